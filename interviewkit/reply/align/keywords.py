"""Keywords: answers under a word or two of each question, `Angst:` for `Wovor haben Sie Angst?`."""

from __future__ import annotations

import re

from interviewkit.reply.align.anchors import Wording
from interviewkit.reply.align.fold import words
from interviewkit.reply.align.page import Claim, Page, Span
from interviewkit.reply.align.runs import Run

_HEAD = re.compile(r"^[\s*_#>•–—-]*(?P<words>[^:?!.\n]{3,60}?)[\s*_]*(?::[\s*_]*|$)")
_FEWEST, _SHARE = 3, 0.6
"""So many answers, and that share of the open questions, must have keywords before any of them are believed."""


def by_keywords(page: Page, run: Run, wordings: list[Wording]) -> None:
    """In words above any question, lines that hold only words of one question each, in order, open their questions."""
    found: list[tuple[int, int, int]] = []
    last = -1
    asked = _words_of(wordings)
    for place in run.places:
        head = _HEAD.match(page.lines[place].text)
        if not head or page.claims[place] or not (page.is_blank(place - 1) or not page.is_theirs(place - 1)):
            continue
        said = set(words(head["words"]).split())
        named = [one for one in sorted(asked) if one > last and said <= asked[one] and sum(map(len, said)) >= 3]
        if named and (len(named) == 1 or head.group().rstrip(" *_").endswith(":")):
            found.append((place, head.end(), named[0]))
            last = named[0]
    if len(found) < max(_FEWEST, _SHARE * len(asked)):
        return
    for place, end, question in found:
        how = "by keywords of its question"
        page.claim(Span(place, 0, place, end), Claim(0, 0, "question", opens=question, how=how, confidence=0.6))


def _words_of(wordings: list[Wording]) -> dict[int, set[str]]:
    asked: dict[int, set[str]] = {}
    for wording in wordings:
        asked.setdefault(wording.place, set()).update(words(wording.text).split())
    return asked
