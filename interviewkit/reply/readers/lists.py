"""The numbers and bullets of HTML lists, which stand in no text."""

from __future__ import annotations

import re
from dataclasses import dataclass

_STYLES = {
    "a": "lower-alpha",
    "A": "upper-alpha",
    "i": "lower-roman",
    "I": "upper-roman",
    "lower-latin": "lower-alpha",
    "upper-latin": "upper-alpha",
}
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"))
_ROMAN_ONES = ((9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_INDENT = "   "
_LEVEL = re.compile(r"level(\d)")


@dataclass(slots=True)
class _List:
    ordered: bool
    next: int
    style: str
    begun: bool = False


class Lists:
    """The lists that are open."""

    def __init__(self) -> None:
        self._open: list[_List] = []
        self.level_of_word = ""
        """What Word said last of the level of a list, as `l0 level2 lfo1`."""

    @property
    def is_open(self) -> bool:
        """Whether we are in any list."""
        return bool(self._open)

    @property
    def is_first(self) -> bool:
        """Whether no item of the innermost list has begun yet."""
        return not self._open or not self._open[-1].begun

    def open(self, tag: str, attributes: dict[str, str], css: dict[str, str]) -> None:
        """A list begins."""
        style = _style(attributes, css)
        self._open.append(_List(tag == "ol", _number(attributes.get("start", ""), 1), style))

    def close(self) -> None:
        """The innermost list ends."""
        self._open.pop()

    def next(self, attributes: dict[str, str], css: dict[str, str]) -> str:
        """The number or bullet of the item that begins, indented by the lists around its own."""
        if not self._open:
            return "-"
        innermost = self._open[-1]
        innermost.begun = True
        number = _number(attributes.get("value", ""), innermost.next) if innermost.ordered else 0
        innermost.next = number + 1
        style = _style(attributes, css) or innermost.style
        if style == "none":
            return ""
        indent = _INDENT * min(len(self._open) - 1, 8)
        return f"{indent}{ordinal(number, style)}." if innermost.ordered else f"{indent}-"

    def item_of_word(self, label: str) -> str:
        """The number or bullet that Word wrote as text before an item."""
        label = label.strip(" \u00a0\t\r\n")
        found = _LEVEL.search(self.level_of_word)
        indent = _INDENT * (int(found[1]) - 1 if found else 0)
        is_number = re.fullmatch(r"\(?[\w.]{1,12}[.):]\)?", label)
        return indent + (label if is_number else "-")


def ordinal(number: int, style: str) -> str:
    """A number as a list of that style writes it."""
    text = str(number)
    if style.endswith("roman") and 0 < number < 4000:
        text = _roman(number)
    elif style.endswith("alpha") and number > 0:
        text = _letters(number)
    return text.upper() if style.startswith("upper") else text


def _roman(number: int) -> str:
    text = ""
    for value, letters in (*_ROMAN, *_ROMAN_ONES):
        count, number = divmod(number, value)
        text += letters * count
    return text


def _letters(number: int) -> str:
    text = ""
    while number:
        number, place = divmod(number - 1, 26)
        text = chr(ord("a") + place) + text
    return text


def _style(attributes: dict[str, str], css: dict[str, str]) -> str:
    said = css.get("list-style-type") or css.get("list-style") or attributes.get("type", "")[:20]
    first = said.split(" ")[0]
    return _STYLES.get(first, first)


def _number(text: str, default: int) -> int:
    return int(text) if re.fullmatch(r"\s*-?[0-9]{1,9}\s*", text[:40]) else default
