"""Reading: one document after the other, beside what was sent, until every line has an owner."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from interviewkit.model import Kind
from interviewkit.reply import Alignment, Document, Given, Placed, Recognised, Unplaced
from interviewkit.reply.align import modes
from interviewkit.reply.align.above import is_above, may_be_above
from interviewkit.reply.align.anchors import Wording, claim_cited, claim_cuts, find_questions
from interviewkit.reply.align.chats import as_letter, claim_ours
from interviewkit.reply.align.endings import end_runs
from interviewkit.reply.align.excerpts import claim_excerpts, claim_pieces
from interviewkit.reply.align.extras import (
    claim_comments,
    claim_end,
    claim_headings,
    open_postscripts,
    open_strangers,
    place_postscripts,
)
from interviewkit.reply.align.fold import fold, words
from interviewkit.reply.align.frames import strip_columns, strip_edges, strip_labels, strip_numbers
from interviewkit.reply.align.furniture import mark_attributions, mark_running_heads
from interviewkit.reply.align.keywords import by_keywords
from interviewkit.reply.align.labels import MARK
from interviewkit.reply.align.letter import Body, body_of, find_letter
from interviewkit.reply.align.marks import claim_changed, find_marks
from interviewkit.reply.align.near import find_near
from interviewkit.reply.align.page import Page
from interviewkit.reply.align.prefixes import as_quoted
from interviewkit.reply.align.runs import answered, runs_of
from interviewkit.reply.align.sent import Sent
from interviewkit.reply.align.verdict import Verdict

UNSAFE = "it could not be taken apart safely"
ABOVE_ALL = "it stands above the first question"
_REMARK = re.compile(r"[^\n]*\((?:(?P<state>declined|partly): (?P<kind>[a-z ]+)|(?P<private>off-record))\)\s*")


@dataclass(frozen=True, slots=True)
class _Owned:
    """A document with all that opens a question or is no answer claimed."""

    document: Document
    """As it came."""
    page: Page
    heads: list[Recognised]
    """What was taken off its lines before: the heads of messages, quotation marks, line numbers."""
    guests: frozenset[str]
    behind: bool
    """Whether marks stand behind the answers."""


class Reading:
    """What was sent, folded once for all documents."""

    def __init__(self, sent: Sent) -> None:
        self.sent = sent
        self._known: dict[int, _Owned] = {}
        self.ids = [question.id for question in sent.questions]
        self.wordings = [
            Wording(place, fold(text), text, question.mark)
            for place, question in enumerate(sent.questions)
            for text in dict.fromkeys((question.text, *question.others))
            if text.strip()
        ]
        self.body: Body = body_of(sent.body, {wording.folded for wording in self.wordings})
        self.numbers = [_number(question.mark) for question in sent.questions]
        self.marks = {question.mark: place for place, question in enumerate(sent.questions) if question.mark}

    def knows(self, tokens: Sequence[str]) -> bool:
        """Whether one of the tokens is that of what was sent, or what was sent has none."""
        return "IK-" not in self.sent.body or any(token in self.sent.body for token in tokens)

    def given(self, document: Document) -> tuple[list[tuple[int, Placed]], list[Unplaced]]:
        """The answers that name their question themselves, and those whose question was never asked."""
        placed, strangers = [], []
        for one in document.given:
            place = self.marks.get(one.mark, self.ids.index(one.mark) if one.mark in self.ids else -1)
            if place < 0:
                why = f"nothing was asked as {one.mark}"
                strangers.append(Unplaced(one.text, why, document.name, off_record=one.off_record))
            else:
                placed.append((place, _as_given(one, self.ids[place], document.name)))
        return placed, strangers

    def read(self, document: Document, done: Alignment, named: int = -1) -> list[tuple[int, Placed]] | None:
        """The answers in the lines of a document, all else of it in `done`; None if nothing tells what it answers.

        `named` is the place of the question that the name of the file tells.
        """
        owned = self._owned(document)
        if not answered(owned.page, runs_of(owned.page)):
            if named < 0:
                return None
            modes.claim_whole(owned.page, named)
        return self._told(owned, done)

    def beside(self, document: Document) -> tuple[list[Unplaced], list[Recognised]]:
        """What stands in a file that names its questions itself, outside its answers: the guest's words, and ours."""
        page = Page(document)
        find_questions(page, self.wordings, frozenset())
        find_letter(page, self.body)
        lines = [[line.text[start:end] for start, end in page.rest(place)] for place, line in enumerate(page.lines)]
        text = "\n".join(" ".join(parts) for parts in lines if parts).strip()
        ours = [
            Recognised(line.text[claim.start : claim.end], claim.taken_for, document.name)
            for line, claims in zip(page.lines, page.claims, strict=True)
            for claim in claims
        ]
        left = [Unplaced(text, "it stands outside the answers of the form", document.name)] if text else []
        return left, ours

    def guess(self, document: Document, done: Alignment, taken: set[int]) -> list[tuple[int, Placed]]:
        """The same where only order can tell; where most is answered elsewhere, this is a note that goes with it."""
        owned = self._owned(document)
        why = ABOVE_ALL
        if len(taken) * 2 < len(self.ids):
            why = self._in_order(owned.page) or why
        elif document.lines:
            why = "it came with the answers, and nothing tells which question it answers"
        return self._told(owned, done, why)

    def _owned(self, document: Document) -> _Owned:
        if id(document) not in self._known:
            self._known[id(document)] = self._claimed(document)
        return self._known[id(document)]

    def _claimed(self, document: Document) -> _Owned:
        askers, guests = self._names(document)
        quoted, marks = as_quoted(document)
        letter, heads = as_letter(quoted, askers, guests)
        heads = marks + heads
        page = Page(letter)
        cited = find_questions(page, self.wordings, askers | guests)
        find_letter(page, self.body)
        strip_columns(page)
        mark_attributions(page)
        mark_running_heads(page)
        only = modes.numbered_lines(page, self.numbers)
        # A guest who puts all our questions in quotation marks asks them; one who does it once cites one.
        if only is None and len(cited) >= 2:
            claim_cited(page, cited, answered(page, runs_of(page)))
        find_near(page, self.wordings, answered(page, runs_of(page)), only=only)
        if only is None:
            claim_cited(page, cited)
        behind = find_marks(page, self.marks)
        claim_changed(page)
        claim_excerpts(page, self.wordings)
        claim_pieces(page, self.wordings)
        claim_cuts(page)
        claim_ours(page)
        claim_comments(page)
        open_postscripts(page)
        end_runs(page, guests)
        modes.by_numbers(page, self.numbers)
        if not answered(page, runs_of(page)):
            by_keywords(page, runs_of(page)[0], self.wordings)
        place_postscripts(page, self.numbers)
        open_strangers(page)
        claim_end(page)
        claim_headings(page)
        return _Owned(document, page, heads, guests, behind)

    def _told(self, owned: _Owned, done: Alignment, why: str = ABOVE_ALL) -> list[tuple[int, Placed]]:
        """What comes out of a document; `why` is said of what stands above the first question."""
        page = owned.page
        strip_numbers(page, self.numbers)
        strip_edges(page, owned.guests)
        strip_labels(page, owned.guests)
        above = owned.behind or is_above(page, runs_of(page), len(self.ids))
        doubtful = may_be_above(page, runs_of(page))
        verdict = Verdict(page, self.ids, above=above, doubtful=doubtful, knows_letter=bool(self.sent.body))
        if not verdict.conserves():
            # A mistake of ours must never cost a word: then nothing is placed, and everything shown.
            done.unplaced += all_of(owned.document, UNSAFE)
            return []
        done.unplaced += verdict.unplaced(why)
        done.recognised += owned.heads + verdict.recognised()
        return [(place, _as_remarked(placed)) for place, placed in verdict.placed()]

    def _in_order(self, page: Page) -> str:
        runs = runs_of(page)
        blocks, why = modes.in_order(page, runs, len(self.ids))
        if blocks:
            free = next(run for run in runs if run.owner < 0 and run.pieces and blocks[0][0] in run.places)
            modes.claim_blocks(page, blocks, free.places)
        return why

    def _names(self, document: Document) -> tuple[frozenset[str], frozenset[str]]:
        return _forms(self.sent.interviewer), _forms(self.sent.guest) | _forms(document.author)


def _forms(name: str) -> frozenset[str]:
    """A name folded, as people sign: whole, its first word, its last, its initials."""
    parts = [fold(part) for part in name.split()]
    pieces = words(name).split()
    if not pieces:
        return frozenset()
    initials = ("".join(part[:1] for part in parts), "".join(part[0] for part in pieces))
    return frozenset(form for form in (fold(name), *parts, pieces[0], *initials) if len(form) > 1)


def _as_remarked(one: Placed) -> Placed:
    """The answer as the remarks of our form say that come with a copied one, for a look: `-> … (off-record)`."""
    matches = (_REMARK.fullmatch(line) for line in one.text.split("\n"))
    remarks = [found for found in takewhile(bool, matches) if found]
    if not remarks:
        return one
    kinds = {found["state"]: Kind(found["kind"]) for found in remarks if found["kind"] in set(Kind)}
    return replace(
        one,
        sure=False,
        confidence=0.7,
        declined=kinds.get("declined"),
        partly=kinds.get("partly"),
        off_record=any(found["private"] for found in remarks),
    )


def _number(mark: str) -> tuple[int, str]:
    found = MARK.fullmatch(f"[{mark}]")
    return (int(found[1]), found[2].lower()) if found else (0, "")


def _as_given(one: Given, id: str, source: str) -> Placed:
    how = "as the form says" if one.mark.startswith("Q") else "as the file says"
    return Placed(id, one.text, how, 1.0, True, one.declined, one.partly, off_record=one.off_record, source=source)


def all_of(document: Document, why: str) -> list[Unplaced]:
    """A whole document as one unplaced piece, or none if it is empty."""
    text = "\n".join(line.text for line in document.lines).strip()
    return [Unplaced(text, why, document.name)] if text else []
