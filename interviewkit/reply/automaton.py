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

EDGES = {",", ":"}
"""What stands for a mark between two clauses: any mark, and one that says that something follows."""
ACROSS = {"answers", "reports", "tails", "whole"}
"""The lists whose phrases may go on beyond the edge of a clause."""
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

    @property
    def length(self) -> int:
        """How many words it has."""
        return self.end - self.start


@dataclass
class Web:
    """All phrases of all languages; a walk takes the same short time however many there are."""

    steps: list[dict[str, list[int]]] = field(default_factory=lambda: [{}, {}])
    """From each knot, the words that lead on; a phrase begins at knot 0, one that opens a clause at knot 1."""
    ends: dict[int, list[Mean]] = field(default_factory=dict)
    laid: dict[tuple[frozenset[int], int | str], tuple[set[int], object]] = field(default_factory=dict)
    """Where a word or group laid from some knots ends, so that phrases that begin alike go together."""

    def add(self, phrase: str, mean: Mean, named: dict[str, list[Way]]) -> None:
        """One more phrase is found from now on."""
        for knot in self._either({0}, parsed(phrase, named), self._knot()):
            self.ends.setdefault(knot, []).append(mean)

    def words(self) -> set[str]:
        """Every word that stands in a phrase."""
        return {word for step in self.steps for word in step if word.isalnum()}

    def find(self, words: list[str], joins: frozenset[str] = frozenset()) -> list[Found]:
        """Every phrase in a sentence, from left to right; a clause begins at an edge or after a joining word."""
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
            for knot in self.ends.keys() & (knots + self._next(knots, "$") if closes else knots):
                for mean in self.ends[knot]:
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


def parsed(phrase: str, named: dict[str, list[Way]]) -> list[Way]:
    """A phrase, which is written as sentences are read, as the ways that it can be said."""
    ways, outer = [Way()], list[list[Way]]()
    for mark in _SYNTAX.findall(phrase):
        if mark == "(":
            outer.append(ways)
            ways = [[]]
        elif mark == ")":
            outer[-1][-1].append(([way for way in ways if way], False))
            ways = outer.pop()
        elif mark == "|":
            ways.append([])
        elif mark == "?":
            ways[-1][-1] = (ways[-1][-1][0], True)
        else:
            ways[-1] += [("*", True)] * 3 if mark == "…" else [(named[mark[1:-1]] if mark[0] == "{" else mark, False)]
    return [way for way in ways if way]
