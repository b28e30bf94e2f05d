"""A post as block markup for WordPress, the one that its editor would have saved itself.

The forms are those of Gutenberg's own `save` functions, tried in a real editor. What WordPress would make of words on
the way to the reader is stopped in the way that outlives editing: in prose, the editor undoes character references,
so a shortcode is broken by an element around its bracket.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from html import escape
from typing import assert_never

from interviewkit.exporters.parts import Definitions, Exchange, Heading, Part, Picture, Post, Prose, Rule
from interviewkit.exporters.prose import html
from interviewkit.exporters.prose.tree import Block, CodeBlock, Line, Listing, Paragraph, Quotation

# https://developer.wordpress.org/apis/shortcode/: a name straight behind the bracket, or one more bracket.
_SHORTCODE = re.compile(r"\[(?=[\w\[/])")
# https://developer.wordpress.org/reference/functions/smilies_init/: between spaces they become pictures.
_SMILEY = re.compile(
    r"(?<![^\s>])([:;8])(-?[()?DPox|]|-?O|[!?]:|\?{3}:"
    r"|(?:mrgreen|neutral|twisted|arrow|shock|smile|cool|evil|grin|idea|oops|razz|roll|wink|cry|eek|lol|mad|sad):)(?![^\s<])"
)
# An address alone in its line becomes what it leads to, in code as well.
_EMBEDDED = re.compile(r"^(\s*https?:)//(?=\S+\s*$)", re.MULTILINE | re.IGNORECASE)


def render(post: Post) -> str:
    """The post without its title, to be pasted into the editor as plain text or sent as the content."""
    return "\n\n".join(block for part in post.parts for block in _part(part)) + "\n"


def _part(part: Part) -> Iterator[str]:
    match part:
        case Prose():
            writer = _Writer(part.language)
            for at, block in enumerate(part.blocks):
                yield writer.block(block, id=None if at else part.id)
        case Heading():
            yield _heading(part)
        case Exchange():
            for inside in part.parts:
                yield from _part(inside)
        case Picture():
            yield _picture(part)
        case Rule():
            yield _commented("separator", '<hr class="wp-block-separator has-alpha-channel-opacity"/>')
        case Definitions():  # refused at the door: there is no such block
            raise AssertionError(part)
        case _:
            assert_never(part)


class _Writer:
    """Writes blocks; a language is said on the words, for a block that says one is not valid."""

    def __init__(self, language: str | None = None) -> None:
        self.language = language

    def block(self, block: Block, *, id: str | None = None) -> str:
        name = f' id="{escape(id)}"' if id else ""
        match block:
            case Paragraph():
                return _commented("paragraph", f"<p{name}>{self.broken(block)}</p>")
            case Quotation():
                inside = "\n\n".join(map(self.block, block.blocks))
                return _commented("quote", f'<blockquote class="wp-block-quote"{name}>{inside}</blockquote>')
            case CodeBlock():
                return _commented("code", f'<pre class="wp-block-code"{name}><code>{_code(block)}</code></pre>')
            case Listing():
                return self.listing(block, name)

    def listing(self, listing: Listing, name: str = "") -> str:
        is_ordered = listing.marker == "."
        tag = "ol" if is_ordered else "ul"
        items = "\n\n".join(map(self.item, listing.items))
        told = {"ordered": True} if is_ordered else {}
        return _commented("list", f'<{tag} class="wp-block-list"{name}>{items}</{tag}>', told)

    def item(self, blocks: tuple[Block, ...]) -> str:
        # An item of WordPress is one text with lists below it: paragraphs of an item are parted by an empty line.
        lists = [block for block in blocks if isinstance(block, Listing)]
        rest = [block for block in blocks if not isinstance(block, Listing)]
        text = "<br><br>".join(map(self.within, rest))
        return _commented("list-item", f"<li>{text}{''.join(map(self.listing, lists))}</li>")

    def within(self, block: Block) -> str:
        # What cannot be a block inside an item keeps its words, their form and their lines.
        match block:
            case Paragraph():
                return self.broken(block)
            case Quotation():
                return "<br><br>".join(map(self.within, block.blocks))
            case CodeBlock():
                return "<br>".join(f"<code>{_calm(escape(line, quote=False))}</code>" for line in block.lines if line)
            case Listing():
                return "<br>".join(self.within(inside) for item in block.items for inside in item)

    def broken(self, paragraph: Paragraph) -> str:
        # On one line, or an address at the end of it would be embedded.
        written = "<br>".join(map(_inline, paragraph.lines))
        return f'<span lang="{escape(self.language)}">{written}</span>' if self.language else written


def _code(block: CodeBlock) -> str:
    written = escape("\n".join(block.lines), quote=False).replace("[", "&#91;")
    return _EMBEDDED.sub(r"\1&#47;&#47;", written)


def _heading(heading: Heading) -> str:
    name = f' id="{escape(heading.id)}"' if heading.id else ""
    tag = f"h{heading.level}"
    written = f'<{tag} class="wp-block-heading"{name}>{_inline(heading.line).strip()}</{tag}>'
    return _commented("heading", written, {} if heading.level == 2 else {"level": heading.level})


def _picture(picture: Picture) -> str:
    credit = _inline(picture.credit)
    caption = f'<figcaption class="wp-element-caption">{credit}</figcaption>' if credit else ""
    alt = escape(picture.alt).replace("[", "&#91;")
    image = f'<img src="{escape(picture.address)}" alt="{alt}"/>'
    return _commented("image", f'<figure class="wp-block-image">{image}{caption}</figure>')


def _commented(name: str, written: str, told: Mapping[str, object] | None = None) -> str:
    attributes = f"{json.dumps(told, separators=(',', ':'))} " if told else ""
    return f"<!-- wp:{name} {attributes}-->\n{written}\n<!-- /wp:{name} -->"


def _inline(line: Line) -> str:
    return _calm(html.inline(line))


def _calm(written: str) -> str:
    return _SMILEY.sub(r"\1<span>\2</span>", _SHORTCODE.sub("<span>[</span>", written))
