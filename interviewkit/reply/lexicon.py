"""The words of a language for declining, from the files in `data/declining`, and a text read into such words.

Words are compared without case, accents, apostrophes and fillers ("really", "leider"); elisions stand apart (`j'ai` is
`je ai`), other spellings become the usual one, and a slip of one letter inside a long word is forgiven.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from interviewkit.model import Kind
from interviewkit.reply.automaton import EDGES, Web
from interviewkit.reply.notation import Mean, Names

FOLDER = Path(__file__).parents[1] / "data" / "declining"
SLIP = 8
"""The letters of a word in which a slip is forgiven."""

_MARKS = re.compile(r"[\u0300-\u036f\u00ad\u200b-\u200f\ufe0f]+")
_ALIKE = re.compile("([“”„«»‹›‟])|[’‘‛`´ʼ′]")
_DRAGGED = re.compile(r"([a-z])\1{2,}")
_QUOTED = re.compile(r'"[^"\n]{1,300}"|(?<!\w)\'[^\'\n]{2,120}\'(?!\w)')
_LABEL = re.compile(r"\A[\s*_~]*(?:\[?q\s?\d{1,3}[a-z]?\]?|\d{1,3}(?=[.):])|[ar](?=\s?:))[\s.):]*(?:[-–]\s+(?=\S))?")
_SHORTENED = re.compile(r"\b([a-z]{1,2})/([a-z]{1,2})\b|\b([a-z])\.\s?([a-z])\b\.?")
_ELIDED = re.compile(r"\b(c|j|l|d|n|m|t|s|qu|quelqu|jusqu|lorsqu|puisqu|presqu|aujourd)'")
_END = re.compile(r"([.!?]+)(?=[\s\"')]|$)|\n+")
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*|[,;:()/–—\"]|(?<=\s)-+(?=\s)")
_NAMED = re.compile(r"\{\w+\}|[^\W_]+")


class Sentence(NamedTuple):
    """The words of a sentence, with the edges of its clauses among them, and whether it is a question."""

    words: list[str]
    asks: bool

    @property
    def length(self) -> int:
        """How many words it has."""
        return sum(word not in EDGES for word in self.words)


class Lexicon(NamedTuple):
    """All that the files of all languages say."""

    web: Web
    dropped: frozenset[str]
    """Words that change nothing."""
    joins: frozenset[str]
    """Words after which a clause begins."""
    spelt: dict[str, str]
    """Other spellings, each with the usual one."""
    known: frozenset[str]
    """Every word that stands in a phrase."""
    long: dict[str, tuple[str, ...]]
    """The long ones of these that begin and end alike."""


def fold(text: str) -> str:
    """A text without case, accents and curls, and without what it quotes, unless it is all a quotation."""
    bare = _LABEL.sub("", _DRAGGED.sub(r"\1\1", _plain(text))).strip(" *_~\t\r\n")
    bare = _SHORTENED.sub(_joined, bare)
    if _QUOTED.fullmatch(bare.rstrip(".!")):
        return bare.strip("\"'.!")
    return _QUOTED.sub(' " ', bare)


def sentences(folded: str) -> list[tuple[str, bool]]:
    """The sentences of a folded text that say something, each with whether it is a question."""
    found, place = [], 0
    for end in _END.finditer(folded + "\n"):
        if not folded[place : end.start()].isspace() and end.start() > place:
            found.append((folded[place : end.start()], "?" in (end[1] or "")))
        place = end.end()
    return found


def read(sentence: str, asks: bool) -> Sentence:
    """The words of a folded sentence."""
    return Sentence(list(_words(sentence)), asks)


def _words(folded: str) -> Iterator[str]:
    lexicon = load()
    for word in _WORD.findall(_ELIDED.sub(r"\1 ", folded)):
        plain = word.replace("'", "")
        if not plain.isalnum():
            yield word if word in '":' else ","
        elif plain not in lexicon.dropped:
            yield from lexicon.spelt.get(plain, _meant(plain, lexicon)).split()


def _meant(word: str, lexicon: Lexicon) -> str:
    """The known word that a long one is but one letter away from, not at its ends; or the word itself."""
    if len(word) < SLIP - 1 or word in lexicon.known:
        return word
    slips = _slips(lexicon.long.get(_ends(word), ()))
    return next((slips[left] for left in (word, *_shorter(word)) if left in slips), word)


@cache
def _slips(words: tuple[str, ...]) -> dict[str, str]:
    """The words, whole and with one letter left out, each with the word meant."""
    return {left: word for word in words for left in (word, *_shorter(word))}


def _ends(word: str) -> str:
    """Where nobody slips."""
    return word[0] + word[-2:]


def _shorter(word: str) -> Iterator[str]:
    """The word with one letter left out, in every place."""
    return (word[:place] + word[place + 1 :] for place in range(len(word)))


@cache
def load() -> Lexicon:
    """What the files say, woven into one; a language is added by adding a file."""
    import tomllib

    files = {path.stem: tomllib.loads(path.read_text("utf-8")) for path in sorted(FOLDER.glob("*.toml"))}
    heads = [said["reading"] for said in files.values()]
    silent, fillers, joins = (
        frozenset(word for head in heads for word in _plain(head[name]).split())
        for name in ("silent", "fillers", "joins")
    )
    spelt = {other: word for head in heads for word, others in head["spelt"].items() for other in others.split()}
    web, known = _woven(files, spelt | dict.fromkeys(silent, ""))
    long: dict[str, list[str]] = {}
    for word in sorted(known):
        if len(word) >= SLIP:
            long.setdefault(_ends(word), []).append(word)
    alike = {ends: tuple(words) for ends, words in long.items()}
    return Lexicon(web, silent | fillers, joins, spelt, frozenset(known), alike)


def _woven(files: dict[str, dict[str, Any]], spelt: dict[str, str]) -> tuple[Web, set[str]]:
    """All phrases in one web, and the words in them."""
    web, known = Web(), set[str]()
    for language, said in files.items():
        named = Names({name: _written(words, spelt, known) for name, words in said["words"].items()})
        for mean, listed in lists(said, language):
            web.add(_written(listed, spelt, known), mean, named)
    return web, known


def lists(said: dict[str, Any], language: str) -> Iterator[tuple[Mean, str]]:
    """The lists of a file, each with what its phrases mean."""
    for name in ("around", "whole", "clear", "hints", "asks"):
        for key, listed in said[name].items():
            yield (Mean(key, None, language) if name == "around" else Mean(name, Kind(key), language)), listed


def _written(phrases: str, spelt: dict[str, str], known: set[str]) -> str:
    """Phrases as the words of a sentence are read; these words are known from now on."""
    # Without case and accents a `…` would be three dots.
    folded = _plain(phrases.replace("…", "*? *? *?"))
    # Few lists have any of these, and to look for them takes long.
    if "/" in folded or "." in folded:
        folded = _SHORTENED.sub(_joined, folded)
    if "'" in folded:
        folded = _ELIDED.sub(r"\1 ", folded).replace("'", "")
    words = set(_NAMED.findall(folded))
    if not words.isdisjoint(spelt):
        folded = _NAMED.sub(lambda found: spelt.get(found[0], found[0]), folded)
        words = set(_NAMED.findall(folded))
    known.update(word for word in words if word[0] != "{")
    return folded


def _joined(short: re.Match[str]) -> str:
    """`n/a` and `k. A.` as a word of their own."""
    return "".join(part for part in short.groups() if part) + "0"


def _plain(text: str) -> str:
    straight = _ALIKE.sub(lambda found: '"' if found[1] else "'", text)
    return _MARKS.sub("", unicodedata.normalize("NFKD", straight.casefold()))
