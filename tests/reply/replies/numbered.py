"""Answers by number in any writing, and letters whose quotation was broken, turned over or shuffled."""

from __future__ import annotations

from functools import partial
from random import Random

from interviewkit.letter import Letter
from tests.reply.replies import Reply, Style
from tests.reply.replies.clients import CLIENTS, Client, attribution
from tests.reply.replies.compose import (
    BOLD,
    PLAIN,
    Segment,
    Talk,
    as_plain,
    greeting,
    interleaved,
    rejoined,
    sent_by,
    signature,
    unmarked,
    whole,
)
from tests.reply.replies.letters import sheet, words
from tests.reply.replies.people import NOT_LAST, answers
from tests.reply.replies.post import mail, post, wrapped

SHAPES = {
    "1.": "{n}. {a}",
    "1)": "{n}) {a}",
    "1/": "{n}/ {a}",
    "1 -": "{n} - {a}",
    "1–": "{n}– {a}",
    "1.-": "{n}.- {a}",
    "(1)": "({n}) {a}",
    "1:": "{n}: {a}",
    "1 :": "{n} : {a}",
    "Q1": "Q{n} {a}",
    "Q1:": "Q{n}: {a}",
    "Q1 line": "Q{n}\n{a}",
    "Question 1": "{question} {n}\n{a}",
    "Question 1:": "{question} {n} : {a}",
    "Answer 1:": "{answer} {n}: {a}",
    "A1.": "A{n}. {a}",
    "n° 1": "n° {n} {a}",
    "N°1 :": "N°{n} : {a}",
    "[Q01]": "[{mark}] {a}",
    "Q01 line": "{mark}\n{a}",
    "#1": "#{n} {a}",
    "1 line": "{n}\n{a}",
    "1. line": "{n}.\n{a}",
    "1 gap": "{n}.\n\n{a}",
    "bold 1.": BOLD + "{n}." + PLAIN + " {a}",
    "bold line": BOLD + "{n}" + PLAIN + "\n{a}",
}
QUOTERS = [name for name, client in CLIENTS.items() if client.mark]


def number(mark: str) -> str:
    """`7` or `7b` for `Q07` and `Q07b`."""
    return mark[1:].lstrip("0")


def labelled(shape: str, letter: Letter, id: str, answer: str) -> str:
    """An answer with the number of its question before it."""
    mark = next(asked.mark for asked in letter.asked if asked.id == id)
    known = words(letter.language)
    return SHAPES[shape].format(
        n=number(mark), mark=mark, a=answer, question=known["question_word"], answer=known["answer_word"]
    )


def top_posted(
    letter: Letter, blocks: list[str], rng: Random, *, quoted: bool | None = None, greet: bool = True
) -> Reply:
    """Blocks of text above the quoted letter, or without it, from any program; the answers are for the caller."""
    sent = post(letter, rng)
    above = greeting(sent, rng) if greet and rng.random() < 0.6 else []
    below = signature(sent, rng) if rng.random() < 0.6 else []
    quoted = rng.random() < 0.5 if quoted is None else quoted
    talk = Talk(sent, top=[*above, *blocks, *below], segments=whole(letter) if quoted else [])
    name = rng.choice([name for name in CLIENTS if name not in ("outlook-bold",)])
    data, ours = sent_by(talk, name, rng.choice(CLIENTS[name].modes), rng)
    typed = {line for block in blocks for line in unmarked(block).split("\n")}
    return Reply("", "", [("reply.eml", data)], {}, ours=[line for line in ours if line not in typed])


def by_number(shape: str, letter: Letter, rng: Random, *, order: str = "", quoted: bool | None = None) -> Reply:
    """Answers with their numbers, in the order of the questions or shuffled."""
    shape = shape or rng.choice(list(SHAPES))
    # Shuffled, any answer can be the last.
    without = NOT_LAST if order == "shuffled" else frozenset()
    found = answers(letter, rng, skip=0.25 if order == "skipped" else 0.05, without=without)
    ids = list(found)
    if order == "shuffled":
        rng.shuffle(ids)
    reply = top_posted(letter, [labelled(shape, letter, id, found[id]) for id in ids], rng, quoted=quoted)
    reply.answers = found
    return reply


def merged(letter: Letter, rng: Random) -> Reply:
    """Two questions answered in one breath: `4 and 5: …`."""
    shape = rng.choice(("1.", "1)", "1:", "Q1:", "Question 1:"))
    found = answers(letter, rng, skip=0.0)
    first = rng.randrange(len(letter.asked) - 1)
    one, two = letter.asked[first : first + 2]
    del found[two.id]
    blocks = [labelled(shape, letter, id, answer) for id, answer in found.items()]
    both = f"{number(one.mark)} {words(letter.language)['both']} {number(two.mark)}"
    where = list(found).index(one.id)
    blocks[where] = blocks[where].replace(number(one.mark), both, 1)
    reply = top_posted(letter, blocks, rng)
    reply.answers, reply.together = found, [{one.id, two.id}]
    return reply


def lost_marks(width: int, letter: Letter, rng: Random) -> Reply:
    """Long quoted lines broken by a program that puts no mark before their second half."""
    found = answers(letter, rng)
    talk = interleaved(letter, found, rng)
    talk.segments = [(kind, rejoined(what) if isinstance(what, list) else what) for kind, what in talk.segments]
    client = Client(CLIENTS[rng.choice(QUOTERS)].attribution, width=0)
    intro = attribution(client, talk.post)
    text = wrapped(as_plain(talk, client, intro), width)
    return Reply("", "", [("reply.eml", mail(talk.post, rng, plain=text))], found, ours=talk.ours + intro)


def above(letter: Letter, rng: Random) -> Reply:
    """Each answer stands above its question."""
    found = answers(letter, rng, skip=0.04)
    found |= {letter.asked[0].id: found.get(letter.asked[0].id) or words(letter.language)["words"][0]}
    segments: list[Segment] = []
    for id, lines in sheet(letter):
        segments += [("theirs", found[id])] if id in found else []
        segments.append(("ours", lines))
    sent = post(letter, rng)
    name = rng.choice(QUOTERS)
    talk = Talk(sent, greeting(sent, rng) if rng.random() < 0.5 else [], [s for s in segments if "".join(s[1]).strip()])
    data, ours = sent_by(talk, name, rng.choice(CLIENTS[name].modes), rng)
    return Reply("", "", [("reply.eml", data)], found, ours=ours)


def reordered(letter: Letter, rng: Random) -> Reply:
    """Questions with their answers, in the order the guest liked better."""
    found = answers(letter, rng)
    pieces = sheet(letter)
    asked = [piece for piece in pieces if piece[0]]
    rng.shuffle(asked)
    segments: list[Segment] = [("ours", pieces[0][1])]
    for id, lines in asked:
        segments += [("ours", lines), *([("theirs", found[id])] if id in found else [])]
    sent = post(letter, rng)
    talk = Talk(sent, [], [*segments, ("ours", pieces[-1][1])])
    name = rng.choice(QUOTERS)
    data, ours = sent_by(talk, name, rng.choice(CLIENTS[name].modes), rng)
    return Reply("", "", [("reply.eml", data)], found, ours=ours)


_MAKERS: dict[str, Style] = {f"number {shape}": partial(by_number, shape) for shape in SHAPES} | {
    "numbers, letter quoted": partial(by_number, "", quoted=True),
    "numbers, skipped": partial(by_number, "", order="skipped"),
    "numbers, shuffled": partial(by_number, "", order="shuffled"),
    "numbers, merged": merged,
    "marks lost at 60": partial(lost_marks, 60),
    "marks lost at 72": partial(lost_marks, 72),
    "marks lost at 76": partial(lost_marks, 76),
    "marks lost at 80": partial(lost_marks, 80),
    "answers above": above,
    "reordered": reordered,
}
STYLES = {name: ("numbered", maker) for name, maker in _MAKERS.items()}
