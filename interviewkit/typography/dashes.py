"""Dashes: what a spaced hyphen and `--` mean, the two of a pair, and the one before what somebody says."""

from __future__ import annotations

import re
from collections.abc import Mapping

from interviewkit.typography.edit import NO_BREAK, OPAQUE, Edit, after, before, compiled, tight
from interviewkit.typography.marks import OPENING
from interviewkit.typography.pattern import MARKS
from interviewkit.typography.profiles import Profile

_END = r"\n|[.!?…]\s+[A-ZÀ-ÖØ-Þ]"
_WORDS_BEFORE = frozenset(")]}.,;:!?…%°€*_" + OPAQUE)
_WORDS_AFTER = frozenset("([¿¡€$" + OPAQUE)


class Dash:
    """A dash between words: its place, the spaces around it, and what it becomes."""

    __slots__ = ("end", "left", "new", "right", "start", "typed")

    def __init__(self, text: str, start: int, end: int) -> None:
        self.start = before(text, start)
        self.end = after(text, end)
        self.left = text[self.start : start]
        self.right = text[end : self.end]
        self.typed = text[start:end]
        self.new = self.typed


def dashes(text: str, matches: list[re.Match[str]], profile: Profile, *, opening: Mapping[int, bool]) -> list[Edit]:
    """The edits of a paragraph's dashes; `opening` tells which quotation marks open."""
    edits: list[Edit] = []
    between = []
    for match in matches:
        start, end = match.span()
        if not text[start - 1 : start].strip("\n"):
            edits += _spoken(text, start, end, profile)
        elif profile.rules.broken and _is_broken(text, start, end, opening):
            edits.append(Edit(start, end, profile.rules.broken))
        elif dash := _between(text, start, end, opening):
            between.append(dash)
    _dress(text, between, profile)
    for dash in between:
        edits += tight(dash.start, text[dash.start : dash.end], dash.left + dash.new + dash.right)
    return edits


def _spoken(text: str, start: int, end: int, profile: Profile) -> list[Edit]:
    """The dash that opens a line which somebody says."""
    new = profile.rules.dialogue
    stop = after(text, end)
    follows = text[stop : stop + 1]
    if not new or end - start > 3 or not (follows.isalpha() or (follows and follows in MARKS + "¿¡….(" + OPAQUE)):
        return []
    if stop == end and not (text[start:end] == "-" and follows.isupper() and text[start - 1 : start] != "-"):
        return []
    # An en dash is a typesetter's choice as well.
    mark = text[start:end] if text[start] in "–—" else new[0]
    return tight(start, text[start:stop], mark + new[1:])


def _is_broken(text: str, start: int, end: int, opening: Mapping[int, bool]) -> bool:
    """Whether somebody is interrupted here: a word, two hyphens, and nothing more that is said."""
    word = text[max(0, start - 2) : start].lstrip()
    is_said = text[start:end] in ("--", "---") and word.isalpha() and (len(word) > 1 or word.isupper())
    return is_said and (not text[end : end + 1].strip("\n") or opening.get(end) is False)


def _between(text: str, start: int, end: int, opening: Mapping[int, bool]) -> Dash | None:
    dash = Dash(text, start, end)
    left, right = text[dash.start - 1 : dash.start], text[dash.end : dash.end + 1]
    if end - start > 3 or not left or not right or bool(dash.left) != bool(dash.right):
        return None
    if left in MARKS and left != "’" and opening.get(dash.start - 1, left in OPENING):
        return None
    if right in MARKS and not opening.get(dash.end, False) and right not in "'’":
        return None
    is_between = (left.isalnum() or left in _WORDS_BEFORE or left in MARKS) and (
        right.isalnum() or right in _WORDS_AFTER or right in MARKS
    )
    return dash if is_between and not (left.isdigit() and right.isdigit()) else None


def _dress(text: str, dashes: list[Dash], profile: Profile) -> None:
    rules = profile.rules
    for dash in dashes:
        if dash.typed[0] == "-":
            dash.new = rules.dash
            if rules.joins == "closed":
                dash.left = dash.right = ""
            elif not dash.left:
                dash.left = dash.right = " "
    if rules.inner or rules.joins == "hugging":
        space = NO_BREAK if rules.inner else ""
        for first, last in _pairs(text, dashes):
            first.right = last.left = space
            if rules.joins == "hugging":
                first.new = last.new = rules.dash


def _pairs(text: str, dashes: list[Dash]) -> list[tuple[Dash, Dash]]:
    pairs = []
    first: Dash | None = None
    for dash in dashes:
        if first and not compiled(_END).search(text, first.end, dash.start):
            pairs.append((first, dash))
            first = None
        else:
            first = dash
    return pairs
