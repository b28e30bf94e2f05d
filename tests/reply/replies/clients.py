"""The mail programs: how each writes its attribution line or header block, in four languages, and marks a quotation."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType

from tests.reply.replies.post import Post

MONTHS = MappingProxyType(
    {
        "en": "January February March April May June July August September October November December",
        "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
        "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    }
)
SHORT_MONTHS = MappingProxyType(
    {
        "en": "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
        "fr": "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.",
        "de": "Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez.",
        "es": "ene feb mar abr may jun jul ago sept oct nov dic",
    }
)
DAYS = MappingProxyType(
    {
        "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
        "fr": "lundi mardi mercredi jeudi vendredi samedi dimanche",
        "de": "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag",
        "es": "lunes martes miércoles jueves viernes sábado domingo",
    }
)
GMAIL = {
    "en": "On {ddd}, {mmm} {day}, {year} at {h12} {name} <{to}> wrote:",
    "fr": "Le {ddd}. {day} {mmm} {year} à {h24}, {name} <{to}> a écrit :",
    "de": "Am {dd}., {day}. {mmm} {year} um {h24} Uhr schrieb {name} <{to}>:",
    "es": "El {ddd}, {day} {mmm} {year} a las {h24}, {name} (<{to}>) escribió:",
}
APPLE = {
    "en": "On {mmm} {day}, {year}, at {h12}, {name} <{to}> wrote:",
    "fr": "Le {day} {mmm} {year} à {h24}, {name} <{to}> a écrit :",
    "de": "Am {d2}.{m2}.{year} um {h24} schrieb {name} <{to}>:",
    "es": "El {day} {mmm} {year}, a las {h24}, {name} <{to}> escribió:",
}
THUNDERBIRD = {
    "en": "On {m}/{day}/{y2} {h24}, {name} wrote:",
    "fr": "Le {d2}/{m2}/{year} à {h24}, {name} a écrit :",
    "de": "Am {d2}.{m2}.{y2} um {h24} schrieb {name}:",
    "es": "El {day}/{m}/{y2} a las {h24}, {name} escribió:",
}
OUTLOOK = {
    "en": "From: {name} <{to}>\nSent: {day_name}, {month} {day}, {year} {h12}\nTo: {guest} <{sender}>\n"
    "Subject: {subject}",
    "fr": "De : {name} <{to}>\nEnvoyé : {day_name} {day} {month} {year} {h24}\nÀ : {guest} <{sender}>\n"
    "Objet : {subject}",
    "de": "Von: {name} <{to}>\nGesendet: {day_name}, {day}. {month} {year} {h24}\nAn: {guest} <{sender}>\n"
    "Betreff: {subject}",
    "es": "De: {name} <{to}>\nEnviado el: {day_name}, {day} de {month} de {year} {h24}\nPara: {guest} <{sender}>\n"
    "Asunto: {subject}",
}
HOTMAIL = OUTLOOK | {
    "fr": "De : {name} <{to}>\nEnvoyé le :{day_name} {day} {month} {year} {h24}\nÀ : {guest} <{sender}>\n"
    "Objet :{subject}",
}
YAHOO = {
    "en": "On {day_name}, {month} {day}, {year} at {h12s} GMT+2, {name} <{to}> wrote:",
    "fr": "Le {day_name} {day} {month} {year} à {h24s} UTC+2, {name} <{to}> a écrit :",
    "de": "Am {day_name}, {day}. {month} {year} um {h24s} MESZ hat {name} <{to}> Folgendes geschrieben:",
    "es": "El {day_name}, {day} de {month} de {year}, {h24s} CEST, {name} <{to}> escribió:",
}
SAMSUNG = {
    "en": "-------- Original message --------\nFrom: {name} <{to}>\nDate: {d2}/{m2}/{y2} {h24} (GMT+01:00)\n"
    "To: {guest} <{sender}>\nSubject: {subject}",
    "fr": "-------- Message d'origine --------\nDe : {name} <{to}>\nDate : {d2}/{m2}/{y2} {h24} (GMT+01:00)\n"
    "À : {guest} <{sender}>\nObjet : {subject}",
    "de": "-------- Ursprüngliche Nachricht --------\nVon: {name} <{to}>\nDatum: {d2}.{m2}.{y2} {h24} (GMT+01:00)\n"
    "An: {guest} <{sender}>\nBetreff: {subject}",
    "es": "-------- Mensaje original --------\nDe: {name} <{to}>\nFecha: {d2}/{m2}/{y2} {h24} (GMT+01:00)\n"
    "Para: {guest} <{sender}>\nAsunto: {subject}",
}
K9 = {
    "en": "On {day} {month} {year} {h24s} CEST, {name} <{to}> wrote:",
    "fr": "Le {day} {month} {year} {h24s} GMT+02:00, {name} <{to}> a écrit :",
    "de": "Am {day}. {month} {year} {h24s} MESZ schrieb {name} <{to}>:",
    "es": "El {day} de {month} de {year} {h24s} CEST, {name} <{to}> escribió:",
}
PROTON = {
    "en": "On {day_name}, {month} {day}th, {year} at {h12}, {name} <{to}> wrote:",
    "fr": "Le {day_name} {day} {month} {year} à {h24}, {name} <{to}> a écrit :",
    "de": "{name} <{to}> schrieb am {day_name}, {day}. {month} {year} um {h24}:",
    "es": "El {day_name}, {day} de {month} de {year} a las {h24}, {name} <{to}> escribió:",
}
ROUNDCUBE = {
    "en": "On {iso} {h24}, {name} wrote:",
    "fr": "Le {iso} {h24}, {name} a écrit\u00a0:",
    "de": "Am {iso} {h24}, schrieb {name}:",
    "es": "El {iso} {h24}, {name} escribió:",
}
ZIMBRA = {
    "en": '----- Original Message -----\nFrom: "{name}" <{to}>\nTo: "{guest}" <{sender}>\n'
    "Sent: {day_name}, {month} {day}, {year} {h12s}\nSubject: {subject}",
    "fr": '----- Mail original -----\nDe: "{name}" <{to}>\nÀ: "{guest}" <{sender}>\n'
    "Envoyé: {day_name} {day} {month} {year} {h24s}\nObjet: {subject}",
    "de": '----- Ursprüngliche Mail -----\nVon: "{name}" <{to}>\nAn: "{guest}" <{sender}>\n'
    "Gesendet: {day_name}, {day}. {month} {year} {h24s}\nBetreff: {subject}",
    "es": '----- Mensaje original -----\nDe: "{name}" <{to}>\nPara: "{guest}" <{sender}>\n'
    "Enviados: {day_name}, {day} de {month} {year} {h24s}\nAsunto: {subject}",
}
ORANGE = dict.fromkeys(
    ("en", "fr", "de", "es"),
    'Message du : {d2}/{m2}/{year} {h24}\nDe : "{name} " <{to}>\nA : {sender}\nCopie à : \nSujet : {subject}',
)
GMX = {
    "en": 'Sent: {day_name}, {month} {day}, {year} at {h12}\nFrom: "{name}" <{to}>\nTo: {sender}\nSubject: {subject}',
    "fr": 'Envoyé: {day_name} {day} {month} {year} à {h24}\nDe: "{name}" <{to}>\nÀ: {sender}\nObjet: {subject}',
    "de": 'Gesendet: {day_name}, {day}. {month} {year} um {h24} Uhr\nVon: "{name}" <{to}>\nAn: {sender}\n'
    "Betreff: {subject}",
    "es": 'Enviado: {day_name}, {day} de {month} de {year} a las {h24}\nDe: "{name}" <{to}>\nPara: {sender}\n'
    "Asunto: {subject}",
}
EVOLUTION = {
    "en": "On {ddd}, {iso} at {h24} +0200, {name} wrote:",
    "fr": "Le {day_name} {day} {month} {year} à {h24} +0200, {name} a écrit :",
    "de": "Am {day_name}, dem {d2}.{m2}.{year} um {h24} +0200 schrieb {name}:",
    "es": "El {ddd}, {d2}-{m2}-{year} a las {h24} +0200, {name} escribió:",
}
MUTT = {
    "en": "On {ddd}, {mmm} {d2}, {year} at {h24s} +0200, {name} wrote:",
    "fr": "Le {ddd} {d2} {mmm} {year} à {h24s} +0200, {name} a écrit :",
    "de": "* {name} <{to}> [{iso} {h24}]:",
    "es": "El {ddd} {d2} {mmm} {year}, {name} escribió:",
}


@dataclass(frozen=True)
class Client:
    """A mail program."""

    attribution: dict[str, str]
    modes: tuple[str, ...] = ("plain", "html", "alternative")
    mark: str = "> "
    """What stands before a quoted line; empty for those that mark nothing."""
    width: int = 72
    """Where it breaks the lines that are typed; 0 for those that do not."""
    flow: str = ""
    """`flowed`, `delsp`, or empty."""
    inside: bool = False
    """Whether the attribution stands in the quotation itself."""
    sent: int = -1
    """Which of the lines "Sent from my …" it adds."""
    rule: bool = False
    """Whether a line of underscores stands before the header block."""
    rejoins: bool = False
    """Whether it joins our broken lines again."""


CLIENTS = MappingProxyType(
    {
        "gmail-web": Client(GMAIL, width=76),
        "gmail-app": Client(GMAIL, width=76),
        "thunderbird": Client(THUNDERBIRD, flow="flowed"),
        "thunderbird-plain": Client(THUNDERBIRD, modes=("plain",)),
        "apple-mail": Client(APPLE, width=0, inside=True, flow="delsp"),
        "apple-mail-older": Client(APPLE, width=76),
        "ios": Client(APPLE, width=0, inside=True, sent=0),
        "outlook": Client(OUTLOOK, mark="", width=0),
        "outlook-joined": Client(OUTLOOK, mark="", width=0, rejoins=True),
        "outlook-bold": Client(OUTLOOK, modes=("html",), mark="", width=0),
        "outlook-web": Client(OUTLOOK, mark="", width=0, rule=True),
        "outlook.com": Client(HOTMAIL, mark="", width=0, rule=True),
        "outlook-mobile": Client(OUTLOOK, mark="", width=0, rule=True, sent=2),
        "yahoo": Client(YAHOO, mark="", width=0),
        "yahoo-plain": Client(YAHOO, modes=("plain",), width=76),
        "samsung": Client(SAMSUNG, mark="", width=0, sent=1),
        "k9": Client(K9, mark=">", width=0),
        "proton": Client(PROTON, width=0),
        "roundcube": Client(ROUNDCUBE),
        "zimbra": Client(ZIMBRA, mark="", width=0),
        "zimbra-marked": Client(ZIMBRA, modes=("plain",), mark="> ", width=0),
        "orange": Client(ORANGE, inside=True, width=0),
        "gmx": Client(GMX, mark="", width=0),
        "evolution": Client(EVOLUTION),
        "mutt": Client(MUTT, modes=("plain",)),
    }
)


def attribution(client: Client, post: Post) -> list[str]:
    """The lines with which the program announces the quoted letter."""
    language, when = post.language, post.asked_on
    clock = f"{when.hour % 12 or 12}:{when.minute:02d}"
    half = "AM" if when.hour < 12 else "PM"
    day_name = DAYS[language].split()[when.weekday()]
    return (
        client.attribution[language]
        .format(
            name=post.interviewer,
            to=post.to,
            guest=post.guest,
            sender=post.sender,
            subject=post.subject,
            day=when.day,
            d2=f"{when.day:02d}",
            m=when.month,
            m2=f"{when.month:02d}",
            y2=f"{when.year % 100:02d}",
            year=when.year,
            month=MONTHS[language].split()[when.month - 1],
            mmm=SHORT_MONTHS[language].split()[when.month - 1],
            day_name=day_name,
            ddd=day_name[:3],
            dd=day_name[:2],
            h12=f"{clock} {half}",
            h12s=f"{clock}:{when.second:02d} {half}",
            h24=f"{when:%H:%M}",
            h24s=f"{when:%H:%M:%S}",
            iso=f"{when:%Y-%m-%d}",
        )
        .split("\n")
    )
