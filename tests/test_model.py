"""What an interview is, without a file."""

from __future__ import annotations

import pytest

from interviewkit.model import Exchange, Interview, Kind, State, next_id

THREE = Interview(
    "x", "T", exchanges=(Exchange("q1", "A"), Exchange("q2", "B", follows="q1"), Exchange("q3", "C", follows="q2"))
)


@pytest.mark.parametrize(
    ("fields", "state"),
    [
        ({}, State.OPEN),
        ({"answer": "a"}, State.ANSWERED),
        ({"answer": "a", "partly": Kind.CANNOT}, State.IN_PART),
        ({"declined": Kind.CANNOT}, State.DECLINED),
        ({"declined": Kind.CANNOT, "answer": "a"}, State.DECLINED),
    ],
)
def test_the_state_is_told_by_the_fields(fields: dict[str, str], state: State) -> None:
    exchange = Exchange("q1", "A", **fields)  # type: ignore[arg-type]
    assert exchange.state is state
    assert THREE.put(exchange).count(state) == 1 + 2 * (state is State.OPEN)


def test_a_thread_is_a_question_and_all_that_follows_it() -> None:
    assert [exchange.id for exchange in THREE.thread("q2")] == ["q2", "q3"]
    assert [exchange.id for exchange in THREE.before("q3")] == ["q1", "q2"]
    assert THREE.before("q1") == []
    assert THREE.before("nobody") == []


@pytest.mark.parametrize(
    ("where", "ids"), [({}, "1234"), ({"first": True}, "4123"), ({"after": "q1"}, "1423"), ({"after": "q3"}, "1234")]
)
def test_a_question_is_inserted_where_it_was_asked_for(where: dict[str, str], ids: str) -> None:
    inserted = THREE.insert(Exchange("q4", "D"), **where)  # type: ignore[arg-type]
    assert "".join(exchange.id[1:] for exchange in inserted) == ids
    assert inserted.drop("q4") == THREE


@pytest.mark.parametrize(
    ("taken", "id"), [([], "q1"), (["q1", "q7", "q3"], "q8"), (["books", "q", "qx", "Q9"], "q1"), (["q09"], "q10")]
)
def test_the_next_id_is_past_the_highest_ever(taken: list[str], id: str) -> None:
    assert next_id(taken) == id
