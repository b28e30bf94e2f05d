"""An interview from both sides: what comes back by mail and by form makes the post that typing it makes."""

from __future__ import annotations

import json
import re

import pytest

from tests.conftest import Kit
from tests.correspondence import guest
from tests.correspondence.clocks import CLOCKS
from tests.correspondence.story import SLUG, Post, Said, Story, mailed, typed
from tests.letter.forms import Form
from tests.test_reference_case import DECLINED, TITLE, reference_case

FOLLOW_UPS = {2: 1, 12: 10, 17: 16}
SECTIONS = {13: "Les salons du livre"}


def reference() -> Story:
    """The reference case; skips where it is not beside this checkout."""
    case = reference_case()
    exchanges = [
        Said(question, answer, DECLINED.get(number, ""), FOLLOW_UPS.get(number, 0), SECTIONS.get(number, ""))
        for number, (question, answer) in enumerate(case.exchanges, 1)
    ]
    return Story(TITLE, "fr", "Ludo", tuple(exchanges), case.introduction, case.conclusion)


@pytest.fixture(scope="module", params=["an interview of our own", "the reference case"])
def story(request: pytest.FixtureRequest) -> Story:
    return CLOCKS if request.param == "an interview of our own" else reference()


@pytest.fixture(scope="module")
def post(tmp_path_factory: pytest.TempPathFactory, story: Story) -> Post:
    folder = tmp_path_factory.mktemp("mailed") / "blog"
    folder.mkdir()
    return mailed(Kit(folder), story)


@pytest.fixture(scope="module")
def at_terminal(tmp_path_factory: pytest.TempPathFactory, story: Story) -> Post:
    return typed(Kit(tmp_path_factory.mktemp("typed")), story)


@pytest.mark.parametrize("target", ["markdown", "html"])
def test_the_post_is_that_of_the_terminal_byte_for_byte(post: Post, at_terminal: Post, target: str) -> None:
    assert post.exported(target) == at_terminal.exported(target)


def test_every_answer_is_kept_word_for_word_and_every_declining_in_its_kind(post: Post, story: Story) -> None:
    shown = json.loads(post.kit.ok("show", SLUG, "--json"))["exchanges"]
    assert [(one["question"], one["answer"]) for one in shown] == [
        (one.question, one.answer) for one in story.exchanges
    ]
    assert [one["declined"] or "" for one in shown] == [one.declined for one in story.exchanges]
    assert not [one for one in shown if one["partly"]]


def test_five_declines_were_recognised_by_their_words_each_in_its_kind(post: Post, story: Story) -> None:
    suggested = re.findall(r"To look at: sounds like: (.+)\.", "".join(post.screens.values()))
    chosen = [one.kind for one in post.filled.values() if one.way == "pass"]
    assert len(suggested) == 5
    assert sorted([*suggested, *chosen]) == sorted(one.declined for one in story.exchanges if one.declined)


def test_who_the_guest_is_stands_in_their_mails_alone(post: Post) -> None:
    for text in (post.kit.read(SLUG), post.exported("html").decode(), post.exported("markdown").decode()):
        assert guest.NAME not in text
        assert "mail.example" not in text


def test_the_second_letter_has_the_follow_ups_alone_each_with_the_answer_before(post: Post, story: Story) -> None:
    letter = guest.opened(post.kit.folder / "follow-ups.eml", who=story.interviewer)
    body = " ".join(letter.body.split())
    later = story.round(2)
    assert len(letter.marks) == len(later)
    for number in later:
        one = story.exchanges[number - 1]
        assert " ".join(one.question.split()) in body
        assert " ".join(story.exchanges[one.follows - 1].answer.split()[:5]) in body


def test_all_of_it_again_changes_nothing(post: Post) -> None:
    before = post.kit.read(SLUG)
    files = sorted((post.kit.folder.parent / "mails").iterdir())
    done = post.kit("answer", "--from", *files, "--yes")
    assert "Nothing in the file is changed." in done.err
    assert post.kit.read(SLUG) == before


def test_the_form_filled_in_in_a_browser_is_the_file_that_came_back(post: Post, browser) -> None:
    letter = guest.opened(post.kit.folder / "questions.eml", who=post.story.interviewer)
    page = post.kit.folder.parent / "form.html"
    page.write_text(letter.form, "utf-8")
    form = Form(browser.new_page())
    form.page.goto(page.as_uri())
    for mark, answer in post.filled.items():
        form.put(mark, answer)
    assert form.saved() == (post.kit.folder.parent / "mails" / "answers.txt").read_bytes()
    form.page.close()
