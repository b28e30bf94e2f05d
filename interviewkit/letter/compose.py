"""Composing: which questions of an interview are sent, under which marks, and with what said around them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from hashlib import sha256

from interviewkit.errors import InterviewkitError
from interviewkit.letter import Asked, Letter
from interviewkit.model import Correspondence, Exchange, Identity, Interview, State, in_sections

ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"
"""The characters of a token: none that looks like another one."""
_LENGTH = 6
_EARLIER = 160
"""So many characters of an earlier answer are recalled, about."""
_MARK = re.compile(r"(Q(\d+))([a-z]?)")
_LINK = re.compile(r"!?\[([^\]\n]+)\]\([^)\s]*\)")
_SIGNS = re.compile(r"\*{1,3}(?=\S)|(?<=\S)\*{1,3}|`+|^[ \t]*(?:>|#{1,6}(?=\s)|[-*+](?=\s))", re.MULTILINE)


def compose(
    interview: Interview,
    *,
    marks: Mapping[str, str],
    said: Correspondence | None = None,
    template: str | None = None,
) -> Letter:
    """The letter with all open questions of an interview; raises InterviewkitError if there is none.

    `marks` are those that questions have had in earlier letters, by their ids: they keep them, and none is given
    to another question. What is `said` here wins over what the file says.
    """
    marked = mark(interview, marks)
    asked = tuple(_asked(interview, marked))
    if not asked:
        raise InterviewkitError(
            f"{interview.slug} has no open question to send", f"Ask one with  interviewkit ask {interview.slug}"
        )
    said = said or Correspondence()
    file = interview.letter
    anonymous = interview.interviewee.identity is not Identity.PUBLISHED
    return Letter(
        token=token(interview.slug, asked),
        title=_one_line(interview.title),
        language=interview.language,
        interviewer=interview.interviewer and _one_line(interview.interviewer),
        guest="" if anonymous else _one_line(interview.interviewee.name),
        anonymous=anonymous,
        asked=asked,
        greeting=said.greeting or file.greeting,
        deadline=said.deadline or file.deadline,
        length=said.length or file.length,
        use=said.use or file.use,
        closing=said.closing or file.closing,
        template=template,
    )


def mark(interview: Interview, marks: Mapping[str, str]) -> dict[str, str]:
    """The marks of all questions that have one or are open: those known, then new ones that nobody has had.

    In a first letter they count the open questions. Later a follow-up of a marked question gets the mark of that
    one with the next letter of the alphabet, and any other question the next number.
    """
    known = dict(marks)
    for exchange in interview:
        if exchange.state is State.OPEN and exchange.id not in known:
            known[exchange.id] = (marks and _lettered(exchange, known)) or _numbered(known.values())
    return known


def token(slug: str, asked: Iterable[Asked]) -> str:
    """`IK-` and six characters that tell this letter from all others; nobody reads anything else out of them."""
    parts = [slug, *(part for one in asked for part in (one.mark, one.question))]
    number = int.from_bytes(sha256("\0".join(parts).encode("utf-8", "replace")).digest())
    letters = ""
    while len(letters) < _LENGTH:
        number, place = divmod(number, len(ALPHABET))
        letters += ALPHABET[place]
    return f"IK-{letters}"


def _numbered(taken: Iterable[str]) -> str:
    numbers = [int(match[2]) for mark in taken if (match := _MARK.fullmatch(mark))]
    return f"Q{max(numbers, default=0) + 1:02d}"


def _lettered(exchange: Exchange, known: Mapping[str, str]) -> str | None:
    parent = _MARK.fullmatch(known.get(exchange.follows or "", ""))
    if not parent:
        return None
    letters = [match[3] for mark in known.values() if (match := _MARK.fullmatch(mark)) and match[1] == parent[1]]
    following = chr(ord(max(*letters, "a")) + 1)
    return parent[1] + following if following <= "z" else None


def _asked(interview: Interview, marks: Mapping[str, str]) -> Iterable[Asked]:
    shown = None
    for exchange, heading in in_sections(interview):
        if exchange.state is not State.OPEN:
            continue
        section = heading if heading != shown else None
        shown = heading
        yield Asked(exchange.id, marks[exchange.id], exchange.question, section, _earlier(interview, exchange))


def _earlier(interview: Interview, exchange: Exchange) -> str | None:
    parent = interview.find(exchange.follows) if exchange.follows else None
    if parent is None or parent.state not in (State.ANSWERED, State.IN_PART) or not parent.answer:
        return None
    return _beginning(_one_line(_SIGNS.sub("", _LINK.sub(r"\1", parent.answer)))) or None


def _beginning(text: str) -> str:
    if len(text) <= _EARLIER:
        return text
    kept = text[: _EARLIER + 1].rpartition(" ")[0] or text[:_EARLIER]
    return kept.rstrip(" \u00a0,;:.!?…«“(–—-") + "…"


def _one_line(text: str) -> str:
    return re.sub(r"[ \t\r\n]+", " ", text).strip()
