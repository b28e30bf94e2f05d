"""Reading a text once: at each place that matters, the edits a typesetter makes."""

from __future__ import annotations

import re

from interviewkit.typography import pattern, places
from interviewkit.typography.dashes import dashes
from interviewkit.typography.edit import Edit
from interviewkit.typography.figures import numbers
from interviewkit.typography.profiles import Profile
from interviewkit.typography.protected import masked
from interviewkit.typography.quotes import quotes
from interviewkit.typography.signs import sign

_PLACES = {
    pattern.DOTS: places.dots,
    pattern.NAME: places.name,
    pattern.ABBREVIATION: places.abbreviation,
    pattern.REFERENCE: places.reference,
    pattern.PARTS: places.parts,
    pattern.NUMBER: numbers,
    pattern.ROMAN: places.roman,
    pattern.APOSTROPHE: places.apostrophe,
}


def edits(text: str, profile: Profile) -> list[Edit]:
    """What a typesetter changes in a paragraph: sorted, not overlapping, and nothing where all is well."""
    if "/" in text or "@" in text or "\\" in text or "www." in text or '="' in text:
        text = masked(text)
    scan, spaces, kinds = profile.scan
    # What is found most is decided at once, and its Edit made in half the time.
    new = tuple.__new__
    found: list[Edit] = []
    later = []
    for match in scan(text):
        group = match.lastindex or 0
        if group == 1:
            at = match.start()
            found.append(new(Edit, (at, at + 1, "’")))
        elif (space := spaces[group]) is not None:
            at = match.start()
            found.append(new(Edit, (at - 1, at, space)))
        elif (place := _PLACES.get(kinds[group])) is not None:
            found += place(text, match, profile)
        elif kinds[group] != pattern.SKIP:
            later.append((kinds[group], match))
    if later:
        found += _together(text, profile, later)
        found.sort()
    return found


def _together(text: str, profile: Profile, matches: list[tuple[int, re.Match[str]]]) -> list[Edit]:
    """The edits of what is only understood with the rest of the paragraph."""
    found: list[Edit] = []
    opening: dict[int, bool] = {}
    marks = [match.span() for kind, match in matches if kind == pattern.QUOTE]
    if marks:
        found, opening = quotes(text, marks, profile)
    for kind, match in matches:
        if kind == pattern.SIGN:
            found += sign(text, match, profile, opening=opening)
    between = [match for kind, match in matches if kind == pattern.DASH]
    return found + dashes(text, between, profile, opening=opening) if between else found
