"""The letter as plain text: the body of the mail, and a file of its own."""

from __future__ import annotations

from interviewkit.letter import Letter


def body(letter: Letter) -> str:
    """The text of the letter, its lines 68 columns at most, ending with a line end."""
    import textwrap

    parts = [f"Hello{' ' + letter.guest if letter.guest else ''},"]
    parts.append(
        textwrap.fill(
            f"These are my questions for “{letter.title}”. Write your answer under each question, or send "
            "back the numbers with your answers.",
            68,
        )
    )
    parts.append(textwrap.fill("To leave a question out, write I PASS, NOT PUBLIC or NOT MY ROLE under it.", 68))
    for asked in letter.asked:
        if asked.section:
            parts.append(asked.section)
        if asked.earlier:
            parts.append(textwrap.fill(f"You wrote: “{asked.earlier}”", 68))
        parts.append(textwrap.fill(f"[{asked.mark}] {asked.question}", 68) + "\n")
    parts.append("Thank you!")
    if letter.interviewer:
        parts.append(letter.interviewer)
    parts.append(f"({letter.token})")
    return "\n\n".join(parts) + "\n"


def render(letter: Letter) -> bytes:
    """The text as UTF-8."""
    return body(letter).encode("utf-8")
