"""The fourth set of replies has enough of everything, in every language."""

from __future__ import annotations

import re
from random import Random

import pytest

from tests.reply.replies.wild_d import STYLES, make
from tests.reply.replies.wild_d_desk import GROUP
from tests.reply.replies.wild_d_words import ORDINALS, WORDS


@pytest.mark.parametrize("language", WORDS)
def test_every_language_has_the_same_phrases_with_the_same_places(language: str) -> None:
    assert len(ORDINALS[language]) == 10
    for key, phrase in WORDS["en"].items():
        assert re.findall(r"\{\w+\}", phrase) == re.findall(r"\{\w+\}", WORDS[language][key]), key


def test_there_are_enough_styles_of_every_group_and_format() -> None:
    groups = [make(style, Random(style))[1].group for style in STYLES]
    formats = {name.rsplit(".", 1)[-1] for style in STYLES for name, _ in make(style, Random(style))[1].files}
    assert groups.count(GROUP) >= 60
    assert groups.count("unsolvable") >= 5
    assert groups.count("nothing") >= 4
    assert formats == {"eml", "txt", "md", "html", "docx"}
