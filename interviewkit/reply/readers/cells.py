"""Sheets of numbers saved as text: `"3";"Which boat?";"The red one."`, one row a question (RFC 4180)."""

from __future__ import annotations

import csv

from interviewkit.reply import Line

_DELIMITERS = (";", ",", "\t")
_FEWEST = 3
"""Fewer rows are no sheet, only a line with quotation marks."""


def lines_of(text: str, *, named: bool) -> list[Line] | None:
    """The cells of a sheet, each a paragraph of its own; None for other texts.

    Where the file is not `named` as a sheet, every cell has to be quoted.
    """
    if not named and not text.lstrip("\ufeff \n\r").startswith('"'):
        return None
    for delimiter in _DELIMITERS:
        if (delimiter if named else f'"{delimiter}"') not in text:
            continue
        try:
            rows = [row for row in csv.reader(text.splitlines(keepends=True), delimiter=delimiter, strict=True) if row]
        except csv.Error:
            continue
        if len(rows) >= _FEWEST and len({len(row) for row in rows}) == 1 < len(rows[0]):
            return [line for row in rows for cell in row for line in _cell(cell)]
    return None


def _cell(text: str) -> list[Line]:
    return [*(Line(one) for one in text.splitlines()), Line("")] if text.strip() else []
