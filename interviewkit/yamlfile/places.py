"""Where things stand in a YAML text: ends of values, lines of entries, spans of list items."""

from __future__ import annotations

import re
from dataclasses import dataclass

from interviewkit.yamlfile.tree import Node

_COLON = re.compile(r"[ \t]*:")
_COMMENT = re.compile(r"([ \t]*)#.*\n?")
_COMMENT_BELOW = re.compile(r"(?:[ \t]*\r?\n)*([ \t]*)#")


class Refused(Exception):
    """The changed text would not read back as what was meant, so it must not be written."""


@dataclass(frozen=True)
class Edit:
    """One replacement in a text: what stands between two offsets gives way to other text."""

    start: int
    end: int
    text: str


def apply(text: str, edits: list[Edit]) -> str:
    """The text after all edits, each given in offsets of the text as it was; none may overlap."""
    parts = []
    place = 0
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
        if edit.start < place:
            raise Refused("two changes meet in one place")
        parts += [text[place : edit.start], edit.text]
        place = edit.end
    return "".join([*parts, text[place:]])


def line_start(text: str, place: int) -> int:
    """The offset at which the line of a place begins."""
    return text.rfind("\n", 0, place) + 1


def line_end(text: str, place: int) -> int:
    """The offset at which the next line begins, or the end of the text."""
    found = text.find("\n", place)
    return len(text) if found < 0 else found + 1


def value_start(text: str, key: Node) -> int:
    """The offset right after the colon of a key."""
    colon = _COLON.match(text, key.end)
    return colon.end() if colon else key.end


def last_leaf(node: Node) -> Node:
    """The text or collection in brackets that a value ends with; a value left out is one too."""
    while node.kind != "text" and not node.style:
        node = node.items[-1] if node.items else node.pairs[-1][1]
    return node


def content_end(text: str, node: Node) -> int:
    """Where the lines of a value end: after its last line's comment, before blank lines and comments below."""
    leaf = last_leaf(node)
    return block_end(text, leaf) if leaf.style in ("|", ">") else line_end(text, leaf.end)


def block_end(text: str, node: Node) -> int:
    """Where the last line of a block scalar ends; blank lines after it count only where it keeps them (`+`)."""
    value = node.value.rstrip("\n")
    body = line_end(text, node.start)
    if not value:
        return body
    if "+" in text[node.start : node.start + 3] or not value.rpartition("\n")[2].strip(" "):
        return node.end
    return line_end(text, body + len(text[body : node.end].rstrip(" \r\n")))


def comment_below(text: str, place: int) -> tuple[int, int] | None:
    """The indentation of the comment that comes first from the start of a line on, after blank lines at most."""
    found = _COMMENT_BELOW.match(text, place)
    return found.span(1) if found else None


def spans(text: str, node: Node) -> list[tuple[int, int]]:
    """From where to where each item of a list stands, in a block list with the comments that are its own.

    Those are the lines right above its dash, and those right below it that are indented deeper than the dash.
    """
    if node.style:
        return [(item.start, item.end) for item in node.items]
    found = []
    floor = line_start(text, node.start)
    dash = re.compile(rf"^ {{{node.column}}}-", re.MULTILINE)
    for item in node.items:
        start = match.start() if (match := dash.search(text, floor)) else floor
        end = _below(text, content_end(text, item), node.column)
        found.append((_above(text, start, floor), end))
        floor = end
    return found


def _above(text: str, start: int, floor: int) -> int:
    while start > floor:
        line = line_start(text, start - 1)
        if line < floor or not text[line:start].lstrip().startswith("#"):
            break
        start = line
    return start


def _below(text: str, end: int, column: int) -> int:
    while (comment := _COMMENT.match(text, end)) and len(comment.group(1)) > column:
        end = comment.end()
    return end
