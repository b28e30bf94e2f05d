"""`answer --to`: the file, the ledger, what is told, and all that is refused with nothing written."""

from __future__ import annotations

import json
from dataclasses import replace
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path
from typing import Any

import pytest

from interviewkit.commands.send import Sending, send
from interviewkit.errors import Changed, Faulty, InterviewkitError, Usage
from interviewkit.letter.compose import compose
from interviewkit.letter.plain import body
from interviewkit.store.correspondence import letters
from interviewkit.store.desk import Desk
from interviewkit.store.project import Project
from tests.commands.conftest import BAKERY, public
from tests.conftest import Kit
from tests.fakes import ScriptedConsole


class Post:
    """A desk, and a console that remembers what was told."""

    def __init__(self, kit: Kit) -> None:
        self.folder = kit.folder
        self.file = kit.write("bakery", BAKERY)
        self.desk = Desk(kit.project, "bakery")
        self.console = ScriptedConsole(interactive=False)

    def __call__(self, name: str = "q.txt", **options: Any) -> Path:
        path = self.folder / name
        send(self.console, self.desk, Sending(name if name == "-" else str(path), **options))
        return path

    @property
    def sent(self) -> list[dict[str, Any]]:
        return letters(self.desk.project, "bakery")


@pytest.fixture
def post(kit: Kit) -> Post:
    return Post(kit)


def test_the_file_is_the_body_of_the_letter_and_its_path_is_on_stdout(post: Post) -> None:
    path = post("letters/q.txt")
    assert path.read_text("utf-8") == body(compose(post.desk.read(), marks={}))
    assert post.console.out == f"{path}\n"
    assert "2 questions to send, Q01 to Q02." in post.console.err
    assert "interviewkit answer --from FILE" in post.console.err


def test_a_dash_prints_the_body_alone(post: Post) -> None:
    post("-")
    assert post.console.out == body(compose(post.desk.read(), marks={}))
    assert post.sent[0]["format"] == "txt"
    assert list(public(post.folder)) == ["interviews/bakery.yaml"]


def test_what_went_out_is_in_the_ledger_word_for_word(post: Post) -> None:
    post()
    (record,) = post.sent
    assert record["questions"] == [
        {"id": "q2", "mark": "Q01", "text": "And when does it end?"},
        {"id": "q5", "mark": "Q02", "text": "What else?"},
    ]
    assert record["body"] == (post.folder / "q.txt").read_text("utf-8")
    assert (record["event"], record["format"], record["language"]) == ("sent", "txt", "en")
    assert record["token"] in record["body"]


def test_the_same_letter_is_recorded_once_a_format(post: Post) -> None:
    for name in ("q.txt", "q.txt", "again.txt", "q.eml", "q.docx", "q.docx"):
        post(name)
    assert [record["format"] for record in post.sent] == ["txt", "eml", "docx"]
    assert len({record["token"] for record in post.sent}) == 1


def test_another_greeting_is_another_text_to_know_again(post: Post) -> None:
    post()
    post("other.txt", greeting="Dear Noor!")
    assert [record["body"][:9] for record in post.sent] == ["Hello Noo", "Dear Noor"]


def test_in_a_second_round_marks_stay_and_follow_ups_get_letters(post: Post) -> None:
    post()
    post.desk.answer(post.desk.read().exchanges[4], answer="The *fire*.")
    post.desk.follow_up("q5", "And who lights it?")
    text = post("second.txt").read_text("utf-8")
    assert "[Q01] And when does it end?" in text
    assert "You answered: “The fire.”\n\n[Q02b] And who lights it?" in text
    assert len({record["token"] for record in post.sent}) == 2


def test_a_draft_tells_how_it_is_opened_and_carries_the_address(post: Post) -> None:
    data = post("q.eml", address="noor@example.org").read_bytes()
    assert data.startswith(b"To: noor@example.org\r\n")
    assert "Apple Mail" in post.console.err


@pytest.mark.parametrize(
    "text", ["title: T\nquestions:\n- Why?\n- How?\n", "title: T\nexchanges: [{question: Why?}]\n"]
)
def test_every_question_has_its_id_in_the_file_before_it_goes_out(kit: Kit, text: str) -> None:
    path = kit.write("one", text)
    send(ScriptedConsole(), Desk(kit.project, "one"), Sending(str(kit.folder / "q.txt")))
    assert "id: q1" in path.read_text("utf-8")
    reordered = path.read_text("utf-8")
    send(ScriptedConsole(), Desk(kit.project, "one"), Sending(str(kit.folder / "q.txt")))
    assert path.read_text("utf-8") == reordered


def test_the_form_goes_along_with_a_draft(post: Post) -> None:
    message = message_from_bytes(post("q.eml", attach="form").read_bytes(), policy=default)
    assert isinstance(message, EmailMessage)
    (form,) = message.iter_attachments()
    assert form.get_filename() == "questions-a-night-at-the-bakery.html"
    assert "And when does it end?" in form.get_content()
    assert [record["format"] for record in post.sent] == ["eml"]


def test_a_file_with_ids_is_not_touched(post: Post) -> None:
    post()
    assert post.file.read_text("utf-8") == BAKERY


def test_the_template_is_the_text_around_the_questions(post: Post) -> None:
    (post.folder / "t.txt").write_bytes("\ufeff{greeting} Là.\n\n{questions}\n".encode())
    text = post(template=post.folder / "t.txt").read_text("utf-8")
    assert text.startswith("Hello Noor Haddad, Là.\n\n~ The night ~\n\n")
    assert text.endswith("\n[Q02] What else?\n")


def test_a_language_without_words_of_its_own_is_told_and_so_is_a_deadline_that_is_past(post: Post) -> None:
    post.file.write_text(BAKERY.replace("language: en", "language: nl"))
    post(deadline="2001-02-03")
    assert "there are no words for nl yet" in post.console.err
    assert "2001-02-03, is past" in post.console.err


def test_another_file_in_its_place_stays_unless_it_may_go_and_then_it_is_kept_beside(post: Post) -> None:
    (post.folder / "q.txt").write_text("mine")
    with pytest.raises(InterviewkitError, match="is there already") as refused:
        post()
    assert "--force" in refused.value.hint
    assert (post.folder / "q.txt").read_text() == "mine"
    assert post.sent == []
    post(force=True)
    assert (post.folder / "q.txt.bak").read_text() == "mine"
    assert (post.folder / "q.txt").read_text().startswith("Hello")
    post(force=True)
    assert not (post.folder / "q.txt.bak2").exists()


@pytest.mark.parametrize(
    ("name", "options", "said"),
    [
        ("q.pdf", {}, 'as ".pdf"'),
        ("q", {}, "does not end with a format"),
        ("q.txt", {"attach": "form"}, "--attach with --to"),
        ("q.eml", {"attach": "cake"}, '--attach with "cake"'),
        ("q.txt", {"address": "a@b.org"}, "--address with --to"),
        ("q.eml", {"address": "nobody"}, '"nobody" is not an address'),
        ("q.txt", {"deadline": "soon"}, '"soon" is not a date'),
        ("folder.txt", {}, "is a folder"),
    ],
)
def test_a_wrong_option_is_named_and_nothing_is_written(
    post: Post, name: str, options: dict[str, Any], said: str
) -> None:
    (post.folder / "folder.txt").mkdir()
    before = public(post.folder)
    with pytest.raises(Usage, match=said):
        post(name, **options)
    assert public(post.folder) == before
    assert post.sent == []


@pytest.mark.parametrize("name", ["interviews/bakery.yaml", "interviews/new.yaml", "interviews/.private/q.txt"])
def test_no_letter_takes_the_place_of_an_interview_even_by_force(post: Post, name: str) -> None:
    with pytest.raises(InterviewkitError, match="no place for a letter"):
        post(name, force=True)
    assert post.file.read_text("utf-8") == BAKERY


def test_without_an_open_question_nothing_is_sent(kit: Kit) -> None:
    kit.write("done", "title: T\nexchanges:\n- id: q1\n  question: Why?\n  answer: So.\n")
    done = kit("answer", "done", "--to", "q.txt")
    assert done.code == 1
    assert "no open question" in done.err
    assert not (kit.folder / "q.txt").exists()


def test_a_file_with_faults_is_told_and_nothing_is_sent(post: Post) -> None:
    post.file.write_text("title: T\nexchanges:\n- id: q1\n")
    with pytest.raises(Faulty):
        post()
    assert not (post.folder / "q.txt").exists()


def test_a_file_that_changes_in_that_moment_is_not_sent(post: Post, monkeypatch: pytest.MonkeyPatch) -> None:
    other = replace(post.desk.read(), title="Other")
    monkeypatch.setattr(Project, "identify", lambda self, slug: other)
    with pytest.raises(Changed):
        post()
    assert post.sent == []


def test_a_template_that_is_missing_or_has_no_place_for_the_questions_is_refused(post: Post) -> None:
    with pytest.raises(InterviewkitError, match="there is no file"):
        post(template=post.folder / "none.txt")
    (post.folder / "t.txt").write_text("hello")
    with pytest.raises(Usage, match="nowhere"):
        post(template=post.folder / "t.txt")


def test_from_the_command_line_to_the_ledger(kit: Kit) -> None:
    kit.write("bakery", BAKERY)
    out = kit.ok("answer", "bakery", "--to", "q.eml", "--deadline", "2026-12-01", "--closing", "Yours")
    assert out == "q.eml\n"
    lines = (kit.project.private / "bakery.ledger.jsonl").read_text().splitlines()
    assert [json.loads(line)["event"] for line in lines] == ["sent"]
