"""A desk for plays and pseudo-terminals: one interview in memory, or in a JSON file."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from interviewkit.errors import Changed
from interviewkit.model import Exchange, Interview, Kind, next_id


class FakeDesk:
    """Keeps the promises of intake.Desk; every call is written down in `calls`."""

    def __init__(self, folder: Path, *exchanges: Exchange, title: str = "A word with Ana") -> None:
        self.folder = folder
        self.file: Path | None = None
        self.calls: list[tuple[Any, ...]] = []
        self.drafts: dict[str, str] = {}
        self.interview = Interview("ana", title, exchanges=exchanges)
        self.before_answer: Callable[[], object] = lambda: None
        """What somebody else does to the file right before an answer is saved."""

    def read(self) -> Interview:
        return self.interview

    def answer(
        self, seen: Exchange, *, answer: str | None, declined: Kind | None = None, partly: Kind | None = None
    ) -> Interview:
        self.before_answer()
        found = self.read().find(seen.id)
        outcome = (found.answer, found.declined, found.partly) if found else None
        if found is None or outcome != (seen.answer, seen.declined, seen.partly):
            raise Changed(f"{seen.id} changed")
        self.calls.append((seen.id, answer, declined, partly))
        return self._write(self.read().put(replace(found, answer=answer, declined=declined, partly=partly)))

    def follow_up(self, parent: str, question: str) -> tuple[Interview, str]:
        interview = self.read()
        id = next_id(exchange.id for exchange in interview)
        follow_up = Exchange(id, question, follows=parent)
        return self._write(interview.insert(follow_up, after=interview.thread(parent)[-1].id)), id

    def section(self, id: str, heading: str | None) -> Interview:
        found = self.read().find(id)
        assert found
        return self._write(self.read().put(replace(found, section=heading)))

    def draft(self, id: str) -> str | None:
        return self.drafts.get(id)

    def keep_draft(self, id: str, text: str | None) -> None:
        if text:
            self.drafts[id] = text
        else:
            self.drafts.pop(id, None)

    def scratch(self, id: str) -> Path:
        return self.folder / f"ana.{id}.md"

    def texts(self) -> dict[str, str | None]:
        return {exchange.id: exchange.answer for exchange in self.read()}

    def _write(self, interview: Interview) -> Interview:
        self.interview = interview
        return interview


class FileDesk(FakeDesk):
    """The same in a folder, so that another process can look: interview.json and a file for each draft."""

    def __init__(self, folder: Path, *exchanges: Exchange, title: str = "A word with Ana") -> None:
        super().__init__(folder, *exchanges, title=title)
        self.path = folder / "interview.json"
        if exchanges:
            self._write(self.interview)

    def read(self) -> Interview:
        data = json.loads(self.path.read_text(encoding="utf-8"))
        exchanges = tuple(
            Exchange(**{**item, **{name: Kind(item[name]) for name in ("declined", "partly") if item[name]}})
            for item in data["exchanges"]
        )
        return Interview("ana", data["title"], exchanges=exchanges)

    def draft(self, id: str) -> str | None:
        path = self.folder / f"{id}.draft"
        return path.read_bytes().decode("utf-8") if path.exists() else None

    def keep_draft(self, id: str, text: str | None) -> None:
        path = self.folder / f"{id}.draft"
        if text:
            path.write_bytes(text.encode("utf-8"))
        else:
            path.unlink(missing_ok=True)

    def _write(self, interview: Interview) -> Interview:
        new = self.folder / "interview.new"
        new.write_text(json.dumps(asdict(interview)), encoding="utf-8")
        new.replace(self.path)
        return interview
