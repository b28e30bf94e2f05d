"""The readers: a table from format to module, each turning the bytes of a file into documents of lines."""

from __future__ import annotations

from importlib import import_module
from types import MappingProxyType

from interviewkit.errors import InterviewkitError
from interviewkit.reply import Document
from interviewkit.reply.readers import kinds, limits
from interviewkit.reply.readers.names import plain_name

READERS = MappingProxyType(
    {
        "mail": "interviewkit.reply.readers.mail",
        "mbox": "interviewkit.reply.readers.mbox",
        "plain": "interviewkit.reply.readers.plain",
        "page": "interviewkit.reply.readers.page",
        "word": "interviewkit.reply.readers.word",
        "odt": "interviewkit.reply.readers.odt",
        "sheet": "interviewkit.reply.readers.sheet",
    }
)
"""What a file is, and the module whose `read(data, name)` gives its documents."""
_TYPES = frozenset({"text/plain", "text/html", "text/markdown", "text/x-markdown", "text/x-web-markdown"})


def read(data: bytes, name: str) -> list[Document]:
    """All documents in the bytes of a file of that name: its own text first, then what is attached to it.

    The name's end says what it is, unless its first bytes prove something else. Raises InterviewkitError for what
    cannot be read, with what to ask for instead.
    """
    name = plain_name(name, "stdin")
    if len(data) > limits.SIZE:
        raise InterviewkitError(
            f"{name} is larger than {limits.SIZE // 1_000_000} MB, too large for a reply",
            "Take the answers out of it and give those.",
        )
    if not data.strip(b" \t\r\n\0"):
        raise InterviewkitError(f"{name} is empty", "Ask for it once more.")
    kind = kind_of(data, name)
    if kind not in READERS:
        raise kinds.refusal(kind, name)
    # A reader is imported only when it is needed: a plain mail does not wait for Word.
    documents: list[Document] = import_module(READERS[kind]).read(data, name)
    limits.check_texts(documents, name)
    return documents


def kind_of(data: bytes, name: str) -> str:
    """What the bytes of a file of that name are: a word of the table, or one of those that cannot be read."""
    return kinds.kind_of(data, _suffix(name))


def is_readable(name: str, type: str) -> bool:
    """Whether an attachment of that name and content type is worth reading: a text, or a document with text."""
    suffix = _suffix(name)
    return suffix in kinds.SUFFIXES or (type in _TYPES and not kinds.is_refused(suffix))


def _suffix(name: str) -> str:
    stem, dot, suffix = name.rpartition(".")
    return f".{suffix.lower()}" if stem and dot else ""
