"""Replies of the fourth set that nobody could file without asking, and replies with no answer in them."""

from __future__ import annotations

from tests.reply.replies import Reply
from tests.reply.replies.wild_c_desk import Case, Style, n
from tests.reply.replies.wild_c_none import bare_answers, nothing, unclear
from tests.reply.replies.wild_d_words import say


def flowers(case: Case) -> Reply:
    """A flower before each answer, the best liked first."""
    told = bare_answers(case)
    case.rng.shuffle(told)
    rows = [f"{case.rng.choice('🌸🌻🌷🍀')} {text}" for text in told]
    return unclear(case, "\n\n".join([say(case, "favourites"), *rows, case.bye()]))


def days(case: Case) -> Reply:
    """A day above each answer and nothing else, some left out."""
    rows = [f"{say(case, 'date', day=str(day))}\n{text}" for day, text in enumerate(bare_answers(case), 13)]
    return unclear(case, "\n\n".join(rows) + "\n", "diary.txt")


def smudged(case: Case) -> Reply:
    """All numbers became the same smudge, and some answers were left out."""
    rows = [f"▒. {text}" for text in bare_answers(case)]
    return unclear(case, "\n\n".join([say(case, "smudged"), *rows]) + "\n", "fax.txt")


def between_stars(case: Case) -> Reply:
    """Stars between the answers, which come in another order, and some are left out."""
    told = bare_answers(case)
    case.rng.shuffle(told)
    return unclear(case, f"{case.hello()}" + "\n\n* * *\n\n".join(told) + f"\n\n{case.bye()}")


def all_first(case: Case) -> Reply:
    """Every answer has the number 1, and some are left out."""
    return unclear(case, "\n\n".join(f"1. {text}" for text in bare_answers(case)) + f"\n\n{case.bye()}")


def voice(case: Case) -> Reply:
    """A voice message that a mail only tells of."""
    said = say(case, "voice")
    return nothing(case, case.mail(f"{case.who.guest}\n\n{said}\n\n{case.history()}"), said)


def accepted(case: Case) -> Reply:
    """A calendar that thought the letter was an invitation."""
    said = say(case, "accepted")
    return nothing(case, case.mail(f"{said}\n\n{case.history('')}"), said)


def clarify(case: Case) -> Reply:
    """A question about a question, above the letter."""
    said = say(case, "clarify", n=n(case.rng.choice(case.letter.asked)))
    return nothing(case, case.mail(f"{case.who.say('hello')}\n\n{said}\n\n{case.bye()}\n{case.history()}"), said)


def empty(case: Case) -> Reply:
    """The questions did not arrive, says a mail that has them below."""
    said = say(case, "empty")
    return nothing(case, case.mail(f"{said}\n\n{case.who.guest}\n{case.who.say('mobile')}\n\n{case.history()}"), said)


NONE: dict[str, Style] = {
    "flowers before answers": flowers,
    "a day above each answer": days,
    "numbers eaten by a fax": smudged,
    "stars between shuffled answers": between_stars,
    "every number is the first": all_first,
    "only a voice message": voice,
    "an invitation accepted": accepted,
    "what do you mean by that": clarify,
    "an empty page arrived": empty,
}
