"""Extras: what a guest adds that answers nothing that was asked, so that it does not end up in an answer."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from interviewkit.reply.align.counting import number_at
from interviewkit.reply.align.fold import words
from interviewkit.reply.align.page import Claim, Page, Span
from interviewkit.reply.align.phrases import said
from interviewkit.reply.align.runs import BELOW, Run, runs_of

COMMENT = "*it is a comment on the text"
HEADING = "*it is a heading"
BELOW_THE_END = "*it stands below the end"
NOT_ASKED = "it answers a question that was not asked"
"""Claims that begin with a star are the guest's words, for unplaced, with the reason."""

NOTE = re.compile(r"\[(?:[a-z]{1,2}|\d{1,2})\]")
"""What a shared document puts where somebody commented, and before the comment below the text."""
POSTSCRIPT = "postscript"
_POSTSCRIPT = re.compile(r"^\W*(?:P{1,2}\.?\s?S\.?|N\.?\s?B\.?|P\.?\s?D\.?)\s?[:.–—-]?\s*(?=\S)")
_HEADING = re.compile(r"^#{1,6}\s+\S|^={2,4}[^=].*={2,4}\s*$")
_DRESS = re.compile(r"^\s*(?P<open>\*\*|__|[*_]|#{1,6}\s|={2,4}\s|>|[Qq]\s?[:.)]\s)?.*?(?P<close>\*\*|__|[*_])?\s*$")


def claim_comments(page: Page) -> None:
    """Comments below a shared document are nobody's answer: `[a]Nice question, we keep this one.`"""
    last = max((place for place in range(len(page.lines)) if page.folded[place]), default=-1)
    while last >= 0 and (page.is_blank(last) or _is_comment(page, last)):
        if not page.is_blank(last):
            page.claim_line(last, COMMENT)
        last -= 1


def _is_comment(page: Page, place: int) -> bool:
    text = page.lines[place].text.lstrip()
    found = NOTE.match(text)
    if not found or not text[found.end() :].strip():
        return False
    return any(found.group() in line.text.strip()[1:] for line in page.lines[:place])


def claim_end(page: Page) -> None:
    """What stands below `– END –` is not a part of the last answer."""
    last = [run for run in runs_of(page) if run.owner >= 0 and run.pieces][-1:]
    for run in last:
        ends = [place for place in run.places[1:] if _is_end(page.lines[place].text)]
        for place in run.places if ends else ():
            if place >= ends[0]:
                page.claim_line(place, "label" if place == ends[0] else BELOW_THE_END)


def _is_end(text: str) -> bool:
    bare = text.strip()
    drawn = not bare[:1].isalnum() and not bare[-1:].isalnum()
    return words(bare) in said("end") and (drawn or bare.isupper()) and len(bare) < 20


def claim_headings(page: Page) -> None:
    """A heading of the guest's own right above a question is not the end of the answer before it."""
    runs = runs_of(page)
    for run, following in pairwise(runs):
        if run.owner < 0 or len(run.pieces) < 2 or following.owner < 0:
            continue
        place = run.pieces[-1].place
        if any(_HEADING.match(page.lines[piece.place].text) for piece in run.pieces[:-1]):
            continue
        if page.is_blank(place - 1) and _HEADING.match(page.lines[place].text) and page.after(place) == following.line:
            page.claim_line(place, HEADING)


def open_postscripts(page: Page) -> None:
    """A postscript is no signature, and no part of the answer above it."""
    for place, line in enumerate(page.lines):
        found = _POSTSCRIPT.match(line.text)
        if found and not page.claims[place] and page.is_blank(place - 1):
            claim = Claim(0, 0, POSTSCRIPT, opens=BELOW, how="it is a postscript")
            page.claim(Span(place, 0, place, 0), claim)


def place_postscripts(page: Page, marks: Sequence[tuple[int, str]]) -> None:
    """A postscript that names a question belongs to it."""
    for place, claims in enumerate(page.claims):
        for claim in [one for one in claims if one.taken_for == POSTSCRIPT]:
            found = _POSTSCRIPT.match(page.lines[place].text)
            start = found.end() if found else 0
            number = number_at(page.lines[place].text[start:])
            told = (number.numbers[0], number.letter) if number and number.weight == 2 else None
            if number and told in marks:
                claims.remove(claim)
                page.derived.clear()
                span = Span(place, 0, place, start + number.end)
                mine = Claim(0, 0, POSTSCRIPT, opens=marks.index(told), how="by its number", confidence=0.7)
                if page.is_free(span):
                    page.claim(span, mine)


def open_strangers(page: Page) -> None:
    """A question that was not asked, and stands there as all the others do, ends the answer above it."""
    runs = runs_of(page)
    dresses = [_dress(page, run.line) for run in runs if run.owner >= 0 and _opens_line(run)]
    usual = max(set(dresses), key=dresses.count) if dresses else ""
    if not usual or len(dresses) < 3 or dresses.count(usual) < 0.7 * len(dresses):
        return
    for run in runs:
        for piece in run.pieces if run.owner >= 0 else ():
            place = piece.place
            own = not page.claims[place] and page.is_blank(place - 1) and _dress(page, place) == usual
            if own and page.lines[place].text.rstrip(" *_»”\"'").endswith(("?", "？")):
                claim = Claim(0, 0, "question that was not asked", opens=BELOW, how=NOT_ASKED)
                page.claim(Span(place, 0, place, 0), claim)


def _opens_line(run: Run) -> bool:
    return run.claim is not None and run.claim.taken_for == "question" and run.claim.start == 0


def _dress(page: Page, place: int) -> str:
    """How a line stands out: bold, a colour, the signs of Markdown around it; empty for one that does not."""
    line = page.lines[place]
    found = _DRESS.match(line.text)
    signs = f"{found['open'] or ''}{found['close'] or ''}" if found else ""
    look = "" if signs else line.look
    return f"{look} {signs}".strip()
