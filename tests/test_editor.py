"""The editor: nothing typed there is ever lost, whatever the program on the other side does."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from interviewkit.editor import MARK, Unfinished, edit, edit_until
from interviewkit.editor.program import find_editor
from interviewkit.errors import Fault, Interrupted, InterviewkitError
from tests.fakes import ScriptedConsole

OPENER = Callable[[Path], int]


@pytest.fixture
def keep(tmp_path: Path) -> Path:
    return tmp_path / ".private" / "ana.q1.md"


@pytest.fixture(autouse=True)
def _some_editor(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EDITOR", sys.executable)


def opens(*turns: OPENER | str | bytes) -> Callable[[Sequence[str]], int]:
    """An editor whose turns are each a text that is saved, or a function of the file."""
    left = list(turns)

    def run(argv: Sequence[str]) -> int:
        turn = left.pop(0)
        path = Path(argv[-1])
        if callable(turn):
            return turn(path)
        path.write_bytes(turn if isinstance(turn, bytes) else turn.encode())
        return 0

    return run


def saves(text: str, *, code: int = 0) -> OPENER:
    def turn(path: Path) -> int:
        path.write_text(text)
        return code

    return turn


def nothing(path: Path) -> int:
    return 0


def test_the_text_comes_back_changed_and_no_file_stays(keep: Path) -> None:
    assert edit("Été\n", keep=keep, person=ScriptedConsole(), run=opens("Hiver\n")) == "Hiver\n"
    assert list(keep.parent.iterdir()) == []


def test_the_file_is_for_the_person_alone(keep: Path) -> None:
    seen: list[int] = []

    def look(path: Path) -> int:
        seen.append(stat.S_IMODE(path.stat().st_mode))
        return saves("b")(path)

    edit("a", keep=keep, person=ScriptedConsole(), run=opens(look))
    assert seen == [0o600]


def test_an_editor_that_is_back_at_once_is_waited_for(keep: Path) -> None:
    console = ScriptedConsole("")

    def window(prompt: str, text: str = "") -> str:
        keep.write_text("typed in a window")
        return ""

    console._line = window  # type: ignore[method-assign]
    assert edit("a", keep=keep, person=console, run=opens(nothing)) == "typed in a window"
    assert "--wait" in console.err


def test_a_known_windowed_editor_is_told_its_own_flag(keep: Path, tmp_path: Path) -> None:
    program = tmp_path / "gvim"
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    console = ScriptedConsole("")
    edit("a", keep=keep, person=console, command=str(program), run=opens(nothing))
    assert "--nofork" in console.err


def test_without_a_terminal_an_unchanged_text_is_simply_unchanged(keep: Path) -> None:
    console = ScriptedConsole(interactive=False)
    assert edit("a", keep=keep, person=console, run=opens(nothing)) == "a"


def test_after_a_bad_exit_the_editor_is_offered_again(keep: Path) -> None:
    console = ScriptedConsole("y")
    assert edit("a", keep=keep, person=console, run=opens(saves("b", code=1), "c")) == "c"
    assert f"exit code 1; your text is kept in {keep}" in console.err


def test_after_a_bad_exit_the_text_can_be_taken_as_it_is(keep: Path) -> None:
    assert edit("a", keep=keep, person=ScriptedConsole("n", "y"), run=opens(saves("b", code=1))) == "b"
    assert not keep.exists()


def test_after_a_bad_exit_the_text_can_be_left_and_is_offered_the_next_time(keep: Path) -> None:
    assert edit("a", keep=keep, person=ScriptedConsole("n", "n"), run=opens(saves("b", code=1))) == "a"
    assert keep.read_text() == "b"
    assert edit("a", keep=keep, person=ScriptedConsole("y", ""), run=opens(nothing)) == "b"


def test_a_bad_exit_with_nothing_changed_leaves_nothing_behind(keep: Path) -> None:
    assert edit("a", keep=keep, person=ScriptedConsole("n"), run=opens(lambda path: 1)) == "a"
    assert not keep.exists()


def test_what_an_earlier_time_left_is_moved_aside_and_never_overwritten(keep: Path) -> None:
    keep.parent.mkdir()
    for number in (1, 2):
        keep.write_text(f"left {number}")
        edit("a", keep=keep, person=ScriptedConsole("n"), run=opens("b"))
    assert (keep.parent / "ana.q1.1.md").read_text() == "left 1"
    assert (keep.parent / "ana.q1.2.md").read_text() == "left 2"


def test_without_a_terminal_what_an_earlier_time_left_is_moved_aside(keep: Path) -> None:
    keep.parent.mkdir()
    keep.write_text("left")
    console = ScriptedConsole(interactive=False)
    assert edit("a", keep=keep, person=console, run=opens("b")) == "b"
    assert (keep.parent / "ana.q1.1.md").read_text() == "left"
    assert "ana.q1.1.md" in console.err


def test_without_a_terminal_a_bad_exit_says_where_the_text_is(keep: Path) -> None:
    with pytest.raises(Unfinished) as error:
        edit("a", keep=keep, person=ScriptedConsole(interactive=False), run=opens(saves("b", code=3)))
    assert error.value.lines()[1:] == ["the editor ended with exit code 3", f"Your text is kept in {keep}"]
    assert keep.read_text() == "b"


def test_a_file_that_is_gone_leaves_the_text_as_it_was(keep: Path) -> None:
    def lose(path: Path) -> int:
        path.unlink()
        return 0

    console = ScriptedConsole()
    assert edit("a", keep=keep, person=console, run=opens(lose)) == "a"
    assert "left no file" in console.err


def test_what_is_not_utf8_is_told_with_its_line_and_kept(keep: Path) -> None:
    console = ScriptedConsole("y")
    assert edit("a", keep=keep, person=console, run=opens(b"one\ntw\xe9\n", "two")) == "two"
    assert f"{keep}:2: this is not UTF-8 text" in console.err
    assert edit("a", keep=keep, person=ScriptedConsole("n"), run=opens(b"tw\xe9")) == "a"
    assert keep.read_bytes() == b"tw\xe9"


def test_the_line_ends_and_the_mark_of_windows_are_taken_back(keep: Path) -> None:
    assert edit("a", keep=keep, person=ScriptedConsole(), run=opens(b"\xef\xbb\xbfa\r\nb\r\n")) == "a\nb\n"


def test_a_text_that_had_them_keeps_the_line_ends_of_windows(keep: Path) -> None:
    assert edit("a\r\n", keep=keep, person=ScriptedConsole(), run=opens(b"b\r\n")) == "b\r\n"


def test_the_file_goes_only_when_the_text_is_in_safety(keep: Path) -> None:
    def full(text: str) -> None:
        raise OSError(28, "No space left on device")

    with pytest.raises(OSError, match="No space"):
        edit("a", keep=keep, person=ScriptedConsole(), take=full, run=opens("b"))
    assert keep.read_text() == "b"


def test_ctrl_c_while_a_window_is_waited_for_keeps_the_file(keep: Path) -> None:
    with pytest.raises(Interrupted):
        edit("a", keep=keep, person=ScriptedConsole(Interrupted("left")), run=opens(nothing))
    assert keep.exists()


def test_a_missing_editor_is_told_with_the_name_of_the_variable(keep: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EDITOR", "no-such-editor --flag")
    with pytest.raises(InterviewkitError) as error:
        edit("a", keep=keep, person=ScriptedConsole())
    assert "no-such-editor" in error.value.sentence
    assert "EDITOR" in error.value.hint
    assert not keep.exists()


@pytest.mark.parametrize("words", ["'{path}' --flag", "'{path}'"])
def test_an_editor_may_have_blanks_in_its_path_and_options(tmp_path: Path, words: str) -> None:
    program = tmp_path / "my editor"
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    assert find_editor(words.format(path=program))[0] == str(program)
    assert find_editor(str(program)) == [str(program)]


def test_visual_comes_before_editor_and_quotes_must_close(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VISUAL", f"{sys.executable} -x")
    assert find_editor() == [sys.executable, "-x"]
    with pytest.raises(InterviewkitError, match="was not found"):
        find_editor("python 'x")


def test_with_nothing_set_a_usual_editor_is_taken_or_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("EDITOR", " ")
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(InterviewkitError, match="no editor is known"):
        find_editor()
    (tmp_path / "vi").write_text("#!/bin/sh\n")
    (tmp_path / "vi").chmod(0o755)
    assert find_editor() == ["vi"]


def test_a_real_editor_is_run_on_the_file(keep: Path, tmp_path: Path) -> None:
    script = tmp_path / "an editor.py"
    script.write_text("import sys, pathlib\npathlib.Path(sys.argv[-1]).write_text('from the script')")
    command = f"'{sys.executable}' '{script}'"
    assert edit("a", keep=keep, person=ScriptedConsole(), command=command) == "from the script"


def odd(text: str) -> list[Fault]:
    return [Fault(n, "odd word", "mend it") for n, line in enumerate(text.splitlines(), 1) if "odd" in line]


def test_a_text_with_faults_is_offered_again_with_the_faults_on_top(keep: Path) -> None:
    seen: list[str] = []

    def look(path: Path) -> int:
        seen.append(path.read_text())
        path.write_text(seen[0].replace("odd", "even"))
        return 0

    console = ScriptedConsole("y")
    assert edit_until("a", odd, keep=keep, person=console, run=opens("a\nodd\n", look)) == "a\neven\n"
    assert seen == [
        f"{MARK}this cannot be read yet (these lines go away by themselves)\n{MARK}line 4: odd word; mend it\na\nodd\n"
    ]
    assert seen[0].splitlines()[3] == "odd"
    assert "line 2: odd word; mend it" in console.err
    assert not keep.exists()


def test_faults_can_be_left_and_the_text_is_kept_without_the_marks(keep: Path) -> None:
    with pytest.raises(Unfinished) as error:
        edit_until("a", odd, keep=keep, person=ScriptedConsole("y", "", "n"), run=opens("odd", nothing))
    assert keep.read_text() == "odd"
    assert str(keep) in error.value.hint


def test_the_text_survives_a_bad_exit_in_a_later_round(keep: Path) -> None:
    with pytest.raises(Unfinished):
        edit_until("a", odd, keep=keep, person=ScriptedConsole("y", "n", "n"), run=opens("odd", lambda path: 1))
    assert keep.read_text().endswith("odd")
    assert edit_until("a", lambda text: [], keep=keep, person=ScriptedConsole("y", ""), run=opens(nothing)) == "odd"


def test_without_a_terminal_faults_are_told_once_with_the_place_of_the_text(keep: Path) -> None:
    with pytest.raises(Unfinished) as error:
        edit_until("a", odd, keep=keep, person=ScriptedConsole(interactive=False), run=opens("odd"))
    assert error.value.lines() == [
        "nothing was changed",
        "line 1: odd word; mend it",
        f"Your text is kept in {keep}",
    ]
    assert keep.read_text() == "odd"


def test_a_mark_that_windows_gave_another_line_end_goes_away_too(keep: Path) -> None:
    def windows(path: Path) -> int:
        path.write_bytes(
            path.read_bytes().replace(b"\n", b"\r\n").replace(b"odd word", b"odd word").replace(b"\r\nodd", b"\r\nfine")
        )
        return 0

    console = ScriptedConsole("y")
    assert edit_until("a\r\n", odd, keep=keep, person=console, run=opens(b"a\r\nodd", windows)).endswith("fine")


def test_no_neighbour_of_the_file_is_left_behind(keep: Path) -> None:
    edit_until("a", odd, keep=keep, person=ScriptedConsole("y"), run=opens("odd", "b"))
    assert os.listdir(keep.parent) == []
