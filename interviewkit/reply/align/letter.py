"""The rest of our letter: its greeting, instructions, headings and last words, found wherever they come back."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from interviewkit.reply.align.fold import fold
from interviewkit.reply.align.labels import MARK
from interviewkit.reply.align.marks import quoting_of, typed_inside
from interviewkit.reply.align.page import Claim, Page, Span

_LONG = 20
"""Folded characters from which on a line is ours wherever it stands; shorter ones only beside others of ours."""

_DRAWN = re.compile(r"~.*~")
_TOKEN = re.compile("ik[0-9a-z]{6}")


@dataclass(slots=True)
class Body:
    """The parts of what was sent that are not questions, folded."""

    outer: set[str] = field(default_factory=set)
    """Paragraphs and lines above the first question and below the last: what follows them answers nothing."""
    inner: set[str] = field(default_factory=set)
    """Headings and earlier answers between the questions."""
    headings: set[str] = field(default_factory=set)
    """The headings, not folded, without what is drawn around them."""
    paragraphs: list[str] = field(default_factory=list)
    """Those of both that are long enough to be looked for across lines."""


def body_of(text: str, questions: set[str]) -> Body:
    """What a sent text holds besides the questions (given folded)."""
    body = Body()
    blocks = [block for block in re.split(r"\n[^\S\n]*\n", text) if block.strip()]
    marked = [place for place, block in enumerate(blocks) if MARK.match(block.lstrip())]
    first, last = (marked[0], marked[-1]) if marked else (len(blocks), -1)
    asked = ""
    for place, block in enumerate(blocks):
        folded = fold(MARK.sub("", block))
        if place in marked:
            asked = folded
        elif asked and any(question.startswith(asked + folded) for question in questions):
            asked += folded  # one more paragraph of the question above
        else:
            asked = ""
            _add(body, block, inner=first < place < last)
    body.inner -= body.outer
    body.paragraphs.sort(key=len, reverse=True)
    return body


def _add(body: Body, block: str, *, inner: bool) -> None:
    kind = body.inner if inner else body.outer
    folded = fold(block)
    kind |= {folded, *map(fold, block.split("\n"))} - {""}
    if "~" in block:
        body.headings.add(block.strip(" ~\n"))
    if len(folded) >= _LONG:
        body.paragraphs.append(folded)


def find_letter(page: Page, body: Body) -> None:
    """All that is ours and not a question is claimed."""
    for folded in body.paragraphs:
        for span in list(page.find(folded)):
            if page.is_free(span) and _fills_lines(page, span, body):
                _claim(page, _to_the_ends(page, span), body, folded)
    known = body.outer | body.inner
    base = quoting_of(page)
    for place, folded in enumerate(page.folded):
        ours = len(folded) >= _LONG and folded in body.outer and not page.claims[place]
        # Where our letter is quoted, a line of it amid the guest's own words is theirs.
        if ours and (page.lines[place].depth >= base or _beside_ours(page, place, body)):
            _claim(page, _line(page, place), body, folded)
    _short_ones(page, body, known)


def _short_ones(page: Page, body: Body, known: set[str]) -> None:
    """A short line of ours is taken for ours where it is quoted as our questions are, or beside others of ours."""
    base = quoting_of(page)
    short = [place for place, folded in enumerate(page.folded) if folded and folded in known and not page.claims[place]]
    inside = typed_inside(page, set(short))
    for places in (short, short[::-1]):
        for place in places:
            if page.claims[place]:
                continue
            quoted = base > 0 and page.lines[place].depth >= base and not inside
            if quoted or _TOKEN.fullmatch(page.folded[place]) or _beside_ours(page, place, body):
                _claim(page, _line(page, place), body, page.folded[place])


def _beside_ours(page: Page, place: int, body: Body) -> bool:
    above, below = page.before(place), page.after(place)
    if page.folded[place] in body.inner and len(page.folded[place]) < _LONG:
        if _DRAWN.search(page.lines[place].text):
            return True
        opens = below is not None and any(claim.taken_for == "question" for claim in page.claims[below][:1])
        return opens and _is_heading(page, place, body)
    depth = page.lines[place].depth
    for beside in (above, below):
        ours = beside is not None and any(claim.taken_for == "our letter" for claim in page.claims[beside])
        # What stands right above or below a quotation is not quoted for that.
        if beside is not None and ours and page.lines[beside].depth <= depth:
            return True
    return False


def _is_heading(page: Page, place: int, body: Body) -> bool:
    # A word of an answer may be the heading's; as we write it, it stands between tildes, or alone.
    return page.lines[place].text.strip(" ~*_") in body.headings and page.is_blank(place - 1)


def _fills_lines(page: Page, span: Span, body: Body) -> bool:
    """Whether nothing stands beside it on its lines but more of ours, as where a table joined two lines."""
    before = fold(page.lines[span.first].text[: span.start])
    behind = fold(page.lines[span.last].text[span.end :])
    return all(not rest or rest in body.inner or rest in body.outer for rest in (before, behind))


def _to_the_ends(page: Page, span: Span) -> Span:
    return Span(span.first, 0, span.last, len(page.lines[span.last].text))


def _line(page: Page, place: int) -> Span:
    return Span(place, 0, place, len(page.lines[place].text))


def _claim(page: Page, span: Span, body: Body, folded: str) -> None:
    page.claim(span, Claim(0, 0, "our letter", opens=-1 if folded in body.outer else None))
