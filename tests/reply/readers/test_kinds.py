"""A file is read as what it is, whatever its name says; and what cannot be read is refused in one sentence."""

from __future__ import annotations

import pytest

from interviewkit.errors import InterviewkitError
from interviewkit.reply.readers import READERS, kind_of, kinds, read
from tests.reply.readers.letters import mail, texts
from tests.reply.readers.office import docx, odt, p, packed

MAIL = mail("Yes.").as_bytes()
PAGE = b"\n<!-- saved --><!DOCTYPE html><p>Yes."
WORD = docx(p("Yes."))
ODT = odt("<text:p>Yes.</text:p>")
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 100


@pytest.mark.parametrize(
    ("data", "names"),
    [
        (MAIL, ["a.eml", "a.txt", "a", "stdin", "-", "A.EML"]),
        (PAGE, ["a.html", "a.htm", "a.txt", "a.eml", "stdin"]),
        (WORD, ["a.docx", "a.txt", "a.zip", "a.docm", "stdin"]),
        (ODT, ["a.odt", "a.docx", "stdin"]),
        (b"Yes.", ["a.txt", "a.md", "stdin", "a.eml", "a.docx", "a.odt", "a.html", "a.log", "a.mbox"]),
    ],
)
def test_the_first_bytes_prove_what_the_name_gets_wrong(data: bytes, names: list[str]) -> None:
    for name in names:
        assert texts(read(data, name)[0]) == ["Yes."], name


@pytest.mark.parametrize(
    "text", ["From: Maud\nSent: Tuesday\nTo: Ann\nSubject: Gardens\n\nYes.", "Subject: none\n\nYes."]
)
def test_headers_that_people_copy_into_a_text_are_no_mail(text: str) -> None:
    assert texts(read(text.encode(), "a.txt")[0]) == text.split("\n")


@pytest.mark.parametrize(
    ("data", "name", "sentence"),
    [
        (b"%PDF-1.7\n\xe2\xe3", "answers.pdf", "answers.pdf is a PDF"),
        (b"%PDF-1.7\n\xe2\xe3", "answers.txt", "answers.txt is a PDF"),
        (OLE, "answers.msg", "answers.msg is a message of Outlook's own kind"),
        (OLE + "__substg1.0_".encode("utf-16-le"), "stdin", "stdin is a message of Outlook's own kind"),
        (OLE, "answers.doc", "answers.doc is a Word file of the kind before 2007"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "a.docx", "a.docx is protected by a password"),
        (packed({"Index/Document.iwa": b"x"}), "answers.pages", "answers.pages is a file of Apple's Pages"),
        (packed({"a.txt": b"x"}), "answers.zip", "answers.zip is a packed folder"),
        (packed({"xl/workbook.xml": b"x"}), "answers.xlsx", "answers.xlsx is a spreadsheet"),
        (packed({"a.txt": b"x"}), "answers.docx", "answers.docx is no Word document"),
        (packed({"a.txt": b"x"}), "answers.odt", "answers.odt is no OpenDocument text"),
        (b"{\\rtf1 x}", "answers.rtf", "answers.rtf is rich text"),
        (b"\x89PNG\r\n", "photo.png", "photo.png is a picture"),
        (b"\xff\xd8\xff\xe0", "photo.txt", "photo.txt is a picture"),
        (b"\0\0\0\x20ftypheic", "IMG_1.heic", "IMG_1.heic is a picture"),
        (b"\0\0\0\x20ftypM4A ", "memo.m4a", "memo.m4a is a recording"),
        (bytes(range(256)) * 10, "answers.txt", "answers.txt is no text that can be read"),
        (b"PK\x03\x04" + b"\0" * 50, "answers.docx", "answers.docx is damaged or did not arrive whole"),
        (WORD[: len(WORD) // 2], "answers.docx", "answers.docx is damaged or did not arrive whole"),
        (b"", "answers.txt", "answers.txt is empty"),
        (b" \r\n\0", "answers.eml", "answers.eml is empty"),
        (b"x" * 40_000_001, "answers.txt", "answers.txt is larger than 40 MB"),
        (b"x" * 4_000_001, "answers.txt", "answers.txt has more than 4,000,000 characters"),
        (b"", "../../x", "x is empty"),
    ],
)
def test_what_cannot_be_read_is_refused_with_what_to_ask_for(data: bytes, name: str, sentence: str) -> None:
    with pytest.raises(InterviewkitError) as caught:
        read(data, name)
    assert caught.value.sentence.startswith(sentence)
    assert caught.value.hint.endswith(".")


def test_every_word_of_the_table_has_a_reader() -> None:
    assert set(kinds.SUFFIXES.values()) == set(READERS)
    assert not set(READERS) & set(kinds.REFUSED)


def test_a_form_with_strange_signs_in_it_is_a_text() -> None:
    assert kind_of(b"=== IK-7F3AQ2 000000 ===\n\n=== Q01 ===\n" + b"\0\x01" * 500, "answers.txt") == "plain"
