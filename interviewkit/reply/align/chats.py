"""Chats: messages with the hour and a name, as messengers copy and save them, read as one letter of two hands."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from interviewkit.reply import Document, Line, Recognised
from interviewkit.reply.align.fold import fold
from interviewkit.reply.align.page import Page

_TIME = r"(?:\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?(?:[\s\u202f]?[ap]\.?\s?m\.?)?)"
_DATE = r"(?:\d{1,4}[./-]\d{1,2}(?:[./-]\d{2,4})?\.?|(?:\d{1,2}\.?\s)?[^\W\d_]{3,9}\.?(?:\s\d{1,2})?(?:,?\s\d{4})?)"
_STAMP = rf"(?:(?:{_DATE}[,\s]+(?:[^\W\d_]{{1,3}}\s)?)?{_TIME}(?:[,\s]+{_DATE})?)"
_HOUR_FIRST = re.compile(
    rf"^\s*[\[(<]?\s*(?P<stamp>{_STAMP})\s*[\])>]?\s*[-–—:|]?\s*(?:[<\[]?(?P<name>[^:>\]]{{1,40}}?)[>\]]?\s*(?::\s*|$))?(?P<said>.*)$",
    re.IGNORECASE | re.DOTALL,
)
_NAME_FIRST = re.compile(
    rf"^\s*(?P<name>[^\d,:\[(–—|]{{2,40}}?)\s*[,–—|-]?\s*[\[(]?\s*(?P<stamp>{_STAMP})\s*[\])]?\s*:?\s*(?P<said>.*)$",
    re.IGNORECASE | re.DOTALL,
)
SAID_BY_US = "interviewer"
"""The look of a line that the interviewer said."""
_SPEAKER = re.compile(
    rf"^\s*(?P<name>[^\W\d_][^:\[(–—|]{{1,30}}?)\s*[,–—|-]?\s*[\[(]?\s*{_STAMP}\s*[\])]?\s*:?\s*$", re.IGNORECASE
)
_HOUR = re.compile(r"\d[:.h]\d\d")
_HEAD = 80
"""The hour stands in so many characters at the beginning of a line."""
_FEWEST = 3
"""Fewer messages are no chat."""


@dataclass(frozen=True, slots=True)
class _Head:
    """The beginning of a message."""

    ours: bool | None
    """Whether the interviewer said it; None where only the hour stands there, or a notice of the program."""
    notice: bool
    end: int
    """Where in the line the words begin."""


def as_letter(document: Document, askers: frozenset[str], guests: frozenset[str]) -> tuple[Document, list[Recognised]]:
    """A chat as a document of paragraphs, the interviewer's messages as quoted lines, and what was taken off them.

    What is no chat, with a known name beside three hours at least, is returned as it is.
    """
    guests |= _others(document.lines, askers)
    heads = {place: head for place, line in enumerate(document.lines) if (head := _head(line.text, askers, guests))}
    if sum(head.ours is not None for head in heads.values()) < _FEWEST:
        heads |= _speakers(document.lines)
    _join_names(document.lines, heads, askers, guests)
    if sum(not head.notice and (head.ours is not None or head.end > 0) for head in heads.values()) < _FEWEST:
        return document, []
    lines, taken = _unheaded(document, heads)
    return replace(document, lines=lines, breaks=False), taken


def _speakers(lines: list[Line]) -> dict[int, _Head]:
    """Heads alone on their lines with two or three names nobody knows, as a machine calls them: `Speaker 1  01:04`."""
    found = {place: one for place, line in enumerate(lines) if (one := _SPEAKER.match(line.text))}
    names = [fold(one["name"]) for one in found.values()]
    told = 2 <= len(set(names)) <= 3 and len(names) >= 4
    return {place: _Head(None, False, len(lines[place].text)) for place in found} if told else {}


def _others(lines: list[Line], askers: frozenset[str]) -> frozenset[str]:
    """The one other name of a chat with the interviewer: people are called in it what the telephone calls them."""
    timed = [line.text for line in lines if _HOUR.search(line.text[:_HEAD])]
    named = [fold(found["name"] or "") for text in timed if (found := _HOUR_FIRST.match(text))]
    others = {name for name in named if name and name not in askers and named.count(name) >= 2}
    with_us = sum(name in askers for name in named) >= _FEWEST
    return frozenset(others) if with_us and len(others) == 1 else frozenset()


def _head(text: str, askers: frozenset[str], guests: frozenset[str]) -> _Head | None:
    if not _HOUR.search(text[:_HEAD]):
        return None
    for pattern in (_HOUR_FIRST, _NAME_FIRST):
        found = pattern.match(text)
        name = fold(found["name"] or "") if found else ""
        if found and name and name in askers | guests:
            return _Head(name in askers - guests, False, found.start("said"))
    found = _HOUR_FIRST.match(text)
    if found and (found["name"] is None) and len(fold(found["stamp"])) >= 3:
        said = found["said"].strip()
        dated = len(re.findall(r"\d", found["stamp"])) >= 6
        if not said or dated:
            return _Head(None, bool(said), found.start("said"))
    return None


def _join_names(lines: list[Line], heads: dict[int, _Head], askers: frozenset[str], guests: frozenset[str]) -> None:
    """A name alone on the line above an hour alone says whose message follows."""
    for place in sorted(heads):
        above = place - 1
        name = fold(lines[above].text) if above >= 0 else ""
        alone = heads[place].ours is None and not heads[place].notice
        if alone and above not in heads and name in askers | guests and name:
            heads[above] = _Head(name in askers - guests, False, len(lines[above].text))


def _unheaded(document: Document, heads: dict[int, _Head]) -> tuple[list[Line], list[Recognised]]:
    lines: list[Line] = []
    taken: list[Recognised] = []
    ours = False
    for place, line in enumerate(document.lines):
        head = heads.get(place)
        words = line.text
        if head:
            end = len(line.text) if head.notice else head.end
            taken.append(Recognised(line.text[:end].strip(), "message head", document.name))
            ours = ours if head.ours is None else head.ours
            lines.append(Line(""))
            words = line.text[end:]
        if words.strip() or not head:
            look = f"{line.look} {SAID_BY_US}".strip() if ours else line.look
            lines.append(replace(line, text=words, depth=line.depth + ours if words.strip() else 0, look=look))
    return lines, taken


def claim_ours(page: Page) -> None:
    """What the interviewer said between the questions is nobody's answer."""
    for place, line in enumerate(page.lines):
        if SAID_BY_US in line.look:
            page.claim_line(place, "said by the interviewer")
