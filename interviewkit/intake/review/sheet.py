"""What a person sees of a reply under review: the table, one piece in full, what was taken for ours."""

from __future__ import annotations

from collections.abc import Sequence

from interviewkit.console import Piece
from interviewkit.intake.review import Slip, Standing, labels, percent
from interviewkit.intake.review.judge import outcomes
from interviewkit.intake.sheet import BLANK, outcome, say
from interviewkit.model import Exchange, Interview, State
from interviewkit.reply import Recognised

WIDE = 64
"""The columns from which on the states get more room."""
STATE, STATE_NARROW = 24, 12
"""So many columns a state may take before it is folded."""
FIRST = 160
"""So many characters of a question or a piece are enough to know it by."""


def opening(interview: Interview, slips: Sequence[Slip], *, recognised: int, notes: Sequence[str]) -> list[Piece]:
    """Which interview it is, and how much came."""
    placed = sum(slip.id is not None for slip in slips)
    doubts = sum(bool(slip.doubt) for slip in slips if slip.id is not None)
    words = f"{counted(placed, 'piece')} placed, {doubts} to look at, {len(slips) - placed} unplaced; "
    words += f"{counted(recognised, 'piece')} recognised as ours or as mail furniture."
    return [
        BLANK,
        say(interview.title, tone="strong"),
        say(words, tone="dim"),
        *[say(note, tone="warn") for note in notes],
        BLANK,
    ]


def table(interview: Interview, slips: Sequence[Slip], *, width: int | None) -> tuple[list[str], list[list[str]]]:
    """Columns and rows: each piece with its question, what that becomes, its first words and how sure its place is.

    Without a width there is room for all, and for how each place was found.
    """
    becomes = {one.seen.id: one.now for one in outcomes(interview, slips)}
    rows = [
        [
            f"{label}{'!' if slip.doubt else ''}",
            slip.id or "-",
            change(slip, interview, becomes),
            slip.text,
            _sure(slip),
        ]
        for label, slip in zip(labels(slips), slips, strict=True)
    ]
    size = _room(rows, width)
    rows = [[*row[:3], first_words(row[3], size), *row[4:]] for row in rows]
    if width is not None:
        return ["", "to", "state", "first words", "place"], rows
    hows = [[*row, slip.how] for row, slip in zip(rows, slips, strict=True)]
    return ["", "to", "state", "first words", "place", "how"], hows


def _room(rows: Sequence[Sequence[str]], width: int | None) -> int:
    """What the other columns leave for the first words; a long state is folded."""
    if width is None:
        return 60
    longest = [max((len(row[place]) for row in rows), default=0) for place in (0, 1, 2)]
    state = min(longest[2], STATE if width >= WIDE else STATE_NARROW)
    return max(10, width - longest[0] - longest[1] - state - len("place") - 5 * 2)


def _sure(slip: Slip) -> str:
    if slip.id is None or slip.standing is Standing.BEFORE:
        return ""
    return "seen" if slip.looked else "sure" if slip.sure else percent(slip.confidence)


def change(slip: Slip, interview: Interview, becomes: dict[str, Exchange]) -> str:
    """The state of a piece's question before and after, or why it does not change."""
    seen = interview.find(slip.id or "")
    if slip.standing is Standing.BEFORE:
        return "taken in before"
    if seen is None:
        return "unplaced"
    if slip.standing is Standing.SAME:
        return "there already"
    now = becomes.get(seen.id)
    if now is not None and now == seen:
        return f"stays {seen.state}"
    return f"{seen.state} -> {outcome(now) if now else _expected(slip)}"


def _expected(slip: Slip) -> str:
    if slip.off_record:
        return "off the record"
    if slip.standing is Standing.LATER:
        return "later reply"
    if slip.declined or slip.partly:
        kind = slip.declined or slip.partly
        return f"{State.DECLINED if slip.declined else State.IN_PART}: {kind}"
    return f"declined: {slip.suggested}?" if slip.suggested else str(State.ANSWERED)


def found(slip: Slip) -> str:
    """How a piece got its place, and how sure that is; why it has none."""
    return slip.how if slip.id is None or slip.looked else f"{slip.how}, {_sure(slip)}"


def whole(slip: Slip, label: str, interview: Interview) -> list[Piece]:
    """One piece in full, with its question and what stands there now."""
    seen = interview.find(slip.id or "")
    pieces = [BLANK]
    if seen:
        pieces += [Piece((("strong", first_words(seen.question, FIRST)),), seen.id, "accent")]
        pieces += [say(outcome(seen), tone="dim")]
        if seen.answer and slip.standing is not Standing.SAME:
            pieces += [say("In the file:", tone="dim"), say(seen.answer.strip("\n"))]
    place = "unplaced: " if slip.id is None else ""
    source = f" ({slip.source})" if slip.source else ""
    pieces += [
        say(f"Piece {label}, {place}{found(slip)}{source}:", tone="dim"),
        say(slip.text.strip("\n") or "(no words)"),
    ]
    if slip.doubt and slip.id is not None:
        pieces.append(say(f"To look at: {slip.doubt}.", tone="warn"))
    return [*pieces, BLANK]


def questions(interview: Interview) -> list[tuple[str, str]]:
    """The ids of the questions, each with its first words."""
    return [(one.id, f"{one.id}  {first_words(one.question, 60)}") for one in interview]


def recognised(pieces: Sequence[Recognised], *, width: int) -> tuple[list[str], list[list[str]]]:
    """Columns and rows of what was taken for ours or the mail program's."""
    size = max(12, width - 30)
    rows = [[str(place), one.taken_for, first_words(one.text, size)] for place, one in enumerate(pieces, 1)]
    return ["", "taken for", "first words"], rows


def first_words(text: str, size: int) -> str:
    """The beginning of a text on one line, cut at a word."""
    line = " ".join(text.split())
    if len(line) <= size:
        return line
    head = line[: size - 1]
    return (head.rsplit(" ", 1)[0] if " " in head else head) + "…"


def counted(count: int, noun: str) -> str:
    """A number with its noun: `1 piece`, `3 pieces`."""
    return f"{count} {noun}{'' if count == 1 else 's'}"
