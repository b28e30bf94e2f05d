"""The edition: all that the public may see of an interview, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass

from interviewkit.model import Exchange, Identity, Interview, State, in_sections


@dataclass(frozen=True)
class Entry:
    """One exchange as published: what an exporter needs, in words it can print."""

    id: str
    question: str
    answer: str | None
    declined: str | None
    """The kind of declining, in the words of the file (`not public`), or None."""
    partly: str | None
    """Why the rest was left out, in the same words, or None."""
    section: str | None
    """A heading to print above the question: set only where a new section begins."""
    follows: str | None
    """The id of the published question that this one follows up, or None."""
    nested: bool
    """True where the question stands in the thread right above it, so that it can be set under it."""


@dataclass(frozen=True)
class Edition:
    """An interview as the public may see it: open questions, hints and private words are not in here."""

    slug: str
    title: str
    language: str
    date: str | None
    interviewer: str | None
    interviewee: str
    anonymous: bool
    tags: tuple[str, ...]
    introduction: str | None
    conclusion: str | None
    entries: tuple[Entry, ...]


def publish(interview: Interview, *, date: str | None = None) -> Edition:
    """The edition of an interview; `date` (YYYY-MM-DD) stands in for the one of the file."""
    return Edition(
        slug=interview.slug,
        title=interview.title,
        language=interview.language,
        date=date or interview.date,
        interviewer=interview.interviewer,
        interviewee=interview.interviewee.name,
        anonymous=interview.interviewee.identity is not Identity.PUBLISHED,
        tags=interview.tags,
        introduction=interview.introduction,
        conclusion=interview.conclusion,
        entries=_entries(interview),
    )


def _entries(interview: Interview) -> tuple[Entry, ...]:
    entries: list[Entry] = []
    shown: set[str] = set()
    thread: set[str] = set()
    section = None
    # A section that begins with an open question opens above the first one that is published.
    for exchange, opened in in_sections(interview):
        if exchange.state is State.OPEN:
            continue
        follows = exchange.follows if exchange.follows in shown else None
        heading = opened if opened != section else None
        section = opened
        nested = follows in thread and heading is None
        thread = {*thread, exchange.id} if nested else {exchange.id}
        shown.add(exchange.id)
        entries.append(_entry(exchange, section=heading, follows=follows, nested=nested))
    return tuple(entries)


def _entry(exchange: Exchange, *, section: str | None, follows: str | None, nested: bool) -> Entry:
    return Entry(
        id=exchange.id,
        question=exchange.question,
        answer=exchange.answer,
        declined=exchange.declined and exchange.declined.value,
        partly=exchange.partly and exchange.partly.value,
        section=section,
        follows=follows,
        nested=nested,
    )
