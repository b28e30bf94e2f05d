"""Front matter that every reader of its format understands alike."""

import re
import tomllib

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from interviewkit.exporters import frontmatter
from interviewkit.exporters.frontmatter import Plain

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
    "+++",
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
    "a\nb",
    "---\nlayout: other\n---\n",
    '"""',
    "'''",
]
AWKWARD_TEXT = st.one_of(st.sampled_from(AWKWARD), st.text(min_size=1, max_size=20))
# As the Meta extension of Python-Markdown reads a line.
_HEADER = re.compile(r"^ {0,3}(?P<key>[A-Za-z0-9_-]+):\s*(?P<value>.*)")


def both(text: str) -> list[dict[str, object]]:
    inside = text.removeprefix("---\n").removesuffix("---\n")
    return [yaml.safe_load(inside), YAML(typ="safe", pure=True).load(inside)]


@given(text=AWKWARD_TEXT, other=AWKWARD_TEXT)
@example(text="a\nb", other="---")
def test_yaml_is_read_back_as_it_was_by_readers_of_1_1_and_of_1_2(text, other):
    fields = {"title": text, "tags": (text, "x", other), "interview": {"with": other}}
    written = frontmatter.yaml(fields)
    for read in both(written):
        assert read == {"title": text, "tags": [text, "x", other], "interview": {"with": other}}
    assert written.split("\n").count("---") == 2


@given(text=AWKWARD_TEXT, other=AWKWARD_TEXT)
def test_toml_is_read_back_as_it_was_and_what_is_below_a_key_comes_last(text, other):
    fields = {"extra": {"interview": {"with": other}}, "title": text, "taxonomies": {"tags": (text, other)}}
    written = frontmatter.toml(fields)
    assert tomllib.loads(written.removeprefix("+++\n").removesuffix("+++\n")) == {
        "title": text,
        "extra": {"interview": {"with": other}},
        "taxonomies": {"tags": [text, other]},
    }
    assert written.split("\n").count("+++") == 2


@given(text=AWKWARD_TEXT, other=AWKWARD_TEXT)
def test_a_header_is_one_line_with_the_words_it_was_given(text, other):
    lines = frontmatter.headers({"Title": text, "Tags": (text, other)}).splitlines()
    read = [found.groupdict() for line in lines if (found := _HEADER.match(line))]
    assert [one["key"] for one in read] == ["Title", "Tags"]
    assert read[0]["value"].split() == text.split()
    parted = read[1]["value"].split(";" if ";" in read[1]["value"] else ",")
    wanted = [" ".join(tag.replace(";", ",").split()) for tag in (text, other)]
    assert [" ".join(tag.split()) for tag in parted if tag.split()] == [tag for tag in wanted if tag]


@pytest.mark.parametrize("text", AWKWARD)
def test_awkward_words_stay_words_in_a_list(text):
    for read in both(frontmatter.yaml({"tags": (text,)})):
        assert read == {"tags": [text]}


@pytest.mark.parametrize("plain", ["2026-11-22", "true", "-3"])
def test_what_is_no_text_is_written_as_it_is(plain):
    assert frontmatter.yaml({"a": Plain(plain)}) == f"---\na: {plain}\n---\n"
    assert frontmatter.toml({"a": Plain(plain)}) == f"+++\na = {plain}\n+++\n"
    assert frontmatter.headers({"a": Plain(plain)}) == f"a: {plain}\n"


def test_plain_words_are_not_quoted():
    assert frontmatter.yaml({"title": "L’été d’une souffleuse", "tags": ("édition",)}) == (
        "---\ntitle: L’été d’une souffleuse\ntags: [édition]\n---\n"
    )


def test_norwegian_stays_a_language():
    assert frontmatter.yaml({"lang": "no"}) == '---\nlang: "no"\n---\n'
