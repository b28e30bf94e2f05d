"""What a post is made of once it is laid out: one tree, from which every writer of a format writes."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

from interviewkit.exporters.prose.tree import Block, Line
from interviewkit.exporters.style import Style
from interviewkit.locales import Words
from interviewkit.privacy import Edition

# Nobody changes these; saying `frozen` would cost more at the start than all of them together.


@dataclass(repr=False)
class Heading:
    """A line with the parts below it; the title of a post is level 1 and stands in no heading."""

    level: int
    line: Line
    id: str | None = None
    """What leads to it, where it is a question."""


@dataclass(repr=False)
class Prose:
    """Blocks of words, and whose they are."""

    kind: str
    """`introduction`, `question`, `answer`, `declined`, `neutral`, `note`, `back-to`, `byline`, `conclusion` …"""
    blocks: tuple[Block, ...]
    language: str | None = None
    """Their language, where it is not the one of the post."""
    id: str | None = None
    """What leads to them, where they are a question."""


@dataclass(repr=False)
class Picture:
    """A portrait; without `alt` there is nothing to say about it to people who do not see it."""

    address: str
    alt: str
    credit: Line


@dataclass(repr=False)
class Rule:
    """A line across."""


@dataclass(repr=False)
class Exchange:
    """A question and what came of it, which belong together."""

    id: str
    follow_up: bool
    parts: tuple[Heading | Prose, ...]


@dataclass(repr=False)
class Definition:
    """The same as a term and its definition: the first line of the question, and all that is below it."""

    id: str
    follow_up: bool
    term: Line
    parts: tuple[Prose, ...]


@dataclass(repr=False)
class Definitions:
    """Definitions in a row."""

    items: list[Definition]


Part: TypeAlias = Heading | Prose | Picture | Rule | Exchange | Definitions


class Post:
    """A whole post: what is said about it, and its parts in their order, laid out when they are first asked for."""

    def __init__(self, edition: Edition, said: Words, style: Style, *, lay_out: Callable[[], Iterable[Part]]) -> None:
        self.edition = edition
        """Its plain words (title, names, tags) are set as they will be read."""
        self.said = said
        self.style = style
        self._lay_out = lay_out

    @cached_property
    def parts(self) -> tuple[Part, ...]:
        """What the post is made of, from above to below."""
        return tuple(self._lay_out())
