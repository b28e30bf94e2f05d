"""A document while it is aligned: its lines in one folded string, and who owns which part of each line."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from interviewkit.reply import Document, Line
from interviewkit.reply.align.fold import fold, mended, place_of, start_of

_MARKS = re.compile(r"[\s>|│┃▌]*[>|│┃▌][\s>|│┃▌]*$")


@dataclass(slots=True)
class Claim:
    """A part of a line that is not the guest's answer, or opens one."""

    start: int
    end: int
    taken_for: str
    opens: int | None = None
    """The place (in the letter) of the question that what follows belongs to; -1 closes the last one."""
    how: str = ""
    confidence: float = 1.0
    marked: bool = False
    """Whether the mark we gave the question stands there too, or quoting shows it as ours."""


@dataclass(slots=True)
class Span:
    """Where a folded text was found: from a character of one line to a character of the same or a later one."""

    first: int
    start: int
    last: int
    end: int


class Page:
    """The lines of a document, what each of them folds to, and the claims on them."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.lines: list[Line] = document.lines
        self.folded = [fold(mended(line.text)) for line in self.lines]
        self.claims: list[list[Claim]] = [[] for _ in self.lines]
        self.derived: dict[str, Any] = {}
        """What was made of the claims, until the next claim."""
        self._empty = [not line.text.strip() or bool(_MARKS.match(line.text)) for line in self.lines]
        for place, line in enumerate(self.lines):
            if self._empty[place] and line.text.strip():
                self.claim_line(place, "quote mark")
        self._filled = [place for place, folded in enumerate(self.folded) if folded]
        self._offsets: list[int] = []
        offset = 0
        for place in self._filled:
            self._offsets.append(offset)
            offset += len(self.folded[place])
        self.whole = "".join(self.folded[place] for place in self._filled)

    def find(self, needle: str) -> Iterator[Span]:
        """Everywhere the folded needle stands, line borders or not."""
        begin = self.whole.find(needle)
        while begin >= 0:
            yield self._span(begin, begin + len(needle))
            begin = self.whole.find(needle, begin + 1)

    def _span(self, begin: int, end: int) -> Span:
        first = bisect_right(self._offsets, begin) - 1
        last = bisect_right(self._offsets, end - 1) - 1
        head, tail = self._filled[first], self._filled[last]
        start = start_of(self.lines[head].text, begin - self._offsets[first]) if begin > self._offsets[first] else 0
        passed = end - self._offsets[last]
        whole = passed == len(self.folded[tail])
        stop = len(self.lines[tail].text) if whole else place_of(self.lines[tail].text, passed)
        return Span(head, start, tail, stop)

    def is_free(self, span: Span) -> bool:
        """Whether nobody has a claim on any part of the span."""
        for place in range(span.first, span.last + 1):
            start = span.start if place == span.first else 0
            end = span.end if place == span.last else len(self.lines[place].text)
            if any(claim.start < end and start < claim.end for claim in self.claims[place]):
                return False
        return True

    def claim(self, span: Span, claim: Claim) -> None:
        """The span is claimed, its first part as `claim` says and the rest, line by line, as its continuation."""
        self.derived.clear()
        for place in range(span.first, span.last + 1):
            start = span.start if place == span.first else 0
            end = span.end if place == span.last else len(self.lines[place].text)
            opens = claim.opens if place == span.first else None
            mine = Claim(start, end, claim.taken_for, opens, claim.how, claim.confidence, claim.marked)
            self.claims[place].append(mine)
            self.claims[place].sort(key=lambda one: one.start)

    def claim_line(self, place: int, taken_for: str) -> None:
        """All of a line that is not claimed yet."""
        for start, end in self.rest(place):
            self.claim(Span(place, start, place, end), Claim(start, end, taken_for))

    def rest(self, place: int) -> list[tuple[int, int]]:
        """The parts of a line that nobody claims and that have something in them."""
        text = self.lines[place].text
        if not self.claims[place]:
            return [(0, len(text))] if text.strip() else []
        parts = []
        start = 0
        for claim in [*self.claims[place], Claim(len(text), len(text), "")]:
            if text[start : claim.start].strip():
                parts.append((start, claim.start))
            start = max(start, claim.end)
        return parts

    def is_theirs(self, place: int) -> bool:
        """Whether any of a line is not claimed."""
        return bool(self.rest(place))

    def is_blank(self, place: int) -> bool:
        """Whether a line has nothing in it, or there is none."""
        return not 0 <= place < len(self.lines) or self._empty[place]

    def before(self, place: int) -> int | None:
        """The nearest line above that has something in it."""
        return next((at for at in range(place - 1, -1, -1) if not self.is_blank(at)), None)

    def after(self, place: int) -> int | None:
        """The nearest line below that has something in it."""
        return next((at for at in range(place + 1, len(self.lines)) if not self.is_blank(at)), None)
