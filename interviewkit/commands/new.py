"""`new`: an interview file from a question list, told by options or asked for on the terminal."""

from __future__ import annotations

import datetime
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated

import typer

from interviewkit.commands import Folder, complete_slug, project, session, settings
from interviewkit.commands.questions import complete_list
from interviewkit.console import Console
from interviewkit.errors import Interrupted, InterviewkitError, Missing, Usage
from interviewkit.model import Identity, Interview, Person, is_date, is_language
from interviewkit.slug import is_personal, is_usable, slug_of, without

_NAMES = "letters, digits and dashes, such as a-night-at-the-bakery."

if TYPE_CHECKING:
    from interviewkit.commands.plan import Plan
    from interviewkit.store.project import Project

Title = Annotated[str | None, typer.Option(metavar="TEXT", help="The title of the post.")]
Name = Annotated[str | None, typer.Option(metavar="NAME", help="Who answers, as published.")]
Privacy = Annotated[Identity | None, typer.Option(help="May the public know who that is? (default: published)")]
Interviewer = Annotated[
    str | None, typer.Option(metavar="NAME", help="Who asks, as published (default: the settings).")
]
Language = Annotated[
    str | None, typer.Option(metavar="TAG", help="en, fr, … (default: the list, else the settings, else en)")
]
Source = Annotated[
    str | None,
    typer.Option(
        metavar="LIST|FILE",
        help="A question list by its name, or a file (YAML, Markdown or plain lines; - for stdin).",
        autocompletion=complete_list,
    ),
]
Like = Annotated[
    str | None,
    typer.Option(metavar="SLUG", help="The questions of an earlier interview.", autocompletion=complete_slug),
]
Pick = Annotated[str | None, typer.Option(metavar="1-5,8", help="Only these questions of the list.")]
Reword = Annotated[list[str] | None, typer.Option(metavar="N=TEXT", help="Another wording for question N.")]
More = Annotated[list[str] | None, typer.Option("--question", metavar="TEXT", help="One question more, at the end.")]
Named = Annotated[str | None, typer.Option(metavar="NAME", help="The name of the file (default: from the title).")]
Day = Annotated[str | None, typer.Option(metavar="YYYY-MM-DD", help="The day on the post (default: today).")]
Above = Annotated[str | None, typer.Option(metavar="TEXT", help="A word to the readers, above the questions.")]
Below = Annotated[str | None, typer.Option(metavar="TEXT", help="A word to the readers, below the answers.")]
Tags = Annotated[list[str] | None, typer.Option("--tag", metavar="TAG", help="A tag; again for more.")]


def new(
    ctx: typer.Context,
    title: Title = None,
    interviewee: Name = None,
    identity: Privacy = None,
    interviewer: Interviewer = None,
    language: Language = None,
    questions: Source = None,
    like: Like = None,
    pick: Pick = None,
    reword: Reword = None,
    more: More = None,
    slug: Named = None,
    date: Day = None,
    introduction: Above = None,
    conclusion: Below = None,
    tag: Tags = None,
    folder: Folder = None,
) -> None:
    """Start an interview from a question list.

    On a terminal, what the options leave out is asked; elsewhere it is named, and nothing is made.

    \b
    Examples:
      interviewkit new
      interviewkit new --title "A night at the bakery" --interviewee "Noor Haddad" --questions trade
      interviewkit new --title "Une nuit de garde" --interviewee "Une infirmière" --identity withheld \\
          --interviewer Maud --language fr --questions questions.md --tag santé
      interviewkit new --title "A second night" --interviewee "Noor Haddad" --like a-night-at-the-bakery
    """
    from interviewkit.commands.plan import Plan, settle  # it reads lists, which `--help` does not

    place = project(ctx, folder)
    console = session(ctx).console
    _check(language, date=date, slug=slug, both=bool(questions and like))
    if not all(text.strip() for text in more or []):
        raise Usage("--question: there are no words in it")
    given = Plan(
        title, interviewee, identity, interviewer, language, questions, like, pick, reword or [], more or []
    ).at_home(settings(place))
    if given.lacks and not console.interactive:
        raise Missing(given.lacks)
    plan = _completed(console, place, given) if given.lacks else given
    settled, exchanges = settle(place, plan)
    interview = replace(_begun(settled), date=date or datetime.date.today().isoformat(), exchanges=exchanges)
    words = replace(interview, introduction=introduction, conclusion=conclusion, tags=tuple(tag or ()))
    _make(console, place, words, slug=slug)


def _completed(console: Console, place: Project, given: Plan) -> Plan:
    from interviewkit.commands.plan import complete

    try:
        return complete(console, place, given)
    except Interrupted as left:
        raise Interrupted("left; nothing was made", left.hint) from None


def _begun(plan: Plan) -> Interview:
    person = Person(plan.interviewee or "", plan.identity or Identity.PUBLISHED)
    return Interview(
        slug="",
        title=plan.title or "",
        language=plan.language or "en",
        interviewer=plan.interviewer,
        interviewee=person,
    )


def _check(language: str | None, *, date: str | None, slug: str | None, both: bool) -> None:
    if language is not None and not is_language(language):
        raise Usage(f'--language: "{language}" is not a language tag', "Write it as en, fr, pt-BR, …")
    if date is not None and not is_date(date):
        raise Usage(f'--date: "{date}" is not a date', "Write it as 2026-11-27.")
    if slug is not None and not is_usable(slug):
        raise Usage(f'--slug: "{slug}" cannot be the name of a file', f"Use {_NAMES}")
    if both:
        raise Usage("--questions and --like both", "Choose one; the questions come from there.")


def _make(console: Console, place: Project, interview: Interview, *, slug: str | None) -> None:
    if not interview.title.strip():
        raise Usage("--title: there are no words in it", "Give the title of the post.")
    name = slug or slug_of(interview.title)
    person = interview.interviewee
    hidden = person.name if person.identity is Identity.WITHHELD and is_personal(person.name) else ""
    if hidden and without(name, hidden) != name:
        if slug:
            raise Usage(f'--slug: "{slug}" has the name of a guest who is withheld', "Give another name.")
        name = without(name, hidden) or "interview"
    # Whoever has just answered ten questions is asked once more rather than sent away.
    while console.interactive and slug is None and (trouble := _unusable(place, name)):
        console.tell(trouble)
        name = console.ask("The name of the file", option="--slug")
    if not name:
        raise InterviewkitError(f'no name for the file can be made of "{interview.title}"', "Give one with  --slug.")
    path = place.create(replace(interview, slug=name))
    count = len(interview.exchanges)
    console.tell(f"{count} question{'s' if count != 1 else ''}. The interview is in")
    console.say(str(path))
    for line in _warned(interview, hidden=hidden):
        console.tell(line)
    console.tell(_next(name, count=count))


def _warned(interview: Interview, *, hidden: str) -> list[str]:
    if interview.interviewee.identity is not Identity.WITHHELD:
        return []
    lines = [f'The guest is printed as "{interview.interviewee.name}"; who it really is does not belong in the file.']
    if hidden:
        lines.append("That looks like a real name: if it is, change it there to what may be printed, title included.")
    return lines


def _unusable(place: Project, name: str) -> str:
    if not is_usable(name):
        return "No name for the file can be made of the title." if not name else f'"{name}" will not do: {_NAMES}'
    return f"{place.path(name)} is there already and stays as it is." if place.path(name).exists() else ""


def _next(slug: str, *, count: int) -> str:
    if not count:
        return f'Next:  interviewkit ask {slug} "Your first question?"'
    return f"Next:  interviewkit answer {slug}"
