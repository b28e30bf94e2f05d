"""Replies of the fourth set that are told by a number, written in ways that are seldom seen."""

from __future__ import annotations

from tests.reply.replies import Reply
from tests.reply.replies.bakery import LANGUAGES, number, shelf
from tests.reply.replies.bakery_mail import behind
from tests.reply.replies.wild_c_desk import Case, Style, n, nn, on_one_line, without_numbers
from tests.reply.replies.wild_c_labels import listed, on_top
from tests.reply.replies.wild_d_words import ORDINALS, say


def question_mark(case: Case) -> Reply:
    """`?3` before each answer."""
    return on_top(case, listed(case, lambda one: f"?{n(one)} "))


def mangled_marks(case: Case) -> Reply:
    """Marks that lost or changed a sign when they were typed by hand."""
    forms = ["[Q{n}] ", "Q.{nn} ", "[q{nn} ", "[0{nn}] ", "[Q{nn}]: ", "{Q{nn}} ", "|Q{nn}| ", "Q-{nn}: ", "<Q{nn}> "]
    form = case.rng.choice(forms)
    text = listed(case, lambda one: form.replace("{nn}", nn(one)).replace("{n}", n(one)))
    return on_top(case, text)


def bold_marks(case: Case) -> Reply:
    """Marks in Markdown's bold, with a colon within."""
    text = listed(case, lambda one: f"**[{one.mark}]:** ")
    return case.reply(("answers.md", f"{text}\n".encode()))


def hash_words(case: Case) -> Reply:
    """A hash tag above each answer."""
    word = case.who.say("question").lower()
    return case.reply(case.mail(listed(case, lambda one: f"#{word}{n(one)}", under=True) + f"\n\n{case.bye()}"))


def so_many_of_all(case: Case) -> Reply:
    """3/9 on the line of each answer."""
    case = case.changed(without_numbers)
    count, form = len(case.letter.asked), case.rng.choice(["{n}/{all}: ", "({n}/{all}) ", "{n}/{all} – "])
    text = listed(case, lambda one: form.replace("{n}", str(case.place(one))).replace("{all}", str(count)))
    return case.reply(case.mail(f"{text}\n\n{case.who.say('phone')}\n"), ours=[case.who.say("phone")])


def your_third(case: Case) -> Reply:
    """`Your question no. 3:` above or before each answer."""
    under = case.rng.random() < 0.5
    text = listed(case, lambda one: say(case, "yours", n=n(one)) + " ", under=under)
    return case.reply(case.mail(f"{case.hello()}{text}\n\n{case.bye()}"))


def regarding(case: Case) -> Reply:
    """A letter in whole paragraphs, each of which says which question it is about."""
    case, words = case.changed(on_one_line), ORDINALS[case.letter.language]
    text = listed(case, lambda one: say(case, "regarding", ordinal=words[case.place(one) - 1]) + " ")
    return on_top(case, text)


def another_way_each(case: Case) -> Reply:
    """A number before each answer, never twice written the same way."""
    case = case.changed(without_numbers)
    forms = ["{n}) ", "ad {n}: ", "Q{n} - ", "({n}) ", "{n} : ", "no. {n} – ", "{n}.) ", "Q. {n}: ", "#{n} ", "{n}/ "]
    case.rng.shuffle(forms)
    text = listed(case, lambda one: forms[case.place(one) % len(forms)].replace("{n}", n(one)))
    return case.reply(case.mail(f"{case.hello()}{text}\n\n{case.bye()}"))


def that_was(case: Case) -> Reply:
    """Who speaks to a telephone says afterwards which number it was."""
    case = case.changed(without_numbers)
    text = "\n\n".join(f"{said}\n{say(case, 'spoken', n=n(one))}" for one, said in case.told)
    return case.reply(("memo.txt", f"{text}\n".encode()))


def spoken_colon(case: Case) -> Reply:
    """A dictation that spells the colon out."""
    case = case.changed(on_one_line)
    words = case.words("counted")
    text = listed(case, lambda one: say(case, "colon", n=words[case.place(one) - 1]) + " ", gap="\n")
    return case.reply(("dictation.txt", f"{text}\n".encode()))


def lost_digit(case: Case) -> Reply:
    """Typed numbers, one of which lost its digit and kept its sign."""
    sign = case.rng.choice([".", ")", ":"])
    case = case.changed(on_one_line)
    told = case.told
    inner = [at for at in range(1, len(told) - 1) if case.place(told[at + 1][0]) - case.place(told[at - 1][0]) == 2]
    lost = case.rng.choice(inner) if inner else -1
    rows = [f"{'' if at == lost else case.place(one)}{sign} {text}" for at, (one, text) in enumerate(told)]
    return case.reply(case.mail("\n\n".join(rows) + f"\n\n{case.bye()}"))


def points_to_another(case: Case) -> Reply:
    """One of the answers is that another one answers it too."""
    said = dict(case.answers)
    first, last = case.told[0][0], case.told[-1][0]
    said[last.id] = say(case, "see", n=n(first))
    case = Case(case.letter, said, case.rng).changed(without_numbers)
    return on_top(case, listed(case, lambda one: f"{n(one)}. "))


def diary(case: Case) -> Reply:
    """Answered over several days, with the day above what was written on it."""
    day, rows, days = 12, [], []
    for one, text in case.changed(without_numbers).told:
        if not rows or case.rng.random() < 0.5:
            day += 1
            days.append(say(case, "date", day=str(day)))
            rows.append(f"## {days[-1]}")
        rows.append(f"{case.who.say('question')} {n(one)}\n\n{text}")
    text = "\n\n".join(rows)
    return case.changed(without_numbers).reply(("diary.md", f"{text}\n".encode()), ours=days)


def with_a_song(case: Case) -> Reply:
    """One answer ends in verses."""
    one, text = case.rng.choice(case.told)
    case = Case(case.letter, {**case.answers, one.id: f"{text}\n\n{say(case, 'song')}"}, case.rng)
    return on_top(case, listed(case, lambda one: f"{case.who.say('answer')} {n(one)}", under=True))


def two_tongues(case: Case) -> Reply:
    """Each answer once more in another language below itself."""
    other = case.rng.choice([language for language in LANGUAGES if language != case.letter.language])
    there = [entry["answers"][0] for entry in shelf(other)["interview"][0]["asked"]]
    said = {
        one.id: f"{without_numbers(text)}\n\n({other.upper()}) {on_one_line(there[case.place(one) % len(there)])}"
        for one, text in case.told
    }
    case = Case(case.letter, said, case.rng)
    return case.reply(case.mail(listed(case, lambda one: f"{number(one)}) ") + f"\n\n{case.bye()}"))


def secretary(case: Case) -> Reply:
    """Dictated to a secretary, who signs with both initials at the foot."""
    case = case.changed(without_numbers)
    said, foot = say(case, "dictated"), f"{case.who.initials[1]}/pl"
    rows = [behind(f"ad {n(one)}  ", text) for one, text in case.told]
    text = "\n\n".join([said, *rows, foot])
    return case.reply(("dictated.txt", f"{text}\n".encode()), ours=[said, foot])


LABELS: dict[str, Style] = {
    "a question mark and the number": question_mark,
    "marks mangled by hand": mangled_marks,
    "bold marks with a colon": bold_marks,
    "a hash tag for each question": hash_words,
    "a number over the count": so_many_of_all,
    "your question number so-and-so": your_third,
    "regarding your first question": regarding,
    "each number in another writing": another_way_each,
    "that was number so-and-so": that_was,
    "a dictation that spells its colons": spoken_colon,
    "one digit lost": lost_digit,
    "an answer that points to another": points_to_another,
    "a diary of answers": diary,
    "verses in an answer": with_a_song,
    "every answer in two tongues": two_tongues,
    "typed by a secretary": secretary,
}
COUNTED = {
    "a number over the count",
    "regarding your first question",
    "a dictation that spells its colons",
    "one digit lost",
}
"""Styles whose numbers are counted and not copied, so that a follow-up would make them unclear."""
