"""Numbers at the beginnings of lines, in the many ways people write them: `3.`, `Q3)`, `III.`, `③`, `Thirdly:`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from interviewkit.reply.align.fold import fold
from interviewkit.reply.align.phrases import listed, spelled

_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50}
_SIGNS = r"""[\s>|*_~`"'«“(\[{•\-–—→=+?¿!<#]*?"""
_LETTER = re.compile(rf"^{_SIGNS}(?P<letter>[a-zA-Z])(?P<close>[.):\]]+|\s[-–—](?=\s))[*_]{{0,3}}\s*(?=\S|$)")


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


def any_of(*kinds: str, least: int = 1) -> str:
    """A pattern for any of the words of these kinds, of so many characters at least."""
    return "|".join(re.escape(word) for kind in kinds for word in listed(kind) if len(word) >= least)


@cache
def _number() -> re.Pattern[str]:
    asked, told, count = any_of("question"), any_of("answer"), rf"{any_of('count')}|\#|§"
    word = rf"(?:(?:the|la|die|zu|to|on|à|zur|ad)\s+)?(?:{asked}|{told}|{count}|ad)"
    colon = any_of("colon")
    more = rf"(?:,|&|\+|/|(?:{any_of('joined')})|-|–|—)"
    return re.compile(
        rf"""^{_SIGNS}
        (?P<word>(?:{word})(?![^\W\d_])[\s.:°º]*(?:-(?=\d))?(?:(?:{count})[\s.:]*)?)?
        (?P<open>[(\[]?)\s*(?P<hash>\#\s?)?
        (?P<number>\d{{1,3}}|[①-⑳]|(?-i:[IVXL]{{1,7}}|[ivx]{{2,5}})(?![^\W_]))
        (?P<letter>[a-c](?![a-z]))?(?P<key>\uFE0F?\u20E3)?
        (?P<ordinal>\.?\s?(?:st|nd|rd|th|e|er|ère|ème|º|ª|°)(?=[\s.:)\-–—]|$))?
        [*_~]{{0,3}}\s*
        (?(word)(?:(?:{any_of("out_of")}|/)\s*\d{{1,3}}(?!\w))?|)
        (?P<more>(?:{more}\s*\#?\s?(?:(?:{word})\s?)?\d{{1,3}}[a-c]?(?!\w|[.,]\d)[*_~]{{0,3}}\s*)+
            (?:[^\W\d_]{{3,12}}\s?(?=:))?)?
        (?P<close>[.):\]}}/>=°\-–—→|,;]+(?!\d)|$|(?<=\t)|(?:{colon})(?=\s)|(?=\s))[*_~]{{0,3}}\s*""",
        re.IGNORECASE | re.VERBOSE,
    )


@cache
def _spelled_out() -> re.Pattern[str]:
    word = rf"(?:{any_of('question', 'answer')})"
    return re.compile(
        rf"""^[\s>|*_~`"'«“(\[•\-–—]*(?P<word>{word}\s+)?(?:the\s+|la\s+|die\s+)?(?P<spelled>[^\W\d_]{{2,16}})
        (?P<word2>\s+(?:{any_of("question")}))?\s*[*_]{{0,2}}\s*(?P<close>[.:)\-–—]+|(?:{any_of("colon")})(?=\s)|$|(?=\s))[*_]{{0,2}}\s*""",
        re.IGNORECASE | re.VERBOSE,
    )


@cache
def _amid() -> re.Pattern[str]:
    """`As for your question no. 5:`, `On 5:`, `One more word on question 4, it came to me late:`."""
    count = rf"(?:(?:{any_of('count')}|\#)[\s.]*)?"
    named = rf"(?:{any_of('question', least=4)})\s*{count}|(?:{any_of('question')})(?=\d)"
    lead = rf"(?:(?:[^\W\d_]+\s+){{1,6}}(?:{named})|(?:(?:{any_of('joined')}|ps)\s+)?(?:{any_of('about')})\s+)"
    asked = any_of("question", least=4)
    suffix = r"(?:\.|st|nd|rd|th|e|re|ère|ème|[ªº])?"
    ordinal = rf"(?:[^\W\d_]+\s+){{0,4}}(?P<place>\d{{1,3}})(?P<part>[a-c])?{suffix}\s+(?:{asked})"
    return re.compile(
        rf"""^[\s>*_]*(?:{lead}(?P<number>\d{{1,3}})(?P<letter>[a-c])?|{ordinal})[*_]*\s*
        (?:(?P<close>[:.–—)]|-(?=\s)|$)|,[^.?!:\d]{{1,60}}(?P<end>:)\s*$)[*_]*\s*""",
        re.IGNORECASE | re.VERBOSE,
    )


@cache
def _amid_spelled() -> re.Pattern[str]:
    """`Regarding your third question:`, `À la question trois :`."""
    asked = any_of("question", least=4)
    number = rf"(?:(?P<before>[^\W\d_]+)\s+(?:{asked})|(?:{asked})\s+(?P<behind>[^\W\d_]+))"
    return re.compile(rf"^[\s>*_]*(?:[^\W\d_]+\s+){{0,6}}?{number}[*_]*\s*(?:[:–—]|-(?=\s)|$)[*_]*\s*", re.IGNORECASE)


def number_at(text: str, *, item: str = "") -> Number | None:
    """The number that a line begins with, or that a list gave it; None if there is none."""
    if item and (listed_as := re.fullmatch(r"\W*(\d{1,3})\W*", item)):
        return Number((int(listed_as[1]),), "", "list", 0, 1)
    found = _number().match(text)
    if not found:
        return _spelled(text) or _within(text)
    first = _value(found["number"])
    more = _more(found, first)
    if more is None:
        # `1 - 45 of them came` is the number 1 and a dash.
        dash = re.match(r"[\s\-–—/,&+]+", found["more"])
        end = found.start("more") + (dash.end() if dash else 0)
        return Number((first,), (found["letter"] or "").lower(), " -", end, 1)
    close = found["close"]
    if close[:1] in ("/", ":") and re.match(r"\d", text[found.end("close") :]):
        return None
    weight = _weight(found)
    if not first or (found["number"].isalpha() and not weight):
        return None
    return Number((first, *more), (found["letter"] or "").lower(), _shape(found), found.end(), weight)


def letter_at(text: str, *, item: str = "") -> Number | None:
    """The letter that counts, with which a line begins: `c)` is 3; None if there is none."""
    found = _LETTER.match(text)
    letter = found["letter"] if found else item.strip("().") if re.fullmatch(r"\(?[a-z][.)]", item) else ""
    if not letter:
        return None
    case = "A" if letter.isupper() else "a"
    end = found.end() if found else 0
    close = found["close"] if found else item[-1]
    return Number((ord(letter) - ord(case) + 1,), "", f"{case}{close.strip()[:1]}", end, 1)


def _value(written: str) -> int:
    """What a number is worth, 0 for one that is none: `IIX`."""
    if written.isdigit() and written.isascii():
        return int(written)
    if "①" <= written <= "⑳":
        return ord(written) - 0x245F
    values = [_ROMAN[sign] for sign in written.upper()]
    worth = sum(-one if one < max(values[place:]) else one for place, one in enumerate(values))
    return worth if roman(worth) == written.upper() else 0


def roman(number: int) -> str:
    """A number below 90 in Roman numerals."""
    steps = ((50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
    done = ""
    for worth, signs in steps:
        done += signs * (number // worth)
        number %= worth
    return done


def _weight(found: re.Match[str]) -> int:
    number = found["number"]
    if len((found["word"] or "").strip()) == 1 and found["word"][-1].isspace() and not found["close"]:
        return 0  # `A 3 personas`
    if found["word"] or found["hash"] or found["key"]:
        return 2
    alone = found.end() >= len(found.string.rstrip())
    tabbed = "\t" in found.string[found.end("number") : found.end()]
    signed = found.string[: found.start("number")].endswith(("?", "¿", "{", "<"))
    special = signed or bool(found["ordinal"]) or "①" <= number <= "⑳"
    return 1 if found["close"] or found["open"] or special or alone or tabbed else 0


def _shape(found: re.Match[str]) -> str:
    word = fold(found["word"] or "")[:2]
    ordinal = "th" if found["ordinal"] else ""
    kind = "I" if found["number"].isupper() else "i" if found["number"].isalpha() else ""
    return f"{word}{found['open'] or ''}{'#' if found['hash'] else ''}{kind}{ordinal}{found['close'][:1]}"


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


def _within(text: str) -> Number | None:
    if found := _amid().match(text):
        number, letter = found["number"] or found["place"], found["letter"] or found["part"] or ""
        return Number((int(number),), letter.lower(), "amid", found.end(), 2)
    found = _amid_spelled().match(text)
    told = spelled().get(fold(found["before"] or found["behind"])) if found else None
    return Number((told,), "", "amid", found.end(), 2) if found and told else None
