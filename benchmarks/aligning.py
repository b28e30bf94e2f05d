"""How long aligning a reply takes: ratios within one run, against Python's own mail parser and lxml on the same mail.

Run it with `python benchmarks/aligning.py`. It prints each figure beside its goal; the exit code is 1 if one is missed.
`--profile quoted` (or `numbered`, `edited`) tells where the time of the longest such reply goes, `--profile styles`
where that of all styles goes.
"""

from __future__ import annotations

import argparse
import cProfile
import pstats
import statistics
import sys
import time
from collections.abc import Callable
from email import message_from_bytes
from email.policy import default
from itertools import pairwise
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).parent.parent))

from lxml import html

from interviewkit.letter import Letter
from interviewkit.reply import Alignment
from interviewkit.reply.align import align
from interviewkit.reply.readers import read
from tests.reply.replies import make
from tests.reply.replies.letters import letter as any_letter
from tests.reply.replies.letters import sheet
from tests.reply.replies.score import sent

Files = list[tuple[str, bytes]]
ROUNDS = 7
QUESTIONS = 17
STYLES = (
    *("gmail-web/alternative", "gmail-app/html", "thunderbird/plain", "apple-mail/alternative", "outlook/html"),
    *("outlook.com/alternative", "yahoo/html", "number 1.", "number (1)", "number Q1:", "number bold 1.", "reordered"),
    *("numbers, letter quoted", "answers above", "retyped", "shortened", "a word changed", "typos", "same line"),
    *("marks taken out", "inside the quotation", "paragraphs in order"),
)
LETTERS = 4
"""The letters answered in each style, one in each language."""
TIMES = 10
"""The goal: so many times the parsing of the same mail."""
COUNTS = (10, 25, 50, 100)
"""The questions of replies that grow; a hundred with their answers are 200 kB."""
LEEWAY = 1.3
"""What growth that is linear may measure as, in times of the growth of the reply."""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--profile", choices=("styles", *SHAPES))
    wanted = parser.parse_args().profile
    if wanted:
        return profile(wanted)
    missed = against_parsing() + sum(growth(name) for name in SHAPES)
    print(f"{missed} goals missed" if missed else "all goals reached")
    return 1 if missed else 0


def against_parsing() -> int:
    """Whether aligning costs more than it may, on average over all styles."""
    print(f"aligning a reply to {QUESTIONS} questions, in times of parsing its mail with email and lxml")
    ratios = {style: statistics.mean(ratio(style, number) for number in range(LETTERS)) for style in STYLES}
    for style, each in ratios.items():
        print(f"  {style:<28} {each:5.1f}")
    return told("all styles, on average", statistics.mean(ratios.values()), TIMES)


def ratio(style: str, number: int) -> float:
    """How many times the parsing of a mail its aligning takes; the one and the other in turn."""
    asked, mails = answered(style, number)
    aligned = aligning(asked, mails)
    ratios = []
    for _ in range(ROUNDS):
        longer = took(aligned)
        ratios.append(longer / took(lambda: [parsed(data) for _, data in mails]))
    return statistics.median(ratios)


def answered(style: str, number: int) -> tuple[Letter, Files]:
    """A letter, and the mails that answer it in that style."""
    rng = Random(f"{style} {number}")
    asked = any_letter(rng, language=("en", "fr", "de", "es")[number % 4], count=QUESTIONS)
    return asked, make(style, asked, rng).files


def aligning(asked: Letter, files: Files) -> Callable[[], Alignment]:
    """What is measured: files that have been read are aligned with their letter."""
    documents = [document for name, data in files for document in read(data, name)]
    known = sent(asked)
    return lambda: align(documents, known)


def parsed(mail: bytes) -> None:
    """What any reader of a mail has to do at least."""
    for part in message_from_bytes(mail, policy=default).walk():
        if part.get_content_maintype() == "text":
            text = part.get_content()
            if part.get_content_subtype() == "html":
                html.fromstring(text)


def took(act: Callable[[], object]) -> float:
    begin = time.perf_counter()
    act()
    return time.perf_counter() - begin


def growth(name: str) -> int:
    """How often aligning took longer in proportion when a reply grew."""
    cases = {count: case(name, count) for count in COUNTS}
    aligned = {count: aligning(*cases[count]) for count in COUNTS}
    sizes = {count: len(cases[count][1][0][1]) for count in COUNTS}
    print(f"{name} replies that grow: their aligning, in times of the growth of the reply")
    times: dict[int, list[float]] = {count: [] for count in COUNTS}
    for _ in range(ROUNDS):
        for count in COUNTS:
            times[count].append(took(aligned[count]))
    missed = 0
    for less, more in [*pairwise(COUNTS), (COUNTS[0], COUNTS[-1])]:
        longer = min(times[more]) / min(times[less])
        missed += told(f"{less} to {more} questions, x {longer:.1f}", longer * sizes[less] / sizes[more], LEEWAY)
    print(f"  the longest: {sizes[more] // 1000} kB, {1000 * min(times[more]):.0f} ms")
    return missed


def case(name: str, count: int) -> tuple[Letter, Files]:
    """A letter of so many questions, and the file that answers it."""
    rng = Random(f"{name} {count}")
    asked = any_letter(rng, language="en", count=count)
    return asked, [("reply.txt", SHAPES[name](asked, rng).encode())]


def quoted(asked: Letter, rng: Random) -> str:
    """The whole letter under quote marks, with an answer beneath each question."""
    lines = ["On Mon, 7 Sep 2026 at 10:12, Maud Perrin <maud@example.org> wrote:", ""]
    for id, piece in sheet(asked):
        lines += [f"> {line}".rstrip() for line in piece]
        lines += ["", answer(rng), ""] if id else []
    return "\n".join(lines)


def numbered(asked: Letter, rng: Random) -> str:
    """Answers with numbers alone."""
    return "\n\n".join(f"{number}. {answer(rng)}" for number, _ in enumerate(asked.asked, start=1))


def edited(asked: Letter, rng: Random) -> str:
    """Every question typed again with other words in it, and its answer beneath."""
    return "\n\n".join(f"{retyped(one.question, rng)}\n\n{answer(rng)}" for one in asked.asked)


def retyped(question: str, rng: Random) -> str:
    """The question with a word left out and another one put in; a short one as it is."""
    said = question.split()
    if len(said) > 4:
        del said[rng.randrange(1, len(said) - 1)]
        said.insert(rng.randrange(1, len(said)), "actually")
    return " ".join(said)


def answer(rng: Random) -> str:
    """Two thousand characters in three paragraphs, broken at 72 columns as mail programs do."""
    paragraphs = []
    for _ in range(3):
        lines, line = [], ""
        while sum(map(len, lines)) < 600:
            word = rng.choice(WORDS)
            if len(line) + len(word) > 71:
                lines.append(line)
                line = ""
            line = f"{line} {word}".lstrip()
        paragraphs.append("\n".join([*lines, f"{line}."]))
    return "\n\n".join(paragraphs)


SHAPES: dict[str, Callable[[Letter, Random], str]] = {"quoted": quoted, "numbered": numbered, "edited": edited}
WORDS = (
    *("we", "the", "a", "and", "of", "in", "with", "when", "never", "often", "mornings", "bread", "flour", "village"),
    *(
        "harbour",
        "children",
        "winter",
        "street",
        "counter",
        "radio",
        "kitchen",
        "market",
        "came",
        "went",
        "found",
        "kept",
    ),
    *(
        "lost",
        "began",
        "opened",
        "remembered",
        "told",
        "asked",
        "because",
        "before",
        "slowly",
        "together",
        "every",
        "long",
    ),
)


def profile(name: str) -> int:
    """Where the time goes, by function."""
    cases = [case(name, COUNTS[-1])] if name in SHAPES else [answered(style, 0) for style in STYLES]
    profiler = cProfile.Profile()
    for asked, files in cases:
        profiler.runcall(aligning(asked, files))
    pstats.Stats(profiler).strip_dirs().sort_stats("tottime").print_stats(25)
    return 0


def told(name: str, figure: float, goal: float) -> bool:
    """Whether the goal is missed; the figure is printed."""
    print(f"  {name:<28} {figure:5.2f}   goal {goal:g}{'   MISSED' if figure > goal else ''}")
    return figure > goal


if __name__ == "__main__":
    raise SystemExit(main())
