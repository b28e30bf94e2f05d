"""The same post as Markdown, pasted as plain text: WordPress makes blocks of it, and what that costs."""

from __future__ import annotations

from interviewkit.exporters import export
from tests.exporters.editions import everything
from tests.wordpress.editor import Editor
from tests.wordpress.markup import NAMES, cut, words


def test_markdown_pasted_as_plain_text_keeps_the_words_and_loses_the_anchors(new_post: Editor) -> None:
    front_matter, markdown = export(everything(), "markdown").split("\n---\n", 1)
    new_post.empty()
    new_post.paste(markdown)
    blocks = new_post.blocks()
    assert "title:" in front_matter
    assert [block for block in blocks if not block.is_valid] == []
    assert {block.name for block in blocks} <= NAMES
    assert not any(block.attributes.get("anchor") for block in blocks)
    # A heading that ends with \# loses its last sign.
    told = [word.replace("C#", "C\\") for word in words(export(everything(), "wordpress"))]
    assert cut(new_post.text()) == told
