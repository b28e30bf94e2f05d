"""Wild replies in plain text that quote the letter or stand above it."""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random
from textwrap import wrap

from interviewkit.letter import Letter
from interviewkit.letter.plain import body
from tests.reply.replies import Reply
from tests.reply.replies.bakery import (
    GUEST_ADDRESS,
    HOST_ADDRESS,
    Correspondence,
    Piece,
    came,
    ending,
    inner,
    number,
    opening,
)
from tests.reply.replies.bakery_mail import all_folded, behind, flowing, folded, post, quoted


def _lines(pieces: list[Piece]) -> list[str]:
    return [line for piece in pieces for line in (*piece.lines, "")]


def _quoted_below(asked: Letter) -> str:
    we = Correspondence(asked)
    return f"{we.say('wrote')}\n\n{quoted(body(asked).rstrip().split(chr(10)))}"


def _under(asked: Letter, filed: dict[str, str], *, mark: str = "> ", width: int = 72) -> str:
    """Every question behind a quote mark, with its answer below."""
    text, laid = "", all_folded(filed, width)
    for piece in inner(asked):
        text += quoted([*piece.lines], mark)
        text += f"\n{laid[piece.id]}\n\n" if piece.id in laid else quoted([""], mark)
    return text


def ordinals(asked: Letter, filed: dict[str, str], rng: Random) -> Reply:
    """The questions are counted in words, the letter is below."""
    we = Correspondence(asked)
    words, line_breaks = we.lines("ordinals"), rng.choice([" ", "\n", "\n\n"])
    parts = []
    for place, one in enumerate(asked.asked):
        if one.id in filed:
            label = we.say("ordinal_line", ordinal=words[place])
            parts.append(behind(f"{label}{line_breaks}", filed[one.id]))
    top = f"{we.say('hello')}\n\n{we.say('here')}\n\n"
    end = f"\n\n{we.say('bye')}\n{we.guest}\n\n{we.say('mobile')}\n\n"
    text = top + "\n\n".join(parts) + end + _quoted_below(asked)
    ours = [we.say("hello"), we.say("here"), we.say("bye"), we.say("mobile"), we.say("wrote")]
    return came(asked, [("reply.eml", post(asked, rng, text=text))], filed, ours=ours)


def trimmed(asked: Letter, filed: dict[str, str], rng: Random) -> Reply:
    """Every quotation is cut to a few words, and what was not answered is cut out."""
    we = Correspondence(asked)
    text, laid = f"{we.say('wrote')}\n\n", all_folded(filed)
    with_mark = rng.random() < 0.6
    for piece in inner(asked):
        if piece.id in filed:
            words = piece.text.split() if with_mark else piece.text.split()[1:]
            kept = words if len(words) < 13 else [*words[: rng.randint(8, 11)], "[...]"]
            text += quoted(wrap(" ".join(kept), 68)) + f"\n{laid[piece.id]}\n\n"
    text += f"-- \n{we.guest}\nGPG: 7C2A 91D0 55E3 0B1F"
    ours = [we.say("wrote"), "GPG: 7C2A 91D0 55E3 0B1F", "[...]"]
    return came(asked, [("reply.eml", post(asked, rng, text=text + "\n"))], filed, ours=ours)


def initialled_marks(asked: Letter, filed: dict[str, str], rng: Random) -> Reply:
    """Quote marks that bear the initials of who is quoted, as an old mail reader sets them."""
    we = Correspondence(asked)
    mark = f"{we.initials[0]}> "
    said = f'>>>>> "{we.host.split()[0]}" == {we.host} <{HOST_ADDRESS}> writes:'
    text = f"{said}\n\n" + quoted(_lines(opening(asked)), mark) + _under(asked, filed, mark=mark)
    text += "\n" + quoted(_lines(ending(asked)), mark) + f"\n-- \n{we.guest}\n"
    return came(asked, [("reply.eml", post(asked, rng, text=text))], filed, ours=[said, mark.strip()])


def told_number(asked: Letter, filed: dict[str, str], rng: Random) -> Reply:
    """Every answer says in a sentence of its own which question it is to; the letter stands below without marks."""
    we = Correspondence(asked)
    text = f"{we.say('hello')}\n\n"
    for one in asked.asked:
        if one.id in filed:
            text += f"{we.say('answer_to', n=number(one))}\n{filed[one.id]}\n\n"
    block = "\n".join(we.lines("original"))
    text += f"{we.say('bye')}\n{we.guest}\n\n{block}\n\n{body(asked)}"
    ours = [we.say("hello"), we.say("bye"), *we.lines("original")]
    return came(asked, [("reply.eml", post(asked, rng, text=text))], filed, ours=ours)


def flat(filed: dict[str, str]) -> dict[str, str]:
    """The answers of one line, and those that can be told in one; none with a list."""
    kept = {id: " ".join(text.split()) for id, text in filed.items() if not re.search(r"^(\d+[.)]|-)", text, re.M)}
    return {id: text for id, text in kept.items() if not re.search(r"\d\s*[):/]", text)}


def in_one_line(asked: Letter, filed: dict[str, str], rng: Random) -> Reply:
    """All answers in one breath behind their numbers, from a telephone."""
    we, filed = Correspondence(asked), flat(filed)
    shape = rng.choice(["{}) ", "{}: ", "({}) "])
    run = " ".join(shape.format(number(one)) + filed[one.id] for one in asked.asked if one.id in filed)
    text = f"{run}\n\n{we.say('phone')}\n\n{_quoted_below(asked)}"
    return came(asked, [("reply.eml", post(asked, rng, text=text))], filed, ours=[we.say("phone"), we.say("wrote")])


def lawyer(asked: Letter, filed: dict[str, str], rng: Random) -> Reply:
    """A reservation above, a warning below, and between them each answer behind the number it goes to."""
    we = Correspondence(asked)
    label = rng.choice(we.lines("to_number", n="{}"))
    parts = [behind(f"{label.format(number(one))} ", filed[one.id]) for one in asked.asked if one.id in filed]
    firm = f"{we.guest}\nTel. +44 20 7946 0{rng.randint(100, 999)}\nLinden House, 4th floor"
    text = f"{we.say('privilege')}\n\n{we.say('hello')}\n\n{we.say('here')}\n\n" + "\n\n".join(parts)
    text += f"\n\n{we.say('bye')}\n\n{firm}\n\n{we.say('disclaimer')}\n"
    ours = [we.say(key) for key in ("privilege", "hello", "here", "bye", "disclaimer")] + firm.split("\n")
    data = post(asked, rng, text=text, charset="cp1252", label=rng.choice(["iso-8859-1", None]))
    return came(asked, [("reply.eml", data)], filed, ours=ours)


def arrows(asked: Letter, filed: dict[str, str], rng: Random) -> Reply:
    """No quote marks, the letter broken a second time, an arrow before every answer."""
    arrow, width = rng.choice(["→", "=>", "->", "➜", "-->"]), rng.choice([50, 56, 60])
    text = ""
    for piece in (*opening(asked), *inner(asked), *ending(asked)):
        again = [part for line in piece.lines for part in wrap(line, width)]
        text += "\n".join(again) + "\n\n"
        if piece.id in filed:
            text += behind(f"{arrow} ", filed[piece.id]) + "\n\n"
    return came(asked, [("reply.eml", post(asked, rng, text=text))], filed, ours=[])


def starred(asked: Letter, filed: dict[str, str], rng: Random) -> Reply:
    """The word question and a number above each answer, a line of stars below it."""
    we, stars = Correspondence(asked), rng.choice(["*****", "* * * * *", "**********", "~~~~~~~~", "•••"])
    head = rng.choice([we.say("question") + " {}", we.say("question").upper() + " {}", "{}", "Q{}"])
    parts = [f"{head.format(number(one))}\n\n{filed[one.id]}\n\n{stars}\n\n" for one in asked.asked if one.id in filed]
    text = f"{we.say('hello')}\n\n{we.say('here')}\n\n{stars}\n\n" + "".join(parts) + f"{we.say('bye')}\n{we.guest}\n"
    ours = [we.say("hello"), we.say("here"), we.say("bye"), stars]
    return came(asked, [("reply.eml", post(asked, rng, text=text))], filed, ours=ours)


def in_two_mails(asked: Letter, filed: dict[str, str], rng: Random) -> Reply:
    """Half of the answers today and half tomorrow, with an afterthought to one of the first."""
    we, ids = Correspondence(asked), [one.id for one in asked.asked if one.id in filed]
    early, late = ids[: len(ids) // 2], ids[len(ids) // 2 :]
    chosen = rng.choice(early)
    more = next(one for one in asked.asked if one.id == chosen)
    top = f"{we.say('hello')}\n\n{we.say('wrote')}\n\n" + quoted(_lines(opening(asked)))
    first = top + _under(asked, {id: filed[id] for id in early}) + "\n" + quoted(_lines(ending(asked)))
    after = f"{we.say('more_to', n=number(more))}\n{we.say('asked_after')}\n\n"
    second = f"{we.say('hello')}\n\n{we.say('rest')}\n\n{after}" if (before := rng.random() < 0.5) else ""
    for one in asked.asked:
        if one.id in late:
            second += f"[{one.mark}]\n{filed[one.id]}\n\n"
    second += ("" if before else after) + f"{we.say('bye')}\n{we.guest}\n"
    files = [("one.eml", post(asked, rng, text=first)), ("two.eml", post(asked, rng, text=second))]
    expected = {**filed, more.id: f"{filed[more.id]}\n\n{we.say('asked_after')}"}
    ours = [we.say("hello"), we.say("wrote"), we.say("rest"), we.say("bye")]
    return came(asked, files, expected, ours=ours)


def own_question(asked: Letter, filed: dict[str, str], rng: Random) -> Reply:
    """Under the last quotation stands a question that nobody asked, with its answer."""
    we = Correspondence(asked)
    extra = f"{folded(we.say('extra_question'))}\n\n{we.say('extra_answer')}\n\n"
    text = f"{we.say('wrote')}\n\n" + quoted(_lines(opening(asked))) + _under(asked, filed)
    text += "\n" + quoted(_lines(ending(asked))) + f"\n{extra}{we.guest}\n"
    ours = [we.say("wrote"), we.say("extra_question"), we.say("extra_answer")]
    return came(asked, [("reply.eml", post(asked, rng, text=text))], filed, ours=ours)


def quoting_us(asked: Letter, filed: dict[str, str], rng: Random) -> Reply:
    """One answer holds another question of ours word for word, between quotation marks; the mail is flowed."""
    we, ids = Correspondence(asked), list(filed)
    into = rng.choice(ids[1:])
    other = next(one for one in asked.asked if one.id != into and len(one.question) > 30)
    marks = {"fr": "« {} »", "de": "„{}“", "es": "«{}»"}.get(asked.language, "“{}”")
    inside = f"{we.say('asked_before')}\n{marks.format(other.question)}\n{we.say('asked_after')}"
    filed = {**filed, into: inside}
    text = f"{we.say('wrote')}\n\n" + quoted(_lines(opening(asked)))
    for piece in inner(asked):
        text += quoted([*piece.lines])
        text += f"\n{flowing(filed[piece.id])}\n\n" if piece.id in filed else quoted([""])
    text += "\n" + quoted(_lines(ending(asked))) + f"\n-- \n{we.guest}\n"
    data = post(asked, rng, text=text, flowed=True)
    return came(asked, [("reply.eml", data)], filed, ours=[we.say("wrote")])


def passed_on(asked: Letter, filed: dict[str, str], rng: Random) -> Reply:
    """An assistant sends a mail with the mail of the guest attached to it."""
    we = Correspondence(asked)
    text = f"{we.say('wrote')}\n\n" + quoted(_lines(opening(asked))) + _under(asked, filed, width=70)
    text += "\n" + quoted(_lines(ending(asked)))
    inside = post(asked, rng, text=text)
    outside = post(
        asked,
        rng,
        text=f"{we.say('assistant')}\n",
        attached=(("reply.eml", inside),),
        subject=f"Fwd: {we.subject}",
        sender="Pamela Ode <office@house.example.net>",
        headers=(("Cc", GUEST_ADDRESS),),
    )
    return came(asked, [("from the office.eml", outside)], filed, ours=[we.say("assistant"), we.say("wrote")])


def codes(asked: Letter, filed: dict[str, str], rng: Random) -> Reply:
    """Answers behind a letter and a number, in the order they came to mind, above the quoted letter."""
    we = Correspondence(asked)
    shape = rng.choice(["A{}) ", "R{} : ", "A{} – ", "A.{} ", "R{}. "])
    order = [one for one in asked.asked if one.id in filed]
    rng.shuffle(order)
    text = f"{we.say('hello')}\n\n" + "".join(
        behind(shape.format(number(one)), filed[one.id]) + "\n\n" for one in order
    )
    text += f"{we.say('bye')}\n{we.guest}\n\n{_quoted_below(asked)}"
    ours = [we.say("hello"), we.say("bye"), we.say("wrote")]
    return came(asked, [("reply.eml", post(asked, rng, text=text))], filed, ours=ours)


PLAIN: dict[str, Callable[[Letter, dict[str, str], Random], Reply]] = {
    "ordinals on a tablet": ordinals,
    "quotations cut short": trimmed,
    "initials before the quote mark": initialled_marks,
    "a sentence tells the number": told_number,
    "all in one line": in_one_line,
    "a lawyer": lawyer,
    "arrows": arrows,
    "lines of stars": starred,
    "two mails and an afterthought": in_two_mails,
    "a question of their own": own_question,
    "an answer quotes a question": quoting_us,
    "the mail in a mail": passed_on,
    "codes out of order": codes,
}
