"""The draft: what a mail program reads in it is what was meant, and nothing else."""

from __future__ import annotations

import re
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default

import pytest
from hypothesis import example, given, settings

from interviewkit.errors import Usage
from interviewkit.letter import Letter
from interviewkit.letter.mail import file_name, render, subject
from interviewkit.letter.plain import body
from tests.letter.letters import a_letter, letters


def opened(data: bytes) -> EmailMessage:
    message = message_from_bytes(data, policy=default)
    assert isinstance(message, EmailMessage)
    assert not message.defects
    return message


def text(message: EmailMessage) -> str:
    part = message.get_body(("plain",))
    assert part
    return str(part.get_content()).replace("\r\n", "\n")


def test_a_draft_is_unsent_and_leaves_the_rest_to_the_mail_program() -> None:
    message = opened(render(a_letter(language="fr"), address="tomasz@example.org"))
    assert dict(message.items()) == {
        "To": "tomasz@example.org",
        "Subject": "Pouring bells [IK-7F3AQ2]",
        "X-Unsent": "1",
        "Content-Type": 'text/plain; charset="utf-8"',
        "Content-Transfer-Encoding": "quoted-printable",
        "Content-Language": "fr",
        "MIME-Version": "1.0",
    }


@settings(max_examples=100, deadline=None)
@given(letters())
@example(a_letter(title="Évidemment « très » longue " * 9))
@example(a_letter(title="日本語のインタビュー" * 12))
@example(a_letter(title="👩‍🔧" * 60))
@example(a_letter(title="=?utf-8?q?foo?="))
@example(a_letter(title="x" * 500))
def test_body_and_subject_read_back_as_they_are_and_every_line_fits(letter: Letter) -> None:
    data = render(letter)
    message = opened(data)
    assert text(message) == body(letter)
    assert str(message["Subject"]).split() == subject(letter).split()
    lines = data.split(b"\r\n")
    assert all(len(line) <= 78 or b" " not in line.strip() for line in lines)
    assert b"\n" not in data.replace(b"\r\n", b"")
    assert data.isascii()


@pytest.mark.parametrize(
    "title", ["a\r\nBcc: x@example.org\r\n\r\nhello", "a\nTo: x@example.org", "a\u2028Cc: b", "\r\n\r\n"]
)
def test_a_title_cannot_add_a_header(title: str) -> None:
    message = opened(render(a_letter(title=title)))
    assert set(message) == {
        "Subject",
        "X-Unsent",
        "Content-Type",
        "Content-Transfer-Encoding",
        "Content-Language",
        "MIME-Version",
    }
    assert "[IK-7F3AQ2]" in message["Subject"]


@pytest.mark.parametrize(
    "address",
    [
        "x",
        "a@b\nBcc: d@e.f",
        "a b@c.org",
        "Noor <n@x.org>",
        "a@",
        "@b.org",
        "é@b.org",
        "a@b.org, c@d.org",
        "",
        "a@b..c",
    ],
)
def test_an_address_that_is_none_is_refused(address: str) -> None:
    with pytest.raises(Usage, match="--address"):
        render(a_letter(), address=address)


def test_a_domain_with_accents_is_written_as_every_server_reads_it() -> None:
    assert opened(render(a_letter(), address="a@exämple.org"))["To"] == "a@xn--exmple-cua.org"


def test_the_form_goes_along_under_a_name_that_every_system_can_write() -> None:
    letter = a_letter(title="L’été à Łódź: où, quand?", language="de")
    message = opened(render(letter, attach="<p>é</p>".encode()))
    (attached,) = message.iter_attachments()
    assert attached.get_filename() == "fragen-lete-a-odz-ou-quand.html"
    assert attached.get_content_type() == "text/html"
    assert attached.get_content() == "<p>é</p>"
    assert text(message) == body(letter)
    assert message["Content-Language"] == "de"
    assert message.get_boundary() == "=_IK-7F3AQ2"


@settings(max_examples=50, deadline=None)
@given(letters())
def test_a_file_name_is_plain_and_short(letter: Letter) -> None:
    assert re.fullmatch(r"[a-z]+(-[a-z0-9]+)*\.html", file_name(letter))
    assert len(file_name(letter)) <= 80


def test_the_same_letter_gives_the_same_bytes() -> None:
    letter = a_letter(title="Été")
    assert render(letter, attach=b"<p>") == render(letter, attach=b"<p>")
