"""How much of a file is read: what is larger was never a reply, and must not cost memory or hours."""

from __future__ import annotations

from collections.abc import Iterable

from interviewkit.errors import InterviewkitError
from interviewkit.reply import Document

SIZE = 40_000_000
"""The largest file, in bytes."""
LINES = 200_000
"""The most lines in all the texts of one file."""
CHARACTERS = 4_000_000
"""The most characters in them, and in answers that name their questions: eight novels."""
TAGS = 3_000_000
"""The most elements of one page."""
QUOTED = 32
"""How deep quotations of a page are told within each other; those within these count as deep as the last."""
NESTED = 1000
"""How deep elements may stand within each other in the XML of a packed file."""
DEPTH = 16
"""How deep the parts of a mail may stand within each other."""
PARTS = 2000
"""The most parts of one mail that are looked at."""
ATTACHMENTS = 50
"""The most attachments of one mail that are read."""
UNPACKED = 24_000_000
"""The most bytes that one text in a packed file (.docx, .odt) may have."""
RATIO = 200
"""So many times its packed size may such a text be; real ones are ten to thirty times."""
ENTRIES = 2000
"""The most entries of a packed file."""


def too_many_lines(name: str) -> InterviewkitError:
    """The error for a text with more lines than any reply."""
    return InterviewkitError(
        f"{name} has more than {LINES:,} lines, too many for a reply", "Take the answers out of it and give those."
    )


def check_texts(documents: Iterable[Document], name: str) -> None:
    """Raises InterviewkitError where all documents together have too many lines or characters."""
    lines = characters = 0
    for document in documents:
        lines += len(document.lines)
        characters += sum(len(line.text) for line in document.lines) + sum(len(one.text) for one in document.given)
    if lines > LINES:
        raise too_many_lines(name)
    if characters > CHARACTERS:
        raise InterviewkitError(
            f"{name} has more than {CHARACTERS:,} characters, too many for a reply",
            "Take the answers out of it and give those.",
        )
