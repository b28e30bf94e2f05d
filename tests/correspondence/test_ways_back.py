"""What goes out in a file comes back in it, at once or in pieces, and is stored once and word for word."""

from __future__ import annotations

import json
from io import BytesIO
from pathlib import Path

import docx
import pytest

from tests.conftest import Kit
from tests.correspondence.guest import among_quotations, between_the_lines, opened
from tests.intake.terminal import Terminal

ASKED = (
    "Who wakes the village before the bell does?",
    "What was in the tower on the day you came?",
    "Which of the ropes would you never touch?",
)
SAID = {
    "Q01": "The baker. She starts at *two*, 365 days a year.\n\nOn Sundays the dogs help.",
    "Q02": "Pigeons,\nand a ladder that nobody had climbed since 1974.",
    "Q03": "The third. Ask me why in the evening :)",
}


@pytest.fixture
def bells(kit: Kit) -> Kit:
    words = [word for question in ASKED for word in ("--question", question)]
    about = ["--title", "Bells", "--slug", "bells", "--interviewee", "Per Olsen", "--interviewer", "Maud"]
    kit.ok("new", *about, *words)
    return kit


def stored(kit: Kit) -> dict[str, str | None]:
    return {f"Q{number:02}": one.answer for number, one in enumerate(kit.project.load("bells"), 1)}


def mailed(kit: Kit, folder: Path) -> list[Path]:
    """Three mails, each with one answer, in two ways."""
    kit.ok("answer", "bells", "--to", "letter.eml")
    letter = opened(kit.folder / "letter.eml", who="Maud")
    files = []
    for way, mark in zip((between_the_lines, among_quotations, between_the_lines), SAID, strict=True):
        files.append(folder / f"{mark}.eml")
        files[-1].write_bytes(way(letter, {mark: SAID[mark]}))
    return files


@pytest.fixture
def desktop(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that is no part of the project."""
    return tmp_path_factory.mktemp("desktop")


def test_a_word_file_comes_back_filled_in(bells: Kit, desktop: Path) -> None:
    bells.ok("answer", "bells", "--to", "questions.docx")
    document = docx.Document(str(bells.folder / "questions.docx"))
    paragraphs = list(document.paragraphs)
    for mark, text in SAID.items():
        place = next(n for n, one in enumerate(paragraphs) if f"[{mark}]" in one.text)
        paragraphs[place + 1].text, *rest = text.split("\n\n")
        for more in rest:
            paragraphs[place + 2].insert_paragraph_before(more)
    back = BytesIO()
    document.save(back)
    (desktop / "back.docx").write_bytes(back.getvalue())
    bells.ok("answer", "--from", desktop / "back.docx", "--yes")
    assert stored(bells) == SAID


def test_a_file_for_a_guest_with_interviewkit_comes_back_walked_through(bells: Kit, desktop: Path) -> None:
    bells.ok("answer", "bells", "--to", str(desktop / "questions.yaml"))
    terminal = Terminal("-m", "interviewkit", "answer", str(desktop / "questions.yaml"), width=160)
    for id, (asked, text) in enumerate(zip(ASKED, SAID.values(), strict=True), 1):
        terminal.wait(asked, "leave")
        terminal.paste(text)
        terminal.wait(text.splitlines()[-1])
        terminal.press("s")
        terminal.wait_new(f"q{id} is saved")
    assert terminal.end() == 0
    assert "To finish, send the file back to Maud:" in terminal.told()
    assert "export" not in terminal.told()
    bells.ok("answer", "--from", desktop / "questions.yaml", "--yes")
    assert stored(bells) == SAID


def test_a_guest_without_a_terminal_is_told_to_send_the_file_back(bells: Kit, desktop: Path) -> None:
    path = desktop / "questions.yaml"
    bells.ok("answer", "bells", "--to", path)
    told = [bells("answer", path, f"q{number}", text).err for number, text in enumerate(SAID.values(), 1)]
    assert "2 still open." in told[0]
    assert "Next:  send the file back to Maud." in told[2]
    assert "export" not in told[2]
    assert not [path for path in desktop.iterdir() if path.name not in ("questions.yaml", ".interviewkit")]


def test_an_answer_typed_below_its_question_in_the_file_is_not_lost(bells: Kit, desktop: Path) -> None:
    path = desktop / "questions.yaml"
    bells.ok("answer", "bells", "--to", path)
    assert "There is no answer in it" in bells("answer", "--from", path, "--yes").err
    path.write_text(path.read_text("utf-8").replace(ASKED[1], f"|\n    {ASKED[1]}\n\n    Pigeons."), "utf-8")
    bells.ok("answer", "--from", path, "--yes")
    assert stored(bells) == {"Q01": None, "Q02": "Pigeons.", "Q03": None}


def test_what_lies_on_the_clipboard_is_taken_in_from_stdin(bells: Kit) -> None:
    letter = bells.ok("answer", "bells", "--to", "-")
    for mark, text in SAID.items():
        question = next(part for part in letter.split("\n\n") if part.startswith(f"[{mark}]")).strip()
        letter = letter.replace(question, f"{question}\n\n{text}")
    bells.ok("answer", "--from", "-", "--yes", stdin=letter.replace("\n", "\r\n"))
    assert stored(bells) == SAID


def test_several_mails_at_once_are_one_reply(bells: Kit, desktop: Path) -> None:
    bells.ok("answer", "--from", *mailed(bells, desktop), "--yes")
    assert stored(bells) == SAID


def test_a_reply_may_come_in_pieces_and_each_of_them_again(bells: Kit, desktop: Path) -> None:
    files = mailed(bells, desktop)
    for count, path in enumerate(files, 1):
        bells.ok("answer", "--from", path, "--yes")
        assert stored(bells) == {mark: text if n < count else None for n, (mark, text) in enumerate(SAID.items())}
    before = {path: path.read_bytes() for path in bells.folder.rglob("*") if path.is_file()}
    for path in files:
        assert "Nothing in the file is changed." in bells("answer", "--from", path, "--yes").err
    assert {path: path.read_bytes() for path in bells.folder.rglob("*") if path.is_file()} == before


def test_words_beside_the_answers_of_a_file_are_shown_and_ours_are_not(bells: Kit, desktop: Path) -> None:
    bells.ok("answer", "bells", "--to", str(desktop / "questions.yaml"))
    text = (desktop / "questions.yaml").read_text("utf-8")
    asked = f"  question: {ASKED[0]}\n"
    assert asked in text
    text = text.replace(asked, f"  question: |\n    {ASKED[0]}\n    And what does it cost?\n  answer: The baker.\n")
    (desktop / "back.yaml").write_text(f"{text}\n# Please call me before ten.\n", "utf-8")
    told = json.loads(bells.ok("answer", "--from", desktop / "back.yaml", "--json", "--dry-run"))
    assert [one["text"] for one in told["placed"]] == ["The baker."]
    assert [one["text"].split("\n") for one in told["unplaced"]] == [
        ["And what does it cost?", "Please call me before ten."]
    ]
