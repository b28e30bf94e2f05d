"""The names of Word's XML, in both of its namespaces."""

from __future__ import annotations

from functools import lru_cache

_WORD = frozenset(
    {
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    }
)
_OTHERS = {
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback": "Fallback",
    "{http://schemas.openxmlformats.org/officeDocument/2006/math}t": "t",
    "{http://purl.oclc.org/ooxml/officeDocument/math}t": "t",
    "{http://schemas.openxmlformats.org/drawingml/2006/main}blip": "blip",
    "{http://purl.oclc.org/ooxml/drawingml/main}blip": "blip",
}
_LINK = (
    "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id",
    "{http://purl.oclc.org/ooxml/officeDocument/relationships}id",
)
_FALSE = frozenset({"0", "false", "off", "none"})


@lru_cache(maxsize=4096)
def local(tag: str) -> str:
    """An element's name where it is one of Word's text, or of what stands in its place; else empty."""
    space, _, name = tag.rpartition("}")
    return name if space[1:] in _WORD else _OTHERS.get(tag, "")


def value(attributes: dict[str, str], name: str = "val") -> str | None:
    """An attribute of Word's."""
    for space in _WORD:
        if (found := attributes.get(f"{{{space}}}{name}")) is not None:
            return found
    return None


def is_on(attributes: dict[str, str]) -> bool:
    """Whether a property such as bold is switched on; it is where it only stands there."""
    return (value(attributes) or "true").lower() not in _FALSE


def number(attributes: dict[str, str], name: str = "val") -> int:
    """An attribute of Word's that is a whole number; 0 for anything else."""
    text = value(attributes, name) or ""
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 9 else 0


def link(attributes: dict[str, str]) -> str:
    """The id of a relationship."""
    return next((attributes[name] for name in _LINK if name in attributes), "")
