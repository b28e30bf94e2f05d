"""`answer`: the open questions answered here, or sent (`--to`) and taken in when they come back (`--from`)."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from interviewkit.commands import Folder, from_stdin, options, project, session
from interviewkit.errors import Faulty, InterviewkitError, Missing, Usage, did_you_mean
from interviewkit.model import Exchange, Interview, Kind, State
from interviewkit.store.names import is_slug

if TYPE_CHECKING:
    from interviewkit.console import Console
    from interviewkit.store.desk import Desk
    from interviewkit.store.project import Project


def answer(
    ctx: typer.Context,
    slug: options.Slug = None,
    id: options.Id = None,
    text: options.Text = None,
    more: options.More = None,
    decline: options.Decline = None,
    partly: options.Partly = None,
    reopen: options.Reopen = False,
    to: options.To = None,
    attach: options.Attach = None,
    address: options.Address = None,
    greeting: options.Greeting = None,
    deadline: options.Deadline = None,
    length: options.Length = None,
    use: options.Use = None,
    closing: options.Closing = None,
    template: options.Template = None,
    force: options.Force = False,
    from_: options.From = None,
    yes: options.Yes = False,
    dry_run: options.DryRun = False,
    as_json: options.AsJson = False,
    folder: Folder = None,
) -> None:
    """Answer the open questions, or one of them.

    On a terminal this walks through the open questions, and saves after every answer; leave it at any moment
    with Ctrl-C. With --to the questions are written for sending, with --from a reply is taken in.

    \b
    Examples:
      interviewkit answer my-interview
      interviewkit answer my-interview q3 "Since 1986, more or less."
      interviewkit answer my-interview q4 - < answer.txt
      interviewkit answer my-interview q5 --decline "not public" "That stays between us."
      interviewkit answer my-interview --to questions.eml --deadline 2027-03-01
      interviewkit answer --from reply.eml
    """
    options.check(ctx.params)
    console, place = session(ctx).console, project(ctx, folder)
    if from_:
        words = [word for word in (slug, id, text, *(more or [])) if word is not None]
        return _receive(console, place, [*from_, *words], named=len(from_), ways=(yes, dry_run, as_json))
    table = _desk(place, slug or "")
    if to is not None:
        letter = (attach, address, greeting, deadline, length, use, closing, template, force)
        return _send(console, table, to, letter=letter)
    return _answer(console, table, id, text=text, declined=decline, partly=partly, reopen=reopen)


def _send(console: Console, table: Desk, to: str, *, letter: tuple[Any, ...]) -> None:
    from interviewkit.commands.send import Sending, send  # what writes letters is loaded where one is written

    send(console, table, Sending(to, *letter))


def _receive(console: Console, place: Project, words: list[str], *, named: int, ways: tuple[bool, bool, bool]) -> None:
    from interviewkit.commands.receive import Receiving, receive

    slugs = [word for word in words[named:] if not _is_reply(place, word)]
    if len(slugs) > 1:
        raise Usage(f"{slugs[0]} and {slugs[1]} both", "A reply belongs to one interview; files have to be there.")
    files = tuple(word for number, word in enumerate(words) if number < named or word not in slugs)
    yes, dry_run, as_json = ways
    receive(console, place, Receiving(files, slugs[0] if slugs else None, yes=yes, dry_run=dry_run, json=as_json))


def _is_reply(place: Project, word: str) -> bool:
    """Whether a word beside --from is one more file, as the shell makes them of a star, and not an interview."""
    path = Path(word)
    if word == "-" or path.suffix not in ("", ".yaml"):
        return True
    is_interview = is_slug(word) and place.path(word).is_file()
    return path.is_file() and not is_interview and path.resolve().parent != place.interviews.resolve()


def _desk(place: Project, slug: str) -> Desk:
    from interviewkit.store.desk import Desk  # `--help` needs no files
    from interviewkit.store.lone import desk_of_file, is_lone

    path = Path(slug)
    # A file in a project that this run is not about is not one that came alone.
    if is_lone(place, slug) and not (path.resolve().parent / ".private").exists():
        return desk_of_file(path)
    return Desk(place, place.find(slug))


def _answer(
    console: Console,
    table: Desk,
    id: str | None,
    *,
    text: str | None,
    declined: Kind | None,
    partly: Kind | None,
    reopen: bool,
) -> None:
    if text is None and declined is None and not reopen:
        return _walk(console, table, id)
    words = from_stdin() if text == "-" else text
    try:
        seen = find(table.read(), id or "")
    except Faulty:
        _keep(console, table, id or "", words=words, declined=declined, partly=partly)
        raise
    if words is not None and not words.strip() and not declined:
        raise InterviewkitError(
            f"{seen.id}: there are no words in that answer, and nothing is changed",
            "To decline a question, use  --decline KIND;  to take an answer out,  --reopen.",
        )
    interview = table.answer(seen, answer=None if reopen else words, declined=declined, partly=partly)
    console.tell(_told(seen, interview, table.file))
    return None


def _walk(console: Console, table: Desk, id: str | None) -> None:
    if not console.interactive:
        raise Missing(["TEXT" if id else "ID and TEXT"])
    from interviewkit.intake.walk import walk  # the terminal's libraries only where it is used

    walk(console, table, start=None if id is None else find(table.read(), id).id)


def _keep(
    console: Console, table: Desk, id: str, *, words: str | None, declined: Kind | None, partly: Kind | None
) -> None:
    # The words may have come through a pipe, and be nowhere else.
    table.received(id, words, declined=declined, partly=partly)
    console.tell("What came in is kept in the ledger. Mend the file, then give it again:")


def find(interview: Interview, id: str) -> Exchange:
    """The exchange of that id; raises InterviewkitError if there is none."""
    found = interview.find(id)
    if found is None:
        ids = [exchange.id for exchange in interview]
        hint = did_you_mean(id, ids) or ("Its questions are: " + ", ".join(ids) if ids else "It has no questions yet.")
        raise InterviewkitError(f'there is no question "{id}" in {interview.slug}', hint)
    return found


def _told(seen: Exchange, interview: Interview, file: Path | None) -> str:
    now = find(interview, seen.id)
    kind = now.declined or now.partly
    told = f"{now.id}: {now.state.value}{f' ({kind.value})' if kind else ''}."
    if seen.state is not State.OPEN:
        told += " What was there before is kept in the ledger."
    if still := interview.count(State.OPEN):
        return f"{told} {still} still open."
    if file is None:
        return f"{told} Next:  interviewkit export {interview.slug}"
    from interviewkit.intake.sheet import back  # no project needs its words

    return f"{told} Next:  {back(interview)}."
