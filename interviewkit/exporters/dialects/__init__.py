"""The dialects of the blog engines: what each wants of a Markdown file, as a table."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from html import escape
from types import MappingProxyType

from interviewkit.exporters import frontmatter
from interviewkit.exporters.dialects import code, fields, live
from interviewkit.exporters.prose import escapes
from interviewkit.privacy import Edition

Keys = Mapping[str, str]
_NOTHING: Keys = MappingProxyType({})


def _kept(body: str) -> str:
    return body


@dataclass(frozen=True)
class Dialect:
    """What one blog engine wants of a Markdown file."""

    name: str
    keys: Keys
    """The front matter: each key with its value, in the words that `--front-matter` takes too."""
    place: str = ""
    """The folder below the blog's own where posts are."""
    is_dated: bool = False
    """Whether the name of the file begins with the date."""
    needs_date: bool = False
    """Whether the engine refuses a post that has no date."""
    heading_ids: bool = False
    """Whether `## Question {#q1}` is understood without any setting."""
    definitions: bool = False
    """Whether a term above `:   its definition` is understood without any setting."""
    excerpt: str | None = None
    """The mark that ends the introduction on the pages that list posts."""
    write: Callable[[Mapping[str, frontmatter.Value]], str] = frontmatter.yaml
    switch: Keys = field(default_factory=dict)
    """The keys that make a template of the words of a post plain words again, written where there is need of them."""
    dress: Mapping[str, Callable[[str], str]] = field(default_factory=dict)
    """How words are written in front matter that the engine reads as HTML or as Markdown."""
    guard: Callable[[str], str] = _kept
    """The body of a post, in which code that the engine would carry out is code again."""

    def file_name(self, slug: str, date: str | None) -> str:
        """How the file is called; of an engine that wants the date in it, without one only where there is none."""
        return f"{date}-{slug}.md" if self.is_dated and date and fields.is_day(date) else f"{slug}.md"

    def front_matter(self, edition: Edition, *, more: Keys = _NOTHING) -> str:
        """The lines above the post, fences included; `more` adds keys, changes them, and takes out those made empty.

        Raises Usage where a value of `more` asks for what there is not, or a key cannot be one.
        """
        keys = {**self.keys, **(self.switch if self.switch and live.is_in(edition) else {})}
        is_flat = self.write is frontmatter.headers
        chosen = fields.chosen(keys, more, is_flat=is_flat)
        return self.write(fields.filled(chosen, edition, dress=self.dress))


_NAMES = {"interview.with": "{interviewee}", "interview.by": "{interviewer}"}


def _below(key: str) -> dict[str, str]:
    return {f"{key}.{name}": value for name, value in _NAMES.items()}


def _html(text: str) -> str:
    # Apostrophes stay: nobody puts these words between single quotes.
    return escape(text, quote=False).replace('"', "&quot;")


def _without_html(text: str) -> str:
    # A reference has a semicolon, at which Pelican would part the tags.
    return text.replace("<", "‹").replace(">", "›")


def _markdown(text: str) -> str:
    return escapes.guarded(escapes.escaped(text))


_MARKDOWN = Dialect(
    "markdown",
    {
        "title": "{title}",
        "date": "{date}",
        "language": "{language}",
        "slug": "{slug}",
        "description": "{summary}",
        "tags": "{tags}",
    },
)
# Hugo tells the language of a post by the name of its file or folder; keys not its own are to stand below `params`.
_HUGO = Dialect(
    "hugo",
    {
        "title": "{title}",
        "date": "{date}",
        "slug": "{slug}",
        "description": "{summary}",
        "tags": "{tags}",
        **_below("params"),
    },
    place="content/posts",
    heading_ids=True,
    definitions=True,
    excerpt="<!--more-->",
    guard=code.hugo,
)
_JEKYLL = Dialect(
    "jekyll",
    {
        "layout": "post",
        "title": "{title}",
        "date": "{date}",
        "lang": "{language}",
        "description": "{summary}",
        "tags": "{tags}",
        **_NAMES,
    },
    place="_posts",
    is_dated=True,
    needs_date=True,
    heading_ids=True,
    definitions=True,
    guard=code.jekyll,
)
# Pelican's themes print a title as HTML, and Pelican itself reads a summary as Markdown.
_PELICAN = Dialect(
    "pelican",
    {
        "Title": "{title}",
        "Date": "{date}",
        "Slug": "{slug}",
        "Lang": "{language}",
        "Tags": "{tags}",
        "Summary": "{summary}",
    },
    place="content",
    needs_date=True,
    heading_ids=True,
    definitions=True,
    write=frontmatter.headers,
    dress={"title": _html, "summary": _markdown, "tags": _without_html},
    guard=code.python_markdown,
)
# No `posts` among the tags, and no layout: in Eleventy's own blog a file for the whole folder gives both.
_ELEVENTY = Dialect(
    "eleventy",
    {
        "title": "{title}",
        "description": "{summary}",
        "date": "{date}",
        "lang": "{language}",
        "tags": "{tags}",
        **_NAMES,
    },
    place="content/blog",
    switch={"templateEngineOverride": "md"},
)
# The schema of Astro's own blog asks for a description, and has no place for the rest.
_ASTRO = Dialect(
    "astro",
    {"title": "{title}", "description": "{description}", "pubDate": "{date}", "tags": "{tags}"},
    place="src/content/blog",
    needs_date=True,
)
# MkDocs prints what stands here as HTML. Authors and categories are for the blog to declare first.
_MKDOCS = Dialect(
    "mkdocs",
    {
        "title": "{title}",
        "date": "{date}",
        "slug": "{slug}",
        "description": "{summary}",
        "tags": "{tags}",
        **_NAMES,
    },
    place="docs/blog/posts",
    needs_date=True,
    excerpt="<!-- more -->",
    guard=code.mkdocs,
    dress={"title": _html, "summary": _html, "tags": _html},
)
_HEXO = Dialect(
    "hexo",
    {
        "title": "{title}",
        "date": "{date}",
        "lang": "{language}",
        "description": "{summary}",
        "tags": "{tags}",
        **_NAMES,
    },
    place="source/_posts",
    excerpt="<!--more-->",
    switch={"disableNunjucks": "true"},
    guard=code.hexo,
)
# Zola tells the language of a page by the name of its file, and refuses any key of its own that is not in its list.
_ZOLA = Dialect(
    "zola",
    {
        "title": "{title}",
        "description": "{summary}",
        "date": "{date}",
        "slug": "{slug}",
        "taxonomies.tags": "{tags}",
        **_below("extra"),
    },
    place="content/blog",
    heading_ids=True,
    excerpt="<!-- more -->",
    write=frontmatter.toml,
    guard=code.zola,
)

DIALECTS: Mapping[str, Dialect] = MappingProxyType(
    {
        dialect.name: dialect
        for dialect in (_MARKDOWN, _HUGO, _JEKYLL, _PELICAN, _ELEVENTY, _ASTRO, _MKDOCS, _HEXO, _ZOLA)
    }
)
"""By the name of the engine; `markdown` is for any."""
