"""An interview told twice: by mails between two people, and by somebody who types it all at one terminal."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from interviewkit.model import State
from tests.conftest import Kit
from tests.correspondence import guest
from tests.correspondence.guest import Answers, Received
from tests.intake.terminal import Terminal
from tests.reply.form_file import Answer, filled, known_by

SLUG = "story"


@dataclass(frozen=True)
class Said:
    """One question and what came of it."""

    question: str
    answer: str
    declined: str = ""
    follows: int = 0
    """The number of the question that it follows, from 1; it is asked in the second round."""
    section: str = ""


@dataclass(frozen=True)
class Story:
    """A whole interview."""

    title: str
    language: str
    interviewer: str
    exchanges: tuple[Said, ...]
    introduction: str = ""
    conclusion: str = ""

    def round(self, number: int) -> list[int]:
        """The numbers of the questions asked in the first or the second round."""
        return [n for n, one in enumerate(self.exchanges, 1) if (number == 2) == bool(one.follows)]

    def started(self, kit: Kit, numbers: list[int]) -> None:
        """The interview exists with these of its questions."""
        questions = "\n".join(self.exchanges[number - 1].question for number in numbers)
        about = {"title": self.title, "language": self.language, "interviewer": self.interviewer, "slug": SLUG}
        about |= {"introduction": self.introduction, "conclusion": self.conclusion, "date": "2026-04-10"}
        words = [word for name, value in about.items() if value for word in (f"--{name}", value)]
        kit.ok("new", *words, "--interviewee", "A guest", "--identity", "withheld", "--questions", "-", stdin=questions)


class Post:
    """The mails of a story, both ends of them."""

    def __init__(self, kit: Kit, story: Story) -> None:
        self.kit = kit
        self.story = story
        self.ids: dict[int, str] = {}
        """The id that each question has, by its number in the story."""
        self.marks: dict[str, str] = {}
        """The mark that each has, by its id."""
        self.filled: dict[str, Answer] = {}
        """What the guest put into the form, by the marks."""
        self.screens: dict[str, str] = {}
        """All that the terminal showed, by the reply that was reviewed."""

    def ask(self) -> None:
        """The questions of the first round are in the interview."""
        first = self.story.round(1)
        self.story.started(self.kit, first)
        self.ids |= {number: f"q{place}" for place, number in enumerate(first, 1)}
        for number in first:
            if section := self.story.exchanges[number - 1].section:
                self.kit.ok("ask", SLUG, "--reword", self.ids[number], "--section", section)

    def follow_up(self) -> None:
        """So are the follow-ups, now that there are answers to follow."""
        for number in self.story.round(2):
            one = self.story.exchanges[number - 1]
            self.kit.ok("ask", SLUG, one.question, "--follows", self.ids[one.follows], "--after", self.ids[number - 1])
            self.ids[number] = f"q{len(self.ids) + 1}"

    def type(self, numbers: Sequence[int]) -> None:
        """Somebody types these answers, one command each."""
        for number in numbers:
            one = self.story.exchanges[number - 1]
            kind = ["--decline", one.declined] if one.declined else []
            self.kit.ok("answer", SLUG, self.ids[number], one.answer, *kind)

    def send(self, name: str, *more: str) -> Received:
        """The open questions go out as a draft and reach the guest."""
        self.kit.ok("answer", SLUG, "--to", name, *more)
        letter = guest.opened(self.kit.folder / name, who=self.story.interviewer)
        asked = [one.id for one in self.kit.project.load(SLUG) if one.state is State.OPEN]
        self.marks |= zip(asked, letter.marks, strict=True)
        return letter

    def take(self, way: Callable[[Received, Answers], bytes], letter: Received, numbers: Sequence[int]) -> None:
        """A mail with the answers to these questions comes back, is reviewed and saved."""
        kinds = [self.story.exchanges[number - 1].declined for number in numbers]
        words = {self._mark(number): self.story.exchanges[number - 1].answer for number in numbers}
        self.review(f"{way.__name__}.eml", way(letter, words), declined=[kind for kind in kinds if kind])

    def take_form(self, letter: Received, numbers: Sequence[int]) -> None:
        """The file of the form comes back, where the guest chose the kinds of declining."""
        for number in numbers:
            one = self.story.exchanges[number - 1]
            way = {"way": "pass", "kind": one.declined} if one.declined else {}
            self.filled[self._mark(number)] = Answer(one.answer, **way)
        self.review("answers.txt", filled(known_by(letter.form), self.filled).encode())

    def exported(self, target: str) -> bytes:
        """The post."""
        return self.kit.folder.joinpath(self.kit.ok("export", SLUG, "--to", target).strip()).read_bytes()

    def review(self, name: str, data: bytes, *, declined: Sequence[str] = ()) -> None:
        """A person at a real terminal saves all of a reply, and for each suggestion to decline says the kind it is."""
        path = self.kit.folder.parent / "mails" / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(data)
        terminal = Terminal("-m", "interviewkit", "-C", str(self.kit.folder), "answer", "--from", str(path))
        terminal.wait("What now")
        terminal.send("a\n")
        for kind in declined:
            terminal.wait_new("To look at: sounds like: ", "What about it")
            terminal.send("declined\n")
            terminal.wait_new("Why is it left without an answer?")
            terminal.send(f"{kind}\n")
        assert terminal.end() == 0, terminal.told()
        self.screens[name] = terminal.told()

    def _mark(self, number: int) -> str:
        return self.marks[self.ids[number]]


def typed(kit: Kit, story: Story) -> Post:
    """The whole of it at one terminal, every answer typed."""
    post = Post(kit, story)
    post.ask()
    post.type(story.round(1))
    post.follow_up()
    post.type(story.round(2))
    return post


def mailed(kit: Kit, story: Story) -> Post:
    """The whole of it by mail: three ways to answer and the form, then a second round of follow-ups."""
    post = Post(kit, story)
    post.ask()
    first = post.send("questions.eml", "--attach", "form")
    numbers = story.round(1)
    size = -(-len(numbers) // 4)
    ways = (guest.between_the_lines, guest.by_numbers, guest.in_blue)
    for place, way in enumerate(ways):
        post.take(way, first, numbers[place * size : (place + 1) * size])
    post.take_form(first, numbers[len(ways) * size :])
    post.follow_up()
    post.take(guest.among_quotations, post.send("follow-ups.eml"), story.round(2))
    return post
