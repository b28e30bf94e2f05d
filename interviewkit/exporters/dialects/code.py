"""Code that an engine would carry out before it reads the Markdown, kept as code where the engine lets it."""

from __future__ import annotations

import re
from collections.abc import Callable

from interviewkit.exporters.dialects import live

# As our own writer writes them: HTML of a list of definitions, a block with what its list or quotation puts before each
# line, a sign that is none, and code in a line.
_PIECE = r"""
    ^<dl>\n (?:.+\n)*? </dl>$
  | ^ (?P<lead> (?: [ >] | [-*+:]\ | \d+\.\  )* ) (?P<fence> `{3,} ) (?P<info> [^`\n]* ) \n
      (?P<lines> (?: .*\n )*? ) [>\ ]* (?P=fence) $
  | \\.
  | (?<!`) (?P<ticks> `+ ) (?!`) (?P<span> [^\n]+? ) (?<!`) (?P=ticks) (?!`)
    """
_HUGO = re.compile(r"\{\{(?P<sign>[<%])")
_ZOLA = re.compile(r"\{\{\s*\w[\w:.]*\s*\(|\{%")
# A block of code that stands in something.
_INSIDE = re.compile(r"^[^`\n]+```", re.MULTILINE)
_SIGN = re.compile(r"[!-/:-@\[-`{-~]")
_MARKER = re.compile(r"[^>\s]")
# What Pelican takes out of the first line of indented code.
_MADE_OF_IT = re.compile(r"\s*(?:#!|:::)")
_Piece = re.Match[str]


def hugo(body: str) -> str:
    """The body in which a shortcode in code is one of Hugo's own examples, or, where it has no end, plain words."""
    parting = _parting(body, "<!--more-->")
    if parting < 0 and not _HUGO.search(body):
        return body

    def keep(piece: _Piece) -> str:
        if not (piece["lines"] or piece["span"]):
            return piece[0]
        example = _example(piece[0])
        is_parted = piece.start() < parting < piece.end()
        return _worded(piece, html=False) if example is None or is_parted else example

    return _sub(keep, body)


def zola(body: str) -> str:
    """The body in which a shortcode in code is HTML, for Zola has no way to write one that it would not carry out."""
    if not _ZOLA.search(body):
        return body
    return _sub(_without_shortcode, body)


def jekyll(body: str) -> str:
    """The body in which kramdown takes no code for a table, and Liquid nothing for its own."""
    if "|" in body and "\\`" in body:
        # After a backtick that is a word, kramdown misses where code begins, and sees the bar in it.
        body = _sub(lambda piece: _html(piece) if "|" in (piece["span"] or "") else piece[0], body)
    return live.liquid(body)


def hexo(body: str) -> str:
    """The body in which no code leaves a comment open, or ends with a backslash: Hexo would change what comes after."""
    if "<!--" not in body.replace("<!--more-->", "") and "\\`" not in body:
        return body
    return _sub(lambda piece: _html(piece) if _is_open(piece) else piece[0], body)


def python_markdown(body: str) -> str:
    """The body in which blocks of code in lists, quotations and definitions are indented: it knows no others there."""
    return _sub(_indented_block, body) if _INSIDE.search(body) else body


def mkdocs(body: str) -> str:
    """The same; and the post is parted, on the page that lists posts, at a mark that is not in code."""
    parting = _parting(body, "<!-- more -->")

    def keep(piece: _Piece) -> str:
        is_parted = piece.start() < parting < piece.end() and (piece["lines"] or piece["span"])
        return _html(piece) if is_parted else piece[0]

    return python_markdown(body if parting < 0 else _sub(keep, body))


def _sub(write: Callable[[_Piece], str], body: str) -> str:
    # Compiled where it is needed: most posts have nothing to guard.
    return re.sub(_PIECE, write, body, flags=re.VERBOSE | re.MULTILINE)


def _parting(body: str, mark: str) -> int:
    # Where the mark is that would part the post, if that can be in code at all.
    at = body.find(mark)
    return at if "`" in body[: max(at, 0)] else -1


def _example(text: str) -> str | None:
    # `{{</* x */>}}` is shown as `{{< x >}}`; what is between the two signs may be anything but the end.
    done = []
    at = 0
    while found := _HUGO.search(text, at):
        closing = {"<": ">}}", "%": "%}}"}[found["sign"]]
        end = text.find(closing, found.end())
        if end < 0:
            return None
        done += [text[at : found.end()], "/*", text[found.end() : end], "*/", closing]
        at = end + len(closing)
    return "".join([*done, text[at:]])


def _is_open(piece: _Piece) -> bool:
    text = piece["span"] or piece["lines"] or ""
    return text.rfind("<!--") > text.rfind("-->") or (piece["span"] or "").endswith("\\")


def _html(piece: _Piece) -> str:
    return _worded(piece, html=True)


def _without_shortcode(piece: _Piece) -> str:
    if piece["lines"] or piece["span"]:
        return _html(piece) if _ZOLA.search(piece[0]) else piece[0]
    # A backslash before a brace is Markdown, but in HTML it is what somebody wrote.
    return "&#123;" if piece[0] == "\\{" else piece[0].replace("{", "&#123;")


def _indented_block(piece: _Piece) -> str:
    lead = piece["lead"]
    if not lead or not piece["lines"]:
        return piece[0]
    before, lines = _lines(piece)
    if lead != before or _MADE_OF_IT.match("\n".join(lines)):
        return f"{lead}<code>{_broken(lines, before)}</code>"
    return "\n".join(f"{before}    {line}".rstrip() for line in lines)


def _worded(piece: _Piece, *, html: bool) -> str:
    if piece["span"]:
        text = piece["span"]
        is_padded = text[0] == text[-1] == " " and text.strip()
        written = _spelled(text[1:-1] if is_padded else text)
        return f"<code>{written}</code>" if html else written
    before, lines = _lines(piece)
    if not html:
        return piece["lead"] + _broken(lines, before)
    kind = f' class="language-{_spelled(piece["info"])}"' if piece["info"] else ""
    written = f"\n{before}".join(map(_spelled, lines))
    return f"{piece['lead']}<pre><code{kind}>{written}</code></pre>"


def _lines(piece: _Piece) -> tuple[str, list[str]]:
    # What stands before each line but the first, and the lines without it.
    before = _MARKER.sub(" ", piece["lead"])
    return before, [line[len(before) :] for line in piece["lines"].split("\n")[:-1]]


def _broken(lines: list[str], before: str) -> str:
    return f"  \n{before}".join(_indented(_spelled(line)) or "&nbsp;" for line in lines)


def _spelled(text: str) -> str:
    # A number for every sign: no Markdown, no HTML and no typography of the engine is left in it.
    return _SIGN.sub(lambda sign: f"&#{ord(sign[0])};", text)


def _indented(line: str) -> str:
    words = line.lstrip(" \t")
    return "&nbsp;" * (len(line) - len(words)) + words
