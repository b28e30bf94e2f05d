"""A mailbox is several mails."""

from __future__ import annotations

import mailbox
from pathlib import Path

from interviewkit.reply.readers import read
from tests.reply.readers.letters import mail, texts


def test_every_mail_of_a_mailbox_is_read_in_its_order(tmp_path: Path) -> None:
    box = mailbox.mbox(tmp_path / "box.mbox")
    for number in range(3):
        box.add(mail(f"Answer {number}.\n\nFrom here it grew.\n> From there too.", subject=f"Re: {number}"))
    box.close()
    found = read((tmp_path / "box.mbox").read_bytes(), "box.mbox")
    assert [(one.name, one.subject) for one in found] == [(f"mail {n + 1} of box.mbox", f"Re: {n}") for n in range(3)]
    assert texts(found[1]) == ["Answer 1.", "", "From here it grew.", "From there too."]


def test_one_mail_in_a_mailbox_keeps_the_name_of_the_file(tmp_path: Path) -> None:
    data = b"From a@b.example Mon Jan  1 00:00:00 2024\n" + mail("Yes.").as_bytes()
    assert [(one.name, texts(one)) for one in read(data, "box.mbox")] == [("box.mbox", ["Yes."])]


def test_a_mailbox_without_its_name_is_known() -> None:
    one = b"From a@b.example Mon Jan  1 00:00:00 2024\n" + mail("Yes.").as_bytes() + b"\n"
    assert len(read(one + one, "stdin")) == 2
