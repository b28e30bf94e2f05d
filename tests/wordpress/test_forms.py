"""Each form of block that a post may hold, written by hand: valid in the real editor, and seen by readers."""

from __future__ import annotations

from tests.wordpress.editor import Block, Editor, Parser
from tests.wordpress.markup import NAMES, canonical, cut, words
from tests.wordpress.serve import HERE, Site

FORMS = (HERE / "forms.html").read_text("utf-8")


def expect_well_formed(blocks: list[Block]) -> None:
    assert [block for block in blocks if not block.is_valid] == []
    assert {block.name for block in blocks} == NAMES
    anchors = [block.attributes["anchor"] for block in blocks if "anchor" in block.attributes]
    assert anchors == ["q1", "q2", "q3"]


def test_every_form_is_a_valid_block_of_its_own_kind(editor: Editor, wordpress: Site) -> None:
    editor.open(wordpress.post(FORMS))
    expect_well_formed(editor.blocks())
    assert canonical(editor.saved()) == canonical(FORMS)
    assert cut(editor.text()) == words(FORMS)


def test_pasted_as_plain_text_they_are_the_same(editor: Editor) -> None:
    editor.open().paste(FORMS)
    expect_well_formed(editor.blocks())
    assert canonical(editor.saved()) == canonical(FORMS)


def test_the_newest_editor_reads_them_alike(newest: Parser) -> None:
    expect_well_formed(newest.blocks(FORMS))
    assert canonical(newest.saved(FORMS)) == canonical(FORMS)


def test_readers_find_the_same_words(wordpress: Site) -> None:
    shown = wordpress.rest(f"wp/v2/posts/{wordpress.post(FORMS)}")["content"]["rendered"]
    assert words(shown) == words(FORMS)
