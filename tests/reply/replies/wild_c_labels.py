"""Replies of the third set that are told by a number, a letter or a mark, in every writing of one."""

from __future__ import annotations

import re
from collections.abc import Callable

from interviewkit.letter import Asked
from tests.reply.replies import Reply
from tests.reply.replies.bakery import ending, inner, opening
from tests.reply.replies.bakery_mail import all_folded, behind
from tests.reply.replies.wild_c_desk import Case, Style, n, nn, on_one_line, unquoted, without_numbers

ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"]


def listed(case: Case, label: Callable[[Asked], str], *, under: bool = False, gap: str = "\n\n") -> str:
    """The answers behind their labels, or under them."""
    join = (lambda mark, text: f"{mark.rstrip()}\n{text}") if under else behind
    return gap.join(join(label(one), text) for one, text in case.told)


def on_top(case: Case, text: str, **more: object) -> Reply:
    """A mail with the text above the letter."""
    whole = f"{case.hello()}{text}\n\n{case.bye()}\n{case.history()}"
    return case.reply(case.mail(whole, **more))


def lawyer(case: Case) -> Reply:
    case = case.changed(without_numbers)
    under = unquoted([*opening(case.letter), *inner(case.letter), *ending(case.letter)])
    text = listed(case, lambda one: f"Ad {ROMAN[case.place(one) - 1]}.", under=True)
    noise = [case.who.say("privilege"), case.who.say("disclaimer")]
    original = "\n".join(case.who.lines("original"))
    whole = f"{case.who.say('hello')}\n\n{noise[0]}\n\n{text}\n\n{case.bye()}\n{noise[1]}\n\n{original}\n\n{under}\n"
    return case.reply(case.mail(whole), ours=noise)


def roman(case: Case) -> Reply:
    stop = case.rng.choice([".", " –", ")", "°", "/"])
    case = case.changed(without_numbers)
    return case.reply(("answers.txt", listed(case, lambda one: f"{ROMAN[case.place(one) - 1]}{stop} ").encode()))


def letters(case: Case) -> Reply:
    case = case.changed(without_numbers)
    return on_top(case, listed(case, lambda one: f"{'abcdefghijkl'[case.place(one) - 1]}) "))


def adverbs(case: Case) -> Reply:
    case = case.changed(without_numbers)
    colon = " : " if case.letter.language == "fr" else ": "
    return on_top(case, listed(case, lambda one: case.words("adverbs")[case.place(one) - 1] + colon))


def keycaps(case: Case) -> Reply:
    keys = [f"{count}\ufe0f\u20e3" for count in range(1, 10)] + ["🔟"]
    text = listed(case.changed(without_numbers), lambda one: keys[case.place(one) - 1] + case.rng.choice([" ", "\n"]))
    whole = f"{text}\n\n{case.who.say('phone')}\n\n{case.history()}"
    return case.changed(without_numbers).reply(case.mail(whole), ours=[case.who.say("phone")])


def circled(case: Case) -> Reply:
    case = case.changed(without_numbers)
    return case.reply(("answers.txt", listed(case, lambda one: "①②③④⑤⑥⑦⑧⑨⑩"[case.place(one) - 1] + " ").encode()))


def odd_signs(case: Case) -> Reply:
    label = case.rng.choice(["{n}° ", "{n}º ", "({n}) ", "#{n} ", "{n}- ", "{n} . ", "{nn}. ", "{n} / ", "{n} – "])
    case = case.changed(without_numbers)
    return on_top(case, listed(case, lambda one: label.replace("{nn}", nn(one)).replace("{n}", n(one))))


def letter_and_number(case: Case) -> Reply:
    label = case.rng.choice(["A{n}) ", "R{n} : ", "A{nn}: ", "A.{n} – ", "R{n}/ ", "Q.{n} "])
    texts = {one.id: behind(label.replace("{nn}", nn(one)).replace("{n}", n(one)), said) for one, said in case.told}
    text = "\n\n".join(all_folded(texts).values())
    return case.reply(case.mail(f"{text}\n\n{case.bye()}"))


def about(case: Case) -> Reply:
    phrase, under = case.word("about"), case.rng.random() < 0.5
    return on_top(case, listed(case, lambda one: f"{phrase.replace('{n}', n(one))} ", under=under))


def countdown(case: Case) -> Reply:
    case = case.changed(without_numbers)
    texts = [behind(f"{n(one)}.) ", text) for one, text in reversed(case.told)]
    return case.reply(case.mail(case.hello() + "\n\n".join(texts) + f"\n\n{case.bye()}"))


def two_at_once(case: Case) -> Reply:
    case = case.changed(without_numbers)
    place = case.rng.randrange(len(case.told) - 1)
    (first, text), (second, _) = case.told[place : place + 2]
    filed = {id: said for id, said in case.answers.items() if id != second.id}
    blocks = [f"{n(one)}:\n{said}" for one, said in case.told]
    blocks[place : place + 2] = [f"{case.word('together', a=n(first), b=n(second))}\n{text}"]
    whole = f"{case.hello()}" + "\n\n".join(blocks) + f"\n\n{case.bye()}"
    return case.reply(case.mail(whole), filed=filed, together=[{first.id, second.id}])


def dictated(case: Case) -> Reply:
    case = case.changed(lambda text: " ".join(re.sub(r"[^\w\s’'€£]", " ", on_one_line(text)).lower().split()))
    asked = case.who.say("question").lower()
    text = listed(case, lambda one: f"{asked} {case.words('counted')[case.place(one) - 1]}", under=True)
    return case.reply(("dictation.txt", text.encode()))


def tabbed(case: Case) -> Reply:
    case = case.changed(without_numbers)
    rows = [f"{n(one)}\t" + text.replace("\n", "\n\t") + " \t" for one, text in case.told]
    return case.reply(("answers.txt", "\n\n".join(rows).encode("utf-8-sig")))


def underlined(case: Case) -> Reply:
    rows = [f"{n(one)}\n{'=' * 12}\n\n{text}" for one, text in case.told]
    return case.reply(("answers.md", ("\n\n".join(rows) + "\n").encode()))


def naked_marks(case: Case) -> Reply:
    label = case.rng.choice(["Q{nn} ", "q{nn} ", "Q {nn}: ", "(Q{nn}) ", "[ Q{nn} ] ", "q{n}. "])
    text = listed(case, lambda one: label.replace("{nn}", nn(one)).replace("{n}", n(one)))
    whole = f"{text}\n\n{case.who.say('mobile')}\n"
    return case.reply(case.mail(whole), ours=[case.who.say("mobile")])


def marks_behind(case: Case) -> Reply:
    case = case.changed(without_numbers)
    text = "\n\n".join(f"{text} [{one.mark}]" for one, text in case.told)
    return case.reply(("answers.txt", f"{text}\n".encode()))


def one_paragraph(case: Case) -> Reply:
    case = case.changed(on_one_line)
    return on_top(case, listed(case, lambda one: f"[{one.mark}] ", gap=" "))


def asks_back(case: Case) -> Reply:
    said = {one.id: f"{case.word('asks', question=one.question)} {on_one_line(text)}" for one, text in case.told}
    case = Case(case.letter, said, case.rng)
    return on_top(case, listed(case, lambda one: f"{n(one)}. "))


def refers(case: Case) -> Reply:
    said = dict(case.answers)
    (first, text), (later, _) = case.told[0], case.told[-1]
    said[first.id] = f"{text}\n\n{case.word('refers', question=later.question)}"
    case = Case(case.letter, said, case.rng).changed(without_numbers)
    return on_top(case, listed(case, lambda one: f"{n(one)})", under=True))


def drawn_table(case: Case) -> Reply:
    case = case.changed(on_one_line)
    rule = f"+-----+{'-' * 60}+\n"
    rows = "".join(f"{rule}| {n(one):<3} | {text}\n" for one, text in case.told)
    return case.reply(("answers.txt", f"{rows}{rule}".encode()))


LABELS: dict[str, Style] = {
    "a lawyer's roman numerals": lawyer,
    "roman numerals in a text file": roman,
    "letters for questions in order": letters,
    "firstly, secondly": adverbs,
    "keycaps from a phone": keycaps,
    "circled numbers": circled,
    "odd signs behind the number": odd_signs,
    "a letter and the number": letter_and_number,
    "on question so-and-so": about,
    "from the last to the first": countdown,
    "two questions at once": two_at_once,
    "dictated without punctuation": dictated,
    "numbers and tabs": tabbed,
    "numbers underlined as headings": underlined,
    "marks out of their brackets": naked_marks,
    "marks moved behind": marks_behind,
    "one paragraph with the marks": one_paragraph,
    "the question quoted back": asks_back,
    "another question quoted inside": refers,
    "a table drawn by hand": drawn_table,
}
COUNTED = {
    "a lawyer's roman numerals",
    "roman numerals in a text file",
    "letters for questions in order",
    "firstly, secondly",
    "keycaps from a phone",
    "circled numbers",
    "dictated without punctuation",
}
"""Styles whose numbers are counted and not copied, so that a follow-up would make them unclear."""
