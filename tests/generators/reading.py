"""What a reader gets from a page that an engine made, as a browser's parser sees it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from lxml import html
from lxml.html import HtmlElement

_BLOCKS = {
    "p", "li", "blockquote", "pre", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "dl", "dt", "dd", "div",
    "figure", "figcaption", "table", "tr", "section",
}  # fmt: skip
# What engines change on purpose where they are told to be smart; both sides are compared in their plain form.
_SMART = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "…": "...", "«": "<<", "»": ">>"})


@dataclass(frozen=True)
class Page:
    """One page: what stands around the post, and the post."""

    title: str
    day: str
    tags: list[str]
    article: HtmlElement
    whole: HtmlElement


def read(path: Path) -> Page:
    """The page in a file; Material for MkDocs has a theme of its own, which says the same in other places."""
    page = whole(path)
    (article,) = page.xpath("//article") or [None]
    heading = page.xpath("//h1")[0]
    times = page.xpath("//time/@datetime")
    tags = page.xpath("//ul[@id='tags']/li") or page.xpath(
        "//nav[contains(@class, 'md-tags')]//*[contains(@class, 'md-tag')]"
    )
    for spare in article.xpath(
        ".//*[@id='__toc'] | .//h1 | .//nav | .//a[@class='headerlink'] | .//header | .//footer"
    ):
        spare.drop_tree()
    for block in article.xpath(".//figure[contains(@class, 'highlight')]"):
        # Hexo counts the lines of code, in a table.
        (code,) = block.xpath(".//td[@class='code']/pre")
        code.tag = "code"
        code.tail = None
        block.tag = "pre"
        block[:] = [code]
    return Page(words(heading), times[0][:10], [words(tag) for tag in tags], article, page)


def whole(path: Path) -> HtmlElement:
    """All of a page in a file."""
    return html.document_fromstring(path.read_bytes(), parser=html.HTMLParser(encoding="utf-8"))


def fragment(text: str) -> HtmlElement:
    """The same of a piece of HTML."""
    return html.fragment_fromstring(text, create_parent="article")


def words(element: HtmlElement) -> str:
    """Its words in one line."""
    return " ".join(lines(element))


def lines(element: HtmlElement, *, plain: bool = False) -> list[str]:
    """Its lines as they are seen: each block and each break begins one, and runs of spaces are one."""
    text = "".join(_text(element))
    if plain:
        text = re.sub("-+", "-", text.translate(_SMART))
    # Code that could not stay a block is indented with no-break spaces.
    found = (re.sub("[ \t\r\f]+", " ", line).strip(" \u00a0") for line in text.split("\n"))
    return [line for line in found if line.strip()]


def texts(element: HtmlElement, path: str, *, plain: bool = False) -> list[str]:
    """The words of each element on that path."""
    return [" ".join(lines(found, plain=plain)) for found in element.xpath(path)]


def blocks_of_code(element: HtmlElement) -> list[str]:
    """Each block of code to the letter, but that a tab may have become spaces."""
    return ["".join(_text(found)).strip("\n").expandtabs(4) for found in element.xpath(".//pre")]


def _text(element: HtmlElement, *, inside: str = "") -> list[str]:
    if not isinstance(element.tag, str):
        return []
    inside = "pre" if element.tag == "pre" else inside
    is_block = element.tag in _BLOCKS
    found = ["\n"] if is_block or element.tag == "br" else []
    found.append(_laid(element.text, inside))
    for child in element:
        found += [*_text(child, inside=inside), _laid(child.tail, inside)]
    return [*found, "\n"] if is_block else found


def _laid(text: str | None, inside: str) -> str:
    return (text or "") if inside else re.sub("[\n ]+", " ", text or "")
