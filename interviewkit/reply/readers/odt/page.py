"""What OpenDocument's text is written to: the document, or a comment, note or text box that hangs on it."""

from __future__ import annotations

import re

from interviewkit.reply import Line
from interviewkit.reply.readers.links import address_beside
from interviewkit.reply.readers.odt.styles import Styles
from interviewkit.reply.readers.writing import PLAIN, Look, Writing

_SPACES = re.compile(r"[ \t\r\n]+")
_MOST_SPACES = 200


class _List:
    def __init__(self, style: str, continued: _List | None = None) -> None:
        self.style = style
        self.next: int | None = continued.next if continued else None


class Page:
    """Paragraphs, lists and spans that are open, and the lines so far."""

    def __init__(self, name: str, styles: Styles, *, kind: str = "") -> None:
        self.writing = Writing(name)
        self.kind = kind
        """`comment` for a comment."""
        self.hidden = 0
        self._styles = styles
        self._look = PLAIN
        self._is_hidden = self._is_open = self._was_item = False
        self._spans: list[tuple[Look, bool]] = []
        self._lists: list[_List] = []
        self._ids: list[str] = []
        self._ended: dict[str, _List] = {}
        """The lists that ended, by their ids, and the last of each style at each depth."""
        self._links: list[tuple[str, int]] = []
        self._item = ""
        self._hanging: list[Page] = []

    def start_paragraph(self, style: str, *, bold: bool) -> None:
        """A paragraph or heading begins; items of a list stand close together."""
        self._look = self._styles.look("paragraph", style, Look(bold=bold))
        self._is_hidden = self._styles.is_hidden("paragraph", style)
        self._is_open = True
        if self._item and self._was_item:
            self.writing.gap = False
        self._was_item = bool(self._item)
        self.writing.item, self._item = self._item, ""

    def end_paragraph(self) -> None:
        """It ends, and what hangs on it follows."""
        if not "".join(self.writing.pieces).strip():
            self.writing.end_line()
        self.writing.end_paragraph()
        self.writing.item = ""
        self._is_open = False
        for page in self._hanging:
            self._write(page)
        self._hanging.clear()

    def hang(self, page: Page) -> None:
        """What stood in another page comes behind the paragraph that is open, or here if none is."""
        if self._is_open:
            self._hanging.append(page)
        else:
            self._write(page)

    def _write(self, page: Page) -> None:
        self.writing.gap = page.kind != "comment"
        self.hidden += page.hidden
        for line in page.writing.done():
            # A comment stays close to its paragraph, however many paragraphs it has itself.
            if page.kind != "comment":
                self.writing.put(line)
            elif line.text:
                self.writing.put(Line(line.text, look="comment", item=line.item))
        self.writing.gap = True

    def end_cell(self) -> None:
        """What stood in a cell stands apart from the next one."""
        self.writing.gap, self._was_item = True, False

    def start_list(self, given: dict[str, str]) -> None:
        """A list begins, perhaps within another whose style it shares, or goes on counting where another ended."""
        style = given.get("text:style-name", "") or (self._lists[-1].style if self._lists else "")
        continued = self._ended.get(given.get("text:continue-list", ""))
        if given.get("text:continue-numbering") == "true":
            continued = continued or self._ended.get(f"{len(self._lists)} {style}")
        self._lists.append(_List(style, continued))
        self._ids.append(given.get("xml:id", ""))

    def end_list(self) -> None:
        """It ends."""
        ended = self._lists.pop()
        self._ended[f"{len(self._lists)} {ended.style}"] = ended
        if id := self._ids.pop():
            self._ended[id] = ended

    def start_item(self, start: str) -> None:
        """An item begins, perhaps with a number of its own."""
        if not self._lists:
            return
        here, depth = self._lists[-1], len(self._lists)
        level = self._styles.level(here.style, depth)
        number = int(start) if re.fullmatch(r"[0-9]{1,8}", start) else here.next
        number = level.start if number is None else number
        here.next = number + 1
        self._item = level.item(number, depth - 1)

    def start_span(self, style: str) -> None:
        """A run of text with a look begins."""
        self._spans.append((self._look, self._is_hidden))
        self._look = self._styles.look("text", style, self._look)
        self._is_hidden = self._is_hidden or self._styles.is_hidden("text", style)

    def end_span(self) -> None:
        """It ends."""
        self._look, self._is_hidden = self._spans.pop()

    def start_link(self, address: str) -> None:
        """A link begins."""
        self._links.append((address, len(self.writing.pieces)))

    def end_link(self) -> None:
        """It ends, with its address beside it where its words do not say it."""
        address, start = self._links.pop()
        if beside := address_beside("".join(self.writing.pieces[start:]), address):
            self.writing.pieces.insert(start, "[")
            self.writing.add(f"]({beside})", self._look)

    def text(self, text: str) -> None:
        """Text, in which white space counts once, and not at all where a line begins."""
        pieces = self.writing.pieces
        text = _SPACES.sub(" ", text)
        if text.startswith(" ") and (not pieces or pieces[-1].endswith(" ")):
            text = text[1:]
        if text and self._is_open:
            self.kept(text)

    def kept(self, text: str) -> None:
        """Text that stays as it is."""
        if self._is_hidden:
            self.hidden += bool(text.strip())
        else:
            self.writing.add(text, self._look)

    def spaces(self, count: str) -> None:
        """Spaces that count."""
        self.kept(" " * min(int(count), _MOST_SPACES) if re.fullmatch(r"[0-9]{1,8}", count) else " ")
