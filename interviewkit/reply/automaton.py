"""A web of phrases: thousands of ways to say a thing, all found in one walk along the words of a sentence.

To lay them all takes half a second, and a reply says few of them: each waits for a sentence that has the words for it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from interviewkit.reply.notation import Mean, Names, Phrase, Way, fixed

EDGES = {",", ":"}
"""What stands for a mark between two clauses: any mark, and one that says that something follows."""
ACROSS = {"answers", "reports", "tails", "turns", "whole"}
"""The lists whose phrases may go on beyond the edge of a clause."""


class Found(NamedTuple):
    """A phrase found in a sentence, from one word up to another."""

    mean: Mean
    start: int
    end: int

    @property
    def length(self) -> int:
        """How many words it has."""
        return self.end - self.start


@dataclass
class Web:
    """All phrases of all languages; a walk takes the same short time however many there are."""

    steps: list[dict[str, list[int]]] = field(default_factory=lambda: [{}, {}])
    """From each knot, the words that lead on; a phrase begins at knot 0, one that opens a clause at knot 1."""
    ends: dict[int, list[tuple[int, Mean]]] = field(default_factory=dict)
    """What is said at a knot, each with the number of its phrase."""
    phrases: list[Phrase] = field(default_factory=list)
    waiting: dict[str, list[Phrase]] = field(default_factory=dict)
    """The phrases that have not been laid, by the words on which they wait."""
    laid: dict[tuple[frozenset[int], int | str], tuple[set[int], object]] = field(default_factory=dict)
    """Where a word or group laid from some knots ends, so that phrases that begin alike go together."""

    def add(self, phrases: str, mean: Mean, named: Names) -> None:
        """More phrases, with commas between them, are found from now on."""
        for text, always in zip(phrases.split(","), fixed(phrases).split(","), strict=True):
            phrase = Phrase(len(self.phrases), text, always.split(), mean, named)
            self.phrases.append(phrase)
            for word in phrase.needs():
                self.waiting.setdefault(word, []).append(phrase)

    def find(self, words: list[str], joins: frozenset[str] = frozenset()) -> list[Found]:
        """Every phrase in a sentence, from left to right; a clause begins at an edge or after a joining word."""
        there = set(words)
        for word in there & self.waiting.keys():
            for phrase in self.waiting[word]:
                if not phrase.laid and phrase.is_possible(there):
                    self._lay(phrase)
            self.waiting[word] = [phrase for phrase in self.waiting[word] if not phrase.laid]
        return [found for start in range(len(words)) for found in self._from(words, start, joins)]

    def _from(self, words: list[str], start: int, joins: frozenset[str]) -> Iterable[Found]:
        opens = start == 0 or words[start - 1] in EDGES or words[start - 1] in joins
        knots, crossed = [0, 1] if opens else [0], words[start] in EDGES
        for place in range(start, 0 if crossed else len(words)):
            if words[place] in EDGES:
                crossed = True
                continue
            knots = self._next(knots, words[place])
            if not knots:
                return
            closes = place + 1 == len(words) or words[place + 1] in EDGES
            reached = self.ends.keys() & (knots + self._next(knots, "$") if closes else knots)
            for _, mean in sorted({said for knot in reached for said in self.ends[knot]}):
                if not crossed or mean.list in ACROSS:
                    yield Found(mean, start, place + 1)

    def _next(self, knots: list[int], word: str) -> list[int]:
        """The knots that a word leads to; this is where the time goes."""
        steps, wild = self.steps, word.isalnum()
        onward: list[int] = []
        for knot in knots:
            step = steps[knot]
            if word in step:
                onward += step[word]
            if wild and "*" in step:
                onward += step["*"]
        return onward

    def _lay(self, phrase: Phrase) -> None:
        phrase.laid = True
        for knot in self._either({0}, phrase.ways, self._knot()):
            self.ends.setdefault(knot, []).append((phrase.number, phrase.mean))

    def _knot(self) -> int:
        self.steps.append({})
        return len(self.steps) - 1

    def _either(self, starts: set[int], ways: list[Way], into: int) -> set[int]:
        """Lay several ways, all from the same knots into the same one."""
        reached: set[int] = set()
        for way in ways:
            (part, optional), simple = way[0], len(way) == 1
            if simple and isinstance(part, str) and not optional:
                reached |= self._word(starts, part, into)
            else:
                reached |= self._way(starts, way, into)
        return reached

    def _way(self, starts: set[int], way: Way, into: int) -> set[int]:
        """Lay one way, part after part, the last of them into the given knot."""
        for place, (part, optional) in enumerate(way, 1):
            reached = self._part(starts, part, into) if place == len(way) else self._shared(starts, part)
            starts = reached | starts if optional else reached
        return starts

    def _shared(self, starts: set[int], part: str | list[Way]) -> set[int]:
        """Lay a part that others follow, once for all phrases that have come the same way."""
        key = frozenset(starts), part if isinstance(part, str) else id(part)
        if key not in self.laid:
            self.laid[key] = self._part(starts, part, self._knot()), part
        return self.laid[key][0]

    def _part(self, starts: set[int], part: str | list[Way], into: int) -> set[int]:
        return self._word(starts, part, into) if isinstance(part, str) else self._either(starts, part, into)

    def _word(self, starts: set[int], word: str, into: int) -> set[int]:
        if word == "^":
            return {1}
        for start in starts:
            self.steps[start].setdefault(word, []).append(into)
        return {into}
