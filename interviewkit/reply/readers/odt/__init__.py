"""OpenDocument (.odt): paragraphs, cells, lists, comments and notes, with what was deleted left out."""

from __future__ import annotations

from interviewkit.errors import InterviewkitError
from interviewkit.reply import Document
from interviewkit.reply.readers.archive import Archive
from interviewkit.reply.readers.odt.styles import Styles
from interviewkit.reply.readers.odt.text import Text
from interviewkit.reply.readers.tokens import tokens

_MAIN = "content.xml"


def read(data: bytes, name: str) -> list[Document]:
    """The one document in the bytes of an OpenDocument text."""
    archive = Archive(data, name)
    if _MAIN not in archive:
        raise InterviewkitError(
            f"{name} is no OpenDocument text", "Ask for it as .odt or .docx, or for its text in a mail."
        )
    styles = Styles()
    archive.parse("styles.xml", styles)
    text = Text(name, styles)
    archive.parse(_MAIN, text)
    lines = text.done()
    return [Document(name, lines, tokens=tokens(*(line.text for line in lines)), notes=text.notes())]
