"""A page becomes the lines that somebody sees who opens it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interviewkit.reply import Line
from interviewkit.reply.readers import limits, page, read


def seen(html: str) -> list[str]:
    return [line.text for line in page.document(html, "a.html").lines]


def looks(html: str) -> list[str]:
    return [line.look for line in page.document(html, "a.html").lines if line.text]


def depths(html: str) -> list[tuple[int, str]]:
    return [(line.depth, line.text) for line in page.document(html, "a.html").lines if line.text]


@pytest.mark.parametrize(
    ("html", "lines"),
    [
        ("<div>one</div><div>two</div>", ["one", "two"]),
        ("<div>one<br></div><div>two</div>", ["one", "two"]),
        ("<div>one</div><div><br></div><div>two</div>", ["one", "", "two"]),
        ("one<br>two<br><br>three", ["one", "two", "", "three"]),
        ("<p>one</p><p>two</p>", ["one", "", "two"]),
        ("<p>one</p><p>&nbsp;</p><p>two</p>", ["one", "", "two"]),
        ("<p class=MsoNormal>one<o:p></o:p></p><p class=MsoNormal>two</p>", ["one", "", "two"]),
        ("<p class=MsoPlainText>one</p><p class=MsoPlainText>two</p>", ["one", "two"]),
        (
            "<p class=MsoNormal>one<p class=MsoNormal><o:p>&nbsp;</o:p></p><p class=MsoNormal>two</p>"
            "<p class=MsoNormal>three",
            ["one", "", "two", "three"],
        ),
        ("<h2>one</h2>two", ["one", "", "two"]),
        ("<table><tr><td>one<td>two<tr><td>three</table>", ["one", "", "two", "", "three"]),
        ("one<hr>two", ["one", "", "two"]),
        ("  one \n\t two  <b> three</b>", ["one two three"]),
        ("one&nbsp;: <i>two</i> ", ["one\u00a0: two"]),
        ("<pre>  one\n  two</pre>three", ["  one", "  two", "", "three"]),
        ('<div style="white-space: pre-wrap">one\n  two</div>', ["one", "  two"]),
        ("<textarea>one\ntwo</textarea>", ["one", "two"]),
        ("a &lt;b&gt; &amp; &eacute;&#8217;&#150;&unknown;", ["a <b> & é’–&unknown;"]),
    ],
)
def test_blocks_and_breaks_are_lines_and_gaps(html: str, lines: list[str]) -> None:
    assert seen(html) == lines


@pytest.mark.parametrize(
    "html",
    [
        "<head><title>no</title><style>p{}</style></head>yes",
        "<script>no()</script>yes",
        "<!-- no -->yes",
        "<!--[if mso]><p>no</p><![endif]-->yes",
        "<style>no",
        "<svg><text>no</text></svg>yes",
    ],
)
def test_what_is_no_text_of_the_page_is_left_out(html: str) -> None:
    assert "no" not in "".join(seen(html))


def test_hidden_words_are_left_out_and_told() -> None:
    document = page.document('<div style="DISPLAY:none">not this</div><p hidden>nor</p>this', "a.html")
    assert [line.text for line in document.lines] == ["this"]
    assert document.notes == ["3 words in it that nobody could see were left out."]


def test_a_quotation_in_a_quotation_is_two_deep() -> None:
    html = "top<div class=gmail_quote>On Tue wrote:<blockquote class=gmail_quote>q<blockquote>old"
    assert depths(html) == [(0, "top"), (0, "On Tue wrote:"), (1, "q"), (2, "old")]


def test_quotations_deeper_than_anybody_writes_count_as_deep_as_the_deepest() -> None:
    found = depths("<blockquote>x" * 500)
    assert [depth for depth, _ in found] == [min(place, limits.QUOTED) for place in range(1, 501)]


@pytest.mark.parametrize(
    "style",
    [
        "border:none;border-left:solid blue 1.5pt;padding:0cm 0cm 0cm 4.0pt",
        "margin:10px 5px; padding: 10px 0; border-left:2px solid #C3D9E5;",
    ],
)
def test_a_block_with_a_line_at_its_left_is_quoted(style: str) -> None:
    assert depths(f'mine<div style="{style}"><p>theirs</p></div>mine') == [(0, "mine"), (1, "theirs"), (0, "mine")]


@pytest.mark.parametrize("style", ["border-left:none", "border-left: 0px solid #ccc", "border-top:solid #E1E1E1 1.0pt"])
def test_a_block_without_such_a_line_is_not(style: str) -> None:
    assert depths(f'<div style="{style}">theirs</div>') == [(0, "theirs")]


@pytest.mark.parametrize(
    ("html", "look"),
    [
        ("<b>all</b> <strong>bold</strong>", "bold"),
        ("<b>partly</b> bold", ""),
        ("<i>slanted</i>", "italic"),
        ('<span style="font-weight:700;font-style:italic">both</span>', "bold italic"),
        ('<b style="font-weight:normal">as Google Docs wraps it</b>', ""),
        ('<font color="#C00000">red</font>', "#c00000"),
        ('<span style="color:rgb(192, 0, 0)">red</span>', "#c00000"),
        ('<span style="color: red !important">red</span>', "#ff0000"),
        ('<span style="color:#1F497D">blue</span><span style="color:#1f497d;"> too</span>', "#1f497d"),
        ('<span style="color:red">two</span> <span style="color:blue">colours</span>', ""),
        ('<span style="color:windowtext">black</span>', ""),
        ('<span style="color:#1d2228">nearly black</span>', ""),
        ('<a href="https://a.example" style="color:blue">https://a.example</a>', ""),
        ("<h3>heading</h3>", "bold"),
    ],
)
def test_a_line_looks_as_all_of_its_words_do(html: str, look: str) -> None:
    assert looks(html) == [look]


def test_list_items_have_the_number_or_bullet_that_the_list_gives_them() -> None:
    html = """<ol start=3><li>c<li value=7>g<ul><li>bullet</ul><li>h</ol>
    <ol type=a><li>one<li>two</ol><ol style="list-style:none"><li>bare</ol><ol type=I><li>x<li>y"""
    lines = [(line.item, line.text) for line in page.document(html, "a.html").lines if line.text]
    assert lines == [
        ("3.", "c"),
        ("7.", "g"),
        ("   -", "bullet"),
        ("8.", "h"),
        ("a.", "one"),
        ("b.", "two"),
        ("", "bare"),
        ("I.", "x"),
        ("II.", "y"),
    ]


def test_items_stand_close_together_and_the_list_apart() -> None:
    assert seen("before<ul><li>one</li><li><p>two</p></li></ul>after") == ["before", "", "one", "two", "", "after"]


def test_the_number_that_word_writes_as_text_is_an_item() -> None:
    html = (
        "<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]>"
        "<span style='mso-list:Ignore'>2.<span style='font:7.0pt'>&nbsp;&nbsp; </span></span><![endif]>Roses"
    )
    assert page.document(html, "a.html").lines == [Line("Roses", item="2.")]


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ('<a href="https://a.example/x">there</a>', "[there](https://a.example/x)"),
        ('see<a href="https://a.example/(x)"> there </a>now', "see [there](https://a.example/%28x%29) now"),
        ('<a href="https://www.a.example/">a.example</a>', "a.example"),
        ('<a href="mailto:a@b.example">a@b.example</a>', "a@b.example"),
        ('<a href="mailto:a@b.example">Ann</a>', "Ann"),
        ('<a href="javascript:alert(1)">there</a>', "there"),
        ('<a href="#top">there</a>', "there"),
        (
            '<a href="https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fa.example%2Fx&amp;data=05">x</a>',
            "[x](https://a.example/x)",
        ),
        ('<a href="http://[bad">there</a>', "[there](http://[bad)"),
    ],
)
def test_a_link_keeps_its_address_where_its_words_do_not_say_it(html: str, text: str) -> None:
    assert seen(html) == [text]


def test_emoji_are_words_and_other_pictures_are_named() -> None:
    document = page.document(
        'Yes <img alt="😀" src="https://a.example/1f600.png"> <img src="https://a.example/garden.jpg?x=1">'
        '<img src="cid:logo"><img width=1 height=1 src="https://a.example/t.gif">',
        "a.html",
    )
    assert [line.text for line in document.lines] == ["Yes 😀"]
    assert document.notes == ["1 picture in it was left out: garden.jpg."]


def test_a_page_is_read_in_the_character_set_that_it_names() -> None:
    html = '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251"><p>Сад'
    assert read(html.encode("cp1251"), "a.html")[0].lines == [Line("Сад")]
    wrong = "<meta charset=iso-8859-1><p>déjà…"
    assert read(wrong.encode(), "a.html")[0].lines == [Line("déjà…")]


def test_a_token_is_found_wherever_it_stands_in_a_page() -> None:
    assert page.document('<body data-letter="IK-7F3AQ2">x', "a.html").tokens == ("IK-7F3AQ2",)


NAMES = ["p", "div", "br", "b", "i", "span", "blockquote", "ul", "ol", "li", "table", "tr", "td", "a", "pre", "h1"]
TAGS = st.sampled_from([*NAMES, "script", "style", "head", "body", "html", "title", "textarea", "img", "hr", "select"])
SOUP = st.lists(
    TAGS.map(lambda tag: f"<{tag}>")
    | TAGS.map(lambda tag: f"</{tag}>")
    | st.sampled_from(
        ['<a href="http://x', "<!--", "-->", "<![if x]>", "&", "&#0;", "\0", '<p style="display:none', ">", "é"]
    )
    | st.text(max_size=4)
).map("".join)


@given(SOUP)
@settings(max_examples=200)
def test_any_soup_of_tags_becomes_lines(html: str) -> None:
    lines = page.document(html, "a.html").lines
    assert not [line for line in lines if "\n" in line.text or line.depth > html.count("<blockquote>")]


@given(st.lists(st.text(st.sampled_from("abé<>&\"'😀"), min_size=1, max_size=8), min_size=1, max_size=6))
def test_escaped_text_in_blocks_comes_back_line_by_line(texts: list[str]) -> None:
    from html import escape

    assert seen("".join(f"<div>{escape(text)}</div>" for text in texts)) == texts


@pytest.mark.parametrize("end", ["</", "</p", "<p", '<p class="answer'])
def test_a_page_that_breaks_off_in_a_tag_says_so_and_keeps_its_words(end: str) -> None:
    [document] = read(f"<p>And when?</p><p>At ten, or 9 < 10.{end}".encode(), "a.html")
    assert [line.text for line in document.lines if line.text] == ["And when?", "At ten, or 9 < 10."]
    assert document.notes == ["a.html breaks off in the middle; the rest is missing."]
