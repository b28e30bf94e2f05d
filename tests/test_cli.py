"""The door: who reads what, how a run ends, and that nobody ever meets a traceback."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from interviewkit import __version__
from interviewkit.exporters import TARGETS
from tests.commands.conftest import BAKERY
from tests.conftest import Kit, required

COMMANDS = ["new", "answer", "export", "list", "show", "ask", "edit", "check", "questions", "schema"]
MODULE = [sys.executable, "-m", "interviewkit"]
posix = pytest.mark.skipif(os.name == "nt", reason="signals and permissions of POSIX")


@pytest.fixture
def bakery(kit: Kit) -> Path:
    return kit.write("bakery", BAKERY)


def test_version_is_one_line_on_stdout(kit: Kit) -> None:
    done = kit("--version")
    assert (done.code, done.out, done.err) == (0, f"interviewkit {__version__}\n", "")


@pytest.mark.parametrize("command", COMMANDS)
def test_the_help_of_a_command_has_examples_and_fits_80_columns(kit: Kit, command: str) -> None:
    long = kit.ok(command, "--help", env={"COLUMNS": "80"})
    assert kit.ok(command, "-h", env={"COLUMNS": "80"}) == long
    above, examples = long.split("  Examples:\n")
    shown, _, below = examples.partition("\n\n")
    assert f"interviewkit {command}" in shown
    assert max(map(len, (above + below).splitlines())) <= 80
    assert "[bold]" not in long


def test_the_help_names_every_command_with_one_sentence_that_is_whole(kit: Kit) -> None:
    text = kit.ok("--help", env={"COLUMNS": "80"})
    rows = text[text.index("Commands:") :].splitlines()[1 : len(COMMANDS) + 1]
    assert [row.split()[0] for row in rows] == COMMANDS
    assert all(row.rstrip().endswith((".", "?")) for row in rows)
    assert "interviewkit new\n" in text
    for command, row in zip(COMMANDS, rows, strict=True):
        sentence = row.split(maxsplit=1)[1]
        assert sentence in " ".join(kit.ok(command, "--help").split()), "the list of commands says something else"


def test_without_a_word_the_help_is_shown_and_the_code_is_2(kit: Kit) -> None:
    done = kit()
    assert done.code == 2
    assert "Commands:" in done.err + done.out


@pytest.mark.parametrize(
    ("typed", "meant"), [("nwe", "new"), ("exprot", "export"), ("lst", "list"), ("anwser", "answer")]
)
def test_a_wrong_command_suggests_the_right_one(kit: Kit, typed: str, meant: str) -> None:
    done = kit(typed)
    assert (done.code, done.out) == (2, "")
    assert f"'{meant}'" in done.err


def test_a_wrong_option_suggests_the_right_one(kit: Kit) -> None:
    done = kit("new", "--titel", "x")
    assert (done.code, done.out) == (2, "")
    assert "--title" in done.err


def test_an_error_begins_with_our_name_and_goes_to_stderr(kit: Kit) -> None:
    done = kit("show", "nothing")
    assert (done.code, done.out) == (1, "")
    assert done.err.startswith("interviewkit: there is no interview")


def test_results_go_to_stdout_and_words_for_people_to_stderr(kit: Kit, bakery: Path) -> None:
    silent = {"show", "list", "check", "schema", "questions"}
    for words in (["show", "bakery"], ["list"], ["check"], ["schema"], ["questions"]):
        done = kit(*words)
        assert done.code == 0
        assert done.out
        assert done.err == "", words
        assert words[0] in silent
    for words in (["answer", "bakery", "q2", "x"], ["ask", "bakery", "Who?"]):
        done = kit(*words)
        assert (done.code, done.out) == (0, "")
        assert done.err


@pytest.mark.parametrize(
    "words",
    [
        ["list"],
        ["show", "bakery"],
        ["new", "--title", "t", "--interviewee", "n", "--question", "q"],
        ["check"],
        ["answer", "bakery", "q1", "x"],
    ],
)
def test_a_folder_that_is_none_is_told(kit: Kit, words: list[str]) -> None:
    (kit.folder / "file").write_text("")
    for place in ("file", "nowhere", "\udcff"):
        done = kit("-C", place, *words)
        assert (done.code, done.out) == (2, ""), done
        assert "Traceback" not in done.err
        assert "-C" in done.err


@pytest.mark.parametrize(
    "words",
    [
        ["list"],
        ["check"],
        ["show", "x"],
        ["new", "--title", "t", "--interviewee", "n", "--question", "q"],
        ["export", "x"],
    ],
)
def test_interviews_that_is_a_file_is_told(kit: Kit, words: list[str]) -> None:
    (kit.folder / "interviews").write_text("")
    done = kit(*words)
    assert done.code in (0, 1)
    assert "Traceback" not in done.err
    assert done.err
    assert (kit.folder / "interviews").read_text() == ""


@pytest.fixture
def nobody(kit: Kit) -> Iterator[list[str]]:
    """What to put before a command so that permissions hold, even where the tests are run as root."""
    if os.name != "nt" and os.getuid() == 0:
        required("setpriv", shutil.which("setpriv"))
        for folder in [kit.folder, *kit.folder.parents]:
            if folder == Path(folder.anchor) or folder.stat().st_mode & 0o001:
                continue
            folder.chmod(folder.stat().st_mode | 0o011)
        before = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
        usable = subprocess.run(
            [*before, sys.executable, "-c", "import interviewkit"], capture_output=True, check=False
        )
        if usable.returncode:
            pytest.skip("no other user than root can run this Python")
        yield before
    else:
        yield []
    for path in kit.folder.rglob("*"):
        path.chmod(0o755 if path.is_dir() else 0o644)


def forbidden(kit: Kit, before: list[str], *words: str) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(
        [*before, *MODULE, *words],
        cwd=kit.folder,
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
        check=False,
    )
    assert "Traceback" not in done.stderr, done.stderr
    return done


@posix
def test_a_file_that_may_not_be_read_is_told_and_does_not_hide_the_others(
    kit: Kit, bakery: Path, nobody: list[str]
) -> None:
    kit.write("other", "title: t\n")
    for path in (kit.folder, bakery.parent):
        path.chmod(0o755)
    bakery.chmod(0o000)
    done = forbidden(kit, nobody, "show", "bakery")
    assert done.returncode == 1
    assert "bakery.yaml" in done.stderr
    assert "permission denied" in done.stderr
    listed = forbidden(kit, nobody, "list")
    assert listed.returncode == 0
    assert "other" in listed.stdout
    assert "interviewkit check bakery" in listed.stdout
    checked = forbidden(kit, nobody, "check")
    assert checked.returncode == 1
    assert "permission denied" in checked.stdout


@posix
def test_a_folder_that_may_not_be_written_is_told_and_nothing_changes(
    kit: Kit, bakery: Path, nobody: list[str]
) -> None:
    before = bakery.read_bytes()
    bakery.parent.chmod(0o555)
    kit.folder.chmod(0o555)
    for words in (
        ["answer", "bakery", "q2", "x"],
        ["ask", "bakery", "Who?"],
        ["new", "--title", "t", "--interviewee", "n", "--question", "q"],
        ["export", "bakery"],
    ):
        done = forbidden(kit, nobody, *words)
        assert done.returncode == 1, done
        assert "permission denied" in done.stderr
        assert done.stdout == ""
    assert forbidden(kit, nobody, "show", "bakery").returncode == 0
    assert forbidden(kit, nobody, "export", "bakery", "-o", "-").returncode == 0
    assert bakery.read_bytes() == before
    assert [path.name for path in bakery.parent.iterdir()] == ["bakery.yaml"]


@posix
@pytest.mark.parametrize("words", ["show long", "schema", "list --json", "questions", "export long -o -", "--help"])
def test_a_reader_that_leaves_early_is_no_error(kit: Kit, words: str) -> None:
    kit.write("long", "title: t\nquestions:\n" + "- And then?\n" * 20_000)
    command = f"{sys.executable} -m interviewkit {words} | head -1 > /dev/null; exit ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", command], cwd=kit.folder, capture_output=True, text=True, check=False)
    assert "Traceback" not in done.stderr
    assert "Exception" not in done.stderr
    assert done.returncode in (0, 141, 1)
    assert "interviewkit:" not in done.stderr


@posix
def test_closed_streams_are_no_traceback(kit: Kit, bakery: Path) -> None:
    for words, closed in [
        ("show bakery", ">&-"),
        ("list", ">&-"),
        ("show nothing", "2>&-"),
        ("answer bakery q2 -", "<&-"),
    ]:
        command = f"{sys.executable} -m interviewkit {words} {closed}"
        done = subprocess.run(["bash", "-c", command], cwd=kit.folder, capture_output=True, text=True, check=False)
        assert "Traceback" not in done.stderr, done.stderr
        assert done.returncode in (0, 1, 2)


@posix
def test_a_full_disk_is_told_where_the_result_was_to_go(kit: Kit, bakery: Path) -> None:
    required("/dev/full", Path("/dev/full").exists())
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [*MODULE, "show", "bakery"], cwd=kit.folder, stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )
    assert done.returncode == 1
    assert "could not be written" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    "env", [{"LANG": "C", "LC_ALL": "C"}, {"TERM": "dumb"}, {"PYTHONIOENCODING": "ascii"}, {"COLUMNS": "1"}]
)
def test_poor_surroundings_lose_no_letter(kit: Kit, env: dict[str, str]) -> None:
    kit.write("ete", "title: L’été 🎉\nexchanges: [{question: Où ?, answer: Là.}]\n")
    assert "L’été 🎉" in kit.ok("show", "ete", env=env)
    assert "Où ?" in kit.ok("export", "ete", "-o", "-", env=env)
    assert kit("answer", "ete", "q9", "é", env=env).code == 1


@posix
def test_ctrl_c_ends_with_130_and_without_a_traceback(kit: Kit, bakery: Path) -> None:
    command = [*MODULE, "answer", "bakery", "q2", "-"]
    process = subprocess.Popen(
        command, cwd=kit.folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    # By now it waits for its stdin.
    time.sleep(1.0)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=10)
    assert process.returncode == 130
    assert out == b""
    assert b"Traceback" not in err


def completed(kit: Kit, line: str, **env: str) -> list[str]:
    words = line.split(" ")
    asked = {"_INTERVIEWKIT_COMPLETE": "complete_bash", "COMP_WORDS": line, "COMP_CWORD": str(len(words) - 1), **env}
    program = Path(sys.executable).with_name("interviewkit")
    required("the installed command", program.exists())
    done = subprocess.run(
        [program], cwd=kit.folder, env={**os.environ, **asked}, capture_output=True, text=True, check=False
    )
    assert done.stderr == ""
    return done.stdout.split("\n")[:-1] if done.stdout.endswith("\n") else done.stdout.split("\n")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("interviewkit show b", {"bakery", "bread"}),
        ("interviewkit check bakery br", {"bread"}),
        ("interviewkit -C . export ba", {"bakery"}),
        ("interviewkit -C elsewhere show ", {"other"}),
        ("interviewkit show -C elsewhere o", {"other"}),
        ("interviewkit answer bakery q", {"q1", "q2", "q3", "q4", "q5"}),
        ("interviewkit ask bakery --follows q2", {"q2"}),
        ("interviewkit ask bakery --remove ", {"q1", "q2", "q3", "q4", "q5"}),
        ("interviewkit new --questions po", {"portrait"}),
        ("interviewkit questions au", {"author"}),
        ("interviewkit new --like ba", {"bakery"}),
        ("interviewkit new --identity w", {"withheld"}),
        ("interviewkit export bakery --to h", {"hugo", "hexo", "html"}),
        ("interviewkit export bakery --to ", {*TARGETS}),
        ("interviewkit export bakery --layout d", {"dl", "dialogue"}),
        ("interviewkit schema p", {"post"}),
        ("interviewkit answer bakery q1 --decline does", {"does not know"}),
        ("interviewkit ex", {"export"}),
        ("interviewkit answer nothing q", set()),
    ],
)
def test_the_shell_completes(kit: Kit, bakery: Path, line: str, expected: set[str]) -> None:
    kit.write("bread", "not: [an interview")
    (kit.folder / "elsewhere" / "interviews").mkdir(parents=True)
    (kit.folder / "elsewhere" / "interviews" / "other.yaml").write_text("title: t\n")
    assert set(filter(None, completed(kit, line))) == expected
