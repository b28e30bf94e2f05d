"""The front matter of a post, in YAML that readers of 1.1 and of 1.2 understand alike."""

from __future__ import annotations

import re

from interviewkit.privacy import Edition

# Letters, digits and the plainest signs, a letter first; all else is quoted, which is never wrong.
_PLAIN = re.compile(r"[^\W\d_](?:[\w ’'-]*[\w’'])?")
_DATE = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])", re.ASCII)
_WORDS = frozenset(["y", "n", "yes", "no", "true", "false", "on", "off", "null", "nil", "none", "nan", "inf"])
_HIDDEN = re.compile("[\0-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufffe\uffff]")


def render(edition: Edition) -> str:
    """The lines between the two rules, and the rules."""
    date = edition.date
    fields = {
        "title": _scalar(edition.title),
        "date": date and (date if _DATE.fullmatch(date) else _scalar(date)),
        "language": _scalar(edition.language),
        "slug": _scalar(edition.slug),
        "tags": edition.tags and f"[{', '.join(_scalar(tag) for tag in edition.tags)}]",
    }
    lines = [f"{name}: {value}\n" for name, value in fields.items() if value]
    return "".join(["---\n", *lines, "---\n"])


def _scalar(value: str) -> str:
    value = " ".join(value.splitlines())
    if not value or (_PLAIN.fullmatch(value) and value.lower() not in _WORDS):
        return value
    return '"' + _HIDDEN.sub(_numbered, value.replace("\\", "\\\\").replace('"', '\\"')) + '"'


def _numbered(found: re.Match[str]) -> str:
    return f"\\u{ord(found[0]):04x}"
