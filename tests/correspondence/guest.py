"""The guest: what reaches them of a draft, and how they answer it in the mail program that they happen to have."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import SMTP, default
from html import escape
from pathlib import Path

NAME = "Camille Aubertin"
"""Who the guest really is: only their mails say so."""
WROTE = {
    "de": "Am 12.04.2026 um 09:12 schrieb {who}:",
    "en": "On 4/12/26 09:12, {who} wrote:",
    "fr": "Le 12/04/2026 à 09:12, {who} a écrit :",
}
HEADS = {"de": ("Von", "Gesendet", "Betreff"), "en": ("From", "Sent", "Subject"), "fr": ("De", "Envoyé", "Objet")}
HELLO = {"de": "Hier kommt mehr.", "en": "Here is some more.", "fr": "Voici la suite."}
MARK = re.compile(r"\[(Q\d+[a-z]*)\]")
Answers = Mapping[str, str]
"""The words for each mark."""


@dataclass(frozen=True)
class Received:
    """A letter as it came to the guest."""

    subject: str
    body: str
    form: str
    """The form that came with it; empty if none did."""
    language: str
    who: str
    """Who asks."""

    @property
    def paragraphs(self) -> list[str]:
        """Its paragraphs, line breaks and all."""
        return re.split(r"\n{2,}", self.body.strip())

    @property
    def marks(self) -> list[str]:
        """The marks of its questions, in order."""
        return [found[1] for text in self.paragraphs if (found := MARK.match(text))]


def opened(path: Path, *, who: str) -> Received:
    """The draft, sent and received."""
    message = message_from_bytes(path.read_bytes(), policy=default)
    assert isinstance(message, EmailMessage)
    body = message.get_body(("plain",))
    assert body
    forms = [str(part.get_content()) for part in message.iter_attachments()]
    subject, language = str(message["Subject"]), str(message["Content-Language"])
    return Received(subject, str(body.get_content()).replace("\r\n", "\n"), "".join(forms), language, who)


def between_the_lines(letter: Received, answers: Answers) -> bytes:
    """Thunderbird: the letter under `>`, the answers where they belong, in flowed lines, and a signature."""
    lines = [WROTE[letter.language].format(who=letter.who)]
    for text, answer in _with_answers(letter, answers):
        lines += [f"> {line}" for line in text.splitlines()]
        lines += ["", *_flowed(answer), ""] if answer else [">"]
    lines += ["", "-- ", NAME, "Sent with care"]
    return _mail(letter, "\n".join(lines), params={"format": "flowed"})


def by_numbers(letter: Received, answers: Answers) -> bytes:
    """Gmail's plain half: the answers on top under the numbers of their questions, the whole letter below."""
    own = [f"{int(mark[1:])}. {answer}" for mark, answer in answers.items()]
    quoted = [f"> {line}".rstrip() for line in letter.body.splitlines()]
    wrote = WROTE[letter.language].format(who=letter.who)
    return _mail(letter, "\n\n".join([HELLO[letter.language], *own, wrote]) + "\n\n" + "\n".join(quoted))


def in_blue(letter: Received, answers: Answers) -> bytes:
    """Outlook, in HTML alone: its header block, the letter with no mark of quotation, the answers below in blue."""
    who, when, what = HEADS[letter.language]
    head = (
        f"<b>{who} :</b> {letter.who}<br><b>{when} :</b> 2026-04-12 09:12<br><b>{what} :</b> {escape(letter.subject)}"
    )
    return _page(
        letter,
        answers,
        before=f'<p class="MsoNormal">{HELLO[letter.language]}</p><div style="border-top:solid"><p>{head}</p></div>',
        quoted=lambda text: f'<p class="MsoPlainText">{text}</p>',
        own=lambda text: f'<p class="MsoPlainText"><span style="color:#1F497D">{text}</span></p>',
    )


def among_quotations(letter: Received, answers: Answers) -> bytes:
    """Apple's Mail, in HTML alone: the letter in quotations that each answer breaks."""
    wrote = WROTE[letter.language].format(who=letter.who)
    return _page(
        letter,
        answers,
        before=f"<div>{wrote}</div>",
        quoted=lambda text: f'<blockquote type="cite"><div>{text}</div></blockquote>',
        own=lambda text: f"<div><br></div><div>{text}</div><div><br></div>",
    )


def _with_answers(letter: Received, answers: Answers) -> Iterator[tuple[str, str]]:
    for text in letter.paragraphs:
        found = MARK.search(text)
        yield text, answers.get(found[1], "") if found else ""


def _flowed(text: str) -> list[str]:
    lines: list[str] = []
    for line in text.split("\n"):
        broken = textwrap.wrap(line, 70, break_long_words=False, break_on_hyphens=False) or [""]
        lines += [*(f"{one} " for one in broken[:-1]), broken[-1]]
    return lines


def _page(
    letter: Received, answers: Answers, *, before: str, quoted: Callable[[str], str], own: Callable[[str], str]
) -> bytes:
    parts = [before]
    for text, answer in _with_answers(letter, answers):
        parts.append(quoted(escape(text).replace("\n", "<br>")))
        parts += [own(escape(one).replace("\n", "<br>")) for one in answer.split("\n\n") if one]
    return _mail(letter, f"<html><body>{''.join(parts)}</body></html>", subtype="html")


def _mail(letter: Received, text: str, *, subtype: str = "plain", params: dict[str, str] | None = None) -> bytes:
    message = EmailMessage(policy=SMTP)
    message["From"] = f"{NAME} <camille@mail.example>"
    message["Subject"] = f"Re: {letter.subject}"
    message.set_content(text, subtype=subtype, charset="utf-8", params=params)
    return message.as_bytes()
