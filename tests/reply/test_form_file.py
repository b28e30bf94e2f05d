"""The form's file comes back exactly, through mails and editors, and loses nothing when it is damaged."""

from __future__ import annotations

import re
import time
from email.message import EmailMessage
from email.policy import SMTP

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from interviewkit.errors import InterviewkitError
from interviewkit.reply import Document
from interviewkit.reply.readers import read
from interviewkit.reply.readers.form import is_form, parse
from tests.reply.form_file import KITES, SIGNS, Answer, answers, expected, told, written


def words_of(document: Document) -> list[str]:
    return [line.text for line in document.lines if line.text.strip()]


@settings(max_examples=100, deadline=None)
@given(answers)
@example({"Q01": Answer("\n\n  a \n"), "Q02": Answer("=== /Q02 0 ===\n\\=== Q03b ==="), "Q03b": Answer('\\"\n\\\\"')})
def test_every_answer_comes_back_as_it_was_typed(given):
    document = parse(written(KITES, given), "answers.txt")
    assert told(document) == expected(given)
    assert document.lines == []
    assert document.tokens == ("IK-7F3AQ2",)
    assert document.notes == []


@settings(max_examples=50, deadline=None)
@given(answers, st.sampled_from(["\r\n", "\r\r\n", "\r"]), st.sampled_from(["", "\ufeff"]))
def test_other_line_ends_and_a_byte_order_mark_change_nothing(given, ending, bom):
    text = bom + written(KITES, given).replace("\n", ending)
    assert told(parse(text, "answers.txt")) == expected(given)


@pytest.mark.parametrize("encoding", ["base64", "quoted-printable"])
@settings(max_examples=25, deadline=None)
@given(answers)
def test_attached_to_a_mail_that_changes_its_line_ends_it_is_still_exact(encoding, given):
    mail = EmailMessage(policy=SMTP)
    mail["Subject"] = "Re: Kites over the harbour"
    mail.set_content("Here you are!\n")
    data = written(KITES, given).replace("\n", "\r\n").encode()
    mail.add_attachment(data, maintype="text", subtype="plain", filename="answers-IK-7F3AQ2.txt", cte=encoding)
    body, attached = read(mail.as_bytes(), "reply.eml")
    assert words_of(body) == ["Here you are!"]
    assert told(attached) == expected(given)
    assert attached.lines == []


def test_a_million_characters_come_back_in_a_moment():
    for text in ("word " * 200_000, "===\n" * 250_000, "\u2028" * 1_000_000 + "x"):
        started = time.process_time()
        document = parse(written(KITES, {"Q02": Answer(text)}), "answers.txt")
        assert document.given[0].text == text
        assert time.process_time() - started < 5


def test_a_file_can_be_told_from_other_texts():
    text = written(KITES, {})
    assert is_form(text)
    assert is_form(text.replace("\n", "\r\n"))
    assert is_form(text[: len(text) // 2])
    assert not is_form("=== Q01 ===\nMy answer.\n=== Q02 ===\nAnother one.\n")
    assert not is_form("")


def test_an_open_question_is_no_decision():
    document = parse(written(KITES, {"Q01": Answer("Nobody.")}), "answers.txt")
    assert [one.mark for one in document.given] == ["Q01"]
    assert document.lines == []


def test_what_is_edited_between_the_lines_is_the_answer():
    text = written(KITES, {"Q01": Answer("Nobody.")})
    text = text.replace("Nobody.", "My uncle Arvo.\n\n== He == had a boat.").replace(
        "=== Q02 ===\n", "=== Q02 ===\nAny."
    )
    given = told(parse(text, "answers.txt"))
    assert given == {"Q01": Answer("My uncle Arvo.\n\n== He == had a boat."), "Q02": Answer("Any.")}


def test_a_line_of_equals_signs_put_in_by_hand_stays_in_the_answer():
    text = written(KITES, {"Q01": Answer("First.")}).replace("First.", "First.\n=====\n=== or so ===\nLast.")
    assert told(parse(text, "answers.txt"))["Q01"].text == "First.\n=====\n=== or so ===\nLast."


def test_a_path_put_in_by_hand_keeps_its_backslashes():
    text = written(KITES, {"Q01": Answer("here")}).replace("here", '\\\\server\\share\n\\"half a word')
    assert told(parse(text, "answers.txt"))["Q01"].text == '\\\\server\\share\n\\"half a word'


@pytest.mark.parametrize(
    "place", ["Kites over", "\n=== IK-", "\n[Q01]", "\n=== Q01", "\n~ On the quay", "\n=== Q03b", "\n(You answered"]
)
def test_a_note_beside_the_answers_is_in_the_lines_and_nothing_of_ours_is(place):
    text = written(KITES, {"Q01": Answer("Nobody."), "Q02": Answer("Yes.", off=True)})
    noted = text.replace(place, f"\nSorry for the delay!\nI was at sea.\n{place}", 1)
    document = parse(noted, "answers.txt")
    assert words_of(document) == ["Sorry for the delay!", "I was at sea."]
    assert told(document) == {"Q01": Answer("Nobody."), "Q02": Answer("Yes.", off=True)}


def test_a_note_below_everything_is_in_the_lines():
    document = parse(written(KITES, {}) + "\n\nMore tomorrow.\n-> Per", "answers.txt")
    assert words_of(document) == ["More tomorrow.", "-> Per"]


def test_words_written_into_a_question_are_not_lost():
    text = written(KITES, {"Q02": Answer("Yes.")})
    document = parse(text.replace("build kites?", "build kites? My uncle did."), "answers.txt")
    assert words_of(document) == ["[Q01] Who taught you to build kites? My uncle did."]
    assert told(document) == {"Q02": Answer("Yes.")}


def test_a_question_that_only_was_broken_into_other_spaces_is_still_ours():
    text = (
        written(KITES, {"Q02": Answer("Yes.")})
        .replace("      - the", "\u00a0- the")
        .replace("Who taught", "Who  taught")
    )
    assert words_of(parse(text, "answers.txt")) == []


FENCES = re.findall(r"^===.*$", written(KITES, {}), re.MULTILINE)[1:]


@pytest.mark.parametrize("fence", FENCES)
def test_a_file_without_one_of_its_fences_is_read_as_a_text_in_which_nothing_is_missing(fence):
    text = written(KITES, {"Q01": Answer("Nobody."), "Q02": Answer("\\===\nYes.", "part"), "Q03b": Answer("", "pass")})
    document = parse(text.replace(fence + "\n", "", 1), "answers.txt")
    assert document.given == []
    assert len(document.notes) == 1
    own = [line.strip() for line in text.splitlines() if line.strip() and line not in FENCES and "IK-" not in line]
    assert [line.strip() for line in words_of(document)] == [line.replace("\\\\===", "\\===") for line in own]


@pytest.mark.parametrize(
    "damage",
    [
        lambda text: text.replace("=== /Q01", "=== /Q02", 1),
        lambda text: text.replace("=== Q02 ===", "=== Q01 ===", 1),
        lambda text: text + text,
        lambda text: text[: text.index("=== /Q03b")],
        lambda text: text.replace("(off-record)", "(of record)"),
        lambda text: text.replace("(off-record)", "(declined: never)"),
        lambda text: text.replace("(off-record)", "(declined: cannot)\n-> (partly: cannot)"),
        lambda text: text.replace("Nobody.", "=== IK-7F3AQ2 000000 ==="),
    ],
)
def test_what_cannot_be_understood_is_never_guessed(damage):
    document = parse(damage(written(KITES, {"Q01": Answer("Nobody.", off=True), "Q03b": Answer("Rain.")})), "a.txt")
    assert document.given == []
    assert any("Rain." in line.text for line in document.lines)
    assert document.notes


def test_the_token_is_found_when_its_line_is_damaged():
    text = written(KITES, {"Q01": Answer("Nobody.")})
    document = parse(re.sub(r"(?m)^=== (IK-\w+) .*$", r"\1", text), "answers.txt")
    assert document.tokens == ("IK-7F3AQ2",)
    assert told(document) == {"Q01": Answer("Nobody.")}


@settings(max_examples=100, deadline=None)
@given(answers, st.data())
def test_whatever_is_cut_out_every_word_that_is_left_comes_back(given, data):
    text = written(KITES, {mark: Answer(f"word{mark}", one.way, one.kind, one.off) for mark, one in given.items()})
    lines = text.split("\n")
    first = data.draw(st.integers(0, len(lines)))
    left = lines[:first] + lines[data.draw(st.integers(first, len(lines))) :]
    document = parse("\n".join(left), "answers.txt")
    back = "\n".join([*(one.text for one in document.given), *words_of(document)])
    for line in left:
        if line.startswith("word"):
            assert line in back


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from([*SIGNS, *FENCES, "\r", "text"]), max_size=12).map("\n".join))
def test_any_text_is_read_without_a_fault(text):
    document = parse(text, "answers.txt")
    assert all("\n" not in line.text for line in document.lines)
    assert all(one.text.strip() or one.declined for one in document.given)


def test_a_file_of_more_lines_than_any_reply_is_refused_with_a_sentence():
    with pytest.raises(InterviewkitError, match="too many"):
        parse(written(KITES, {}) + "x\n" * 300_000, "answers.txt")
    with pytest.raises(InterviewkitError, match="too many"):
        parse("\n" * 5_000_000, "answers.txt")


def test_a_hostile_file_takes_no_longer_than_a_long_one():
    hostile = f"{'[Q01] x' * 10}\n" * 100_000 + "=== Q01 ===\na\n=== /Q01 000000 ===\n" * 1
    started = time.process_time()
    parse(hostile, "answers.txt")
    assert time.process_time() - started < 5
