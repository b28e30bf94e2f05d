"""Quotation marks: which open and which close, what belongs together, and the marks of each level."""

from __future__ import annotations

from collections import Counter

from interviewkit.typography.edit import SPACES, Edit, after, applied, before, tight
from interviewkit.typography.marks import OPENING, SINGLE, SOFT, STRAIGHT, Mark, found
from interviewkit.typography.profiles import Profile


def quotes(text: str, spans: list[tuple[int, int]], profile: Profile) -> tuple[list[Edit], dict[int, bool]]:
    """The edits of a paragraph's quotation marks, and which of the marks open, by the place of their last character.

    A mark without a mate may be that of a quotation which goes on for paragraphs. But where what would be set reads
    otherwise than what was typed, nobody can tell what is meant, and the marks stay as they were typed.
    """
    edits, marks = _set(text, spans, profile)
    if edits and any(not mark.mate and mark.char not in SOFT for mark in marks):
        moved = _moved(spans, edits)
        if _set(applied(text, edits), moved, profile)[0]:
            edits = []
    return edits, {mark.end - 1: mark.role == "open" for mark in marks}


def _set(text: str, spans: list[tuple[int, int]], profile: Profile) -> tuple[list[Edit], list[Mark]]:
    marks = found(text, spans, profile)
    _pair(text, marks, profile)
    return _edits(text, marks, profile), marks


def _moved(spans: list[tuple[int, int]], edits: list[Edit]) -> list[tuple[int, int]]:
    """Where the marks are once the edits are made."""
    moved = []
    waiting = list(reversed(edits))
    shift = 0
    for start, end in spans:
        while waiting and waiting[-1].end <= start:
            edit = waiting.pop()
            shift += len(edit.new) - (edit.end - edit.start)
        if waiting and waiting[-1].start < end:
            edit = waiting.pop()
            at = edit.start + shift + len(edit.new) - len(edit.new.lstrip())
            shift += len(edit.new) - (edit.end - edit.start)
            moved.append((at, at + 1))
        else:
            moved.append((start + shift, end + shift))
    return moved


def _pair(text: str, marks: list[Mark], profile: Profile) -> None:
    """Give each mark its role, and those that belong together each other."""
    stack: list[Mark] = []
    open_ones: Counter[str] = Counter()
    for mark in marks:
        if mark.role:
            continue
        mark.role = _soft_role(mark, stack) if mark.char in SOFT else _role(mark, open_ones, profile)
        if mark.role == "open":
            stack.append(mark)
            open_ones[mark.family] += 1
        elif mark.role == "close" and open_ones[mark.family]:
            _join(text, _last(stack, open_ones, mark.family), mark)
    for mark in marks:
        if not mark.mate:
            mark.role = _alone(mark)


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
    if mark.char == "‚" or (mark.char in "'‘" and mark.opens):
        return "open"
    if mark.closes and stack and stack[-1].family == mark.family:
        return "close"
    return "apostrophe" if mark.left.isalpha() and mark.char != "‘" else "stray"


def _edits(text: str, marks: list[Mark], profile: Profile) -> list[Edit]:
    edits: list[Edit] = []
    depth = base = 0
    for mark in marks:
        if mark.role == "apostrophe":
            edits += tight(mark.start, mark.char, "’")
        elif mark.role == "open":
            if depth == 0:
                base = _base(mark, profile)
            mark.depth = depth
            depth += 1
            edits += _opened(text, mark, _level(base + mark.depth, profile)[0], profile)
        elif mark.role == "close":
            depth = mark.mate.depth if mark.mate else depth
            level = _level(base + depth if mark.mate else 0, profile)
            edits += _closed(text, mark, level[1], profile)
    return edits


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


def _closed(text: str, mark: Mark, level: str, profile: Profile) -> list[Edit]:
    new = _kept(mark, level, profile)
    start = before(text, mark.start)
    space = _space(text, mark, new, profile)
    if space is None or text[start - 1 : start] in ("", "\n"):
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
