"""The options of `answer`, which has many, and which of them go together."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any

import typer

from interviewkit.commands import complete_id, complete_slug
from interviewkit.errors import Missing, Usage
from interviewkit.model import Kind

Slug = Annotated[
    str | None,
    typer.Argument(
        metavar="[SLUG]",
        help="The interview: its name, or the path of its file. With --from it may be left out.",
        autocompletion=complete_slug,
    ),
]
Id = Annotated[
    str | None,
    typer.Argument(
        metavar="[ID]", help="The question, such as q3; all open ones without it.", autocompletion=complete_id
    ),
]
Text = Annotated[
    str | None,
    typer.Argument(metavar="[TEXT]", help="The answer; one that begins with a dash after --; - takes it from stdin."),
]
More = Annotated[list[str] | None, typer.Argument(metavar="[FILE]...", help="More files to take in, with --from.")]
Decline = Annotated[
    Kind | None,
    typer.Option(
        "--decline",
        metavar="KIND",
        help=f"The question is declined, and why: {', '.join(Kind)}. TEXT is the guest's own words.",
    ),
]
Partly = Annotated[
    Kind | None,
    typer.Option("--partly", metavar="KIND", help="TEXT answers only a part; why (as --decline) the rest is left out."),
]
Reopen = Annotated[bool, typer.Option("--reopen", help="The question is open again; the ledger keeps the answer.")]
To = Annotated[
    str | None,
    typer.Option(
        "--to",
        metavar="FILE",
        help="Write the open questions for sending: .eml .txt .md .html .docx .yaml, or - to print them.",
    ),
]
Attach = Annotated[
    str | None, typer.Option("--attach", metavar="form", help="The form goes along with the mail (.eml).")
]
Address = Annotated[str | None, typer.Option("--address", metavar="EMAIL", help="Where the mail goes.")]
Greeting = Annotated[str | None, typer.Option("--greeting", metavar="TEXT", help="Your own first words.")]
Deadline = Annotated[
    str | None, typer.Option("--deadline", metavar="YYYY-MM-DD", help="Until when you hope for answers.")
]
Length = Annotated[str | None, typer.Option("--length", metavar="TEXT", help="How long an answer should be.")]
Use = Annotated[str | None, typer.Option("--use", metavar="TEXT", help="How the answers will be used.")]
Closing = Annotated[str | None, typer.Option("--closing", metavar="TEXT", help="Your own last words.")]
Template = Annotated[
    Path | None,
    typer.Option("--template", metavar="FILE", help="Your own text around the questions, {questions} in it."),
]
Force = Annotated[bool, typer.Option("--force", help="Replace a file that is there; the old one is kept beside it.")]
From = Annotated[
    list[str] | None,
    typer.Option(
        "--from",
        metavar="FILE",
        help="Take in a reply: a mail, text, web page, Word file or form; several at once; - is stdin.",
    ),
]
Yes = Annotated[bool, typer.Option("--yes", help="Store what is sure without asking; exit code 1 if more is left.")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Only show where the answers would go.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print it as JSON; stores only with --yes.")]

_SENDING = ("attach", "address", "greeting", "deadline", "length", "use", "closing", "template", "force")
_RECEIVING = ("yes", "dry_run", "as_json")
_ONE = ("decline", "partly", "reopen")


def check(given: Mapping[str, Any]) -> None:
    """Raise Usage, naming both, where two of the options cannot be meant together, or Missing where one is lacking."""
    if given["to"] is not None and given["from_"]:
        raise Usage("--to and --from both", "First send the questions, then take in what comes back.")
    _forbid_without(given, "to", _SENDING)
    _forbid_without(given, "from_", _RECEIVING)
    for way in ("to", "from_"):
        if given[way] and (other := _first(given, _ONE)):
            raise Usage(f"{_name(way)} and {_name(other)} both", f"{_name(other)} is for one answer given here.")
    if given["yes"] and given["dry_run"]:
        raise Usage("--yes and --dry-run both", "The one stores, the other only shows.")
    if given["from_"]:
        return
    if given["more"]:
        raise Usage(f"unexpected extra argument: {given['more'][0]}", "A text of several words goes in quotes.")
    if given["slug"] is None:
        raise Missing(["SLUG"])
    if given["to"] is not None and given["id"] is not None:
        raise Usage(f"--to and {given['id']} both", "All open questions are sent.")
    _check_one(given)


def _forbid_without(given: Mapping[str, Any], way: str, options: tuple[str, ...]) -> None:
    if not given[way] and (other := _first(given, options)):
        raise Usage(f"{_name(other)} without {_name(way)}", f"{_name(other)} goes with  {_name(way)} FILE.")


def _first(given: Mapping[str, Any], names: tuple[str, ...]) -> str | None:
    return next((name for name in names if given[name] not in (None, False)), None)


def _name(option: str) -> str:
    return {"from_": "--from", "dry_run": "--dry-run", "as_json": "--json"}.get(option, f"--{option}")


def _check_one(given: Mapping[str, Any]) -> None:
    if given["decline"] and given["partly"]:
        raise Usage("--decline and --partly both", "A question is declined, or answered in part.")
    if given["reopen"] and (given["decline"] or given["partly"] or given["text"] is not None):
        raise Usage("--reopen goes with an ID alone")
    if _first(given, _ONE) and given["id"] is None:
        raise Missing(["ID"])
    if given["partly"] and given["text"] is None:
        raise Missing(["TEXT (the part that is answered)"])
