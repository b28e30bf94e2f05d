"""The interviewee's YAML file names its questions itself."""

from __future__ import annotations

import pytest

from interviewkit.errors import Faulty, InterviewkitError
from interviewkit.model import Kind
from interviewkit.reply import Given
from interviewkit.reply.readers import read

SHEET = """\
title: Gardens
x-letter: IK-7F3AQ2
exchanges:
  - id: q1
    question: Why gardens?
    answer: |
      Because they wait.

      And grow.
  - id: q2
    question: Since when?
  - id: q3
    question: How much?
    declined: not public
  - id: q4
    question: Who helps?
    partly: cannot
    answer: Two friends.
  - id: q5
    question: Which one?
    declined: that stays in the family
"""


def test_answers_come_with_the_ids_of_their_questions() -> None:
    [document] = read(SHEET.encode(), "gardens.yaml")
    assert document.given == [
        Given("q1", "Because they wait.\n\nAnd grow."),
        Given("q3", "", declined=Kind.NOT_PUBLIC),
        Given("q4", "Two friends.", partly=Kind.CANNOT),
        Given("q5", "that stays in the family", declined=Kind.DECLINED),
    ]
    assert document.tokens == ("IK-7F3AQ2",)
    asked = ["Why gardens?", "Since when?", "How much?", "Who helps?", "Which one?"]
    assert [line.text for line in document.lines if line.text] == asked
    assert document.notes == ["q5 was declined in the guest's own words, which are kept."]


def test_an_answer_whose_question_lost_its_id_is_read_like_any_text() -> None:
    [document] = read(b"questions:\n  - question: Why?\n    answer: Because.\n    note: Call me\n", "a.yml")
    assert [line.text for line in document.lines if line.text] == ["Why?", "Because.", "note: Call me"]


def test_comments_come_as_paragraphs_but_not_what_only_looks_like_one() -> None:
    comments = "# Please call me\n# before ten.\n#\n# Thanks!\n"
    text = f"{comments}exchanges:\n  - id: q1\n    question: Why?\n    answer: |\n      #1 of all.\n"
    [document] = read(text.encode(), "a.yml")
    assert document.given == [Given("q1", "#1 of all.")]
    assert [line.text for line in document.lines if line.text] == ["Why?", "Please call me before ten.", "Thanks!"]


def test_where_no_answer_is_in_its_place_the_questions_are_read_for_what_was_written_below_them() -> None:
    [document] = read(
        b"exchanges:\n  - id: q1\n    question: |\n      Why?\n      Because.\n  - id: q2\n    question: How?\n",
        "a.yml",
    )
    assert [line.text for line in document.lines if line.text] == ["Why?", "Because.", "How?"]


def test_without_a_name_it_is_known_by_its_token() -> None:
    assert read(SHEET.encode(), "stdin")[0].given


def test_faults_are_told_with_their_lines() -> None:
    with pytest.raises(Faulty) as caught:
        read(SHEET.replace("    answer: Two", "   answer: Two").encode(), "gardens.yaml")
    assert caught.value.lines()[0].startswith("gardens.yaml:1")


@pytest.mark.parametrize(
    "text", ["just words", "- a\n- b\n", "exchanges: none\n", "a: &a [*a]\n", "x: !!python/none ''\n"]
)
def test_what_is_no_list_of_questions_is_refused(text: str) -> None:
    with pytest.raises(InterviewkitError):
        read(text.encode(), "a.yaml")
