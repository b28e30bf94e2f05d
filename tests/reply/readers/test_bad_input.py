"""Whatever comes in ends as documents or in one sentence, in seconds and with little memory."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from interviewkit.errors import InterviewkitError
from interviewkit.reply.readers import kinds, read
from tests.conftest import ROOT, required
from tests.reply.readers.bombs import MAKERS, attachments
from tests.reply.readers.letters import mail, raw
from tests.reply.readers.office import docx, odt, p, r
from tests.reply.readers.test_sheet import SHEET

SECONDS = 60
"""Far more than any of them takes: a machine may be busy."""
# Each takes a second or more to make and read; together they are most of the time that these tests take.
SMALL = [name for name in MAKERS if not any(word in name for word in ("MB", "million", "hundred thousand"))]
HUGE = ["40 MB of line ends", "a million nested divs", "an attribute of 10 MB"]


@pytest.mark.parametrize("name", SMALL + HUGE)
def test_what_is_meant_to_harm_ends_in_time_and_within_memory(name: str) -> None:
    required("a system that tells how much memory a program had", Path("/proc/self/status").exists())
    make, file = MAKERS[name]
    data = make()
    command = [sys.executable, "-m", "tests.reply.readers.bombs", file]
    done = subprocess.run(command, input=data, capture_output=True, cwd=ROOT, timeout=SECONDS, check=False)
    assert done.returncode == 0, done.stderr.decode()
    cost = json.loads(done.stdout)
    assert cost["memory"] <= 10 * len(data) + 200_000_000
    assert "Traceback" not in cost["end"]
    if "laughs" in name or "of this machine" in name:
        assert cost["said"] == ""


def test_a_thousand_attachments_are_counted_and_the_first_are_read() -> None:
    found = read(attachments(1000, "Yes."), "a.eml")
    assert len(found) == 51
    assert found[0].notes == ["950 attachments were not read: a.txt, a.txt, a.txt, a.txt, a.txt and 945 more."]


def seeds() -> list[bytes]:
    """Good files of every kind, to be spoilt."""
    message = mail("Yes.\n> [Q01] Why?\n")
    message.add_alternative("<p>Yes.<blockquote>[Q01] Why?</blockquote><ol><li>x", subtype="html")
    message.add_attachment(docx(p("Yes.")), "application", "octet-stream", filename="a.docx")
    message.add_attachment(mail("inner"))
    word = docx(p(r("Yes.", "<w:b/>"), list="1"), numbering='<w:num w:numId="1"/>', comments="<w:comment/>")
    flowed = raw("Content-Type: text/plain; format=flowed", "> a \r\n> b\r\n")
    box = b"From a@b.example Mon Jan  1 00:00:00 2024\n" + mail().as_bytes() + b"\n"
    form = b"=== IK-7F3AQ2 000000 ===\n\n[Q01] Why?\n=== Q01 ===\nYes.\n=== /Q01 000000 ===\n"
    text = odt("<text:list><text:list-item><text:p>Yes.</text:p></text:list-item></text:list>")
    return [message.as_bytes(), word, text, flowed, box + box, form, SHEET.encode(), b"<ul><li>x<b>y</ul>"]


SUFFIXES = st.sampled_from(["", ".xyz", *sorted(kinds.SUFFIXES), *[".pdf", ".msg", ".doc", ".zip", ".pages", ".png"]])
SPOILS = st.lists(st.tuples(st.floats(0, 1), st.integers(0, 40), st.binary(max_size=12)), max_size=6)


def is_read_or_refused(data: bytes, name: str) -> None:
    try:
        documents = read(data, name)
    except InterviewkitError:
        return
    for document in documents:
        assert document.name
        assert "/" not in document.name
        assert not [line for line in document.lines if "\n" in line.text]


@given(st.binary(max_size=400), SUFFIXES)
@example(b"PK\x05\x06" + b"\0" * 18, ".docx")
@example(b"Content-Type: multipart/mixed; boundary=\r\n\r\n--\r\n\r\nx", ".eml")
@example(b"=?utf-8?q?=00?=: x\nFrom: =?utf-8?b?=?=\n\n", ".eml")
@example(b"Content-Type: text/plain; charset*=''%FF\nFrom: x\n\nx", ".eml")
@settings(max_examples=300, suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_any_bytes_under_any_name_are_read_or_refused(data: bytes, suffix: str) -> None:
    is_read_or_refused(data, f"a{suffix}")


@given(st.sampled_from(seeds()), SPOILS, SUFFIXES)
@settings(max_examples=300, suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_any_good_file_that_was_spoilt_is_read_or_refused(
    data: bytes, spoils: list[tuple[float, int, bytes]], suffix: str
) -> None:
    for place, length, more in spoils:
        at = int(place * len(data))
        data = data[:at] + more + data[at + length :]
    is_read_or_refused(data, f"a{suffix}")
