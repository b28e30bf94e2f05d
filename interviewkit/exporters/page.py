"""A post as one standalone page: nothing to load, readable in any browser, on paper and read aloud."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape
from pathlib import Path
from string import Template

from interviewkit.exporters.fragment import Writer
from interviewkit.exporters.metadata import about
from interviewkit.exporters.parts import Part, Picture, Post, Prose
from interviewkit.locales import direction, primary

TEMPLATE = Path(__file__).parent.parent / "data" / "pages" / "page.html"
_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)


def render(post: Post) -> str:
    """The whole page; the same post gives the same bytes."""
    edition = post.edition
    writer = Writer(classes=True)
    content = [writer.part(part) for part in post.parts if not _is_elsewhere(part)]
    return Template(TEMPLATE.read_text(encoding="utf-8")).substitute(
        lang=escape(edition.language),
        dir=direction(edition.language),
        title=escape(edition.title, quote=False),
        about="\n".join(about(post)),
        facts="\n".join(_facts(post)),
        content="\n".join(content),
    )


def _is_elsewhere(part: Part) -> bool:
    # Who asked is said above the post, not below it; and a page that loads nothing has its picture in itself.
    if isinstance(part, Picture):
        return not part.address.startswith("data:")
    return isinstance(part, Prose) and part.kind == "byline"


def _facts(post: Post) -> Iterator[str]:
    edition, said = post.edition, post.said
    foreign = "" if primary(edition.language) == said.language else f' lang="{said.language}" dir="ltr"'
    if byline := said.byline(edition.interviewer and _AUTHOR, edition.interviewee and _GUEST):
        author = f'<span class="p-author h-card">{escape(edition.interviewer or "", quote=False)}</span>'
        guest = f"<b>{escape(edition.interviewee, quote=False)}</b>"
        sentence = escape(byline, quote=False).replace(_AUTHOR, author).replace(_GUEST, guest)
        yield f"<p{foreign}>{sentence}</p>"
    if edition.date:
        human = escape(said.human_date(edition.date), quote=False)
        is_day = _DAY.fullmatch(edition.date)
        time = f'<time class="dt-published" datetime="{edition.date}">{human}</time>' if is_day else human
        yield f"<p{foreign}>{time}</p>"
    if edition.tags:
        items = "".join(f'<li class="p-category">{escape(tag, quote=False)}</li>' for tag in edition.tags)
        yield f'<ul class="tags">{items}</ul>'


# Stand in a sentence for what is put in as an element; no text has them, for these never come out of a file.
_AUTHOR, _GUEST = "\0", "\1"
