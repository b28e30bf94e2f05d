"""A post as data: everything in it for a program, each text as words, as Markdown and as HTML."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

from interviewkit.exporters.outline import steps
from interviewkit.exporters.parts import Post
from interviewkit.exporters.prose import commonmark, html, words
from interviewkit.exporters.prose.tree import Block
from interviewkit.exporters.typesetting import Typesetter
from interviewkit.privacy import Entry

SCHEMA = Path(__file__).parent.parent / "data" / "schemas" / "post.json"
VERSION = 1
"""Of the form of the JSON; a new key does not change it."""


def render(post: Post) -> str:
    """The post as one JSON object, by the schema in `data/schemas/post.json`; ends with a newline."""
    return json.dumps({"version": VERSION, **facts(post)}, ensure_ascii=False, indent=2) + "\n"


def facts(post: Post) -> dict[str, Any]:
    """All that a post says, by name; texts as `text`, `markdown` and `html`, set in their typography."""
    edition, said = post.edition, post.said
    typesetter = Typesetter(post.style)
    # Only what is hidden is not there: what is grouped has no place of its own here.
    shown = list(steps(edition, post.style if post.style.declined == "hide" else replace(post.style, declined="show")))
    ids = {step.entry.id for step in shown}

    def text(stored: str | None, language: str | None = None) -> dict[str, str] | None:
        return _text(typesetter.blocks(stored, language or edition.language)) if stored else None

    def sentence(entry: Entry) -> str | None:
        stands_in = entry.declined and not entry.answer
        return typesetter.text(said.decline(entry.declined or ""), edition.language) if stands_in else None

    portrait = edition.portrait
    return {
        "slug": edition.slug,
        "title": edition.title,
        "language": edition.language,
        "date": edition.date,
        "interviewer": edition.interviewer,
        "interviewee": edition.interviewee or None,
        "anonymous": edition.anonymous,
        "tags": list(edition.tags),
        "summary": edition.summary,
        "method": edition.method,
        "editing": edition.editing,
        "portrait": portrait and {"file": portrait.file, "alt": portrait.alt, "credit": portrait.credit},
        "links": [{"address": link.address, "text": link.text} for link in edition.links],
        "introduction": text(edition.introduction),
        "conclusion": text(edition.conclusion),
        "exchanges": [
            {
                "id": step.entry.id,
                "number": number,
                "section": step.entry.section,
                "follows": step.entry.follows if step.entry.follows in ids else None,
                "question": text(step.entry.question),
                "declined": step.entry.declined,
                "partly": step.entry.partly,
                "answer": text(step.entry.answer, step.entry.language),
                "language": step.entry.language,
                "sentence": sentence(step.entry),
                "note": typesetter.text(said.partial, edition.language) if step.entry.partly else None,
            }
            for number, step in enumerate(shown, start=1)
        ],
    }


def _text(blocks: tuple[Block, ...]) -> dict[str, str]:
    return {
        "text": "\n".join(words(blocks)),
        "markdown": commonmark.render(blocks),
        "html": html.render(blocks),
    }
