"""Answers above their questions, or before their marks: told by what touches what, and moved."""

from __future__ import annotations

from itertools import pairwise

from interviewkit.reply.align.endings import announces, is_courtesy
from interviewkit.reply.align.marks import typed_inside
from interviewkit.reply.align.page import Page
from interviewkit.reply.align.runs import BELOW, Run, blocks_of, has_words


def is_above(page: Page, runs: list[Run], count: int) -> bool:
    """Whether each answer stands above its question: words between our greeting and question 1, none after the last.

    Only believed where nearly all questions are there and each has its words, for a mistake would shift all answers.
    """
    opened = [run for run in runs if run.owner >= 0]
    if len(opened) < max(2, 0.8 * count) or [run.owner for run in opened] != sorted(run.owner for run in opened):
        return False
    if has_words(page, opened[-1]) or opened[0].owner != 0:
        return False
    before = _before(page, runs, opened[0])
    if not before:
        return False
    above = _touching(page, opened)
    if above is not None:
        return above
    first = before[-1]
    if is_courtesy(page, first.places, first=True):
        return False
    filled = sum(has_words(page, run) for run in opened)
    return first.owner == BELOW and filled >= 0.8 * (len(opened) - 1)


def _before(page: Page, runs: list[Run], first: Run) -> list[Run]:
    """What the guest wrote before the first question: not what is quoted there, a reminder for instance."""
    before = [run for run in runs if run.line <= first.line and run.owner < 0 and has_words(page, run)]
    if typed_inside(page):
        return before
    return [run for run in before if any(page.lines[place].depth == 0 for place in run.places)]


def may_be_above(page: Page, runs: list[Run]) -> bool:
    """Whether each answer could as well stand above its question: words before the first, and none below the last."""
    opened = [run for run in runs if run.owner >= 0]
    if len(opened) < 2 or has_words(page, opened[-1]):
        return False
    if not _touching(page, opened) and not all(has_words(page, run) for run in opened[:-1]):
        return False
    before = _before(page, runs, opened[0])
    if not before:
        return False
    last = blocks_of(page, before[-1].places)[-1]
    # Between an attribution or our greeting and the first question nobody greets.
    return not is_courtesy(page, last, first=True) and before[-1].places[-1] > opened[0].line - 4


def _touching(page: Page, opened: list[Run]) -> bool | None:
    """What the gaps say: True if the words touch the question below them, False the one above, None if neither."""
    below = above = filled = 0
    for run, following in pairwise(opened):
        if not run.pieces:
            continue
        filled += 1
        end = run.line
        while end + 1 < len(page.lines) and page.claims[end + 1] and not page.is_theirs(end + 1):
            end += 1
        above += run.pieces[0].place <= end + 1
        below += run.pieces[-1].place + 1 >= following.line
    if below > above and below >= 0.8 * filled:
        return True
    return False if above > below else None


def shifted(page: Page, runs: list[Run]) -> list[Run]:
    """The runs with each one's words given to the question below them; a greeting above the first stays where it is."""
    first = next(place for place, run in enumerate(runs) if run.owner >= 0)
    moved = [Run(run.owner, run.claim, run.line, list(run.pieces)) for run in runs]
    above = moved[first - 1]
    blocks = blocks_of(page, above.places)
    while len(blocks) > 1 and announces(page, blocks[0]):
        blocks = blocks[1:]
    carried = [piece for piece in above.pieces if any(piece.place in block for block in blocks)]
    above.pieces = [piece for piece in above.pieces if piece not in carried]
    for run in moved[first:]:
        if run.owner >= 0:
            run.pieces, carried = carried, run.pieces
    return [*moved, Run(BELOW, None, 0, carried)]
