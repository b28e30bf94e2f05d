"""Which of several forms of one text is read: the HTML of a mail, or its plain half."""

from __future__ import annotations

import re
from collections import Counter

from interviewkit.reply import Document

_WORD = re.compile(r"[^\W_]+")
_ADDRESS = re.compile(r"(?:https?://|mailto:|cid:)\S+|\[(?:image|cid)[^\]]{0,200}\]")
_FLAT = 0.98
"""So many of the words of the plain text must be in the HTML, which is read then."""


def best_of(bodies: list[list[Document]]) -> list[Document] | None:
    """Of several forms of one text the last, which is the richest, unless an earlier one has words that it lacks.

    A short one that says only that it cannot show the mail is not a form of the text at all.
    """
    best = bodies[-1] if bodies else None
    for body in reversed(bodies[:-1]):
        if best is not None and not _says(best, body):
            best = body
    return best


def _says(rich: list[Document], flat: list[Document]) -> bool:
    here, there = _counted(rich), _counted(flat)
    missing = (there - here).total()
    if 2 * there.total() < here.total():
        return True
    return missing <= max(3, (1 - _FLAT) * there.total())


def _counted(body: list[Document]) -> Counter[str]:
    counts: Counter[str] = Counter()
    for document in body:
        for line in document.lines:
            counts.update(_WORD.findall(_ADDRESS.sub(" ", line.text)))
    return counts
