"""Stand-ins for the outside: a console that is played like a scene."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal

from interviewkit.console import Composed, Console, Key, Piece
from interviewkit.errors import Missing

Answer = str | tuple[str, str] | Callable[[str], tuple[str, str]] | BaseException


class ScriptedConsole(Console):
    """A console with primed answers that remembers what it showed and was asked.

    A line asked for (`ask`, `choose`, `confirm`) takes a string as it would be typed. `compose` takes (text, act), or a
    function from the text that was there to (text, act). An exception is raised: `Interrupted("left")` is Ctrl-C,
    `Gone("closed")` a closed terminal.
    """

    keeps = True
    """Whether `compose` hands the text to `keep`, as the real one does; its own troubles with that are not played."""

    def __init__(self, *answers: Answer, interactive: bool = True) -> None:
        self.answers = list(answers)
        self.out = ""
        self.err = ""
        self.shown = ""
        """What was drawn for the person: the paragraphs above the composer, choices."""
        self.asked: list[str] = []
        """The questions, in order; for `compose` the text that was there to begin with, behind `compose: `."""
        self.offered: list[str] = []
        """The texts that stood there to be changed, one for each line asked for."""
        self._interactive = interactive

    @property
    def interactive(self) -> bool:
        """As primed."""
        return self._interactive

    def show(self, pieces: Sequence[Piece]) -> None:
        """Remembered as plain lines."""
        for piece in pieces:
            words = "".join(text for _, text in piece.spans)
            self.shown += f"{piece.label}  {words}\n" if piece.label else f"{words}\n"

    def compose(
        self,
        above: Sequence[Piece],
        *,
        keys: Sequence[Key],
        text: str = "",
        keep: Callable[[str], None] | None = None,
    ) -> Composed:
        """The next primed (text, act); the act has to be one of the keys."""
        if not self.interactive:
            raise Missing(["TEXT"])
        self.show(above)
        answer = self._next(f"compose: {text}")
        if isinstance(answer, tuple):
            written, act = answer
        else:
            assert callable(answer), f"not for compose: {answer!r}"
            written, act = answer(text)
        assert act in {key.act for key in keys}, f"no key for {act!r}"
        if keep and self.keeps:
            keep(written)
        return Composed(written, act)

    @property
    def finished(self) -> bool:
        """Every primed answer was asked for."""
        return not self.answers

    def _line(self, prompt: str, text: str = "") -> str:
        self.offered.append(text)
        answer = self._next(prompt)
        assert isinstance(answer, str), f"not a line: {answer!r} for {prompt!r}"
        return answer

    def _next(self, question: str) -> Answer:
        self.asked.append(question)
        assert self.answers, f"nothing primed for {question!r}"
        answer = self.answers.pop(0)
        if isinstance(answer, BaseException):
            raise answer
        return answer

    def _emit(self, name: Literal["stdout", "stderr"], data: str) -> None:
        if name == "stdout":
            self.out += data
        else:
            self.err += data
