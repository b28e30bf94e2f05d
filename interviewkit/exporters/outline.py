"""How a post goes: which exchanges it has, under which heading, and what each follows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from interviewkit.exporters.style import Style
from interviewkit.privacy import Edition, Entry


@dataclass(frozen=True)
class Step:
    """One exchange where it stands in the post."""

    entry: Entry
    number: int | None
    """Its place among the questions of the post, where they are numbered."""
    level: int
    """The level of its heading, where the title of the post is 1."""
    section: str | None
    """A heading to print above it: set only where a new section begins."""
    nested: bool
    """True where it stands in the thread right above it, and so under the question that it follows."""
    back_to: str | None
    """The question to remind the reader of, where the exchange does not stand under it."""
    first: bool
    """True for the first exchange of the post."""


def steps(edition: Edition, style: Style) -> Iterator[Step]:
    """The exchanges in their order; heading levels never skip one."""
    entries = [entry for entry in edition.entries if style.declined == "show" or not entry.declined]
    questions = {entry.id: entry.question for entry in entries}
    section: str | None = None
    thread: set[str] = set()
    for number, entry in enumerate(entries, start=1):
        opened = entry.section if entry.section != section else None
        section = entry.section
        nested = entry.follows in thread and not opened
        thread = {*thread, entry.id} if nested else {entry.id}
        yield Step(
            entry=entry,
            number=number if style.numbers else None,
            level=2 + bool(section) + nested,
            section=opened,
            nested=nested,
            back_to=None if nested or not entry.follows else questions.get(entry.follows),
            first=number == 1,
        )


def declined(edition: Edition) -> list[Entry]:
    """The exchanges that are not in their place, where declined questions are grouped or hidden."""
    return [entry for entry in edition.entries if entry.declined]


def shortened(text: str, longest: int) -> str:
    """Words cut at the end of one of them, with an ellipsis where something is missing."""
    if len(text) <= longest:
        return text
    kept = text[: longest + 1].rpartition(" ")[0] or text[:longest]
    return kept.rstrip(" \u00a0\u202f,;:.!?…«“(–—-") + "…"
