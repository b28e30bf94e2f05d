"""What may stand before a question or an answer on its line: our mark, a number, a word such as `Answer:`, a name."""

from __future__ import annotations

import re
from dataclasses import dataclass

from interviewkit.reply.align.fold import fold

MARK = re.compile(r"[\[(]\s*Q\s?0*(\d{1,3})\s?([a-z]?)\s*[\])]", re.IGNORECASE)
"""Our own mark in its brackets, as it stands before a question: `[Q07]`, `[Q07b]`."""

_ONES = {
    **dict(one=1, two=2, three=3, four=4, five=5, six=6, seven=7, eight=8, nine=9, ten=10, eleven=11, twelve=12),
    **dict(first=1, second=2, third=3, fourth=4, fifth=5, sixth=6, seventh=7, eighth=8, ninth=9, tenth=10),
    **dict(un=1, une=1, deux=2, trois=3, quatre=4, cinq=5, sept=7, huit=8, neuf=9, dix=10, onze=11, douze=12),
    **dict(premiere=1, premier=1, deuxieme=2, troisieme=3, quatrieme=4, cinquieme=5, sixieme=6, septieme=7),
    **dict(huitieme=8, neuvieme=9, dixieme=10, eins=1, zwei=2, drei=3, vier=4, funf=5, sechs=6, sieben=7, acht=8),
    **dict(neun=9, zehn=10, elf=11, zwolf=12, erstens=1, zweitens=2, drittens=3, viertens=4, funftens=5),
    **dict(uno=1, una=1, dos=2, tres=3, cuatro=4, cinco=5, seis=6, siete=7, ocho=8, nueve=9, diez=10, once=11, doce=12),
    **dict(primera=1, primero=1, segunda=2, segundo=2, tercera=3, tercero=3, cuarta=4, quinta=5),
}
_ASKED = r"questions?|preguntas?|fragen?|q(?:uest)?|questão"
_TOLD = r"answers?|ans|a|réponses?|reponses?|rép|rep|r|respuestas?|resp|antwort(?:en)?|antw|aw"
_COUNT = r"n[°ºo]|nr|no|num(?:ber|éro|ero)?|nummer|número|point|punkt|punto|pt|\#|§"
_WORD = rf"(?:(?:the|la|die|zu|to|on|à|a\s+la|zur|zu)\s+)?(?:{_ASKED}|{_TOLD}|{_COUNT})"
_NUMBER = re.compile(
    rf"""^[\s>|*_~`"'«“(\[{{•\-–—→=+]*?
    (?P<word>(?:{_WORD})(?![^\W\d_])[\s.:°º]*(?:(?:{_COUNT})[\s.:]*)?)?
    (?P<open>[(\[]?)\s*(?P<hash>\#\s?)?
    (?P<number>\d{{1,3}}|[①-⑳])(?P<letter>[a-c](?![a-z]))?(?P<key>\uFE0F?\u20E3)?
    (?P<ordinal>\.?\s?(?:st|nd|rd|th|e|er|ère|ème|º|ª|°)(?=[\s.:)\-–—]))?
    [*_~]{{0,3}}\s*
    (?P<more>(?:(?:,|&|\+|/|and|et|und|y|e|to|à|bis|a|-|–|—)\s*\#?\s?(?:{_WORD}\s?)?\d{{1,3}}[*_~]{{0,3}}\s*)*)
    (?P<close>[.):\]/>=°\-–—→|,;]+(?!\d)|$|(?=\s))[*_~]{{0,3}}\s*""",
    re.IGNORECASE | re.VERBOSE,
)
_SPELLED = re.compile(
    rf"""^[\s>|*_~`"'«“(\[•\-–—]*(?P<word>(?:{_ASKED}|{_TOLD})\s+)?(?:the\s+|la\s+|die\s+)?(?P<spelled>[^\W\d_]{{2,11}})
    (?P<word2>\s+(?:{_ASKED}|{_TOLD}))?\s*[*_]{{0,2}}\s*(?P<close>[.:)\-–—]+|$)[*_]{{0,2}}\s*""",
    re.IGNORECASE | re.VERBOSE,
)
_ANSWER = re.compile(
    rf"^[\s*_]*(?:(?:my|ma|meine?|mi)\s+)?(?:{_TOLD})\s?\.?\s*[:.)>\]=\-–—→]+[\s*_]*(?=\S|$)", re.IGNORECASE
)
_ARROW = re.compile(r"^\s*(?:-{1,3}>|={1,3}>|→|⇒|►|▶|➔|➜|>>+|\*{2,3}|#{2,3}|\+{2,3}|\|{1,2})\s*(?=\S)")
_JUNK = re.compile(r"[\W_]*")


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
    found = _NUMBER.match(text)
    if not found:
        return _spelled(text)
    digits = found["number"]
    first = ord(digits) - 0x245F if "①" <= digits <= "⑳" else int(digits)
    more = [int(one) for one in re.findall(r"\d{1,3}", found["more"] or "")]
    if more and len(more) == 1 and re.match(r"\s*(?:to|à|bis|-|–|—)", found["more"], re.IGNORECASE):
        more = list(range(first + 1, more[0] + 1)) if first < more[0] <= first + 6 else []
        if not more:
            return None
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


def _spelled(text: str) -> Number | None:
    found = _SPELLED.match(text)
    number = _ONES.get(fold(found["spelled"])) if found else None
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
    return bool(re.fullmatch(rf"(?:{_ASKED}|{_TOLD}|{_COUNT})\d{{0,3}}[a-c]?", folded, re.IGNORECASE)) or (
        folded.lstrip("0123456789") in names
    )


def answer_label(text: str, names: frozenset[str]) -> int:
    """How far a line is only the label of an answer: `Answer:`, `R :`, `=>`, the guest's name or initials and a colon."""
    if found := _ANSWER.match(text):
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
