"""HTML: lines as somebody sees them who opens the page, from the events of the parser, with no tree of it."""

from __future__ import annotations

import re
from typing import NamedTuple

from interviewkit.errors import InterviewkitError
from interviewkit.reply import Document
from interviewkit.reply.readers import limits, outlook
from interviewkit.reply.readers.charset import decode
from interviewkit.reply.readers.css import declarations, is_hidden, is_indented, restyled
from interviewkit.reply.readers.links import address_beside
from interviewkit.reply.readers.lists import Lists
from interviewkit.reply.readers.pictures import Pictures
from interviewkit.reply.readers.tokens import tokens
from interviewkit.reply.readers.writing import PLAIN, Look, Writing

_SKIPPED = frozenset(
    {
        "head", "script", "style", "title", "template", "svg", "math", "object", "iframe", "audio", "video",
        "canvas", "select", "datalist", "button", "noframes",
    }
)  # fmt: skip
_BLOCKS = frozenset(
    {
        "html", "body", "div", "section", "article", "header", "footer", "main", "nav", "aside", "address",
        "form", "fieldset", "center", "dl", "dt", "dd", "figure", "figcaption", "table", "thead", "tbody",
        "tfoot", "tr", "details", "summary", "legend",
    }
)  # fmt: skip
_PARAGRAPHS = frozenset(
    {
        "p", "h1", "h2", "h3", "h4", "h5", "h6", "td", "th", "caption", "blockquote", "pre", "textarea",
    }
)  # fmt: skip
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "th"})
_SPACES = re.compile(r"[ \t\n\r\f]+")
_BREAK = re.compile(r"\r\n?|\n")
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?([\w.:+-]{1,40})", re.IGNORECASE)
_CUT = re.compile(r"<(?:/[a-z]{0,10}|[a-z]{1,10}(?:\s[^<>]{0,2000})?)\Z", re.IGNORECASE)
"""A tag that is broken off: the file ends in it."""
_BITE = 1 << 18


class _State(NamedTuple):
    """What holds for text within the elements that are open."""

    look: Look = PLAIN
    depth: int = 0
    pre: bool = False
    skipped: bool = False
    hidden: bool = False
    label: bool = False
    """Within the number that Word wrote before a list item."""
    tight: bool = False
    """Within a paragraph of Outlook's that is no more than a line."""


_START = _State()


def read(data: bytes, name: str) -> list[Document]:
    """The one document in the bytes of an HTML file."""
    found = _CHARSET.search(data, 0, 4096)
    return [document(decode(data, found[1].decode("ascii") if found else ""), name)]


def document(text: str, name: str) -> Document:
    """The document that a page is."""
    from lxml import etree  # 20 ms, and most replies that are plain text do without

    cut = _CUT.search(text, max(0, len(text) - 2100))
    text = text[: cut.start()] if cut else text
    target = _Target(name, tight=outlook.tight_classes(text))
    parser = etree.HTMLParser(target=target, huge_tree=True, encoding="utf-8")
    for place in range(0, len(text), _BITE):
        parser.feed(text[place : place + _BITE].replace("\0", "").replace("\r\n", "\n").encode("utf-8", "replace"))
    if text.strip("\0"):
        parser.close()
    broken = [f"{name} breaks off in the middle; the rest is missing."] if cut else []
    return Document(name, target.writing.done(), tokens=tokens(text), notes=target.notes() + broken)


class _Target:
    """Takes the events of the parser, which closes every element that it opens."""

    def __init__(self, name: str, *, tight: tuple[str, ...]) -> None:
        self.writing = Writing(name)
        self.tight = tight
        self.lists = Lists()
        self.pictures = Pictures()
        self.state = _START
        self.states: list[_State] = []
        self.links: list[tuple[str, int, int]] = []
        self.label: list[str] = []
        self.hidden_words = self.count = 0

    def notes(self) -> list[str]:
        hidden = f"{self.hidden_words} words in it that nobody could see were left out."
        return [*([hidden] if self.hidden_words else []), *self.pictures.notes()]

    def close(self) -> None:
        """All was said already."""

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self.count += 1
        if self.count > limits.TAGS:
            raise InterviewkitError(
                f"{self.writing.name} has more than {limits.TAGS:,} elements, too many for a reply",
                "Copy the answers out of it and give those.",
            )
        self.states.append(self.state)
        if self.state.skipped or tag in _SKIPPED:
            self.state = self.state._replace(skipped=True) if not self.state.skipped else self.state
            return
        css = declarations(attributes.get("style", "")) if attributes else {}
        if is_hidden(css, attributes):
            self.state = self.state._replace(skipped=True, hidden=True)
            return
        self._break_before(tag, attributes, css)
        self._change(tag, attributes, css)

    def _break_before(self, tag: str, attributes: dict[str, str], css: dict[str, str]) -> None:
        if tag in ("br", "hr"):
            if tag == "hr":
                self.writing.end_block()
            if not self.writing.pieces:
                self.writing.depth = self.state.depth
            self.writing.end_line()
        elif tag == "li":
            self.writing.end_block()
            # Items stand close together, even if each has a paragraph in it.
            self.writing.gap = self.writing.gap and self.lists.is_first
            self.writing.item = self.lists.next(attributes, css)
        elif tag in ("ul", "ol"):
            self._end_list()
            self.lists.open(tag, attributes, css)
        elif tag == "img":
            if emoji := self.pictures.seen(attributes):
                self.data(emoji)
        elif tag == "a":
            self.links.append((attributes.get("href", ""), len(self.writing.lines), len(self.writing.pieces)))
        else:
            self._end(tag, tight=self._is_tight(attributes))
        if level := css.get("mso-list", ""):
            self.lists.level_of_word = level

    def _change(self, tag: str, attributes: dict[str, str], css: dict[str, str]) -> None:
        state = self.state
        look = restyled(state.look, tag, attributes, css)
        if tag in _HEADINGS:
            look = look._replace(bold=True)
        if look != state.look:
            state = state._replace(look=look)
        if tag == "blockquote" or is_indented(tag, css):
            state = state._replace(depth=min(state.depth + 1, limits.QUOTED))
        if tag in ("pre", "textarea") or "white-space" in css:
            state = state._replace(pre=css.get("white-space", "pre").startswith(("pre", "break-spaces")))
        if css.get("mso-list") == "ignore":
            state = state._replace(label=True)
        if tag == "p":
            state = state._replace(tight=self._is_tight(attributes))
        self.state = state

    def end(self, tag: str) -> None:
        inner, self.state = self.state, self.states.pop()
        if inner.skipped:
            return
        if inner.label and not self.state.label:
            self.writing.item = self.lists.item_of_word("".join(self.label))
            self.label.clear()
        if tag == "li":
            self.writing.end_block()
            self.writing.item = ""
        elif tag in ("ul", "ol"):
            self.lists.close()
            self._end_list()
        elif tag == "a":
            self._end_link()
        else:
            self._end(tag, tight=inner.tight)

    def _end(self, tag: str, *, tight: bool) -> None:
        if tag in _PARAGRAPHS or tag in _BLOCKS:
            self.writing.end_block()
            # The first paragraph of an item stands where the item begins.
            is_apart = tag in _PARAGRAPHS and not tight and not self.writing.item
            self.writing.gap = self.writing.gap or is_apart

    def _end_list(self) -> None:
        self.writing.end_block()
        self.writing.gap = self.writing.gap or not self.lists.is_open

    def _end_link(self) -> None:
        href, line, piece = self.links.pop()
        pieces = self.writing.pieces
        if line != len(self.writing.lines) or piece >= len(pieces):
            return
        text = "".join(pieces[piece:])
        if address := address_beside(text, href):
            # The space at the border of a link stays outside.
            bare = text.strip(" ")
            start = text.index(bare)
            pieces[piece:] = [text[:start], f"[{bare}]({address})", text[start + len(bare) :]]

    def data(self, text: str) -> None:
        state = self.state
        if state.skipped:
            if state.hidden:
                self.hidden_words += len(text.split())
        elif state.label:
            self.label.append(text)
        elif state.pre:
            self._data_kept(text)
        else:
            pieces = self.writing.pieces
            text = _SPACES.sub(" ", text)
            if text.startswith(" ") and (not pieces or pieces[-1].endswith(" ")):
                text = text[1:]
            if text:
                self.writing.depth = state.depth
                self.writing.add(text, state.look)

    def _data_kept(self, text: str) -> None:
        for place, row in enumerate(_BREAK.split(text)):
            self.writing.depth = self.state.depth
            if place:
                self.writing.end_line()
            if row:
                self.writing.add(row, self.state.look)

    def _is_tight(self, attributes: dict[str, str]) -> bool:
        return attributes.get("class", "")[:200].startswith(self.tight)
