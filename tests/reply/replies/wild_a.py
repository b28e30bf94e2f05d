"""Wild replies, around the quoted letter: what people and programs do to it that nobody told them to do."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from random import Random

from interviewkit.letter import Letter
from tests.reply.replies import Reply, Style
from tests.reply.replies.clients import CLIENTS, attribution
from tests.reply.replies.compose import as_plain, interleaved, sent_by
from tests.reply.replies.letters import filled, pieces_of, sheet, words
from tests.reply.replies.numbered import QUOTERS, labelled, number
from tests.reply.replies.people import answers
from tests.reply.replies.post import mail, post, wrapped

BANNERS = {
    "en": "CAUTION: This email originated from outside of the organization. Do not click links in it.",
    "fr": "ATTENTION : ce courriel provient de l’extérieur de l’organisation. Ne cliquez sur aucun lien suspect.",
    "de": "ACHTUNG: Diese E-Mail kommt von außerhalb der Organisation. Öffnen Sie keine unbekannten Links.",
    "es": "ATENCIÓN: este correo procede del exterior de la organización. No abra enlaces desconocidos.",
}
REMINDER = {
    "en": "Just a friendly reminder of the questions below, the issue closes soon.",
    "fr": "Un petit rappel amical des questions ci-dessous, le numéro sera bientôt bouclé.",
    "de": "Nur eine freundliche Erinnerung an die Fragen unten, bald ist Redaktionsschluss.",
    "es": "Solo un recordatorio amistoso de las preguntas de abajo, pronto cerramos el número.",
}


LEFT_OUT = {
    "en": "Hi, I left out {}, I hope that is all right.",
    "fr": "Bonjour, j’ai laissé de côté {}, j’espère que cela ira.",
    "de": "Hallo, {} habe ich ausgelassen, ich hoffe, das geht.",
    "es": "Hola, he dejado sin contestar {}, espero que no importe.",
}


def eml(found: dict[str, str], data: bytes, ours: list[str]) -> Reply:
    return Reply("", "", [("reply.eml", data)], found, ours=ours)


def shouted(letter: Letter, rng: Random) -> Reply:
    found = {id: answer.upper() for id, answer in answers(letter, rng, without={"link"}).items()}
    talk = interleaved(letter, found, rng)
    name = rng.choice(QUOTERS)
    data, ours = sent_by(talk, name, rng.choice(CLIENTS[name].modes), rng)
    return eml(found, data, ours)


def two_mails(letter: Letter, rng: Random) -> Reply:
    """The first half one day, the rest another, each below its question in the whole quoted letter."""
    found = answers(letter, rng, skip=0.0)
    ids = list(found)
    half = max(1, len(ids) // 2)
    files, ours = [], []
    for index, chosen in enumerate((ids[:half], ids[half:])):
        talk = interleaved(letter, {id: found[id] for id in chosen}, rng)
        name = rng.choice(QUOTERS)
        data, noise = sent_by(talk, name, rng.choice(CLIENTS[name].modes), rng)
        files.append((f"reply-{index + 1}.eml", data))
        ours += noise
    return Reply("", "", files, found, ours=ours)


def own_mails(letter: Letter, rng: Random) -> Reply:
    """One mail for each answer, each with the one question it quotes."""
    chosen = list(answers(letter, rng, without={"above", "dashes", "address", "thanks", "single"}).items())[:6]
    files = []
    for index, (id, answer) in enumerate(chosen):
        sent = post(letter, rng)
        lines = next(lines for one, lines in sheet(letter) if one == id)
        text = "\n".join(f"> {line}" for line in lines) + f"\n\n{wrapped(answer, 72)}\n"
        files.append((f"reply-{index + 1}.eml", mail(sent, rng, plain=text)))
    return Reply("", "", files, dict(chosen), ours=pieces_of(letter))


def half_and_half(letter: Letter, rng: Random) -> Reply:
    """The first half under the quoted questions, the second half by number below it all."""
    found = answers(letter, rng, skip=0.0)
    ids = list(found)
    half = max(1, len(ids) // 2)
    talk = interleaved(letter, {id: found[id] for id in ids[:half]}, rng)
    talk.segments = talk.segments[:-1] if talk.segments[-1][0] == "ours" else talk.segments
    talk.segments.append(("ours", [line for id, lines in sheet(letter)[half * 2 :] for line in lines]))
    shape = rng.choice(("1.", "1)", "Q1:", "1/"))
    talk.bottom = [labelled(shape, letter, id, found[id]) for id in ids[half:]]
    name = rng.choice(QUOTERS)
    typed = "\n".join(talk.bottom)
    data, ours = sent_by(talk, name, rng.choice(CLIENTS[name].modes), rng)
    return eml(found, data, [line for line in ours if line not in typed])


def other_marks(mark: str, letter: Letter, rng: Random) -> Reply:
    """A program, or a person, that quotes with something else than `>`."""
    found = answers(letter, rng)
    talk = interleaved(letter, found, rng)
    talk.segments = [(k, [mark + line for line in w] if isinstance(w, list) else w) for k, w in talk.segments]
    client = CLIENTS["zimbra"]
    intro = attribution(CLIENTS["thunderbird-plain"], talk.post)
    return eml(found, mail(talk.post, rng, plain=as_plain(talk, client, intro)), talk.ours + intro)


def by_assistant(letter: Letter, rng: Random) -> Reply:
    """An assistant forwards what the guest wrote: our letter is quoted twice, the answers once."""
    found = answers(letter, rng, without={"dashes"})
    talk = interleaved(letter, found, rng)
    client = CLIENTS["mutt"]
    inner = as_plain(talk, client, attribution(client, talk.post)).rstrip("\n").split("\n")
    said = words(letter.language)["on_behalf"].format(guest=talk.post.guest)
    outer = f"On Wed, Jun 12, 2024 at 10:01:07 +0200, {talk.post.guest} wrote:"
    text = (
        "\n".join([said, "", "Lena Sommer", "Press office", "", outer, *(f"> {line}".rstrip() for line in inner)])
        + "\n"
    )
    sender = replace(talk.post, guest="Lena Sommer")
    return eml(found, mail(sender, rng, plain=text), [*talk.ours, said, outer, sender.guest, "Press office"])


def reminded(letter: Letter, rng: Random) -> Reply:
    """The letter had to be sent twice: a reminder is quoted above it, and the letter one mark deeper."""
    found = answers(letter, rng)
    talk = interleaved(letter, found, rng)
    client = CLIENTS["mutt"]
    intro = attribution(client, talk.post)
    said = REMINDER[letter.language]
    segments = [(k, [f"> {line}".rstrip() for line in w] if isinstance(w, list) else w) for k, w in talk.segments]
    talk.segments = [("ours", [said, "", *intro]), *segments]
    return eml(found, mail(talk.post, rng, plain=as_plain(talk, client, intro)), [*talk.ours, *intro, said])


def skipped_told(letter: Letter, rng: Random) -> Reply:
    """Above it all, which questions were left out, with numbers that are no labels."""
    found = answers(letter, rng, skip=0.3)
    out = [number(asked.mark) for asked in letter.asked if asked.id not in found]
    talk = interleaved(letter, found, rng)
    talk.top = [LEFT_OUT[letter.language].format(", ".join(out))] if out else []
    name = rng.choice(QUOTERS)
    data, ours = sent_by(talk, name, rng.choice(CLIENTS[name].modes), rng)
    return eml(found, data, ours)


def through_gateway(letter: Letter, rng: Random) -> Reply:
    """A company's gateway adds a warning on top and its footer below everything."""
    found = answers(letter, rng)
    talk = interleaved(letter, found, rng)
    known = words(letter.language)
    talk.top = [BANNERS[letter.language], *talk.top]
    formula = f"{rng.choice(known['formula'])}\n{talk.post.guest}"
    talk.bottom = [formula, *[filled(line, letter.language, rng) for line in known["role"]], known["legal"]]
    name = rng.choice(QUOTERS)
    data, ours = sent_by(talk, name, rng.choice(CLIENTS[name].modes), rng)
    return eml(found, data, ours)


def garbled(letter: Letter, rng: Random) -> Reply:
    """The program read our letter in the wrong character set before it quoted it."""
    found = answers(letter, rng)
    talk = interleaved(letter, found, rng)
    talk.segments = [(k, list(map(misread, w)) if isinstance(w, list) else w) for k, w in talk.segments]
    client = CLIENTS["mutt"]
    intro = attribution(client, talk.post)
    ours = [*talk.ours, *map(misread, pieces_of(letter)), *intro]
    return eml(found, mail(talk.post, rng, plain=as_plain(talk, client, intro)), ours)


def misread(line: str) -> str:
    return line.encode().decode("cp1252", "replace")


_MAKERS: dict[str, Style] = {
    "shouted": shouted,
    "two mails": two_mails,
    "own mails": own_mails,
    "half and half": half_and_half,
    "| marks": partial(other_marks, "| "),
    "indented quotation": partial(other_marks, "    "),
    "by an assistant": by_assistant,
    "reminded": reminded,
    "skipped are told": skipped_told,
    "through a gateway": through_gateway,
    "garbled quotation": garbled,
}
STYLES = {f"wild {name}": ("wild_a", maker) for name, maker in _MAKERS.items()}
