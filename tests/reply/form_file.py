"""The file of answers as the form writes it, written without a browser; a test holds the two together."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from hypothesis import strategies as st

from interviewkit.letter import Asked, Letter
from interviewkit.letter.form import render
from interviewkit.model import Kind
from interviewkit.reply import Document

_DATA = re.compile(r'<script type="application/json" id="data">(.*?)</script>', re.DOTALL)
_UNSEEN = re.compile("[\0-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff]")
_ESCAPED = re.compile("[\x7f-\x9f\u2028\u2029\ufeff]")


KITES = Letter(
    token="IK-7F3AQ2",
    title="Kites over the harbour",
    language="en",
    interviewer="Odile Brandt",
    guest="Per",
    anonymous=False,
    asked=(
        Asked("q1", "Q01", "Who taught you to build kites?"),
        Asked(
            "q2", "Q02", "Which wind do you like best?\n\n- the morning one\n- any that lasts", section="On the quay"
        ),
        Asked("q3", "Q03b", "And when there is none?", earlier="I like the wind that comes just before the rain…"),
    ),
)


@dataclass(frozen=True)
class Answer:
    """What a guest did with one question."""

    text: str = ""
    way: str = "answer"
    """`answer`, `part` or `pass`; for a pass the text is the word about it."""
    kind: str = "declined"
    off: bool = False


@cache
def data(letter: Letter) -> dict[str, Any]:
    """What the form's script knows of a letter."""
    return known_by(render(letter).decode())


def known_by(form: str) -> dict[str, Any]:
    """What the script of that form knows."""
    found = _DATA.search(form)
    assert found
    return dict(json.loads(found[1]))


def written(letter: Letter, answers: Mapping[str, Answer]) -> str:
    """The text of the file with these answers, by their marks."""
    return filled(data(letter), answers)


def filled(known: dict[str, Any], answers: Mapping[str, Answer]) -> str:
    """The same for a form of which that is known."""
    lines = list(known["head"])
    for asked in known["asked"]:
        answer = answers.get(asked["mark"], Answer())
        rows = [_guarded(row) for row in answer.text.split("\n")]
        lines += [*asked["lines"], *_remarks(known["said"], answer), "", f"=== {asked['mark']} ===", *rows]
        lines += [asked["close"], ""]
    return "\n".join(lines)


def _remarks(said: dict[str, Any], answer: Answer) -> list[str]:
    kind = said["why"]["kinds"][answer.kind]
    lines = []
    if answer.way == "pass":
        lines.append(f"-> {said['way']['pass']}: {kind} (declined: {answer.kind})")
    elif not answer.text:
        return []
    if answer.way == "part":
        lines.append(f"-> {said['way']['part']}: {kind} (partly: {answer.kind})")
    return [*lines, *([f"-> {said['way']['off']} (off-record)"] if answer.off else [])]


def _guarded(row: str) -> str:
    if _UNSEEN.search(row):
        spelled = json.dumps(row, ensure_ascii=False)
        return "\\" + _ESCAPED.sub(lambda match: f"\\u{ord(match[0]):04x}", spelled)
    return f"\\{row}" if re.match(r'\\*===|\\+"', row) else row


# What our own lines look like, what editors and mail programs trip over, and what no keyboard has.
SIGNS = [
    "===",
    "=== Q01 ===",
    "=== /Q01 000000 ===",
    "=== IK-7F3AQ2 000000 ===",
    "\\===",
    "\\\\=== Q02 ===",
    '\\"',
    '\\\\"a"',
    '"',
    "\\",
    "\\\\server\\share",
    "-> a (declined: cannot)",
    "-> b (off-record)",
    "[Q02] again?",
    "~ On the quay ~",
    "> quoted",
    "-- ",
    "\n",
    "\n\n",
    "\t",
    " ",
    "\0",
    "\x0b",
    "\x0c",
    "\x1c",
    "\x85",
    "\u2028",
    "\u2029",
    "\ufeff",
    "\ufffd",
    "\uffff",
    "🪁",
    "👩\u200d🔧",
    "e\u0301",
    "مرحبا",
    "\u202e",
    "é",
]
texts = st.lists(
    st.sampled_from(SIGNS) | st.text(st.characters(exclude_categories=["Cs"]), max_size=8), max_size=12
).map(lambda parts: "".join(parts).replace("\r", ""))
answers = st.fixed_dictionaries(
    {
        mark: st.builds(
            Answer,
            texts,
            st.sampled_from(["answer", "part", "pass"]),
            st.sampled_from(list(map(str, Kind))),
            st.booleans(),
        )
        for mark in ("Q01", "Q02", "Q03b")
    }
)


def told(document: Document) -> dict[str, Answer]:
    """The answers of a document, as the guest gave them."""
    return {
        one.mark: Answer(
            one.text,
            "pass" if one.declined else "part" if one.partly else "answer",
            str(one.declined or one.partly or Kind.DECLINED),
            one.off_record,
        )
        for one in document.given
    }


def expected(given: dict[str, Answer]) -> dict[str, Answer]:
    """What must come back: a kind only where one was asked for, and nothing where nothing was said."""
    kept = {mark: one for mark, one in given.items() if one.text.strip() or one.way == "pass"}
    return {mark: one if one.way != "answer" else Answer(one.text, off=one.off) for mark, one in kept.items()}
