"""The correspondence: which letters went out, as the ledgers know it."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from interviewkit import disk
from interviewkit.errors import InterviewkitError
from interviewkit.store.posts import backup_of
from interviewkit.store.project import Project

_SENT = b'"event":"sent"'
_KEYS = ("id", "mark", "text")
_SUFFIX = ".ledger.jsonl"


def sent(project: Project, slug: str, record: Mapping[str, Any]) -> bool:
    """Whether a letter is new to the ledger, where it is when this returns; the same one is recorded once a format.

    A record has `token`, `format`, `language`, `questions` (each with `id`, `mark` and `text`) and `body`, the exact
    text of the letter.
    """
    with project.ledger(slug) as ledger:
        if any(all(known.get(key) == value for key, value in record.items()) for known in _letters(ledger.events())):
            return False
        ledger.append("sent", **record)
    return True


def letters(project: Project, slug: str) -> list[dict[str, Any]]:
    """All letters of an interview that went out, the first one first."""
    try:
        data = (project.private / f"{slug}{_SUFFIX}").read_bytes()
    except FileNotFoundError:
        return []
    return list(_parsed(data))


def owners(project: Project) -> Iterator[tuple[str, dict[str, Any]]]:
    """All letters of the project that went out, each with the slug of its interview."""
    for path in sorted(project.private.glob(f"*{_SUFFIX}")):
        slug = path.name.removesuffix(_SUFFIX)
        with contextlib.suppress(OSError):  # one that cannot be read is nobody's
            for record in _parsed(path.read_bytes()):
                yield slug, record


def check_place(path: Path, data: bytes, *, force: bool = False) -> None:
    """Raise InterviewkitError where a file is there already and is another one, unless it may be replaced."""
    if not force and path.exists() and disk.read_bytes(path) != data:
        raise InterviewkitError(
            f"{path} is there already and is another one",
            "It stays as it is. Choose another name, or replace it with  --force.",
        )


def put(path: Path, data: bytes) -> Path | None:
    """The file of a letter is on the disk; the path of the copy, where another file stood there before."""
    backup = None
    if path.exists() and (found := disk.read_bytes(path)) != data:
        backup = backup_of(path)
        disk.create(backup, found)
    path.parent.mkdir(parents=True, exist_ok=True)
    disk.replace(path, data)
    return backup


def marks(records: Iterable[Mapping[str, Any]]) -> dict[str, str]:
    """The marks that questions had in letters, by their ids; the first one counts."""
    known: dict[str, str] = {}
    for record in records:
        for question in record["questions"]:
            known.setdefault(question["id"], question["mark"])
    return known


def _parsed(data: bytes) -> Iterator[dict[str, Any]]:
    if _SENT not in data:
        return
    for line in data.split(b"\n"):
        if _SENT in line:
            with contextlib.suppress(ValueError):
                yield from _letters([json.loads(line)])


def _letters(events: Iterable[Any]) -> Iterator[dict[str, Any]]:
    # A ledger is only ours to append to, but a person may have edited it.
    return (event for event in events if isinstance(event, dict) and event.get("event") == "sent" and _is_whole(event))


def _is_whole(record: dict[str, Any]) -> bool:
    asked = record.get("questions")
    return all(isinstance(record.get(key), str) for key in ("token", "body")) and (
        isinstance(asked, list)
        and all(isinstance(one, dict) and all(isinstance(one.get(key), str) for key in _KEYS) for one in asked)
    )
