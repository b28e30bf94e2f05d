"""The invented replies hold what they say they hold."""

from __future__ import annotations

import html
import io
import re
import zipfile
from email import message_from_bytes, policy
from email.message import EmailMessage
from itertools import pairwise
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reply.replies import GROUPS, Reply, make, styles
from tests.reply.replies.letters import LANGUAGES, bare, letter, sheet, words
from tests.reply.replies.numbered import SHAPES
from tests.reply.replies.people import answers
from tests.reply.replies.post import flowed, mail, post, wrapped

NAMES = list(styles())
MARKER = r"^(\d+[.)]|\d+ -|[-*•–])\s+"
# No vertical tabs and their like: a text editor does not type them, and `splitlines` breaks at them.
TYPED = st.text(st.characters(exclude_categories=["C", "Zl", "Zp", "Zs"], include_characters=" \n"), max_size=400)


def holds(name: str, data: bytes, line: str) -> bool:
    """Whether a file has that line, in every alternative it comes in."""
    return all(line in text for text in decoded(name, data))


def decoded(name: str, data: bytes) -> list[str]:
    """The alternative texts of a file, read without any of our own readers, without quote marks and white space."""
    if name.endswith(".docx"):
        shown = zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml").decode()
        return [without_tags(shown)]
    if name.endswith(".eml"):
        message = message_from_bytes(data, policy=policy.default)
        assert not message.defects
        texts = [part_text(part) for part in message.walk()]
        alternative = any(part.get_content_type() == "multipart/alternative" for part in message.walk())
        return [text for text in texts if text] if alternative else ["".join(texts)]
    codecs = ["utf-16"] if data.startswith((b"\xff\xfe", b"\xfe\xff")) else ["utf-8-sig", "cp1252"]
    for codec in codecs:
        try:
            text = data.decode(codec)
            return [without_tags(text) if name.endswith(".html") else unmarked(text)]
        except UnicodeDecodeError:
            continue
    raise AssertionError(f"{name} is in no known encoding")


def part_text(part: EmailMessage) -> str:
    if part.get_filename():
        return "".join(decoded(part.get_filename() or "", raw(part)))
    if part.get_content_maintype() != "text":
        return ""
    # Python takes latin-1 at its word; mail programs do not.
    codec = str(part.get_content_charset()).replace("iso-8859-1", "cp1252")
    text = raw(part).decode(codec)
    return without_tags(text) if part.get_content_subtype() == "html" else unmarked(text)


def raw(part: EmailMessage) -> bytes:
    data = part.get_payload(decode=True)
    assert isinstance(data, bytes)
    return data


def unmarked(text: str) -> str:
    return bare("\n".join(re.sub(r"^[>|\s]+", "", line) for line in text.split("\n")))


def without_tags(text: str) -> str:
    return bare(html.unescape(re.sub(r"(?s)<(style|title)\b.*?</\1>|<!--.*?-->|<[^>]*>", "", text)))


@pytest.fixture(params=NAMES)
def style(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def made(style: str, seed: int) -> Reply:
    rng = Random(f"{style} {seed}")
    return make(style, letter(rng), rng)


def test_every_expected_word_is_in_the_files_and_the_same_dice_make_the_same_reply(style: str) -> None:
    reply = made(style, 1)
    for line in {line for text in reply.answers.values() for line in text.split("\n")}:
        assert any(holds(name, data, bare(re.sub(MARKER, "", line))) for name, data in reply.files), line
    # A Word file carries the time at which it was packed.
    again = made(style, 1)
    assert again.answers == reply.answers
    assert [data for name, data in again.files if name.endswith((".txt", ".md", ".html"))] == [
        data for name, data in reply.files if name.endswith((".txt", ".md", ".html"))
    ]


def test_a_mail_without_a_word_file_is_the_same_byte_for_byte() -> None:
    for style in ("gmail-web/alternative", "outlook/html", "number 1.", "bounce", "wild two mails"):
        assert made(style, 2).files == made(style, 2).files
        assert made(style, 2).files != made(style, 3).files


def test_a_reply_tells_for_every_question_whether_it_has_an_answer(style: str) -> None:
    rng = Random(style)
    asked = letter(rng)
    reply = make(style, asked, rng)
    assert (reply.style, reply.group) == (style, styles()[style][0])
    assert not set(reply.answers) & reply.skipped
    assert set(reply.answers) | reply.skipped == {one.id for one in asked.asked}
    assert bool(reply.answers) == (reply.group != "nothing")
    # An answer of punctuation alone could not be told from furniture.
    assert all(re.search(r"\w", text) for text in reply.answers.values())


def test_there_are_styles_of_every_group_of_this_set() -> None:
    groups = [group for group, _ in styles().values()]
    assert set(groups) == set(GROUPS) - {"wild_b", "wild_c", "wild_d"}
    assert groups.count("wild_a") >= 30
    assert groups.count("inline") >= 50
    assert len(SHAPES) >= 20


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_has_words_for_everything(language: str) -> None:
    assert set(words(language)) == set(words("en"))
    assert len(words(language)["asks"]) == len(words("en")["asks"])


@pytest.mark.parametrize("count", [5, 17, 40])
def test_the_questions_of_a_letter_differ_and_each_is_found_in_its_text(count: int) -> None:
    for seed in range(8):
        asked = letter(Random(seed), count=count)
        assert len({one.question for one in asked.asked}) == count
        assert len({one.mark for one in asked.asked}) == count
        found = {id: bare(" ".join(lines)) for id, lines in sheet(asked) if id}
        assert found == {one.id: bare(f"[{one.mark}] {one.question}") for one in asked.asked}


def test_a_typed_line_break_is_never_where_a_program_could_have_broken_the_line() -> None:
    for seed in range(60):
        rng = Random(seed)
        for text in answers(letter(rng), rng).values():
            lines = text.split("\n")
            for line, below in pairwise(lines):
                assert len(line) <= 45 or not below or re.match(MARKER, below), text


def test_a_guest_never_says_the_same_twice_and_the_last_answer_is_no_signature() -> None:
    for seed in range(20):
        asked = letter(Random(seed), count=12)
        found = list(answers(asked, Random(seed), skip=0.0).values())
        long = [block for text in found for block in text.split("\n\n") if len(block) > 60]
        assert len(long) == len(set(long))
        assert "Tel" not in found[-1]
        assert "--" not in found[-1].split("\n")


def test_of_paragraphs_in_order_there_are_as_many_as_questions() -> None:
    reply = made("paragraphs in order", 1)
    assert not reply.skipped
    assert all("\n" not in text for text in reply.answers.values())


@given(TYPED, st.integers(20, 80))
def test_wrapping_changes_nothing_but_where_lines_end(text: str, width: int) -> None:
    done = wrapped(text, width)
    assert bare(done) == bare(text)
    assert all(len(line) <= width or " " not in line.strip() for line in done.split("\n"))


@given(TYPED, st.booleans())
def test_flowed_text_is_read_back_as_it_was_typed(text: str, delsp: bool) -> None:
    # White space at the end of a typed line is lost in this format; quote marks are not typed.
    typed = "\n".join(" ".join(line.split()).lstrip("> ") for line in text.split("\n"))
    lines, open_line = [], ""
    for line in flowed(typed, delsp=delsp).split("\n"):
        so_far = open_line + line.removeprefix(" ")
        soft = line.endswith(" ") and line != "-- "
        open_line = (so_far[:-1] if delsp else so_far) if soft else ""
        lines += [] if soft else [so_far]
    assert "\n".join(lines) == typed


@given(TYPED, st.integers(0, 10_000))
@settings(max_examples=60, deadline=None)
def test_a_mail_is_read_by_the_standard_library_as_it_was_written(text: str, seed: int) -> None:
    rng = Random(seed)
    data = mail(post(letter(rng), rng), rng, plain=text, html=f"<p>{html.escape(text)}</p>")
    message = message_from_bytes(data, policy=policy.default)
    plain, page = (part for part in message.walk() if part.get_content_maintype() == "text")
    codec = str(plain.get_content_charset()).replace("iso-8859-1", "cp1252")
    assert raw(plain).decode(codec).replace("\r\n", "\n").rstrip("\n") == text.rstrip("\n")
    assert page.get_content_type() == "text/html"
    assert message["In-Reply-To"]
    assert not message.defects
