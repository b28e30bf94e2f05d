"""Text on its way out, as a terminal, a pipe or a file takes it."""

from __future__ import annotations

import os
import unicodedata
from contextlib import suppress
from typing import TextIO

# Shown in place of what would steer a terminal: an answer is somebody else's text.
_VISIBLE = {code: chr(0x2400 + code) for code in range(32) if code not in (9, 10)}
_DISARMED = {**_VISIBLE, 127: "\u2421", **dict.fromkeys(range(128, 160), "\ufffd")}
# What a terminal without Unicode gets for our own ornaments.
_PLAIN = str.maketrans({"━": "=", "─": "-", "│": "|", "·": "-", "…": "...", "✓": "*", "›": ">", "’": "'"})


def disarm(text: str) -> str:
    """The text with every control character but line break and tab made visible."""
    return text.replace("\r\n", "\n").translate(_DISARMED)


def is_terminal(stream: TextIO | None) -> bool:
    """Whether a person reads there."""
    return stream is not None and not stream.closed and stream.isatty()


def put(stream: TextIO, data: str) -> None:
    """The text is on its way: in the terminal's own encoding, or in UTF-8 to anything else."""
    buffer = getattr(stream, "buffer", None)
    if buffer is None:
        stream.write(data)
    elif is_terminal(stream):
        buffer.write(_encoded(data, stream.encoding or "utf-8"))
    else:
        buffer.write(data.encode("utf-8", "backslashreplace"))
    stream.flush()


def _encoded(data: str, encoding: str) -> bytes:
    with suppress(UnicodeEncodeError):
        return data.encode(encoding)
    return data.translate(_PLAIN).encode(encoding, "backslashreplace")


def silence(stream: TextIO) -> None:
    """Nothing more comes out there, and nothing complains about it."""
    # Python flushes once more on its way out, and would show a traceback for it.
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def align(rows: list[list[str]]) -> str:
    """The rows as lines, each column as wide as its widest cell."""
    sizes = [max(map(_columns, column)) for column in zip(*rows, strict=True)]
    padded = [[cell + " " * (size - _columns(cell)) for cell, size in zip(row, sizes, strict=True)] for row in rows]
    return "".join("  ".join(row).rstrip() + "\n" for row in padded)


def _columns(text: str) -> int:
    if text.isascii():
        return len(text)
    wide = sum(unicodedata.east_asian_width(char) in "WF" for char in text)
    return len(text) + wide - sum(unicodedata.combining(char) != 0 for char in text)
