"""A post as Markdown with front matter, for a blog engine that builds pages from files."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from interviewkit.exporters import fragment
from interviewkit.exporters.dialects import Dialect
from interviewkit.exporters.parts import Definition, Definitions, Exchange, Heading, Part, Picture, Post, Prose, Rule
from interviewkit.exporters.prose import commonmark, escapes


def render(post: Post, dialect: Dialect) -> str:
    """The whole post; its title is in the front matter alone, where blog engines look for it."""
    front = dialect.front_matter(post.edition, more=post.style.front_matter)
    written = body(post, dialect)
    return f"{front}\n{written}" if written else front


def body(post: Post, dialect: Dialect) -> str:
    """What stands below the front matter; empty, or ending with a newline."""
    written = [block for part in post.parts for block in _part(part, dialect) if block]
    return dialect.guard("\n\n".join(written)) + "\n" if written else ""


def _part(part: Part, dialect: Dialect) -> Iterator[str]:
    match part:
        case Prose():
            yield commonmark.render(part.blocks)
            if part.kind == "introduction" and dialect.excerpt:
                yield dialect.excerpt
        case Heading():
            yield _heading(part, dialect)
        case Exchange():
            for inside in part.parts:
                yield from _part(inside, dialect)
        case Definitions():
            yield _definitions(part, dialect)
        case Picture():
            yield f"![{commonmark.alternative(part.alt)}]({escapes.linked(part.address)})"
            yield commonmark.inline(part.credit)
        case Rule():
            yield "* * *"
        case _:
            assert_never(part)


def _heading(heading: Heading, dialect: Dialect) -> str:
    line = f"{'#' * heading.level} {commonmark.heading(heading.line)}"
    return f"{line} {{#{heading.id}}}" if heading.id and dialect.heading_ids else line


def _definitions(part: Definitions, dialect: Dialect) -> str:
    if not dialect.definitions:
        return fragment.closed(part)
    return "\n\n".join(_definition(item) for item in part.items)


def _definition(item: Definition) -> str:
    term = escapes.guarded(commonmark.inline(item.term).strip())
    below = "\n\n".join(commonmark.render(prose.blocks) for prose in item.parts)
    return f"{term}\n\n:   " + commonmark.indented(below, 4)
