"""The block editor in a browser, as a writer uses it: a post opened, a text pasted, and what it holds then."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from tests.wordpress.serve import Site

_TOLD = """const told = ({name, isValid, attributes, innerBlocks}) =>
    ({name, isValid, attributes: {...attributes}, inside: innerBlocks.map(told)});"""
_HELD = f"() => {{ {_TOLD} return wp.data.select('core/block-editor').getBlocks().map(told); }}"
_PARSED = f"markup => {{ {_TOLD} return wp.blocks.parse(markup).map(told); }}"
_SAVED = "() => wp.blocks.serialize(wp.data.select('core/block-editor').getBlocks())"
_READY = "window.wp?.data?.select('core/editor')?.getCurrentPostId() && wp.blocks.getBlockTypes().length > 50"
_APPENDER = ".block-editor-default-block-appender__content"


@dataclass(frozen=True)
class Block:
    """One block as an editor holds it."""

    name: str
    is_valid: bool
    attributes: dict[str, Any]
    inside: tuple[Block, ...]

    def __iter__(self) -> Iterator[Block]:
        """The block itself and all that are inside it, from the top."""
        yield self
        for block in self.inside:
            yield from block


class Editor:
    """The block editor of a site, in a page that is logged in."""

    def __init__(self, page: Any, site: Site) -> None:
        self.page, self.site = page, site

    def open(self, number: int | None = None) -> Editor:
        """The editor with that post in it, or with a new one."""
        self.page.goto(self.site.editor(number))
        self.page.wait_for_function(_READY)
        return self

    def empty(self) -> None:
        """Take every block out, as in a new post."""
        self.page.evaluate("wp.data.dispatch('core/block-editor').resetBlocks([])")

    def paste(self, text: str) -> None:
        """Put the text on the clipboard as plain text alone, and press Ctrl+V where a post begins."""
        self.page.evaluate("text => navigator.clipboard.writeText(text)", text)
        self.page.click(_APPENDER)
        self.page.keyboard.press("Control+V")
        self.page.wait_for_selector(_APPENDER, state="detached")

    def blocks(self) -> list[Block]:
        """All blocks that the editor holds, the inner ones after the one they are in."""
        return _flat(self.page.evaluate(_HELD))

    def saved(self) -> str:
        """The markup that the editor would save now."""
        return str(self.page.evaluate(_SAVED))

    def text(self) -> str:
        """What the editor shows of the post, without the marks that hold its caret."""
        return str(self.page.inner_text(".is-root-container")).replace("\ufeff", "")


class Parser:
    """The parser of an editor alone, in a page that has its `wp.blocks`."""

    def __init__(self, page: Any) -> None:
        self.page = page

    def blocks(self, markup: str) -> list[Block]:
        """All blocks it finds in the markup, the inner ones after the one they are in."""
        return _flat(self.page.evaluate(_PARSED, markup))

    def saved(self, markup: str) -> str:
        """The same markup as it would be saved."""
        return str(self.page.evaluate("markup => wp.blocks.serialize(wp.blocks.parse(markup))", markup))


def _flat(told: list[dict[str, Any]]) -> list[Block]:
    return [block for top in map(_block, told) for block in top]


def _block(told: dict[str, Any]) -> Block:
    return Block(told["name"], told["isValid"], told["attributes"], tuple(map(_block, told["inside"])))
