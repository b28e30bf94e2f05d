"""Which interview a reply belongs to, told by its letter's token, marks or questions; and what was sent for it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from interviewkit.errors import InterviewkitError
from interviewkit.model import Interview
from interviewkit.reply import Document
from interviewkit.reply.align import Question, Sent
from interviewkit.reply.align.fold import fold

SEVERAL = 2
"""So many of an interview's questions have to be in a reply that names no letter; all of them where it has fewer."""
TELLING = 12
"""A question of fewer letters could stand in any text by chance."""

Letter = Mapping[str, Any]
"""What the ledger says of a letter: `token`, `questions` (each with `id`, `mark` and `text`), `body`."""
Files = Mapping[str, Sequence[Document]]
"""The name of each file with what was read from it."""
Asked = Mapping[str, Sequence[str]]
"""For each interview, the folded texts of which several tell that it is meant."""


def find(
    files: Files,
    *,
    letters: Sequence[tuple[str, Letter]],
    interviews: Callable[[], Iterable[Interview]],
    slug: str | None = None,
) -> str:
    """The slug of the interview that all these files answer; raises InterviewkitError if that is none, or several.

    `letters` are those of all interviews, each with the slug. A `slug` overrules everything but the token of
    another interview's letter.
    """
    owners = {str(letter.get("token")): owner for owner, letter in letters}
    named = {name: _named(documents, owners) for name, documents in files.items()}
    if slug is not None:
        _refuse_others(named, slug)
        return slug
    meant = {
        name: {owner} if (owner := named[name]) else _by_questions(documents, letters=letters, interviews=interviews)
        for name, documents in files.items()
    }
    return _one(meant)


def _named(documents: Iterable[Document], owners: Mapping[str, str]) -> str | None:
    tokens = [token for document in documents for token in document.tokens]
    return next((owners[token] for token in tokens if token in owners), None)


def _refuse_others(named: Mapping[str, str | None], slug: str) -> None:
    for name, owner in named.items():
        if owner is not None and owner != slug:
            raise InterviewkitError(
                f"{name} answers the letter of {owner}, not of {slug}",
                f"Nothing was taken from it. Leave {slug} out, or write {owner} in its place.",
            )


def _one(meant: Mapping[str, set[str]]) -> str:
    told = {name: slugs for name, slugs in meant.items() if slugs}
    if not told:
        raise InterviewkitError(
            f"no question of any interview here was found in {', '.join(meant)}",
            "If you know which one it answers, say so:  interviewkit answer SLUG --from FILE",
        )
    # A file that tells nothing of its own, such as one more thought, goes with the others.
    common = set.intersection(*told.values())
    if len(common) == 1:
        return common.pop()
    listed = "; ".join(f"{name}: {' or '.join(sorted(slugs))}" for name, slugs in told.items())
    if common:
        raise InterviewkitError(
            f"these interviews ask the same questions, so that the reply could be of any ({listed})",
            "Say which one it is:  interviewkit answer SLUG --from FILE",
        )
    raise InterviewkitError(
        f"these files answer different interviews ({listed})", "Take them in one interview after the other."
    )


def _by_questions(
    documents: Iterable[Document],
    *,
    letters: Sequence[tuple[str, Letter]],
    interviews: Callable[[], Iterable[Interview]],
) -> set[str]:
    folded = _folded(documents)
    if not folded:
        return set()
    marked: dict[str, list[str]] = {}
    sent: dict[str, list[str]] = {}
    for slug, letter in letters:
        for one in letter.get("questions", ()):
            marked.setdefault(slug, []).append(fold(f"{one.get('mark', '')} {one.get('text', '')}"))
            sent.setdefault(slug, []).append(fold(str(one.get("text", ""))))
    return _best(folded, marked) or _best(folded, sent) or _best(folded, _in_files(interviews()))


def _in_files(interviews: Iterable[Interview]) -> Asked:
    return {interview.slug: [fold(exchange.question) for exchange in interview] for interview in interviews}


def _best(folded: str, asked: Asked) -> set[str]:
    """The interviews of which most questions are in a text; none if those are too few to be told by."""
    scores: dict[str, int] = {}
    for slug, texts in asked.items():
        telling = {text for text in texts if len(text) >= TELLING}
        count = sum(text in folded for text in telling)
        if count >= min(SEVERAL, len(telling)) > 0:
            scores[slug] = count
    most = max(scores.values(), default=0)
    return {slug for slug, count in scores.items() if count == most}


def _folded(documents: Iterable[Document]) -> str:
    return fold("\n".join(line.text for document in documents for line in document.lines))


def sent(interview: Interview, letters: Sequence[Letter], documents: Sequence[Document]) -> Sent:
    """What the aligner has to know of the interview: all that was sent, or its questions if nothing ever was.

    The order is that of the letter which the reply names (else of the last one), with the questions of the others
    where those have them.
    """
    tokens = {token for document in documents for token in document.tokens}
    # The last is the nearest: the one that is answered, and the newest of those.
    letters = sorted(letters, key=lambda letter: letter.get("token") in tokens)
    ids: list[str] = []
    for letter in reversed(letters):
        ids = _merged(ids, [one["id"] for one in letter.get("questions", ())])
    questions = [_question(id, interview, letters) for id in ids]
    if letters:
        questions += _unsent(interview, set(ids), documents)
    else:
        questions = [Question(one.id, f"Q{place:02}", one.question) for place, one in enumerate(interview, 1)]
    return Sent(
        tuple(questions),
        body="\n".join(dict.fromkeys(str(letter.get("body", "")) for letter in reversed(letters))),
        guest=interview.interviewee.name,
        interviewer=interview.interviewer or "",
    )


def _merged(first: list[str], more: Sequence[str]) -> list[str]:
    """The first list with what the other has more, each right behind what stands before it there."""
    merged = list(first)
    place = 0
    for id in more:
        if id in merged:
            place = merged.index(id) + 1
        else:
            merged.insert(place, id)
            place += 1
    return merged


def _question(id: str, interview: Interview, letters: Sequence[Letter]) -> Question:
    known = [one for letter in reversed(letters) for one in letter.get("questions", ()) if one["id"] == id]
    now = interview.find(id)
    texts = dict.fromkeys([*(one["text"] for one in known), *([now.question] if now else [])])
    text, *others = texts
    return Question(id, known[0]["mark"], text, others=tuple(others), gone=now is None)


def _unsent(interview: Interview, ids: set[str], documents: Sequence[Document]) -> list[Question]:
    """Questions that no letter had and that stand in the reply all the same: asked some other way."""
    folded = _folded(documents)
    more = [one for one in interview if one.id not in ids and len(fold(one.question)) >= TELLING]
    return [Question(one.id, "", one.question) for one in more if fold(one.question) in folded]
