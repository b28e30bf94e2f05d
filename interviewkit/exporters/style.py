"""What the writer of a post chooses: how it is laid out, what becomes of declined questions, whose typography."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

LAYOUTS = MappingProxyType(
    {
        "heading": "each question is a heading",
        "bold": "each question is a paragraph in bold",
        "names": "each turn begins with a name",
        "initials": "names at first, then initials",
        "qa": "Q: and A:, or their form in the language",
        "dl": "a list of definitions",
        "dialogue": "each turn begins with a dash",
    }
)
"""How an exchange may be laid out."""
DECLINED = MappingProxyType(
    {
        "show": "each where it was asked",
        "group": "together at the end",
        "hide": "not at all",
    }
)
"""What may become of declined questions."""
SPACES = ("wide", "narrow")
"""Whether the no-break spaces of French are U+00A0 or, where the font has it, U+202F."""
OFF = "off"
"""The typography that changes nothing."""


@dataclass(frozen=True)
class Style:
    """How a post is to look; without a word, as the most accessible of its kind."""

    layout: str = "heading"
    declined: str = "show"
    numbers: bool = False
    """Whether each question has its number, as text."""
    typography: str | None = None
    """A profile (`fr-CA`) or `off`; None for the one of the language."""
    narrow: bool = False
    """Whether the finer no-break space, U+202F, is used where the language has one."""
    front_matter: Mapping[str, str] = field(default_factory=dict)
    """More keys for the front matter, or other values for its keys."""
