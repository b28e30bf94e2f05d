"""Colours as documents write them, and which of them nobody would see as a colour."""

from __future__ import annotations

import re

_NAMED = {
    "red": "#ff0000",
    "crimson": "#dc143c",
    "darkred": "#8b0000",
    "firebrick": "#b22222",
    "maroon": "#800000",
    "orange": "#ffa500",
    "darkorange": "#ff8c00",
    "brown": "#a52a2a",
    "yellow": "#ffff00",
    "gold": "#ffd700",
    "green": "#008000",
    "darkgreen": "#006400",
    "lime": "#00ff00",
    "olive": "#808000",
    "teal": "#008080",
    "aqua": "#00ffff",
    "cyan": "#00ffff",
    "blue": "#0000ff",
    "darkblue": "#00008b",
    "navy": "#000080",
    "royalblue": "#4169e1",
    "steelblue": "#4682b4",
    "indigo": "#4b0082",
    "purple": "#800080",
    "fuchsia": "#ff00ff",
    "magenta": "#ff00ff",
    "pink": "#ffc0cb",
    "gray": "#808080",
    "grey": "#808080",
    "silver": "#c0c0c0",
    "white": "#ffffff",
}
_HEX = re.compile(r"#?([0-9a-f]{6}|[0-9a-f]{3})")
_RGB = re.compile(r"rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})\b[^)]*\)")
_DARKEST = 0x40
"""Up to here, programs call black what they write."""


def colour(text: str) -> str:
    """A colour as `#c00000`; empty for black, for what is nearly black, and for no colour at all."""
    text = text.strip().lower().removesuffix("!important").strip()
    value = _NAMED.get(text, "")
    if found := _HEX.fullmatch(text):
        digits = found[1]
        value = "#" + (digits if len(digits) == 6 else "".join(2 * digit for digit in digits))
    elif found := _RGB.fullmatch(text):
        value = "#" + "".join(f"{min(int(channel), 255):02x}" for channel in found.groups())
    if not value or max(int(value[place : place + 2], 16) for place in (1, 3, 5)) <= _DARKEST:
        return ""
    return value
