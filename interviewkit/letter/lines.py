"""Laying out: text in lines of 68 columns at most that no mail program takes for a quotation, a list or a header."""

from __future__ import annotations

import re
from collections.abc import Iterator
from unicodedata import combining, east_asian_width

from interviewkit.yamlfile.text import storable

COLUMNS = 68
"""Two quote marks fit before a line before mail programs begin to break it at 76."""

_HEADERS = (
    "From|Sent|To|Cc|Subject|Date|De|Envoyé|À|Objet|Von|Gesendet|An|Betreff|Datum|Enviado|Para|Asunto|Fecha|Message du"
)
# What reply parsers take for `On 14 May … wrote:`, for a header block, for our mark or for a quotation.
_MISREAD = re.compile(rf"(?:On|Le|Am|El)(?=\s|$)|(?:{_HEADERS})\s*:|>|\[?Q\d", re.IGNORECASE)
_RULE = re.compile(r"[\s\-_=–—]+")
_QUOTED = re.compile(r"(?:\s*>)+\s?")
# A word that would look like a bullet or a number, or that nobody begins a line with.
_UNFIT = re.compile(r"(?:On|Le|Am|El|De)|[^\w\s“„«(¿¡‘\"'\[]+|\d{1,3}[.):]")
_IDEOGRAPHS = "\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60\U00020000-\U0003ffff"
_CLOSERS = "、。，．・：；？！」』）】〉》ー々"
_PIECES = re.compile(rf"[{_IDEOGRAPHS}][{_CLOSERS}]*|[^{_IDEOGRAPHS}]+")


def lay_out(text: str, *, opening: str = "") -> list[str]:
    """The lines of a text behind an opening; its own lines and paragraphs stay, and long ones are broken.

    A line that would be misread goes on behind the one before it. Only the very first one has none.
    """
    lines = _own(text)
    lines[0] = opening + lines[0].strip()
    return [broken for line in lines for broken in _broken(line)]


def _own(text: str) -> list[str]:
    own: list[str] = []
    for line in _unquoted(storable(text)):
        bare = line.strip()
        if is_misread(bare) and any(own):
            while not own[-1]:
                own.pop()
            own[-1] += f" {bare}"
        else:
            own.append("" if _RULE.fullmatch(bare) else line.rstrip())
    while len(own) > 1 and not own[-1]:
        own.pop()
    while len(own) > 1 and not own[0]:
        own.pop(0)
    return own


def _unquoted(text: str) -> list[str]:
    # In a mail, a quotation with its marks would be one of an earlier mail.
    lines: list[str] = []
    quoting = False
    for line in text.expandtabs(4).split("\n"):
        quoted = bool(_QUOTED.match(line))
        if quoting and not quoted:
            lines[-1] += '"'
        bare = _QUOTED.sub("", line, count=1) if quoted else line
        lines.append(f'"{bare}' if quoted and not quoting else bare)
        quoting = quoted
    if quoting:
        lines[-1] += '"'
    return lines


def is_misread(line: str) -> bool:
    """Whether a line is one that mail programs or readers of replies may take for something else."""
    match = _MISREAD.match(line)
    # `le` is an article, `Le` may open an attribution.
    return match is not None and (match[0][:1] in ">[" or match[0][0].isupper())


def _broken(line: str) -> Iterator[str]:
    indent = line[: len(line) - len(line.lstrip(" "))][:8]
    written = indent
    for gap, unit in _units(line):
        if written.strip() and _width(written + gap + unit) > COLUMNS:
            yield written
            written = indent
        written += (gap if written.strip() else "") + unit
    yield written.rstrip()


def _units(line: str) -> list[tuple[str, str]]:
    """The pieces of a line between which it may be broken, each with what stands before it where it is not."""
    units: list[tuple[str, str]] = []
    for gap, piece in _pieces(line):
        # Dashes alone on a line would be the head of a signature.
        if units and (_is_unfit(piece) or _RULE.fullmatch(units[-1][1])):
            _join(units, gap, piece)
            # `From` and a colon apart become a header only now.
            if len(units) > 1 and is_misread(units[-1][1]):
                _join(units, *units.pop())
        else:
            units.append((gap, piece))
    return units


def _is_unfit(piece: str) -> bool:
    return bool(_UNFIT.fullmatch(piece) or _RULE.fullmatch(piece)) or is_misread(piece)


def _join(units: list[tuple[str, str]], gap: str, piece: str) -> None:
    before, unit = units[-1]
    units[-1] = (before, unit + gap + piece)


def _pieces(line: str) -> Iterator[tuple[str, str]]:
    for word in filter(str.strip, line.split(" ")):
        # Chinese and Japanese have no spaces to break at.
        for place, piece in enumerate(_PIECES.findall(word)):
            yield ("" if place else " "), piece


def _width(text: str) -> int:
    if text.isascii():
        return len(text)
    return sum(0 if combining(char) else 2 if east_asian_width(char) in "WF" else 1 for char in text)
