"""What all commands share: the console, the project folder, and the options that several of them have."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from interviewkit import disk
from interviewkit.console import Console
from interviewkit.errors import InterviewkitError, Missing, Usage
from interviewkit.store.names import slugs

if TYPE_CHECKING:
    from interviewkit.settings import Settings
    from interviewkit.settings.faults import Words
    from interviewkit.store.desk import Desk
    from interviewkit.store.project import Project


@dataclass
class Session:
    """One run of the program: where it prints and asks, and the folder given before the command."""

    console: Console = field(default_factory=Console)
    folder: Path | None = None


def session(ctx: typer.Context) -> Session:
    """The session of a command."""
    found = ctx.find_object(Session)
    assert found is not None
    return found


def project(ctx: typer.Context, folder: Path | None) -> Project:
    """The project of a command: `-C` after the command wins over `-C` before it; without either, the one we are in."""
    chosen = folder or session(ctx).folder or around()
    if not chosen.is_dir():
        raise Usage(f"there is no folder {chosen}", "Make it first, or say where the project is with  -C FOLDER.")
    from interviewkit.store.project import Project  # completion, which imports this, reads no file

    return Project(chosen)


def around() -> Path:
    """The project we are in: this folder if it has interviews or no settings file is upwards, else that file's."""
    if not Path("interviews").is_dir():
        from interviewkit.settings import find  # where interviews are, nobody looks for it

        if path := find(Path()):
            return Path(os.path.relpath(path.parent))
    return Path()


def settings(place: Project, words: Words | None = None) -> Settings:
    """What the project's settings file says; `words` tells which values a key knows, beside the form of a language.

    Raises Faulty with all faults of the file.
    """
    from interviewkit.model import is_language
    from interviewkit.settings import load

    return load(place.folder, {"language": is_language, **(words or {})})


def desk(ctx: typer.Context, folder: Path | None, slug: str) -> Desk:
    """The desk of the interview that a command names."""
    from interviewkit.store.desk import Desk  # `--help` needs no files

    place = project(ctx, folder)
    return Desk(place, place.find(slug))


def completing(ctx: typer.Context) -> Path:
    """The folder of the project while the shell completes a word, when nothing has run yet."""
    before: Any = ctx.parent.params if ctx.parent else {}
    return Path(ctx.params.get("folder") or before.get("folder") or around())


def complete_slug(ctx: typer.Context, incomplete: str) -> list[str]:
    """The slugs that begin so, for the shell."""
    return [slug for slug in slugs(completing(ctx)) if slug.startswith(incomplete)]


def complete_id(ctx: typer.Context, incomplete: str) -> list[str]:
    """The ids of the interview's questions that begin so, for the shell; nothing where the file has faults."""
    from interviewkit.store.project import Project

    place = Project(completing(ctx))
    try:
        # Before the value of an option, the shell's parser has stopped, and its arguments are left over.
        interview = place.load(place.find(ctx.params.get("slug") or next(iter(ctx.args), "")))
    except InterviewkitError:
        return []
    return [exchange.id for exchange in interview if exchange.id.startswith(incomplete)]


Slug = Annotated[
    str,
    typer.Argument(
        metavar="SLUG", help="The interview: its name, or the path of its file.", autocompletion=complete_slug
    ),
]
Folder = Annotated[
    Path | None,
    typer.Option("-C", "--folder", metavar="DIR", help="The folder of the project.", show_default=False),
]
Json = Annotated[bool, typer.Option("--json", help="Print JSON, for scripts.")]


def from_stdin() -> str:
    """All that stdin gives; raises Missing where there is none."""
    if sys.stdin is None:
        raise Missing(["a text on stdin"])
    return disk.decode(disk.read_stdin(), "stdin")


def as_json(value: Any) -> str:
    """The value as JSON that a person can read too, ending with a newline."""
    import json

    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
