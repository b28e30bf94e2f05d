"""What each piece of a reply is to the file as it is now, and what the file becomes with them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from interviewkit.intake.review import Choice, Outcome, Slip, Standing, is_settled
from interviewkit.model import Exchange, Interview


def judged(slips: Sequence[Slip], interview: Interview, settled: Mapping[str, str]) -> list[Slip]:
    """The slips with their standing against the interview; a piece for a question that is gone is unplaced.

    `settled` are the names of the pieces that were decided about before, with the question each went to.
    """
    result: list[Slip] = []
    known: set[tuple[str | None, str]] = set()
    for slip in slips:
        now = _judged(slip, interview, settled)
        words = (now.id, same_words(now.text))
        if now.id is not None and words[1] and words in known and now.standing is Standing.NEW:
            now = replace(now, standing=Standing.SAME)  # two mails, the second with the first below it
        known.add(words)
        result.append(now)
    return result


def _judged(slip: Slip, interview: Interview, settled: Mapping[str, str]) -> Slip:
    found = interview.find(slip.id or "")
    if found is not None and is_settled(found) and not slip.off_record and _says(found, slip):
        return replace(slip, standing=Standing.SAME, choice=None)
    if not slip.looked and _was_decided(slip, interview, settled):
        return replace(slip, standing=Standing.BEFORE)
    if slip.id is None:
        return replace(slip, standing=Standing.NEW)
    if found is None:
        return replace(slip, id=None, how=f"its question, {slip.id}, is no longer in the interview", looked=False)
    if slip.off_record or not is_settled(found):
        return replace(slip, standing=Standing.NEW, choice=None)
    return replace(slip, standing=Standing.LATER)


def _was_decided(slip: Slip, interview: Interview, settled: Mapping[str, str]) -> bool:
    # A question that was opened again is to be answered again.
    return bool(slip.origins) and all(is_settled(interview.find(settled.get(one, ""))) for one in slip.origins)


def _says(exchange: Exchange, slip: Slip) -> bool:
    """Whether the file has it already: the same words, and of what the piece says about declining nothing else."""
    if same_words(slip.text) != same_words(exchange.answer or ""):
        return False
    kinds = (slip.declined, slip.partly)
    return kinds in ((None, None), (exchange.declined, exchange.partly))


def same_words(text: str) -> str:
    """A text with all that a file or a format may change in it evened out: spaces, line ends, control characters."""
    return " ".join(
        "".join(char for char in text if char.isprintable() or char.isspace()).replace("\ufffd", "").split()
    )


def outcomes(interview: Interview, slips: Sequence[Slip]) -> list[Outcome]:
    """What becomes of each question; of one with any doubt about it, nothing."""
    groups: dict[str, list[Slip]] = {}
    for slip in slips:
        if slip.id is not None and slip.standing in (Standing.NEW, Standing.LATER):
            groups.setdefault(slip.id, []).append(slip)
    result = []
    for id, group in groups.items():
        seen = interview.find(id)
        if seen is not None and not any(slip.doubt for slip in group):
            result.append(Outcome(seen, _outcome(seen, group), tuple(group)))
    return result


def left(interview: Interview, slips: Sequence[Slip]) -> list[tuple[Slip, str]]:
    """The pieces that are not decided about, each with the reason; those that wait for another one included."""
    stored = {outcome.seen.id for outcome in outcomes(interview, slips)}
    result = []
    for slip in slips:
        waits = slip.id not in stored and slip.standing in (Standing.NEW, Standing.LATER)
        if slip.doubt:
            result.append((slip, slip.doubt))
        elif waits and slip.id is not None:
            result.append((slip, f"another piece for {slip.id} has to be looked at"))
    return result


def decided(slips: Sequence[Slip], stored: Sequence[Outcome]) -> frozenset[str]:
    """The names of the pieces of which nothing is left over once these outcomes are in the file."""
    done = {outcome.seen.id for outcome in stored}
    whole = {name for slip in slips for name in slip.origins}
    return frozenset(whole - {name for slip in slips if slip.id not in done for name in slip.origins})


def _outcome(seen: Exchange, slips: Sequence[Slip]) -> Exchange:
    said = [slip for slip in slips if not slip.off_record and slip.choice is not Choice.KEEP]
    private = next((slip for slip in slips if slip.off_record and slip.declined), None)
    if not said:
        # Of what is off the record, only that the question is left out may be told.
        return replace(seen, declined=private.declined) if private and not is_settled(seen) else seen
    now = replace(
        seen,
        answer="\n\n".join(slip.text for slip in said if slip.text.strip()) or None,
        declined=next((slip.declined for slip in said if slip.declined), None),
        partly=next((slip.partly for slip in said if slip.partly), None),
    )
    now = _settled_kind(now, has_rest=any(not slip.declined for slip in said))
    if is_settled(seen) and not any(slip.choice is Choice.REPLACE for slip in said):
        return _both(seen, now)
    return now


def _both(seen: Exchange, now: Exchange) -> Exchange:
    both = replace(now, answer="\n\n".join(filter(None, (seen.answer, now.answer))) or None)
    if now.declined and not seen.declined:
        return _settled_kind(both, has_rest=True)
    # A question that was declined and is answered after all is answered.
    return both if seen.declined else replace(both, partly=now.partly or seen.partly)


def _settled_kind(exchange: Exchange, *, has_rest: bool) -> Exchange:
    """Declined where all of it is, answered in part where only one piece declines."""
    if exchange.declined and has_rest and exchange.answer:
        return replace(exchange, declined=None, partly=exchange.declined)
    return replace(exchange, partly=None) if exchange.declined else exchange
