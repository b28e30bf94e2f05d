"""`ask`: add a question or a follow-up, reword, move or remove one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from interviewkit.commands import Folder, Slug, complete_id, desk, from_stdin, session
from interviewkit.commands.answer import find
from interviewkit.console import Console
from interviewkit.errors import InterviewkitError, Usage
from interviewkit.model import Exchange, Interview, State

if TYPE_CHECKING:
    from interviewkit.store.desk import Desk

Question = Annotated[str | None, typer.Argument(metavar="[QUESTION]", help="Its text; - takes it from stdin.")]
Follows = Annotated[
    str | None, typer.Option(metavar="ID", help="The question it follows up.", autocompletion=complete_id)
]
Section = Annotated[str | None, typer.Option(metavar="HEADING", help="A new part begins with it ('' for none).")]
After = Annotated[
    str | None, typer.Option(metavar="ID", help="Where it goes: right after this one.", autocompletion=complete_id)
]
First = Annotated[bool, typer.Option("--first", help="Where it goes: to the top.")]
Reword = Annotated[
    str | None, typer.Option(metavar="ID", help="Give this question another text.", autocompletion=complete_id)
]
Move = Annotated[
    str | None,
    typer.Option(metavar="ID", help="Move this question and its follow-ups.", autocompletion=complete_id),
]
Remove = Annotated[str | None, typer.Option(metavar="ID", help="Take this question out.", autocompletion=complete_id)]
_COMPANY = {"--remove": [], "--move": ["--after", "--first"], "--reword": ["QUESTION", "--follows", "--section"]}
Yes = Annotated[bool, typer.Option("--yes", help="Do not ask before taking out a question with an answer.")]


def ask(
    ctx: typer.Context,
    slug: Slug,
    question: Question = None,
    follows: Follows = None,
    section: Section = None,
    after: After = None,
    first: First = False,
    reword: Reword = None,
    move: Move = None,
    remove: Remove = None,
    yes: Yes = False,
    folder: Folder = None,
) -> None:
    """Add, reword, move or remove a question.

    \b
    Examples:
      interviewkit ask my-interview "What did you eat that night?"
      interviewkit ask my-interview "And the year after?" --follows q2
      interviewkit ask my-interview "Where does the flour come from?" --section "The flour" --after q5
      interviewkit ask my-interview --reword q3 "What was the hardest night?"
      interviewkit ask my-interview --move q7 --after q2
      interviewkit ask my-interview --remove q4
    """
    words = {"QUESTION": question, "--follows": follows, "--section": section, "--after": after}
    acts = {"--first": first or None, "--reword": reword, "--move": move, "--remove": remove}
    _check([name for name, value in {**words, **acts}.items() if value is not None])
    console = session(ctx).console
    table = desk(ctx, folder, slug)
    interview = table.read()
    for id in (follows or None, after, reword, move, remove):
        if id is not None:
            find(interview, id)
    if remove:
        return _remove(console, table, find(interview, remove), yes=yes)
    if move:
        return _move(console, table, move, after=after, first=first)
    text = from_stdin() if question == "-" else question
    if reword:
        return _reword(console, table, find(interview, reword), text=text, follows=follows, section=section)
    text = _words(text if text is not None else console.ask("The question", option="QUESTION"))
    _, id = table.ask(Exchange("", text, follows=follows or None, section=section), after=after, first=first)
    return console.tell(f"{id} is in {table.project.path(table.slug)}. Next:  interviewkit answer {table.slug} {id}")


def _check(given: list[str]) -> None:
    """No option is passed over in silence."""
    for act, company in _COMPANY.items():
        strangers = [name for name in given if name != act and name not in company]
        if act in given and strangers:
            raise Usage(
                f"{act} and {strangers[0]} together", f"{act} goes with {' or '.join(company) or 'nothing else'}."
            )
    if {"--after", "--first"} <= set(given):
        raise Usage("--after and --first together", "A question goes to one place.")


def _words(text: str) -> str:
    if not text.strip():
        raise Usage("QUESTION: there are no words in it")
    return text


def _reword(
    console: Console, table: Desk, exchange: Exchange, *, text: str | None, follows: str | None, section: str | None
) -> None:
    if text is None and follows is None and section is None:
        text = console.ask("Its new text", option="QUESTION", default=exchange.question)
    question = None if text is None else _words(text)
    table.reword(exchange.id, question=question, follows=follows, section=section)
    console.tell(f"{exchange.id} is changed.")


def _move(console: Console, table: Desk, id: str, *, after: str | None, first: bool) -> None:
    if (after is None) is not first:
        raise Usage("--move needs to know where to", "Say  --after ID  or  --first.")

    def put(interview: Interview) -> Interview:
        if after in {exchange.id for exchange in interview.thread(id)}:
            raise Usage(f"{id} cannot go after {after}, which moves with it")
        return interview.move(id, after=after, first=first)

    interview = table.project.update(table.slug, put)
    console.tell("The order is now: " + ", ".join(exchange.id for exchange in interview))


def _remove(console: Console, table: Desk, exchange: Exchange, *, yes: bool) -> None:
    interview = table.read()
    if followed := [one.id for one in interview.thread(exchange.id) if one.id != exchange.id]:
        raise InterviewkitError(
            f"{exchange.id} stays: {', '.join(followed)} follow{'s' if len(followed) == 1 else ''} it up",
            "Remove what follows it first, or let it follow nothing:  "
            f'interviewkit ask {table.slug} --reword {followed[0]} --follows ""',
        )
    if exchange.state is not State.OPEN and not yes:
        words = f"{exchange.id} is {exchange.state.value}. Take it out, answer and all?"
        if not console.confirm(words, option="--yes"):
            return console.tell("Nothing is changed.")
    table.project.update(table.slug, lambda interview: interview.drop(exchange.id))
    return console.tell(f"{exchange.id} is taken out; the ledger keeps it.")
