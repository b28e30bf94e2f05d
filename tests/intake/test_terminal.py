"""The walk on a real pseudo-terminal: keys, pastes, signals, sizes."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from interviewkit.model import Exchange, Kind
from tests.intake.desk import FileDesk
from tests.intake.terminal import Terminal, until

THREE = "One paragraph.\n\nAnother one, with a line\nbreak in it.\n\n\nThe third."
Begin = Callable[..., Terminal]


@pytest.fixture
def desk(tmp_path: Path) -> FileDesk:
    return FileDesk(
        tmp_path,
        Exchange("q1", "Who are you?"),
        Exchange("q2", "What do you do all day?", hint="ask about mondays"),
        Exchange("q3", "Do you go to fairs?"),
    )


@pytest.fixture
def begin(desk: FileDesk) -> Iterator[Begin]:
    started: list[Terminal] = []

    def run(*words: str, first: str = "Who are you?", **how: object) -> Terminal:
        terminal = Terminal("-m", "tests.intake.play", str(desk.folder), *words, **how)  # type: ignore[arg-type]
        started.append(terminal)
        terminal.wait(first, "leave")
        return terminal

    yield run
    for terminal in started:
        if not terminal.child.closed:
            terminal.child.close(force=True)


def test_a_bracketed_paste_of_three_paragraphs_arrives_whole(desk: FileDesk, begin: Begin) -> None:
    terminal = begin()
    terminal.paste(THREE)
    terminal.wait("The third.")
    terminal.press("s")
    terminal.wait("q1 is saved: answered")
    assert desk.texts()["q1"] == THREE


@pytest.mark.parametrize("ending", ["\r", "\n", "\r\n"], ids=["CR", "LF", "CR LF"])
def test_a_paste_without_brackets_submits_nothing_and_arrives_whole(desk: FileDesk, begin: Begin, ending: str) -> None:
    terminal = begin()
    terminal.send(THREE.replace("\n", ending).encode())
    terminal.wait("The third.")
    terminal.press("s")
    terminal.wait("q1 is saved: answered")
    assert desk.texts() == {"q1": THREE, "q2": None, "q3": None}


def test_an_indented_paste_without_brackets_keeps_its_indents_and_tabs(desk: FileDesk, begin: Begin) -> None:
    text = "- a list\n    with an indent\n\tand a tab\nand none"
    terminal = begin()
    terminal.send(text)
    terminal.wait("and none")
    terminal.press("s")
    terminal.wait("q1 is saved")
    assert desk.texts()["q1"] == text


def test_a_very_long_paragraph_is_not_cut_by_the_terminal(desk: FileDesk, begin: Begin) -> None:
    text = "word " * 4000 + "end"
    terminal = begin()
    for start in range(0, len(text), 1000):
        terminal.send(text[start : start + 1000])
    terminal.wait("word end")
    terminal.press("s")
    terminal.wait("q1 is saved")
    assert desk.texts()["q1"] == text


@pytest.mark.parametrize("save", [b"\x13", b"\x04", b"\x1b\r"], ids=["Ctrl-S", "Ctrl-D", "Alt-Enter"])
def test_three_keys_save(desk: FileDesk, begin: Begin, save: bytes) -> None:
    terminal = begin()
    terminal.send("Ana.")
    terminal.send(save)
    terminal.wait("q1 is saved", "What do you do all day?")
    assert desk.texts()["q1"] == "Ana."


def test_keys_pressed_too_early_wait_for_the_next_question(desk: FileDesk, begin: Begin) -> None:
    terminal = begin()
    # The second Ctrl-S, which freezes other terminals, leaves q2 open; what follows goes to q3.
    terminal.send(b"Ana.\x13\x13Yes, I did\x7f\x7f\x7fdo.\x13")
    assert terminal.end() == 0
    assert desk.texts() == {"q1": "Ana.", "q2": None, "q3": "Yes, I do."}


def test_going_back_brings_the_answer_to_be_corrected(desk: FileDesk, begin: Begin) -> None:
    terminal = begin()
    terminal.send("I am Anna.")
    terminal.press("s")
    terminal.wait("2 of 3", "What do you do all day?")
    terminal.press("p")
    terminal.wait_new("1 of 3", "I am Anna.", "leave")
    terminal.send("\x7f\x7f\x7fa.")
    terminal.wait("│ I am Ana.")
    terminal.press("s")
    terminal.wait_new("q2  What do you do all day?", "leave")
    terminal.press("c")
    assert terminal.end() == 130
    assert desk.texts() == {"q1": "I am Ana.", "q2": None, "q3": None}


def test_what_is_typed_when_declining_is_kept_as_the_guests_words(desk: FileDesk, begin: Begin) -> None:
    terminal = begin()
    terminal.send("I would rather not say.")
    terminal.press("x")
    terminal.wait("Why is it left without an answer?")
    terminal.send("pref\n")
    terminal.wait("q1 is saved: declined: prefers not to")
    found = desk.read().find("q1")
    assert found is not None
    assert (found.answer, found.declined) == ("I would rather not say.", Kind.PREFERS_NOT)


@pytest.mark.parametrize(("typed", "words"), [("", None), ("Not my job.", "Not my job.")])
def test_declining_with_nothing_typed_asks_for_words_that_may_be_none(
    desk: FileDesk, begin: Begin, typed: str, words: str | None
) -> None:
    terminal = begin()
    terminal.press("x")
    terminal.wait("Why is it left without an answer?")
    terminal.send("4\n")
    terminal.wait("own words")
    terminal.send(f"{typed}\n")
    terminal.wait("q1 is saved: declined: not my role")
    assert desk.texts()["q1"] == words


def test_an_answer_in_part_has_its_text_and_its_kind(desk: FileDesk, begin: Begin) -> None:
    terminal = begin()
    terminal.press("t")
    terminal.wait("First write the part that is answered.")
    terminal.send("Ana. The surname stays mine.")
    terminal.press("t")
    terminal.wait("Why is the rest left out?")
    terminal.send("3\n")
    terminal.wait("q1 is saved: answered in part: not public")
    assert desk.texts()["q1"] == "Ana. The surname stays mine."


def test_ctrl_c_in_a_question_leads_back_to_the_text_and_loses_nothing(desk: FileDesk, begin: Begin) -> None:
    terminal = begin()
    terminal.send("Half a thought")
    terminal.press("x")
    terminal.wait("Why is it left")
    terminal.press("c")
    terminal.wait("Back to the text.", "leave")
    terminal.send(" and the rest.")
    terminal.wait("Half a thought and the rest.")
    terminal.press("s")
    terminal.wait("q1 is saved: answered")
    assert desk.texts()["q1"] == "Half a thought and the rest."


def test_a_follow_up_on_the_spot_saves_the_answer_and_comes_next(desk: FileDesk, begin: Begin) -> None:
    terminal = begin()
    terminal.send("Ana.")
    terminal.press("f")
    terminal.wait("Follow-up question")
    terminal.send("Just Ana?\n")
    terminal.wait("q4  Just Ana?", "2 of 4", "leave")
    terminal.send("Just Ana.")
    terminal.press("s")
    terminal.wait("q2  What do you do all day?")
    assert [(item.id, item.follows, item.answer) for item in desk.read()][:2] == [
        ("q1", None, "Ana."),
        ("q4", "q1", "Just Ana."),
    ]


def test_a_section_is_opened_above_the_question_and_the_text_stays(desk: FileDesk, begin: Begin) -> None:
    terminal = begin()
    terminal.send("Ana")
    terminal.press("g")
    terminal.wait("Heading above q1")
    terminal.send("First things\n")
    terminal.wait("  First things\n", "│ Ana")
    terminal.press("s")
    terminal.wait("q1 is saved")
    found = desk.read().find("q1")
    assert found is not None
    assert (found.section, found.answer) == ("First things", "Ana")


def test_the_text_goes_to_the_editor_and_comes_back(desk: FileDesk, begin: Begin, tmp_path: Path) -> None:
    script = tmp_path / "my editor.py"
    script.write_text(
        "import sys, pathlib\np = pathlib.Path(sys.argv[1])\np.write_text(p.read_text() + ' from afar\\n')"
    )
    terminal = begin(env={"EDITOR": f"python3 '{script}'"})
    terminal.send("Greetings")
    terminal.press("o")
    terminal.wait("│ Greetings from afar", "leave")
    terminal.press("s")
    terminal.wait("q1 is saved")
    assert desk.texts()["q1"] == "Greetings from afar"
    assert not desk.scratch("q1").exists()


def test_an_editor_that_is_not_there_is_told_and_the_text_stays(desk: FileDesk, begin: Begin) -> None:
    terminal = begin(env={"EDITOR": "no-such-editor"})
    terminal.send("Greetings")
    terminal.press("o")
    terminal.wait("'no-such-editor' was not found", "Set EDITOR", "│ Greetings", "leave")
    terminal.press("s")
    terminal.wait("q1 is saved")


def test_ctrl_c_keeps_the_text_says_so_and_the_next_walk_offers_it(desk: FileDesk, begin: Begin) -> None:
    terminal = begin()
    terminal.send("Half a")
    terminal.wait("Half a")
    terminal.press("c")
    assert terminal.end() == 130
    assert "the text for q1 is kept as a draft" in terminal.screen
    assert "Go on with: interviewkit answer ana" in terminal.screen
    again = begin()
    again.wait("Below is your text from last time", "│ Half a")
    again.send(" thought.")
    again.press("s")
    again.wait("q1 is saved")
    assert desk.texts()["q1"] == "Half a thought."
    assert desk.draft("q1") is None


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_being_told_to_end_keeps_the_text(desk: FileDesk, begin: Begin, number: signal.Signals) -> None:
    terminal = begin()
    terminal.send("Half a")
    terminal.wait("Half a")
    terminal.tell(number)
    assert terminal.end() == 130
    assert desk.draft("q1") == "Half a"


def test_being_told_to_end_while_something_is_asked_keeps_the_text(desk: FileDesk, begin: Begin) -> None:
    terminal = begin()
    terminal.send("Half a")
    terminal.press("x")
    terminal.wait("Why is it left")
    terminal.tell(signal.SIGTERM)
    assert terminal.end() == 130
    assert desk.draft("q1") == "Half a"


def test_closing_the_window_keeps_the_text(desk: FileDesk, begin: Begin) -> None:
    terminal = begin()
    terminal.send("Half a")
    terminal.wait("Half a")
    terminal.hang_up()
    assert desk.draft("q1") == "Half a"


def test_kill_9_takes_at_most_what_was_typed_in_the_last_second(desk: FileDesk, begin: Begin) -> None:
    terminal = begin()
    terminal.send("A first line.\nA second one.")
    until(lambda: desk.draft("q1") == "A first line.\nA second one.", "the draft is on the disk")
    terminal.tell(signal.SIGKILL)
    terminal.end()
    again = begin()
    again.wait("│ A first line.", "│ A second one.")


def test_the_keys_fit_a_terminal_of_20_columns(desk: FileDesk, begin: Begin) -> None:
    terminal = begin(first="Who are you?", width=20, height=24)
    terminal.send("A rather long sentence for such a small place.")
    terminal.wait("│ A rather long\n│ sentence for such\n│ a small place.", "^S save", "^C leave")
    terminal.press("s")
    terminal.wait("What do you do", "^C leave")
    assert desk.texts()["q1"] == "A rather long sentence for such a small place."


@pytest.mark.parametrize("size", [(20, 5), (40, 3), (5, 5), (80, 1), (1, 24)])
def test_no_size_breaks_the_walk(desk: FileDesk, begin: Begin, size: tuple[int, int]) -> None:
    terminal = begin()
    terminal.send("Short")
    terminal.wait("Short")
    terminal.resize(*size)
    terminal.send(" and sweet.")
    terminal.press("s")
    until(lambda: desk.texts()["q1"] == "Short and sweet.", "the answer is saved")


def test_a_dumb_terminal_is_written_to_line_after_line(desk: FileDesk, begin: Begin) -> None:
    terminal = begin(env={"TERM": "dumb"})
    terminal.send("One line.\n\nAnothre\x7f\x7fer.")
    terminal.wait("Another.")
    terminal.press("s")
    terminal.wait("q1 is saved", "What do you do all day?")
    assert desk.texts()["q1"] == "One line.\n\nAnother."
    assert b"\x1b" not in terminal.raw


def test_a_dumb_terminal_asks_too(desk: FileDesk, begin: Begin) -> None:
    terminal = begin(env={"TERM": "dumb"})
    terminal.press("x")
    terminal.wait("Why is it left without an answer?")
    terminal.send("cannot\n")
    terminal.wait("own words")
    terminal.send("\n")
    terminal.wait("declined: cannot")


def test_a_drawn_window_keeps_text_and_keys(desk: FileDesk, begin: Begin) -> None:
    terminal = begin()
    terminal.send("A sentence that is long enough to be folded when the window becomes narrow.")
    terminal.wait("narrow.")
    terminal.resize(40, 20)
    terminal.wait("^S save", "│ A sentence that is long enough to be\n  │ folded when the window becomes\n  │ narrow.")
    terminal.resize(100, 30)
    terminal.wait("Ctrl-S save", "A sentence that is long enough to be folded when the window becomes narrow.")
    terminal.press("s")
    terminal.wait("q1 is saved")
    assert desk.texts()["q1"] == "A sentence that is long enough to be folded when the window becomes narrow."


def test_ctrl_l_paints_the_question_and_the_text_again(begin: Begin) -> None:
    terminal = begin()
    terminal.send("Ana")
    terminal.press("l")
    terminal.wait_gone("A word with Ana")
    terminal.wait("q1  Who are you?", "│ Ana", "Ctrl-C leave")


def test_escape_sequences_in_somebodys_answer_are_shown_and_not_obeyed(desk: FileDesk, begin: Begin) -> None:
    evil = "Hello \x1b]0;owned\x07\x1b[2J\x9b31m there"
    first = Exchange("q1", "Who \x1b[31mare you?", answer=evil, section="A \x1b[7mheading")
    desk._write(desk.read().put(first).insert(Exchange("q4", "And?", follows="q1"), after="q1"))
    terminal = begin(first="And?")
    terminal.wait("Hello ␛]0;owned␇␛[2J", "Who ␛[31mare you?", "A ␛[7mheading")
    terminal.press("p")
    terminal.wait("^[]0;owned^G^[[2J")
    assert b"\x1b]0;" not in terminal.raw
    assert b"\x1b[2J" not in terminal.raw
    assert "\x9b".encode() not in terminal.raw
    terminal.send("!")
    terminal.press("s")
    until(lambda: desk.texts()["q1"] == evil + "!", "the answer is saved with all its characters")


def test_bytes_of_an_old_terminal_become_letters_and_not_a_crash(desk: FileDesk, begin: Begin) -> None:
    terminal = begin()
    terminal.send("caf\xe9".encode("latin-1"))
    terminal.send(" ole")
    terminal.wait("ole")
    terminal.press("s")
    terminal.wait("q1 is saved")
    assert desk.texts()["q1"] == "café ole"


def test_the_end_says_where_the_interview_stands_and_what_is_next(desk: FileDesk, begin: Begin) -> None:
    terminal = begin()
    terminal.send("Ana.")
    terminal.press("s")
    terminal.wait("2 of 3")
    terminal.press("n")
    terminal.wait("3 of 3")
    terminal.press("x")
    terminal.wait("Why")
    terminal.send("2\n")
    terminal.wait("own words")
    terminal.send("\n")
    assert terminal.end() == 0
    assert "1 open · 1 answered · 1 declined" in terminal.screen
    assert "Still open: q2." in terminal.screen
    assert "interviewkit export ana" in terminal.screen
