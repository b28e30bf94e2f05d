"""What WordPress would make of words in an answer (galleries, smileys, pages, markup) comes out as it was typed."""

from __future__ import annotations

import re

import pytest

from interviewkit.exporters import export
from interviewkit.exporters.style import Style
from tests.exporters.editions import edition, entry
from tests.wordpress.editor import Block, Editor, Parser
from tests.wordpress.markup import NAMES, canonical, cut, words
from tests.wordpress.serve import Site

ADDRESS = "https://www.youtube.com/watch?v=dQw4w9WgXcQ"
TYPED = {
    "blocks": "<!-- wp:html -->\n<b>x</b>\n<!-- /wp:html -->\n\n<!-- /wp:paragraph -->\n<!--more-->\n<!--nextpage-->",
    "tags": "</script><script>alert(1)</script>\n</p></div></main>\n<?php echo 1 ?> ]]> &amp; &#91;",
    "shortcodes": "[gallery] [caption]x[/caption]\n[[audio]] [rires] […]\n*[gallery]* `[gallery]` [gallery ids=1]",
    "address": ADDRESS,
    "addresses": f"Voir\n{ADDRESS}\net là.\n\nhttps://example.org/[gallery]",
    "code": f"```\n[gallery]\n{ADDRESS}\n  {ADDRESS}\n<!-- wp:html --> -- :) ...\n```",
    "smileys": "Oui :) et :p ou ;-)\n:D\n8) :oops: :-/ <3 ^^",
    "templates": "{{ x }} {% y %} %s $1 \\1 \\\\ C:\\dossier $$a$$",
    "rules": "+++\n***",
}
# WordPress looks after the first address of a code block only, once its editor has saved it.
EMBEDDED = {"code"}
# Two hyphens of prose are a dash to WordPress, whatever stands around them.
DASHED = {"blocks"}

every_kind = pytest.mark.parametrize("kind", TYPED)


def exported(kind: str) -> str:
    """The words as answer, and as question if they can be one, before an exchange without malice."""
    hostile = entry("q1", "Du code ?" if kind == "code" else TYPED[kind], TYPED[kind])
    return export(edition(hostile, entry("q2", "Fin ?", "Fin.")), "wordpress", Style(typography="off"))


def typed(kind: str) -> list[str]:
    """The words that a reader must find, without the marks of emphasis and code."""
    once = cut(re.sub(r"(?<!\*)\*(?!\*)|`", "", TYPED[kind]))
    return [*(cut("Du code ?") if kind == "code" else once), *once, *cut("Fin ? Fin.")]


def expect_tame(blocks: list[Block]) -> None:
    assert [block for block in blocks if not block.is_valid] == []
    assert {block.name for block in blocks} <= NAMES
    assert blocks[-1].attributes["content"] == "Fin."


@every_kind
def test_nothing_breaks_out_of_its_block(editor: Editor, newest: Parser, wordpress: Site, kind: str) -> None:
    markup = exported(kind)
    editor.open(wordpress.post(markup))
    expect_tame(editor.blocks())
    assert cut(editor.text()) == typed(kind)
    expect_tame(newest.blocks(markup))
    assert canonical(newest.saved(markup)) == canonical(markup)


@every_kind
def test_readers_find_what_was_typed(wordpress: Site, kind: str) -> None:
    markup = exported(kind)
    shown = wordpress.article(wordpress.post(markup))
    assert words(shown) == [dashed(word) if kind in DASHED else word for word in typed(kind)]
    assert "embedded" not in shown
    assert "<img" not in shown


@every_kind
def test_readers_find_it_after_the_post_was_saved_in_the_editor_too(
    new_post: Editor, wordpress: Site, kind: str
) -> None:
    markup = exported(kind)
    shown = wordpress.article(wordpress.post(Parser(new_post.page).saved(markup)))
    assert words(shown) == words(wordpress.article(wordpress.post(markup)))
    assert ("embedded" in shown) is (kind in EMBEDDED)


def dashed(word: str) -> str:
    return word.replace("--", "–")
