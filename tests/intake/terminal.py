"""A real pseudo-terminal with a screen that can be read, for whatever runs in it."""

from __future__ import annotations

import os
import re
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pexpect
import pyte

ROOT = Path(__file__).parent.parent.parent
PATIENCE = 20.0
"""Seconds until a thing that has not come is a failure; none of them is waited for in vain."""


def until(holds: Callable[[], object], what: str) -> None:
    """Wait for a fact outside the terminal."""
    give_up = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < give_up, f"never: {what}"
        time.sleep(0.01)


class Terminal:
    """A command on a pseudo-terminal of some size, with what a person would see."""

    def __init__(self, *argv: str, width: int = 80, height: int = 24, env: dict[str, str] | None = None) -> None:
        surroundings = {"TERM": "xterm-256color", "PYTHONPATH": str(ROOT), **(env or {})}
        self._screen = pyte.HistoryScreen(width, height, history=5000)
        self._stream = pyte.ByteStream(self._screen)
        self.raw = b""
        self._since = 0
        self.child = pexpect.spawn(
            sys.executable, list(argv), dimensions=(height, width), env={**os.environ, **surroundings}, timeout=PATIENCE
        )
        os.set_blocking(self.child.child_fd, False)

    def send(self, text: str | bytes) -> None:
        """Keys as they come out of a terminal: Enter is a carriage return."""
        self._pump(0)
        self._since = len(self.raw)
        data = text if isinstance(text, bytes) else text.replace("\n", "\r").encode()
        while data:
            # Whoever only sends makes both sides wait for the other to read.
            try:
                data = data[os.write(self.child.child_fd, data[:512]) :]
            except BlockingIOError:
                self._pump(0.05)

    def press(self, key: str) -> None:
        """A control key by its letter."""
        self.send(bytes([ord(key.upper()) - 64]))

    def paste(self, text: str) -> None:
        """A paste as terminals mark it."""
        self.send(b"\x1b[200~" + text.replace("\n", "\r").encode() + b"\x1b[201~")

    def wait(self, *wanted: str) -> None:
        """Go on reading until all of that stands on the screen."""
        self._read(lambda: all(text in self.screen for text in wanted), f"{wanted} on\n")

    def wait_new(self, *wanted: str) -> None:
        """Go on reading until all of that has been written since the last key."""
        self._read(lambda: all(text in self.told(since=self._since) for text in wanted), f"{wanted} anew on\n")

    def wait_gone(self, text: str) -> None:
        """Go on reading until that no longer stands on the screen."""
        self._read(lambda: text not in self.screen, f"{text!r} gone from\n")

    @property
    def lines(self) -> list[str]:
        """The screen, without the blanks at the end of its lines."""
        return [line.rstrip() for line in self._screen.display]

    @property
    def screen(self) -> str:
        """The same, as one text."""
        return "\n".join(self.lines)

    def resize(self, width: int, height: int) -> None:
        """The window is drawn to another size."""
        self._screen.resize(height, width)
        self.child.setwinsize(height, width)

    def tell(self, number: signal.Signals) -> None:
        """A signal for the program."""
        self.child.kill(number)

    def hang_up(self) -> None:
        """The window is closed, and with it the terminal."""
        self.child.ptyproc.fileobj.close()
        self.child.closed = self.child.ptyproc.closed = True
        until(lambda: os.waitpid(self.child.pid, os.WNOHANG)[0], "the program ended")

    def end(self) -> int:
        """Read to the end; the exit code, or 128 and the signal."""
        try:
            while True:
                self._feed(self.child.read_nonblocking(65536, timeout=PATIENCE))
        except pexpect.EOF:
            pass
        self.child.close()
        assert b"Traceback" not in self.raw, self.raw.decode(errors="replace")
        if self.child.exitstatus is None:
            return 128 + int(self.child.signalstatus or 0)
        return int(self.child.exitstatus)

    def told(self, *, since: int = 0) -> str:
        """All that was ever written, without the steering."""
        return re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]", "", self.raw[since:].decode(errors="replace")).replace("\r", "")

    def _read(self, holds: Callable[[], bool], what: str) -> None:
        give_up = time.monotonic() + PATIENCE
        while not holds():
            assert time.monotonic() < give_up, f"never {what}{self.screen}"
            if not self._pump(0.2):
                assert holds(), f"ended before {what}{self.screen}"

    def _pump(self, timeout: float) -> bool:
        try:
            self._feed(self.child.read_nonblocking(65536, timeout=timeout))
        except pexpect.TIMEOUT:
            return True
        except pexpect.EOF:
            return False
        return True

    def _feed(self, data: bytes) -> None:
        self.raw += data
        self._stream.feed(data)
