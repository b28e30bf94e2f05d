"""A second set of wild replies, to be kept out of sight of whoever works on the aligner."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from interviewkit.letter import Letter
from tests.reply.replies import Reply
from tests.reply.replies.bakery import answers, letter
from tests.reply.replies.wild_b_files import FILES
from tests.reply.replies.wild_b_none import NONE
from tests.reply.replies.wild_b_pages import PAGES
from tests.reply.replies.wild_b_plain import PLAIN
from tests.reply.replies.wild_b_typed import TYPED

Told = Callable[[Letter, dict[str, str], Random], Reply]

STYLES: dict[str, Told] = {**PLAIN, **TYPED, **PAGES, **FILES, **NONE}

COUNTED = {"ordinals on a tablet", "a page of numbered items"}
"""Styles whose numbers are counted and not copied, so that a follow-up would make them unclear."""


def make(style: str, rng: Random) -> tuple[Letter, Reply]:
    """A letter and a reply to it in that style; the same for the same state of the dice."""
    asked = letter(rng, follow_ups=style not in COUNTED)
    reply = STYLES[style](asked, answers(asked, rng), rng)
    reply.style = style
    return asked, reply
