"""Composing: which questions go out, under which marks, and that those never change their owner."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewkit.errors import InterviewkitError
from interviewkit.letter import Asked
from interviewkit.letter.compose import ALPHABET, compose, mark, token
from interviewkit.model import Correspondence, Exchange, Interview, Kind
from tests.letter.letters import BELLS, FRENCH


def interview(*exchanges: Exchange) -> Interview:
    return replace(BELLS, exchanges=exchanges)


def marks(known: dict[str, str], *exchanges: Exchange) -> dict[str, str]:
    asked = compose(interview(*exchanges), marks=known).asked
    return {one.id: one.mark for one in asked}


def asks(id: str, follows: str | None = None) -> Exchange:
    return Exchange(id, f"What of {id}?", follows=follows)


def told(id: str, follows: str | None = None, answer: str = "This.") -> Exchange:
    return replace(asks(id, follows), answer=answer)


def test_a_first_letter_counts_its_open_questions_follow_ups_too() -> None:
    found = marks({}, asks("q7"), told("q2"), asks("q3", follows="q7"), asks("warm-up"))
    assert found == {"q7": "Q01", "q3": "Q02", "warm-up": "Q03"}


def test_only_open_questions_go_out() -> None:
    declined = replace(asks("q2"), declined=Kind.CANNOT)
    in_part = replace(told("q3"), partly=Kind.NOT_PUBLIC)
    assert [one.id for one in compose(interview(told("q1"), declined, in_part, asks("q4")), marks={}).asked] == ["q4"]


def test_a_question_keeps_its_mark_wherever_it_stands_and_however_it_is_worded() -> None:
    moved = replace(asks("q2"), question="Reworded?")
    assert marks({"q1": "Q01", "q2": "Q02"}, moved, asks("q3"), asks("q1")) == {"q2": "Q02", "q3": "Q03", "q1": "Q01"}


def test_a_follow_up_of_a_marked_question_gets_its_mark_and_the_next_letter() -> None:
    known = {"q1": "Q01", "q7": "Q07"}
    found = marks(known, told("q7"), asks("q8", "q7"), asks("q9", "q7"), asks("q10", "q8"), told("q1"))
    assert found == {"q8": "Q07b", "q9": "Q07c", "q10": "Q07d"}


def test_a_follow_up_of_a_question_that_was_never_sent_gets_the_next_number() -> None:
    assert marks({"q1": "Q04"}, told("q2"), asks("q3", "q2"), told("q1")) == {"q3": "Q05"}


def test_after_z_the_next_number_comes() -> None:
    known = {"q1": "Q01", "old": "Q01z"}
    assert marks(known, told("q1"), asks("q2", "q1")) == {"q2": "Q02"}


def test_the_mark_of_a_question_taken_out_is_not_given_again() -> None:
    assert marks({"q1": "Q01", "gone": "Q02", "gone-too": "Q01b"}, told("q1"), asks("q3"), asks("q4", "q1")) == {
        "q3": "Q03",
        "q4": "Q01c",
    }


@given(st.data())
def test_over_many_rounds_no_mark_ever_belongs_to_two_questions(data: st.DataObject) -> None:
    known: dict[str, str] = {}
    exchanges: list[Exchange] = []
    for number in range(data.draw(st.integers(1, 12))):
        ids = [exchange.id for exchange in exchanges]
        follows = data.draw(st.sampled_from([None, *ids]))
        exchanges.insert(data.draw(st.integers(0, len(exchanges))), asks(f"q{number}", follows))
        if data.draw(st.booleans()):
            found = mark(interview(*exchanges), known)
            assert known.items() <= found.items()
            known = found
            exchanges = [
                replace(one, answer="Yes.") if data.draw(st.booleans()) else one
                for one in exchanges
                if data.draw(st.integers(0, 9)) or any(other.follows == one.id for other in exchanges)
            ]
        assert len(set(known.values())) == len(known)


def test_a_hundred_questions_have_a_hundred_marks() -> None:
    found = marks({}, *(asks(f"q{number}") for number in range(1, 121)))
    assert list(found.values())[98:101] == ["Q99", "Q100", "Q101"]


def test_without_an_open_question_there_is_no_letter() -> None:
    with pytest.raises(InterviewkitError, match="no open question"):
        compose(interview(told("q1")), marks={})


def test_a_follow_up_recalls_the_answer_in_plain_words() -> None:
    asked = compose(FRENCH, marks={"q1": "Q01"}).asked
    assert [one.earlier for one in asked] == ["La mer, toujours la mer. Et la côte.", None]


@pytest.mark.parametrize(
    ("answer", "recalled"),
    [
        ("- one\n- two", "one two"),
        ("> They say\n\nyes", "They say yes"),
        ("3 * 4 and #1 and snake_case", "3 * 4 and #1 and snake_case"),
        ("`code` and ***loud***", "code and loud"),
        ("word " * 60, "word " * 31 + "word…"),
        ("x" * 200, "x" * 160 + "…"),
        ("a" * 158 + " , and so on and on", "a" * 158 + "…"),
    ],
)
def test_an_earlier_answer_is_cut_at_a_word(answer: str, recalled: str) -> None:
    asked = compose(interview(told("q1", answer=answer), asks("q2", "q1")), marks={}).asked
    assert asked[0].earlier == recalled


def test_the_words_of_somebody_who_declined_are_not_held_against_them() -> None:
    declined = replace(told("q1", answer="Not this."), declined=Kind.PREFERS_NOT)
    assert compose(interview(declined, asks("q2", "q1")), marks={}).asked[0].earlier is None


def test_a_section_opens_above_its_first_open_question_and_only_there() -> None:
    first = replace(told("q1"), section="Dawn")
    asked = compose(interview(first, asks("q2"), asks("q3"), replace(asks("q4"), section="Dusk")), marks={}).asked
    assert [one.section for one in asked] == ["Dawn", None, "Dusk"]


def test_what_the_options_say_wins_over_the_file() -> None:
    letter = compose(BELLS, marks={}, said=Correspondence(length="short", closing="Yours"))
    assert (letter.length, letter.closing, letter.deadline) == ("short", "Yours", "2026-11-22")


def test_a_withheld_guest_is_not_in_the_letter() -> None:
    letter = compose(FRENCH, marks={})
    assert (letter.guest, letter.anonymous) == ("", True)
    assert compose(BELLS, marks={}).guest == "Tomasz Wilk"


def test_the_same_letter_has_the_same_token_and_another_one_another() -> None:
    one = compose(BELLS, marks={}).token
    assert one == compose(replace(BELLS, title="Other"), marks={}).token
    others = [
        compose(replace(BELLS, slug="other"), marks={}).token,
        compose(replace(BELLS, exchanges=BELLS.exchanges[:2]), marks={}).token,
        compose(BELLS, marks={"gone": "Q01"}).token,
        compose(BELLS.put(replace(BELLS.exchanges[3], question="Why not?")), marks={}).token,
    ]
    assert len({one, *others}) == 5


@given(st.text(max_size=8), st.lists(st.text(max_size=8), max_size=3))
def test_a_token_is_six_characters_of_which_none_looks_like_another(slug: str, questions: list[str]) -> None:
    found = token(slug, [Asked("q1", "Q01", question) for question in questions])
    assert len(found) == 9
    assert found.startswith("IK-")
    assert set(found[3:]) <= set(ALPHABET)
    assert not set("01OIL") & set(ALPHABET)


def test_five_thousand_letters_share_hardly_a_token() -> None:
    found = {token("x", [Asked("q1", "Q01", str(number))]) for number in range(5000)}
    assert len(found) >= 4998
