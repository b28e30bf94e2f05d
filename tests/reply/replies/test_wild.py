"""The sets of odd replies are what they say: readable, repeatable, and every expected word is in them."""

from __future__ import annotations

from email import message_from_bytes
from email.policy import default
from functools import cache
from random import Random

import pytest

from interviewkit.letter import Letter
from tests.reply.replies import GROUPS, Reply, wild_b, wild_c, wild_d
from tests.reply.replies.seen import signs, signs_of

WILD = (wild_b, wild_c, wild_d)
SETS = {style: wild.make for wild in WILD for style in wild.STYLES}
SEEDS = range(5)
of_every_style = pytest.mark.parametrize("style", SETS)


@cache
def made(style: str, seed: int) -> tuple[Letter, Reply]:
    """One reply in a style, the same for the same seed."""
    return SETS[style](style, Random(f"{style} {seed}"))


def test_no_style_is_in_two_sets() -> None:
    assert len(SETS) == sum(len(wild.STYLES) for wild in WILD)


@of_every_style
def test_every_line_that_is_expected_is_in_the_files(style: str) -> None:
    for seed in SEEDS:
        _, reply = made(style, seed)
        there = signs_of(reply)
        for text in reply.answers.values():
            assert all(signs(line) in there for line in text.split("\n")), seed


@of_every_style
def test_a_style_is_the_same_for_the_same_dice_and_another_for_others(style: str) -> None:
    assert made(style, 1) == SETS[style](style, Random(f"{style} 1"))
    assert len({made(style, seed)[1].files[0][1] for seed in SEEDS}) > 1


@of_every_style
def test_every_question_is_answered_or_skipped_and_every_answer_has_letters(style: str) -> None:
    for seed in SEEDS:
        asked, reply = made(style, seed)
        ids = {one.id for one in asked.asked}
        assert set(reply.answers) | reply.skipped == ids
        assert not set(reply.answers) & reply.skipped
        assert all(signs(text) and text == text.strip() for text in reply.answers.values())
        assert all(several <= ids for several in reply.together)
        assert reply.style == style
        assert reply.group in GROUPS
        assert bool(reply.answers) == (reply.group != "nothing")


@of_every_style
def test_no_answer_holds_what_is_said_to_be_ours(style: str) -> None:
    for seed in SEEDS:
        _, reply = made(style, seed)
        lines = {signs(line) for text in reply.answers.values() for line in text.split("\n")}
        assert not [piece for piece in reply.ours if signs(piece) and signs(piece) in lines]


@of_every_style
def test_a_mail_is_well_formed(style: str) -> None:
    for name, data in made(style, 3)[1].files:
        if name.endswith(".eml"):
            message = message_from_bytes(data, policy=default)
            assert message["From"]
            assert message["To"]
            assert not [fault for part in message.walk() for fault in part.defects]


@pytest.mark.parametrize(
    "style", [style for wild in (wild_c, wild_d) for style in wild.STYLES if made(style, 0)[1].group == "unsolvable"]
)
def test_who_left_out_the_questions_also_left_out_an_answer(style: str) -> None:
    for seed in SEEDS:
        asked, reply = made(style, seed)
        there = signs_of(reply)
        assert reply.skipped
        assert not [one for one in asked.asked if signs(one.question) in there]
