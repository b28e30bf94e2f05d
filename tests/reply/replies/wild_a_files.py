"""Wild replies, as files: what comes out of editors, word processors and browsers."""

from __future__ import annotations

import io
import re
from functools import partial
from random import Random

from interviewkit.letter import Letter
from tests.reply.replies import Reply, Style
from tests.reply.replies.compose import escaped, rejoined
from tests.reply.replies.letters import body_of, pieces_of, sheet
from tests.reply.replies.people import answers
from tests.reply.replies.post import mail, post


def text(found: dict[str, str], lines: list[str], letter: Letter, name: str = "answers.txt") -> Reply:
    data = re.sub(r"\n{4,}", "\n\n\n", "\n".join(lines)).strip("\n") + "\n"
    return Reply("", "", [(name, data.encode())], found, ours=[*pieces_of(letter), *(a.question for a in letter.asked)])


def ruled(rule: str, letter: Letter, rng: Random) -> Reply:
    """A line of dashes or stars after each answer."""
    found = answers(letter, rng, without={"dashes"}, skip=0.0)
    lines = []
    for asked in letter.asked:
        lines += [f"[{asked.mark}] {asked.question}", "", found[asked.id], "", rule, ""]
    reply = text(found, lines, letter)
    reply.ours.append(rule)
    return reply


def in_quotes(letter: Letter, rng: Random) -> Reply:
    """Each question copied between quotation marks."""
    found = answers(letter, rng, without={"quote", "part"})
    left, right = {"fr": ("« ", " »"), "de": ("„", "“"), "es": ("«", "»")}.get(letter.language, ("“", "”"))
    lines = []
    for asked in letter.asked:
        lines += [f"{left}{asked.question}{right}", found[asked.id], ""] if asked.id in found else []
    return text(found, lines, letter)


def doubled(letter: Letter, rng: Random) -> Reply:
    """Each line end came twice through some gateway; paragraphs are told by wider gaps."""
    found = answers(letter, rng, tame=True)
    lines: list[str] = []
    for id, ours in sheet(letter):
        lines += ours
        lines += ["", *found[id].split("\n"), ""] if id in found else []
    body = "\n\n".join(re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).split("\n"))
    return Reply("", "", [("reply.eml", mail(post(letter, rng), rng, plain=body))], found, ours=pieces_of(letter))


def markdown_items(letter: Letter, rng: Random) -> Reply:
    """A Markdown list: `1. **question** answer`, the numbers running on from 1."""
    found = answers(letter, rng, without={"numbers", "bullets"}, tame=True)
    lines = []
    for index, asked in enumerate(letter.asked):
        said = found.get(asked.id, "").split("\n")
        lines += [
            f"{index + 1}. **{asked.question}** {said[0]}".rstrip(),
            *(f"   {x}" if x else "" for x in said[1:]),
            "",
        ]
    return text(found, lines, letter, "answers.md")


def escaped_markdown(letter: Letter, rng: Random) -> Reply:
    """An editor escaped the brackets of our marks."""
    found = answers(letter, rng)
    lines: list[str] = []
    for id, ours in sheet(letter):
        lines += [re.sub(r"^\[(Q\w+)\]", r"\\[\1\\]", line) for line in ours]
        lines += ["", found[id], ""] if id in found else []
    return text(found, lines, letter, "answers.md")


def saved_page(letter: Letter, rng: Random) -> Reply:
    """A web page, saved: a heading for each question."""
    found = answers(letter, rng)
    parts = [f"<h1>{escaped(letter.title)}</h1>"]
    for asked in letter.asked:
        parts.append(f"<h3>{asked.mark} {escaped(asked.question)}</h3>")
        for block in found.get(asked.id, "").split("\n\n"):
            parts += ["<p>" + escaped(block).replace("\n", "<br>\n") + "</p>"] if block else []
    page = '<!DOCTYPE html><html><head><meta charset="utf-8"><title>Reply</title></head><body>{}</body></html>'
    data = page.format("\n".join(parts)).encode()
    ours = [asked.question for asked in letter.asked] + [letter.title]
    return Reply("", "", [("answers.html", data)], found, ours=ours)


def word_rows(letter: Letter, rng: Random) -> Reply:
    """Pasted into a Word table of one column: a row for the question, a row for the answer."""
    import docx

    found = answers(letter, rng, skip=0.0)
    document = docx.Document()
    table = document.add_table(0, 1)
    for id, lines in sheet(letter)[1:-1]:
        if id:
            table.add_row().cells[0].text = " ".join(lines)
            cell = table.add_row().cells[0]
            blocks = found[id].split("\n\n")
            cell.text = blocks[0]
            for block in blocks[1:]:
                cell.add_paragraph(block)
    return _saved(document, found, letter)


def word_numbers(letter: Letter, rng: Random) -> Reply:
    """Word numbered the questions itself, without our marks; the answers are indented below."""
    import docx
    from docx.shared import Cm

    found = answers(letter, rng, skip=0.0)
    document = docx.Document()
    for asked in letter.asked:
        document.add_paragraph(asked.question, style="List Number")
        for block in found[asked.id].split("\n\n"):
            document.add_paragraph(block).paragraph_format.left_indent = Cm(1.3)
    return _saved(document, found, letter)


def word_lists(letter: Letter, rng: Random) -> Reply:
    """The guest made real lists of Word in the answers; their marks are not in the text."""
    import docx

    found = {}
    document = docx.Document()
    plain = answers(letter, rng, tame=True, skip=0.05)
    for id, lines in sheet(letter):
        for line in filter(None, rejoined(lines)):
            document.add_paragraph(line)
        if id not in plain:
            continue
        for block in plain[id].split("\n\n"):
            document.add_paragraph(block)
        found[id] = plain[id]
        if rng.random() < 0.4:
            things = rng.sample(("oak", "tin", "felt", "rope", "wax", "chalk"), 3)
            for thing in things:
                document.add_paragraph(thing, style="List Bullet")
            found[id] += "\n\n" + "\n".join(f"- {thing}" for thing in things)
    return _saved(document, found, letter)


def _saved(document: object, found: dict[str, str], letter: Letter) -> Reply:
    out = io.BytesIO()
    document.save(out)  # type: ignore[attr-defined]
    return Reply("", "", [("answers.docx", out.getvalue())], found, ours=pieces_of(letter))


def below_the_letter(letter: Letter, rng: Random) -> Reply:
    """The letter copied whole into a file, and below it the answers, each with its mark."""
    found = answers(letter, rng)
    marks = {asked.id: asked.mark for asked in letter.asked}
    lines = [*body_of(letter).split("\n"), ""]
    for id, answer in found.items():
        lines += [f"[{marks[id]}]", answer, ""]
    return text(found, lines, letter)


def marks_after(letter: Letter, rng: Random) -> Reply:
    """Marks without brackets, in lower case, and a dash: `q07 – …`, most of the letter gone."""
    found = answers(letter, rng)
    marks = {asked.id: asked.mark.lower() for asked in letter.asked}
    shape = rng.choice(("{m} – {a}", "{m}: {a}", "({m}) {a}", "{m} {a}"))
    return text(found, [line for id, a in found.items() for line in (shape.format(m=marks[id], a=a), "")], letter)


_MAKERS: dict[str, Style] = {
    "stars between": partial(ruled, "*****"),
    "dashes between": partial(ruled, "-----"),
    "in quotation marks": in_quotes,
    "doubled line ends": doubled,
    "markdown list": markdown_items,
    "escaped markdown": escaped_markdown,
    "saved page": saved_page,
    "word rows": word_rows,
    "word numbers": word_numbers,
    "word lists": word_lists,
    "below the letter": below_the_letter,
    "small marks": marks_after,
}
STYLES = {f"wild {name}": ("wild_a", maker) for name, maker in _MAKERS.items()}
