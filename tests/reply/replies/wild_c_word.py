"""Word documents of the third set, and replies in several files."""

from __future__ import annotations

import io
import zipfile
from typing import Any

from docx import Document
from docx.enum.text import WD_BREAK
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor

from tests.reply.replies import Reply
from tests.reply.replies.bakery import ending, inner, opening
from tests.reply.replies.wild_c_desk import Case, Style, n

STILL = (2024, 5, 15, 8, 0, 0)


def saved(document: Any) -> bytes:
    """The bytes of a document, the same whenever it is saved."""
    made, still = io.BytesIO(), io.BytesIO()
    document.save(made)
    with zipfile.ZipFile(made) as before, zipfile.ZipFile(still, "w", zipfile.ZIP_DEFLATED) as after:
        for name in before.namelist():
            after.writestr(zipfile.ZipInfo(name, STILL), before.read(name))
    return still.getvalue()


def write(document: Any, text: str, **look: Any) -> None:
    """A text in paragraphs, with soft breaks where it was typed to break."""
    for part in text.split("\n\n"):
        fill(document.add_paragraph(), part, **look)


def fill(paragraph: Any, text: str, **look: Any) -> None:
    for count, line in enumerate(text.split("\n")):
        run = paragraph.add_run()
        if count:
            run.add_break(WD_BREAK.LINE)
        run.add_text(line)
        for name, value in look.items():
            setattr(run.font, name, value)


def small_italics(case: Case) -> Reply:
    """Questions small and italic without their marks, answers large."""
    document = Document()
    document.add_heading(case.letter.title)
    for one, text in case.told:
        write(document, one.question, italic=True, size=Pt(8))
        write(document, text, size=Pt(13))
    return case.reply(("answers.docx", saved(document)))


def bold_answers(case: Case) -> Reply:
    """The whole letter, and the answers bold and dark red between."""
    document = Document()
    for piece in opening(case.letter):
        write(document, piece.text)
    for piece in inner(case.letter):
        write(document, piece.text)
        if piece.id in case.answers:
            fill_all(document, case.answers[piece.id])
    for piece in ending(case.letter):
        write(document, piece.text)
    return case.reply(("letter.docx", saved(document)))


def fill_all(document: Any, text: str) -> None:
    for part in text.split("\n\n"):
        paragraph = document.add_paragraph()
        fill(paragraph, part, bold=True)
        for run in paragraph.runs:
            run.font.color.rgb = RGBColor(0x8B, 0, 0)


def tracked(case: Case) -> Reply:
    """Answers put in as tracked changes, and the places to write in taken out as such."""
    document = Document()
    for piece in [*opening(case.letter), *inner(case.letter), *ending(case.letter)]:
        write(document, piece.text)
        for part in case.answers.get(piece.id, "").split("\n\n") if piece.id in case.answers else []:
            paragraph = document.add_paragraph()
            fill(paragraph, part)
            change(paragraph, "w:ins", case.who.guest)
        if piece.id:
            paragraph = document.add_paragraph()
            fill(paragraph, "…")
            change(paragraph, "w:del", case.who.guest)
    return case.reply(("letter.docx", saved(document)))


def change(paragraph: Any, tag: str, author: str) -> None:
    """Turn what a paragraph says into a change by somebody."""
    element = OxmlElement(tag)
    for name, value in (("w:id", "7"), ("w:author", author), ("w:date", "2024-05-15T08:00:00Z")):
        element.set(qn(name), value)
    for run in list(paragraph.runs):
        element.append(run._r)
        if tag == "w:del":
            for text in run._r.findall(qn("w:t")):
                text.tag = qn("w:delText")
    paragraph._p.append(element)


def three_columns(case: Case) -> Reply:
    """Number, question and answer side by side."""
    document = Document()
    table = document.add_table(rows=1, cols=3)
    for cell, head in zip(table.rows[0].cells, case.who.lines("headers"), strict=True):
        cell.text = head
    for one, text in case.all:
        cells = table.add_row().cells
        cells[0].text, cells[1].text = n(one), one.question
        first, *more = text.split("\n\n")
        fill(cells[2].paragraphs[0], first)
        for part in more:
            fill(cells[2].add_paragraph(), part)
    return case.reply(("table.docx", saved(document)))


def counted_by_word(case: Case) -> Reply:
    """Word counts the questions that are answered, from 1 on, whatever their marks were."""
    document = Document()
    for one, text in case.told:
        document.add_paragraph(one.question, style="List Number")
        write(document, text)
    return case.reply(("answers.docx", saved(document)))


def letterhead(case: Case) -> Reply:
    """An office's paper, with a line at its foot, and labels before question and answer."""
    document = Document()
    section = document.sections[0]
    section.header.paragraphs[0].text = "Carrick & Lowe · Mill Lane 3"
    section.footer.paragraphs[0].text = case.who.say("disclaimer")
    document.add_paragraph(case.who.say("press"))
    for one, text in case.told:
        fill(document.add_paragraph(), f"{case.who.say('question')} {n(one)}", bold=True)
        document.add_paragraph(one.question)
        fill(document.add_paragraph(), f"{case.who.say('answer')} {n(one)}", bold=True)
        write(document, text)
    return case.reply(("press.docx", saved(document)), ours=[case.who.say("press"), case.who.say("disclaimer")])


def own_question_added(case: Case) -> Reply:
    """Bold questions without marks, with one more of the guest's own at the end."""
    document = Document()
    for one, text in case.told:
        write(document, one.question, bold=True)
        write(document, text)
    write(document, case.word("extra"), bold=True)
    write(document, case.word("extra_answer"))
    return case.reply(("answers.docx", saved(document)))


def half_and_half(case: Case) -> Reply:
    """The first half in a document, the rest in a mail with numbers."""
    half = len(case.told) // 2
    document = Document()
    for one, text in case.told[:half]:
        write(document, f"{one.mark} – {one.question}")
        write(document, text)
    rest = "\n\n".join(f"{case.who.say('answer_to', n=n(one))}\n{text}" for one, text in case.told[half:])
    mail = case.mail(f"{case.who.say('hello')}\n\n{case.who.say('rest')}\n\n{rest}\n\n{case.bye()}")
    return case.reply(("first half.docx", saved(document)), mail)


WORD: dict[str, Style] = {
    "small italic questions in Word": small_italics,
    "bold answers in the letter in Word": bold_answers,
    "tracked changes": tracked,
    "three columns in Word": three_columns,
    "counted by Word": counted_by_word,
    "an office's paper": letterhead,
    "a question of the guest's own in Word": own_question_added,
    "half in Word, half in a mail": half_and_half,
}
