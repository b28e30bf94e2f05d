"""Invented replies, in every way people answer a letter of questions, each with what a careful person would file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from random import Random

from interviewkit.letter import Letter

GROUPS = (
    *("inline", "kept", "numbered", "edited", "ordered", "unsolvable", "nothing"),
    *("wild_a", "wild_b", "wild_c", "wild_d"),
)


@dataclass
class Reply:
    """What came back, and what is true of it."""

    style: str
    group: str
    """One of GROUPS."""
    files: list[tuple[str, bytes]]
    """The files that came, in turn: name and bytes."""
    answers: dict[str, str]
    """The text of every answered question: an empty line between paragraphs, line breaks where the guest typed them."""
    skipped: set[str] = field(default_factory=set)
    """The ids of the questions that get no text."""
    ours: list[str] = field(default_factory=list)
    """Pieces of our letter and mail noise (attribution, greeting, footer) that belong in no answer."""
    together: list[set[str]] = field(default_factory=list)
    """Questions answered in one breath ("4 and 5:"): their text is expected under the first, and right under any."""


Style = Callable[[Letter, Random], Reply]


@cache
def styles() -> dict[str, tuple[str, Style]]:
    """Every style of this set by its name, with its group, in the order of the table."""
    # Imported here because each of them imports Reply from here.
    from tests.reply.replies import edited, inline, kept, nothing, numbered, wild_a, wild_a_files, wild_a_talk

    found: dict[str, tuple[str, Style]] = {}
    for module in (inline, kept, numbered, edited, nothing, wild_a, wild_a_talk, wild_a_files):
        found |= module.STYLES
    return found


def make(style: str, letter: Letter, rng: Random) -> Reply:
    """One reply to a letter in that style; the same for the same letter and the same state of the dice."""
    group, maker = styles()[style]
    reply = maker(letter, rng)
    reply.style, reply.group = style, group
    reply.skipped = {asked.id for asked in letter.asked} - set(reply.answers)
    return reply
