"""Posts as JSON: by the schema, whole, and the same words as the other targets."""

import json

import jsonschema
import pytest
from editions import edition, entry, everything, portrayed

from interviewkit.exporters import export
from interviewkit.exporters.facts import SCHEMA
from interviewkit.exporters.style import Style


@pytest.fixture(scope="module")
def schema():
    return json.loads(SCHEMA.read_text(encoding="utf-8"))


@pytest.mark.parametrize("post", [everything(), portrayed(), edition(), edition(entry("q1", "Why?"))])
def test_a_post_is_as_the_schema_says(post, schema):
    jsonschema.Draft7Validator.check_schema(schema)
    jsonschema.Draft7Validator(schema).validate(json.loads(export(post, "json")))


def test_the_schema_names_every_key_and_allows_no_other(schema):
    post = json.loads(export(portrayed(), "json"))
    assert list(schema["properties"]) == list(post)
    jsonschema.Draft7Validator(schema).validate(post)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft7Validator(schema).validate({**post, "name": "x"})


def test_every_text_is_there_as_words_as_markdown_and_as_html():
    post = json.loads(export(everything(), "json"))
    answer = post["exchanges"][2]["answer"]
    assert answer == {
        "text": "Oui, vraiment, et deux fois.",
        "markdown": "Oui, *vraiment*, et **deux fois**.",
        "html": "<p>Oui, <em>vraiment</em>, et <strong>deux fois</strong>.</p>",
    }


def test_a_decline_is_a_state_with_its_sentence_and_hidden_ones_are_gone():
    talk = edition(entry("q1", "Why?", declined="cannot"), entry("q2", "When?", "Now."))
    shown = json.loads(export(talk, "json"))["exchanges"]
    assert shown[0]["declined"] == "cannot"
    assert shown[0]["sentence"] == "Our interviewee could not answer this question."
    hidden = json.loads(export(talk, "json", Style(declined="hide")))["exchanges"]
    assert [one["id"] for one in hidden] == ["q2"]


def test_grouped_questions_are_all_there_and_nothing_follows_what_is_hidden():
    talk = edition(entry("q1", "Why?", declined="cannot"), entry("q2", "And?", "So.", follows="q1"))
    grouped = json.loads(export(talk, "json", Style(declined="group")))["exchanges"]
    assert [(one["id"], one["follows"]) for one in grouped] == [("q1", None), ("q2", "q1")]
    hidden = json.loads(export(talk, "json", Style(declined="hide")))["exchanges"]
    assert [(one["id"], one["follows"]) for one in hidden] == [("q2", None)]
