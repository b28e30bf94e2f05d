"""Quotation marks that no reader knows: `&gt; ` from a page, `JP> ` from a newsreader."""

from __future__ import annotations

import re
from dataclasses import replace

from interviewkit.reply import Document, Line, Recognised

_ESCAPED = re.compile(r"^\s?(?:&gt;\s?)+")
_INITIALS = re.compile(r"^\s{0,2}(?P<who>[^\W\d_]{1,4})(?:>\s?)+")
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
    return document, []


def _quoted(line: Line, found: re.Match[str] | None) -> Line:
    if not found:
        return line
    depth = line.depth + len(re.findall("&gt;|>", found.group()))
    return replace(line, text=line.text[found.end() :], depth=depth)
