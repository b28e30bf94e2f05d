"""The second set of replies is what it says: readable, repeatable, and every expected word is in it."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from functools import cache
from html import unescape
from random import Random
from xml.etree import ElementTree

import pytest

from interviewkit.letter import Letter
from interviewkit.letter.plain import body
from tests.reply.replies import GROUPS, Reply
from tests.reply.replies.bakery import LANGUAGES, answers, inner, letter, opening, pieces
from tests.reply.replies.bakery_mail import all_folded, flowing, folded
from tests.reply.replies.wild_b import STYLES, make

SEEDS = range(5)
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@cache
def made(style: str, seed: int) -> tuple[Letter, Reply]:
    return make(style, Random(f"{style} {seed}"))


def bare(text: str) -> str:
    """Letters and digits alone, so that quote marks, wrapping and layout do not count."""
    return "".join(sign for sign in text if sign.isalnum())


def words_of_word(data: bytes) -> Iterator[str]:
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        for name in ("word/document.xml", "word/comments.xml"):
            if name in parts.namelist():
                yield from (found.text or "" for found in ElementTree.fromstring(parts.read(name)).iter(f"{WORD}t"))


def words_of_page(page: str) -> str:
    return unescape(re.sub(r"<[^>]*>", "", re.sub(r"<style.*?</style>", "", page, flags=re.DOTALL)))


def words_of_part(part: EmailMessage) -> str:
    if part.get_content_maintype() == "text":
        charset = part.get_content_charset("utf-8")
        payload = part.get_payload(decode=True)
        assert isinstance(payload, bytes)
        text = payload.decode("cp1252" if charset == "iso-8859-1" else charset)
        return words_of_page(text) if part.get_content_subtype() == "html" else text
    if (part.get_filename() or "").endswith(".docx"):
        return "".join(words_of_word(part.get_content()))
    return ""


def words_of(name: str, data: bytes) -> str:
    """All that a person could read in a file."""
    if name.endswith(".eml"):
        return "\n".join(words_of_part(part) for part in message_from_bytes(data, policy=default).walk())
    if name.endswith(".docx"):
        return "".join(words_of_word(data))
    text = data.decode("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig")
    return words_of_page(text) if name.endswith(".html") else text


@pytest.mark.parametrize("style", STYLES)
def test_every_word_that_is_expected_is_in_the_files(style: str) -> None:
    for seed in SEEDS:
        _, reply = made(style, seed)
        there = bare("\n".join(words_of(name, data) for name, data in reply.files))
        for text in reply.answers.values():
            assert all(bare(paragraph) in there for paragraph in text.split("\n\n")), (seed, text)


@pytest.mark.parametrize("style", STYLES)
def test_a_style_is_the_same_for_the_same_dice(style: str) -> None:
    assert made(style, 1) == make(style, Random(f"{style} 1"))
    assert made(style, 1)[1].files != made(style, 2)[1].files


@pytest.mark.parametrize("style", STYLES)
def test_every_question_is_answered_or_skipped_and_every_answer_has_letters(style: str) -> None:
    for seed in SEEDS:
        asked, reply = made(style, seed)
        assert set(reply.answers) | reply.skipped == {one.id for one in asked.asked}
        assert not set(reply.answers) & reply.skipped
        assert all(bare(text) and text == text.strip() for text in reply.answers.values())
        assert reply.style == style
        assert reply.group in GROUPS
        assert bool(reply.answers) == (reply.group != "nothing")


@pytest.mark.parametrize("style", STYLES)
def test_no_answer_holds_what_is_said_to_be_ours(style: str) -> None:
    for seed in SEEDS:
        _, reply = made(style, seed)
        for text in reply.answers.values():
            lines = {bare(line) for line in text.split("\n")}
            assert not [piece for piece in reply.ours if bare(piece) and bare(piece) in lines]


@pytest.mark.parametrize("style", STYLES)
def test_a_mail_is_well_formed(style: str) -> None:
    for name, data in made(style, 3)[1].files:
        if name.endswith(".eml"):
            message = message_from_bytes(data, policy=default)
            assert message["From"]
            assert message["To"]
            assert not [fault for part in message.walk() for fault in part.defects]


def test_there_are_enough_styles_of_every_group() -> None:
    groups = [made(style, 0)[1].group for style in STYLES]
    assert groups.count("wild_b") >= 20
    assert groups.count("unsolvable") >= 3
    assert groups.count("unsolvable") + groups.count("nothing") >= 5


def test_letters_come_in_every_language_and_keep_their_marks() -> None:
    letters = [letter(Random(seed)) for seed in range(60)]
    assert {one.language for one in letters} == set(LANGUAGES)
    assert any(asked.mark.endswith("b") for one in letters for asked in one.asked)
    for one in letters:
        assert len({asked.mark for asked in one.asked}) == len(one.asked) >= 5
        assert len(answers(one, Random(1))) >= 4


def test_the_pieces_are_the_letter() -> None:
    for seed in range(12):
        one = letter(Random(seed))
        assert bare("".join(piece.text for piece in pieces(one))) == bare(body(one))
        assert [piece.id for piece in inner(one) if piece.id] == [asked.id for asked in one.asked]
        assert not [piece for piece in opening(one) if piece.id]


def test_a_typed_break_can_be_told_from_one_that_a_program_made() -> None:
    assert folded("one two three four five six", 16) == "one two three\nfour five six"
    assert folded("a long line that fills\nand another", 22) == "a long line that fills\nand another"
    assert folded("short\nlines\n\nand gaps", 40) == "short\nlines\n\nand gaps"


def test_a_flowed_text_says_which_breaks_are_soft() -> None:
    assert flowing("one two three four", 10) == "one two \nthree four"
    assert flowing("> x\nFrom y") == " > x\n From y"


def test_a_mail_program_breaks_all_long_lines_or_none() -> None:
    assert all_folded({"q1": "one two three four", "q2": "five"}, 14) == {"q1": "one two three\nfour", "q2": "five"}
    unclear = {"q1": "one two three four", "q2": "a long line that\nfills"}
    assert all_folded(unclear, 14) == unclear
