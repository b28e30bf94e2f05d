"""Files on disk: read with their limits, replaced whole or not at all, locked while they change."""

from __future__ import annotations

import contextlib
import glob
import os
import stat
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from interviewkit.errors import Changed, Fault, Faulty, InterviewkitError

LIMIT = 16_000_000
"""The largest text file that is read, in bytes; readers of one format may be stricter."""
PATIENCE = 10.0
"""How long, in seconds, a second run waits for the first to finish its write."""

BOM = "\ufeff".encode()
"""What some editors put before UTF-8 text."""


def read_bytes(path: Path, *, limit: int = LIMIT) -> bytes:
    """All bytes of a regular file; raises InterviewkitError past the limit, for a folder, or for no file."""
    try:
        if stat.S_ISFIFO(path.stat().st_mode):  # opening one would wait for its writer
            raise InterviewkitError(f"{path} is not a file")
        with path.open("rb") as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                raise InterviewkitError(f"{path} is not a file")
            data = file.read(limit + 1)
    except IsADirectoryError:
        raise InterviewkitError(f"{path} is a folder, not a file") from None
    except FileNotFoundError:
        raise InterviewkitError(f"there is no file {path}") from None
    except OSError as error:
        raise InterviewkitError(f"{path} could not be read: {_reason(error)}") from None
    if len(data) > limit:
        raise InterviewkitError(f"{path} is larger than {limit // 1_000_000} MB, too large to be meant")
    return data


def at_home(path: Path) -> Path:
    """The path with a leading `~` as the home it means; as it is where there is nobody of that name."""
    try:
        return path.expanduser()
    except RuntimeError:
        return path


def read_stdin(*, limit: int = LIMIT) -> bytes:
    """All that stdin gives; raises InterviewkitError past the limit."""
    data = sys.stdin.buffer.read(limit + 1)
    if len(data) > limit:
        raise InterviewkitError(f"what came on stdin is larger than {limit // 1_000_000} MB, too large to be meant")
    return data


def decode(data: bytes, path: Path | str) -> str:
    """The text of UTF-8 bytes, with its BOM if it has one; raises Faulty with the line of what is not UTF-8."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        raise Faulty(str(path), [Fault(1, "saved as UTF-16", "save it as UTF-8 in your editor")])
    if b"\0" in data[:4096]:
        raise Faulty(str(path), [Fault(1, "not a text but a binary file")])
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        byte = data[error.start]
        fault = Fault(line, f"not UTF-8 (the byte {byte:#04x})", "save the file as UTF-8 in your editor")
        raise Faulty(str(path), [fault]) from None


def replace(path: Path, data: bytes, *, expected: bytes | None = None, mode: int = 0o666) -> None:
    """The file holds `data` when this returns, flushed to the disk; if it raises, it holds what it held.

    The data goes to a neighbour, is read back, and takes the place of the file by rename. Permissions and
    symbolic links are kept; `mode` (less the umask) is for a new file. With `expected`, raises Changed if the
    file holds something else by now (an editor saved it meanwhile), else InterviewkitError with the reason.
    """
    path = Path(os.path.realpath(path))
    with written(path), _neighbour(path) as neighbour:
        known = path.exists()
        _write(neighbour, data, mode=0o600 if known else mode)
        if known:
            _keep_mode(path, neighbour)
        if neighbour.read_bytes() != data:
            raise InterviewkitError(f"{path.parent} did not keep what was written; {path.name} is as it was")
        if expected is not None and (not path.exists() or path.read_bytes() != expected):
            raise Changed(f"{path} was changed by somebody else in this moment")
        neighbour.replace(path)
        flush_folder(path.parent)


@contextlib.contextmanager
def written(what: Path | str) -> Iterator[None]:
    """What the system refuses in here (no space, no permission, …) is an InterviewkitError that says so."""
    try:
        yield
    except FileExistsError:
        raise
    except OSError as error:
        raise InterviewkitError(f"{what} could not be written: {_reason(error)}", "It is as it was.") from None


def _reason(error: OSError) -> str:
    return (error.strerror or str(error)).lower()


@contextlib.contextmanager
def _neighbour(path: Path) -> Iterator[Path]:
    neighbour = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        yield neighbour
    finally:
        with contextlib.suppress(OSError):
            neighbour.unlink(missing_ok=True)


def _keep_mode(source: Path, target: Path) -> None:
    """The target gets the permissions of the source, and its owner where that is allowed."""
    known = source.stat()
    target.chmod(stat.S_IMODE(known.st_mode))
    if hasattr(os, "chown"):
        with contextlib.suppress(OSError):
            os.chown(target, known.st_uid, known.st_gid)


def create(path: Path, data: bytes, *, mode: int = 0o666) -> None:
    """A new file that holds `data`, flushed; raises FileExistsError rather than touch one that is there."""
    with written(path), _neighbour(path) as neighbour:
        _write(neighbour, data, mode=mode)
        # A link fails where the name is taken, a rename would replace: two runs cannot both win.
        try:
            os.link(neighbour, path)
        except FileExistsError:
            raise
        except (NotImplementedError, OSError):  # a file system without links: take the name first
            os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode))
            neighbour.replace(path)
        flush_folder(path.parent)


def sweep(path: Path) -> None:
    """Neighbours of a file that a killed run left behind are gone; only call it under the file's lock."""
    path = Path(os.path.realpath(path))
    for stale in path.parent.glob(f".{glob.escape(path.name)}.*.new"):
        with written(stale):
            stale.unlink(missing_ok=True)


def flush_folder(folder: Path) -> None:
    """The names in a folder are on the disk."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            with contextlib.suppress(OSError):
                os.fsync(handle)
        finally:
            os.close(handle)


@contextlib.contextmanager
def locked(path: Path, *, mode: int = 0o600, what: str = "this interview") -> Iterator[IO[bytes]]:
    """The file, open to read and append, and nobody else's who asks in the same way; it is made if need be."""
    with written(path):
        handle = os.open(path, os.O_RDWR | os.O_APPEND | os.O_CREAT, mode)
    with os.fdopen(handle, "rb+") as file:
        _lock(file, what)
        yield file


def _lock(file: IO[bytes], what: str) -> None:
    give_up = time.monotonic() + PATIENCE
    while not _try_lock(file):
        if time.monotonic() > give_up:
            raise InterviewkitError(
                f"another interviewkit has been writing {what} for {PATIENCE:.0f} seconds",
                "Nothing was changed. Let it finish, or close it, and try again.",
            )
        time.sleep(0.02)


def _try_lock(file: IO[bytes]) -> bool:
    try:
        import fcntl
    except ImportError:  # Windows
        import msvcrt

        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined]
        except OSError:
            return False
        return True
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _write(path: Path, data: bytes, *, mode: int) -> None:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, mode)
    with os.fdopen(handle, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
