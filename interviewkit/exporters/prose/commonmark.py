"""Prose as CommonMark that every blog engine reads alike."""

from __future__ import annotations

import re
from collections.abc import Iterable

from interviewkit.exporters.prose import escapes
from interviewkit.exporters.prose.tree import (
    Block,
    Code,
    CodeBlock,
    Emphasis,
    Line,
    Link,
    Listing,
    Paragraph,
    Quotation,
    Span,
    Text,
)

# Two spaces and not a backslash, which Python-Markdown does not know.
_BREAK = "  \n"
_TICKS = re.compile("`+")
_BRACKET = re.compile(r"[\[\]]")
_BRACKETS = {"[": "&#91;", "]": "&#93;"}


def render(blocks: Iterable[Block]) -> str:
    """The blocks with a blank line between them."""
    return "\n\n".join(_block(block) for block in blocks)


def heading(line: Line) -> str:
    """One line as it can stand after the marks of a heading."""
    return escapes.closed(inline(line).replace("\n", " ").strip())


def alternative(text: str) -> str:
    """What is said in the place of a picture, as it can stand between its brackets."""
    return "".join(
        _BRACKETS.get(piece) or escapes.escaped(piece) for piece in re.split(r"([\[\]])", " ".join(text.split()))
    )


def inline(line: Line) -> str:
    """One line as it can stand inside a paragraph."""
    return "".join(
        _span(span, before="." if at else "", after=_opening(line[at + 1 : at + 2])) for at, span in enumerate(line)
    )


def indented(text: str, columns: int) -> str:
    """The text as it stands behind a mark: all lines but the first indented, and none of spaces alone."""
    return re.sub(r"\n +(?=\n)", "\n", text.replace("\n", "\n" + " " * columns))


def _block(block: Block) -> str:
    match block:
        case Paragraph():
            return _BREAK.join(escapes.guarded(inline(line)) for line in block.lines)
        case Quotation():
            return "\n".join(f"> {line}" if line else ">" for line in render(block.blocks).split("\n"))
        case CodeBlock():
            fence = "`" * max(3, 1 + max(map(len, _TICKS.findall("\n".join(block.lines))), default=0))
            return "\n".join([fence + block.language, *block.lines, fence])
        case Listing():
            return _listing(block)


def _listing(listing: Listing) -> str:
    # Four columns where an item holds more than one paragraph: Python-Markdown asks for them.
    is_simple = all(len(item) == 1 and isinstance(item[0], Paragraph) for item in listing.items)
    items = []
    for number, blocks in enumerate(listing.items, 1):
        marker = f"{number}. " if listing.marker == "." else f"{listing.marker} "
        marker = marker if is_simple else marker.ljust(4)
        body = "\n".join(map(_block, blocks)) if listing.tight else render(blocks)
        items.append(marker + indented(body, len(marker)))
    return ("\n" if listing.tight else "\n\n").join(items)


def _span(span: Span, *, before: str, after: str) -> str:
    match span:
        case Text():
            return escapes.escaped(span.text, before=before, after=after)
        case Code():
            return _code(span.text)
        case Emphasis():
            return f"{span.mark}{inline(span.spans)}{span.mark}"
    if span.bare:
        return escapes.bare(span.address)
    return f"[{_linking(span.spans)}]({escapes.linked(span.address)})"


def _linking(spans: Line) -> str:
    # Words of a link in prose have no brackets; those of a link of their own may.
    return "".join(
        alternative(span.text) if isinstance(span, Text) and _BRACKET.search(span.text) else inline((span,))
        for span in spans
    )


def _opening(following: Line) -> str:
    # The kind of character that comes next: nothing, a bracket, an address, or some other mark.
    match following:
        case ():
            return ""
        case (Link(address=address, bare=is_bare),):
            return escapes.bare(address)[0] if is_bare else "["
    return "."


def _code(text: str) -> str:
    taken = {len(run) for run in _TICKS.findall(text)}
    fence = "`" * next(count for count in range(1, len(taken) + 2) if count not in taken)
    is_padded = text[0] == "`" or text[-1] == "`" or text[0] == text[-1] == " "
    return f"{fence} {text} {fence}" if is_padded else f"{fence}{text}{fence}"
