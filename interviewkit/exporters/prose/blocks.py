"""What stands between blank lines: paragraphs, lists, quotations and code."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TypeAlias

from interviewkit.exporters.prose.spans import read_line
from interviewkit.exporters.prose.tree import Block, CodeBlock, Listing, Paragraph, Quotation

# Signs without a shape; feeds and pages are not valid with them.
_UNSEEN = re.compile("[\0-\x08\x0e-\x1f\x7f\ufeff]")
_BREAK = re.compile("\r\n?|[\v\f\x85\u2028]")
# Whether a text has any of them: most have none, and one look is cheaper than two replacements.
_ODD = re.compile("[\0-\x08\x0b-\x1f\x7f\x85\u2028\u2029\ufeff]")
# How a line begins that may be more than words.
_STARTS = frozenset("`>-*0123456789")
_FENCE = re.compile(r"([ \t]*)(`{3,})[ \t]*([\w+#.-]*)[ \t]*")
_QUOTE = re.compile(r"[ \t]*> +[^\s\d]")
_QUOTED = re.compile(r"[ \t]*>(?: (.*))?")
_ITEM = re.compile(r"([ \t]*)([-*]|\d{1,9}\.)[ \t]+(?=\S)")
# Deeper than anyone writes by hand; past it a mark is text, so nothing is lost.
_DEEPEST = 6

_Fences: TypeAlias = dict[int, list[int]]
_Taken: TypeAlias = tuple[Block, int]


def read(text: str) -> tuple[Block, ...]:
    """What a stored text means as light Markdown; every word of it is in there."""
    if _ODD.search(text):
        text = _UNSEEN.sub("", _BREAK.sub("\n", text).replace("\u2029", "\n\n"))
    return _read(text.split("\n"), 0)


def _read(lines: list[str], depth: int) -> tuple[Block, ...]:
    blocks: list[Block] = []
    plain: list[str] = []
    fences = _fences(lines)
    at = 0
    while at < len(lines):
        last = None if plain else next(reversed(blocks), None)
        taken = _take(lines, at, depth=depth, fences=fences, last=last)
        written = taken is None and lines[at].strip()
        if plain and not written:
            blocks.append(_paragraph(plain))
            plain = []
        if taken:
            blocks.append(taken[0])
        elif written:
            plain.append(lines[at])
        at = taken[1] if taken else at + 1
    return (*blocks, _paragraph(plain)) if plain else tuple(blocks)


def _take(lines: list[str], at: int, *, depth: int, fences: _Fences, last: Block | None) -> _Taken | None:
    if lines[at].lstrip(" \t")[:1] not in _STARTS:
        return None
    taken = _code(lines, at, fences=fences)
    if taken or depth == _DEEPEST:
        return taken
    return _quotation(lines, at, depth=depth) or _listing(lines, at, depth=depth, last=last)


def _paragraph(lines: list[str]) -> Paragraph:
    return Paragraph(tuple(read_line(line.lstrip(" \t").rstrip()) for line in lines))


def _fences(lines: list[str]) -> _Fences:
    # By length, the lines that could close a fence.
    fences: _Fences = {}
    for number, line in enumerate(lines):
        found = _FENCE.fullmatch(line) if "```" in line else None
        if found and not found[3]:
            fences.setdefault(len(found[2]), []).append(number)
    return fences


def _code(lines: list[str], at: int, *, fences: _Fences) -> _Taken | None:
    opened = _FENCE.fullmatch(lines[at]) if "```" in lines[at] else None
    if opened is None:
        return None
    closers = fences.get(len(opened[2]), [])
    index = bisect_right(closers, at)
    if index == len(closers):
        return None
    margin = len(opened[1])
    inside = (line[min(margin, len(line) - len(line.lstrip(" \t"))) :] for line in lines[at + 1 : closers[index]])
    return CodeBlock(tuple(inside), opened[3]), closers[index] + 1


def _quotation(lines: list[str], at: int, *, depth: int) -> _Taken | None:
    if not _QUOTE.match(lines[at]):
        return None
    inside: list[str] = []
    while at < len(lines) and (found := _QUOTED.fullmatch(lines[at])):
        inside.append(_untabbed(found[1] or ""))
        at += 1
    return Quotation(_read(inside, depth + 1)), at


def _listing(lines: list[str], at: int, *, depth: int, last: Block | None) -> _Taken | None:
    first = _ITEM.match(lines[at])
    if not first or (_marker(first) == "." and isinstance(last, Listing) and last.marker == "."):
        return None
    items: list[list[str]] = []
    loose = False
    end = at
    while at < len(lines) and (item := _ITEM.match(lines[at])) and _is_next(item, first, number=len(items) + 1):
        loose = loose or end < at
        end = _item_end(lines, at + 1, least=_width(first[1]) + 2)
        items.append(_item(lines[at:end], item))
        at = _next_written(lines, end)
    if len(items) < 2:
        return None
    blocks = tuple(_read(inside, depth + 1) for inside in items)
    loose = loose or any(not line.strip() for inside in items for line in inside)
    return Listing(_marker(first), not loose and all(map(_is_tight, blocks)), blocks), end


def _marker(item: re.Match[str]) -> str:
    return item[2][-1]


def _is_next(item: re.Match[str], first: re.Match[str], *, number: int) -> bool:
    if _marker(item) != _marker(first) or _width(item[1]) >= _width(first[1]) + 2:
        return False
    return _marker(first) != "." or item[2] == f"{number}."


def _item_end(lines: list[str], at: int, *, least: int) -> int:
    end = at
    while at < len(lines) and (not lines[at].strip() or _indent(lines[at]) >= least):
        at += 1
        if lines[at - 1].strip():
            end = at
    return end


def _item(lines: list[str], item: re.Match[str]) -> list[str]:
    width = _width(item[0])
    rest = [_untabbed(line) for line in lines[1:]]
    return [lines[0][item.end() :], *(line[min(width, _indent(line)) :] for line in rest)]


def _next_written(lines: list[str], at: int) -> int:
    while at < len(lines) and not lines[at].strip():
        at += 1
    return at


def _is_tight(blocks: tuple[Block, ...]) -> bool:
    return isinstance(blocks[0], Paragraph) and (
        len(blocks) == 1 or (len(blocks) == 2 and isinstance(blocks[1], Listing))
    )


def _width(start: str) -> int:
    return len(start.expandtabs(4))


def _indent(line: str) -> int:
    return _width(line[: len(line) - len(line.lstrip(" \t"))])


def _untabbed(line: str) -> str:
    rest = line.lstrip(" \t")
    return " " * _indent(line) + rest
