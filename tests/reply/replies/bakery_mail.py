"""Mails of the second set: their heads, bodies, encodings and attachments, the same for the same dice."""

from __future__ import annotations

import re
import textwrap
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import SMTP
from itertools import pairwise
from random import Random

from interviewkit.letter import Letter
from tests.reply.replies.bakery import GUEST_ADDRESS, HOST_ADDRESS, Correspondence


def post(
    asked: Letter,
    rng: Random,
    *,
    text: str | None = None,
    page: str | None = None,
    attached: tuple[tuple[str, bytes], ...] = (),
    charset: str = "utf-8",
    label: str | None = None,
    flowed: bool = False,
    subject: str | None = None,
    sender: str | None = None,
    headers: tuple[tuple[str, str], ...] = (),
) -> bytes:
    """A mail with a plain text, a page or both; a character set that cannot hold it gives way to UTF-8."""
    message = EmailMessage(policy=SMTP)
    message["From"] = sender or f"{Correspondence(asked).guest} <{GUEST_ADDRESS}>"
    message["To"] = f"{Correspondence(asked).host} <{HOST_ADDRESS}>"
    message["Subject"] = f"Re: {Correspondence(asked).subject}" if subject is None else subject
    message["Date"] = "Wed, 15 May 2024 08:03:41 +0200"
    message["Message-ID"] = f"<{rng.getrandbits(64):x}@house.example.net>"
    for name, value in headers:
        message[name] = value
    _fill(message, rng, text, page, charset, label, flowed)
    for name, data in attached:
        _attach(message, name, data)
    # Left alone, the email package would throw dice of its own.
    for count, part in enumerate(part for part in message.walk() if part.get_content_maintype() == "multipart"):
        part.set_boundary(f"=_{rng.getrandbits(48):012x}_{count}")
    return message.as_bytes()


def _fill(
    message: EmailMessage,
    rng: Random,
    text: str | None,
    page: str | None,
    charset: str,
    label: str | None,
    flowed: bool,
) -> None:
    whole = (text or "") + (page or "")
    if not _holds(charset, whole):
        charset, label = "utf-8", None
    cte = rng.choice(["quoted-printable", "base64", "8bit"])
    if any(len(line) > 900 for line in whole.split("\n")) and cte == "8bit":
        cte = "quoted-printable"
    if text is not None:
        message.set_content(text, charset=charset, cte=cte)
        if label:
            message.set_param("charset", label)
        if flowed:
            message.set_param("format", "flowed")
    if page is not None and text is not None:
        message.add_alternative(page, subtype="html", charset=charset, cte=cte)
    elif page is not None:
        message.set_content(page, subtype="html", charset=charset, cte=cte)


def _attach(message: EmailMessage, name: str, data: bytes) -> None:
    suffix = name.rsplit(".", 1)[-1]
    kinds = {
        "docx": ("application", "vnd.openxmlformats-officedocument.wordprocessingml.document"),
        "pdf": ("application", "pdf"),
        "jpg": ("image", "jpeg"),
        "eml": ("message", "rfc822"),
    }
    main, sub = kinds.get(suffix, ("application", "octet-stream"))
    if main == "message":
        message.add_attachment(message_from_bytes(data, policy=SMTP))
    else:
        message.add_attachment(data, maintype=main, subtype=sub, filename=name)


def _holds(charset: str, text: str) -> bool:
    try:
        text.encode(charset)
    except UnicodeEncodeError:
        return False
    return True


def quoted(lines: list[str], prefix: str = "> ") -> str:
    """Lines behind a quote mark, each ending with a line end."""
    return "".join(f"{prefix}{line}".rstrip() + "\n" for line in lines)


def behind(label: str, text: str) -> str:
    """A text on the line of its label; a list begins on the next one, as nobody writes it elsewhere."""
    listed = re.match(r"(\d+[.)]|-) ", text)
    return f"{label.rstrip()}\n{text}" if listed else f"{label}{text}"


def all_folded(texts: dict[str, str], width: int = 72) -> dict[str, str]:
    """The texts with their long lines broken, or none of them: a mail program does it everywhere or nowhere."""
    laid = {id: folded(text, width) for id, text in texts.items()}
    too_long = any(len(line) > width for text in laid.values() for line in text.split("\n"))
    return texts if too_long else laid


def folded(text: str, width: int = 72) -> str:
    """A text with its long lines broken as by a mail program; left alone where that would hide a typed break."""
    return "\n\n".join(_folded(paragraph, width) for paragraph in text.split("\n\n"))


def _folded(paragraph: str, width: int) -> str:
    typed = paragraph.split("\n")
    # A program breaks where the next word does not fit: only then can it be told from a break that was typed.
    broken = [textwrap.wrap(line, width, break_long_words=False, break_on_hyphens=False) for line in typed]
    for above, below in pairwise(broken):
        if len(above[-1]) + 1 + len(below[0].split()[0]) > width - 8:
            return paragraph
    return "\n".join(line for lines in broken for line in lines)


def flowing(text: str, width: int = 72) -> str:
    """A text as format=flowed has it: soft breaks end with a space, and some first characters are stuffed."""
    lines = []
    for line in text.split("\n"):
        soft = textwrap.wrap(line, width, break_long_words=False, break_on_hyphens=False) or [""]
        lines += [f"{part} " for part in soft[:-1]] + [soft[-1]]
    return "\n".join(f" {line}" if line.startswith((" ", ">", "From ")) else line for line in lines)
