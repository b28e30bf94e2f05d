"""How words come in: the desk where they are put down, whichever way they came."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from interviewkit.model import Exchange, Interview, Kind


class Desk(Protocol):
    """One interview that is being answered; what it returns from is on the disk."""

    file: Path | None
    """Its file, where that stands alone and goes back to whoever sent it."""

    def read(self) -> Interview:
        """The interview as its file is now."""

    def answer(
        self, seen: Exchange, *, answer: str | None, declined: Kind | None = None, partly: Kind | None = None
    ) -> Interview:
        """The interview with what came of a question; raises Changed if that is no longer as it was seen."""

    def follow_up(self, parent: str, question: str) -> tuple[Interview, str]:
        """The interview with a follow-up to that question, and the follow-up's id."""

    def section(self, id: str, heading: str | None) -> Interview:
        """The interview with that heading above the question, or with none."""

    def draft(self, id: str) -> str | None:
        """What was typed for a question and not saved."""

    def keep_draft(self, id: str, text: str | None) -> None:
        """The draft is kept, or gone if there is no text; cheap enough to be called while somebody types."""

    def scratch(self, id: str) -> Path:
        """Where an editor may put the text while it is worked on."""
