"""Whatever somebody answers, the blocks that hold it are valid, and saving them changes nothing."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from interviewkit.exporters import export
from interviewkit.exporters.style import LAYOUTS, Style
from tests.exporters.editions import edition, entry
from tests.wordpress.editor import Parser
from tests.wordpress.markup import NAMES, canonical

PIECES = [
    *(
        "<!-- wp:",
        "<!--",
        "-->",
        "/wp:paragraph",
        "{",
        "}",
        "[gallery]",
        "[",
        "]",
        "<p>",
        "</p>",
        "<",
        ">",
        "&",
        "&lt;",
    ),
    *("https://example.org", "\n", "\n\n", "- ", "1. ", "> ", "```", "`", "*", "**", "](", "  ", "\t", "\u00a0", "é"),
    *("--", ":)", '"', "'", "\\", "#", "mot", "\u200b", "\u2028", "\ufeff", "]]>", "</script>"),
]
ANSWERS = st.lists(st.sampled_from(PIECES), min_size=1, max_size=12).map("".join).filter(str.strip)


@settings(max_examples=150, deadline=None)
@given(question=ANSWERS, answer=ANSWERS, layout=st.sampled_from(sorted({*LAYOUTS} - {"dl"})))
def test_any_answer_is_held_by_valid_blocks(newest: Parser, question: str, answer: str, layout: str) -> None:
    post = edition(entry("q1", question, answer, language="fr"), entry("q2", "Fin ?", "Fin."))
    markup = export(post, "wordpress", Style(layout=layout))
    blocks = newest.blocks(markup)
    assert [block for block in blocks if not block.is_valid] == []
    assert {block.name for block in blocks} <= NAMES
    assert canonical(newest.saved(markup)) == canonical(markup)
