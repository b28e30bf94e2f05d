"""The interviewee's own YAML file: each answer with the id of its question, so that nothing has to be found."""

from __future__ import annotations

from interviewkit.errors import Faulty, InterviewkitError
from interviewkit.model import Kind
from interviewkit.reply import Document, Given, Line
from interviewkit.reply.readers.charset import decode
from interviewkit.reply.readers.tokens import tokens
from interviewkit.yamlfile.parser import parse
from interviewkit.yamlfile.tree import Node

_KNOWN = frozenset({"id", "section", "follows", "question", "hint", "answer", "declined", "partly"})
_KINDS = {kind.value: kind for kind in Kind}


def read(data: bytes, name: str) -> list[Document]:
    """The one document in the bytes of an interview file; raises Faulty where it cannot be read as YAML."""
    text = decode(data)
    tree = parse(text)
    if tree.faults:
        raise Faulty(name, tree.faults)
    root = tree.root
    listed = (root.get("exchanges") or root.get("questions")) if root and root.kind == "map" else None
    if root is None or listed is None or listed.kind != "list":
        raise InterviewkitError(f"{name} has no list of questions in it", "Is it the file that was sent back?")
    document = Document(name, tokens=tokens(_text(root, "x-letter"), text))
    items = [item for item in listed.items if item.kind == "map"]
    asked = [_text(item, "question") for item in items if _take(document, item)]
    # The guest may have written below a question, in its own place, or in a comment; what we sent is known there.
    document.lines += _lines(*asked, *_comments(text))
    return [document]


def _comments(text: str) -> list[str]:
    """The paragraphs of comments at the beginnings of lines; further in, a `#` may be a part of somebody's words."""
    paragraphs = [""]
    for row in text.splitlines():
        words = row[1:].strip() if row.startswith("#") else ""
        if words:
            paragraphs[-1] = f"{paragraphs[-1]} {words}".strip()
        elif paragraphs[-1]:
            paragraphs.append("")
    return [paragraph for paragraph in paragraphs if paragraph]


def _take(document: Document, item: Node) -> bool:
    """Take what a question holds into the document; whether its own text is still to be looked at."""
    id, answer = _text(item, "id"), _text(item, "answer")
    declined, partly = _text(item, "declined"), _text(item, "partly")
    if id and (answer or declined):
        own = [word for word in (declined, partly) if word and word not in _KINDS]
        if own:
            document.notes.append(f"{id} was declined in the guest's own words, which are kept.")
        document.given.append(
            Given(
                id,
                "\n\n".join(filter(None, [answer, *own])),
                declined=_kind(declined),
                partly=_kind(partly) if answer and not declined else None,
            )
        )
    elif answer or declined:
        document.lines += _lines(_text(item, "question"), answer, declined)
    # A word that the guest put under a key of their own is not lost.
    extra = [f"{key.value}: {value.words}" for key, value in item.pairs if key.value not in _KNOWN and value.words]
    document.lines += _lines(*extra)
    return bool(id) or not (answer or declined)


def _kind(word: str) -> Kind | None:
    return _KINDS.get(word, Kind.DECLINED) if word else None


def _text(node: Node, key: str) -> str:
    value = node.get(key)
    return (value.words or "").strip("\n") if value and value.kind == "text" else ""


def _lines(*texts: str) -> list[Line]:
    return [line for text in texts if text for line in [*map(Line, text.split("\n")), Line("")]]
