"""Plain text and Markdown: lines as they are, the `>` of quotations turned into depth."""

from __future__ import annotations

import re

from interviewkit.reply import Document, Line
from interviewkit.reply.readers import cells, flowed, form, limits
from interviewkit.reply.readers.charset import decode
from interviewkit.reply.readers.tokens import tokens

# Every break that any program shows as one; `\r\r\n` is what two careful programs make of one.
BREAKS = re.compile(r"\r*\n|[\r\v\f\x85\u2028\u2029]")
_QUOTED = re.compile(r">(?:[ \u00a0\t]?>){0,99}+[ \u00a0]?")
# In Markdown, `>50 %` is no quotation.
_QUOTED_IN_MARKDOWN = re.compile(r"(?:> ?(?=>)){0,99}>(?: |$)")


def read(data: bytes, name: str) -> list[Document]:
    """The one document in the bytes of a text file."""
    return [document(decode(data), name)]


def document(text: str, name: str) -> Document:
    """The document that a text file is: the form's answers if it is those, else its lines."""
    if form.is_form(text):
        return form.parse(text, name)
    markdown = name.lower().endswith((".md", ".markdown"))
    # Nobody's program breaks the lines of a Markdown file: where they end, the writer ended them.
    read_as = lines(text, name, markdown=markdown)
    if cut := cells.lines_of(text, named=name.lower().endswith((".csv", ".tsv"))):
        return Document(name, cut, tokens=tokens(text))
    return Document(name, read_as, breaks=not markdown, tokens=tokens(text))


def lines(text: str, name: str, *, markdown: bool = False) -> list[Line]:
    """The lines of a text, with no empty ones at its end."""
    quoted = _QUOTED_IN_MARKDOWN if markdown else _QUOTED
    return [_line(row, quoted) for row in rows(text, name)]


def flowed_lines(text: str, name: str, *, delsp: bool) -> tuple[list[Line], bool]:
    """The lines of a text in format=flowed, and whether its lines may have been broken all the same."""
    done, flows = flowed.unflow(rows(text, name), delsp=delsp)
    # Some server took away all the spaces that say where a paragraph goes on.
    return done, not flows


def rows(text: str, name: str) -> list[str]:
    """The text cut at its line breaks, without empty rows at its end; raises InterviewkitError for too many."""
    if sum(map(text.count, "\n\r\v\f\x85\u2028\u2029")) > 2 * limits.LINES:
        raise limits.too_many_lines(name)
    cut = BREAKS.split(text)
    while cut and not cut[-1]:
        cut.pop()
    if len(cut) > limits.LINES:
        raise limits.too_many_lines(name)
    return cut


def _line(row: str, quoted: re.Pattern[str]) -> Line:
    found = quoted.match(row)
    return Line(row[found.end() :], found.group().count(">")) if found else Line(row)
