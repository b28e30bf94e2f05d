"""What the ledgers know of the letters that went out."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from interviewkit.store.correspondence import letters, marks, owners, sent
from interviewkit.store.project import Project


def record(token: str = "IK-ABCDEF", **fields: Any) -> dict[str, Any]:
    asked = [{"id": "q1", "mark": "Q01", "text": "Why?"}]
    return {"token": token, "format": "txt", "language": "en", "questions": asked, "body": "Hello\n", **fields}


@pytest.fixture
def project(tmp_path: Path) -> Project:
    project = Project(tmp_path)
    project.interviews.mkdir()
    return project


def test_letters_come_back_in_their_order_and_each_once(project: Project) -> None:
    assert sent(project, "one", record())
    assert not sent(project, "one", record())
    assert sent(project, "one", record("IK-GHJKMN"))
    assert [one["token"] for one in letters(project, "one")] == ["IK-ABCDEF", "IK-GHJKMN"]
    assert all(one["at"] for one in letters(project, "one"))


def test_an_interview_without_a_ledger_has_sent_nothing(project: Project) -> None:
    assert letters(project, "one") == []
    assert list(owners(project)) == []


def test_owners_are_told_for_all_interviews(project: Project) -> None:
    sent(project, "two.parts", record("IK-GHJKMN"))
    sent(project, "one", record())
    assert [(slug, one["token"]) for slug, one in owners(project)] == [("one", "IK-ABCDEF"), ("two.parts", "IK-GHJKMN")]


def test_a_ledger_that_sent_nothing_is_not_read_as_json(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    with project.ledger("one") as ledger:
        ledger.append("received", exchange="q1", answer='say "event":"sent" to me')
    monkeypatch.setattr("json.loads", lambda line: pytest.fail("read as JSON"))
    assert list(owners(project)) == []


@pytest.mark.parametrize(
    "line",
    [
        b'{"event":"sent"}',
        b'{"event":"sent","token":"IK-A","body":"x","questions":[{"id":"q1"}]}',
        b'{"event":"sent","token":"IK-A","body":"x","questions":[3]}',
        b'{"event":"sent","token":7,"body":"x","questions":[]}',
        b'{"event":"sent","token":"IK-A',
        b'["event":"sent"]',
        b"\xff\xfe" + b'"event":"sent"',
    ],
)
def test_a_line_that_was_damaged_is_passed_over(project: Project, line: bytes) -> None:
    sent(project, "one", record())
    with (project.private / "one.ledger.jsonl").open("ab") as file:
        file.write(line + b"\n")
    assert [one["token"] for one in letters(project, "one")] == ["IK-ABCDEF"]
    assert sent(project, "one", record("IK-GHJKMN"))
    assert len(list(owners(project))) == 2


def test_the_first_mark_of_a_question_is_its_mark() -> None:
    later = [{"id": "q1", "mark": "Q09", "text": "Why?"}, {"id": "q2", "mark": "Q02", "text": "How?"}]
    assert marks([record(), record(questions=later)]) == {"q1": "Q01", "q2": "Q02"}
