"""Wild replies as Word files: templates, comments, corrections that were tracked, questions counted anew."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from copy import deepcopy
from random import Random
from typing import Any

from docx import Document
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn

from interviewkit.letter import Letter
from tests.reply.replies import Reply
from tests.reply.replies.bakery import Correspondence, came, number
from tests.reply.replies.bakery_mail import post
from tests.reply.replies.wild_b_typed import otherwise

_DAY = "2024-05-15T08:00:00Z"


def saved(document: Any) -> bytes:
    """The bytes of a Word file, without the time of day in them."""
    first, again = io.BytesIO(), io.BytesIO()
    document.save(first)
    with zipfile.ZipFile(first) as parts, zipfile.ZipFile(again, "w", zipfile.ZIP_DEFLATED) as kept:
        for name in parts.namelist():
            kept.writestr(zipfile.ZipInfo(name, (2024, 5, 15, 8, 0, 0)), parts.read(name), zipfile.ZIP_DEFLATED)
    return again.getvalue()


def typed(document: Any, text: str) -> None:
    """A text as paragraphs, its line breaks as soft ones."""
    for paragraph in text.split("\n\n"):
        document.add_paragraph(paragraph)


def sent_as(asked: Letter, rng: Random, name: str, data: bytes) -> tuple[list[tuple[str, bytes]], list[str]]:
    """The file itself or a mail with it, and what the mail says."""
    if rng.random() < 0.5:
        return [(name, data)], []
    we = Correspondence(asked)
    text = f"{we.say('hello')}\n\n{we.say('note')}\n\n{we.say('bye')}\n{we.guest}\n"
    mail = post(asked, rng, text=text, attached=((name, data),))
    return [("reply.eml", mail)], [we.say("hello"), we.say("note"), we.say("bye")]


def _tracked(paragraph: Any, text: str, kind: str) -> None:
    """Words that were put in or taken out while changes were tracked."""
    change = OxmlElement(f"w:{kind}")
    for name, value in (("id", "7"), ("author", "Editor"), ("date", _DAY)):
        change.set(qn(f"w:{name}"), value)
    run = paragraph.add_run(text)._r
    if kind == "del":
        for part in run.findall(qn("w:t")):
            part.tag = qn("w:delText")
    run.addprevious(change)
    change.append(run)


def corrected(asked: Letter, filed: dict[str, str], rng: Random) -> Reply:
    """Questions as headings; in the answers some words were put in and others taken out under the eyes of Word."""
    document = Document()
    document.add_heading(asked.title, 1)
    for one in asked.asked:
        document.add_heading(f"[{one.mark}] {one.question}", 2)
        for paragraph in filed.get(one.id, "").split("\n\n") if one.id in filed else []:
            written, words = document.add_paragraph(), paragraph.split(" ")
            cut = rng.randint(0, len(words))
            written.add_run("".join(f"{word} " for word in words[:cut]))
            if rng.random() < 0.6:
                _tracked(written, rng.choice(["XXL", "hmm ", "???"]), "del")
            _tracked(written, " ".join(words[cut:]), "ins")
    files, ours = sent_as(asked, rng, "answers.docx", saved(document))
    return came(asked, files, filed, ours=[*ours, asked.title])


def _control(text: str, *, empty: bool) -> Any:
    """A field of a Word template that is typed into; with its standing words where nobody did."""
    prompt = '<w:showingPlcHdr/><w:text w:multiLine="1"/>' if empty else '<w:text w:multiLine="1"/>'
    field = parse_xml(f"<w:sdt {nsdecls('w')}><w:sdtPr>{prompt}</w:sdtPr><w:sdtContent/></w:sdt>")
    scratch = Document()
    for paragraph in text.split("\n\n"):
        field[-1].append(deepcopy(scratch.add_paragraph(paragraph)._p))
    return field


def template(asked: Letter, filed: dict[str, str], rng: Random) -> Reply:
    """A table of a template: number, question, and a field to type into, which says so itself when it is empty."""
    we, document = Correspondence(asked), Document()
    document.add_paragraph(f"{we.guest} – {asked.title}")
    table = document.add_table(rows=1, cols=3)
    for cell, title in zip(table.rows[0].cells, we.lines("headers"), strict=True):
        cell.text = title
    for one in asked.asked:
        cells = table.add_row().cells
        cells[0].text, cells[1].text = number(one), otherwise(one.question, rng)
        field = _control(filed.get(one.id, we.say("placeholder")), empty=one.id not in filed)
        cells[2]._tc.insert(list(cells[2]._tc).index(cells[2].paragraphs[0]._p), field)
    files, ours = sent_as(asked, rng, "Formular.docx", saved(document))
    return came(asked, files, filed, ours=[*ours, we.say("placeholder"), *we.lines("headers")])


def in_the_margin(asked: Letter, filed: dict[str, str], rng: Random) -> Reply:
    """The questions untouched, every answer a comment in the margin."""
    we, document = Correspondence(asked), Document()
    document.add_heading(asked.title, 1)
    for one in asked.asked:
        run = document.add_paragraph().add_run(f"[{one.mark}] {one.question}")
        if one.id in filed:
            first, *others = filed[one.id].split("\n\n")
            comment = document.add_comment(run, text=first, author=we.guest, initials=we.initials[1])
            comment._comment_elm.set(qn("w:date"), _DAY)
            for paragraph in others:
                comment.add_paragraph(paragraph)
    files, ours = sent_as(asked, rng, "questions.docx", saved(document))
    return came(asked, files, filed, ours=[*ours, asked.title])


def counted_anew(asked: Letter, filed: dict[str, str], rng: Random) -> Reply:
    """The questions in an order of the guest's own and counted by it, so that every number is another's."""
    document, order = Document(), [one for one in asked.asked if one.id in filed]
    rng.shuffle(order)
    bold = rng.random() < 0.5
    for place, one in enumerate(order, 1):
        question = document.add_paragraph()
        question.add_run(f"{place}. {otherwise(one.question, rng)}").bold = bold
        typed(document, filed[one.id])
        if rng.random() < 0.5:
            document.add_paragraph("")
    files, ours = sent_as(asked, rng, "Interview neu.docx", saved(document))
    return came(asked, files, filed, ours=ours)


FILES: dict[str, Callable[[Letter, dict[str, str], Random], Reply]] = {
    "tracked corrections": corrected,
    "a template of Word": template,
    "comments in the margin": in_the_margin,
    "counted anew": counted_anew,
}
