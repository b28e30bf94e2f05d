"""Files are replaced whole or not at all, whatever the disk does."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from interviewkit import disk
from interviewkit.errors import Changed, InterviewkitError

ROOT = Path(__file__).parents[1]
root_only = pytest.mark.skipif(
    os.name != "posix" or os.geteuid() != 0 or subprocess.run(["unshare", "-m", "true"], check=False).returncode != 0,
    reason="needs to mount a small disk of its own",
)
CLAMPED = """
import resource, signal, sys
from pathlib import Path
from interviewkit.disk import replace
from interviewkit.errors import InterviewkitError
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
try:
    replace(Path(sys.argv[1]), b"x" * 5000)
except InterviewkitError as error:
    print(error.sentence)
"""
UPDATE = """
import sys
from pathlib import Path
from interviewkit.errors import InterviewkitError
from interviewkit.store.desk import Desk
from interviewkit.store.project import Project
desk = Desk(Project(Path(sys.argv[1])), "one")
try:
    desk.answer(desk.read().exchanges[0], answer="words " * 20_000)
except InterviewkitError as error:
    print(error.sentence)
"""


def run(*command: str) -> str:
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.run(command, env=environment, check=True, capture_output=True, text=True).stdout


def names(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"old")
    return path


def test_permissions_are_kept_and_nothing_is_shown_meanwhile(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file.chmod(0o640)
    modes = []
    keep = disk._keep_mode

    def watched(known: Path, new: Path) -> None:
        modes.append(stat.S_IMODE(new.stat().st_mode))
        keep(known, new)

    monkeypatch.setattr(disk, "_keep_mode", watched)
    disk.replace(file, b"new")
    assert file.read_bytes() == b"new"
    assert stat.S_IMODE(file.stat().st_mode) == 0o640
    assert modes == [0o600]


@pytest.mark.skipif(os.name != "posix" or os.geteuid() != 0, reason="only root gives files away")
def test_the_owner_is_kept(file: Path) -> None:
    os.chown(file, 1234, 4321)
    disk.replace(file, b"new")
    assert (file.stat().st_uid, file.stat().st_gid) == (1234, 4321)


def test_a_symbolic_link_stays_one(file: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    link = tmp_path / "elsewhere" / "link.yaml"
    link.symlink_to("../a.yaml")
    disk.replace(link, b"new")
    assert link.is_symlink()
    assert file.read_bytes() == b"new"
    assert names(link.parent) == ["link.yaml"]


def test_a_file_that_is_not_as_expected_is_left_alone(file: Path) -> None:
    with pytest.raises(Changed):
        disk.replace(file, b"new", expected=b"other")
    assert file.read_bytes() == b"old"
    file.unlink()
    with pytest.raises(Changed):
        disk.replace(file, b"new", expected=b"old")
    assert names(file.parent) == []


@pytest.mark.parametrize("call", ["fsync", "write"])
def test_a_failure_leaves_the_file_and_no_neighbour(call: str, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(*{"fsync": (os, "fsync"), "write": (disk, "_write")}[call], fail)
    with pytest.raises(InterviewkitError, match="no space left"):
        disk.replace(file, b"new")
    assert file.read_bytes() == b"old"
    assert names(file.parent) == ["a.yaml"]


def test_create_never_overwrites(file: Path) -> None:
    with pytest.raises(FileExistsError):
        disk.create(file, b"new")
    assert file.read_bytes() == b"old"
    assert names(file.parent) == ["a.yaml"]


def test_create_never_overwrites_where_there_are_no_links(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", fail)
    with pytest.raises(FileExistsError):
        disk.create(file, b"new")
    disk.create(file.with_name("b.yaml"), b"new")
    assert (file.read_bytes(), file.with_name("b.yaml").read_bytes()) == (b"old", b"new")
    assert names(file.parent) == ["a.yaml", "b.yaml"]


def test_a_dangling_link_is_not_overwritten_by_create(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to("nowhere")
    with pytest.raises(FileExistsError):
        disk.create(tmp_path / "a", b"new")
    assert names(tmp_path) == ["a"]


def test_sweeping_takes_the_neighbours_of_this_file_only(tmp_path: Path) -> None:
    for name in ("[a].yaml", ".[a].yaml.7.new", ".a.yaml.7.new", ".b.yaml.7.new"):
        (tmp_path / name).write_bytes(b"")
    disk.sweep(tmp_path / "[a].yaml")
    assert names(tmp_path) == [".a.yaml.7.new", ".b.yaml.7.new", "[a].yaml"]


@pytest.mark.parametrize(
    ("make", "words"), [("mkdir", "is a folder"), ("mkfifo", "is not a file"), (None, "there is no file")]
)
def test_only_a_file_is_read_and_nothing_is_waited_for(make: str | None, words: str, tmp_path: Path) -> None:
    if make:
        getattr(os, make)(tmp_path / "a")
    with pytest.raises(InterviewkitError, match=words):
        disk.read_bytes(tmp_path / "a")


def test_a_file_past_the_limit_is_refused(file: Path) -> None:
    assert disk.read_bytes(file, limit=3) == b"old"
    with pytest.raises(InterviewkitError, match="too large"):
        disk.read_bytes(file, limit=2)


def test_a_file_that_may_grow_no_further_is_as_it_was(file: Path) -> None:
    assert "could not be written: file too large" in run(sys.executable, "-c", CLAMPED, str(file))
    assert file.read_bytes() == b"old"
    assert names(file.parent) == ["a.yaml"]


@root_only
@pytest.mark.parametrize(
    ("then", "words"), [("true", "no space left"), ("mount -o remount,ro $1", "read-only file system")]
)
def test_a_full_or_read_only_disk_leaves_the_interview_as_it_was(then: str, words: str, tmp_path: Path) -> None:
    text = "title: T\nexchanges: [A?]\n"
    script = f"""
        mount -t tmpfs -o size=64k tmpfs $1 && mkdir $1/interviews && printf '%s' "$3" > $1/interviews/one.yaml
        {then}
        {sys.executable} -c "$2" $1
        cat $1/interviews/one.yaml
        ls -A $1/interviews | grep -v private
    """
    told = run("unshare", "-m", "sh", "-c", script, "sh", str(tmp_path), UPDATE, text)
    assert words in told
    assert told.endswith(f"{text}one.yaml\n")


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_may_not_be_written_is_said(file: Path) -> None:
    file.parent.chmod(0o500)
    try:
        with pytest.raises(InterviewkitError, match="permission denied"):
            disk.replace(file, b"new")
    finally:
        file.parent.chmod(0o700)
    assert file.read_bytes() == b"old"
