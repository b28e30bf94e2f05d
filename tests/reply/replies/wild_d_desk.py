"""What the fourth set of wild replies needs besides the desk of the third: cut questions and the letter as it was."""

from __future__ import annotations

from collections.abc import Callable

from interviewkit.letter import Asked
from tests.reply.replies.bakery import ending, inner, opening
from tests.reply.replies.wild_c_desk import Case, unquoted

GROUP = "wild_d"


def head(case: Case, one: Asked, least: int) -> str:
    """The first words of a question, so many or more, that no other question begins with."""
    words = one.question.split()
    for count in range(min(least, len(words)), len(words)):
        found = " ".join(words[:count])
        if not any(other.question.startswith(found) for other in case.letter.asked if other is not one):
            return found
    return one.question


def begun(case: Case, one: Asked, least: int, dots: str) -> str:
    """The same with dots behind it, where words were left out."""
    found = head(case, one, least)
    return found if found == one.question else f"{found}{dots}"


def tail(case: Case, one: Asked, least: int) -> str:
    """The last words of a question, so many or more, that no other question ends in."""
    words = one.question.split()
    for count in range(min(least, len(words)), len(words)):
        found = " ".join(words[-count:])
        if not any(other.question.endswith(found) for other in case.letter.asked if other is not one):
            return found
    return one.question


def kept(case: Case, ask: Callable[[Asked], str] | None = None, gap: str = "\n\n") -> str:
    """The whole letter without quote marks, each answer under its question."""
    parts = [unquoted(opening(case.letter))]
    for piece in inner(case.letter):
        asked = "\n".join(piece.lines)
        parts.append(ask(case.asked(piece.id)) if ask and piece.id else asked)
        if piece.id in case.answers:
            parts.append(case.answers[piece.id])
    return gap.join([*parts, unquoted(ending(case.letter))]) + "\n"


def halves(case: Case) -> tuple[Case, Case]:
    """The same letter twice, once with the earlier answers and once with the later ones."""
    half = len(case.told) // 2
    first = {one.id: text for one, text in case.told[:half]}
    rest = {one.id: text for one, text in case.told[half:]}
    return Case(case.letter, first, case.rng), Case(case.letter, rest, case.rng)


def plain(one: Asked, text: str) -> str:
    """An answer as it was typed."""
    return text
