"""Folding: text brought down to its letters and digits, so that quoting, wrapping, typography and bold marks vanish."""

from __future__ import annotations

import re
from contextlib import suppress
from unicodedata import normalize

_REST = re.compile(r"[\W_]+")
_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d"})


_GARBLED = re.compile(
    "[\u00c2-\u00f4][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122\ufffd]{1,3}"
)


def mended(text: str) -> str:
    """The text with UTF-8 that a program took for windows-1252 read as it was meant: `cafÃ©` is café.

    Only for comparing with what was sent; what the guest wrote stays as it came.
    """
    if text.isascii() or not _GARBLED.search(text):
        return text
    return _GARBLED.sub(lambda found: _meant(found.group()), text)


def _meant(garbled: str) -> str:
    for end in range(len(garbled), 1, -1):
        data = b"".join(_byte(char) for char in garbled[:end])
        with suppress(UnicodeDecodeError):
            return data.decode("utf-8") + garbled[end:]
    # A byte that windows-1252 does not have was lost; what it belonged to is no letter.
    return "" if "\ufffd" in garbled else garbled


def _byte(char: str) -> bytes:
    try:
        return char.encode("cp1252")
    except UnicodeEncodeError:
        return char.encode("latin-1") if ord(char) < 256 else b"?"


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
