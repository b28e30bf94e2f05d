"""What CommonMark and its dialects would misread in plain words, and how each is stopped."""

from __future__ import annotations

import re

# A backslash for what Markdown has escaped from its first day, a character reference for what dialects added later:
# Python-Markdown and kramdown print a backslash that they do not know.
_RISKY = re.compile(
    r"""
    \\(?=[!-/:-@\[-`{-~]|\Z)            # a backslash that would escape, or that ends a line
  | \*+ | _+ | ~+
  | [`{]                                # code; attributes, and the tags of Liquid and Hugo
  | (?<=\])[(\[] | \](?=:) | \[(?=\^)   # links, definitions, footnotes
  | !(?=\[)                             # images
  | <(?=[A-Za-z/!?])
  | &(?=\#?[A-Za-z0-9]+;)
  | \|                                  # tables
  | (?<=\$)\$ | \$(?=\$)                # mathematics
    """,
    re.VERBOSE,
)
# Whether there may be anything to stop: most words have none of these, and a `!` matters before a bracket only.
_SUSPECT = re.compile(r"[\\*_~`{\[\]<&|$]")
_REFERENCES = {"<": "&lt;", "&": "&amp;", "|": "&#124;", "~": "&#126;", "$": "&#36;"}
_AT_START = (
    (re.compile(r"(?=[#>]|[-+](?:\s|$)|-[-:\s]*$|\[[ xX]\]|\[[^\[\]]*\\\]:)"), r"\\"),
    (re.compile(r"(\d+)(?=[.)](?:\s|$))"), r"\1\\"),
    (re.compile(r"=(?==*\s*$)"), "&#61;"),
    (re.compile(r":(?=\s|[-:\s]*$)"), "&#58;"),
    (re.compile(r"\^(?=\s*$)"), "&#94;"),
)
_INDENT = re.compile(r"[^\S \t]+")
_ENTITY = re.compile(r"&(?=#?[A-Za-z0-9]+;)")


def escaped(text: str, *, before: str = "", after: str = "") -> str:
    """Words that will be read as they stand, between the characters they are put between."""
    if not _SUSPECT.search(text) and not text.endswith("!"):
        return text
    padded = before + text + after

    def escape(found: re.Match[str]) -> str:
        return found[0] if found.start() >= len(padded) - len(after) else _escape(found)

    done = _RISKY.sub(escape, padded)
    return done[len(before) : len(done) - len(after)]


def guarded(line: str) -> str:
    """A line of a paragraph, so that its start is not taken for a list, a heading, a rule or a definition."""
    if indent := _INDENT.match(line):
        # Some engines strip no-break spaces, which a poet may have meant.
        return "".join(f"&#{ord(char)};" for char in indent[0]) + line[indent.end() :]
    for pattern, safe in _AT_START:
        if pattern.match(line):
            return pattern.sub(safe, line, count=1)
    return line


def closed(heading: str) -> str:
    """The text of a heading, so that a `#` at either end stays."""
    heading = heading[:-1] + r"\#" if heading.endswith("#") else heading
    return "\\" + heading if heading.startswith("#") else heading


def linked(address: str) -> str:
    """An address as it stands between the brackets of a link."""
    return _ENTITY.sub("&amp;", address)


def bare(address: str) -> str:
    """An address on its own, between `<` and `>`: without them it is no link in most engines."""
    if _ENTITY.search(address):
        # Engines do not agree on what that means between `<` and `>`.
        target = re.sub(r"[()]", r"\\\g<0>", linked(address))
        return f"[{escaped(address)}]({target})"
    return f"<{address}>"


def _escape(found: re.Match[str]) -> str:
    mark = found[0]
    before = found.string[found.start() - 1 : found.start()] if found.start() else ""
    after = found.string[found.end() : found.end() + 1]
    if mark[0] in "*_~" and _is_harmless(mark, before, after=after):
        return mark
    if mark == "{" and after in ("%", "#"):
        # A backslash means nothing to Liquid and Nunjucks.
        return "&#123;"
    return "".join(_REFERENCES.get(char, "\\" + char) for char in mark)


def _is_harmless(mark: str, before: str, *, after: str) -> bool:
    if before in (" ", "\t") and after in (" ", "\t"):
        return True
    if mark[0] == "_":
        return before.isalnum() and after.isalnum()
    return mark == "~" and before in ("", " ") and after.isdigit()
