"""The WordPress of the tests is gone when they are, however they end."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.request import urlopen

import pytest

from tests.conftest import required
from tests.wordpress.serve import HERE, missing


@pytest.fixture
def by_hand(tmp_path: Path) -> Iterator[tuple[subprocess.Popen[str], str, Path]]:
    """A WordPress started from the command line, with its address, and a temporary folder to leave things in."""
    required(f"A WordPress (Debian's {', '.join(missing())})", not missing())
    command = [sys.executable, str(HERE / "serve.py")]
    with subprocess.Popen(
        command, env=os.environ | {"TMPDIR": str(tmp_path)}, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout
        yield process, process.stdout.readline(), tmp_path
        process.kill()


def left_behind(folder: Path) -> tuple[list[list[str]], list[Path]]:
    """What still runs with that folder in its command line, and what still is in it."""
    running = []
    for path in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            words = path.read_bytes().decode(errors="replace").split("\0")
        except OSError:
            continue
        if any(str(folder) in word for word in words) and words[0] != "/bin/sh":
            running.append(words)
    return running, [*folder.iterdir()]


@pytest.mark.parametrize("end", [signal.SIGINT, signal.SIGKILL], ids=lambda end: end.name)
def test_nothing_of_it_is_left(by_hand: tuple[subprocess.Popen[str], str, Path], end: signal.Signals) -> None:
    process, told, folder = by_hand
    (address,) = re.findall(r"http://127\.0\.0\.1:\d+", told)
    with urlopen(address, timeout=30) as page:
        assert "Entretiens" in page.read().decode()
    running, kept = left_behind(folder)
    assert {Path(words[0]).name for words in running} == {"mariadbd", "php"}
    assert len(kept) == 1
    process.send_signal(end)
    process.wait(30)
    # Killed, it can wait for nothing; its watch ends the rest as soon as it hears of it.
    for _ in range(300):
        if left_behind(folder) == ([], []):
            return
        time.sleep(0.1)
    pytest.fail(str(left_behind(folder)))
