"""A reply under review: its pieces, each on a slip with the question it goes to and what is still to be decided."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from interviewkit.model import Exchange, Interview, Kind, State
from interviewkit.reply import Alignment


class Standing(StrEnum):
    """What a piece is to the file as it is now."""

    NEW = "new"
    """Its question is open."""
    SAME = "same"
    """The file has these very words already."""
    BEFORE = "taken in before"
    """It was decided about when the same file came in earlier."""
    LATER = "later reply"
    """Something else has come of its question."""


class Choice(StrEnum):
    """What becomes of the two, where the file has an answer and a later reply brings another."""

    KEEP = "keep"
    REPLACE = "replace"
    BOTH = "both"


@dataclass(frozen=True)
class Slip:
    """One piece of a reply, where it goes, and what is known about it."""

    text: str
    id: str | None
    """The question it goes to; None while it is unplaced."""
    source: str = ""
    how: str = ""
    """How its place was found, or why it has none."""
    confidence: float = 0.0
    sure: bool = False
    declined: Kind | None = None
    partly: Kind | None = None
    suggested: Kind | None = None
    off_record: bool = False
    """Not for the file, whatever else is decided."""
    origins: tuple[str, ...] = ()
    """Names (`name_of`) of the pieces that it is or is made of, as they came."""
    standing: Standing = Standing.NEW
    choice: Choice | None = None
    looked: bool = False
    """A person has looked at it and says that it is right as it is."""

    @property
    def doubt(self) -> str:
        """What a person has to look at, in a few words; empty where nothing is left to decide."""
        if self.id is None:
            return "" if self.standing is Standing.BEFORE else self.how or "unplaced"
        if self.standing in (Standing.SAME, Standing.BEFORE):
            return ""
        if self.off_record:
            return "" if self.looked else "said off the record"
        if self.standing is Standing.LATER and self.choice is None:
            return "there is an answer already"
        if self.looked or (self.sure and not self.suggested):
            return ""
        return f"sounds like: {self.suggested}" if self.suggested else f"{self.how}, {percent(self.confidence)}"


@dataclass(frozen=True)
class Outcome:
    """A question with all the pieces that go to it, and what it becomes with them."""

    seen: Exchange
    now: Exchange
    slips: tuple[Slip, ...]


def slips_of(alignment: Alignment, interview: Interview) -> list[Slip]:
    """The pieces of a reply, the placed ones in the order of the file's questions, the unplaced ones last."""
    order = {exchange.id: place for place, exchange in enumerate(interview)}
    placed = [
        Slip(
            text=one.text,
            id=one.id,
            source=one.source,
            how=one.how,
            confidence=one.confidence,
            sure=one.sure,
            # A part of an answer without any words is a question left out.
            declined=one.declined or (None if one.text.strip() else one.partly),
            partly=one.partly if one.text.strip() and not one.declined else None,
            suggested=None if one.declined or one.partly else one.suggested,
            off_record=one.off_record,
            origins=(name_of(one.id, one.text),),
        )
        for one in alignment.placed
        if one.text.strip() or one.declined or one.partly
    ]
    unplaced = [
        Slip(
            one.text,
            None,
            source=one.source,
            how=one.why,
            off_record=one.off_record,
            origins=(name_of(None, one.text),),
        )
        for one in alignment.unplaced
    ]
    return sorted(placed, key=lambda slip: order.get(slip.id or "", len(order))) + unplaced


def name_of(id: str | None, text: str) -> str:
    """A short name for a piece of a reply, the same whenever it comes."""
    return f"{id or ''}:{hashlib.sha256(text.encode('utf-8', 'surrogatepass')).hexdigest()[:16]}"


def labels(slips: Sequence[Slip]) -> list[str]:
    """What each slip is called at the terminal: `1`, `2`, … for the placed ones, `u1`, … for the others."""
    names = []
    counts = {False: 0, True: 0}
    for slip in slips:
        is_loose = slip.id is None
        counts[is_loose] += 1
        names.append(f"{'u' if is_loose else ''}{counts[is_loose]}")
    return names


def percent(confidence: float) -> str:
    """A confidence as people read it."""
    return f"{confidence:.0%}".replace("%", " %")


def is_settled(exchange: Exchange | None) -> bool:
    """Whether something has come of a question."""
    return exchange is not None and exchange.state is not State.OPEN
