"""The third set of replies is what it says: readable, repeatable, and every expected word is in it."""

from __future__ import annotations

import io
import re
import zipfile
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from functools import cache
from html import unescape
from random import Random
from xml.etree import ElementTree

import pytest

from interviewkit.letter import Letter
from tests.reply.replies import Reply
from tests.reply.replies.wild_c import STYLES, make
from tests.reply.replies.wild_c_desk import GROUP
from tests.reply.replies.wild_c_words import WORDS

SEEDS = range(4)
TEXT = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t"


@cache
def made(style: str, seed: int) -> tuple[Letter, Reply]:
    return make(style, Random(f"{style} {seed}"))


def bare(text: str) -> str:
    return "".join(sign for sign in text if sign.isalnum())


def words_of_page(text: str) -> str:
    return unescape(re.sub(r"<[^>]*>", "", re.sub(r"<style.*?</style>", "", text, flags=re.DOTALL)))


def words_of_part(part: EmailMessage) -> str:
    name = part.get_filename() or ("page.html" if part.get_content_subtype() == "html" else "")
    if part.is_multipart():
        return ""
    payload = part.get_payload(decode=True)
    assert isinstance(payload, bytes)
    text = payload.decode(part.get_content_charset("utf-8"))
    return words_of_page(text) if name.endswith(".html") else text


def words_of(name: str, data: bytes) -> str:
    """All that a person could read in a file."""
    if name.endswith(".eml"):
        return "\n".join(words_of_part(part) for part in message_from_bytes(data, policy=default).walk())
    if name.endswith(".docx"):
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            tree = ElementTree.fromstring(parts.read("word/document.xml"))
        return "".join(found.text or "" for found in tree.iter(TEXT))
    text = data.decode("utf-8-sig")
    return words_of_page(text) if name.endswith(".html") else text


@pytest.mark.parametrize("style", STYLES)
def test_every_line_that_is_expected_is_in_the_files(style: str) -> None:
    for seed in SEEDS:
        _, reply = made(style, seed)
        there = bare("\n".join(words_of(name, data) for name, data in reply.files))
        for text in reply.answers.values():
            assert all(bare(line) in there for line in text.split("\n")), (seed, text)


@pytest.mark.parametrize("style", STYLES)
def test_a_style_is_the_same_for_the_same_dice_and_another_for_others(style: str) -> None:
    assert made(style, 1) == make(style, Random(f"{style} 1"))
    assert len({made(style, seed)[1].files[0][1] for seed in SEEDS}) > 1


@pytest.mark.parametrize("style", STYLES)
def test_every_question_is_answered_or_skipped(style: str) -> None:
    for seed in SEEDS:
        asked, reply = made(style, seed)
        assert set(reply.answers) | reply.skipped == {one.id for one in asked.asked}
        assert not set(reply.answers) & reply.skipped
        assert all(bare(text) and text == text.strip() for text in reply.answers.values())
        assert bool(reply.answers) == (reply.group != "nothing")
        assert all(several <= {one.id for one in asked.asked} for several in reply.together)
        assert reply.style == style


@pytest.mark.parametrize("style", STYLES)
def test_no_answer_holds_what_is_said_to_be_ours(style: str) -> None:
    for seed in SEEDS:
        _, reply = made(style, seed)
        lines = {bare(line) for text in reply.answers.values() for line in text.split("\n")}
        assert not [piece for piece in reply.ours if bare(piece) and bare(piece) in lines]


@pytest.mark.parametrize("style", STYLES)
def test_a_mail_is_well_formed(style: str) -> None:
    for name, data in made(style, 3)[1].files:
        if name.endswith(".eml"):
            message = message_from_bytes(data, policy=default)
            assert message["From"]
            assert not [fault for part in message.walk() for fault in part.defects]


@pytest.mark.parametrize("style", [style for style in STYLES if made(style, 0)[1].group == "unsolvable"])
def test_who_left_out_the_questions_also_left_out_an_answer(style: str) -> None:
    for seed in SEEDS:
        asked, reply = made(style, seed)
        there = bare(words_of(*reply.files[0]))
        assert reply.skipped
        assert not [one for one in asked.asked if bare(one.question) in there]


@pytest.mark.parametrize("language", WORDS)
def test_every_language_has_the_same_phrases_with_the_same_places(language: str) -> None:
    for key, phrases in WORDS["en"].items():
        assert len(WORDS[language][key]) == len(phrases), key
        for ours, theirs in zip(phrases, WORDS[language][key], strict=True):
            assert re.findall(r"\{\w+\}", ours) == re.findall(r"\{\w+\}", theirs), key


def test_there_are_enough_styles_of_every_group_and_format() -> None:
    groups = [made(style, 0)[1].group for style in STYLES]
    formats = {name.rsplit(".", 1)[-1] for style in STYLES for name, _ in made(style, 0)[1].files}
    assert groups.count(GROUP) >= 36
    assert groups.count("unsolvable") >= 4
    assert groups.count("nothing") >= 4
    assert formats == {"eml", "txt", "md", "html", "docx"}
