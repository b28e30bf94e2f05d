"""Mail furniture: attribution lines, header blocks, signatures, footers; what nobody answered with."""

from __future__ import annotations

import re

from interviewkit.reply.align.fold import fold, words
from interviewkit.reply.align.page import Page
from interviewkit.reply.align.phrases import begins_with, has, pattern, said

_DIGITS = re.compile(r"\d")
_ADDRESS = re.compile(r"[\w.+-]+@[\w-]+(\.[\w-]+)+")
_PHONE = re.compile(r"(?:\+|\(0|\b0|\btel|\btél|\bmob|☎|📞)[\d\s().:/-]{7,}", re.IGNORECASE)
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
    return (verbed and (dated or bool(_ADDRESS.search(text)) or len(text) < 60)) or (
        dated and bool(_ADDRESS.search(text)) and len(_DIGITS.findall(text)) >= 4
    )


def _ends_with_verb(text: str) -> bool:
    folded = words(text)
    return any(folded.endswith(f" {verb}") for verb in said("wrote") if " " in verb) and len(_DIGITS.findall(text)) >= 4


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


def mark_ending(page: Page, places: list[int], names: frozenset[str], *, whole: bool = False) -> None:
    """Signature, farewell and footer at the end of these lines, which somebody wrote in one go, are claimed.

    With `whole`, all of them may be: there is no answer among them.
    """
    filled = [place for place in places if page.is_theirs(place)]
    if not filled:
        return
    cut = _dashes(page, filled)
    if cut is None:
        cut = _mobile(page, filled)
        filled = [place for place in filled if cut is None or place < cut]
        footer = _footer(page, filled)
        cut = footer if footer is not None else cut
        filled = [place for place in filled if cut is None or place < cut]
        signed = _signed(page, filled, names, whole=whole)
        cut = signed if signed is not None else cut
    if cut is None:
        return
    for place in places:
        if place >= cut and page.is_theirs(place):
            page.claim_line(place, "signature")


def _dashes(page: Page, filled: list[int]) -> int | None:
    """The line `-- ` (RFC 3676, 4.3), or the `--` of a program that took the space, with little below it."""
    for place in filled:
        text = page.lines[place].text
        below = [one for one in filled if one > place]
        if text.rstrip("\r\n") in ("-- ", "--\u00a0") and len(below) <= 15:
            return place
        if re.fullmatch(r"\s*(?:--|—|–|__+|--+)\s*", text) and 0 < len(below) <= 6 and _reads_as_signature(page, below):
            return place
    return None


def _reads_as_signature(page: Page, places: list[int]) -> bool:
    texts = [page.lines[place].text for place in places]
    joined = "\n".join(texts)
    contact = _ADDRESS.search(joined) or _PHONE.search(joined) or "www." in joined or "http" in joined
    if any(len(text) > 90 for text in texts) or "?" in joined:
        return False
    says = any(text.rstrip().endswith((".", "!", "…")) and len(text) > 45 and "|" not in text for text in texts)
    return bool(contact) or (len(places) <= 4 and not says)


def _mobile(page: Page, filled: list[int]) -> int | None:
    cut = None
    for place in reversed(filled[-6:]):
        text = page.lines[place].text
        if begins_with("mobile", text) and len(text) < 140:
            cut = place
    return cut


def _footer(page: Page, filled: list[int]) -> int | None:
    """Lines of a lawyer or a virus scanner at the end, and what is drawn above them."""
    cut = None
    for place in reversed(filled):
        text = page.lines[place].text
        legal = has("legal", text)
        goes_on = cut is not None and (is_rule(text) or (legal and len(text) > 40))
        if legal >= 2 or goes_on:
            cut = place
        elif cut is not None or place < filled[-1] - 8:
            break
    return cut


def _signed(page: Page, filled: list[int], names: frozenset[str], *, whole: bool) -> int | None:
    """A farewell with a name or a card below it; or the guest's name alone; or a short block with a telephone."""
    if not filled:
        return None
    cut = None
    tail = filled[-10:]
    for at in range(len(tail) - 1, -1, -1):
        text = page.lines[tail[at]].text.strip()
        below = [page.lines[one].text for one in tail[at + 1 :]]
        if any(len(one) > 90 for one in below):
            break
        opens = tail[at] == filled[0] and not whole and cut is None
        if (_is_farewell(text, names) and not opens) or (_is_name(text, names) and (at > 0 or whole) and cut is None):
            cut = tail[at]
    last = _last_block(page, filled)
    card = "\n".join(page.lines[place].text for place in last)
    is_card = len(last) < len(filled) and all(len(page.lines[place].text) < 80 for place in last)
    if cut is None and is_card and len(last) >= 2 and (_PHONE.search(card) or _ADDRESS.search(card)):
        cut = last[0]
    return cut


def _last_block(page: Page, filled: list[int]) -> list[int]:
    block = [filled[-1]]
    for place in reversed(filled[:-1]):
        if block[0] - place > 1:
            break
        block.insert(0, place)
    return block


def _is_farewell(text: str, names: frozenset[str] = frozenset()) -> bool:
    folded = words(text)
    if len(text) > 60 or not folded:
        return False
    if folded in said("farewells"):
        return True
    found = pattern("farewells").match(folded)
    if not found or "?" in text:
        return False
    rest = folded[found.end() :].strip()
    return rest.replace(" ", "") in names or (text.rstrip().endswith((",", "!")) and len(rest) <= 20)


def _is_name(text: str, names: frozenset[str]) -> bool:
    return 1 < len(fold(text)) < 40 and fold(text.strip(" -–—,.")) in names


def is_parting(text: str) -> bool:
    """Whether a block of words says goodbye: `Let me know if anything is missing.`"""
    return len(text) < 240 and (_is_farewell(text) or (has("parting", text) > 0 and bool(_parts(text))))


def _parts(text: str) -> bool:
    found = pattern("parting").search(words(text))
    return bool(found and found.start() <= 40)


def is_greeting(text: str) -> bool:
    """Whether a line is a greeting and nothing more: `Dear Maud,`."""
    return (
        len(text) < 50
        and begins_with("greetings", text)
        and (text.rstrip().endswith((",", "!", ":", ".", "–", "-")) or len(words(text).split()) <= 3)
    )
