"""The text of an answer, put together from the lines it came in."""

from __future__ import annotations

import re
from dataclasses import dataclass

from interviewkit.reply import Line

_STARTS = re.compile(r"^\s*(?:[-*+•–—·▪◦‣>#|]|\(?\d{1,3}[.)]\s|[a-z][.)]\s)")
_NARROWEST = 40


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
    if _STARTS.match(text) and not _STARTS.match(text[1:2] or " "):
        return False
    above = lines[place - 1].text.rstrip() if place else before
    if len(above) < _NARROWEST:
        return False
    word = text.split(None, 1)[0]
    return len(above) + 1 + len(word) > wrapped


def wrapped_at(lines: list[Line], places: list[int]) -> int:
    """The column at which a program broke these lines, 0 if they were not broken: many end short of the same column."""
    lengths = sorted((len(lines[place].text.rstrip()) for place in places), reverse=True)
    if not lengths or lengths[0] > 100 or lengths[0] < _NARROWEST:
        return 0
    longest = lengths[0]
    near = [length for length in lengths if length > longest - 14]
    return longest if len(near) >= 2 else 0
