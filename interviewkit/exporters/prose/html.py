"""Prose as HTML: a few plain elements, and every word escaped."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from interviewkit.exporters.prose.tree import (
    Block,
    Code,
    CodeBlock,
    Line,
    Link,
    Listing,
    Paragraph,
    Quotation,
    Span,
    Text,
)


def render(blocks: Iterable[Block]) -> str:
    """The blocks as HTML elements, one below the other."""
    return "\n".join(_block(block) for block in blocks)


def inline(line: Line) -> str:
    """One line as it stands inside an element."""
    return "".join(_span(span) for span in line)


def _block(block: Block) -> str:
    match block:
        case Paragraph():
            return f"<p>{_broken(block)}</p>"
        case Quotation():
            return f"<blockquote>\n{render(block.blocks)}\n</blockquote>"
        case CodeBlock():
            return _code(block)
        case Listing():
            tag = "ol" if block.marker == "." else "ul"
            items = "\n".join(_item(item, block.tight) for item in block.items)
            return f"<{tag}>\n{items}\n</{tag}>"


def _broken(paragraph: Paragraph) -> str:
    return "<br>\n".join(inline(line) for line in paragraph.lines)


def _code(block: CodeBlock) -> str:
    named = f' class="language-{escape(block.language)}"' if block.language else ""
    return f"<pre><code{named}>{escape(''.join(line + chr(10) for line in block.lines), quote=False)}</code></pre>"


def _item(blocks: tuple[Block, ...], tight: bool) -> str:
    if tight and isinstance(blocks[0], Paragraph):
        return "\n".join(["<li>" + _broken(blocks[0]), *map(_block, blocks[1:])]) + "</li>"
    return f"<li>\n{render(blocks)}\n</li>"


def _span(span: Span) -> str:
    match span:
        case Text():
            return escape(span.text, quote=False)
        case Code():
            return f"<code>{escape(span.text, quote=False)}</code>"
        case Link():
            return f'<a href="{escape(span.address)}">{inline(span.spans)}</a>'
    tag = "strong" if span.mark == "**" else "em"
    return f"<{tag}>{inline(span.spans)}</{tag}>"
