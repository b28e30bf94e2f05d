"""Names of files as others gave them, made harmless: no folder, no sign that moves the cursor, never empty."""

from __future__ import annotations

import re
import unicodedata

_LONGEST = 100


def plain_name(name: str, default: str) -> str:
    """The name without its folders, in signs that anybody can see; the default where nothing is left."""
    name = re.split(r"[/\\]", name[:4000])[-1]
    name = re.sub(r"^[A-Za-z]:", "", name)
    name = "".join(" " if sign.isspace() else sign for sign in name if _is_harmless(sign))
    name = " ".join(name.split()) if name.strip(". ") else ""
    if len(name) > _LONGEST:
        stem, dot, suffix = name.rpartition(".")
        suffix = dot + suffix if stem and len(suffix) < 10 else ""
        name = name[: _LONGEST - len(suffix) - 1] + "…" + suffix
    return name or default


def _is_harmless(sign: str) -> bool:
    # Cf has the signs that turn the direction of text, so that `exe.txt` is shown for what is `txt.exe`.
    return unicodedata.category(sign) not in ("Cc", "Cf", "Cs", "Co", "Cn") or sign in "\t\n\r"
