"""The reference case: a real interview goes from its questions to the post, word for word."""

from __future__ import annotations

import html
import json
import re
from dataclasses import dataclass

import pytest

from tests.conftest import SEED, Kit

DECLINED = {2: "prefers not to", 8: "cannot", 11: "not public", 12: "not public", 13: "not my role"}
TITLE = "Une community manager raconte son métier"
SLUG = "une-community-manager-raconte-son-metier"


@dataclass(frozen=True)
class Case:
    introduction: str
    exchanges: list[tuple[str, str]]
    conclusion: str


def reference_case() -> Case:
    """What came of the interview; skips where it is not beside this checkout."""
    if not SEED.is_file():
        pytest.skip("the reference case is not beside this checkout")
    lines = SEED.read_text("utf-8").splitlines()
    end = lines.index("*****")
    talk = lines[4:end]
    pairs = list(zip(talk[::2], talk[1::2], strict=True))
    return Case("\n\n".join(lines[:4]), pairs, "\n\n".join(lines[end + 1 : end + 3]))


@pytest.fixture(scope="module")
def case() -> Case:
    return reference_case()


@pytest.fixture
def told(kit: Kit, case: Case) -> Kit:
    """The whole interview, put in through the command line."""
    (kit.folder / "questions.txt").write_text("\n".join(question for question, _ in case.exchanges), "utf-8")
    about = ["--title", TITLE, "--interviewee", "Une community manager", "--identity", "withheld"]
    words = [
        "--introduction",
        case.introduction,
        "--conclusion",
        case.conclusion,
        "--tag",
        "édition",
        "--tag",
        "métiers",
    ]
    kit.ok("new", *about, "--interviewer", "Ludo", "--language", "fr", "--questions", "questions.txt", *words)
    for number, (_, answer) in enumerate(case.exchanges, start=1):
        kind = DECLINED.get(number)
        kit.ok("answer", SLUG, f"q{number}", answer, *(["--decline", kind] if kind else []))
    kit.ok("ask", SLUG, "--reword", "q2", "--follows", "q1")
    kit.ok("ask", SLUG, "--reword", "q12", "--follows", "q10")
    kit.ok("ask", SLUG, "--reword", "q13", "--section", "Les salons du livre")
    return kit


def words_of(post: str) -> str:
    """The words a reader sees, whatever marks and spaces are around them."""
    text = html.unescape(re.sub(r"<[^>]+>", " ", post))
    return re.sub(r"[\s\\*#]+", "", text)


def test_the_seventeen_exchanges_are_kept_word_for_word(told: Kit, case: Case) -> None:
    shown = json.loads(told.ok("show", SLUG, "--json"))
    assert [(one["question"], one["answer"]) for one in shown["exchanges"]] == case.exchanges
    assert [one["id"] for one in shown["exchanges"]] == [f"q{number}" for number in range(1, 18)]
    assert (shown["introduction"], shown["conclusion"]) == (case.introduction, case.conclusion)


def test_five_of_them_are_declined_each_in_its_kind(told: Kit) -> None:
    exchanges = json.loads(told.ok("show", SLUG, "--json"))["exchanges"]
    assert {int(one["id"][1:]): one["declined"] for one in exchanges if one["declined"]} == DECLINED


@pytest.mark.parametrize("target", ["markdown", "html"])
def test_the_post_has_every_question_and_answer_in_order(told: Kit, case: Case, target: str) -> None:
    post = words_of(told.ok("export", SLUG, "--to", target, "-o", "-"))
    place = 0
    for text in (text for pair in case.exchanges for text in pair):
        found = post.find(words_of(text), place)
        assert found >= 0, text
        place = found + len(words_of(text))
    for text in (*case.introduction.split("\n\n"), *case.conclusion.split("\n\n")):
        assert words_of(text).strip() in post


@pytest.mark.parametrize("target", ["markdown", "html"])
def test_the_post_says_that_the_guest_is_anonymous_and_is_always_the_same(told: Kit, target: str) -> None:
    once = told.ok("export", SLUG, "--to", target, "-o", "-")
    assert "À sa demande, la personne interviewée reste anonyme." in once
    assert told.ok("export", SLUG, "--to", target, "-o", "-", env={"PYTHONHASHSEED": "7"}) == once


def test_the_board_says_that_it_is_the_interviewers_turn(told: Kit) -> None:
    (row,) = json.loads(told.ok("list", "--json"))
    assert (row["answered"], row["declined"], row["open"], row["turn"]) == (12, 5, 0, "interviewer")
    assert told("check", SLUG).code == 0
