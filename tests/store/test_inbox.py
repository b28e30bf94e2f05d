"""The inbox: what came in is kept byte for byte, once, and for nobody else to read."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from interviewkit.errors import Changed, InterviewkitError
from interviewkit.model import Exchange, Kind
from interviewkit.store.desk import Arrival, Desk, Incoming
from interviewkit.store.inbox import keep, settled
from interviewkit.store.project import Project

FILE = """\
# Before the fair.
title: A keeper of bees
exchanges:
- id: q1
  question: How many hives?
- id: q2
  question: Since when?
  answer: "Nineteen years."
- id: q3
  question: What do you earn?
"""


@pytest.fixture
def project(tmp_path: Path) -> Project:
    (tmp_path / "interviews").mkdir()
    (tmp_path / "interviews" / "bees.yaml").write_text(FILE, "utf-8")
    return Project(tmp_path)


@pytest.fixture
def desk(project: Project) -> Desk:
    return Desk(project, "bees")


def seen(desk: Desk, id: str) -> Exchange:
    found = desk.read().find(id)
    assert found
    return found


def incoming(desk: Desk, id: str, words: str, **outcome: object) -> Incoming:
    before = seen(desk, id)
    now = Exchange(id, before.question, **{"answer": words, **outcome})  # type: ignore[arg-type]
    return Incoming(before, now, (Arrival(words, "d1", (f"{id}:abc",)),))


def events(desk: Desk, name: str) -> list[dict[str, object]]:
    with desk.project.ledger("bees") as ledger:
        return [event for event in ledger.events() if event["event"] == name]


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(data=st.binary(max_size=200), name=st.text(max_size=60))
def test_any_bytes_under_any_name_are_kept_as_they_are(project: Project, data: bytes, name: str) -> None:
    path = keep(project, data, name=name)
    assert path.read_bytes() == data
    assert path.parent == project.private / "received"
    assert path.name.isascii()
    assert len(path.name) <= 16 + 1 + 40


@pytest.mark.parametrize(
    ("name", "ending"),
    [
        ("reply.eml", "-reply.eml"),
        ("../../etc/passwd", "-passwd"),
        ("C:\\mails\\Re Fragen.eml", "-Re-Fragen.eml"),
        ("été à Nîmes.docx", "-t----N-mes.docx"),
        ("..", "-reply"),
        ("", "-reply"),
        ("-", "-reply"),
        (".hidden", "-hidden"),
        ("a" * 300 + ".docx", "-" + "a" * 35 + ".docx"),
    ],
)
def test_a_name_is_short_and_leads_nowhere_else(project: Project, name: str, ending: str) -> None:
    path = keep(project, b"Hello", name=name)
    assert path.name[16:] == ending
    assert path.parent == project.private / "received"


def test_the_same_bytes_are_kept_once_whatever_they_are_called(project: Project) -> None:
    first = keep(project, b"Hello", name="a.txt")
    assert keep(project, b"Hello", name="b.eml") == first
    assert keep(project, b"Hello!", name="a.txt") != first
    assert len(list(first.parent.iterdir())) == 2


def test_a_file_that_was_damaged_is_mended_when_it_comes_again(project: Project) -> None:
    path = keep(project, b"Hello", name="a.txt")
    path.write_bytes(b"Hel")
    assert keep(project, b"Hello", name="a.txt").read_bytes() == b"Hello"


@pytest.mark.skipif(os.name != "posix", reason="permissions are those of POSIX")
def test_nobody_else_can_read_it(project: Project) -> None:
    (project.private / "received").mkdir(parents=True, mode=0o755)
    path = keep(project, b"Hello", name="a.txt")
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700
    assert path.parent.parent.stat().st_mode & 0o777 == 0o700
    assert (project.private / ".gitignore").exists()


def test_a_full_disk_is_told_and_leaves_no_half_a_file(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    (project.private).mkdir(mode=0o700)
    (project.private / ".gitignore").write_text("*\n")
    with pytest.raises(InterviewkitError, match="no space left"):
        keep(project, b"Hello", name="a.txt")
    assert list((project.private / "received").iterdir()) == []


def test_several_outcomes_are_one_change_of_the_file(desk: Desk) -> None:
    desk.receive([incoming(desk, "q1", "Forty.\r\n\r\nOr so."), incoming(desk, "q3", "", declined=Kind.NOT_PUBLIC)])
    assert (seen(desk, "q1").answer, seen(desk, "q3").declined) == ("Forty.\n\nOr so.", Kind.NOT_PUBLIC)
    assert seen(desk, "q3").answer is None
    assert len(events(desk, "saved")) == 1
    assert "# Before the fair." in desk.project.text("bees")


def test_the_ledger_has_the_words_exactly_and_the_file_they_came_in(desk: Desk) -> None:
    desk.receive([incoming(desk, "q1", "  Forty\r\n\x07\ud800 ")])
    event = events(desk, "received")[0]
    assert (event["exchange"], event["answer"], event["source"]) == ("q1", "  Forty\r\n\x07\ud800 ", "d1")
    assert "off_record" not in event


def test_what_is_decided_is_known_the_next_time(desk: Desk) -> None:
    assert settled(desk.project, "bees") == {}
    desk.receive([incoming(desk, "q1", "Forty.")])
    assert settled(desk.project, "bees") == {"q1:abc": "q1"}


def test_looking_for_what_was_decided_writes_nothing(project: Project) -> None:
    settled(project, "bees")
    assert not project.private.exists()


def test_a_ledger_that_somebody_edited_decides_nothing(desk: Desk) -> None:
    desk.receive([incoming(desk, "q1", "Forty.")])
    with desk.project.ledger("bees") as ledger:
        ledger.append("taken", pieces=["q3"])
        ledger.append("taken", source="d2")
        ledger.file.write(b'["event":"taken"\n{"event":"taken","pieces":{"q9\n')
    assert settled(desk.project, "bees") == {"q1:abc": "q1"}


def test_if_one_question_changed_meanwhile_nothing_is_stored_and_all_words_are_kept(desk: Desk) -> None:
    both = [incoming(desk, "q1", "Forty."), incoming(desk, "q3", "Nothing.")]
    desk.answer(seen(desk, "q3"), answer="Ask the tax office.")
    before = desk.project.text("bees")
    with pytest.raises(Changed, match="q3 changed"):
        desk.receive(both)
    assert desk.project.text("bees") == before
    assert [event["answer"] for event in events(desk, "received") if "source" in event] == ["Forty.", "Nothing."]
    assert settled(desk.project, "bees") == {}


def test_a_question_that_was_taken_out_meanwhile_stops_all(desk: Desk) -> None:
    both = [incoming(desk, "q1", "Forty."), incoming(desk, "q3", "Nothing.")]
    desk.project.update("bees", lambda interview: interview.drop("q3"))
    with pytest.raises(Changed, match="q3 changed"):
        desk.receive(both)
    assert seen(desk, "q1").answer is None


def test_a_question_that_was_only_reworded_meanwhile_takes_its_answer(desk: Desk) -> None:
    one = incoming(desk, "q1", "Forty.")
    desk.reword("q1", question="How many hives have you got?")
    desk.receive([one])
    assert (seen(desk, "q1").question, seen(desk, "q1").answer) == ("How many hives have you got?", "Forty.")


def test_an_outcome_that_changes_nothing_leaves_the_file_alone_and_is_remembered(desk: Desk) -> None:
    before = desk.project.text("bees")
    kept = seen(desk, "q2")
    desk.receive([Incoming(kept, kept, (Arrival("Twenty.", "d2", ("q2:x",), off_record=True),))])
    assert desk.project.text("bees") == before
    assert events(desk, "saved") == []
    assert events(desk, "received")[0]["off_record"] is True
    assert settled(desk.project, "bees") == {"q2:x": "q2"}


def test_an_answer_that_the_file_cannot_hold_is_in_the_ledger_and_not_decided(desk: Desk) -> None:
    before = desk.project.text("bees")
    with pytest.raises(InterviewkitError):
        desk.receive([incoming(desk, "q1", "word " * 300_000)])
    assert desk.project.text("bees") == before
    assert len(json.dumps(events(desk, "received"))) > 1_000_000
    assert settled(desk.project, "bees") == {}
