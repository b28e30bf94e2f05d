"""The commands in this process, which is twenty times as fast as a run, and a bakery to interview."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

from interviewkit.cli import app
from interviewkit.commands import Session
from tests.conftest import Done, Kit
from tests.fakes import ScriptedConsole

BAKERY = """\
title: A night at the bakery
language: en
date: 2026-11-27
interviewer: Maud
interviewee: Noor Haddad
exchanges:
- id: q1
  section: The night
  question: When does your day begin?
  answer: At two.
- id: q2
  follows: q1
  question: And when does it end?
- id: q3
  question: How much do you earn?
  declined: not public
- id: q4
  section: The day
  question: What goes wrong?
  partly: prefers not to
  answer: The oven.
- id: q5
  question: What else?
"""


class Quick:
    """The same as `kit`, in this process; with a console, somebody sits at a terminal."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __call__(self, *words: str | Path, stdin: str | bytes = "", console: ScriptedConsole | None = None) -> Done:
        scripted = console or ScriptedConsole(interactive=False)
        result = CliRunner().invoke(app, ["-C", str(self.folder), *map(str, words)], input=stdin, obj=Session(scripted))
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        return Done(result.exit_code, result.stdout + scripted.out, result.stderr + scripted.err)

    def ok(self, *words: str | Path, stdin: str | bytes = "") -> str:
        done = self(*words, stdin=stdin)
        assert done.code == 0, done
        return done.out


@pytest.fixture
def quick(kit: Kit) -> Quick:
    return Quick(kit.folder)


@pytest.fixture
def bakery(kit: Kit) -> Path:
    """An interview called `bakery` with every state in it."""
    return kit.write("bakery", BAKERY)


Refusal = Callable[..., Done]


@pytest.fixture
def refused(quick: Quick, kit: Kit) -> Refusal:
    """A command that must fail with that code and leave every file in the project as it was."""

    def refuse(*words: str | Path, code: int = 1, stdin: str | bytes = "") -> Done:
        before = public(kit.folder)
        done = quick(*words, stdin=stdin)
        assert done.code == code, done
        assert public(kit.folder) == before
        assert done.out == ""
        assert done.err.strip()
        assert "Traceback" not in done.err
        return done

    return refuse


def public(folder: Path) -> dict[str, bytes]:
    """All files that are not in the private folder."""
    files = (path for path in folder.rglob("*") if path.is_file() and ".private" not in path.parts)
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}
