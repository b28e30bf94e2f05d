"""Dashes: what a spaced hyphen and `--` mean, the two of a pair, and the one before what somebody says."""

from __future__ import annotations

import re
from collections.abc import Mapping

from interviewkit.typography.edit import NO_BREAK, OPAQUE, Edit, after, before, compiled, tight
from interviewkit.typography.marks import OPENING
from interviewkit.typography.pattern import MARKS
from interviewkit.typography.profiles import Profile

_END = r"\n|[.!?…]\s+[A-ZÀ-ÖØ-Þ]"
_APART = rf"{_END}|—|(?<!\w)-|-(?!\w)"
_PREFIX = r"\b(?:ex|pre|re|anti|auto|mini|sub|super|inter|pos|post|des|in)\Z"
_SENTENCE_GOES_ON = r"[,;:]|[^\S\n]+\w"
_FIGURES = r"(?<![\w.,-])[0-9]{1,4}\Z"
_TO_FIGURES = r"[0-9]{1,4}(?![\w-])"
_STOPS = frozenset(",.;:")
_WORDS_BEFORE = frozenset(")]}.,;:!?…%°€*_" + OPAQUE)
_WORDS_AFTER = frozenset("([¿¡€$" + OPAQUE)


class Dash:
    """A dash between words: its place, the spaces around it, and what it becomes."""

    __slots__ = ("end", "is_last", "left", "new", "right", "start", "typed")

    def __init__(self, text: str, start: int, end: int) -> None:
        self.start = before(text, start)
        self.end = after(text, end)
        self.left = text[self.start : start]
        self.right = text[end : self.end]
        self.typed = text[start:end]
        self.new = self.typed
        self.is_last = False
        """Whether it can only be the second of a pair, since a sign follows."""


def dashes(text: str, matches: list[re.Match[str]], profile: Profile, *, opening: Mapping[int, bool]) -> list[Edit]:
    """The edits of a paragraph's dashes; `opening` tells which quotation marks open."""
    edits: list[Edit] = []
    is_hugging = profile.rules.joins == "hugging"
    between = []
    hugging: list[tuple[int, int]] = []
    for match in matches:
        start, end = match.span()
        if not text[start - 1 : start].strip("\n"):
            edits += _spoken(text, start, end, profile)
        elif profile.rules.broken and _is_broken(text, start, end, opening):
            edits.append(Edit(start, end, profile.rules.broken))
        elif text[start:end] == "--" and _is_range(text, start, end):
            edits.append(Edit(start, end, "–"))
        elif is_hugging and text[start] == "-" and _clings(text, start, end):
            hugging.append((start, end))
        elif dash := _between(text, start, end, opening):
            between.append(dash)
        elif is_hugging and text[start] == "-":
            hugging.append((start, end))
    _dress(text, between, profile)
    edits += _hugging(text, hugging, profile)
    for dash in between:
        edits += tight(dash.start, text[dash.start : dash.end], dash.left + dash.new + dash.right)
    return edits


def _spoken(text: str, start: int, end: int, profile: Profile) -> list[Edit]:
    """The dash that opens a line which somebody says."""
    new = profile.rules.dialogue
    stop = after(text, end)
    follows = text[stop : stop + 1]
    if profile.rules.broken and text[start:end] == "--" and text[end:stop].strip("\t") and follows.isupper():
        # Who said it, beneath the quotation.
        return [Edit(start, end, profile.rules.broken)]
    if not new or end - start > 3 or not (follows.isalpha() or (follows and follows in MARKS + "¿¡….(" + OPAQUE)):
        return []
    if stop == end and not (
        text[start:end] in ("-", "–", "—") and (follows.isupper() or follows in "¿¡") and text[start - 1 : start] != "-"
    ):
        return []
    # An en dash is a typesetter's choice as well.
    mark = text[start:end] if text[start] in "–—" else new[0]
    space = text[end:stop] if new[1:] == " " and stop > end else new[1:]
    return tight(start, text[start:stop], mark + space)


def _is_broken(text: str, start: int, end: int, opening: Mapping[int, bool]) -> bool:
    """Whether somebody is interrupted here: a word, two hyphens, and nothing more that is said."""
    word = text[max(0, start - 2) : start].lstrip()
    is_said = text[start:end] in ("--", "---") and word.isalpha() and (len(word) > 1 or word.isupper())
    return is_said and (not text[end : end + 1].strip("\n") or opening.get(end) is False)


def _clings(text: str, start: int, end: int) -> bool:
    is_spaced = text[start - 1].isspace()
    follows = text[end : end + 1]
    return is_spaced == bool(follows.strip()) and not (is_spaced and follows in _STOPS)


def _is_range(text: str, start: int, end: int) -> bool:
    figures = compiled(_FIGURES)
    return bool(figures.search(text, max(0, start - 6), start) and compiled(_TO_FIGURES).match(text, end))


def _between(text: str, start: int, end: int, opening: Mapping[int, bool]) -> Dash | None:
    dash = Dash(text, start, end)
    left, right = text[dash.start - 1 : dash.start], text[dash.end : dash.end + 1]
    if end - start > 3 or not left or not right:
        return None
    if dash.right and not dash.left:
        is_slip = dash.typed == "--" and text[start - 2 : start].isalpha() and right.isalnum()
        return dash if is_slip else None
    if left in MARKS and left != "’" and opening.get(dash.start - 1, left in OPENING):
        return None
    if dash.left and not dash.right:
        dash.is_last = right in _STOPS and not text[dash.end + 1 : dash.end + 2].strip()
        return dash if dash.is_last and (left.isalnum() or left in _WORDS_BEFORE or left in MARKS) else None
    if right in MARKS and not opening.get(dash.end, False) and right not in "'’":
        return None
    is_between = (left.isalnum() or left in _WORDS_BEFORE or left in MARKS) and (
        right.isalnum() or right in _WORDS_AFTER or right in MARKS
    )
    return dash if is_between and not (left.isdigit() and right.isdigit()) else None


def _dress(text: str, dashes: list[Dash], profile: Profile) -> list[Dash]:
    """Those of the dashes that are set, with what they become."""
    rules = profile.rules
    pairs = _pairs(text, dashes)
    lasts = {last for _, last in pairs}
    if rules.joins == "closed":
        lasts = set()
    dashes = [dash for dash in dashes if not dash.is_last or dash in lasts]
    for dash in dashes:
        if dash.typed[0] == "-":
            dash.new = rules.dash
            if rules.joins == "closed":
                dash.left = dash.right = ""
            elif not dash.left:
                dash.left = dash.right = " "
    if rules.inner or rules.joins == "hugging":
        space = NO_BREAK if rules.inner else ""
        for first, last in pairs:
            first.right = last.left = space
            if rules.joins == "hugging":
                first.new = last.new = rules.dash
    return dashes


def _pairs(text: str, dashes: list[Dash]) -> list[tuple[Dash, Dash]]:
    pairs = []
    first: Dash | None = None
    for dash in dashes:
        if first and not compiled(_END).search(text, first.end, dash.start):
            pairs.append((first, dash))
            first = None
        elif not dash.is_last:
            first = dash
    return pairs


def _hugging(text: str, spans: list[tuple[int, int]], profile: Profile) -> list[Edit]:
    """The hyphens that already cling to what they enclose, where dashes do; a suffix like -ito has no partner."""
    edits: list[Edit] = []
    first: tuple[int, int] | None = None
    for start, end in spans:
        if text[start - 1].isspace() and text[end : end + 1].strip():
            first = start, end
        elif first and _are_partners(text, first, (start, end)):
            edits += (Edit(*first, profile.rules.dash), Edit(start, end, profile.rules.dash))
            first = None
    return edits


def _are_partners(text: str, first: tuple[int, int], last: tuple[int, int]) -> bool:
    typed, end = text[slice(*first)], last[1]
    if typed != text[slice(*last)] or text[last[0] - 1].isspace() or compiled(_APART).search(text, first[1], last[0]):
        return False
    is_said = text[text.rfind("\n", 0, first[0]) + 1] in "-–—"
    if typed == "--" or is_said:
        return True
    is_prefix = compiled(_PREFIX).search(text, max(0, last[0] - 8), last[0])
    return not is_prefix and bool(compiled(_SENTENCE_GOES_ON).match(text, end))
