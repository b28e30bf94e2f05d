"""How a phrase is written that may be said in thousands of ways, and whether the words of a sentence can say it.

`(a|b)` is either, `?` after a word or group makes it optional, `{name}` stands for the words of that name, `*` for one
word whatever it is, `^` at the start and `$` at the end for the edge of a clause. In a file, `…` is up to three words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from interviewkit.model import Kind

_SYNTAX = re.compile(r"\{\w+\}|[()|?^$*]|[^\W_]+")
_GROUP = re.compile(r"\([^()]*\)\??")
_OPEN = re.compile(r"(?:\{\w+\}|[^\W_]+)\s*\?|\*\??|[\^$]")
"""What can be left out of a phrase, and what can be any word."""
_SIGNS = {"^", "$", "*"}
_WORD = re.compile(r"\{\w+\}|[^\W_]+")

Part = tuple["str | list[Way]", bool]
"""A word, or several ways of which one is taken; and whether it may be left out."""
Way = list[Part]


class Mean(NamedTuple):
    """What a phrase says where it is found: the list it stands in, the kind of declining, the language."""

    list: str
    kind: Kind | None
    language: str


class Names(dict[str, list[Way]]):
    """What `{name}` stands for, by its name; each is read when it is first asked for."""

    def __init__(self, written: dict[str, str]) -> None:
        super().__init__()
        self.written = written
        self.held: dict[str, frozenset[str]] = {}

    def __missing__(self, name: str) -> list[Way]:
        return self.setdefault(name, parsed(self.written[name], self))

    def words(self, phrase: str) -> frozenset[str]:
        """Every word that a phrase may hold."""
        if phrase not in self.held:
            words = set(_WORD.findall(phrase))
            names = {word for word in words if word[0] == "{"}
            self.held[phrase] = frozenset(words - names).union(
                *(self.words(self.written[name[1:-1]]) for name in names)
            )
        return self.held[phrase]


@dataclass
class Phrase:
    """A phrase as it is written, and what it says."""

    number: int
    text: str
    fixed: list[str]
    """The words and names that are in it however it is said."""
    mean: Mean
    named: Names
    laid: bool = False

    @cached_property
    def ways(self) -> list[Way]:
        """How it can be said."""
        return parsed(self.text, self.named)

    def needs(self) -> Iterable[str]:
        """Words of which one is in it however it is said: a long one alone, which is a rare one, if there is any."""
        words = [part for part in self.fixed if part[0] != "{"]
        if words:
            return [max(words, key=len)]
        return self.named.words(self.fixed[0] if self.fixed else self.text)

    def is_possible(self, words: set[str]) -> bool:
        """Whether the words, in some order, can say it."""
        # Most are ruled out before they are read.
        if not all(part in words or part[0] == "{" for part in self.fixed):
            return False
        return any(_is_possible(way, words) for way in self.ways)


def _is_possible(way: Way, words: set[str]) -> bool:
    """Whether the words hold every part of a way that may not be left out."""
    for part, optional in way:
        if not optional and not (
            part in words or part in _SIGNS if isinstance(part, str) else any(_is_possible(one, words) for one in part)
        ):
            return False
    return True


def fixed(phrases: str) -> str:
    """The words and names that are in the phrases however they are said."""
    before = ""
    while phrases != before:
        phrases, before = _GROUP.sub(" ", phrases), phrases
    return _OPEN.sub(" ", phrases)


def parsed(phrase: str, named: Names) -> list[Way]:
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
            ways[-1].append((named[mark[1:-1]] if mark[0] == "{" else mark, False))
    return [way for way in ways if way]
