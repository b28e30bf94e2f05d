"""One question's turn in the walk: the text, the keys, and what each of them does."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from enum import Enum

from interviewkit import editor
from interviewkit.console import Console, Gone, Key, Piece
from interviewkit.errors import Changed, Interrupted, InterviewkitError
from interviewkit.intake import Desk, sheet
from interviewkit.model import Exchange, Interview, Kind, State

KEYS = (
    Key("save", "save", ("c-s", "c-d", "escape enter")),
    Key("skip", "skip", ("c-n",)),
    Key("back", "back", ("c-p",)),
    Key("decline", "decline", ("c-x",)),
    Key("part", "in part", ("c-t",)),
    Key("follow", "follow-up", ("c-f",)),
    Key("section", "section", ("c-g",), erases=True),
    Key("editor", "editor", ("c-o",), erases=True),
    Key("leave", "leave", ("c-c",)),
)
ASKING = {"decline", "part", "follow", "section", "leave"}
"""The acts that say something below the text, and a line apart."""
KINDS = [(kind.value, kind.value) for kind in Kind]
FROM = "ID and TEXT"
"""The way without a terminal, named where a question cannot be asked."""


class Move(Enum):
    """Where to after a turn."""

    ON = "on"
    BACK = "back"


Goal = tuple[Move, str | None]
ON: Goal = (Move.ON, None)
BACK: Goal = (Move.BACK, None)


class Turn:
    """A person before one question; nothing they type is gone before it is saved."""

    def __init__(self, console: Console, desk: Desk, interview: Interview, *, exchange: Exchange) -> None:
        self._console = console
        self._desk = desk
        self._interview = interview
        self._seen = exchange
        draft = desk.draft(exchange.id)
        self._text = draft if draft is not None else exchange.answer or ""
        self._is_kept = True
        self._acts: dict[str, Callable[[], Goal | None]] = {
            "save": self._save,
            "skip": self._skip,
            "back": self._back,
            "decline": self._decline,
            "part": self._part,
            "follow": self._follow,
            "section": self._section,
            "editor": self._edit,
            "leave": self._leave,
        }

    def take(self) -> Goal:
        """Where to go on, once the person is done with this question."""
        above = sheet.page(self._interview, self._seen, width=self._console.width, notes=self._notes())
        while True:
            done = self._console.compose(above, keys=KEYS, text=self._text, keep=self._keep)
            self._text = tidy(done.text)
            goal = self._act(done.act)
            if goal:
                return goal
            above = self._above_again(done.act)

    def _act(self, name: str) -> Goal | None:
        self._keep_now()
        if name in ASKING:
            self._console.show([sheet.BLANK])
        try:
            return self._acts[name]()
        except Gone:
            raise
        except Interrupted:
            if name == "leave":
                raise
            self._note("Back to the text.")
        except InterviewkitError as error:
            self._console.fail(error)
        except OSError as error:
            self._console.fail(InterviewkitError(f"this could not be saved: {error.strerror or error}"))
        return None

    def _note(self, text: str) -> None:
        self._console.show([sheet.say(text, tone="dim")])

    def _notes(self) -> list[str]:
        notes = []
        if self._has_unsaved():
            notes.append("Below is your text from last time; it is not saved yet.")
        if self._desk.scratch(self._seen.id).exists():
            notes.append("Text from your editor was left behind; Ctrl-O takes it up.")
        return notes

    def _above_again(self, act: str) -> list[Piece]:
        if act == "editor":
            return []
        if act == "section":
            return sheet.page(self._interview, self._seen, width=self._console.width)
        return [sheet.BLANK, *sheet.question(self._seen), sheet.BLANK]

    def _has_unsaved(self) -> bool:
        return tidy(self._text) != tidy(self._seen.answer or "")

    def _keep(self, text: str) -> None:
        self._desk.keep_draft(self._seen.id, None if tidy(text) == tidy(self._seen.answer or "") else text)

    def _keep_now(self) -> None:
        self._is_kept = True
        try:
            self._keep(self._text)
        except (InterviewkitError, OSError) as error:
            self._is_kept = False
            self._note(f"The text could not be kept as a draft: {error}")

    def _save(self) -> Goal | None:
        if not self._text.strip():
            return self._save_nothing()
        if self._seen.state is not State.OPEN and not self._has_unsaved():
            return ON
        return self._store_answer()

    def _save_nothing(self) -> Goal | None:
        seen = self._seen
        if seen.answer and seen.declined:
            return self._store(None, declined=seen.declined)
        if seen.answer:
            if self._console.confirm(f"Take the answer away, so that {seen.id} is open again?", option=FROM):
                return self._store(None)
            self._text = seen.answer
            return None
        if not seen.declined:
            self._note(f"Nothing is written, so {seen.id} stays open: silence is not a decision.")
        return ON

    def _store_answer(self) -> Goal | None:
        seen = self._seen
        question = f"{seen.id} was {sheet.outcome(seen)}. Is this the whole answer now?"
        if (seen.declined or seen.partly) and not self._console.confirm(question, option=FROM):
            return self._store(self._text, declined=seen.declined, partly=seen.partly)
        return self._store(self._text)

    def _store(self, answer: str | None, *, declined: Kind | None = None, partly: Kind | None = None) -> Goal | None:
        try:
            self._interview = self._desk.answer(self._seen, answer=answer, declined=declined, partly=partly)
        except Changed:
            return self._settle(answer, declined=declined, partly=partly)
        self._seen = self._interview.find(self._seen.id) or self._seen
        self._text = self._seen.answer or ""
        self._desk.keep_draft(self._seen.id, None)
        self._console.show(sheet.saved(self._seen))
        return ON

    def _settle(self, answer: str | None, *, declined: Kind | None, partly: Kind | None) -> Goal | None:
        """Two wrote at the same place: the person decides, and until then both texts stay."""
        theirs = self._desk.read().find(self._seen.id)
        if theirs is None:
            raise InterviewkitError(f"{self._seen.id} is no longer in the file", "Your text is kept as a draft.")
        self._console.show(sheet.both_texts(theirs, answer or ""))
        choices = [("mine", "what was written here"), ("theirs", "what is in the file"), ("both", "both, theirs first")]
        kept = self._console.choose("Which is to be kept?", choices, option=FROM)
        self._seen = theirs
        if kept == "theirs":
            self._desk.keep_draft(theirs.id, None)
            return ON
        if kept == "both":
            answer = "\n\n".join(text for text in (theirs.answer, answer) if text) or None
        return self._store(answer, declined=declined, partly=partly)

    def _skip(self) -> Goal:
        if self._has_unsaved() and self._is_kept:
            self._note(f"What you wrote for {self._seen.id} is kept as a draft.")
        return ON

    def _back(self) -> Goal:
        self._skip()
        return BACK

    def _decline(self) -> Goal | None:
        kind = Kind(self._console.choose("Why is it left without an answer?", KINDS, option=FROM))
        words = self._text
        if not words.strip():
            words = self._console.ask("In the guest's own words (Enter for none)", option=FROM, default="")
        return self._store(words or None, declined=kind)

    def _part(self) -> Goal | None:
        if not self._text.strip():
            self._note("First write the part that is answered.")
            return None
        kind = Kind(self._console.choose("Why is the rest left out?", KINDS, option=FROM))
        return self._store(self._text, partly=kind)

    def _follow(self) -> Goal | None:
        if self._text.strip() and self._has_unsaved() and not self._store_answer():
            return None
        question = self._console.ask("Follow-up question", option=FROM)
        _, id = self._desk.follow_up(self._seen.id, question)
        return Move.ON, id

    def _section(self) -> None:
        now = self._seen.section
        question = f"Heading above {self._seen.id}{' (- takes it away)' if now else ''}"
        heading = self._console.ask(question, option=FROM, default=now)
        self._interview = self._desk.section(self._seen.id, None if heading == "-" else heading)
        found = self._interview.find(self._seen.id)
        # Only the heading is taken over: an answer that changed meanwhile must still be noticed when saving.
        self._seen = replace(self._seen, section=found.section if found else None)

    def _edit(self) -> None:
        scratch = self._desk.scratch(self._seen.id)
        with self._console.typing_ahead(False):
            self._text = tidy(editor.edit(self._text, keep=scratch, person=self._console, take=self._keep))

    def _leave(self) -> Goal | None:
        if not self._has_unsaved():
            raise Interrupted("left; all that was saved is kept")
        if self._is_kept:
            raise Interrupted(f"left; the text for {self._seen.id} is kept as a draft")
        if self._console.confirm("Leave all the same, and lose this text?", option=FROM):
            raise Interrupted(f"left; the text for {self._seen.id} is lost")
        return None


def tidy(text: str) -> str:
    """The text as it was meant: line breaks of one kind, none at its ends."""
    return text.replace("\r\n", "\n").replace("\r", "\n").strip("\n")
