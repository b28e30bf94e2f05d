"""What the tests of typography share: the golden lines, as a typesetter reads them, and the way to renew them."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from interviewkit.typography import NAMES, Profile, edits, profile, typeset

GOLDEN = Path(__file__).parent.parent / "golden" / "typography"
_SHOWN = str.maketrans({"\u00a0": "⍽", "\u202f": "⍑", "\n": "⏎"})
_READ = str.maketrans({"⍽": "\u00a0", "⍑": "\u202f", "⏎": "\n"})


@dataclass
class Lines:
    """A golden file: what is set, what stays, and its text as it ought to be."""

    name: str
    typed: list[str]
    stays: list[str]
    old: str
    new: str


def _lines(name: str) -> Lines:
    old = (GOLDEN / f"{name}.txt").read_bytes().decode()
    rules = profile(name)
    lines = Lines(name, [], [], old, "")
    written = []
    for line in old.split("\n"):
        if line.startswith("= "):
            lines.stays.append(line[2:].translate(_READ))
        elif line and not line.startswith("#"):
            typed = line.split(" → ")[0]
            lines.typed.append(typed.translate(_READ))
            line = f"{typed} → {typeset(lines.typed[-1], rules).translate(_SHOWN)}"  # noqa: PLW2901
        written.append(line)
    lines.new = "\n".join(written)
    return lines


@pytest.fixture(scope="session")
def golden() -> Callable[[str], Lines]:
    """The lines of a golden file; `GOLDEN=renew pytest` sets them anew, and git shows what changed."""

    def read(name: str) -> Lines:
        lines = _lines(name)
        if os.environ.get("GOLDEN") == "renew":
            (GOLDEN / f"{name}.txt").write_bytes(lines.new.encode())
            lines.old = lines.new
        return lines

    return read


@pytest.fixture(scope="session")
def sentences(golden) -> list[str]:
    """All that is typed in any of the golden files."""
    return [
        line for path in sorted(GOLDEN.glob("*.txt")) for line in (golden(path.stem).typed + golden(path.stem).stays)
    ]


@pytest.fixture(scope="session")
def profiles() -> list[Profile]:
    """Every profile, with wide spaces and with narrow ones."""
    return [profile(name, narrow=narrow) for name in NAMES for narrow in (False, True)]


@pytest.fixture(scope="session")
def settled() -> Callable[[str, Profile], bool]:
    """Whether a text that was set has nothing left to set."""
    return lambda text, rules: edits(typeset(text, rules), rules) == []
