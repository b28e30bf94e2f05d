"""The inbox: every file that came in, byte for byte, before anybody tried to understand it."""

from __future__ import annotations

import contextlib
import json
import os
from pathlib import Path

from interviewkit import disk
from interviewkit.store.ledger import digest, prepare
from interviewkit.store.project import Project

_TAKEN = b'"event":"taken"'
LONGEST = 40
"""So many characters of a file's own name are kept, its suffix included."""


def keep(project: Project, data: bytes, *, name: str) -> Path:
    """Where the file is kept, on the disk when this returns and for nobody else to read.

    However often the same bytes come, they are kept once.
    """
    folder = _folder(project)
    for known in folder.glob(f"{digest(data)[:16]}-*"):
        if known.read_bytes() == data:
            return known
    path = folder / f"{digest(data)[:16]}-{_short(name)}"
    try:
        disk.create(path, data, mode=0o600)
    except FileExistsError:  # damaged since, for its name says what it holds
        disk.replace(path, data)
    return path


def settled(project: Project, slug: str) -> dict[str, str]:
    """The pieces of replies that somebody has decided about before, each with the question it went to.

    Nothing is written to find out.
    """
    try:
        data = (project.private / f"{slug}.ledger.jsonl").read_bytes()
    except FileNotFoundError:
        return {}
    pieces: dict[str, str] = {}
    for line in data.split(b"\n"):
        if _TAKEN in line:
            pieces.update(_pieces(line))
    return pieces


def _pieces(line: bytes) -> dict[str, str]:
    # A ledger is only ours to append to, but a person may have edited it, and a killed run cut it short.
    with contextlib.suppress(ValueError, AttributeError, KeyError):
        event = json.loads(line)
        return {str(piece): str(id) for piece, id in event["pieces"].items()} if event.get("event") == "taken" else {}
    return {}


def _folder(project: Project) -> Path:
    prepare(project.private)
    folder = project.private / "received"
    with disk.written(folder):
        folder.mkdir(mode=0o700, exist_ok=True)
        if os.name == "posix" and folder.stat().st_mode & 0o077:
            folder.chmod(0o700)
    return folder


def _short(name: str) -> str:
    """A name with no folder in it and nothing that a shell or a file system could take amiss."""
    base = name.replace("\\", "/").rsplit("/", 1)[-1]
    safe = "".join(char if char.isascii() and (char.isalnum() or char in "-_.") else "-" for char in base).strip("-.")
    stem, dot, suffix = safe.rpartition(".")
    if not dot or len(suffix) > 8:
        stem, suffix = safe, ""
    stem = stem.strip("-.")[: LONGEST - len(suffix) - 1] or "reply"
    return f"{stem}.{suffix}" if suffix else stem
