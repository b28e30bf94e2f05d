"""Texts of every kind go into YAML and come back the same, whoever reads them."""

from __future__ import annotations

import io
import re

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from interviewkit.yamlfile.parser import parse
from interviewkit.yamlfile.scalar import inline, quoted, render
from interviewkit.yamlfile.text import storable, words

BREAKS = ["\t", " ", "  ", "\n", "\n\n", "\r", "\r\n", "\x85", "\u2028", "\u2029"]
CONTROLS = ["\x00", "\x07", "\x0b", "\x0c", "\x9f"]
SIGNS = ["---", "...", "#", " #", ": ", "- ", "'", '"', "\\", "|", ">", "%", "@", "`", "!", "&", "*", "~", "? ", "]"]
ODD = [
    "\xa0",
    "\u202f",
    "\u200b",
    "\ufeff",
    "\ud800",
    "\udfff",
    "\ufffe",
    "\ufdd0",
    "\U0001fffe",
    "👩\u200d👧",
    "e\u0301",
]
TYPED = ["yes", "No", "null", "0o17", "1e3", ".inf", ".NaN", "2026-11-22", "12:30", "=", "<<"]
HARD = st.sampled_from([*BREAKS, *CONTROLS, *SIGNS, *ODD, *TYPED])
ANY_TEXT = st.lists(HARD | st.text(max_size=5), max_size=12).map("".join)
LOADERS = [yaml.SafeLoader, *([yaml.CSafeLoader] if yaml.__with_libyaml__ else [])]


@given(ANY_TEXT)
def test_storable_is_idempotent(text: str) -> None:
    assert storable(storable(text)) == storable(text)


@given(
    st.text(
        st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\u2028\u2029\ufeff\ufffe\uffff")
        | st.sampled_from("\t\n")
    )
)
def test_storable_changes_nothing_that_yaml_can_carry_but_newlines_around(text: str) -> None:
    assert storable(text) == text.strip("\n")


@pytest.mark.parametrize("end", ["\r\n", "\r", "\v", "\f", "\x85", "\u2028", "\u2029"])
def test_every_kind_of_line_break_becomes_a_newline(end: str) -> None:
    assert storable(f"a{end}b") == "a\nb"


def test_what_is_no_character_becomes_a_visible_mark_and_controls_go() -> None:
    assert storable("a\ud83db\x07c\ufeff") == "a\ufffdbc"


@given(ANY_TEXT, ANY_TEXT, st.sampled_from([0, 2, 4]), st.sampled_from(["\n", "\r\n"]))
@example("x\n   ", "   ", 2, "\n")
@example("\tfirst", "a\n\t\nb", 0, "\n")
def test_any_text_reads_back_by_every_reader(prose: str, short: str, column: int, eol: str) -> None:
    meant = {"question": storable(prose), "title": storable(short)}
    text = "a:" + eol + " " * column + render(meant, prose=["question"], column=column, eol=eol)
    if column == 0:
        text = text.removeprefix("a:" + eol)
    document = parse(text)
    assert not document.faults
    assert document.root
    node = document.root if column == 0 else document.root.get("a")
    assert node
    for key, value in meant.items():
        assert (found := node.get(key))
        assert storable(found.value) == value
        assert found.words == words(value)
    for load in [lambda: YAML().load(text), *[lambda way=way: yaml.load(io.StringIO(text), way) for way in LOADERS]]:  # type: ignore[misc]
        data = load() if column == 0 else load()["a"]
        assert {key: str(data[key]).strip("\n") for key in meant} == meant
        assert all(isinstance(data[key], str) for key in meant)


@given(ANY_TEXT.map(storable), st.sampled_from(["", "'", '"']))
def test_a_quoted_text_reads_back_in_brackets_too(text: str, style: str) -> None:
    one_line = text.replace("\n", " ")
    source = f"a: [{inline(text, flow=True)}, {quoted(text, style=style)}, {{b: {quoted(one_line, style=style)}}}]\n"
    assert yaml.safe_load(source) == {"a": [text, text, {"b": one_line}]}


@pytest.mark.parametrize(
    "text",
    [
        "yes",
        "NO",
        "on",
        "off",
        "true",
        "null",
        "~",
        "007",
        "1_000",
        "12:30",
        "2026-11-22",
        ".inf",
        "-.Inf",
        ".NaN",
        "0x1F",
        "1e3",
        "y",
        "=",
        "<<",
    ],
)
def test_what_yaml_takes_for_something_else_is_quoted(text: str) -> None:
    assert re.fullmatch(r"(['\"]).*\1", inline(text))


@pytest.mark.parametrize(
    "text", ["Pourquoi ?", "l'été", "C++ / C#", "a, b", "snake_case", "1986. Une belle année", "…"]
)
def test_what_needs_no_quotes_gets_none(text: str) -> None:
    assert inline(text) == text
