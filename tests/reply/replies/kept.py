"""Answers in a file that keeps the questions, as Markdown, text or Word, on its own or attached to a mail."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from functools import partial
from random import Random
from typing import Any

from interviewkit.letter import Letter
from tests.reply.replies import Reply
from tests.reply.replies.clients import CLIENTS, attribution
from tests.reply.replies.compose import Talk, as_plain, rejoined, signature, whole
from tests.reply.replies.letters import filled, pieces_of, sheet, words
from tests.reply.replies.people import answers
from tests.reply.replies.post import attachment, mail, post, wrapped

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
KINDS = {"docx": DOCX, "txt": "text/plain", "md": "text/markdown"}
Ask = Callable[[list[str]], list[str]]


def as_sent(lines: list[str]) -> list[str]:
    return lines


def bold(lines: list[str]) -> list[str]:
    return [f"**{' '.join(lines)}**"]


def heading(lines: list[str]) -> list[str]:
    return [f"## {' '.join(lines)}"]


def quoted(lines: list[str]) -> list[str]:
    return [f"> {line}" for line in lines]


def text_file(letter: Letter, found: dict[str, str], ask: Ask, *, width: int = 0) -> str:
    """The letter as a text file with the answers typed in."""
    lines: list[str] = []
    for id, ours in sheet(letter):
        lines += ask(ours) if id else ours
        if id in found:
            lines += ["", *wrapped(found[id], width).split("\n"), ""]
    # Where answers are typed in, the empty lines that waited for them are used up.
    return re.sub(r"\n{4,}", "\n\n\n", "\n".join(lines)) + "\n"


def as_bytes(text: str, rng: Random) -> bytes:
    """Text as an editor saves it."""
    text = rng.choice((text, text.replace("\n", "\r\n")))
    choices = [text.encode(), text.encode(), text.encode("utf-8-sig")]
    try:
        choices.append(text.encode("cp1252"))
    except UnicodeEncodeError:
        choices.append(text.encode("utf-16"))
    return rng.choice(choices)


def text(name: str, ask: Ask, letter: Letter, rng: Random, *, width: int = 0) -> Reply:
    """A text file with the questions kept."""
    found = answers(letter, rng)
    data = as_bytes(text_file(letter, found, ask, width=width), rng)
    return Reply("", "", [(name, data)], found, ours=pieces_of(letter))


def word(look: str, letter: Letter, rng: Random) -> Reply:
    """A Word file with the questions kept: a paragraph mark ends a paragraph, a soft break a line."""
    import docx

    found = answers(letter, rng)
    document = docx.Document()
    document.core_properties.author = letter.guest
    if "columns" in look:
        _table(document, letter, found, rng, three=look == "three columns")
    else:
        _paragraphs(document, letter, found, rng, look)
    out = io.BytesIO()
    document.save(out)
    return Reply("", "", [("answers.docx", out.getvalue())], found, ours=pieces_of(letter))


def _paragraphs(document: Any, letter: Letter, found: dict[str, str], rng: Random, look: str) -> None:
    spaced = rng.random() < 0.4
    for id, lines in sheet(letter):
        for line in filter(None, rejoined(lines)):
            document.add_paragraph().add_run(line).bold = bool(id) and look == "bold questions"
        if id in found:
            for block in ["", found[id], ""] if spaced else [found[id]]:
                _answer(document, block, look)


def _table(document: Any, letter: Letter, found: dict[str, str], rng: Random, *, three: bool) -> None:
    pieces = sheet(letter)
    for line in filter(None, rejoined(pieces[0][1])):
        document.add_paragraph(line)
    table = document.add_table(0, 3 if three else 2)
    if rng.random() < 0.5:
        known = words(letter.language)
        _row(table, [known["question_word"]], known["answer_word"])
    for id, lines in pieces[1:-1]:
        if "".join(lines).strip():
            _row(table, [line for line in lines if line], found.get(id, ""))
    for line in filter(None, rejoined(pieces[-1][1])):
        document.add_paragraph(line)


def _answer(place: Any, answer: str, look: str) -> None:
    from docx.shared import RGBColor

    blocks = [answer.replace("\n\n", "\n \n")] if look == "soft breaks" else answer.split("\n\n")
    for block in blocks:
        # A line end in a run is a soft break.
        run = place.add_paragraph().add_run(block)
        run.bold = look == "bold answers"
        if look == "coloured":
            run.font.color.rgb = RGBColor(0xC0, 0x00, 0x00)


def _row(table: Any, lines: list[str], answer: str) -> None:
    cells = table.add_row().cells
    question = " ".join(lines)
    if len(cells) == 3 and question.startswith("["):
        cells[0].text, question = question.split(" ", 1)
    cells[-2].text = question
    blocks = answer.split("\n\n")
    cells[-1].text = blocks[0]
    for block in blocks[1:]:
        cells[-1].add_paragraph(block)


def attached(inner: Callable[[Letter, Random], Reply], letter: Letter, rng: Random) -> Reply:
    """A mail with a short note, the file attached, and now and then the whole letter quoted below."""
    reply = inner(letter, rng)
    sent = post(letter, rng)
    note = filled(
        rng.choice(words(letter.language)["attached"]), letter.language, rng, interviewer=sent.interviewer.split()[0]
    )
    client = CLIENTS[rng.choice(("gmail-web", "thunderbird-plain", "outlook", "roundcube"))]
    talk = Talk(sent, top=[*note.split("\n\n"), *signature(sent, rng)], segments=whole(letter))
    talk.segments = talk.segments if rng.random() < 0.6 else []
    intro = attribution(client, sent) if talk.segments else []
    body = as_plain(talk, client, intro)
    name, data = reply.files[0]
    part = attachment(name, data, KINDS[name.rsplit(".", 1)[1]])
    more = "; format=flowed" if client.flow else ""
    reply.files = [("reply.eml", mail(sent, rng, plain=body, attached=[part], more=more))]
    reply.ours += talk.ours + intro
    return reply


_FILES: dict[str, Callable[[Letter, Random], Reply]] = {
    "md": partial(text, "answers.md", as_sent),
    "md, bold questions": partial(text, "answers.md", bold),
    "md, headings": partial(text, "answers.md", heading),
    "md, quoted questions": partial(text, "answers.md", quoted),
    "txt": partial(text, "answers.txt", as_sent),
    "txt, broken lines": partial(text, "answers.txt", as_sent, width=72),
    "docx": partial(word, "plain"),
    "docx, bold answers": partial(word, "bold answers"),
    "docx, bold questions": partial(word, "bold questions"),
    "docx, coloured": partial(word, "coloured"),
    "docx, soft breaks": partial(word, "soft breaks"),
    "docx, two columns": partial(word, "two columns"),
    "docx, three columns": partial(word, "three columns"),
}
STYLES = {f"kept/{name}": ("kept", maker) for name, maker in _FILES.items()} | {
    f"attached/{name}": ("kept", partial(attached, _FILES[name]))
    for name in ("md", "txt", "docx", "docx, coloured", "docx, two columns")
}
