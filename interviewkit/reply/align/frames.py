"""Frames: what people and programs put around every answer, told by its being there each time."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from operator import itemgetter

from interviewkit.reply.align.counting import number_at
from interviewkit.reply.align.fold import fold, words
from interviewkit.reply.align.furniture import is_rule
from interviewkit.reply.align.labels import TAG, answer_label, mark_at, sign_of
from interviewkit.reply.align.page import Claim, Page, Span
from interviewkit.reply.align.phrases import said
from interviewkit.reply.align.runs import ABOVE, Run, has_words, runs_of

_SUFFIX = re.compile(r"(?<=\S)\s*(?:\|{1,2}|/{2}|\\{1,2}|%{1,2}|\^{1,2}|={2}|<{1,2}|\}{1,2})\s*$")
_BULLET = re.compile(r"^\s*[-–—•*·▪◦‣+]\s+(?=\S)")
_COLUMNS = 80
"""The heads of columns are no longer."""
_MOST = 0.6
"""The share of answers that have to have a frame for it to be one."""


def strip_columns(page: Page) -> None:
    """The heads of columns, `Question` and `Answer`, alone on their lines or between `|`, are claimed."""
    heads = said("question") | said("answer") | said("count")
    alone = {word.replace(" ", "") for word in heads}
    for place, line in enumerate(page.lines):
        if len(line.text) > _COLUMNS or ("|" not in line.text and page.folded[place] not in alone):
            continue
        parts = [words(part) for part in line.text.split("|") if part.strip()]
        named = bool(parts) and set(parts) <= heads and any(len(part) > 3 for part in parts)
        counted = len(parts) == 1 and parts[0] in said("count")
        if page.is_theirs(place) and not page.claims[place] and (named or (counted and _heads_columns(page, place))):
            page.claim_line(place, "label")


def _heads_columns(page: Page, place: int) -> bool:
    below = page.after(place)
    return below is not None and words(page.lines[below].text) in said("question") | said("answer")


def strip_numbers(page: Page, marks: Sequence[tuple[int, str]]) -> None:
    """Numbers alone on the line above a question, or above its answer, are claimed where most questions have one."""
    opened = [run for run in runs_of(page) if run.owner >= 0 and run.claim and run.claim.taken_for == "question"]
    above = [
        (page.before(run.line), _agrees(page, page.before(run.line), run.owner, index, marks))
        for index, run in enumerate(opened, 1)
    ]
    _claim_most(page, above, len(opened))
    below = [
        (run.places[0], _agrees(page, run.places[0], run.owner, index, marks))
        for index, run in enumerate(opened, 1)
        if len(run.places) > 1
    ]
    _claim_most(page, below, len(opened))


def _claim_most(page: Page, found: Sequence[tuple[int | None, bool]], count: int) -> None:
    counted = [place for place, agrees in found if agrees and place is not None]
    if len(counted) >= max(2, _MOST * count):
        for place in counted:
            page.claim_line(place, "question number")


def _agrees(page: Page, place: int | None, owner: int, index: int, marks: Sequence[tuple[int, str]]) -> bool:
    """Whether a line holds nothing but the number of that question, or how many questions there were so far."""
    if place is None or page.claims[place]:
        return False
    text = TAG.sub("", page.lines[place].text).strip()
    if mark := mark_at(text):
        return not fold(text[mark[1] :]) and mark[0] == f"Q{marks[owner][0]:02}{marks[owner][1]}"
    number = number_at(text)
    if not number or fold(text[number.end :]) or len(number.numbers) > 1:
        return False
    told = (number.numbers[0], number.letter)
    return told in (marks[owner], (owner + 1, ""), (index, ""))


def strip_edges(page: Page, names: frozenset[str]) -> None:
    """Lines without words of their own at the end of most answers, or at their beginning, are claimed.

    Such as a drawn line, the guest's initials, `-x-`, `</details>`.
    """
    for edge in (-1, 0):
        for _ in range(3):
            runs = [run for run in runs_of(page) if run.owner >= 0 and len(run.pieces) > 1 and has_words(page, run)]
            shapes = [(run, _shape(page, run.pieces[edge].place, names)) for run in runs]
            usual, count = max(
                Counter(shape for _, shape in shapes if shape).items(), key=itemgetter(1), default=("", 0)
            )
            if not usual or count < max(2, _MOST * len(runs) - 1):
                break
            for run, shape in shapes:
                if shape == usual:
                    page.claim_line(run.pieces[edge].place, "label")
            if edge == -1:
                _above_all(page, usual, names)
    _undrawn(page)
    _last_tags(page)


def _undrawn(page: Page) -> None:
    """Answers that are only drawn lines, where others end in one, are none."""
    drawn = [place for place, line in enumerate(page.lines) if page.claims[place] and is_rule(line.text)]
    for run in runs_of(page) if drawn else ():
        if run.owner >= 0 and run.places and all(is_rule(page.lines[place].text) for place in run.places):
            for place in run.places:
                page.claim_line(place, "label")


def _last_tags(page: Page) -> None:
    """A closing tag alone below the last answer, as `\\end{document}`, is none of it."""
    last = next((run for run in reversed(runs_of(page)) if run.owner >= 0 and run.pieces), None)
    for place in reversed(last.places if last else []):
        text = page.lines[place].text
        if not (TAG.search(text) and not TAG.sub("", text).strip()):
            break
        page.claim_line(place, "label")


def _above_all(page: Page, usual: str, names: frozenset[str]) -> None:
    """What stands above every question stands above the first one too."""
    runs = runs_of(page)
    for run in runs[:-1]:
        if run.owner == ABOVE and run.pieces and _shape(page, run.pieces[-1].place, names) == usual:
            page.claim_line(run.pieces[-1].place, "label")


def _shape(page: Page, place: int, names: frozenset[str]) -> str:
    """What a line without words of its own looks like: `rule`, `@` for a name, a tag, signs; empty for other lines."""
    text = page.lines[place].text.strip()
    if page.claims[place]:
        return ""
    if is_rule(text):
        return "rule"
    folded = fold(TAG.sub("", text))
    if folded in names:
        return "@"
    says = any(ord(char) > 0x2500 or char.isdigit() for char in text)
    return TAG.sub("<>", text) if len(folded) <= 1 and not says else ""


def strip_labels(page: Page, names: frozenset[str]) -> None:
    """`Answer:`, the guest's name and such before an answer are claimed; other signs where most answers have them."""
    _strip_bullets(page)
    heads = [(run, run.pieces[0]) for run in runs_of(page) if run.owner >= 0 and run.pieces and has_words(page, run)]
    texts = [page.lines[piece.place].text[piece.start : piece.end] for _, piece in heads]
    usual = _usual(texts, sign_of)
    everywhere = bool(usual) and _is_everywhere(page, [run for run, _ in heads], usual)
    for run, head in heads:
        for piece in run.pieces if everywhere else [head]:
            text = page.lines[piece.place].text[piece.start : piece.end]
            end = answer_label(text, names) if piece is head else 0
            if usual and not end and sign_of(text) == usual:
                end = text.index(usual) + len(usual)
                end += len(text[end:]) - len(text[end:].lstrip())
            if 0 < end < len(text) or (end and len(run.pieces) > 1):
                span = Span(piece.place, piece.start, piece.place, piece.start + end)
                page.claim(span, Claim(0, 0, "label"))
    _strip_ends(page)


def _usual(texts: list[str], sign: Callable[[str], str]) -> str:
    signs = [sign(text) for text in texts]
    usual = max(set(signs), key=signs.count) if signs else ""
    return usual if signs.count(usual) >= max(2, _MOST * len(texts)) else ""


def _is_everywhere(page: Page, runs: list[Run], usual: str) -> bool:
    pieces = [piece for run in runs for piece in run.pieces]
    having = sum(sign_of(page.lines[one.place].text[one.start : one.end]) == usual for one in pieces)
    return having >= 0.8 * len(pieces)


def _strip_ends(page: Page) -> None:
    """A sign behind nearly every answer, as `|` in a table, is claimed."""
    tails = [run.pieces[-1] for run in runs_of(page) if run.owner >= 0 and run.pieces]
    found = [(piece, _SUFFIX.search(page.lines[piece.place].text[: piece.end])) for piece in tails]
    ends = [(piece, one) for piece, one in found if one]
    signs = Counter(one.group().strip() for _, one in ends)
    if signs and max(signs.values()) >= max(2, 0.8 * len(tails)):
        for piece, one in ends:
            start = max(one.start(), piece.start)
            page.claim(Span(piece.place, start, piece.place, piece.end), Claim(0, 0, "label"))


def _strip_bullets(page: Page) -> None:
    """The bullet before nearly every answer of one item is claimed: lists within answers have several items."""
    runs = [run for run in runs_of(page) if run.owner >= 0 and run.pieces and has_words(page, run)]
    single = [run for run in runs if _bullets(page, run) == 1 and _bullet(page, run.pieces[0].place)]
    if len(single) < max(3, 0.8 * len(runs)):
        return
    for run in single:
        head = run.pieces[0]
        line = page.lines[head.place]
        found = None if line.item else _BULLET.match(line.text[head.start : head.end])
        end = head.start + (found.end() if found else 0)
        page.claim(Span(head.place, head.start, head.place, end), Claim(0, 0, "bullet"))


def _bullets(page: Page, run: Run) -> int:
    """How many items an answer has; a list written by hand in an item of a list is the guest's own."""
    if page.lines[run.places[0]].item:
        return sum(bool(page.lines[place].item) for place in run.places)
    return sum(_bullet(page, place) for place in run.places)


def _bullet(page: Page, place: int) -> bool:
    line = page.lines[place]
    return (bool(line.item) and not line.item.strip("().").isalnum()) or bool(_BULLET.match(line.text))
