"""Runs the walk over a folder's FileDesk, as the command does, with the errors at one door."""

from __future__ import annotations

import sys
from pathlib import Path

from interviewkit.console import Console
from interviewkit.errors import InterviewkitError
from interviewkit.intake.walk import walk
from tests.intake.desk import FileDesk

if __name__ == "__main__":
    console = Console()
    try:
        walk(console, FileDesk(Path(sys.argv[1])), start=sys.argv[2] if len(sys.argv) > 2 else None)
    except InterviewkitError as error:
        console.fail(error)
        sys.exit(error.exit_code)
