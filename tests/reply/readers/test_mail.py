"""Mails are read as their writers saw them, in every packing that mail programs know and some that they get wrong."""

from __future__ import annotations

import base64
import quopri
from email.message import EmailMessage

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interviewkit.reply.readers import mail as reader
from interviewkit.reply.readers import mime
from tests.reply.readers.letters import documents, mail, raw, texts

SAID = "Élise : « naïve… »\n\n> [Q01] Pourquoi ?\n\nParce que — 12 €.\n"


@pytest.mark.parametrize("cte", ["8bit", "quoted-printable", "base64"])
@pytest.mark.parametrize("charset", ["utf-8", "windows-1252"])
def test_a_mail_is_read_in_every_usual_packing(charset: str, cte: str) -> None:
    message = mail()
    message.set_content(SAID, charset=charset, cte=cte)
    [document] = documents(message)
    assert [(line.depth, line.text) for line in document.lines] == [
        (0, "Élise : « naïve… »"),
        (0, ""),
        (1, "[Q01] Pourquoi ?"),
        (0, ""),
        (0, "Parce que — 12 €."),
    ]
    assert document.breaks


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_mail_is_read_with_every_kind_of_line_end(end: str) -> None:
    data = mail(SAID).as_bytes().replace(b"\r\n", b"\n").replace(b"\n", end.encode())
    assert texts(documents(data)[0])[-1] == "Parce que — 12 €."


def test_the_sender_the_subject_and_the_tokens_are_told() -> None:
    message = mail("See [IK-ABCD22].", subject="Re: Gärten [IK-7F3AQ2]", author='"Bell, Zoë \\"Z\\"" <z@b.example>')
    [document] = documents(message)
    assert (document.author, document.subject) == ('Bell, Zoë "Z"', "Re: Gärten [IK-7F3AQ2]")
    assert document.tokens == ("IK-7F3AQ2", "IK-ABCD22")


@pytest.mark.parametrize(
    ("author", "name"),
    [
        ("ann@b.example", ""),
        ("ann@b.example (Ann Bell)", "Ann Bell"),
        ("<ann@b.example>", ""),
        ('"ann@b.example" <ann@b.example>', ""),
        ("=?utf-8?q?Zo=C3=AB?= =?utf-8?q?_Bell?= <z@b.example>", "Zoë Bell"),
        ("=?x-nonsense?q?Zo=EB?= <z@b.example>", "Zoë"),
        ("=?utf-8?b?broken!?= <z@b.example>", "=?utf-8?b?broken!?="),
        ("=?utf-8?q?Ann=0D=0ABcc:_x?= <z@b.example>", "Ann Bcc: x"),
    ],
)
def test_the_name_of_the_sender_is_on_one_line_whatever_the_header(author: str, name: str) -> None:
    data = f"From: {author}\r\nSubject: x\r\n\r\nYes.".encode()
    assert documents(data)[0].author == name


def test_flowed_paragraphs_are_whole_and_nothing_else_is_broken() -> None:
    data = raw("Content-Type: text/plain; format=flowed; delsp=yes", "> Was it  \r\n> long?\r\nIt wa \r\ns.\r\n")
    [document] = documents(data)
    assert texts(document) == ["Was it long?", "It was."]
    assert not document.breaks
    assert documents(raw("Content-Type: text/plain; format=flowed", "It\r\nwas.\r\n"))[0].breaks


def html_and(plain: str, html: str) -> EmailMessage:
    message = mail(plain)
    message.add_alternative(html, subtype="html")
    return message


def test_of_two_forms_the_one_with_whole_paragraphs_is_read() -> None:
    [document] = documents(html_and("Because it *was*\na long day.\n", "<p>Because it <b>was</b> a long day.</p>"))
    assert texts(document) == ["Because it was a long day."]
    assert not document.breaks


def test_a_form_that_lacks_the_words_is_not_read() -> None:
    message = html_and("All of this was said here.\n", "<p>Please open this mail elsewhere.</p>")
    assert texts(documents(message)[0]) == ["All of this was said here."]


def test_addresses_and_pictures_in_the_plain_form_are_no_words() -> None:
    message = html_and(
        "Here <https://a.example/a/b/c/d/e> [image: our logo].\n", '<p><a href="https://a.example">Here</a>.'
    )
    assert texts(documents(message)[0]) == ["[Here](https://a.example)."]


def test_attachments_are_documents_after_the_body_and_pictures_are_named() -> None:
    message = mail("See the file.")
    message.add_attachment(
        "Mon jardin\n> a dit".encode("cp1252"),
        "text",
        "plain",
        filename="réponses.txt",
        params={"charset": "iso-8859-1"},
    )
    message.add_attachment("<p>Yes", subtype="html", filename="form.html")
    message.add_attachment(b"\x89PNG\r\n", "image", "png", filename="logo.png")
    message.add_attachment(b"%PDF-1.7", "application", "pdf", filename="answers.pdf")
    found = documents(message)
    assert [document.name for document in found] == ["reply.eml", "réponses.txt", "form.html"]
    assert texts(found[1]) == ["Mon jardin", "a dit"]
    assert found[0].notes == ["2 attachments were not read: logo.png, answers.pdf."]
    assert {document.author for document in found} == {"Ann Bell"}
    assert {document.tokens for document in found} == {("IK-7F3AQ2",)}


def test_an_attached_file_that_cannot_be_read_is_told_and_costs_nothing_else() -> None:
    message = mail("See the file.")
    message.add_attachment(b"PK\x03\x04 and nothing", "application", "octet-stream", filename="answers.docx")
    [document] = documents(message)
    assert texts(document) == ["See the file."]
    assert document.notes[0].startswith("Answers.docx is damaged or did not arrive whole. Ask for")


def test_an_attached_mail_is_a_document_of_its_own() -> None:
    message = mail("See below.")
    message.add_attachment(mail("The inner words.", author="Bo <bo@c.example>"))
    assert [(one.name, one.author, texts(one)) for one in documents(message)] == [
        ("reply.eml", "Ann Bell", ["See below."]),
        ("attached mail.eml", "Bo", ["The inner words."]),
    ]


def test_texts_below_each_other_are_one_body() -> None:
    parts = "--x\r\nContent-Type: text/plain\r\n\r\nOne.\r\n--x\r\nContent-Type: text/html\r\n\r\n<p>Two.\r\n--x--\r\n"
    [document] = documents(raw('Content-Type: multipart/mixed; boundary="x"', parts))
    assert texts(document) == ["One.", "", "Two."]


def test_a_part_without_headers_keeps_its_first_words_and_empty_lines() -> None:
    parts = "--x\r\n\r\n\r\nNote: this is said.\r\n--x--\r\n"
    [document] = documents(raw("Content-Type: multipart/mixed; boundary=x", parts))
    assert texts(document) == ["", "Note: this is said."]


@pytest.mark.parametrize(
    ("given", "name"),
    [
        ("../../x.txt", "x.txt"),
        ("C:\\x.txt", "x.txt"),
        ("C:x.txt", "x.txt"),
        ("..", "attachment.txt"),
        ("", "attachment.txt"),
        ("a\0b.txt", "ab.txt"),
        ("\u202etxt.exe.txt", "txt.exe.txt"),
        ("=?utf-8?q?r=C3=A9ponse.txt?=", "réponse.txt"),
        ("=?utf-8?q?=2E=2E=2Fx.txt?=", "x.txt"),
        ("n" * 300 + ".txt", "n" * 95 + "….txt"),
    ],
)
def test_the_name_of_an_attachment_is_harmless(given: str, name: str) -> None:
    written = given.replace("\\", "\\\\")
    head = f'Content-Type: text/plain\r\nContent-Disposition: attachment; filename="{written}"\r\n\r\n'
    data = raw("Content-Type: multipart/mixed; boundary=x", f"--x\r\n{head}Yes.\r\n--x--")
    assert [document.name for document in documents(data)] == ["reply.eml", name]


def test_a_name_in_pieces_is_put_together() -> None:
    head = (
        "Content-Type: text/plain\r\nContent-Disposition: attachment; filename*0*=utf-8''r%C3%A9; filename*1=ponse.txt"
    )
    assert mime.parse(f"{head}\r\n\r\nx".encode()).name == "réponse.txt"


REASONS = {
    "away": "an out-of-office note",
    "bounce": "a note that a mail could not be delivered",
    "robot": "an automatic answer",
    "receipt": "a receipt that a mail arrived or was opened",
}


@pytest.mark.parametrize(
    ("head", "subject", "reason"),
    [
        ("Auto-Submitted: auto-replied", "Re: Gardens", "robot"),
        ("Auto-Submitted: auto-replied", "Automatic reply: Gardens", "away"),
        ("", "Réponse automatique : Jardins", "away"),
        ("", "Absence : Jardins", "away"),
        ("", "Absence du bureau: Jardins", "away"),
        ("", "Out of Office: Re: Gardens", "away"),
        ("", "Abwesenheitsnotiz: Gärten", "away"),
        ("", "Automatische Antwort: Gärten", "away"),
        ("", "Respuesta automática: Jardines", "away"),
        ("", "Fuera de la oficina", "away"),
        ("Precedence: auto_reply", "Re: Gardens", "robot"),
        ("X-Autoreply: yes", "Re: Gardens", "robot"),
        ("Return-Path: <>", "Re: Gardens", "robot"),
        ("", "Undeliverable: Gardens", "bounce"),
        ("", "Mail delivery failed: returning message to sender", "bounce"),
        ("", "Delivery Status Notification (Failure)", "bounce"),
        ("", "Non remis : Jardins", "bounce"),
        ("", "Unzustellbar: Gärten", "bounce"),
        ("", "No se puede entregar: Jardines", "bounce"),
        ("X-Failed-Recipients: maud@blog.example", "Gardens", "bounce"),
        ('Content-Type: multipart/report; report-type=delivery-status; boundary="x"', "Gardens", "bounce"),
        ('Content-Type: multipart/report; report-type=disposition-notification; boundary="x"', "Gardens", "receipt"),
        ("X-Auto-Response-Suppress: All", "Read: Gardens", "receipt"),
    ],
)
def test_a_mail_that_nobody_wrote_is_known(head: str, subject: str, reason: str) -> None:
    [document] = documents(raw(head or "X-Mailer: x", "I am away.", subject=subject))
    assert document.automatic == REASONS[reason]


@pytest.mark.parametrize(
    ("head", "subject"),
    [
        ("Auto-Submitted: no", "Re: Gardens"),
        ("X-Auto-Response-Suppress: All", "Re: Gardens"),
        ("Precedence: bulk", "Re: Gardens"),
        ("Return-Path: <ann@b.example>", "Re: Gardens"),
        ("", "Re: Out of office: a life in gardens"),
        ("", "Absence of roses, an interview"),
        ("", "Re: Automatic watering"),
        ("", "Automatic watering: your questions"),
        ("", "AW: Abwesenheit als Form"),
        ("", "Read: my answers"),
        ("", "Mailing the roses"),
    ],
)
def test_a_mail_that_somebody_wrote_is_not_taken_for_a_robots(head: str, subject: str) -> None:
    assert documents(raw(head or "X-Mailer: x", "Because.", subject=subject))[0].automatic == ""


def test_what_came_with_a_bounce_was_sent_by_nobody_either() -> None:
    message = mail("Not delivered.", author="MAILER-DAEMON@b.example", subject="Gardens")
    message.add_attachment(mail("[Q01] Why?"))
    assert {document.automatic for document in documents(message)} == {REASONS["bounce"]}


_UTF16 = base64.encodebytes("Yes.".encode("utf-16"))
BROKEN = {
    "no boundary named": raw("Content-Type: multipart/mixed", "Yes."),
    "boundary nowhere": raw("Content-Type: multipart/mixed; boundary=x", "Yes."),
    "no end": raw("Content-Type: multipart/mixed; boundary=x", "--x\r\n\r\nYes."),
    "cut off in base64": raw("Content-Transfer-Encoding: base64", base64.b64encode(b"Yes. And more")[:7]),
    "base64 in name only": raw("Content-Transfer-Encoding: base64", "Yes."),
    "base64 and a footer": raw("Content-Transfer-Encoding: base64", base64.b64encode(b"Yes.") + b"\r\n-- \r\nThe list"),
    "base64 twice": raw(
        "Content-Transfer-Encoding: base64", base64.b64encode(b"Ye") + b"\r\n" + base64.b64encode(b"s.")
    ),
    "cut off in quoted-printable": raw("Content-Transfer-Encoding: quoted-printable", "Yes.="),
    "an encoding nobody knows": raw("Content-Transfer-Encoding: x-own", "Yes."),
    "a line among the headers": b"From: a@b.example\r\nSubject: x\r\nnot a header\r\n\r\nYes.",
    "charset from nowhere": raw("Content-Type: text/plain; charset=../../etc/passwd", "Yes."),
    "UTF-16": raw("Content-Type: text/plain; charset=utf-16\r\nContent-Transfer-Encoding: base64", _UTF16),
    "empty type": raw("Content-Type: ;;;", "Yes."),
    "a line of a mailbox above": b"From a@b.example Mon Jan  1 00:00:00 2024\n" + raw("X-Mailer: x", "Yes."),
    "a mark above": b"\xef\xbb\xbf" + raw("X-Mailer: x", "Yes."),
}


@pytest.mark.parametrize("data", BROKEN.values(), ids=BROKEN.keys())
def test_a_broken_mail_still_says_what_it_says(data: bytes) -> None:
    assert any(text.startswith("Yes.") for text in texts(documents(data)[0]))


def test_an_encrypted_mail_is_told() -> None:
    [document] = documents(raw("Content-Type: multipart/encrypted; boundary=x", "--x\r\n\r\nsealed\r\n--x--"))
    assert (document.lines, document.notes) == ([], ["It is encrypted: ask for its words unencrypted."])


def test_the_form_pasted_into_a_mail_is_read_as_the_form() -> None:
    pasted = "=== IK-7F3AQ2 000000 ===\n\n[Q01] Why?\n=== Q01 ===\nBecause.\n=== /Q01 000000 ===\n"
    [document] = documents(mail(pasted))
    assert [(one.mark, one.text) for one in document.given] == [("Q01", "Because.")]
    [quoted] = documents(mail("".join(f"> {line}\n" for line in pasted.splitlines())))
    assert quoted.given == []


def leaves(message: EmailMessage) -> list[bytes]:
    return [part.get_payload(decode=True) for part in message.walk() if not part.is_multipart()]


TEXT = st.text(st.sampled_from("ab é€😀\n-=.>"), max_size=120)
NESTED = st.recursive(TEXT, lambda inner: st.lists(inner, min_size=1, max_size=3), max_leaves=6)


def built(tree: str | list) -> EmailMessage:
    message = EmailMessage()
    if isinstance(tree, str):
        message.set_content(tree)
        return message
    message.make_mixed()
    for inner in tree:
        message.attach(built(inner))
    return message


def ours(part: mime.Part) -> list[bytes]:
    if part.type.startswith("multipart/"):
        return [leaf for inner in mime.parts(part) for leaf in ours(inner)]
    return [part.content()]


@given(NESTED)
@settings(max_examples=100)
def test_parts_are_those_that_pythons_email_package_finds(tree: str | list) -> None:
    message = built(tree)
    from email import message_from_bytes

    data = message.as_bytes()
    theirs = leaves(message_from_bytes(data))
    # Python keeps or drops the last line break of a part by its packing.
    assert [leaf.rstrip(b"\n") for leaf in ours(mime.parse(data))] == [leaf.rstrip(b"\n") for leaf in theirs]


@given(st.binary(max_size=300))
def test_base64_is_unpacked_as_it_was_packed(data: bytes) -> None:
    head = b"Content-Transfer-Encoding: base64\r\n\r\n"
    assert mime.parse(head + base64.encodebytes(data)).content() == data


@given(st.text(st.sampled_from("ab é=\n _?"), max_size=200))
def test_quoted_printable_is_unpacked_as_it_was_packed(text: str) -> None:
    head = b"Content-Transfer-Encoding: quoted-printable\r\n\r\n"
    data = text.encode()
    assert mime.parse(head + quopri.encodestring(data)).content() == data


def test_the_reader_wants_no_line_of_the_sender_to_be_a_header() -> None:
    part = mime.parse(b"Subject: a\r\n b\r\n\tc\r\nFrom: x <x@b.example>\r\n\r\nSubject: not this")
    assert (part.text("subject"), reader.author(part)) == ("a b c", "x")


def test_a_plain_half_that_only_says_it_cannot_show_the_mail_does_not_hide_the_answers() -> None:
    reply = EmailMessage()
    reply["Subject"] = "Re: questions"
    reply.set_content("This message needs a program that shows HTML.")
    page = "<p>At two, when the street is blue and nobody is there.</p>"
    page += "<p>Foxes, and the driver of the first bus.</p><p>Nobody else.</p>"
    reply.add_alternative(page, "html")
    (document,) = reader.read(bytes(reply), "reply.eml")
    said = " ".join(line.text for line in document.lines)
    assert "At two, when the street is blue" in said
    assert "Foxes, and the driver of the first bus." in said
