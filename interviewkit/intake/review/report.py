"""A reply taken in without anybody looking: what is told of it in sentences, and as data for scripts."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from interviewkit.intake.review import Slip
from interviewkit.intake.review.judge import left
from interviewkit.intake.review.sheet import counted, first_words
from interviewkit.intake.sheet import outcome
from interviewkit.model import Exchange, Interview, State
from interviewkit.reply import Recognised

FIRST = 70
"""So many characters of a piece are told."""


def lines_left(interview: Interview, slips: Sequence[Slip]) -> list[str]:
    """What is left for a person to look at, a line each; none if nothing is."""
    rest = left(interview, slips)
    if not rest:
        return []
    told = [f"{slip.id or 'unplaced'}: “{first_words(slip.text, FIRST)}” ({why})" for slip, why in rest]
    return [f"{counted(len(rest), 'piece')} left to look at:", *(f"  {line}" for line in told)]


def line_stored(stored: Sequence[Exchange], slips: Sequence[Slip]) -> str:
    """What is in the file now that was not, of all that came."""
    if not slips:
        return "There is no answer in it, and nothing in the file is changed."
    if not stored:
        return "Nothing in the file is changed."
    return f"Stored: {'; '.join(f'{one.id} {outcome(one)}' for one in stored)}."


def line_open(interview: Interview) -> str:
    """What is still open, and what to do next."""
    still = [exchange.id for exchange in interview if exchange.state is State.OPEN]
    if not still:
        return f"Next:  interviewkit export {interview.slug}"
    return f"Still open: {', '.join(still)}.  To send these:  interviewkit answer {interview.slug} --to FILE"


def data(
    interview: Interview,
    slips: Sequence[Slip],
    *,
    recognised: Sequence[Recognised],
    notes: Sequence[str],
    stored: Collection[str] = (),
) -> dict[str, Any]:
    """All of it for a script; `stored` are the ids of the questions that have it in the file now."""
    return {
        "slug": interview.slug,
        "placed": [{**_placed(slip), "stored": slip.id in stored} for slip in slips if slip.id is not None],
        "unplaced": [{"text": slip.text, "why": slip.how, "source": slip.source} for slip in slips if slip.id is None],
        "recognised": [{"text": one.text, "as": one.taken_for, "source": one.source} for one in recognised],
        "notes": list(notes),
    }


def _placed(slip: Slip) -> dict[str, Any]:
    return {
        "id": slip.id,
        "text": slip.text,
        "how": slip.how,
        "sure": slip.sure,
        "confidence": round(slip.confidence, 4),
        "declined": slip.declined,
        "partly": slip.partly,
        "suggested": slip.suggested,
        "off_record": slip.off_record,
        "state": slip.standing,
        "source": slip.source,
    }
