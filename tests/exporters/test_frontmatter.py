"""Front matter that a reader of YAML 1.1 and one of YAML 1.2 understand alike."""

import pytest
import yaml
from editions import edition
from hypothesis import example, given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from interviewkit.exporters import frontmatter

AWKWARD = [
    "yes",
    "No",
    "null",
    "~",
    "12:30",
    "1e3",
    "0o17",
    "1_000",
    "- a",
    "a: b",
    "a #b",
    "# a",
    "@x",
    "`x`",
    "%x",
    "|",
    ">",
    "'a'",
    '"a"',
    "a\\b",
    "[a]",
    "{a}",
    "*a",
    "&a",
    "!a",
    "?",
    "2026-11-22",
    "é",
    "L’été « chaud »",
    "🙂",
    "a ",
    " a",
    "=",
    "<<",
    ".nan",
    "---",
    "...",
    "a,b",
    "C#",
    "\u00a0a",
    "\u2028",
    "\x85",
    "\ufeff",
    "\x07",
    "NO",
    "on",
    "y",
]


def both(text: str) -> list[dict[str, object]]:
    inside = text.removeprefix("---\n").removesuffix("---\n")
    return [yaml.safe_load(inside), YAML(typ="safe", pure=True).load(inside)]


@given(text=st.one_of(st.sampled_from(AWKWARD), st.text(max_size=20)).filter(lambda text: text.split()))
@example(text="a\nb")
def test_every_title_slug_and_tag_is_read_back_as_it_was(text):
    kept = " ".join(text.splitlines())
    if not kept:
        return
    for read in both(frontmatter.render(edition(title=text, slug=text, tags=(text, "x", text)))):
        assert (read["title"], read["slug"], read["tags"]) == (kept, kept, [kept, "x", kept])


@pytest.mark.parametrize("text", AWKWARD)
def test_awkward_words_stay_words(text):
    for read in both(frontmatter.render(edition(title=f"{text}.", tags=(text,)))):
        assert read["tags"] == [" ".join(text.splitlines())] or not text.splitlines()[0]


def test_a_date_is_plain_and_what_is_not_one_is_quoted():
    assert "\ndate: 2026-11-22\n" in frontmatter.render(edition(date="2026-11-22"))
    assert '\ndate: "soon: 5"\n' in frontmatter.render(edition(date="soon: 5"))


def test_norwegian_stays_a_language():
    assert '\nlanguage: "no"\n' in frontmatter.render(edition(language="no"))


def test_only_what_there_is_is_written_and_plain_words_are_not_quoted():
    written = frontmatter.render(edition(title="L’été d’une community manager", tags=("édition",)))
    expected = "---\ntitle: L’été d’une community manager\nlanguage: en\nslug: a-post\ntags: [édition]\n---\n"
    assert written == expected
