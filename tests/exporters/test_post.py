"""Whole posts, as Markdown and as a page, from one edition that has everything in it."""

import hashlib
import os
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from editions import edition, entry, everything, portrayed

from interviewkit.errors import Usage
from interviewkit.exporters import TARGETS, export, file_name
from interviewkit.exporters.style import LAYOUTS, Style

ROOT = Path(__file__).parent.parent.parent


def kept(post: str) -> str:
    # The look of the page is the same in each of them, and is read in its own file.
    return re.sub("(?s)<style>.*?</style>", "<style>…</style>", post)


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("name", TARGETS)
def test_a_post_with_everything_comes_out_as_kept_in_every_layout(name, layout, golden):
    # WordPress has no such block, and JSON no layout.
    if (name, layout) == ("wordpress", "dl") or (name == "json" and layout != "heading"):
        return
    post = export(everything(), name, Style(layout=layout))
    golden.expect(f"posts/{name}/{layout}{TARGETS[name].suffix}", kept(post))


@pytest.mark.parametrize("name", TARGETS)
def test_a_post_about_somebody_with_a_name_comes_out_as_kept(name, golden):
    golden.expect(f"posts/{name}/portrayed{TARGETS[name].suffix}", kept(export(portrayed(), name)))


def test_a_post_with_its_declined_questions_grouped_and_all_numbered_comes_out_as_kept(golden):
    for layout in LAYOUTS:
        style = Style(layout=layout, declined="group", numbers=True)
        golden.expect(f"posts/grouped/{layout}.md", export(everything(), "markdown", style))
    for name in ("fragment", "wordpress", "json"):
        golden.expect(f"posts/grouped/{name}{TARGETS[name].suffix}", export(everything(), name, style_of("group")))


def style_of(declined: str) -> Style:
    return Style(layout="names", declined=declined, numbers=True)


def test_a_post_without_its_declined_questions_comes_out_as_kept(golden):
    golden.expect("posts/hidden/names.md", export(everything(), "markdown", style_of("hide")))


@pytest.mark.parametrize("language", ["en", "de"])
def test_a_post_in_another_language_has_that_ones_words(language, golden):
    golden.expect(f"posts/languages/{language}.md", export(everything(language), "markdown", style_of("show")))


@pytest.mark.parametrize("layout", LAYOUTS)
def test_portrait_and_links_come_out_as_kept_in_every_layout(layout, golden):
    golden.expect(f"posts/portrayed/{layout}.html", export(portrayed(), "fragment", Style(layout=layout)))


@pytest.mark.parametrize("name", TARGETS)
def test_the_same_edition_gives_the_same_bytes_in_another_process(name):
    program = (
        "import hashlib; from editions import everything; from interviewkit.exporters import export; "
        f"print(hashlib.sha256(export(everything(), {name!r}).encode()).hexdigest())"
    )
    path = os.pathsep.join([str(ROOT), str(Path(__file__).parent)])
    for seed in ("1", "2"):
        env = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": path}
        ran = subprocess.run([sys.executable, "-c", program], env=env, capture_output=True, text=True, check=True)
        assert ran.stdout.strip() == hashlib.sha256(export(everything(), name).encode()).hexdigest()


@pytest.mark.parametrize("name", TARGETS)
def test_a_post_ends_with_exactly_one_newline_and_has_no_carriage_return(name):
    for post in (export(everything(), name), export(edition(), name), export(edition(conclusion="Bye\r\n\n\n"), name)):
        assert post.endswith("\n")
        assert not post.endswith("\n\n")
        assert "\r" not in post


def test_a_target_that_is_not_there_is_answered_with_those_that_are():
    with pytest.raises(Usage) as caught:
        export(edition(), "markdwon")
    assert caught.value.exit_code == 2
    assert caught.value.lines()[0] == "unknown target: markdwon"
    assert caught.value.lines()[1].startswith('did you mean "markdown"? There are: markdown, hugo, ')
    with pytest.raises(Usage, match="unknown target: pdf"):
        file_name(edition(), "pdf")
    with pytest.raises(Usage, match="unknown layout: headings"):
        export(edition(), "markdown", Style(layout="headings"))


def test_wordpress_has_no_block_for_definitions_and_says_so():
    with pytest.raises(Usage, match="no block for the layout dl"):
        export(edition(), "wordpress", Style(layout="dl"))


def test_markdown_neither_imports_the_page_nor_a_library_that_reads_markdown():
    program = (
        "import sys; from editions import everything; from interviewkit.exporters import export; "
        "export(everything(), 'markdown'); print(sorted(m for m in sys.modules if m in "
        "('markdown_it', 'interviewkit.exporters.page', 'difflib', 'ruamel', 'rich')))"
    )
    env = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), str(Path(__file__).parent)])}
    ran = subprocess.run([sys.executable, "-c", program], env=env, capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"


def headings(post: str) -> list[str]:
    return [line for line in post.splitlines() if line.startswith("#")]


def test_follow_ups_stand_one_level_below_their_thread_and_never_deeper():
    post = edition(
        entry("q1", "One?", "1"),
        entry("q2", "Two?", "2", follows="q1"),
        entry("q3", "Three?", "3", follows="q2"),
        entry("q4", "Four?", "4"),
    )
    assert headings(export(post, "markdown")) == ["## One?", "### Two?", "### Three?", "## Four?"]


def test_questions_under_a_section_move_down_and_those_before_it_do_not():
    post = edition(
        entry("q1", "One?", "1"),
        entry("q2", "Two?", "2", section="Work"),
        entry("q3", "Three?", "3", follows="q2", section="Work"),
        entry("q4", "Four?", "4", section="Work"),
        entry("q5", "Five?", "5", section="Life"),
    )
    expected = ["## One?", "## Work", "### Two?", "#### Three?", "### Four?", "## Life", "### Five?"]
    assert headings(export(post, "markdown")) == expected


def test_a_follow_up_that_stands_elsewhere_says_what_it_goes_back_to():
    question = "How did you come to this trade, which nobody in your family had ever heard of before?"
    post = edition(entry("q1", question, "1"), entry("q2", "Other?", "2"), entry("q3", "And now?", "3", follows="q1"))
    note = "*Back to: “How did you come to this trade, which nobody in your family…”*"
    assert f"## And now?\n\n{note}\n\n3\n" in export(post, "markdown")
    assert f'<p class="back-to"><em>{note.strip("*")}</em></p>' in export(post, "html")


def test_a_guest_who_declines_in_words_is_quoted_and_one_who_does_not_gets_the_neutral_sentence():
    said = edition(entry("q1", "Why?", "I would *rather* not.", declined="prefers not to"))
    silent = edition(entry("q1", "Why?", declined="prefers not to"))
    assert "I would *rather* not." in export(said, "markdown")
    assert "Our interviewee" not in export(said, "markdown")
    assert export(silent, "markdown").endswith("## Why?\n\n*Our interviewee declined to answer.*\n")
    assert '<p class="neutral"><em>Our interviewee declined to answer.</em></p>' in export(silent, "html")


def test_an_answer_in_part_says_so_in_a_paragraph_of_its_own():
    post = edition(entry("q1", "Why?", "Half.", partly="not public"))
    assert export(post, "markdown").endswith("## Why?\n\nHalf.\n\n*(partial answer)*\n")


def test_a_sentence_of_ours_in_another_language_than_the_post_says_which():
    post = export(edition(entry("q1", "Kial?", declined="cannot"), language="eo"), "html")
    assert '<html lang="eo" dir="ltr">' in post
    assert '<p class="neutral" lang="en" dir="ltr"><em>Our interviewee could not' in post
    assert 'property="og:locale" content="eo"' in post


def test_a_post_in_a_language_written_from_the_right_says_so():
    assert '<html lang="ar" dir="rtl">' in export(edition(language="ar"), "html")


def test_the_title_is_in_the_front_matter_alone():
    post = export(edition(entry("q1", "Why?", "So.")), "markdown")
    assert post.count("A post") == 1


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("declined", ["show", "group"])
def test_a_plain_reader_of_commonmark_sees_in_the_markdown_what_the_html_says(
    language, layout, declined, see, commonmark
):
    style = Style(layout=layout, declined=declined, numbers=declined == "group")
    post, fragment = (export(everything(language), name, style) for name in ("markdown", "fragment"))
    written = see(commonmark(post.split("\n---\n", 1)[1]))
    assert written.lines == see(fragment).lines
    assert written.elements == see(fragment).elements
    assert written.links == see(fragment).links != []
    assert written.lines[-1].endswith("Ludo_B & *Cie*")


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_page_says_what_the_fragment_says(layout, see):
    page, fragment = (export(everything(), name, Style(layout=layout)) for name in ("html", "fragment"))
    shown = page.split('<div class="e-content">')[1].split("</article>")[0]
    *said, byline = see(fragment).lines
    assert see(shown).lines == said
    assert byline in see(page.split("<header>")[1].split("</header>")[0]).lines


def test_a_section_and_a_name_of_several_lines_stay_on_one():
    post = export(edition(entry("q1", "Why?", "So.", section="The\nwork"), interviewer="Ludo\n\nB "), "markdown")
    assert headings(post) == ["## The work", "### Why?"]
    assert post.endswith("*Interview by Ludo  B*\n")


HOSTILE = '"><script>alert(1)</script>${title}$lang &amp; \x00'


def test_nothing_an_edition_holds_gets_out_as_html(see):
    hostile = edition(
        entry('x" onclick="y', HOSTILE, HOSTILE, section=HOSTILE),
        entry("q2", HOSTILE, declined=HOSTILE, follows='x" onclick="y'),
        title=HOSTILE, language='en" onload="z', date=HOSTILE, interviewer=HOSTILE, tags=(HOSTILE,),
        introduction=HOSTILE, conclusion=HOSTILE, anonymous=True,
    )  # fmt: skip
    page = export(hostile, "html")
    assert page.count("<script") == 1
    words = re.sub(r"(?s)<script.*?</script>", "", page)
    assert "onclick=" not in words.replace("onclick=&quot;", "")
    assert "onload=" not in words.replace("onload=&quot;", "")
    assert see(page).elements.count("script") == 1
    assert "${title}$lang" in page


def test_an_empty_edition_is_a_page_and_a_post():
    bare = replace(edition(), title="", language="")
    assert export(bare, "markdown").startswith("---\n")
    assert "<h1" in export(bare, "html")


@pytest.mark.parametrize(
    ("people", "line"),
    [
        ({"interviewer": "Maud", "interviewee": "A <baker>"}, "A <baker>, interviewed by Maud"),
        ({"interviewer": "Maud"}, "Interview by Maud"),
        ({"interviewee": "A <baker>"}, "Interviewee: A <baker>"),
    ],
)
def test_a_post_names_whoever_is_to_be_named(people, line, see, commonmark):
    named = edition(entry("q1", "Why?", "So."), **people)
    markdown, page = export(named, "markdown"), export(named, "html")
    assert see(commonmark(markdown.split("\n---\n", 1)[1])).lines[-1] == line
    assert line in see(page.split("<header>")[1].split("</header>")[0]).lines


def test_a_post_without_names_has_no_byline():
    assert "nterview" not in export(edition(entry("q1", "Why?", "So.")), "markdown")
