"""How a post is laid out, whatever it is written in: headings with their levels, and what stands under each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from interviewkit.exporters import prose
from interviewkit.locales import Words
from interviewkit.privacy import Edition, Entry

_LONGEST_NOTE = 60


@dataclass(frozen=True)
class Step:
    """One exchange where it stands in the post."""

    entry: Entry
    level: int
    """The level of its heading, where the title of the post is 1."""
    back_to: str | None
    """The question to remind the reader of, shortened, where the exchange does not stand under it."""
    own: str | None
    """The guest's own words, answering or declining."""
    neutral: str | None
    """The sentence that stands in for words the guest did not give."""
    note: str | None
    """That the answer leaves something out."""


def steps(edition: Edition, words: Words) -> Iterator[Step]:
    """The exchanges in their order; heading levels never skip one."""
    questions = {entry.id: entry.question for entry in edition.entries}
    base = 2
    for entry in edition.entries:
        base = 3 if entry.section else base
        earlier = None if entry.nested or not entry.follows else questions.get(entry.follows)
        yield Step(
            entry=entry,
            level=base + entry.nested,
            back_to=earlier and shortened(prose.plain(earlier), _LONGEST_NOTE),
            own=entry.answer,
            neutral=words.decline(entry.declined) if entry.declined and not entry.answer else None,
            note=words.partial if entry.partly else None,
        )


def shortened(text: str, longest: int) -> str:
    """Words cut at the end of one of them, with an ellipsis where something is missing."""
    if len(text) <= longest:
        return text
    kept = text[: longest + 1].rpartition(" ")[0] or text[:longest]
    return kept.rstrip(" \u00a0,;:.!?…«“(–—-") + "…"
