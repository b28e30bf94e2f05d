"""The one family of errors that people see, each with its exit code and the next thing to do."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


class InterviewkitError(Exception):
    """Something the user can mend: a sentence, a hint at what to do next, an exit code."""

    exit_code = 1

    def __init__(self, sentence: str, hint: str = "") -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.hint = hint

    def lines(self) -> list[str]:
        """The lines to show, the hint last."""
        return [self.sentence, *([self.hint] if self.hint else [])]


class Usage(InterviewkitError):
    """The command line itself lacks something or contradicts itself."""

    exit_code = 2


class Missing(Usage):
    """Options that a terminal would have asked for, named because there is no terminal."""

    def __init__(self, options: Iterable[str]) -> None:
        named = ", ".join(options)
        super().__init__(f"missing: {named}", "There is no terminal to ask on, so give it on the command line.")


@dataclass(frozen=True, order=True)
class Fault:
    """One thing that is wrong in a file: its line (from 1), what is wrong, how to mend it."""

    line: int
    wrong: str
    mend: str = ""


class Faulty(InterviewkitError):
    """A file with faults, all of them at once; nothing was written."""

    def __init__(self, path: str, faults: Iterable[Fault]) -> None:
        self.path = path
        self.faults = tuple(sorted(set(faults)))
        count = len(self.faults)
        super().__init__(f"{path}: {count} fault{'s' if count > 1 else ''}")

    def lines(self) -> list[str]:
        """One line a fault, as `file:line: what is wrong; how to mend it`."""
        return [
            f"{self.path}:{fault.line}: {fault.wrong}{'; ' + fault.mend if fault.mend else ''}" for fault in self.faults
        ]


class Changed(InterviewkitError):
    """The file changed under our hands in the very place we meant to write; both texts are kept."""


class Interrupted(InterviewkitError):
    """The person left (Ctrl-C, a closed terminal); what was saved stays saved."""

    exit_code = 130


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A question that offers the nearest of the known words, or nothing."""
    import difflib  # only where something is wrong

    near = difflib.get_close_matches(word.lower(), list(known), n=1, cutoff=0.6)
    return f'did you mean "{near[0]}"?' if near else ""
