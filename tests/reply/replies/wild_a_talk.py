"""Wild replies, typed freely: labels, tables, lists and plays in place of a quotation."""

from __future__ import annotations

import re
from functools import partial
from random import Random

from interviewkit.letter import Letter
from tests.reply.replies import Reply, Style
from tests.reply.replies.clients import CLIENTS
from tests.reply.replies.compose import escaped, interleaved, sent_by
from tests.reply.replies.letters import body_of, pieces_of, sheet, words
from tests.reply.replies.numbered import QUOTERS, number
from tests.reply.replies.people import answers
from tests.reply.replies.post import mail, post
from tests.reply.replies.wild_a import eml

SPOKEN = {
    "en": "one two three four five six seven eight nine ten eleven twelve",
    "fr": "un deux trois quatre cinq six sept huit neuf dix onze douze",
    "de": "eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf",
    "es": "uno dos tres cuatro cinco seis siete ocho nueve diez once doce",
}


def unquoted(letter: Letter, found: dict[str, str], rng: Random, *, dressed: str = "{}", each: str = "{}") -> Reply:
    """Questions copied as they are, and below each its answer: `dressed` as a whole, `each` line by line."""
    lines: list[str] = []
    for id, ours in sheet(letter):
        lines += ours
        if id in found:
            typed = dressed.format(found[id]).split("\n")
            lines += ["", *[each.format(line) if line else "" for line in typed], ""]
    text = re.sub(r"\n{4,}", "\n\n\n", "\n".join(lines)) + "\n"
    sent = post(letter, rng)
    return eml(found, mail(sent, rng, plain=text), pieces_of(letter))


def marked_by_hand(mark: str, letter: Letter, rng: Random) -> Reply:
    return unquoted(letter, answers(letter, rng, without={"dashes"}), rng, each=mark + " {}")


def arrows(letter: Letter, rng: Random) -> Reply:
    return unquoted(letter, answers(letter, rng), rng, dressed=rng.choice(("→ {}", "=> {}", "--> {}", "-> {}", "» {}")))


def answer_word(letter: Letter, rng: Random) -> Reply:
    word = words(letter.language)["answer_word"]
    shape = rng.choice(
        (f"{word}: {{}}", f"{word[0]}: {{}}", f"{word} : {{}}", f"{word.upper()} -- {{}}", f"{word[0]}. {{}}")
    )
    return unquoted(letter, answers(letter, rng), rng, dressed=shape)


def tabs(letter: Letter, rng: Random) -> Reply:
    return unquoted(letter, answers(letter, rng), rng, each="\t{}")


def named(short: bool, letter: Letter, rng: Random) -> Reply:
    """Interviewer and guest by name or initials, as in a play."""
    found = answers(letter, rng)
    sent = post(letter, rng)
    names = [sent.interviewer, sent.guest]
    asks, says = ["".join(part[0] for part in name.split()) if short else name.split()[0] for name in names]
    blocks = [f"{asks}: {asked.question}\n{says}: {found[asked.id]}" for asked in letter.asked if asked.id in found]
    text = "\n\n".join(blocks) + "\n"
    return eml(found, mail(sent, rng, plain=text), pieces_of(letter))


def two_voices(letter: Letter, rng: Random) -> Reply:
    """A couple answers; who says what is part of the answer."""
    one, two = answers(letter, rng, skip=0.0, tame=True), answers(letter, rng, skip=0.3, tame=True)
    first, second = ("Nadja", "Piet")
    found = {id: f"{first}: {text}" + (f"\n\n{second}: {two[id]}" if id in two else "") for id, text in one.items()}
    talk = interleaved(letter, found, rng)
    name = rng.choice(QUOTERS)
    data, ours = sent_by(talk, name, rng.choice(CLIENTS[name].modes), rng)
    return eml(found, data, ours)


def html_table(letter: Letter, rng: Random) -> Reply:
    found = answers(letter, rng)
    cell = '<td style="border:1px solid #999;padding:4px" valign="top">{}</td>'
    rows = [
        "<tr>"
        + cell.format(f"[{asked.mark}] {escaped(asked.question)}")
        + cell.format("<br><br>".join(escaped(b).replace("\n", "<br>") for b in found.get(asked.id, "").split("\n\n")))
        + "</tr>"
        for asked in letter.asked
    ]
    page = f'<html><body><table style="border-collapse:collapse"><tbody>{"".join(rows)}</tbody></table></body></html>'
    return eml(found, mail(post(letter, rng), rng, html=page), pieces_of(letter) + [a.question for a in letter.asked])


def html_items(questions: bool, letter: Letter, rng: Random) -> Reply:
    """A numbered list of the mail program, whose numbers are not in the text; with the questions in it or not."""
    found = answers(letter, rng, skip=0.0, without={"numbers", "bullets"})
    items = []
    for asked in letter.asked:
        blocks = "".join(f"<p>{escaped(b)}</p>".replace("\n", "<br>") for b in found[asked.id].split("\n\n"))
        items.append(f"<li>{f'<p><i>{escaped(asked.question)}</i></p>' if questions else ''}{blocks}</li>")
    page = f"<html><body><ol>\n{''.join(items)}</ol>\n</body></html>"
    return eml(found, mail(post(letter, rng), rng, html=page), [asked.question for asked in letter.asked])


def pairs(letter: Letter, rng: Random) -> Reply:
    """`Q: … A: …`, typed again from memory."""
    found = answers(letter, rng)
    known = words(letter.language)
    q, a = rng.choice((("Q", "A"), ("Q.", "A."), (known["question_word"], known["answer_word"])))
    text = "\n\n".join(f"{q}: {asked.question}\n{a}: {found[asked.id]}" for asked in letter.asked if asked.id in found)
    quoted = (
        "\n\n" + "\n".join(f"> {line}".rstrip() for line in body_of(letter).split("\n")) if rng.random() < 0.4 else ""
    )
    return eml(found, mail(post(letter, rng), rng, plain=text + quoted + "\n"), pieces_of(letter))


def dictated(letter: Letter, rng: Random) -> Reply:
    """Spoken into a telephone: "question three", no punctuation, no capitals; small numbers are words."""
    found = {}
    for id, text in answers(letter, rng, tame=True, skip=0.05).items():
        found[id] = " ".join(re.sub(r"[^\w\s’'-]", " ", text.lower()).split())
    lines = []
    for asked in letter.asked:
        if asked.id in found:
            spoken, digits = SPOKEN[letter.language].split(), number(asked.mark)
            said = spoken[int(digits) - 1] if digits.isdigit() and int(digits) <= 12 else digits
            lines += [f"{words(letter.language)['question_word']} {said} {found[asked.id]}", ""]
    sent = post(letter, rng)
    text = "\n".join(lines) + f"\n{words(sent.language)['phone'][0]}\n"
    return eml(found, mail(sent, rng, plain=text), [*pieces_of(letter), words(sent.language)["phone"][0]])


_MAKERS: dict[str, Style] = {
    ">>> by hand": partial(marked_by_hand, ">>>"),
    "## by hand": partial(marked_by_hand, "##"),
    "arrows": arrows,
    "answer word": answer_word,
    "tabs": tabs,
    "names": partial(named, False),
    "initials": partial(named, True),
    "two voices": two_voices,
    "html table": html_table,
    "ol": partial(html_items, False),
    "ol with questions": partial(html_items, True),
    "pairs": pairs,
    "dictated": dictated,
}
STYLES = {f"wild {name}": ("wild_a", maker) for name, maker in _MAKERS.items()}
