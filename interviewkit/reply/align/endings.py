"""Endings and greetings: signatures, farewells and footers, and what else is said around answers out of courtesy."""

from __future__ import annotations

import re

from interviewkit.reply.align.extras import POSTSCRIPT
from interviewkit.reply.align.fold import fold, words
from interviewkit.reply.align.furniture import ADDRESS, is_rule
from interviewkit.reply.align.page import Page
from interviewkit.reply.align.phrases import begins_with, has, pattern, said
from interviewkit.reply.align.runs import ABOVE, BELOW, Run, blocks_of, runs_of

_DASHES = re.compile(r"\s*(?:--|—|–|__+|--+)\s*")
_TYPED = re.compile(r"([^\W\d_]{2,4})\s?[/:]\s?[^\W\d_]{2,4}")
_PHONE = re.compile(r"(?:\+|\(0|\b0|\btel|\btél|\bmob|☎|📞)[\d\s().:/-]{7,}", re.IGNORECASE)

GOODBYE = "*it sounds like a goodbye"
"""Claims that begin with a star are the guest's words, for unplaced, with the reason."""


def end_runs(page: Page, names: frozenset[str]) -> None:
    """Signature and goodbye are claimed at the end of what stands above all, and at the end of the last run."""
    runs = [run for run in runs_of(page) if run.pieces]
    for number, run in enumerate(runs):
        is_last = number == len(runs) - 1
        below = None if is_last else runs[number + 1]
        closed = below is not None and (below.owner == BELOW or (below.claim and below.claim.taken_for == POSTSCRIPT))
        if is_last or closed or (run.owner == ABOVE):
            mark_ending(page, run.places, names, whole=run.owner < 0)
            _mark_goodbye(page, [place for place in run.places if page.is_theirs(place)], run)


def _mark_goodbye(page: Page, places: list[int], run: Run) -> None:
    blocks = blocks_of(page, places)
    if len(blocks) >= 2 or (blocks and run.owner < 0):
        text = " ".join(page.lines[place].text.strip() for place in blocks[-1])
        if is_parting(text):
            for place in blocks[-1]:
                page.claim_line(place, GOODBYE)


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
    above = [place for place in places if place < cut and page.is_theirs(place)]
    if above and _DASHES.fullmatch(page.lines[above[-1]].text):
        cut = above[-1]
    for place in places:
        if place >= cut and page.is_theirs(place):
            page.claim_line(place, "signature")


def _dashes(page: Page, filled: list[int]) -> int | None:
    """The line `-- ` (RFC 3676, 4.3), or the `--` of a program that took the space, with little below it."""
    for index in range(max(0, len(filled) - 16), len(filled)):
        text = page.lines[filled[index]].text
        below = filled[index + 1 :]
        if text.rstrip("\r\n") in ("-- ", "--\u00a0"):
            return filled[index]
        if 0 < len(below) <= 6 and _DASHES.fullmatch(text) and _reads_as_signature(page, below):
            return filled[index]
    return None


def _reads_as_signature(page: Page, places: list[int]) -> bool:
    texts = [text for place in places if not begins_with("mobile", text := page.lines[place].text)]
    joined = "\n".join(texts)
    contact = ADDRESS.search(joined) or _PHONE.search(joined) or "www." in joined or "http" in joined
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
        if cut is not None and tail[at + 1 : at + 2] == [cut] and _is_closing(page, tail[at], cut):
            cut = tail[at]
        if (_is_farewell(text, names) and not opens) or (_is_name(text, names) and (at > 0 or whole) and cut is None):
            cut = tail[at]
    last = _last_block(page, filled)
    card = "\n".join(page.lines[place].text for place in last)
    is_card = len(last) < len(filled) and all(len(page.lines[place].text) < 80 for place in last)
    if cut is None and is_card and len(last) >= 2 and (_PHONE.search(card) or ADDRESS.search(card)):
        cut = last[0]
    return cut


def _is_closing(page: Page, place: int, below: int) -> bool:
    """Whether a line is a farewell in words nobody could list: short, a comma at its end, the name right below it."""
    text = page.lines[place].text.strip()
    return below - place <= 2 and len(text) <= 40 and text.endswith(",") and page.is_blank(place - 1) and place > 0


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
    """Whether a line is the guest's name, or their initials and a typist's: `IF/pl`."""
    if found := _TYPED.fullmatch(text.strip()):
        return fold(found[1]) in names
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


def is_courtesy(page: Page, block: list[int], *, first: bool) -> bool:
    """Whether a paragraph is no answer: one above the first that greets, or a goodbye."""
    text = " ".join(page.lines[place].text.strip() for place in block)
    if first:
        return is_greeting(page.lines[block[0]].text) or (len(text) < 160 and text.rstrip().endswith((":", ",")))
    return is_parting(text)


def announces(page: Page, block: list[int]) -> bool:
    """Whether a paragraph greets, or says that answers follow; only to be asked where something else could be first."""
    if is_courtesy(page, block, first=True):
        return True
    text = " ".join(page.lines[place].text.strip() for place in block)
    named = said("question") | said("answer")
    return len(text) < 160 and any(len(word) > 3 and word in named for word in words(text).split())
