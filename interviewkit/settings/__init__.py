"""The settings of a project: what `interviewkit.toml` says, found upwards from a folder."""

from __future__ import annotations

import os
import stat
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from interviewkit import disk
from interviewkit.errors import Faulty, InterviewkitError

if TYPE_CHECKING:
    from interviewkit.settings.faults import Words

NAME = "interviewkit.toml"
LIMIT = 16_000
"""The largest settings file that is read, in bytes; TOML can be written so that reading it takes minutes."""


@dataclass(frozen=True)
class Settings:
    """What the project wants where no option says otherwise; None for what it leaves open."""

    interviewer: str | None = None
    """Empty if nobody is to be named."""
    language: str | None = None
    target: str | None = None
    layout: str | None = None
    declined: str | None = None
    numbers: bool | None = None
    typography: str | None = None
    spaces: str | None = None
    folder: Path | None = None
    """The blog's folder, absolute."""
    template: Path | None = None
    """The page to fill, absolute."""
    front_matter: Mapping[str, str] = field(default_factory=dict)
    """As an option gives them: `true` and `3` are text too."""
    path: Path | None = None
    """The file that said so, absolute."""


def find(start: Path) -> Path | None:
    """The settings file that holds for a folder: its own or the nearest one upwards, as far as the root.

    Git and Ruff look as far. A file that somebody else put into a folder for everybody, such as /tmp, is passed over.
    """
    try:
        here = Path(os.path.realpath(start))
    except OSError:  # we stand in a folder that is gone
        return None
    paths = (folder / NAME for folder in (here, *here.parents))
    return next((path for path in paths if os.path.lexists(path) and not _is_strange(path)), None)


def load(start: Path, words: Words | None = None) -> Settings:
    """The settings that hold for a folder; raises Faulty with all faults of the file, each with its line.

    `words` tells for a key which values it knows, or which it accepts; any text will do for the others.
    """
    path = find(start)
    if path is None:
        return Settings()
    shown = _shown(path)
    text = _text(shown)
    from interviewkit.settings.faults import read  # and TOML, which nobody needs who has no such file

    said, faults = read(text, words or {})
    if faults:
        raise Faulty(str(shown), faults)
    return _settled(said, path)


def _settled(said: dict[str, Any], path: Path) -> Settings:
    said["front_matter"] = said.pop("front-matter", {})
    for key in {"folder", "template"} & said.keys():
        place = path.parent / disk.at_home(Path(said[key]))
        said[key] = Path(os.path.realpath(place)) if ".." in place.parts else place
    _check_inside(said.get("template"), path)
    return Settings(**said, path=path)


def _check_inside(template: Path | None, path: Path) -> None:
    # A project that came from elsewhere must not make a post of what is somewhere on this machine.
    if template and not Path(os.path.realpath(template)).is_relative_to(os.path.realpath(path.parent)):
        raise InterviewkitError(
            f"{_shown(path)}: the template {template} is not in the folder of the settings",
            "Put it there, or name it with  --template.",
        )


def _text(path: Path) -> str:
    if path.is_symlink() and not path.exists():
        raise InterviewkitError(f"{path} is a link that leads nowhere", "Mend it, or take it away.")
    data = disk.read_bytes(path)
    if len(data) > LIMIT:
        raise InterviewkitError(f"{path} is larger than {LIMIT // 1000} kB, too large to be meant")
    return disk.decode(data, path).removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def _shown(path: Path) -> Path:
    try:
        return Path(os.path.relpath(path))
    except (OSError, ValueError):  # no way from here: another drive, or here is gone
        return path


def _is_strange(path: Path) -> bool:
    if not hasattr(os, "getuid"):
        return False
    open_to_all = stat.S_ISVTX | stat.S_IWOTH
    mode = path.parent.stat().st_mode
    return mode & open_to_all == open_to_all and path.lstat().st_uid not in (os.getuid(), 0)
