"""The ledger: what came in is in it before anything else happens, and every state of the file can be rebuilt."""

from __future__ import annotations

import json
import stat
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from interviewkit.errors import Faulty, InterviewkitError
from interviewkit.model import Exchange, Interview, Kind, State
from interviewkit.store.desk import Desk
from interviewkit.store.ledger import rebuild
from interviewkit.store.project import Project

Answer = Callable[[str, str], Interview]


def lines(project: Project) -> list[bytes]:
    return (project.private / "one.ledger.jsonl").read_bytes().splitlines()


def states(project: Project) -> list[str]:
    with project.ledger("one") as ledger:
        return [text for _, text in rebuild(ledger.events())]


def test_each_line_is_one_json_object(project: Project, answer: Answer) -> None:
    answer("q1", "a\nb\u2028c")
    assert all(isinstance(json.loads(line), dict) for line in lines(project))


@pytest.mark.parametrize("words", ["a\r\nb\x00\x07", "  spaces  \n\n", "\ud83d alone", "\u2028", "<&>\ufeff"])
def test_what_came_in_is_kept_exactly(words: str, project: Project, desk: Desk) -> None:
    seen = desk.read().exchanges[0]
    try:
        desk.answer(seen, answer=words, declined=Kind.CANNOT)
    finally:
        assert json.loads(lines(project)[0])["answer"] == words


def test_what_came_in_for_a_faulty_file_is_kept_too(project: Project, desk: Desk, path: Path) -> None:
    seen = desk.read().exchanges[0]
    path.write_text("title: [\n")
    with pytest.raises(Faulty):
        desk.answer(seen, answer="not lost")
    assert b"not lost" in lines(project)[0]
    assert path.read_text() == "title: [\n"


def test_every_state_is_rebuilt_with_the_edits_by_hand(project: Project, path: Path, answer: Answer) -> None:
    seen = [path.read_text()]
    for number in range(4):
        answer("q2", f"Réponse {number} 👩‍👧")
        seen.append(path.read_text())
        if number % 2:
            path.write_text(path.read_text().replace("Third?", f"Third? {number}"))
            seen.append(path.read_text())
    answer("q3", "x\ny")
    seen.append(path.read_text())
    assert states(project) == seen


def test_a_line_that_was_never_finished_hurts_nothing(project: Project, path: Path, answer: Answer) -> None:
    answer("q1", "one")
    first = path.read_text()
    ledger = project.private / "one.ledger.jsonl"
    whole = ledger.read_bytes()
    answer("q2", "two")
    newer = ledger.read_bytes()
    for cut in range(len(whole), len(newer), 7):
        ledger.write_bytes(newer[:cut])
        path.write_text(first)
        answer("q3", "three")
        assert states(project)[-1] == path.read_text()
        with project.ledger("one") as opened:
            assert opened.used() == ["q1", "q2", "q3"]
            assert "three" in [event.get("answer") for event in opened.events()]


def test_the_private_folder_is_ours_alone(project: Project, desk: Desk, answer: Answer) -> None:
    project.private.mkdir(mode=0o755)
    answer("q1", "one")
    desk.keep_draft("q2", "half a sent\ud83d\r\n")
    assert desk.draft("q2") == "half a sent\ud83d\r\n"
    assert stat.S_IMODE(project.private.stat().st_mode) == 0o700
    assert {stat.S_IMODE(file.stat().st_mode) for file in project.private.iterdir()} == {0o600}
    assert "*" in (project.private / ".gitignore").read_text().splitlines()


@pytest.mark.parametrize(
    "text", [None, "title: T\nquestions:\n- A?\n- B?\n- C?\n", "title: T\nexchanges: [A, B, {id: 'q3', question: C}]\n"]
)
def test_an_id_is_never_given_twice(text: str | None, project: Project, desk: Desk, path: Path, answer: Answer) -> None:
    if text:
        path.write_text(text)
    project.update("one", lambda interview: interview.drop("q3"))
    assert desk.ask(Exchange("", "New?"))[1] == "q4"
    answer("q4", "yes")
    path.write_text(text or "title: T\nexchanges: [A]\n")
    assert desk.ask(Exchange("", "Newer?"))[1] == "q5"


def test_a_follow_up_stands_after_all_that_follows_the_same_question(desk: Desk) -> None:
    _, first = desk.follow_up("q1", "And?\r\n")
    interview, second = desk.follow_up("q1", "And then?")
    assert [exchange.id for exchange in interview] == ["q1", first, second, "q2", "q3"]
    assert desk.read() == interview


@pytest.mark.parametrize("words", [None, "", " \n\t"])
@pytest.mark.parametrize(("declined", "partly"), [(None, Kind.CANNOT), (Kind.CANNOT, Kind.CANNOT)])
def test_an_answer_in_part_needs_words(
    words: str | None, declined: Kind | None, partly: Kind, desk: Desk, path: Path
) -> None:
    before = path.read_bytes()
    with pytest.raises(InterviewkitError):
        desk.answer(desk.read().exchanges[0], answer=words, declined=declined, partly=partly)
    assert path.read_bytes() == before


def test_an_answer_without_words_is_refused_and_none_reopens(desk: Desk, answer: Answer) -> None:
    answer("q1", "yes")
    with pytest.raises(InterviewkitError, match="no words"):
        answer("q1", " \n")
    assert desk.answer(desk.read().exchanges[0], answer=None).exchanges[0].state is State.OPEN


def test_a_section_comes_and_goes(desk: Desk, path: Path) -> None:
    before = path.read_bytes()
    assert desk.section("q2", "Fairs\n").exchanges[1].section == "Fairs"
    desk.section("q2", None)
    assert path.read_bytes() == before


def test_no_save_leaves_a_file_that_the_next_run_refuses(project: Project, desk: Desk, path: Path) -> None:
    desk.follow_up("q1", "And?")
    before = path.read_bytes()
    with pytest.raises(InterviewkitError, match=r"q4 follows q1, which is not there"):
        project.update("one", lambda interview: interview.drop("q1"))
    with pytest.raises(InterviewkitError, match="title"):
        project.update("one", lambda interview: replace(interview, title=" "))
    assert path.read_bytes() == before
