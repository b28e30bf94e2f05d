"""The tokens of letters, wherever they stand in a text."""

from __future__ import annotations

import re
from collections.abc import Iterable

_TOKEN = re.compile(r"(?<![A-Za-z0-9])IK-[A-Z2-9]{4,8}(?![A-Za-z0-9])")


def tokens(*texts: str) -> tuple[str, ...]:
    """All tokens in the texts, in the order they stand in, each once."""
    return tuple(dict.fromkeys(token for text in texts for token in _TOKEN.findall(text)))


def merged(*given: Iterable[str]) -> tuple[str, ...]:
    """Several rows of tokens as one, each token once."""
    return tuple(dict.fromkeys(token for row in given for token in row))
