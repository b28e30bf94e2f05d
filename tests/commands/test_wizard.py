"""`new` on a terminal, played like a scene."""

from __future__ import annotations

import pytest

from interviewkit.errors import Interrupted
from interviewkit.model import Identity
from tests.commands.conftest import Quick
from tests.conftest import Kit
from tests.fakes import ScriptedConsole


def test_the_wizard_asks_for_everything_and_makes_the_file(quick: Quick, kit: Kit) -> None:
    answers = [
        "A night nurse speaks",
        "withheld",
        "A night nurse",
        "Maud",
        "",
        "portrait",
        "1-2,4",
        "2",
        "Known for?",
        "",
        "",
    ]
    console = ScriptedConsole(*answers)
    done = quick("new", console=console)
    assert done.code == 0, done
    assert console.finished
    interview = kit.project.load("a-night-nurse-speaks")
    assert interview.interviewee.identity is Identity.WITHHELD
    assert interview.interviewee.name == "A night nurse"
    assert (interview.interviewer, interview.language) == ("Maud", "en")
    assert [one.question for one in interview][1:2] == ["Known for?"]
    assert len(interview.exchanges) == 3


def test_the_guest_s_name_is_asked_for_as_published_or_as_what_stands_for_it(quick: Quick) -> None:
    withheld = ScriptedConsole("T", "2", Interrupted("left"))
    quick("new", console=withheld)
    assert "instead of the name" in withheld.asked[-1]
    published = ScriptedConsole("T", "1", Interrupted("left"))
    quick("new", console=published)
    assert published.asked[-1] == "Who answers"


def test_what_an_option_said_is_not_asked(quick: Quick, kit: Kit) -> None:
    console = ScriptedConsole("published", "Noor", "Maud", "fr")
    done = quick("new", "--title", "Bread", "--questions", "portrait", console=console)
    assert done.code == 0, done
    assert console.finished
    assert kit.project.load("bread").language == "fr"


def test_nothing_is_asked_where_the_options_say_it_all(quick: Quick) -> None:
    console = ScriptedConsole()
    assert quick("new", "--title", "Bread", "--interviewee", "N", "--question", "Who?", console=console).code == 0


def test_leaving_makes_nothing(quick: Quick, kit: Kit) -> None:
    done = quick("new", console=ScriptedConsole("Bread", "1", Interrupted("left")))
    assert done.code == 130
    assert "nothing was made" in done.err
    assert not (kit.folder / "interviews").exists()


def test_a_wording_stands_there_to_be_changed_and_stays_where_it_is_emptied(quick: Quick, kit: Kit) -> None:
    (kit.folder / "mine.md").write_text("- Who\n  are you?\n- Why?\n")
    mine = str(kit.folder / "mine.md")
    console = ScriptedConsole(
        *("T", "1", "Noor", "", "", "file", mine, "", "1", "Who are they?", "1", "Who?", "2", "", "", "")
    )
    done = quick("new", console=console)
    assert done.code == 0, done
    assert [text for text in console.offered if text] == ["Who are you?", "Who are they?", "Why?"]
    assert [one.question for one in kit.project.load("t")] == ["Who?", "Why?"]


def test_the_questions_of_a_list_are_drawn_and_so_broken_between_words(quick: Quick) -> None:
    console = ScriptedConsole("T", "1", "Noor", "", "", "portrait", Interrupted("left"))
    quick("new", console=console)
    assert " 1  What is within reach of your hand as you write this?" in console.shown


def test_the_lists_are_those_of_the_language(quick: Quick, kit: Kit) -> None:
    (kit.folder / "questions").mkdir()
    (kit.folder / "questions" / "ours.fr.txt").write_text("Quand ?\nOù ?")
    (kit.folder / "questions" / "broken.fr.yaml").write_text("questions: [")
    console = ScriptedConsole("T", "1", "Noor", "", "fr", "ours", "", "", "")
    done = quick("new", console=console)
    assert done.code == 0, done
    assert "Un portrait en sept questions" in console.shown
    assert "A portrait" not in console.shown
    assert "broken" not in console.shown
    assert [one.question for one in kit.project.load("t")] == ["Quand ?", "Où ?"]


def test_a_file_that_is_not_there_is_asked_for_again(quick: Quick, kit: Kit) -> None:
    (kit.folder / "mine.txt").write_text("Who?")
    mine = str(kit.folder / "mine.txt")
    console = ScriptedConsole("T", "1", "Noor", "", "", "file", "nowhere.txt", "file", mine, "", "", "")
    done = quick("new", console=console)
    assert done.code == 0, done
    assert "there is no file nowhere.txt" in done.err


def test_own_questions_are_typed_one_by_one(quick: Quick, kit: Kit) -> None:
    console = ScriptedConsole("T", "1", "Noor", "", "", "none", "Who?", "Why?", "")
    assert quick("new", console=console).code == 0
    assert [one.question for one in kit.project.load("t")] == ["Who?", "Why?"]


def test_a_number_that_is_none_is_told_and_asked_again(quick: Quick, kit: Kit) -> None:
    console = ScriptedConsole("T", "1", "Noor", "", "de", "fr", "portrait", "9", "7", "3", "1", "Whom?", "", "")
    console.answers[4:6] = ["english", "en"]
    done = quick("new", console=console)
    assert done.code == 0, done
    assert "Its questions are 1 to 7." in done.err
    assert "There is no question 3" in done.err
    assert "A language is written as" in done.err
    assert [one.question for one in kit.project.load("t")] == ["Whom?"]


@pytest.mark.parametrize(("title", "told"), [("Bakery", "is there already"), ("🎉", "No name for the file")])
def test_a_name_that_will_not_do_costs_no_answer_that_was_given(
    quick: Quick, kit: Kit, bakery: object, title: str, told: str
) -> None:
    console = ScriptedConsole(title, "1", "Noor", "", "", "none", "Who?", "", "a/b", "second")
    before = kit.read("bakery")
    done = quick("new", console=console)
    assert done.code == 0, done
    assert told in done.err
    assert kit.read("bakery") == before
    assert kit.project.load("second").title == title


@pytest.mark.parametrize(
    ("tag", "offered"), [("fr_FR.UTF-8", "fr"), ("C.UTF-8", "en"), ("POSIX", "en"), ("pt_BR", "pt")]
)
def test_the_language_of_the_machine_is_offered(
    quick: Quick, monkeypatch: pytest.MonkeyPatch, tag: str, offered: str
) -> None:
    monkeypatch.setenv("LANG", tag)
    console = ScriptedConsole("T", "1", "Noor", "", Interrupted("left"))
    quick("new", console=console)
    assert console.asked[-1].endswith(f"[{offered}]")


def test_who_asks_is_not_asked_and_the_language_is_offered_where_the_settings_say_so(quick: Quick, kit: Kit) -> None:
    (kit.folder / "interviewkit.toml").write_text('interviewer = "Maud"\nlanguage = "fr"\n')
    console = ScriptedConsole("T", "1", "Noor", "", "none", "Qui ?", "")
    assert quick("new", console=console).code == 0
    assert console.asked[3] == "The language (en, fr, …) [fr]"
    assert (kit.project.load("t").interviewer, kit.project.load("t").language) == ("Maud", "fr")


def test_where_nobody_is_to_be_named_nobody_is_asked_for(quick: Quick, kit: Kit) -> None:
    (kit.folder / "interviewkit.toml").write_text('interviewer = ""\n')
    console = ScriptedConsole("T", "1", "Noor", "fr", "none", "Qui ?", "")
    assert quick("new", console=console).code == 0
    assert not kit.project.load("t").interviewer
