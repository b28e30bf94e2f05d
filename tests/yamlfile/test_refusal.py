"""What cannot be changed safely is not changed."""

from __future__ import annotations

import pytest

from interviewkit.yamlfile.merge import merge
from interviewkit.yamlfile.parser import parse
from interviewkit.yamlfile.places import Refused
from interviewkit.yamlfile.tree import Document


@pytest.mark.parametrize(
    "text",
    ["# only a comment\n", "- a list\n", "title: &a T\n", "title: [\n", "title: T\n---\n", "title: T\ntitle: U\n"],
)
def test_a_document_with_faults_is_never_changed(text: str) -> None:
    with pytest.raises(Refused):
        merge(parse(text), {"title": "U"}, prose=())


def test_a_text_that_would_read_back_as_something_else_is_refused() -> None:
    document = parse("title: T\n")
    moved_marks = Document("titel: T\n", document.root, [])
    with pytest.raises(Refused):
        merge(moved_marks, {"title": "U"}, prose=())
