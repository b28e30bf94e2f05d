"""What each blog engine is given: keys, names of files, and code that is no command."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewkit.errors import Usage
from interviewkit.exporters.dialects import DIALECTS, code, live
from tests.generators.posts import edition, entry, portrayed

PIECES = [
    "{{",
    "}}",
    "{%",
    "%}",
    "{{<",
    ">}}",
    "{{%",
    "%}}",
    "{#",
    "/*",
    "*/",
    "{",
    "raw",
    "endraw",
    " ",
    '"',
    "x",
    "(",
    ")",
]
LIVE = st.lists(st.sampled_from(PIECES), max_size=12).map("".join)
# As Liquid 4 parts a text into tags, variables and words.
_LIQUID = re.compile(r"(\{%.*?%\}|\{\{.*?\}\}?|\{%|\{\{)", re.DOTALL)


def front(name: str, post=None, **more: str) -> str:
    return DIALECTS[name].front_matter(post or portrayed(), more=more)


def test_common_posts_have_exactly_these_keys():
    assert front("jekyll") == (
        "---\n"
        "layout: post\n"
        'title: "Ada counts: \\"one\\", \'two\', {{ three }}"\n'
        "date: 2026-11-02\n"
        "lang: en\n"
        'description: "She counts what others don\'t."\n'
        'tags: [numbers, "C#"]\n'
        "interview:\n"
        "  with: Ada Example\n"
        "  by: Maud O'Hara\n"
        "---\n"
    )


def test_zola_has_its_own_keys_and_ours_apart():
    assert front("zola") == (
        "+++\n"
        'title = "Ada counts: \\"one\\", \'two\', {{ three }}"\n'
        'description = "She counts what others don\'t."\n'
        "date = 2026-11-02\n"
        'slug = "counting"\n'
        "[taxonomies]\n"
        'tags = ["numbers", "C#"]\n'
        "[extra.interview]\n"
        'with = "Ada Example"\n'
        'by = "Maud O\'Hara"\n'
        "+++\n"
    )


def test_pelican_has_header_lines_in_which_a_title_is_html_and_a_summary_is_markdown():
    post = edition(title='<b> & "x"', summary="*1* <b> [x](y)", date="2026-11-02", tags=("a, b",))
    assert front("pelican", post) == (
        "Title: &lt;b&gt; &amp; &quot;x&quot;\nDate: 2026-11-02\nSlug: a-post\nLang: en\n"
        "Tags: a, b;\nSummary: \\*1\\* &lt;b> [x]\\(y)\n"
    )


@pytest.mark.parametrize("name", DIALECTS)
def test_a_post_without_anything_has_no_empty_key(name):
    bare = DIALECTS[name].front_matter(edition())
    assert not re.search(r"(:|=) *(\[\]|\"\")?$|\[.*\]$", bare, re.MULTILINE)


@pytest.mark.parametrize("name", DIALECTS)
def test_the_date_is_in_the_name_of_the_file_where_the_engine_wants_it(name):
    dialect = DIALECTS[name]
    assert dialect.file_name("a-post", "2026-11-02") == ("2026-11-02-a-post.md" if name == "jekyll" else "a-post.md")
    assert dialect.file_name("a-post", None) == dialect.file_name("a-post", "2026-02-30") == "a-post.md"


def test_a_day_that_is_none_is_text():
    assert '\ndate: "soon: 5"\n' in front("markdown", edition(date="soon: 5"))
    assert '\ndate: "2026-02-30"\n' in front("markdown", edition(date="2026-02-30"))


def test_a_key_of_ones_own_is_added_changed_or_taken_out():
    written = front(
        "hugo", draft="true", weight="3", author="{interviewer}", title="{interviewee}, {title}", description=""
    )
    assert "\ndraft: true\nweight: 3\nauthor: Maud O'Hara\n" in written
    assert written.startswith('---\ntitle: "Ada Example, Ada counts')
    assert "description" not in written


def test_a_list_may_hold_the_tags_and_more():
    assert '\ntags: [posts, numbers, "C#"]\n' in front("eleventy", tags="[posts, {tags}]")
    assert '\nkeywords: "numbers, C#; Ada Example"\n' in front("eleventy", keywords="{tags}; {interviewee}")


def test_a_dot_leads_below_a_key_and_the_key_alone_replaces_all_that_is_below():
    below = DIALECTS["hugo"].front_matter(portrayed(), more={"params.series": "Numbers", "params.interview.by": ""})
    assert "\nparams:\n  interview:\n    with: Ada Example\n  series: Numbers\n" in below
    assert "params" not in front("hugo", params="")
    assert "[taxonomies]" not in DIALECTS["zola"].front_matter(portrayed(), more={"taxonomies.tags": ""})


def test_words_of_the_post_are_not_taken_for_values_or_for_places():
    post = edition(title="true", interviewer="{title}", tags=("1", "{tags}"))
    written = front("jekyll", post, author="{interviewer}", maker="{title}")
    assert '\ntitle: "true"\n' in written
    assert '\ntags: ["1", "{tags}"]\n' in written
    assert '\nauthor: "{title}"\nmaker: "true"\n' in written


def test_a_header_of_pelican_is_known_in_any_case():
    assert front("pelican", title="Other").startswith("Title: Other\nDate: ")


@pytest.mark.parametrize(("key", "value"), [("a b", "x"), ("", "x"), ("a\n---", "x"), ("a..b", "x"), (".a", "x")])
def test_what_cannot_be_a_key_is_refused(key, value):
    for dialect in DIALECTS.values():
        with pytest.raises(Usage, match="is no key here"):
            dialect.front_matter(portrayed(), more={key: value})


def test_a_place_that_there_is_not_is_told_with_those_there_are():
    with pytest.raises(Usage) as told:
        front("hugo", author="by {interviwer}")
    assert told.value.sentence == "front matter: author asks for {interviwer}"
    assert told.value.hint.startswith('did you mean "interviewer"? There are: {title}, {date}, ')


@pytest.mark.parametrize(
    ("name", "key"), [("eleventy", "templateEngineOverride: md"), ("hexo", "disableNunjucks: true")]
)
def test_templates_are_switched_off_only_where_words_would_be_taken_for_one(name, key):
    assert f"\n{key}\n" not in front(name)
    for text in ("{{ x", "a {% x %}", "{# x #}"):
        assert f"\n{key}\n" in front(name, edition(entry("q1", "Why?", text)))
        assert f"\n{key}\n" in front(name, edition(introduction=text))


@pytest.mark.parametrize("name", DIALECTS)
def test_common_posts_are_left_as_they_are(name):
    body = "Words \\{x} and `code {x}`.\n\n## A question? {#q1}\n\n```\na = {1: {2: 3}}\n```\n\n- a\n- b"
    assert DIALECTS[name].guard(body) == body


@given(LIVE)
def test_what_liquid_makes_of_a_guarded_body_is_the_body(text):
    made = ["{" if part == '{{ "{" }}' else part for part in _LIQUID.split(live.liquid(text))]
    assert "".join(made) == text
    assert not [part for part in made if part.startswith(("{{", "{%"))]


@given(LIVE.filter(lambda text: text.strip() and not text.startswith("`")))
def test_no_shortcode_is_left_that_hugo_would_carry_out(text):
    body = f"Code: `{text}`."
    guarded = code.hugo(body)
    shown = re.sub(r"\{\{[<%]/\*.*?\*/[>%]\}\}", "an example", guarded)
    assert not re.search(r"\{\{[<%]", shown)
    if not re.search(r"\{\{[<%]", text):
        assert guarded == body


@pytest.mark.parametrize("lead", ["", "> ", "    ", "    > ", "-   "])
def test_a_block_stays_where_it_stands(lead):
    rest = lead.replace("-", " ")
    body = f"Before.\n\n{lead}```\n{rest}{{% x %}}\n{rest}```\n\nAfter."
    assert code.zola(body) == f"Before.\n\n{lead}<pre><code>&#123;&#37; x &#37;&#125;</code></pre>\n\nAfter."


def test_python_markdown_gets_indented_blocks_inside_of_others():
    body = "> See:\n>\n> ```sh\n> a\n>\n>   b\n> ```\n\n```sh\na\n```"
    assert code.python_markdown(body) == "> See:\n>\n>     a\n>\n>       b\n\n```sh\na\n```"


def test_markers_without_end_are_read_at_once():
    body = "-   " * 5000 + "{{< x\n" + "1. > " * 5000 + "`{{< x >}}`"
    assert code.hugo(body) == body.replace("`{{< x >}}`", "`{{</* x */>}}`")


def test_code_that_leaves_a_comment_open_is_closed_to_hexo():
    assert code.hexo("See `<!-- x` and `a`.") == "See <code>&#60;&#33;&#45;&#45; x</code> and `a`."


def test_code_with_a_bar_is_no_table_to_jekyll():
    assert code.jekyll("\\` and `a|b` and `c`") == "\\` and <code>a&#124;b</code> and `c`"
    assert code.jekyll("Only `a|b`") == "Only `a|b`"
