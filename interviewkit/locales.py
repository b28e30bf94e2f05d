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
    declined: dict[str, str]
    """The neutral sentence for each kind of declining, by the words of the file (`not public`)."""
    months: tuple[str, ...]
    _bylines: dict[str, str]
    _back_to: str
    _order: str
    _first: str

    def decline(self, kind: str) -> str:
        """The neutral sentence for a kind of declining."""
        return self.declined.get(kind, self.declined["declined"])

    def byline(self, name: str | None, guest: str | None = None) -> str:
        """The line that tells who asked and who answered, as far as they are named; empty if neither is."""
        kind = "both" if name and guest else "byline" if name else "guest" if guest else ""
        parts = re.split(r"(\{name\}|\{guest\})", self._bylines.get(kind, ""))
        return "".join({"{name}": name or "", "{guest}": guest or ""}.get(part, part) for part in parts)

    def back_to(self, question: str) -> str:
        """The note that takes the reader back to an earlier question."""
        return self._back_to.replace("{question}", question)

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
        locale=said["locale"],
        partial=said["partial"],
        anonymous=said["anonymous"],
        declined=said["declined"],
        months=tuple(said["date"]["months"]),
        _bylines={kind: said[kind] for kind in ("byline", "guest", "both")},
        _back_to=said["back_to"],
        _order=said["date"]["order"],
        _first=said["date"]["first"],
    )
