"""How a list that somebody wrote becomes the questions of an interview."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from interviewkit.errors import Fault, Faulty, InterviewkitError
from interviewkit.model import Exchange, is_language
from interviewkit.questions import markdown
from interviewkit.questions.shelf import SUFFIXES, named
from interviewkit.yamlfile.parser import parse
from interviewkit.yamlfile.text import storable
from interviewkit.yamlfile.tree import Node

_YAML = re.compile(
    r"\s*(#.*\s*)*(---\s+)?(\{\s*)?\"?(title|about|language|questions|exchanges|- question|- section)\"?\s*:"
)
_KEYS = {"id", "section", "follows", "question", "hint", "answer", "declined", "partly"}


@dataclass(frozen=True)
class QuestionList:
    """Questions ready to be asked: exchanges with ids and no answers."""

    name: str
    title: str
    about: str
    language: str | None
    exchanges: tuple[Exchange, ...]


def read(text: str, *, path: str) -> QuestionList:
    """The list in a text that is YAML, Markdown (headings or lists) or plain lines; told by suffix, else by look.

    Raises Faulty where YAML has faults, InterviewkitError where there is no question at all.
    """
    name, language = named(Path(path))
    suffix = Path(path).suffix
    text = text.removeprefix("\ufeff")
    if suffix in (".yaml", ".yml") or (suffix not in SUFFIXES[2:4] and _YAML.match(text)):
        found = _from_yaml(text, path)
    else:
        title, exchanges = markdown.read(storable(text))
        found = QuestionList("", title, "", None, tuple(exchanges))
    if not found.exchanges:
        raise InterviewkitError(f"there are no questions in {path}", "Write one a line, or as a list.")
    return QuestionList(name, found.title or name, found.about, language or found.language, found.exchanges)


def asked(exchanges: Iterable[Exchange]) -> tuple[Exchange, ...]:
    """The questions of some exchanges, without what came of them, with fresh ids q1, q2, …"""
    known = list(exchanges)
    fresh = {exchange.id: f"q{place}" for place, exchange in enumerate(known, start=1)}
    return tuple(
        Exchange(fresh[one.id], one.question, follows=fresh.get(one.follows or ""), section=one.section, hint=one.hint)
        for one in known
    )


def _from_yaml(text: str, path: str) -> QuestionList:
    document = parse(text)
    faults = list(document.faults)
    root = document.root
    if root is None:
        raise Faulty(path, faults or [Fault(1, "there are no questions here", "write  - question: …")])
    listed = root if root.kind == "list" else root.get("questions") or root.get("exchanges")
    if listed is None or listed.kind != "list":
        raise Faulty(path, [*faults, Fault(1, "no list of questions", "write  questions:  and  - question: …")])
    exchanges = _exchanges(listed.items, faults)
    language = _word(root, "language") or None
    if language and not is_language(language):
        faults.append(Fault(root.line, f'"{language}" is not a language tag', "write it as en, fr, pt-BR, …"))
    if faults:
        raise Faulty(path, faults)
    return QuestionList("", _word(root, "title"), _word(root, "about"), language, tuple(exchanges))


def _exchanges(nodes: list[Node], faults: list[Fault]) -> list[Exchange]:
    given = [_word(node, "id") for node in nodes]
    free = [f"q{place}" if f"q{place}" not in given else f"#{place}" for place in range(1, len(nodes) + 1)]
    ids = [mine or other for mine, other in zip(given, free, strict=True)]
    for node, id, place in zip(nodes, ids, range(len(ids)), strict=True):
        if id in ids[:place]:
            faults.append(Fault(node.line, f"the id {id} a second time", "give one of them another"))
        if (follows := _word(node, "follows")) and follows not in ids:
            faults.append(Fault(node.line, f"{id} follows {follows}, which is not there", "name another question"))
    return [_exchange(node, id, faults) for node, id in zip(nodes, ids, strict=True)]


def _exchange(node: Node, id: str, faults: list[Fault]) -> Exchange:
    question = (node.words or "") if node.kind == "text" else _word(node, "question")
    if not question:
        faults.append(Fault(node.line, "a question is missing here", "write  - question: …"))
    for key, _ in node.pairs:
        if key.value not in _KEYS and not key.value.startswith("x-"):
            known = ", ".join(sorted(_KEYS - {"answer", "declined", "partly"}))
            faults.append(Fault(key.line, f'"{key.value}" is not a key of a question', f"there are: {known}"))
    return Exchange(
        id,
        question,
        follows=_word(node, "follows") or None,
        section=_word(node, "section") or None,
        hint=_word(node, "hint") or None,
    )


def _word(node: Node, key: str) -> str:
    value = node.get(key)
    return (value.words or "") if value and value.kind == "text" else ""
