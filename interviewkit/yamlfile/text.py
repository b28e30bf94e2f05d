"""What a text must be for YAML to hold it, in any style and for any reader."""

from __future__ import annotations

import re

# Sets, not patterns: a range of surrogates in a pattern takes a millisecond to compile, at every start.
_BREAKS = frozenset("\r\v\f\x85\u2028\u2029")
_DROPPED = frozenset([*map(chr, [*range(9), *range(14, 32), *range(0x7F, 0xA0), 0xFEFF])]) - _BREAKS
_UNHOLDABLE = frozenset(map(chr, [*range(0xD800, 0xE000), 0xFFFE, 0xFFFF]))
UNREADABLE = _BREAKS | _DROPPED - {"\ufeff"} | _UNHOLDABLE
"""The characters that no YAML text may hold, or that some of its readers take for a line break and others not."""


def storable(text: str) -> str:
    """The text as YAML can hold it: every kind of line break a newline, no control characters, no BOM.

    Newlines before and after it go; what cannot be a character (a lone surrogate) becomes U+FFFD. Nothing
    else changes: spaces, accents and their composition stay as they came.
    """
    if not UNREADABLE.isdisjoint(text) or "\ufeff" in text:
        text = re.sub("\r\n|[\r\v\f\x85\u2028\u2029]", "\n", text)
        text = "".join("\ufffd" if one in _UNHOLDABLE else one for one in text if one not in _DROPPED)
    return text.strip("\n")


def words(text: str) -> str | None:
    """The text as an interview has it: storable, and none at all where there are only spaces."""
    text = storable(text)
    return text if text.strip() else None
