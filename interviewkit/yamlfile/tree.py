"""What a YAML text says, as a tree in which every part knows its place in the text."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from interviewkit.errors import Fault
from interviewkit.yamlfile.text import words

_NULLS = {"", "~", "null", "Null", "NULL"}


@dataclass(slots=True)
class Node:
    """A scalar, a list or a mapping, and where it stands in the text (offsets in characters, line from 1)."""

    kind: str
    """`text`, `list` or `map`."""
    start: int
    end: int
    line: int
    column: int
    style: str = ""
    """For a scalar `|`, `>`, `'`, `"` or plain (empty); for a collection `flow` or block (empty)."""
    value: str = ""
    items: list[Node] = field(default_factory=list)
    pairs: list[tuple[Node, Node]] = field(default_factory=list)

    @property
    def empty(self) -> bool:
        """True for a value left out, `~` or `null`."""
        return self.kind == "text" and not self.style and self.value in _NULLS

    def get(self, key: str) -> Node | None:
        """The value under a key of a mapping."""
        return next((value for name, value in self.pairs if name.value == key), None)

    @property
    def words(self) -> str | None:
        """The text as an interview has it, or None for a value left out and for nothing but spaces."""
        return None if self.empty else words(self.value)

    def data(self) -> Any:
        """The values alone: texts as `words` has them, lists, dictionaries and None."""
        if self.kind == "list":
            return [item.data() for item in self.items]
        if self.kind == "map":
            return {key.value: value.data() for key, value in self.pairs}
        return self.words


@dataclass(frozen=True)
class Document:
    """A text with the nodes in it (None where it is empty or cannot be read) and its faults as YAML."""

    text: str
    root: Node | None
    faults: list[Fault]


def short(text: str) -> str:
    """A text as a message can quote it."""
    return text if len(text) <= 40 else text[:40] + "…"
