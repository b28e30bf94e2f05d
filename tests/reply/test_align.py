"""Replies a person can read, each with what becomes of it; `GOLDEN=renew pytest` writes the second half anew."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from interviewkit.letter import Asked, Letter
from interviewkit.letter.plain import body
from interviewkit.model import Kind
from interviewkit.reply import Alignment, Document, Line
from interviewkit.reply.align import Question, Sent, align

CASES = sorted((Path(__file__).parent.parent / "golden" / "replies").glob("*.txt"))
BORDER = "======== what becomes of it ========\n"
ASKED = {
    "en": (
        "When does your day begin, and what does the street look like then?",
        "Who else is awake at that hour?",
        "Why?",
        "What goes wrong most often? And what do you do about it?",
        "Tell us about the last loaf you were proud of.",
        "What do you eat yourself?",
    ),
    "fr": (
        "À quelle heure commence votre journée, et à quoi ressemble la rue ?",
        "Qui d’autre est réveillé à cette heure-là ?",
        "Pourquoi ?",
        "Qu’est-ce qui rate le plus souvent ? Et que faites-vous dans ce cas ?",
        "Racontez-nous le dernier pain dont vous avez été fière.",
        "Et vous, que mangez-vous ?",
    ),
}
TITLE = {"en": "A night at the bakery", "fr": "Une nuit à la boulangerie"}


def letter(language: str) -> Letter:
    asked = tuple(Asked(f"q{place}", f"Q{place:02}", text) for place, text in enumerate(ASKED[language], start=1))
    return Letter("IK-7F3AQ2", TITLE[language], language, "Maud Perrin", "Noor Haddad", False, asked)


def sent(language: str) -> Sent:
    out = letter(language)
    questions = tuple(Question(one.id, one.mark, one.question) for one in out.asked)
    return Sent(questions, body(out), guest="Noor Haddad", interviewer="Maud Perrin")


def quoted(text: str) -> list[Line]:
    """Lines as a reader of plain mails gives them."""
    lines = []
    for line in text.split("\n"):
        marks = re.match(r"(?:> ?)*", line)
        assert marks
        lines.append(Line(line[marks.end() :], marks.group().count(">")))
    return lines


def told(found: Alignment) -> str:
    parts = []
    for one in found.placed:
        parts.append(f"{one.id}, {'sure' if one.sure else 'to check'}, {one.how}:\n{_set_in(one.text)}")
    for left in found.unplaced:
        parts.append(f"unplaced, {left.why}:\n{_set_in(left.text)}")
    furniture = [one for one in found.recognised if not one.taken_for.startswith(("question", "our letter"))]
    parts += [f"{one.taken_for}:\n{_set_in(one.text)}" for one in furniture]
    return "\n".join(parts)


def _set_in(text: str) -> str:
    return "".join(f"    {line}".rstrip() + "\n" for line in text.split("\n"))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_reply_becomes_what_a_careful_person_would_file(path: Path) -> None:
    text = path.read_text("utf-8")
    reply, _, expected = text.partition(BORDER)
    language = path.stem.rpartition(".")[2]
    document = Document("reply.eml", quoted(reply.rstrip("\n")), author="Noor Haddad", breaks=True)
    found = told(align([document], sent(language)))
    if os.environ.get("GOLDEN") == "renew":
        path.write_text(f"{reply}{BORDER}{found}", "utf-8")
        expected = found
    assert found == expected


def test_there_are_cases_in_both_languages() -> None:
    assert {path.stem.rpartition(".")[2] for path in CASES} == {"en", "fr"}


@pytest.mark.parametrize("remark", ["-> not for publication (off-record)", "-> lieber nicht (off-record)"])
def test_what_was_copied_from_the_form_off_the_record_is_never_sure(remark: str) -> None:
    text = f"[Q01] {ASKED['en'][0]}\n\n{remark}\nAt two, but do not print that.\n\n[Q03] {ASKED['en'][2]}\n\nBecause.\n"
    first, second = align([Document("reply", quoted(text))], sent("en")).placed
    assert (first.off_record, first.sure) == (True, False)
    assert (second.off_record, second.sure) == (False, True)


def test_what_was_copied_from_the_form_as_declined_is_declined_for_a_look() -> None:
    text = f"[Q01] {ASKED['en'][0]}\n\n-> I cannot (declined: cannot)\nMy lawyer says so.\n"
    (placed,) = align([Document("reply", quoted(text))], sent("en")).placed
    assert (placed.declined, placed.sure) == (Kind.CANNOT, False)
