"""Style attributes: what they say of looks, quoting and hiding, as far as a reply needs to know."""

from __future__ import annotations

import re

from interviewkit.reply.readers.colours import colour
from interviewkit.reply.readers.writing import Look

_LONGEST = 2000
"""So much of a style attribute is read."""
_WANTED = frozenset(
    {
        "color", "font-weight", "font-style", "white-space", "display", "mso-hide", "mso-list", "border-left",
        "list-style", "list-style-type",
    }
)  # fmt: skip
_NO_BORDER = re.compile(r"\b(?:none|hidden|transparent)\b|\b0(?:px|pt|em)?(?=\s|$)")
_BOLD = frozenset({"b", "strong"})
_ITALIC = frozenset({"i", "em"})


def declarations(style: str) -> dict[str, str]:
    """The properties of a style attribute that matter here, in lower case."""
    if not style:
        return {}
    pairs = (part.partition(":") for part in style[:_LONGEST].lower().split(";"))
    known = {name.strip(): value.strip() for name, _, value in pairs}
    return {name: value for name, value in known.items() if name in _WANTED and value}


def is_hidden(css: dict[str, str], attributes: dict[str, str]) -> bool:
    """Whether nobody sees the element."""
    return "hidden" in attributes or css.get("display", "").startswith("none") or css.get("mso-hide") == "all"


def is_indented(tag: str, css: dict[str, str]) -> bool:
    """Whether a line along its left side sets a block off as quoted, as Outlook, Yahoo and GMX do."""
    border = css.get("border-left", "")
    return bool(border) and tag in ("div", "section", "table") and not _NO_BORDER.search(border)


def restyled(look: Look, tag: str, attributes: dict[str, str], css: dict[str, str]) -> Look:
    """The look within an element, where that of what is around it is `look`."""
    if tag in _BOLD:
        look = look._replace(bold=True)
    elif tag in _ITALIC:
        look = look._replace(italic=True)
    elif tag == "font" and "color" in attributes:
        look = look._replace(colour=colour(attributes["color"][:_LONGEST]))
    if not css:
        return look
    if weight := css.get("font-weight"):
        look = look._replace(bold=weight.startswith("bold") or (weight.isdecimal() and int(weight[:4]) >= 600))
    if slant := css.get("font-style"):
        look = look._replace(italic=slant.startswith(("italic", "oblique")))
    # The blue of a link says nothing of who wrote it.
    if tag != "a" and "color" in css and css["color"] not in ("inherit", "currentcolor"):
        look = look._replace(colour=colour(css["color"]))
    return look
