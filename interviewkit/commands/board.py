"""`list`, the board: the state of every interview, whose turn it is and what to do next."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import typer

from interviewkit.commands import Folder, Json, as_json, project, session
from interviewkit.errors import InterviewkitError
from interviewkit.model import Interview, State

if TYPE_CHECKING:
    from interviewkit.store.project import Project

_KEYS = (
    *("slug", "title", "language", "interviewee", "questions", "answered", "in_part", "declined", "open"),
    *("turn", "changed", "next", "faults"),
)


def board(ctx: typer.Context, folder: Folder = None, json: Json = False) -> None:
    """Show the board: whose turn is it?

    All interviews with what is answered, who has to do something next, and which command does it.

    \b
    Examples:
      interviewkit list
      interviewkit list --json | jq '.[] | select(.open > 0) | .slug'
    """
    place = project(ctx, folder)
    console = session(ctx).console
    rows = [_row(place, slug) for slug in place.slugs()]
    if json:
        return console.write(as_json(rows))
    if not rows:
        return console.tell(f"There are no interviews in {place.interviews} yet. Start one with  interviewkit new.")
    console.table(
        ["interview", "answered", "declined", "open", "turn", "last change", "next"], [_cells(row) for row in rows]
    )
    return None


def turn(interview: Interview) -> tuple[str, str]:
    """Who has to do something next, and which command does it."""
    if not interview.exchanges:
        return "interviewer", f'interviewkit ask {interview.slug} "…"'
    if interview.count(State.OPEN):
        return "interviewee", f"interviewkit answer {interview.slug}"
    return "interviewer", f"interviewkit export {interview.slug}"


def _row(place: Project, slug: str) -> dict[str, Any]:
    row = dict.fromkeys(_KEYS) | {"slug": slug, "faults": [], "next": f"interviewkit check {slug}"}
    try:
        moment = datetime.fromtimestamp(place.changed_at(slug), UTC)
        row["changed"] = moment.isoformat(timespec="seconds").replace("+00:00", "Z")
        interview = place.load(slug)
    except InterviewkitError as error:
        return row | {"faults": error.lines()}
    except OSError as error:
        return row | {"faults": [f"{place.path(slug)}: {(error.strerror or str(error)).lower()}"]}
    whose, command = turn(interview)
    return row | {
        "title": interview.title,
        "language": interview.language,
        "interviewee": interview.interviewee.name or None,
        "questions": len(interview.exchanges),
        "answered": interview.count(State.ANSWERED),
        "in_part": interview.count(State.IN_PART),
        "declined": interview.count(State.DECLINED),
        "open": interview.count(State.OPEN),
        "turn": whose,
        "next": command,
    }


def _cells(row: dict[str, Any]) -> list[str]:
    day = (row["changed"] or "")[:10]
    if row["faults"]:
        return [row["slug"], "", "", "", "faults", day, row["next"]]
    answered = f"{row['answered'] + row['in_part']} of {row['questions']}"
    counts = [answered, *(str(row[key] or "") for key in ("declined", "open"))]
    return [row["slug"], *counts, row["turn"], day, row["next"]]
