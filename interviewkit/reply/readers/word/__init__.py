"""Word (.docx): paragraphs, cells, list numbers, comments and notes, with what was deleted left out."""

from __future__ import annotations

from interviewkit.errors import InterviewkitError
from interviewkit.reply import Document
from interviewkit.reply.readers.archive import Archive
from interviewkit.reply.readers.tokens import tokens
from interviewkit.reply.readers.word.asides import Notes
from interviewkit.reply.readers.word.numbers import Numbering
from interviewkit.reply.readers.word.paragraph import Paper
from interviewkit.reply.readers.word.styles import Styles
from interviewkit.reply.readers.word.text import Text

_MAIN = ("word/document.xml", "word/document2.xml")
_ASIDES = ("comment", "footnote", "endnote")


def read(data: bytes, name: str) -> list[Document]:
    """The one document in the bytes of a Word file."""
    archive = Archive(data, name)
    main = next((path for path in _MAIN if path in archive), None)
    if main is None:
        raise InterviewkitError(f"{name} is no Word document", "Ask for it as .docx, or for its text in a mail.")
    styles, numbering, links = Styles(), Numbering(), _Links()
    archive.parse("word/styles.xml", styles)
    archive.parse("word/numbering.xml", numbering)
    archive.parse(f"word/_rels/{main.removeprefix('word/')}.rels", links)
    asides = {kind: Notes(kind, name) for kind in _ASIDES}
    for kind, notes in asides.items():
        archive.parse(f"word/{kind}s.xml", notes)
    lines_of = {kind: notes.lines for kind, notes in asides.items()}
    text = Text(Paper(name, styles=styles, numbering=numbering, asides=lines_of), links=links.targets)
    archive.parse(main, text)
    lines = text.done()
    return [Document(name, lines, tokens=tokens(*(line.text for line in lines)), notes=text.notes())]


class _Links:
    """Takes the relationships of a document: the addresses that its links lead to."""

    def __init__(self) -> None:
        self.targets: dict[str, str] = {}

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if attributes.get("TargetMode") == "External":
            self.targets[attributes.get("Id", "")] = attributes.get("Target", "")

    def end(self, tag: str) -> None:
        """Nothing more to know."""

    def data(self, text: str) -> None:
        """It has none."""
