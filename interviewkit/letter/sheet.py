"""The letter as an interview file of its own: the questions alone, for an interviewee who likes files."""

from __future__ import annotations

from typing import Any

from interviewkit.letter import Asked, Letter
from interviewkit.letter.lines import lay_out
from interviewkit.letter.plain import body
from interviewkit.letter.words import Words, words
from interviewkit.yamlfile.scalar import entry, item
from interviewkit.yamlfile.text import storable

_PROSE = frozenset({"question"})


def render(letter: Letter) -> bytes:
    """The file: comments on how to answer, public fields, and the questions with their ids; nothing else."""
    said = words(letter.language)
    parts = [
        _comment([said.greeting(letter), said.opening(letter), _how(letter, said), said.use(letter)]),
        *(entry(key, value, prose=(), column=0, eol="\n") for key, value in _fields(letter).items() if value),
        "exchanges:\n",
        "\n".join(_exchange(asked, said) for asked in letter.asked),
        "\n" + _comment([said.closing(letter), letter.interviewer or ""]),
    ]
    return "".join(parts).encode("utf-8")


def text(letter: Letter) -> str:
    """The words of the file; what comes back is compared with them."""
    return f"{body(letter)}\n\n{_how(letter, words(letter.language))}"


def _how(letter: Letter, said: Words) -> str:
    return "\n\n".join([said.how(letter, "yaml"), said.declining_in_yaml()])


def _fields(letter: Letter) -> dict[str, Any]:
    person = {"name": _one_line(letter.guest) or None, "identity": "withheld" if letter.anonymous else "published"}
    return {
        "title": _one_line(letter.title),
        "language": letter.language,
        "interviewer": _one_line(letter.interviewer or ""),
        "interviewee": person,
        "x-letter": letter.token,
    }


def _exchange(asked: Asked, said: Words) -> str:
    fields = {"id": asked.id, "section": _one_line(asked.section or "") or None, "question": storable(asked.question)}
    before = _comment([said.earlier(asked.earlier)]) if asked.earlier else ""
    return before + item(fields, prose=_PROSE, column=0, eol="\n")


def _comment(paragraphs: list[str]) -> str:
    lines = lay_out("\n\n".join(part.strip() for part in paragraphs if part.strip()))
    return "".join(f"# {line}".rstrip() + "\n" for line in lines)


def _one_line(text: str) -> str:
    return " ".join(storable(text).split())
