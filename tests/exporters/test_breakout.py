"""What a guest may write and no target may obey: everything comes out as words."""

from __future__ import annotations

import html
import json
import re
import tomllib

import lxml.html
import pytest
import yaml
from editions import edition, entry
from hypothesis import given, settings
from hypothesis import strategies as st
from test_prose_properties import letters, nasty

from interviewkit.exporters import TARGETS, export
from interviewkit.exporters.style import LAYOUTS, Style
from interviewkit.privacy import Edition, Portrait, Reference

HOSTILE = [
    "<script>alert(1)</script>",
    "</script><script>alert(2)</script>",
    "<img src=x onerror=alert(3)>",
    "<!-- a comment --> and -->",
    "<!-- wp:html --><b>x</b><!-- /wp:html -->",
    "<!--more-->\n<!-- more -->\n<!--nextpage-->",
    "[click](javascript:alert(4)) [click](data:text/html,x) [a](vbscript:x)",
    "[x]: javascript:alert(5)\n\n[x]",
    "{{ site.title }} {% raw %} {# a #} {%- x -%}",
    "{{< figure src=x >}} {{% x %}}",
    "{: .x} {:toc} {::nomarkdown}",
    "---\ntitle: other\n---",
    "+++\ntitle = 1\n+++",
    "...\n---\n===",
    "[gallery] [caption]x[/caption] [[x]]",
    "</textarea></style></title></p></li></blockquote></dd></dl></section></article></body>",
    "&lt;b&gt; &#60;b&#62; &amp;",
    "](x) ![a](https://example.org/x.png) [^1] [^1]: x",
    "*[HTML]: x\n\n!!! note\n    x\n\n::: tip\nx\n:::",
    "$$x$$ \\(x\\) $x$",
    "${title} $title %s {0} {title} <% x %> <?php x ?>",
    "\u202ereversed\u202c \u200b\ufeff",
]
TEXT = "\n\n".join(HOSTILE)
OURS = (
    r"<!-- /?wp:(?:paragraph|heading|list|list-item|quote|code|separator|image)"
    r'(?: \{"(?:level|ordered)":\w+\})? -->'
)


def hostile(text: str = TEXT) -> Edition:
    """A post with the same text in every place that has one."""
    line = " ".join(text.split())
    return edition(
        entry("q1", text, text, section=line),
        entry("q2", line, f"`{line.replace('`', '')}`\n\n```\n{text}\n```", follows="q1", section=line),
        entry("q3", text, text, declined="cannot", follows="q1", section="Two"),
        entry("q4", text, f"- {line}\n- {line}\n\n> {line}", partly="cannot", section="Two"),
        title=line, interviewer=line, interviewee=line, tags=(line, "x"), summary=line, introduction=text,
        conclusion=text, date="2026-11-02", method="by e-mail",
        portrait=Portrait("https://example.org/a.png", line, line),
        links=(Reference("https://example.org/", line),),
    )  # fmt: skip


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("target", ["fragment", "html", "wordpress"])
def test_no_element_comes_out_but_ours(target, layout, see):
    if (target, layout) == ("wordpress", "dl"):
        return
    post = export(hostile(), target, Style(layout=layout))
    body = post.split("<body>")[-1]
    known = {
        "h1", "h2", "h3", "h4", "br", "em", "strong", "code", "pre", "ul", "ol", "li", "blockquote", "hr", "img",
        "figure", "figcaption", "dl", "dt", "dd", "div", "section", "article", "main", "header", "span", "time", "b",
    }  # fmt: skip
    assert set(see(body).elements) <= known
    assert body.count("<img") == (target != "html")
    attributes = [(name, value) for element in lxml.html.fromstring(body).iter() for name, value in element.items()]
    assert {name for name, _ in attributes} <= {"id", "class", "href", "src", "alt", "aria-labelledby", "datetime"}
    assert all(re.match("https?:|mailto:", value) for name, value in attributes if name in ("href", "src"))
    assert "<script>" not in post


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_comment_in_block_markup_is_one_of_ours(layout):
    if layout == "dl":
        return
    post = export(hostile(), "wordpress", Style(layout=layout))
    for comment in re.findall(r"<!--.*?-->", post, re.DOTALL):
        assert re.fullmatch(OURS, comment)
    assert not re.search(r"\[(?=[\w\[/])", re.sub(r"<!--.*?-->|<span>\[</span>", "", post))


@pytest.mark.parametrize("layout", LAYOUTS)
def test_plain_commonmark_reads_words_and_no_element_of_theirs(layout, see, commonmark):
    post = export(hostile(), "markdown", Style(layout=layout)).split("\n---\n", 1)[1]
    fragment = export(hostile(), "fragment", Style(layout=layout))
    assert see(commonmark(post)).lines == see(fragment).lines
    assert "<script" not in commonmark(post)


FOLDED = "One: 'two' \"three\"\n---\ndraft: true\n\n+++\n\n[evil]\nkey = 1\nTitle: other"


@pytest.mark.parametrize("target", [name for name, one in TARGETS.items() if one.is_dialect])
def test_front_matter_says_the_title_and_nothing_that_the_title_says(target):
    folded = edition(title=FOLDED, tags=(FOLDED, "x"), summary=FOLDED, date="2026-11-02")
    post = export(folded, target, Style(typography="off"))
    front = read_front(post, target)
    line = " ".join(FOLDED.split())
    assert " ".join(html.unescape(front["title"]).split()) == line
    assert " ".join(html.unescape(str(front["tags"][0])).split()) == line or target == "pelican"
    assert not {"draft", "evil", "key"} & front.keys()
    told = str(front.get("description") or front.get("summary"))
    assert line in html.unescape(" ".join(told.split())).replace("\\", "")


def read_front(post, target):
    """The front matter as a reader of its language reads it, its keys in small letters."""
    if target == "pelican":
        lines = post.split("\n\n")[0].splitlines()
        found = {key.lower(): value.strip() for key, _, value in (line.partition(":") for line in lines)}
        assert len(found) == len(lines)
        return {**found, "tags": [found["tags"]]}
    fence = "+++" if target == "zola" else "---"
    inside = post.removeprefix(f"{fence}\n").partition(f"\n{fence}\n")[0]
    found = tomllib.loads(inside) if target == "zola" else yaml.load(inside, yaml.BaseLoader)
    return {**found, "tags": found["taxonomies"]["tags"]} if target == "zola" else found


def test_what_a_page_says_to_machines_cannot_end_its_element():
    page = export(hostile(), "html")
    (told,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)
    assert json.loads(told)["headline"].startswith("<script>alert(1)</script>")
    assert page.count("</script>") == 1


def test_json_holds_the_words_as_they_are():
    post = json.loads(export(hostile("<b>&amp;</b> {{ x }}"), "json", Style(typography="off")))
    assert post["exchanges"][0]["answer"]["text"] == "<b>&amp;</b> {{ x }}"
    assert post["exchanges"][0]["answer"]["html"] == "<p>&lt;b&gt;&amp;amp;&lt;/b&gt; {{ x }}</p>"


@settings(max_examples=200, deadline=None)
@given(question=nasty, answer=nasty, layout=st.sampled_from([*LAYOUTS]), declined=st.sampled_from(["show", "group"]))
@pytest.mark.parametrize("target", ["fragment", "wordpress"])
def test_no_letter_or_digit_of_a_guest_is_lost_in_any_layout(target, question, answer, layout, declined):
    # List numbers, the language of a fence and the address behind words are marks, so those texts are left aside.
    if re.search(r"\d\.|```|\]\(", question + answer) or (target, layout) == ("wordpress", "dl"):
        return
    talk = edition(entry("q1", question, answer, declined="cannot" if declined == "group" else None))
    post = export(talk, target, Style(layout=layout, declined=declined))
    said = iter(letters(html.unescape(re.sub(r"<!--.*?-->|<[^>]*>", "", post))))
    assert all(letter in said for letter in letters(question) + letters(answer))
