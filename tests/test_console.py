"""The console: what goes where, what is disarmed, how it asks, and what it does when nobody reads."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewkit.console import Console, Piece, pick
from interviewkit.console.plain import align, disarm
from interviewkit.console.screen import draw, draw_table
from interviewkit.console.toolbar import lay_out
from interviewkit.console.wrapping import HIDDEN, find_gaps
from interviewkit.errors import Fault, Faulty, Interrupted, InterviewkitError, Missing
from interviewkit.intake.turn import KEYS
from tests.fakes import ScriptedConsole
from tests.intake.terminal import ROOT, Terminal

EVIL = "a\x1b[31mb\x07\x9b2Jc\rd\x7f"
HARMLESS = "a␛[31mb␇\ufffd2Jc␍d␡"
CHOICES = [("markdown", "Markdown"), ("html", "HTML"), ("html-page", "a page"), ("2024", "last year")]


def run(code: str, **how: object) -> subprocess.CompletedProcess[bytes]:
    program = f"from interviewkit.console import Console\nconsole = Console()\n{code}"
    env = {**os.environ, "PYTHONPATH": str(ROOT), **how.pop("env", {})}  # type: ignore[dict-item]
    return subprocess.run([sys.executable, "-c", program], env=env, check=False, **{"capture_output": True, **how})  # type: ignore[call-overload, no-any-return]


def test_results_go_to_stdout_and_words_for_people_to_stderr() -> None:
    done = run("console.say('result'); console.write('{}'); console.tell('by the way')", stdin=subprocess.DEVNULL)
    assert (done.stdout, done.stderr) == (b"result\n{}", b"by the way\n")


def test_importing_the_console_imports_no_screen_library() -> None:
    done = run("import sys; print([n for n in ('rich', 'prompt_toolkit', 'asyncio', 'shutil') if n in sys.modules])")
    assert done.stdout == b"[]\n"


def test_a_table_without_a_terminal_is_aligned_text_made_without_rich() -> None:
    done = run(
        "console.table(['slug', 'title'], [['ana', 'Été\\n1986'], ['日本語', 'x\\x1b[1m']])\n"
        "import sys; assert 'rich' not in sys.modules"
    )
    assert done.stdout.decode() == "slug    title\nana     Été 1986\n日本語  x␛[1m\n"


def test_a_table_without_rows_is_its_heading() -> None:
    assert align([["slug", "title"]]) == "slug  title\n"


@pytest.mark.parametrize("ending", ["\n", "\r\n", ""])
def test_what_is_written_to_a_pipe_is_written_exactly(ending: str) -> None:
    data = f"é\u2028{EVIL}{ending}"
    assert run(f"console.write({data!r})", env={"PYTHONIOENCODING": "latin-1"}).stdout == data.encode()


def test_words_for_people_are_disarmed() -> None:
    assert run(f"console.tell({EVIL!r})").stderr.decode() == HARMLESS + "\n"


def test_a_terminal_gets_results_disarmed() -> None:
    terminal = Terminal("-c", f"from interviewkit.console import Console\nConsole().say({EVIL!r})")
    assert terminal.end() == 0
    assert terminal.raw.decode() == HARMLESS + "\r\n"


def test_a_terminal_without_unicode_gets_something_readable() -> None:
    terminal = Terminal(
        "-c",
        "from interviewkit.console import Console, Piece\nc = Console()\n"
        "c.say('Ça va… ━ 日')\nc.show([Piece((('dim', '✓ ok'),))])",
        env={"PYTHONIOENCODING": "ascii"},
    )
    assert terminal.end() == 0
    assert terminal.lines[:2] == ["\\xc7a va... = \\u65e5", "  * ok"]


@pytest.mark.skipif(os.name == "nt", reason="a pipe of Unix")
@pytest.mark.parametrize("call", ["console.say('x' * 9999)", "console.table(['a'], [['b']])"])
def test_a_reader_who_went_away_causes_no_traceback(call: str) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = run(f"for _ in range(99): {call}", stdout=writing, stderr=subprocess.PIPE, capture_output=False)
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a disk that is always full")
def test_a_result_that_could_not_be_written_is_an_error() -> None:
    code = (
        "from interviewkit.errors import InterviewkitError\n"
        "try:\n console.say('x')\nexcept InterviewkitError as e: console.fail(e)"
    )
    with Path("/dev/full").open("wb") as full:
        done = run(code, stdout=full, stderr=subprocess.PIPE, capture_output=False)
    assert done.stderr == b"interviewkit: the output could not be written: No space left on device\n"


def test_closed_streams_are_no_terminal_and_no_trouble() -> None:
    done = run("import sys; sys.stdin = None; sys.stdout.close(); assert not console.interactive; console.say('x')")
    assert (done.returncode, done.stderr) == (0, b"")


def test_an_error_is_told_with_our_name_and_its_hint() -> None:
    console = ScriptedConsole()
    console.fail(InterviewkitError("it broke", "Mend it."))
    assert console.err == "interviewkit: it broke\nMend it.\n"


def test_the_faults_of_a_file_begin_with_the_file() -> None:
    console = ScriptedConsole()
    console.fail(Faulty("a.yaml", [Fault(2, "odd", "mend it"), Fault(1, "bad")]))
    assert console.err == "a.yaml:1: bad\na.yaml:2: odd; mend it\n"


@pytest.mark.parametrize(
    "question",
    [
        lambda console: console.ask("Title", option="--title"),
        lambda console: console.ask("Title", option="--title", default=""),
        lambda console: console.choose("Which?", CHOICES, option="--title"),
        lambda console: console.confirm("Sure?", option="--title", default=True),
    ],
)
def test_without_a_terminal_each_question_names_its_option(question: object) -> None:
    with pytest.raises(Missing, match="--title"):
        question(ScriptedConsole(interactive=False))  # type: ignore[operator]


def test_a_line_is_asked_for_until_there_is_one() -> None:
    console = ScriptedConsole("", "  ", " A title ")
    assert console.ask("Title", option="--title") == "A title"
    assert console.err.count("Something has to be written") == 2


def test_an_empty_line_takes_the_default() -> None:
    console = ScriptedConsole("", "", "B")
    assert console.ask("Title", option="--title", default="A") == "A"
    assert console.ask("Title", option="--title", default="") == ""
    assert console.ask("Title", option="--title", default="A") == "B"
    assert console.asked[0] == "Title [A]"


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        *[("1", "markdown"), ("m", "markdown"), ("HTML", "html"), ("html-p", "html-page"), ("a pa", "html-page")],
        *[("2024", "2024"), ("last", "2024"), ("ht", None), ("0", None), ("5", None), ("", None), ("x", None)],
    ],
)
def test_a_choice_is_told_by_number_value_or_unique_beginning(typed: str, value: str | None) -> None:
    assert pick(typed, CHOICES) == value


def test_a_choice_is_asked_for_until_it_is_one() -> None:
    console = ScriptedConsole("9", "ht", "html")
    assert console.choose("Which?", CHOICES, option="--to") == "html"
    assert console.err.count("A number from 1 to 4") == 2
    assert ScriptedConsole("").choose("Which?", CHOICES, option="--to", default="html") == "html"


def test_yes_and_no_have_short_forms_and_a_default() -> None:
    console = ScriptedConsole("maybe", "Y", "n", "", "")
    assert console.confirm("Sure?", option="--yes")
    assert not console.confirm("Sure?", option="--yes", default=True)
    assert console.confirm("Sure?", option="--yes", default=True)
    assert not console.confirm("Sure?", option="--yes")


def test_a_real_terminal_asks_and_a_pasted_question_of_two_lines_is_one_answer() -> None:
    code = (
        "from interviewkit.console import Console\nc = Console()\n"
        "print(repr([c.ask('Title', option='x'), c.choose('Which', [('a', 'Apple'), ('b', 'Bee')], option='y'), "
        "c.confirm('Sure?', option='z')]))"
    )
    terminal = Terminal("-c", code)
    terminal.wait("Title:")
    terminal.paste("One\ntwo")
    terminal.send("\n")
    terminal.wait("1  Apple", "2  Bee", "Which:")
    terminal.send("be\n")
    terminal.wait("Sure? [y/N]")
    terminal.send("y\n")
    assert terminal.end() == 0
    assert "['One two', 'b', True]" in terminal.screen


@pytest.mark.parametrize("key", ["c", "d"])
def test_leaving_a_question_is_an_interruption(key: str) -> None:
    code = (
        "from interviewkit.console import Console\nfrom interviewkit.errors import Interrupted\n"
        "try:\n Console().ask('Title', option='x')\nexcept Interrupted as e:\n print(type(e).__name__, e)"
    )
    terminal = Terminal("-c", code)
    terminal.wait("Title:")
    terminal.press(key)
    assert terminal.end() == 0
    assert "Interrupted left" in terminal.screen
    assert Interrupted.exit_code == 130


def test_drawing_disarms_texts_and_labels() -> None:
    drawn = draw([Piece((("plain", EVIL),), label="\x1b[5mq1")], width=80)
    assert HARMLESS in drawn
    assert "␛[5mq1" in drawn


def test_a_drawn_table_fits_its_width() -> None:
    drawn = draw_table(["slug", "title"], [["ana", "A long title that does not fit at all " * 3]], width=30)
    assert max(len(line) for line in drawn.replace("\x1b[2m", "").replace("\x1b[0m", "").splitlines()) <= 30


def test_square_brackets_are_text_and_no_markup() -> None:
    assert "[bold]x[/bold] :smile:" in draw([Piece((("plain", "[bold]x[/bold] :smile:"),))], width=80)


@given(st.text())
def test_a_disarmed_text_steers_no_terminal(text: str) -> None:
    shown = disarm(text)
    assert not [char for char in shown if (ord(char) < 32 and char not in "\n\t") or 127 <= ord(char) < 160]
    assert json.loads(json.dumps(disarm(shown))) == shown


@given(st.integers(1, 200), st.integers(1, 60))
def test_the_toolbar_fits_and_always_says_how_to_save_and_leave(width: int, height: int) -> None:
    rows = lay_out(KEYS, width=width, height=height)
    words = [word for row in rows for _, word in row]
    assert words[-1] == "leave"
    if width >= 20 and height >= 2:
        assert words[0] == "save"
        assert len(rows) <= height
        assert all(len("  ".join(f"{stroke} {word}" for stroke, word in row)) <= width for row in rows)


def test_at_80_columns_all_keys_are_told_in_words() -> None:
    rows = lay_out(KEYS, width=78, height=6)
    assert len(rows) == 2
    assert [word for row in rows for _, word in row] == [key.word for key in KEYS]
    assert rows[0][0] == ("Ctrl-S", "save")


@given(st.text("ab é\u00a0日-"), st.integers(2, 12))
def test_folded_rows_never_split_a_word_that_fits(text: str, width: int) -> None:
    gaps = find_gaps(text, width)
    shown = "".join(
        " " * max(gaps.get(at, 0), 0) + ("" if gaps.get(at) == HIDDEN else char) for at, char in enumerate(text)
    )
    assert shown.replace(" ", "") == text.replace(" ", "")
    if "日" not in text:
        rows = [shown[start : start + width] for start in range(0, len(shown), width)]
        short = [word for word in text.split(" ") if word and len(word) <= width]
        assert all(any(word in row for row in rows) for word in short)


def test_a_console_is_not_interactive_under_test() -> None:
    assert not Console().interactive
