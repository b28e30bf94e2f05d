"""What a person sees of an interview while walking through its questions."""

from __future__ import annotations

import shlex
from collections.abc import Sequence
from pathlib import Path

from interviewkit.console import Piece, Tone
from interviewkit.model import Exchange, Interview, State, in_sections

BLANK = Piece()
BAR = 24
"""The columns of the progress bar; half of them on a half-wide terminal, none on a narrow one."""
BEFORE = 220
"""So many characters of an earlier answer are shown again."""


def say(text: str, *, tone: Tone = "plain", label: str = "") -> Piece:
    """One paragraph in one tone."""
    return Piece(((tone, text),), label)


def opening(interview: Interview) -> list[Piece]:
    """The greeting: which interview, and how writing works."""
    return [
        BLANK,
        say(interview.title, tone="strong"),
        say("Enter makes a new line. Every answer is on the disk once it is saved.", tone="dim"),
    ]


def page(interview: Interview, exchange: Exchange, *, width: int, notes: Sequence[str] = ()) -> list[Piece]:
    """Everything above the place to write: how far, under which heading, after what, and the question."""
    pieces = [BLANK, _progress(interview, exchange, width=width), BLANK]
    heading = _heading(interview, exchange)
    if heading:
        pieces += [say(heading, tone="accent"), BLANK]
    for earlier in interview.before(exchange.id):
        pieces += [*_earlier(earlier), BLANK]
    return [*pieces, *question(exchange), *[say(note, tone="warn") for note in notes], BLANK]


def question(exchange: Exchange) -> list[Piece]:
    """The question itself, with the hint for the interviewer and what has come of it so far."""
    pieces = [Piece((("strong", exchange.question.strip()),), exchange.id, "accent")]
    if exchange.hint:
        pieces.append(say(f"for your eyes only: {exchange.hint.strip()}", tone="aside", label=" " * len(exchange.id)))
    if exchange.state is not State.OPEN:
        pieces.append(say(outcome(exchange), tone="dim", label=" " * len(exchange.id)))
    return pieces


def outcome(exchange: Exchange) -> str:
    """The state of an exchange, with the kind of declining if there is one."""
    kind = exchange.declined or exchange.partly
    return f"{exchange.state}: {kind}" if kind else str(exchange.state)


def saved(exchange: Exchange) -> list[Piece]:
    """The word that something is on the disk."""
    return [Piece((("good", "✓ "), ("dim", f"{exchange.id} is saved: {outcome(exchange)}")))]


def both_texts(exchange: Exchange, mine: str) -> list[Piece]:
    """What stands in the file meanwhile, and what was written here."""
    theirs = exchange.answer or outcome(exchange)
    return [
        BLANK,
        say(f"{exchange.id} was changed in the file while you were writing.", tone="warn"),
        say("In the file:", tone="dim"),
        say(theirs.strip("\n")),
        say("Written here:", tone="dim"),
        say(mine or "(no words)"),
        BLANK,
    ]


def summary(interview: Interview, file: Path | None = None) -> list[Piece]:
    """Where the interview stands, and the next thing to do."""
    counted = [(state, interview.count(state)) for state in State]
    words = " · ".join(f"{count} {state}" for state, count in counted if count)
    still = [exchange.id for exchange in interview if exchange.state is State.OPEN]
    pieces = [BLANK, Piece((("strong", "That was the last question.  "), ("plain", words))), BLANK]
    if still:
        pieces.append(_next(f"Still open: {', '.join(still)}.  Go on with", command(interview, file)))
    return [*pieces, _last(interview, file), BLANK]


def all_done(interview: Interview, file: Path | None = None) -> list[Piece]:
    """That there is no open question, and what can be done instead."""
    if not interview.exchanges:
        ask = f"interviewkit ask {interview.slug}"
        return [BLANK, say("There is no question yet."), _next("Ask the first one with", ask), BLANK]
    return [
        BLANK,
        say("Every question has its answer, or was declined."),
        _next("To correct one, say which:", f"{command(interview, file)} {interview.exchanges[0].id}"),
        _last(interview, file),
        BLANK,
    ]


def command(interview: Interview, file: Path | None) -> str:
    """What goes on with the walk; a file that stands alone is named itself."""
    return f"interviewkit answer {shlex.quote(str(file)) if file else interview.slug}"


def back(interview: Interview) -> str:
    """Whom a file that stands alone goes back to."""
    return f"send the file back to {interview.interviewer or 'whoever sent it'}"


def _last(interview: Interview, file: Path | None) -> Piece:
    if file is None:
        return _next("Make the post with", f"interviewkit export {interview.slug}")
    return _next(f"To finish, {back(interview)}:", str(file))


def _next(words: str, command: str) -> Piece:
    return Piece((("dim", f"{words}  "), ("accent", command)))


def _progress(interview: Interview, exchange: Exchange, *, width: int) -> Piece:
    total = len(interview.exchanges)
    still = interview.count(State.OPEN)
    size = BAR if width >= 60 else BAR // 2 if width >= 40 else 0
    done = size * (total - still) // total
    place = [item.id for item in interview].index(exchange.id) + 1
    bar: tuple[tuple[Tone, str], ...] = (("accent", "━" * done), ("dim", "─" * (size - done)))
    return Piece((("dim", f"{place} of {total}  "), *bar, ("dim", f"{'  ' if size else '· '}{still} open")))


def _heading(interview: Interview, exchange: Exchange) -> str:
    return next((heading for one, heading in in_sections(interview) if one.id == exchange.id), None) or ""


def _earlier(exchange: Exchange) -> list[Piece]:
    came = exchange.answer.strip() if exchange.answer else f"({outcome(exchange)})"
    label = " " * len(exchange.id)
    return [say(_cut(exchange.question), tone="dim", label=exchange.id), say(_cut(came), tone="dim", label=label)]


def _cut(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= BEFORE else text[:BEFORE].rsplit(" ", 1)[0] + " …"
