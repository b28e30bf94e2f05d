"""The letter as plain text: the body of the mail, and a file of its own."""

from __future__ import annotations

from interviewkit.errors import Usage
from interviewkit.letter import Asked, Letter
from interviewkit.letter.lines import is_misread, lay_out
from interviewkit.letter.words import Words, fill, words
from interviewkit.yamlfile.text import storable

_PLACE = "{questions}"

_ROOM = ["", "", ""]
"""What stands under a question: the end of its paragraph, and two lines to write in."""


def body(letter: Letter, *, way: str = "mail") -> str:
    """The text of the letter, its lines 68 columns at most, ending with a line end.

    Every question begins with its mark at the start of a line. No line of ours is one that mail programs or
    readers of replies take for a quotation, a header or a signature.
    """
    said = words(letter.language)
    before, after = around(letter, said, way=way)
    if after and is_misread(after[0].strip()):
        after[0] = f"{said.thanks} {after[0].strip()}"
    lines = [*_laid(before), *questions(letter, said), *_laid(after)]
    while lines and not lines[-1]:
        lines.pop()
    return "\n".join(lines) + "\n"


def questions(letter: Letter, said: Words) -> list[str]:
    """The lines of all questions, with headings, earlier answers and room to write."""
    return [line for asked in letter.asked for line in _question(asked, said)]


def render(letter: Letter) -> bytes:
    """The text as UTF-8."""
    return body(letter).encode("utf-8")


def around(letter: Letter, said: Words, *, way: str = "mail") -> tuple[list[str], list[str]]:
    """The paragraphs above and below the questions, by the interviewer's template if there is one.

    Raises Usage for a template without a place for the questions, or with several.
    """
    if letter.template is not None:
        return _templated(letter, letter.template, said, way=way)
    before = [
        said.greeting(letter),
        said.opening(letter),
        said.how(letter, way),
        said.declining(),
        said.use(letter),
    ]
    return before, [said.closing(letter), letter.interviewer or "", said.reference(letter)]


def _templated(letter: Letter, template: str, said: Words, *, way: str) -> tuple[list[str], list[str]]:
    if template.count(_PLACE) != 1:
        wrong = "several times" if _PLACE in template else "nowhere"
        raise Usage(f"the template has {_PLACE} {wrong}", "Write it once, where the questions go.")
    values = {
        "title": letter.title,
        "greeting": said.greeting(letter),
        "guest": letter.guest,
        "interviewer": letter.interviewer or "",
        "deadline": said.day(letter),
        "length": letter.length or "",
        "how": said.how(letter, way),
        "decline": said.declining(),
        "use": said.use(letter),
        "closing": said.closing(letter),
        "token": letter.token,
    }
    before, after = (_filled(part, values) for part in storable(template).split(_PLACE))
    return [before], [after]


def _filled(part: str, values: dict[str, str]) -> str:
    # A line of nothing but names without a value says nothing.
    filled = ((line, fill(line, values)) for line in part.split("\n"))
    return "\n".join(text for line, text in filled if text.strip() or not line.strip())


def _laid(paragraphs: list[str]) -> list[str]:
    text = "\n\n".join(paragraph.strip() for paragraph in paragraphs if paragraph.strip())
    return [*lay_out(text), ""] if text else []


def _question(asked: Asked, said: Words) -> list[str]:
    lines = []
    if asked.section:
        lines += [*lay_out(" ".join(asked.section.split()) + " ~", opening="~ "), ""]
    if asked.earlier:
        lines += [*lay_out(said.earlier(asked.earlier)), ""]
    return [*lines, *lay_out(asked.question, opening=f"[{asked.mark}] "), *_ROOM]
