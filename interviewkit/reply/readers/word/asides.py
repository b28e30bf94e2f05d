"""Word's comments, footnotes and endnotes, each with the id by which the text refers to it."""

from __future__ import annotations

from interviewkit.reply import Line
from interviewkit.reply.readers.word.names import local, value
from interviewkit.reply.readers.word.paragraph import Paper
from interviewkit.reply.readers.word.text import Text


class Notes:
    """Takes the events of comments.xml, footnotes.xml or endnotes.xml."""

    def __init__(self, kind: str, name: str) -> None:
        self.lines: dict[str, list[Line]] = {}
        self._kind = kind
        self._name = name
        self._id = ""
        self._text: Text | None = None

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if self._text is not None:
            self._text.start(tag, attributes)
        elif local(tag) == self._kind:
            self._id = value(attributes, "id") or ""
            self._text = Text(Paper(self._name))

    def end(self, tag: str) -> None:
        if self._text is not None and local(tag) == self._kind:
            self.lines[self._id] = self._text.done()
            self._text = None
        elif self._text is not None:
            self._text.end(tag)

    def data(self, text: str) -> None:
        if self._text is not None:
            self._text.data(text)
