"""Anchors: where our questions and our other lines stand in a reply, found letter by letter on the folded text."""

from __future__ import annotations

import re
from dataclasses import dataclass

from interviewkit.reply.align.fold import fold
from interviewkit.reply.align.labels import MARK, TAG, is_label, mark_at
from interviewkit.reply.align.page import Claim, Page, Span

_CLOSING = re.compile(r"[?!.…:;»”“\"'’)}\]\s*_~`>|\u200b\ufeff\u00a0\u202f？！。]*")
_JOINT = re.compile(r"\s*(?:[-–—]{1,2}|[=-]?>|→|:)\s+(?=\S)")
"""What joins a question and the answer on its line."""
OPENING = ("«", "“", '"', "„", "‹", "‚")
"""What opens a quotation: a guest's own, of a question of ours."""
_BEHIND = re.compile(
    rf"\[(?:[a-z]{{1,2}}|\d{{1,2}})\]|\s*(?:{TAG.pattern}|[(\[]\s?Q\s?0*(?P<number>\d{{1,3}})\s?(?P<letter>[a-z]?)[)\]])",
    re.IGNORECASE,
)
"""What may stand right behind a question: the sign of a comment, a closing tag, its mark."""
_CUT = re.compile(r"^\W*[\[(<]\s*(?:\.\.\.|…|snip|cut|gekürzt|coupé|recortado)\s*[\])>]\W*$", re.IGNORECASE)
OTHERWISE = "under its question, which is worded otherwise"
_SHORT = 12
"""A folded text below this length is only taken for ours if it fills its lines."""

_CERTAIN = 20
"""From this length on, nobody writes a whole question of ours at the beginning of a line without meaning it."""


@dataclass(frozen=True, slots=True)
class Wording:
    """One wording of a question, folded."""

    place: int
    """The place of the question in the letter."""
    folded: str
    text: str
    mark: str


def find_questions(page: Page, wordings: list[Wording], names: frozenset[str]) -> list[tuple[Span, Claim]]:
    """Every place where a question stands word for word is claimed, the longest wordings first.

    Returned are those in quotation marks, which may be the guest's citations.
    """
    marks = {wording.mark: wording.place for wording in wordings}
    cited: list[tuple[Span, Claim]] = []
    for wording in sorted(wordings, key=lambda one: -len(one.folded)):
        if len(wording.folded) < 2:
            continue
        for span in list(page.find(wording.folded)):
            if page.is_free(span) and (found := _question(page, span, wording, marks=marks, names=names)):
                whole, claim, is_cited = found
                if is_cited:
                    cited.append((whole, claim))
                elif page.is_free(whole):
                    page.claim(whole, claim)
    return cited


def claim_cited(page: Page, cited: list[tuple[Span, Claim]], answered: set[int] | None = None) -> None:
    """Whole questions in quotation marks are claimed where they stand nowhere else, or are not in `answered`."""
    opened = answered if answered is not None else {claim.opens for claims in page.claims for claim in claims}
    for whole, claim in cited:
        if claim.opens not in opened and page.is_free(whole):
            page.claim(whole, claim)


def _question(
    page: Page, span: Span, wording: Wording, *, marks: dict[str, int], names: frozenset[str]
) -> tuple[Span, Claim, bool] | None:
    """The whole place of a question found in a span, with its claim, and whether it is only cited there."""
    line = page.lines[span.first]
    before = line.text[: span.start]
    place, marked = wording.place, False
    if mark := _mark_before(page, span):
        # Two questions may have the same words; the mark tells which.
        if mark not in marks:
            return None
        place, marked = marks[mark], True
    opens_line = is_label(before, names)
    introduced = _is_introduced(page, span, before)
    if not opens_line and not introduced:
        behind = list(MARK.finditer(before))
        if not behind or fold(before[behind[-1].end() :]):
            return None
        before = before[: behind[-1].start()]
    end = _end(page, span, wording)
    if end is None or (len(wording.folded) < _SHORT and not marked and not _fills(page, span, end)):
        return None
    cited = _opens_quotation(page, span, wording)
    if cited and not _fills(page, span, end):
        return None
    opens_line = opens_line or introduced
    certain = marked or line.depth > 0 or (len(wording.folded) >= _CERTAIN and _asks_or_fills(page, span, end))
    whole = _with_orphan(page, Span(span.first, 0 if opens_line else len(before), span.last, end), wording)
    return whole, Claim(0, 0, "question", opens=place, how="under its question", marked=certain and not cited), cited


def _is_introduced(page: Page, span: Span, before: str) -> bool:
    """Whether a line says no more than that somebody asks it: `You ask “Who wins?”:`."""
    line = page.lines[span.last].text.rstrip(" *_")
    few = 0 < len(before.split()) <= 4 and not re.search("[.?!]", before)
    return few and before.rstrip(" ¿*_").endswith(OPENING) and line.endswith((":", "："))


def _with_orphan(page: Page, span: Span, wording: Wording) -> Span:
    """The span with a line below it that holds nothing but the question's last mark, broken off: `?`."""
    below = span.last + 1
    if page.is_blank(below) or page.folded[below] or span.end < len(page.lines[span.last].text.rstrip()):
        return span
    rest = page.lines[below].text.strip(" >\u00a0\u202f")
    tail = wording.text.rstrip()
    return Span(span.first, span.start, below, len(page.lines[below].text)) if rest and tail.endswith(rest) else span


def claim_cuts(page: Page) -> None:
    """`[...]` on a line of its own right below a question, where somebody cut the rest of it, is no answer."""
    for place in range(1, len(page.lines)):
        asked = any(claim.taken_for == "question" for claim in page.claims[place - 1])
        if asked and not page.claims[place] and _CUT.match(page.lines[place].text):
            page.claim_line(place, "question")


def _opens_quotation(page: Page, span: Span, wording: Wording) -> bool:
    """Whether quotation marks of the guest's open right before the question."""
    text = page.lines[span.first].text
    lead = re.match(r"[\W_]*", text[span.start :])
    before = text[: span.start] + (lead.group() if lead else "")
    opened = before.rstrip(" \u00a0\u202f¿¡*_").endswith(OPENING)
    return opened and not wording.text.lstrip("*_ ").startswith(OPENING)


def _mark_before(page: Page, span: Span) -> str:
    """The mark right before a span, on its line or alone on the line above."""
    before = page.lines[span.first].text[: span.start]
    marks = list(MARK.finditer(before))
    if marks:
        return f"Q{int(marks[-1][1]):02}{marks[-1][2].lower()}"
    if span.start == 0 or not fold(before):
        above = page.before(span.first)
        if above is not None and (found := mark_at(page.lines[above].text)):
            return found[0] if not fold(page.lines[above].text[found[1] :]) else ""
    return ""


def _end(page: Page, span: Span, wording: Wording) -> int | None:
    """Where the question ends on its last line, its own punctuation included; None amid a word."""
    text = page.lines[span.last].text
    if span.end < len(text) and text[span.end].isalnum():
        return None
    begin = _past_signs(text, span.end, wording.text)
    closing = _CLOSING.match(text, begin)
    closed = closing.end() if closing else begin
    end = _past_marks(text, closed, wording.mark)
    rest = text[end:]
    if not fold(rest):
        return len(text)
    if joint := _JOINT.match(rest):
        return end + joint.end()
    if not re.search(r"[?!.:…？」»\)]|\s[-–—=>→]", text[span.end : end] + rest[:2]) and not _asks(wording.text):
        return None
    # Opening quotes, brackets and stars belong to what comes.
    if end > closed:
        return end
    while end > span.end and text[end - 1] in "“\"'(['*_`„«>":
        end -= 1
    return end


def _past_marks(text: str, place: int, mark: str) -> int:
    """The place behind tags, comment signs and the question's own mark."""
    while found := _BEHIND.match(text, place):
        number = found["number"]
        if number and f"Q{int(number):02}{found['letter'].lower()}" != mark:
            break
        place = found.end()
    return place


def _past_signs(text: str, place: int, asked: str) -> int:
    """The place behind the signs with which a question ends and that folding does not see: ` €?`."""
    signs = re.search(r"[\W_]*$", asked.rstrip("*_ \n"))
    for sign in "".join((signs.group() if signs else "").split()):
        at = place
        while at < len(text) and (text[at].isspace() or text[at] in "*_\\"):
            at += 1
        if not text.startswith(sign, at):
            break
        place = at + 1
    return place


def _asks(text: str) -> bool:
    return not text.rstrip("*_ \n").endswith(("?", "？", "!", ".", "…"))


def _asks_or_fills(page: Page, span: Span, end: int) -> bool:
    return "?" in page.lines[span.last].text[span.end : end] or _fills(page, span, end)


def _fills(page: Page, span: Span, end: int) -> bool:
    return end >= len(page.lines[span.last].text.rstrip())
