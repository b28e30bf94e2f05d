"""What a page says of itself to machines: description, Open Graph and schema.org's BlogPosting."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import Any

from interviewkit.exporters.outline import shortened
from interviewkit.exporters.parts import Post
from interviewkit.exporters.prose import plain
from interviewkit.locales import primary
from interviewkit.privacy import Edition

_LONGEST_DESCRIPTION = 200


def about(post: Post) -> Iterator[str]:
    """The elements for the head of the page."""
    edition = post.edition
    if told := description(post):
        yield f'<meta name="description" content="{escape(told)}">'
    if edition.interviewer:
        yield f'<meta name="author" content="{escape(edition.interviewer)}">'
    for name, content in _graph(post, told):
        yield f'<meta property="{name}" content="{escape(content)}">'
    yield f'<script type="application/ld+json">{_json(_posting(post, told))}</script>'


def description(post: Post) -> str:
    """The post in a sentence: its summary, or the beginning of its introduction; empty without both."""
    edition = post.edition
    if edition.summary:
        return " ".join(edition.summary.split("\n"))
    return shortened(plain(edition.introduction or ""), _LONGEST_DESCRIPTION)


def _graph(post: Post, told: str) -> Iterator[tuple[str, str]]:
    edition = post.edition
    yield "og:type", "article"
    yield "og:title", edition.title
    yield "og:locale", _territory(post)
    if told:
        yield "og:description", told
    if picture := _picture(edition):
        yield "og:image", picture
        if edition.portrait and edition.portrait.alt:
            yield "og:image:alt", edition.portrait.alt
    if edition.date:
        yield "article:published_time", edition.date
    if edition.interviewer:
        yield "article:author", edition.interviewer
    for tag in edition.tags:
        yield "article:tag", tag


def _territory(post: Post) -> str:
    language = post.edition.language
    if "-" not in language and primary(language) == post.said.language:
        return post.said.locale
    return language.replace("-", "_")


def _posting(post: Post, told: str) -> dict[str, Any]:
    # https://schema.org/BlogPosting; of an anonymous guest nothing is said but that it is an interview.
    edition, said = post.edition, post.said
    facts: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "BlogPosting",
        "headline": edition.title,
        "description": told,
        "inLanguage": edition.language,
        "datePublished": edition.date,
        "author": _person(edition.interviewer),
        "contributor": _person(None if edition.anonymous else edition.interviewee),
        "image": _picture(edition),
        "keywords": list(edition.tags),
        "genre": "Interview",
        "backstory": said.account(edition.method, edition.editing),
    }
    return {name: value for name, value in facts.items() if value}


def _person(name: str | None) -> dict[str, str] | None:
    return {"@type": "Person", "name": name} if name else None


def _picture(edition: Edition) -> str | None:
    # Whoever reads this is elsewhere and needs a whole address.
    portrait = edition.portrait
    return portrait.file if portrait and portrait.is_elsewhere else None


def _json(value: dict[str, Any]) -> str:
    import json

    # No sign that could end the element, whatever stands in a title: https://html.spec.whatwg.org (script data).
    written = json.dumps(value, ensure_ascii=False)
    return written.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
