"""Files that came back: kept as they are, then read, their interview found, and their words put in place."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from interviewkit import disk
from interviewkit.errors import InterviewkitError
from interviewkit.model import Interview

if TYPE_CHECKING:
    from interviewkit.intake.review.table import Reply
    from interviewkit.reply import Alignment, Document, Placed
    from interviewkit.store.project import Project

LIMIT = 40_000_000
"""The largest file that is taken in, in bytes."""


@dataclass(frozen=True)
class File:
    """One file that came in."""

    name: str
    data: bytes
    kept: Path | None
    """Where the private folder has it; None if nothing may be written."""


def file(place: Project, path: str, *, silent: bool) -> File:
    """A file as it came (`-` is stdin), kept before anything in it is understood unless all is to stay silent."""
    from interviewkit.store import inbox

    if path == "-":
        name, data = "stdin", disk.read_stdin(limit=LIMIT)
    else:
        name, data = Path(path).name, disk.read_bytes(Path(path), limit=LIMIT)
    return File(name, data, None if silent else inbox.keep(place, data, name=name))


def documents(files: Sequence[File]) -> tuple[list[tuple[File, list[Document]]], list[str]]:
    """What each file says, every document with a name of its own, and a note for each file that nobody wrote.

    Raises InterviewkitError if nobody wrote any of them.
    """
    from interviewkit.reply.readers import read

    said: list[tuple[File, list[Document]]] = []
    notes: list[str] = []
    names: set[str] = set()
    for one in files:
        found = read(one.data, one.name)
        notes += _automatic(one.name, found)
        found = _by_people(one.name, found)
        if not found:
            continue
        for document in found:
            document.name = _free(document.name or one.name, names)
        said.append((one, found))
    if not said:
        raise InterviewkitError("; ".join(notes) or "nothing came in")
    return said, notes


def _automatic(name: str, found: Sequence[Document]) -> list[str]:
    kinds = dict.fromkeys(document.automatic for document in found if document.automatic)
    return [f"{name}: this is {kind}, and nothing was taken from it" for kind in kinds]


def _by_people(name: str, found: list[Document]) -> list[Document]:
    # What hangs on a mail that nobody wrote, such as our own letter on a bounce, is no reply either.
    if found and found[0].automatic and not name.lower().endswith(".mbox"):
        return []
    return [document for document in found if not document.automatic]


def _free(name: str, taken: set[str]) -> str:
    number = 1
    free = name
    while free in taken:
        number += 1
        free = f"{name} ({number})"
    taken.add(free)
    return free


def slug(place: Project, said: Sequence[tuple[File, list[Document]]], *, given: str | None) -> str:
    """The interview that is answered, as the replies tell or somebody says."""
    from interviewkit.reply.find import find
    from interviewkit.store.correspondence import owners

    known = place.find(given) if given is not None else None
    known_slugs = set(place.slugs())
    letters = [(owner, letter) for owner, letter in owners(place) if owner in known_slugs]
    taken: set[str] = set()
    files = {_free(one.name, taken): found for one, found in said}
    return find(files, letters=letters, interviews=lambda: _interviews(place), slug=known)


def _interviews(place: Project) -> Iterator[Interview]:
    for name in place.slugs():
        # One that has faults cannot be the reason why another one's reply is not taken in.
        with contextlib.suppress(InterviewkitError):
            yield place.load(name)


def reply(place: Project, slug: str, said: Sequence[Document]) -> Reply:
    """All pieces of the replies, each where it belongs as far as can be told."""
    from interviewkit.intake.review import slips_of
    from interviewkit.intake.review.judge import judged
    from interviewkit.intake.review.table import Reply
    from interviewkit.reply.align import align
    from interviewkit.reply.find import sent
    from interviewkit.store.correspondence import letters
    from interviewkit.store.inbox import settled

    interview = place.load(slug)
    found = align(said, sent(interview, letters(place, slug), said))
    before = settled(place, slug)
    notes = dict.fromkeys([*(note for document in said for note in document.notes), *found.notes])
    slips = judged(slips_of(_with_suggestions(found, interview), interview), interview, before)
    return Reply(slips, found.recognised, notes=tuple(notes), settled=before)


def _with_suggestions(found: Alignment, interview: Interview) -> Alignment:
    """The same with the kind of declining that an answer's words sound like, where the guest chose none."""
    from interviewkit.reply.declining import suggest

    def suggested(one: Placed) -> Placed:
        if one.declined or one.partly or one.suggested:
            return one
        return replace(one, suggested=suggest(one.text, interview.language))

    return replace(found, placed=[suggested(one) for one in found.placed])
