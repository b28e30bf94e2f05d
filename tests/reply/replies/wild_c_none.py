"""Replies of the third set that nobody could file without asking, and replies with no answer in them."""

from __future__ import annotations

from html import escape

from tests.reply.replies import Reply
from tests.reply.replies.bakery import ending, inner, opening
from tests.reply.replies.wild_c_desk import Case, Style, n, on_one_line, page, unquoted


def bare_answers(case: Case) -> list[str]:
    """The answers alone, a paragraph each, fewer than there are questions."""
    told = [on_one_line(text) for _, text in case.told]
    return told[:-1] if len(told) == len(case.letter.asked) else told


def unclear(case: Case, text: str, name: str = "") -> Reply:
    sent = (name, text.encode()) if name else case.mail(text)
    filed = {one.id: on_one_line(text) for one, text in case.told}
    return case.reply(sent, group="unsolvable", filed={id: said for id, said in filed.items() if said in text})


def walking(case: Case) -> Reply:
    """Paragraphs without anything that says what they answer, shuffled."""
    told = bare_answers(case)
    case.rng.shuffle(told)
    return unclear(case, "\n\n".join([case.who.say("hello"), case.word("mood"), *told, case.bye()]))


def bullets(case: Case) -> Reply:
    """A list with a bullet for each answer, and some left out."""
    return unclear(case, "\n".join(f"* {text}" for text in bare_answers(case)) + "\n", "notes.md")


def other_numbers(case: Case) -> Reply:
    """Numbers of some other list, which goes on where that one ended."""
    rows = [f"{count}. {text}" for count, text in enumerate(bare_answers(case), 31)]
    return unclear(case, "\n\n".join([*rows, case.bye()]))


def one_side_of_a_chat(case: Case) -> Reply:
    """A chat with the guest's messages alone, fewer than questions."""
    day = "15/05/2024"
    rows = [f"[09:{10 + count}, {day}] {case.who.guest}: {text}" for count, text in enumerate(bare_answers(case))]
    return unclear(case, "\n".join(rows) + "\n", "chat.txt")


def nothing(case: Case, sent: tuple[str, bytes], *ours: str) -> Reply:
    return case.reply(sent, group="nothing", filed={}, ours=ours)


def later(case: Case) -> Reply:
    """A promise that names a question by its number, above the letter."""
    hard = case.rng.choice(case.letter.asked)
    said = case.word("later", n=n(hard))
    return nothing(case, case.mail(f"{said}\n\n{case.who.guest}\n{case.who.say('phone')}\n\n{case.history()}"), said)


def stamped(case: Case) -> Reply:
    """Our letter as it went out, with an office's stamp on top."""
    letter = unquoted([*opening(case.letter), *inner(case.letter), *ending(case.letter)])
    said = case.word("returned")
    return nothing(case, ("returned.txt", f"{said}\n\n{letter}\n".encode()), said)


def no_interviews(case: Case) -> Reply:
    """Thanks, but no interviews this year."""
    said = case.word("declines")
    return nothing(case, case.mail(f"{case.who.say('hello')}\n\n{said}\n\n{case.bye()}\n{case.history()}"), said)


def thumb(case: Case) -> Reply:
    """A thumb that some program sends as a mail, with the letter below."""
    said = case.word("reaction", guest=case.who.guest)
    body = f"<div>{escape(said)}</div><blockquote>{''.join(case.read_on(lambda one, text: '<br>'))}</blockquote>"
    return nothing(case, case.mail(page=page(body)), said)


NONE: dict[str, Style] = {
    "answered while walking": walking,
    "bullets without questions": bullets,
    "numbers of another list": other_numbers,
    "one side of a chat, unnumbered": one_side_of_a_chat,
    "a promise for next week": later,
    "our letter with a stamp": stamped,
    "no interviews this year": no_interviews,
    "a thumb": thumb,
}
