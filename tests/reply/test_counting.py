"""The ways people write the number of a question, and what only looks like one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewkit.reply.align.counting import letter_at, number_at, roman

COUNTS = {
    "1.": ((1,), ""),
    "3) At two.": ((3,), ""),
    "(12) At two.": ((12,), ""),
    "Q7: At two.": ((7,), ""),
    "Q-07: At two.": ((7,), ""),
    "{Q01} At two.": ((1,), ""),
    "#4 At two.": ((4,), ""),
    "#question4": ((4,), ""),
    "?2 At two.": ((2,), ""),
    "4b) At two.": ((4,), "b"),
    "4 and 5: At two.": ((4, 5), ""),
    "6 und 7 zusammen: Um zwei.": ((6, 7), ""),
    "4 to 6: At two.": ((4, 5, 6), ""),
    "③ At two.": ((3,), ""),
    "3\ufe0f\u20e3 At two.": ((3,), ""),
    "2º At two.": ((2,), ""),
    "III. At two.": ((3,), ""),
    "Ad IV.": ((4,), ""),
    "vi) at two": ((6,), ""),
    "1\tAt two.": ((1,), ""),
    "Question 3 of 5": ((3,), ""),
    "Frage 3/5": ((3,), ""),
    "Firstly: at two.": ((1,), ""),
    "Frage eins Doppelpunkt um zwei": ((1,), ""),
    "As for question 1:": ((1,), ""),
    "Regarding your third question: At two.": ((3,), ""),
    "Ihre 3. Frage:": ((3,), ""),
    "Su pregunta n.º 3: A las dos.": ((3,), ""),
    "Encore un mot pour la question 4, ça m’est venu au bain :": ((4,), ""),
    "Zu 4b, vergessen Sie das:": ((4,), "b"),
}
NO_NUMBERS = (
    "I was there.",
    "IIX. Legion",
    "At two.",
    "On 5 May we went out.",
    "9:15 is late",
    "to 5 people",
    "12/24/2025 was cold",
)


@pytest.mark.parametrize("text", COUNTS)
def test_a_number_is_read_however_it_is_written(text: str) -> None:
    number = number_at(text)
    assert number
    assert (number.numbers, number.letter) == COUNTS[text]
    assert number.weight > 0


@pytest.mark.parametrize("text", NO_NUMBERS)
def test_what_counts_nothing_is_no_number(text: str) -> None:
    number = number_at(text)
    assert number is None or number.weight == 0


@pytest.mark.parametrize(
    ("text", "place"), [("a) At two.", 1), ("(c) At two.", 3), ("D. At two.", 4), ("e – at two", 5)]
)
def test_a_letter_counts_from_a(text: str, place: int) -> None:
    letter = letter_at(text)
    assert letter
    assert letter.numbers == (place,)
    assert text[letter.end :] == text.split(" ", 1)[1].removeprefix("– ")


@given(st.integers(1, 39))
def test_roman_numerals_are_worth_what_they_were_made_of(number: int) -> None:
    found = number_at(f"{roman(number)}. At two.")
    assert found
    assert found.numbers == (number,)
