"""The sentences around the questions in each language: one small file a language, in `data/letters`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from interviewkit.letter import Letter
from interviewkit.locales import read, spoken
from interviewkit.locales import words as post_words

FOLDER = Path(__file__).parent.parent / "data" / "letters"


@dataclass(frozen=True)
class Words:
    """What a letter says in its own voice, in one language."""

    language: str
    """The language these words are in, which is English where the asked one is not known."""
    said: Mapping[str, Any]
    """The sentences as their file has them, with `{title}` and the like in them."""

    def greeting(self, letter: Letter) -> str:
        """The interviewer's own greeting, or that of the language; a withheld guest is not named."""
        return letter.greeting or self._fill("greeting" if letter.guest else "greeting_unnamed", guest=letter.guest)

    def opening(self, letter: Letter) -> str:
        """What this is, how much of it, and until when."""
        count = len(letter.asked)
        again = "_more" if any(asked.earlier for asked in letter.asked) else ""
        key = f"opening.{'one' if count == 1 else 'many'}{again}"
        return " ".join(filter(None, [self._fill(key, title=letter.title, count=str(count)), self.deadline(letter)]))

    def deadline(self, letter: Letter) -> str:
        """The sentence with the day until which answers are hoped for; empty without one."""
        return self._fill("deadline", day=self.day(letter)) if letter.deadline else ""

    def day(self, letter: Letter) -> str:
        """The day until which answers are hoped for, as people write it."""
        return post_words(self.language).human_date(letter.deadline or "").replace(" ", "\u00a0")

    def how(self, letter: Letter, way: str = "mail") -> str:
        """How to answer in a `mail`, in `word` or in `yaml`, and at what length."""
        gap = "\n\n" if way == "yaml" else " "
        return gap.join(filter(None, [self._fill(f"how.{way}").strip("\n"), self.length(letter)]))

    def length(self, letter: Letter) -> str:
        """The sentence on how long an answer should be; empty if nothing was said."""
        return self._fill("length", length=letter.length.strip().rstrip(".")) if letter.length else ""

    def use(self, letter: Letter) -> str:
        """How the answers will be used: in the interviewer's words, or under which name they are published."""
        kind = "anonymous" if letter.anonymous else "named" if letter.guest else "unnamed"
        return letter.use or self._fill(f"use.{kind}", guest=letter.guest)

    def declining(self) -> str:
        """How to leave a question out, with the words for it."""
        # A phrase is found and copied more easily in one piece.
        phrases = [phrase.replace(" ", "\u00a0") for phrase in self.declines.values()]
        return self._fill("decline.mail", words=self._either(phrases))

    def declining_in_yaml(self) -> str:
        """The same for a YAML file, where the words are those of the format."""
        return self._fill("decline.yaml", words=self._either(list(self.declines)))

    @property
    def declines(self) -> Mapping[str, str]:
        """The words to decline with, in capitals, by their kind."""
        return {str(kind): str(text) for kind, text in self.said["decline"]["words"].items()}

    def earlier(self, answer: str) -> str:
        """The line that recalls an earlier answer."""
        return self._fill("earlier", earlier=answer)

    def closing(self, letter: Letter) -> str:
        """The interviewer's own last words, or those of the language."""
        return letter.closing or self.thanks

    @property
    def thanks(self) -> str:
        """The thanks of the language."""
        return self._fill("closing")

    def reference(self, letter: Letter) -> str:
        """The line with the token."""
        return self._fill("reference", token=letter.token)

    @property
    def file(self) -> str:
        """What a file of questions is called, such as `questions`."""
        return self._fill("file")

    def _either(self, words: list[str]) -> str:
        return f"{', '.join(words[:-1])} {self._fill('decline.or')} {words[-1]}"

    def _fill(self, key: str, **values: str) -> str:
        sentence: Any = self.said
        for part in key.split("."):
            sentence = sentence[part]
        return fill(str(sentence), values)


def fill(text: str, values: Mapping[str, str]) -> str:
    """The text with each `{name}` that has a value replaced, in one pass: what is put in is never read again."""
    return re.sub(r"\{(\w+)\}", lambda match: values.get(match[1], match[0]), text)


def words(language: str) -> Words:
    """The words in that language (`fr-CA` is French), or in English; `Words.language` tells which."""
    return _load(spoken(language, FOLDER))


@cache
def _load(language: str) -> Words:
    return Words(language, read(FOLDER, language))
