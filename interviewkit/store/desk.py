"""The desk where one interview is answered: what comes in goes to the ledger first, then into the file."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from interviewkit.errors import Changed, InterviewkitError
from interviewkit.model import Exchange, Interview, Kind, next_id
from interviewkit.store import ledger as ledgers
from interviewkit.store.ledger import used
from interviewkit.store.project import Project
from interviewkit.yamlfile.text import storable


@dataclass(frozen=True)
class Arrival:
    """Words of the guest's that a file brought for one question."""

    words: str
    """Exactly as they came."""
    source: str
    """The SHA-256 of the file."""
    pieces: tuple[str, ...] = ()
    """Names of the pieces of that file which are decided about with it, so that they are not asked about again."""
    declined: Kind | None = None
    partly: Kind | None = None
    off_record: bool = False


@dataclass(frozen=True)
class Incoming:
    """What came in for one question, and what the question becomes with it."""

    seen: Exchange
    now: Exchange
    """With its outcome; equal to `seen` where the file keeps what it has."""
    arrivals: tuple[Arrival, ...]


class Desk:
    """One interview of a project, open for answers, follow-ups and sections."""

    def __init__(self, project: Project, slug: str, *, file: Path | None = None) -> None:
        self.project = project
        self.slug = slug
        self.file = file
        """The file, where it stands alone and goes back to whoever sent it."""

    def read(self) -> Interview:
        """The interview as its file is now."""
        return self.project.load(self.slug)

    def answer(
        self, seen: Exchange, *, answer: str | None, declined: Kind | None = None, partly: Kind | None = None
    ) -> Interview:
        """The interview with that outcome, on the disk when this returns.

        The words are in the ledger, exactly as given, before anything else happens. Raises Changed if the
        exchange is no longer as it was `seen`, InterviewkitError if there is nothing in the words.
        """
        self.received(seen.id, answer, declined=declined, partly=partly)
        interview = self._put(seen, answer, declined=declined, partly=partly)
        self.keep_draft(seen.id, None)
        return interview

    def _put(self, seen: Exchange, answer: str | None, *, declined: Kind | None, partly: Kind | None) -> Interview:
        text = storable(answer or "")
        if not text.strip():
            if answer and not declined:
                raise InterviewkitError(
                    f"{seen.id}: there are no words in that answer", "To decline a question, use  --decline KIND."
                )
            text = ""
        if partly and (declined or not text):
            raise InterviewkitError(
                f"{seen.id}: an answer in part is the answer and why the rest was left out",
                "To decline the whole question, use  --decline KIND.",
            )
        outcome = replace(seen, answer=text or None, declined=declined, partly=partly)

        def put(interview: Interview) -> Interview:
            found = interview.find(seen.id)
            if found is None or not _is_as_seen(found, seen):
                raise Changed(
                    f"{seen.id} changed in the file while it was being answered here",
                    "Nothing was overwritten; what was typed here is in the ledger.",
                )
            now = replace(found, answer=outcome.answer, declined=declined, partly=partly)
            return interview.put(now)

        return self.project.update(self.slug, put)

    def receive(self, incoming: Sequence[Incoming]) -> Interview:
        """The interview with all of these outcomes, on the disk when this returns, or with none of them.

        Every word is in the ledger, exactly as it came, before anything else happens. Raises Changed if one of
        the exchanges is no longer as it was seen.
        """
        with self.project.ledger(self.slug) as ledger:
            for one in incoming:
                for arrival in one.arrivals:
                    ledger.append("received", exchange=one.seen.id, **_received(arrival))
        interview = self.project.update(self.slug, lambda interview: _with_all(interview, incoming))
        with self.project.ledger(self.slug) as ledger:
            for source, pieces in _pieces(incoming).items():
                # Only now: what did not get into the file has to be asked about again.
                ledger.append("taken", source=source, pieces=pieces)
        return interview

    def received(self, id: str, answer: str | None, *, declined: Kind | None, partly: Kind | None) -> None:
        """What came in for a question is in the ledger, whatever becomes of it."""
        with self.project.ledger(self.slug) as ledger:
            ledger.append("received", exchange=id, answer=answer, declined=declined, partly=partly)

    def ask(self, exchange: Exchange, *, after: str | None = None, first: bool = False) -> tuple[Interview, str]:
        """The interview with one question more, and the id it got (the one it came with does not count).

        It stands first, right after another, or last; a follow-up that is told nothing else stands after all
        that follows the same question. Ids are never used twice, even those of questions taken out.
        """
        given: list[str] = []

        def put(interview: Interview) -> Interview:
            taken = [known.id for known in interview]
            for id in (exchange.follows, after):
                if id and id not in taken:
                    raise Changed(f"{id} was taken out of the file in this moment", "Nothing was changed.")
            # Read while the update holds the lock, so that two runs cannot give the same id.
            given[:] = [next_id([*taken, *used(self.project.private, self.slug)])]
            place = after
            if exchange.follows and place is None and not first:
                place = interview.thread(exchange.follows)[-1].id
            return interview.insert(replace(exchange, id=given[0]), after=place, first=first)

        return self.project.update(self.slug, put), given[0]

    def follow_up(self, parent: str, question: str) -> tuple[Interview, str]:
        """The interview with a follow-up to a question, and the follow-up's id."""
        return self.ask(Exchange("", question, follows=parent))

    def reword(
        self, id: str, *, question: str | None = None, follows: str | None = None, section: str | None = None
    ) -> Interview:
        """The interview with a question's text, parent or section heading changed; empty text takes the latter out.

        Raises InterviewkitError if the question would follow up itself.
        """

        def put(interview: Interview) -> Interview:
            known = interview.find(id)
            if known is None:
                return interview
            if follows in {exchange.id for exchange in interview.thread(id)}:
                raise InterviewkitError(f"{id} cannot follow {follows}, which is {id} itself or follows it")
            return interview.put(
                replace(
                    known,
                    question=known.question if question is None else question,
                    follows=known.follows if follows is None else follows or None,
                    section=known.section if section is None else section or None,
                )
            )

        return self.project.update(self.slug, put)

    def section(self, id: str, heading: str | None) -> Interview:
        """The interview with a section heading above a question, or without the one it had."""

        return self.reword(id, section=heading or "")

    def draft(self, id: str) -> str | None:
        """What was typed as an answer and never saved."""
        try:
            return self._draft(id).read_bytes().decode("utf-8", "surrogatepass")
        except FileNotFoundError:
            return None

    def keep_draft(self, id: str, text: str | None) -> None:
        """The draft is kept for the next time; without a text it is gone."""
        path = self._draft(id)
        if not text:
            path.unlink(missing_ok=True)
            return
        ledgers.prepare(self.project.private)
        new = path.with_suffix(".new")
        handle = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(text.encode("utf-8", "surrogatepass"))
        new.replace(path)

    def scratch(self, id: str) -> Path:
        """Where an editor may put the answer while it is being written."""
        ledgers.prepare(self.project.private)
        return self.project.private / f"{self.slug}.{id}.answer.md"

    def _draft(self, id: str) -> Path:
        return self.project.private / f"{self.slug}.{id}.draft"


def _received(arrival: Arrival) -> dict[str, str | bool | None]:
    details: dict[str, str | bool | None] = {
        "answer": arrival.words,
        "declined": arrival.declined,
        "partly": arrival.partly,
        "source": arrival.source,
    }
    return {**details, "off_record": True} if arrival.off_record else details


def _with_all(interview: Interview, incoming: Sequence[Incoming]) -> Interview:
    changed = [one.seen.id for one in incoming if not _is_as_seen(interview.find(one.seen.id), one.seen)]
    if changed:
        raise Changed(
            f"{', '.join(changed)} changed in the file while the reply was being looked at",
            "Nothing was overwritten, and nothing of the reply is lost.",
        )
    for one in incoming:
        found = interview.find(one.seen.id)
        if found is not None and one.now != one.seen:
            answer = storable(one.now.answer or "")
            outcome = replace(found, answer=answer if answer.strip() else None)
            interview = interview.put(replace(outcome, declined=one.now.declined, partly=one.now.partly))
    return interview


def _is_as_seen(found: Exchange | None, seen: Exchange) -> bool:
    """Whether what came of a question is still what it was; its wording may have changed."""
    return found is not None and (found.answer, found.declined, found.partly) == (
        seen.answer,
        seen.declined,
        seen.partly,
    )


def _pieces(incoming: Sequence[Incoming]) -> dict[str, dict[str, str]]:
    pieces: dict[str, dict[str, str]] = {}
    for one in incoming:
        for arrival in one.arrivals:
            for piece in arrival.pieces:
                pieces.setdefault(arrival.source, {})[piece] = one.seen.id
    return pieces
