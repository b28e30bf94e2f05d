"""The readers: a table from format to module, each turning the bytes of a file into documents of lines."""

from __future__ import annotations

from interviewkit.reply import Document


def read(data: bytes, name: str) -> list[Document]:
    """All documents in the bytes of a file of that name: its own text first, then what is attached to it."""
    raise NotImplementedError
