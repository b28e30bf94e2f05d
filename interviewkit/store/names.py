"""The names of interviews: which there are in a project, and what can be one."""

from __future__ import annotations

import os
from pathlib import Path


def slugs(folder: Path) -> list[str]:
    """The slugs of all interviews of the project in a folder, in alphabetical order."""
    try:
        names = os.listdir(folder / "interviews")
    except (FileNotFoundError, NotADirectoryError):
        return []
    return sorted(name[:-5] for name in names if name.endswith(".yaml") and not name.startswith("."))


def is_slug(text: str) -> bool:
    """Whether a text can be the name of an interview: no path in it, and not hidden."""
    return bool(text) and not text.startswith(".") and not set(text) & set('/\\:*?"<>|\0\n')
