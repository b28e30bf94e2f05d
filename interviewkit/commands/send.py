"""Sending: the open questions as a file for the interviewee, the way out of `answer --to`."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from interviewkit import disk, letter
from interviewkit.errors import Changed, InterviewkitError, Usage
from interviewkit.letter import Letter
from interviewkit.model import Correspondence, is_date

if TYPE_CHECKING:
    from interviewkit.console import Console
    from interviewkit.store.desk import Desk

_NEXT = {
    ".eml": "Open it in your mail program, look it over and send it. Where it opens only to be read (Apple Mail), "
    "copy the text that  --to -  prints.",
    ".txt": "Copy it into a mail or a message, or attach it.",
    ".md": "Copy it into a mail or a message, or attach it.",
    ".html": "Attach it to a mail. It opens in any browser, and needs no network.",
    ".docx": "Attach it to a mail.",
    ".yaml": "Attach it to a mail.",
}
_BACK = "When the reply is there:  interviewkit answer --from FILE"


@dataclass(frozen=True)
class Sending:
    """What is to be sent, and where to: the options of `answer --to`."""

    to: str
    """The path of the file, or `-` for the body on stdout."""
    attach: str | None = None
    """`form`: the form goes along with the mail."""
    address: str | None = None
    greeting: str | None = None
    deadline: str | None = None
    length: str | None = None
    use: str | None = None
    closing: str | None = None
    template: Path | None = None
    force: bool = False

    @property
    def suffix(self) -> str:
        """Which format is meant; what is printed is plain text."""
        return ".txt" if self.to == "-" else Path(self.to).suffix.lower()

    @property
    def said(self) -> Correspondence:
        """What is said around the questions, as far as options say it."""
        return Correspondence(self.greeting, self.deadline, self.length, self.use, self.closing)


def send(console: Console, table: Desk, sending: Sending) -> None:
    """The open questions are in the file and in the ledger; raises Usage or InterviewkitError, and nothing is written.

    Every question has its id in the interview's file from now on, so that the reply finds it.
    """
    _check(sending)
    path = disk.at_home(Path(sending.to))
    if sending.to != "-":
        _check_place(table, path)
    from interviewkit.letter.compose import compose
    from interviewkit.store import correspondence

    template = _read(sending.template) if sending.template else None
    marks = correspondence.marks(correspondence.letters(table.project, table.slug))
    interview = table.read()
    composed = compose(interview, marks=marks, said=sending.said, template=template)
    data = _rendered(composed, sending)
    if sending.to != "-":
        correspondence.check_place(path, data, force=sending.force)
    if table.project.identify(table.slug) != interview:
        raise Changed(f"{interview.slug} changed in this moment", "Nothing is sent. Try again.")
    correspondence.sent(table.project, table.slug, _record(composed, sending.suffix))
    _remark(console, composed)
    if sending.to == "-":
        console.tell(_BACK)
        return console.write(data.decode("utf-8"))
    kept = correspondence.put(path, data)
    _tell(console, table, composed, suffix=sending.suffix, kept=kept)
    return console.say(str(path))


def _check(sending: Sending) -> None:
    letter.check(sending.suffix)
    if sending.attach is not None and (sending.attach != "form" or sending.suffix != ".eml"):
        wrong = f'"{sending.attach}"' if sending.attach != "form" else f"--to {sending.to}"
        raise Usage(f"--attach with {wrong}", "The form can go along with a mail:  --to FILE.eml --attach form")
    if sending.address is not None and sending.suffix != ".eml":
        raise Usage(f"--address with --to {sending.to}", "An address goes into a mail:  --to FILE.eml")
    if sending.deadline is not None and not is_date(sending.deadline):
        raise Usage(f'--deadline: "{sending.deadline}" is not a date', "Write it as 2026-11-27.")


def _check_place(table: Desk, path: Path) -> None:
    # Not even --force puts a letter in the place of what somebody wrote.
    real, inside = path.resolve(), table.project.interviews.resolve()
    private = table.project.private.resolve()
    if real.is_relative_to(private) or (real.parent == inside and real.suffix.lower() == ".yaml"):
        raise InterviewkitError(
            f"{path} is no place for a letter", "Interviews are kept there. Choose another with  --to FILE."
        )
    if path.is_dir():
        raise Usage(f"{path} is a folder", "Give the file in it a name.")


def _read(template: Path) -> str:
    return disk.decode(disk.read_bytes(template).removeprefix(disk.BOM), template)


def _rendered(composed: Letter, sending: Sending) -> bytes:
    if sending.suffix != ".eml":
        return letter.render(composed, sending.suffix)
    from interviewkit.letter import mail

    form = letter.render(composed, ".html") if sending.attach else None
    return mail.render(composed, address=sending.address, attach=form)


def _record(composed: Letter, suffix: str) -> dict[str, Any]:
    return {
        "token": composed.token,
        "format": suffix.removeprefix("."),
        "language": composed.language,
        "questions": [{"id": one.id, "mark": one.mark, "text": one.question} for one in composed.asked],
        "body": letter.text(composed, suffix),
    }


def _remark(console: Console, composed: Letter) -> None:
    from datetime import date

    from interviewkit.letter.words import words
    from interviewkit.locales import primary

    if words(composed.language).language != primary(composed.language):
        console.tell(f"What stands around the questions is in English: there are no words for {composed.language} yet.")
    if composed.deadline and composed.deadline < date.today().isoformat():
        console.tell(f"The deadline in it, {composed.deadline}, is past.")


def _tell(console: Console, table: Desk, composed: Letter, *, suffix: str, kept: Path | None) -> None:
    marks = [one.mark for one in composed.asked]
    which = marks[0] if len(marks) == 1 else f"{marks[0]} to {marks[-1]}"
    many = f"{len(marks)} question{'s' if len(marks) > 1 else ''}"
    console.tell(f"{many} to send, {which}. The reply is known by {composed.token}, so leave that in.")
    if kept:
        console.tell(f"What was there before is kept as {kept}")
    console.tell(_NEXT[suffix])
    console.tell(_BACK)
