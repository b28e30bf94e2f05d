"""What stays together: a title and its name, initials, abbreviations, a word and its number; and the ellipsis."""

from __future__ import annotations

import re

from interviewkit.typography.edit import NO_BREAK, Edit, after, before, compiled, tight
from interviewkit.typography.profiles import Profile

_BEFORE_ROMAN = r"(?:\b[A-ZÀ-ÖØ-Þ][\w’'-]+|\b(?:siglo|secolo|século|tome|tomo|chapitre|acte|volume|livre|partie))\Z"
_AFTER_ORDINAL = r"(?:siècles?|millénaire|République|Empire|arrondissement|régiment)\b"
_REACH = 24


def apostrophe(text: str, match: re.Match[str], profile: Profile) -> list[Edit]:
    """The apostrophe that something else was typed for."""
    return [Edit(match.start(), match.end(), "’")]


def name(text: str, match: re.Match[str], profile: Profile) -> list[Edit]:
    """The space between a title and a name."""
    at = match.end()
    return _joined(text, at) if profile.names.match(text, after(text, at)) else []


def reference(text: str, match: re.Match[str], profile: Profile) -> list[Edit]:
    """The space before a number, which is put in where the language has one."""
    at = match.end()
    if profile.rules.adds and text[at].isdigit():
        return [Edit(at, at, NO_BREAK)]
    return _joined(text, at)


def roman(text: str, match: re.Match[str], profile: Profile) -> list[Edit]:
    """The space between a name and its Roman number, or between an ordinal and its century."""
    start, end = match.span()
    stop = after(text, end)
    if text[end - 1] in "erᵉʳ" and stop > end and compiled(_AFTER_ORDINAL).match(text, stop):
        return tight(end, text[end:stop], NO_BREAK)
    # A single letter may be any letter, but for the one with its ending: François Ier.
    word = before(text, start)
    if word == start or end - start < 2 or not compiled(_BEFORE_ROMAN).search(text, max(0, word - _REACH), word):
        return []
    return tight(word, text[word:start], NO_BREAK)


def abbreviation(text: str, match: re.Match[str], profile: Profile) -> list[Edit]:
    """The space after a short word with a full stop: a title, an initial, a word that goes before a number."""
    start, end = match.span()
    while start and text[start - 1].isalpha():
        start -= 1
    word = text[start:end]
    follows = text[after(text, end)]
    if follows.isdigit():
        return reference(text, match, profile) if word in profile.references else []
    is_initial = len(word) == 2 and word[0].isupper() and follows.isupper()
    is_numbered = follows in "IVXLC" and word in profile.references
    is_title = word in profile.titles and profile.names.match(text, after(text, end))
    return _joined(text, end) if is_initial or is_numbered or is_title else []


def parts(text: str, match: re.Match[str], profile: Profile) -> list[Edit]:
    """The spaces inside an abbreviation: those typed, and those missing where the language wants them."""
    start = match.start()
    while start and text[start - 1].isalpha():
        start -= 1
    every = [at for at in range(start, match.end()) if text[at] == "."]
    stops = list(every)
    while stops and "".join(text[start : stops[-1] + 1].split()) not in profile.pairs:
        stops.pop()
    found = []
    for stop in stops[:-1]:
        end = after(text, stop + 1)
        if end > stop + 1 or profile.rules.parts:
            found += tight(stop + 1, text[stop + 1 : end], profile.fine)
    for stop in every[len(stops) :]:
        end = after(text, stop + 1)
        if text[stop - 1].isupper() and not text[stop - 2 : stop - 1].isalpha() and text[end : end + 1].isupper():
            found += _joined(text, stop + 1)
    return found


def dots(text: str, match: re.Match[str], profile: Profile) -> list[Edit]:
    """The ellipsis that three full stops mean; between two figures they mean something else."""
    start, end = match.span()
    left, right = text[start - 1 : start], text[end : end + 1]
    if left.isdigit() and right.isdigit():
        return []
    new = "…"
    if profile.rules.tight_dots:
        word = before(text, start)
        if text.endswith("etc", 0, word) and not text[word - 4 : word - 3].isalnum():
            return [Edit(word, end, ".")]
        if word < start and text[word - 1 : word].isalnum() and (not right or right.isspace()):
            start = word
    elif end - start == 4:
        new = "…." if text[start:end] == "...." else new
    return tight(start, text[start:end], new)


def _joined(text: str, at: int) -> list[Edit]:
    end = after(text, at)
    return tight(at, text[at:end], NO_BREAK) if end > at else []
