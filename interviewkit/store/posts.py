"""Posts on disk: written where asked, and never over a file that is not as we wrote it."""

from __future__ import annotations

from pathlib import Path

from interviewkit import disk
from interviewkit.errors import InterviewkitError
from interviewkit.store.ledger import digest
from interviewkit.store.project import Project


def keep(project: Project, slug: str, *, path: Path, data: bytes, force: bool = False) -> bool:
    """Whether the file had to be written to hold the post; it does when this returns.

    What we wrote before is replaced. Anything else, a post edited by hand included, stays and raises
    InterviewkitError; with `force` it is replaced too, and kept beside it (`backup_of` says where).
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with project.ledger(slug) as ledger:
        found = disk.read_bytes(path) if path.exists() else None
        if found == data:
            return False
        ours = {event.get("digest") for event in ledger.events() if event.get("event") == "exported"}
        if found is not None and digest(found) not in ours:
            if not force:
                raise InterviewkitError(
                    f"{path} is there already, and is not as interviewkit wrote it",
                    "It stays as it is. Choose another place with  -o FILE,  or replace it with  --force.",
                )
            disk.create(backup_of(path), found)
        # The ledger first: a post that it does not know would be taken for somebody else's.
        ledger.append("exported", digest=digest(data), path=str(path))
        disk.replace(path, data)
    return True


def backup_of(path: Path) -> Path:
    """The first free name for a copy of a file: `post.md.bak`, then `post.md.bak2`, …"""
    number = 1
    while (backup := path.with_name(f"{path.name}.bak{number if number > 1 else ''}")).exists():
        number += 1
    return backup
