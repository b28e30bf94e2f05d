"""Invented interviews: letters of questions in four languages, with the traps that real questions hold."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from interviewkit.letter import Asked, Letter
from interviewkit.letter.plain import body

LANGUAGES = ("en", "fr", "de", "es")
INTERVIEWERS = ("Maud Perrin", "Tomas Keller", "Inés Marfil", "Greta O’Neill", "Jean-Luc Le Bris")
GUESTS = ("Camille Roy", "Walter Ott", "Pilar Conde", "Nell Hartigan", "Yann Le Goff", "Björn Åkesson")


@cache
def words(language: str) -> dict[str, Any]:
    """What is asked and said in a language."""
    return tomllib.loads((Path(__file__).parent / "words" / f"{language}.toml").read_text("utf-8"))


def filled(template: str, language: str, rng: Random, **more: str) -> str:
    """A template with its gaps filled at random; no thing stands in two gaps."""
    known = words(language)
    thing, other = rng.sample(known["thing"], 2)
    gaps = {
        "who": rng.choice(known["who"]),
        "place": rng.choice(known["place"]),
        "thing": thing,
        "other": other,
        "n": str(rng.randint(12, 96)),
        "year": str(rng.randint(1961, 2019)),
    } | more
    text = template.format_map(gaps)
    if language == "fr":
        text = re.sub(r"\b(qu|d)e (?=[aeéiou])", r"\1’", text, flags=re.IGNORECASE)
    return text[:1].upper() + text[1:]


def letter(rng: Random, *, language: str = "", count: int = 0) -> Letter:
    """A letter of 5 to 17 questions, now and then 40; some are follow-ups, some letters are a second round."""
    language = language or rng.choice(LANGUAGES)
    count = count or (40 if rng.random() < 0.05 else rng.randint(5, 17))
    later = rng.random() < 0.15
    guest = rng.choice(GUESTS)
    anonymous = rng.random() < 0.2
    return Letter(
        token="IK-" + "".join(rng.choices("ACDEFHJKLMNPQRTUVWXY347", k=6)),
        title=rng.choice(words(language)["title"]),
        language=language,
        interviewer=rng.choice(INTERVIEWERS) if rng.random() < 0.9 else None,
        guest="" if anonymous else guest,
        anonymous=anonymous,
        asked=tuple(_asked(language, count, rng, first=rng.randint(5, 20) if later else 1, later=later)),
        deadline="2026-09-30" if rng.random() < 0.3 else None,
        length="5 – 10" if rng.random() < 0.2 else None,
    )


def _asked(language: str, count: int, rng: Random, *, first: int, later: bool) -> list[Asked]:
    texts = _questions(language, count, rng)
    headings = rng.random() < 0.25
    found: list[Asked] = []
    number = first - 1
    for index, text in enumerate(texts):
        # A one-word question follows up the one before it; another may.
        follows = bool(found) and found[-1].mark[-1].isdigit() and (len(text) < 25 or rng.random() < 0.1)
        number += not follows
        mark = f"Q{number:02d}" + ("b" if follows else "")
        heading = filled(rng.choice(("{thing}", "{place}")), language, rng) if headings and index % 4 == 2 else None
        earlier = filled(rng.choice(words(language)["says"]), language, rng) if later and rng.random() < 0.6 else None
        found.append(Asked(f"q{first + index}", mark, text, section=heading, earlier=earlier))
    return found


def _questions(language: str, count: int, rng: Random) -> list[str]:
    """So many different questions; a few are of one word, and templates that come twice make near-duplicates."""
    known = words(language)
    short = rng.sample(known["short"], min(2, count // 5))
    texts = list(short)
    templates = rng.sample(known["asks"], len(known["asks"]))
    while len(texts) < count:
        again = len(texts) >= len(templates) or rng.random() < 0.08
        template = rng.choice(templates) if again else templates[len(texts)]
        text = filled(template, language, rng)
        if text not in texts:
            texts.append(text)
    rest = texts[len(short) :]
    for text in short:
        rest.insert(rng.randint(1, len(rest)), text)
    return rest


def sheet(letter: Letter) -> list[tuple[str, list[str]]]:
    """The letter's lines in pieces: each question with its id, and what stands between them with an empty one."""
    lines = body(letter).rstrip("\n").split("\n")
    pieces: list[tuple[str, list[str]]] = []
    here = 0
    for asked in letter.asked:
        start = next(i for i in range(here, len(lines)) if lines[i].lstrip("*# ").startswith(f"[{asked.mark}]"))
        end = start
        while end < len(lines) and lines[end].strip():
            end += 1
        pieces += [("", lines[here:start]), (asked.id, lines[start:end])]
        here = end
    return [*pieces, ("", lines[here:])]


def bare(text: str) -> str:
    """A text without any white space, to compare what programs may have wrapped."""
    return "".join(text.split())


def pieces_of(letter: Letter) -> list[str]:
    """The lines of the letter that are long enough to be told from anybody's words."""
    return [line for line in body(letter).split("\n") if len(bare(line)) >= 14]


def body_of(letter: Letter) -> str:
    """The text of the letter as it was sent."""
    return body(letter)
