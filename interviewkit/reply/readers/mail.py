"""Mails (.eml): the body as its writer saw it, then what is attached to it, each a document of its own."""

from __future__ import annotations

import re
from codecs import BOM_UTF8
from collections.abc import Iterator
from dataclasses import dataclass, field

from interviewkit.errors import InterviewkitError
from interviewkit.reply import Document, Line
from interviewkit.reply.readers import automatic, form, limits, mime, page, plain
from interviewkit.reply.readers.alternatives import best_of
from interviewkit.reply.readers.charset import decode
from interviewkit.reply.readers.mime import Part
from interviewkit.reply.readers.names import plain_name
from interviewkit.reply.readers.pictures import listed
from interviewkit.reply.readers.tokens import merged, tokens

_NAMED = 5
_SIGNATURES = frozenset({"application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature"})
_SEALED = frozenset(
    {"multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime", "application/pgp-encrypted"}
)
_SUFFIXES = {"text/html": ".html", "text/plain": ".txt", "text/markdown": ".md", "message/rfc822": ".eml"}
_TOO_DEEP = "Parts of it that lie within too many others were left out."


@dataclass(slots=True)
class _Content:
    """What a mail holds: its body, and the documents and names of what is attached."""

    body: list[Document] = field(default_factory=list)
    attached: list[Document] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def add(self, other: _Content) -> None:
        self.body += other.body
        self.attached += other.attached
        self.unread += other.unread
        self.notes += other.notes


def read(data: bytes, name: str) -> list[Document]:
    """The body of a mail, then the documents attached to it."""
    return documents(mime.parse(_with_breaks(data)), name, depth=0)


def _with_breaks(data: bytes) -> bytes:
    data = data.removeprefix(BOM_UTF8)
    return data.replace(b"\r", b"\n") if b"\n" not in data else data


def documents(mail: Part, name: str, *, depth: int) -> list[Document]:
    """The same for a mail that may stand within another one."""
    content = _Reading(name).content(mail, depth)
    body = _joined(content.body, name)
    body.notes += [*content.notes, *_unread(content.unread)]
    body.subject, body.author = mail.text("subject"), author(mail)
    body.automatic = automatic.reason(mail)
    of_subject = tokens(body.subject)
    done = [body, *content.attached]
    for document in done:
        document.tokens = merged(of_subject, document.tokens)
        document.author = document.author or body.author
        document.subject = document.subject or body.subject
        # What a robot sends back is not sent by anybody either.
        document.automatic = document.automatic or body.automatic
    limits.check_texts(done, name)
    return done


def author(mail: Part) -> str:
    """The name of who sent a mail; empty if there is only an address."""
    raw = str(mail.head.get("from", ""))
    before, angle, _ = raw.rpartition("<")
    if not angle:
        found = re.search(r"\(([^()]*)\)\s*$", raw)
        before = found[1] if found else ""
    bare = re.sub(r"\\(.)", r"\1", before.strip().removeprefix('"').removesuffix('"'))
    name = " ".join("".join(sign for sign in mime.words(bare) if sign.isprintable() or sign.isspace()).split())
    if len(name) > 1 and name[0] == name[-1] and name[0] in "\"'":
        name = name[1:-1].strip()
    return "" if "@" in name else name[:200]


def _joined(bodies: list[Document], name: str) -> Document:
    """Texts that stand below each other in one body, as one."""
    if len(bodies) == 1:
        return bodies[0]
    lines: list[Line] = []
    for body in bodies:
        lines += [Line(""), *body.lines] if lines and body.lines else body.lines
    return Document(
        name,
        lines,
        breaks=any(body.breaks for body in bodies),
        tokens=merged(*(body.tokens for body in bodies)),
        given=[one for body in bodies for one in body.given],
        notes=[note for body in bodies for note in body.notes],
    )


def _unread(names: list[str]) -> list[str]:
    if not names:
        return []
    what = "1 attachment was not read" if len(names) == 1 else f"{len(names)} attachments were not read"
    return [f"{what}: {listed(names[:_NAMED], len(names))}."]


class _Reading:
    """One mail while it is read."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.parts = self.attachments = self.lines = 0

    def content(self, part: Part, depth: int) -> _Content:
        """All that a part holds."""
        self.parts += 1
        if depth > limits.DEPTH or self.parts > limits.PARTS:
            return _Content(notes=[_TOO_DEEP])
        if part.type in _SEALED:
            return _Content(notes=["It is encrypted: ask for its words unencrypted."])
        if part.type.startswith("multipart/"):
            return self._multipart(part, depth)
        if part.type in ("message/rfc822", "message/global"):
            return self._message(part, depth)
        if not part.is_attachment and part.type.startswith("text/") and (not part.name or depth == 0):
            return self._body(part)
        return self._attachment(part, depth)

    def _multipart(self, part: Part, depth: int) -> _Content:
        inner = list(self._inner(part, depth))
        done = _Content()
        if not inner:
            # Its boundary is nowhere in it: then all of it is its text.
            done.body.append(_plain(part, self.name))
        elif part.type == "multipart/alternative":
            bodies = [content for content in inner if content.body]
            best = best_of([content.body for content in bodies])
            for content in inner:
                content.body = content.body if best is content.body else []
                done.add(content)
        else:
            for content in inner:
                done.add(content)
        done.notes = list(dict.fromkeys(done.notes))
        return done

    def _inner(self, part: Part, depth: int) -> Iterator[_Content]:
        for one in mime.parts(part):
            yield self.content(one, depth + 1)
            if self.parts > limits.PARTS:
                return

    def _message(self, part: Part, depth: int) -> _Content:
        packed = str(part.head.get("content-transfer-encoding", "")).strip().lower() in ("base64", "quoted-printable")
        inner = mime.parse(part.content()) if packed else mime.parse(part.data, part.start, part.end)
        return self._mail(inner, part.name or "attached mail.eml", depth)

    def _mail(self, mail: Part, name: str, depth: int) -> _Content:
        if depth >= limits.DEPTH:
            return _Content(notes=[_TOO_DEEP])
        return _Content(attached=self._counted(documents(mail, name, depth=depth + 1)))

    def _counted(self, found: list[Document]) -> list[Document]:
        # While it is read: a thousand long texts must not be there at once.
        self.lines += sum(len(document.lines) for document in found)
        if self.lines > limits.LINES:
            raise limits.too_many_lines(self.name)
        return found

    def _body(self, part: Part) -> _Content:
        if part.type == "text/html":
            text = decode(part.content(), part.parameter("charset"))
            return _Content(self._counted([_as_form(page.document(text, self.name))]))
        if part.type in ("text/calendar", "text/vcard", "text/x-vcard", "text/directory"):
            return _Content(unread=[part.name or part.type.rpartition("/")[2]])
        return _Content(self._counted([_as_form(_plain(part, self.name))]))

    def _attachment(self, part: Part, depth: int) -> _Content:
        from interviewkit.reply import readers

        if part.type in _SIGNATURES:
            return _Content()
        name = part.name or plain_name("attachment" + _SUFFIXES.get(part.type, ""), "attachment")
        self.attachments += 1
        if self.attachments > limits.ATTACHMENTS or not readers.is_readable(name, part.type):
            return _Content(unread=[name])
        data = part.content()
        if part.type.startswith("text/") and part.parameter("charset"):
            # The name of its character set stands with the mail, not with the file.
            data = decode(data, part.parameter("charset")).encode("utf-8")
        try:
            if readers.kind_of(data, name) in ("mail", "mbox"):
                return self._mail(mime.parse(_with_breaks(data)), name, depth)
            found = readers.read(data, name)
        except InterviewkitError as error:
            return _Content(notes=[f"{error.sentence[:1].upper()}{error.sentence[1:]}. {error.hint}".strip()])
        return _Content(attached=self._counted(found))


def _plain(part: Part, name: str) -> Document:
    text = decode(part.content(), part.parameter("charset"))
    if part.parameter("format").strip().lower() == "flowed":
        delsp = part.parameter("delsp").strip().lower() == "yes"
        lines, breaks = plain.flowed_lines(text, name, delsp=delsp)
    else:
        lines, breaks = plain.lines(text, name), True
    return Document(name, lines, breaks=breaks, tokens=tokens(text))


def _as_form(document: Document) -> Document:
    """The answers of the form where its text was pasted into a mail; a quoted copy is the aligner's matter."""
    text = "\n".join(line.text for line in document.lines)
    if not form.is_form(text) or any(line.depth and form.is_form(line.text) for line in document.lines):
        return document
    pasted = form.parse(text, document.name)
    pasted.breaks = document.breaks
    pasted.notes += document.notes
    return pasted
