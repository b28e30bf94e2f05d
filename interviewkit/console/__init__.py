"""The terminal: the only place that prints or asks, one object that is handed in."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Literal, TextIO

from interviewkit.console.keys import keys_held
from interviewkit.console.plain import align, disarm, is_terminal, put, silence
from interviewkit.errors import Faulty, Interrupted, InterviewkitError, Missing

Tone = Literal["plain", "strong", "dim", "accent", "aside", "good", "warn"]

ROOMY = 60
"""The columns from which on there is room for a margin."""


class Gone(Interrupted):
    """The terminal was closed or the program told to end: there is nobody left to ask."""


@dataclass(frozen=True)
class Key:
    """One act of the composer: its name, the word in the toolbar and the strokes for it, the shown one first."""

    act: str
    word: str
    strokes: tuple[str, ...]
    erases: bool = False
    """The text leaves the screen with this act, since it comes back or is shown elsewhere."""


@dataclass(frozen=True)
class Piece:
    """A paragraph for people: spans of toned text, behind a label if there is one."""

    spans: tuple[tuple[Tone, str], ...] = ()
    label: str = ""
    label_tone: Tone = "dim"


@dataclass(frozen=True)
class Composed:
    """What a person wrote, and the act that ended the writing."""

    text: str
    act: str


def pick(typed: str, choices: Sequence[tuple[str, str]]) -> str | None:
    """The value meant by a number, a value or the unique beginning of a value or label."""
    wanted = typed.strip().casefold()
    for value, label in choices:
        if wanted in (value.casefold(), label.casefold()):
            return value
    if wanted.isdecimal():
        return choices[int(wanted) - 1][0] if 0 < int(wanted) <= len(choices) else None
    meant = {value for value, label in choices if f"{value}\n{label}".casefold().startswith(wanted)}
    meant |= {value for value, label in choices if label.casefold().startswith(wanted)}
    return meant.pop() if wanted and len(meant) == 1 else None


def is_dumb() -> bool:
    """Whether the terminal can do nothing but print one line after another."""
    return os.name != "nt" and os.environ.get("TERM", "") in ("", "dumb", "unknown")


def margin_of(width: int) -> str:
    """What stands left of all that is drawn, so that it breathes; nothing where room is short."""
    return "  " if width >= ROOMY else ""


class Console:
    """People read stderr, programs read stdout, and whoever sits at both can be asked."""

    @property
    def interactive(self) -> bool:
        """Whether there is a person to ask: stdin and stdout are terminals."""
        return is_terminal(sys.stdin) and is_terminal(sys.stdout)

    def say(self, text: str = "") -> None:
        """A result goes to stdout, plain, as a line."""
        self.write(f"{text}\n")

    def write(self, data: str) -> None:
        """A result goes to stdout exactly as it is, only a terminal is spared the control characters."""
        self._emit("stdout", disarm(data) if is_terminal(sys.stdout) else data)

    def tell(self, text: str = "") -> None:
        """A line for people goes to stderr."""
        self._emit("stderr", f"{disarm(text)}\n")

    def fail(self, error: InterviewkitError) -> None:
        """An error is told in its own lines; those of a faulty file begin with the file, all others with our name."""
        lines = error.lines()
        if not isinstance(error, Faulty):
            lines[0] = f"interviewkit: {lines[0]}"
        self.tell("\n".join(lines))

    def show(self, pieces: Sequence[Piece]) -> None:
        """Paragraphs for the person at the terminal, one below the other; an empty one is a blank line."""
        # Rich costs 50 ms, so only those who draw pay.
        from interviewkit.console.screen import draw

        self._emit("stdout" if self.interactive else "stderr", draw(pieces, width=self.width))

    def table(self, columns: list[str], rows: list[list[str]]) -> None:
        """Rows go to stdout: fitted to a terminal, or in full as aligned text."""
        cells = [[" ".join(disarm(cell).split()) for cell in row] for row in [columns, *rows]]
        if not is_terminal(sys.stdout):
            self.write(align(cells))
            return
        # Rich costs 50 ms, so only those who draw pay.
        from interviewkit.console.screen import draw_table

        self._emit("stdout", draw_table(cells[0], cells[1:], width=self.width))

    def ask(self, question: str, *, option: str, default: str | None = None, text: str = "") -> str:
        """One line from the person, or the default for an empty one; never empty without a default.

        A `text` stands there to be changed.
        """
        self._need(option)
        while True:
            answer = self._line(f"{question} [{default}]" if default else question, text).strip()
            if answer or default is not None:
                return answer or default or ""
            self.tell("Something has to be written here (Ctrl-C leaves).")

    def choose(self, question: str, choices: list[tuple[str, str]], *, option: str, default: str | None = None) -> str:
        """The value of one of the choices (value, label), told by number, value or unique beginning."""
        self._need(option)
        number = {value: str(index) for index, (value, _) in enumerate(choices, 1)}
        self.show([Piece((("plain", label),), f"{number[value]:>2}", "accent") for value, label in choices])
        prompt = f"{question} [{number[default]}]" if default else question
        while True:
            typed = self._line(prompt).strip()
            value = default if default and not typed else pick(typed, choices)
            if value is not None:
                return value
            self.tell(f"A number from 1 to {len(choices)}, or the beginning of one of the words (Ctrl-C leaves).")

    def confirm(self, question: str, *, option: str, default: bool = False) -> bool:
        """Yes or no from the person."""
        self._need(option)
        while True:
            typed = self._line(f"{question} [{'Y/n' if default else 'y/N'}]").strip()
            value = pick(typed, [("yes", "yes"), ("no", "no")]) if typed else ("yes" if default else "no")
            if value is not None:
                return value == "yes"
            self.tell("Please answer y or n.")

    def compose(
        self,
        above: Sequence[Piece],
        *,
        keys: Sequence[Key],
        text: str = "",
        keep: Callable[[str], None] | None = None,
    ) -> Composed:
        """What a person writes in several lines below some paragraphs, ended by one of the keys and never by Enter.

        `keep` is given the text now and then while it is typed, and always before this raises `Gone`.
        """
        self._need("TEXT")
        self.show(above)
        # prompt_toolkit costs 100 ms, so only those who write pay.
        from interviewkit.console.composer import compose

        return compose(text, keys, keep=keep or (lambda _: None), repaint=lambda: self.show(above))

    @contextmanager
    def typing_ahead(self, allowed: bool = True) -> Iterator[None]:
        """Between two questions keys wait for the next one, and neither show nor stop the terminal; or do, again."""
        with keys_held(sys.stdin, held=allowed):
            yield

    @property
    def width(self) -> int:
        """The columns to fill."""
        # Only those who draw pay for what this drags in.
        import shutil

        return shutil.get_terminal_size().columns

    def _need(self, option: str) -> None:
        if not self.interactive:
            raise Missing([option])

    def _line(self, prompt: str, text: str = "") -> str:
        # prompt_toolkit costs 100 ms, so only those who are asked pay.
        from interviewkit.console.composer import read_line

        ended = prompt.endswith(("?", ":", "]"))
        return read_line(disarm(prompt) + (" " if ended else ": "), text)

    def _emit(self, name: Literal["stdout", "stderr"], data: str) -> None:
        # Looked up at every call, because test runners and redirections swap the streams.
        stream: TextIO | None = getattr(sys, name)
        if stream is None or stream.closed:
            return
        try:
            put(stream, data)
        except OSError as error:
            silence(stream)
            lost = name == "stdout" and not isinstance(error, BrokenPipeError) and not is_terminal(stream)
            if lost:
                raise InterviewkitError(f"the output could not be written: {error.strerror}") from error
