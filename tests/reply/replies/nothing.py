"""What comes back without an answer in it: notes of absence, bounces, promises, forwards, other interviews."""

from __future__ import annotations

from functools import partial
from random import Random

from interviewkit.letter import Letter
from tests.reply.replies import Reply, Style
from tests.reply.replies.clients import CLIENTS
from tests.reply.replies.compose import Talk, interleaved, sent_by, signature, whole
from tests.reply.replies.letters import body_of, filled, words
from tests.reply.replies.letters import letter as any_letter
from tests.reply.replies.people import answers
from tests.reply.replies.post import head, joined, mail, part, post


def away(declared: bool, letter: Letter, rng: Random) -> Reply:
    """An out-of-office note, with the headers that say so or with its words alone; our letter quoted or not."""
    sent = post(letter, rng)
    title, said = words(letter.language)["away"]
    headers = [("Auto-Submitted", "auto-replied"), ("X-Auto-Response-Suppress", "All")] if declared else []
    text = f"{said}\n\n{signature(sent, rng)[0]}\n"
    if rng.random() < 0.5:
        text += "\n" + "\n".join(f"> {line}".rstrip() for line in body_of(letter).split("\n"))
    data = mail(sent, rng, plain=text, headers=headers, subject=title.format(subject=sent.subject))
    return Reply("", "", [("reply.eml", data)], {}, ours=[said])


def bounce(letter: Letter, rng: Random) -> Reply:
    """The report of a mail server, with our letter as the last part."""
    sent = post(letter, rng)
    said = f"{words(letter.language)['bounce']}\n\n    {sent.sender}\n\n550 5.1.1 User unknown\n"
    status = "Reporting-MTA: dns; mx.example\r\n\r\n"
    status += f"Final-Recipient: rfc822; {sent.sender}\r\nAction: failed\r\nStatus: 5.1.1\r\n"
    ours = (
        b"Subject: " + sent.letter.token.encode() + b"\r\nMIME-Version: 1.0\r\n" + part("plain", body_of(letter), rng)
    )
    parts = [
        part("plain", said, rng),
        b"Content-Type: message/delivery-status\r\n\r\n" + status.encode(),
        b"Content-Type: message/rfc822\r\n\r\n" + ours,
    ]
    title = "Undelivered Mail Returned to Sender"
    top = head(sent, rng, subject=title, headers=[("Auto-Submitted", "auto-replied")])
    top = top.replace(b"From: ", b"From: Mail Delivery System <MAILER-DAEMON@mx.example>\r\nX-Was: ", 1)
    content = joined("report", parts, rng).replace(
        b"multipart/report;", b"multipart/report; report-type=delivery-status;"
    )
    return Reply("", "", [("reply.eml", top + content)], {}, ours=[said])


def said_only(key: str, quoted: bool | None, letter: Letter, rng: Random) -> Reply:
    """A mail with a promise, or with nothing but its signature, above the quoted letter."""
    sent = post(letter, rng)
    said = [filled(rng.choice(words(letter.language)[key]), letter.language, rng, interviewer="Maud")] if key else []
    below = signature(sent, rng) if rng.random() < 0.5 else []
    quoted = rng.random() < 0.7 if quoted is None else quoted
    talk = Talk(sent, top=[*said, *below], segments=whole(letter) if quoted else [])
    name = rng.choice(list(CLIENTS))
    data, ours = sent_by(talk, name, rng.choice(CLIENTS[name].modes), rng)
    return Reply("", "", [("reply.eml", data)], {}, ours=ours)


def forwarded(letter: Letter, rng: Random) -> Reply:
    """Our letter passed on to a colleague with a note."""
    sent = post(letter, rng)
    note, rule = words(letter.language)["forwarded"]
    heads = f"From: {sent.interviewer} <{sent.to}>\nDate: Tue, May 14, 2024 at 9:12 AM\nSubject: {sent.subject}"
    text = f"{note}\n\n{rule}\n{heads}\nTo: {sent.guest} <{sent.sender}>\n\n\n{body_of(letter)}"
    return Reply("", "", [("reply.eml", mail(sent, rng, plain=text, subject=f"Fwd: {sent.subject}"))], {}, ours=[note])


def other_letter(letter: Letter, rng: Random) -> Reply:
    """A reply to another interview's letter, which asks nothing that ours does."""
    ours = {asked.question for asked in letter.asked}
    other = any_letter(rng, language=letter.language)
    while other.token == letter.token or ours & {asked.question for asked in other.asked}:
        other = any_letter(rng, language=letter.language, count=rng.randint(3, 6))
    talk = interleaved(other, answers(other, rng), rng)
    data, noise = sent_by(talk, "gmail-web", "plain", rng)
    return Reply("", "", [("reply.eml", data)], {}, ours=noise)


def elsewhere(letter: Letter, rng: Random) -> Reply:
    """Questions and answers of something else altogether, in a text file."""
    lines = words(letter.language)["elsewhere"]
    return Reply("", "", [("answers.txt", "\n\n".join(lines).encode())], {}, ours=list(lines))


_MAKERS: dict[str, Style] = {
    "out of office": partial(away, True),
    "out of office, by its words": partial(away, False),
    "bounce": bounce,
    "promise": partial(said_only, "later", None),
    "only the letter": partial(said_only, "", True),
    "forwarded": forwarded,
    "another interview": other_letter,
    "something else": elsewhere,
}
STYLES = {name: ("nothing", maker) for name, maker in _MAKERS.items()}
