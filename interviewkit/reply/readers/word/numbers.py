"""Word's automatic numbers: what stands before a paragraph and in no text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from interviewkit.reply.readers.lists import ordinal
from interviewkit.reply.readers.word.names import local, number, value

_LEVELS = 9
_STYLES = {
    "lowerLetter": "lower-alpha",
    "upperLetter": "upper-alpha",
    "lowerRoman": "lower-roman",
    "upperRoman": "upper-roman",
}
_PLACE = re.compile(r"%([1-9])")
_INDENT = "   "


@dataclass(slots=True)
class _Level:
    start: int = 1
    format: str = "decimal"
    text: str = ""


@dataclass(slots=True)
class _Num:
    kind: str = ""
    """The id of the list that it is an instance of."""
    starts: dict[int, int] = field(default_factory=dict)


class Numbering:
    """Takes the events of numbering.xml."""

    def __init__(self) -> None:
        self.levels: dict[tuple[str, int], _Level] = {}
        self.nums: dict[str, _Num] = {}
        self._kind: str | None = None
        self._num: _Num | None = None
        self._level: _Level | None = None
        self._place = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        name = local(tag)
        if name == "abstractNum":
            self._kind = value(attributes, "abstractNumId") or ""
        elif name == "num":
            self._num = self.nums[value(attributes, "numId") or ""] = _Num()
        elif name == "lvl" and self._kind is not None:
            self._level = self.levels[self._kind, number(attributes, "ilvl")] = _Level()
        elif self._num is not None:
            self._take_num(self._num, name, attributes)
        elif self._level is not None:
            self._take_level(self._level, name, attributes)

    def _take_num(self, num: _Num, name: str, attributes: dict[str, str]) -> None:
        if name == "abstractNumId":
            num.kind = value(attributes) or ""
        elif name == "lvlOverride":
            self._place = number(attributes, "ilvl")
        elif name == "startOverride":
            num.starts[self._place] = number(attributes)

    def _take_level(self, level: _Level, name: str, attributes: dict[str, str]) -> None:
        if name == "start":
            level.start = number(attributes)
        elif name == "numFmt":
            level.format = value(attributes) or "decimal"
        elif name == "lvlText":
            level.text = (value(attributes) or "")[:80]

    def end(self, tag: str) -> None:
        name = local(tag)
        if name == "abstractNum":
            self._kind = None
        elif name == "num":
            self._num = None
        elif name == "lvl":
            self._level = None

    def data(self, text: str) -> None: ...


class Numbers:
    """Counts the paragraphs of every list."""

    def __init__(self, numbering: Numbering) -> None:
        self._numbering = numbering
        self._counts: dict[str, list[int | None]] = {}
        self._begun: set[tuple[str, int]] = set()

    def next(self, id: str, level: int) -> str:
        """The number or bullet of the next paragraph in a list, at a level of it; empty if it is in none."""
        num = self._numbering.nums.get(id)
        if num is None or not 0 <= level < _LEVELS:
            return ""
        counts = self._counts.setdefault(num.kind, [None] * _LEVELS)
        if level in num.starts and (id, level) not in self._begun:
            # An instance that begins anew does so once; then it goes on counting with its list.
            counts[level] = num.starts[level] - 1
        self._begun.add((id, level))
        before = counts[level]
        counts[level] = self._level(num, level).start if before is None else before + 1
        counts[level + 1 :] = [None] * (_LEVELS - level - 1)
        return self._written(num, level, counts)

    def _level(self, num: _Num, level: int) -> _Level:
        return self._numbering.levels.get((num.kind, level), _Level(text=f"%{level + 1}."))

    def _written(self, num: _Num, level: int, counts: list[int | None]) -> str:
        form = self._level(num, level)
        if form.format == "none" or not form.text:
            return ""
        if form.format == "bullet":
            return f"{_INDENT * level}-"
        text = _PLACE.sub(lambda found: self._ordinal(num, int(found[1]) - 1, counts), form.text).strip()
        # `1.2.` says itself how deep it stands.
        return text if form.text.count("%") > 1 else f"{_INDENT * level}{text}"

    def _ordinal(self, num: _Num, level: int, counts: list[int | None]) -> str:
        form = self._level(num, level)
        count = counts[level]
        return ordinal(form.start if count is None else count, _STYLES.get(form.format, "decimal"))
