"""The second set of replies has enough of everything, and its letters are cut where they may be."""

from __future__ import annotations

from random import Random

from interviewkit.letter.plain import body
from tests.reply.replies.bakery import LANGUAGES, answers, inner, letter, opening, pieces
from tests.reply.replies.bakery_mail import all_folded, flowing, folded
from tests.reply.replies.seen import signs
from tests.reply.replies.wild_b import STYLES, make


def test_there_are_enough_styles_of_every_group() -> None:
    groups = [make(style, Random(style))[1].group for style in STYLES]
    assert groups.count("wild_b") >= 20
    assert groups.count("unsolvable") >= 3
    assert groups.count("unsolvable") + groups.count("nothing") >= 5


def test_letters_come_in_every_language_and_keep_their_marks() -> None:
    letters = [letter(Random(seed)) for seed in range(60)]
    assert {one.language for one in letters} == set(LANGUAGES)
    assert any(asked.mark.endswith("b") for one in letters for asked in one.asked)
    for one in letters:
        assert len({asked.mark for asked in one.asked}) == len(one.asked) >= 5
        assert len(answers(one, Random(1))) >= 4


def test_the_pieces_are_the_letter() -> None:
    for seed in range(12):
        one = letter(Random(seed))
        assert signs("".join(piece.text for piece in pieces(one))) == signs(body(one))
        assert [piece.id for piece in inner(one) if piece.id] == [asked.id for asked in one.asked]
        assert not [piece for piece in opening(one) if piece.id]


def test_a_typed_break_can_be_told_from_one_that_a_program_made() -> None:
    assert folded("one two three four five six", 16) == "one two three\nfour five six"
    assert folded("a long line that fills\nand another", 22) == "a long line that fills\nand another"
    assert folded("short\nlines\n\nand gaps", 40) == "short\nlines\n\nand gaps"


def test_a_flowed_text_says_which_breaks_are_soft() -> None:
    assert flowing("one two three four", 10) == "one two \nthree four"
    assert flowing("> x\nFrom y") == " > x\n From y"


def test_a_mail_program_breaks_all_long_lines_or_none() -> None:
    assert all_folded({"q1": "one two three four", "q2": "five"}, 14) == {"q1": "one two three\nfour", "q2": "five"}
    unclear = {"q1": "one two three four", "q2": "a long line that\nfills"}
    assert all_folded(unclear, 14) == unclear
