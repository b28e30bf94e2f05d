"""Outlook's paragraphs, which have no space between them: whether each is a paragraph to its writer, or a line."""

from __future__ import annotations

import re

_LINE = "MsoPlainText"
"""What Outlook makes of each line of a plain mail."""
_PARAGRAPH = "MsoNormal"
_OPENING = re.compile(r"<p\b[^>]{0,300}MsoNormal")
_EMPTY = re.compile(
    r"<p\b[^>]{0,300}MsoNormal[^>]{0,300}>(?:\s|&nbsp;|\u00a0|</?(?:o:p|span|b|i|u|font|br)\b[^>]{0,300}>){0,30}+</p>"
)
_SHARE = 5
"""Where at least one in so many is empty, it is the empty ones that set paragraphs apart."""


def tight_classes(text: str) -> tuple[str, ...]:
    """How the classes of those paragraphs in a page begin that are lines, with no empty line between them."""
    if _PARAGRAPH not in text:
        return (_LINE,)
    empty = sum(1 for _ in _EMPTY.finditer(text))
    return (_LINE, _PARAGRAPH) if empty and empty * _SHARE >= sum(1 for _ in _OPENING.finditer(text)) else (_LINE,)
