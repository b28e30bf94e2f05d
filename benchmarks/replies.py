"""How well replies are understood: every style of invented reply through the real readers and the real aligner.

Run it with `python benchmarks/replies.py`; `--help` tells how to choose styles and how to look at a case that fails.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from random import Random
from types import ModuleType

sys.path.insert(0, str(Path(__file__).parent.parent))

from interviewkit.letter import Letter
from interviewkit.reply import Alignment, Document
from tests.reply.replies import Reply, make, styles
from tests.reply.replies.letters import letter as any_letter
from tests.reply.replies.score import Score, is_noisy, is_wrong, placed_texts, score, tidy, understood

HEAD = f"{'':<34}{'answers':>8}{'exact%':>8}{'loose%':>8}{'wrong%':>8}{'(sure)':>7}{'noise%':>8}" + (
    f"{'lost':>7}{'added':>7}{'unread':>7}{'invent':>7}{'sure':>7}{'whole%':>8}{'ms':>7}"
)


def main() -> int:
    options = arguments()
    chosen = [name for name, group in catalogue(options.set).items() if picked(name, group, options.styles)]
    if options.show:
        return show(options)
    totals: dict[str, Score] = {}
    clock: dict[str, float] = {}
    print(HEAD)
    for name in chosen:
        group, done, seconds = measured(name, options)
        totals[group] = totals.get(group, Score()) + done
        clock[group] = clock.get(group, 0.0) + seconds
        # The styles of set b are not to be known to who tunes the aligner.
        if options.set != "b":
            print(row(name, done, seconds))
    print("-" * len(HEAD))
    for group, total in totals.items():
        print(row(f"[{group}]", total, clock[group]))
    print(row("[all]", sum(totals.values(), Score()), sum(clock.values())))
    return 0


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--styles", default="", help="parts of names of styles or groups, with commas between")
    parser.add_argument("--replies", type=int, default=25, help="how many replies a style (25)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--set", choices=("a", "b", "c", "d"), default="a", help="b prints totals alone")
    parser.add_argument("--show", metavar="STYLE", help="print the first case of the style that fails, in full")
    parser.add_argument("--any", action="store_true", help="with --show: the first case, whether it fails or not")
    return parser.parse_args()


def catalogue(which: str) -> dict[str, str]:
    """The names of the styles with their groups; the other sets tell the group with each reply."""
    if which == "a":
        return {name: group for name, (group, _) in styles().items()}
    return dict.fromkeys(wild(which).STYLES, f"wild_{which}")


def wild(which: str) -> ModuleType:
    """The set of that letter, if it is not the first."""
    return import_module(f"tests.reply.replies.wild_{which}")


def picked(name: str, group: str, wanted: str) -> bool:
    return not wanted or any(part.strip() in (name, group) or part.strip() in name for part in wanted.split(","))


def cases(name: str, options: argparse.Namespace) -> Iterator[tuple[Letter, Reply]]:
    """So many letters with a reply in that style, the same for the same seed."""
    for number in range(options.replies):
        rng = Random(f"{options.seed} {name} {number}")
        if options.set != "a":
            yield wild(options.set).make(name, rng)
        else:
            asked = any_letter(rng)
            yield asked, make(name, asked, rng)


def measured(name: str, options: argparse.Namespace) -> tuple[str, Score, float]:
    """The group, the counts and the seconds that reading and aligning took."""
    total, group, seconds = Score(), "", 0.0
    for asked, reply in cases(name, options):
        begin = time.perf_counter()
        documents, alignment = understood(reply, asked)
        seconds += time.perf_counter() - begin
        total, group = total + score(reply, documents, alignment), reply.group
    return group, total, seconds


def row(name: str, done: Score, seconds: float) -> str:
    """One line of the table."""
    each = 100 / max(1, done.answers)
    shown = "".join(
        f"{done.answers:>8}{done.exact * each:>8.2f}{done.loose * each:>8.2f}{done.wrong * each:>8.2f}"
        f"{done.wrong_sure:>7}{done.noisy * each:>8.2f}{done.lost:>7}{done.added:>7}{done.unread:>7}{done.invented:>7}"
        f"{done.sure:>7}{100 * done.whole / max(1, done.replies):>8.1f}{1000 * seconds / max(1, done.replies):>7.1f}"
    )
    return f"{name[:34]:<34}{shown}"


def show(options: argparse.Namespace) -> int:
    """Print the first failing case of a style for who works on the aligner; 1 if there is one."""
    if options.set == "b":
        print("cases of set b are not shown")
        return 2
    for number, (asked, reply) in enumerate(cases(options.show, options)):
        documents, alignment = understood(reply, asked)
        done = score(reply, documents, alignment)
        if not done.whole or options.any:
            print(f"{options.show}, case {number} of seed {options.seed}: {done}")
            print_documents(documents)
            print_alignment(alignment)
            print_answers(reply, alignment)
            return 1
    print("no case fails")
    return 0


def print_documents(documents: list[Document]) -> None:
    for document in documents:
        print(f"\n=== {document.name}: by {document.author!r}, {document.subject!r} {document.automatic}")
        for number, line in enumerate(document.lines):
            hints = " ".join(filter(None, (line.look, line.item)))
            print(f"{number:4} {'>' * line.depth:<3}{f'<{hints}> ' if hints else ''}{line.text!r}")


def print_alignment(alignment: Alignment) -> None:
    print("\n=== recognised")
    for piece in alignment.recognised:
        print(f"  {piece.taken_for:<20} {piece.text!r}")
    print("=== unplaced")
    for left in alignment.unplaced:
        print(f"  {left.why:<40} {left.text!r}")
    print("=== placed")
    for piece in alignment.placed:
        how = f"{piece.how:<24} {piece.confidence:.2f} {'sure' if piece.sure else 'look'}"
        print(f"  {piece.id:<5} {how} {piece.text!r}")


def print_answers(reply: Reply, alignment: Alignment) -> None:
    got = placed_texts(alignment)
    print("\n=== what fails")
    for id in sorted(set(got) | set(reply.answers), key=lambda id: (len(id), id)):
        want, have = reply.answers.get(id, ""), got.get(id, "")
        faults = ["not exact"] * (tidy(want) != tidy(have))
        faults += ["words of another"] * is_wrong(reply, id, have) + ["noise"] * is_noisy(reply, id, have)
        if faults:
            print(f"  {id}: {', '.join(faults)}\n    want {want!r}\n    have {have!r}")


if __name__ == "__main__":
    raise SystemExit(main())
