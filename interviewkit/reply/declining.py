"""Which answers sound as if they declined their question, in every language that has a file in `data/declining`.

It is only ever a suggestion: a person decides, and the words are always kept. The files give the phrases, in lists:

- `whole` phrases decline when a sentence or clause holds nothing else but `courtesy` ("Pass, thanks"); `clear` ones
  wherever they stand, unless much else is said in the sentence ("I'd rather not say"); `hints` when next to nothing
  else is said, or when two of them meet ("under embargo"); `asks` in a question ("May I skip this one?").
- Look-alikes are answers: `answers` are longer phrases that hold the same words ("I can't say enough good things"),
  `reports` tell what somebody said ("My boss said no comment"), `tails` end a phrase as an answer ("… without
  laughing"). So are quotations, questions asked back, and what goes on with a `but` that no courtesy follows (`polite`
  words may: "but thanks").
- What comes later may take it back (`turns`: "Just kidding!"), unless it declines once more; so may a colon with more
  than a few words after it. Otherwise much may follow a sentence that declines,
  save after "I don't know": there, more than a few words, or `guesses`, are the answer.

Only the beginning counts: courtesies and a few words ("Good question!") may stand in front, not half an answer.
"""

from __future__ import annotations

import re

from interviewkit.locales import primary
from interviewkit.model import Kind
from interviewkit.reply.automaton import EDGES, Found
from interviewkit.reply.lexicon import Sentence, fold, load, read, sentences
from interviewkit.reply.notation import Mean

READ, SENTENCES, LENGTH = 600, 6, 45
"""The characters, sentences, and words of a sentence that are looked at."""
BEFORE, AFTER, LONG, TOLD = 4, 10, 60, 4
"""The words that may stand in front, after "I don't know", after "Pass.", and after a colon."""
SPARE = {"clear": 10, "hints": 4, "whole": 6}
"""The words of a sentence, by list, that may belong to no phrase at all."""

_DRAWN = re.compile(
    r"(?:[\s\-–—_./x*?]*[\-–—_/*][\s\-–—_./x*]*|x{1,3}\.?|[\s.]*\.{3}[\s.]*|[\s!.]*[🤐🙊🤫][\s!.]*)[\s\U0001f300-\U0001faff!.]*"
)
_TELLING = {"courtesy", "polite", "whole", "clear", "hints", "asks"}


def suggest(text: str, language: str = "") -> Kind | None:
    """The kind of declining that an answer sounds like, or None for an answer; its own language speaks first."""
    folded = fold(text[:READ])
    if _DRAWN.fullmatch(folded) and len(text) <= READ:
        return Kind.DECLINED
    beyond = max(0, len(text) - READ) // 6
    return _judge(sentences(folded), beyond, primary(language))


def _judge(said: list[tuple[str, bool]], beyond: int, language: str) -> Kind | None:
    """The kind of the first sentence that declines, if nothing before or after it is an answer."""
    before = 0
    for place, (words, asks) in enumerate(said[:SENTENCES], 1):
        sentence = read(words, asks)
        found = _find(sentence)
        means, polite = _heard(sentence, found, last=place == len(said) and not beyond)
        if means:
            mean = next((mean for mean in means if mean.language == language), means[0])
            return None if _goes_on(mean, said[place:], beyond) else mean.kind
        before += 0 if polite or asks else sentence.length
        if before > BEFORE or any(word.isdecimal() for word in sentence.words):
            return None
    return None


def _find(sentence: Sentence) -> list[Found]:
    lexicon = load()
    return lexicon.web.find(sentence.words[:LENGTH], lexicon.joins)


def _heard(sentence: Sentence, found: list[Found], *, last: bool) -> tuple[list[Mean], bool]:
    """What declines in a sentence, and whether there are only courtesies in it."""
    whole, polite = _whole(sentence.words[:LENGTH], found)
    if whole and (not sentence.asks or last or whole.list == "asks"):
        return [whole], False
    telling = [phrase for phrase in found if phrase.mean.kind and not _is_answer(sentence, phrase, found)]
    if sentence.asks:
        return [phrase.mean for phrase in telling if phrase.mean.list == "asks"], polite
    spare = _spare(sentence, found)
    told = [phrase for phrase in telling if spare <= SPARE.get(phrase.mean.list, -1) and _is_enough(sentence, phrase)]
    hints = [phrase for phrase in telling if phrase.mean.list == "hints"]
    if not told and spare <= SPARE["clear"] and _are_apart(hints):
        told = hints
    return [phrase.mean for phrase in sorted(told, key=_weight)], polite


def _weight(phrase: Found) -> tuple[bool, bool, int, bool]:
    """The order in which phrases tell the kind: clear ones first, what says no more than no last, then by length."""
    kind = phrase.mean.kind
    return phrase.mean.list == "hints", kind == Kind.DECLINED, -phrase.length, kind == Kind.PREFERS_NOT


def _whole(words: list[str], found: list[Found]) -> tuple[Mean | None, bool]:
    """What a sentence says that says nothing else but courtesies, and whether it is nothing but courtesies."""
    reached: dict[int, Mean | None] = {0: None}
    for place, word in enumerate(words):
        if place not in reached:
            continue
        said = reached[place]
        if word in EDGES:
            reached[place + 1] = reached.get(place + 1) or said
        for phrase in found:
            if phrase.start == place and phrase.mean.list in ("whole", "courtesy", "asks"):
                mean = said or (phrase.mean if phrase.mean.kind else None)
                reached[phrase.end] = reached.get(phrase.end) or mean
    said = reached.get(len(words))
    return said, len(words) in reached and not said


def _is_enough(sentence: Sentence, phrase: Found) -> bool:
    """Whether a phrase declines where it stands: a `whole` one must fill its clause."""
    around = sentence.words[max(0, phrase.start - 1) : phrase.start] + sentence.words[phrase.end : phrase.end + 1]
    return phrase.mean.list != "whole" or EDGES.issuperset(around)


def _are_apart(found: list[Found]) -> bool:
    """Whether two of the phrases share no word."""
    return bool(found) and min(phrase.end for phrase in found) <= max(phrase.start for phrase in found)


def _spare(sentence: Sentence, found: list[Found]) -> int:
    """How many words of a sentence belong to no phrase that declines and to no courtesy."""
    taken: set[int] = set()
    for phrase in found:
        if phrase.mean.list in _TELLING:
            taken.update(range(phrase.start, phrase.end))
    return sum(word not in EDGES for place, word in enumerate(sentence.words) if place not in taken)


def _is_answer(sentence: Sentence, phrase: Found, found: list[Found]) -> bool:
    """Whether what stands around a phrase makes it an answer."""
    if _announces(sentence, phrase, found):
        return True
    return any(_resembles(sentence, phrase, other) or _turns(sentence, phrase, other, found) for other in found)


def _announces(sentence: Sentence, phrase: Found, found: list[Found]) -> bool:
    """Whether a colon comes after a phrase and an answer after the colon, and not a reason to decline."""
    if ":" not in sentence.words[phrase.end :]:
        return False
    colon = sentence.words.index(":", phrase.end)
    enough = 1 if phrase.mean.kind is Kind.DOES_NOT_KNOW else TOLD
    return len(sentence.words) - colon > enough and not _declines_after(colon, found)


def _declines_after(place: int, found: list[Found]) -> bool:
    """Whether anything declines beyond a place in the sentence."""
    return any(other.start >= place and other.mean.list in ("clear", "hints") for other in found)


def _resembles(sentence: Sentence, phrase: Found, other: Found) -> bool:
    """Whether a phrase is part of a look-alike, or of what somebody is reported to have said."""
    if other.mean.list not in ("answers", "reports"):
        return False
    if other.mean.list == "reports" and other.end <= phrase.start:
        return "," not in sentence.words[other.end : phrase.start]
    within = phrase.start <= other.start and other.end <= phrase.end and other.length < phrase.length
    return other.start < phrase.end and phrase.start < other.end and not within


def _turns(sentence: Sentence, phrase: Found, other: Found, found: list[Found]) -> bool:
    """Whether a sentence that began with a phrase becomes an answer with another one."""
    if other.mean.list == "tails":
        return other.end > phrase.start
    if other.start < phrase.end:
        return False
    guessed = other.mean.list == "guesses" and phrase.mean.kind is Kind.DOES_NOT_KNOW
    contrary = other.mean.list == "but" and not _is_polite(sentence, other, found)
    turned = other.mean.list == "turns" and not _declines_after(other.end, found)
    return turned or guessed or contrary


def _is_polite(sentence: Sentence, but: Found, found: list[Found]) -> bool:
    """Whether what comes after a "but" is a courtesy, or declines again."""
    start = but.end + EDGES.issuperset(sentence.words[but.end : but.end + 1])
    after = [other for other in found if other.start == start]
    return start == len(sentence.words) or any(other.mean.list in _TELLING - {"hints"} for other in after)


def _goes_on(mean: Mean, rest: list[tuple[str, bool]], beyond: int) -> bool:
    """Whether what follows the sentence that declines is the answer after all."""
    lists = [{phrase.mean.list for phrase in _find(read(*sentence))} for sentence in rest[:2]]
    length = sum(len(words.split()) for words, _ in rest) + beyond
    if any("turns" in each for each in lists):
        return True
    if mean.kind is not Kind.DOES_NOT_KNOW:
        return mean.list != "clear" and length > LONG
    if any(each & {"clear", "hints", "asks"} for each in lists):
        return False
    return length > AFTER or any("guesses" in each for each in lists)
