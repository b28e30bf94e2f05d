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
    merged,
)

# Two spaces and not a backslash, which Python-Markdown does not know.
_BREAK = "  \n"
_TICKS = re.compile("`+")


def render(blocks: Iterable[Block]) -> str:
    """The blocks with a blank line between them."""
    return "\n\n".join(_block(block) for block in blocks)


def heading(line: Line) -> str:
    """One line as it can stand after the marks of a heading."""
    return escapes.closed(inline(line).replace("\n", " ").strip())


def bold(blocks: Iterable[Block]) -> str:
    """The same blocks with each paragraph of their own set in bold."""
    return "\n\n".join(_bold(block) if isinstance(block, Paragraph) else _block(block) for block in blocks)


def italic(text: str) -> str:
    """Plain words in italics, in a paragraph of their own."""
    return f"*{escapes.escaped(text.replace(chr(10), ' ').strip())}*"


def inline(line: Line) -> str:
    """One line as it can stand inside a paragraph."""
    return "".join(
        _span(span, before="." if at else "", after=_opening(line[at + 1 : at + 2])) for at, span in enumerate(line)
    )


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
        items.append(marker + body.replace("\n", "\n" + " " * len(marker)))
    # Spaces alone on a line would do no harm, but they are untidy.
    return re.sub(r"\n +(?=\n)", "\n", ("\n" if listing.tight else "\n\n").join(items))


def _bold(paragraph: Paragraph) -> str:
    first, *rest = (inline(_lightened(line)) for line in paragraph.lines)
    return f"**{_BREAK.join([first.strip(), *map(escapes.guarded, rest)])}**"


def _lightened(line: Line) -> Line:
    # Within bold there is no second bold, and `_` for emphasis, so that three marks never meet.
    spans: list[Span] = []
    for span in line:
        if not isinstance(span, Emphasis):
            spans.append(span)
        elif span.mark == "**":
            spans += _lightened(span.spans)
        else:
            spans.append(Emphasis("_", _flat(span.spans)))
    return merged(spans)


def _flat(line: Line) -> Line:
    spans: list[Span] = []
    for span in line:
        spans += _flat(span.spans) if isinstance(span, Emphasis) else [span]
    return merged(spans)


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
    return f"[{inline(span.spans)}]({escapes.linked(span.address)})"


def _opening(following: Line) -> str:
    # The kind of character that comes next: nothing, a bracket, an address, or some other mark.
    match following:
        case ():
            return ""
        case (Link(address=address, bare=is_bare),):
            return "/" if is_bare and not escapes.bare(address).startswith("[") else "["
    return "."


def _code(text: str) -> str:
    taken = {len(run) for run in _TICKS.findall(text)}
    fence = "`" * next(count for count in range(1, len(taken) + 2) if count not in taken)
    is_padded = text[0] == "`" or text[-1] == "`" or text[0] == text[-1] == " "
    return f"{fence} {text} {fence}" if is_padded else f"{fence}{text}{fence}"
