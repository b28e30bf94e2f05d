"""What can be wrong in a settings file, and how to mend it."""

from __future__ import annotations

import datetime
import re
import tomllib
from collections.abc import Callable, Collection, Iterator, Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

from interviewkit.errors import Fault, did_you_mean

if TYPE_CHECKING:
    from interviewkit.settings.statements import Statement

Known: TypeAlias = Collection[str] | Callable[[str], bool]
Words: TypeAlias = Mapping[str, Known]
"""For a key, the words it knows, or the test that its text has to pass; for the table, the test for its values."""
Wrong: TypeAlias = tuple[str, str]
"""What is wrong, and how to mend it."""

TABLE = "front-matter"
LINES = ("interviewer", "language", "target", "layout", "declined", "typography", "spaces", "folder", "template")
KEYS = (*LINES, "numbers", TABLE)

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")
_MENDED = {"language": "write it as en, fr, pt-BR, …"}


def read(text: str, words: Words) -> tuple[dict[str, Any], list[Fault]]:
    """What a settings file says, by its keys, and all that is wrong in it; what it says is worth something without."""
    try:
        said = tomllib.loads(text)
    except (ValueError, RecursionError):
        return {}, _faults(text, words)
    if any(_wrong(path, value, words) for path, value in _items(said)):
        return {}, _faults(text, words)
    if TABLE in said:
        said[TABLE] = {key: _plain(value) for key, value in said[TABLE].items()}
    return said, []


def _faults(text: str, words: Words) -> list[Fault]:
    from interviewkit.settings.statements import read, statements  # lines are asked for only where something is wrong

    # What stands on its own is looked at even where the whole is broken: a file is mended in one sitting.
    parts = list(statements(text))
    listed = [part.broken for part in parts if part.broken]
    if not listed and isinstance(whole := read(text), Fault):
        listed.append(whole)
    table: tuple[str, ...] | None = ()
    for part in parts:
        if part.is_head:
            # Whose keys are those below a broken head?
            table = None if part.broken else part.head
        if not part.broken and table is not None:
            listed += _within(part, () if part.is_head else table, words)
    return listed


def _within(statement: Statement, table: tuple[str, ...], words: Words) -> Iterator[Fault]:
    said = statement.said
    for key in reversed(table):
        said = {key: said}
    for path, value in _items(said):
        # What is below an unknown table was said with its head.
        if (wrong := _wrong(path, value, words)) and (not table or table == (TABLE,)):
            yield Fault(statement.line, *wrong)


def _items(said: dict[str, Any]) -> Iterator[tuple[tuple[str, ...], Any]]:
    for key, value in said.items():
        if key == TABLE and isinstance(value, dict):
            yield from (((key, inner), below) for inner, below in value.items())
        else:
            yield (key,), value


def _wrong(path: tuple[str, ...], value: Any, words: Words) -> Wrong | None:
    key = path[0]
    if len(path) > 1:
        return _wrong_front(path[1], value, words.get(TABLE))
    if key not in KEYS:
        return f'"{_short(key)}" is not a setting', did_you_mean(key, KEYS) or "there are: " + ", ".join(KEYS)
    if key == TABLE:
        return (
            f"{key} should be a table and is {_kind(value)}",
            f"write  [{key}]  and below it lines like  draft = true",
        )
    if key == "numbers":
        return None if isinstance(value, bool) else (f"numbers cannot be {_quoted(value)}", "say true or false")
    if not isinstance(value, str):
        return f"{key} should be text and is {_kind(value)}", 'put it in quotation marks, as in  target = "hugo"'
    return _wrong_text(key, value, words)


def _wrong_text(key: str, value: str, words: Words) -> Wrong | None:
    if "\n" in value:
        return f"{key} should be one line", "take the line breaks out of the text"
    if _CONTROL.search(value):
        return f"{key} has a character in it that no keyboard types", r"a \ is written twice, or / instead in a path"
    if not value.strip() and key != "interviewer":
        return f"{key} is left empty", "say something, or take the line out"
    known = words.get(key)
    if known is None or (known(value) if callable(known) else value in known):
        return None
    mend = _MENDED.get(key, "") if callable(known) else did_you_mean(value, known) or "say one of: " + ", ".join(known)
    return f'{key} cannot be "{_short(value)}"', mend


def _wrong_front(key: str, value: Any, known: Known | None) -> Wrong | None:
    if not key.strip() or _CONTROL.search(key):
        return f'a post cannot have "{_short(repr(key)[1:-1])}" in its front matter', "give it a name in letters"
    if isinstance(value, dict | list):
        written = "[one, two]" if isinstance(value, list) else "…"
        return (
            f"{_short(key)} should be one value and is {_kind(value)}",
            f'write it as text:  {_short(key)} = "{written}"',
        )
    if callable(known) and not known(_plain(value)):
        return f"{_short(key)} asks for what a post does not have", "between braces may stand {title}, {date}, …"
    return None


def _plain(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, datetime.date | datetime.time):
        return value.isoformat()
    return str(value)


def _kind(value: Any) -> str:
    if isinstance(value, bool):
        return f"{_plain(value)}"
    kinds: tuple[tuple[type | tuple[type, ...], str], ...] = (
        (str, "text"),
        ((int, float), "a number"),
        (list, "a list"),
        (dict, "a table"),
    )
    return next((name for kind, name in kinds if isinstance(value, kind)), "a date")


def _quoted(value: Any) -> str:
    return f'"{_short(value)}"' if isinstance(value, str) else _kind(value)


def _short(text: str) -> str:
    line = _CONTROL.sub(" ", text)
    return line if len(line) <= 40 else line[:39] + "…"
