"""`check`: all faults of interview files, each with its line and the way to mend it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from interviewkit.commands import Folder, Json, as_json, complete_slug, project, session, settings
from interviewkit.commands.remarks import named
from interviewkit.errors import Faulty, InterviewkitError
from interviewkit.model import Identity, Interview, State

if TYPE_CHECKING:
    from interviewkit.store.project import Project


def check(
    ctx: typer.Context,
    slugs: Annotated[
        list[str] | None,
        typer.Argument(metavar="[SLUG]...", help="The interviews; all without one.", autocompletion=complete_slug),
    ] = None,
    folder: Folder = None,
    json: Json = False,
) -> None:
    """Check interview files for faults.

    All faults are told at once, each with its line and how to mend it. The exit code is 1 if there is a fault.
    Without a SLUG, the settings in interviewkit.toml are checked too.

    \b
    Examples:
      interviewkit check
      interviewkit check my-interview
      interviewkit check --json | jq '.[] | select(.faults != [])'
    """
    place = project(ctx, folder)
    console = session(ctx).console
    reports = [_report(place, place.find(slug) if slugs else slug) for slug in slugs or place.slugs()]
    reports += [] if slugs else _settings(place)
    if json:
        console.write(as_json([{key: report[key] for key in ("slug", "faults", "notes")} for report in reports]))
    for report in [] if json else reports:
        for line in report["lines"]:
            console.say(line)
    if not reports and not json:
        console.tell(f"There are no interviews in {place.interviews}.")
    if any(report["faults"] for report in reports):
        raise typer.Exit(1)


def _settings(place: Project) -> list[dict[str, Any]]:
    from interviewkit.commands.posting import words  # with SLUGs nobody asks

    try:
        settings(place, words())
    except Faulty as error:
        return [_faulty(None, error)]
    except InterviewkitError as error:
        return [_unread(None, error.sentence)]
    return []


def _faulty(slug: str | None, error: Faulty) -> dict[str, Any]:
    faults = [{"line": fault.line, "wrong": fault.wrong, "mend": fault.mend} for fault in error.faults]
    return {"slug": slug, "faults": faults, "lines": error.lines(), "notes": []}


def _report(place: Project, slug: str) -> dict[str, Any]:
    try:
        interview = place.load(slug)
    except Faulty as error:
        return _faulty(slug, error)
    except InterviewkitError as error:
        return _unread(slug, error.sentence)
    except OSError as error:
        return _unread(slug, f"{place.path(slug)}: {(error.strerror or str(error)).lower()}")
    notes = _notes(interview, place.drafts(slug))
    counts = ", ".join(f"{interview.count(state)} {state.value}" for state in State if interview.count(state))
    line = f"{place.path(slug)}: no faults; {len(interview.exchanges)} questions" + (f" ({counts})" if counts else "")
    return {"slug": slug, "faults": [], "lines": [line, *(f"  {note}" for note in notes)], "notes": notes}


def _unread(slug: str | None, why: str) -> dict[str, Any]:
    return {"slug": slug, "faults": [{"line": 1, "wrong": why, "mend": ""}], "lines": [why], "notes": []}


def _notes(interview: Interview, drafts: list[str]) -> list[str]:
    notes = []
    if not interview.exchanges:
        notes.append(f'there are no questions yet: interviewkit ask {interview.slug} "…"')
    if open_ := [exchange.id for exchange in interview if exchange.state is State.OPEN]:
        notes.append(f"still open, and left out of a post: {', '.join(open_)}")
    for id in drafts:
        gone = "" if interview.find(id) else ", and the question is gone"
        notes.append(f"typed for {id} in the walk and not saved yet{gone}: .private/{interview.slug}.{id}.draft")
    notes += named(interview)
    if interview.date is None:
        notes.append("no date: a post made of it has none")
    return [*notes, *_about_the_guest(interview)]


def _about_the_guest(interview: Interview) -> list[str]:
    if interview.interviewee.identity is Identity.PUBLISHED:
        is_silent = interview.portrait and not interview.portrait.alt
        return (
            ["the portrait has no  alt:  so people who do not see it are not told what it shows"] if is_silent else []
        )
    left = [name for name in ("portrait", "links") if getattr(interview, name)]
    verb = "are" if "links" in left else "is"
    why = "left out of every post, because the guest's identity is withheld"
    return [f"{' and '.join(left)} {verb} {why}"] if left else []
