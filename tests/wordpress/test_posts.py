"""Exported posts in a real WordPress: its editor takes each block as its own, and readers find every word."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial

import pytest

from interviewkit.exporters import export
from interviewkit.exporters.style import LAYOUTS, Style
from interviewkit.privacy import Edition, publish
from interviewkit.store.project import Project
from tests.conftest import ROOT
from tests.exporters.editions import everything, portrayed
from tests.wordpress.editor import Block, Editor, Parser
from tests.wordpress.markup import NAMES, canonical, cut, words
from tests.wordpress.serve import Site

SAMPLES = Project(ROOT)
# WordPress has no block for a list of definitions; that layout is refused for it.
HERE = sorted({*LAYOUTS} - {"dl"})
EDITIONS: dict[str, Callable[[], Edition]] = {
    "everything": everything,
    "portrayed": portrayed,
    **{slug: partial(lambda slug: publish(SAMPLES.load(slug)), slug) for slug in SAMPLES.slugs()},
}

every_layout = pytest.mark.parametrize("layout", HERE)
every_edition = pytest.mark.parametrize("name", EDITIONS)


def exported(name: str, layout: str) -> str:
    return export(EDITIONS[name](), "wordpress", Style(layout=layout))


def expect_own_blocks(blocks: list[Block], markup: str) -> None:
    assert [block for block in blocks if not block.is_valid] == []
    assert {block.name for block in blocks} <= NAMES
    assert len(blocks) == markup.count("<!-- wp:") > 10
    anchors = [block.attributes["anchor"] for block in blocks if block.attributes.get("anchor")]
    assert anchors == re.findall(r' id="([^"]+)"', markup)


@every_layout
def test_a_post_sent_to_the_site_opens_in_the_editor_as_it_was_sent(
    editor: Editor, wordpress: Site, layout: str
) -> None:
    markup = exported("everything", layout)
    editor.open(wordpress.post(markup))
    expect_own_blocks(editor.blocks(), markup)
    assert canonical(editor.saved()) == canonical(markup)
    assert cut(editor.text()) == words(markup)


@every_layout
@every_edition
def test_a_post_pasted_as_plain_text_is_the_same(new_post: Editor, name: str, layout: str) -> None:
    markup = exported(name, layout)
    new_post.empty()
    new_post.paste(markup)
    expect_own_blocks(new_post.blocks(), markup)
    assert canonical(new_post.saved()) == canonical(markup)
    assert cut(new_post.text()) == words(markup)


@every_layout
@every_edition
def test_the_newest_editor_takes_it_alike(newest: Parser, name: str, layout: str) -> None:
    markup = exported(name, layout)
    expect_own_blocks(newest.blocks(markup), markup)
    assert canonical(newest.saved(markup)) == canonical(markup)


@every_layout
@every_edition
def test_readers_find_every_question_and_answer_and_the_typography_that_was_sent(
    wordpress: Site, name: str, layout: str
) -> None:
    edition, markup = EDITIONS[name](), exported(name, layout)
    found = words(wordpress.article(wordpress.post(markup)))
    assert found == words(markup)
    spoken = letters(" ".join(found))
    for entry in edition.entries:
        for line in spoken_lines(f"{entry.question}\n{entry.answer or ''}"):
            assert letters(line) in spoken, line


def test_an_author_who_may_not_write_any_html_keeps_every_block(wordpress: Site) -> None:
    author = wordpress.author("Camille")
    markup = exported("everything", "heading")
    kept = author.rest(f"wp/v2/posts/{author.post(markup)}?context=edit")["content"]["raw"]
    assert canonical(kept) == canonical(markup)


def letters(text: str) -> str:
    """The words alone, for a search that no typography, emphasis or mark of a list stands in the way of."""
    return " ".join(["", *re.findall(r"\w+", text), ""])


def spoken_lines(text: str) -> Iterator[str]:
    """The lines of light Markdown as they are heard: no fence, no number of a list, no address of a link."""
    for line in text.splitlines():
        if not line.startswith("```"):
            yield re.sub(r"\]\([^ ]*\)", "]", re.sub(r"^ *\d\. ", "", line))
