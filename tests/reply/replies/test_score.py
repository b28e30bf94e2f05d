"""The scorer counts what it says it counts."""

from __future__ import annotations

from interviewkit.reply import Alignment, Document, Line, Placed, Recognised, Unplaced
from tests.reply.replies import Reply
from tests.reply.replies.letters import bare
from tests.reply.replies.score import Score, score


def reply_of(answers: dict[str, str], **more: object) -> Reply:
    return Reply("s", "inline", [], answers, **more)  # type: ignore[arg-type]


ONE, TWO = "I was never alone in there.", "Because the boat leaks, as boats do."
DOCUMENTS = [Document("reply.eml", [Line("[Q01] Alone?", 1), Line(ONE), Line("[Q02] Why?", 1), Line(TWO)])]
OURS = [Recognised("[Q01] Alone?", "question q1"), Recognised("[Q02] Why?", "question q2")]


def placed(id: str, text: str, *, sure: bool = True) -> Placed:
    return Placed(id, text, "under its question", 1.0, sure)


def counted(reply: Reply, *pieces: Placed, unplaced: list[Unplaced] | None = None) -> Score:
    return score(reply, DOCUMENTS, Alignment(list(pieces), unplaced or [], list(OURS)))


def test_a_reply_that_is_understood_has_nothing_against_it() -> None:
    done = counted(reply_of({"q1": ONE, "q2": TWO}), placed("q1", f" {ONE}\n"), placed("q2", TWO))
    assert done == Score(replies=1, answers=2, exact=2, loose=2, sure=2, whole=1)


def test_answers_under_each_others_questions_are_wrong_and_told_sure_from_marked() -> None:
    done = counted(reply_of({"q1": ONE, "q2": TWO}), placed("q1", TWO), placed("q2", ONE, sure=False))
    assert (done.exact, done.wrong, done.wrong_sure, done.invented, done.whole) == (0, 2, 1, 0, 0)


def test_an_answer_that_swallowed_the_next_is_wrong() -> None:
    done = counted(reply_of({"q1": ONE, "q2": TWO}), placed("q1", f"{ONE}\n\n{TWO}"))
    assert (done.exact, done.wrong) == (0, 1)


def test_white_space_counts_in_the_first_figure_and_not_in_the_second() -> None:
    done = counted(reply_of({"q1": ONE, "q2": TWO}), placed("q1", ONE.replace("never ", "never\n")), placed("q2", TWO))
    assert (done.exact, done.loose, done.wrong) == (1, 2, 0)


def test_our_words_in_an_answer_are_noise_unless_the_guest_quoted_them() -> None:
    noise = ["[Q02] Why?", "Sent from my boat, far away"]
    reply = reply_of({"q1": ONE, "q2": TWO}, ours=noise)
    done = counted(reply, placed("q1", f"{ONE}\n[Q02] Why?"), placed("q2", f"{TWO} Sent from my boat, far away"))
    assert done.noisy == 2
    quoting = reply_of({"q1": ONE, "q2": f"{noise[1]}: {TWO}"}, ours=noise)
    assert counted(quoting, placed("q2", f"{noise[1]}: {TWO}")).noisy == 0


def test_what_is_nowhere_is_lost_and_what_came_from_nowhere_is_added() -> None:
    reply = reply_of({"q1": ONE, "q2": TWO})
    assert counted(reply, placed("q1", ONE)).lost == len(bare(TWO))
    assert counted(reply, placed("q1", ONE), unplaced=[Unplaced(TWO, "no question above it")]).lost == 0
    assert counted(reply, placed("q1", ONE), placed("q2", f"{TWO} Zzz")).added == 3


def test_a_text_for_a_question_without_an_answer_is_invented() -> None:
    done = counted(reply_of({"q1": ONE}), placed("q1", ONE), placed("q3", "Out of the blue it came"))
    assert (done.invented, done.wrong) == (1, 0)


def test_an_answer_that_no_document_holds_was_lost_by_its_reader() -> None:
    assert counted(reply_of({"q1": ONE, "q2": "Nowhere to be found"}), placed("q1", ONE)).unread == 1


def test_one_breath_for_two_questions_is_right_under_either() -> None:
    for id in ("q1", "q2"):
        reply = reply_of({"q1": ONE}, together=[{"q1", "q2"}])
        done = counted(reply, placed(id, ONE), unplaced=[Unplaced(TWO, "")])
        assert (done.exact, done.wrong, done.invented) == (1, 0, 0)


def test_pieces_of_one_answer_are_read_in_turn() -> None:
    done = counted(reply_of({"q1": f"{ONE}\n\n{TWO}"}), placed("q1", ONE), placed("q1", TWO))
    assert (done.exact, done.answers) == (1, 1)


def test_counts_of_several_replies_add_up() -> None:
    one = counted(reply_of({"q1": ONE, "q2": TWO}), placed("q1", ONE), placed("q2", TWO))
    assert one + one == Score(replies=2, answers=4, exact=4, loose=4, sure=4, whole=2)
