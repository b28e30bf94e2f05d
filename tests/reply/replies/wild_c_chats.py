"""Conversations of the third set, copied out of the programs in which they were had."""

from __future__ import annotations

from tests.reply.replies import Reply
from tests.reply.replies.bakery_mail import behind
from tests.reply.replies.wild_c_desk import Case, Style, n, without_numbers


def stamped(case: Case) -> Reply:
    """The hour, the day and the name before each message."""
    day = case.rng.choice(["5/14/2024", "14.05.24", "14/5/2024"])
    rows = []
    for one, text in case.told:
        minute = 10 + case.place(one)
        rows += [f"[14:{minute}, {day}] {case.who.host}: {one.question}"]
        rows += [f"[14:{minute + 1}, {day}] {case.who.guest}: {text}"]
    return case.reply(("chat.txt", ("\n".join(rows) + "\n").encode()))


def one_sided(case: Case) -> Reply:
    """Only what the guest wrote, each message with a number."""
    case = case.changed(without_numbers)
    name = case.who.guest.split()[0]
    rows = [f"[09:{10 + case.place(one)}, 15/05/2024] {name}: {n(one)}. {text}" for one, text in case.told]
    return case.reply(case.mail("\n".join(rows) + f"\n\n{case.who.say('phone')}\n"), ours=[case.who.say("phone")])


def day_first(case: Case) -> Reply:
    """A chat that was saved whole, with its first line about who may read it."""
    rows = [f"14/05/2024, 09:00 - {case.who.say('whatsapp')}"]
    for one, text in case.told:
        minute = 10 + case.place(one)
        rows += [f"14/05/2024, 09:{minute} - {case.who.host}: {one.question}"]
        rows += [f"14/05/2024, 09:{minute} - {case.who.guest}: {text}"]
    return case.reply(("WhatsApp Chat.txt", ("\n".join(rows) + "\n").encode()), ours=[case.who.say("whatsapp")])


def office_chat(case: Case) -> Reply:
    """The name on a line of its own, the hour in brackets before it."""
    rows = []
    for one, text in case.told:
        minute = 10 + case.place(one)
        rows += [
            f"[14/05 09:{minute}] {case.who.host}\n{one.question}",
            f"[14/05 09:{minute}] {case.who.guest}\n{text}",
        ]
    return case.reply(("teams.txt", ("\n\n".join(rows) + "\n").encode()))


def channel(case: Case) -> Reply:
    """Name and hour on a line; a further paragraph is a message of its own with the hour alone."""
    rows = []
    for one, text in case.told:
        first, *more = text.split("\n\n")
        minute = 10 + case.place(one)
        rows += [f"{case.who.host}\n  9:{minute} AM\n{one.question}", f"{case.who.guest}\n  9:{minute} AM\n{first}"]
        rows += [f"9:{minute + count} AM\n{part}" for count, part in enumerate(more, 1)]
    return case.reply(("slack.txt", ("\n".join(rows) + "\n").encode()))


def name_and_day(case: Case) -> Reply:
    """The name, then day and hour in brackets, then the message below."""
    rows = []
    for one, text in case.told:
        stamp = f"[14.05.2024 09:{10 + case.place(one)}]"
        rows += [f"{case.who.host}, {stamp}\n{one.question}", f"{case.who.guest}, {stamp}\n{text}"]
    return case.reply(("telegram.txt", ("\n\n".join(rows) + "\n").encode()))


def replies_to_messages(case: Case) -> Reply:
    """Each message quotes the one it answers, as in a channel in Markdown."""
    rows = [f"> {one.question}\n{behind('', text)}" for one, text in case.told]
    return case.reply(("dm.md", ("\n\n".join(rows) + "\n").encode()))


CHATS: dict[str, Style] = {
    "a chat with the hour before the name": stamped,
    "only the guest's side of a chat": one_sided,
    "a whole chat saved": day_first,
    "an office chat": office_chat,
    "a channel with bare hours": channel,
    "a chat with the name before the day": name_and_day,
    "messages that quote messages": replies_to_messages,
}
