"""What prose is made of once it is understood: blocks of lines, and spans within a line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

# Nobody changes these. Saying `frozen` would double what they cost at every start, half a millisecond each.


@dataclass(repr=False)
class Text:
    """Words that mean themselves."""

    text: str


@dataclass(repr=False)
class Code:
    """Words quoted from a machine."""

    text: str


@dataclass(repr=False)
class Emphasis:
    """Stressed words; the mark (`*`, `_` or `**`) is the one that was typed."""

    mark: str
    spans: tuple[Span, ...]


@dataclass(repr=False)
class Link:
    """Words that lead to an address; a bare one is its own words."""

    address: str
    spans: tuple[Span, ...]
    bare: bool = False


Span: TypeAlias = Text | Code | Emphasis | Link
Line: TypeAlias = tuple[Span, ...]


@dataclass(repr=False)
class Paragraph:
    """Lines that belong together; each line break is meant."""

    lines: tuple[Line, ...]


@dataclass(repr=False)
class Listing:
    """Two items or more; `marker` is `-`, `*` or `.` for a numbered one."""

    marker: str
    tight: bool
    items: tuple[tuple[Block, ...], ...]


@dataclass(repr=False)
class Quotation:
    """Blocks in somebody else's words."""

    blocks: tuple[Block, ...]


@dataclass(repr=False)
class CodeBlock:
    """Lines from a machine, kept to the last space."""

    lines: tuple[str, ...]
    language: str = ""


Block: TypeAlias = Paragraph | Listing | Quotation | CodeBlock


def merged(spans: list[Span]) -> Line:
    """The same spans with neighbouring texts made one."""
    line: list[Span] = []
    texts: list[str] = []
    for span in [*spans, None]:
        if isinstance(span, Text):
            texts.append(span.text)
            continue
        if texts:
            line.append(Text("".join(texts)))
            texts = []
        if span is not None:
            line.append(span)
    return tuple(line)
