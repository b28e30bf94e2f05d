"""Changing: the values that differ are spliced in where they stand; all other bytes stay."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise
from typing import Any

from interviewkit.yamlfile import scalar
from interviewkit.yamlfile.lists import eol_of, reworded, thinned
from interviewkit.yamlfile.meaning import essence, is_list_of_records, meant
from interviewkit.yamlfile.parser import parse
from interviewkit.yamlfile.places import (
    Edit,
    Refused,
    apply,
    block_end,
    comment_below,
    content_end,
    line_end,
    line_start,
    spans,
    value_start,
)
from interviewkit.yamlfile.tree import Document, Node

Pair = tuple[Node, Node]


def merge(document: Document, wanted: Mapping[str, Any], *, prose: Collection[str], ids: Sequence[str] = ()) -> str:
    """The document's text with the values of `wanted` in it: text, lists of words, mappings, lists of mappings.

    None removes; keys that `wanted` does not name stay. A list of mappings keeps its items in their order (see
    `order`): `ids` tells the id of each item of the text, and items of `wanted` with another `id` are new. `prose`
    names the keys whose text is never quoted but gets lines of its own. Raises Refused rather than give back a
    text that says something else.
    """
    root = document.root
    if document.faults or root is None or root.kind != "map":
        raise Refused("the text to change is not a readable mapping")
    merger = _Merger(document.text, prose, ids)
    merger.mapping(root, wanted)
    changed = apply(document.text, merger.edits)
    after = parse(changed)
    if after.faults or after.root is None:
        raise Refused("the changed text does not read back")
    if essence(meant(root, wanted, iter(ids))) != essence(after.root.data()):
        raise Refused("the changed text reads back as something else")
    return changed


class _Merger:
    """Collects the edits that turn one text into another; offsets are those of the text as it was."""

    def __init__(self, text: str, prose: Collection[str], ids: Sequence[str]) -> None:
        self.text = text
        self.prose = prose
        self.ids = frozenset(ids)
        self.eol = eol_of(text)
        self.edits: list[Edit] = []

    def edit(self, start: int, end: int, text: str) -> None:
        self.edits.append(Edit(start, end, text))

    def mapping(self, node: Node, wanted: Mapping[str, Any]) -> None:
        known = {pair[0].value: pair for pair in node.pairs}
        plain = {key: essence(meant(node.get(key), value, iter(()))) for key, value in wanted.items()}
        gone = {
            key for key in known if key in plain and plain[key] is None and essence(known[key][1].data()) is not None
        }
        if node.style and gone >= known.keys():
            return self.edit(node.start, node.end, scalar.flow(wanted))
        last: Pair | None = None
        for key, value in wanted.items():
            if (pair := known.get(key)) is None:
                if plain[key] is not None:
                    self.add(node, last, key, value)
            elif key not in gone:
                if plain[key] != essence(pair[1].data()):
                    self.change(node, pair, value)
                last = pair
        return self.remove(node, [known[key] for key in known if key in gone])

    def change(self, parent: Node, pair: Pair, value: Any) -> None:
        key, node = pair
        if isinstance(value, Mapping) and node.kind == "map":
            self.mapping(node, value)
        elif isinstance(value, str) and node.kind == "text":
            self.text_value(parent, pair, value)
        elif parent.style and not node.items:
            gap = " " if node.start == node.end else ""
            self.edit(node.start, node.end, gap + scalar.flow(value))
        elif is_list_of_records(value):
            self.items(key, node, value)
        elif isinstance(value, Mapping):
            body = " " * (key.column + 2) + scalar.render(value, prose=self.prose, column=key.column + 2, eol=self.eol)
            self.lines_value(key, node, header="", body=body)
        elif node.kind == "list" and node.items:
            self.edits += reworded(self.text, node, value)
        elif not scalar.is_short(value):
            self.first_items(key, node, value)
        else:
            gap = " " if node.start == node.end else ""
            self.edit(node.start, node.end, gap + scalar.flow(value))

    def text_value(self, parent: Node, pair: Pair, value: str) -> None:
        key, node = pair
        gap = " " if node.start == node.end else ""
        prose = key.value in self.prose
        literal = node.style in ("|", ">")
        fits = scalar.is_inline(value, column=key.column + len(key.value) + 2, prose=prose)
        if parent.style or (not literal and fits):
            quoted = scalar.quoted(value, style=node.style) if node.style else ""
            return self.edit(node.start, node.end, gap + (quoted or scalar.inline(value, flow=bool(parent.style))))
        header, body = scalar.block(value, indent=key.column + 2, eol=self.eol)
        return self.lines_value(key, node, header=header, body=body)

    def lines_value(self, key: Node, node: Node, *, header: str, body: str) -> None:
        # A comment behind the old value stays where it is: behind the key or the new header.
        if node.style in ("|", ">"):
            lines = line_end(self.text, node.start)
            end = block_end(self.text, node)
            marks = len(self.text[node.start : lines].split()[0])
            self.edit(node.start, node.start + marks, header)
        else:
            lines = end = line_end(self.text, node.end)
            start = node.start if header or node.line != key.line else value_start(self.text, key)
            self.edit(start, node.end, (" " if header and node.start == node.end else "") + header)
        self.edit(lines, end, self.newline(lines) + body)
        self.shield(end, key.column, body)

    def newline(self, place: int) -> str:
        return "" if place == 0 or self.text[place - 1] == "\n" else self.eol

    def shield(self, place: int, column: int, new: str) -> None:
        # A comment that is indented like the new lines above it would be taken for one more of them.
        last = new.rstrip("\r\n").rpartition("\n")[2]
        comment = comment_below(self.text, place)
        if comment and last.startswith(" " * (column + 2)) and comment[1] - comment[0] >= column + 2:
            self.edit(*comment, " " * column)

    def add(self, node: Node, last: Pair | None, key: str, value: Any) -> None:
        if node.style:
            new = f"{key}: {scalar.flow(value)}"
            place = last[1].end if last else node.start + 1
            return self.edit(place, place, f", {new}" if last else f"{new}, ")
        column = node.pairs[0][0].column
        new = scalar.entry(key, value, prose=self.prose, column=column, eol=self.eol)
        if last:
            place = content_end(self.text, last[1])
            self.edit(place, place, self.newline(place) + " " * column + new)
            return self.shield(place, column, new)
        first = node.pairs[0][0].start
        begins = line_start(self.text, first)
        if self.text[begins:first].strip():
            return self.edit(first, first, new + " " * column)
        return self.edit(begins, begins, " " * column + new)

    def remove(self, parent: Node, pairs: Sequence[Pair]) -> None:
        if parent.style:
            placed = [(key.start, value.end) for key, value in parent.pairs]
            kept = [place for place, pair in enumerate(parent.pairs) if pair not in pairs]
            self.edits += thinned(self.text, parent, placed, kept=kept)
            return
        gone = list(pairs)
        while gone:
            key, value = gone.pop(0)
            start, end = line_start(self.text, key.start), content_end(self.text, value)
            if not self.text[start : key.start].strip():
                self.edit(start, end, "")
                continue
            # The key stands behind the dash of its item: the next that stays moves up, unless a comment is between.
            while gone and not self.text[end : gone[0][0].start].strip():
                end = content_end(self.text, gone.pop(0)[1])
            following = re.compile(r" *(?=[^\s#])").match(self.text, end)
            self.edit(key.start, following.end() if following else end, "" if following else self.eol)

    def items(self, key: Node, node: Node, wanted: Sequence[Mapping[str, Any]]) -> None:
        if not node.items:
            return self.first_items(key, node, wanted)
        old = iter(node.items)
        placed = spans(self.text, node)
        place = -1
        for fields in wanted:
            if fields["id"] in self.ids:
                self.item(node, next(old), fields)
                place += 1
            else:
                self.insert(node, placed, place, fields)
        return None

    def item(self, parent: Node, node: Node, fields: Mapping[str, Any]) -> None:
        if node.kind == "map":
            return self.mapping(node, fields)
        if parent.style:
            return self.edit(node.start, node.end, scalar.flow(fields))
        # A bare question becomes a mapping; a comment behind it stays behind its first line.
        literal = node.style in ("|", ">")
        head = line_end(self.text, node.start if literal else node.end)
        comment = re.search(r"[ \t]+#.*", self.text[node.start if literal else node.end : head])
        new = scalar.render(fields, prose=self.prose, column=node.column, eol=self.eol)
        first, rest = new.split(self.eol, 1)
        end = block_end(self.text, node) if literal else head
        self.edit(node.start, end, first + (comment.group().rstrip("\r") if comment else "") + self.eol + rest)
        return self.shield(end, node.column, new)

    def first_items(self, key: Node, node: Node, wanted: Sequence[Any]) -> None:
        if "#" in self.text[node.start : node.end]:
            place = node.start + 1
            return self.edit(place, place, ", ".join(scalar.flow(fields) for fields in wanted))
        items = scalar.listing(wanted, prose=self.prose, column=key.column, eol=self.eol)
        return self.lines_value(key, node, header="", body=items)

    def insert(self, node: Node, placed: Sequence[tuple[int, int]], place: int, fields: Mapping[str, Any]) -> None:
        if node.style:
            new = scalar.flow(fields)
            after = placed[place][1] if place >= 0 else placed[0][0]
            return self.edit(after, after, f", {new}" if place >= 0 else f"{new}, ")
        new = scalar.item(fields, prose=self.prose, column=node.column, eol=self.eol)
        airy = len(placed) == 1 or any("\n" in self.text[end:start] for (_, end), (start, _) in pairwise(placed))
        gap = self.eol if airy else ""
        if place < 0:
            return self.edit(placed[0][0], placed[0][0], new + gap)
        after = placed[place][1]
        self.edit(after, after, self.newline(after) + gap + new)
        return self.shield(after, node.column + 2, new)
