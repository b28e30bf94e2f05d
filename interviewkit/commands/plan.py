"""The plan of a new interview: what the options say, what a terminal asks for, and the questions that follow."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from interviewkit import disk
from interviewkit.commands import from_stdin
from interviewkit.commands.questions import folders, load
from interviewkit.console import Console, Piece
from interviewkit.errors import InterviewkitError, Usage
from interviewkit.model import Exchange, Identity, in_sections, is_language
from interviewkit.questions.lists import asked, read
from interviewkit.questions.shelf import pick, shelf

if TYPE_CHECKING:
    from interviewkit.settings import Settings
    from interviewkit.store.project import Project


@dataclass(frozen=True)
class Plan:
    """What is known of an interview that is to be made."""

    title: str | None
    interviewee: str | None
    identity: Identity | None
    interviewer: str | None
    language: str | None
    questions: str | None
    """A named list, a file, or `-`."""
    like: str | None
    pick: str | None
    reword: list[str] = field(default_factory=list)
    more: list[str] = field(default_factory=list)
    spoken: str | None = None
    """The language of the project, for questions that tell none of their own."""

    def at_home(self, settings: Settings) -> Plan:
        """The same in a project with these settings, which an option overrules."""
        interviewer = settings.interviewer if self.interviewer is None else self.interviewer
        return replace(self, interviewer=interviewer, spoken=settings.language)

    @property
    def lacks(self) -> list[str]:
        """The options without which no interview can be made."""
        needed = [("--title", self.title), ("--interviewee", self.interviewee)]
        missing = [option for option, value in needed if value is None]
        return missing if self.questions or self.like or self.more else [*missing, "--questions (or --like)"]


def complete(console: Console, place: Project, plan: Plan) -> Plan:
    """The plan with what it lacks asked for at the terminal; whatever an option said is not asked again."""
    title = plan.title or console.ask("The title of the post", option="--title")
    identity = plan.identity or _ask_identity(console)
    name = plan.interviewee
    if name is None:
        published = identity is Identity.PUBLISHED
        words = "Who answers" if published else "What to print instead of the name (such as: a night nurse)"
        name = console.ask(words, option="--interviewee")
    interviewer = plan.interviewer
    if interviewer is None:
        interviewer = console.ask("Who asks (Enter: nobody is named)", option="--interviewer", default="")
    language = plan.language or _ask_language(console, plan.spoken)
    plan = replace(plan, title=title, identity=identity, interviewee=name, interviewer=interviewer, language=language)
    return plan if plan.questions or plan.like or plan.more else _ask_questions(console, place, plan)


def settle(place: Project, plan: Plan) -> tuple[Plan, tuple[Exchange, ...]]:
    """The plan with its language settled, and its questions: picked, reworded, and those that are added."""
    language, exchanges = _source(place, plan)
    plan = replace(plan, language=plan.language or language or plan.spoken)
    exchanges = _picked(exchanges, plan.pick)
    exchanges = _reworded(exchanges, plan.reword)
    exchanges += [Exchange(f"more{number}", text) for number, text in enumerate(plan.more) if text.strip()]
    return plan, asked(exchanges)


def _source(place: Project, plan: Plan) -> tuple[str | None, list[Exchange]]:
    if plan.like:
        earlier = place.load(place.find(plan.like))
        return earlier.language, list(earlier)
    if not plan.questions:
        return None, []
    listed = read(from_stdin(), path="stdin") if plan.questions == "-" else load(_file(place, plan.questions, plan))
    return listed.language, list(listed.exchanges)


def _file(place: Project, name: str, plan: Plan) -> Path:
    path = disk.at_home(Path(name))
    if path.suffix or len(path.parts) > 1 or path.is_file():
        return path
    lists = shelf(folders(place.folder))
    spoken = plan.spoken or ""
    # Nobody asked for the project's language, so a list that is not there in it is taken as it is.
    usual = spoken if {spoken, spoken.split("-")[0]} & set(lists.get(name, {})) else None
    return pick(lists, name, language=plan.language or usual)


def _picked(exchanges: list[Exchange], numbers: str | None) -> list[Exchange]:
    if numbers is None:
        return exchanges
    chosen = [exchanges[place - 1] for place in _places(numbers, len(exchanges), option="--pick")]
    section = {exchange.id: heading for exchange, heading in in_sections(exchanges)}
    result: list[Exchange] = []
    shown = None
    for exchange in chosen:
        # A section goes on above the first of its questions that stays.
        heading = section[exchange.id]
        result.append(replace(exchange, section=heading if heading != shown else None))
        shown = heading
    return result


def _places(numbers: str, count: int, *, option: str) -> list[int]:
    places: list[int] = []
    for part in filter(None, re.split(r"[\s,;]+", numbers.strip())):
        match = re.fullmatch(r"(\d{1,4})(?:-(\d{1,4}))?", part)
        first = int(match[1]) if match else 0
        last = int(match[2] or match[1]) if match else 0
        if not 1 <= first <= last <= count:
            raise Usage(f'{option}: "{part}" is not a question of this list', f"Its questions are 1 to {count}.")
        places += [place for place in range(first, last + 1) if place not in places]
    return places


def _reworded(exchanges: list[Exchange], rewordings: list[str]) -> list[Exchange]:
    exchanges = list(exchanges)
    for rewording in rewordings:
        number, mark, text = rewording.partition("=")
        if not mark or not text.strip():
            raise Usage(f'--reword: "{rewording}" has no new wording', 'Write it as  --reword "3=What came then?"')
        place = _places(number, len(exchanges), option="--reword")[0]
        exchanges[place - 1] = replace(exchanges[place - 1], question=text)
    return exchanges


def _ask_identity(console: Console) -> Identity:
    choices = [
        (Identity.PUBLISHED.value, "published: the readers know who answers"),
        (Identity.WITHHELD.value, "withheld: the guest stays anonymous"),
    ]
    return Identity(console.choose("The guest’s identity", choices, option="--identity", default="published"))


def _ask_language(console: Console, usual: str | None) -> str:
    spoken = (os.environ.get("LC_ALL") or os.environ.get("LANG") or "en").split(".")[0].replace("_", "-")
    default = usual or (spoken.split("-")[0] if is_language(spoken) and spoken != "C" else "en")
    while True:
        language = console.ask("The language (en, fr, …)", option="--language", default=default)
        if is_language(language):
            return language
        console.tell("A language is written as en, fr, pt-BR, …")


def _ask_questions(console: Console, place: Project, plan: Plan) -> Plan:
    lists = shelf(folders(place.folder))
    language = (plan.language or "en").split("-")[0]
    here = {name for name, versions in lists.items() if {language, None} & set(versions)}
    titles = [(name, _title(lists[name], language)) for name in sorted(here)]
    choices = [(name, title) for name, title in titles if title]
    choices += [("file", "a file of my own"), ("none", "none: I write the questions myself")]
    while True:
        chosen = console.choose("Which questions to start from", choices, option="--questions")
        if chosen == "none":
            return replace(plan, more=_ask_more(console))
        if chosen == "file":
            chosen = console.ask("The file", option="--questions")
        plan = replace(plan, questions=chosen)
        try:
            exchanges = _source(place, plan)[1]
            break
        except InterviewkitError as error:
            # A mistyped name must not cost what was answered so far.
            console.fail(error)
    plan = _ask_pick(console, plan, exchanges)
    return replace(plan, more=_ask_more(console))


def _title(versions: dict[str | None, Path], language: str) -> str:
    path = versions.get(language) or versions[None]
    try:
        return load(path).title
    except InterviewkitError:
        return ""


def _ask_pick(console: Console, plan: Plan, exchanges: list[Exchange]) -> Plan:
    _show(console, exchanges)
    while True:
        numbers = console.ask("Which of them (as 1-5,8)", option="--pick", default="all")
        plan = replace(plan, pick=None if numbers == "all" else numbers)
        try:
            kept = _picked(exchanges, plan.pick)
            break
        except InterviewkitError as error:
            console.fail(error)
    if len(kept) < len(exchanges):
        _show(console, kept)
    rewordings: dict[int, str] = {}
    words = f"Reword one? Its number, 1 to {len(kept)} (Enter: no)"
    while number := console.ask(words, option="--reword", default=""):
        if number.isdecimal() and 1 <= int(number) <= len(kept):
            place = int(number)
            now = rewordings.get(place) or " ".join(kept[place - 1].question.split())
            wording = console.ask("Its wording", option="--reword", default="", text=now)
            if wording not in ("", now):
                rewordings[place] = wording
        else:
            console.tell(f"There is no question {number} in this list.")
    return replace(plan, reword=[f"{place}={wording}" for place, wording in rewordings.items()])


def _show(console: Console, exchanges: list[Exchange]) -> None:
    numbered = enumerate(exchanges, start=1)
    console.show([Piece((("plain", one.question),), f"{number:>2}", "accent") for number, one in numbered])


def _ask_more(console: Console) -> list[str]:
    more: list[str] = []
    while text := console.ask("A question of your own (Enter: done)", option="--question", default=""):
        more.append(text)
    return more
