"""What a typesetter of each language does, line by line, in files that one can read and mend."""

import pytest

from interviewkit.typography import edits, profile, typeset

LEAST = {"fr-FR": 150, "en-US": 150}
NAMES = ["fr-FR", "fr-CA", "fr-CH", "en-US", "en-GB", "de", "de-CH", "es", "it", "pt-PT", "pt-BR"]


@pytest.mark.parametrize("name", NAMES)
def test_each_line_is_set_as_a_typesetter_sets_it(name, golden):
    lines = golden(name)
    assert lines.old == lines.new
    assert len(lines.typed) + len(lines.stays) >= LEAST.get(name, 40)


@pytest.mark.parametrize("name", NAMES)
def test_what_has_to_stay_stays(name, golden):
    moved = {line: typeset(line, profile(name)) for line in golden(name).stays if edits(line, profile(name))}
    assert moved == {}


@pytest.mark.parametrize("name", ["fr-FR", "en-US"])
def test_there_are_many_lines_that_stay(name, golden):
    assert len(golden(name).stays) >= 60


def test_each_golden_sentence_is_settled_in_every_profile(sentences, profiles, settled):
    assert [(line, rules.name) for line in sentences for rules in profiles if not settled(line, rules)] == []
