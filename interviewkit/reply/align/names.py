"""Names of files that tell which question they answer: `Question 3.txt`, `Q03.docx`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import PurePath

from interviewkit.reply import Document
from interviewkit.reply.align.counting import number_at
from interviewkit.reply.align.fold import fold


def places_by_name(documents: Sequence[Document], marks: Sequence[tuple[int, str]]) -> dict[str, int]:
    """The places of the questions that files are named for, by name; none unless two name different ones.

    One file `answers 2.docx` is a second version, no answer to the second question.
    """
    found = {document.name: place for document in documents if (place := _place(document.name, marks)) is not None}
    return found if len(set(found.values())) == len(found) >= 2 else {}


def _place(name: str, marks: Sequence[tuple[int, str]]) -> int | None:
    if PurePath(name).suffix.lower() in (".eml", ".mbox"):
        return None
    stem = re.sub(r"[_\W]+", " ", PurePath(name).stem).strip()
    number = number_at(stem)
    if not number or fold(stem[number.end :]) or len(number.numbers) > 1:
        return None
    told = (number.numbers[0], number.letter)
    if told in marks:
        return marks.index(told)
    return told[0] - 1 if not number.letter and not any(mark[0] for mark in marks) else None
