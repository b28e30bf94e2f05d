"""The parts of a post as HTML: headings with ids that do not change, paragraphs, and no styles."""

from __future__ import annotations

import re
from html import escape
from typing import assert_never

from interviewkit.exporters.parts import Definition, Definitions, Exchange, Heading, Part, Picture, Post, Prose, Rule
from interviewkit.exporters.prose import html
from interviewkit.locales import direction

_TAG = re.compile(r"<\w+")
_PLAIN = ("answer", "group", "links")
"""Words that stand in no element of their own, for nothing is said about them but what they say."""


def render(post: Post) -> str:
    """The post without its title, to be pasted into a page."""
    return "\n".join(map(Writer(classes=False).part, post.parts)) + "\n"


def closed(part: Definitions) -> str:
    """Definitions as one block of HTML in Markdown, with no blank line and no tag of a template in it."""
    return Writer(classes=False).part(part).replace("\n\n", "\n&#10;").replace("{", "&#123;")


class Writer:
    """Writes parts; with `classes`, they can be told apart by a style sheet."""

    def __init__(self, *, classes: bool) -> None:
        self.classes = classes

    def part(self, part: Part) -> str:
        match part:
            case Prose():
                return self.prose(part)
            case Exchange():
                return self.exchange(part)
            case Heading():
                return self.heading(part)
            case Definitions():
                return "<dl>\n" + "\n".join(map(self.definition, part.items)) + "\n</dl>"
            case Picture():
                return self.picture(part)
            case Rule():
                return "<hr>"
            case _:
                assert_never(part)

    def prose(self, prose: Prose) -> str:
        written = html.render(prose.blocks)
        if told := self.attributes(prose):
            if len(prose.blocks) > 1:
                return f"<div{told}>\n{_named(written, prose.id)}\n</div>"
            return _told(written, told + _id(prose.id))
        return _named(written, prose.id)

    def attributes(self, prose: Prose) -> str:
        told = f' class="{prose.kind}"' if self.classes and prose.kind not in _PLAIN else ""
        if prose.language:
            told += f' lang="{escape(prose.language)}" dir="{direction(prose.language)}"'
        return told

    def heading(self, heading: Heading) -> str:
        told = f' class="{"question" if heading.id else "section"}"' if self.classes else ""
        told += _id(heading.id)
        return f"<h{heading.level}{told}>{html.inline(heading.line).strip()}</h{heading.level}>"

    def exchange(self, exchange: Exchange) -> str:
        written = "\n".join(map(self.part, exchange.parts))
        if not self.classes:
            return written
        kind = "exchange follow-up" if exchange.follow_up else "exchange"
        if isinstance(exchange.parts[0], Heading):
            return f'<section class="{kind}" aria-labelledby="{escape(exchange.id)}">\n{written}\n</section>'
        return f'<div class="{kind}">\n{written}\n</div>'

    def definition(self, item: Definition) -> str:
        kind = ' class="follow-up"' if self.classes and item.follow_up else ""
        term = f"<dt{kind}{_id(item.id)}>{html.inline(item.term).strip()}</dt>"
        below = "\n".join(map(self.prose, item.parts))
        return f"{term}\n<dd{kind}>\n{below}\n</dd>"

    def picture(self, picture: Picture) -> str:
        image = f'<img src="{escape(picture.address)}" alt="{escape(picture.alt)}">'
        credit = html.inline(picture.credit)
        caption = f"\n<figcaption>{credit}</figcaption>" if credit else ""
        return f"<figure>\n{image}{caption}\n</figure>"


def _named(written: str, id: str | None) -> str:
    return _told(written, _id(id)) if id else written


def _told(written: str, attributes: str) -> str:
    # Attributes for the first element there is.
    start = _TAG.match(written)
    return written[: start.end()] + attributes + written[start.end() :] if start else written


def _id(id: str | None) -> str:
    return f' id="{escape(id)}"' if id else ""
