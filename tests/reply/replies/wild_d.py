"""A fourth set of wild replies: ways of real people and programs, made up without sight of the aligner."""

from __future__ import annotations

from random import Random

from interviewkit.letter import Letter
from tests.reply.replies import Reply
from tests.reply.replies.bakery import answers, letter
from tests.reply.replies.wild_c_desk import GROUP as THIRD
from tests.reply.replies.wild_c_desk import Case, Style
from tests.reply.replies.wild_d_desk import GROUP
from tests.reply.replies.wild_d_files import FILES
from tests.reply.replies.wild_d_labels import COUNTED, LABELS
from tests.reply.replies.wild_d_mails import MAILS
from tests.reply.replies.wild_d_none import NONE
from tests.reply.replies.wild_d_pages import PAGES
from tests.reply.replies.wild_d_partly import PARTLY

STYLES: dict[str, Style] = {**LABELS, **MAILS, **FILES, **PAGES, **PARTLY, **NONE}


def make(style: str, rng: Random) -> tuple[Letter, Reply]:
    """A letter and a reply to it in that style; the same for the same state of the dice."""
    asked = letter(rng, follow_ups=style not in COUNTED)
    reply = STYLES[style](Case(asked, answers(asked, rng), rng))
    reply.style = style
    # The desk is the third set's, and so is the group it gives.
    reply.group = GROUP if reply.group == THIRD else reply.group
    return asked, reply
