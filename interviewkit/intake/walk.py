"""The walk through the open questions of an interview, at a terminal."""

from __future__ import annotations

from interviewkit.console import Console, Gone
from interviewkit.errors import Interrupted, InterviewkitError, Missing
from interviewkit.intake import Desk, sheet
from interviewkit.intake.turn import Move, Turn
from interviewkit.model import Exchange, Interview, State


def walk(console: Console, desk: Desk, *, start: str | None = None) -> None:
    """Every open question was put before the person, from `start` on; raises Interrupted if they left before."""
    if not console.interactive:
        raise Missing(["ID and TEXT"])
    interview = desk.read()
    first = _begin(interview, start)
    if first is None:
        console.show(sheet.all_done(interview, desk.file))
        return
    console.show(sheet.opening(interview))
    path = _Path(console, desk, first)
    resume = f"Go on with: {sheet.command(interview, desk.file)}"
    try:
        with console.typing_ahead():
            path.follow()
    except Gone:
        raise Interrupted("the terminal was closed; all that was typed is kept", resume) from None
    except (Interrupted, KeyboardInterrupt) as left:
        kept = getattr(left, "sentence", "") or "left; all that was saved is kept"
        raise Interrupted(kept, resume) from None
    console.show(sheet.summary(desk.read(), desk.file))


def _begin(interview: Interview, start: str | None) -> Exchange | None:
    if start is None:
        return next((exchange for exchange in interview if exchange.state is State.OPEN), None)
    found = interview.find(start)
    if found is None:
        known = ", ".join(exchange.id for exchange in interview)
        raise InterviewkitError(f"there is no question {start} in {interview.slug}", f"There are: {known}")
    return found


class _Path:
    """The way through the file: where the person is, and where they came from."""

    def __init__(self, console: Console, desk: Desk, first: Exchange) -> None:
        self._console = console
        self._desk = desk
        self._here: str | None = first.id
        self._place = 0
        self._trail: list[str] = []

    def follow(self) -> None:
        """Each question in its turn, the file read afresh before it, until none is open further on."""
        while self._here is not None:
            interview = self._desk.read()
            exchange = interview.find(self._here)
            if exchange is None:
                self._console.show([sheet.say(f"{self._here} is no longer in the file.", tone="warn")])
                self._here = _open_from(interview, self._place)
                continue
            self._place = interview.exchanges.index(exchange)
            move, goal = Turn(self._console, self._desk, interview, exchange=exchange).take()
            if move is Move.BACK:
                self._go_back(interview)
            else:
                self._trail.append(self._here)
                self._here = goal or self._next()

    def _next(self) -> str | None:
        interview = self._desk.read()
        ids = [exchange.id for exchange in interview]
        return _open_from(interview, ids.index(self._here) + 1 if self._here in ids else self._place)

    def _go_back(self, interview: Interview) -> None:
        while self._trail:
            before = self._trail.pop()
            if before != self._here and interview.find(before):
                self._here = before
                return
        if self._place == 0:
            self._console.show([sheet.say("This is the first question.", tone="dim")])
        else:
            self._here = interview.exchanges[self._place - 1].id


def _open_from(interview: Interview, place: int) -> str | None:
    return next((item.id for item in interview.exchanges[place:] if item.state is State.OPEN), None)
