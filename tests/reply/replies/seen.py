"""What a person could read in the files of a reply, read without any of our own readers."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from html import unescape
from xml.etree import ElementTree

from tests.reply.replies import Reply

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def signs(text: str) -> str:
    """Letters and digits alone, so that quote marks, wrapping and layout do not count."""
    return "".join(sign for sign in text if sign.isalnum())


def signs_of(reply: Reply) -> str:
    """The same of all files of a reply."""
    return signs("\n".join(words_of(name, data) for name, data in reply.files))


def words_of(name: str, data: bytes) -> str:
    """All that a person could read in a file."""
    if name.endswith(".eml"):
        return "\n".join(_words_of_part(part) for part in message_from_bytes(data, policy=default).walk())
    if name.endswith(".docx"):
        return "".join(_words_of_word(data))
    text = data.decode("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig")
    return _words_of_page(text) if name.endswith(".html") else text


def _words_of_part(part: EmailMessage) -> str:
    data = part.get_payload(decode=True)
    if not isinstance(data, bytes):
        return ""
    name, charset = part.get_filename() or "", part.get_content_charset("utf-8")
    if name.endswith((".docx", ".html", ".txt", ".md")):
        return words_of(name, data)
    if part.get_content_maintype() != "text":
        return ""
    # Python takes latin-1 at its word; mail programs do not.
    text = data.decode("cp1252" if charset == "iso-8859-1" else charset)
    return _words_of_page(text) if part.get_content_subtype() == "html" else text


def _words_of_word(data: bytes) -> Iterator[str]:
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        for name in ("word/document.xml", "word/comments.xml"):
            if name in parts.namelist():
                yield from (found.text or "" for found in ElementTree.fromstring(parts.read(name)).iter(f"{WORD}t"))


def _words_of_page(page: str) -> str:
    return unescape(re.sub(r"<[^>]*>", "", re.sub(r"<style.*?</style>", "", page, flags=re.DOTALL)))
