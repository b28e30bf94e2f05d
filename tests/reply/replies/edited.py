"""Questions retyped, shortened, edited or gone: what is left to tell where an answer belongs, and what is not."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from random import Random

from interviewkit.letter import Letter
from tests.reply.replies import Reply, Style
from tests.reply.replies.clients import CLIENTS, Client, attribution
from tests.reply.replies.compose import BLACK, BOLD, PLAIN, RED, Talk, as_plain, interleaved, sent_by
from tests.reply.replies.letters import bare, sheet
from tests.reply.replies.numbered import QUOTERS, top_posted
from tests.reply.replies.people import answers, paragraphs
from tests.reply.replies.post import mail, post, wrapped

Rewrite = Callable[[str, Letter, Random], str]


def same(question: str, letter: Letter, rng: Random) -> str:
    return question


def short(question: str, letter: Letter, rng: Random) -> str:
    """The first half of it, or as much more as no other question begins with."""
    said = question.split()
    others = [asked.question for asked in letter.asked if asked.question != question]
    for count in range(max(3, len(said) // 2), len(said)):
        start = " ".join(said[:count])
        if not any(other.startswith(start) for other in others):
            return start.rstrip(",;:. ") + rng.choice(("…", "...", " ?", ""))
    return question


def changed(question: str, letter: Letter, rng: Random) -> str:
    """One word of a long question left out or doubled."""
    said = question.split()
    if len(said) < 7:
        return question
    where = rng.randrange(2, len(said) - 1)
    said[where : where + 1] = rng.choice(([], [said[where]] * 2, ["…"]))
    return " ".join(said)


def typos(question: str, letter: Letter, rng: Random) -> str:
    """Two letters of long words swapped, as a hurried hand types."""
    said = question.split()
    for where in rng.sample(range(len(said)), min(3, len(said) // 3)):
        word = said[where]
        if len(word) > 5 and word.isalpha():
            at = rng.randrange(1, len(word) - 2)
            said[where] = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    return " ".join(said)


def curly(question: str, letter: Letter, rng: Random) -> str:
    """Typed again by a program that has its own idea of quotes, dashes and spaces."""
    swap = {
        "’": "'",
        "“": '"',
        "”": '"',
        "„": '"',
        "« ": '"',
        " »": '"',
        "«": '"',
        "»": '"',
        "–": "-",
        " ?": "?",
        "…": "...",
    }
    for old, new in swap.items():
        question = question.replace(old, new)
    return question.replace(" - ", " — ")


def capitals(question: str, letter: Letter, rng: Random) -> str:
    return question.upper()


def retyped(rewrite: Rewrite, letter: Letter, rng: Random, *, after: str = "\n", marks: str = "") -> Reply:
    """Each question written again above its answer; `marks` may be bold or red signs around it."""
    found = answers(letter, rng)
    blocks, ours = [], []
    for asked in letter.asked:
        question = rewrite(asked.question, letter, rng)
        ours.append(question)
        shown = marks[0] + question + marks[1] if marks else question
        if asked.id in found:
            blocks.append(f"{shown}{after}{found[asked.id]}")
        elif rng.random() < 0.5:
            blocks.append(shown)
    reply = top_posted(letter, blocks, rng, quoted=rng.random() < 0.3)
    reply.answers = found
    reply.ours += [question for question in ours if len(bare(question)) >= 14]
    return reply


def coloured(marks: str, on: str, letter: Letter, rng: Random) -> Reply:
    """HTML in which bold or red tells question from answer; no marks of ours are left."""
    found = answers(letter, rng)
    blocks = []
    for asked in letter.asked:
        question, answer = asked.question, found.get(asked.id, "")
        if on == "question":
            question = marks[0] + question + marks[1]
        elif answer:
            answer = "\n".join(marks[0] + line + marks[1] if line else "" for line in answer.split("\n"))
        blocks.append(question + (f"\n\n{answer}" if answer else ""))
    sent = post(letter, rng)
    talk = Talk(sent, top=blocks)
    name = rng.choice(("gmail-web", "outlook", "apple-mail", "outlook.com", "thunderbird"))
    data, _ = sent_by(talk, name, rng.choice(("html", "alternative")), rng)
    return Reply("", "", [("reply.eml", data)], found, ours=[asked.question for asked in letter.asked])


def without_marks(letter: Letter, rng: Random) -> Reply:
    """The quoted letter with our marks taken out by hand."""
    found = answers(letter, rng)
    talk = interleaved(letter, found, rng)
    talk.segments = [
        (k, [re.sub(r"^\[Q\d+b?\] ", "", line) for line in w] if k == "ours" else w) for k, w in talk.segments
    ]
    name = rng.choice(QUOTERS)
    data, ours = sent_by(talk, name, rng.choice(CLIENTS[name].modes), rng)
    return Reply("", "", [("reply.eml", data)], found, ours=ours)


def same_line(mark: bool, letter: Letter, rng: Random) -> Reply:
    """The answer begins on the line where the question ends, quoted or not."""
    found = answers(letter, rng)
    lines = []
    for asked in letter.asked:
        question = f"[{asked.mark}] {asked.question}" if mark else asked.question
        lines += [f"{question} {found.get(asked.id, '')}".strip(), ""]
    quoted = mark and rng.random() < 0.3
    reply = top_posted(letter, ["\n".join(lines).strip()], rng, quoted=quoted)
    reply.answers = found
    reply.ours += [asked.question for asked in letter.asked]
    return reply


def inside(width: int, letter: Letter, rng: Random) -> Reply:
    """Answers typed in the quotation, each of their lines with a quote mark."""
    found = answers(letter, rng, without={"dashes"})
    lines: list[str] = []
    for id, ours in sheet(letter):
        lines += ours
        if id in found:
            lines += ["", *wrapped(found[id], width).split("\n"), ""]
    sent = post(letter, rng)
    client = Client(CLIENTS[rng.choice(QUOTERS)].attribution, width=0)
    talk = Talk(sent, segments=[("ours", lines)])
    intro = attribution(client, sent)
    text = as_plain(talk, client, intro)
    return Reply("", "", [("reply.eml", mail(sent, rng, plain=text))], found, ours=talk.ours + intro)


def no_gaps(letter: Letter, rng: Random) -> Reply:
    """Not one empty line, no quote marks: question, answer, question, answer."""
    found = {id: answer.replace("\n\n", "\n") for id, answer in answers(letter, rng, without={"dashes"}).items()}
    lines: list[str] = []
    for id, ours in sheet(letter):
        lines += [line for line in ours if line.strip()]
        lines += found[id].split("\n") if id in found else []
    text = "\n".join(lines) + "\n"
    data = mail(post(letter, rng), rng, plain=text) if rng.random() < 0.5 else text.encode()
    name = "reply.txt" if data == text.encode() else "reply.eml"
    ours = [line for line in lines if line not in "\n".join(found.values()) and len(bare(line)) >= 14]
    return Reply("", "", [(name, data)], found, ours=ours)


def in_order(letter: Letter, rng: Random, *, gap: int = 1) -> Reply:
    """Only answers, one paragraph for each question."""
    found = paragraphs(letter, rng)
    block = ("\n" * (gap + 1)).join(found.values())
    reply = top_posted(letter, [block], rng, greet=False)
    reply.answers = found
    return reply


def uncounted(shape: str, letter: Letter, rng: Random) -> Reply:
    """Only answers, and nothing tells which is which."""
    without = {"numbers", "bullets", "quote", "part"}
    found = answers(letter, rng, skip=0.3 if shape == "fewer" else 0.0, without=without)
    texts = list(found.values())
    if shape == "one block":
        blocks = [" ".join(" ".join(text.split("\n")) for text in texts)]
    else:
        blocks = "\n\n".join(texts).split("\n\n")
        # With as many paragraphs as questions there would be something to go by.
        blocks += [f"{blocks[0]} {blocks[-1]}"] * (len(blocks) == len(letter.asked))
    reply = top_posted(letter, ["\n\n".join(blocks)], rng, greet=False)
    reply.answers = found
    return reply


_EDITED: dict[str, Style] = {
    "retyped": partial(retyped, same),
    "retyped, a gap between": partial(retyped, same, after="\n\n"),
    "retyped in bold": partial(retyped, same, marks=BOLD + PLAIN),
    "retyped in red": partial(retyped, same, marks=RED + BLACK),
    "shortened": partial(retyped, short),
    "a word changed": partial(retyped, changed),
    "typos": partial(retyped, typos),
    "other quotes": partial(retyped, curly),
    "capitals": partial(retyped, capitals),
    "bold questions": partial(coloured, BOLD + PLAIN, "question"),
    "bold answers": partial(coloured, BOLD + PLAIN, "answer"),
    "red answers": partial(coloured, RED + BLACK, "answer"),
    "marks taken out": without_marks,
    "same line": partial(same_line, True),
    "same line, no mark": partial(same_line, False),
    "inside the quotation": partial(inside, 70),
    "inside the quotation, long lines": partial(inside, 0),
    "no empty lines": no_gaps,
}
STYLES: dict[str, tuple[str, Style]] = {name: ("edited", maker) for name, maker in _EDITED.items()} | {
    "paragraphs in order": ("ordered", in_order),
    "paragraphs in order, wide gaps": ("ordered", partial(in_order, gap=2)),
    "fewer paragraphs": ("unsolvable", partial(uncounted, "fewer")),
    "more paragraphs": ("unsolvable", partial(uncounted, "more")),
    "one block": ("unsolvable", partial(uncounted, "one block")),
}
