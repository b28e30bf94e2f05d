"""What a person may do to the pieces of a reply: move, split, join, edit, and say what they are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from interviewkit.intake.review import Choice, Slip
from interviewkit.model import Kind

_CUTS = (
    re.compile(r"\n(?:[^\S\n]*\n)+"),  # paragraphs
    re.compile(r"\n+"),  # lines
    re.compile(r"(?<=[.!?…»”])\s+"),  # sentences
)


def blocks(text: str) -> list[tuple[int, int]]:
    """Where a text can be cut: from and to of its paragraphs, or of its lines or sentences if it has but one."""
    inner = text.rstrip()
    start = len(text) - len(text.lstrip())
    for pattern in _CUTS:
        gaps = [(found.start(), found.end()) for found in pattern.finditer(inner) if found.start() > start]
        if gaps:
            begins = [start, *(end for _, end in gaps)]
            ends = [*(begin for begin, _ in gaps), len(inner)]
            return list(zip(begins, ends, strict=True))
    return [(start, len(inner))] if inner[start:] else []


def split(slip: Slip, place: int) -> tuple[Slip, Slip]:
    """The piece in two, the second of which begins with that block (from 1) and is unplaced; no word is lost."""
    spans = blocks(slip.text)
    first = replace(slip, text=slip.text[: spans[place - 1][1]], looked=True, suggested=None)
    second = replace(unplace(slip), text=slip.text[spans[place][0] :])
    return first, second


def join(upper: Slip, lower: Slip) -> Slip:
    """Both as one piece, for the question of the upper one, or of the lower where that has none."""
    kept = upper if upper.id is not None else lower
    return replace(
        kept,
        text="\n\n".join(text for text in (upper.text, lower.text) if text.strip()),
        source=upper.source,
        how="joined by you",
        declined=kept.declined,
        origins=(*upper.origins, *lower.origins),
        looked=kept.id is not None,
        suggested=None,
    )


def move(slip: Slip, id: str) -> Slip:
    """The piece under another question."""
    return replace(slip, id=id, how="placed by you", looked=not slip.off_record, choice=None)


def unplace(slip: Slip) -> Slip:
    """The piece under no question."""
    return replace(
        slip, id=None, how="left unplaced by you", looked=True, choice=None, declined=None, partly=None, suggested=None
    )


def decline(slip: Slip, kind: Kind) -> Slip:
    """The question declined, with the words as they are."""
    return replace(slip, declined=kind, partly=None, suggested=None, looked=True)


def part(slip: Slip, kind: Kind) -> Slip:
    """The words are a part of the answer, and why the rest is left out."""
    return replace(slip, declined=None, partly=kind, suggested=None, looked=True)


def whole(slip: Slip) -> Slip:
    """The words are an answer, and nothing is declined."""
    return replace(slip, declined=None, partly=None, suggested=None, looked=True)


def accept(slip: Slip) -> Slip:
    """The piece is right as it is."""
    return replace(slip, looked=True, suggested=None)


def choose(slip: Slip, choice: Choice) -> Slip:
    """A later reply, and what becomes of it and the answer in the file."""
    return replace(slip, choice=choice, looked=True)


def reword(slip: Slip, text: str) -> Slip:
    """The piece with its text as a person left it in the editor."""
    return replace(slip, text=text, looked=slip.id is not None, suggested=None)


def put(slips: Sequence[Slip], place: int, *now: Slip) -> list[Slip]:
    """The slips with another one, or several, in that place; the unplaced ones stay last."""
    changed = [*slips[:place], *now, *slips[place + 1 :]]
    return [slip for slip in changed if slip.id is not None] + [slip for slip in changed if slip.id is None]
