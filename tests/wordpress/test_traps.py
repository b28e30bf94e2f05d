"""What WordPress does to words that nobody protects: proof that the tests of our protection could fail."""

from __future__ import annotations

import pytest

from tests.wordpress.editor import Parser
from tests.wordpress.markup import words
from tests.wordpress.serve import Site

CHANGED = {
    "une [gallery] ici": "une ici",
    "[caption]x[/caption]": "x",
    "<code>[gallery]</code>": "",
    '<a href="https://example.org/[gallery]">x</a>': "x",
    "oui :) et ;)": "oui 🙂 et 😉",
    "git --help": "git –help",
}
LEFT_ALONE = ["« Bonjour\u00a0»", "l’été\u202f!", "– — …", "[rires] […]", ":p :-/", "C++ !important", "“x” ‘y’"]


def paragraph(text: str) -> str:
    return f"<!-- wp:paragraph -->\n<p>{text}</p>\n<!-- /wp:paragraph -->"


@pytest.mark.parametrize("written", CHANGED)
def test_words_without_protection_are_changed_on_the_way_to_the_reader(wordpress: Site, written: str) -> None:
    assert " ".join(words(wordpress.article(wordpress.post(paragraph(written))))) == CHANGED[written]


def test_an_address_alone_in_its_paragraph_is_embedded(wordpress: Site) -> None:
    assert 'class="embedded"' in wordpress.article(wordpress.post(paragraph("https://example.org/video")))


@pytest.mark.parametrize("written", LEFT_ALONE)
def test_french_typography_and_harmless_signs_are_left_alone(wordpress: Site, written: str) -> None:
    assert words(wordpress.article(wordpress.post(paragraph(written)))) == words(written)


def test_a_character_reference_does_not_outlive_the_editor(newest: Parser) -> None:
    assert "<p>[gallery]</p>" in newest.saved(paragraph("&#91;gallery]"))
    assert "<p><span>[</span>gallery]</p>" in newest.saved(paragraph("<span>[</span>gallery]"))


def test_a_language_on_a_block_is_found_invalid_or_changed(newest: Parser) -> None:
    heading = '<!-- wp:heading -->\n<h2 class="wp-block-heading" lang="en">Why?</h2>\n<!-- /wp:heading -->'
    assert [block.is_valid for block in newest.blocks(heading)] == [False]
    wrong = paragraph("Why?").replace("<p>", '<p lang="en">')
    assert "<p><p" in newest.saved(wrong)
