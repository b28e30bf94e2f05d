"""A profile: the rules of one language, made ready to be applied to texts."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache, cached_property

from interviewkit.typography.countries import LANGUAGES, named
from interviewkit.typography.edit import NARROW, NO_BREAK
from interviewkit.typography.languages import Rules

Scan = tuple[Callable[[str], Iterator[re.Match[str]]], tuple[str | None, ...], tuple[int, ...]]
"""What finds the places of a text; and by the last group of what it finds, the space that goes before the place where
there is nothing else to think about, and what was found."""


class Profile:
    """The rules of one language with the spaces that were chosen; patterns are compiled when a text needs them."""

    __slots__ = ("__dict__", "fine", "high", "inside", "name", "narrow", "rules", "wide")

    def __init__(self, name: str, *, narrow: bool) -> None:
        self.name = name
        self.narrow = narrow
        self.rules: type[Rules] = LANGUAGES[name]
        self.fine = NARROW if narrow else NO_BREAK
        kinds = {"": None, "none": NARROW if narrow else "", "wide": self.fine}
        self.high = kinds[self.rules.high]
        """Before `;`, `!` and `?`; None where spaces there are nobody's business."""
        self.wide = {"": None, "wide": NO_BREAK, "fine": self.fine}[self.rules.colon]
        """Before `:`, likewise."""
        self.inside = kinds[self.rules.inside] or ""

    @cached_property
    def scan(self) -> Scan:
        """What finds the places of a text where something may have to be done."""
        from interviewkit.typography.pattern import COLON, HIGH, SLIP, pattern

        found, kinds = pattern(self.rules, colon=self.wide is not None, high=self.high is not None)
        spaces = {COLON: self.wide, HIGH: self.high, SLIP: ""}
        return found.finditer, tuple(spaces.get(kind) for kind in kinds), kinds

    @cached_property
    def figures(self) -> re.Pattern[str]:
        """What may follow a figure."""
        from interviewkit.typography.figures import pattern

        return pattern(self.rules)

    @cached_property
    def months(self) -> tuple[str, ...]:
        """The months, as they are written out."""
        return tuple(self.rules.months.split("|"))

    @cached_property
    def names(self) -> re.Pattern[str]:
        """How a name begins."""
        return re.compile(f"[A-ZÀ-Þ]|{self.rules.particles or '(?!)'}")

    @cached_property
    def titles(self) -> frozenset[str]:
        """What stands before a name, with its full stop."""
        return frozenset(self.rules.titles.split("|"))

    @cached_property
    def references(self) -> frozenset[str]:
        """What stands before a number, with its full stop."""
        return frozenset(self.rules.references.split("|"))

    @cached_property
    def pairs(self) -> frozenset[str]:
        """The abbreviations of several parts, without spaces."""
        return frozenset(self.rules.pairs.split("|"))

    @cached_property
    def elided(self) -> re.Pattern[str]:
        """What an apostrophe ends that is no quotation, though a space follows."""
        return re.compile(rf"(?<![\w'’‘])(?:{self.rules.elided})\Z", re.IGNORECASE)

    @cached_property
    def elisions(self) -> re.Pattern[str]:
        """What an apostrophe may open that is no quotation."""
        return re.compile(rf"(?:\d\d(?:s|er)?(?!\s\d)|{self.rules.starts or '(?!)'})(?![^\W_]|['’›])", re.IGNORECASE)


def profile(language: str, *, narrow: bool = False) -> Profile | None:
    """The profile for a language tag, whatever its case; None where nothing is known, and nothing to be changed.

    `narrow` takes U+202F where French has a fine space, else it is U+00A0, which all fonts have.
    """
    name = named(language)
    return _made(name, narrow) if name else None


@cache
def _made(name: str, narrow: bool) -> Profile:
    return Profile(name, narrow=narrow)
