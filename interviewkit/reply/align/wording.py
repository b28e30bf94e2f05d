"""The text of an answer, put together from the lines it came in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from interviewkit.reply import Line

_STARTS = re.compile(r"^\s*(?:[-*+•–—·▪◦‣>#|]|\(?\d{1,3}[.)]\s|[a-z][.)]\s)")
_DASH = re.compile(r"\s*[–—]\s+[^\W\dA-ZÄÖÜÉÈÀÇÑÁÍÓÚ]")
"""A dash amid a sentence, that a program brought to the beginning of a line."""
_NARROWEST = 40
_WIDEST = 84
_USUAL = 65
"""No program breaks lines before the first or behind the second; from the third on, one broken line is enough."""


@dataclass(slots=True)
class Piece:
    """A part of a line that belongs to an answer."""

    place: int
    """The line it stands in."""
    start: int
    end: int
    bare: bool = False
    """Whether the number that a list gave the line counts the question, and is no part of the answer."""


@dataclass(slots=True)
class _Row:
    place: int
    text: str
    marks: str
    """What stands before it where the answer quotes: `> `."""
    listed: bool


def text_of(pieces: list[Piece], lines: list[Line], *, depth: int, wrapped: int) -> str:
    """The answer in these pieces: gaps are one empty line, lines broken by a program whole again.

    `depth` is how deep answers are quoted here; what is quoted deeper is a quotation in the answer. `wrapped` is
    the column at which the sender's program breaks lines, 0 if it does not.
    """
    done: list[_Row] = []
    for row in _without_gaps([_row(piece, lines[piece.place], depth) for piece in pieces]):
        last = done[-1] if done else None
        if last and last.text and row.text and wrapped and _is_broken(last, row, wrapped, lines):
            last.text = f"{last.text} {row.text.lstrip()}"
            last.place = row.place
        else:
            done.append(row)
    return "\n".join(row.marks + row.text for row in done).strip("\n").strip(" \t")


def _row(piece: Piece, line: Line, depth: int) -> _Row:
    text = line.text[piece.start : piece.end].rstrip()
    listed = bool(line.item) and piece.start == 0 and bool(text.strip()) and not piece.bare
    if listed:
        text = f"{line.item} {text.lstrip()}"
    return _Row(piece.place, text, "> " * (line.depth - depth) if text.strip() else "", listed)


def _without_gaps(rows: list[_Row]) -> list[_Row]:
    """The rows with one empty one wherever there is a gap between them, but for the one above a list."""
    tidy: list[_Row] = []
    for row in rows:
        # What stands between two rows is empty, or has been taken for something else.
        gap = bool(tidy) and row.place > tidy[-1].place + 1
        opens_list = row.listed and bool(tidy) and tidy[-1].text.endswith((":", "："))
        if (gap or not row.text.strip()) and tidy and tidy[-1].text and not opens_list:
            tidy.append(_Row(row.place, "", "", False))
        if row.text.strip():
            tidy.append(row)
    return tidy


def _is_broken(last: _Row, row: _Row, wrapped: int, lines: list[Line]) -> bool:
    """Whether the break between two lines is a program's: the next word would not have gone on the line above."""
    if last.marks != row.marks or (_STARTS.match(row.text) and not _DASH.match(row.text)):
        return False
    above = lines[last.place].text.rstrip()
    if above.endswith((":", "：")) and row.text.lstrip().startswith(("«", "“", '"', "„")):
        return False
    word = row.text.lstrip().split(" ", 1)[0]
    if len(above) < _NARROWEST and len(word) < _NARROWEST // 2:
        return False
    # A label that came in later, or the stars around one, may have made the line longer or shorter.
    slack = 0 if above == last.text or last.text.endswith(above) else 4
    return len(above) + 1 + len(word) + slack > wrapped


def wrapped_at(lines: list[Line], places: list[int]) -> int:
    """The column at which a program broke these lines, 0 if they were not broken: many end short of the same column."""
    lengths = []
    for place, below in pairwise(places):
        text = lines[place].text.rstrip()
        if len(text) > _WIDEST and " " in text[:_WIDEST]:
            return 0  # a program would have broken this one
        if below == place + 1 and len(text) <= _WIDEST:
            lengths.append(len(text))
    lengths.sort(reverse=True)
    # One line far longer than all others was not broken where they were.
    if len(lengths) > 2 and lengths[0] - lengths[1] > 6:
        del lengths[0]
    longest = lengths[0] if lengths else 0
    near = [length for length in lengths if length > longest - 14]
    return longest if longest >= _NARROWEST and (len(near) >= 2 or longest >= _USUAL) else 0
