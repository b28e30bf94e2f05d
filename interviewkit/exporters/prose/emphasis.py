"""Words set otherwise than they were typed: in bold, in italics, behind a label."""

from __future__ import annotations

from collections.abc import Iterable

from interviewkit.exporters.prose.tree import Block, Emphasis, Line, Paragraph, Span, Text, merged


def italic(text: str) -> Paragraph:
    """Plain words in italics, in a paragraph of their own."""
    return Paragraph(((Emphasis("*", (Text(" ".join(text.split("\n")).strip()),)),),))


def stressed(text: str) -> Line:
    """Plain words in bold."""
    return (Emphasis("**", (Text(text),)),)


def led(label: Line, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The blocks with a label before their first words, or above them where those are no paragraph."""
    if not label:
        return blocks
    if blocks and isinstance(blocks[0], Paragraph):
        first, *rest = blocks[0].lines
        return (Paragraph((merged([*label, *first]), *rest)), *blocks[1:])
    return (Paragraph((_ended(label),)), *blocks)


def _ended(label: Line) -> Line:
    *before, last = label
    return (*before, Text(last.text.rstrip())) if isinstance(last, Text) else label


def bold(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """The same blocks with each paragraph of their own set in bold, line by line."""
    return tuple(
        Paragraph(tuple(map(_bold, block.lines))) if isinstance(block, Paragraph) else block for block in blocks
    )


def _bold(line: Line) -> Line:
    # Spaces at the edges stay outside, or CommonMark would not see the marks as marks.
    spans = list(_lightened(line))
    before = after = ""
    if spans and isinstance(spans[0], Text):
        before, spans[0] = _cut(spans[0].text, spans[0].text.lstrip())
    if spans and isinstance(spans[-1], Text):
        after, spans[-1] = _cut_end(spans[-1].text)
    inside = tuple(span for span in spans if not isinstance(span, Text) or span.text)
    if not inside:
        return line
    return tuple(span for span in (Text(before), Emphasis("**", inside), Text(after)) if _says(span))


def _cut(text: str, kept: str) -> tuple[str, Text]:
    return text[: len(text) - len(kept)], Text(kept)


def _cut_end(text: str) -> tuple[str, Text]:
    kept = text.rstrip()
    return text[len(kept) :], Text(kept)


def _says(span: Span) -> bool:
    return not isinstance(span, Text) or bool(span.text)


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
