"""Typography applied to words that are on their way out: those of the post, and those of its title and names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from interviewkit.exporters.prose import read
from interviewkit.exporters.prose.tree import Block, Code, Emphasis, Line, Link, Listing, Paragraph, Quotation, Text
from interviewkit.exporters.style import OFF, Style
from interviewkit.locales import primary

if TYPE_CHECKING:
    from interviewkit.privacy import Edition
    from interviewkit.typography import Edit, Profile

_OPAQUE = "\ufffc"


def profiles() -> tuple[str, ...]:
    """What the typography of a style may be."""
    from interviewkit.typography import NAMES

    return (*NAMES, OFF)


class Typesetter:
    """Sets words in the typography of their language, or in the one that was chosen."""

    def __init__(self, style: Style) -> None:
        self._style = style
        self._profiles: dict[str, Profile | None] = {}

    def text(self, text: str, language: str) -> str:
        """Plain words without any Markdown."""
        profile = self._profile(language)
        if profile is None:
            return text
        from interviewkit.typography import typeset

        return typeset(text, profile)

    def blocks(self, text: str | None, language: str) -> tuple[Block, ...]:
        """What a stored text means as light Markdown, its words set; code and addresses as they are."""
        blocks = read(text or "")
        if profile := self._profile(language):
            for block in blocks:
                _set(block, profile)
        return blocks

    def edition(self, edition: Edition) -> Edition:
        """The edition with its plain words set: title, names, summary, sections, what is said about a picture."""
        spoken = edition.language

        def put(text: str | None) -> str | None:
            return text and self.text(text, spoken)

        portrait = edition.portrait
        return replace(
            edition,
            title=self.text(edition.title, spoken),
            interviewer=put(edition.interviewer),
            interviewee=self.text(edition.interviewee, spoken),
            summary=put(edition.summary),
            portrait=portrait and replace(portrait, alt=put(portrait.alt), credit=put(portrait.credit)),
            links=tuple(replace(link, text=put(link.text)) for link in edition.links),
            entries=tuple(replace(entry, section=put(entry.section)) for entry in edition.entries),
        )

    def _profile(self, language: str) -> Profile | None:
        if language not in self._profiles:
            self._profiles[language] = self._found(language)
        return self._profiles[language]

    def _found(self, language: str) -> Profile | None:
        if self._style.typography == OFF:
            return None
        from interviewkit.typography import profile

        return profile(self._chosen(language), narrow=self._style.narrow)

    def _chosen(self, language: str) -> str:
        # A profile that was chosen is for its own language: an English answer in a French post is set as English.
        chosen = self._style.typography
        return chosen if chosen and primary(chosen) == primary(language) else language


def _set(block: Block, profile: Profile) -> None:
    # The blocks were read for this post alone, so that they may be changed where they are.
    if isinstance(block, Paragraph):
        _set_lines(block.lines, profile)
    elif isinstance(block, Quotation):
        for inside in block.blocks:
            _set(inside, profile)
    elif isinstance(block, Listing):
        for item in block.items:
            for inside in item:
                _set(inside, profile)


def _set_lines(lines: tuple[Line, ...], profile: Profile) -> None:
    from interviewkit.typography import edits

    pieces: list[Text | str] = []
    for line in lines:
        pieces += ("\n", *_flat(line)) if pieces else _flat(line)
    text = "".join(piece if isinstance(piece, str) else piece.text for piece in pieces)
    if changes := edits(text, profile):
        _change(pieces, changes)


def _flat(line: Iterable[object]) -> Iterator[Text | str]:
    for span in line:
        if isinstance(span, Text):
            yield span
        elif isinstance(span, Code) or (isinstance(span, Link) and span.bare):
            yield _OPAQUE
        elif isinstance(span, Emphasis | Link):
            yield from _flat(span.spans)


def _change(pieces: list[Text | str], changes: list[Edit]) -> None:
    waiting = iter(changes)
    change = next(waiting, None)
    start = 0
    for piece in pieces:
        if isinstance(piece, str):
            start += len(piece)
            continue
        end = start + len(piece.text)
        done: list[str] = []
        at = start
        while change and change.start <= end:
            if change.start == end and change.end > end:
                break
            # An edit that began in the piece before leaves only its end to take away here.
            if change.start >= start:
                done += [piece.text[at - start : change.start - start], change.new]
            at = min(change.end, end)
            if change.end > end:
                break
            change = next(waiting, None)
        done.append(piece.text[at - start :])
        start, piece.text = end, "".join(done)
