"""Files of the fourth set, as programs for notes, tables, forms and paper write them."""

from __future__ import annotations

import textwrap

from docx import Document

from interviewkit.letter import Asked
from tests.reply.replies import Reply
from tests.reply.replies.bakery import ending, inner, opening
from tests.reply.replies.bakery_mail import behind
from tests.reply.replies.wild_c_desk import Case, Style, n, on_one_line, unquoted
from tests.reply.replies.wild_c_word import fill, saved, write
from tests.reply.replies.wild_d_desk import kept
from tests.reply.replies.wild_d_words import say

SPEAKS = {"en": ("Q", "A"), "fr": ("Q", "R"), "de": ("F", "A"), "es": ("P", "R")}


def page_breaks(case: Case) -> Reply:
    """The letter with its answers as it comes out of a printer, with a line at the head of each page."""
    blocks = kept(case).strip().split("\n\n")
    pages = [blocks[at : at + 5] for at in range(0, len(blocks), 5)]
    heads = [
        f"{case.who.guest} – {say(case, 'page', n=str(at), all=str(len(pages)))}" for at in range(1, len(pages) + 1)
    ]
    text = "\n\f".join(f"{head}\n\n" + "\n\n".join(page) + "\n" for head, page in zip(heads, pages, strict=True))
    return case.reply(("printed.txt", text.encode()), ours=heads)


def scanned(case: Case) -> Reply:
    """Questions that were read off a paper by a machine, with its usual mistakes, and answers typed below."""
    blocks = [f"{misread(one)}\n\n{text}" for one, text in case.told]
    return case.reply(("scan.txt", ("\n\n\n".join(blocks) + "\n").encode()))


def misread(one: Asked) -> str:
    """A question with I, l and 1, rn and m, O and 0 taken for each other, and words broken at the ends of lines."""
    text = f"[{one.mark.replace('0', 'O').replace('1', 'l')}] " + one.question.replace("rn", "m").replace("I", "l")
    lines = textwrap.wrap(text, 42, break_on_hyphens=False)
    for at in range(1, len(lines)):
        word = lines[at].split(" ")[0]
        if len(word) > 6 and word.isalpha():
            lines[at - 1] += f" {word[:3]}-"
            lines[at] = lines[at][3:]
    return "\n".join(lines)


def bold_initials(case: Case) -> Reply:
    """A press office's paper: bold initials before question and answer."""
    host, guest = case.who.initials
    document = Document()
    document.add_heading(case.letter.title)
    for one, text in case.told:
        for label, said in ((host, one.question), (guest, text)):
            first, *more = said.split("\n\n")
            paragraph = document.add_paragraph()
            fill(paragraph, f"{label}: ", bold=True)
            fill(paragraph, first)
            for part in more:
                write(document, part)
    return case.reply(("interview.docx", saved(document)))


def letters_alone(case: Case) -> Reply:
    """A letter for the question and one for the answer, without any number."""
    asks, says = SPEAKS[case.letter.language]
    sign = case.rng.choice([".", ":", " –", ")"])
    blocks = [f"{asks}{sign} {one.question}\n{behind(f'{says}{sign} ', text)}" for one, text in case.told]
    return case.reply(("interview.txt", ("\n\n".join(blocks) + "\n").encode()))


def toggles(case: Case) -> Reply:
    """Lines that fold open, as a notebook exports them: the answer is indented under the question."""
    rows = [f"# {case.letter.title}", "Created: May 15, 2024 8:03 AM\nStatus: Done"]
    for one, text in case.all:
        rows.append(f"- [{one.mark}] {one.question}")
        if text:
            rows.append(textwrap.indent(text, "    "))
    return case.reply(("export.md", ("\n\n".join(rows) + "\n").encode()))


def phone_notes(case: Case) -> Reply:
    """A note from a phone: title, day, and question and answer without a mark or a gap."""
    blocks = [f"{one.question}\n{text}" for one, text in case.told]
    day = say(case, "date", day="15") + ", 08:03"
    return case.reply(
        ("note.txt", "\n".join([case.letter.title, day, "", "\n\n".join(blocks), ""]).encode()), ours=[day]
    )


def spreadsheet(case: Case) -> Reply:
    """Three columns with their sign between and everything in quotation marks."""
    case = case.changed(lambda text: on_one_line(text).replace('"', "'"))
    rows = [case.who.lines("headers")]
    rows += [[n(one), one.question.replace('"', '""'), text] for one, text in case.all]
    sign = case.rng.choice([";", ","])
    text = "\r\n".join(sign.join(f'"{cell}"' for cell in row) for row in rows)
    return case.reply(("table.txt", f"{text}\r\n".encode("utf-8-sig")))


def typeset(case: Case) -> Reply:
    """A mathematician's own way to write down anything."""
    top = "\\documentclass{article}\n\\begin{document}\n"
    blocks = [f"\\subsection*{{{one.question}}}\n\n{text}" for one, text in case.told]
    text = "\n\n".join([f"{top}\\section*{{{case.letter.title}}}", *blocks, "\\end{document}"])
    return case.reply(("answers.txt", f"{text}\n".encode()), ours=["\\begin{document}", "\\end{document}"])


def keys(case: Case) -> Reply:
    """A programmer's file with a key for each answer."""
    blocks = [f"{one.mark}: |\n{textwrap.indent(text, '  ')}" for one, text in case.told]
    return case.reply(("answers.txt", ("\n\n".join(blocks) + "\n").encode()))


def form(case: Case) -> Reply:
    """The notice of a form's program, with every question as the form had it."""
    rows = [f"{say(case, 'noticed')}\n{case.letter.title}"]
    for one, text in case.all:
        given = f"\n{text}" if text else ""
        rows.append(f"{one.question} *\n{say(case, 'response')}:{given}")
    mail = case.mail("\n\n".join(rows) + "\n", sender="Forms <no-reply@forms.example>")
    return case.reply(mail, ours=[say(case, "noticed")])


def machine_heard(case: Case) -> Reply:
    """A machine wrote down who spoke when, without names."""
    rows = []
    for one, text in case.told:
        minute = f"{case.place(one):02}"
        rows += [f"Speaker 1  {minute}:04\n{one.question}", f"Speaker 2  {minute}:21\n{text}"]
    return case.reply(("transcript.txt", ("\n\n".join(rows) + "\n").encode()))


def numbered_lines(case: Case) -> Reply:
    """An editor that prints the number of every line."""
    rows = [unquoted(opening(case.letter)), ""]
    for piece in inner(case.letter):
        rows += [piece.text, ""]
        rows += [case.answers[piece.id], ""] if piece.id in case.answers else []
    lines = "\n".join([*rows, unquoted(ending(case.letter))]).split("\n")
    text = "\n".join(f"{at:>4}  {line}".rstrip() for at, line in enumerate(lines, 1))
    return case.reply(("listing.txt", f"{text}\n".encode()))


FILES: dict[str, Style] = {
    "page breaks in the letter": page_breaks,
    "read off a scan": scanned,
    "bold initials in Word": bold_initials,
    "a letter for question and answer": letters_alone,
    "toggles of a notebook": toggles,
    "a note from a phone": phone_notes,
    "a spreadsheet with its quotation marks": spreadsheet,
    "typeset by a mathematician": typeset,
    "keys and values": keys,
    "a form's notice": form,
    "a machine that heard": machine_heard,
    "a number on every line": numbered_lines,
}
