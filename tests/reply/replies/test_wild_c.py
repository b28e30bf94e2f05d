"""The third set of replies has enough of everything, in every language."""

from __future__ import annotations

import re
from random import Random

import pytest

from tests.reply.replies.wild_c import STYLES, make
from tests.reply.replies.wild_c_desk import GROUP
from tests.reply.replies.wild_c_words import WORDS


@pytest.mark.parametrize("language", WORDS)
def test_every_language_has_the_same_phrases_with_the_same_places(language: str) -> None:
    for key, phrases in WORDS["en"].items():
        assert len(WORDS[language][key]) == len(phrases), key
        for ours, theirs in zip(phrases, WORDS[language][key], strict=True):
            assert re.findall(r"\{\w+\}", ours) == re.findall(r"\{\w+\}", theirs), key


def test_there_are_enough_styles_of_every_group_and_format() -> None:
    groups = [make(style, Random(style))[1].group for style in STYLES]
    formats = {name.rsplit(".", 1)[-1] for style in STYLES for name, _ in make(style, Random(style))[1].files}
    assert groups.count(GROUP) >= 36
    assert groups.count("unsolvable") >= 4
    assert groups.count("nothing") >= 4
    assert formats == {"eml", "txt", "md", "html", "docx"}
