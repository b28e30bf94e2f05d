"""The pattern that finds, in one pass over a text, each place where a typesetter looks twice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from interviewkit.typography.languages import Rules

APOSTROPHE, COLON, HIGH, SLIP, SKIP = range(1, 6)
"""What is decided where it is found."""
SIGN, DOTS, DASH, NAME, ABBREVIATION, REFERENCE, PARTS, NUMBER, ROMAN, QUOTE = range(6, 16)
"""What is looked at."""
MARKS = "\"'«»“”„‟‹›‘’‚"
_WORD = r"\w"
_LETTER = r"[^\W\d_]"
# Faster than to ask Unicode, and enough for what stands before an apostrophe or a sign in the plain cases.
_USUAL = "[0-9A-Za-zÀ-ÿ]"
# Compiles in a fifth of the time that a list of spaces would take; those who look at the place know which are ours.
_SPACE = r"[^\S\n]"
_CAPITALS = "A-ZÀ-Þ"


def pattern(rules: type[Rules], *, colon: bool, high: bool) -> tuple[re.Pattern[str], tuple[int, ...]]:
    """The pattern, and by the number of its last group what was found; groups are empty, they only tell which it was.

    `colon` and `high` tell whether the language has a space before `:`, and before `;`, `!` and `?`.
    """
    # An alternative begins with a plain character: so the search runs over all others without a thought. They are not
    # gathered by that character: a branch within a branch takes twice the time.
    alternatives, kinds = [], [0]
    for heads, kind, rest in _alternatives(rules, colon=colon, high=high):
        alternatives += [f"{re.escape(head)}{rest}()" for head in heads]
        kinds += [kind] * len(heads)
    return re.compile("|".join(alternatives)), tuple(kinds)


def _alternatives(rules: type[Rules], *, colon: bool, high: bool) -> Iterator[tuple[str, int, str]]:
    """Characters, what they are the beginning of, and what has to stand around them; first what is most frequent."""
    yield "'", APOSTROPHE, r"\b(?<=[A-Za-zÀ-ÿ].)"
    yield ",", QUOTE, r",(?=\w)"
    if rules.tight_dots:
        yield ",", SLIP, rf"(?<={_USUAL} .)(?!\S)"
    yield from _signs(colon=colon, high=high)
    yield from _full_stops(rules)
    spaced = rf"(?<={_SPACE}.)(?={_SPACE}|[,.;:](?!\S))"
    clinging = ""
    if rules.joins == "hugging":
        clinging = rf"|(?<={_SPACE}.)(?=[¿¡«“\"]|{_LETTER})|(?<=[\w!?…»”\").].)(?=[.,;:!?]|(?!\S))"
    yield "-", DASH, rf"(?:-+|(?<!\w.)(?:(?<![^\n].)|{spaced}){clinging})"
    yield "’", SKIP, r"\b(?<=[A-Za-zÀ-ÿ].)"
    yield "'", SKIP, "''+"
    yield "'", QUOTE, "'?"
    yield MARKS.replace("'", ""), QUOTE, ""
    yield "0123456789", NUMBER, "[0-9]*"
    yield "–—", DASH, rf"(?:(?<![^\n].)|{spaced})"
    yield "´", APOSTROPHE, r"\b(?<=[A-Za-zÀ-ÿ].)"
    yield "°º", REFERENCE, rf"(?:(?<=\b[nN].)|(?<=\b[nN]\..))(?:s(?={_SPACE}\d)|(?={_SPACE}*\d))"
    yield "§", REFERENCE, rf"(?={_SPACE}*\d)"
    if rules.tight_dots:
        yield "…", DOTS, rf"(?:(?<=\betc.)|(?<=[a-zà-ÿ].)(?=[{_CAPITALS}]))"
    yield "IVX", ROMAN, r"(?<!\w.)[IVX]*(?:e|er|re|ère|ème|ᵉ|ᵉʳ)?\b"
    yield from _titles(rules)


def _full_stops(rules: type[Rules]) -> Iterator[tuple[str, int, str]]:
    yield ".", DOTS, r"(?:\.{2,}|[ \u00a0]\.[ \u00a0]\.(?!\.))"
    if rules.pairs:
        # "A. B. Miller" looks like one, so that names come out of it as well.
        yield ".", PARTS, rf"(?:(?<=\b{_LETTER}.)|(?<=\b{_LETTER}{_LETTER}.))(?:{_SPACE}?{_LETTER}{{1,3}}\.){{1,3}}"
    titles = rules.titles.split("|")
    longest = max(word.find(".") for word in [*titles, *rules.references.split("|")])
    short = rf"(?<!{_WORD * (longest + 1)}.)(?<={_LETTER}.)"
    follows = f"[{_CAPITALS}{'dlv' if rules.particles else ''}]"
    yield ".", ABBREVIATION, rf"{short}(?={_SPACE}*[0-9]|{_SPACE}+{follows})"
    endings = [re.escape(word.partition(".")[2]) for word in titles if "." in word[:-1]]
    if endings:
        yield ".", ABBREVIATION, rf"{short}(?:{'|'.join(endings)})(?={_SPACE}+{follows})"


def _signs(*, colon: bool, high: bool) -> Iterator[tuple[str, int, str]]:
    usual = rf"(?<={_USUAL} .)(?!\S)"
    if colon:
        yield ":", COLON, usual
    if high:
        yield "?!;", HIGH, usual
    yield ":", SKIP, r"(?<!\w:)[A-Za-z0-9_+-]{1,40}:"
    if colon:
        yield ":", SIGN, ""
    if high:
        yield "?!", SIGN, "[?!]*"
        yield "&", SKIP, r"\#?\w{1,31};"
        yield ";", SIGN, ""


def _titles(rules: type[Rules]) -> Iterator[tuple[str, int, str]]:
    by_head: dict[str, list[str]] = {}
    for word in rules.titles.split("|"):
        if "." not in word:
            by_head.setdefault(word[0], []).append(word[1:])
    for head, tails in by_head.items():
        yield head, NAME, rf"(?<!\w.)(?:{'|'.join(tails)})(?={_SPACE})"
