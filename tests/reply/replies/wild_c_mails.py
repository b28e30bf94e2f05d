"""Mails of the third set that answer between the lines of the letter, each with a habit of its own."""

from __future__ import annotations

import re

from interviewkit.letter import Asked
from tests.reply.replies import Reply
from tests.reply.replies.bakery import GUEST_ADDRESS, HOST_ADDRESS, Piece, ending, inner, opening
from tests.reply.replies.bakery_mail import all_folded, flowing
from tests.reply.replies.wild_c_desk import Case, Style, n, on_one_line, quoted, spaced, unquoted


def plain(one: Asked, text: str) -> str:
    return text


def above(case: Case) -> Reply:
    """Each answer stands on its question, with a gap between the pairs."""
    blocks = [case.who.say("hello"), case.word("above")]
    for piece in inner(case.letter):
        said = case.answers.get(piece.id, "")
        blocks.append((f"{said}\n" if said else "") + quoted(list(piece.lines)).rstrip())
    text = "\n\n".join(blocks) + "\n\n" + quoted(spaced(ending(case.letter)))
    return case.reply(case.mail(text))


def trimmed(case: Case) -> Reply:
    """The first line of each question is enough for a programmer."""
    snip = case.word("snip")

    def cut(piece: Piece) -> str:
        more = f"> {snip}\n" if len(piece.lines) > 1 else ""
        return f"> {piece.lines[0]}\n{more}"

    laid = Case(case.letter, all_folded(case.answers), case.rng)
    blocks = [f"{cut(piece)}\n{laid.answers[piece.id]}\n" for piece in inner(case.letter) if piece.id in case.answers]
    text = f"{case.who.say('wrote')}\n\n" + "\n".join(blocks) + f"\n-- \n{case.who.guest}\nsent from a terminal\n"
    return case.reply(case.mail(text), ours=[snip, "sent from a terminal"])


def twice(case: Case) -> Reply:
    """First the answers; then one more thing, with the whole correspondence below."""
    first = f"{case.who.say('wrote')}\n{case.thread(plain)}"
    one, text = case.rng.choice(case.told)
    wrote = case.who.say("wrote")
    back = wrote.replace(case.who.host, case.who.guest).replace(HOST_ADDRESS, GUEST_ADDRESS).replace("14", "15")
    below = quoted(first.rstrip("\n").split("\n"))
    below = re.sub(r"(?m)^> >", ">>", below)
    added = case.word("addition")
    text = f"{text}\n\n{added}"
    second = f"{case.word('more', n=n(one))}\n\n{added}\n\n{case.bye()}\n{back}\n{below}"
    files = (("1.eml", case.mail(first)[1]), ("2.eml", case.mail(second)[1]))
    return case.reply(*files, filed={**case.answers, one.id: text})


def arrows(case: Case) -> Reply:
    """An arrow before each answer, under the quoted question."""
    arrow = case.rng.choice(["→ ", "-> ", "=> ", "==> ", "» "])
    return case.reply(case.mail(f"{case.who.say('wrote')}\n{case.thread(lambda one, text: arrow + text)}"))


def own_marks(case: Case) -> Reply:
    """The letter has no quote marks, but each line of an answer has the guest's own."""
    mark = case.rng.choice([">> ", ">>> ", "## ", "| ", "%% "])
    blocks = [unquoted(opening(case.letter))]
    for piece in inner(case.letter):
        blocks.append("\n".join(piece.lines))
        if piece.id in case.answers:
            blocks.append("\n".join(f"{mark}{line}".rstrip() for line in case.answers[piece.id].split("\n")))
    blocks.append(unquoted(ending(case.letter)))
    return case.reply(case.mail("\n\n".join(blocks) + "\n"))


def initialled(case: Case) -> Reply:
    """The initials in brackets open each answer and stars close it."""
    _, mine = case.who.initials
    stars = case.rng.choice(["***", "* * *", "~~~~", "#", "-x-"])
    text = case.thread(lambda one, said: f"[{mine}] {said}\n{stars}")
    return case.reply(case.mail(f"{case.hello()}{case.who.say('wrote')}\n{text}"))


def closed_by_initials(case: Case) -> Reply:
    """Each answer is signed with the initials, as in the margin of a contract."""
    _, mine = case.who.initials
    dotted = ".".join(mine) + "."
    text = case.thread(lambda one, said: f"{said}\n– {dotted}", prefix="    ")
    return case.reply(case.mail(f"{case.hello()}{text}"))


def mailing_list(case: Case) -> Reply:
    """A flowing mail in an old character set, with the footer of a list."""
    text = case.thread(lambda one, said: flowing(said))
    rule = "_" * 47
    foot = [f"makers mailing list -- makers@lists.example\nhttps://lists.example/makers\n{case.word('list')}"]
    whole = f"{case.who.say('wrote')}\n{text}\n{rule}\n{foot[0]}\n"
    headers = (("List-Id", "<makers.lists.example>"), ("Precedence", "list"))
    sent = case.mail(whole, flowed=True, charset="iso-8859-15", headers=headers)
    return case.reply(sent, ours=foot[0].split("\n"))


def passed_on(case: Case) -> Reply:
    """A press office passes the mail on as an attachment to its own."""
    mail = case.mail(f"{case.who.say('wrote')}\n{case.thread(plain)}\n{case.bye()}")[1]
    cover = case.word("cover")
    whole = f"{cover}\n\n-- \nPress Office | +00 000 0000 | press@example.net\n"
    sender = "Press Office <press@example.net>"
    return case.reply(case.mail(whole, attached=(("answers.eml", mail),), sender=sender), ours=[cover])


def hurried(case: Case) -> Reply:
    """Typed straight behind the question, on the quoted line."""
    case = case.changed(on_one_line)

    def ask(piece: Piece) -> str:
        said = case.answers.get(piece.id, "")
        return quoted([*piece.lines[:-1], f"{piece.lines[-1]} {said}".rstrip()])

    return case.reply(case.mail(f"{case.who.say('wrote')}\n{case.thread(lambda one, text: '', ask=ask)}"))


def cramped(case: Case) -> Reply:
    """The letter without quote marks and without a single empty line."""
    case = case.changed(lambda text: text.replace("\n\n", "\n"))
    rows = list(spaced(opening(case.letter)))
    for piece in inner(case.letter):
        rows += [*piece.lines, *filter(None, case.answers.get(piece.id, "").split("\n"))]
    rows += spaced(ending(case.letter))
    return case.reply(case.mail("\n".join(row for row in rows if row) + "\n"))


def airy(case: Case) -> Reply:
    """An empty line after every line there is, as some phones make of a line end."""
    case = case.changed(lambda text: re.sub(r"\n+", "\n\n", text))
    rows = [row for row in spaced(opening(case.letter)) if row]
    for piece in inner(case.letter):
        rows += [*piece.lines, *filter(None, case.answers.get(piece.id, "").split("\n\n"))]
    rows += [row for row in spaced(ending(case.letter)) if row]
    return case.reply(case.mail("\n\n".join([*rows, case.who.say("phone")]) + "\n"), ours=[case.who.say("phone")])


def gateway(case: Case) -> Reply:
    """An old mail system makes a question mark of every sign of the letter that it does not know."""

    def ask(piece: Piece) -> str:
        return quoted([re.sub(r"[^\x00-\x7f]", "?", line) for line in piece.lines])

    return case.reply(case.mail(f"{case.thread(plain, ask=ask)}"))


def hard_spaces(case: Case) -> Reply:
    """Every space of the letter is a hard one, and some lines end in spaces."""

    def ask(piece: Piece) -> str:
        return "".join(f">\u00a0{line.replace(' ', chr(0xA0))}\u00a0 \n" for line in piece.lines)

    laid = {id: text.replace(" ", "\u00a0", 3) for id, text in case.answers.items()}
    return case.reply(case.mail(case.thread(lambda one, text: laid[one.id] + " \t", ask=ask)))


def clever_phone(case: Case) -> Reply:
    """The phone has mended the marks, the quotes and the dots, and lost the quote marks."""
    change = str.maketrans({'"': "”", "'": "’", "“": '"', "’": "'", "«": "“", "»": "”", "„": "“", "–": "-"})
    look = case.rng.choice(["(Q{})", "[ Q{} ]", "[q{}]", "Q{}.", "[Q {}]", "{{Q{}}}"])
    rows = []
    for piece in inner(case.letter):
        if piece.id:
            text = re.sub(r"^\[Q(\w+)\]", lambda found: look.format(found[1]), piece.text)
            rows += [text.translate(change), *filter(None, [case.answers.get(piece.id, "")])]
    whole = "\n\n".join([*rows, case.who.say("mobile")]) + "\n"
    return case.reply(case.mail(whole), ours=[case.who.say("mobile")])


def starred(case: Case) -> Reply:
    """The plain half of a mail whose questions were bold and whose answers were italic."""
    blocks = [case.who.say("hello")]
    for piece in inner(case.letter):
        if piece.id:
            said = case.answers.get(piece.id, "")
            blocks += [f"*{piece.text}*", *([said] if said else [])]
    return case.reply(case.mail("\n\n".join(blocks) + f"\n\n{case.bye()}", flowed=True))


MAILS: dict[str, Style] = {
    "above each quoted question": above,
    "questions trimmed to a line": trimmed,
    "twice in one thread": twice,
    "an arrow before each answer": arrows,
    "the guest's own quote marks": own_marks,
    "initials before and stars after": initialled,
    "each answer signed": closed_by_initials,
    "through a mailing list": mailing_list,
    "passed on by a press office": passed_on,
    "straight behind the quoted question": hurried,
    "not one empty line": cramped,
    "an empty line after every line": airy,
    "a gateway's question marks": gateway,
    "hard spaces everywhere": hard_spaces,
    "a phone that mends": clever_phone,
    "stars for bold": starred,
}
