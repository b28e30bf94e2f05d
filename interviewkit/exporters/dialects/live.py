"""Words that a template language would take for its own: found, and for Liquid kept as words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from interviewkit.privacy import Edition

_OPENING = re.compile(r"\{[{%#]")
# Not `{% raw %}`, which the words themselves may end.
_LIQUID = re.compile(r"\{(?=[{%])")


def is_in(edition: Edition) -> bool:
    """Whether any of its words open a tag, a variable or a comment, as Liquid, Nunjucks and Jinja write them."""
    return any(_OPENING.search(text) for text in _texts(edition) if text)


def liquid(body: str) -> str:
    """The body of a post from which Liquid 4 and 5 make what it was."""
    return _LIQUID.sub('{{ "{" }}', body)


def _texts(edition: Edition) -> Iterator[str | None]:
    yield from (edition.introduction, edition.conclusion, edition.interviewer, edition.interviewee)
    if edition.portrait:
        yield from (edition.portrait.file, edition.portrait.alt, edition.portrait.credit)
    for link in edition.links:
        yield from (link.address, link.text)
    for entry in edition.entries:
        yield from (entry.question, entry.answer, entry.section)
