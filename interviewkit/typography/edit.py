"""One change to a text, and the spaces that typography deals in."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

NO_BREAK = "\u00a0"
NARROW = "\u202f"
SPACES = " \u00a0\u202f\u2009"
"""What may stand where a space of our own goes; U+2009 is a thin space that may break."""
OPAQUE = "\ufffc"
"""Stands for code or an address: a word that nobody reads or changes."""

compiled = cache(re.compile)
"""A pattern, when a text first needs it: most posts need few, and compiling all costs more than setting a post."""


class Edit(NamedTuple):
    """`text[start:end]` becomes `new`."""

    start: int
    end: int
    new: str


def applied(text: str, edits: list[Edit]) -> str:
    """The text with sorted edits that do not overlap."""
    if not edits:
        return text
    pieces: list[str] = []
    at = 0
    for start, end, new in edits:
        pieces += (text[at:start], new)
        at = end
    pieces.append(text[at:])
    return "".join(pieces)


def tight(start: int, old: str, new: str) -> list[Edit]:
    """The edit that makes `old`, found at `start`, into `new`, without what both begin or end with; none if equal."""
    if old == new:
        return []
    end = start + len(old)
    while old and new and old[0] == new[0]:
        start, old, new = start + 1, old[1:], new[1:]
    while old and new and old[-1] == new[-1]:
        end, old, new = end - 1, old[:-1], new[:-1]
    return [Edit(start, end, new)]


def before(text: str, at: int) -> int:
    """Where the spaces begin that end at that place."""
    while at and text[at - 1] in SPACES:
        at -= 1
    return at


def after(text: str, at: int) -> int:
    """Where the spaces end that begin at that place."""
    while at < len(text) and text[at] in SPACES:
        at += 1
    return at
