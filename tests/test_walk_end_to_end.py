"""The walk as a person has it: the real command on a pseudo-terminal, over real files."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from interviewkit.model import Kind
from tests.conftest import Kit
from tests.intake.terminal import Terminal

THREE = "At two, mostly.\n\nThe street is blue then.\n\nAnd nobody *hurries*."
Walk = Callable[..., Terminal]


@pytest.fixture
def walk(kit: Kit) -> Iterator[Walk]:
    asked = ["When does your day begin?", "Who pays you?", "What do you eat?", "And on Sundays?"]
    words = [word for question in asked for word in ("--question", question)]
    kit.ok("new", "--title", "Bakery", "--interviewee", "A baker", *words)
    started: list[Terminal] = []

    def run(*more: str) -> Terminal:
        terminal = Terminal("-m", "interviewkit", "-C", str(kit.folder), "answer", "bakery", *more)
        started.append(terminal)
        return terminal

    yield run
    for terminal in started:
        if not terminal.child.closed:
            terminal.child.close(force=True)


def test_paste_back_decline_leave_and_resume_end_up_in_the_file(kit: Kit, walk: Walk) -> None:
    first = walk()
    first.wait("When does your day begin?", "leave")
    first.paste(THREE)
    first.wait("nobody *hurries*")
    first.press("s")
    first.wait("q1 is saved", "Who pays you?")
    assert kit.project.load("bakery").exchanges[0].answer == THREE  # on the disk before the next question

    first.press("p")
    first.wait_new("When does your day begin?", "nobody *hurries*")
    first.send(" Yet.")
    first.wait_new("Yet.")
    first.press("s")
    first.wait_new("q1 is saved", "Who pays you?")

    first.send("That stays in the oven.")
    first.wait("stays in the oven.")
    first.press("x")
    first.wait("Why is it left without an answer?")
    first.send("not public\n")
    first.wait("q2 is saved", "What do you eat?")

    first.send("Crusts, and")
    first.wait("Crusts, and")
    first.press("c")
    assert first.end() == 130
    assert "interviewkit answer bakery" in first.told()

    second = walk()
    second.wait("What do you eat?", "Crusts, and")
    second.send(" cold coffee.")
    second.wait("cold coffee.")
    second.press("s")
    second.wait("q3 is saved", "And on Sundays?")
    second.send("I sleep.")
    second.wait("I sleep.")
    second.press("s")
    assert second.end() == 0
    assert "interviewkit export bakery" in second.told()

    answers = {one.id: (one.answer, one.declined) for one in kit.project.load("bakery")}
    assert answers == {
        "q1": (THREE + " Yet.", None),
        "q2": ("That stays in the oven.", Kind.NOT_PUBLIC),
        "q3": ("Crusts, and cold coffee.", None),
        "q4": ("I sleep.", None),
    }


def test_an_answer_given_meanwhile_elsewhere_is_not_overwritten(kit: Kit, walk: Walk) -> None:
    terminal = walk("q2")
    terminal.wait("Who pays you?", "leave")
    kit.ok("answer", "bakery", "q2", "The neighbours.")
    terminal.send("The miller.")
    terminal.wait("The miller.")
    terminal.press("s")
    terminal.wait("The neighbours.", "The miller.")
    assert kit.project.load("bakery").exchanges[1].answer == "The neighbours."
