"""Reading a text once: at each place that matters, the edits a typesetter makes."""

from __future__ import annotations

import re
from functools import partial

from interviewkit.typography import pattern, places
from interviewkit.typography.dashes import dashes
from interviewkit.typography.edit import Edit, after, applied, before
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

_Plain = tuple[int, int, str]
# In a third of the time that calling Edit takes.
_edit = partial(tuple.__new__, Edit)


def edits(text: str, profile: Profile) -> list[Edit]:
    """What a typesetter changes in a paragraph: sorted, not overlapping, and nothing where all is well.

    Where quotation marks would be read otherwise once they are set, nobody can tell what they mean, and they stay.
    """
    # Without one of these nothing is an address, a file name or code; a loop over them takes twice the time.
    if "/" in text or "=" in text or "(" in text or "--" in text or "@" in text or "`" in text or "\\" in text:
        return _guarded(text, profile)
    found, is_clear = _read(text, profile)
    return found if is_clear or not found else _guarded(text, profile)


def _guarded(text: str, profile: Profile) -> list[Edit]:
    """The edits where there may be words to mask, or marks that nobody understands."""
    read = masked(text)
    found, is_clear = _read(read, profile)
    if not found or (is_clear and read == text and "--" not in text):
        return found
    for quoting in (True, False):
        found = _read(read, profile, quoting=quoting)[0]
        if not _read(masked(applied(text, found)), profile)[0]:
            return found
    return []


def _read(text: str, profile: Profile, *, quoting: bool = True) -> tuple[list[Edit], bool]:
    """The edits, and whether nothing about them is in doubt; not `quoting`, quotation marks stay as they are."""
    found, later = _found(text, profile)
    is_clear = True
    if later:
        together, is_clear = _together(text, profile, later, quoting=quoting)
        # A closing mark and the sign after it may ask for the same space.
        found = sorted({*found, *together})
    return list(map(_edit, found)), is_clear


def _found(text: str, profile: Profile) -> tuple[list[_Plain], list[tuple[int, re.Match[str]]]]:
    """What is decided at once, and what is not."""
    find, spaces, kinds = profile.scan
    found: list[_Plain] = []
    add = found.append
    later = []
    for match in find(text):
        group = match.lastindex or 0
        if group == 1:
            at = match.start()
            add((at, at + 1, "’"))
        elif (space := spaces[group]) is not None:
            at = match.start()
            add((at - 1, at, space))
        elif (place := _PLACES.get(kinds[group])) is not None:
            found += place(text, match, profile)
        elif kinds[group] != pattern.SKIP:
            later.append((kinds[group], match))
    return found, later


def _together(
    text: str, profile: Profile, matches: list[tuple[int, re.Match[str]]], *, quoting: bool
) -> tuple[list[Edit], bool]:
    """The edits of what is only understood with the rest of the paragraph."""
    quoted = quotes(text, [match.span() for kind, match in matches if kind == pattern.QUOTE], profile)
    found = quoted.edits if quoting else []
    for kind, match in matches:
        if kind == pattern.SIGN:
            found += sign(text, match, profile, opening=quoted.opening)
    between = [match for kind, match in matches if kind == pattern.DASH]
    if not quoting:
        between = [match for match in between if not _is_beside_a_mark(text, *match.span())]
    found += dashes(text, between, profile, opening=quoted.opening)
    return found, quoted.is_clear


def _is_beside_a_mark(text: str, start: int, end: int) -> bool:
    start, end = before(text, start), after(text, end)
    return not {text[start - 1 : start], text[end : end + 1]}.isdisjoint(pattern.MARKS)
