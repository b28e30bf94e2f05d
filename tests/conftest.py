"""What all tests share: the program in an empty folder, a day that does not change, a browser, and no network."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from interviewkit.store.project import Project

ROOT = Path(__file__).parent.parent
CHROMIUM = Path("/usr/bin/chromium")
SEED = ROOT.parent / "shared" / "seed" / "community-manager.txt"


def required(what: str, there: object) -> None:
    """Skip with a sentence where a real part is not on this machine; where CI is set, its absence is a failure."""
    if there:
        return
    if os.environ.get("CI"):
        pytest.fail(f"{what} is missing, and CI must have it")
    pytest.skip(f"{what} is not on this machine")


@dataclass
class Done:
    """How a run of the command ended."""

    code: int
    out: str
    err: str


@dataclass
class Kit:
    """The installed command, run as a person or a script would, in a folder of its own."""

    folder: Path

    def __call__(self, *words: str | Path, stdin: str | bytes = "", env: dict[str, str] | None = None) -> Done:
        """Run `interviewkit` with these words and no terminal."""
        data = stdin.encode() if isinstance(stdin, str) else stdin
        command = [sys.executable, "-m", "interviewkit", *map(str, words)]
        done = subprocess.run(
            command, input=data, cwd=self.folder, capture_output=True, env={**os.environ, **(env or {})}, check=False
        )
        return Done(done.returncode, done.stdout.decode(), done.stderr.decode())

    def ok(self, *words: str | Path, stdin: str | bytes = "", env: dict[str, str] | None = None) -> str:
        """The same, and it must end well; what it printed on stdout."""
        done = self(*words, stdin=stdin, env=env)
        assert done.code == 0, done
        return done.out

    def write(self, slug: str, text: str) -> Path:
        """A file written by hand."""
        path = self.project.path(slug)
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(text.encode())
        return path

    def read(self, slug: str) -> str:
        """The text of an interview's file."""
        return self.project.path(slug).read_bytes().decode()

    @property
    def project(self) -> Project:
        """The project in the folder."""
        return Project(self.folder)


@pytest.fixture
def kit(tmp_path: Path) -> Kit:
    return Kit(tmp_path)


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """Debian's Chromium, driven by Playwright; without either the test skips, unless CI is set."""
    required("Debian's package chromium", CHROMIUM.exists())
    required("Playwright (pip install playwright)", find_spec("playwright"))
    from playwright.sync_api import sync_playwright

    quiet = ["--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update"]
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=str(CHROMIUM), args=["--no-sandbox", *quiet, "--disable-sync"]
        )
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def axe() -> str:
    """The source of axe-core, as its PyPI package carries it."""
    required("axe-core (pip install axe-playwright-python)", find_spec("axe_playwright_python"))
    import axe_playwright_python

    return (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")


@pytest.fixture(autouse=True, scope="session")
def _signals_heard() -> None:
    # Started in the background or by nohup, we ignore signals, and so would every program that a test starts.
    for name, heard in (("SIGINT", signal.default_int_handler), ("SIGHUP", signal.SIG_DFL)):
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) == signal.SIG_IGN:
            signal.signal(number, heard)


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    connect = socket.socket.connect

    def refuse(self: socket.socket, address: object) -> None:
        # A browser or a server that a test starts is on this machine; nothing else may be reached.
        if self.family != socket.AF_UNIX and not str(address).startswith(("('127.0.0.1'", "('::1'", "('localhost'")):
            raise AssertionError(f"a test tried to reach {address}")
        connect(self, address)  # type: ignore[arg-type]

    monkeypatch.setattr(socket.socket, "connect", refuse)


@pytest.fixture(autouse=True)
def _plain_surroundings(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    # The person's own settings, editor and language must not decide whether a test passes.
    for name in ("EDITOR", "VISUAL", "LC_ALL", "NO_COLOR", "FORCE_COLOR", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "C.UTF-8")
    monkeypatch.setenv("HOME", str(tmp_path_factory.getbasetemp()))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path_factory.getbasetemp() / "config"))
