"""The file of answers as the form writes it, written without a browser; a test holds the two together."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from interviewkit.letter import Letter
from interviewkit.letter.form import render

_DATA = re.compile(r'<script type="application/json" id="data">(.*?)</script>', re.DOTALL)
_UNSEEN = re.compile("[\0-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff]")
_ESCAPED = re.compile("[\x7f-\x9f\u2028\u2029\ufeff]")


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
    found = _DATA.search(render(letter).decode())
    assert found
    return dict(json.loads(found[1]))


def written(letter: Letter, answers: Mapping[str, Answer]) -> str:
    """The text of the file with these answers, by their marks."""
    known = data(letter)
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
