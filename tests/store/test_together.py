"""Two runs at once, and an editor beside them: nothing is lost, nobody waits for the dead."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from interviewkit import disk
from interviewkit.errors import Changed, InterviewkitError
from interviewkit.model import Exchange, Interview
from interviewkit.store.desk import Desk
from interviewkit.store.project import Project

ANSWERER = """
import sys
from pathlib import Path
from interviewkit.store.desk import Desk
from interviewkit.store.project import Project
desk = Desk(Project(Path(sys.argv[1])), "one")
for number in range(int(sys.argv[3])):
    seen = desk.read().find(sys.argv[2])
    desk.answer(seen, answer=f"{sys.argv[2]} round {number}")
"""
HOLDER = """
import sys
from pathlib import Path
from interviewkit.store.project import Project
with Project(Path(sys.argv[1])).ledger("one"):
    print("held", flush=True)
    sys.stdin.read()
"""


def start(script: str, *arguments: str, environment: dict[str, str]) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-c", script, *arguments]
    return subprocess.Popen(command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE)


@pytest.mark.parametrize(("runs", "rounds"), [(2, 100), (10, 10)])
def test_runs_that_answer_different_questions_lose_nothing(
    runs: int, rounds: int, project: Project, desk: Desk, environment: dict[str, str]
) -> None:
    while len(desk.read().exchanges) < runs:
        desk.ask(Exchange("", "One more?"))
    ids = [exchange.id for exchange in desk.read()][:runs]
    started = [start(ANSWERER, str(project.folder), id, str(rounds), environment=environment) for id in ids]
    for process in started:
        process.communicate()
    assert [process.returncode for process in started] == [0] * runs
    assert [desk.read().find(id) and desk.read().find(id).answer for id in ids] == [  # type: ignore[union-attr]
        f"{id} round {rounds - 1}" for id in ids
    ]
    with project.ledger("one") as ledger:
        assert sum(event["event"] == "received" for event in ledger.events()) == runs * rounds


def test_the_same_question_answered_twice_at_once_is_said_and_both_texts_are_kept(project: Project, desk: Desk) -> None:
    seen = desk.read().exchanges[0]
    desk.answer(seen, answer="mine")
    with pytest.raises(Changed, match="q1 changed"):
        desk.answer(seen, answer="theirs")
    assert desk.read().exchanges[0].answer == "mine"
    with project.ledger("one") as ledger:
        assert [event["answer"] for event in ledger.events() if event["event"] == "received"] == ["mine", "theirs"]


def test_a_question_removed_meanwhile_is_said(project: Project, desk: Desk) -> None:
    seen = desk.read().exchanges[0]
    project.update("one", lambda interview: interview.drop("q1"))
    with pytest.raises(Changed):
        desk.answer(seen, answer="too late")


def test_what_an_editor_saves_in_between_is_merged(
    project: Project, path: Path, monkeypatch: pytest.MonkeyPatch, answer: Callable[[str, str], Interview]
) -> None:
    real, edits = disk.replace, iter([b"# by hand\n"])

    def slow(file: Path, data: bytes, **options: object) -> None:
        if edit := next(edits, b""):
            path.write_bytes(edit + path.read_bytes())
        real(file, data, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(disk, "replace", slow)
    answer("q1", "Because.")
    text = path.read_text()
    assert text.startswith("# by hand\n# Ask")
    assert "answer: Because." in text


def test_a_file_that_changes_all_the_time_is_left_alone(
    path: Path, monkeypatch: pytest.MonkeyPatch, answer: Callable[[str, str], Interview]
) -> None:
    real = disk.replace

    def slow(file: Path, data: bytes, **options: object) -> None:
        path.write_bytes(b"# again\n" + path.read_bytes())
        real(file, data, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(disk, "replace", slow)
    with pytest.raises(Changed, match="all the time"):
        answer("q1", "Because.")
    assert b"Because" not in path.read_bytes()


def test_a_lock_that_is_held_too_long_is_said_in_a_sentence(
    project: Project, path: Path, monkeypatch: pytest.MonkeyPatch, environment: dict[str, str]
) -> None:
    before = path.read_bytes()
    monkeypatch.setattr(disk, "PATIENCE", 0.05)
    holder = start(HOLDER, str(project.folder), environment=environment)
    assert holder.stdout
    assert holder.stdout.readline() == b"held\n"
    with pytest.raises(InterviewkitError, match="another interviewkit has been writing one"):
        project.update("one", lambda interview: replace(interview, title="New"))
    assert path.read_bytes() == before
    holder.send_signal(signal.SIGKILL)
    holder.communicate()
    project.update("one", lambda interview: replace(interview, title="New"))
    assert b"title: 'New'  # keep the quotes\n" in path.read_bytes()
