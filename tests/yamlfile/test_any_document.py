"""Random documents in every hand's style, changed at random: what was meant is there, and so is all the rest."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from random import Random
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from interviewkit.model import (
    Editing,
    Exchange,
    Identity,
    Interview,
    Kind,
    Method,
    Person,
    Portrait,
    Reference,
    next_id,
)
from interviewkit.store.fields import read
from interviewkit.store.keys import TOP, normal
from interviewkit.store.splice import spliced
from interviewkit.yamlfile.parser import parse
from tests.yamlfile.writer import TEXTS, Writer

LINKS = [
    Reference("https://example.org"),
    Reference("mailto:ada@example.org", "Write: to her"),
    Reference("https://b.example/?a=b#c", "A\n\nB"),
    Reference("http://c.example", "#1"),
]


def changed_somehow(random: Random, interview: Interview) -> Interview:
    """The interview after one thing that somebody might do to it."""

    def pick(*choices: Any) -> Any:
        return random.choice(choices)

    text = pick(None, *TEXTS)
    act = pick(
        "answer",
        "top",
        "words",
        "insert",
        "move",
        "remove",
        "person",
        "portrait",
        "links",
        "tags",
        "exchange",
        "language",
    )
    if act == "top":
        keys = ("title", "interviewer", "introduction", "conclusion", "summary")
        return replace(interview, **{pick(*keys): text or "A title"})
    if act == "words":
        return replace(interview, method=pick(None, *Method), editing=pick(None, *Editing))
    if act == "portrait":
        said = Portrait(pick("b.png", "https://example.org/b.png"), pick(None, *TEXTS), pick(None, "Bo", "a: b"))
        return replace(interview, portrait=pick(None, said))
    if act == "links":
        known = [*LINKS, *interview.links]
        return replace(interview, links=tuple(random.sample(known, random.randrange(len(known)))))
    if act == "person":
        return replace(interview, interviewee=Person(pick("", "Jo", "a: b"), pick(*Identity)))
    if act == "tags":
        return replace(interview, tags=tuple(random.sample(["a", "b", "c", "d, e", "f g"], random.randrange(5))))
    ids = [exchange.id for exchange in interview]
    if act == "insert" or not ids:
        new = Exchange(next_id(ids), pick(*TEXTS), section=pick(None, "Part"), answer=text, follows=pick(None, *ids))
        return interview.insert(new, first=pick(True, False), after=pick(None, *ids))
    if act == "move":
        return replace(interview, exchanges=tuple(random.sample(interview.exchanges, len(ids))))
    one = pick(*interview.exchanges)
    if act == "remove":
        left = interview.drop(one.id)
        return replace(
            left, exchanges=tuple(replace(e, follows=None if e.follows == one.id else e.follows) for e in left)
        )
    if act == "exchange":
        return interview.put(replace(one, **{pick("question", "section", "hint"): text or "Again?"}))
    if act == "language":
        return interview.put(replace(one, language=pick(None, "it", "pt-BR")))
    kind = pick(None, *Kind)
    if text and kind and pick(True, False):
        return interview.put(replace(one, answer=text, declined=None, partly=kind))
    return interview.put(replace(one, answer=text, declined=kind, partly=None))


def comments(text: str) -> set[str]:
    return set(re.findall(r"# [kf]\d+\.\w*", text))


def kept_comments(before: str, after: str, gone: set[str]) -> bool:
    lost = {comment for comment in comments(before) - comments(after) if ".tag" not in comment}
    return all(comment.rpartition(".")[2] in gone for comment in lost)


def touched_lines(text: str, before: Interview, after: Interview) -> set[int]:
    """The lines, from 1, of the entries and exchanges that differ; down to where the next one begins."""
    root = parse(text).root
    assert root
    end = text.count("\n") + 2
    starts = [key.line for key, _ in root.pairs] + [end]
    touched: set[int] = set()
    for (key, value), following in zip(root.pairs, starts[1:], strict=True):
        if key.value not in ("exchanges", "questions"):
            if key.value in TOP and getattr(before, key.value) != getattr(after, key.value):
                touched.update(range(key.line, following))
            continue
        all_lines = text.split("\n")
        lines = [item.line for item in value.items] + [following]
        for place in range(len(value.items)):
            while not value.style and not all_lines[lines[place] - 1].lstrip().startswith("-"):
                lines[place] -= 1  # the dash may stand alone, above
        for exchange, start, stop in zip(before, lines, lines[1:], strict=False):
            if after.find(exchange.id) != exchange:
                touched.update(range(start, max(stop, start + 1)))
        if value.style or not value.items or not after.exchanges:
            touched.update(range(key.line, following))
    return touched


def assert_rest_untouched(text: str, changed: str, before: Interview, after: Interview) -> None:
    touched = touched_lines(text, before, after)

    # Comments have their own test: one may go with its item, or move left so as not to be taken for text.
    rest = [line for number, line in enumerate(text.splitlines(), start=1) if number not in touched]
    lost = Counter(line for line in rest if line and line.lstrip()[:1] != "#") - Counter(changed.splitlines())
    assert not lost, (text, changed, lost)


@settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.randoms(use_true_random=False))
def test_what_was_meant_is_there_and_the_rest_stays_as_it_was(random: Random) -> None:
    check(random)


def check(random: Random) -> None:
    text = Writer(random).document()
    interview, faults = read(parse(text), "x")
    assert interview, (text, faults)
    for turn in range(2):
        after = normal(changed_somehow(random, interview))
        changed = spliced(parse(text), interview, after)
        found, faults = read(parse(changed), "x")
        assert found == after, (text, changed, faults)
        gone = {exchange.id for exchange in interview} - {exchange.id for exchange in after}
        assert kept_comments(text, changed, gone), (text, changed)
        if turn:  # the first change gives ids to all
            assert_rest_untouched(text, changed, interview, after)
        text, interview = changed, after
