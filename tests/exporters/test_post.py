"""Whole posts, as Markdown and as a page, from one edition that has everything in it."""

import hashlib
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from editions import edition, entry, everything

from interviewkit.errors import Usage
from interviewkit.exporters import FORMATS, export, suffix

ROOT = Path(__file__).parent.parent.parent


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("name", FORMATS)
def test_a_post_with_everything_comes_out_as_kept(language, name, golden):
    golden.expect(f"everything.{language}{suffix(name)}", export(everything(language), name))


@pytest.mark.parametrize("name", FORMATS)
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


@pytest.mark.parametrize("name", FORMATS)
def test_a_post_ends_with_exactly_one_newline_and_has_no_carriage_return(name):
    for post in (export(everything(), name), export(edition(), name), export(edition(conclusion="Bye\r\n\n\n"), name)):
        assert post.endswith("\n")
        assert not post.endswith("\n\n")
        assert "\r" not in post


def test_a_target_that_is_not_there_is_answered_with_those_that_are():
    with pytest.raises(Usage) as caught:
        export(edition(), "markdwon")
    assert caught.value.exit_code == 2
    assert caught.value.lines() == ["unknown target: markdwon", "Did you mean markdown? There are: markdown, html."]
    with pytest.raises(Usage, match="unknown target: pdf"):
        suffix("pdf")


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
        entry("q2", "Two?", "2", follows="q1", nested=True),
        entry("q3", "Three?", "3", follows="q2", nested=True),
        entry("q4", "Four?", "4"),
    )
    assert headings(export(post, "markdown")) == ["## One?", "### Two?", "### Three?", "## Four?"]


def test_questions_under_a_section_move_down_and_those_before_it_do_not():
    post = edition(
        entry("q1", "One?", "1"),
        entry("q2", "Two?", "2", section="Work"),
        entry("q3", "Three?", "3", follows="q2", nested=True),
        entry("q4", "Four?", "4"),
        entry("q5", "Five?", "5", section="Life"),
    )
    expected = ["## One?", "## Work", "### Two?", "#### Three?", "### Four?", "## Life", "### Five?"]
    assert headings(export(post, "markdown")) == expected


def test_a_follow_up_that_stands_elsewhere_says_what_it_goes_back_to():
    question = "How did you come to this trade, which nobody in your family had ever heard of before?"
    post = edition(entry("q1", question, "1"), entry("q2", "Other?", "2"), entry("q3", "And now?", "3", follows="q1"))
    note = "*Back to: “How did you come to this trade, which nobody in your family…”*"
    assert f"## And now?\n\n{note}\n\n3\n" in export(post, "markdown")
    assert f'<p class="back-to">{note.strip("*")}</p>' in export(post, "html")


def test_a_guest_who_declines_in_words_is_quoted_and_one_who_does_not_gets_the_neutral_sentence():
    said = edition(entry("q1", "Why?", "I would *rather* not.", declined="prefers not to"))
    silent = edition(entry("q1", "Why?", declined="prefers not to"))
    assert "I would *rather* not." in export(said, "markdown")
    assert "Our interviewee" not in export(said, "markdown")
    assert export(silent, "markdown").endswith("## Why?\n\n*Our interviewee declined to answer.*\n")
    assert '<p class="declined sentence">Our interviewee declined to answer.</p>' in export(silent, "html")


def test_an_answer_in_part_says_so_in_a_paragraph_of_its_own():
    post = edition(entry("q1", "Why?", "Half.", partly="not public"))
    assert export(post, "markdown").endswith("## Why?\n\nHalf.\n\n*(partial answer)*\n")


def test_a_sentence_of_ours_in_another_language_than_the_post_says_which():
    post = export(edition(entry("q1", "Waarom?", declined="cannot"), language="nl"), "html")
    assert '<html lang="nl" dir="ltr">' in post
    assert '<p class="declined sentence" lang="en" dir="ltr">Our interviewee could not' in post
    assert 'property="og:locale" content="nl"' in post


def test_a_post_in_a_language_written_from_the_right_says_so():
    assert '<html lang="ar" dir="rtl">' in export(edition(language="ar"), "html")


def test_the_title_is_in_the_front_matter_alone():
    post = export(edition(entry("q1", "Why?", "So.")), "markdown")
    assert post.count("A post") == 1


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_plain_reader_of_commonmark_sees_in_the_markdown_what_the_page_says(language, see, commonmark):
    post, page = (export(everything(language), name) for name in ("markdown", "html"))
    *written, byline = see(commonmark(post.split("\n---\n", 1)[1])).lines
    shown = page.split('<div class="e-content">')[1].split("</article>")[0]
    assert written == see(shown).lines
    assert byline.endswith("Ludo_B & *Cie*")


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
    assert "<script" not in page
    assert "onclick=" not in page.replace("onclick=&quot;", "")
    assert "onload=" not in page.replace("onload=&quot;", "")
    assert "script" not in see(page).elements
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
