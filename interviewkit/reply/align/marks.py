"""Marks: where our `[Q07]` stand without the words of their questions, and what was quoted along with them."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from interviewkit.reply.align.anchors import OTHERWISE
from interviewkit.reply.align.fold import fold
from interviewkit.reply.align.labels import MARK
from interviewkit.reply.align.page import Claim, Page, Span

BEHIND = "by the mark behind it"


def find_marks(page: Page, marks: dict[str, int]) -> bool:
    """A mark at the beginning of a line opens its question also where the question's text is gone or changed.

    Where most marks stand before other questions than ours, they are those of another letter, and open nothing.
    Returned is whether most marks stand behind the answers.
    """
    found = [claimed for place in range(len(page.lines)) for claimed in _marks_in(page, place, marks)]
    before = [one for one in found if not one.behind]
    behind = [one for one in found if one.behind]
    strange = [one.span for one in before if _asks_something(page, one.span)]
    known = sum(claim.opens is not None for claims in page.claims for claim in claims if claim.taken_for == "question")
    if len(behind) >= max(2, 0.7 * (len(found) + known)):
        for one in behind:
            page.claim(one.span, Claim(0, 0, "question", opens=marks[one.mark], how=BEHIND, confidence=0.7))
        return True
    # A mark behind one answer opens nothing: what follows would be given to the wrong question.
    if len(strange) <= max(known, len(before) - len(strange)):
        for one in before:
            _claim_mark(page, one.span, marks[one.mark])
    return False


def _claim_mark(page: Page, span: Span, place: int) -> None:
    how = "by its mark"
    page.claim(span, Claim(0, 0, "question", opens=place, how=how, confidence=0.95, marked=True))


def claim_changed(page: Page) -> None:
    """What goes on behind a quoted mark or changed question, up to the end of the quoted block, is the question."""
    if typed_inside(page):
        return
    for place, claims in enumerate(page.claims):
        changed = any(claim.opens is not None and claim.how in ("by its mark", OTHERWISE) for claim in claims)
        if changed and page.lines[place].depth > 0:
            _claim_rest(page, place)


def _claim_rest(page: Page, place: int) -> None:
    depth = page.lines[place].depth
    block = [place]
    while len(block) < 7 and not page.is_blank(block[-1] + 1) and page.lines[block[-1] + 1].depth == depth:
        if any(claim.opens is not None for claim in page.claims[block[-1] + 1]):
            break
        block.append(block[-1] + 1)
    for one in block if len(block) < 7 else ():
        page.claim_line(one, "question")


def typed_inside(page: Page, doubtful: Collection[int] = ()) -> bool:
    """Whether the guest wrote inside the quotation, so that being quoted says nothing."""
    base = max(quoting_of(page), 1)
    theirs = [
        line.depth >= base
        for place, line in enumerate(page.lines)
        if line.text.strip() and not page.claims[place] and place not in doubtful
    ]
    return sum(theirs) * 2 > len(theirs)


def quoting_of(page: Page) -> int:
    """How deep our questions are quoted in this document: the commonest depth."""
    depths = [
        page.lines[place].depth
        for place, claims in enumerate(page.claims)
        if any(claim.taken_for == "question" and claim.opens is not None for claim in claims)
    ]
    return max(set(depths), key=depths.count) if depths else 0


@dataclass(frozen=True, slots=True)
class _Found:
    """One of our marks on its own."""

    span: Span
    mark: str
    behind: bool
    """Whether words stand before it on its line, and none behind it."""


def _marks_in(page: Page, place: int, marks: dict[str, int]) -> list[_Found]:
    found = []
    text = page.lines[place].text
    for one in MARK.finditer(text):
        mark = f"Q{int(one[1]):02}{one[2].lower()}"
        before = text[: one.start()]
        span = Span(place, 0 if not fold(before) else one.start(), place, one.end())
        amid = re.search(r"[.!?…:;]\s*[\[(*_]*$", before.rstrip()) or len(MARK.findall(text)) > 1
        opens = not fold(before) or (amid and fold(text[one.end() :]))
        behind = bool(fold(before)) and not fold(text[one.end() :])
        if mark in marks and (opens or behind) and page.is_free(span):
            found.append(_Found(span, mark, behind))
    return found


def _asks_something(page: Page, span: Span) -> bool:
    """Whether a question stands behind a mark, on its line or broken over the next ones."""
    text = page.lines[span.last].text[span.end :]
    below = span.last + 1
    while below < len(page.lines) and not page.is_blank(below) and below < span.last + 4 and not page.claims[below]:
        text += f" {page.lines[below].text}"
        below += 1
    quoted = page.lines[span.first].depth > 0 and bool(fold(text))
    return quoted or text.rstrip(" *_»”\"'").endswith(("?", "？"))
