"""A project in a folder of its own, with one interview written by hand."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from interviewkit.store.desk import Desk
from interviewkit.store.project import Project

TEXT = """\
# Ask about the book fairs again.
title: 'Une voix'  # keep the quotes
interviewee: Jane
exchanges:
- id: q1
  question: First?  # warm-up
- id: q2
  question: Second?
# the last
- id: q3
  question: Third?
"""


@pytest.fixture
def project(tmp_path: Path) -> Project:
    project = Project(tmp_path)
    project.interviews.mkdir()
    project.path("one").write_bytes(TEXT.encode())
    return project


@pytest.fixture
def desk(project: Project) -> Desk:
    return Desk(project, "one")


@pytest.fixture
def path(project: Project) -> Path:
    return project.path("one")


@pytest.fixture
def answer(desk: Desk) -> Callable[[str, str], object]:
    def answer(id: str, text: str) -> object:
        seen = desk.read().find(id)
        assert seen
        return desk.answer(seen, answer=text)

    return answer


@pytest.fixture
def environment() -> dict[str, str]:
    """For processes that the tests start: the code under test is theirs too."""
    return {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
