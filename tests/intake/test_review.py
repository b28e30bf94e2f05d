"""The review of a reply as a play: primed lines, a desk in memory, and what is to become of every piece."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewkit import editor
from interviewkit.console import Gone
from interviewkit.console.screen import draw_table
from interviewkit.errors import Interrupted, Missing
from interviewkit.intake.review import Choice, Slip, Standing, acts, name_of, sheet, slips_of
from interviewkit.intake.review.judge import decided, judged, left, outcomes, same_words
from interviewkit.intake.review.table import Reply, Review
from interviewkit.model import Exchange, Interview, Kind, State
from interviewkit.reply import Alignment, Placed, Recognised, Unplaced
from tests.fakes import Answer, ScriptedConsole
from tests.intake.desk import FakeDesk

Q1 = Exchange("q1", "How many hives do you keep?")
Q2 = Exchange("q2", "Since when?", answer="Nineteen years.")
Q3 = Exchange("q3", "What do you earn with them?")
Q4 = Exchange("q4", "Who stole the honey?", declined=Kind.CANNOT)
BEES = Interview("ana", "A keeper of bees", exchanges=(Q1, Q2, Q3, Q4))


def placed(id: str, text: str, **more: object) -> Placed:
    known: dict[str, object] = {"how": "under its question", "confidence": 0.99, "sure": True, "source": "reply.eml"}
    return Placed(id, text, **{**known, **more})  # type: ignore[arg-type]


def slip(id: str | None, text: str, **more: object) -> Slip:
    known: dict[str, object] = {"how": "under its question", "confidence": 0.99, "sure": True}
    return Slip(text, id, origins=(name_of(id, text),), **{**known, **more})  # type: ignore[arg-type]


def review(*pieces: Placed | Unplaced | Recognised, settled: dict[str, str] | None = None) -> Reply:
    alignment = Alignment(
        [one for one in pieces if isinstance(one, Placed)], [one for one in pieces if isinstance(one, Unplaced)]
    )
    recognised = [one for one in pieces if isinstance(one, Recognised)]
    return Reply(slips_of(alignment, BEES), recognised, settled=settled or {})


@pytest.fixture
def desk(tmp_path: Path) -> FakeDesk:
    return FakeDesk(tmp_path, *BEES)


class Played:
    """How a review ended: what was shown, and what the file would become."""

    def __init__(self, desk: FakeDesk, reply: Reply, *answers: Answer) -> None:
        self.console = ScriptedConsole(*answers)
        view = Review(self.console, desk, reply)
        taken = view.take()
        assert self.console.finished
        self.left = taken is None
        self.slips = taken or []
        self.seen = self.console.shown + self.console.out + self.console.err
        self.outcomes = outcomes(view.interview, self.slips)
        self.now = {one.seen.id: one.now for one in self.outcomes}
        self.unplaced = [one.text for one in self.slips if one.id is None]


def test_all_is_taken_as_it_stands(desk: FakeDesk) -> None:
    played = Played(desk, review(placed("q1", "Forty."), placed("q3", "Enough.", sure=False, confidence=0.6)), "a")
    assert {id: one.answer for id, one in played.now.items()} == {"q1": "Forty.", "q3": "Enough."}


def test_the_table_tells_question_state_words_and_how_sure_each_place_is(desk: FakeDesk) -> None:
    doubtful = placed("q3", "Enough to live, not enough to boast.", how="in order", sure=False, confidence=0.61)
    shown = Played(desk, review(placed("q1", "Forty."), doubtful, Unplaced("See you!", "after the letter")), "q").seen
    rows = [" ".join(line.split()) for line in shown.splitlines()]
    assert "1 q1 open -> answered Forty. sure" in rows
    assert "2! q3 open -> answered Enough to live, not enough to boast. 61 %" in rows
    assert "u1! - unplaced See you!" in rows
    assert "2 pieces placed, 1 to look at, 1 unplaced; 0 pieces recognised as ours or as mail furniture." in rows


def test_leaving_decides_nothing(desk: FakeDesk) -> None:
    assert Played(desk, review(placed("q1", "Forty.")), "q").left


@pytest.mark.parametrize("typed", ["", "9", "u7", "q9", "whatever"])
def test_what_is_not_understood_shows_the_table_again(desk: FakeDesk, typed: str) -> None:
    played = Played(desk, review(placed("q1", "Forty.")), typed, "q")
    assert played.console.out.count("Forty.") == 2


def test_a_piece_is_opened_by_its_number_or_its_question(desk: FakeDesk) -> None:
    text = "Forty.\n\nAnd the ones that my sister keeps."
    for typed in ("1", "q1", "Q1"):
        played = Played(desk, review(placed("q1", text), placed("q3", "Enough.")), typed, "back", "q")
        assert text in played.console.shown
        assert "How many hives do you keep?" in played.console.shown
        assert "under its question, sure (reply.eml)" in played.console.shown


def test_a_piece_moves_to_another_question(desk: FakeDesk) -> None:
    played = Played(desk, review(placed("q1", "Enough.")), "1", "move", "q3", "a")
    assert played.now.keys() == {"q3"}
    assert played.now["q3"].answer == "Enough."


def test_an_unplaced_piece_moves_to_a_question(desk: FakeDesk) -> None:
    played = Played(desk, review(Unplaced("Forty.", "nothing before it")), "u1", "move", "q1", "a")
    assert played.now["q1"].answer == "Forty."


def test_a_piece_moved_to_an_answered_question_is_asked_about(desk: FakeDesk) -> None:
    played = Played(desk, review(placed("q1", "Twenty years.")), "1", "move", "q2", "a", "replace")
    assert played.now["q2"].answer == "Twenty years."


def test_a_piece_is_split_and_its_second_half_moved(desk: FakeDesk) -> None:
    text = "Forty.\n\nOr so.\n\n  Enough."
    played = Played(desk, review(placed("q1", text)), "1", "split", "2", "q3", "a")
    assert {id: one.answer for id, one in played.now.items()} == {"q1": "Forty.\n\nOr so.", "q3": "  Enough."}


def test_the_second_half_may_stay_unplaced(desk: FakeDesk) -> None:
    played = Played(desk, review(placed("q1", "Forty.\nSee you at the fair!")), "1", "split", "1", "unplaced", "a")
    assert played.now["q1"].answer == "Forty."
    assert played.unplaced == ["See you at the fair!"]


def test_two_pieces_are_joined_in_either_order(desk: FakeDesk) -> None:
    reply = review(placed("q1", "Forty."), Unplaced("Or so.", "x"))
    below = Played(desk, reply, "1", "join", "u1", "below", "a")
    above = Played(desk, reply, "u1", "join", "1", "above", "a")
    assert below.now["q1"].answer == above.now["q1"].answer == "Forty.\n\nOr so."
    assert Played(desk, reply, "1", "join", "u1", "above", "a").now["q1"].answer == "Or so.\n\nForty."
    assert below.unplaced == []


def test_a_question_is_marked_as_declined_with_the_words_kept(desk: FakeDesk) -> None:
    played = Played(desk, review(placed("q3", "Ask my tax adviser.")), "1", "declined", "not public", "a")
    assert (played.now["q3"].declined, played.now["q3"].answer) == (Kind.NOT_PUBLIC, "Ask my tax adviser.")


def test_an_answer_is_marked_as_one_in_part(desk: FakeDesk) -> None:
    played = Played(desk, review(placed("q3", "Enough.")), "1", "part", "prefers", "a")
    assert (played.now["q3"].partly, played.now["q3"].answer) == (Kind.PREFERS_NOT, "Enough.")


def test_a_piece_is_left_unplaced(desk: FakeDesk) -> None:
    played = Played(desk, review(placed("q1", "Forty."), placed("q3", "Bye!")), "2", "unplaced", "a")
    assert played.now.keys() == {"q1"}
    assert played.unplaced == ["Bye!"]


def test_a_piece_is_changed_in_the_editor(desk: FakeDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(editor, "edit", lambda text, keep, person: text.replace("Fourty", "Forty") + "\n")
    played = Played(desk, review(placed("q1", "Fourty.")), "1", "edit", "a")
    assert played.now["q1"].answer == "Forty."


def test_what_was_recognised_is_listed_and_can_be_read(desk: FakeDesk) -> None:
    ours = Recognised("On the 3rd of May, Maud wrote:", "attribution")
    played = Played(desk, review(placed("q1", "Forty."), ours), "r", "1", "n", "a")
    assert "Taken for attribution:" in played.console.shown
    assert "On the 3rd of May, Maud wrote:" in played.console.shown
    assert played.unplaced == []


def test_what_was_wrongly_recognised_is_the_guests_again(desk: FakeDesk) -> None:
    played = Played(desk, review(Recognised("Forty.", "signature")), "r", "1", "y", "u1", "move", "q1", "a")
    assert played.now["q1"].answer == "Forty."


def test_where_nothing_was_recognised_that_is_said(desk: FakeDesk) -> None:
    assert "Nothing was taken for ours" in Played(desk, review(placed("q1", "Forty.")), "r", "q").console.err


def test_words_that_sound_like_declining_are_asked_about_before_all_is_taken(desk: FakeDesk) -> None:
    reply = review(placed("q3", "I would rather not say.", suggested=Kind.PREFERS_NOT))
    yes = Played(desk, reply, "a", "declined", "")
    assert (yes.now["q3"].declined, yes.now["q3"].answer) == (Kind.PREFERS_NOT, "I would rather not say.")
    no = Played(desk, reply, "a", "answer")
    assert (no.now["q3"].declined, no.now["q3"].answer) == (None, "I would rather not say.")


def test_a_later_reply_is_shown_beside_the_first_and_asked_about(desk: FakeDesk) -> None:
    reply = review(placed("q2", "Twenty, now."))
    kept = Played(desk, reply, "a", "keep")
    assert "Nineteen years." in kept.console.shown
    assert "Twenty, now." in kept.console.shown
    assert kept.now["q2"] == Q2
    assert Played(desk, reply, "a", "replace").now["q2"].answer == "Twenty, now."
    assert Played(desk, reply, "a", "both").now["q2"].answer == "Nineteen years.\n\nTwenty, now."


def test_a_declined_question_that_is_answered_after_all_is_answered(desk: FakeDesk) -> None:
    played = Played(desk, review(placed("q4", "The neighbour, in the end.")), "a", "replace")
    assert (played.now["q4"].declined, played.now["q4"].answer) == (None, "The neighbour, in the end.")


def test_an_answer_that_is_half_taken_back_is_one_in_part(desk: FakeDesk) -> None:
    played = Played(desk, review(placed("q2", "I cannot say more.", declined=Kind.CANNOT)), "a", "both")
    assert played.now["q2"].partly is Kind.CANNOT
    assert played.now["q2"].answer == "Nineteen years.\n\nI cannot say more."


def test_what_is_off_the_record_never_gets_into_the_file(desk: FakeDesk) -> None:
    reply = review(placed("q3", "Twelve thousand.", off_record=True))
    declined = Played(desk, reply, "a", "withhold")
    assert (declined.now["q3"].declined, declined.now["q3"].answer) == (Kind.PREFERS_NOT, None)
    assert Played(desk, reply, "a", "leave").now["q3"] == Q3
    moved = Played(desk, reply, "a", "move", "q2", "leave")
    assert moved.now["q2"] == Q2


def test_what_is_off_the_record_cannot_be_joined_split_or_edited(desk: FakeDesk) -> None:
    reply = review(placed("q1", "Forty."), placed("q3", "A.\n\nB.", off_record=True))
    shown = Played(desk, reply, "2", "back", "q").console.shown
    assert "join" not in shown
    assert "split" not in shown
    assert "join" not in Played(desk, reply, "1", "back", "q").console.shown


def test_what_is_off_the_record_stays_so_when_it_had_no_place(desk: FakeDesk) -> None:
    played = Played(desk, review(Unplaced("Twelve.", "gone", off_record=True)), "u1", "move", "q3", "a", "leave")
    assert played.now["q3"] == Q3


def test_ctrl_c_before_a_piece_goes_back_to_the_table_and_keeps_what_was_decided(desk: FakeDesk) -> None:
    reply = review(placed("q1", "Forty."), placed("q3", "Enough."))
    stop = Interrupted("left")
    played = Played(desk, reply, "2", "declined", "cannot", "1", stop, "1", "move", stop, "a")
    assert played.now["q1"].answer == "Forty."
    assert played.now["q3"].declined is Kind.CANNOT


def test_ctrl_c_at_the_table_and_a_closed_terminal_leave(desk: FakeDesk) -> None:
    for left_by in (Interrupted("left"), Gone("closed")):
        with pytest.raises(Interrupted):
            Review(ScriptedConsole(left_by), desk, review(placed("q1", "Forty."))).take()
    with pytest.raises(Gone):
        Review(ScriptedConsole("1", Gone("closed")), desk, review(placed("q1", "Forty."))).take()


def test_without_a_terminal_the_other_ways_are_named(desk: FakeDesk) -> None:
    with pytest.raises(Missing, match="--yes or --dry-run"):
        Review(ScriptedConsole(interactive=False), desk, review(placed("q1", "Forty."))).take()


def test_a_reply_that_brings_nothing_new_says_so(desk: FakeDesk) -> None:
    played = Played(desk, review(placed("q2", "Nineteen years.")), "a")
    assert played.outcomes == []
    assert "Nothing of this would change the file." in played.console.err
    assert "there already" in played.console.out


@pytest.mark.parametrize("text", ["Nineteen years.", " Nineteen\r\n  years. ", "Nineteen\u00a0years.\x07"])
def test_the_same_words_in_another_form_are_the_same_answer(text: str) -> None:
    assert judged([slip("q2", text)], BEES, {})[0].standing is Standing.SAME


def test_the_same_words_that_decline_now_are_not_the_same() -> None:
    assert judged([slip("q2", "Nineteen years.", declined=Kind.CANNOT)], BEES, {})[0].standing is Standing.LATER


def test_a_piece_for_a_question_that_is_gone_is_unplaced_and_says_so() -> None:
    now = judged([slip("q7", "Oh yes.")], BEES, {})[0]
    assert (now.id, now.how) == (None, "its question, q7, is no longer in the interview")


def test_a_second_mail_with_the_first_below_it_counts_once() -> None:
    twice = judged([slip("q1", "Forty."), slip("q1", "Forty.")], BEES, {})
    assert [one.standing for one in twice] == [Standing.NEW, Standing.SAME]
    assert outcomes(BEES, twice)[0].now.answer == "Forty."


def test_two_pieces_for_one_question_are_one_answer_in_their_order() -> None:
    both = outcomes(BEES, judged([slip("q1", "Forty."), slip("q1", "Or so.")], BEES, {}))
    assert [one.now.answer for one in both] == ["Forty.\n\nOr so."]


def test_a_declining_and_an_answer_for_one_question_are_an_answer_in_part() -> None:
    pieces = [slip("q1", "Forty."), slip("q1", "The rest is secret.", declined=Kind.NOT_PUBLIC)]
    now = outcomes(BEES, pieces)[0].now
    assert (now.state, now.partly, now.declined) == (State.IN_PART, Kind.NOT_PUBLIC, None)


def test_with_one_piece_in_doubt_its_question_waits_whole() -> None:
    pieces = [slip("q1", "Forty."), slip("q1", "Or so.", sure=False), slip("q3", "Enough.")]
    assert [one.seen.id for one in outcomes(BEES, pieces)] == ["q3"]
    assert [why for _, why in left(BEES, pieces)] == [
        "another piece for q1 has to be looked at",
        "under its question, 99 %",
    ]


def test_nothing_is_left_of_a_reply_that_is_sure() -> None:
    assert left(BEES, [slip("q1", "Forty."), slip("q2", "Nineteen years.", standing=Standing.SAME)]) == []


def test_an_answer_edited_since_the_same_file_came_is_not_offered_again() -> None:
    piece = slip("q2", "19 years.")
    assert judged([piece], BEES, {})[0].standing is Standing.LATER
    assert judged([piece], BEES, {piece.origins[0]: "q2"})[0].standing is Standing.BEFORE


def test_a_question_opened_again_takes_the_same_reply_again() -> None:
    piece = slip("q1", "Forty.")
    assert judged([piece], BEES, {piece.origins[0]: "q1"})[0].standing is Standing.NEW


def test_a_piece_that_was_moved_by_hand_is_known_where_it_went() -> None:
    piece = slip("q1", "Nineteen, I said.")
    assert judged([piece], BEES, {piece.origins[0]: "q2"})[0].standing is Standing.BEFORE


def test_a_split_piece_is_decided_when_both_halves_are() -> None:
    first, second = acts.split(slip("q1", "Forty.\n\nEnough."), 1)
    assert decided([first, second], outcomes(BEES, [first, second])) == frozenset()
    placed_too = [first, acts.move(second, "q3")]
    assert decided(placed_too, outcomes(BEES, placed_too)) == set(first.origins)


def test_a_form_that_declines_with_a_part_and_no_words_declines() -> None:
    pieces = slips_of(Alignment([placed("q3", "", partly=Kind.CANNOT), placed("q1", " \n")]), BEES)
    assert [(one.id, one.declined, one.partly) for one in pieces] == [("q3", Kind.CANNOT, None)]


def test_forty_columns_are_enough_for_the_table() -> None:
    slips = [slip("q1", "A long answer about the forty hives behind the house."), slip(None, "Bye!", how="x" * 50)]
    columns, rows = sheet.table(BEES, slips, width=40)
    assert all(len(row) == len(columns) for row in rows)
    drawn = draw_table(columns, rows, width=40)
    assert max(map(len, re.sub("\x1b[^m]*m", "", drawn).splitlines())) <= 40
    assert "A long" in drawn


@given(st.lists(st.sampled_from(["Forty. ", "Or so!", "\n", "\n\n", " \n \n", "  - one", "« Oui. » ", "é", "\u00a0"])))
def test_splitting_loses_no_character_but_the_space_between(parts: list[str]) -> None:
    text = "".join(parts)
    spans = acts.blocks(text)
    assert "".join("".join(text[start:end].split()) for start, end in spans) == "".join(text.split())
    for place in range(1, len(spans)):
        first, second = acts.split(slip("q1", text), place)
        assert "".join((first.text + second.text).split()) == "".join(text.split())
        assert (first.text.strip() != "", second.text.strip() != "") == (True, True)


@given(
    st.lists(st.tuples(st.sampled_from(["q1", "q2", "q3", "q4", "q8", None]), st.text(min_size=1)), max_size=8),
    st.lists(st.tuples(st.sampled_from("sjmud"), st.integers(0, 20), st.integers(0, 20)), max_size=12),
)
def test_whatever_a_person_does_no_word_is_lost(
    pieces: list[tuple[str | None, str]], done: list[tuple[str, int, int]]
) -> None:
    slips = judged([slip(id, text) for id, text in pieces], BEES, {})
    before = sorted("".join("".join(text.split()) for _, text in pieces))
    for act, one, other in done:
        if not slips:
            break
        place = one % len(slips)
        slips = judged(_done(slips, act, place, other), BEES, {})
    assert sorted("".join("".join(one.text.split()) for one in slips)) == before


def _done(slips: list[Slip], act: str, place: int, other: int) -> list[Slip]:
    here = slips[place]
    if act == "s" and len(acts.blocks(here.text)) > 1:
        return acts.put(slips, place, *acts.split(here, 1 + other % (len(acts.blocks(here.text)) - 1)))
    if act == "j" and len(slips) > 1 and other % len(slips) != place:
        second = other % len(slips)
        rest = [one for number, one in enumerate(slips) if number != second]
        return acts.put(rest, place - (second < place), acts.join(here, slips[second]))
    if act == "m":
        return acts.put(slips, place, acts.move(here, f"q{1 + other % 4}"))
    if act == "u":
        return acts.put(slips, place, acts.unplace(here))
    return acts.put(slips, place, acts.decline(here, Kind.CANNOT))


@given(st.text(), st.text())
def test_words_are_the_same_only_if_all_that_is_visible_is(first: str, second: str) -> None:
    visible = [[char for char in text if char.isprintable() and not char.isspace()] for text in (first, second)]
    if visible[0] != visible[1] and "\ufffd" not in first + second:
        assert same_words(first) != same_words(second)


def test_a_choice_is_part_of_the_outcome_and_kept_answers_are_only_noted() -> None:
    kept = acts.choose(slip("q2", "Twenty.", standing=Standing.LATER), Choice.KEEP)
    assert outcomes(BEES, [kept])[0].now == Q2
