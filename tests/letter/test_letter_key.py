"""`letter:` in an interview file: read, checked, described and kept."""

from __future__ import annotations

import jsonschema
import pytest

from interviewkit.model import Correspondence, Interview
from interviewkit.store.blank import blank
from interviewkit.store.desk import Desk
from interviewkit.store.fields import read
from interviewkit.store.schema import schema
from interviewkit.yamlfile.parser import parse
from tests.conftest import Kit

FULL = """\
title: Pouring bells
letter:  # for Tomasz
  greeting: |
    Dear Tomasz,

    we met in Kraków.
  deadline: 2026-11-22
  length: 'ten lines'
  use: You stay "Tomasz" in it.
  closing: Yours
exchanges:
- id: q1
  question: When?
"""
SAID = Correspondence(
    "Dear Tomasz,\n\nwe met in Kraków.", "2026-11-22", "ten lines", 'You stay "Tomasz" in it.', "Yours"
)


def test_every_part_of_it_is_read() -> None:
    interview, faults = read(parse(FULL), "x")
    assert faults == []
    assert interview
    assert interview.letter == SAID


@pytest.mark.parametrize(
    "text", ["title: T\nletter:\n", "title: T\nletter: ~\n", "title: T\nletter: {}\n", "title: T\n"]
)
def test_left_empty_it_says_nothing(text: str) -> None:
    interview, faults = read(parse(text), "x")
    assert faults == []
    assert interview
    assert interview.letter == Correspondence()


@pytest.mark.parametrize(
    ("text", "line", "wrong"),
    [
        ("letter: hello\n", 2, "letter has keys of its own and is text"),
        ("letter: [a]\n", 2, "letter has keys of its own and is a list"),
        ("letter:\n  deadline: soon\n", 3, '"soon" is not a date'),
        ("letter:\n  use: x\n  deadline: 2026-02-30\n", 4, '"2026-02-30" is not a date'),
        ("letter:\n  greting: Hi\n", 3, '"greting" is not a key of letter'),
        ("letter:\n  use: [a, b]\n", 3, "use should be text and is a list"),
    ],
)
def test_what_is_wrong_in_it_is_told_with_its_line(text: str, line: int, wrong: str) -> None:
    (fault,) = read(parse(f"title: T\n{text}"), "x")[1]
    assert (fault.line, fault.wrong) == (line, wrong)
    assert fault.mend


def test_a_save_keeps_it_as_it_was_typed(kit: Kit) -> None:
    path = kit.write("one", FULL)
    desk = Desk(kit.project, "one")
    desk.answer(desk.read().exchanges[0], answer="At two.")
    assert path.read_text("utf-8") == FULL + "  answer: At two.\n"


def test_a_new_file_tells_what_may_stand_in_it_and_holds_what_is_given() -> None:
    assert "letter:  # said around the questions when they are sent: greeting, deadline," in blank(Interview("x", "T"))
    interview, faults = read(parse(blank(Interview("x", "T", letter=SAID))), "x")
    assert faults == []
    assert interview
    assert interview.letter == SAID


@pytest.mark.parametrize(
    ("letter", "valid"),
    [
        (
            {
                "greeting": "Hi",
                "deadline": "2026-11-22",
                "length": 10,
                "use": None,
                "closing": "Yours",
                "x-mood": "good",
            },
            True,
        ),
        (None, True),
        ({}, True),
        ("hello", False),
        ({"deadline": "soon"}, False),
        ({"greting": "Hi"}, False),
        ({"use": ["a"]}, False),
    ],
)
def test_an_editor_that_follows_the_schema_agrees(letter: object, valid: bool) -> None:
    assert jsonschema.Draft7Validator(schema()).is_valid({"title": "T", "letter": letter}) is valid
