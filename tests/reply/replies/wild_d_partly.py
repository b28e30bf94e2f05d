"""Replies of the fourth set in which some answers have a number, some stand under their question, some both."""

from __future__ import annotations

from html import escape

from docx import Document

from interviewkit.letter import Asked
from tests.reply.replies import Reply
from tests.reply.replies.bakery import Piece, number
from tests.reply.replies.bakery_mail import behind
from tests.reply.replies.wild_c_desk import Case, Style, broken, n, page, paragraphs, quoted, without_numbers
from tests.reply.replies.wild_c_labels import listed
from tests.reply.replies.wild_c_word import saved, write
from tests.reply.replies.wild_d_desk import begun, halves, kept, plain
from tests.reply.replies.wild_d_words import say


def some(case: Case) -> set[str]:
    """About half of the questions that are answered, never all."""
    ids = [one.id for one, _ in case.told]
    return set(case.rng.sample(ids, len(ids) // 2))


def above_and_below(case: Case) -> Reply:
    """Some by their number above the letter, the rest in it."""
    case = case.changed(without_numbers)
    chosen = some(case)
    top = Case(case.letter, {id: text for id, text in case.answers.items() if id in chosen}, case.rng)
    rest = Case(case.letter, {id: text for id, text in case.answers.items() if id not in chosen}, case.rng)
    said = say(case, "below")
    numbers = listed(top, lambda one: f"{n(one)}. ")
    text = f"{said}\n\n{numbers}\n\n{case.bye()}\n{case.who.say('wrote')}\n{rest.thread(plain)}"
    return case.reply(case.mail(text), ours=[said])


def long_ones_by_number(case: Case) -> Reply:
    """Nobody types a long question: it has its number, and a short one its words."""
    case = case.changed(without_numbers)
    blocks = [
        f"{one.question}\n{text}" if len(one.question.split()) < 9 else behind(f"{n(one)}. ", text)
        for one, text in case.told
    ]
    return case.reply(("answers.txt", ("\n\n".join(blocks) + "\n").encode()))


def tired_of_numbers(case: Case) -> Reply:
    """Numbers for the first half; then the guest began to copy the questions."""
    case = case.changed(without_numbers)
    first, rest = halves(case)
    blocks = [f"{one.question}\n{text}" for one, text in rest.told]
    text = listed(first, lambda one: f"{n(one)}) ") + "\n\n" + "\n\n".join(blocks)
    return case.reply(case.mail(f"{case.hello()}{text}\n\n{case.bye()}"))


def some_marks_gone(case: Case) -> Reply:
    """The letter in a file, with the marks of some questions taken out."""
    chosen = some(case)
    text = kept(case, lambda one: one.question if one.id in chosen else f"[{one.mark}] {one.question}")
    return case.reply(("letter.txt", text.encode()))


def some_cut_to_marks(case: Case) -> Reply:
    """Of some quoted questions the mark alone was left."""
    chosen = some(case)

    def ask(piece: Piece) -> str:
        return f"> [{case.asked(piece.id).mark}]\n" if piece.id in chosen else quoted(list(piece.lines))

    return case.reply(case.mail(f"{case.who.say('wrote')}\n{case.thread(plain, ask=ask)}"))


def mark_or_words(case: Case) -> Reply:
    """Quoted questions, some cut after a few words, some without their marks."""
    chosen = some(case)

    def ask(one: Asked) -> str:
        return f"> [{one.mark}] {begun(case, one, 4, ' ...')}\n" if one.id in chosen else f"> {one.question}\n"

    text = "\n".join(f"{ask(one)}\n{said}\n" for one, said in case.told)
    return case.reply(case.mail(f"{case.who.say('wrote')}\n\n{text}\n{case.bye()}"))


def headings_and_numbers(case: Case) -> Reply:
    """In Word, a heading for some questions and a number for the others."""
    case = case.changed(without_numbers)
    chosen, document = some(case), Document()
    for one, text in case.told:
        if one.id in chosen:
            document.add_heading(one.question, 2)
        else:
            document.add_paragraph(f"{case.who.say('question')} {n(one)}")
        write(document, text)
    return case.reply(("answers.docx", saved(document)))


def table_and_numbers(case: Case) -> Reply:
    """A table that was given up half-way, and numbers below it."""
    case = case.changed(without_numbers)
    first, rest = halves(case)
    rows = "".join(f"<tr><td>{escape(one.question)}</td><td>{paragraphs(text)}</td></tr>" for one, text in first.told)
    below = "".join(
        "".join(f"<p>{broken(part)}</p>" for part in f"{number(one)}. {text}".split("\n\n")) for one, text in rest.told
    )
    return case.reply(case.mail(page=page(f"<table border='1'>{rows}</table>{below}<p>{case.who.guest}</p>")))


def three_ways(case: Case) -> Reply:
    """A number, the first words, or the whole question, as it comes."""
    case = case.changed(without_numbers)
    blocks = []
    for at, (one, text) in enumerate(case.told):
        labels = [f"{n(one)}:", f"“{begun(case, one, 3, ' …')}”", one.question]
        blocks.append(f"{labels[at % 3]}\n{text}")
    return case.reply(case.mail(f"{case.hello()}" + "\n\n".join(blocks) + f"\n\n{case.bye()}"))


def jumped_over(case: Case) -> Reply:
    """Under the quoted questions, but for one that was jumped over and comes by its number at the end."""
    one, text = case.rng.choice(case.told)
    rest = Case(case.letter, {id: said for id, said in case.answers.items() if id != one.id}, case.rng)
    said = say(case, "skipped", n=n(one))
    whole = f"{case.who.say('wrote')}\n{rest.thread(plain)}\n{case.bye()}\n{said}\n{text}\n"
    return case.reply(case.mail(whole))


def one_in_a_file(case: Case) -> Reply:
    """One answer in a file with its question, the others in the mail with their numbers."""
    case = case.changed(without_numbers)
    one, text = max(case.told, key=lambda pair: len(pair[1]))
    rest = Case(case.letter, {id: said for id, said in case.answers.items() if id != one.id}, case.rng)
    mail = case.mail(f"{case.hello()}{listed(rest, lambda one: f'{n(one)}. ')}\n\n{case.bye()}")
    return case.reply(mail, (f"{n(one)}.txt", f"{one.question}\n\n{text}\n".encode()))


def today_and_tomorrow(case: Case) -> Reply:
    """Half by number today, half under the questions tomorrow."""
    case = case.changed(without_numbers)
    first, rest = halves(case)
    today = f"{listed(first, lambda one: f'{n(one)}) ')}\n\n{case.bye()}\n{case.history()}"
    tomorrow = f"{case.who.say('hello')}\n\n{case.who.say('rest')}\n\n{case.who.say('wrote')}\n{rest.thread(plain)}"
    return case.reply(("1.eml", case.mail(today)[1]), ("2.eml", case.mail(tomorrow)[1]))


def quoted_in_running_text(case: Case) -> Reply:
    """Some questions are quoted in a sentence, the others have a number."""
    case = case.changed(without_numbers)
    chosen = some(case)
    blocks = [
        f"{say(case, 'quote', question=one.question)}\n{text}" if one.id in chosen else behind(f"{n(one)} – ", text)
        for one, text in case.told
    ]
    return case.reply(case.mail(case.hello() + "\n\n".join(blocks) + f"\n\n{case.bye()}\n{case.history()}"))


def typed_over(case: Case) -> Reply:
    """Some questions in the file were typed over up to their marks, others were left above their answers."""
    chosen, rows = some(case), []
    for one, text in case.all:
        if one.id in chosen:
            rows.append(behind(f"[{one.mark}] ", text))
        else:
            rows += [f"[{one.mark}] {one.question}", *([text] if text else [])]
    return case.reply(("letter.md", ("\n\n".join(rows) + "\n").encode()))


PARTLY: dict[str, Style] = {
    "some above by number, some below": above_and_below,
    "long questions by number, short by words": long_ones_by_number,
    "tired of numbers": tired_of_numbers,
    "some marks gone": some_marks_gone,
    "some questions cut to their marks": some_cut_to_marks,
    "a mark and a few words, or words alone": mark_or_words,
    "headings and numbers in Word": headings_and_numbers,
    "a table given up half-way": table_and_numbers,
    "a number, some words, or all": three_ways,
    "one jumped over": jumped_over,
    "one answer in a file": one_in_a_file,
    "numbers today, the letter tomorrow": today_and_tomorrow,
    "quoted in running text or numbered": quoted_in_running_text,
    "some questions typed over": typed_over,
}
