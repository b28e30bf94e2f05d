"""Folding: text brought down to its letters and digits, so that quoting, wrapping, typography and bold marks vanish."""

from __future__ import annotations

import re
from unicodedata import normalize

_REST = re.compile(r"[\W_]+")
_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d"})


def fold(text: str) -> str:
    """The letters and digits of a text, without case, accents and everything between them."""
    if text.isascii():
        return _REST.sub("", text.lower())
    return _REST.sub("", normalize("NFKD", text).casefold().translate(_LIGATURES))


def words(text: str) -> str:
    """The same with one space between words."""
    if text.isascii():
        return _REST.sub(" ", text.lower()).strip()
    # The marks of accents go first, or they would part words.
    bare = re.sub("[\u0300-\u036f]", "", normalize("NFKD", text).casefold().translate(_LIGATURES))
    return _REST.sub(" ", bare).strip()


def place_of(text: str, count: int) -> int:
    """Where in a text its first `count` folded characters have passed: the index right behind the last of them."""
    if count <= 0:
        return 0
    passed = 0
    for place, char in enumerate(text):
        passed += len(fold(char))
        if passed >= count:
            end = place + 1
            # Accents written apart belong to the letter before them.
            while end < len(text) and "\u0300" <= text[end] <= "\u036f":
                end += 1
            return end
    return len(text)


def start_of(text: str, count: int) -> int:
    """Where in a text the folded character number `count` (from 0) begins."""
    passed = 0
    for place, char in enumerate(text):
        passed += len(fold(char))
        if passed > count:
            return place
    return len(text)
