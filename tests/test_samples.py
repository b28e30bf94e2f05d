"""The sample interviews are valid, whole, and show what the program can do."""

from __future__ import annotations

import html
import json
import re

import pytest

from interviewkit.exporters import TARGETS, export
from interviewkit.exporters.style import Style
from interviewkit.model import Identity, Interview, Kind, State
from interviewkit.privacy import publish
from interviewkit.store.project import Project
from interviewkit.store.schema import NAME, schema
from tests.conftest import ROOT

SAMPLES = Project(ROOT)


def sample(language: str) -> Interview:
    return next(one for one in map(SAMPLES.load, SAMPLES.slugs()) if one.language == language)


def test_the_french_sample_has_every_state_and_an_anonymous_guest() -> None:
    interview = sample("fr")
    assert interview.interviewee.identity is Identity.WITHHELD
    assert len(interview.exchanges) >= 15
    assert {one.declined for one in interview if one.declined} >= {*Kind} - {Kind.DECLINED}
    assert interview.count(State.IN_PART) > 0
    assert any(one.declined and not one.answer for one in interview)
    assert any(one.follows for one in interview)
    assert any(one.section for one in interview)


def test_the_english_sample_names_its_guest() -> None:
    interview = sample("en")
    assert interview.interviewee.identity is Identity.PUBLISHED
    assert interview.interviewee.name


@pytest.mark.parametrize("target", TARGETS)
@pytest.mark.parametrize("slug", SAMPLES.slugs())
def test_the_post_of_a_sample_names_the_guest_and_has_every_exchange(slug: str, target: str) -> None:
    interview = SAMPLES.load(slug)
    post = re.sub(r"[\\*`]|<[^>]*>", "", html.unescape(export(publish(interview), target, Style(typography="off"))))
    # What is pasted goes below a title that the blog has already.
    assert (interview.title in post) == (target not in ("fragment", "wordpress"))
    assert interview.interviewee.name in post
    for exchange in interview:
        assert exchange.question in post
        assert not exchange.answer or exchange.answer.split("\n")[0].split("`")[0].split("*")[0].split("[")[0] in post


def test_the_schema_beside_the_samples_is_the_one_of_the_program() -> None:
    kept = json.loads((SAMPLES.interviews / NAME).read_text("utf-8"))
    assert kept == json.loads(json.dumps(schema()))
