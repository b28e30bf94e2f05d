"""Light Markdown: what the words of an interview mean, for people who never heard of Markdown too.

Written here and not asked of a library because the dialect differs from CommonMark in every rule (no lazy lines, lists
of two at least, closed fences only, one line for emphasis), because the library drops what is nested too deep, and
because importing it costs more than the export. The tests read what we write with the library.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from interviewkit.exporters.prose.blocks import read
from interviewkit.exporters.prose.tree import Block, Code, CodeBlock, Line, Paragraph, Quotation, Span, Text, merged

__all__ = ["headed", "plain", "read", "spelled", "words"]


def headed(blocks: tuple[Block, ...]) -> tuple[Line, tuple[Block, ...]]:
    """A question as one line to set as a heading, and the blocks that come after it."""
    if not blocks:
        return (), ()
    first, rest = blocks[0], blocks[1:]
    if not isinstance(first, Paragraph):
        # Its words stand for it; what they leave of it (items, code, a link) is still to be read below.
        return (Text(" ".join(words([first]))),), rest if _is_plain(first) else blocks
    if len(first.lines) == 1:
        return first.lines[0], rest
    spans: list[Span] = []
    for line in first.lines:
        spans += [Text(" "), *line] if spans else line
    return merged(spans), rest


def _is_plain(block: Block) -> bool:
    if not isinstance(block, Quotation) or len(block.blocks) > 1 or not isinstance(block.blocks[0], Paragraph):
        return False
    return all(isinstance(span, Text) for line in block.blocks[0].lines for span in line)


def plain(text: str) -> str:
    """The words alone, in one line, without the marks."""
    return " ".join(words(read(text)))


def words(blocks: Iterable[Block]) -> Iterator[str]:
    """The words of each line, without the marks."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield from (spelled(line) for line in block.lines)
        elif isinstance(block, CodeBlock):
            yield from block.lines
        else:
            parts = [block.blocks] if isinstance(block, Quotation) else block.items
            for part in parts:
                yield from words(part)


def spelled(line: Line) -> str:
    """The words of a line, without the marks."""
    return "".join(span.text if isinstance(span, Text | Code) else spelled(span.spans) for span in line)
