"""Runs: the guest's own words in the order they stand in, each with the question above it."""

from __future__ import annotations

from dataclasses import dataclass, field

from interviewkit.reply.align.page import Claim, Page
from interviewkit.reply.align.wording import Piece

ABOVE = -2
"""The owner of what stands before any question."""
BELOW = -1
"""The owner of what stands after our last words, or below an attribution."""
NUMBERED = frozenset({"question number", "bullet"})
"""Claims that take the number or bullet of a list with them."""
_CLOSES = frozenset({"attribution", "mail header"})


@dataclass(slots=True)
class Run:
    """Words under one opening, up to the next."""

    owner: int
    """The place of a question, or ABOVE or BELOW."""
    claim: Claim | None
    """What opened it."""
    line: int
    """The line it was opened in."""
    pieces: list[Piece] = field(default_factory=list)

    @property
    def places(self) -> list[int]:
        """The lines of its words."""
        return list(dict.fromkeys(piece.place for piece in self.pieces))


def runs_of(page: Page) -> list[Run]:
    """All runs of a document, those without words included; kept until the next claim, and not to be changed."""
    if "runs" not in page.derived:
        page.derived["runs"] = _runs(page)
    return list(page.derived["runs"])


def _runs(page: Page) -> list[Run]:
    runs = [Run(ABOVE, None, 0)]
    for place, line in enumerate(page.lines):
        at = 0
        bare = any(claim.taken_for in NUMBERED and claim.start == 0 for claim in page.claims[place])
        for claim in page.claims[place]:
            _add(runs[-1], Piece(place, at, claim.start, bare), line.text)
            if claim.opens is not None and claim.opens >= 0:
                runs.append(Run(claim.opens, claim, place))
            elif (claim.opens == BELOW or claim.taken_for in _CLOSES) and runs[-1].owner != BELOW:
                runs.append(Run(BELOW, claim, place))
            at = max(at, claim.end)
        _add(runs[-1], Piece(place, at, len(line.text), bare), line.text)
    return runs


def _add(run: Run, piece: Piece, text: str) -> None:
    if text[piece.start : piece.end].strip():
        run.pieces.append(piece)


def answered(page: Page, runs: list[Run]) -> set[int]:
    """The questions with words under them."""
    return {run.owner for run in runs if run.owner >= 0 and has_words(page, run)}


def has_words(page: Page, run: Run) -> bool:
    """Whether there is a letter, a digit or a sign that says something in a run."""
    return any(
        any(char.isalnum() or ord(char) > 0x2190 for char in page.lines[piece.place].text[piece.start : piece.end])
        for piece in run.pieces
    )


def blocks_of(page: Page, places: list[int], *, gap: int = 1) -> list[list[int]]:
    """The lines in blocks, parted by at least `gap` empty lines or by something that is not theirs."""
    blocks: list[list[int]] = []
    for place in places:
        empty = place - blocks[-1][-1] - 1 if blocks else gap
        between = range(blocks[-1][-1] + 1, place) if blocks else range(0)
        parted = any(not page.is_blank(at) for at in between)
        if not blocks or parted or (empty >= gap and gap):
            blocks.append([place])
        else:
            blocks[-1].append(place)
    return blocks
