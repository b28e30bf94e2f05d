"""The parts of a mail: its headers, and where in the bytes each part lies, however broken the mail is."""

from __future__ import annotations

import binascii
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message

from interviewkit.reply.readers import limits
from interviewkit.reply.readers.charset import decode
from interviewkit.reply.readers.names import plain_name

_LONGEST_HEADER = 8000
_HEADER = re.compile(rb"([!-9;-~]{1,80})[ \t]*:[ \t]*(.*?)[ \t\r]*(?:\n|\Z)")
_FOLDED = re.compile(rb"[ \t]+(\S.*?)[ \t\r]*(?:\n|\Z)")
_ENVELOPE = re.compile(rb"(?:>?From [^\r\n]*\r?\n|[ \t]*\r?\n)*")
_EMPTY = re.compile(rb"[ \t]*\r?(?:\n|\Z)")
_WANTED = frozenset(
    b"""from subject content-type content-transfer-encoding content-disposition auto-submitted precedence return-path
    sender in-reply-to references x-autoreply x-autorespond x-auto-response-suppress x-failed-recipients
    x-loop""".split()
)
_BASE64 = re.compile(rb"[A-Za-z0-9+/]+={0,2}")
_NO_BASE64 = re.compile(rb"^(?![ \t]*+[A-Za-z0-9+/]*+={0,3}[ \t]*+\r?$)", re.MULTILINE)
_PIECES = 1000


@dataclass(slots=True)
class Part:
    """One part of a mail: its headers, and the piece of the bytes that is its content."""

    data: bytes = field(repr=False)
    start: int
    end: int
    head: Message

    @property
    def type(self) -> str:
        """Its content type, as `text/plain`."""
        return self.head.get_content_type()

    def parameter(self, name: str, header: str = "content-type") -> str:
        """A parameter of a header, as plain text."""
        try:
            value = self.head.get_param(name, "", header)
        except (ValueError, LookupError, TypeError):
            return ""
        if isinstance(value, tuple):
            charset, _, raw = value
            return decode(raw.encode("latin-1", "replace"), charset or "")
        return words(str(value))

    @property
    def is_attachment(self) -> bool:
        """Whether it says that it is a file."""
        return self.text("content-disposition").lower().startswith("attachment")

    @property
    def name(self) -> str:
        """The name it has as a file, harmless; empty if it has none."""
        return plain_name(self.parameter("filename", "content-disposition") or self.parameter("name"), "")

    def text(self, header: str) -> str:
        """What a header says, on one line; empty if it is not there."""
        return " ".join("".join(filter(_is_printed, words(str(self.head.get(header, ""))))).split())

    def content(self) -> bytes:
        """Its content as it was before it was packed for the way."""
        raw = self.data[self.start : self.end]
        how = str(self.head.get("content-transfer-encoding", "")).strip().lower()
        if how == "base64":
            return _from_base64(raw)
        if how == "quoted-printable":
            return binascii.a2b_qp(raw)
        return raw


def parse(data: bytes, start: int = 0, end: int | None = None) -> Part:
    """The mail in a piece of the bytes, below whatever a mailbox wrote above it."""
    end = len(data) if end is None else end
    return _part(data, _after(_ENVELOPE, data, start, end), end)


def _part(data: bytes, place: int, end: int) -> Part:
    """A mail or part of one: headers up to the first line that is none."""
    head = Message()
    while place < end and (found := _HEADER.match(data, place, end)):
        name, pieces = found[1].lower(), [found[2]]
        place = found.end()
        while place < end and (more := _FOLDED.match(data, place, end)):
            place = more.end()
            if len(pieces) < 200:
                pieces.append(more[1])
        if name in _WANTED and name.decode() not in head:
            value = decode(b" ".join(pieces)[:_LONGEST_HEADER])
            head[name.decode()] = "".join(" " if sign in "\r\n" else sign for sign in value)
    return Part(data, _after(_EMPTY, data, place, end), end, head)


def _after(pattern: re.Pattern[bytes], data: bytes, place: int, end: int) -> int:
    found = pattern.match(data, place, end)
    return found.end() if found else place


def parts(part: Part) -> Iterator[Part]:
    """The parts directly within a multipart; none if its boundary is nowhere in it."""
    boundary = part.parameter("boundary").rstrip().encode("utf-8", "replace")
    if not boundary:
        return
    fence = re.compile(rb"(?:\A|(?<=\n))--" + re.escape(boundary) + rb"(--)?[ \t]*(?:\r?\n|\Z)")
    begin: int | None = None
    for count, found in enumerate(fence.finditer(part.data, part.start, part.end)):
        if begin is not None:
            yield _part(part.data, begin, _before_break(part.data, begin, found.start()))
        begin = None if found[1] else found.end()
        if found[1] or count > limits.PARTS:
            return
    if begin is not None:
        # It was cut off, or its program forgot the end.
        yield _part(part.data, begin, part.end)


def _before_break(data: bytes, begin: int, end: int) -> int:
    # The line break before a boundary belongs to the boundary.
    if end > begin and data[end - 1 : end] == b"\n":
        end -= 1
    return end - 1 if end > begin and data[end - 1 : end] == b"\r" else end


def words(text: str) -> str:
    """A header's text with its encoded words (RFC 2047) read, those that cannot be read as they are."""
    if "=?" not in text:
        return text
    try:
        pieces = decode_header(text)
    except (HeaderParseError, ValueError):
        return text
    return "".join(piece if isinstance(piece, str) else decode(piece, charset or "") for piece, charset in pieces)


def _is_printed(sign: str) -> bool:
    return sign.isprintable() or sign.isspace()


def _from_base64(raw: bytes) -> bytes:
    # What mailing lists put behind it is no base64; and some programs only say that theirs is.
    bad = _NO_BASE64.search(raw)
    end = bad.start() if bad else len(raw)
    packed, tail = raw[:end].translate(None, b" \t\r\n"), raw[end:]
    # Some pack piece by piece, each with an end of its own.
    pieces = _BASE64.findall(packed) if packed.count(b"=") <= _PIECES else [packed.translate(None, b"=")]
    done = b"".join(map(_unpacked, pieces))
    return done + (b"\n" if done and tail.strip() else b"") + tail


def _unpacked(piece: bytes) -> bytes:
    bare = piece.rstrip(b"=")
    # One sign alone is six bits of a byte whose rest did not arrive.
    bare = bare[:-1] if len(bare) % 4 == 1 else bare
    return binascii.a2b_base64(bare + b"=" * (-len(bare) % 4))
