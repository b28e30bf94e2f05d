"""The ways out of the house: a table of targets, and the one door an edition leaves by."""

from __future__ import annotations

from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from interviewkit.errors import Usage, did_you_mean
from interviewkit.exporters.style import LAYOUTS, Style

if TYPE_CHECKING:
    from interviewkit.exporters.dialects import Dialect
    from interviewkit.privacy import Edition


class Target(NamedTuple):
    """A kind of post: how its file ends, the module whose `render` writes it, and for whom it is."""

    suffix: str
    module: str
    about: str
    is_dialect: bool = False
    """Whether it is Markdown for an engine, of which `dialects` knows more."""


TARGETS = MappingProxyType(
    {
        "markdown": Target(".md", "markdown", "Markdown with front matter, for any engine", is_dialect=True),
        "hugo": Target(".md", "markdown", "Markdown for Hugo", is_dialect=True),
        "jekyll": Target(".md", "markdown", "Markdown for Jekyll and GitHub Pages", is_dialect=True),
        "pelican": Target(".md", "markdown", "Markdown for Pelican", is_dialect=True),
        "eleventy": Target(".md", "markdown", "Markdown for Eleventy", is_dialect=True),
        "astro": Target(".md", "markdown", "Markdown for Astro's content collections", is_dialect=True),
        "mkdocs": Target(".md", "markdown", "Markdown for the blog of Material for MkDocs", is_dialect=True),
        "hexo": Target(".md", "markdown", "Markdown for Hexo", is_dialect=True),
        "zola": Target(".md", "markdown", "Markdown for Zola", is_dialect=True),
        "html": Target(".html", "page", "a whole page"),
        "fragment": Target(".fragment.html", "fragment", "HTML to paste into a page"),
        "wordpress": Target(".wordpress.html", "wordpress", "blocks for WordPress"),
        "json": Target(".json", "facts", "everything, for a program"),
    }
)
"""What a post can be made for; the first is what is made where nothing else is said."""


def export(edition: Edition, target: str, style: Style | None = None, *, picture: str | None = None) -> str:
    """The whole text of the post for that target; raises Usage where there is no such target or layout.

    `picture` is the portrait as a `data:` address, for a page that has it in itself.
    """
    style = style or Style()
    known = find(target)
    _check(style, target)
    from interviewkit.exporters.compose import compose

    post = compose(edition, style, picture=picture)
    # A target's module is imported only when it is asked for: Markdown does not wait for the page.
    module = import_module(f"interviewkit.exporters.{known.module}")
    return str(module.render(post, dialect(target)) if known.is_dialect else module.render(post))


def file_name(edition: Edition, target: str) -> str:
    """What the engine expects the file of the post to be called."""
    known = find(target)
    if known.is_dialect:
        return dialect(target).file_name(edition.slug, edition.date)
    return edition.slug + known.suffix


def dialect(target: str) -> Dialect:
    """What the engine of that name wants of a Markdown file."""
    from interviewkit.exporters.dialects import DIALECTS

    return DIALECTS[target]


def find(target: str) -> Target:
    """The target of that name; raises Usage where there is none."""
    if target not in TARGETS:
        raise _unknown("target", target, known=list(TARGETS))
    return TARGETS[target]


def _check(style: Style, target: str) -> None:
    if style.layout not in LAYOUTS:
        raise _unknown("layout", style.layout, known=list(LAYOUTS))
    if style.layout == "dl" and target == "wordpress":
        raise Usage("WordPress has no block for the layout dl", "Take another one, such as  --layout bold.")


def _unknown(kind: str, name: str, *, known: list[str]) -> Usage:
    return Usage(f"unknown {kind}: {name}", f"{did_you_mean(name, known)} There are: {', '.join(known)}.".strip())
