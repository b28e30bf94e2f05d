"""Lines as they are put together from runs of text with a look: what HTML, Word and OpenDocument have in common."""

from __future__ import annotations

from typing import NamedTuple

from interviewkit.reply import Line
from interviewkit.reply.readers import limits


class Look(NamedTuple):
    """How a run of text stands out."""

    bold: bool = False
    italic: bool = False
    colour: str = ""

    def __str__(self) -> str:
        words = ("bold" if self.bold else "", "italic" if self.italic else "", self.colour)
        return " ".join(filter(None, words))


PLAIN = Look()


class Writing:
    """The lines so far, and the one that is being written."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.lines: list[Line] = []
        self.depth = 0
        self.item = ""
        """The number or bullet that the next line with words in it gets."""
        self.gap = False
        """Whether an empty line belongs before the next one with words in it."""
        self.pieces: list[str] = []
        self._count = 0
        self._look: Look | None = None

    def add(self, text: str, look: Look = PLAIN) -> None:
        """Text for the line that is being written; it has no line break."""
        self.pieces.append(text)
        # A line looks as all of its words do.
        if self._look is None:
            self._look = look if text.strip() else None
        elif look != self._look and text.strip():
            mine = self._look
            colour = mine.colour if mine.colour == look.colour else ""
            self._look = Look(mine.bold and look.bold, mine.italic and look.italic, colour)

    def end_line(self) -> None:
        """The line is done, even if there is nothing in it."""
        self._count += 1
        if self._count > limits.LINES:
            raise limits.too_many_lines(self.name)
        text = "".join(self.pieces).rstrip(" \t")
        line = Line(text, self.depth, str(self._look or PLAIN))
        self.pieces.clear()
        self._look = None
        if text.strip():
            line.item, self.item = self.item, ""
            self.put(line)
        elif self.lines:
            self.put(Line("", self.depth))

    def end_block(self) -> None:
        """The line is done if there is anything in it."""
        if self.pieces:
            self.end_line()

    def end_paragraph(self) -> None:
        """The same, and what comes next stands apart."""
        self.end_block()
        self.gap = True

    def put(self, line: Line) -> None:
        """A line that is complete, behind those that are there."""
        if self.gap and line.text and self.lines and self.lines[-1].text:
            self._append(Line("", min(self.lines[-1].depth, line.depth)))
        self.gap = self.gap and not line.text
        self._append(line)

    def done(self) -> list[Line]:
        """All lines, with no empty ones at the end."""
        self.end_block()
        while self.lines and not self.lines[-1].text:
            self.lines.pop()
        return self.lines

    def _append(self, line: Line) -> None:
        self.lines.append(line)
        if len(self.lines) > limits.LINES:
            raise limits.too_many_lines(self.name)
