"""A mail as bytes: who writes to whom and when, in which character set and transfer encoding, with what attached."""

from __future__ import annotations

import base64
import quopri
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from email.header import Header
from email.utils import format_datetime
from random import Random

from interviewkit.letter import Letter
from tests.reply.replies.letters import GUESTS


@dataclass(frozen=True)
class Post:
    """The exchange of mails that a reply is part of."""

    interviewer: str
    guest: str
    subject: str
    language: str
    """That of the guest's mail program."""
    asked_on: datetime
    letter: Letter
    to: str = "questions@blog.example"

    @property
    def sender(self) -> str:
        """The guest's address."""
        first = self.guest.split()[0].encode("ascii", "ignore").decode().lower()
        return f"{first or 'guest'}@mail.example"


def post(letter: Letter, rng: Random) -> Post:
    """Who writes, and when the letter went out."""
    asked_on = datetime(2024, 5, 14, 9, 12, 33) + timedelta(minutes=rng.randint(0, 600_000))
    guest = letter.guest or rng.choice(GUESTS)
    # One guest in ten has a mail program in another language than the interview.
    language = rng.choice(("en", "fr", "de", "es")) if rng.random() < 0.1 else letter.language
    return Post(
        letter.interviewer or "Maud Perrin", guest, f"{letter.title} [{letter.token}]", language, asked_on, letter
    )


def charset_for(text: str, rng: Random) -> tuple[str, str]:
    """A character set that can hold the text: what the mail calls it, and what it really is."""
    choices = [("utf-8", "utf-8")] * 3
    try:
        text.encode("cp1252")
        # What calls itself latin-1 has the curly quotes of Windows in it.
        choices += [("windows-1252", "cp1252"), ("iso-8859-1", "cp1252")]
    except UnicodeEncodeError:
        pass
    return rng.choice(choices)


def part(kind: str, text: str, rng: Random, *, more: str = "") -> bytes:
    """One text part with its headers."""
    name, real = charset_for(text, rng)
    data = text.replace("\n", "\r\n").encode(real)
    how = rng.choice(("8bit", "quoted-printable", "base64"))
    # No 8-bit line may be longer than a mail server lets it be.
    if how == "8bit" and max(map(len, data.split(b"\r\n"))) > 990:
        how = "quoted-printable"
    head = f"Content-Type: text/{kind}; charset={rng.choice((name, name.upper()))}{more}\r\n"
    head += f"Content-Transfer-Encoding: {how}\r\n\r\n"
    if how == "quoted-printable":
        data = quopri.encodestring(data.replace(b"\r\n", b"\n")).replace(b"\n", b"\r\n")
    elif how == "base64":
        data = base64.encodebytes(data).replace(b"\n", b"\r\n")
    return head.encode() + data


def joined(kind: str, parts: Sequence[bytes], rng: Random) -> bytes:
    """Parts as one multipart."""
    fence = f"=_{rng.getrandbits(64):016x}"
    lines = [f'Content-Type: multipart/{kind}; boundary="{fence}"\r\n'.encode()]
    lines += [f"--{fence}\r\n".encode() + one + b"\r\n" for one in parts]
    return b"\r\n".join([lines[0], *(line[:-2] for line in lines[1:])]) + f"\r\n--{fence}--\r\n".encode()


def attachment(name: str, data: bytes, kind: str) -> bytes:
    """A file as a part."""
    head = f'Content-Type: {kind}; name="{name}"\r\nContent-Disposition: attachment; filename="{name}"\r\n'
    body = base64.encodebytes(data).replace(b"\n", b"\r\n")
    return head.encode() + b"Content-Transfer-Encoding: base64\r\n\r\n" + body


def mail(
    post: Post,
    rng: Random,
    *,
    plain: str | None = None,
    html: str | None = None,
    more: str = "",
    attached: Sequence[bytes] = (),
    headers: Sequence[tuple[str, str]] = (),
    subject: str | None = None,
) -> bytes:
    """The whole mail; with both texts they are alternatives."""
    texts = [part("plain", plain, rng, more=more)] if plain is not None else []
    texts += [part("html", html, rng)] if html is not None else []
    content = texts[0] if len(texts) == 1 else joined("alternative", texts, rng)
    if attached:
        content = joined("mixed", [content, *attached], rng)
    return head(post, rng, headers=headers, subject=subject) + content


def head(post: Post, rng: Random, *, headers: Sequence[tuple[str, str]] = (), subject: str | None = None) -> bytes:
    """The headers of a reply, up to those of its content."""
    title = subject if subject is not None else rng.choice(("Re: ", "RE: ", "AW: ", "Re : ")) + post.subject
    lines = [
        ("From", f"{_word(post.guest)} <{post.sender}>"),
        ("To", f"{_word(post.interviewer)} <{post.to}>"),
        ("Subject", Header(title, "utf-8" if not title.isascii() else "us-ascii", header_name="Subject").encode()),
        ("Date", format_datetime(post.asked_on + timedelta(days=rng.randint(1, 20)))),
        ("Message-ID", f"<{rng.getrandbits(80):020x}@mail.example>"),
        ("In-Reply-To", f"<{rng.getrandbits(60):015x}@blog.example>"),
        *headers,
        ("MIME-Version", "1.0"),
    ]
    return "".join(f"{name}: {value}\n" for name, value in lines).replace("\n", "\r\n").encode()


def _word(name: str) -> str:
    return name if name.isascii() and "." not in name else Header(name, "utf-8").encode()


def wrapped(text: str, width: int) -> str:
    """Each line broken at a width, as mail programs do; words and addresses are never broken."""
    if not width:
        return text
    return "\n".join("\n".join(_wrap(line, width)) for line in text.split("\n"))


def _wrap(line: str, width: int) -> list[str]:
    if len(line) <= width:
        return [line]
    # textwrap takes a no-break space for a space to drop; mail programs do not break there.
    kept = line.replace("\u00a0", "\ue000").replace("\u202f", "\ue001")
    lines = textwrap.wrap(kept, width, break_long_words=False, break_on_hyphens=False)
    return [one.replace("\ue000", "\u00a0").replace("\ue001", "\u202f") for one in lines]


def flowed(text: str, *, mark: str = "> ", width: int = 72, delsp: bool = False) -> str:
    """The text as format=flowed: broken lines end with a space, lines that could be misread are stuffed with one."""
    done = []
    for line in text.split("\n"):
        if line.startswith(">") or not line.strip() or line == "-- ":
            done.append(line.rstrip() if line != "-- " else line)
            continue
        pieces = _wrap(line, width - 2)
        pieces = [piece + ("  " if delsp else " ") for piece in pieces[:-1]] + pieces[-1:]
        done += [f" {piece}" if piece.startswith((" ", ">", "From ")) else piece for piece in pieces]
    return "\n".join(done)
