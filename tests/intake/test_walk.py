"""The walk as a play: primed answers, a desk in memory."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from interviewkit.console import Gone
from interviewkit.errors import Interrupted, InterviewkitError, Missing
from interviewkit.intake.turn import tidy
from interviewkit.intake.walk import walk
from interviewkit.model import Exchange, Kind
from tests.fakes import Answer, ScriptedConsole
from tests.intake.desk import FakeDesk

Q1 = Exchange("q1", "Who are you?")
Q2 = Exchange("q2", "What do you do?")
Q3 = Exchange("q3", "Do you go to fairs?")
SKIP = ("", "skip")
CTRL_C = Interrupted("left")


@pytest.fixture
def desk(tmp_path: Path) -> FakeDesk:
    return FakeDesk(tmp_path, Q1, Q2, Q3)


def play(desk: FakeDesk, *answers: Answer, start: str | None = None) -> ScriptedConsole:
    console = ScriptedConsole(*answers)
    walk(console, desk, start=start)
    assert console.finished
    return console


def added(words: str, act: str) -> Callable[[str], tuple[str, str]]:
    return lambda text: (text + words, act)


def test_without_a_terminal_the_other_way_is_named(desk: FakeDesk) -> None:
    with pytest.raises(Missing, match="ID and TEXT"):
        walk(ScriptedConsole(interactive=False), desk)


def test_each_open_question_is_asked_in_the_order_of_the_file(desk: FakeDesk) -> None:
    desk._write(desk.read().put(replace(Q2, answer="A lot.")))
    console = play(desk, ("Ana.", "save"), ("Yes.", "save"))
    assert desk.texts() == {"q1": "Ana.", "q2": "A lot.", "q3": "Yes."}
    assert "Nothing" not in console.shown
    assert "interviewkit export ana" in console.shown
    assert console.out == ""


def test_an_answer_is_stored_as_it_was_typed_but_for_line_ends(desk: FakeDesk) -> None:
    play(desk, ("\n\r\n  «\u00a0Oui\u00a0»,\r\ndit-elle.  \n\n\tFin\n\n", "save"), SKIP, SKIP)
    assert desk.texts()["q1"] == "  «\u00a0Oui\u00a0»,\ndit-elle.  \n\n\tFin"


def test_saving_nothing_leaves_the_question_open_and_says_why(desk: FakeDesk) -> None:
    console = play(desk, (" \n ", "save"), SKIP, SKIP)
    assert desk.calls == []
    assert "silence is not a decision" in console.shown
    assert "Still open: q1, q2, q3." in console.shown


def test_an_unchanged_answer_is_not_written_again(desk: FakeDesk) -> None:
    desk._write(desk.read().put(replace(Q1, answer="Ana.")))
    play(desk, added("", "save"), SKIP, SKIP, start="q1")
    assert desk.calls == []


def test_back_goes_to_the_question_before_and_on_again(desk: FakeDesk) -> None:
    console = play(desk, ("Anna.", "save"), ("", "back"), ("Ana.", "save"), ("Work.", "save"), SKIP)
    assert desk.texts() == {"q1": "Ana.", "q2": "Work.", "q3": None}
    assert console.asked[2] == "compose: Anna."


def test_back_passes_the_first_visited_to_an_answered_one_before_it(desk: FakeDesk) -> None:
    desk._write(desk.read().put(replace(Q1, answer="Anna.")))
    console = play(desk, ("", "back"), ("", "back"), ("Ana.", "save"), SKIP, SKIP)
    assert desk.texts()["q1"] == "Ana."
    assert "This is the first question." in console.shown


def test_text_left_by_going_back_is_a_draft_that_is_offered_again(desk: FakeDesk) -> None:
    console = play(desk, ("Ana.", "save"), ("Half a", "back"), added("", "save"), added(" day.", "save"), SKIP)
    assert desk.texts()["q2"] == "Half a day."
    assert "Below is your text from last time" in console.shown
    assert desk.drafts == {}


def test_skipping_with_text_keeps_it_as_a_draft(desk: FakeDesk) -> None:
    console = play(desk, ("Half a", "skip"), SKIP, SKIP)
    assert desk.drafts == {"q1": "Half a"}
    assert "kept as a draft" in console.shown


def test_declining_keeps_what_was_typed_as_words(desk: FakeDesk) -> None:
    play(desk, ("Not that.", "decline"), "1", ("", "decline"), "not pub", "", ("", "decline"), "4", "Ask HR.")
    assert desk.calls == [
        ("q1", "Not that.", Kind.PREFERS_NOT, None),
        ("q2", None, Kind.NOT_PUBLIC, None),
        ("q3", "Ask HR.", Kind.NOT_MY_ROLE, None),
    ]


def test_a_kind_can_be_told_by_number_word_or_unique_beginning_only(desk: FakeDesk) -> None:
    console = play(desk, ("No.", "decline"), "not", "7", "0", "does", SKIP, SKIP)
    assert desk.calls == [("q1", "No.", Kind.DOES_NOT_KNOW, None)]
    assert console.err.count("A number from 1 to 6") == 3


def test_in_part_needs_a_part(desk: FakeDesk) -> None:
    console = play(desk, ("", "part"), ("Ana.", "part"), "3", SKIP, SKIP)
    assert desk.calls == [("q1", "Ana.", None, Kind.NOT_PUBLIC)]
    assert "First write the part" in console.shown


@pytest.mark.parametrize(("act", "before"), [("decline", []), ("part", []), ("section", []), ("follow", ["save"])])
def test_leaving_a_question_within_goes_back_to_the_text(desk: FakeDesk, act: str, before: list[str]) -> None:
    console = play(desk, ("Ana.", act), CTRL_C, added("!", "save"), SKIP, SKIP)
    assert desk.texts()["q1"] == "Ana.!"
    assert "Back to the text." in console.shown
    assert len(desk.calls) == 1 + len(before)


def test_a_follow_up_comes_right_after_with_what_came_before_it(desk: FakeDesk) -> None:
    console = play(desk, ("Ana.", "follow"), "Just Ana?", ("Yes.", "save"), SKIP, SKIP)
    assert [item.id for item in desk.read()] == ["q1", "q4", "q2", "q3"]
    assert desk.texts()["q4"] == "Yes."
    assert "Who are you?\n    Ana.\n" in console.shown


def test_a_follow_up_to_nothing_saves_nothing(desk: FakeDesk) -> None:
    play(desk, ("", "follow"), "Really?", SKIP, SKIP, SKIP)
    assert desk.calls == []
    assert desk.read().exchanges[1].follows == "q1"


def test_a_section_can_be_opened_and_taken_away(desk: FakeDesk) -> None:
    play(desk, ("A", "section"), "Fairs", added("na.", "save"), SKIP, SKIP)
    assert (desk.read().exchanges[0].section, desk.texts()["q1"]) == ("Fairs", "Ana.")
    play(desk, added("", "section"), "-", added("", "save"), SKIP, SKIP, start="q1")
    assert desk.read().exchanges[0].section is None


def test_leaving_keeps_the_draft_and_says_how_to_go_on(desk: FakeDesk) -> None:
    with pytest.raises(Interrupted) as left:
        play(desk, ("Ana.", "save"), ("Half a", "leave"))
    assert left.value.exit_code == 130
    assert left.value.lines() == [
        "left; the text for q2 is kept as a draft",
        "Go on with: interviewkit answer ana",
    ]
    assert desk.drafts == {"q2": "Half a"}


def test_a_terminal_that_goes_away_leaves_a_draft(desk: FakeDesk) -> None:
    with pytest.raises(Interrupted, match="all that was typed is kept"):
        play(desk, ("Half a", "decline"), Gone("closed"))
    assert desk.drafts == {"q1": "Half a"}


def test_a_correction_keeps_a_kind_unless_told_otherwise(desk: FakeDesk) -> None:
    declined = replace(Q1, answer="Idem", declined=Kind.CANNOT)
    desk._write(desk.read().put(declined))
    play(desk, ("Idem.", "save"), "n", SKIP, SKIP, start="q1")
    play(desk, ("Ana.", "save"), "y", SKIP, SKIP, start="q1")
    assert desk.calls == [("q1", "Idem.", Kind.CANNOT, None), ("q1", "Ana.", None, None)]


def test_an_answer_is_taken_away_only_when_meant(desk: FakeDesk) -> None:
    desk._write(desk.read().put(replace(Q1, answer="Ana.")))
    console = play(desk, ("", "save"), "n", ("", "save"), "y", SKIP, SKIP, start="q1")
    assert desk.calls == [("q1", None, None, None)]
    assert console.asked.count("compose: Ana.") == 2


@pytest.mark.parametrize(("choice", "kept"), [("mine", "Mine."), ("theirs", "Theirs."), ("3", "Theirs.\n\nMine.")])
def test_two_texts_for_one_question_are_shown_and_one_decides(desk: FakeDesk, choice: str, kept: str) -> None:
    def somebody_else() -> None:
        desk.before_answer = lambda: None
        desk._write(desk.read().put(replace(Q1, answer="Theirs.")))

    desk.before_answer = somebody_else
    console = play(desk, ("Mine.", "save"), choice, SKIP, SKIP)
    assert desk.texts()["q1"] == kept
    assert "In the file:\nTheirs.\nWritten here:\nMine." in console.shown
    assert desk.drafts == {}


def test_undecided_between_two_texts_loses_neither(desk: FakeDesk) -> None:
    desk.before_answer = lambda: desk._write(desk.read().put(replace(Q1, answer="Theirs.")))
    with pytest.raises(Interrupted):
        play(desk, ("Mine.", "save"), CTRL_C, added("", "leave"))
    assert desk.texts()["q1"] == "Theirs."
    assert desk.drafts == {"q1": "Mine."}


def test_a_change_in_the_file_is_seen_before_the_next_question(desk: FakeDesk) -> None:
    def meanwhile(text: str) -> tuple[str, str]:
        desk._write(desk.read().put(replace(Q2, answer="By hand.")).put(replace(Q3, question="Which fairs?")))
        return "Ana.", "save"

    console = play(desk, meanwhile, ("All.", "save"))
    assert "Which fairs?" in console.shown
    assert desk.texts() == {"q1": "Ana.", "q2": "By hand.", "q3": "All."}


def test_a_question_taken_out_meanwhile_stops_nothing(desk: FakeDesk) -> None:
    def meanwhile(text: str) -> tuple[str, str]:
        desk._write(desk.read().drop("q1"))
        return "Ana.", "skip"

    play(desk, meanwhile, ("Work.", "save"), SKIP)
    assert desk.texts() == {"q2": "Work.", "q3": None}
    assert desk.drafts == {"q1": "Ana."}


@pytest.mark.parametrize("trouble", [OSError(28, "No space left on device"), InterviewkitError("the file is broken")])
def test_what_cannot_be_saved_stays_in_front_of_the_person(desk: FakeDesk, trouble: Exception) -> None:
    def fail_once() -> None:
        desk.before_answer = lambda: None
        raise trouble

    desk.before_answer = fail_once
    console = play(desk, ("Ana.", "save"), added("", "save"), SKIP, SKIP)
    assert desk.texts()["q1"] == "Ana."
    assert "No space left" in console.err or "the file is broken" in console.err


def test_leaving_with_a_full_disk_asks_before_a_text_is_lost(desk: FakeDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(id: str, text: str | None) -> None:
        if text:
            raise OSError(28, "No space left on device")

    console = ScriptedConsole(lambda text: ("Ana.", "leave"), "n", added("!", "leave"), "y")
    monkeypatch.setattr(desk, "keep_draft", full)
    monkeypatch.setattr(ScriptedConsole, "keeps", False)
    with pytest.raises(Interrupted, match="is lost"):
        walk(console, desk)
    assert "could not be kept as a draft" in console.shown


def test_all_done_says_so_and_how_to_correct(desk: FakeDesk) -> None:
    for exchange in desk.read():
        desk._write(desk.read().put(replace(exchange, answer="Yes.")))
    console = play(desk)
    assert "interviewkit answer ana q1" in console.shown
    assert "interviewkit export ana" in console.shown


def test_an_interview_without_questions_says_how_to_ask_one(tmp_path: Path) -> None:
    assert "interviewkit ask ana" in play(FakeDesk(tmp_path)).shown


def test_an_id_that_is_not_there_is_told_with_those_that_are(desk: FakeDesk) -> None:
    with pytest.raises(InterviewkitError) as error:
        walk(ScriptedConsole(), desk, start="q9")
    assert "q9" in error.value.sentence
    assert "q1, q2, q3" in error.value.hint


def test_the_hint_is_marked_as_the_interviewers_own(desk: FakeDesk) -> None:
    desk._write(desk.read().put(replace(Q1, hint="ask slowly")))
    assert "for your eyes only: ask slowly" in play(desk, SKIP, SKIP, SKIP).shown


def test_text_left_in_the_editors_file_is_pointed_at(desk: FakeDesk) -> None:
    desk.scratch("q1").write_text("saved by an editor that was killed")
    assert "Ctrl-O takes it up" in play(desk, SKIP, SKIP, SKIP).shown


@pytest.mark.parametrize("text", ["a\r\nb", "a\rb", "\n\na\nb\n\n"])
def test_line_breaks_are_of_one_kind_and_not_at_the_ends(text: str) -> None:
    assert tidy(text) == "a\nb"


def test_a_file_that_stands_alone_goes_back_to_who_sent_it(desk: FakeDesk) -> None:
    desk.file = Path("from maud/questions.yaml")
    desk._write(replace(desk.read(), interviewer="Maud"))
    shown = play(desk, ("Ana.", "save"), SKIP, ("Yes.", "save")).shown
    assert "Still open: q2.  Go on with  interviewkit answer 'from maud/questions.yaml'" in shown
    assert "To finish, send the file back to Maud:  from maud/questions.yaml" in shown
    assert "export" not in shown
    with pytest.raises(Interrupted) as left:
        play(desk, CTRL_C)
    assert "interviewkit answer 'from maud/questions.yaml'" in left.value.hint


def test_of_a_file_that_stands_alone_all_done_says_the_same(desk: FakeDesk) -> None:
    desk.file = Path("questions.yaml")
    for exchange in desk.read():
        desk._write(desk.read().put(replace(exchange, answer="Yes.")))
    shown = play(desk).shown
    assert "interviewkit answer questions.yaml q1" in shown
    assert "To finish, send the file back to whoever sent it:  questions.yaml" in shown
    assert "export" not in shown
