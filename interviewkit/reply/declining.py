"""Which answers sound as if they declined their question, in every language that has a file in `data/declining`.

It is only ever a suggestion: a person decides, and the words are always kept. The rules, which the files fill with phrases:

- Only the beginning counts. Courtesies ("Good question!", "Sorry,") are passed over, and a short sentence may come first.
- `whole` phrases decline when a sentence holds nothing else but courtesies ("Pass, thanks"); `clear` ones wherever they
  stand in it ("I signed an NDA"); `short` ones in a short answer only; `asks` in a question ("May I skip this one?").
- What is quoted, asked back, or followed by "but …" in the same sentence is an answer. So is what holds a look-alike
  (`answers`: "I can't say enough good things") or is taken back afterwards (`turns`: "No comment. Just kidding!").
- Much may follow a sentence that declines. After "I don't know", though, more than a few words, or a guess, are the answer.

Words are compared without case, accents, apostrophes and fillers ("really", "leider"); a slip in a long word is forgiven.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from interviewkit.model import Kind
from interviewkit.reply.phrases import EDGE, Found, Mean, Way, Web, parsed

FOLDER = Path(__file__).parents[1] / "data" / "declining"
READ, SENTENCES, LENGTH = 1200, 6, 45  # characters, sentences, and words of a sentence that are looked at
BEFORE, SHORT, AFTER, LONG = 14, 18, 12, 60  # words: in front; in a short answer; after "I don't know"; after "Pass."
SLIP = 6  # letters of a word in which a slip is forgiven

_MARKS = re.compile(r"[\u0300-\u036f\u00ad\u200b-\u200f\ufe0f]+")
_ALIKE = str.maketrans(dict.fromkeys("“”„«»‹›‟", '"') | dict.fromkeys("’‘‛`´ʼ′", "'"))
_QUOTED = re.compile(r'"[^"\n]{1,300}"|(?<!\w)\'[^\'\n]{2,120}\'(?!\w)')
_LABEL = re.compile(r"\s*(?:\[?q\s?\d{1,3}[a-z]?\]?|\d{1,3}(?=[.):])|[ar](?=\s?:))[\s.):-]*")
_ELIDED = re.compile(r"\b(c|j|l|d|n|m|t|s|qu|jusqu|lorsqu|puisqu)'")
_END = re.compile(r"([.!?]+)(?=[\s\"')]|$)|\n+")
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*|[,;:()/–—\"]|(?<=\s)-+(?=\s)")
_NAMED = re.compile(r"\{\w+\}|[^\W_]+")
_DRAWN = re.compile(r"[\s\-–—_./x*?]*[\-–—_/*][\s\-–—_./x*]*|x{1,3}\.?|[\s.]*\.{3}[\s.]*|[\s!.]*[🤐🙊🤫][\s!.🤐🙊🤫]*")


class Sentence(NamedTuple):
    """The words of a sentence, edges of clauses among them, and whether it is a question."""

    words: list[str]
    asks: bool

    @property
    def length(self) -> int:
        """How many words it has."""
        return len(self.words) - self.words.count(EDGE)


class Lexicon(NamedTuple):
    """All that the files say."""

    web: Web
    fillers: frozenset[str]
    joins: frozenset[str]
    """Words after which a clause begins."""
    slips: dict[str, str]
    """Long words with one letter left out, and the word meant."""
    known: frozenset[str]


def suggest(text: str, language: str = "") -> Kind | None:
    """The kind of declining that an answer sounds like, or None for an answer; the interview's language speaks first."""
    start = _fold(text[:READ])
    if _DRAWN.fullmatch(start) and len(text) <= READ:
        return Kind.DECLINED
    sentences = list(_sentences(start))
    beyond = max(0, len(text) - READ) // 6
    return _judge(sentences, beyond, language.replace("_", "-").split("-")[0].lower())


def _judge(sentences: list[Sentence], beyond: int, language: str) -> Kind | None:
    lengths = [sentence.length for sentence in sentences]
    before = 0
    for place, sentence in enumerate(sentences[:SENTENCES]):
        found = _find(sentence)
        if any(phrase.mean.list == "answers" for phrase in found):
            return None
        means, only = _heard(sentence, found, short=sum(lengths) + beyond <= SHORT)
        if means:
            mean = next((mean for mean in means if mean.language == language), means[0])
            rest = sum(lengths[place + 1 :]) + beyond
            return None if _goes_on(mean, sentences[place + 1 :], rest) else mean.kind
        before += 0 if only else sentence.length
        if before > BEFORE or _spoils(sentence, found):
            return None
    return None


def _find(sentence: Sentence) -> list[Found]:
    """Every phrase of the lexicon in a sentence."""
    lexicon = _lexicon()
    return lexicon.web.find(sentence.words[:LENGTH], lexicon.joins)


def _heard(sentence: Sentence, found: list[Found], *, short: bool) -> tuple[list[Mean], bool]:
    """What declines in a sentence, the most telling first; and whether there are only courtesies in it."""
    whole, only = _whole(sentence.words[:LENGTH], found)
    lists = {"asks"} if sentence.asks else {"clear", "short"} if short else {"clear"}
    means = [phrase.mean for phrase in found if phrase.mean.list in lists and not _turned(sentence, phrase, found)]
    if whole and (not sentence.asks or whole.list == "asks"):
        return [whole, *means], False
    return ([] if sentence.length > LENGTH else means), only


def _whole(words: list[str], found: list[Found]) -> tuple[Mean | None, bool]:
    """The phrase that a sentence holds beside courtesies, and whether it holds nothing but courtesies."""
    reached: dict[int, Mean | None] = {0: None}
    for place, word in enumerate(words):
        if place not in reached:
            continue
        said = reached[place]
        if word == EDGE:
            reached[place + 1] = reached.get(place + 1) or said
        for phrase in found:
            if phrase.start == place and phrase.mean.list in ("whole", "courtesy", "asks"):
                mean = said or (phrase.mean if phrase.mean.list != "courtesy" else None)
                reached[phrase.end] = reached.get(phrase.end) or mean
    said = reached.get(len(words))
    return said, len(words) in reached and not said


def _turned(sentence: Sentence, phrase: Found, found: list[Found]) -> bool:
    """Whether the sentence goes on after a phrase with a "but" that answers after all."""
    for other in found:
        if other.mean.list == "turns" and other.start >= phrase.end:
            return True
        if other.mean.list == "guesses" and phrase.mean.kind is Kind.DOES_NOT_KNOW and other.start >= phrase.end:
            return True
        if other.mean.list == "but" and other.start >= phrase.end and not _is_polite(sentence, other, found):
            return True
    return False


def _is_polite(sentence: Sentence, but: Found, found: list[Found]) -> bool:
    """Whether what comes after a "but" is a courtesy or declines again."""
    after = {"courtesy", "polite", "whole", "clear", "asks"}
    words = sentence.words
    start = but.end + (words[but.end : but.end + 1] == [EDGE])
    return start == len(words) or any(other.start == start and other.mean.list in after for other in found)


def _goes_on(mean: Mean, rest: list[Sentence], length: int) -> bool:
    """Whether what follows the sentence that declines is the answer after all."""
    found = [_find(sentence) for sentence in rest[:2]]
    lists = [{phrase.mean.list for phrase in phrases} for phrases in found]
    if any("turns" in each for each in lists):
        return True
    if mean.kind is not Kind.DOES_NOT_KNOW:
        return mean.list != "clear" and length > LONG
    if any("clear" in each or "asks" in each for each in lists):
        return False
    return length > AFTER or any("guesses" in each for each in lists)


def _spoils(sentence: Sentence, found: list[Found]) -> bool:
    """Whether a sentence says so much that the next cannot decline."""
    return any(word.isdecimal() for word in sentence.words)


def _fold(text: str) -> str:
    """A text without case, accents and curls, and without what it quotes, unless it is all a quotation."""
    folded = unicodedata.normalize("NFKD", text.translate(_ALIKE).casefold())
    bare = _LABEL.sub("", _MARKS.sub("", folded), count=1).strip(" *_~\t\r\n")
    if _QUOTED.fullmatch(bare.rstrip(".!")):
        return bare.strip("\"'.!")
    return _QUOTED.sub(' " ', bare)


def _sentences(folded: str) -> Iterator[Sentence]:
    """The sentences of a folded text, one by one."""
    place = 0
    for end in _END.finditer(folded + "\n"):
        words = list(_words(folded[place : end.start()]))
        if words:
            yield Sentence(words, "?" in (end[1] or ""))
        place = end.end()


def _words(folded: str) -> Iterator[str]:
    """The words that phrases are made of, without fillers; every mark between clauses is the same."""
    lexicon = _lexicon()
    for word in _WORD.findall(_ELIDED.sub(r"\1 ", folded)):
        plain = word.replace("'", "")
        if not plain.isalnum():
            yield word if word == '"' else EDGE
        elif plain not in lexicon.fillers:
            yield plain if plain in lexicon.known or len(plain) < SLIP else _meant(plain, lexicon.slips)


def _meant(word: str, slips: dict[str, str]) -> str:
    """The known word that a long one is but one letter away from, or the word itself."""
    for left in (word, *_shorter(word)):
        near = slips.get(left)
        if near and near[0] == word[0]:
            return near
    return word


def _shorter(word: str) -> Iterator[str]:
    """The word with one letter left out, in every place."""
    return (word[:place] + word[place + 1 :] for place in range(len(word)))


@cache
def _lexicon() -> Lexicon:
    """What the files of all languages say, woven into one."""
    import tomllib

    files = {path.stem: tomllib.loads(path.read_text("utf-8")) for path in sorted(FOLDER.glob("*.toml"))}
    fillers = frozenset(word for said in files.values() for word in _fold(said["fillers"]).split())
    joins = frozenset(word for said in files.values() for word in _fold(said["joins"]).split())
    web = Web()
    for language, said in files.items():
        named: dict[str, list[Way]] = {}
        for name, words in said["words"].items():
            named[name] = parsed(_written(words, fillers), named)
        for mean, phrases in _lists(said, language):
            for phrase in re.split(r"[,\n]+", phrases):
                if phrase.strip():
                    web.add(_written(phrase, fillers), mean, named)
    known = frozenset(web.words())
    slips = {left: word for word in sorted(known) if len(word) >= SLIP for left in (word, *_shorter(word))}
    return Lexicon(web, fillers, joins, slips, known)


def _lists(said: dict[str, Any], language: str) -> Iterator[tuple[Mean, str]]:
    """The phrases of a file with what they mean."""
    for name, phrases in said["around"].items():
        yield Mean(name, None, language), phrases
    for name in ("whole", "clear", "short", "asks"):
        for kind, phrases in said.get(name, {}).items():
            yield Mean(name, Kind(kind), language), phrases


def _written(phrase: str, fillers: frozenset[str]) -> str:
    """A phrase as the words of a sentence are read: folded, elisions apart, without fillers."""
    folded = _ELIDED.sub(r"\1 ", _MARKS.sub("", unicodedata.normalize("NFKD", phrase.translate(_ALIKE).casefold())))
    return _NAMED.sub(lambda found: "" if found[0] in fillers else found[0], folded.replace("'", ""))
