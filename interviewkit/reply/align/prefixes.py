"""What programs put before every line: `&gt; ` from a page, `JP> ` from a newsreader, the number of the line."""

from __future__ import annotations

import re
from dataclasses import replace

from interviewkit.reply import Document, Line, Recognised

_ESCAPED = re.compile(r"^\s?(?:&gt;\s?)+")
_INITIALS = re.compile(r"^\s{0,2}(?P<who>[^\W\d_]{1,4})(?:>\s?)+")
_NUMBERED = re.compile(r"^\s*(?P<number>\d{1,4})[:.|)]?(?:\s{1,4}|$)")
_FEWEST = 4
"""So many lines at least are quoted in such a way, or none is."""


def as_quoted(document: Document) -> tuple[Document, list[Recognised]]:
    """The document with those marks taken for what they are, and the marks; as it is where there are none."""
    for pattern in (_ESCAPED, _INITIALS):
        found = {place: one for place, line in enumerate(document.lines) if (one := pattern.match(line.text))}
        same = {one.groupdict().get("who", "") for one in found.values()}
        if len(found) >= _FEWEST and len(same) == 1:
            lines = [_quoted(line, found.get(place)) for place, line in enumerate(document.lines)]
            taken = [Recognised(one.group().strip(), "quote mark", document.name) for one in found.values()]
            return replace(document, lines=lines), taken
    return _without_line_numbers(document)


def _without_line_numbers(document: Document) -> tuple[Document, list[Recognised]]:
    """A listing with a number before every line, the empty ones too: nobody counts answers so."""
    found = [_NUMBERED.match(line.text) for line in document.lines]
    counted = [int(one["number"]) for one in found if one]
    empty = sum(not line.text[one.end() :].strip() for line, one in zip(document.lines, found, strict=True) if one)
    in_turn = bool(counted) and counted == list(range(counted[0], counted[0] + len(counted)))
    filled = sum(bool(line.text.strip()) for line in document.lines)
    if not in_turn or empty < 2 or len(counted) < max(10, filled):
        return document, []
    lines = [
        replace(line, text=line.text[one.end() :] if one else "")
        for line, one in zip(document.lines, found, strict=True)
    ]
    taken = [Recognised(one.group().strip(), "line number", document.name) for one in found if one]
    return replace(document, lines=lines), taken


def _quoted(line: Line, found: re.Match[str] | None) -> Line:
    if not found:
        return line
    depth = line.depth + len(re.findall("&gt;|>", found.group()))
    return replace(line, text=line.text[found.end() :], depth=depth)
