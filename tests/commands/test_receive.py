"""`answer --from`: a reply is kept, told apart, shown, and stored as far as somebody or the rules have decided.

What the readers and the aligner make of real replies is tested with them. Here a reply says itself where its pieces
go: `[q2] At ten.` is sure, `[q2?]` is not, `[q2 off]` is off the record, `[q2 cannot]` declines, `[?]` is unplaced.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

import interviewkit.reply.align
import interviewkit.reply.declining
import interviewkit.reply.readers
from interviewkit.errors import Interrupted, InterviewkitError
from interviewkit.model import Exchange, Kind, State
from interviewkit.reply import Alignment, Document, Line, Placed, Recognised, Unplaced
from interviewkit.reply.align import Sent
from interviewkit.store import correspondence
from tests.commands.conftest import Quick, Refusal, public
from tests.conftest import Done, Kit
from tests.fakes import Answer, ScriptedConsole

PIECE = re.compile(r"\[(?P<id>q\d+|\?)(?P<doubt>\?)? ?(?P<kind>[a-z ]*)\] ?(?P<text>.*)")
MILL = """\
title: A day at the mill
exchanges:
- id: q1
  question: How old are the stones of the mill?
- id: q2
  question: What does the river do in winter?
"""
ASKED = "> And when does it end?\n> When does your day begin?\n"


def read(data: bytes, name: str) -> list[Document]:
    if data.startswith(b"\x00"):
        raise InterviewkitError(f"{name} is not a text", "Ask for the text in the mail itself.")
    text = data.decode("utf-8")
    automatic = "an out-of-office note" if "I am away" in text else ""
    tokens = tuple(re.findall(r"IK-[A-Z0-9]{6}", text))
    return [Document(name, [Line(line) for line in text.splitlines()], automatic=automatic, tokens=tokens)]


class Aligner:
    """Puts every piece where it says itself; `sent` is what it was told."""

    def __init__(self) -> None:
        self.sent: Sent | None = None

    def __call__(self, documents: Sequence[Document], sent: Sent) -> Alignment:
        self.sent = sent
        done = Alignment()
        for document in documents:
            for line in filter(None, (line.text for line in document.lines)):
                self.put(done, line, document.name)
        return done

    def put(self, done: Alignment, line: str, source: str) -> None:
        found = PIECE.fullmatch(line)
        if not found:
            done.recognised.append(Recognised(line, "our letter", source))
        elif found["id"] == "?":
            done.unplaced.append(Unplaced(found["text"], "nothing before it", source))
        else:
            sure = not found["doubt"]
            declined = Kind(found["kind"]) if found["kind"] not in ("", "off") else None
            how = ("under its question", 0.99 if sure else 0.6, sure)
            off = found["kind"] == "off"
            one = Placed(found["id"], found["text"], *how, declined=declined, off_record=off, source=source)
            done.placed.append(one)


@pytest.fixture(autouse=True)
def aligner(monkeypatch: pytest.MonkeyPatch) -> Aligner:
    fake = Aligner()
    monkeypatch.setattr(interviewkit.reply.readers, "read", read)
    monkeypatch.setattr(interviewkit.reply.align, "align", fake)
    monkeypatch.setattr(
        interviewkit.reply.declining, "suggest", lambda text, language="": Kind.CANNOT if "I can't" in text else None
    )
    return fake


@pytest.fixture
def mail(tmp_path_factory: pytest.TempPathFactory) -> Mail:
    return Mail(tmp_path_factory.mktemp("mails"))


class Mail:
    """Writes replies into a folder that is not the project's."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __call__(self, text: str | bytes, name: str = "reply.txt") -> Path:
        path = self.folder / name
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        return path


def exchange(kit: Kit, id: str, slug: str = "bakery") -> Exchange:
    found = kit.project.load(slug).find(id)
    assert found
    return found


def events(kit: Kit, name: str, slug: str = "bakery") -> list[dict[str, Any]]:
    with kit.project.ledger(slug) as ledger:
        return [event for event in ledger.events() if event["event"] == name]


def raw(kit: Kit) -> list[Path]:
    folder = kit.project.private / "received"
    return sorted(folder.iterdir()) if folder.exists() else []


def send(kit: Kit, slug: str, token: str, **texts: str) -> None:
    questions = [{"id": id, "mark": f"Q{n:02}", "text": text} for n, (id, text) in enumerate(texts.items(), 1)]
    body = "\n\n".join(f"[{one['mark']}] {one['text']}" for one in questions)
    record = {"token": token, "format": "eml", "language": "en", "questions": questions, "body": body}
    correspondence.sent(kit.project, slug, record)


def everything(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


# Without a terminal


def test_what_is_sure_is_stored_and_the_whole_reply_kept(quick: Quick, kit: Kit, bakery: Path, mail: Mail) -> None:
    path = mail("[q2] At ten.\n[q5] The smell.\n")
    done = quick("answer", "bakery", "--from", path, "--yes")
    assert (done.code, done.out) == (0, "")
    assert "Stored: q2 answered; q5 answered." in done.err
    assert "Next:  interviewkit export bakery" in done.err
    assert (exchange(kit, "q2").answer, exchange(kit, "q5").answer) == ("At ten.", "The smell.")
    assert [one.read_bytes() for one in raw(kit)] == [path.read_bytes()]
    assert len(events(kit, "saved")) == 1
    received = events(kit, "received")
    assert [(one["exchange"], one["answer"]) for one in received] == [("q2", "At ten."), ("q5", "The smell.")]
    assert all(one["source"].startswith(raw(kit)[0].name[:16]) for one in received)


def test_only_the_lines_of_the_answers_change(quick: Quick, bakery: Path, mail: Mail) -> None:
    before = bakery.read_text().splitlines()
    quick.ok("answer", "bakery", "--from", mail("[q2] At ten."), "--yes")
    after = bakery.read_text().splitlines()
    assert [line for line in after if line not in before] == ["  answer: At ten."]
    assert [line for line in after if line in before] == before


def test_what_is_not_sure_is_told_and_the_exit_code_is_1(quick: Quick, kit: Kit, bakery: Path, mail: Mail) -> None:
    done = quick("answer", "bakery", "--from", mail("[q2] At ten.\n[q5?] The smell.\n[?] Bye!"), "--yes")
    assert done.code == 1
    assert "Stored: q2 answered." in done.err
    assert "2 pieces left to look at:" in done.err
    assert "q5: “The smell.” (under its question, 60 %)" in done.err
    assert "unplaced: “Bye!” (nothing before it)" in done.err
    assert exchange(kit, "q5").state is State.OPEN


def test_words_that_sound_like_declining_are_not_decided_about(
    quick: Quick, kit: Kit, bakery: Path, mail: Mail
) -> None:
    done = quick("answer", "bakery", "--from", mail("[q2] I can't say."), "--yes")
    assert done.code == 1
    assert "q2: “I can't say.” (sounds like: cannot)" in done.err
    assert exchange(kit, "q2").state is State.OPEN


def test_a_kind_that_the_guest_chose_is_stored(quick: Quick, kit: Kit, bakery: Path, mail: Mail) -> None:
    done = quick("answer", "bakery", "--from", mail("[q2 not my role] Ask Sam.\n[q5 cannot] "), "--yes")
    assert done.code == 0
    assert "Stored: q2 declined: not my role; q5 declined: cannot." in done.err
    assert (exchange(kit, "q2").declined, exchange(kit, "q2").answer) == (Kind.NOT_MY_ROLE, "Ask Sam.")
    assert (exchange(kit, "q5").declined, exchange(kit, "q5").answer) == (Kind.CANNOT, None)


def test_what_is_off_the_record_stays_out_of_the_file(quick: Quick, kit: Kit, bakery: Path, mail: Mail) -> None:
    done = quick("answer", "bakery", "--from", mail("[q2 off] The owner sleeps here."), "--yes")
    assert done.code == 1
    assert "said off the record" in done.err
    assert "owner" not in kit.read("bakery")


def test_a_later_reply_overwrites_nothing(quick: Quick, kit: Kit, bakery: Path, mail: Mail) -> None:
    done = quick("answer", "bakery", "--from", mail("[q1] At three."), "--yes")
    assert done.code == 1
    assert "Nothing in the file is changed." in done.err
    assert "q1: “At three.” (there is an answer already)" in done.err
    assert exchange(kit, "q1").answer == "At two."


def test_the_same_file_twice_changes_nothing(quick: Quick, kit: Kit, bakery: Path, mail: Mail) -> None:
    path = mail("[q2] At ten.")
    quick.ok("answer", "bakery", "--from", path, "--yes")
    before = everything(kit.folder)
    assert "Nothing in the file is changed." in quick("answer", "bakery", "--from", path, "--yes").err
    assert everything(kit.folder) == before


def test_an_answer_edited_since_is_not_offered_again(quick: Quick, kit: Kit, bakery: Path, mail: Mail) -> None:
    path = mail("[q2] At ten, euh, yes.")
    quick.ok("answer", "bakery", "--from", path, "--yes")
    quick.ok("answer", "bakery", "q2", "At ten, yes.")
    assert quick("answer", "bakery", "--from", path, "--yes").code == 0
    assert exchange(kit, "q2").answer == "At ten, yes."
    quick.ok("answer", "bakery", "q2", "--reopen")
    quick.ok("answer", "bakery", "--from", path, "--yes")
    assert exchange(kit, "q2").answer == "At ten, euh, yes."


def test_without_a_terminal_and_without_a_way_both_ways_are_named(
    refused: Refusal, kit: Kit, bakery: Path, mail: Mail
) -> None:
    assert "missing: --yes or --dry-run" in refused("answer", "--from", mail("[q2] x"), code=2).err
    assert raw(kit) == []


def test_a_dry_run_prints_the_table_and_writes_nothing_at_all(quick: Quick, kit: Kit, bakery: Path, mail: Mail) -> None:
    before = everything(kit.folder)
    done = quick("answer", "bakery", "--from", mail("[q2] At ten.\n[q1] At three.\n[?] Bye!"), "--dry-run")
    assert done.code == 0
    rows = [" ".join(line.split()) for line in done.out.splitlines()]
    assert "2 q2 open -> answered At ten. sure under its question" in rows
    assert "1! q1 answered -> later reply At three. sure under its question" in rows
    assert "u1! - unplaced Bye! nothing before it" in rows
    assert "Nothing was written" in done.err
    assert everything(kit.folder) == before
    assert not kit.project.private.exists()


def test_json_tells_all_and_writes_nothing_at_all(quick: Quick, kit: Kit, bakery: Path, mail: Mail) -> None:
    before = everything(kit.folder)
    text = "Hello Noor,\n[q1] At two.\n[q2] I can't.\n[q5? cannot] Odd.\n[?] Bye!"
    done = quick("answer", "bakery", "--from", mail(text), "--json")
    assert done.code == 0
    data = json.loads(done.out)
    assert list(data) == ["slug", "placed", "unplaced", "recognised", "notes"]
    assert data["slug"] == "bakery"
    assert data["placed"][1] == {
        "id": "q2",
        "text": "I can't.",
        "how": "under its question",
        "sure": True,
        "confidence": 0.99,
        "declined": None,
        "partly": None,
        "suggested": "cannot",
        "off_record": False,
        "state": "new",
        "source": "reply.txt",
        "stored": False,
    }
    assert [(one["id"], one["state"], one["declined"]) for one in data["placed"]] == [
        ("q1", "same", None),
        ("q2", "new", None),
        ("q5", "new", "cannot"),
    ]
    assert data["unplaced"] == [{"text": "Bye!", "why": "nothing before it", "source": "reply.txt"}]
    assert data["recognised"] == [{"text": "Hello Noor,", "as": "our letter", "source": "reply.txt"}]
    assert everything(kit.folder) == before


def test_json_with_yes_stores_and_says_what(quick: Quick, kit: Kit, bakery: Path, mail: Mail) -> None:
    done = quick("answer", "bakery", "--from", mail("[q2] At ten.\n[q5?] Odd."), "--json", "--yes")
    assert done.code == 1
    assert [(one["id"], one["stored"]) for one in json.loads(done.out)["placed"]] == [("q2", True), ("q5", False)]
    assert exchange(kit, "q2").answer == "At ten."


def test_a_reply_comes_from_stdin(quick: Quick, kit: Kit, bakery: Path) -> None:
    quick.ok("answer", "bakery", "--from", "-", "--yes", stdin="[q2] At ten.\r\n")
    assert exchange(kit, "q2").answer == "At ten."
    assert raw(kit)[0].name.endswith("-stdin")
    assert raw(kit)[0].read_bytes() == b"[q2] At ten.\r\n"


def test_several_files_are_taken_in_at_once_however_the_shell_gives_them(
    quick: Quick, kit: Kit, bakery: Path, mail: Mail
) -> None:
    files = [mail(f"[{id}] {word}.", f"{id}.txt") for id, word in [("q2", "Two"), ("q5", "Five"), ("q5", "Five")]]
    more = [mail("[?] Bye!", f"{n}.eml") for n in range(4)]
    done = quick("answer", "--from", *files, *more, "bakery", "--yes")
    assert (exchange(kit, "q2").answer, exchange(kit, "q5").answer) == ("Two.", "Five.")
    assert len(raw(kit)) == 3
    assert done.err.count("Bye!") == 1
    quick.ok("answer", "bakery", "--from", files[0], "--from", files[1], "--yes")


def test_files_of_one_name_keep_their_own_digests(quick: Quick, kit: Kit, bakery: Path, mail: Mail) -> None:
    (mail.folder / "a").mkdir()
    (mail.folder / "b").mkdir()
    quick.ok("answer", "bakery", "--from", mail("[q2] Two.", "a/r.txt"), mail("[q5] Five.", "b/r.txt"), "--yes")
    assert len({event["source"] for event in events(kit, "received")}) == 2
    assert "" not in {event["source"] for event in events(kit, "received")}


def test_a_change_by_somebody_else_in_this_moment_is_not_overwritten(
    quick: Quick, kit: Kit, bakery: Path, mail: Mail, monkeypatch: pytest.MonkeyPatch
) -> None:
    from interviewkit.store.desk import Desk

    receive = Desk.receive

    def meanwhile(self: Desk, incoming: Any) -> Any:
        monkeypatch.setattr(Desk, "receive", receive)
        kit.project.update(
            "bakery", lambda interview: interview.put(Exchange("q2", "And when does it end?", "At nine."))
        )
        return self.receive(incoming)

    monkeypatch.setattr(Desk, "receive", meanwhile)
    done = quick("answer", "bakery", "--from", mail("[q2] At ten.\n[q5] The smell."), "--yes")
    assert done.code == 1
    assert (exchange(kit, "q2").answer, exchange(kit, "q5").answer) == ("At nine.", "The smell.")
    assert "q2: “At ten.” (there is an answer already)" in done.err


# Which interview


def test_the_token_of_a_letter_tells_the_interview(quick: Quick, kit: Kit, bakery: Path, mail: Mail) -> None:
    kit.write("mill", MILL)
    send(kit, "mill", "IK-MLL222", q1="How old are the stones of the mill?")
    quick.ok("answer", "--from", mail("Re: [IK-MLL222]\n[q1] Very."), "--yes")
    assert exchange(kit, "q1", "mill").answer == "Very."


def test_the_questions_themselves_tell_the_interview(quick: Quick, kit: Kit, bakery: Path, mail: Mail) -> None:
    kit.write("mill", MILL)
    quick.ok("answer", "--from", mail(ASKED + "[q2] At ten."), "--yes")
    assert exchange(kit, "q2").answer == "At ten."


def test_a_question_as_it_was_sent_tells_the_interview_after_it_was_reworded(
    quick: Quick, kit: Kit, bakery: Path, mail: Mail
) -> None:
    send(kit, "bakery", "IK-BKR222", q2="At what hour is it over, usually?", q5="What else is there to say?")
    text = "[Q01] At what hour is it over,\n> usually?\n[Q02] what else is there  to say\n[q2] At ten."
    quick.ok("answer", "--from", mail(text), "--yes")
    assert exchange(kit, "q2").answer == "At ten."


def test_marks_tell_two_letters_with_the_same_questions_apart(quick: Quick, kit: Kit, bakery: Path, mail: Mail) -> None:
    kit.write("mill", MILL)
    first, second = "What does the river do in winter?", "How old are the stones of the mill?"
    send(kit, "bakery", "IK-BKR222", a="Why?", q2=first, q5=second)
    send(kit, "mill", "IK-MLL222", q2=first, q1=second)
    quick.ok("answer", "--from", mail(f"> [Q01] {first}\n> [Q02] {second}\n[q1] Very."), "--yes")
    assert exchange(kit, "q1", "mill").answer == "Very."


def test_interviews_that_ask_the_same_are_not_guessed_between(quick: Quick, kit: Kit, bakery: Path, mail: Mail) -> None:
    kit.write("bakery-2", bakery.read_text())
    path = mail(ASKED + "[q2] At ten.")
    done = quick("answer", "--from", path, "--yes")
    assert done.code == 1
    assert "bakery or bakery-2" in done.err
    assert exchange(kit, "q2").state is State.OPEN
    quick.ok("answer", "bakery-2", "--from", path, "--yes")
    assert exchange(kit, "q2", "bakery-2").answer == "At ten."


def test_one_question_alone_could_stand_anywhere(refused: Refusal, bakery: Path, mail: Mail) -> None:
    text = "> And when does it end?\n[q2] At ten."
    assert "no question of any interview here" in refused("answer", "--from", mail(text), "--yes").err


def test_where_nothing_tells_the_interview_the_reply_is_kept_and_said_where(
    refused: Refusal, kit: Kit, bakery: Path, mail: Mail
) -> None:
    done = refused("answer", "--from", mail("Dear Maud, a poem instead."), "--yes")
    assert "no question of any interview here was found in reply.txt" in done.err
    assert f"kept as it came, in {raw(kit)[0]}" in done.err


def test_the_letter_of_another_interview_is_told_and_places_nothing(
    refused: Refusal, kit: Kit, bakery: Path, mail: Mail
) -> None:
    kit.write("mill", MILL)
    send(kit, "mill", "IK-MLL222", q1="How old are the stones of the mill?")
    done = refused("answer", "bakery", "--from", mail("IK-MLL222\n[q2] Very."), "--yes")
    assert "reply.txt answers the letter of mill, not of bakery" in done.err
    assert len(raw(kit)) == 1


def test_files_of_different_interviews_are_told_apart(refused: Refusal, kit: Kit, bakery: Path, mail: Mail) -> None:
    kit.write("mill", MILL)
    send(kit, "mill", "IK-MLL222", q1="How old are the stones of the mill?")
    files = [mail("IK-MLL222\n[q1] Very.", "a.txt"), mail(ASKED + "[q2] At ten.", "b.txt")]
    done = refused("answer", "--from", *files, "--yes")
    assert "different interviews (a.txt: mill; b.txt: bakery)" in done.err


def test_a_file_that_tells_nothing_goes_with_the_others(quick: Quick, kit: Kit, bakery: Path, mail: Mail) -> None:
    files = [mail(ASKED + "[q2] At ten.", "a.txt"), mail("[q5] One more thing.", "b.txt")]
    quick.ok("answer", "--from", *files, "--yes")
    assert exchange(kit, "q5").answer == "One more thing."


def test_an_interview_with_faults_does_not_stand_in_anothers_way(
    quick: Quick, kit: Kit, bakery: Path, mail: Mail
) -> None:
    kit.write("bad", "title: x\nfoo: y\n")
    quick.ok("answer", "--from", mail(ASKED + "[q2] At ten."), "--yes")


def test_what_was_sent_is_told_to_the_aligner(
    quick: Quick, kit: Kit, bakery: Path, mail: Mail, aligner: Aligner
) -> None:
    send(kit, "bakery", "IK-BKR222", q2="When does it end?", q9="Who was that?", q5="What else?")
    send(kit, "bakery", "IK-BKR333", q2="And when does it end?", q7="Why so late?")
    quick("answer", "--from", mail("IK-BKR222\n[q2] At ten."), "--yes")
    sent = aligner.sent
    assert sent
    assert [(one.id, one.mark, one.gone) for one in sent.questions] == [
        ("q2", "Q01", False),
        ("q7", "Q02", True),
        ("q9", "Q02", True),
        ("q5", "Q03", False),
    ]
    assert (sent.questions[0].text, sent.questions[0].others) == ("When does it end?", ("And when does it end?",))
    assert sent.body.startswith("[Q01] When does it end?")
    assert "[Q02] Why so late?" in sent.body
    assert (sent.guest, sent.interviewer) == ("Noor Haddad", "Maud")


def test_a_question_that_no_letter_had_is_told_if_it_stands_in_the_reply(
    quick: Quick, kit: Kit, bakery: Path, mail: Mail, aligner: Aligner
) -> None:
    send(kit, "bakery", "IK-BKR222", q2="And when does it end?")
    quick("answer", "--from", mail("IK-BKR222\n> What goes wrong?\n"), "--yes")
    assert aligner.sent
    assert [(one.id, one.mark) for one in aligner.sent.questions] == [("q2", "Q01"), ("q4", "")]


def test_without_a_letter_all_questions_may_be_answered(
    quick: Quick, bakery: Path, mail: Mail, aligner: Aligner
) -> None:
    quick("answer", "bakery", "--from", mail("[q2] At ten."), "--yes")
    assert aligner.sent
    assert [(one.id, one.mark) for one in aligner.sent.questions][3:] == [("q4", "Q04"), ("q5", "Q05")]
    assert aligner.sent.body == ""


# What is no reply, and what cannot be read


def test_an_answer_that_nobody_wrote_places_nothing(refused: Refusal, bakery: Path, mail: Mail) -> None:
    done = refused("answer", "bakery", "--from", mail("I am away until May.\n[q2] At ten."), "--yes")
    assert "reply.txt: this is an out-of-office note, and nothing was taken from it" in done.err


def test_beside_a_reply_an_automatic_one_is_only_noted(quick: Quick, kit: Kit, bakery: Path, mail: Mail) -> None:
    done = quick(
        "answer", "bakery", "--from", mail("I am away.\n[q5] x", "a.txt"), mail("[q2] At ten.", "b.txt"), "--yes"
    )
    assert "a.txt: this is an out-of-office note" in done.err
    assert (exchange(kit, "q2").answer, exchange(kit, "q5").answer) == ("At ten.", None)


def test_a_file_that_cannot_be_read_changes_nothing_and_is_kept(
    refused: Refusal, kit: Kit, bakery: Path, mail: Mail
) -> None:
    done = refused("answer", "bakery", "--from", mail(b"\x00\x01", "x.eml"), "--yes")
    assert "x.eml is not a text" in done.err
    assert raw(kit)[0].read_bytes() == b"\x00\x01"


def test_a_file_of_100_mb_is_refused_in_one_sentence(refused: Refusal, kit: Kit, bakery: Path, mail: Mail) -> None:
    path = mail(b"", "big.eml")
    os.truncate(path, 100_000_000)
    done = refused("answer", "bakery", "--from", path, "--yes")
    assert "larger than 40 MB" in done.err
    assert raw(kit) == []


def test_a_file_that_is_not_there_is_named(refused: Refusal, bakery: Path, mail: Mail) -> None:
    assert "there is no file" in refused("answer", "bakery", "--from", "nowhere.eml", "--yes").err
    one = mail("[q2] x")
    assert "there is no file also.eml" in refused("answer", "bakery", "--from", one, "also.eml", "--yes").err


def test_an_unknown_interview_is_told_once_the_reply_is_kept(
    refused: Refusal, kit: Kit, bakery: Path, mail: Mail
) -> None:
    assert 'did you mean "bakery"?' in refused("answer", "bakerie", "--from", mail("[q2] x"), "--yes").err
    assert len(raw(kit)) == 1


def test_an_interview_with_faults_takes_nothing_and_the_reply_is_kept(refused: Refusal, kit: Kit, mail: Mail) -> None:
    kit.write("bad", "title: x\nfoo: y\nquestions: [A?]\n")
    done = refused("answer", "bad", "--from", mail("[q1] x"), "--yes")
    assert "bad.yaml:2:" in done.err
    assert "kept as it came" in done.err


def test_where_there_are_no_interviews_nothing_is_made(refused: Refusal, kit: Kit, mail: Mail) -> None:
    assert "there are no interviews" in refused("answer", "--from", mail("[q2] x"), "--yes").err
    assert everything(kit.folder) == {}


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--from", "a.txt", "--to", "b.eml"], "--to and --from both"),
        (["bakery", "--yes"], "--yes without --from"),
        (["bakery", "--dry-run"], "--dry-run without --from"),
        (["bakery", "--json"], "--json without --from"),
        (["--from", "a.txt", "--yes", "--dry-run"], "--yes and --dry-run both"),
        (["bakery", "--from", "a.txt", "--decline", "cannot"], "--from and --decline both"),
        (["bakery", "--from", "a.txt", "--reopen"], "--from and --reopen both"),
        (["bakery", "--to", "a.eml", "--partly", "cannot"], "--to and --partly both"),
        (["bakery", "q2", "--to", "a.eml"], "--to and q2 both"),
        (["bakery", "--greeting", "Hi"], "--greeting without --to"),
        (["bakery", "--force"], "--force without --to"),
        (["bakery", "--from", "a.txt", "--attach", "form"], "--attach without --to"),
        (["bakery", "mill", "--from", "a.txt", "--yes"], "bakery and mill both"),
        (["--to", "a.eml"], "missing: SLUG"),
        ([], "missing: SLUG"),
    ],
)
def test_options_that_cannot_be_meant_together_are_both_named(
    refused: Refusal, bakery: Path, words: list[str], told: str
) -> None:
    assert told in refused("answer", *words, code=2).err


# The interviewee's side


def test_a_file_outside_any_project_is_answered_where_it_lies(quick: Quick, kit: Kit, mail: Mail) -> None:
    path = mail(MILL, "questions.yaml")
    quick.ok("answer", path, "q1", "Two hundred years.")
    assert "answer: Two hundred years." in path.read_text()
    assert not (kit.folder / "interviews").exists()


def test_a_file_of_another_project_is_not_taken_for_one_that_came_alone(
    refused: Refusal, kit: Kit, bakery: Path, mail: Mail
) -> None:
    (mail.folder / ".private").mkdir()
    assert "there is no interview" in refused("answer", mail(MILL, "mill.yaml"), "q1", "x").err


# At a terminal


class Sitting:
    """Somebody at a terminal, with the lines they type."""

    def __init__(self, quick: Quick) -> None:
        self.quick = quick

    def __call__(self, *words: str | Path, typed: Sequence[Answer] = ()) -> Done:
        console = ScriptedConsole(*typed)
        done = self.quick("answer", *words, console=console)
        assert console.finished, console.answers
        return Done(done.code, done.out + console.shown, done.err)


@pytest.fixture
def sit(quick: Quick) -> Sitting:
    return Sitting(quick)


def test_a_person_sees_the_table_and_takes_all(sit: Sitting, kit: Kit, bakery: Path, mail: Mail) -> None:
    path = mail("[q2] At ten.\n[q5?] I can't say.\n[?] Bye!")
    done = sit("bakery", "--from", path, typed=["a", "declined", ""])
    assert done.code == 0
    assert "open -> answered" in done.out
    assert "Stored: q2 answered; q5 declined: cannot." in done.err
    assert "unplaced: “Bye!”" in done.err
    assert (exchange(kit, "q5").declined, exchange(kit, "q5").answer) == (Kind.CANNOT, "I can't say.")


def test_what_a_person_moved_is_known_when_the_same_file_comes_again(
    sit: Sitting, quick: Quick, kit: Kit, bakery: Path, mail: Mail
) -> None:
    path = mail("[q5] At ten.")
    sit("bakery", "--from", path, typed=["1", "move", "q2", "a"])
    assert (exchange(kit, "q2").answer, exchange(kit, "q5").answer) == ("At ten.", None)
    before = public(kit.folder)
    assert quick("answer", "bakery", "--from", path, "--yes").code == 0
    assert public(kit.folder) == before


def test_a_person_keeps_the_first_answer_and_is_not_asked_again(
    sit: Sitting, quick: Quick, kit: Kit, bakery: Path, mail: Mail
) -> None:
    path = mail("[q1] At three.")
    before = kit.read("bakery")
    assert "Nothing in the file is changed." in sit("bakery", "--from", path, typed=["a", "keep"]).err
    assert kit.read("bakery") == before
    assert events(kit, "received")[-1]["answer"] == "At three."
    assert quick("answer", "bakery", "--from", path, "--yes").code == 0


def test_leaving_stores_nothing_and_says_where_the_reply_is(sit: Sitting, kit: Kit, bakery: Path, mail: Mail) -> None:
    before = kit.read("bakery")
    done = sit("bakery", "--from", mail("[q2] At ten."), typed=["q"])
    assert done.code == 0
    assert "Left, and nothing was stored." in done.err
    assert str(raw(kit)[0]) in done.err
    done = sit("bakery", "--from", mail("[q2] At ten."), typed=[Interrupted("left")])
    assert done.code == 130
    assert "nothing of it is lost" in done.err
    assert kit.read("bakery") == before
    assert events(kit, "received") == []


def test_off_the_record_words_are_kept_in_private_and_only_the_declining_told(
    sit: Sitting, kit: Kit, bakery: Path, mail: Mail
) -> None:
    done = sit("bakery", "--from", mail("[q2 off] The owner sleeps here."), typed=["a", "withhold"])
    assert "Stored: q2 declined: prefers not to." in done.err
    assert "owner" not in kit.read("bakery")
    assert exchange(kit, "q2").answer is None
    assert events(kit, "received")[-1]["off_record"] is True


def test_a_file_changed_while_a_person_looks_is_not_overwritten_but_asked_about(
    quick: Quick, kit: Kit, bakery: Path, mail: Mail
) -> None:
    class Meanwhile(ScriptedConsole):
        """Somebody else answers q2 while the table is on the screen."""

        def _next(self, question: str) -> Answer:
            if len(self.answers) == 3:
                kit.ok("answer", "bakery", "q2", "At nine.")
            return super()._next(question)

    console = Meanwhile("a", "a", "both")
    done = quick("answer", "bakery", "--from", mail("[q2] At ten."), console=console)
    assert done.code == 0
    assert "q2 changed in the file while the reply was being looked at" in done.err
    assert exchange(kit, "q2").answer == "At nine.\n\nAt ten."


def test_a_person_may_skip_the_table_with_yes_and_only_look_with_dry_run(
    sit: Sitting, kit: Kit, bakery: Path, mail: Mail
) -> None:
    path = mail("[q2] At ten.")
    assert "open -> answered" in sit("bakery", "--from", path, "--dry-run").out
    assert exchange(kit, "q2").state is State.OPEN
    assert sit("bakery", "--from", path, "--yes").code == 0
    assert exchange(kit, "q2").answer == "At ten."
