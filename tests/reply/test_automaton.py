"""A web finds exactly the ways that its phrases can be said."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewkit.model import Kind
from interviewkit.reply.automaton import ACROSS, Found, Web
from interviewkit.reply.notation import Mean, Names

CLEAR = Mean("clear", Kind.DECLINED, "en")
WORDS = ["rain", "snow", "sun", "wind"]


def web(*phrases: str, mean: Mean = CLEAR, **named: str) -> Web:
    woven = Web()
    names = Names(named)
    for phrase in phrases:
        woven.add(phrase, mean, names)
    return woven


def said(woven: Web, sentence: str) -> list[str]:
    words = sentence.split()
    return [" ".join(words[found.start : found.end]) for found in woven.find(words)]


@pytest.mark.parametrize(
    ("phrase", "sentence", "found"),
    [
        ("rain", "the rain and the rain", ["rain", "rain"]),
        ("(rain|snow) falls", "snow falls rain", ["snow falls"]),
        ("rain (falls)? here", "rain here rain falls here", ["rain here", "rain falls here"]),
        ("rain really? falls", "rain falls", ["rain falls"]),
        ("rain * here", "rain falls here rain here", ["rain falls here"]),
        ("rain *? *? *? here", "rain is what falls here", ["rain is what falls here"]),
        ("rain *? *? *? here", "rain is what we see fall here", []),
        ("^rain", "rain and rain , rain", ["rain", "rain"]),
        ("rain $", "rain falls , more rain", ["rain"]),
        ("(the|^) rain", "some rain , rain the rain", ["rain", "the rain"]),
        ("rain falls", "rain , falls", []),
        ("((cold|warm) rain|snow) falls", "warm rain falls snow falls", ["warm rain falls", "snow falls"]),
    ],
)
def test_a_phrase_is_found_as_it_is_written(phrase: str, sentence: str, found: list[str]) -> None:
    assert said(web(phrase), sentence) == found


def test_a_name_stands_for_its_words() -> None:
    assert said(web("{wet} falls", wet="rain|wet snow"), "wet snow falls rain falls") == [
        "wet snow falls",
        "rain falls",
    ]


@pytest.mark.parametrize("name", sorted(ACROSS))
def test_a_look_alike_may_go_on_beyond_the_edge_of_a_clause(name: str) -> None:
    assert said(web("rain falls", mean=Mean(name, None, "en")), "rain , falls") == ["rain , falls"]


def test_a_clause_begins_after_a_joining_word() -> None:
    assert web("^rain").find(["snow", "and", "rain"], frozenset({"and"})) == [Found(CLEAR, 2, 3)]


def test_phrases_that_begin_alike_keep_to_themselves() -> None:
    woven = web("(rain|snow) falls", "(rain|snow) melts", "rain")
    assert said(woven, "snow melts") == ["snow melts"]
    assert said(woven, "snow") == []
    assert said(woven, "rain falls") == ["rain", "rain falls"]


def test_what_a_sentence_holds_does_not_hang_on_what_was_read_before() -> None:
    phrases = ("(rain|snow) falls", "rain (falls|stays)", "{wet} falls here?", "falls")
    fresh, used = web(*phrases, wet="rain|wet snow"), web(*phrases, wet="rain|wet snow")
    for sentence in ("wet snow", "falls", "rain stays", "here"):
        used.find(sentence.split())
    sentence = ["rain", "falls", "here", "wet", "snow", "falls"]
    assert fresh.find(sentence) == used.find(sentence)


def test_a_phrase_is_laid_only_when_a_sentence_has_the_words_for_it() -> None:
    woven = web("rain (falls|stays)", "(no|not) snow", "sun")
    before = len(woven.steps)
    assert said(woven, "falls and no rain , not falling , wind") == []
    assert said(woven, "no wind") == []
    assert len(woven.steps) > before
    before = len(woven.steps)
    assert said(woven, "the sun , no snow") == ["sun", "no snow"]
    assert len(woven.steps) > before


def test_what_means_several_things_is_told_in_the_order_of_the_lists() -> None:
    woven = web("rain")
    woven.add("snow, rain", Mean("hints", Kind.CANNOT, "de"), Names({}))
    woven.add("rain", Mean("clear", Kind.NOT_PUBLIC, "fr"), Names({}))
    assert [found.mean.language for found in woven.find(["rain"])] == ["en", "de", "fr"]


# A phrase as a list of parts: the words that may stand there, and whether none of them need to.
part = st.tuples(st.lists(st.sampled_from(WORDS), min_size=1, max_size=3, unique=True), st.booleans())
phrase = st.lists(part, min_size=1, max_size=4).filter(lambda parts: not all(optional for _, optional in parts))


def ways(parts: list[tuple[list[str], bool]]) -> set[tuple[str, ...]]:
    choices = [[(word,) for word in words] + ([()] if optional else []) for words, optional in parts]
    return {tuple(itertools.chain(*way)) for way in itertools.product(*choices)}


@given(st.lists(phrase, min_size=1, max_size=4), st.lists(st.sampled_from(WORDS), max_size=7))
def test_what_is_found_is_what_can_be_said(phrases: list[list[tuple[list[str], bool]]], sentence: list[str]) -> None:
    written = [" ".join(f"({'|'.join(words)}){'?' * optional}" for words, optional in parts) for parts in phrases]
    can = set().union(*(ways(parts) for parts in phrases))
    spans = {(start, end) for start in range(len(sentence)) for end in range(start + 1, len(sentence) + 1)}
    found = {(one.start, one.end) for one in web(*written).find(sentence)}
    assert found == {(start, end) for start, end in spans if tuple(sentence[start:end]) in can}
