"""Ways of answering that the places of the questions do not tell: by numbers, above each question, in order."""

from __future__ import annotations

from interviewkit.reply.align.endings import GOODBYE, announces, is_courtesy
from interviewkit.reply.align.fold import fold
from interviewkit.reply.align.furniture import is_rule
from interviewkit.reply.align.numbers import Chain, chain_of, claim_chain, key
from interviewkit.reply.align.page import Claim, Page, Span
from interviewkit.reply.align.runs import ABOVE, BELOW, Run, answered, blocks_of, has_words, runs_of


def by_numbers(page: Page, marks: list[tuple[int, str]]) -> None:
    """Numbers open questions where no question of ours stands: above all, below all, or amid the last run."""
    runs = runs_of(page)
    found = answered(page, runs)
    known = {run.owner for run in runs if run.owner >= 0}
    for run in _free_runs(page, runs, found):
        missing = [place for place in range(len(marks)) if place not in found or run.owner == place]
        chain, lookup = _chain(page, run, marks, missing)
        if chain is None and run.owner == ABOVE:
            chain, lookup = _chain(page, run, marks, sorted({*missing, *_quoted(page, runs)}))
            chain = chain if chain and all(head.number.weight == 2 for head in chain.heads) else None
        if chain is None or (run.owner >= 0 and len(chain.heads) < 2) or _is_a_list(page, run, chain, len(missing)):
            continue
        opened = claim_chain(page, chain, lookup, sure=not found - {run.owner})
        found |= set(opened)
    if known and found:
        _between(page, runs, marks, known | found)


def _quoted(page: Page, runs: list[Run]) -> set[int]:
    """The questions whose answers are quoted: the guest's own last mail, to which the words above add something."""
    answers = [run for run in runs if run.owner >= 0 and run.pieces]
    return {run.owner for run in answers if all(page.lines[place].depth > 0 for place in run.places)}


def _is_a_list(page: Page, run: Run, chain: Chain, missing: int) -> bool:
    """Whether numbers for a few questions stand below whole paragraphs: then they count something in an answer."""
    if len(chain.heads) >= 0.75 * missing or all(head.number.weight == 2 for head in chain.heads):
        return False
    first = min(head.line for head in chain.heads)
    blocks = blocks_of(page, [place for place in run.places if place < first and page.is_theirs(place)])
    if blocks and is_courtesy(page, blocks[0], first=True):
        blocks = blocks[1:]
    # A word of greeting in a paragraph of its own is no answer yet.
    if blocks and sum(len(page.lines[place].text) for place in blocks[0]) < 160:
        blocks = blocks[1:]
    return bool(blocks)


def numbered_lines(page: Page, marks: list[tuple[int, str]]) -> set[int] | None:
    """The lines where questions can begin in a reply that goes by numbers, or None if it does not."""
    runs = runs_of(page)
    found = answered(page, runs)
    for run in _free_runs(page, runs, found):
        missing = [place for place in range(len(marks)) if place not in found or run.owner == place]
        chain, _ = _chain(page, run, marks, missing)
        counts = chain is not None and not _is_a_list(page, run, chain, len(missing))
        # A list in an answer stands right below words, and rarely has as many items as there are questions.
        share = 0.6 if chain and chain.heads[0].apart else 0.9
        if chain and counts and len(chain.heads) >= max(3, share * len(missing)):
            heads = {head.line for head in chain.heads}
            alone = [head.line for head in chain.heads if not fold(page.lines[head.line].text[head.number.end :])]
            return heads | {below for head in alone if (below := page.after(head)) is not None}
    return None


def _free_runs(page: Page, runs: list[Run], found: set[int]) -> list[Run]:
    free = [run for run in runs if run.owner < 0 and has_words(page, run)]
    opened = [run for run in runs if run.owner >= 0]
    # All questions in a row with nothing between them, and everything under the last: answers below the whole letter.
    if len(opened) >= 2 and found == {opened[-1].owner} and opened[-1].pieces:
        free.append(opened[-1])
    return free


def _chain(
    page: Page, run: Run, marks: list[tuple[int, str]], missing: list[int]
) -> tuple[Chain | None, dict[float, int]]:
    by_mark = {key(*marks[place]): place for place in missing if marks[place][0]}
    by_place = {key(place + 1): place for place in missing}
    best: tuple[Chain | None, dict[float, int]] = (None, {})
    for lookup, letters in ((by_mark, False), (by_place, True)):
        chain = chain_of(page, run.places, set(lookup), letters=letters) if lookup else None
        if chain and (best[0] is None or len(chain.heads) > len(best[0].heads)):
            best = (chain, lookup)
    return best


def _between(page: Page, runs: list[Run], marks: list[tuple[int, str]], known: set[int]) -> None:
    """Under a question whose followers are missing, their numbers may stand without their texts."""
    for run in runs:
        if run.owner == BELOW or not run.pieces:
            continue
        last = max(run.owner, -1)
        later = [place for place in range(last + 1, len(marks)) if place in known]
        missing = range(last + 1, later[0] if later else len(marks))
        lookup = {key(*marks[place]): place for place in missing if marks[place][0]}
        if not lookup:
            continue
        chain = chain_of(page, [place for place in run.places if page.is_theirs(place)], set(lookup))
        if chain and all(head.apart and head.number.weight for head in chain.heads):
            claim_chain(page, chain, lookup, sure=False)


def in_order(page: Page, runs: list[Run], count: int) -> tuple[list[list[int]], str]:
    """The blocks that answer the questions one after the other, if there are as many; else none, and the reason."""
    free = [run for run in runs if run.owner < 0 and has_words(page, run)]
    if len(free) != 1 or count < 2:
        return [], "nothing tells which question it answers"
    places = [place for place in free[0].places if not is_rule(page.lines[place].text)]
    asks = [block for block in blocks_of(page, places) if page.lines[block[-1]].text.rstrip().endswith(("?", "？"))]
    if len([block for block in asks if len(block) == 1]) >= max(2, 0.3 * count):
        return [], "it asks other questions than those that were sent"
    for gap in (1, 2, 3):
        blocks = _without_courtesies(page, blocks_of(page, places, gap=gap), count)
        if len(blocks) == count:
            return blocks, ""
    single = _without_courtesies(page, [[place] for place in places], count)
    if len(single) == count and all(len(page.lines[place].text) > 1 for place in places):
        return single, ""
    found = len(_without_courtesies(page, blocks_of(page, places), count))
    paragraphs = "1 paragraph" if found == 1 else f"{found} paragraphs"
    return [], f"questions and numbers are gone: {paragraphs} for {count} questions"


def _without_courtesies(page: Page, blocks: list[list[int]], count: int) -> list[list[int]]:
    blocks = list(blocks)
    if len(blocks) > count and blocks and announces(page, blocks[0]):
        blocks = blocks[1:]
    if len(blocks) > count and blocks and announces(page, blocks[0]):
        blocks = blocks[1:]
    while len(blocks) > count and is_courtesy(page, blocks[-1], first=False):
        blocks = blocks[:-1]
    return blocks


def claim_whole(page: Page, place: int) -> None:
    """All of a document answers one question, by the name of its file."""
    first = next((at for at in range(len(page.lines)) if page.is_theirs(at)), None)
    if first is not None:
        claim = Claim(0, 0, "file name", opens=place, how="by the name of its file", confidence=0.8)
        page.claim(Span(first, 0, first, 0), claim)


def claim_blocks(page: Page, blocks: list[list[int]], places: list[int]) -> None:
    """Each block opens the question of its number; what is left below the last of them is a goodbye."""
    for place, block in enumerate(blocks):
        how = "in order: as many paragraphs as questions"
        page.claim(Span(block[0], 0, block[0], 0), Claim(0, 0, "order", opens=place, how=how, confidence=0.5))
    for place in places:
        if place > blocks[-1][-1]:
            page.claim_line(place, GOODBYE)
