"""The layout that we write ourselves, read line by line; whatever else is in a text is left to the YAML parser.

Loading that parser and letting it read one interview takes as long as all the rest of a command. What is read here
is read exactly as the parser reads it, places included (a property test holds the two against each other), or not
at all.
"""

from __future__ import annotations

import re

from interviewkit.yamlfile.tree import Node

_KEY = re.compile(r"( *)((?:- )?)([A-Za-z][A-Za-z0-9_-]*):(?: +(?=[^ #])|(?= *$| +#))")
_ITEM = re.compile(r"( *)- (?=[^ #])")
_COMMENT = re.compile(r" *(?:#.*)?$")
# What begins with none of YAML's own signs, and holds neither `: ` nor ` #`, nor ends with a colon.
_PLAIN = re.compile(r"""[^ \t\-?:,\[\]{}#&*!|>'"%@`=<~](?:[^ \t:#]|:(?=[^ \t])|(?<=[^ \t])#| +(?=[^ \t#]))*""")
_QUOTED = re.compile(r""""[^"\\]*"|'[^']*'""")
_WORD = r"""[^ \t\-?:,\[\]{}#&*!|>'"%@`=<~](?:[^ \t:,\[\]{}#?'"]| (?=[^ \t,\]]))*"""
_WORDS = re.compile(rf"\[(?:{_WORD}(?:, {_WORD})*)?\]")
_END = re.compile(r" *$| +#")
_LITERAL = re.compile(r"\|(2?)(?= *$| +#)")

# Deeper than any key of ours stands; what nests deeper is not our layout.
_DEEPEST = 8


class _Unknown(Exception):
    """Something that is not ours to read."""


def read(text: str) -> Node | None:
    """The tree of a text in our own layout, or None where anything in it is not.

    Our layout has one mapping of plain keys, with texts on one line or as literals (`|`), lists of words in
    brackets, one level of mappings and one list of mappings or bare texts, LF line ends and no tab outside texts.
    """
    if "\r" in text or "\ufeff" in text or not text.endswith("\n"):
        return None
    try:
        return _Lines(text).document()
    except _Unknown:
        return None


class _Lines:
    """The lines of a text and the one that comes next."""

    def __init__(self, text: str) -> None:
        self.lines = text.split("\n")[:-1]
        self.starts: list[int] = []
        place = 0
        for line in self.lines:
            self.starts.append(place)
            place += len(line) + 1
        self.starts.append(place)
        self.next = 0

    def document(self) -> Node:
        self.skip()
        root = self.mapping(0, 0)
        if self.next < len(self.lines):
            raise _Unknown
        return root

    def skip(self) -> None:
        """Go on to the next line that says something."""
        while self.next < len(self.lines) and _COMMENT.match(self.lines[self.next]):
            if self.lines[self.next].isspace():
                raise _Unknown
            self.next += 1

    def indent(self) -> int:
        """How deep the next line stands; -1 after the last one."""
        if self.next == len(self.lines):
            return -1
        line = self.lines[self.next]
        return len(line) - len(line.lstrip(" "))

    def node(self, kind: str, column: int, end: int, *, style: str = "", value: str = "") -> Node:
        start = self.starts[self.next] + column
        return Node(kind, start, self.starts[self.next] + end, self.next + 1, column, style, value)

    def mapping(self, column: int, first: int) -> Node:
        """The mapping whose keys stand at a column; its first key stands on the next line, at `first`."""
        if column > _DEEPEST:
            raise _Unknown
        root = self.node("map", first, first)
        known: set[str] = set()
        while True:
            match = _KEY.match(self.lines[self.next]) if self.next < len(self.lines) else None
            if not match or match.start(3) != column or (match[2] and root.pairs) or match[3] in known:
                raise _Unknown
            known.add(match[3])
            key = self.node("text", column, match.end(3), value=match[3])
            root.pairs.append((key, self.value(column, match)))
            self.skip()
            if self.indent() != column or self.lines[self.next].startswith("-", column):
                break
        if self.indent() > column:
            raise _Unknown
        root.end = root.pairs[-1][1].end
        return root

    def value(self, column: int, match: re.Match[str]) -> Node:
        line = self.lines[self.next]
        if match.end() < len(line) and line[match.end() - 1] == " " and line[match.end()] != "#":
            return self.scalar(line, match.end(), column)
        left_out = self.node("text", match.end(3) + 1, match.end(3) + 1)
        self.next += 1
        self.skip()
        if (
            self.next < len(self.lines)
            and self.indent() >= column
            and self.lines[self.next].startswith("- ", self.indent())
        ):
            return self.listing(self.indent())
        if self.indent() > column:
            return self.mapping(self.indent(), self.indent())
        return left_out

    def listing(self, column: int) -> Node:
        """The block list whose dashes stand at a column."""
        root = self.node("list", column, column)
        while self.indent() == column and (match := _ITEM.match(self.lines[self.next])):
            inside = column + 2
            if _KEY.match(self.lines[self.next]):
                root.items.append(self.mapping(inside, inside))
            else:
                root.items.append(self.scalar(self.lines[self.next], match.end(), column))
            self.skip()
        if self.indent() > column:
            raise _Unknown
        root.end = root.items[-1].end if root.items else root.end
        return root

    def scalar(self, line: str, place: int, column: int) -> Node:
        """The text, or list of words, that stands on the next line at a place, in a collection at a column."""
        if match := _LITERAL.match(line, place):
            return self.literal(match, column)
        if match := _QUOTED.match(line, place):
            node = self.node("text", place, match.end(), style=match[0][0], value=match[0][1:-1])
        elif match := _PLAIN.match(line, place):
            node = self.node("text", place, match.end(), value=match[0])
        elif match := _WORDS.match(line, place):
            node = self.words(match)
        else:
            raise _Unknown
        if not _END.match(line, match.end()):
            raise _Unknown
        self.next += 1
        # A line that stands deeper would be more of the same text.
        self.skip()
        if self.indent() > column:
            raise _Unknown
        return node

    def words(self, match: re.Match[str]) -> Node:
        node = self.node("list", match.start(), match.end(), style="flow")
        place = match.start() + 1
        for word in match[0][1:-1].split(", ") if len(match[0]) > 2 else []:
            node.items.append(self.node("text", place, place + len(word), value=word))
            place += len(word) + 2
        return node

    def literal(self, match: re.Match[str], column: int) -> Node:
        node = self.node("text", match.start(), 0, style="|")
        self.next += 1
        depth = column + 2 if match[1] else self.indent()
        body: list[str] = []
        while self.next < len(self.lines):
            line = self.lines[self.next]
            if line and (line.isspace() or line[:depth].strip(" ")):
                break
            body.append(line[depth:])
            self.next += 1
        if not body or not body[0] or depth <= column or column < self.indent() < depth:
            raise _Unknown
        if self.next < len(self.lines) and self.lines[self.next].isspace():
            raise _Unknown
        node.end = self.starts[self.next]
        node.value = "\n".join(body).rstrip("\n") + "\n"
        return node
