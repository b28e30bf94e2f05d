"""Questions that came back changed: retyped, shortened, with a word replaced, or with the answer on the same line."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from interviewkit.reply.align.anchors import OPENING, OTHERWISE, Wording
from interviewkit.reply.align.candidates import Candidate, candidates
from interviewkit.reply.align.fold import words
from interviewkit.reply.align.page import Claim, Page, Span

_TINY = 10
"""Below this length, nearly the same is not the same: `Alle` does not ask `Allein?`"""
_PREFIX = 8
"""So many characters of a question's beginning stand for the question, on a line of their own."""


@dataclass(frozen=True, slots=True)
class Guess:
    """A candidate taken for a question."""

    score: float
    candidate: Candidate
    place: int


def find_near(page: Page, wordings: list[Wording], answered: set[int], *, only: set[int] | None = None) -> None:
    """Questions that are not followed by an answer yet are looked for in what nobody has claimed.

    With `only`, they begin in these lines: where answers go by numbers, a question stands behind its number.
    """
    missing = [wording for wording in wordings if wording.place not in answered and wording.folded]
    if missing:
        asked = _Asked(missing, {wording.mark: wording.place for wording in wordings})
        guesses = [guess for candidate in candidates(page, asked.longest, only) if (guess := asked.nearest(candidate))]
        _take(page, guesses)


class _Asked:
    """The questions that are looked for."""

    def __init__(self, missing: list[Wording], marks: dict[str, int]) -> None:
        self.missing = missing
        self.marks = marks
        self.texts = [words(wording.text) for wording in missing]
        self.longest = max(map(len, self.texts)) * 2

    def nearest(self, candidate: Candidate) -> Guess | None:
        """The question that a candidate is nearest to, if it is near to one."""
        floor = 46.0 if candidate.asks or candidate.stands_out else 70.0
        # All at once, in C: a long reply has tens of thousands of candidates.
        near = {
            at
            for _, _, at in process.extract(candidate.text, self.texts, scorer=fuzz.ratio, score_cutoff=floor, limit=4)
        }
        if len(candidate.text) >= _PREFIX and candidate.opens:
            near |= {at for at, text in enumerate(self.texts) if text.startswith(candidate.text)}
        if candidate.mark or candidate.number:
            near |= {at for at, one in enumerate(self.missing) if self._is_named(candidate, one)}
        scored = [(self._score(candidate, at), self.missing[at].place) for at in near]
        best = max(scored, default=(0.0, -1))
        if not best[0]:
            return None
        rival = max((score for score, place in scored if place != best[1]), default=0.0)
        # Nearly the same nearness to two questions tells nothing.
        return Guess(best[0] if best[0] - rival >= 4 or best[0] >= 99 else best[0] - 10, candidate, best[1])

    def _is_named(self, candidate: Candidate, wording: Wording) -> bool:
        return candidate.number == wording.place + 1 or self.marks.get(candidate.mark) == wording.place

    def _score(self, candidate: Candidate, at: int) -> float:
        return _score(candidate, self.texts[at], self.missing[at], self.marks)


def _score(candidate: Candidate, text: str, wording: Wording, marks: dict[str, int]) -> float:
    """How near, from 0 to 100; 0 where it is not near enough to be told at all."""
    marked = bool(candidate.mark) and marks.get(candidate.mark) == wording.place
    if candidate.mark in marks and not marked:
        return 0.0
    said = candidate.text
    if candidate.quotes > sum(wording.text.count(sign) for sign in OPENING):
        return 0.0
    if not _parts_fit(candidate, wording) or (candidate.passes and not _goes_on(wording.text)):
        return 0.0
    if candidate.opens and candidate.fills and len(said) >= _PREFIX and text.startswith(said):
        return min(78.0 + 20.0 * len(said) / len(text) + (3 if len(said) >= 2 * _PREFIX else 0), 99.0)
    longer, shorter = max(len(said), len(text)), min(len(said), len(text))
    numbered = candidate.number == wording.place + 1
    helped = marked or numbered
    if shorter * 5 < longer * (1 if helped else 2):
        return 0.0
    quoted = candidate.asks or candidate.quoted
    bar = (58.0 if quoted else 74.0) if helped else 66.0 if quoted else 76.0 if candidate.stands_out else 82.0
    ratio = fuzz.ratio(said, text, score_cutoff=bar - 12)
    if len(said) < len(text) * 0.85:
        ratio = max(ratio, _shortened(candidate, text, helped=helped))
    if ratio < bar or (shorter < _TINY and ratio < 95 and not candidate.asks):
        return 0.0
    # What ends as a question does beats the same with a word more; the shortest of equals wins.
    return min(ratio + (6 if helped else 0) + (3 if candidate.asks or marked else 0), 100.0)


def _parts_fit(candidate: Candidate, wording: Wording) -> bool:
    """Whether each of several questions in a candidate is near to one of those the question consists of."""
    if len(candidate.parts) < 2:
        return True
    own = [words(part) for part in re.split("[?？]", wording.text)]
    return all(any(_begins_alike(part, one) for one in own) for part in candidate.parts)


def _begins_alike(part: str, own: str) -> bool:
    first, second = part.partition(" ")[0], own.partition(" ")[0]
    return bool(fuzz.ratio(part, own) >= 60 and fuzz.ratio(first, second) >= 60)


def _goes_on(text: str) -> bool:
    """Whether a question has words behind its last question mark, or has none."""
    return bool(words(re.split("[?？]", text)[-1]))


def _shortened(candidate: Candidate, text: str, *, helped: bool) -> float:
    """The nearness of a few words of a question to the whole: all of them have to be in it, in their order."""
    told = candidate.text.split()
    if not (candidate.asks or candidate.fills) or not (candidate.asks or candidate.stands_out or helped):
        return 0.0
    asked = text.split()
    place = 0
    found = 0
    for word in told:
        if word in asked[place:]:
            place += asked[place:].index(word) + 1
            found += 1
    share = found / len(told)
    weight = sum(len(word) for word in told)
    if len(told) < (2 if helped else 3) or weight < (6 if helped else 10) or share < 0.8:
        return 0.0
    return 62.0 + 22.0 * share * min(1.0, len(candidate.text) / len(text) * 1.6)


def _take(page: Page, guesses: list[Guess]) -> None:
    """The nearest first, each question once; far ones only where they stand between their neighbours."""
    taken: dict[int, int] = {}
    for guess in sorted(guesses, key=lambda one: (-one.score, _size(one.candidate.span))):
        span = guess.candidate.span
        if guess.place in taken or not page.is_free(span):
            continue
        bound = bool(guess.candidate.mark)
        if guess.score < 90 and not bound and not _is_between(page, guess):
            continue
        taken[guess.place] = span.first
        page.claim(
            span,
            Claim(
                0, 0, "question", opens=guess.place, how=OTHERWISE, confidence=round(guess.score / 110, 2), marked=False
            ),
        )


def _size(span: Span) -> tuple[int, int]:
    return (span.last - span.first, span.end)


def _is_between(page: Page, guess: Guess) -> bool:
    """Whether the questions found above come before it in the letter, and those below after it."""
    first, last = guess.candidate.span.first, guess.candidate.span.last
    before = next((place for at in range(first - 1, -1, -1) for place in _opened(page, at)), -1)
    behind = next((place for at in range(last + 1, len(page.lines)) for place in _opened(page, at)), guess.place)
    return before <= guess.place <= behind


def _opened(page: Page, line: int) -> list[int]:
    return [claim.opens for claim in page.claims[line] if claim.opens is not None and claim.opens >= 0]
