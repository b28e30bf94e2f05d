"""The aligner: finds what was sent in what came back, and gives the rest to the questions it answers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from interviewkit.reply import Alignment, Document, Placed, Recognised, Unplaced
from interviewkit.reply.align.names import places_by_name
from interviewkit.reply.align.reading import Reading, all_of
from interviewkit.reply.align.sent import Question, Sent

__all__ = ["Question", "Sent", "align"]

GONE = "it answers a question that is no longer in the interview"


def align(documents: Sequence[Document], sent: Sent) -> Alignment:
    """Where every word of a reply belongs; all documents are parts of one reply, or several that came in turn."""
    done = Alignment()
    letter = Reading(sent)
    found: list[tuple[int, Placed]] = []
    unread: list[Document] = []
    named = places_by_name(documents, letter.numbers)
    for document in documents:
        done.notes += document.notes
        if document.automatic:
            done.unplaced += all_of(document, f"this is {document.automatic}")
            continue
        if document.tokens and not letter.knows(document.tokens):
            done.unplaced += all_of(document, f"it answers another letter, {document.tokens[0]}")
            continue
        given, strangers = letter.given(document)
        found += given
        done.unplaced += strangers
        if document.given:
            left, ours = letter.beside(document)
            done.unplaced += left
            done.recognised += ours
        elif (placed := letter.read(document, done, named.get(document.name, -1))) is None:
            unread.append(document)
        else:
            found += placed
    for document in unread:
        found += letter.guess(document, done, {place for place, _ in found})
    _gather(found, sent, done)
    return done


def _gather(found: list[tuple[int, Placed]], sent: Sent, done: Alignment) -> None:
    """One answer a question, in the order of the letter; two for one question are joined, for a look."""
    by_place: dict[int, list[Placed]] = {}
    for place, placed in found:
        by_place.setdefault(place, []).append(placed)
    for place, all_ in sorted(by_place.items()):
        one = _together(all_, done)
        if sent.questions[place].gone:
            done.unplaced.append(Unplaced(one.text, GONE, one.source, off_record=one.off_record))
        else:
            done.placed.append(one)


def _together(parts: list[Placed], done: Alignment) -> Placed:
    different: list[Placed] = []
    for part in parts:
        if part.text in [one.text for one in different]:
            done.recognised.append(Recognised(part.text, "the same answer again", part.source))
        else:
            different.append(part)
    if len(different) == 1:
        return different[0]
    how = f"in {len(different)} places: {different[0].how}"
    sources = ", ".join(dict.fromkeys(part.source for part in different))
    text = "\n\n".join(part.text for part in different)
    secret = any(part.off_record for part in different)
    # The last word on whether it was declined is the one that counts; what was said in confidence stays so.
    return replace(different[-1], text=text, how=how, confidence=0.6, sure=False, source=sources, off_record=secret)
