"""The person's own editor: a text goes in, and comes back or is kept where it can be found."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Sequence
from itertools import dropwhile
from pathlib import Path
from typing import Protocol

from interviewkit.editor.program import WINDOWED, find_editor, run_editor
from interviewkit.errors import Fault, InterviewkitError

AT_ONCE = 1.0
"""Seconds; an editor that is back sooner with nothing changed has most likely opened a window elsewhere."""
MARK = "# interviewkit says: "
"""Begins each line that is put on top of a text for the person to read, and taken off again."""

Run = Callable[[Sequence[str]], int]
Take = Callable[[str], object]


class Unfinished(InterviewkitError):
    """A text that cannot be taken as it is; nothing was changed, and it is kept in a file."""

    def __init__(self, wrong: Sequence[str], kept: Path) -> None:
        super().__init__("nothing was changed", f"Your text is kept in {kept}" if kept.exists() else "")
        self.wrong = wrong

    def lines(self) -> list[str]:
        """The sentence, what is wrong, and where the text is."""
        return [self.sentence, *self.wrong, *([self.hint] if self.hint else [])]


class Person(Protocol):
    """Whoever sits at the terminal; the console fits."""

    @property
    def interactive(self) -> bool:
        """Whether there is somebody to ask."""

    def tell(self, text: str = "") -> None:
        """Something for them to read."""

    def ask(self, question: str, *, option: str, default: str | None = None) -> str:
        """One line from them."""

    def confirm(self, question: str, *, option: str, default: bool = False) -> bool:
        """Yes or no from them."""


def edit(
    text: str,
    *,
    keep: Path,
    person: Person,
    take: Take = lambda text: None,
    command: str | None = None,
    run: Run = run_editor,
) -> str:
    """The text as the person left it in their editor, or as it was if they gave up; then `keep` still holds theirs.

    The file `keep` goes only when `take` has put the text in safety, that is, has returned.
    """
    visit = _Visit(text, keep, person=person, argv=find_editor(command), run=run)
    left = visit.round(visit.begin())
    if left is None:
        return text
    visit.end(left, take)
    return left


def edit_until(
    text: str,
    check: Callable[[str], Sequence[Fault]],
    *,
    keep: Path,
    person: Person,
    take: Take = lambda text: None,
    command: str | None = None,
    run: Run = run_editor,
) -> str:
    """The text without a fault, after as many rounds as it takes; raises, with the text kept, if the person stops.

    Each round after the first has the faults on top, in lines that go away again. The file `keep` goes only when
    `take` has put the text in safety, that is, has returned.
    """
    visit = _Visit(text, keep, person=person, argv=find_editor(command), run=run)
    body = visit.begin()
    marks: list[str] = []
    while True:
        left = visit.round("".join(marks) + body)
        if left is None:
            raise Unfinished([], keep)
        body = _unmarked(left, marks)
        faults = check(body)
        if not faults:
            visit.end(body, take)
            return body
        visit.offer_again(body, faults)
        marks = _marks(faults)
        visit.write("".join(marks) + body)


class _Visit:
    """One text's stay in the editor, in the file where it is kept until all is well."""

    def __init__(self, text: str, keep: Path, *, person: Person, argv: list[str], run: Run) -> None:
        self._text = text
        self._keep = keep
        self._person = person
        self._argv = argv
        self._run = run

    def end(self, text: str, take: Take) -> None:
        """The text is in safety, and its file gone."""
        take(text)
        self._keep.unlink(missing_ok=True)

    def offer_again(self, body: str, faults: Sequence[Fault]) -> None:
        """The person knows the faults and wants another round; raises if not, or if there is nobody to ask."""
        self.write(body)
        wrong = [_told(fault) for fault in faults]
        if not self._person.interactive:
            raise Unfinished(wrong, self._keep)
        self._person.tell("\n".join(wrong))
        if not self._person.confirm("Open the editor again?", option="EDITOR", default=True):
            raise Unfinished([], self._keep)

    def begin(self) -> str:
        """The text to start from, in the file; what an earlier stay left there is offered or moved aside."""
        text = self._text
        self._keep.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        found = self._found(text)
        if found is not None and found != text:
            question = f"There is text from an earlier time in {self._keep}. Go on with that?"
            if self._person.interactive and self._person.confirm(question, option="EDITOR", default=True):
                self.write(found)
                return found
            self._person.tell(f"The text from an earlier time is now in {_move_aside(self._keep)}")
        self.write(text)
        return text

    def _found(self, text: str) -> str | None:
        try:
            left = self._read(text)
        except FileNotFoundError:
            return None
        except UnicodeDecodeError:
            self._person.tell(f"The text from an earlier time is now in {_move_aside(self._keep)}")
            return None
        return _unmarked(left, [])

    def round(self, before: str) -> str | None:
        """The text after the editor has ended well; None if the person gave up or the file is gone."""
        while True:
            code = self._open(before)
            after: str | None = None
            try:
                after = self._read(before)
            except FileNotFoundError:
                self._person.tell(f"The editor left no file at {self._keep}, so the text stays as it was.")
                return None
            except UnicodeDecodeError as error:
                trouble = f"{self._keep}:{_line_of(error)}: this is not UTF-8 text"
            else:
                if code == 0:
                    return after
                trouble = f"the editor ended with exit code {code}"
            if not self._person.interactive:
                raise Unfinished([trouble], self._keep)
            self._person.tell(f"{trouble}; your text is kept in {self._keep}")
            if not self._person.confirm("Open the editor again?", option="EDITOR", default=after != before):
                return self._given_up(after)

    def _given_up(self, after: str | None) -> str | None:
        question = "Take the text as it is in that file?"
        if after == self._text:
            self._keep.unlink(missing_ok=True)
        elif after is not None and self._person.confirm(question, option="EDITOR", default=True):
            return after
        return None

    def _open(self, before: str) -> int:
        started = time.monotonic()
        try:
            code = self._run([*self._argv, str(self._keep)])
        except OSError as error:
            sentence = f"the editor {self._argv[0]!r} could not be started: {error.strerror}"
            raise InterviewkitError(sentence, f"Your text is in {self._keep}") from error
        flag = WINDOWED.get(Path(self._argv[0]).name)
        hands_over = code == 0 and (time.monotonic() - started < AT_ONCE or (flag and flag not in self._argv))
        unchanged = self._keep.exists() and self._keep.read_bytes() == before.encode()
        if hands_over and unchanged and self._person.interactive:
            self._wait_for_window(flag or "--wait")
        return code

    def _wait_for_window(self, flag: str) -> None:
        name = self._argv[0]
        self._person.tell(f"{name} came back at once and nothing is changed. If it opened a window, write there.")
        self._person.tell(f"(Most such editors wait when told to: EDITOR='{name} {flag}')")
        self._person.ask("Press Enter when you have saved and closed", option="EDITOR", default="")

    def _read(self, before: str) -> str:
        text = self._keep.read_bytes().decode("utf-8")
        if not before.startswith("\ufeff"):
            text = text.removeprefix("\ufeff")
        # An editor from Windows changes every line end, which nobody meant.
        return text if "\r" in before else text.replace("\r\n", "\n")

    def write(self, text: str) -> None:
        """The file holds the text; whatever goes wrong, it holds one or the other."""
        # The old text goes only when the new one is whole; both are readable for nobody else.
        fresh = self._keep.with_name(f".{self._keep.name}.{os.getpid()}")
        handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(text.encode("utf-8"))
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(self._keep)


def _told(fault: Fault, *, shift: int = 0) -> str:
    mend = f"; {fault.mend}" if fault.mend else ""
    return " ".join(f"line {fault.line + shift}: {fault.wrong}{mend}".split())


def _marks(faults: Sequence[Fault]) -> list[str]:
    told = [_told(fault, shift=len(faults) + 1) for fault in faults]
    return [f"{MARK}{line}\n" for line in ["this cannot be read yet (these lines go away by themselves)", *told]]


def _unmarked(text: str, marks: Sequence[str]) -> str:
    """The text without what was put on top, wherever that is by now, even if it was changed."""
    told = {mark.rstrip() for mark in marks}
    lines = [line for line in text.splitlines(keepends=True) if line.rstrip("\r\n") not in told]
    return "".join(dropwhile(lambda line: line.startswith(MARK), lines))


def _line_of(error: UnicodeDecodeError) -> int:
    return bytes(error.object)[: error.start].count(b"\n") + 1


def _move_aside(path: Path) -> Path:
    number = 1
    while (aside := path.with_name(f"{path.stem}.{number}{path.suffix}")).exists():
        number += 1
    return path.rename(aside)
