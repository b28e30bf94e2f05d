"""The space before a sign, where a language has one: `;`, `:`, `!`, `?` and groups of the last two."""

from __future__ import annotations

import re
from collections.abc import Mapping

from interviewkit.typography.edit import Edit, before, compiled, tight
from interviewkit.typography.pattern import MARKS
from interviewkit.typography.profiles import Profile

_EMOJI = r":[A-Za-z0-9_+-]{1,40}:\Z"
_OPENING = "([{¿¡/\\<=&|:;#"
_AFTER = {":": "—–", ";": "]»…,.—–", "!": ")]}…,.;:—–*_", "?": ")]}…,.;:—–*_"}


def sign(text: str, match: re.Match[str], profile: Profile, *, opening: Mapping[int, bool]) -> list[Edit]:
    """The space before a sign or a group of them; `opening` tells which quotation marks open.

    A sign that something is written on to belongs to that: `:p`, `key:value`, `!important`, `?a=b`, 10:30.
    """
    at, end = match.span()
    if not _ends(text, at, end, opening) or (text.startswith(";]", at) and "[" not in text[:at]):
        return []
    start = before(text, at)
    left = text[start - 1 : start]
    is_emoji = left == ":" and start < at and compiled(_EMOJI).search(text, max(0, start - 42), start)
    if not left or left == "\n" or (left in _OPENING and not is_emoji) or (left in MARKS and opening.get(start - 1)):
        return []
    target = profile.wide if text[at] == ":" else profile.high
    if target is None or (start == at and not _is_added(text[at], profile)):
        return []
    return tight(start, text[start:at], target)


def _ends(text: str, at: int, end: int, opening: Mapping[int, bool]) -> bool:
    """Whether nothing is written on to the sign."""
    follows = text[end : end + 1]
    return (
        not follows or follows.isspace() or end in opening or follows in _AFTER[text[at]] or text.startswith("--", end)
    )


def _is_added(char: str, profile: Profile) -> bool:
    return char == ":" or profile.high != ""
