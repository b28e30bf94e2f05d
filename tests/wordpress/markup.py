"""Block markup and pages, compared: the words a reader finds in them, and what two editors write differently."""

from __future__ import annotations

import html
import json
import re

NAMES = {
    f"core/{name}" for name in ("paragraph", "heading", "list", "list-item", "quote", "code", "separator", "image")
}
"""The blocks a post is made of: neither Classic (freeform) nor HTML, and none that is missing."""

_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_OPENING = re.compile(r"<!-- wp:(\S+) (\{.*?\}) -->")
_TAG = re.compile(r"<([a-z][a-z0-9]*)((?:\s+[a-z-]+=\"[^\"]*\")+)\s*(/?)>")
_ATTRIBUTE = re.compile(r"[a-z-]+=\"[^\"]*\"")
_LINES = re.compile(r"</?(?:p|h[1-6]|ul|ol|li|blockquote|pre|figure|figcaption|hr|br|div|section)\b[^>]*>")
# Classes that are of the block itself; an editor from before them takes them for the writer's own.
_OWN_CLASSES = {"wp-block-heading", "wp-block-list"}


def words(markup: str) -> list[str]:
    """What a reader finds, cut at white space that breaks; no-break spaces stay in the words."""
    text = re.sub(r"<[^>]*>", "", _LINES.sub("\n", _COMMENT.sub("", markup)))
    return cut(html.unescape(text))


def cut(text: str) -> list[str]:
    """A text cut at white space that breaks."""
    return [word for word in re.split(r"[ \t\r\n]+", text) if word]


def canonical(markup: str) -> str:
    """The same markup without what editors write differently and mean the same.

    That is: an anchor in the comment too or in the element alone, the order of attributes, a class of the block itself
    taken for the writer's own (as before WordPress 6.3), a no-break space or `&nbsp;`, `<` or `&lt;` in an attribute,
    and whether an address of a code block that is not its first is written so that nothing is embedded for it.
    """
    markup = _OPENING.sub(lambda found: _opening(found[1], json.loads(found[2])), markup.strip())
    return _TAG.sub(_sorted, markup).replace("&nbsp;", "\u00a0").replace("&#47;", "/")


def _opening(name: str, told: dict[str, object]) -> str:
    own = " ".join(one for one in str(told.pop("className", "")).split() if one not in _OWN_CLASSES)
    told.pop("anchor", None)
    more = {**told, **({"className": own} if own else {})}
    return f"<!-- wp:{name} {json.dumps(more, sort_keys=True) + ' ' if more else ''}-->"


def _sorted(found: re.Match[str]) -> str:
    attributes = sorted(html.unescape(one) for one in _ATTRIBUTE.findall(found[2]))
    return f"<{found[1]} {' '.join(attributes)}{found[3]}>"
