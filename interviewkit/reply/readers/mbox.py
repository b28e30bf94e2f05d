"""Mailboxes (.mbox): several mails in one file, each a reply of its own."""

from __future__ import annotations

import re

from interviewkit.reply import Document
from interviewkit.reply.readers import limits, mail, mime

BORDER = re.compile(rb"(?:\A|(?<=\n\n)|(?<=\n\r\n))From \S[^\n]*?\d{2}:\d{2}[^\n]*\n")
"""The line that opens each mail: an address and a time."""
_ESCAPED = re.compile(rb"^>(>*From )", re.MULTILINE)


def read(data: bytes, name: str) -> list[Document]:
    """The documents of all mails in a mailbox, in the order they lie in it."""
    starts = [found.start() for found in BORDER.finditer(data)]
    if len(starts) < 2:
        return mail.read(data, name)
    done: list[Document] = []
    for count, (start, end) in enumerate(zip(starts, [*starts[1:], len(data)], strict=True), 1):
        one = _ESCAPED.sub(rb"\1", data[start:end].partition(b"\n")[2])
        done += mail.documents(mime.parse(one), f"mail {count} of {name}", depth=0)
        limits.check_texts(done, name)
    return done
