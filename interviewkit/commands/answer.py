"""`answer`: the walk through the open questions on a terminal, or one answer given on the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from interviewkit.commands import Folder, Slug, complete_id, desk, from_stdin, session
from interviewkit.errors import Faulty, InterviewkitError, Missing, Usage, did_you_mean
from interviewkit.model import Exchange, Interview, Kind, State

if TYPE_CHECKING:
    from interviewkit.console import Console
    from interviewkit.store.desk import Desk

Id = Annotated[
    str | None,
    typer.Argument(
        metavar="[ID]", help="The question, such as q3; all open ones without it.", autocompletion=complete_id
    ),
]
Text = Annotated[str | None, typer.Argument(metavar="[TEXT]", help="The answer; - takes it from stdin.")]
Decline = Annotated[
    Kind | None,
    typer.Option("--decline", metavar="KIND", help="The question is declined, and why; TEXT is the guest's own words."),
]
Partly = Annotated[
    Kind | None,
    typer.Option("--partly", metavar="KIND", help="TEXT answers only a part; why the rest is left out."),
]
Reopen = Annotated[bool, typer.Option("--reopen", help="The question is open again; the ledger keeps the answer.")]


def answer(
    ctx: typer.Context,
    slug: Slug,
    id: Id = None,
    text: Text = None,
    decline: Decline = None,
    partly: Partly = None,
    reopen: Reopen = False,
    folder: Folder = None,
) -> None:
    """Answer the open questions, or one of them.

    On a terminal this walks through the open questions. The walk saves after every answer; leave it with
    Ctrl-C at any moment and come back later. An answer that begins with a dash is given after -- or on stdin.

    KIND is one of: prefers not to, cannot, not public, not my role, does not know, declined.

    \b
    Examples:
      interviewkit answer my-interview
      interviewkit answer my-interview q3
      interviewkit answer my-interview q3 "Since 1986, more or less."
      interviewkit answer my-interview q4 - < answer.txt
      interviewkit answer my-interview q5 --decline "not public" "That stays between us."
      interviewkit answer my-interview q6 --partly "prefers not to" "Three of us. Their names are theirs."
    """
    console = session(ctx).console
    table = desk(ctx, folder, slug)
    _check(id, decline=decline, partly=partly, reopen=reopen, text=text)
    if text is None and decline is None and not reopen:
        if not console.interactive:
            raise Missing(["TEXT" if id else "ID and TEXT"])
        from interviewkit.intake.walk import walk  # the terminal's libraries only where it is used

        return walk(console, table, start=None if id is None else find(table.read(), id).id)
    words = from_stdin() if text == "-" else text
    try:
        seen = find(table.read(), id or "")
    except Faulty:
        _keep(console, table, id or "", words=words, decline=decline, partly=partly)
        raise
    if words is not None and not words.strip() and not decline:
        raise InterviewkitError(
            f"{seen.id}: there are no words in that answer, and nothing is changed",
            "To decline a question, use  --decline KIND;  to take an answer out,  --reopen.",
        )
    interview = table.answer(seen, answer=None if reopen else words, declined=decline, partly=partly)
    console.tell(_told(seen, interview))
    return None


def _keep(
    console: Console, table: Desk, id: str, *, words: str | None, decline: Kind | None, partly: Kind | None
) -> None:
    # The words may have come through a pipe, and be nowhere else.
    table.received(id, words, declined=decline, partly=partly)
    console.tell("What came in is kept in the ledger. Mend the file, then give it again:")


def find(interview: Interview, id: str) -> Exchange:
    """The exchange of that id; raises InterviewkitError if there is none."""
    found = interview.find(id)
    if found is None:
        ids = [exchange.id for exchange in interview]
        hint = did_you_mean(id, ids) or ("Its questions are: " + ", ".join(ids) if ids else "It has no questions yet.")
        raise InterviewkitError(f'there is no question "{id}" in {interview.slug}', hint)
    return found


def _check(id: str | None, *, decline: Kind | None, partly: Kind | None, reopen: bool, text: str | None) -> None:
    if decline and partly:
        raise Usage("--decline and --partly both", "A question is declined, or answered in part.")
    if reopen and (decline or partly or text is not None):
        raise Usage("--reopen goes with an ID alone")
    if (decline or partly or reopen) and id is None:
        raise Missing(["ID"])
    if partly and text is None:
        raise Missing(["TEXT (the part that is answered)"])


def _told(seen: Exchange, interview: Interview) -> str:
    now = find(interview, seen.id)
    kind = now.declined or now.partly
    told = f"{now.id}: {now.state.value}{f' ({kind.value})' if kind else ''}."
    if seen.state is not State.OPEN:
        told += " What was there before is kept in the ledger."
    still = interview.count(State.OPEN)
    following = f"Next:  interviewkit export {interview.slug}" if not still else f"{still} still open."
    return f"{told} {following}"
