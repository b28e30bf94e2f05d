"""What is sent to an interviewee: the letter, and the table of the forms it can take."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from types import MappingProxyType

from interviewkit.errors import Usage


@dataclass(frozen=True)
class Asked:
    """One question as it was sent."""

    id: str
    """The id of its exchange."""
    mark: str
    """What stands in brackets before it, `Q07` or `Q07b`; in one interview never given to another question."""
    question: str
    """Its text, as the file has it (light Markdown)."""
    section: str | None = None
    """A heading that opens above it."""
    earlier: str | None = None
    """For a follow-up in a later round: the beginning of the answer it follows up, in plain words."""


@dataclass(frozen=True)
class Letter:
    """All that an interviewee gets to read: open questions and public fields, never anything private."""

    token: str
    """`IK-` and six characters: told by the questions and their marks, so that the same letter has the same one."""
    title: str
    language: str
    interviewer: str | None
    guest: str
    """Whom to greet; empty for a withheld guest, who is not named in what is sent."""
    anonymous: bool
    asked: tuple[Asked, ...]
    greeting: str | None = None
    """The interviewer's own greeting, or None for that of the language."""
    deadline: str | None = None
    """The day until which answers are hoped for, as YYYY-MM-DD."""
    length: str | None = None
    """How long an answer should be, in the interviewer's words."""
    use: str | None = None
    """How the answers will be used, in the interviewer's words, or None for the sentences of the language."""
    closing: str | None = None
    """The interviewer's own last words, or None for those of the language."""
    template: str | None = None
    """The whole text around the questions, with `{questions}` where they go; None for that of the language."""


FORMATS = MappingProxyType(
    {
        ".eml": "interviewkit.letter.mail",
        ".txt": "interviewkit.letter.plain",
        ".md": "interviewkit.letter.plain",
        ".html": "interviewkit.letter.form",
        ".docx": "interviewkit.letter.word",
        ".yaml": "interviewkit.letter.sheet",
    }
)
"""How a file's name ends, and the module whose `render(letter)` gives its bytes."""


def check(suffix: str) -> None:
    """Raise Usage for a suffix that nothing is written for."""
    if suffix.lower() not in FORMATS:
        wrong = f'nothing is sent as "{suffix}"' if suffix else "the name of the file does not end with a format"
        raise Usage(wrong, f"There are: {', '.join(FORMATS)}.")


def render(letter: Letter, suffix: str) -> bytes:
    """The bytes of the file that is sent; raises Usage for a suffix that nothing is written for."""
    check(suffix)
    # A form's module is imported only when it is asked for: a mail does not wait for Word.
    return bytes(import_module(FORMATS[suffix.lower()]).render(letter))


def text(letter: Letter, suffix: str) -> str:
    """The words of the letter as a file of that format has them; what comes back is compared with them."""
    if suffix in (".docx", ".yaml"):
        return str(import_module(FORMATS[suffix]).text(letter))
    from interviewkit.letter.plain import body  # it imports what stands here

    return body(letter)
