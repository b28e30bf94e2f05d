"""`ask`: questions come, go, move and get other words, and no id is ever used twice."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.commands.conftest import Quick, Refusal
from tests.conftest import Kit
from tests.fakes import ScriptedConsole


def rows(kit: Kit) -> list[tuple[str, str | None, str | None]]:
    return [(one.id, one.follows, one.section) for one in kit.project.load("bakery")]


def ids(kit: Kit) -> list[str]:
    return [one.id for one in kit.project.load("bakery")]


def test_a_question_goes_to_the_end(quick: Quick, kit: Kit, bakery: Path) -> None:
    done = quick("ask", "bakery", "Who?")
    assert done.code == 0
    assert "q6" in done.err
    assert "interviewkit answer bakery q6" in done.err
    found = kit.project.load("bakery").exchanges[-1]
    assert (found.id, found.question, found.follows, found.section) == ("q6", "Who?", None, None)


def test_a_follow_up_stands_after_all_that_follows_the_same(quick: Quick, kit: Kit, bakery: Path) -> None:
    quick.ok("ask", "bakery", "Why?", "--follows", "q1")
    quick.ok("ask", "bakery", "And then?", "--follows", "q2")
    assert rows(kit)[:4] == [("q1", None, "The night"), ("q2", "q1", None), ("q7", "q2", None), ("q6", "q1", None)]


def test_a_question_with_a_heading_goes_where_it_is_told(quick: Quick, kit: Kit, bakery: Path) -> None:
    quick.ok("ask", "bakery", "Flour?", "--section", "The flour", "--after", "q2")
    quick.ok("ask", "bakery", "First?", "--first")
    assert ids(kit) == ["q7", "q1", "q2", "q6", "q3", "q4", "q5"]
    assert rows(kit)[3] == ("q6", None, "The flour")


def test_a_question_comes_from_stdin_and_may_have_paragraphs(quick: Quick, kit: Kit, bakery: Path) -> None:
    quick.ok("ask", "bakery", "-", stdin="One?\n\nTwo?\n")
    assert kit.project.load("bakery").exchanges[-1].question == "One?\n\nTwo?"


def test_another_wording_changes_nothing_else(quick: Quick, kit: Kit, bakery: Path) -> None:
    quick.ok("ask", "bakery", "--reword", "q1", "When do you rise?")
    found = kit.project.load("bakery").find("q1")
    assert found
    assert (found.question, found.answer, found.section) == ("When do you rise?", "At two.", "The night")


def test_parent_and_heading_are_changed_and_taken_out(quick: Quick, kit: Kit, bakery: Path) -> None:
    quick.ok("ask", "bakery", "--reword", "q5", "--follows", "q4")
    quick.ok("ask", "bakery", "--reword", "q2", "--follows", "", "--section", "Late")
    quick.ok("ask", "bakery", "--reword", "q4", "--section", "")
    assert rows(kit) == [
        ("q1", None, "The night"),
        ("q2", None, "Late"),
        ("q3", None, None),
        ("q4", None, None),
        ("q5", "q4", None),
    ]


def test_a_question_does_not_follow_itself(refused: Refusal, bakery: Path) -> None:
    assert "cannot follow" in refused("ask", "bakery", "--reword", "q1", "--follows", "q2").err
    assert "cannot follow" in refused("ask", "bakery", "--reword", "q1", "--follows", "q1").err


def test_a_question_moves_with_its_follow_ups_and_headings_stay(quick: Quick, kit: Kit, bakery: Path) -> None:
    assert "q3, q4, q5, q1, q2" in quick("ask", "bakery", "--move", "q1", "--after", "q5").err
    assert ids(kit) == ["q3", "q4", "q5", "q1", "q2"]
    quick.ok("ask", "bakery", "--move", "q5", "--first")
    assert ids(kit) == ["q5", "q3", "q4", "q1", "q2"]
    assert kit.project.load("bakery").find("q1").answer == "At two."  # type: ignore[union-attr]


def test_nothing_moves_behind_what_moves_with_it(refused: Refusal, bakery: Path) -> None:
    assert "moves with it" in refused("ask", "bakery", "--move", "q1", "--after", "q2", code=2).err


def test_an_open_question_is_taken_out_without_a_word(quick: Quick, kit: Kit, bakery: Path) -> None:
    quick.ok("ask", "bakery", "--remove", "q5")
    assert ids(kit) == ["q1", "q2", "q3", "q4"]


def test_a_question_with_follow_ups_stays(refused: Refusal, bakery: Path) -> None:
    assert "q1 stays: q2 follows it up" in refused("ask", "bakery", "--remove", "q1", "--yes").err


@pytest.mark.parametrize("id", ["q3", "q4"])
def test_an_outcome_is_taken_out_only_with_yes(refused: Refusal, quick: Quick, kit: Kit, bakery: Path, id: str) -> None:
    assert "missing: --yes" in refused("ask", "bakery", "--remove", id, code=2).err
    quick("ask", "bakery", "--remove", id, console=ScriptedConsole("n"))
    assert id in ids(kit)
    quick("ask", "bakery", "--remove", id, console=ScriptedConsole("y"))
    assert id not in ids(kit)


def test_what_was_taken_out_is_in_the_ledger(quick: Quick, kit: Kit, bakery: Path) -> None:
    quick.ok("ask", "bakery", "--remove", "q4", "--yes")
    with kit.project.ledger("bakery") as ledger:
        assert any("The oven." in event.get("text", "") for event in ledger.events())


def test_a_heading_stays_with_its_section_when_the_first_question_goes(quick: Quick, kit: Kit, bakery: Path) -> None:
    quick.ok("ask", "bakery", "--remove", "q4", "--yes")
    assert rows(kit)[-1] == ("q5", None, "The day")


def test_an_id_is_never_used_twice(quick: Quick, kit: Kit, bakery: Path) -> None:
    quick.ok("ask", "bakery", "Who?")
    quick.ok("ask", "bakery", "--remove", "q6")
    quick.ok("ask", "bakery", "--remove", "q5")
    quick.ok("ask", "bakery", "Who else?")
    assert ids(kit) == ["q1", "q2", "q3", "q4", "q7"]


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        ([], 2, "missing: QUESTION"),
        ([""], 2, "no words"),
        (["  \n"], 2, "no words"),
        (["--reword", "q1", " "], 2, "no words"),
        (["--reword", "q1"], 2, "missing: QUESTION"),
        (["--move", "q1"], 2, "--after ID  or  --first"),
        (["--move", "q1", "--after", "q3", "--first"], 2, "--after and --first together"),
        (["Who?", "--after", "q3", "--first"], 2, "--after and --first together"),
        (["--move", "q1", "--remove", "q2"], 2, "together"),
        (["--remove", "q5", "Who?"], 2, "--remove and QUESTION together"),
        (["--move", "q5", "--first", "Who?"], 2, "--move and QUESTION together"),
        (["--reword", "q5", "Who?", "--first"], 2, "--reword and --first together"),
        (["Who?", "--follows", "q9"], 1, 'there is no question "q9"'),
        (["Who?", "--after", "x"], 1, 'there is no question "x"'),
        (["--remove", "q9"], 1, 'there is no question "q9"'),
        (["--remove", ""], 1, 'there is no question ""'),
    ],
)
def test_what_cannot_be_meant_changes_nothing(
    refused: Refusal, bakery: Path, words: list[str], code: int, told: str
) -> None:
    assert told in refused("ask", "bakery", *words, code=code).err


def test_the_terminal_asks_for_the_text(quick: Quick, kit: Kit, bakery: Path) -> None:
    assert quick("ask", "bakery", "--follows", "q1", console=ScriptedConsole("Why?")).code == 0
    assert quick("ask", "bakery", "--reword", "q1", console=ScriptedConsole("When, please?")).code == 0
    questions = [one.question for one in kit.project.load("bakery")]
    assert questions[0] == "When, please?"
    assert "Why?" in questions
