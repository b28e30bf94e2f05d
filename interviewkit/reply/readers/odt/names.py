"""The names of OpenDocument's XML, each with the usual prefix of its namespace."""

from __future__ import annotations

from functools import lru_cache

_SPACES = {
    "urn:oasis:names:tc:opendocument:xmlns:text:1.0": "text",
    "urn:oasis:names:tc:opendocument:xmlns:office:1.0": "office",
    "urn:oasis:names:tc:opendocument:xmlns:style:1.0": "style",
    "urn:oasis:names:tc:opendocument:xmlns:table:1.0": "table",
    "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0": "draw",
    "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0": "fo",
    "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0": "svg",
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://www.w3.org/1999/xlink": "xlink",
    "http://www.w3.org/XML/1998/namespace": "xml",
}


@lru_cache(maxsize=4096)
def local(tag: str) -> str:
    """An element's or attribute's name as `text:p`; empty for those of other programs."""
    space, _, name = tag.rpartition("}")
    prefix = _SPACES.get(space[1:], "")
    return f"{prefix}:{name}" if prefix else ""


def named(attributes: dict[str, str]) -> dict[str, str]:
    """The attributes by those names."""
    return {local(name): value for name, value in attributes.items()}
