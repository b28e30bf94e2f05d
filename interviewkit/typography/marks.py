"""Quotation marks as they are found: what stands around each, and what that says."""

from __future__ import annotations

from collections.abc import Iterable

from interviewkit.typography.edit import OPAQUE, after, before, compiled
from interviewkit.typography.profiles import Profile

STRAIGHT = frozenset(['"', ",,", "''"])
GUILLEMETS = frozenset("«»‹›")
SINGLE = frozenset("'‘’‚‹›")
SOFT = frozenset("'‘’‚")
"""Marks that may be apostrophes."""
OPENING = frozenset("«“„‹‘‚")
PAIRS = frozenset(['""', "''", "«»", "“”", "‘’", "‹›", "„“", "„”", "‚‘", "‚’", "»«", "›‹"])
"""What people type on both sides of words."""
_BEFORE_OPENING = frozenset("([{-–—/:,¿¡")
_AFTER_CLOSING = frozenset(")]}.,;:!?…-–—/")
_NOT_OPENED = frozenset(")]}.,;:!?…")
_SMILE = r"(?<=[:;=])'-?[()\[\]DPp/\\|]"
_ROCK = r"['’‘]n['’‘](?!\w)"
_OF_A_NAME = r"(?:(?<=[\d+#])|(?<=[A-Za-z]\.))['’]s(?!\w)"
_INCHES = r"(?<=\d)\"s(?!\w)"
_YEAR = r"['’‘]\d\d"
_PARTNER = r"[^'’‘\n.,;:]{1,30}[.,!?…]?(?<![\s(])['’](?=[\s.,;:!?)…]|\Z)"
_THOUSAND = r"(?<=\d)['’]\d{3}(?!\d)"


class Mark:
    """One mark: where it is, what is before and after it and the marks beside it, and what it turns out to be."""

    __slots__ = ("char", "depth", "end", "first", "last", "left", "mate", "right", "role", "start")

    def __init__(self, text: str, start: int, end: int) -> None:
        self.start = start
        self.end = end
        self.char = text[start:end]
        # The space inside a guillemet is the guillemet's own.
        self.first = before(text, start) if self.char in "»›" else start
        self.last = after(text, end) if self.char in "«‹" else end
        self.left = text[self.first - 1 : self.first]
        self.right = text[self.last : self.last + 1]
        self.role = ""
        self.mate: Mark | None = None
        self.depth = 0

    @property
    def opens(self) -> bool:
        """Whether what is around it says that it opens."""
        is_first = not self.left or self.left.isspace() or self.left in _BEFORE_OPENING
        return is_first and bool(self.right) and not self.right.isspace() and self.right not in _NOT_OPENED

    @property
    def closes(self) -> bool:
        """Whether what is around it says that it closes."""
        is_inside = bool(self.left) and not self.left.isspace() and self.left not in "([{-–—"
        return is_inside and (not self.right or self.right.isspace() or self.right in _AFTER_CLOSING)

    @property
    def family(self) -> str:
        """Marks of one family close each other."""
        if self.char in GUILLEMETS:
            return "‹" if self.char in SINGLE else "«"
        return "'" if self.char in SOFT else '"'


def found(text: str, spans: Iterable[tuple[int, int]], profile: Profile) -> list[Mark]:
    """The marks of a paragraph with their surroundings; apostrophes have their role already."""
    marks = [Mark(text, start, end) for start, end in spans if not compiled(_SMILE).match(text, start)]
    for mark, follower in zip(marks[-2::-1], marks[:0:-1], strict=False):
        if mark.last == follower.first:
            mark.right = follower.right
    last: Mark | None = None
    for mark in marks:
        if last and last.last == mark.first:
            mark.left = "(" if last.role == "apostrophe" else last.left
        if (mark.char == "''" and mark.left.isdigit()) or compiled(_INCHES).match(text, mark.start):
            mark.role = "stray"
        elif mark.char == "»" and not mark.left.strip("\n") and mark.right.isspace() and profile.rules.inside:
            mark.role = "again"
        if mark.char in SOFT and _is_apostrophe(text, mark, profile):
            mark.role = "year" if mark.char in "'‘" and compiled(_YEAR).match(text, mark.start) else "apostrophe"
        last = mark
    return marks


def is_quoted_figure(text: str, mark: Mark, profile: Profile) -> bool:
    """Whether what looks like a year that lost its century is the beginning of a quotation: '10 km'."""
    partner = compiled(_PARTNER).match(text, mark.end)
    if not partner:
        return False
    return not (profile.rules.possessive and is_possessive(text, partner.end() - 1))


def is_possessive(text: str, at: int) -> bool:
    """Whether the mark there may be the apostrophe of the parents' house."""
    return text[at - 1] in "sz" and text[at + 1 : at + 2] == " " and text[at + 2 : at + 3].islower()


def _is_apostrophe(text: str, mark: Mark, profile: Profile) -> bool:
    if mark.char == "‚":
        return False
    if (mark.left.isalpha() or mark.left == OPAQUE) and (mark.right.isalnum() or mark.right == OPAQUE):
        return True
    at = mark.start
    if (
        compiled(_OF_A_NAME).match(text, at)
        or compiled(_ROCK).match(text, at)
        or (at > 1 and compiled(_ROCK).match(text, at - 2))
    ):
        return True
    if profile.rules.thousands and compiled(_THOUSAND).match(text, at):
        return True
    if profile.rules.elided and mark.right.isspace() and profile.elided.search(text, max(0, at - 4), at):
        return True
    return mark.opens and bool(profile.elisions.match(text, mark.end))
