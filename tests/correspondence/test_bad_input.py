"""Bad input through the command: one clear sentence, a documented exit code, the file as it was, and little memory."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from email.message import EmailMessage
from pathlib import Path

import pytest

from tests.conftest import Done, Kit, required
from tests.correspondence.guest import Received, between_the_lines, opened
from tests.reply.readers.bombs import LAUGHS, MAKERS, OUTSIDE, in_word
from tests.reply.readers.office import docx, odt, p, packed

MEASURED = """
import atexit, re, sys
from pathlib import Path
where = Path(sys.argv.pop(1))
atexit.register(lambda: where.write_text(re.search(r"VmHWM:.*?([0-9]+)", Path("/proc/self/status").read_text())[1]))
from interviewkit.cli import main
main()
"""
"""The command, and at its end how many kB it had at most."""
TEXTS = ["a.txt", "a.md", "a.eml", "a.html", "a.docx", "a.odt", "a.mbox", "a.yaml", "-"]
KITES = "title: Kites\nexchanges:\n- id: q1\n  question: Who taught you to build kites, and when was that?\n"
BINARY = bytes(range(256)) * 40


class Desk:
    """An interview of which a letter went out, and what the command makes of files that come back."""

    def __init__(self, folder: Path) -> None:
        self.kit = Kit(folder / "blog")
        self.kit.folder.mkdir()
        asked = ["Who wakes the village before the bell does?", "What was in the tower on the day you came?"]
        words = [word for question in asked for word in ("--question", question)]
        self.kit.ok("new", "--title", "Bells", "--slug", "bells", "--interviewee", "Per Olsen", *words)
        self.kit.ok("answer", "bells", "--to", "letter.eml")
        self.letter = opened(self.kit.folder / "letter.eml", who="Maud")

    def refuses(self, data: bytes, name: str = "a.eml", *, code: int = 1) -> str:
        """What is told of a file, after which the interview is as it was."""
        before = self.kit.read("bells")
        path = self.kit.folder.parent / name
        stdin = data if name == "-" else b""
        path.write_bytes(data)
        done, memory = self._run("answer", "bells", "--from", "-" if name == "-" else str(path), "--yes", stdin=stdin)
        assert (done.code, done.out) == (code, ""), done
        assert "Traceback" not in done.err
        assert self.kit.read("bells") == before
        assert memory <= 10 * len(data) + 200_000_000
        return done.err

    def _run(self, *words: str, stdin: bytes) -> tuple[Done, int]:
        where = self.kit.folder.parent / "memory"
        command = [sys.executable, "-c", MEASURED, str(where), *words]
        done = subprocess.run(command, input=stdin, cwd=self.kit.folder, capture_output=True, check=False)
        return Done(done.returncode, done.stdout.decode(), done.stderr.decode()), int(where.read_text()) * 1000


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    required("a system that tells how much memory a program had", Path("/proc/self/status").exists())
    return Desk(tmp_path_factory.mktemp("bells"))


def mail(letter: Received, text: str = "", subject: str = "", **headers: str) -> EmailMessage:
    message = EmailMessage()
    message["From"] = "Per Olsen <per@mail.example>"
    message["Subject"] = subject or f"Re: {letter.subject}"
    for name, value in headers.items():
        message[name.replace("_", "-")] = value
    message.set_content(text)
    return message


@pytest.mark.parametrize("name", TEXTS)
def test_an_empty_file_is_told_whatever_its_name(desk: Desk, name: str) -> None:
    for data in (b"", b" \r\n\0"):
        assert "is empty\nAsk for it once more." in desk.refuses(data, name)


@pytest.mark.parametrize("name", TEXTS)
def test_bytes_that_are_no_text_are_told_whatever_their_name(desk: Desk, name: str) -> None:
    assert "is no text that can be read" in desk.refuses(BINARY, name)


@pytest.mark.parametrize(
    ("data", "name", "told"),
    [
        (b"%PDF-1.7\n\xe2\xe3", "a.pdf", "a.pdf is a PDF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 100, "a.msg", "a.msg is a message of Outlook's own kind"),
        (docx(p("Yes."))[:300], "a.docx", "a.docx is damaged or did not arrive whole"),
        (odt("<text:p>Yes.</text:p>")[:300], "a.odt", "a.odt is damaged or did not arrive whole"),
        (docx(p("Yes."))[:300], "-", "stdin is damaged or did not arrive whole"),
        (packed({"../../x": b"x"}), "a.docx", "a.docx is no Word document"),
        (in_word(LAUGHS, "&j;"), "a.docx", "a.docx has a document type in it"),
        (in_word(OUTSIDE, "&j;"), "a.docx", "a.docx has a document type in it"),
        (odt("&j;", head=LAUGHS + "]>"), "a.odt", "a.odt has a document type in it"),
        (b"x-letter: IK-7F3AQ2\nexchanges:\n- id: [\n", "a.yaml", "a.yaml:4: a value is missing"),
        (b"title: T\n", "a.yaml", "a.yaml has no list of questions in it"),
    ],
)
def test_what_cannot_be_read_is_told_in_a_sentence(desk: Desk, data: bytes, name: str, told: str) -> None:
    assert told in desk.refuses(data, name)


@pytest.mark.parametrize(
    ("bomb", "told"),
    [
        ("a bomb of spaces", "unpacks to something enormous"),
        ("a bomb of depth", "thousands deep"),
        ("a full 40 MB of text", "more than 4,000,000 characters"),
        ("40 MB of line ends", "more than 200,000 lines"),
        ("a million tags", "more than 200,000 lines"),
        ("a million nested quotations", "questions and numbers are gone"),
        ("parts a thousand deep", "lie within too many others were left out"),
        ("lists in YAML a million deep", "lists within lists"),
    ],
)
def test_what_is_meant_to_harm_ends_in_a_sentence(desk: Desk, bomb: str, told: str) -> None:
    make, name = MAKERS[bomb]
    assert told in desk.refuses(make(), name, code=0 if "left out" in told else 1)


@pytest.mark.parametrize("name", ["a.eml", "-"])
def test_a_hundred_megabytes_are_not_even_kept(desk: Desk, name: str) -> None:
    kept = set(desk.kit.project.private.rglob("*"))
    assert "larger than 40 MB" in desk.refuses(bytes(100_000_000), name)
    assert set(desk.kit.project.private.rglob("*")) == kept


def test_an_attachment_with_a_path_for_its_name_is_written_nowhere(desk: Desk) -> None:
    message = mail(desk.letter, "See the file.")
    message.add_attachment("My word.", filename="../../../x.txt")
    files = set(desk.kit.folder.parent.rglob("x*"))
    assert "“My word.”" in desk.refuses(message.as_bytes())
    assert set(desk.kit.folder.parent.rglob("x*")) == files


def _bounce(letter: Received) -> EmailMessage:
    message = mail(
        letter, between_the_lines(letter, {"Q01": "Nobody."}).decode(), "Undelivered Mail Returned to Sender"
    )
    message.replace_header("From", "MAILER-DAEMON@mail.example")
    return message


@pytest.mark.parametrize(
    ("made", "told"),
    [
        (lambda letter: mail(letter, "I am away.", "Automatic reply: Bells"), "this is an out-of-office note"),
        (
            lambda letter: mail(letter, "[Q01]\nBack soon.", Auto_Submitted="auto-replied"),
            "this is an automatic answer",
        ),
        (_bounce, "this is a note that a mail could not be delivered"),
    ],
)
def test_a_mail_that_nobody_wrote_places_nothing(
    desk: Desk, made: Callable[[Received], EmailMessage], told: str
) -> None:
    assert f"{told}, and nothing was taken from it" in desk.refuses(made(desk.letter).as_bytes())


@pytest.mark.parametrize("text", ["", "{letter}"])
def test_a_reply_with_no_answer_in_it_is_told(desk: Desk, text: str) -> None:
    quoted = "\n".join(f"> {line}" for line in desk.letter.body.splitlines())
    told = desk.refuses(mail(desk.letter, text.format(letter=quoted)).as_bytes(), code=0)
    assert "There is no answer in it, and nothing in the file is changed." in told


def test_a_reply_to_another_interview_is_told_with_its_name(desk: Desk) -> None:
    desk.kit.write("kites", KITES)
    desk.kit.ok("answer", "kites", "--to", "kites.eml")
    other = opened(desk.kit.folder / "kites.eml", who="Maud")
    assert "a.eml answers the letter of kites, not of bells" in desk.refuses(between_the_lines(other, {"Q01": "I."}))


@pytest.mark.parametrize(
    "spoilt",
    [
        lambda text: b"\xef\xbb\xbf" + text.encode(),
        lambda text: text.replace("\n", "\r\n").encode(),
        lambda text: text.encode("utf-16"),
        lambda text: text.encode("cp1252"),
    ],
    ids=["BOM", "CRLF", "UTF-16", "Windows"],
)
def test_strange_letters_and_line_ends_do_not_change_a_word(tmp_path: Path, spoilt: Callable[[str], bytes]) -> None:
    desk = Desk(tmp_path)
    text = desk.letter.body.replace("came?", "came?\n\nUn évêque – “perdu”.")
    path = tmp_path / "a.txt"
    path.write_bytes(spoilt(text))
    desk.kit.ok("answer", "--from", path, "--yes")
    assert [one.answer for one in desk.kit.project.load("bells")] == [None, "Un évêque – “perdu”."]
