"""How text that is being typed gets to safety: now and then, and when the program is told to end."""

from __future__ import annotations

import asyncio
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

from interviewkit.errors import InterviewkitError

PAUSE = 1.0
LINE_PAUSE = 0.2


class Keeper:
    """Hands the newest text on at a new line and otherwise once a second; trouble is remembered, never raised."""

    def __init__(self, keep: Callable[[str], None], text: str) -> None:
        self._keep = keep
        self._kept = self._text = text
        self._last = float("-inf")
        self._timer: asyncio.TimerHandle | None = None
        self.trouble = ""

    def note(self, text: str) -> None:
        """The text has changed; it is handed on now or soon."""
        ended_line = text.count("\n") != self._text.count("\n")
        self._text = text
        loop = asyncio.get_running_loop()
        due = self._last + (LINE_PAUSE if ended_line else PAUSE) - time.monotonic()
        if due <= 0:
            self.flush()
        elif self._timer is None or self._timer.when() > loop.time() + due:
            self._cancel()
            self._timer = loop.call_later(due, self.flush)

    def flush(self) -> None:
        """The newest text is handed on, unless it already was."""
        self._cancel()
        self._last = time.monotonic()
        if self._text == self._kept:
            return
        try:
            self._keep(self._text)
        except (InterviewkitError, OSError) as error:
            self.trouble = str(error)
        else:
            self._kept, self.trouble = self._text, ""

    def _cancel(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None


@contextmanager
def ends_heard(give_up: Callable[[], None]) -> Iterator[Callable[[], None]]:
    """Within, and once the given function was called in the loop, being told to end means giving up in order."""
    found = [getattr(signal, name, None) for name in ("SIGTERM", "SIGHUP")]
    before = {end: handler for end in found if end and (handler := signal.getsignal(end)) is not signal.SIG_IGN}

    def listen() -> None:
        loop = asyncio.get_running_loop()
        for end in before:
            # Neither Windows nor a thread can listen.
            with suppress(NotImplementedError, RuntimeError, ValueError):
                loop.add_signal_handler(end, give_up)

    try:
        yield listen
    finally:
        for end, handler in before.items():
            with suppress(ValueError, TypeError):
                signal.signal(end, handler)
