"""Excerpts: questions told by their first or last words and an ellipsis, and pieces of questions torn apart."""

from __future__ import annotations

import re

from interviewkit.reply.align.anchors import OTHERWISE, Wording
from interviewkit.reply.align.fold import fold
from interviewkit.reply.align.marks import quoting_of, typed_inside
from interviewkit.reply.align.page import Claim, Page, Span
from interviewkit.reply.align.runs import answered, runs_of

_EXCERPT = re.compile(
    r"^[\s>«“„\"'*_(\[-]*(?P<begun>\.{2,4}|…)?\s*(?P<words>\w.*?|[¿¡].*?)\s*(?P<cut>\.{2,4}|…)?[\s»”“\"'*_)\]?:–-]*$"
)
_LONGEST = 90
_SHORTEST = 5
"""Folded characters of an excerpt."""
_PIECE = 12
"""Folded characters from which on a quoted piece of a question is known as one."""


def claim_excerpts(page: Page, wordings: list[Wording]) -> None:
    """Lines such as `"What ought a ..."` open the question whose first or last words they are.

    They are believed where there are two at least; which of several questions is meant, their order tells.
    """
    done = answered(page, runs_of(page))
    open_ = [wording for wording in wordings if wording.place not in done]
    found: list[tuple[int, int]] = []
    last = -1
    for place, line in enumerate(page.lines):
        match = _EXCERPT.match(line.text) if len(line.text) <= _LONGEST and not page.claims[place] else None
        if not match or not (match["begun"] or match["cut"]):
            continue
        named = _named(fold(match["words"]), open_, begins=not match["begun"], last=last)
        if named >= 0:
            found.append((place, named))
            last = named
    for place, named in found if len(found) >= 2 else ():
        claim = Claim(0, 0, "question", opens=named, how=OTHERWISE, confidence=0.7)
        page.claim(Span(place, 0, place, len(page.lines[place].text)), claim)


def _named(said: str, open_: list[Wording], *, begins: bool, last: int) -> int:
    """The question that begins, or ends, with these words; of several the first behind the last one found."""
    if len(said) < _SHORTEST:
        return -1
    places = {one.place for one in open_ if (one.folded.startswith(said) if begins else one.folded.endswith(said))}
    behind = sorted(place for place in places if place > last)
    return behind[0] if behind else max(places, default=-1)


def claim_pieces(page: Page, wordings: list[Wording]) -> None:
    """Quoted lines that are a piece of a question, as where somebody answered in the middle of it, are claimed."""
    base = quoting_of(page)
    if base < 1 or typed_inside(page):
        return
    whole = [wording.folded for wording in wordings]
    for place, line in enumerate(page.lines):
        folded = page.folded[place]
        quoted = line.depth >= base and not page.claims[place] and len(folded) >= _PIECE
        if quoted and any(folded in one for one in whole):
            page.claim_line(place, "question")
