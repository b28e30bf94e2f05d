"""What guests say: answers of every kind, invented, in their language, no sentence twice in a reply."""

from __future__ import annotations

from random import Random

from interviewkit.letter import Letter
from tests.reply.replies.letters import filled, words

PLAIN = {
    "line": 5,
    "one": 6,
    "several": 5,
    "word": 2,
    "back": 1,
    "above": 0.5,
    "decline": 1.2,
    "price": 1,
    "thanks": 0.5,
}
SPICE = {"numbers": 1.6, "bullets": 1.2, "quote": 1.2, "part": 0.8, "dashes": 0.6, "start": 2, "emoji": 1, "nbsp": 1}
MORE = {"link": 1, "year": 1, "address": 0.8, "wrote": 0.6, "single": 0.6}
NOT_LAST = {"dashes", "address", "thanks", "single"}
"""What a careful person could take for a signature, were it the last answer."""


class Voice:
    """One guest, who never repeats a sentence."""

    def __init__(self, language: str, rng: Random) -> None:
        self.language, self.rng = language, rng
        self.said: set[str] = set()

    def say(self, key: str, **more: str) -> str:
        """Something of that kind that was not said before, its typed lines short enough not to look wrapped."""
        for _ in range(60):
            text = filled(self.rng.choice(words(self.language)[key]), self.language, self.rng, **more)
            typed = text.split("\n")[:-1]
            if text not in self.said and all(len(line) <= 45 for line in typed):
                break
        self.said.add(text)
        return text

    def paragraph(self) -> str:
        """Two to four sentences."""
        return " ".join(self.say("says") for _ in range(self.rng.randint(2, 4)))

    def items(self, marks: list[str]) -> str:
        """A list with these marks, an item a line, below a line that announces it."""
        known = words(self.language)["items"]
        chosen = self.rng.sample(known, len(marks))
        lines = [f"{mark} {filled(item, self.language, self.rng)}" for mark, item in zip(marks, chosen, strict=True)]
        return "\n".join([self.say("list_intro"), *lines])

    def answer(self, kind: str, question: str) -> str:
        """An answer of that kind to that question."""
        return str(getattr(self, f"_{kind}")(question))

    def _line(self, question: str) -> str:
        return self.say("lines")

    def _word(self, question: str) -> str:
        return str(self.rng.choice(words(self.language)["words"]))

    def _one(self, question: str) -> str:
        return self.paragraph()

    def _several(self, question: str) -> str:
        return "\n\n".join(self.paragraph() for _ in range(self.rng.randint(2, 4)))

    def _back(self, question: str) -> str:
        return self.say("asked_back")

    def _above(self, question: str) -> str:
        return str(self.rng.choice(words(self.language)["above"]))

    def _decline(self, question: str) -> str:
        text = str(self.rng.choice(words(self.language)["declines"]))
        return text if self.rng.random() < 0.6 else f"{text} {self.say('says')}"

    def _price(self, question: str) -> str:
        return self.say("prices")

    def _thanks(self, question: str) -> str:
        return f"{self.say('thanks')} {self.say('says')}"

    def _numbers(self, question: str) -> str:
        count, shape = self.rng.randint(2, 4), self.rng.choice(("{}.", "{}.", "{})", "{} -"))
        text = self.items([shape.format(number) for number in range(1, count + 1)])
        return text if self.rng.random() < 0.5 else f"{text}\n\n{self.say('says')}"

    def _bullets(self, question: str) -> str:
        mark = self.rng.choice("-*•–")
        text = self.items([mark] * self.rng.randint(2, 4))
        return text if self.rng.random() < 0.5 else f"{self.say('says')}\n\n{text}"

    def _quote(self, question: str) -> str:
        return self.say("quoting", question=question, line=self.say("says"))

    def _part(self, question: str) -> str:
        said = question.split()
        part = " ".join(said[: max(2, len(said) // 2)]).rstrip(",;:. ")
        return self.say("quoting", question=part, line=self.say("lines"))

    def _dashes(self, question: str) -> str:
        return f"{self.say('says')}\n\n--\n\n{self.say('says')}"

    def _start(self, question: str) -> str:
        more = f" {self.say('says')}" if self.rng.random() < 0.4 else ""
        return f"{self.say('starts')}{more}"

    def _emoji(self, question: str) -> str:
        return self.say("emoji")

    def _nbsp(self, question: str) -> str:
        return self.say("says").replace(" ", "\u00a0", 2) + "\u202f!"

    def _link(self, question: str) -> str:
        return self.say("links")

    def _year(self, question: str) -> str:
        return f"{self.say('years')}\n\n{self.say('says')}"

    def _address(self, question: str) -> str:
        return self.say("address")

    def _wrote(self, question: str) -> str:
        return self.say("wrote")

    def _single(self, question: str) -> str:
        """A name alone on the line below, as under a saying: not a signature."""
        return f"{self.say('says')}\n\n({self.rng.choice(words(self.language)['place'])})"


def answers(
    letter: Letter,
    rng: Random,
    *,
    skip: float = 0.1,
    without: frozenset[str] | set[str] = frozenset(),
    tame: bool = False,
) -> dict[str, str]:
    """What one guest answers, by id; `tame` keeps to running text, `without` leaves kinds out."""
    voice = Voice(letter.language, rng)
    kinds = PLAIN if tame else PLAIN | SPICE | MORE
    found: dict[str, str] = {}
    chosen = [asked for asked in letter.asked if rng.random() >= skip] or list(letter.asked[:2])
    for asked in chosen:
        allowed = [kind for kind in kinds if kind not in without and (asked is not chosen[-1] or kind not in NOT_LAST)]
        kind = rng.choices(allowed, [kinds[name] for name in allowed])[0]
        # Nobody points to an answer above the first.
        found[asked.id] = voice.answer("one" if kind == "above" and not found else kind, asked.question)
    return found


def paragraphs(letter: Letter, rng: Random, *, skip: float = 0.0) -> dict[str, str]:
    """The same, each answer one paragraph without a typed line break, for those who leave no other trace."""
    without = {"several", "numbers", "bullets", "dashes", "year", "address", "wrote", "single", "above"}
    return answers(letter, rng, skip=skip, without=without)
