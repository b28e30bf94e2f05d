"""The letter as a draft: an .eml file that mail programs open to be looked over and sent."""

from __future__ import annotations

import re
from email.errors import MessageError
from email.header import Header
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from unicodedata import normalize

from interviewkit.errors import Usage
from interviewkit.letter import Letter
from interviewkit.letter.plain import body
from interviewkit.letter.words import words

_LONGEST = 60
"""So many characters of a title go into the name of the attached file."""


def render(letter: Letter, *, address: str | None = None, attach: bytes | None = None) -> bytes:
    """The draft, with an HTML form attached if one is given; the same letter always gives the same bytes.

    It has no sender, date or id: those are the mail program's. Raises Usage for an address that is none.
    """
    head = [] if address is None else [f"To: {_address(address)}"]
    head += [f"Subject: {_subject(letter)}", "X-Unsent: 1"]
    message = EmailMessage(policy=SMTP)
    message.set_content(body(letter), charset="utf-8", cte="quoted-printable")
    if attach is not None:
        message.add_attachment(
            attach, maintype="text", subtype="html", filename=file_name(letter), params={"charset": "utf-8"}
        )
        # No line of quoted-printable or base64 can be this one.
        message.set_boundary(f"=_{letter.token}")
    message["Content-Language"] = letter.language
    return "".join(f"{line}\r\n" for line in head).encode("ascii") + message.as_bytes()


def subject(letter: Letter) -> str:
    """The title on one line, with the token by which the reply is known."""
    return f"{' '.join(letter.title.split())} [{letter.token}]"


def _subject(letter: Letter) -> str:
    text = subject(letter)
    if text.isascii() and text.isprintable() and len(text) <= 68 and "=?" not in text:
        return text
    # EmailMessage would lose the spaces between two encoded words.
    header = Header(text.removesuffix(f" [{letter.token}]"), "utf-8", header_name="Subject")
    header.append(f"[{letter.token}]", "us-ascii")
    return header.encode(linesep="\r\n")


def file_name(letter: Letter, suffix: str = ".html") -> str:
    """A name for an attached file that any system can write: a word for it, and the words of the title."""
    plain = normalize("NFKD", letter.title).encode("ascii", "ignore").decode().lower()
    title = "-".join(re.findall(r"[a-z0-9]+", plain))[:_LONGEST].strip("-")
    return "-".join(filter(None, [words(letter.language).file, title])) + suffix


def _address(text: str) -> Address:
    user, _, host = text.strip().rpartition("@")
    try:
        # A domain with accents is written in its ASCII form: not every server knows the other one.
        address = Address(addr_spec=f"{user}@{host.encode('idna').decode()}")
    except (MessageError, ValueError, IndexError):
        address = None
    if address is None or not address.username or not address.domain or re.search(r"\s", text.strip()):
        raise Usage(f'--address: "{" ".join(text.split())}" is not an address', "Write it as name@example.org.")
    return address
