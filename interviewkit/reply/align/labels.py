"""What may stand before a question or an answer on its line: our mark, a number, a word such as `Answer:`, a name."""

from __future__ import annotations

import re
from functools import cache

from interviewkit.reply.align.counting import any_of, number_at
from interviewkit.reply.align.fold import fold
from interviewkit.reply.align.phrases import said

MARK = re.compile(r"\\?[\[(]\s*Q\s?0*(\d{1,3})\s?([a-z]?)\s*\\?[\])]", re.IGNORECASE)
"""Our own mark in its brackets, as it stands before a question: `[Q07]`, `[Q07b]`."""

_ARROW = re.compile(r"^\s*(?:-{1,3}>|={1,3}>|→|⇒|►|▶|»(?=\s)|›(?=\s)|➔|➜|>>+|\*{2,3}|#{2,3}|\+{2,3}|\|{1,2})\s*(?=\S)")
_SIGN = re.compile(r"^\s*(?:[%~^@/\\:;!=+#|>*-]{2,3}|[%~^@|→⇒►▶➔➜»›])(?=\s|\w|$)")
"""What somebody may put before every answer; alone before one, it is a part of it."""
TAG = re.compile(
    r"</?[a-zA-Z][^<>]{0,80}>|\[/?(?:quote|q|b|i|u|cite|color|size)(?:[=\s][^\]]{0,60})?\]|\[![a-z]{2,12}\][+-]?"
    r"|\\(?:begin|end|documentclass)(?:\[[^\]]{0,40}\])?\{[^{}]{0,40}\}|\\[a-z]{2,14}\*?\{",
    re.IGNORECASE,
)
"""A tag of HTML, of a forum, of LaTeX, or of a callout in Markdown."""
_JUNK = re.compile(r"[\W_]*")


@cache
def _answer() -> re.Pattern[str]:
    return re.compile(rf"^[\s*_]*(?:{any_of('answer')})\s?\.?\s*[:.)>\]=\-–—→]+[\s*_]*(?=\S|$)", re.IGNORECASE)


def mark_at(text: str) -> tuple[str, int] | None:
    """Our mark at the beginning of a line, as `Q07` or `Q07b`, and where the text behind it begins."""
    junk = _JUNK.match(text)
    for place in {0, junk.end() - 1 if junk else 0, junk.end() if junk else 0}:
        found = MARK.match(text, max(place, 0))
        if found:
            return f"Q{int(found[1]):02}{found[2].lower()}", found.end()
    return None


def is_label(text: str, names: frozenset[str] = frozenset()) -> bool:
    """Whether what stands before a question on its line is a number, a mark, a name or nothing to speak of."""
    text = TAG.sub("", text)
    folded = fold(MARK.sub("", text))
    if not folded or folded in names:
        return True
    if len(folded) > 24:
        return False
    number = number_at(text)
    if number and not fold(text[number.end :]):
        return True
    bare = folded.rstrip("0123456789")
    return bare in said("question") | said("answer") | said("count") or folded.lstrip("0123456789") in names


def answer_label(text: str, names: frozenset[str]) -> int:
    """How far a line is only the label of an answer: `Answer:`, `R :`, `=>`, or the guest's name and a colon."""
    if found := _answer().match(text):
        return found.end()
    if found := _ARROW.match(text):
        return found.end()
    named = re.match(r"[\s*_\[(]*([^:\]\n]{1,40}?)[\])*_\s]*[:>\]][*_]*\s*(?=\S|$)", text)
    if named and fold(named[1]) in names:
        return named.end()
    return 0


def sign_of(text: str) -> str:
    """The sign that a text begins with, where people set answers off by one: `=>`, `→`, `%%`; empty without one."""
    found = _ARROW.match(text) or _SIGN.match(text)
    return found.group().strip() if found else ""
