"""The ledger: an append-only record, one JSON object a line, of all that came in and of every state of the file."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from os.path import commonprefix  # character by character is what is wanted here
from pathlib import Path
from typing import IO, Any

from interviewkit import disk

_STATE = b'"after":"'
_ID = re.compile(r"q\d{1,9}")


class Ledger:
    """One interview's ledger, open and locked: whoever holds it is the only one who writes that interview."""

    def __init__(self, file: IO[bytes]) -> None:
        self.file = file

    def append(self, event: str, **details: Any) -> None:
        """One more line, on the disk when this returns."""
        stamp = datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
        line = json.dumps({"at": stamp, "event": event, **details}, ensure_ascii=True, separators=(",", ":"))
        size = self.file.seek(0, os.SEEK_END)
        # A line that a killed run left unfinished stays alone on its line.
        start = b"" if size == 0 or self._byte(size - 1) == b"\n" else b"\n"
        with disk.written("the ledger"):
            self.file.write(start + line.encode("ascii") + b"\n")
            self.file.flush()
            os.fsync(self.file.fileno())

    def saved(self, before: bytes | None, after: bytes, *, ids: Iterable[str] = ()) -> None:
        """The file is about to change: what changes, so that every state can be rebuilt from the first line on.

        A state that we did not write ourselves (a first one, an edit by hand) is recorded whole. `ids` are those
        of the questions before and after, which are never given again.
        """
        known = list(dict.fromkeys(ids))
        if before is None:
            self.append("saved", after=digest(after), text=after.decode("utf-8"), ids=known)
            return
        if self.state() != digest(before):
            self.append("found", after=digest(before), text=before.decode("utf-8"))
        edit = _edit(before.decode("utf-8"), after.decode("utf-8"))
        self.append("saved", after=digest(after), edit=edit, ids=known)

    def state(self) -> str | None:
        """The digest of the last state that the ledger knows."""
        data = self._data()
        place = data.rfind(_STATE)
        return None if place < 0 else data[place + len(_STATE) : place + len(_STATE) + 64].decode("ascii", "replace")

    def used(self) -> list[str]:
        """All ids `q…` that the interview has ever had."""
        known: set[str] = set()
        for event in self.events():
            known.update(filter(_ID.fullmatch, [*event.get("ids", []), str(event.get("exchange"))]))
        return sorted(known, key=lambda id: int(id[1:]))

    def events(self) -> Iterator[dict[str, Any]]:
        """The lines, first to last; one that was never finished is passed over."""
        for line in self._data().split(b"\n"):
            with contextlib.suppress(ValueError):
                event = json.loads(line)
                if isinstance(event, dict):
                    yield event

    def _data(self) -> bytes:
        self.file.seek(0)
        return self.file.read()

    def _byte(self, place: int) -> bytes:
        self.file.seek(place)
        return self.file.read(1)


@contextlib.contextmanager
def opened(private: Path, slug: str) -> Iterator[Ledger]:
    """The locked ledger of an interview; the private folder is made if need be."""
    prepare(private)
    with disk.locked(_path(private, slug), what=slug) as file:
        yield Ledger(file)


def used(private: Path, slug: str) -> list[str]:
    """All ids `q…` that the interview has ever had, whoever holds the lock."""
    with _path(private, slug).open("rb") as file:
        return Ledger(file).used()


def _path(private: Path, slug: str) -> Path:
    return private / f"{slug}.ledger.jsonl"


def prepare(private: Path) -> None:
    """The private folder exists, is ours alone (0700), and git is told to leave it."""
    with disk.written(private):
        private.mkdir(mode=0o700, exist_ok=True)
        if os.name == "posix" and private.stat().st_mode & 0o077:
            private.chmod(0o700)
    ignore = private / ".gitignore"
    if not ignore.exists():
        with contextlib.suppress(FileExistsError):
            disk.create(ignore, b"# Nothing in here is for other people's eyes.\n*\n", mode=0o600)


def rebuild(events: Iterator[dict[str, Any]]) -> Iterator[tuple[str, str]]:
    """Every state of the file that the events tell: when (UTC, ISO 8601), and the whole text."""
    text = ""
    for event in events:
        if "after" not in event:
            continue
        if "text" in event:
            text = event["text"]
        else:
            start, end, new = event["edit"]
            text = text[:start] + new + text[end:]
        if digest(text.encode("utf-8")) == event["after"]:
            yield event["at"], text


def digest(data: bytes) -> str:
    """The SHA-256 of some bytes, in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def _edit(before: str, after: str) -> list[Any]:
    start = len(commonprefix([before, after]))  # noqa: RUF071
    tail = len(commonprefix([before[start:][::-1], after[start:][::-1]]))  # noqa: RUF071
    return [start, len(before) - tail, after[start : len(after) - tail]]
