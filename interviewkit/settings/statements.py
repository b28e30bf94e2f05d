"""The statements of a TOML text, each with its line, which Python's own reader of TOML does not tell."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from interviewkit.errors import Fault

# What may hold a line end, a bracket or a # that means nothing; a long text that is left open goes to the end.
_TOKEN = re.compile(
    r'"""(?:\\.|[^\\])*?(?:"""(?!")|\Z)'
    r"|'''.*?(?:'''(?!')|\Z)"
    r'|"(?:\\.|[^"\\\n])*"'
    r"|'[^'\n]*'"
    r"|\#[^\n]*"
    r"|.",
    re.DOTALL,
)
_PLACE = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")

_QUOTED = 'a text stands in straight quotation marks, as in  target = "hugo"'
_ONCE = "keep one of the two"
_ENDED = "end it with the mark it begins with"
_SAID = (
    ("Invalid value (at end", "a bracket that TOML sees no end of", "close it"),
    ("Invalid value", "no value that TOML knows", _QUOTED),
    ("Expected '='", "no = after the key", 'write it as  target = "hugo"'),
    ("Invalid initial character", "no key that TOML knows", 'write it as  target = "hugo"'),
    ("Invalid statement", "no key that TOML knows", 'write it as  target = "hugo"'),
    ("Unterminated string", "a text that TOML sees no end of", _ENDED),
    ("Illegal character '\\n'", "a text that TOML sees no end of", _ENDED),
    ("Expected \"'", "a text that TOML sees no end of", _ENDED),
    ("Illegal character", "a character that TOML does not allow", "take it out"),
    ("Found invalid character", "a character that TOML does not allow", "take it out"),
    ("Unescaped '\\'", "a \\ that TOML does not understand", r"write it twice, or / instead in a path"),
    ("Invalid hex", "a \\ that TOML does not understand", r"write it twice, or / instead in a path"),
    ("Escaped character", "a \\ that TOML does not understand", r"write it twice, or / instead in a path"),
    ("Unclosed", "a bracket that TOML sees no end of", "close it"),
    ("Expected ']", "a bracket that TOML sees no end of", "close it"),
    ("Invalid date", "a day that is not in TOML’s calendar", "write it as 2026-11-27"),
    ("Expected newline", "more on the line than TOML allows", "put it on a line of its own, or behind a #"),
    ("Cannot overwrite", "the same setting a second time, which TOML does not allow", _ONCE),
    ("Duplicate", "the same setting a second time, which TOML does not allow", _ONCE),
    ("Cannot declare", "the same table a second time, which TOML does not allow", _ONCE),
    ("Cannot mutate", "the same table a second time, which TOML does not allow", _ONCE),
    ("Cannot redefine", "the same table a second time, which TOML does not allow", _ONCE),
)
"""How Python's messages begin, and the same in our words."""


@dataclass(frozen=True)
class Statement:
    """One key with its value, or the head of a table."""

    line: int
    """From 1, where it begins."""
    is_head: bool
    said: dict[str, Any] = field(default_factory=dict)
    broken: Fault | None = None

    @property
    def head(self) -> tuple[str, ...]:
        """The path of the table whose head this is."""
        path, said = [], self.said
        while said:
            key, below = next(iter(said.items()))
            path.append(key)
            said = below[-1] if isinstance(below, list) else below
        return tuple(path)


def statements(text: str) -> Iterator[Statement]:
    """The statements of a TOML text in their order, the broken ones too; not what is blank or a comment."""
    for line, part in _parts(text):
        bare = part.lstrip()
        if bare and not bare.startswith("#"):
            said = read(part, line=line)
            wrong = said if isinstance(said, Fault) else None
            yield Statement(line, bare.startswith("["), {} if isinstance(said, Fault) else said, wrong)


def read(text: str, *, line: int = 1) -> dict[str, Any] | Fault:
    """What a TOML text says, or what makes it none, in our words; it begins on that line."""
    try:
        return tomllib.loads(text + "\n")  # without a line end, the last line is to TOML "the end of the document"
    except RecursionError:
        return Fault(line, "brackets deeper than TOML is read here", "take some out")
    except ValueError as error:
        return _told(str(error), line)


def _told(message: str, line: int) -> Fault:
    place = _PLACE.search(message)
    bare = message[: place.start()] if place else message
    row = line + int(place[1]) - 1 if place and place[1] else line
    at = f" (column {place[2]})" if place and place[2] else ""
    for begins, wrong, mend in _SAID:
        if message.startswith(begins):
            return Fault(row, wrong + at, mend)
    return Fault(row, f"not TOML{at}: {bare[:1].lower()}{bare[1:80]}")


def _parts(text: str) -> Iterator[tuple[int, str]]:
    """The lines of a text with their numbers, those together that one statement takes."""
    begin = depth = 0
    line = 1
    for token in _TOKEN.finditer(text):
        depth += (token[0] in "[{") - (token[0] in "]}")
        if (token[0] == "\n" and depth <= 0) or token.end() == len(text):
            part = text[begin : token.end()]
            yield line, part
            line += part.count("\n")
            begin, depth = token.end(), 0
