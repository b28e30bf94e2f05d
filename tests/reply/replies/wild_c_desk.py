"""What the third set of wild replies is written with: a case, its letter in pieces, and the files it comes in."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from html import escape
from random import Random
from typing import Any

from interviewkit.letter import Asked, Letter
from tests.reply.replies import Reply
from tests.reply.replies.bakery import LANGUAGES, Correspondence, Piece, came, ending, inner, number, opening
from tests.reply.replies.bakery_mail import post
from tests.reply.replies.wild_c_words import WORDS

GROUP = "wild_c"


@dataclass(frozen=True)
class Case:
    """A letter, what its guest has to say, and the dice."""

    letter: Letter
    answers: dict[str, str]
    rng: Random

    @property
    def who(self) -> Correspondence:
        return Correspondence(self.letter)

    @property
    def told(self) -> list[tuple[Asked, str]]:
        """The questions that are answered, in turn, with their answers."""
        return [(one, self.answers[one.id]) for one in self.letter.asked if one.id in self.answers]

    @property
    def all(self) -> list[tuple[Asked, str]]:
        """Every question in turn, with its answer or nothing."""
        return [(one, self.answers.get(one.id, "")) for one in self.letter.asked]

    @property
    def abroad(self) -> Correspondence:
        """The phrases of a mail program in another language than the interview's."""
        others = [language for language in LANGUAGES if language != self.letter.language]
        return Correspondence(replace(self.letter, language=self.rng.choice(others)))

    def word(self, key: str, **more: str) -> str:
        """A phrase of the guest's own, with its places filled in."""
        phrase = self.rng.choice(WORDS[self.letter.language][key])
        for name, value in more.items():
            phrase = phrase.replace(f"{{{name}}}", value)
        return phrase

    def words(self, key: str) -> list[str]:
        return WORDS[self.letter.language][key]

    def place(self, one: Asked) -> int:
        """Where a question stands in the letter, from 1 on."""
        return self.letter.asked.index(one) + 1

    def asked(self, id: str) -> Asked:
        return next(one for one in self.letter.asked if one.id == id)

    def changed(self, change: Callable[[str], str]) -> Case:
        """The same with every answer put another way."""
        return Case(self.letter, {id: change(text) for id, text in self.answers.items()}, self.rng)

    def mail(self, text: str | None = None, page: str | None = None, **more: Any) -> tuple[str, bytes]:
        return "reply.eml", post(self.letter, self.rng, text=text, page=page, **more)

    def reply(self, *files: tuple[str, bytes], ours: Iterable[str] = (), group: str = GROUP, **more: Any) -> Reply:
        """What came, with every answer expected as it was said."""
        filed = more.pop("filed", self.answers)
        found = came(self.letter, list(files), dict(filed), ours=list(ours), group=group)
        for name, value in more.items():
            setattr(found, name, value)
        return found

    def hello(self) -> str:
        return f"{self.who.say('hello')}\n\n{self.who.say('here')}\n\n"

    def bye(self) -> str:
        return f"{self.who.say('bye')}\n{self.who.guest}\n"

    def history(self, prefix: str = "> ") -> str:
        """The letter as it hangs below a reply that was written on top."""
        lines = spaced([*opening(self.letter), *inner(self.letter), *ending(self.letter)])
        return f"{self.who.say('wrote')}\n" + quoted(lines, prefix)

    def thread(
        self, under: Callable[[Asked, str], str], prefix: str = "> ", ask: Callable[[Piece], str] | None = None
    ) -> str:
        """The letter behind quote marks, with what is written under each question."""
        top = quoted([*spaced(opening(self.letter)), ""], prefix)
        parts = [top]
        for piece in inner(self.letter):
            block = ask(piece) if ask and piece.id else quoted(list(piece.lines), prefix)
            given = self.answers.get(piece.id, "")
            said = under(self.asked(piece.id), given) if given else ""
            parts.append(f"{block}\n{said}\n\n" if said else f"{block}{prefix.strip()}\n")
        return "".join(parts) + quoted(spaced(ending(self.letter)), prefix)

    def read_on(self, under: Callable[[Asked, str], str], line: str = "{}<br>\n") -> tuple[str, str, str]:
        """The letter as HTML, line for line: above the questions, the questions with what is under them, below."""
        # An empty line is a break of its own only where lines do not end in one.
        gap = line.format("" if line.rstrip().endswith("<br>") else "<br>")
        top = "".join(line.format(escape(row)) if row else gap for row in [*spaced(opening(self.letter)), ""])
        middle = ""
        for piece in inner(self.letter):
            middle += "".join(line.format(escape(row)) for row in piece.lines)
            given = self.answers.get(piece.id, "")
            middle += under(self.asked(piece.id), given) if given else gap
        return top, middle, "".join(line.format(escape(row)) if row else gap for row in spaced(ending(self.letter)))


Style = Callable[[Case], Reply]


def spaced(pieces: list[Piece]) -> list[str]:
    """The lines of pieces of the letter, with an empty one between them."""
    lines: list[str] = []
    for piece in pieces:
        lines += [*([""] if lines else []), *piece.lines]
    return lines


def unquoted(pieces: list[Piece]) -> str:
    """Pieces of the letter as they stand in a file."""
    return "\n".join(spaced(pieces))


def quoted(lines: list[str], prefix: str = "> ") -> str:
    """Lines behind a quote mark, each with a line end."""
    return "".join(f"{prefix}{line}".rstrip() + "\n" for line in lines)


def n(one: Asked) -> str:
    """The number a person writes for a question."""
    return number(one)


def nn(one: Asked) -> str:
    """The number as the mark has it, with its nought."""
    return one.mark.removeprefix("Q")


def on_one_line(text: str) -> str:
    """A text said in one breath."""
    return " ".join(re.sub(r"(?m)^(\d+[.)]|-) ", "", text).split())


def without_numbers(text: str) -> str:
    """A text whose lists have dashes: nobody counts from 1 inside an answer that stands behind a bare number."""
    return re.sub(r"(?m)^\d+[.)] ", "- ", text)


def paragraphs(text: str, tag: str = "p", style: str = "") -> str:
    """A text as HTML, a tag for each paragraph."""
    opened = f'<{tag} style="{style}">' if style else f"<{tag}>"
    return "".join(f"{opened}{broken(part)}</{tag}>" for part in text.split("\n\n"))


def broken(text: str) -> str:
    """A text as HTML that breaks where it was typed to."""
    return escape(text, quote=False).replace("\n", "<br>\n")


def page(body: str, style: str = "") -> str:
    head = f"<style>{style}</style>" if style else ""
    return f'<html><head><meta charset="utf-8">{head}</head><body>{body}</body></html>'
