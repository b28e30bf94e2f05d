"""Wild replies as text files and mails whose questions were typed again, pasted or taken apart."""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random
from unicodedata import normalize

from interviewkit.letter import Asked, Letter
from tests.reply.replies import Reply
from tests.reply.replies.bakery import Correspondence, came, ending, inner, number, opening
from tests.reply.replies.bakery_mail import behind, post

_TYPING = [
    {"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "’": "'", "–": "-", "…": "..."},
    {"“": "«", "”": "»", "„": "«", '"': "”", "'": "’", " – ": " — ", "?": " ?", "  ?": " ?"},
    {"“": "‘", "”": "’", "„": "‚", "«": "“", "»": "”", ", ": " , ", " ?": "?"},
]


def otherwise(text: str, rng: Random) -> str:
    """A question typed again with other quotation marks, dashes and spaces, sometimes without accents."""
    for old, new in rng.choice(_TYPING).items():
        text = text.replace(old, new)
    if rng.random() < 0.25:
        bare = normalize("NFKD", text.replace("ß", "ss").replace("¿", ""))
        text = "".join(letter for letter in bare if not 0x300 <= ord(letter) < 0x370)
    return text


def retyped(asked: Letter, filed: dict[str, str], rng: Random) -> Reply:
    """The questions typed again by hand, with a word before every answer."""
    we = Correspondence(asked)
    letter, word = we.say("answer")[0], we.say("answer")
    label = rng.choice([f"{word}: ", f"{word.upper()}:\n", f"{letter} : ", f"{letter}: ", f"{word} — "])
    before = rng.choice(["", "Q: ", f"{we.say('question')}: "])
    text = f"{we.say('hello')}\n\n{we.say('here')}\n\n"
    for one in asked.asked:
        if one.id in filed:
            text += f"{before}{otherwise(one.question, rng)}\n" + behind(label, filed[one.id]) + "\n\n"
    text += f"{we.say('bye')}\n{we.guest}\n"
    data = post(asked, rng, text=text, charset="iso-8859-15")
    ours = [we.say("hello"), we.say("here"), we.say("bye")]
    return came(asked, [("reply.eml", data)], filed, ours=ours)


def shouted(asked: Letter, filed: dict[str, str], rng: Random) -> Reply:
    """The questions in capitals and without their marks, in a text file of an odd encoding."""
    we, gap = Correspondence(asked), rng.choice(["\n", "\n\n"])
    order = list(asked.asked)
    if rng.random() < 0.3:
        rng.shuffle(order)
    parts = [f"{one.question.upper()}{gap}{filed.get(one.id, '')}".rstrip() for one in order]
    text = f"{we.guest.upper()} – {asked.title.upper()}\n\n" + "\n\n\n".join(parts) + "\n"
    data = text.replace("\n", rng.choice(["\n", "\r\n"])).encode(rng.choice(["utf-16", "utf-8-sig", "utf-8"]))
    return came(asked, [("answers.txt", data)], filed, ours=[])


def chat(asked: Letter, filed: dict[str, str], rng: Random) -> Reply:
    """A conversation copied out of a messenger: the time and the name before every message."""
    we, minute = Correspondence(asked), rng.randint(1, 9)
    apple = rng.random() < 0.5
    shape = "[14.05.24, 09:{:02}:33] {}: {}" if apple else "14/05/2024, 09:{:02} - {}: {}"
    said = [f"‎{we.say('whatsapp')}" if apple else we.say("whatsapp")]
    lines = [shape.format(minute, we.host, said[0])] if apple else [f"14/05/2024, 09:{minute:02} - {said[0]}"]
    for one in asked.asked:
        lines.append(shape.format(minute := minute + 1, we.host, f"[{one.mark}] {one.question}"))
        if one.id in filed:
            lines.append(shape.format(minute := minute + 2, we.guest, filed[one.id]))
    lines.append(shape.format(minute + 1, we.host, "🙏"))
    data = ("\n".join(lines) + "\n").encode("utf-8")
    return came(asked, [("_chat.txt" if apple else "chat.txt", data)], filed, ours=said)


def outline(asked: Letter, filed: dict[str, str], rng: Random) -> Reply:
    """A programmer's outline: a star before every question, drawers and a time stamp, the answer indented or not."""
    we, deep = Correspondence(asked), rng.choice(["*", "**"])
    text = f"#+TITLE: {asked.title}\n#+AUTHOR: {we.guest}\n\n"
    for one in asked.asked:
        state = "DONE" if one.id in filed else "TODO"
        text += f"{deep} {state} [{one.mark}] {one.question}\n"
        if one.id in filed:
            text += f"CLOSED: [2024-05-14 Tue 09:{rng.randint(10, 59)}]\n\n{filed[one.id]}\n\n"
    return came(asked, [("interview.org.txt", text.encode())], filed, ours=["#+TITLE:", "#+AUTHOR:", "CLOSED:"])


def in_chapters(asked: Letter, filed: dict[str, str], rng: Random) -> Reply:
    """The answers sorted into chapters of the guest's own, each behind its mark in bold."""
    we, order = Correspondence(asked), [one for one in asked.asked if one.id in filed]
    rng.shuffle(order)
    half = len(order) // 2
    shape = rng.choice(["**{}:** ", "**{}** – ", "__{}.__ "])
    text = f"# {we.guest}\n\n"
    for title, some in (("I", order[:half]), ("II", order[half:])):
        text += f"## {asked.title}, {title}\n\n"
        text += "".join(behind(shape.format(one.mark), filed[one.id]) + "\n\n" for one in some)
    titles = [f"## {asked.title}, {title}" for title in ("I", "II")]
    return came(asked, [("chapters.md", text.encode())], filed, ours=[*titles, f"# {we.guest}"])


def flat_text(text: str) -> str | None:
    """A text in one line, or nothing for one with a list in it."""
    return None if re.search(r"^(\d+[.)]|-)", text, re.M) else " ".join(text.split())


def squeezed(asked: Letter, filed: dict[str, str], rng: Random) -> Reply:
    """Everything in one paragraph, as a web form sends it: questions and answers without a line break."""
    filed = {id: flat for id, text in filed.items() if (flat := flat_text(text))}
    whole = [*opening(asked), *inner(asked), *ending(asked)] if rng.random() < 0.5 else inner(asked)
    words = [f"{piece.text} {filed.get(piece.id, '')}".strip() for piece in whole]
    page = f"<html><body><div>{' '.join(words).replace('&', '&amp;').replace('<', '&lt;')}</div></body></html>"
    data = post(asked, rng, text=" ".join(words) + "\n", page=page if rng.random() < 0.5 else None)
    return came(asked, [("reply.eml", data)], filed, ours=[])


def escaped(asked: Letter, filed: dict[str, str], rng: Random) -> Reply:
    """Markdown as an online word processor exports it: bold questions, signs escaped, two spaces at a break."""
    filed = {id: text for id, text in filed.items() if not re.search(r"[-*_#+<>=|~!`\\\[\]&]|^\d+[.)]", text, re.M)}
    text = f"# **{asked.title}**\n\n"
    for one in asked.asked:
        question = re.sub(r"([-!*_#+<>=|~\[\]])", r"\\\1", f"[{one.mark}] {one.question}")
        text += f"**{question}**\n\n"
        if one.id in filed:
            text += filed[one.id].replace("\n\n", "\0").replace("\n", "  \n").replace("\0", "\n\n") + "\n\n"
    return came(asked, [("Interview.md", text.encode())], filed, ours=[asked.title])


def columns(one: Asked, answer: str) -> str:
    """A row of the sheet."""
    return f"{number(one)}\t{one.question}\t{answer}"


def sheet(asked: Letter, filed: dict[str, str], rng: Random) -> Reply:
    """Three columns copied out of a spreadsheet: number, question and answer, with tabs between them."""
    we = Correspondence(asked)
    filed = {id: text for id, text in filed.items() if "\n" not in text}
    rows = ["\t".join(we.lines("headers"))] + [columns(one, filed.get(one.id, "")) for one in asked.asked]
    text = f"{we.say('hello')}\n\n{we.say('here')}\n\n" + "\n".join(rows) + f"\n\n{we.say('bye')}\n{we.guest}\n"
    ours = [we.say("hello"), we.say("here"), we.say("bye"), we.say("question"), we.lines("headers")[0]]
    return came(asked, [("reply.eml", post(asked, rng, text=text))], filed, ours=ours)


TYPED: dict[str, Callable[[Letter, dict[str, str], Random], Reply]] = {
    "typed again by hand": retyped,
    "capitals in an odd encoding": shouted,
    "a messenger": chat,
    "an outline": outline,
    "chapters of their own": in_chapters,
    "one paragraph": squeezed,
    "exported Markdown": escaped,
    "three columns": sheet,
}
