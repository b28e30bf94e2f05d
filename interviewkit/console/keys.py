"""What the terminal does with keys while no prompt is reading them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO

from interviewkit.console.plain import is_terminal


@contextmanager
def keys_held(stream: TextIO | None, *, held: bool) -> Iterator[None]:
    """Keys typed within wait unseen for the next reader, or are the terminal's own matter as usual.

    As usual, a Ctrl-S pressed a moment too early would freeze the terminal, and a Backspace eat the key before it.
    """
    if stream is None or not is_terminal(stream):
        yield
        return
    try:
        import termios
    except ImportError:  # Windows
        yield
        return
    before = termios.tcgetattr(stream)
    modes = termios.tcgetattr(stream)
    for place, flags in ((0, termios.IXON), (3, termios.ICANON | termios.ECHO)):
        modes[place] = modes[place] & ~flags if held else modes[place] | flags
    try:
        termios.tcsetattr(stream, termios.TCSANOW, modes)
        yield
    finally:
        try:
            termios.tcsetattr(stream, termios.TCSANOW, before)
        except (termios.error, ValueError):
            # The terminal is gone, and its modes with it.
            pass
