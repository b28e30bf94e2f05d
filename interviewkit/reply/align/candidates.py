"""Candidates: every stretch of a reply that might be a question of ours, with what tells whether it is one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from interviewkit.reply.align.anchors import OPENING
from interviewkit.reply.align.counting import number_at
from interviewkit.reply.align.fold import words
from interviewkit.reply.align.labels import mark_at
from interviewkit.reply.align.page import Page, Span

_LONGEST = 6
"""So many lines at most hold one question."""
_GARBLED = re.compile(r"(?<=\w)\?(?=\w)|(?<=\s)\?(?=\w)|^\?(?=\w)|(?<=[.,!])\?(?=\s)")
"""A question mark that stands for a letter or a quotation mark that a program did not know."""
_ENDS = re.compile(r"[?？]+[\s»”\"'*_)\]]*|[:…]+\s+|[.!]+[»”\"'*_)]*\s+|\s[-–—=]+>?\s|\t")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A stretch of text that might be a question of ours."""

    span: Span
    text: str
    """Its words, folded, without the label before it."""
    asks: bool
    """Whether it ends with a question mark."""
    quotes: int
    """How many quotation marks open in it; more than in the question are the guest's, who cites it."""
    parts: tuple[str, ...]
    """Its words up to each question mark, and behind the last."""
    passes: bool
    """Whether words stand behind its last question mark."""
    opens: bool
    """Whether there is a gap above it."""
    fills: bool
    """Whether it ends where its line ends."""
    quoted: bool
    stands_out: bool
    """Whether it is quoted, bold, coloured, marked or numbered."""
    mark: str
    number: int
    """The number or mark before it, 0 for none."""


def candidates(page: Page, longest: int, only: set[int] | None) -> Iterator[Candidate]:
    """All of them, up to `longest` folded characters; with `only`, those that begin in these lines."""
    for first in range(len(page.lines)):
        if page.is_blank(first) or not _starts_free(page, first) or (only is not None and first not in only):
            continue
        yield from _from(page, first, longest)


def _starts_free(page: Page, place: int) -> bool:
    return not any(claim.start == 0 for claim in page.claims[place])


def _from(page: Page, first: int, longest: int) -> Iterator[Candidate]:
    line = page.lines[first]
    mark = mark_at(line.text)
    numbered = None if mark else number_at(line.text, item=line.item)
    skip = mark[1] if mark else numbered.end if numbered and numbered.weight else 0
    if not line.depth and not mark and line.text[skip:].lstrip(" \u00a0*_").startswith(OPENING):
        return
    stands_out = bool(line.depth or line.look or mark or (numbered and numbered.weight))
    number = numbered.numbers[0] if numbered and numbered.weight else 0
    joined = folded_before = ""
    for last in range(first, min(first + _LONGEST, len(page.lines))):
        if page.is_blank(last) or not page.is_free(Span(last, 0, last, len(page.lines[last].text))):
            return
        if last > first and (mark_at(page.lines[last].text) or page.lines[last].depth != line.depth):
            return
        text = page.lines[last].text
        text = _GARBLED.sub("\u00b7", text) if "?" in text else text
        begin = skip if last == first else 0
        for end in _ends(text, begin):
            said = f"{joined} {text[begin:end]}"
            folded = f"{folded_before} {words(text[begin:end])}".strip()
            if len(folded) < 3:
                continue
            if len(folded) > longest:
                return
            tail = re.split("[?？]", said)
            asks = said.rstrip(" »”\"'*_)]\u00a0\u202f").endswith(("?", "？"))
            quotes = 0 if line.depth else sum(said.count(sign) for sign in OPENING)
            yield Candidate(
                Span(first, 0, last, end),
                folded,
                asks,
                quotes,
                tuple(filter(None, map(words, tail))),
                len(tail) > 1 and bool(words(tail[-1])),
                page.is_blank(first - 1) or not page.is_theirs(first - 1),
                end >= len(text.rstrip()),
                line.depth > 0,
                stands_out,
                mark[0] if mark else "",
                number,
            )
        joined = f"{joined} {text[begin:]}"
        folded_before = f"{folded_before} {words(text[begin:])}".strip()


def _ends(text: str, begin: int) -> list[int]:
    """Where in a line a question may end: behind its marks, at most eight of them, and at the end of the line."""
    ends = [found.end() for found in _ENDS.finditer(text, begin)][:8]
    return sorted({*ends, len(text)})
