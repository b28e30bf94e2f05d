"""Questions in text that people write: Markdown headings, lists with follow-ups below, or a question a line."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from interviewkit.model import Exchange

_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(?:[^\n]*\n)*?---[ \t]*(?:\n|\Z)")
_RULE = re.compile(r" {0,3}([-*_])[ \t]*(?:\1[ \t]*){2,}$")
_HEADING = re.compile(r" {0,3}(#{1,6})\s+(.*?)(?:\s+#+)?\s*$")
_ITEM = re.compile(r"([ \t]*)(?:[-*+•]|\d{1,3}[.)])\s+(?:\[[ xX]\]\s+)?(.*\S)\s*$")
_NUMBER = re.compile(r"^\s*(?:[-*+•]|\d{1,3}\s*[.):/]|Q\s?\d{1,3}\s*[.):]?)\s+(?=\S)")
_ENDED = re.compile(r"[.?!…:;]\W*$")


def read(text: str) -> tuple[str, list[Exchange]]:
    """The title of a text, if a heading tells one, and its questions; every line that asks is in one of them."""
    lines = [line for line in _FRONT_MATTER.sub("", text).split("\n") if not _RULE.match(line)]
    title, rest = _title(lines)
    exchanges = _questions(rest)
    return (title, exchanges) if exchanges else ("", _questions(lines))


def _title(lines: list[str]) -> tuple[str, list[str]]:
    """The one heading of the first level that stands above all others, and the lines without it."""
    headings = [(place, match) for place, line in enumerate(lines) if (match := _HEADING.match(line))]
    tops = [match for _, match in headings if len(match[1]) == 1]
    if len(tops) != 1 or headings[0][1] is not tops[0] or _asks(tops[0][2]):
        return "", lines
    place = headings[0][0]
    return tops[0][2], lines[:place] + lines[place + 1 :]


def _questions(lines: list[str]) -> list[Exchange]:
    headings = [match[2] for line in lines if (match := _HEADING.match(line))]
    below = [line for line in lines if not _HEADING.match(line)]
    items = [match[2] for line in below if (match := _ITEM.match(line))]
    if not headings and not items:
        return _from_lines(lines)
    asking = sum(map(_asks, headings))
    if headings and (asking >= max(1, sum(map(_asks, items))) or not (items or any(map(_asks, below)))):
        return _from_headings(lines)
    return _from_items(lines)


def _asks(text: str) -> bool:
    return text.rstrip(" \t*_»”\"')").endswith(("?", "？", "؟"))


def _is_intro(line: str) -> bool:
    return line.rstrip().endswith(":") and line[:1] not in ("", " ", "\t") and not _ITEM.match(line)


def _unnumbered(line: str) -> str:
    return _NUMBER.sub("", line, count=1).strip()


def _from_lines(lines: list[str]) -> list[Exchange]:
    texts = map(_unnumbered, lines)
    return [Exchange(f"q{place}", text) for place, text in enumerate(filter(None, texts), start=1)]


@dataclass
class _Gathered:
    """The questions read so far, and what the next one stands below."""

    exchanges: list[Exchange] = field(default_factory=list)
    section: tuple[int, str] | None = None
    above: list[tuple[int, str]] = field(default_factory=list)

    def ask(self, text: str, *, margin: int = 0) -> None:
        """One question more; it follows up the last one that stands further left."""
        self.above = [(other, id) for other, id in self.above if other < margin]
        id = f"q{len(self.exchanges) + 1}"
        follows = self.above[-1][1] if self.above else None
        section = self.section[1] if self.section else None
        self.exchanges.append(Exchange(id, text, section=section, follows=follows))
        self.above.append((margin, id))
        self.section = None

    def go_on(self, text: str) -> None:
        """The last question has one line more."""
        last = self.exchanges.pop()
        self.exchanges.append(replace(last, question=f"{last.question} {text}"))

    def head(self, level: int, text: str) -> None:
        """A heading: a question where it asks or has nothing below it, else a section."""
        if self.section and self.section[0] >= level:
            (_, alone), self.section = self.section, None
            self.ask(alone)
        self.above = []
        if _asks(text):
            self.ask(text)
            self.above = []
        elif text:
            self.section = (level, text)


def _from_items(lines: list[str]) -> list[Exchange]:
    found = _Gathered()
    intros = sum(map(_is_intro, lines))
    unfinished = False
    for line in lines:
        text = line.strip()
        if match := _HEADING.match(line):
            found.head(len(match[1]), match[2])
        elif match := _ITEM.match(line):
            found.ask(match[2], margin=len(match[1].expandtabs(4)))
        elif text and found.exchanges and (line[0] in " \t" or (unfinished and text[0].islower())):
            found.go_on(text)
        elif _is_intro(line):
            # « Here are my questions: » is none of them; several such lines are headings.
            if intros > 1 or found.exchanges:
                found.head(7, text.removesuffix(":").rstrip())
        elif text:
            found.above = []
            found.ask(_unnumbered(line))
        # A line that somebody broke may go on at the margin of the page.
        unfinished = bool(text) and not _ENDED.search(text)
    found.head(0, "")
    return found.exchanges


def _from_headings(lines: list[str]) -> list[Exchange]:
    parts: list[tuple[int, str, list[str]]] = [(0, "", [])]
    for line in lines:
        if match := _HEADING.match(line):
            parts.append((len(match[1]), match[2], []))
        else:
            parts[-1][2].append(line)
    found = _Gathered()
    followed = [*(level for level, _, _ in parts[1:]), 0]
    for (level, heading, body), following in zip(parts, followed, strict=True):
        if heading and (following <= level or _asks(heading)):
            found.ask("\n\n".join([heading, "\n".join(body).strip()]).strip(), margin=level)
            continue
        if heading:
            found.section, found.above = (level, heading), []
        for line in filter(_asks, body):
            found.ask(_unnumbered(line), margin=7)
    return found.exchanges
