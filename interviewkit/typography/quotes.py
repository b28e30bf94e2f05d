"""Quotation marks: which open and which close, what belongs together, and the marks of each level."""

from __future__ import annotations

from collections import Counter

from interviewkit.typography.edit import SPACES, Edit, after, before, tight
from interviewkit.typography.marks import (
    OPENING,
    PAIRS,
    SINGLE,
    SOFT,
    STRAIGHT,
    Mark,
    found,
    is_possessive,
    is_quoted_figure,
)
from interviewkit.typography.profiles import Profile

_LOOK = 8
"""How many marks further the one is looked for that closes."""


class Quoted:
    """What the quotation marks of a paragraph make of it: the edits, and what others ask about the marks."""

    __slots__ = ("edits", "is_clear", "opening")

    def __init__(self, edits: list[Edit], opening: dict[int, bool], *, is_clear: bool) -> None:
        self.edits = edits
        self.opening = opening
        """Which quotation marks open, and which close, by the places of their first and last characters."""
        self.is_clear = is_clear
        """Whether each mark has its mate; one that has none may belong to a quotation that goes on for paragraphs."""


def quotes(text: str, spans: list[tuple[int, int]], profile: Profile) -> Quoted:
    """The quotation marks of a paragraph, found at these places."""
    marks = found(text, spans, profile)
    _pair(text, marks, profile)
    return Quoted(
        _edits(text, marks, profile),
        {
            at: mark.role == "open"
            for mark in marks
            if mark.role in ("open", "close")
            for at in (mark.start, mark.end - 1)
        },
        is_clear=all(map(_is_clear, marks)),
    )


def _is_clear(mark: Mark) -> bool:
    last = mark.mate
    if not last:
        return mark.role in ("apostrophe", "again")
    # Single guillemets may become marks that might be apostrophes, and loose marks lose their spaces.
    is_usual = mark.char + last.char in PAIRS and mark.char not in "‹›"
    is_tight = not mark.left.isalnum() and not mark.right.isspace() and not last.left.isspace()
    return mark.role != "open" or (is_usual and is_tight)


def _pair(text: str, marks: list[Mark], profile: Profile) -> None:
    """Give each mark its role, and those that belong together each other."""
    stack: list[Mark] = []
    open_ones: Counter[str] = Counter()
    for at, mark in enumerate(marks):
        if mark.role == "year":
            is_open = stack and stack[-1].family == mark.family
            mark.role = "" if not is_open and is_quoted_figure(text, mark, profile) else "apostrophe"
        if mark.role:
            continue
        mark.role = _soft_role(mark, stack) if mark.char in SOFT else _role(mark, open_ones, profile)
        if mark.role == "open" and open_ones[mark.family] and _is_behind_a_hyphen(marks, at):
            mark.role = "close"
        if mark.role == "close" and _is_no_quotation(text, marks, at, open_ones, profile):
            mark.role = "apostrophe" if mark.char in SOFT else "stray"
        if mark.role == "open":
            stack.append(mark)
            open_ones[mark.family] += 1
        elif mark.role == "close" and open_ones[mark.family]:
            _join(text, _last(stack, open_ones, mark.family), mark)
    for mark in marks:
        if not mark.mate:
            mark.role = _alone(mark)


def _is_behind_a_hyphen(marks: list[Mark], at: int) -> bool:
    """Whether a mark that seems to open closes "post-"punk, since nothing closes it."""
    mark = marks[at]
    is_between = mark.left == "-" and mark.right.isalnum() and mark.char not in "«„"
    return is_between and all(other.family != mark.family for other in marks[at + 1 : at + _LOOK])


def _is_no_quotation(text: str, marks: list[Mark], at: int, open_ones: Counter[str], profile: Profile) -> bool:
    """Whether a mark is the apostrophe of a possessive or that of inches, since another one closes what is open."""
    mark = marks[at]
    if mark.char in SOFT:
        may_be = profile.rules.possessive and is_possessive(text, mark.start)
    else:
        may_be = mark.char == '"' and mark.left.isdigit() and open_ones[mark.family] == 1
    if not may_be:
        return False
    others = (other for other in marks[at + 1 : at + _LOOK] if other.family == mark.family and not other.role)
    follows = next(others, None)
    if not follows:
        return False
    return follows.closes and not follows.opens and "\n" not in text[mark.end : follows.start]


def _last(stack: list[Mark], open_ones: Counter[str], family: str) -> Mark:
    while True:
        mark = stack.pop()
        open_ones[mark.family] -= 1
        if mark.family == family:
            return mark


def _join(text: str, first: Mark, last: Mark) -> None:
    if after(text, first.end) < last.start:
        first.mate, last.mate = last, first
    else:
        first.role = last.role = "stray"


def _alone(mark: Mark) -> str:
    """What a mark without a mate is: feet and inches and lone marks are no quotation."""
    if mark.char == "'" and mark.role == "open":
        return "apostrophe"
    if mark.char == '"' and mark.role == "close" and mark.left.isdigit():
        return "stray"
    if mark.char in STRAIGHT and not mark.opens and not mark.closes:
        return "stray"
    return mark.role


def _role(mark: Mark, open_ones: Counter[str], profile: Profile) -> str:
    if mark.opens:
        return "open"
    if mark.closes:
        return "close"
    if mark.char in STRAIGHT:
        return "close" if open_ones[mark.family] else "open"
    if mark.char == "“" and any(pair[1] == "“" for pair in profile.rules.quotes):
        return "close" if open_ones[mark.family] else "open"
    return "open" if mark.char in OPENING else "close"


def _soft_role(mark: Mark, stack: list[Mark]) -> str:
    if mark.char != "’" and mark.opens:
        return "open"
    if mark.closes and stack and stack[-1].family == mark.family:
        return "close"
    return "apostrophe" if mark.left.isalpha() and mark.char in "'’" else "stray"


def _edits(text: str, marks: list[Mark], profile: Profile) -> list[Edit]:
    edits: list[Edit] = []
    depth = base = 0
    going_on = _going_on(text, marks)
    until = len(text)
    for mark in marks:
        if mark.start > until:
            depth -= 1
            until = len(text)
        if mark.role == "apostrophe":
            edits += tight(mark.start, mark.char, "’")
        elif mark.role == "again":
            end = after(text, mark.end)
            edits += tight(mark.end, text[mark.end : end], profile.inside)
        elif mark.role == "open" and not mark.mate and mark not in going_on:
            edits += _opened(text, mark, _level(0, profile)[0], profile)
        elif mark.role == "open":
            if depth == 0:
                base = _base(mark, profile)
            mark.depth = depth
            depth += 1
            until = min(until, going_on.get(mark, until))
            edits += _opened(text, mark, _level(base + mark.depth, profile)[0], profile)
        elif mark.role == "close":
            depth = mark.mate.depth if mark.mate else depth
            level = _level(base + depth if mark.mate else 0, profile)
            edits += _closed(text, mark, level[1], profile, floor=edits[-1].end if edits else 0)
    return edits


def _going_on(text: str, marks: list[Mark]) -> dict[Mark, int]:
    """The quotations that go on in the next line, where each line opens them again, and the end of this line."""
    alone: dict[int, list[Mark]] = {}
    line = at = 0
    for mark in marks:
        if not mark.mate and mark.role in ("open", "close"):
            line += text.count("\n", at, mark.start)
            at = mark.start
            alone.setdefault(line, []).append(mark)
    found = [first for first, *others in alone.values() if not others and first.role == "open"]
    return {mark: text.find("\n", mark.end) % (len(text) + 1) for mark in found}


def _base(mark: Mark, profile: Profile) -> int:
    if profile.rules.keeps_single and mark.char in SINGLE:
        return next((at for at, pair in enumerate(profile.rules.quotes) if pair[0] in SINGLE), 0)
    return 0


def _level(number: int, profile: Profile) -> str:
    return profile.rules.quotes[number % len(profile.rules.quotes)]


def _opened(text: str, mark: Mark, level: str, profile: Profile) -> list[Edit]:
    new = _kept(mark, level, profile)
    stop = after(text, mark.end)
    space = _space(text, mark, new, profile)
    if space is None or text[stop : stop + 1] in ("", "\n"):
        stop, space = mark.end, ""
    # Who leaves out the space before a quotation has left it out after the colon.
    missing = " " if profile.wide and mark.char in STRAIGHT and text[mark.start - 1 : mark.start] == ":" else ""
    return tight(mark.start, text[mark.start : stop], missing + new + space)


def _closed(text: str, mark: Mark, level: str, profile: Profile, *, floor: int) -> list[Edit]:
    new = _kept(mark, level, profile)
    start = before(text, mark.start)
    space = _space(text, mark, new, profile)
    if space is None or start < floor or text[start - 1 : start] in ("", "\n"):
        start, space = mark.start, ""
    return tight(start, text[start : mark.end], space + new)


def _kept(mark: Mark, level: str, profile: Profile) -> str:
    stays = mark.char in profile.rules.spares or (not mark.mate and mark.char not in STRAIGHT)
    return mark.char if stays else level


def _space(text: str, mark: Mark, new: str, profile: Profile) -> str | None:
    """What is between a mark and the words in it; None where that is nobody's business."""
    if new in profile.rules.spares:
        return None
    if new in ("«‹" if mark.role == "open" else "»›"):
        return profile.inside if profile.inside or mark.mate else None
    if not mark.mate:
        return None
    first, last = (mark, mark.mate) if mark.role == "open" else (mark.mate, mark)
    is_loose = text[first.end] in SPACES and text[last.start - 1] in SPACES
    return "" if is_loose else None
