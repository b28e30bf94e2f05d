"""How paragraphs and tables look on a terminal."""

from __future__ import annotations

from collections.abc import Sequence
from io import StringIO

from rich.console import Console as Canvas
from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from interviewkit.console import Piece, margin_of
from interviewkit.console.plain import disarm

STYLES = {
    "plain": "",
    "strong": "bold",
    "dim": "dim",
    "accent": "cyan",
    "aside": "dim italic",
    "good": "green",
    "warn": "yellow",
}
NARROW = 40


def draw(pieces: Sequence[Piece], *, width: int) -> str:
    """The paragraphs as a terminal of that width takes them, styled as far as it can."""
    return _drawn([_paragraph(piece, width) for piece in pieces], width)


def draw_table(columns: Sequence[str], rows: Sequence[Sequence[str]], *, width: int) -> str:
    """The rows under a quiet heading, folded to the width."""
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim")
    for column in columns:
        table.add_column(Text(column), overflow="fold")
    for row in rows:
        table.add_row(*map(Text, row))
    return _drawn([table], width)


def _drawn(things: Sequence[RenderableType], width: int) -> str:
    # Drawn into a string, so that encoding and a closed pipe are the console's matter alone. Without a height
    # a dumb terminal would be taken to be 80 columns wide.
    canvas = Canvas(file=StringIO(), force_terminal=True, width=width, height=99, legacy_windows=False)
    with canvas.capture() as capture:
        for thing in things:
            canvas.print(thing)
    return "\n".join(line.rstrip() for line in capture.get().split("\n"))


def _paragraph(piece: Piece, width: int) -> RenderableType:
    text = Text(overflow="fold")
    for tone, words in piece.spans:
        text.append(disarm(words), STYLES[tone])
    label = Text(disarm(piece.label), STYLES[piece.label_tone], no_wrap=True)
    if width < NARROW:
        return Text(" ").join([label, text]) if piece.label.strip() else text
    left = len(margin_of(width))
    if not piece.label:
        return Padding(text, (0, 0, 0, left)) if piece.spans else text
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column()
    grid.add_column()
    grid.add_row(label, text)
    return Padding(grid, (0, 0, 0, left))
