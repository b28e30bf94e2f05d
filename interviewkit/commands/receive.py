"""What `answer --from` does: a reply is kept, its answers are put in place, and what is decided is stored."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import typer

from interviewkit.commands import as_json, gather
from interviewkit.errors import Changed, Interrupted, InterviewkitError, Missing
from interviewkit.model import Exchange, Interview

if TYPE_CHECKING:
    from interviewkit.console import Console
    from interviewkit.intake.review import Outcome, Slip
    from interviewkit.intake.review.table import Reply, Review
    from interviewkit.store.desk import Desk, Incoming
    from interviewkit.store.project import Project

ATTEMPTS = 3
"""So often is a reply judged anew because somebody else changed the file meanwhile."""


@dataclass(frozen=True)
class Receiving:
    """What the command line says about a reply."""

    files: tuple[str, ...]
    """Paths; `-` is stdin."""
    slug: str | None = None
    """The interview, where somebody says which it is."""
    yes: bool = False
    dry_run: bool = False
    json: bool = False

    @property
    def is_silent(self) -> bool:
        """Whether nothing at all may be written."""
        return self.dry_run or (self.json and not self.yes)


def receive(console: Console, place: Project, receiving: Receiving) -> None:
    """The reply is in the interview's file as far as it is decided about, and the rest is told."""
    if not console.interactive and not (receiving.yes or receiving.dry_run or receiving.json):
        raise Missing(["--yes or --dry-run"])
    if not place.slugs():
        raise InterviewkitError(f"there are no interviews in {place.interviews}", "Say where they are with  -C FOLDER.")
    files = [gather.file(place, path, silent=receiving.is_silent) for path in receiving.files]
    files = list({file.data: file for file in reversed(files)}.values())[::-1]
    try:
        _take(console, place, receiving, files=files)
    except (InterviewkitError, KeyboardInterrupt):
        _tell_kept(console, files)
        raise


def _tell_kept(console: Console, files: Sequence[gather.File]) -> None:
    for file in files:
        if file.kept:
            console.tell(f"{file.name} is kept as it came, in {file.kept}")


def _take(console: Console, place: Project, receiving: Receiving, *, files: Sequence[gather.File]) -> None:
    from interviewkit.store.desk import Desk
    from interviewkit.store.ledger import digest

    said, notes = gather.documents(files)
    desk = Desk(place, gather.slug(place, said, given=receiving.slug))
    reply = gather.reply(place, desk.slug, [document for _, found in said for document in found])
    reply = replace(reply, notes=(*notes, *reply.notes))
    digests = {document.name: digest(file.data) for file, found in said for document in found}
    run = _Run(console, desk, reply, digests=digests)
    if receiving.is_silent:
        run.report(json=receiving.json)
    elif receiving.yes:
        run.take_sure(json=receiving.json)
    elif not run.take_reviewed():
        _tell_kept(console, files)


class _Run:
    """One reply to one interview, and the ways to take it in."""

    def __init__(self, console: Console, desk: Desk, reply: Reply, *, digests: Mapping[str, str]) -> None:
        self._console = console
        self._desk = desk
        self._reply = reply
        self._digests = digests

    def report(self, *, json: bool) -> None:
        """What is where is printed, and nothing written."""
        from interviewkit.intake.review import sheet

        interview = self._desk.read()
        if json:
            self._write_json(interview)
            return
        width = self._console.width if self._console.interactive else None
        self._console.table(*sheet.table(interview, self._reply.slips, width=width))
        self._tell_notes()
        self._console.tell(f"This is for {interview.slug}. Nothing was written (--dry-run).")

    def take_sure(self, *, json: bool) -> None:
        """What is sure is stored and the rest is told; raises Exit(1) if there is a rest."""
        from interviewkit.intake.review import report

        seen, now = self._store_sure()
        rest = report.lines_left(seen, self._reply.slips)
        stored = _stored(seen, self._reply.slips)
        if json:
            self._write_json(seen, stored)
        self._tell_notes()
        for line in [report.line_stored(stored, self._reply.slips), *rest]:
            self._console.tell(line)
        if rest:
            self._console.tell("On a terminal, without --yes, each of them can be looked at, moved and saved.")
            raise typer.Exit(1)
        self._console.tell(report.line_open(now))

    def take_reviewed(self) -> bool:
        """Whether a person looked at it and saved it."""
        from interviewkit.intake.review import report
        from interviewkit.intake.review.table import Review

        while True:
            review = Review(self._console, self._desk, self._reply)
            slips = self._looked_at(review)
            if slips is None:
                self._console.tell("Left, and nothing was stored.")
                return False
            try:
                now = self._store(review.interview, slips)
            except Changed as changed:
                self._console.fail(changed)
                # What was decided about an answer that is no longer the same has to be decided again.
                self._reply = replace(self._reply, slips=[replace(slip, choice=None) for slip in slips])
                continue
            stored = report.line_stored(_stored(review.interview, slips), slips)
            for line in [stored, *report.lines_left(review.interview, slips), report.line_open(now)]:
                self._console.tell(line)
            return True

    def _looked_at(self, review: Review) -> list[Slip] | None:
        again = "Take it in again with the same command; nothing of it is lost."
        try:
            return review.take()
        except (Interrupted, KeyboardInterrupt):
            raise Interrupted("left; nothing was stored", again) from None

    def _store_sure(self, attempts: int = ATTEMPTS) -> tuple[Interview, Interview]:
        """The interview as it was, and with all that is sure."""
        from interviewkit.intake.review.judge import judged

        seen = self._desk.read()
        slips = judged(self._reply.slips, seen, self._reply.settled)
        self._reply = replace(self._reply, slips=slips)
        try:
            return seen, self._store(seen, slips)
        except Changed:
            if attempts == 1:
                raise
        return self._store_sure(attempts - 1)

    def _store(self, seen: Interview, slips: Sequence[Slip]) -> Interview:
        from interviewkit.intake.review.judge import decided, outcomes

        stored = outcomes(seen, slips)
        if not stored:
            return seen
        done = decided(slips, stored)
        return self._desk.receive([_incoming(one, done, digests=self._digests) for one in stored])

    def _write_json(self, seen: Interview, stored: Sequence[Exchange] = ()) -> None:
        from interviewkit.intake.review import report

        reply = self._reply
        ids = {exchange.id for exchange in stored}
        data = report.data(seen, reply.slips, recognised=reply.recognised, notes=reply.notes, stored=ids)
        self._console.write(as_json(data))

    def _tell_notes(self) -> None:
        for note in self._reply.notes:
            self._console.tell(note)


def _stored(seen: Interview, slips: Sequence[Slip]) -> list[Exchange]:
    """The exchanges that are in the file now and are not as they were."""
    from interviewkit.intake.review.judge import outcomes

    return [outcome.now for outcome in outcomes(seen, slips) if outcome.now != outcome.seen]


def _incoming(outcome: Outcome, done: frozenset[str], *, digests: Mapping[str, str]) -> Incoming:
    from interviewkit.store.desk import Arrival, Incoming

    arrivals = [
        Arrival(
            slip.text,
            _digest(slip.source, digests),
            tuple(name for name in slip.origins if name in done),
            declined=slip.declined,
            partly=slip.partly,
            off_record=slip.off_record,
        )
        for slip in outcome.slips
    ]
    return Incoming(outcome.seen, outcome.now, tuple(arrivals))


def _digest(source: str, digests: Mapping[str, str]) -> str:
    # A piece that was put together of two documents names both; the first is enough to find it by.
    names = [name for name in digests if source == name or source.startswith(f"{name}, ")]
    return digests[max(names, key=len)] if names else ""
