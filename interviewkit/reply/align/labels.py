"""What may stand before a question or an answer on its line: our mark, a number, a word such as `Answer:`, a name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from interviewkit.reply.align.fold import fold
from interviewkit.reply.align.phrases import listed, said, spelled

MARK = re.compile(r"\\?[\[(]\s*Q\s?0*(\d{1,3})\s?([a-z]?)\s*\\?[\])]", re.IGNORECASE)
"""Our own mark in its brackets, as it stands before a question: `[Q07]`, `[Q07b]`."""

_ARROW = re.compile(r"^\s*(?:-{1,3}>|={1,3}>|→|⇒|►|▶|»(?=\s)|›(?=\s)|➔|➜|>>+|\*{2,3}|#{2,3}|\+{2,3}|\|{1,2})\s*(?=\S)")
_JUNK = re.compile(r"[\W_]*")


def _any(*kinds: str) -> str:
    return "|".join(re.escape(word) for kind in kinds for word in listed(kind))


@cache
def _number() -> re.Pattern[str]:
    asked, told, count = _any("question"), _any("answer"), rf"{_any('count')}|\#|§"
    word = rf"(?:(?:the|la|die|zu|to|on|à|zur)\s+)?(?:{asked}|{told}|{count})"
    return re.compile(
        rf"""^[\s>|*_~`"'«“(\[{{•\-–—→=+]*?
        (?P<word>(?:{word})(?![^\W\d_])[\s.:°º]*(?:(?:{count})[\s.:]*)?)?
        (?P<open>[(\[]?)\s*(?P<hash>\#\s?)?
        (?P<number>\d{{1,3}}|[①-⑳])(?P<letter>[a-c](?![a-z]))?(?P<key>\uFE0F?\u20E3)?
        (?P<ordinal>\.?\s?(?:st|nd|rd|th|e|er|ère|ème|º|ª|°)(?=[\s.:)\-–—]))?
        [*_~]{{0,3}}\s*
        (?P<more>(?:(?:,|&|\+|/|(?:{_any("joined")})|-|–|—)\s*\#?\s?(?:(?:{word})\s?)?\d{{1,3}}[a-c]?(?!\w|[.,]\d)[*_~]{{0,3}}\s*)*)
        (?P<close>[.):\]/>=°\-–—→|,;]+(?!\d)|$|(?=\s))[*_~]{{0,3}}\s*""",
        re.IGNORECASE | re.VERBOSE,
    )


@cache
def _spelled_out() -> re.Pattern[str]:
    word = rf"(?:{_any('question', 'answer')})"
    return re.compile(
        rf"""^[\s>|*_~`"'«“(\[•\-–—]*(?P<word>{word}\s+)?(?:the\s+|la\s+|die\s+)?(?P<spelled>[^\W\d_]{{2,16}})
        (?P<word2>\s+(?:{_any("question")}))?\s*[*_]{{0,2}}\s*(?P<close>[.:)\-–—]+|$|(?=\s))[*_]{{0,2}}\s*""",
        re.IGNORECASE | re.VERBOSE,
    )


@cache
def _answer() -> re.Pattern[str]:
    return re.compile(rf"^[\s*_]*(?:{_any('answer')})\s?\.?\s*[:.)>\]=\-–—→]+[\s*_]*(?=\S|$)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Number:
    """A number at the beginning of a line, as somebody writes who answers by numbers."""

    numbers: tuple[int, ...]
    """The number, or several: `4 and 5:`."""
    letter: str
    shape: str
    """How it is written, so that those of one hand can be told from those of lists: `q .`, ` )`."""
    end: int
    """Where in the line the text begins."""
    weight: int
    """0 for a bare number before words, 1 for one with a mark of its own, 2 for one with a word or our brackets."""


def number_at(text: str, *, item: str = "") -> Number | None:
    """The number that a line begins with, or that a list gave it; None if there is none."""
    if item and (listed := re.fullmatch(r"\W*(\d{1,3})\W*", item)):
        return Number((int(listed[1]),), "", "list", 0, 1)
    found = _number().match(text)
    if not found:
        return _spelled(text)
    digits = found["number"]
    first = ord(digits) - 0x245F if "①" <= digits <= "⑳" else int(digits)
    more = _more(found, first)
    if more is None:
        # `1 - 45 of them came` is the number 1 and a dash.
        dash = re.match(r"[\s\-–—]+", found["more"])
        return Number(
            (first,), (found["letter"] or "").lower(), " -", found.start("more") + (dash.end() if dash else 0), 1
        )
    word = (found["word"] or "").strip(" .:°º\t\u00a0").casefold()
    close = found["close"]
    special = bool(found["key"] or found["ordinal"] or "①" <= digits <= "⑳")
    alone = found.end() >= len(text.rstrip())
    weight = 2 if word or found["hash"] or found["key"] else 1 if close or found["open"] or special or alone else 0
    if close[:1] in ("/", ":") and re.match(r"\d", text[found.end("close") :]):
        return None
    ordinal = "th" if found["ordinal"] else ""
    shape = f"{fold(word)[:2]}{found['open'] or ''}{'#' if found['hash'] else ''}{ordinal}{close[:1]}"
    return Number((first, *more), (found["letter"] or "").lower(), shape, found.end(), weight)


def _more(found: re.Match[str], first: int) -> list[int] | None:
    """The numbers that come with the first, `4 and 5` or `4 to 6`; None if what stands there does not mean that."""
    more = [int(one) for one in re.findall(r"\d{1,3}", found["more"] or "")]
    if more and not found["close"] and found.end() < len(found.string.rstrip()):
        return None
    if len(more) == 1 and re.match(r"\s*(?:to|à|bis|a\s|-|–|—)", found["more"], re.IGNORECASE):
        return list(range(first + 1, more[0] + 1)) if first < more[0] <= first + 6 else None
    return more


def _spelled(text: str) -> Number | None:
    found = _spelled_out().match(text)
    number = spelled().get(fold(found["spelled"])) if found else None
    if not found or not number or not (found["word"] or found["word2"] or found["close"]):
        return None
    return Number((number,), "", "spelled", found.end(), 2 if found["word"] or found["word2"] else 1)


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


def arrow_of(text: str) -> str:
    """The sign that a text begins with, where people set answers off by one: `=>`, `→`, `>>`; empty without one."""
    found = _ARROW.match(text)
    return found.group().strip() if found else ""
