"""The aligner: finds what was sent in what came back, and gives the rest to the questions it answers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from interviewkit.reply import Alignment, Document


@dataclass(frozen=True)
class Question:
    """One question that may be answered: as it was sent, and as it has been worded otherwise."""

    id: str
    mark: str
    """`Q07`, or empty where no letter gave it one."""
    text: str
    """Its text as it was sent, in plain words or light Markdown."""
    others: tuple[str, ...] = ()
    """Other wordings it has had."""
    gone: bool = False
    """It was sent and is no longer in the interview: what answers it goes to unplaced."""


@dataclass(frozen=True)
class Sent:
    """What was sent: the questions in the order of the letter, and the whole text around them."""

    questions: tuple[Question, ...]
    body: str = ""
    """The text of the letter (all letters, if several went out), questions included."""
    guest: str = ""
    """The name of the interviewee as published."""
    interviewer: str = ""


def align(documents: Sequence[Document], sent: Sent) -> Alignment:
    """Where every word of a reply belongs; all documents are parts of one reply, or several that came in turn."""
    raise NotImplementedError
