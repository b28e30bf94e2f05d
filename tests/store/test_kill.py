"""kill -9 at any moment: the file is whole, and what was acknowledged is in it."""

from __future__ import annotations

import random
import re
import subprocess
import sys
import threading
from pathlib import Path

from interviewkit.store.desk import Desk
from interviewkit.store.project import Project

WRITER = """
import sys
from pathlib import Path
from interviewkit.store.desk import Desk
from interviewkit.store.project import Project
desk = Desk(Project(Path(sys.argv[1])), "one")
for number in range(int(sys.argv[2]), 100_000):
    interview = desk.read()
    seen = interview.exchanges[number % len(interview.exchanges)]
    desk.answer(seen, answer=f"answer {number}" + " and more\\n" * (number % 50))
    print(seen.id, number, flush=True)
"""


def acknowledged(folder: Path, start: int, environment: dict[str, str], writes: int) -> list[tuple[str, int]]:
    """What a writer said it had saved, until it was killed at a moment that nobody chose."""
    process = subprocess.Popen(
        [sys.executable, "-c", WRITER, str(folder), str(start)], stdout=subprocess.PIPE, text=True, env=environment
    )
    assert process.stdout
    lines = [process.stdout.readline() for _ in range(writes)]
    threading.Timer(random.random() * 0.05, process.kill).start()
    lines += process.stdout.readlines()
    process.wait()
    process.stdout.close()
    return [(line.split()[0], int(line.split()[1])) for line in lines if line.endswith("\n")]


def test_the_next_write_sweeps_what_a_killed_one_left(project: Project, desk: Desk) -> None:
    stale = project.interviews / ".one.yaml.1.new"
    stale.write_text("half a fi")
    desk.section("q1", "Start")
    assert not stale.exists()


def test_a_killed_writer_leaves_a_whole_file_with_all_that_it_acknowledged(
    project: Project, desk: Desk, environment: dict[str, str]
) -> None:
    written = 0
    for _ in range(18):
        known = acknowledged(project.folder, written, environment, writes=12)
        assert known
        answers = {exchange.id: exchange.answer or "" for exchange in desk.read()}
        for id, number in dict(known).items():
            found = re.match(r"answer (\d+)", answers[id])
            assert found, f"{id} lost answer {number}"
            assert int(found.group(1)) >= number
        written = known[-1][1] + 2
        seen = desk.read().exchanges[0]
        desk.answer(seen, answer=f"answer {written} in between")
        assert [stale.name for stale in project.interviews.glob(".*.new")] == []
    assert written > 200
