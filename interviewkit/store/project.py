"""A project: the folder whose `interviews/` holds one YAML file each, and how they are found, read and changed."""

from __future__ import annotations

import glob
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from interviewkit import disk
from interviewkit.errors import Changed, Fault, Faulty, InterviewkitError, did_you_mean
from interviewkit.model import Interview
from interviewkit.store.fields import read
from interviewkit.store.keys import normal
from interviewkit.store.names import is_slug, slugs
from interviewkit.yamlfile.parser import parse
from interviewkit.yamlfile.tree import Document

if TYPE_CHECKING:
    from interviewkit.store.ledger import Ledger

Change = Callable[[Interview], Interview]

_ATTEMPTS = 5


class Project:
    """The interviews below one folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.interviews = folder / "interviews"
        self.private = self.interviews / ".private"

    @classmethod
    def of_file(cls, path: Path) -> Project:
        """The project of a file that stands alone, as an interviewee gets it; what is private is hidden beside it."""
        place = cls(path.parent)
        place.interviews = path.parent
        place.private = path.parent / ".interviewkit"
        return place

    def path(self, slug: str) -> Path:
        """Where the file of an interview is, or would be."""
        return self.interviews / f"{slug}.yaml"

    def slugs(self) -> list[str]:
        """The slugs of all interviews, in alphabetical order."""
        return slugs(self.folder)

    def find(self, name: str) -> str:
        """The slug of an interview named by its slug or by the path of its file; raises if there is none."""
        slug = name
        if name.endswith(".yaml"):
            path = Path(name) if Path(name).exists() else self.folder / name
            if path.resolve().parent == self.interviews.resolve():
                slug = path.stem
        if is_slug(slug) and self.path(slug).is_file():
            return slug
        known = self.slugs()
        hint = did_you_mean(slug, known) or ("There are: " + ", ".join(known[:12]) if known else "")
        if (self.folder / f"{slug.removesuffix('.yaml')}.yaml").is_file():
            hint = "It is in this very folder: go one up, or say  -C ..  so that interviews/ is below."
        raise InterviewkitError(
            f'there is no interview "{name}" in {self.interviews}',
            hint or "Start one with  interviewkit new  or say where they are with  -C FOLDER.",
        )

    def load(self, slug: str) -> Interview:
        """The interview as its file has it; raises Faulty with all faults of the file."""
        return self._parse(slug, disk.read_bytes(self.path(slug)))[1]

    def text(self, slug: str) -> str:
        """The text of the interview's file, with or without faults in it."""
        return disk.decode(disk.read_bytes(self.path(slug)), self.path(slug))

    def faults(self, slug: str, text: str) -> list[Fault]:
        """All that is wrong with a text that is meant to be the interview's file."""
        return read(parse(text.removeprefix("\ufeff")), slug)[1]

    def drafts(self, slug: str) -> list[str]:
        """The ids of the questions for which something was typed and never saved."""
        drafts = sorted(self.private.glob(f"{glob.escape(slug)}.*.draft"))
        return [path.name[len(slug) + 1 : -len(".draft")] for path in drafts]

    def changed_at(self, slug: str) -> float:
        """When the file last changed, in seconds since 1970."""
        return self.path(slug).stat().st_mtime

    def create(self, interview: Interview) -> Path:
        """The path of the new file of an interview; raises InterviewkitError if its slug is taken."""
        from interviewkit.store.blank import blank  # only `new` needs it

        self.interviews.mkdir(parents=True, exist_ok=True)
        slug = interview.slug
        path = self.path(slug)
        data = blank(normal(interview)).encode("utf-8")
        self._parse(slug, data)
        with self.ledger(slug) as ledger:
            try:
                disk.create(path, data)
            except FileExistsError:
                raise InterviewkitError(
                    f"{path} is there already and stays as it is", "Choose another name with  --slug."
                ) from None
            ledger.saved(None, data, ids=[exchange.id for exchange in interview])
        self._describe()
        return path

    def update(self, slug: str, change: Change) -> Interview:
        """The interview after a change, which is applied to the file as it is now and on the disk on return.

        Only the lines that the change touches are rewritten. Raises Faulty, or whatever `change` raises, and
        then the file is as it was.
        """
        with self.ledger(slug) as ledger:
            disk.sweep(self.path(slug))
            for _ in range(_ATTEMPTS):
                if (changed := self._update(slug, change, ledger=ledger)) is not None:
                    return changed
        raise Changed(f"{self.path(slug)} is being changed all the time by somebody else; it is as they left it")

    def identify(self, slug: str) -> Interview:
        """The interview, with the id of every question in its file: those that were left out are written now."""
        with self.ledger(slug) as ledger:
            disk.sweep(self.path(slug))
            for _ in range(_ATTEMPTS):
                if (known := self._update(slug, _unchanged, ledger=ledger, naming=True)) is not None:
                    return known
        raise Changed(f"{self.path(slug)} is being changed all the time by somebody else; it is as they left it")

    def replace(self, slug: str, text: str, *, expected: str) -> Interview:
        """The interview after its whole text was edited; raises Changed if the file is not `expected` any more."""
        data = text.encode("utf-8")
        interview = self._parse(slug, data)[1]
        with self.ledger(slug) as ledger:
            before = disk.read_bytes(self.path(slug))
            if before != expected.encode("utf-8"):
                raise Changed(f"{self.path(slug)} changed while it was being edited")
            ledger.saved(before, data, ids=[exchange.id for exchange in interview])
            disk.replace(self.path(slug), data, expected=before)
        return interview

    def ledger(self, slug: str) -> Any:
        """The interview's ledger, locked, as a context manager."""
        from interviewkit.store.ledger import opened  # JSON and digests, which nobody needs who only reads

        return opened(self.private, slug)

    def _describe(self) -> None:
        # The schema that new files name in their first line, for the editors that look it up.
        import json

        from interviewkit.store.schema import NAME, schema

        path = self.interviews / NAME
        data = (json.dumps(schema(), ensure_ascii=False, indent=2) + "\n").encode("utf-8")
        if not path.exists() or path.read_bytes() != data:
            disk.replace(path, data)

    def _update(self, slug: str, change: Change, *, ledger: Ledger, naming: bool = False) -> Interview | None:
        path = self.path(slug)
        before = disk.read_bytes(path)
        document, interview = self._parse(slug, before)
        changed = normal(change(interview))
        if changed == interview and (not naming or _has_ids(document)):
            return changed
        after = self._merged(path, document, interview, changed=changed).encode("utf-8")
        after = disk.BOM + after if before.startswith(disk.BOM) else after
        self._vouch(slug, after, changed)
        ledger.saved(before, after, ids=[exchange.id for exchange in (*interview, *changed)])
        try:
            disk.replace(path, after, expected=before)
        except Changed:  # an editor saved it between our reading and our writing: the change applies to that
            return None
        return changed

    def _vouch(self, slug: str, data: bytes, meant: Interview) -> None:
        # What we write is what we can read: no save of ours may leave a file that the next run refuses.
        try:
            found = self._parse(slug, data)[1]
        except Faulty as faulty:
            wrong = "; ".join(fault.wrong for fault in faulty.faults)
            raise InterviewkitError(
                f"that would leave {self.path(slug)} with a fault: {wrong}", "It is as it was."
            ) from None
        if found != meant:
            raise InterviewkitError(f"{self.path(slug)} could not be changed safely; it is as it was")

    def _merged(self, path: Path, document: Document, interview: Interview, *, changed: Interview) -> str:
        from interviewkit.store.splice import Refused, spliced  # nobody needs it who only reads

        try:
            return spliced(document, interview, changed)
        except Refused as refusal:
            raise InterviewkitError(
                f"{path} is written in a way that could not be changed safely ({refusal}); it is as it was",
                "What came in is in the ledger. Write the change by hand with  interviewkit edit.",
            ) from None

    def _parse(self, slug: str, data: bytes) -> tuple[Document, Interview]:
        path = self.path(slug)
        document = parse(disk.decode(data.removeprefix(disk.BOM), path))
        interview, faults = read(document, slug)
        if interview is None or faults:
            raise Faulty(str(path), faults)
        return document, interview


def _unchanged(interview: Interview) -> Interview:
    return interview


def _has_ids(document: Document) -> bool:
    root = document.root
    listed = root and (root.get("exchanges") or root.get("questions"))
    return all(
        node.kind == "map" and (id := node.get("id")) and not id.empty for node in (listed and listed.items) or []
    )
