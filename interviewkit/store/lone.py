"""A file that stands alone: the questions an interviewee was sent, answered where they lie, outside any project."""

from __future__ import annotations

from pathlib import Path

from interviewkit.errors import InterviewkitError
from interviewkit.store.desk import Desk
from interviewkit.store.project import Project

SUFFIX = ".yaml"


def is_lone(project: Project, name: str) -> bool:
    """Whether a name is that of an interview file which is there, but not among those of the project."""
    path = Path(name)
    return path.suffix == SUFFIX and path.is_file() and path.resolve().parent != project.interviews.resolve()


def desk_of_file(path: Path) -> Desk:
    """The desk of a file that stands alone; what it keeps besides the answers is in a hidden folder beside it."""
    if path.suffix != SUFFIX or not path.is_file():
        raise InterviewkitError(f"{path} is not an interview file that is there", "Its name has to end with  .yaml.")
    return Desk(Project.of_file(path), path.stem, file=path)
