"""OpenDocument's styles: how each looks, and how the levels of each list are numbered."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from interviewkit.reply.readers.colours import colour
from interviewkit.reply.readers.lists import ordinal
from interviewkit.reply.readers.odt.names import local, named
from interviewkit.reply.readers.writing import PLAIN, Look

_DEEPEST = 20
_FORMATS = {"a": "lower-alpha", "A": "upper-alpha", "i": "lower-roman", "I": "upper-roman"}


@dataclass(slots=True)
class _Style:
    parent: str = ""
    said: dict[str, str] = field(default_factory=dict)
    list: str = ""


@dataclass(slots=True)
class Level:
    """How one level of a list is numbered; a format of its own for bullets, none for nothing at all."""

    format: str | None = None
    before: str = ""
    after: str = ""
    start: int = 1

    def item(self, number: int, depth: int) -> str:
        """What stands before an item."""
        if self.format == "":
            return ""
        written = (
            "-" if self.format is None else self.before + ordinal(number, _FORMATS.get(self.format, "")) + self.after
        )
        return "   " * min(depth, 8) + written.strip()


class Styles:
    """Takes the events of styles.xml, and of the styles that content.xml begins with."""

    def __init__(self) -> None:
        self._styles: dict[tuple[str, str], _Style] = {}
        self._levels: dict[tuple[str, int], Level] = {}
        self._style: _Style | None = None
        self._list = ""

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        name = local(tag)
        if name in ("style:style", "style:default-style"):
            given = named(attributes)
            key = (given.get("style:family", ""), given.get("style:name", ""))
            self._style = _Style(given.get("style:parent-style-name", ""), list=given.get("style:list-style-name", ""))
            self._styles[key] = self._style
        elif name == "style:text-properties" and self._style is not None:
            self._style.said = named(attributes)
        elif name == "text:list-style":
            self._list = named(attributes).get("style:name", "")
        elif name.startswith("text:list-level-style-") and self._list:
            self._start_level(name, named(attributes))

    def _start_level(self, name: str, given: dict[str, str]) -> None:
        is_number = name.endswith("-number")
        self._levels[self._list, _number(given.get("text:level", ""))] = Level(
            given.get("style:num-format", "") if is_number else None,
            given.get("style:num-prefix", ""),
            given.get("style:num-suffix", ""),
            _number(given.get("text:start-value", "")),
        )

    def end(self, tag: str) -> None:
        name = local(tag)
        if name in ("style:style", "style:default-style"):
            self._style = None
        elif name == "text:list-style":
            self._list = ""

    def data(self, text: str) -> None:
        """Styles say nothing."""

    def level(self, list_: str, depth: int) -> Level:
        """How a list numbers its items at a depth, from 1; bullets where nothing is said."""
        return self._levels.get((list_, depth), Level())

    def list_of(self, name: str) -> str:
        """The list style that a paragraph's style brings with it."""
        return next((style.list for style in self._chain("paragraph", name) if style.list), "")

    def look(self, family: str, name: str, look: Look = PLAIN) -> Look:
        """The look of a style, on top of another."""
        for style in reversed(self._chain(family, name)):
            weight, slant = style.said.get("fo:font-weight", ""), style.said.get("fo:font-style", "")
            if weight:
                bold = weight == "bold" or (weight.isdecimal() and int(weight[:4]) >= 600)
                look = look._replace(bold=bold)
            if slant:
                look = look._replace(italic=slant in ("italic", "oblique"))
            if "fo:color" in style.said:
                look = look._replace(colour=colour(style.said["fo:color"]))
        return look

    def is_hidden(self, family: str, name: str) -> bool:
        """Whether a style hides what has it."""
        said = (style.said.get("text:display", "") for style in self._chain(family, name))
        return next(filter(None, said), "") == "none"

    def _chain(self, family: str, name: str) -> list[_Style]:
        chain: list[_Style] = []
        while (family, name) in self._styles and len(chain) < _DEEPEST:
            chain.append(self._styles[family, name])
            name = chain[-1].parent
        return chain


def _number(text: str) -> int:
    return int(text) if re.fullmatch(r"[0-9]{1,8}", text) else 1
