"""Phrases of mail programs and letter writers in each language: one small file a language, in `data/mails`."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from interviewkit.reply.align.fold import fold, words

FOLDER = Path(__file__).parents[2] / "data" / "mails"


@cache
def _files() -> tuple[dict[str, Any], ...]:
    # All languages at once: a mail program speaks its owner's, whatever the interview is in.
    return tuple(tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(FOLDER.glob("*.toml")))


@cache
def listed(kind: str) -> tuple[str, ...]:
    """All words of one kind as their files have them, the longest first."""
    known = {word for file in _files() for word in file.get(kind, ())}
    return tuple(sorted(known, key=lambda word: (-len(word), word)))


@cache
def said(kind: str) -> frozenset[str]:
    """All words of one kind, as `words` folds them."""
    return frozenset(map(words, listed(kind)))


@cache
def spelled() -> dict[str, int]:
    """The numbers that are written as words, folded."""
    return {
        fold(word): number
        for file in _files()
        for number, written in enumerate(file.get("spelled", ()), start=1)
        for word in written.split()
    }


@cache
def pattern(kind: str) -> re.Pattern[str]:
    """Finds any of the words of one kind in a folded text."""
    return re.compile(r"\b(?:" + "|".join(sorted(map(re.escape, said(kind)), key=len, reverse=True)) + r")\b")


def begins_with(kind: str, text: str) -> bool:
    """Whether a text begins with words of that kind."""
    return bool(pattern(kind).match(words(text)))


def has(kind: str, text: str) -> int:
    """How many different words of that kind are in a text."""
    return len(set(pattern(kind).findall(words(text))))
