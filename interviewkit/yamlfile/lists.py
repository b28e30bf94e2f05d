"""Lists and braces whose parts move, go or come, while what stands between them stays."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from interviewkit.yamlfile import scalar
from interviewkit.yamlfile.meaning import essence
from interviewkit.yamlfile.parser import parse
from interviewkit.yamlfile.places import Edit, Refused, apply, spans
from interviewkit.yamlfile.tree import Document, Node

_COMMA = re.compile(r"((?:#[^\n]*|[^,#])*),")
_DEEP_COMMENT = re.compile(r"^[ \t]+(?=#)", re.MULTILINE)

Span = tuple[int, int]


def eol_of(text: str) -> str:
    """The line end that a text uses."""
    return "\r\n" if "\r\n" in text else "\n"


def order(document: Document, key: str, *, kept: Sequence[int]) -> Document:
    """The document with the items of the list at a top-level key in another order; items not in `kept` are gone.

    `kept` holds the items' places so far, in the order wanted. Comments right above an item go with it, and so
    do those right below it that are indented like its own lines; all others stay.
    """
    node = document.root.get(key) if document.root else None
    if node is None or list(kept) == list(range(len(node.items))):
        return document
    meant = [node.items[i].data() for i in kept]
    done = _ordered(document.text, node, kept)
    if _items(done, key) != meant:
        # A comment indented like a text, below an item that now ends with one, was taken for more of it.
        level = parse(_leveled(document.text, node))
        node = level.root and level.root.get(key)
        done = _ordered(level.text, node, kept) if node else level
        if _items(done, key) != meant:
            raise Refused(f"the order of {key} does not read back as meant")
    return done


def _items(document: Document, key: str) -> list[object] | None:
    node = document.root.get(key) if document.root and not document.faults else None
    return [item.data() for item in node.items] if node else None


def _ordered(text: str, node: Node, kept: Sequence[int]) -> Document:
    placed = spans(text, node)
    edits = thinned(text, node, placed, kept=sorted(kept))
    for place, i in zip(sorted(kept), kept, strict=True):
        if place != i:
            piece = text[slice(*placed[i])]
            lacks_end = not node.style and not piece.endswith("\n")
            edits.append(Edit(*placed[place], piece + (eol_of(text) if lacks_end else "")))
    return parse(apply(text, edits))


def _leveled(text: str, node: Node) -> str:
    placed = spans(text, node)
    bounds = [(end, start) for (_, end), (start, _) in pairwise(placed)]
    first = [(start, text.index("-", start)) for start, _ in placed]
    edits = []
    for start, end in [*bounds, *first, (placed[-1][1], len(text))]:
        for comment in _DEEP_COMMENT.finditer(text, start, end):
            if comment.end() - comment.start() > node.column:
                edits.append(Edit(*comment.span(), " " * node.column))
    return apply(text, list(dict.fromkeys(edits)))


def thinned(text: str, node: Node, placed: Sequence[Span], *, kept: Sequence[int]) -> list[Edit]:
    """The edits after which only the parts at `kept` (ascending) are left; comments between parts stay."""
    if len(kept) == len(placed):
        return []
    between = [text[a[1] : b[0]] for a, b in pairwise(placed)]
    closed = _commas_closed if node.style else _lines_closed
    if not kept:
        start, end = (node.start + 1, node.end - 1) if node.style else (placed[0][0], placed[-1][1])
        around = (text[start : placed[0][0]], text[placed[-1][1] : end])
        return [Edit(start, end, closed([around[0], *between, around[1]], inner=False))]
    edits = [Edit(placed[a][1], placed[b][0], closed(between[a:b], inner=True)) for a, b in pairwise(kept) if b > a + 1]
    first, last = kept[0], kept[-1]
    if first:
        edits.append(Edit(placed[0][0], placed[first][0], closed(between[:first], inner=False)))
    if last < len(placed) - 1:
        edits.append(Edit(placed[last][1], placed[-1][1], closed(between[last:], inner=False)))
    return edits


def _lines_closed(gaps: Sequence[str], *, inner: bool) -> str:
    commented = [gap for gap in gaps if "#" in gap]
    return "".join(commented) or (gaps[0] if inner else "")


def _commas_closed(gaps: Sequence[str], *, inner: bool) -> str:
    commented = [_COMMA.sub(r"\1 ", gap, count=1) for gap in gaps if "#" in gap]
    if not commented:
        return gaps[0] if inner else ""
    return ("," if inner else "") + "".join(commented)


def reworded(text: str, node: Node, values: Sequence[Any]) -> list[Edit]:
    """The edits after which a list holds other texts or mappings; those in both stay as they are written."""
    placed = spans(text, node)
    import difflib  # only tags and links are such lists

    old, new = [repr(essence(item.data())) for item in node.items], [repr(essence(value)) for value in values]
    blocks = difflib.SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks()
    kept = [block.a + i for block in blocks for i in range(block.size)]
    edits = thinned(text, node, placed, kept=kept)
    done = 0
    for block in blocks:
        before = max((i for i in kept if i < block.a), default=-1)
        if fresh := values[done : block.b]:
            edits.append(_put(text, node, placed, before, new=fresh, alone=not kept))
        done = block.b + block.size
    return edits


def _put(text: str, node: Node, placed: Sequence[Span], before: int, *, new: Sequence[Any], alone: bool) -> Edit:
    if node.style:
        words = ", ".join(map(scalar.flow, new))
        place = placed[before][1] if before >= 0 else node.start + 1
        words = f", {words}" if before >= 0 else words if alone else f"{words}, "
        return Edit(place, place, words)
    eol = eol_of(text)
    lines = scalar.listing(new, prose=(), column=node.column, eol=eol)
    place = placed[before][1] if before >= 0 else placed[0][0]
    return Edit(place, place, ("" if text[place - 1] == "\n" else eol) + lines)
