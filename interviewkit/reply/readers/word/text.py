"""The text of a Word document, from the events of its XML."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from interviewkit.reply import Line
from interviewkit.reply.readers.pictures import Pictures
from interviewkit.reply.readers.word.names import is_on, link, local, number, value
from interviewkit.reply.readers.word.paragraph import BREAK, Paper, Paragraph
from interviewkit.reply.readers.word.styles import Run
from interviewkit.reply.readers.writing import PLAIN

# What was there before a change, what stands in for something else, and the commands of fields.
_SKIPPED = frozenset(
    {
        "Fallback", "instrText", "delInstrText", "delText", "rt", "ffData", "pPrChange", "rPrChange",
        "sectPrChange", "tblPrChange", "tcPrChange", "trPrChange", "tblPrExChange", "tblGridChange",
        "numberingChange",
    }
)  # fmt: skip
_DELETED = frozenset({"del", "moveFrom"})
# Word writes smileys and arrows of its own as signs of a font.
_SIGNS = {0x4A: "☺", 0x4B: "😐", 0x4C: "☹", 0xE0: "→", 0xE8: "➔", 0xDF: "←", 0xB7: "•", 0xFC: "✓", 0xFE: "☑", 0xA8: "☐"}


class Text:
    """Takes the events of document.xml, or of one comment or note."""

    def __init__(self, paper: Paper, *, links: Mapping[str, str] | None = None) -> None:
        self.paper = paper
        self.pictures = Pictures()
        self.deletions = self.hidden = 0
        self._links = links or {}
        self._open: list[Paragraph] = []
        self._kept: Paragraph | None = None
        self._skipped = 0
        self._run: Run | None = None
        self._look = PLAIN
        self._is_hidden = self._is_text = self._in_properties = self._is_deleted = False
        self._placeholders: list[bool] = []
        self._anchors: list[tuple[str, int]] = []

    def notes(self) -> list[str]:
        """What whoever takes it in should know."""
        counted = (
            (self.deletions, "deletion in it was left out", "deletions in it were left out"),
            (self.paper.comments, "comment in it stands as a line", "comments in it stand as lines"),
            (self.hidden, "hidden text in it was left out", "hidden texts in it were left out"),
        )
        said = [f"{count} {one if count == 1 else many}." for count, one, many in counted if count]
        return said + self.pictures.notes()

    def done(self) -> list[Line]:
        """All lines."""
        if self._kept:
            self.paper.write(self._kept)
            self._kept = None
        return self.paper.writing.done()

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        name = local(tag)
        if self._skipped:
            self._skipped += 1
            if self._is_deleted and name in ("t", "delText"):
                self.deletions += 1
                self._is_deleted = False
        elif name in _SKIPPED or (name == "sdtContent" and self._placeholders and self._placeholders[-1]):
            self._skipped = 1
        elif name in _DELETED:
            self._start_deleted()
        elif handle := _STARTS.get(name):
            handle(self, attributes)
        elif self._run is not None:
            self._run.take(name, attributes)

    def end(self, tag: str) -> None:
        if self._skipped:
            self._skipped -= 1
        elif handle := _ENDS.get(local(tag)):
            handle(self)

    def data(self, text: str) -> None:
        if self._is_text and not self._skipped:
            self._put(text)

    def _start_deleted(self) -> None:
        if self._in_properties and self._open:
            self._open[-1].goes_on = True
        self._is_deleted = not self._in_properties
        self._skipped = 1

    def _start_paragraph(self, _: dict[str, str]) -> None:
        paragraph = Paragraph(self.paper.styles.paragraph_look(""))
        if self._kept and not self._open:
            paragraph, self._kept = self._kept, None
            paragraph.goes_on = False
        self._open.append(paragraph)

    def _end_paragraph(self) -> None:
        paragraph = self._open.pop()
        if self._open:
            self._open[-1].boxes.append(paragraph)
        elif paragraph.goes_on:
            self._kept = paragraph
        else:
            self.paper.write(paragraph)

    def _start_properties(self, _: dict[str, str]) -> None:
        self._in_properties = True

    def _end_properties(self) -> None:
        self._in_properties = False

    def _start_style(self, attributes: dict[str, str]) -> None:
        if self._open:
            self._open[-1].style = value(attributes) or ""
            self._open[-1].look = self.paper.styles.paragraph_look(self._open[-1].style)

    def _start_list(self, attributes: dict[str, str]) -> None:
        if self._open and self._in_properties:
            self._open[-1].numbered = value(attributes) or ""

    def _start_level(self, attributes: dict[str, str]) -> None:
        if self._open and self._in_properties:
            self._open[-1].level = number(attributes)

    def _start_run(self, _: dict[str, str]) -> None:
        self._look = self._open[-1].look if self._open else PLAIN
        self._is_hidden = False

    def _start_run_properties(self, _: dict[str, str]) -> None:
        self._run = Run()

    def _start_run_style(self, attributes: dict[str, str]) -> None:
        if not self._in_properties:
            self._look = self.paper.styles.look(value(attributes) or "", self._look)
            self._is_hidden = self.paper.styles.is_hidden(value(attributes) or "")

    def _end_run_properties(self) -> None:
        if self._run is not None and not self._in_properties:
            self._look = self._run.over(self._look)
            self._is_hidden = self._is_hidden if self._run.hidden is None else self._run.hidden
        self._run = None

    def _start_text(self, _: dict[str, str]) -> None:
        self._is_text = True

    def _end_text(self) -> None:
        self._is_text = False

    def _put(self, text: str) -> None:
        if self._is_hidden:
            self.hidden += bool(text.strip())
        elif self._open:
            # To Word, a line break in a text is a space.
            self._open[-1].pieces.append((text.replace("\n", " ").replace("\r", " "), self._look))

    def _start_break(self, _: dict[str, str]) -> None:
        if self._open and not self._is_hidden:
            self._open[-1].pieces.append((BREAK, PLAIN))

    def _start_tab(self, _: dict[str, str]) -> None:
        if not self._in_properties:
            self._put("\t")

    def _start_hyphen(self, _: dict[str, str]) -> None:
        self._put("\u2011")

    def _start_sign(self, attributes: dict[str, str]) -> None:
        try:
            code = int((value(attributes, "char") or "")[:6], 16)
        except ValueError:
            return
        if 0xF000 <= code < 0xF100:
            self._put(_SIGNS.get(code & 0xFF, ""))
        elif 0x20 <= code < 0xD800:
            self._put(chr(code))

    def _start_comment(self, attributes: dict[str, str]) -> None:
        self._hang("comment", attributes)

    def _start_footnote(self, attributes: dict[str, str]) -> None:
        self._hang("footnote", attributes)

    def _start_endnote(self, attributes: dict[str, str]) -> None:
        self._hang("endnote", attributes)

    def _hang(self, kind: str, attributes: dict[str, str]) -> None:
        if self._open:
            self._open[-1].asides.append((kind, value(attributes, "id") or ""))

    def _start_picture(self, _: dict[str, str]) -> None:
        self.pictures.note("")

    def _start_control(self, _: dict[str, str]) -> None:
        self._placeholders.append(False)

    def _end_control(self) -> None:
        self._placeholders.pop()

    def _start_placeholder(self, attributes: dict[str, str]) -> None:
        if self._placeholders:
            self._placeholders[-1] = is_on(attributes)

    def _start_anchor(self, attributes: dict[str, str]) -> None:
        self._anchors.append((self._links.get(link(attributes), ""), len(self._open[-1].pieces) if self._open else 0))

    def _end_anchor(self) -> None:
        address, start = self._anchors.pop()
        if self._open:
            self._open[-1].link(start, address)

    def _end_cell(self) -> None:
        self.paper.end_cell()


_STARTS: dict[str, Callable[[Text, dict[str, str]], None]] = {
    "p": Text._start_paragraph,
    "pPr": Text._start_properties,
    "pStyle": Text._start_style,
    "numId": Text._start_list,
    "ilvl": Text._start_level,
    "r": Text._start_run,
    "rPr": Text._start_run_properties,
    "rStyle": Text._start_run_style,
    "t": Text._start_text,
    "br": Text._start_break,
    "cr": Text._start_break,
    "tab": Text._start_tab,
    "ptab": Text._start_tab,
    "noBreakHyphen": Text._start_hyphen,
    "sym": Text._start_sign,
    "commentReference": Text._start_comment,
    "footnoteReference": Text._start_footnote,
    "endnoteReference": Text._start_endnote,
    "blip": Text._start_picture,
    "sdt": Text._start_control,
    "showingPlcHdr": Text._start_placeholder,
    "hyperlink": Text._start_anchor,
}
_ENDS: dict[str, Callable[[Text], None]] = {
    "p": Text._end_paragraph,
    "pPr": Text._end_properties,
    "rPr": Text._end_run_properties,
    "t": Text._end_text,
    "sdt": Text._end_control,
    "hyperlink": Text._end_anchor,
    "tc": Text._end_cell,
}
