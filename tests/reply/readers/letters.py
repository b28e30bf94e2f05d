"""Mails written by Python's own email package, for the tests of what reads them."""

from __future__ import annotations

from email.message import EmailMessage
from typing import Any

from interviewkit.reply import Document
from interviewkit.reply.readers import read


def mail(
    text: str = "Yes.", *, subject: str = "Re: Gardens [IK-7F3AQ2]", author: str = "Ann Bell <ann@b.example>"
) -> Any:
    """A mail with a text, to add to."""
    message = EmailMessage()
    message["From"] = author
    message["To"] = "maud@blog.example"
    message["Subject"] = subject
    message.set_content(text)
    return message


def documents(message: EmailMessage | bytes, name: str = "reply.eml") -> list[Document]:
    """What a mail becomes."""
    return read(message if isinstance(message, bytes) else message.as_bytes(), name)


def raw(head: str, body: str | bytes, *, subject: str = "Re: Gardens") -> bytes:
    """A mail written by hand; `head` are headers more."""
    data = body if isinstance(body, bytes) else body.encode()
    return f"From: ann@b.example\r\nSubject: {subject}\r\n{head}\r\n".encode() + b"\r\n" + data


def texts(document: Document) -> list[str]:
    """The words of its lines."""
    return [line.text for line in document.lines]
