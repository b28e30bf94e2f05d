"""Mail furniture: attribution lines, header blocks, signatures, footers; what nobody answered with."""

from __future__ import annotations

import re

from interviewkit.reply.align.fold import words
from interviewkit.reply.align.page import Page
from interviewkit.reply.align.phrases import has, said

_DIGITS = re.compile(r"\d")
ADDRESS = re.compile(r"[\w.+-]+@[\w-]+(\.[\w-]+)+")
_NUMBERS = re.compile(r"\d+")
_RULE = re.compile(r"^[\s>]*(?:[-_=*~–—]\s?){3,}\s*$|^[\s>]*[|+:][-|+:=\s]{2,}$")
_BANNER = re.compile(r"^[\s>]*[-_=–—*]{2,}[\s>]*(?P<words>\S.*?)[\s-]*[-_=–—*:]{0,40}\s*$")
_HEADER = re.compile(r"^[\s>*_-]*(?P<name>[^\W\d][^:\n*]{0,18}?)[\s*]*:[\s*]*(?P<value>.*)$")


def is_rule(text: str) -> bool:
    """Whether a line is nothing but a drawn line."""
    return bool(_RULE.match(text))


def mark_attributions(page: Page) -> None:
    """`On Tuesday … wrote:` right above quoted text, header blocks and their banners are claimed."""
    for place in range(len(page.lines)):
        if page.is_theirs(place) and not page.claims[place]:
            _attribution(page, place)
    for place in range(len(page.lines)):
        if page.is_theirs(place) and not page.claims[place]:
            _header_block(page, place)
    for place, line in enumerate(page.lines):
        if page.is_theirs(place) and not page.claims[place] and _is_banner(line.text):
            page.claim_line(place, "mail header")


def _is_banner(text: str) -> bool:
    found = _BANNER.match(text)
    return bool(found and has("forwarded", found["words"]) and len(found["words"]) < 60)


def _attribution(page: Page, place: int) -> None:
    """Up to three lines that end in a colon, with a date or an address, and with our words or a quotation below."""
    joined = ""
    for last in range(place, min(place + 3, len(page.lines))):
        if page.is_blank(last) or page.claims[last]:
            return
        joined = f"{joined} {page.lines[last].text.strip()}".strip()
        if len(joined) > 300:
            return
        if _is_attribution(joined) and _is_above_quotation(page, last, place):
            for one in range(place, last + 1):
                page.claim_line(one, "attribution")
            return


def _is_attribution(text: str) -> bool:
    bare = text.rstrip("*_ \u00a0\u202f>")
    if not bare.endswith((":", "：")) and not _ends_with_verb(bare):
        return False
    dated = len(_DIGITS.findall(text)) >= 3
    verbed = has("wrote", text) > 0
    return (verbed and (dated or bool(ADDRESS.search(text)) or len(text) < 60)) or (
        dated and bool(ADDRESS.search(text)) and len(_DIGITS.findall(text)) >= 4
    )


def _ends_with_verb(text: str) -> bool:
    if len(_DIGITS.findall(text)) < 4:
        return False
    folded = words(text)
    return any(folded.endswith(f" {verb}") for verb in said("wrote") if " " in verb)


def _is_above_quotation(page: Page, last: int, first: int) -> bool:
    below = page.after(last)
    if below is None:
        return len(_DIGITS.findall("".join(page.lines[one].text for one in range(first, last + 1)))) >= 6
    return page.lines[below].depth > page.lines[first].depth or bool(page.claims[below])


def _header_block(page: Page, place: int) -> None:
    """Two lines or more such as `From: …`, one below the other, two of them with known names."""
    names: list[str] = []
    last = place
    at: int | None = place
    while at is not None and at - last <= 2 and not page.claims[at] and len(names) < 9:
        found = _HEADER.match(page.lines[at].text)
        if not found or words(found["name"]) not in said("headers"):
            # A long list of recipients or a subject may go on below.
            if names and page.lines[at].text[:1].isspace() and not page.is_blank(at):
                last, at = at, page.after(at)
                continue
            break
        names.append(words(found["name"]))
        last, at = at, page.after(at)
    if len(set(names)) >= 3 or (len(set(names)) == 2 and _opens_quotation(page, place, last)):
        for one in range(place, last + 1):
            if page.is_theirs(one):
                page.claim_line(one, "mail header")
        above = page.before(place)
        if above is not None and not page.claims[above] and (is_rule(page.lines[above].text)):
            page.claim_line(above, "mail header")


def _opens_quotation(page: Page, place: int, last: int) -> bool:
    above, below = page.before(place), page.after(last)
    ruled = above is not None and (is_rule(page.lines[above].text) or _is_banner(page.lines[above].text))
    return ruled or (below is not None and bool(page.claims[below])) or page.lines[place].depth > 0


def mark_running_heads(page: Page) -> None:
    """What stands at the head or foot of every page, with its number, is claimed: `Noor Haddad – page 3 of 7`."""
    shapes: dict[str, list[int]] = {}
    for place, line in enumerate(page.lines):
        if 0 < len(line.text) <= 80 and _DIGITS.search(line.text) and has("page", line.text) and not page.claims[place]:
            shapes.setdefault(_NUMBERS.sub("0", line.text), []).append(place)
    for places in shapes.values():
        counted = [int(_NUMBERS.findall(page.lines[place].text)[0]) for place in places]
        if len(places) >= 2 and counted == list(range(counted[0], counted[0] + len(counted))):
            for place in places:
                page.claim_line(place, "page number")
