"""The ways out of the house: a table of formats, and the one door an edition leaves by."""

from __future__ import annotations

from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING

from interviewkit.errors import Usage

if TYPE_CHECKING:
    from interviewkit.privacy import Edition

FORMATS = MappingProxyType(
    {
        "markdown": (".md", "interviewkit.exporters.markdown"),
        "html": (".html", "interviewkit.exporters.page"),
    }
)
"""What a target is called, how its file ends, and the module whose `render` writes it."""


def export(edition: Edition, name: str) -> str:
    """The whole text of the post in the format of that name."""
    # A format's module is imported only when it is asked for: Markdown does not wait for the page.
    return str(import_module(_format(name)[1]).render(edition))


def suffix(name: str) -> str:
    """How the name of a file in that format ends."""
    return _format(name)[0]


def _format(name: str) -> tuple[str, str]:
    if name not in FORMATS:
        raise _unknown(name)
    return FORMATS[name]


def _unknown(name: str) -> Usage:
    from difflib import get_close_matches  # only a typing slip needs it

    near = get_close_matches(name.lower(), FORMATS, n=1, cutoff=0.5)
    listed = ", ".join(FORMATS)
    return Usage(
        f"unknown target: {name}", f"Did you mean {near[0]}? There are: {listed}." if near else f"There are: {listed}."
    )
