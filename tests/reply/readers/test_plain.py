"""Plain text, Markdown and format=flowed become lines with nothing lost."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewkit.reply import Line
from interviewkit.reply.readers import flowed, plain, read

SIGNS = st.sampled_from(
    ["a", "é", "> ", ">", " ", "\n", "\r\n", "\u00a0", "-- ", "😀", "\t", "**b**", "\x0b", "x" * 70]
)


def texts(data: str, name: str = "reply.txt") -> list[tuple[int, str]]:
    return [(line.depth, line.text) for line in read(data.encode(), name)[0].lines]


@pytest.mark.parametrize(
    ("row", "depth", "text"),
    [
        ("> said", 1, "said"),
        (">said", 1, "said"),
        ("> > said", 2, "said"),
        (">> said", 2, "said"),
        (">\u00a0said", 1, "said"),
        (">\u00a0>\u00a0said", 2, "said"),
        ("> > > > said", 4, "said"),
        (">    code", 1, "   code"),
        (">", 1, ""),
        ("-> said", 0, "-> said"),
        ("a > b", 0, "a > b"),
    ],
)
def test_quote_marks_are_depth(row: str, depth: int, text: str) -> None:
    assert texts(f"{row}\nend") == [(depth, text), (0, "end")]


def test_in_markdown_only_a_mark_and_a_space_quote() -> None:
    assert texts(">50 % of it\n> said\n> > deep\n>\n**bold**", "reply.md") == [
        (0, ">50 % of it"),
        (1, "said"),
        (2, "deep"),
        (1, ""),
        (0, "**bold**"),
    ]


def test_lines_of_a_text_file_may_have_been_broken_and_those_of_markdown_not() -> None:
    assert read(b"x", "a.txt")[0].breaks
    assert read(b"x", "stdin")[0].breaks
    assert not read(b"x", "a.md")[0].breaks


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\r\r\n", "\u2028", "\x0b", "\x0c"])
def test_every_kind_of_line_end_is_one(end: str) -> None:
    assert texts(f"one{end}two{end}") == [(0, "one"), (0, "two")]


@pytest.mark.parametrize("charset", ["utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_a_text_file_is_read_in_the_usual_character_sets(charset: str) -> None:
    assert read("Déjà là.\nOui.".encode(charset), "a.txt")[0].lines == [Line("Déjà là."), Line("Oui.")]


@given(st.lists(SIGNS | st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=5)).map("".join))
def test_every_sign_of_a_text_is_in_its_lines(text: str) -> None:
    lines = plain.document(text, "a.txt").lines
    there = "".join(">" * line.depth + line.text for line in lines)
    assert re.sub(r"\s", "", there) == re.sub(r"\s", "", text)


def test_tokens_are_found_where_they_stand() -> None:
    [document] = read(b"About [IK-7F3AQ2] and IK-ABCD22, not XIK-ABCD22 or IK-TOOLONGER.", "a.txt")
    assert document.tokens == ("IK-7F3AQ2", "IK-ABCD22")


def test_a_flowed_paragraph_is_one_line_at_its_depth() -> None:
    rows = ["> It was long ", "> ago.", ">> Was ", ">> it?", "Yes, it ", "was.", "", " From here", "-- ", "Ann "]
    lines, broken = flowed.unflow(rows, delsp=False)
    assert broken
    assert [(line.depth, line.text) for line in lines] == [
        (1, "It was long ago."),
        (2, "Was it?"),
        (0, "Yes, it was."),
        (0, ""),
        (0, "From here"),
        (0, "-- "),
        (0, "Ann "),
    ]


def test_with_delsp_the_space_that_says_it_goes_on_is_taken_away() -> None:
    lines, _ = flowed.unflow(["very very lo ", "ng and  ", "wide"], delsp=True)
    assert lines == [Line("very very long and wide")]


def test_a_signature_mark_never_goes_on() -> None:
    lines, _ = flowed.unflow(["Thanks ", "-- ", "Ann"], delsp=False)
    assert [line.text for line in lines] == ["Thanks ", "-- ", "Ann"]


def test_a_quotation_is_not_joined_with_what_is_below_it() -> None:
    lines, _ = flowed.unflow(["> Why? ", "Because."], delsp=False)
    assert lines == [Line("Why? ", 1), Line("Because.")]


def encoded(paragraphs: list[tuple[int, str]], width: int, *, delsp: bool) -> list[str]:
    """RFC 3676 as its section 4 has it, written for this test alone."""
    rows = []
    for depth, text in paragraphs:
        pieces = [text]
        while len(pieces[-1]) > width:
            last = pieces.pop()
            cut = width if delsp else last.find(" ", width) + 1
            if not 0 < cut < len(last):
                pieces.append(last)
                break
            pieces += [last[:cut] + (" " if delsp else ""), last[cut:]]
        for piece in pieces:
            stuffed = f" {piece}" if depth or piece.startswith((" ", ">", "From ")) else piece
            rows.append(">" * depth + stuffed)
    return rows


PARAGRAPHS = st.tuples(
    st.integers(0, 3),
    st.text(st.sampled_from("abé -\u00a0.F"), max_size=60).map(lambda text: text.strip(" ")),
).filter(lambda one: one[1] != "--")


@given(st.lists(PARAGRAPHS, max_size=8), st.integers(3, 30), st.booleans())
def test_flowed_text_comes_back_as_it_was(paragraphs: list[tuple[int, str]], width: int, delsp: bool) -> None:
    lines, _ = flowed.unflow(encoded(paragraphs, width, delsp=delsp), delsp=delsp)
    assert [(line.depth, line.text) for line in lines] == paragraphs
