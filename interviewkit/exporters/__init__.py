"""The ways out of the house: a table of targets, and the one door an edition leaves by."""

from __future__ import annotations

from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from interviewkit.errors import Usage
from interviewkit.exporters.style import LAYOUTS, Style

if TYPE_CHECKING:
    from interviewkit.exporters.dialects import Dialect
    from interviewkit.privacy import Edition

_HERE = "interviewkit.exporters."


class Target(NamedTuple):
    """A kind of post: how its file ends, the module whose `render` writes it, and for whom it is."""

    suffix: str
    module: str
    about: str


TARGETS = MappingProxyType(
    {
        "markdown": Target(".md", "markdown", "Markdown with front matter that most blog engines read"),
        "hugo": Target(".md", "markdown", "Markdown for Hugo"),
        "jekyll": Target(".md", "markdown", "Markdown for Jekyll and GitHub Pages"),
        "pelican": Target(".md", "markdown", "Markdown for Pelican"),
        "eleventy": Target(".md", "markdown", "Markdown for Eleventy"),
        "astro": Target(".md", "markdown", "Markdown for Astro's content collections"),
        "mkdocs": Target(".md", "markdown", "Markdown for the blog of Material for MkDocs"),
        "hexo": Target(".md", "markdown", "Markdown for Hexo"),
        "zola": Target(".md", "markdown", "Markdown for Zola"),
        "html": Target(".html", "page", "a whole page"),
        "fragment": Target(".fragment.html", "html", "HTML to paste into a page"),
        "wordpress": Target(".wordpress.html", "wordpress", "blocks for WordPress"),
        "json": Target(".json", "data", "everything, for a program"),
    }
)
"""What a post can be made for; the first is what is made where nothing else is said."""


def export(edition: Edition, target: str, style: Style | None = None) -> str:
    """The whole text of the post for that target; raises Usage where there is no such target or layout."""
    style = style or Style()
    known = find(target)
    _check(style, target)
    # A target's module is imported only when it is asked for: Markdown does not wait for the page.
    module = import_module(_HERE + known.module)
    if known.module == "data":
        return str(module.render(edition, style))
    from interviewkit.exporters.compose import compose

    post = compose(edition, style)
    if known.module == "markdown":
        return str(module.render(post, dialect(target), more=style.front_matter))
    return str(module.render(post))


def file_name(edition: Edition, target: str) -> str:
    """What the engine expects the file of the post to be called."""
    known = find(target)
    if known.module == "markdown":
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
    from difflib import get_close_matches  # only a typing slip needs it

    near = get_close_matches(name.lower(), known, n=1, cutoff=0.5)
    listed = ", ".join(known)
    return Usage(
        f"unknown {kind}: {name}", f"Did you mean {near[0]}? There are: {listed}." if near else f"There are: {listed}."
    )
