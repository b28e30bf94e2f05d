"""Input that is meant to harm, made on the fly; run as a program, it reads one and prints what that cost."""

from __future__ import annotations

import io
import json
import re
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZipFile

from interviewkit.errors import InterviewkitError
from interviewkit.reply.readers import read
from tests.reply.readers.letters import raw
from tests.reply.readers.office import MC, R, W, docx, odt, p, packed

MIXED = "Content-Type: multipart/mixed; boundary=x"
LAUGHS = "<!DOCTYPE x [<!ENTITY a 'ha'>" + "".join(
    f"<!ENTITY {chr(98 + n)} '{f'&{chr(97 + n)};' * 10}'>" for n in range(9)
)
OUTSIDE = '<!DOCTYPE x [<!ENTITY j SYSTEM "file:///etc/hostname">'


def nested(depth: int) -> bytes:
    """A mail whose parts lie within each other."""
    heads = "".join(f"Content-Type: multipart/mixed; boundary=b{n}\r\n\r\n--b{n}\r\n" for n in range(depth))
    return f"From: a@b.example\r\nSubject: x\r\n{heads}\r\nYes.".encode()


def mails_in_mails(depth: int) -> bytes:
    """Mails attached to each other."""
    return b"From: a@b.example\r\nSubject: x\r\nContent-Type: message/rfc822\r\n\r\n" * depth + b"\r\nYes."


def files_in_files(depth: int) -> bytes:
    """Mails attached to each other as if they were any file."""
    head = "Content-Type: application/octet-stream; name=a.eml\r\nContent-Disposition: attachment\r\n"
    return f"From: a@b.example\r\nMIME-Version: 1.0\r\n{head}\r\n".encode() * depth + b"\r\nYes."


def attachments(count: int, text: str) -> bytes:
    """A mail with many files."""
    part = f"--x\r\nContent-Type: text/plain\r\nContent-Disposition: attachment; filename=a.txt\r\n\r\n{text}\r\n"
    return raw(MIXED, part * count + "--x--")


def bomb(inner: str, size: int) -> bytes:
    """A Word file whose text unpacks to so many bytes."""
    return docx(inner * (size // len(inner)))


def many_entries(count: int) -> bytes:
    """A packed file of many empty files."""
    buffer = io.BytesIO()
    with ZipFile(buffer, "w") as archive:
        for number in range(count):
            archive.writestr(f"{number}", b"")
        archive.writestr("word/document.xml", docx(p("Yes.")))
    return buffer.getvalue()


def zipped_oddly() -> bytes:
    """A Word file packed in a way that cannot be unpacked bit by bit."""
    buffer = io.BytesIO()
    with ZipFile(buffer, "w", ZIP_BZIP2) as archive:
        archive.writestr("word/document.xml", b" " * 100_000_000)
    return buffer.getvalue()


def lying_size() -> bytes:
    """A Word file that says that its text is smaller than it is."""
    data = bytearray(bomb("<w:p/>", 30_000_000))
    with ZipFile(io.BytesIO(data)) as archive:
        size = archive.getinfo("word/document.xml").file_size
    return bytes(data).replace(size.to_bytes(4, "little"), (1000).to_bytes(4, "little"))


def spread(data: bytes) -> bytes:
    """A packed file whose text is stored as it is, so that no ratio gives it away."""
    buffer = io.BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", data, compress_type=0)
    return buffer.getvalue()


def in_word(prolog: str, text: str, encoding: str = "utf-8") -> bytes:
    """A Word file with something before its root, in an encoding of its own."""
    head = f'<?xml version="1.0" encoding="{encoding}"?>{prolog}]>'
    body = f"{head}<w:document {W} {R} {MC} w:x='{text}'><w:body>{p(text)}</w:body></w:document>"
    return packed({"word/document.xml": body.encode(encoding)})


MAKERS: dict[str, tuple[Callable[[], bytes], str]] = {
    "a full 40 MB of text": (lambda: b"word " * 8_000_000, "a.txt"),
    "40 MB with one emoji": (lambda: b"word word word word word word word word \n" * 190_000 + "😀".encode(), "a.txt"),
    "40 MB of line ends": (lambda: b"\n" * 39_999_999 + b"x", "a.txt"),
    "40 MB of quote marks": (lambda: b">" * 39_999_999 + b"\n", "a.txt"),
    "40 MB of windows bytes": (lambda: b"\xe9 " * 20_000_000, "a.txt"),
    "40 MB of br": (lambda: b"<br>" * 10_000_000, "a.html"),
    "a million tags": (lambda: b"<p>word</p>" * 199_000 + b"<i>word</i>" * 800_000, "a.html"),
    "a million nested divs": (lambda: b"<div>" * 1_000_000 + b"Yes.", "a.html"),
    "a million nested quotations": (lambda: b"<blockquote>x" * 100_000, "a.html"),
    "a million nested lists": (lambda: b"<ul><li>x" * 90_000, "a.html"),
    "a million links that never end": (lambda: b"<a href=https://a.example>x" * 1_000_000, "a.html"),
    "an attribute of 10 MB": (lambda: b'<p style="' + b"color:red;" * 1_000_000 + b'">Yes.', "a.html"),
    "a text of 20 MB in a page": (lambda: b"<p>" + b"word " * 4_000_000, "a.html"),
    "a comment that never ends": (lambda: b"<p>x<!--" + b"-" * 5_000_000, "a.html"),
    "parts a thousand deep": (lambda: nested(1000), "a.eml"),
    "parts a hundred thousand deep": (lambda: nested(100_000), "a.eml"),
    "mails a hundred thousand deep": (lambda: mails_in_mails(100_000), "a.eml"),
    "mails as files a thousand deep": (lambda: files_in_files(5_000), "a.eml"),
    "a thousand attachments": (lambda: attachments(1000, "Yes."), "a.eml"),
    "many bodies full of line ends": (lambda: raw(MIXED, ("--x\r\n\r\n" + "\n" * 190_000 + "x\n") * 10), "a.eml"),
    "40 MB of windows bytes and one of UTF-8": (lambda: "é".encode() + b"\xe9 " * 19_000_000, "a.txt"),
    "a million parts": (lambda: raw(MIXED, "--x\r\n" * 4_000_000), "a.eml"),
    "attachments full of line ends": (lambda: attachments(10, "\n" * 190_000 + "x"), "a.eml"),
    "a header of 30 MB": (lambda: raw("X-A: " + "a" * 30_000_000, "Yes."), "a.eml"),
    "a folded header of 30 MB": (lambda: raw("Content-Type: x;\r\n" + ' a="b";\r\n' * 3_000_000, "Yes."), "a.eml"),
    "a million headers": (lambda: raw("X-A: b\r\n" * 3_000_000, "Yes."), "a.eml"),
    "quotes in a header": (lambda: raw('Content-Type: text/plain; a="' + '\\"' * 5_000_000, "Yes."), "a.eml"),
    "30 MB of base64": (lambda: raw("Content-Transfer-Encoding: base64", b"eCA=\r\n" * 5_000_000), "a.eml"),
    "30 MB of base64 on one line": (lambda: raw("Content-Transfer-Encoding: base64", b"eCAg" * 7_500_000), "a.eml"),
    "a mailbox of line ends": (
        lambda: (b"From a Mon Jan 1 00:00:00 2024\nFrom: a\n\n" + b"\n" * 190_000 + b"x\n\n") * 10,
        "a.mbox",
    ),
    "a bomb of spaces": (lambda: bomb(" ", 60_000_000), "a.docx"),
    "a bomb of paragraphs": (lambda: bomb("<w:p/>", 20_000_000), "a.docx"),
    "a bomb stored as it is": (lambda: spread(b"<w:document>" + b"<w:p/>" * 6_000_000), "a.docx"),
    "a bomb of depth": (lambda: bomb("<w:p>", 900_000), "a.docx"),
    "a bomb of depth, stored": (lambda: spread(b"<w:p>" * 4_000_000), "a.docx"),
    "paragraphs within paragraphs": (lambda: bomb("<w:p><w:p></w:p></w:p>", 900_000), "a.docx"),
    "a bomb of paragraphs, stored": (lambda: spread(f"<w:d {W}>".encode() + b"<w:p/>" * 3_500_000), "a.docx"),
    "a bomb that lies": (lying_size, "a.docx"),
    "a bomb packed oddly": (zipped_oddly, "a.docx"),
    "many entries": (lambda: many_entries(5_000), "a.docx"),
    "a billion laughs in Word": (lambda: in_word(LAUGHS, "&j;"), "a.docx"),
    "a billion laughs in UTF-16": (lambda: in_word(LAUGHS, "&j;", "utf-16"), "a.docx"),
    "a file of this machine in Word": (lambda: in_word(OUTSIDE, "&j;"), "a.docx"),
    "a billion laughs in OpenDocument": (lambda: odt("&j;", head=LAUGHS + "]>"), "a.odt"),
    "a billion laughs in YAML": (
        lambda: (
            b"a: &a [x,x,x,x,x,x,x,x,x]\n"
            + b"".join(b"%c: &%c [%s]\n" % (98 + n, 98 + n, b",".join([b"*%c" % (97 + n)] * 9)) for n in range(9))
        ),
        "a.yaml",
    ),
    "lists in YAML a million deep": (lambda: b"exchanges: " + b"[" * 900_000, "a.yaml"),
}
"""What each is called, how it is made, and the name it comes under."""


def main(file: str) -> None:
    """Read what comes on stdin, and print the memory and seconds that took, and how it ended."""
    data = sys.stdin.buffer.read()
    resource.setrlimit(resource.RLIMIT_AS, (4_000_000_000, 4_000_000_000))
    begun = time.process_time()
    try:
        found = read(data, file)
        end = f"{len(found)} documents, {sum(len(one.lines) for one in found)} lines"
        said = "".join(line.text for one in found for line in one.lines[:3])[:4000]
    except InterviewkitError as error:
        end, said = " ".join(error.lines()), ""
    # Unlike ru_maxrss, this begins anew with the program.
    memory = int(re.search(r"VmHWM:\s+(\d+)", Path("/proc/self/status").read_text())[1]) * 1024
    print(json.dumps({"memory": memory, "seconds": time.process_time() - begun, "end": end, "said": said}))


if __name__ == "__main__":
    main(sys.argv[1])
