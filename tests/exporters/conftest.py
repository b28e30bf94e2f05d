"""What the tests of the ways out share: reading HTML back, and golden files."""

import os
import re
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest

# The tests here share `editions.py`; pytest in importlib mode does not look beside them.
sys.path.insert(0, str(Path(__file__).parent))

GOLDEN = Path(__file__).parent.parent / "golden"
_BLOCKS = {"p", "li", "blockquote", "pre", "ul", "ol", "h1", "h2", "h3", "h4", "hr", "dt", "dd", "figure", "figcaption"}


@dataclass
class Seen:
    """What a reader gets from a piece of HTML: its lines of words, and its elements in their order."""

    lines: list[str]
    elements: list[str]
    links: list[str]

    @property
    def decoded(self) -> list[str]:
        """The lines as markdown-it shows them: it decodes the address of a link that shows itself."""
        return [unquote(line).strip() for line in self.lines if line.strip()]


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text: list[str] = []
        self.elements: list[str] = []
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        if tag not in ("p", "a"):
            self.elements.append(tag)
        self.links += [unquote(value) for name, value in attrs if name in ("href", "src")]
        if tag == "br" or tag in _BLOCKS:
            self.text.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in _BLOCKS:
            self.text.append("\n")

    def handle_data(self, data: str) -> None:
        self.text.append(data)


@pytest.fixture(scope="session")
def see() -> Callable[[str], Seen]:
    """Read HTML as a browser does: runs of ordinary spaces are one."""

    def seen(html: str) -> Seen:
        reader = _Reader()
        reader.feed(html)
        reader.close()
        lines = (re.sub("[ \t]+", " ", line).strip(" ") for line in "".join(reader.text).split("\n"))
        return Seen([line for line in lines if line], reader.elements, reader.links)

    return seen


@pytest.fixture(scope="session")
def commonmark() -> Callable[[str], str]:
    """Read Markdown with a plain CommonMark parser that has nothing of ours."""
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"maxNesting": 60})
    return lambda text: str(parser.render(text))


@dataclass
class Golden:
    """Texts kept in `tests/golden`; `GOLDEN=renew pytest` writes them anew, and git shows what changed."""

    folder: Path = GOLDEN
    renewing: bool = field(default_factory=lambda: os.environ.get("GOLDEN") == "renew")

    def expect(self, name: str, text: str) -> None:
        path = self.folder / name
        if self.renewing:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode())
        assert path.read_bytes().decode() == text


@pytest.fixture(scope="session")
def golden() -> Golden:
    return Golden()
