"""Which program is the person's editor, and how it is run."""

from __future__ import annotations

import os
import shlex
import shutil
import signal
import subprocess
from collections.abc import Sequence

from interviewkit.errors import InterviewkitError

WINDOWED = {
    "gvim": "--nofork",
    "kate": "--block",
    **dict.fromkeys(("code", "code-insiders", "codium", "cursor", "gedit", "mate", "subl", "zed"), "--wait"),
}
"""Editors that hand a file to a window and return, with what makes them wait."""


def run_editor(argv: Sequence[str]) -> int:
    """The exit code of the editor, once it has ended; Ctrl-C meanwhile is the editor's own matter."""
    before = signal.signal(signal.SIGINT, lambda *_: None)
    try:
        return subprocess.run(argv, check=False).returncode
    finally:
        signal.signal(signal.SIGINT, before)


def find_editor(command: str | None = None) -> list[str]:
    """The editor's words for the command line: as given, $VISUAL, $EDITOR, or one that is there."""
    told = [command or "", os.environ.get("VISUAL", ""), os.environ.get("EDITOR", "")]
    there = [name for name in ("nano", "vi") if shutil.which(name)]
    wanted = next((name for name in [*told, *there] if name.strip()), "")
    if not wanted:
        raise InterviewkitError("no editor is known", "Set EDITOR to the name of yours, as in EDITOR=nano")
    try:
        argv = [wanted] if shutil.which(wanted) else shlex.split(wanted)
    except ValueError:
        argv = []
    if not argv or not shutil.which(argv[0]):
        raise InterviewkitError(f"the editor {wanted!r} was not found", "Set EDITOR to the name of one that is there")
    return argv
