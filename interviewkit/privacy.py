"""The edition: all that the public may see of an interview, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass

from interviewkit.model import Exchange, Identity, Interview, Portrait, Reference, State, in_sections

__all__ = ["Edition", "Entry", "Portrait", "Reference", "publish"]


@dataclass(frozen=True)
class Entry:
    """One exchange as published: what an exporter needs, in words it can print."""

    id: str
    question: str
    answer: str | None = None
    declined: str | None = None
    """The kind of declining, in the words of the file (`not public`), or None."""
    partly: str | None = None
    """Why the rest was left out, in the same words, or None."""
    section: str | None = None
    """The heading of the section that the question stands in."""
    follows: str | None = None
    """The id of the published question that this one follows up, or None."""
    language: str | None = None
    """The language of the answer, where it is not the one of the post."""


@dataclass(frozen=True)
class Edition:
    """An interview as the public may see it: open questions, hints and private words are not in here."""

    slug: str
    title: str
    language: str = "en"
    date: str | None = None
    interviewer: str | None = None
    interviewee: str = ""
    anonymous: bool = False
    tags: tuple[str, ...] = ()
    summary: str | None = None
    method: str | None = None
    """How the interview was held, in the words of the file (`by e-mail`), or None."""
    editing: str | None = None
    """What was done to the answers, in the words of the file (`verbatim`), or None."""
    portrait: Portrait | None = None
    links: tuple[Reference, ...] = ()
    introduction: str | None = None
    conclusion: str | None = None
    entries: tuple[Entry, ...] = ()


def publish(interview: Interview, *, date: str | None = None) -> Edition:
    """The edition of an interview; `date` (YYYY-MM-DD) stands in for the one of the file.

    Of a guest whose identity is withheld it has no picture and no links: both lead to a person.
    """
    is_withheld = interview.interviewee.identity is not Identity.PUBLISHED
    return Edition(
        slug=interview.slug,
        title=interview.title,
        language=interview.language,
        date=date or interview.date,
        interviewer=interview.interviewer,
        interviewee=interview.interviewee.name,
        anonymous=is_withheld,
        tags=interview.tags,
        summary=interview.summary,
        method=interview.method and interview.method.value,
        editing=interview.editing and interview.editing.value,
        portrait=None if is_withheld else interview.portrait,
        links=() if is_withheld else interview.links,
        introduction=interview.introduction,
        conclusion=interview.conclusion,
        entries=_entries(interview),
    )


def _entries(interview: Interview) -> tuple[Entry, ...]:
    shown = {exchange.id for exchange in interview if exchange.state is not State.OPEN}
    # A section that begins with an open question opens above the first one that is published.
    return tuple(
        _entry(exchange, section=section, follows=exchange.follows if exchange.follows in shown else None)
        for exchange, section in in_sections(interview)
        if exchange.id in shown
    )


def _entry(exchange: Exchange, *, section: str | None, follows: str | None) -> Entry:
    return Entry(
        id=exchange.id,
        question=exchange.question,
        answer=exchange.answer,
        declined=exchange.declined and exchange.declined.value,
        partly=exchange.partly and exchange.partly.value,
        section=section,
        follows=follows,
        language=exchange.language,
    )
