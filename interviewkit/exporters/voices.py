"""Who speaks in a post: the names, the initials and the words of a language that stand for them."""

from __future__ import annotations

import re
from collections.abc import Callable

from interviewkit.locales import Words
from interviewkit.privacy import Edition


class Voices:
    """The two speakers of an interview: first the interviewer, then the guest."""

    def __init__(self, edition: Edition, said: Words, *, put: Callable[[str], str]) -> None:
        self.said = said
        self._put = put
        self.names = (_flat(edition.interviewer) or said.asker, _flat(edition.interviewee) or said.answerer)

    def label(self, name: str) -> str:
        """A name with the colon of the language, set as the words around it."""
        return self._put(self.said.label(name))

    @property
    def initials(self) -> tuple[str, str]:
        """The initials of both; first names, or whole ones, where the initials are the same."""
        for short in (self._initials, _first):
            both = (short(self.names[0]), short(self.names[1]))
            if both[0] != both[1] and all(both):
                return both
        return self.names

    def _initials(self, name: str) -> str:
        # Of a role (A night baker) the article says nothing; `A.` is no article, and `D.` is no small word.
        words = re.findall(r"[^\W_]+\.?", name)
        if len(words) > 1 and words[0].lower() in self.said.articles:
            words = words[1:]
        # Whatever a name begins with is part of it: Van Morrison.
        counted = words[:1] + [word for word in words[1:] if word.lower() not in self.said.particles]
        return "".join(word[0] for word in counted).upper()


def _flat(name: str | None) -> str:
    return " ".join((name or "").split())


def _first(name: str) -> str:
    return name.split(" ", maxsplit=1)[0]
