"""Writing: a text as the YAML scalar that a writer would like to read, and new mappings made of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

WIDTH = 96
"""A text that would pass this column gets lines of its own."""

_NOT_PLAIN = re.compile(
    r"""[\s\-?:,\[\]{}#&*!|>'"%@`=<~] | .*(?::\s|\s\#|[:\s]$|\t)""",
    re.VERBOSE | re.DOTALL,
)
# What YAML 1.1 or 1.2 would take for something else than text.
_TYPED = re.compile(
    r"(?:[-+.]?\d[\d_.,:eExXoObBa-fA-FtTzZ +-]*|[-+]?\.inf|\.nan|yes|no|on|off|true|false|null|y|n)$", re.IGNORECASE
)

_ADDRESS = re.compile(r"[A-Za-z]+:\S")


def inline(text: str, *, flow: bool = False) -> str:
    """A one-line text as it stands behind a key: plain where that is safe, else quoted."""
    plain = not _NOT_PLAIN.match(text) and not _TYPED.match(text) and "\n" not in text and text
    if plain and not (flow and re.search(r"[,\[\]{}?:]", text)):
        return text
    return quoted(text)


def quoted(text: str, *, style: str = "") -> str:
    """The text in quotes: those of `style` where it can be, else whichever need no escapes."""
    bare = "\n" not in text
    if bare and (style == "'" or (('"' in text or "\\" in text) and "'" not in text)):
        return "'" + text.replace("'", "''") + "'"
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
    return f'"{escaped}"'


def block(text: str, *, indent: int, eol: str = "\n") -> tuple[str, str]:
    """The text as a literal: its header (`|`) and its lines, indented and ending with a line end.

    `indent` counts from the margin and must be two more than that of the collection around it.
    """
    header = "|2" if text[:1] in " \t" else "|"
    margin = " " * indent
    return header, "".join((margin + line if line else "") + eol for line in text.split("\n"))


def is_inline(text: str, *, column: int, prose: bool) -> bool:
    """Whether a text goes behind its key; prose never does if that would take quotes."""
    if "\n" in text or column + len(text) > WIDTH:
        return not prose and "\n" not in text
    return not prose or inline(text) == text


def render(fields: Mapping[str, Any], *, prose: Iterable[str], column: int = 0, eol: str = "\n") -> str:
    """A new block mapping, its keys at `column` (the first without margin); keys without a value are left out."""
    lines = []
    for key, value in fields.items():
        if value is not None:
            lines.append(entry(key, value, prose=prose, column=column, eol=eol))
    return (" " * column).join(lines)


def entry(key: str, value: Any, *, prose: Iterable[str], column: int, eol: str) -> str:
    """One key with its value, ending with a line end: text, a list of words, a mapping or a list of mappings."""
    if isinstance(value, str):
        if is_inline(value, column=column + len(key) + 2, prose=key in prose):
            return f"{key}: {inline(value)}{eol}"
        header, body = block(value, indent=column + 2, eol=eol)
        return f"{key}: {header}{eol}{body}"
    if isinstance(value, Mapping):
        return f"{key}:{eol}{' ' * (column + 2)}" + render(value, prose=prose, column=column + 2, eol=eol)
    if is_short(value):
        return f"{key}: {flow(value)}{eol}"
    return f"{key}:{eol}" + listing(value, prose=prose, column=column, eol=eol)


def is_short(value: Any) -> bool:
    """Whether a list stands in brackets: one of words, but not of addresses, which would take quotes there."""
    return all(isinstance(item, str) and not _ADDRESS.match(item) for item in value)


def listing(value: Sequence[Any], *, prose: Iterable[str], column: int, eol: str) -> str:
    """The items of a block list whose dashes stand at `column`; a blank line parts those that have an id."""
    gap = eol if any("id" in item for item in value if isinstance(item, Mapping)) else ""
    return gap.join(item(one, prose=prose, column=column, eol=eol) for one in value)


def item(value: Mapping[str, Any] | str, *, prose: Iterable[str], column: int, eol: str) -> str:
    """One text or mapping as an item of a block list whose dashes stand at `column`."""
    if isinstance(value, str):
        return f"{' ' * column}- {inline(value)}{eol}"
    return " " * column + "- " + render(value, prose=prose, column=column + 2, eol=eol)


def flow(value: Any) -> str:
    """A value in braces, brackets or quotes, for what is written that way; keys without a value are left out."""
    if isinstance(value, Mapping):
        pairs = (f"{key}: {flow(item)}" for key, item in value.items() if item not in (None, [], ()))
        return "{" + ", ".join(pairs) + "}"
    return inline(value, flow=True) if isinstance(value, str) else f"[{', '.join(map(flow, value))}]"
