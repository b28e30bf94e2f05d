"""What comes back from an interviewee: a document of lines, whatever format it came in, and where its words belong."""

from __future__ import annotations

from dataclasses import dataclass, field

from interviewkit.model import Kind


@dataclass(slots=True)
class Line:
    """One line as the sender saw it: a whole paragraph where no line breaks were typed in it; empty for a gap."""

    text: str
    """Its words, without quote marks and line end; spaces as they came."""
    depth: int = 0
    """How deep it is quoted: the number of `>` marks, or of quoting elements in HTML."""
    look: str = ""
    """How it stands out from ordinary text: `bold`, `italic`, a colour as `#c00000`, `comment`, joined by spaces."""
    item: str = ""
    """The number or bullet that a list gave it and that its text does not have: `3.`, `-`."""


@dataclass(slots=True)
class Given:
    """An answer that names its question itself, so that nothing has to be found: from the form or a YAML file."""

    mark: str
    """The mark (`Q07`) or the id (`q7`) of the question."""
    text: str
    """The words, exactly."""
    declined: Kind | None = None
    partly: Kind | None = None
    off_record: bool = False
    """Said to the interviewer alone, not to be published."""


@dataclass(slots=True)
class Document:
    """One text that came in: the body of a mail, an attachment, a file."""

    name: str
    """What people call it: the name of the file or attachment, without folders."""
    lines: list[Line] = field(default_factory=list)
    author: str = ""
    """The name of who sent it, where it says so."""
    subject: str = ""
    breaks: bool = False
    """Whether long lines may have been broken by a program (plain text), and not by who wrote them."""
    automatic: str = ""
    """Why nobody wrote it, as the end of `this is …`: `an out-of-office note`; empty if somebody did."""
    tokens: tuple[str, ...] = ()
    """The letters it names, `IK-7F3AQ2`, in the order they stand in it, the subject first."""
    given: list[Given] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    """What whoever takes it in should know, each a sentence: `2 deletions in it were left out.`"""


@dataclass(slots=True)
class Placed:
    """A piece of a reply with the question it answers."""

    id: str
    text: str
    how: str
    """How its place was found, in a few words for people: `under its question`, `by its number`, `in order`."""
    confidence: float
    """From 0 to 1."""
    sure: bool
    """Whether it may be stored without anybody looking."""
    declined: Kind | None = None
    """The kind of declining where the guest chose it from a list (form, YAML); else see `suggested`."""
    partly: Kind | None = None
    off_record: bool = False
    suggested: Kind | None = None
    """The kind of declining that the words sound like; for a person to decide."""
    source: str = ""
    """The name of the document it stood in."""


@dataclass(slots=True)
class Unplaced:
    """A piece of a reply that belongs to no question, or nobody can tell to which."""

    text: str
    why: str
    """The reason, as a short sentence without a full stop."""
    source: str = ""
    off_record: bool = False


@dataclass(slots=True)
class Recognised:
    """A piece of a reply that is ours or its mail program's, with what it was taken for."""

    text: str
    taken_for: str
    """`question q3`, `our letter`, `attribution`, `mail header`, `signature`, `footer`, `label`, `quote mark`."""
    source: str = ""


@dataclass(slots=True)
class Alignment:
    """Where every character of a reply went: each is in exactly one of the three lists (white space aside)."""

    placed: list[Placed] = field(default_factory=list)
    unplaced: list[Unplaced] = field(default_factory=list)
    recognised: list[Recognised] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
