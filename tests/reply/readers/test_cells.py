"""Sheets of numbers saved as text are read cell by cell; other texts with quotation marks are not."""

from __future__ import annotations

import csv
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewkit.reply.readers import read

CELL = st.text(
    st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\u2028\u2029\x85\ufeff"), min_size=1, max_size=40
)


def texts(data: str, name: str = "answers.csv") -> list[str]:
    (document,) = read(data.encode(), name)
    return [line.text for line in document.lines if line.text]


@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
def test_every_cell_is_a_paragraph_of_its_own(delimiter: str) -> None:
    rows = [
        ["No", "Question", "Answer"],
        ["1", "Which boat?", 'The red one; the "Aurora".'],
        ["2", "Since when?", "1987"],
    ]
    out = StringIO()
    csv.writer(out, delimiter=delimiter, quoting=csv.QUOTE_ALL).writerows(rows)
    assert texts(out.getvalue()) == [cell for row in rows for cell in row]
    assert texts(out.getvalue(), "answers.txt") == [cell for row in rows for cell in row]


@pytest.mark.parametrize("name", ["answers.csv", "ANSWERS.TSV"])
def test_a_file_named_as_a_sheet_needs_no_quotation_marks(name: str) -> None:
    text = "No\tQuestion\tAnswer\n1\tWhich boat?\tThe red one, I think; or not.\n2\tSince when?\t1987\n"
    assert texts(text, name) == [cell for row in text.splitlines() for cell in row.split("\t")]
    assert texts(text, "answers.txt") == text.splitlines()


def test_a_csv_file_that_is_no_table_is_read_as_its_lines() -> None:
    assert texts("Dear Maud,\nfirst, second, third.\nBye\n") == ["Dear Maud,", "first, second, third.", "Bye"]


@given(st.lists(st.lists(CELL, min_size=2, max_size=2), min_size=3, max_size=6))
def test_no_word_of_a_cell_is_lost(rows: list[list[str]]) -> None:
    out = StringIO()
    csv.writer(out, quoting=csv.QUOTE_ALL).writerows(rows)
    found = "".join("".join(texts(out.getvalue())).split())
    assert found == "".join("".join(cell for row in rows for cell in row).split())


@pytest.mark.parametrize(
    "text",
    [
        '"We left at dawn", she said.\n"And then?", I asked.\n"Nothing";"nothing".\n',
        '"one";"two"\n"three"\n"four";"five";"six"\n',
        '"one";"two"\n"three";"four\n',
        '"a";"b"\n"c";"d"\n',
    ],
    ids=["dialogue", "ragged", "broken off", "two rows"],
)
def test_words_in_quotation_marks_are_no_sheet(text: str) -> None:
    assert texts(text, "answers.txt") == text.splitlines()
