"""`answer` from the command line: one outcome, all of it or nothing."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from interviewkit.model import Exchange, Kind, State
from tests.commands.conftest import Quick, Refusal
from tests.conftest import Kit


def exchange(kit: Kit, id: str) -> Exchange:
    found = kit.project.load("bakery").find(id)
    assert found
    return found


def received(kit: Kit) -> list[dict[str, Any]]:
    with kit.project.ledger("bakery") as ledger:
        return [event for event in ledger.events() if event["event"] == "received"]


def test_an_answer_is_in_the_file_word_for_word(kit: Kit, bakery: Path) -> None:
    text = "  Late.\n\n« Très » tard : 3 * 4 # no\n- yes\t"
    done = kit("answer", "bakery", "q2", text)
    assert (done.code, done.out) == (0, "")
    assert done.err == "q2: answered. 1 still open.\n"
    assert exchange(kit, "q2").answer == text
    assert received(kit)[0]["answer"] == text


def test_only_the_lines_of_the_answer_change(quick: Quick, bakery: Path) -> None:
    before = bakery.read_text()
    quick.ok("answer", "bakery", "q2", "At ten.")
    lines = bakery.read_text().splitlines()
    assert [line for line in lines if line not in before.splitlines()] == ["  answer: At ten."]
    assert [line for line in lines if line != "  answer: At ten."] == before.splitlines()


def test_the_last_answer_leads_to_the_export(quick: Quick, bakery: Path) -> None:
    quick.ok("answer", "bakery", "q2", "At ten.")
    assert "Next:  interviewkit export bakery" in quick("answer", "bakery", "q5", "Nothing.").err


def test_an_answer_comes_from_stdin(quick: Quick, kit: Kit, bakery: Path) -> None:
    quick.ok("answer", "bakery", "q2", "-", stdin="One.\r\n\r\nTwo.\r\n")
    assert exchange(kit, "q2").answer == "One.\n\nTwo."
    assert received(kit)[0]["answer"] == "One.\r\n\r\nTwo.\r\n"


def test_an_earlier_answer_is_replaced_and_kept_in_the_ledger(quick: Quick, kit: Kit, bakery: Path) -> None:
    assert "What was there before is kept in the ledger." in quick("answer", "bakery", "q1", "At three.").err
    assert exchange(kit, "q1").answer == "At three."
    with kit.project.ledger("bakery") as ledger:
        assert "answer: At two." in next(event["text"] for event in ledger.events() if event["event"] == "found")


@pytest.mark.parametrize("kind", [kind.value for kind in Kind])
def test_a_question_is_declined_in_any_kind_with_or_without_words(
    quick: Quick, kit: Kit, bakery: Path, kind: str
) -> None:
    assert f"q2: declined ({kind})." in quick("answer", "bakery", "q2", "--decline", kind).err
    assert exchange(kit, "q2").state is State.DECLINED
    assert exchange(kit, "q2").answer is None
    quick.ok("answer", "bakery", "q5", "--decline", kind, "That stays between us.")
    assert (exchange(kit, "q5").declined, exchange(kit, "q5").answer) == (Kind(kind), "That stays between us.")


def test_declining_an_answered_question_takes_the_answer_out_of_the_file(quick: Quick, kit: Kit, bakery: Path) -> None:
    quick.ok("answer", "bakery", "q1", "--decline", "cannot")
    assert (exchange(kit, "q1").answer, exchange(kit, "q1").declined) == (None, Kind.CANNOT)


def test_answering_a_declined_question_takes_the_declining_out(quick: Quick, kit: Kit, bakery: Path) -> None:
    quick.ok("answer", "bakery", "q3", "Enough.")
    assert (exchange(kit, "q3").answer, exchange(kit, "q3").declined) == ("Enough.", None)


def test_an_answer_in_part_says_why_the_rest_is_left_out(quick: Quick, kit: Kit, bakery: Path) -> None:
    quick.ok("answer", "bakery", "q2", "--partly", "does not know", "In winter at ten.")
    assert (exchange(kit, "q2").partly, exchange(kit, "q2").answer) == (Kind.DOES_NOT_KNOW, "In winter at ten.")


@pytest.mark.parametrize("id", ["q1", "q3", "q4"])
def test_a_question_is_opened_again(quick: Quick, kit: Kit, bakery: Path, id: str) -> None:
    assert f"{id}: open." in quick("answer", "bakery", id, "--reopen").err
    assert exchange(kit, id).state is State.OPEN


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["q2"], "missing: TEXT"),
        ([], "missing: ID and TEXT"),
        (["q2", "--decline", "no"], "'no' is not one of 'prefers not to'"),
        (["q2", "--partly", "refused", "x"], "'refused' is not one of"),
        (["q2", "--decline", "cannot", "--partly", "cannot", "x"], "--decline and --partly both"),
        (["q2", "--partly", "cannot"], "missing: TEXT"),
        (["q2", "x", "--reopen"], "--reopen goes with an ID alone"),
        (["--reopen"], "missing: ID"),
        (["--decline", "cannot"], "missing: ID"),
        (["q2", "-x"], "No such option"),
        (["q2", "x", "y"], "unexpected extra argument"),
    ],
)
def test_a_command_that_cannot_be_meant_is_refused_with_2(
    refused: Refusal, bakery: Path, words: list[str], told: str
) -> None:
    assert told in refused("answer", "bakery", *words, code=2).err


@pytest.mark.parametrize("id", ["q1", "q2", "q3"])
@pytest.mark.parametrize("text", ["", " ", "\n\t\n", "\u00a0"])
def test_an_answer_without_words_changes_nothing(refused: Refusal, bakery: Path, id: str, text: str) -> None:
    assert "no words" in refused("answer", "bakery", id, text).err
    assert "no words" in refused("answer", "bakery", id, "-", stdin=text).err


def test_an_answer_of_control_characters_alone_changes_nothing(refused: Refusal, bakery: Path) -> None:
    assert "no words" in refused("answer", "bakery", "q1", "-", stdin=b"\x01\x02\x7f").err


def test_blank_words_with_declining_are_no_words(quick: Quick, kit: Kit, bakery: Path) -> None:
    quick.ok("answer", "bakery", "q2", "--decline", "cannot", " ")
    assert (exchange(kit, "q2").answer, exchange(kit, "q2").declined) == (None, Kind.CANNOT)


def test_an_unknown_id_says_which_there_are(refused: Refusal, bakery: Path) -> None:
    assert 'did you mean "q2"?' in refused("answer", "bakery", "Q2", "x").err
    assert "Its questions are: q1" in refused("answer", "bakery", "q9", "x").err
    assert "Its questions are: q1, q2, q3, q4, q5" in refused("answer", "bakery", "last", "x").err


def test_an_unknown_interview_says_which_is_near(refused: Refusal, bakery: Path) -> None:
    assert 'did you mean "bakery"?' in refused("answer", "bakerie", "q1", "x").err


def test_a_text_that_begins_with_a_dash_is_given_after_two(quick: Quick, kit: Kit, bakery: Path) -> None:
    quick.ok("answer", "bakery", "q2", "--", "- Late, she said.")
    assert exchange(kit, "q2").answer == "- Late, she said."


def test_bytes_that_are_not_utf8_are_marked_in_the_file_and_exact_in_the_ledger(kit: Kit, bakery: Path) -> None:
    kit.ok("answer", "bakery", "q2", os.fsdecode(b"caf\xe9"))
    assert exchange(kit, "q2").answer == "caf\ufffd"
    assert received(kit)[0]["answer"] == "caf\udce9"


def test_stdin_that_is_not_utf8_is_told_with_its_line(refused: Refusal, bakery: Path) -> None:
    assert "stdin:2: not UTF-8" in refused("answer", "bakery", "q2", "-", stdin=b"ok\ncaf\xe9").err


def test_20_mb_on_stdin_are_refused(refused: Refusal, bakery: Path) -> None:
    assert "larger than 16 MB" in refused("answer", "bakery", "q2", "-", stdin=b"x" * 20_000_000).err


def test_an_answer_that_the_file_could_not_be_read_with_again_is_refused(refused: Refusal, bakery: Path) -> None:
    refused("answer", "bakery", "q2", "-", stdin=b"word " * 1_000_000)


def test_control_characters_stay_out_of_the_file_and_off_the_screen(quick: Quick, kit: Kit, bakery: Path) -> None:
    done = quick("answer", "bakery", "q2", "a\x1b[31mb\x07\x00c" if os.name == "nt" else "a\x1b[31mb\x07c")
    assert exchange(kit, "q2").answer == "a[31mbc"
    assert received(kit)[0]["answer"] == "a\x1b[31mb\x07c"
    assert "\x1b" not in done.err


def test_the_path_of_the_file_stands_for_the_slug(kit: Kit, bakery: Path) -> None:
    kit.ok("answer", "interviews/bakery.yaml", "q2", "At ten.")
    kit.ok("answer", bakery, "q5", "Nothing.")
    assert exchange(kit, "q2").answer == "At ten."
    assert exchange(kit, "q5").answer == "Nothing."


def test_a_file_with_faults_takes_no_answer_and_tells_all_faults(refused: Refusal, kit: Kit) -> None:
    kit.write("bad", "title: x\nfoo: y\nexchanges:\n- question: A?\n  declined: no\n")
    told = refused("answer", "bad", "q1", "x").err
    assert "bad.yaml:2: " in told
    assert "bad.yaml:5: " in told


def test_bare_questions_get_ids_with_the_first_answer(quick: Quick, kit: Kit) -> None:
    kit.write("bakery", "title: Bread\nquestions:\n- When?   # early\n- Why?\n")
    quick.ok("answer", "bakery", "q2", "For the crust.")
    assert exchange(kit, "q2").answer == "For the crust."
    assert "# early" in kit.read("bakery")


def test_an_answer_for_a_file_with_faults_is_kept_in_the_ledger_and_told(kit: Kit) -> None:
    path = kit.write("one", "title: T\nquestions:\n- A?\n- {\n")
    before = path.read_bytes()
    done = kit("answer", "one", "q1", "-", stdin="Only here.\n")
    assert done.code == 1
    assert "kept in the ledger" in done.err
    assert path.read_bytes() == before
    assert "Only here." in (path.parent / ".private" / "one.ledger.jsonl").read_text("utf-8")
