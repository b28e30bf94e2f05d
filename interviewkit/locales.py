"""The fixed words of a post in each language: one small file a language, in `data/locales`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent / "data" / "locales"
FALLBACK = "en"


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
    primary = language.replace("_", "-").split("-")[0].lower()
    return _load(primary if primary in known() else FALLBACK)


@cache
def known() -> frozenset[str]:
    """The languages there is a file for."""
    return frozenset(path.stem for path in FOLDER.glob("*.toml"))


@cache
def _load(language: str) -> Words:
    import tomllib  # `--help` says nothing in any language

    said = tomllib.loads((FOLDER / f"{language}.toml").read_text(encoding="utf-8"))
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
