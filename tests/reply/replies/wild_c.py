"""A third set of wild replies: odd ways of real people, made up without sight of the aligner, for tuning it."""

from __future__ import annotations

from random import Random

from interviewkit.letter import Letter
from tests.reply.replies import Reply
from tests.reply.replies.bakery import answers, letter
from tests.reply.replies.wild_c_chats import CHATS
from tests.reply.replies.wild_c_desk import Case, Style
from tests.reply.replies.wild_c_labels import COUNTED, LABELS
from tests.reply.replies.wild_c_mails import MAILS
from tests.reply.replies.wild_c_none import NONE
from tests.reply.replies.wild_c_notes import NOTES
from tests.reply.replies.wild_c_pages import PAGES
from tests.reply.replies.wild_c_word import WORD

STYLES: dict[str, Style] = {**LABELS, **MAILS, **NOTES, **CHATS, **PAGES, **WORD, **NONE}


def make(style: str, rng: Random) -> tuple[Letter, Reply]:
    """A letter and a reply to it in that style; the same for the same state of the dice."""
    asked = letter(rng, follow_ups=style not in (*COUNTED, "a list that counts"))
    reply = STYLES[style](Case(asked, answers(asked, rng), rng))
    reply.style = style
    return asked, reply
