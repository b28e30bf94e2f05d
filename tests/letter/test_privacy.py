"""Nothing private leaves: not in any format, not in any part of a file."""

from __future__ import annotations

import getpass
import importlib.util
import re
import socket
from dataclasses import replace
from email import message_from_bytes
from email.policy import default
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from interviewkit import letter as letters
from interviewkit.letter import mail
from interviewkit.letter.compose import compose
from interviewkit.model import Exchange, Identity, Interview, Person
from tests.conftest import Kit

SECRETS = {
    "hint": "Hyacinthe has a hint",
    "another answer": "Marigold was answered",
    "the end of an earlier answer": "Primrose ends it",
    "a declined answer": "Larkspur declined",
    "the name of a withheld guest": "Snowdrop the Baker",
    "the introduction": "Foxglove introduces",
    "the conclusion": "Periwinkle concludes",
    "the tags": "celandine",
    "the slug": "buttercup-slug",
    "a comment of the file": "Bluebell comments",
}
TEXT = f"""\
# {SECRETS["a comment of the file"]}
title: Pouring bells
date: 2026-11-27
interviewer: Ines Caldera
interviewee:
  name: {SECRETS["the name of a withheld guest"]}
  identity: withheld
tags: [{SECRETS["the tags"]}]
introduction: {SECRETS["the introduction"]}
conclusion: {SECRETS["the conclusion"]}
exchanges:
- id: q1
  question: When?
  answer: {"At two, mostly, and sometimes at three. " * 6}{SECRETS["the end of an earlier answer"]}
- id: q2
  follows: q1
  question: And where?
  hint: {SECRETS["hint"]}
- id: q3
  question: Answered?
  answer: {SECRETS["another answer"]}
- id: q4
  question: How much?
  declined: not public
  answer: {SECRETS["a declined answer"]}
- id: q5
  follows: q4
  question: And roughly?
"""
FORMS = [name for name, module in letters.FORMATS.items() if importlib.util.find_spec(module)]


def plain(data: bytes) -> bytes:
    """All that is in a file, undone from archives and encodings, in small letters."""
    if data.startswith(b"PK"):
        archive = ZipFile(BytesIO(data))
        data = b"\n".join(part for name in archive.namelist() for part in (name.encode(), archive.read(name)))
        data += b"\n" + re.sub(rb"<[^>]*>", b"", data)
    elif data.startswith((b"To:", b"Subject:")):
        parts = list(message_from_bytes(data, policy=default).walk())
        data += b"\n".join(part.get_payload(decode=True) or b"" for part in parts)
    return data.lower()


@pytest.mark.parametrize("suffix", FORMS)
def test_no_format_holds_anything_private(kit: Kit, suffix: str) -> None:
    kit.write("buttercup-slug", TEXT)
    kit.ok(
        "answer", "buttercup-slug", "--to", f"out{suffix}", env=dict.fromkeys(("USER", "LOGNAME", "HOME"), "zebedee")
    )
    data = plain((kit.folder / f"out{suffix}").read_bytes())
    assert b"and where?" in data
    for what, secret in SECRETS.items():
        assert secret.lower().encode() not in data, what
    for trace in (str(kit.folder), str(Path.home()), "zebedee", f"/{getpass.getuser()}", ".private"):
        assert trace.lower().encode() not in data, trace
    host = re.escape(socket.gethostname().lower().encode())
    assert not re.search(rb"\b" + host + rb"\b", data)


def test_the_form_that_goes_along_holds_nothing_private_either() -> None:
    exchange = Exchange("q1", "When?", hint=SECRETS["hint"])
    person = Person(SECRETS["the name of a withheld guest"], Identity.WITHHELD)
    interview = Interview("buttercup-slug", "Bells", interviewee=person, exchanges=(exchange,))
    data = plain(mail.render(compose(interview, marks={}), attach=b"<p>form</p>"))
    assert not [what for what, secret in SECRETS.items() if secret.lower().encode() in data]


def test_the_name_of_a_guest_who_is_published_is_no_secret() -> None:
    interview = Interview("s", "Bells", interviewee=Person("Snowdrop"), exchanges=(Exchange("q1", "When?"),))
    assert b"snowdrop" in plain(mail.render(compose(interview, marks={})))
    withheld = replace(interview, interviewee=Person("Snowdrop", Identity.WITHHELD))
    assert b"snowdrop" not in plain(mail.render(compose(withheld, marks={})))
