"""The shelf: which question lists there are, and where."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from interviewkit.errors import InterviewkitError

SHIPPED = Path(__file__).parent.parent / "data" / "questions"
SUFFIXES = (".yaml", ".yml", ".md", ".markdown", ".txt")

# Two letters: the `old` of `list.old.txt` is no language.
_LANGUAGE = re.compile(r"[a-z]{2}(-[A-Za-z0-9]{2,8})*")


def shelf(folders: Iterable[Path]) -> dict[str, dict[str | None, Path]]:
    """All lists in some folders, by name, then by language (None where the file name tells none).

    A list is a file `NAME.LANGUAGE.yaml`, `NAME.yaml`, or the same in `.md` or `.txt`; an earlier folder wins,
    and one that tells no language there wins over all languages further on.
    """
    found: dict[str, dict[str | None, Path]] = {}
    for folder in folders:
        whole = {name for name, versions in found.items() if None in versions}
        for path in sorted(folder.glob("*")) if folder.is_dir() else []:
            if path.suffix in SUFFIXES and path.is_file() and not path.name.startswith("."):
                name, language = named(path)
                if name not in whole:
                    found.setdefault(name, {}).setdefault(language, path)
    return found


def named(path: Path) -> tuple[str, str | None]:
    """The name of the list in a file, and the language that the file name tells."""
    name, _, language = path.stem.rpartition(".")
    return (name, language) if name and _LANGUAGE.fullmatch(language) else (path.stem, None)


def pick(lists: dict[str, dict[str | None, Path]], name: str, *, language: str | None) -> Path:
    """The file of a named list in a language (`fr-CA` takes `fr`), or as it is where its name tells no language.

    Told no language, it is the English one if there is one.
    """
    if name not in lists:
        known = ", ".join(sorted(lists))
        raise InterviewkitError(f'there is no question list "{name}"', f"There are: {known}. Or give a file.")
    versions = lists[name]
    wanted = [language, language.split("-")[0], None] if language else [None, "en", *versions]
    for version in wanted:
        if version in versions:
            return versions[version]
    known = ", ".join(sorted(str(version) for version in versions))
    raise InterviewkitError(
        f'the question list "{name}" is not there in {language}', f"It is there in: {known}. Or give a file."
    )
