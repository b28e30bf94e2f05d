"""How well a reply was understood: what was placed against what a careful person would have filed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, fields

from interviewkit.letter import Letter
from interviewkit.reply import Alignment, Document
from interviewkit.reply.align import Question, Sent, align
from interviewkit.reply.readers import read
from tests.reply.replies import Reply
from tests.reply.replies.letters import bare, body_of

TELLING = 12
"""From so many characters on, a paragraph says whose it is."""


@dataclass
class Score:
    """Counts over one reply or many; answers and questions are counted, not replies, unless it says so."""

    replies: int = 0
    answers: int = 0
    exact: int = 0
    """Answers whose text came out as expected, but for spaces within lines and empty lines at the ends."""
    loose: int = 0
    """Answers whose text came out as expected, all white space aside."""
    wrong: int = 0
    """Questions that were given the words of another answer."""
    wrong_sure: int = 0
    noisy: int = 0
    """Answers with a piece of our letter or of mail furniture in them."""
    lost: int = 0
    """Characters that were in the documents and are nowhere in the alignment."""
    added: int = 0
    """Characters in the alignment that were not in the documents."""
    unread: int = 0
    """Paragraphs of answers that are in no document: lost by a reader."""
    invented: int = 0
    """Questions that got a text though they have no answer, and not the words of another."""
    sure: int = 0
    """Placements that may be stored without anybody looking."""
    whole: int = 0
    """Replies with nothing at all against them."""

    def __add__(self, other: Score) -> Score:
        names = [field.name for field in fields(self)]
        return Score(**{name: getattr(self, name) + getattr(other, name) for name in names})


def tidy(text: str) -> str:
    """A text with its white space within lines made single, and no empty lines at its ends."""
    return "\n".join(" ".join(line.split()) for line in text.split("\n")).strip("\n")


def sent(letter: Letter) -> Sent:
    """What the letter asked, as the aligner wants to know it."""
    questions = tuple(Question(asked.id, asked.mark, asked.question) for asked in letter.asked)
    return Sent(questions, body_of(letter), guest=letter.guest, interviewer=letter.interviewer or "")


def understood(reply: Reply, letter: Letter) -> tuple[list[Document], Alignment]:
    """What the readers make of the files, and the aligner of that."""
    documents = [document for name, data in reply.files for document in read(data, name)]
    return documents, align(documents, sent(letter))


def placed_texts(alignment: Alignment) -> dict[str, str]:
    """The text under each question: its pieces in turn, with an empty line between them."""
    found: dict[str, list[str]] = {}
    for piece in alignment.placed:
        found.setdefault(piece.id, []).append(piece.text)
    return {id: "\n\n".join(texts) for id, texts in found.items() if bare("".join(texts))}


def score(reply: Reply, documents: list[Document], alignment: Alignment) -> Score:
    """The counts for one reply."""
    got = _gathered(reply, placed_texts(alignment))
    wrong = {id for id, text in got.items() if is_wrong(reply, id, text)}
    sure = {piece.id for piece in alignment.placed if piece.sure}
    invented = {id for id in got if id not in reply.answers} - wrong
    lost, added = differences(documents, alignment)
    result = Score(
        replies=1,
        answers=len(reply.answers),
        exact=sum(tidy(got.get(id, "")) == tidy(text) for id, text in reply.answers.items()),
        loose=sum(bare(got.get(id, "")) == bare(text) for id, text in reply.answers.items()),
        wrong=len(wrong),
        wrong_sure=len(wrong & sure),
        noisy=sum(is_noisy(reply, id, text) for id, text in got.items()),
        lost=lost,
        added=added,
        unread=unread(reply, documents),
        invented=len(invented),
        sure=sum(piece.sure for piece in alignment.placed),
    )
    clean = not (wrong or invented or lost or added or result.noisy or result.unread)
    result.whole = clean and result.exact == result.answers
    return result


def _gathered(reply: Reply, got: dict[str, str]) -> dict[str, str]:
    """A text for several questions in one breath is right under any of them, and counted under the first."""
    for several in reply.together:
        first = next(id for id in several if id in reply.answers)
        texts = {id: got.pop(id) for id in sorted(several) if id in got}
        right = [text for text in texts.values() if bare(text) == bare(reply.answers[first])]
        if texts:
            got[first] = right[0] if right else texts.get(first, "\n\n".join(texts.values()))
    return got


def is_wrong(reply: Reply, id: str, text: str) -> bool:
    """Whether the words of another answer stand under this question."""
    own, there = bare(reply.answers.get(id, "")), bare(text)
    if there == own:
        return False
    for other, expected in reply.answers.items():
        if other == id or bare(expected) == own:
            continue
        if there == bare(expected):
            return True
        if any(len(p) >= TELLING and p in there and p not in own for p in map(bare, expected.split("\n\n"))):
            return True
    return False


def is_noisy(reply: Reply, id: str, text: str) -> bool:
    """Whether a piece of our letter or of mail furniture stands in this answer, where it is not the guest's word."""
    own, there = bare(reply.answers.get(id, "")), bare(text)
    lines = {bare(line) for line in text.split("\n")}
    pieces = {bare(piece) for piece in reply.ours}
    return any(
        (piece in there if len(piece) >= 14 else piece in lines) and piece not in own for piece in pieces if piece
    )


def differences(documents: Iterable[Document], alignment: Alignment) -> tuple[int, int]:
    """How many characters are lost between documents and alignment, and how many came from nowhere."""
    there = Counter(bare("".join(line.item + line.text for document in documents for line in document.lines)))
    pieces = [*alignment.placed, *alignment.unplaced, *alignment.recognised]
    here = Counter(bare("".join(piece.text for piece in pieces)))
    return (there - here).total(), (here - there).total()


def unread(reply: Reply, documents: Iterable[Document]) -> int:
    """How many lines of the expected answers stand in no document."""
    there = bare("".join(line.item + line.text for document in documents for line in document.lines))
    lines = {bare(line) for text in reply.answers.values() for line in text.split("\n")}
    return sum(line not in there for line in lines)
