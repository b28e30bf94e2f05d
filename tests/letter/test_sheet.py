"""The interviewee's own file: valid, public, and answered like any other."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings

from interviewkit.errors import InterviewkitError
from interviewkit.letter import Letter
from interviewkit.letter.compose import compose
from interviewkit.letter.sheet import render
from interviewkit.model import Identity, Interview, Kind
from interviewkit.store.fields import read
from interviewkit.store.lone import desk_of_file, is_lone
from interviewkit.store.project import Project
from interviewkit.yamlfile.parser import parse
from interviewkit.yamlfile.text import words
from tests.letter.letters import ALL, BELLS, FRENCH, letters


def opened(data: bytes) -> Interview:
    interview, faults = read(parse(data.decode("utf-8")), "sheet")
    assert faults == []
    assert interview
    return interview


@pytest.mark.parametrize("language", sorted(ALL))
def test_it_holds_the_open_questions_and_public_fields_alone(language: str) -> None:
    letter = compose(ALL[language], marks={})
    found = opened(render(letter))
    assert [(one.id, one.question) for one in found] == [(one.id, one.question) for one in letter.asked]
    assert (found.title, found.language) == (letter.title, language)
    assert not any(one.hint or one.answer or one.follows for one in found)
    assert found.introduction is None
    assert f"x-letter: {letter.token}\n" in render(letter).decode()


def test_a_withheld_guest_is_not_named_in_it() -> None:
    found = opened(render(compose(FRENCH, marks={})))
    assert found.interviewee.name == ""
    assert found.interviewee.identity is Identity.WITHHELD


@settings(max_examples=60, deadline=None)
@given(letters())
def test_any_letter_makes_a_valid_file_with_the_same_questions(letter: Letter) -> None:
    asked = [one for one in letter.asked if words(one.question)]
    if len(asked) == len(letter.asked) and words(letter.title):
        found = opened(render(letter))
        assert [(one.id, one.question) for one in found] == [(one.id, words(one.question)) for one in asked]


def test_an_earlier_answer_stands_in_a_comment_above_its_follow_up() -> None:
    text = render(compose(FRENCH, marks={"q1": "Q01"})).decode().replace("\u00a0", " ")
    assert "# Vous avez répondu : « La mer, toujours la mer. Et la côte. »\n- id: q2\n" in text


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "questions (1).yaml"
    path.write_bytes(render(compose(BELLS, marks={})))
    return path


def test_it_is_answered_where_it_lies_and_keeps_its_comments_and_token(file: Path) -> None:
    desk = desk_of_file(file)
    interview = desk.read()
    desk.answer(interview.exchanges[0], answer="By ear.\n\nAnd by weight.")
    desk.answer(interview.exchanges[3], answer=None, declined=Kind.DOES_NOT_KNOW)
    text = file.read_text("utf-8")
    assert text.startswith("# Hello Tomasz Wilk,\n")
    assert "x-letter: IK-" in text
    assert "  answer: |\n    By ear.\n\n    And by weight.\n" in text
    assert opened(file.read_bytes()).exchanges[3].declined is Kind.DOES_NOT_KNOW
    assert sorted(path.name for path in file.parent.iterdir()) == [".interviewkit", file.name]
    assert (file.parent / ".interviewkit").stat().st_mode & 0o077 == 0


def test_a_follow_up_can_be_read_before_it_is_answered_and_a_draft_kept(file: Path) -> None:
    desk = desk_of_file(file)
    desk.keep_draft("q2", "half a")
    assert desk_of_file(file).draft("q2") == "half a"
    assert desk.project.drafts(desk.slug) == ["q2"]


def test_a_file_stands_alone_unless_it_is_among_the_interviews(file: Path) -> None:
    project = Project(file.parent / "blog")
    project.interviews.mkdir(parents=True)
    inside = project.path("one")
    inside.write_bytes(file.read_bytes())
    assert is_lone(project, str(file))
    assert not is_lone(project, str(inside))
    assert not is_lone(project, str(file.with_name("missing.yaml")))
    assert not is_lone(project, "one")


@pytest.mark.parametrize("name", ["missing.yaml", "notes.txt", "."])
def test_what_is_no_interview_file_has_no_desk(tmp_path: Path, name: str) -> None:
    (tmp_path / "notes.txt").write_text("hello")
    with pytest.raises(InterviewkitError):
        desk_of_file(tmp_path / name)
