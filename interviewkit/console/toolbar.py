"""Which keys there are, in as many words as the terminal is wide."""

from __future__ import annotations

from collections.abc import Sequence

from interviewkit.console import Key

GAP = 2
ROWS = 2
"""In these rows the long form has to fit, or the short one is taken."""


def lay_out(keys: Sequence[Key], *, width: int, height: int) -> list[list[tuple[str, str]]]:
    """Rows of (stroke, word) that fit; where room is short the later keys go first, but never the last one."""
    shown = [key for key in keys if key.word]
    rows = _flow([(f"Ctrl-{_letter(key)}", key.word) for key in shown], width)
    if len(rows) <= ROWS and len(rows) <= height:
        return rows
    short = [(f"^{_letter(key)}", key.word) for key in shown]
    while len(rows := _flow(short, width)) > max(height, 1) and len(short) > 1:
        del short[-2]
    return rows


def _letter(key: Key) -> str:
    return key.strokes[0].removeprefix("c-").upper()


def _flow(items: list[tuple[str, str]], width: int) -> list[list[tuple[str, str]]]:
    rows: list[list[tuple[str, str]]] = []
    room = 0
    for stroke, word in items:
        size = len(stroke) + 1 + len(word)
        if not rows or size > room:
            rows.append([])
            room = width
        rows[-1].append((stroke, word))
        room -= size + GAP
    return rows
