"""A post as Markdown with front matter, for a blog engine that builds pages from files."""

from __future__ import annotations

from collections.abc import Iterator

from interviewkit.exporters import frontmatter, prose
from interviewkit.exporters.outline import Step, steps
from interviewkit.exporters.prose import commonmark
from interviewkit.exporters.prose.tree import Text
from interviewkit.locales import Words, words
from interviewkit.privacy import Edition


def render(edition: Edition) -> str:
    """The whole post; its title is in the front matter alone, where blog engines look for it."""
    blocks = [block for block in _blocks(edition, words(edition.language)) if block]
    return "\n\n".join([frontmatter.render(edition).rstrip("\n"), *blocks]) + "\n"


def _blocks(edition: Edition, said: Words) -> Iterator[str]:
    yield _prose(edition.introduction)
    if edition.anonymous:
        yield commonmark.italic(said.anonymous)
    for step in steps(edition, said):
        yield from _exchange(step, said)
    if edition.conclusion:
        yield "* * *"
        yield _prose(edition.conclusion)
    if byline := said.byline(edition.interviewer, edition.interviewee):
        yield commonmark.italic(byline)


def _exchange(step: Step, said: Words) -> Iterator[str]:
    if step.entry.section:
        yield f"## {commonmark.heading((Text(step.entry.section),))}"
    question, more = prose.headed(step.entry.question)
    yield f"{'#' * step.level} {commonmark.heading(question)}"
    yield commonmark.bold(more)
    if step.back_to:
        yield commonmark.italic(said.back_to(step.back_to))
    yield _prose(step.own)
    for sentence in (step.neutral, step.note):
        yield commonmark.italic(sentence) if sentence else ""


def _prose(text: str | None) -> str:
    return commonmark.render(prose.read(text or ""))
