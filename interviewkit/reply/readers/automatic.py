"""Mails that nobody wrote: out-of-office notes, bounces, receipts; told by their headers (RFC 3834) and subjects."""

from __future__ import annotations

import re

from interviewkit.reply.readers.mime import Part

_AWAY = "an out-of-office note"
_BOUNCE = "a note that a mail could not be delivered"
_RECEIPT = "a receipt that a mail arrived or was opened"
_ROBOT = "an automatic answer"

_AWAY_SUBJECT = re.compile(
    r"(?:automatic reply|auto(?:matic|mated)?[- ]?(?:reply|response|answer)|out[- ]of[- ](?:the[- ])?office|ooo)\b"
    r"|(?:i am|i'm|on) (?:away|on holiday|on vacation|on leave)\b|(?:on )?(?:vacation|holiday) (?:reply|notice|message)"
    r"|r[ée]ponse (?:automatique|d.absence)|(?:notification|message|avis) d.absence|absent(?:e)? du bureau"
    r"|absence(?: du bureau)?\s*:|en cong[ée]s?\s*:"
    r"|abwesenheits(?:notiz|meldung|nachricht|benachrichtigung|assistent)|automatische (?:antwort|r[üu]ckantwort)"
    r"|abwesen(?:d|heit)\s*:|(?:ich bin )?nicht im (?:b[üu]ro|haus)\b|im urlaub\s*:"
    r"|respuesta autom[áa]tica|fuera de (?:la )?oficina|ausencia\s*:|mensaje de ausencia"
    r"|risposta automatica|fuori (?:sede|ufficio)|automatisch antwoord|afwezig\w*\s*:|resposta autom[áa]tica",
    re.IGNORECASE,
)
_BOUNCE_SUBJECT = re.compile(
    r"undeliver(?:able|ed)\b|mail delivery (?:failed|failure|subsystem|system)|(?:delivery|message) status notification"
    r"|delivery (?:has )?fail(?:ed|ure)|returned mail\b|failure notice|message (?:not delivered|undeliverable)"
    r"|non[- ]?remis|[ée]chec de (?:la )?(?:remise|distribution|livraison)|message non (?:remis|distribu[ée])"
    r"|unzustellbar|nicht zustellbar|zustellung fehlgeschlagen|unzustellbarkeits|mail delivery"
    r"|no se (?:puede|pudo|ha podido) entregar|error (?:al|de) (?:entregar|entrega)|correo (?:devuelto|no entregado)"
    r"|mensaje no entregado|notificaci[óo]n de estado de entrega",
    re.IGNORECASE,
)
_RECEIPT_SUBJECT = re.compile(
    r"(?:read|delivered|disposition notification|return receipt(?: \(displayed\))?"
    r"|lu|distribu[ée]|accus[ée] de (?:r[ée]ception|lecture)[^:]{0,20}"
    r"|gelesen|zugestellt|lesebest[äa]tigung|le[íi]do)\s*:",
    re.IGNORECASE,
)
_ROBOTS = re.compile(r"(?:^|<|\s)(?:mailer-daemon|postmaster|mdaemon)@", re.IGNORECASE)


def reason(mail: Part) -> str:
    """Why nobody wrote a mail, as the end of `this is …`; empty if somebody did."""
    subject = mail.text("subject")
    if mail.type == "multipart/report":
        kind = mail.parameter("report-type").lower()
        return _RECEIPT if kind == "disposition-notification" else _BOUNCE
    if _ROBOTS.search(mail.text("from")) or mail.text("x-failed-recipients"):
        return _BOUNCE
    if _BOUNCE_SUBJECT.match(subject):
        return _BOUNCE
    if _AWAY_SUBJECT.match(subject):
        return _AWAY
    if _RECEIPT_SUBJECT.match(subject) and mail.text("x-auto-response-suppress"):
        return _RECEIPT
    return _ROBOT if _is_robot(mail) else ""


def _is_robot(mail: Part) -> bool:
    submitted = mail.text("auto-submitted").lower()
    return (
        (bool(submitted) and not submitted.startswith("no"))
        or mail.text("precedence").lower() in ("auto_reply", "auto-reply")
        or bool(mail.text("x-autoreply") or mail.text("x-autorespond"))
        # Only what must not be answered itself is sent without a way back.
        or mail.text("return-path") == "<>"
    )
