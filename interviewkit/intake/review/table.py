"""The review of a reply at a terminal: a table of its pieces, and a prompt until all is decided or left."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from interviewkit.console import Console, Gone
from interviewkit.errors import Interrupted, InterviewkitError
from interviewkit.intake.review import Slip, Standing, acts, labels, name_of, sheet
from interviewkit.intake.review.judge import judged
from interviewkit.intake.review.piece import OPTION, Look
from interviewkit.intake.sheet import BLANK, say
from interviewkit.model import Interview
from interviewkit.reply import Recognised

HELP = (
    "! wants a look.  a saves all as it stands here, a number opens one piece, r shows what was recognised, q leaves."
)


class Desk(Protocol):
    """The interview that the reply is for."""

    def read(self) -> Interview:
        """The interview as its file is now."""

    def scratch(self, id: str) -> Path:
        """Where an editor may put a piece while it is worked on."""


@dataclass(frozen=True)
class Reply:
    """All of a reply that a person can look at."""

    slips: Sequence[Slip]
    recognised: Sequence[Recognised] = ()
    notes: Sequence[str] = ()
    settled: Mapping[str, str] = field(default_factory=dict)
    """The names of the pieces that were decided about before, with the question each went to."""


class Review:
    """A person before a reply; nothing is stored in here."""

    def __init__(self, console: Console, desk: Desk, reply: Reply) -> None:
        self._console = console
        self._desk = desk
        self._reply = reply
        self._recognised = list(reply.recognised)
        self.interview = desk.read()
        """As it is looked at: what is decided is decided about this."""
        self._slips = self._judged(list(reply.slips))

    def take(self) -> list[Slip] | None:
        """The slips as they are to be saved, with every decision made; None if the person left."""
        self._show()
        while True:
            typed = self._console.ask("What now (a, a number, r, q)", option=OPTION, default="").strip().casefold()
            try:
                if typed in ("q", "quit"):
                    return None
                if typed in ("a", "all") and self._decide():
                    return self._slips
                if typed not in ("a", "all"):
                    self._act(typed)
            except Gone:
                raise
            except Interrupted:
                self._console.show([say("Back to the table.", tone="dim")])
            except InterviewkitError as error:
                self._console.fail(error)

    def _judged(self, slips: list[Slip]) -> list[Slip]:
        return judged(slips, self.interview, self._reply.settled)

    def _show(self) -> None:
        notes = self._reply.notes
        self._console.show(sheet.opening(self.interview, self._slips, recognised=len(self._recognised), notes=notes))
        if self._slips:
            self._console.table(*sheet.table(self.interview, self._slips, width=self._console.width))
        self._console.show([BLANK, say(HELP, tone="dim")])

    def _act(self, typed: str) -> None:
        if typed in ("r", "recognised"):
            self._open_recognised()
            return
        place = self._place_of(typed)
        if place is None:
            if typed:
                self._console.tell(f'There is no piece "{typed}".')
            self._show()
            return
        self._slips = self._judged(self._look(place).take())
        self._show()

    def _place_of(self, typed: str) -> int | None:
        """The piece of that label, or the only one (else the first that wants a look) of that question."""
        names = labels(self._slips)
        if typed in names:
            return names.index(typed)
        of_question = [place for place, slip in enumerate(self._slips) if slip.id and slip.id.casefold() == typed]
        doubtful = [place for place in of_question if self._slips[place].doubt]
        return next(iter([*doubtful, *of_question]), None)

    def _look(self, place: int) -> Look:
        name = self._slips[place].id or "unplaced"
        scratch = self._desk.scratch(f"reply-{name}")
        return Look(self._console, self.interview, self._slips, place=place, scratch=scratch)

    def _decide(self) -> bool:
        """Everything placed is decided: asked about where two answers, a declining or the record are in question."""
        while (place := self._undecided()) is not None:
            self._slips = self._judged(self._look(place).decide())
        if self._is_nothing():
            self._console.tell("Nothing of this would change the file.")
        # Whoever saves all has seen the table, and says with it that the places are right.
        self._slips = [acts.accept(slip) if slip.id is not None and slip.doubt else slip for slip in self._slips]
        return True

    def _undecided(self) -> int | None:
        for place, slip in enumerate(self._slips):
            wants = slip.off_record or slip.suggested or slip.standing is Standing.LATER
            if slip.id is not None and slip.doubt and wants:
                return place
        return None

    def _is_nothing(self) -> bool:
        waiting = (Standing.NEW, Standing.LATER)
        return not any(slip.id is not None and slip.standing in waiting for slip in self._slips)

    def _open_recognised(self) -> None:
        if not self._recognised:
            self._console.tell("Nothing was taken for ours or for mail furniture.")
            return
        self._console.table(*sheet.recognised(self._recognised, width=self._console.width))
        typed = self._console.ask("Which one to read (Enter: none)", option=OPTION, default="")
        if not typed.isdecimal() or not 1 <= int(typed) <= len(self._recognised):
            return
        piece = self._recognised[int(typed) - 1]
        self._console.show([say(f"Taken for {piece.taken_for}:", tone="dim"), say(piece.text)])
        if self._console.confirm("Is it the guest's own? Then it goes to the unplaced pieces.", option=OPTION):
            self._recognised.remove(piece)
            origin = name_of(None, piece.text)
            how = f"was taken for {piece.taken_for}"
            self._slips.append(Slip(piece.text, None, source=piece.source, how=how, origins=(origin,)))
            self._show()
