"""Letters and answers of our own for the second set of replies, so that it knows nothing of the first."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from interviewkit.letter import Asked, Letter
from interviewkit.letter.plain import body
from tests.reply.replies import Reply

LANGUAGES = ("en", "fr", "de", "es")
SYMBOLS = "ABCDEFGHJKMNPQRSTVWXYZ23456789"


@cache
def shelf(language: str) -> dict[str, Any]:
    """The interviews and the small words of a language."""
    return tomllib.loads((Path(__file__).parent / f"bakery_{language}.toml").read_text("utf-8"))


def letter(rng: Random, *, follow_ups: bool = True) -> Letter:
    """A letter of five questions or more, in the order of the interview, some of them left out."""
    language = rng.choice(LANGUAGES)
    interview = rng.choice(shelf(language)["interview"])
    there = list(range(len(interview["asked"])))
    kept = sorted(rng.sample(there, rng.randint(5, len(there))))
    return Letter(
        token="IK-" + "".join(rng.choices(SYMBOLS, k=6)),
        title=interview["title"],
        language=language,
        interviewer=interview["interviewer"],
        guest=interview["guest"],
        anonymous=rng.random() < 0.2,
        asked=tuple(_asked(interview["asked"], kept, follow_ups)),
        deadline=rng.choice([None, "2024-06-02"]),
        length=None,
    )


def _asked(shelved: list[dict[str, Any]], kept: list[int], follow_ups: bool) -> list[Asked]:
    found: list[Asked] = []
    number = 0
    for place, index in enumerate(kept):
        entry = shelved[index]
        below = follow_ups and entry.get("follows", False) and index - 1 in kept
        number += 0 if below else 1
        mark = f"Q{number:02}{'b' if below else ''}"
        found.append(Asked(f"q{place + 1}", mark, entry["question"], section=entry.get("section")))
    return found


def answers(asked: Letter, rng: Random) -> dict[str, str]:
    """What the guest says to each question, by id; some are passed over, at least four are not."""
    words = shelf(asked.language)
    known = {entry["question"]: entry["answers"] for one in words["interview"] for entry in one["asked"]}
    declines = words["says"]["decline"]["words"]
    found = {one.id: rng.choice(known[one.question]) for one in asked.asked}
    for id in rng.sample(list(found), len(found) - 4):
        dice = rng.random()
        if dice < 0.12:
            del found[id]
        elif dice < 0.2:
            found[id] = rng.choice(declines)
    return found


@dataclass(frozen=True)
class Piece:
    """A paragraph of the letter as it was sent."""

    lines: tuple[str, ...]
    id: str = ""
    """The question it is, or nothing."""

    @property
    def text(self) -> str:
        """The paragraph on one line."""
        return " ".join(self.lines)


def pieces(asked: Letter) -> list[Piece]:
    """The paragraphs of the letter, in turn."""
    ids = {f"[{one.mark}]": one.id for one in asked.asked}
    blocks = [tuple(block.strip("\n").split("\n")) for block in body(asked).split("\n\n") if block.strip()]
    return [Piece(lines, ids.get(lines[0].split(" ")[0], "")) for lines in blocks]


def opening(asked: Letter) -> list[Piece]:
    """The paragraphs above the first question, without a heading that belongs to it."""
    all_of_it = pieces(asked)
    first = next(place for place, piece in enumerate(all_of_it) if piece.id)
    return [piece for piece in all_of_it[:first] if not piece.text.startswith("~")]


def inner(asked: Letter) -> list[Piece]:
    """The questions, with the headings above them."""
    all_of_it = pieces(asked)
    start, end = len(opening(asked)), max(place for place, piece in enumerate(all_of_it) if piece.id)
    return all_of_it[start : end + 1]


def ending(asked: Letter) -> list[Piece]:
    """The paragraphs below the last question."""
    all_of_it = pieces(asked)
    return all_of_it[len(opening(asked)) + len(inner(asked)) :]


@dataclass(frozen=True)
class Correspondence:
    """Who writes to whom, with the small words of their language."""

    asked: Letter

    @property
    def host(self) -> str:
        return self.asked.interviewer or ""

    @property
    def guest(self) -> str:
        return self.asked.guest

    @property
    def subject(self) -> str:
        return f"{self.asked.title} [{self.asked.token}]"

    @property
    def initials(self) -> tuple[str, str]:
        """Of the interviewer and of the guest."""
        host, guest = ("".join(word[0] for word in name.split()) for name in (self.host, self.guest))
        return host, guest

    def say(self, key: str, **more: str) -> str:
        """A phrase of the language, with the names filled in."""
        return self._filled(shelf(self.asked.language)["says"][key], more)

    def lines(self, key: str, **more: str) -> list[str]:
        """The lines or variants of a phrase, with the names filled in."""
        return [self._filled(line, more) for line in shelf(self.asked.language)["says"][key]]

    def _filled(self, phrase: str, more: dict[str, str]) -> str:
        names = {"host": self.host, "guest": self.guest, "subject": self.subject}
        known = {**names, "from": HOST_ADDRESS, "to": GUEST_ADDRESS, **more}
        for name, value in known.items():
            phrase = phrase.replace(f"{{{name}}}", value)
        return phrase


HOST_ADDRESS = "questions@blog.example"
GUEST_ADDRESS = "me@house.example.net"


def number(one: Asked) -> str:
    """The number a person writes for a question: 3 for `Q03`, 2b for `Q02b`."""
    return one.mark.removeprefix("Q").lstrip("0")


def came(
    asked: Letter,
    files: list[tuple[str, bytes]],
    filed: dict[str, str],
    *,
    ours: list[str],
    group: str = "wild_b",
) -> Reply:
    """A reply, with all that follows from the letter."""
    skipped = {one.id for one in asked.asked} - set(filed)
    return Reply("", group, files, filed, skipped=skipped, ours=[*ours, *_ours(asked)])


def _ours(asked: Letter) -> list[str]:
    """What of our letter is long enough to be told in an answer."""
    around = [piece.text for piece in (*opening(asked), *ending(asked))]
    return [text for text in around if len(text) > 20]
