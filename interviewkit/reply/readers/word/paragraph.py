"""Word's paragraphs as lines: with the number of their list before, and comments, notes and text boxes behind them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from interviewkit.reply import Line
from interviewkit.reply.readers.links import address_beside
from interviewkit.reply.readers.word.numbers import Numbering, Numbers
from interviewkit.reply.readers.word.styles import Styles
from interviewkit.reply.readers.writing import PLAIN, Look, Writing

BREAK = "\n"
"""The text of a line break within a paragraph."""


@dataclass(slots=True)
class Paragraph:
    """A paragraph while it is read."""

    look: Look = PLAIN
    """How its runs look that say nothing else."""
    style: str = ""
    numbered: str | None = None
    """The list it names itself."""
    level: int | None = None
    pieces: list[tuple[str, Look]] = field(default_factory=list)
    """Runs of text with their looks; a line break stands alone."""
    asides: list[tuple[str, str]] = field(default_factory=list)
    """The comments and notes that hang on it, each as its kind and id."""
    boxes: list[Paragraph] = field(default_factory=list)
    """The paragraphs of text boxes that hang on it."""
    goes_on: bool = False
    """Whether its end was deleted, so that the next paragraph belongs to it."""

    def link(self, start: int, address: str) -> None:
        """What was added since a place is the text of a link."""
        text = "".join(text for text, _ in self.pieces[start:])
        if BREAK not in text and (beside := address_beside(text, address)):
            self.pieces.insert(start, ("[", self.pieces[start][1]))
            self.pieces.append((f"]({beside})", self.pieces[-1][1]))


class Paper:
    """Where paragraphs are written, one after the other."""

    def __init__(
        self,
        name: str,
        *,
        styles: Styles | None = None,
        numbering: Numbering | None = None,
        asides: Asides | None = None,
    ) -> None:
        self.writing = Writing(name)
        self.styles = styles or Styles()
        self.comments = 0
        self._numbers = Numbers(numbering or Numbering())
        self._asides = asides or {}
        self._was_item = False

    def write(self, paragraph: Paragraph) -> None:
        """The lines of a paragraph; it stands apart from the one before unless both are items of a list."""
        item = self._item(paragraph)
        if item and self._was_item:
            self.writing.gap = False
        self.writing.item = item
        for text, look in paragraph.pieces:
            if text == BREAK:
                self.writing.end_line()
            else:
                self.writing.add(text, look)
        if not any(text.strip() for text, _ in paragraph.pieces) and not paragraph.boxes:
            self.writing.end_line()
        self.writing.end_paragraph()
        self.writing.item = ""
        self._was_item = bool(item)
        for box in paragraph.boxes:
            self.write(box)
        for kind, id in paragraph.asides:
            self._write_aside(kind, id)

    def end_cell(self) -> None:
        """What stood in a cell stands apart from the next one."""
        self._was_item = False

    def _item(self, paragraph: Paragraph) -> str:
        of_style, level = self.styles.list_of(paragraph.style)
        list_ = of_style if paragraph.numbered is None else paragraph.numbered
        # An empty paragraph of a list shows its number, and counts.
        return self._numbers.next(list_, level if paragraph.level is None else paragraph.level) if list_ else ""

    def _write_aside(self, kind: str, id: str) -> None:
        lines = [line for line in self._asides.get(kind, {}).get(id, []) if line.text]
        if kind == "comment" and lines:
            self.comments += 1
            self.writing.gap = False
        for line in lines:
            self.writing.put(Line(line.text, look="comment" if kind == "comment" else line.look, item=line.item))
        self.writing.gap = True


Asides = Mapping[str, Mapping[str, list[Line]]]
"""Comments, footnotes and endnotes: by kind, then by id, their lines."""
