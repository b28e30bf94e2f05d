"""What an interview is: people, exchanges and their states, with no file and no screen."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from enum import StrEnum


class Identity(StrEnum):
    """Whether the public may know who the interviewee is."""

    PUBLISHED = "published"
    WITHHELD = "withheld"


class Kind(StrEnum):
    """Why a question, or the rest of one, was left without an answer; the words of the file."""

    PREFERS_NOT = "prefers not to"
    CANNOT = "cannot"
    NOT_PUBLIC = "not public"
    NOT_MY_ROLE = "not my role"
    DOES_NOT_KNOW = "does not know"
    DECLINED = "declined"


class Method(StrEnum):
    """How the interview was held; the words of the file."""

    MAIL = "by e-mail"
    WRITING = "in writing"
    PHONE = "by phone"
    VIDEO = "by video"
    PERSON = "in person"


class Editing(StrEnum):
    """What was done to the answers before they were published; the words of the file."""

    VERBATIM = "verbatim"
    EDITED = "edited"


class State(StrEnum):
    """What came of a question; always told by the fields, never stored."""

    OPEN = "open"
    ANSWERED = "answered"
    IN_PART = "answered in part"
    DECLINED = "declined"


@dataclass(frozen=True)
class Person:
    """The interviewee as published, and whether that is all the public may know."""

    name: str = ""
    identity: Identity = Identity.PUBLISHED


@dataclass(frozen=True)
class Portrait:
    """A picture of the guest, and what is said about it."""

    file: str
    """The address of the picture as the blog knows it, or a path of it from the project's folder."""
    alt: str | None = None
    """What is in the picture, for people who do not see it."""
    credit: str | None = None

    @property
    def is_elsewhere(self) -> bool:
        """Whether it is on the web, and not in a folder of the project or the blog."""
        return self.file.startswith(("https://", "http://"))


@dataclass(frozen=True)
class Reference:
    """A place where more is said about the guest."""

    address: str
    """An http, https or mailto address."""
    text: str | None = None
    """The words that lead there; the address itself without them."""


@dataclass(frozen=True)
class Exchange:
    """One question with what came of it."""

    id: str
    question: str
    answer: str | None = None
    declined: Kind | None = None
    partly: Kind | None = None
    follows: str | None = None
    section: str | None = None
    """The heading that opens above this question."""
    hint: str | None = None
    """For the interviewer's eyes only; no way out prints it."""
    language: str | None = None
    """The language of the answer, where it is not the one of the interview."""

    @property
    def state(self) -> State:
        """Open, answered, answered in part or declined."""
        if self.declined:
            return State.DECLINED
        if self.partly:
            return State.IN_PART
        return State.ANSWERED if self.answer else State.OPEN


@dataclass(frozen=True)
class Correspondence:
    """What the interviewer says around the questions when they are sent; what is None is said by the program."""

    greeting: str | None = None
    deadline: str | None = None
    """The day until which answers are hoped for, as YYYY-MM-DD."""
    length: str | None = None
    """How long an answer should be."""
    use: str | None = None
    """How the answers will be used: under which name, edited or not."""
    closing: str | None = None


@dataclass(frozen=True)
class Interview:
    """A whole interview, in the order of its file."""

    slug: str
    title: str
    language: str = "en"
    date: str | None = None
    """The day on the post, as YYYY-MM-DD."""
    interviewer: str | None = None
    interviewee: Person = Person()
    tags: tuple[str, ...] = ()
    summary: str | None = None
    """What the post is about, in a sentence, for lists of posts and search engines."""
    method: Method | None = None
    editing: Editing | None = None
    portrait: Portrait | None = None
    links: tuple[Reference, ...] = ()
    letter: Correspondence = Correspondence()
    introduction: str | None = None
    conclusion: str | None = None
    exchanges: tuple[Exchange, ...] = field(default=())

    def __iter__(self) -> Iterator[Exchange]:
        return iter(self.exchanges)

    def find(self, id: str) -> Exchange | None:
        """The exchange of that id, if there is one."""
        return next((exchange for exchange in self.exchanges if exchange.id == id), None)

    def count(self, state: State) -> int:
        """How many exchanges are in that state."""
        return sum(exchange.state is state for exchange in self.exchanges)

    def before(self, id: str) -> list[Exchange]:
        """What an exchange follows up, the oldest first; empty for a question of its own."""
        chain: list[Exchange] = []
        exchange = self.find(id)
        while exchange and exchange.follows:
            exchange = self.find(exchange.follows)
            if exchange is None or exchange in chain:
                break
            chain.insert(0, exchange)
        return chain

    def thread(self, id: str) -> list[Exchange]:
        """An exchange and all that follows it up, directly or not, in the order of the file."""
        members = {id}
        size = 0
        while size != len(members):
            size = len(members)
            members |= {exchange.id for exchange in self.exchanges if exchange.follows in members}
        return [exchange for exchange in self.exchanges if exchange.id in members]

    def put(self, changed: Exchange) -> Interview:
        """The same interview with the exchange of that id replaced."""
        exchanges = tuple(changed if exchange.id == changed.id else exchange for exchange in self.exchanges)
        return replace(self, exchanges=exchanges)

    def drop(self, id: str) -> Interview:
        """The same interview without that exchange; a section that goes on without it keeps its heading."""
        place = [exchange.id for exchange in self.exchanges].index(id)
        gone, rest = self.exchanges[place], self.exchanges[place + 1 :]
        if gone.section and rest and not rest[0].section:
            rest = (replace(rest[0], section=gone.section), *rest[1:])
        return replace(self, exchanges=(*self.exchanges[:place], *rest))

    def move(self, id: str, *, after: str | None = None, first: bool = False) -> Interview:
        """The same interview with an exchange and its follow-ups elsewhere: after another one, first, or last."""
        moved = self.thread(id)
        stays = self
        for exchange in moved:
            stays = stays.drop(exchange.id)
        headings = {exchange.section for exchange in stays}
        for exchange in moved:
            going = replace(exchange, section=None if exchange.section in headings else exchange.section)
            stays = stays.insert(going, after=after, first=first)
            after, first = exchange.id, False
        return stays

    def insert(self, exchange: Exchange, *, after: str | None = None, first: bool = False) -> Interview:
        """The same interview with one exchange more: after another, first, or (by default) last."""
        index = len(self.exchanges)
        if first:
            index = 0
        elif after is not None:
            index = [known.id for known in self.exchanges].index(after) + 1
        return replace(self, exchanges=(*self.exchanges[:index], exchange, *self.exchanges[index:]))


def in_sections(exchanges: Iterable[Exchange]) -> list[tuple[Exchange, str | None]]:
    """Each exchange with the section heading it stands under, if any."""
    heading = None
    pairs = []
    for exchange in exchanges:
        heading = exchange.section or heading
        pairs.append((exchange, heading))
    return pairs


def next_id(taken: Iterable[str]) -> str:
    """The id for one more question: `q` and the number after the highest ever used in `taken`."""
    numbers = [int(id[1:]) for id in taken if id[:1] == "q" and id[1:].isdecimal()]
    return f"q{max(numbers, default=0) + 1}"


def is_language(text: str) -> bool:
    """Whether a text has the form of a language tag (BCP 47): `fr`, `pt-BR`, `zh-Hant`."""
    return bool(re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", text))


def is_date(text: str) -> bool:
    """Whether a text is a day of the calendar, as YYYY-MM-DD."""
    from datetime import date

    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
