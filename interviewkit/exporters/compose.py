"""How an edition becomes a post: what is said before, between and after its exchanges."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from interviewkit.exporters.layouts import WRITTEN, Layout
from interviewkit.exporters.outline import Step, declined, shortened, steps
from interviewkit.exporters.parts import (
    Definition,
    Definitions,
    Exchange,
    Heading,
    Part,
    Picture,
    Post,
    Prose,
    Rule,
)
from interviewkit.exporters.prose import headed, plain
from interviewkit.exporters.prose.emphasis import bold, italic
from interviewkit.exporters.prose.tree import Block, Emphasis, Link, Listing, Paragraph, Text
from interviewkit.exporters.style import Style
from interviewkit.exporters.typesetting import Typesetter
from interviewkit.exporters.voices import Voices
from interviewkit.locales import primary, words
from interviewkit.privacy import Edition, Entry, Reference

_LONGEST_NOTE = 60


def compose(edition: Edition, style: Style, *, picture: str | None = None) -> Post:
    """The post in that style, its words set; `picture` is the portrait as a `data:` address, where it is embedded."""
    composer = _Composer(edition, style, picture=picture)
    return Post(composer.edition, composer.said, style, lay_out=composer.parts)


class _Composer:
    """Puts the parts of one post in their order."""

    def __init__(self, edition: Edition, style: Style, *, picture: str | None) -> None:
        self.style = style
        self.typesetter = Typesetter(style)
        self.edition = self.typesetter.edition(edition)
        self.picture = picture
        self.said = words(edition.language)
        self.voices = Voices(edition, self.said, put=self.ourselves)
        self.ours = None if primary(edition.language) == self.said.language else self.said.language

    def parts(self) -> Iterator[Part]:
        edition = self.edition
        if portrait := edition.portrait:
            yield Picture(
                self.picture or _addressed(portrait.file), portrait.alt or "", (Text(self.credit(portrait.credit)),)
            )
        if edition.introduction:
            yield self.prose("introduction", edition.introduction)
        if edition.anonymous:
            yield self.sentence("note", self.said.anonymous)
        yield from self.exchanges(WRITTEN[self.style.layout])
        if self.style.declined == "group" and (left := declined(edition)):
            yield from self.grouped(left)
        if edition.conclusion:
            yield Rule()
            yield self.prose("conclusion", edition.conclusion)
        yield from self.notes()

    def notes(self) -> Iterator[Part]:
        edition, said = self.edition, self.said
        if account := said.account(edition.method, edition.editing):
            yield self.sentence("note", account)
        if byline := said.byline(edition.interviewer, edition.interviewee):
            yield self.sentence("byline", byline)
        if edition.links:
            yield Heading(2, (Text(self.ourselves(said.more(edition.interviewee or None))),))
            yield Prose("links", (self.links(),))

    def links(self) -> Block:
        items = [_link(link) for link in self.edition.links]
        if len(items) == 1:
            return Paragraph(((items[0],),))
        return Listing("-", True, tuple((Paragraph(((item,),)),) for item in items))

    def exchanges(self, layout: Layout) -> Iterator[Part]:
        row: list[Definition] = []
        for step in steps(self.edition, self.style):
            if step.section:
                yield from self.row(row)
                yield Heading(2, (Text(" ".join(step.section.split("\n"))),))
            asked = self.typesetter.blocks(step.entry.question, self.edition.language)
            done = layout(step, asked, list(self.told(step)), self.voices)
            if isinstance(done, Exchange):
                yield done
            else:
                row.append(done)
        yield from self.row(row)

    def row(self, row: list[Definition]) -> Iterator[Definitions]:
        if row:
            yield Definitions(row[:])
            row.clear()

    def told(self, step: Step) -> Iterator[Prose]:
        entry = step.entry
        if step.back_to:
            question = shortened(self.typesetter.text(plain(step.back_to), self.edition.language), _LONGEST_NOTE)
            yield self.sentence("back-to", self.said.back_to(question))
        if own := self.own(entry):
            foreign = entry.language if entry.language and entry.language != self.edition.language else None
            yield Prose("declined" if entry.declined else "answer", own, foreign)
        elif entry.declined:
            yield self.sentence("neutral", self.said.decline(entry.declined))
        if entry.partly:
            yield self.sentence("note", self.said.partial)

    def own(self, entry: Entry) -> tuple[Block, ...]:
        return self.typesetter.blocks(entry.answer, entry.language or self.edition.language)

    def grouped(self, left: Iterable[Entry]) -> Iterator[Prose]:
        items = tuple(self.item(entry) for entry in left)
        yield self.sentence("note", self.said.grouped(len(items)))
        is_tight = all(len(item) == 1 for item in items)
        listed = Listing("-", is_tight, items) if len(items) > 1 else None
        yield Prose("group", (listed,) if listed else items[0])

    def item(self, entry: Entry) -> tuple[Block, ...]:
        line, more = headed(bold(self.typesetter.blocks(entry.question, self.edition.language)))
        if own := self.own(entry):
            return (Paragraph((line,)), *more, *own)
        neutral = Emphasis("*", (Text(self.ourselves(self.said.decline(entry.declined or ""))),))
        return (Paragraph((line, (neutral,))), *more)

    def prose(self, kind: str, text: str) -> Prose:
        return Prose(kind, self.typesetter.blocks(text, self.edition.language))

    def sentence(self, kind: str, text: str) -> Prose:
        return Prose(kind, (italic(self.ourselves(text)),), self.ours)

    def ourselves(self, text: str) -> str:
        # The words of the program are set too: for `narrow`, and where a name in them asks for it.
        return self.typesetter.text(text, self.said.language if self.ours else self.edition.language)

    def credit(self, text: str | None) -> str:
        return self.ourselves(self.said.credit(text)) if text else ""


def _addressed(path: str) -> str:
    # As an address has it (RFC 3986): no space, bracket or brace that Markdown or an engine would take for a sign.
    from urllib.parse import quote  # a post without a portrait has no use for it

    return quote(path, safe="/:?#@!$&*+,;=%~")


def _link(link: Reference) -> Link:
    # An address alone is its own words, but nobody reads `mailto:`.
    is_bare = not link.text and not link.address.lower().startswith("mailto:")
    return Link(link.address, (Text(link.text or link.address.removeprefix("mailto:")),), bare=is_bare)
