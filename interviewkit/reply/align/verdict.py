"""What comes out of an aligned document: answers with how sure they are, unplaced words, what was recognised."""

from __future__ import annotations

import re
from collections.abc import Sequence

from interviewkit.reply import Document, Line, Placed, Recognised, Unplaced
from interviewkit.reply.align.above import shifted
from interviewkit.reply.align.marks import BEHIND
from interviewkit.reply.align.page import Claim, Page
from interviewkit.reply.align.runs import BELOW, NUMBERED, Run, blocks_of, runs_of
from interviewkit.reply.align.wording import text_of, wrapped_at

_WHY = {
    BELOW: "it stands below our letter, or among older mail",
}
_NOTHING = re.compile(r"^[\s>|*_~#=.,;:!?()\[\]«»“”\"'`/\\+-]*$")


def depth_of_answers(page: Page, runs: list[Run]) -> int:
    """How deep answers are quoted: 0, or the depth of most of them where they were typed inside the quotation."""
    weights: dict[int, int] = {}
    for run in runs:
        if run.owner >= 0:
            for piece in run.pieces:
                depth = page.lines[piece.place].depth
                weights[depth] = weights.get(depth, 0) + piece.end - piece.start
    return max(weights, key=lambda depth: weights[depth]) if weights else 0


class Verdict:
    """The answers of one document, as they are told."""

    def __init__(self, page: Page, ids: Sequence[str], *, above: bool, doubtful: bool, knows_letter: bool) -> None:
        self.doubtful = doubtful
        self.knows_letter = knows_letter
        self.page = page
        self.document: Document = page.document
        self.lines: list[Line] = page.lines
        self.ids = ids
        self.runs = shifted(page, runs_of(page)) if above else runs_of(page)
        self.above = above
        self.depth = depth_of_answers(page, self.runs)
        theirs = [place for run in self.runs for place in run.places if run.owner >= 0]
        self.wrapped = wrapped_at(self.lines, theirs) if self.document.breaks else 0
        self.opened = {run.owner for run in runs_of(page) if run.owner >= 0}

    def placed(self) -> list[tuple[int, Placed]]:
        """Each answer with the place of its question, in the order they stand in the document."""
        done = []
        for run in self.runs:
            if run.owner >= 0 and run.claim and run.pieces and not self._says_nothing(run):
                done.append((run.owner, self._answer(run, run.claim)))
        return done

    def unplaced(self, why: str) -> list[Unplaced]:
        """What belongs to no question; `why` is said of what stands above all."""
        done = []
        for run in self.runs:
            if run.owner < 0 and run.pieces:
                reason = (run.claim.how if run.claim else "") or _WHY.get(run.owner, why)
                done.append(Unplaced(self._text(run), reason, self.document.name))
            elif run.owner >= 0 and run.pieces and self._says_nothing(run):
                done.append(Unplaced(self._text(run), "there are no words in it", self.document.name))
        for place, claims in enumerate(self.page.claims):
            for claim in claims:
                text = self.lines[place].text[claim.start : claim.end]
                if claim.taken_for.startswith("*") and text.strip():
                    item = f"{self.lines[place].item} " if self.lines[place].item and not claim.start else ""
                    done.append(Unplaced(item + text.strip(), claim.taken_for[1:], self.document.name))
        return _joined(done)

    def recognised(self) -> list[Recognised]:
        """Line by line, what was taken for ours or for mail furniture."""
        done = []
        for place, claims in enumerate(self.page.claims):
            line = self.lines[place]
            for claim in claims:
                text = line.text[claim.start : claim.end]
                if claim.start == 0 and (claim.end > 0 or claim.taken_for in NUMBERED):
                    text = f"{line.item} {text}"
                if claim.taken_for.startswith("*") or not text.strip():
                    continue
                taken_for = claim.taken_for
                if taken_for.startswith("question") and claim.opens is not None and claim.opens >= 0:
                    taken_for = f"{taken_for} {self.ids[claim.opens]}"
                done.append(Recognised(text.strip(), taken_for, self.document.name))
        return done

    def conserves(self) -> bool:
        """Whether every character of the document is in exactly one run or claim, white space aside."""
        owned = [0] * len(self.lines)
        for run in self.runs:
            for piece in run.pieces:
                owned[piece.place] += _signs(self.lines[piece.place].text[piece.start : piece.end])
        for place, claims in enumerate(self.page.claims):
            text = self.lines[place].text
            owned[place] += sum(_signs(text[claim.start : claim.end]) for claim in claims)
        return owned == [_signs(line.text) for line in self.lines]

    def _text(self, run: Run) -> str:
        return text_of(run.pieces, self.lines, depth=self.depth, wrapped=self.wrapped)

    def _says_nothing(self, run: Run) -> bool:
        return bool(_NOTHING.match("".join(self.lines[one.place].text[one.start : one.end] for one in run.pieces)))

    def _answer(self, run: Run, claim: Claim) -> Placed:
        how = "above its question" if self.above and claim.how != BEHIND else claim.how
        alone = sum(other.owner == run.owner and bool(other.pieces) for other in self.runs) == 1
        sure = claim.marked and alone and not (self.above or self.doubtful) and not self._may_hold_more(run)
        confidence = claim.confidence if sure else min(claim.confidence, 0.7)
        return Placed(self.ids[run.owner], self._text(run), how, confidence, sure, source=self.document.name)

    def _may_hold_more(self, run: Run) -> bool:
        """Whether something here could be the next question, which is nowhere to be found, or quoted from elsewhere."""
        if not self.knows_letter and any(self.lines[piece.place].depth > self.depth for piece in run.pieces):
            return True
        following = run.owner + 1
        if following >= len(self.ids) or following in self.opened:
            return False
        if run.claim and run.claim.taken_for == "question number" and len(blocks_of(self.page, run.places)) > 1:
            return True
        for piece in run.pieces[1:]:
            line = self.lines[piece.place]
            text = line.text[piece.start : piece.end].rstrip(" *_»”\"'")
            if text.endswith(("?", "？")) or line.look or line.depth > self.depth:
                return True
        return False


def _signs(text: str) -> int:
    return len("".join(text.split()))


def _joined(parts: list[Unplaced]) -> list[Unplaced]:
    """Neighbours of one document with one reason are one piece."""
    done: list[Unplaced] = []
    for part in parts:
        if done and (done[-1].why, done[-1].source) == (part.why, part.source):
            done[-1] = Unplaced(f"{done[-1].text}\n{part.text}", part.why, part.source)
        else:
            done.append(part)
    return done
