"""Mails of the fourth set: quotations that some program or hand made into something else."""

from __future__ import annotations

import re
import textwrap

from interviewkit.letter import Asked
from tests.reply.replies import Reply
from tests.reply.replies.bakery import GUEST_ADDRESS, HOST_ADDRESS, Piece
from tests.reply.replies.wild_c_desk import Case, Style, n, quoted, without_numbers
from tests.reply.replies.wild_c_labels import listed
from tests.reply.replies.wild_d_desk import head, kept, plain, tail
from tests.reply.replies.wild_d_words import say

FOREIGN = [
    "W dniu 14.05.2024 o 09:12, {host} pisze:",
    "Op di 14 mei 2024 om 09:12 schreef {host} <{from}>:",
    "Il giorno mar 14 mag 2024 alle ore 09:12 {host} <{from}> ha scritto:",
    "Den tis 14 maj 2024 kl 09:12 skrev {host} <{from}>:",
    "Dne út 14. 5. 2024 9:12 uživatel {host} <{from}> napsal:",
    "Em ter., 14 de mai. de 2024 às 09:12, {host} <{from}> escreveu:",
]


def entities(case: Case) -> Reply:
    """The arrow before quoted lines became its name in HTML."""
    return case.reply(case.mail(f"{case.who.say('wrote')}\n{case.thread(plain, '&gt; ')}"))


def bars(case: Case) -> Reply:
    """The coloured bar beside a quotation became a sign."""
    bar = case.rng.choice(["▌ ", "┃ ", "│ ", "¦ "])
    return case.reply(case.mail(f"{case.who.say('wrote')}\n{case.thread(plain, bar)}"))


def initials(case: Case) -> Reply:
    """A newsreader that puts the initials of who is quoted before the arrow."""
    host = case.who.initials[0]
    wrote = f'>>>>> "{host}" == {case.who.host} <{HOST_ADDRESS}> writes:'
    return case.reply(case.mail(f"{wrote}\n\n{case.thread(plain, f'{host}> ')}"), ours=[wrote])


def handed_on_twice(case: Case) -> Reply:
    """The guest answered between the lines and sent it to an office, which sent it on."""
    first = f"{case.who.say('wrote')}\n{case.thread(plain)}"
    wrote = case.who.say("wrote").replace(case.who.host, case.who.guest).replace(HOST_ADDRESS, GUEST_ADDRESS)
    cover = case.who.say("assistant")
    text = f"{cover}\n\n{wrote}\n{quoted(first.split(chr(10)))}"
    return case.reply(case.mail(text, sender="Pam Lowe <office@house.example.net>"), ours=[cover, wrote])


def notes_client(case: Case) -> Reply:
    """An office's mail program that sets its heads below each other and quotes without any mark."""
    heads = (
        f"{case.who.host} <{HOST_ADDRESS}>\n14.05.2024 09:12\n\nTo\n{GUEST_ADDRESS}\ncc\n\nSubject\n{case.who.subject}"
    )
    return case.reply(case.mail(f"{case.hello()}{case.bye()}\n\n\n{heads}\n\n\n{kept(case)}"))


def colour_lost(case: Case) -> Reply:
    """Answers in blue under the questions, in a plain text that has no colours."""
    blue, original = case.word("blue"), "\n".join(case.abroad.lines("original"))
    return case.reply(case.mail(f"{case.who.say('hello')}\n\n{blue}\n\n{original}\n\n{kept(case)}"), ours=[blue])


def foreign(case: Case) -> Reply:
    """A mail program in a tongue that nobody in this exchange speaks."""
    wrote = case.rng.choice(FOREIGN).replace("{host}", case.who.host).replace("{from}", HOST_ADDRESS)
    return case.reply(case.mail(f"{wrote}\n{case.thread(plain)}"), ours=[wrote])


def in_the_middle(case: Case) -> Reply:
    """One question has two halves, and the guest answers each where it ends."""
    said = dict(case.answers)
    split: dict[str, tuple[str, str]] = {}
    for one, text in case.told:
        parts = re.match(r"(.{20,}?[.:,]) (.{20,})$", one.question)
        answer = re.match(r"(.{10,}?[.?!])\s+(.{10,})$", text, re.DOTALL)
        if parts and answer and not split:
            split[one.id] = (parts[1], parts[2])
            said[one.id] = f"{answer[1]}\n\n{answer[2]}"
    case = Case(case.letter, said, case.rng)

    def ask(piece: Piece) -> str:
        lines = list(piece.lines)
        if piece.id in split:
            top, end = split[piece.id]
            upper = textwrap.wrap(f"[{case.asked(piece.id).mark}] {top}", 66)
            lines = [*upper, "\0", *textwrap.wrap(end, 66)]
        return quoted(lines)

    def under(one: Asked, text: str) -> str:
        return text.split("\n\n", 1)[1] if one.id in split else text

    text = case.thread(under, ask=ask)
    for id in split:
        text = text.replace("> \0\n", f"\n{said[id].split(chr(10) * 2)[0]}\n\n")
    return case.reply(case.mail(f"{case.who.say('wrote')}\n{text}"))


def first_words(case: Case) -> Reply:
    """The first words of each question and three dots, in quotation marks, typed by hand."""
    opened, closed = case.rng.choice([("“", "…”"), ("'", "...'"), ('"', ' ..."'), ("", " (...)")])
    blocks = []
    for one, text in case.told:
        words = head(case, one, 3)
        whole = words == one.question
        blocks.append(f"{words}\n{text}" if whole else f"{opened}{words}{closed}\n{text}")
    return case.reply(case.mail(case.hello() + "\n\n".join(blocks) + f"\n\n{case.bye()}"))


def last_words(case: Case) -> Reply:
    """The last words of each question after three dots."""
    blocks = [f"... {tail(case, one, 3)}\n{text}" for one, text in case.told]
    return case.reply(case.mail("\n\n".join(blocks) + f"\n\n{case.bye()}\n{case.history()}"))


def half_in_capitals(case: Case) -> Reply:
    """An old man types half of each question in capitals and then his answer."""
    halves = {one.id: head(case, one, (len(one.question.split()) + 1) // 2) for one, _ in case.told}
    blocks = [f"{halves[one.id].upper()}\n\n{text}" for one, text in case.told]
    return case.reply(case.mail("\n\n\n".join(blocks) + f"\n\n\n{case.who.guest}\n"))


def postscript(case: Case) -> Reply:
    """A thing more about one question below the name."""
    case = case.changed(without_numbers)
    one, text = case.rng.choice(case.told)
    added = case.word("addition")
    top = f"{case.hello()}{listed(case, lambda one: f'{n(one)}. ')}\n\n{case.bye()}"
    whole = f"{top}\n{say(case, 'postscript', n=n(one))} {added}\n\n{case.history()}"
    return case.reply(case.mail(whole), filed={**case.answers, one.id: f"{text}\n\n{added}"})


def scrap(case: Case) -> Reply:
    """Answers, and a day later another word for one of them."""
    case = case.changed(without_numbers)
    one, text = case.rng.choice(case.told)
    first = f"{listed(case, lambda one: f'{n(one)}) ')}\n\n{case.bye()}\n{case.history()}"
    second = f"{say(case, 'scrap', n=n(one))}\n{say(case, 'better')}\n\n{case.bye()}\n{case.history()}"
    files = (("1.eml", case.mail(first)[1]), ("2.eml", case.mail(second)[1]))
    return case.reply(*files, filed={**case.answers, one.id: f"{text}\n\n{say(case, 'better')}"})


def asks_the_asker(case: Case) -> Reply:
    """Two of the answers end in a question to who asked."""
    chosen = case.rng.sample([one.id for one, _ in case.told], 2)
    said = {id: f"{text}\n\n{say(case, 'back')}" if id in chosen else text for id, text in case.answers.items()}
    case = Case(case.letter, said, case.rng)
    return case.reply(case.mail(f"{case.who.say('wrote')}\n{case.thread(plain)}"))


def silent_half(case: Case) -> Reply:
    """Half of the questions have nothing under them, without a word about it."""
    chosen = case.rng.sample([one.id for one, _ in case.told], max(2, len(case.letter.asked) // 2 - 1))
    case = Case(case.letter, {id: text for id, text in case.answers.items() if id in chosen}, case.rng)
    return case.reply(("letter.txt", kept(case).encode()))


MAILS: dict[str, Style] = {
    "the arrow by its name": entities,
    "a sign for the bar": bars,
    "a newsreader's initials": initials,
    "handed on twice": handed_on_twice,
    "an office program's heads": notes_client,
    "blue that was lost": colour_lost,
    "quoted in a foreign tongue": foreign,
    "an answer in the middle of its question": in_the_middle,
    "the first words of each question": first_words,
    "the last words of each question": last_words,
    "half a question in capitals": half_in_capitals,
    "a postscript to one question": postscript,
    "scrap what I said": scrap,
    "asks the asker": asks_the_asker,
    "half of it silently left": silent_half,
}
