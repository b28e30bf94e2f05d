"""Answers typed between the lines of the quoted letter, in every mail program, as plain text and as HTML."""

from __future__ import annotations

from functools import partial
from random import Random

from interviewkit.letter import Letter
from tests.reply.replies import Reply
from tests.reply.replies.clients import CLIENTS
from tests.reply.replies.compose import interleaved, sent_by
from tests.reply.replies.people import answers


def inline(name: str, mode: str, letter: Letter, rng: Random) -> Reply:
    """One interleaved reply from that program."""
    client = CLIENTS[name]
    found = answers(letter, rng)
    talk = interleaved(letter, found, rng, marked=bool(client.mark))
    talk.lists = mode == "html" and rng.random() < 0.5
    data, ours = sent_by(talk, name, mode, rng)
    return Reply("", "", [("reply.eml", data)], found, ours=ours)


STYLES = {
    f"{name}/{mode}": ("inline", partial(inline, name, mode))
    for name, client in CLIENTS.items()
    for mode in client.modes
}
