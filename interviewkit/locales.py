"""The fixed words of a post in each language: one small file a language, in `data/locales`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent / "data" / "locales"
FALLBACK = "en"
_AS_THEY_ARE = ("locale", "partial", "anonymous", "asker", "answerer", "q", "a", "declined", "methods", "editings")
_FILLED = ("byline", "guest", "both", "back_to", "label", "credit", "more", "more_about")
_RIGHT_TO_LEFT = frozenset(["ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi"])


@dataclass(frozen=True)
class Words:
    """What a post says in its own voice, in one language."""

    language: str
    """The language these words are in, which is English where the asked one is not known."""
    locale: str
    """The same for Open Graph, with a territory (`fr_FR`)."""
    partial: str
    anonymous: str
    asker: str
    """What stands for the name of who asks, where nobody is named."""
    answerer: str
    q: str
    """The letter that stands for a question (`Q`)."""
    a: str
    declined: dict[str, str]
    """The neutral sentence for each kind of declining, by the words of the file (`not public`)."""
    methods: dict[str, str]
    """How the interview was held, by the words of the file (`by e-mail`)."""
    editings: dict[str, str]
    """What was done to the answers, by the words of the file (`verbatim`)."""
    months: tuple[str, ...]
    articles: frozenset[str]
    """What may stand before a role (`A night baker`), in small letters."""
    particles: frozenset[str]
    """The small words inside the names of people (`van`), in small letters."""
    _patterns: dict[str, str]
    _grouped: dict[str, Any]
    _order: str
    _first: str

    def decline(self, kind: str) -> str:
        """The neutral sentence for a kind of declining."""
        return self.declined.get(kind, self.declined["declined"])

    def account(self, method: str | None, editing: str | None) -> str:
        """How the interview was held and what was done to the answers, as far as that is known; empty without both."""
        return " ".join(filter(None, [self.methods.get(method or ""), self.editings.get(editing or "")]))

    def byline(self, name: str | None, guest: str | None = None) -> str:
        """The line that tells who asked and who answered, as far as they are named; empty if neither is."""
        kind = "both" if name and guest else "byline" if name else "guest" if guest else ""
        parts = re.split(r"(\{name\}|\{guest\})", self._patterns.get(kind, ""))
        return "".join({"{name}": name or "", "{guest}": guest or ""}.get(part, part) for part in parts)

    def back_to(self, question: str) -> str:
        """The note that takes the reader back to an earlier question."""
        return self._patterns["back_to"].replace("{question}", question)

    def label(self, name: str) -> str:
        """A speaker's name, or the letter for it, with the colon of the language."""
        return self._patterns["label"].replace("{name}", name)

    def credit(self, text: str) -> str:
        """Who made a picture; as it is where it says itself what they did (`Drawing: Ada`, `© Ada`)."""
        return (
            text
            if re.search(r"[:©]|\(c\)", text, re.IGNORECASE)
            else self._patterns["credit"].replace("{credit}", text)
        )

    def more(self, guest: str | None) -> str:
        """The heading above links about the guest; with the name, where it reads as one (not `A night baker`)."""
        return self._patterns["more_about" if guest and guest.istitle() else "more"].replace("{guest}", guest or "")

    def grouped(self, count: int) -> str:
        """The sentence above a list of declined questions, of which there is one at least."""
        if count == 1:
            return str(self._grouped["one"])
        numbers = self._grouped["numbers"]
        number, pattern = (numbers[count - 2], "some") if count - 2 < len(numbers) else (str(count), "many")
        sentence: str = self._grouped[pattern].replace("{count}", number)
        return sentence[0].upper() + sentence[1:]

    def human_date(self, day: str) -> str:
        """A day given as YYYY-MM-DD, as people write it; anything else as it is."""
        try:
            known = date.fromisoformat(day)
        except ValueError:
            return day
        return self._order.format(
            day=self._first if known.day == 1 else known.day, month=self.months[known.month - 1], year=known.year
        )


def words(language: str) -> Words:
    """The words in that language (`fr-CA` is French), or in English; `Words.language` tells which."""
    return _load(spoken(language, FOLDER))


def primary(language: str) -> str:
    """The language itself, whatever the territory: `fr` for `fr-CA` and `FR_be`."""
    return language.replace("_", "-").split("-")[0].lower()


def direction(language: str) -> str:
    """The way it is written, as pages say it: `rtl` for Arabic, `ltr` for French."""
    return "rtl" if primary(language) in _RIGHT_TO_LEFT else "ltr"


def spoken(language: str, folder: Path) -> str:
    """The language in which a folder with a file a language says it: that one, or English."""
    return primary(language) if primary(language) in known(folder) else FALLBACK


@cache
def known(folder: Path = FOLDER) -> frozenset[str]:
    """The languages there is a file for."""
    return frozenset(path.stem for path in folder.glob("*.toml"))


def read(folder: Path, language: str) -> dict[str, Any]:
    """What the file of a language says."""
    import tomllib  # `--help` says nothing in any language

    return tomllib.loads((folder / f"{language}.toml").read_text(encoding="utf-8"))


@cache
def _load(language: str) -> Words:
    said = read(FOLDER, language)
    return Words(
        language=language,
        **{name: said[name] for name in _AS_THEY_ARE},
        months=tuple(said["date"]["months"]),
        articles=frozenset(said["articles"]),
        particles=frozenset(said["particles"]),
        _patterns={name: said[name] for name in _FILLED},
        _grouped=said["grouped"],
        _order=said["date"]["order"],
        _first=said["date"]["first"],
    )
