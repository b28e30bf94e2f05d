"""`questions`: the question lists there are, and what is in them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from interviewkit import disk
from interviewkit.commands import Folder, Json, as_json, completing, project, session
from interviewkit.errors import InterviewkitError
from interviewkit.questions.shelf import SHIPPED, pick, shelf

if TYPE_CHECKING:
    from interviewkit.questions.lists import QuestionList

NAME = "interviewkit"


def complete_list(ctx: typer.Context, incomplete: str) -> list[str]:
    """The names of the question lists that begin so, for the shell."""
    return [name for name in shelf(folders(completing(ctx))) if name.startswith(incomplete)]


def questions(
    ctx: typer.Context,
    name: Annotated[
        str | None,
        typer.Argument(metavar="[LIST]", help="The list to show; all names without one.", autocompletion=complete_list),
    ] = None,
    language: Annotated[str | None, typer.Option("--language", metavar="TAG", help="en, fr, …")] = None,
    folder: Folder = None,
    json: Json = False,
) -> None:
    """List the question lists, or show one.

    Your own lists are found in the folder questions/ of the project and in your settings folder: a file each,
    YAML, Markdown or plain lines, named NAME.LANGUAGE.yaml (or .md, .txt).

    \b
    Examples:
      interviewkit questions
      interviewkit questions author
      interviewkit questions portrait --language fr
      interviewkit questions trade --json | jq -r '.questions[].question' > my-list.txt
    """
    console = session(ctx).console
    lists = shelf(folders(project(ctx, folder).folder))
    if name is not None:
        found = load(pick(lists, name, language=language))
        return console.write(as_json(_described(found)) if json else _told(found))
    rows = []
    for path in (path for versions in lists.values() for path in versions.values()):
        try:
            rows.append(load(path))
        except InterviewkitError as error:
            # One list that is being written must not hide the others.
            console.fail(error)
    rows = [row for row in rows if language is None or row.language in (None, language, language.split("-")[0])]
    if json:
        return console.write(as_json([_described(row) for row in rows]))
    cells = [[row.name, row.language or "", str(len(row.exchanges)), row.title] for row in rows]
    console.table(["list", "language", "questions", "about"], cells)
    return None


def folders(project_folder: Path) -> list[Path]:
    """Where lists are, the nearest first: the project, the person's settings, the program."""
    return [project_folder / "questions", Path(typer.get_app_dir(NAME)) / "questions", SHIPPED]


def load(path: Path) -> QuestionList:
    """The list in a file."""
    from interviewkit.questions.lists import read  # YAML, which `--help` and completion do not need

    return read(disk.decode(disk.read_bytes(path), path), path=str(path))


def _described(found: QuestionList) -> dict[str, Any]:
    items = [
        {"id": one.id, "section": one.section, "follows": one.follows, "question": one.question, "hint": one.hint}
        for one in found.exchanges
    ]
    return {
        "name": found.name,
        "language": found.language,
        "title": found.title,
        "about": found.about or None,
        "questions": items,
    }


def _told(found: QuestionList) -> str:
    lines = [found.title, *([found.about] if found.about else [])]
    for place, one in enumerate(found.exchanges, start=1):
        if one.section:
            lines += ["", f"── {one.section} ──"]
        lines += ["", f"{place:>2}. {one.question}"]
        lines += [f"    → {one.hint}"] if one.hint else []
    return "\n".join(lines) + "\n"
