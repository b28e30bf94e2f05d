"""Answers that go by numbers: which of the numbers at the beginnings of lines count questions, and which are lists."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from interviewkit.reply.align.counting import Number, letter_at, number_at
from interviewkit.reply.align.page import Claim, Page, Span


@dataclass(frozen=True, slots=True)
class Head:
    """A line that begins with a number that could be a question's."""

    line: int
    start: int
    number: Number
    apart: bool
    """Whether there is a gap above it, or nothing."""

    @property
    def first(self) -> float:
        """The number, or the first of several; `7b` comes right after 7."""
        return key(self.number.numbers[0], self.number.letter)


def key(number: int, letter: str = "") -> float:
    """A number as it is ordered, with the letter that a follow-up has behind it."""
    return number + (ord(letter) - ord("a") + 1) / 100 if letter else float(number)


@dataclass(frozen=True, slots=True)
class Chain:
    """The numbers that count questions, in the order they stand in."""

    heads: tuple[Head, ...]
    doubtful: bool
    """Whether another reading was near, or numbers are left out, so that somebody should look."""


def chain_of(page: Page, places: Sequence[int], allowed: set[float], *, letters: bool = False) -> Chain | None:
    """The numbers by which the answers in these lines go, or None if there are none; `allowed` are the questions'.

    With `letters`, they may also be counted a), b), c).
    """
    heads = _heads(page, places, allowed)
    lettered = _lettered(page, places, allowed) if letters else None
    if not heads:
        return lettered
    strong = [head for head in heads if head.number.weight == 2]
    chains = [found for pool in (strong, heads) if pool and (found := _best(pool, allowed))]
    bare = [head for head in heads if head.number.weight > 0]
    if bare and (found := _best(bare, allowed)):
        chains.append(found)
    if chains:
        best = max(
            chains, key=lambda chain: (len(chain.heads), not chain.doubtful, sum(h.number.weight for h in chain.heads))
        )
        if _is_convincing(best, allowed) and (lettered is None or len(best.heads) >= len(lettered.heads)):
            return best
    return lettered


def _lettered(page: Page, places: Sequence[int], allowed: set[float]) -> Chain | None:
    """The letters by which nearly all answers go, each with a gap above, from a on; a list in an answer has few."""
    heads = [head for head in _heads(page, places, allowed, letter_at) if head.apart]
    shape = heads[0].number.shape if heads and heads[0].first == 1 else ""
    heads = [head for head in heads if head.number.shape == shape]
    numbers = [head.first for head in heads]
    if len(heads) < max(3, 0.7 * len(allowed)) or numbers != sorted(set(numbers)):
        return None
    return Chain(tuple(heads), doubtful=False)


def _heads(
    page: Page, places: Sequence[int], allowed: set[float], read: Callable[..., Number | None] = number_at
) -> list[Head]:
    heads = []
    for place in places:
        rest = page.rest(place)
        if not rest or rest[0][0] > 0:
            continue
        line = page.lines[place]
        number = read(line.text, item=line.item)
        if number and key(number.numbers[0], number.letter) in allowed and allowed.issuperset(number.numbers[1:]):
            apart = page.is_blank(place - 1) or not page.is_theirs(place - 1)
            heads.append(Head(place, 0, number, apart))
    # `I` is a word, unless `II` or `IV` shows that it counts.
    roman = [head for head in heads if head.number.shape[:1] in ("I", "i")]
    return heads if any(head.first > 1 for head in roman) else [head for head in heads if head not in roman]


def _best(heads: list[Head], allowed: set[float]) -> Chain | None:
    nested = _nested(heads)
    free = [head for place, head in enumerate(heads) if place not in nested]
    shape = _leading_shape(free or heads)
    same = [head for head in free if head.number.shape == shape]
    # Each number once, rising or all with a gap above: they count questions, in whatever order they come.
    for pool in (free, same, [head for head in free if head.apart], [head for head in same if head.apart]):
        numbers = [head.first for head in pool]
        distinct = bool(pool) and len(set(numbers)) == len(numbers)
        covers = len(pool) >= max(1, 0.8 * len({head.first for head in free}))
        if distinct and covers and (_rises(pool) or all(head.apart for head in pool)):
            full = _filled(pool, heads)
            doubtful = bool(nested) or _has_gaps(full, allowed)
            return Chain(tuple(full), doubtful=doubtful)
    chain = _filled(_increasing(heads), heads)
    return Chain(tuple(chain), doubtful=True) if chain else None


def _filled(chain: list[Head], heads: list[Head]) -> list[Head]:
    """The chain with numbers it lacks, written in another way, where they stand between their neighbours."""
    if [head.first for head in chain] != sorted(head.first for head in chain):
        return chain
    full = list(chain)
    known = {head.first for head in chain}
    nested = _nested(heads)
    for place, head in enumerate(heads):
        if head.first in known or place in nested or not (head.apart or head.number.weight):
            continue
        before = [one for one in full if one.line < head.line]
        behind = [one for one in full if one.line > head.line]
        if all(one.first < head.first for one in before) and all(one.first > head.first for one in behind):
            full = [*before, head, *behind]
            known.add(head.first)
    return full


def _leading_shape(heads: list[Head]) -> str:
    """The shape of the first 1, if others follow in it; else the commonest, those with a gap above counting double."""
    counted: Counter[str] = Counter()
    for head in heads:
        counted[head.number.shape] += 2 if head.apart else 1
    first = next((head for head in heads if head.first == min(one.first for one in heads)), heads[0])
    distinct = {head.first for head in heads if head.number.shape == first.number.shape and head.line >= first.line}
    if len(distinct) >= 2:
        return first.number.shape
    return counted.most_common(1)[0][0]


def _rises(heads: list[Head]) -> bool:
    numbers = [head.first for head in heads]
    return numbers == sorted(numbers)


def _has_gaps(heads: list[Head], allowed: set[float]) -> bool:
    """Whether so few of the questions have a number that the numbers may count something else."""
    found = {head.first for head in heads} | {float(one) for head in heads for one in head.number.numbers}
    return len(found) < 0.75 * len(allowed) and not all(head.number.weight == 2 for head in heads)


def _increasing(heads: list[Head]) -> list[Head]:
    """The best rising row: long, without jumps, with gaps above; one that begins anew at 1 is a list in an answer."""
    nested = _nested(heads)
    best: list[tuple[float, int]] = []
    for place, head in enumerate(heads):
        worth = (1.0 + (0.6 if head.apart else 0.0)) * (0.3 if place in nested else 1.0)
        start = worth - 0.25 * (head.first - 1)
        score, before = start, -1
        for earlier in range(place):
            step = head.first - heads[earlier].number.numbers[-1]
            if step > 0 and best[earlier][0] + worth - 0.3 * (step - 1) > score:
                score, before = best[earlier][0] + worth - 0.3 * (step - 1), earlier
        best.append((score, before))
    at = max(range(len(heads)), key=lambda place: best[place][0])
    chain: list[Head] = []
    while at >= 0:
        chain.insert(0, heads[at])
        at = best[at][1]
    return chain


def _nested(heads: list[Head]) -> set[int]:
    """The places of what looks like a list inside an answer: a row without gaps that begins again at 1."""
    nested: set[int] = set()
    for place, head in enumerate(heads):
        if head.first != 1 or place == 0:
            continue
        row = [place]
        for later in range(place + 1, len(heads)):
            joins = heads[later].first == heads[row[-1]].first + 1 and not heads[later].apart
            if not joins:
                break
            row.append(later)
        if len(row) >= 2:
            nested |= set(row)
    return nested


def _is_convincing(chain: Chain, allowed: set[float]) -> bool:
    """A bare number before words counts nothing unless nearly all questions have one."""
    found = {head.first for head in chain.heads} | {float(one) for head in chain.heads for one in head.number.numbers}
    weight = max(head.number.weight for head in chain.heads)
    if weight == 0:
        return len(found) >= max(3, 0.7 * len(allowed))
    if weight == 2:
        return True
    return len(found) >= 2 or (len(allowed) == 1 and len(found) == 1) or (len(found) == 1 and min(found) > 1)


def claim_chain(page: Page, chain: Chain, places_of: dict[float, int], *, sure: bool) -> list[int]:
    """The places of the questions that the numbers open, each claimed with its label."""
    opened = []
    for head in chain.heads:
        place = places_of[head.first]
        span = Span(head.line, head.start, head.line, head.number.end)
        confidence = 0.9 if sure and not chain.doubtful else 0.7
        how = "by its number" if len(head.number.numbers) == 1 else "by its numbers, with the next"
        marked = sure and not chain.doubtful and len(head.number.numbers) == 1
        page.claim(span, Claim(0, 0, "question number", opens=place, how=how, confidence=confidence, marked=marked))
        opened.append(place)
    return opened
