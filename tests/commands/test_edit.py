"""`edit`: whatever the editor does, the text is kept and the file is whole."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from tests.conftest import Done, Kit


def editor(kit: Kit, script: str) -> dict[str, str]:
    """An editor: a few lines of Python that are given `path`, its `text`, and `project`."""
    program = kit.folder / "editor.py"
    program.write_text(
        "import os, pathlib, sys\n"
        f"project = pathlib.Path({str(kit.folder)!r})\n"
        "path = pathlib.Path(sys.argv[1])\n"
        "text = path.read_bytes().decode()\n" + script
    )
    return {"EDITOR": f"{sys.executable} {program}", "VISUAL": ""}


def edited(kit: Kit, script: str) -> Done:
    return kit("edit", "bakery", env=editor(kit, script))


def kept(kit: Kit) -> Path:
    return kit.project.private / "bakery.edit.yaml"


def test_a_good_change_is_taken_byte_for_byte(kit: Kit, bakery: Path) -> None:
    done = edited(kit, "path.write_text('# mine\\n' + text.replace('At two.', '\"At three.\"  # sure'))")
    assert (done.code, done.out) == (0, "")
    assert "is changed" in done.err
    assert bakery.read_text().startswith("# mine\n")
    assert 'answer: "At three."  # sure\n' in bakery.read_text()
    assert not kept(kit).exists()


def test_an_editor_that_changes_nothing_changes_nothing(kit: Kit, bakery: Path) -> None:
    before = bakery.stat().st_mtime_ns
    done = edited(kit, "")
    assert done.code == 0
    assert "Nothing is changed." in done.err
    assert bakery.stat().st_mtime_ns == before
    assert not kept(kit).exists()


def test_faults_are_told_the_text_is_kept_and_the_file_is_as_it_was(kit: Kit, bakery: Path) -> None:
    before = bakery.read_bytes()
    done = edited(kit, "path.write_text(text.replace('q2', 'q1').replace('title:', 'titel:') + 'precious: words\\n')")
    assert done.code == 1
    assert bakery.read_bytes() == before
    assert "titel" in done.err
    assert "line 10" in done.err or "line 11" in done.err
    assert str(kept(kit).relative_to(kit.folder)) in done.err
    assert "precious: words" in kept(kit).read_text()


def test_an_editor_that_fails_keeps_the_text_and_the_file(kit: Kit, bakery: Path) -> None:
    before = bakery.read_bytes()
    done = edited(kit, "path.write_text(text + '# precious\\n'); sys.exit(3)")
    assert done.code == 1
    assert "exit code 3" in done.err
    assert bakery.read_bytes() == before
    assert "# precious" in kept(kit).read_text()


def test_an_editor_that_takes_the_file_away_changes_nothing(kit: Kit, bakery: Path) -> None:
    before = bakery.read_bytes()
    done = edited(kit, "path.unlink()")
    assert done.code == 1
    assert bakery.read_bytes() == before
    assert "Traceback" not in done.err


def test_an_editor_that_leaves_other_bytes_than_text_changes_nothing(kit: Kit, bakery: Path) -> None:
    before = bakery.read_bytes()
    done = edited(kit, "path.write_bytes(b'title: caf\\xe9\\n')")
    assert done.code == 1
    assert "UTF-8" in done.err
    assert bakery.read_bytes() == before
    assert kept(kit).read_bytes() == b"title: caf\xe9\n"


def test_an_editor_that_empties_the_file_changes_nothing(kit: Kit, bakery: Path) -> None:
    before = bakery.read_bytes()
    assert edited(kit, "path.write_text('')").code == 1
    assert bakery.read_bytes() == before


def test_a_change_by_somebody_else_meanwhile_keeps_both(kit: Kit, bakery: Path) -> None:
    done = edited(
        kit,
        "path.write_text(text + '# mine\\n')\n"
        "import subprocess\n"
        "words = ['answer', 'bakery', 'q5', 'Theirs.']\n"
        "subprocess.run([sys.executable, '-m', 'interviewkit', *words], cwd=project, check=True)\n",
    )
    assert done.code == 1
    assert "Nothing was overwritten" in done.err
    assert "Theirs." in bakery.read_text()
    assert "# mine" not in bakery.read_text()
    assert "# mine" in kept(kit).read_text()


def test_the_text_of_an_earlier_time_is_never_thrown_away(kit: Kit, bakery: Path) -> None:
    edited(kit, "path.write_text('titel: precious\\n')")
    edited(kit, "")
    assert any("precious" in path.read_text() for path in kit.project.private.glob("bakery.edit*"))


def test_a_file_with_faults_can_be_mended(kit: Kit) -> None:
    path = kit.write("bakery", "titel: Bread\nquestions: [When?]\n")
    assert edited(kit, "path.write_text(text.replace('titel', 'title'))").code == 0
    assert path.read_text() == "title: Bread\nquestions: [When?]\n"


def test_line_ends_of_windows_stay(kit: Kit) -> None:
    path = kit.write("bakery", "title: Bread\r\nquestions: [When?]\r\n")
    assert edited(kit, "path.write_bytes(text.replace('Bread', 'Salt').encode())").code == 0
    assert path.read_bytes() == b"title: Salt\r\nquestions: [When?]\r\n"


@pytest.mark.skipif(os.name == "nt", reason="permissions of POSIX")
def test_nobody_else_reads_the_text_that_is_kept(kit: Kit, bakery: Path) -> None:
    edited(kit, "(project / 'mode').write_text(oct(path.stat().st_mode & 0o777)); sys.exit(1)")
    assert (kit.folder / "mode").read_text() == "0o600"
    assert kit.project.private.stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize("command", ["no-such-editor", "'unclosed", "/"])
def test_an_editor_that_is_not_there_is_named(kit: Kit, bakery: Path, command: str) -> None:
    done = kit("edit", "bakery", env={"EDITOR": command, "VISUAL": ""})
    assert done.code == 1
    assert "EDITOR" in done.err
    assert "Traceback" not in done.err


def test_without_a_terminal_and_an_editor_nothing_is_started(kit: Kit, bakery: Path) -> None:
    before = bakery.read_bytes()
    done = kit("edit", "bakery", env={"EDITOR": "", "VISUAL": ""})
    assert (done.code, done.out) == (2, "")
    assert "EDITOR" in done.err
    assert bakery.read_bytes() == before
