"""What stays together: a title and its name, initials, abbreviations, a word and its number; and the ellipsis."""

from __future__ import annotations

import re

from interviewkit.typography.edit import NO_BREAK, Edit, after, before, compiled, tight
from interviewkit.typography.profiles import Profile

_BEFORE_ROMAN = r"(?:\b[A-ZÀ-ÖØ-Þ][\w’'-]+|\b(?:siglo|secolo|século|tome|tomo|chapitre|acte|volume|livre|partie))\Z"
_AFTER_ORDINAL = r"(?:siècles?|millénaire|République|Empire|arrondissement|régiment)\b"
_OPENERS = (
    r"(?:The|Then|It|He|She|We|They|You|But|And|In|At|There|That|This|When|What|Now|If"
    r"|Et|Mais|Puis|Ensuite|Alors|Donc|Après|Rien|Il|Elle|On|Je|Tu|Nous|Vous|Ils|Elles|Une?|Ce"
    r"|Und|Aber|Dann|Der|Das|Es|Er|Sie|Ich|Wir|Y|Pero|Luego|Ella|Poi|Ma|Mas|Depois|Ele|Ela)\b(?!\.)"
)
"""What begins a sentence far oftener than a name."""
_LINKS = r"(?:and|or|by|with|of|from|to|et|ou|de|par|avec|chez|y|e|o|con|por|di|da|und|oder|von|mit)\Z"
"""What leads to a name in the middle of a sentence."""
_LETTERED = r"(?i:plan|vitamine?|war|type|appendix|groupe?|grade|classe?|section|model)\Z"
"""What has a letter for a number."""
_PLAIN_NUMBER = r"[0-9]{1,4}(?![.,]?[0-9]|[^\S\n][0-9]{3})"
_LAST_WORD = r"[^\W\d_]+\Z"
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
    return _numbered(text, match.end(), profile)


def _numbered(text: str, at: int, profile: Profile) -> list[Edit]:
    if profile.rules.adds and text[at].isdigit():
        return [Edit(at, at, NO_BREAK)] if compiled(_PLAIN_NUMBER).match(text, at) else []
    return _joined(text, at)


def roman(text: str, match: re.Match[str], profile: Profile) -> list[Edit]:
    """The space between a name and its Roman number, or between an ordinal and its century."""
    start, end = match.span()
    stop = after(text, end)
    if text[end - 1] in "erᵉʳ" and stop > end and compiled(_AFTER_ORDINAL).match(text, stop):
        return tight(end, text[end:stop], NO_BREAK)
    # A single letter may be any letter, but for the one with its ending: François Ier.
    word = before(text, start)
    if word == start or end - start < 2:
        return []
    named = compiled(_BEFORE_ROMAN).search(text, max(0, word - _REACH), word)
    # The space after a title has been seen to.
    if not named or named[0] in profile.titles:
        return []
    return tight(word, text[word:start], NO_BREAK)


def abbreviation(text: str, match: re.Match[str], profile: Profile) -> list[Edit]:
    """The space after a short word with a full stop: a title, an initial, a word that goes before a number."""
    return _shortened(text, *match.span(), profile=profile)


def _shortened(text: str, start: int, end: int, *, profile: Profile) -> list[Edit]:
    while start and text[start - 1].isalpha():
        start -= 1
    word = text[start:end]
    at = after(text, end)
    follows = text[at : at + 1]
    if follows.isdigit():
        return _numbered(text, end, profile) if word in profile.references else []
    if follows and follows in "IVXLC" and word in profile.references:
        return _joined(text, end)
    is_title = word in profile.titles and profile.names.match(text, at)
    is_initial = len(word) == 2 and word[0].isupper() and follows.isupper() and _is_in_a_name(text, start, at)
    # The full stop of Main St. and of plan B. may be the sentence's as well.
    return _joined(text, end) if (is_title or is_initial) and not compiled(_OPENERS).match(text, at) else []


def _is_in_a_name(text: str, start: int, end: int) -> bool:
    """Whether a capital with a full stop stands where a name goes on or begins."""
    at = before(text, start)
    if not at or not text[at - 1].isalpha() or text[end + 1 : end + 2] == ".":
        return True
    word = compiled(_LAST_WORD).search(text, max(0, at - _REACH), at)
    if not word:
        return False
    is_name = word[0][0].isupper() and not compiled(_LETTERED).match(word[0])
    return is_name or bool(compiled(_LINKS).match(word[0]))


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
        found += _shortened(text, stop, stop + 1, profile=profile)
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
        elif left.islower() and right.isupper():
            new = "… "
    elif end - start == 4:
        new = "…." if text[start:end] == "...." else new
    return tight(start, text[start:end], new)


def _joined(text: str, at: int) -> list[Edit]:
    end = after(text, at)
    return tight(at, text[at:end], NO_BREAK) if end > at else []
