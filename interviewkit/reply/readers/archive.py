"""Packed files (.docx, .odt): the XML texts in them, unpacked bit by bit and never more than a reply could need."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from io import BytesIO
from typing import Any, Protocol
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from interviewkit.errors import InterviewkitError
from interviewkit.reply.readers import limits

_BITE = 1 << 16
_ENTRY = b"PK\x01\x02"
_RESEND = "Ask for the file once more, or for its text in a mail."
_DAMAGED = (BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError, KeyError)


class Target(Protocol):
    """Takes the events of an XML text."""

    def start(self, tag: str, attributes: dict[str, str]) -> None: ...
    def end(self, tag: str) -> None: ...
    def data(self, text: str) -> None: ...


class Archive:
    """A packed file that was found to be sound."""

    def __init__(self, data: bytes, name: str) -> None:
        self.name = name
        # Each entry has one, wherever the list of entries may be: so many there are at most.
        if data.count(_ENTRY) > limits.ENTRIES:
            raise self.refused("has thousands of files in it")
        try:
            self._zip = ZipFile(BytesIO(data))
        except _DAMAGED:
            raise self.damaged() from None
        self._entries = {entry.filename: entry for entry in self._zip.infolist()}

    def __contains__(self, path: str) -> bool:
        return path in self._entries

    def damaged(self) -> InterviewkitError:
        """The error for a file that cannot be read to its end."""
        return InterviewkitError(f"{self.name} is damaged or did not arrive whole", _RESEND)

    def refused(self, why: str) -> InterviewkitError:
        """The error for a file that nobody's Word or LibreOffice writes."""
        return InterviewkitError(f"{self.name} {why}, which no reply has", _RESEND)

    def parse(self, path: str, target: Target) -> None:
        """Give the events of an XML text to the target; none if the text is not there.

        Raises InterviewkitError for what is damaged, has a document type (and with it every kind of entity), or
        unpacks to more than a reply could have.
        """
        if path not in self._entries:
            return
        from lxml import etree

        parser = etree.XMLParser(
            target=_Strict(target, self), resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
        )
        try:
            for bite in self._bites(self._entries[path]):
                parser.feed(bite)
            parser.close()
        except etree.LxmlError:
            raise self.damaged() from None

    def _bites(self, entry: ZipInfo) -> Iterator[bytes]:
        if entry.flag_bits & 1:
            raise InterviewkitError(f"{self.name} is protected by a password", "Ask for it without one.")
        if entry.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
            raise self.refused("is packed in a way of its own")
        most = min(limits.UNPACKED, max(1_000_000, limits.RATIO * entry.compress_size))
        # What says that it is smaller than it is, is damaged: no more is unpacked than it says.
        if entry.file_size > most:
            raise self.refused("unpacks to something enormous")
        try:
            with self._zip.open(entry) as file:
                while bite := file.read(_BITE):
                    yield bite
        except _DAMAGED:
            raise self.damaged() from None


class _Strict:
    """Hands events on, but for a document type: it could hold entities that grow without end or name other files."""

    def __init__(self, target: Target, archive: Archive) -> None:
        self.data = target.data
        self._target = target
        self._archive = archive
        self._depth = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > limits.NESTED:
            raise self._archive.refused("has parts thousands deep within each other")
        self._target.start(tag, attributes)

    def end(self, tag: str) -> None:
        self._depth -= 1
        self._target.end(tag)

    def doctype(self, *_: Any) -> None:
        raise self._archive.refused("has a document type in it")

    def close(self) -> None:
        """All was said already."""
