"""Figures: what parts their thousands, and the space between them and their unit, their month, their noun."""

from __future__ import annotations

import re

from interviewkit.typography.edit import NO_BREAK, SPACES, Edit, after, before, compiled, tight
from interviewkit.typography.languages import Rules
from interviewkit.typography.profiles import Profile

_SPACE = r"[^\S\n]"
_LONG = (
    r"%|‰|(?:k|M|Md)?€|\$|£|¥|km/h|km²|km|m²|m³|cm|mm|kg|mg|ml|cl|kWh|kW|MW|GW|kHz|MHz|GHz|Hz"
    r"|[kMGT][oB]|°[CF]|EUR|USD|CHF|CAD|GBP"
)
_SHORT = "h|min|s|m|g|l|L|t|ha|dB|V|W"
_GROUPS = rf"[1-9][0-9]{{0,2}}(?:{_SPACE}[0-9]{{3}}){{1,4}}(?!{_SPACE}?[0-9]|[-/])"
_CODE = r"(?i:code|numéro|dossier|référence|réf\.?|postal|CP)[ \u00a0]\Z"
_SMALL = "dans|sans|sous|vous|nous|mais|puis|plus|moins|vers|très|après|depuis|alors|jamais|ensuite|elles|leurs|ceux"
_PLURAL = rf"{_SPACE}(?!(?:{_SMALL})\b)[a-zà-ÿœ]{{3,20}}[sx]\b"
_ORDINAL = r"er|ère|ème|e|ᵉʳ|ᵉ|\.?º|°|\."
_DECIMALS = r"[.,][0-9]+"
_AMOUNT = r"[0-9][^\S\n]?(?:[€$£]|CHF|EUR|USD)\Z"
_HOUR = frozenset("0123456789 \u00a0\u202f\u2009")
_JOINED = ".…,:/+#_°-–<~^"


def pattern(rules: type[Rules]) -> re.Pattern[str]:
    """What may follow a figure: a unit that has its space always, one that keeps it, a noun, a month."""
    months = "|".join(map(re.escape, f"{rules.months}|{rules.ordinals}".strip("|").split("|")))
    end = r"(?!\w|[’']\w)"
    return re.compile(rf"(?:(?P<long>{_LONG})|(?P<short>{_SHORT})|(?P<noun>{rules.nouns})|(?P<month>{months})){end}")


def numbers(text: str, match: re.Match[str], profile: Profile) -> list[Edit]:
    """The edits around a run of figures."""
    start, end = match.span()
    found = _preceded(text, start, end, profile)
    if _is_free(text, start):
        if groups := compiled(_GROUPS).match(text, start):
            return found + _grouped(text, start, groups.end(), profile)
        found += _ungrouped(text, start, end, profile)
    return found + _followed(text, start, end, profile)


def _preceded(text: str, start: int, end: int, profile: Profile) -> list[Edit]:
    """The space after a currency, after the `h` of a time of the day, after a month."""
    run = before(text, start)
    if run == start or not run:
        return []
    # What follows an amount may be its cents, else it counts something else.
    if end - start != 2 and compiled(_AMOUNT).search(text, max(0, run - 6), run):
        return []
    is_joined = (
        text[run - 1] in "€$£"
        or text.endswith(("CHF", "EUR", "USD"), 0, run)
        or (profile.rules.adds and text[run - 1] == "h" and text[run - 2 : run - 1] in _HOUR)
        or (profile.rules.first_month and end - start < 3 and text.endswith(profile.months, 0, run))
    )
    return tight(run, text[run:start], NO_BREAK) if is_joined else []


def _is_free(text: str, start: int) -> bool:
    """Whether a number begins here, and not a part of a code, of a version or of a telephone number."""
    left = text[start - 1 : start]
    if not left or left == "\n":
        return True
    if text[start - 2 : start] == "--" and not text[start - 3 : start - 2].isdigit():
        return True
    is_after_a_figure = left in SPACES + "'’" and text[start - 2 : start - 1].isdigit()
    return not (left.isalnum() or left in _JOINED or is_after_a_figure)


def _grouped(text: str, start: int, end: int, profile: Profile) -> list[Edit]:
    return [
        Edit(at, at + 1, profile.fine) for at in range(start, end) if text[at] in SPACES and text[at] != profile.fine
    ]


def _ungrouped(text: str, start: int, end: int, profile: Profile) -> list[Edit]:
    """The spaces between the thousands of an amount, where French has them and a code has none."""
    if not profile.rules.adds or not 5 <= end - start <= 12 or text[start] == "0":
        return []
    amount = compiled(_DECIMALS).match(text, end)
    follows = profile.figures.match(text, after(text, amount.end() if amount else end))
    is_amount = follows and (follows["long"] or follows["noun"])
    if not is_amount and (
        not compiled(_PLURAL).match(text, end) or compiled(_CODE).search(text, max(0, start - 12), start)
    ):
        return []
    return [Edit(at, at, profile.fine) for at in range(end - 3, start, -3)][::-1]


def _followed(text: str, start: int, end: int, profile: Profile) -> list[Edit]:
    left = text[start - 1 : start]
    if left.isalpha() or (left and left in "#<_~"):
        return []
    if end - start < 3:
        ordinal = compiled(_ORDINAL).match(text, end)
        at = ordinal.end() if ordinal else end
        stop = after(text, at)
        follows = profile.figures.match(text, stop)
        if stop > at and follows and follows["month"]:
            return tight(at, text[at:stop], NO_BREAK)
    stop = after(text, end)
    follows = profile.figures.match(text, stop)
    if not follows or follows["month"] or (stop == end and not (profile.rules.adds and follows["long"])):
        return []
    return tight(end, text[end:stop], NO_BREAK if follows["noun"] else profile.fine)
