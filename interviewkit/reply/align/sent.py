"""What was sent, as far as it is needed to find it in what comes back."""

from __future__ import annotations

from dataclasses import dataclass


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
