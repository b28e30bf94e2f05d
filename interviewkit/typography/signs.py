"""The space before a sign, where a language has one: `;`, `:`, `!`, `?` and groups of the last two."""

from __future__ import annotations

import re
from collections.abc import Mapping

from interviewkit.typography.edit import Edit, before, tight
from interviewkit.typography.pattern import MARKS
from interviewkit.typography.profiles import Profile

_OPENING = "([{¿¡/\\<=&|:;#"
_AFTER = {":": '"«“‘„…—–', "high": ")]}»”’\"'…,.;:—–*_«“"}


def sign(text: str, match: re.Match[str], profile: Profile, *, opening: Mapping[int, bool]) -> list[Edit]:
    """The space before a sign or a group of them; `opening` tells which quotation marks open.

    A sign that something is written on to belongs to that: `:p`, `key:value`, `!important`, `?a=b`, 10:30.
    """
    at, end = match.span()
    follows = text[end : end + 1]
    if follows and not follows.isspace() and follows not in _AFTER[":" if text[at] == ":" else "high"]:
        return []
    start = before(text, at)
    left = text[start - 1 : start]
    if not left or left == "\n" or left in _OPENING or (left in MARKS and opening.get(start - 1)):
        return []
    target = profile.wide if text[at] == ":" else profile.high
    if target is None or (start == at and not _is_added(text[at], profile)):
        return []
    return tight(start, text[start:at], target)


def _is_added(char: str, profile: Profile) -> bool:
    return char == ":" or profile.rules.high != "none"
