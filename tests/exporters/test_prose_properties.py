"""Light Markdown against whatever people may type: nothing lost, nothing run, nothing slow."""

import re
import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from interviewkit.exporters import prose
from interviewkit.exporters.prose import commonmark as markdown
from interviewkit.exporters.prose import html, read
from interviewkit.exporters.prose.emphasis import bold, italic

_MARKS = [
    "*",
    "**",
    "***",
    "_",
    "__",
    "`",
    "``",
    "```",
    "~",
    "~~",
    "~~~",
    "~~~~",
    "#",
    "##",
    "-",
    "+",
    ">",
    "=",
    "==",
    "===",
    "---",
    "___",
    "***",
    "|",
    "|-|-|",
    ":",
    ":--",
    "!",
    "![",
    "[",
    "]",
    "](",
    ")",
    "(",
    "^",
    "[^1]",
    "[x]",
    "[",
    "]",
]
_STARTS = [
    "- ",
    "* ",
    "+ ",
    "1. ",
    "2. ",
    "3) ",
    "1986. ",
    "> ",
    "> > ",
    ">",
    "# ",
    ": ",
    "- [ ] ",
    "```py\n",
    "```\n",
    "  - ",
    "    ",
    "\t",
]
_MORE = [
    "<b>",
    "</b>",
    "<!--",
    "<3",
    "<?",
    "&copy;",
    "&#42;",
    "&",
    "\\",
    "\\*",
    "{{",
    "{%",
    "{:",
    "{#a}",
    "$$",
    "%",
    "]: ",
    "@",
    "'",
    '"',
    "«\u00a0",
    "\u00a0»",
]
_LINKS = [
    "https://x.org/a_b",
    "https://x.org/_c_*d*",
    "http://y.fr/(a)",
    "](https://x.org)",
    "](javascript:x)",
    "[a](http://b.c)",
    "<https://x.org>",
    "mailto:a@b.c",
]
_WORDS = [
    "a",
    "é",
    "1",
    "mot",
    "Deux mots",
    ".",
    ",",
    "…",
    "😀",
    "❤️",
    "—",
    "x_y",
    "\u00a0",
    "\u3000",
    "\x1c",
    "\ufeff",
    "\u200b",
    "ﬁ",
]
_SPACES = [" ", " ", "  ", "\n", "\n", "\n\n", "\n    ", "\n\t", "\r\n", "\u2028", "\v"]

nasty = st.lists(st.sampled_from(_MARKS + _STARTS + _MORE + _LINKS + _WORDS + _SPACES * 3), max_size=24).map("".join)
dense = st.text(alphabet="*_ab` ()[]-.>1\n\\!", max_size=30)


def letters(text: str) -> str:
    return "".join(char for char in text if char.isalnum())


@settings(max_examples=600, deadline=None)
@given(text=st.one_of(nasty, dense, st.text(max_size=40)))
@example(text="```py\n````\n```\n")
@example(text="[a](http://b.c)]: ")
@example(text="](https://x.org)&copy;#")
@example(text="!https://x.org/&copy;#")
@example(text="*[*>1*[*")
@example(text="*a **b** c* **_x_** *_* et *_*")
@example(text="- a\n\n      b\n\n- ```\n  x\n\ty\n  ```\n- > q\n  > r")
def test_plain_commonmark_reads_from_our_markdown_what_our_html_says(text, see, commonmark):
    blocks = read(text)
    ours, theirs = see(html.render(blocks)), see(commonmark(markdown.render(blocks)))
    assert theirs.decoded == ours.decoded
    assert theirs.elements == ours.elements
    assert theirs.links == ours.links


@settings(max_examples=300, deadline=None)
@given(text=st.one_of(nasty, dense, st.text(max_size=40)))
def test_no_letter_or_digit_is_lost_but_those_that_are_marks(text, see):
    # List numbers, the language of a fence and the address behind words are marks, so those texts are left aside.
    if re.search(r"\d\.|```|\]\(", text):
        return
    said = "".join(see(html.render(read(text))).lines)
    assert letters(said) == letters(text)


@settings(max_examples=300, deadline=None)
@given(text=nasty)
def test_no_element_comes_out_but_those_of_the_dialect(text, see, commonmark):
    dialect = {"br", "em", "strong", "code", "pre", "ul", "ol", "li", "blockquote"}
    blocks = read(text)
    for written in (html.render(blocks), commonmark(markdown.render(blocks))):
        assert set(see(written).elements) <= dialect
        assert not re.search(r"<a [^>]*href=.(?!https?:|mailto:)", written, re.IGNORECASE)
        assert set(re.findall(r"<[a-z]+ ([a-z]+)=", written)) <= {"href", "class"}


@settings(max_examples=300, deadline=None)
@given(text=st.one_of(nasty, dense))
def test_a_question_set_as_heading_and_bold_keeps_its_words(text, see, commonmark):
    line, rest = prose.headed(read(text))
    written = f"## {markdown.heading(line)}\n\n{markdown.render(bold(rest))}"
    ours = see(f"<h2>{html.inline(line)}</h2>{html.render(rest)}")
    theirs = see(commonmark(written))
    # A no-break space at the edge of what is set in bold has nothing to keep together.
    assert theirs.decoded == ours.decoded
    assert theirs.elements[:1] == ["h2"]


@settings(max_examples=200, deadline=None)
@given(texts=st.lists(st.one_of(nasty, dense), max_size=4))
def test_words_set_in_italics_are_words(texts, see, commonmark):
    text = prose.plain("\n".join(texts)).strip()
    if not text or not text[0].isalnum() or not text[-1].isalnum():
        return
    assert (
        see(commonmark(markdown.render([italic(text)]))).lines
        == see(f"<em>{html.inline((prose.Text(text),))}</em>").lines
    )


HUGE = 200_000


@pytest.mark.parametrize(
    "piece",
    [
        "*",
        "**a ",
        "*a ",
        "_a ",
        "*a* ",
        "a*",
        "[",
        "]",
        "[a](",
        "[a](http://x(",
        "`",
        "`a",
        "`a ``b ",
        "> ",
        ">",
        "> a\n",
        "- ",
        "- a\n",
        "-\n",
        "```\n",
        "```x\n",
        "````x\n```\n",
        "1. a\n",
        "https://",
        "https://a)",
        "https://a(",
        "<",
        "&",
        "&a",
        "\\",
        "!",
        "~",
        "|",
        "$",
        " ",
        "\t",
        "\n",
        "- a\n\n",
        "> > ",
        "*_",
        '"*',
        "a\n",
        "  - a\n",
        "#",
        "=",
        "1",
        "\u00a0",
    ],
)
def test_a_hostile_answer_takes_time_in_proportion_to_its_length(piece, see):
    text = (piece * HUGE)[:HUGE]
    start = time.process_time()
    blocks = read(text)
    markdown.render(blocks)
    html.render(blocks)
    # About a second here; anything that grows with the square takes minutes.
    assert time.process_time() - start < 12


@pytest.mark.parametrize("opener", ["> ", "- a\n{pad}", "*a ", "**a _b "])
def test_nesting_is_bounded(opener, see):
    text = "".join(opener.replace("{pad}", "  " * depth) for depth in range(1, 500)) + "fin"
    assert "fin" in html.render(read(text))
