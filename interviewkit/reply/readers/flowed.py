"""format=flowed (RFC 3676): paragraphs that a mail program broke into lines, whole again."""

from __future__ import annotations

import re

from interviewkit.reply import Line

_QUOTED = re.compile(r">{1,99}")
_MORE = re.compile(r"(?: ?>){1,99}+ ?")


def unflow(rows: list[str], *, delsp: bool) -> tuple[list[Line], bool]:
    """The lines with every paragraph in one of them, and whether any had been broken.

    A row that ends with a space goes on in the next one if both are quoted alike; `delsp` says that this space
    was only put there to say so.
    """
    lines: list[Line] = []
    parts: list[str] = []
    depth = 0
    broken = False
    for row in rows:
        here, text = _unquoted(row)
        if parts and (here != depth or text == "-- "):
            lines.append(Line("".join(parts), depth))
            parts.clear()
        goes_on = text.endswith(" ") and text != "-- "
        broken = broken or goes_on
        depth = here
        parts.append(text[:-1] if goes_on and delsp else text)
        if not goes_on:
            lines.append(Line("".join(parts), depth))
            parts.clear()
    if parts:
        lines.append(Line("".join(parts), depth))
    return lines, broken


def _unquoted(row: str) -> tuple[int, str]:
    found = _QUOTED.match(row)
    if not found:
        return 0, row.removeprefix(" ")
    depth, text = found.end(), row[found.end() :]
    # Not as the standard has it, but as people's programs do: `> > ` for a quotation in a quotation.
    if more := _MORE.match(text):
        return depth + more.group().count(">"), text[more.end() :]
    return depth, text.removeprefix(" ")
