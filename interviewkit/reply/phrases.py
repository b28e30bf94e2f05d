"""A web of phrases: thousands of ways to say a thing, all found in one walk along the words of a sentence.

In a phrase, `(a|b)` is either, `?` after a word or group makes it optional, `{name}` stands for the words of that name,
`*` for one word whatever it is, `…` for up to three, `^` at the start and `$` at the end for the edge of a clause.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from interviewkit.model import Kind

EDGE = ","
"""The word that stands for any mark between two clauses."""
_SYNTAX = re.compile(r"\{\w+\}|[()|?^$…*]|[^\W_]+")

Part = tuple["str | list[Way]", bool]
"""A word, or several ways of which one is taken; and whether it may be left out."""
Way = list[Part]


class Mean(NamedTuple):
    """What a phrase says where it is found: the list it stands in, the kind of declining, the language."""

    list: str
    kind: Kind | None
    language: str


class Found(NamedTuple):
    """A phrase found in a sentence, from one word up to another."""

    mean: Mean
    start: int
    end: int


@dataclass
class Web:
    """All phrases of all languages; a walk takes the same short time however many there are."""

    steps: list[dict[str, list[int]]] = field(default_factory=lambda: [{}, {}])
    """From each knot, the words that lead on; a phrase begins at knot 0, one that opens a clause at knot 1."""
    ends: dict[int, list[Mean]] = field(default_factory=dict)

    def add(self, phrase: str, mean: Mean, named: dict[str, list[Way]]) -> None:
        """One more phrase is found from now on."""
        opens = phrase.lstrip().startswith("^")
        for knot in self._either({int(opens)}, parsed(phrase, named), self._knot()):
            self.ends.setdefault(knot, []).append(mean)

    def words(self) -> set[str]:
        """Every word that stands in a phrase."""
        return {word for step in self.steps for word in step if word.isalnum()}

    def find(self, words: list[str], joins: frozenset[str] = frozenset()) -> list[Found]:
        """Every phrase in a sentence, from left to right; a clause begins at an edge or after a joining word."""
        return [found for start in range(len(words)) for found in self._from(words, start, joins)]

    def _from(self, words: list[str], start: int, joins: frozenset[str]) -> Iterable[Found]:
        opens = start == 0 or words[start - 1] == EDGE or words[start - 1] in joins
        knots, ends = [0, 1] if opens else [0], self.ends
        for place in range(start, len(words)):
            knots = self._next(knots, words[place])
            if not knots:
                return
            closes = place + 1 == len(words) or words[place + 1] == EDGE
            for knot in {*knots, *self._next(knots, "$")} if closes else set(knots):
                for mean in ends.get(knot, ()):
                    yield Found(mean, start, place + 1)

    def _next(self, knots: list[int], word: str) -> list[int]:
        """The knots that a word leads to."""
        steps = self.steps
        onward = [to for knot in knots if word in steps[knot] for to in steps[knot][word]]
        if word.isalnum():
            onward += [to for knot in knots if "*" in steps[knot] for to in steps[knot]["*"]]
        return onward

    def _knot(self) -> int:
        self.steps.append({})
        return len(self.steps) - 1

    def _either(self, starts: set[int], ways: list[Way], into: int) -> set[int]:
        """Lay several ways, all from the same knots into the same one."""
        reached: set[int] = set()
        for way in ways:
            reached |= self._way(starts, way, into)
        return reached

    def _way(self, starts: set[int], way: Way, into: int) -> set[int]:
        """Lay one way, part after part, the last of them into the given knot."""
        for place, (part, optional) in enumerate(way, 1):
            knot = into if place == len(way) else self._knot()
            reached = self._word(starts, part, knot) if isinstance(part, str) else self._either(starts, part, knot)
            starts = reached | starts if optional else reached
        return starts

    def _word(self, starts: set[int], word: str, into: int) -> set[int]:
        for start in starts:
            self.steps[start].setdefault(word, []).append(into)
        return {into}


def parsed(phrase: str, named: dict[str, list[Way]]) -> list[Way]:
    """A phrase, which is written as sentences are read, as the ways that it can be said."""
    ways, outer = [Way()], list[list[Way]]()
    for mark in _SYNTAX.findall(phrase):
        if mark == "(":
            outer.append(ways)
            ways = [[]]
        elif mark == ")":
            outer[-1][-1].append((ways, False))
            ways = outer.pop()
        elif mark == "|":
            ways.append([])
        elif mark == "?":
            ways[-1][-1] = (ways[-1][-1][0], True)
        elif mark != "^":
            ways[-1] += [("*", True)] * 3 if mark == "…" else [(named[mark[1:-1]] if mark[0] == "{" else mark, False)]
    return ways
