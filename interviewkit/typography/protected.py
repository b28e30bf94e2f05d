"""Words that nobody may change: addresses, paths, mentions, code; they are read as something opaque."""

from __future__ import annotations

import re

from interviewkit.typography.edit import OPAQUE, compiled

_WORD = r"""[^\s"«»“”„‟‘‚‹›\ufffc]+"""
_ATTRIBUTE = r'(?<=\w)="[^"\n]*"'
_PATH = r"(?:[A-Za-z]:|~|\.{1,2})?/\w|[^/]*/[^/]*(?:/|[?&#%_=]|\.\w{1,5}(?::\d+){0,2}\Z)"
_ELISION = r"[(\[{‘]*(?:(?i:[cdjlmnst]|[lj]usqu|[a-z]{0,7}qu)['’])?"
_FILE = r"[\w.+-]+\.[a-z][a-z0-9]{1,4}"
_CODE = r"""`[^`\n]+`|</?[A-Za-z][^<>\n]*>|\b[A-Za-z_]\w{0,40}\((?:"[^"\n]*"|'[^'\n]*'|\.\.\.)\)"""
_PUNCTUATION = ".,;:!?…)]}'’"


def masked(text: str) -> str:
    """The text with its protected words made opaque, character by character."""
    text = compiled(_CODE).sub(_opaque, text)
    return compiled(_WORD).sub(_mask, compiled(_ATTRIBUTE).sub(_opaque, text))


def _mask(found: re.Match[str]) -> str:
    # A sign at the end is the sentence's.
    word = found[0].rstrip(_PUNCTUATION)
    if word[:1] in ("@", "#") and word.endswith(("'s", "’s")):
        word = word[:-2]
    start = _start(word)
    if start is None:
        return found[0]
    return word[:start] + OPAQUE * (len(word) - start) + found[0][len(word) :]


def _opaque(found: re.Match[str]) -> str:
    return OPAQUE * len(found[0])


def _start(word: str) -> int | None:
    """Where the part of the word begins that is protected; None if there is no such part."""
    if "--" in word and compiled(_FILE).fullmatch(word):
        return 0
    if (at := word.find("://")) > 0 or (at := word.find("@")) >= 0:
        while at and (word[at - 1].isalnum() or word[at - 1] in "+.-_'"):
            at -= 1
        elision = compiled(_ELISION).match(word, at)
        return elision.end() if elision else at
    if "/" not in word and "\\" not in word and not word.lower().startswith("www.") and "www." not in word:
        return None
    elision = compiled(_ELISION).match(word)
    at = elision.end() if elision else 0
    if "\\" in word or word.startswith("www.", at) or compiled(_PATH).match(word, at):
        return at
    return None
