"""The text of an answer, put together from the lines it came in."""

from __future__ import annotations

import re
from dataclasses import dataclass

from interviewkit.reply import Line

_STARTS = re.compile(r"^\s*(?:[-*+•–—·▪◦‣>#|]|\(?\d{1,3}[.)]\s|[a-z][.)]\s)")
_DASH = re.compile(r"\s*[–—]\s+[^\W\dA-ZÄÖÜÉÈÀÇÑÁÍÓÚ]")
"""A dash amid a sentence, that a program brought to the beginning of a line."""
_NARROWEST = 40
_WIDEST = 84
"""No program breaks lines before the one or behind the other."""


@dataclass(slots=True)
class Piece:
    """A part of a line that belongs to an answer."""

    place: int
    """The line it stands in."""
    start: int
    end: int


def text_of(pieces: list[Piece], lines: list[Line], *, depth: int, wrapped: int) -> str:
    """The answer in these pieces: gaps are one empty line, lines broken by a program whole again.

    `depth` is how deep answers are quoted here; what is quoted deeper is a quotation in the answer. `wrapped` is
    the column at which the sender's program breaks lines, 0 if it does not.
    """
    rows: list[tuple[int, str]] = []
    for piece in pieces:
        line = lines[piece.place]
        text = line.text[piece.start : piece.end]
        whole = piece.start == 0
        if line.item and whole and text.strip():
            text = f"{line.item} {text.lstrip()}"
        if line.depth > depth and text.strip():
            text = f"{'> ' * (line.depth - depth)}{text}"
        rows.append((piece.place, text.rstrip()))
    done: list[str] = []
    for place, text in _without_gaps(rows, lines):
        if done and done[-1] and text and wrapped and _is_broken(done[-1], text, wrapped, lines, place):
            done[-1] = f"{done[-1]} {text.lstrip()}"
        else:
            done.append(text)
    return "\n".join(done).strip("\n").strip(" \t")


def _without_gaps(rows: list[tuple[int, str]], lines: list[Line]) -> list[tuple[int, str]]:
    """The rows with one empty one wherever there is a gap between them."""
    tidy: list[tuple[int, str]] = []
    for place, text in rows:
        gap = bool(tidy) and any(not line.text.strip() for line in lines[tidy[-1][0] + 1 : place])
        if (gap or not text.strip()) and tidy and tidy[-1][1]:
            tidy.append((place, ""))
        if text.strip():
            tidy.append((place, text))
    return tidy


def _is_broken(before: str, text: str, wrapped: int, lines: list[Line], place: int) -> bool:
    """Whether the break between two lines is a program's: the next word would not have gone on the line above."""
    if _STARTS.match(text) and not _DASH.match(text):
        return False
    above = lines[place - 1].text.rstrip() if place else before
    word = text.lstrip().split(" ", 1)[0]
    if len(above) < _NARROWEST and len(word) < _NARROWEST // 2:
        return False
    # A label that came in later, or the stars around one, may have made the line longer or shorter.
    slack = 4 if place and above != before else 0
    return len(above) + 1 + len(word) + slack > wrapped


def wrapped_at(lines: list[Line], places: list[int]) -> int:
    """The column at which a program broke these lines, 0 if they were not broken: many end short of the same column."""
    lengths = []
    for place in places:
        text = lines[place].text.rstrip()
        if len(text) > _WIDEST and " " in text[:_WIDEST]:
            return 0  # a program would have broken this one
        if len(text) <= _WIDEST:
            lengths.append(len(text))
    longest = max(lengths, default=0)
    near = [length for length in lengths if length > longest - 14]
    return longest if longest >= _NARROWEST and len(near) >= 2 else 0
