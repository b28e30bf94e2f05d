"""A post as one standalone page: nothing to load, readable in any browser, on paper and read aloud."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape
from pathlib import Path
from string import Template

from interviewkit.exporters import prose
from interviewkit.exporters.outline import Step, shortened, steps
from interviewkit.exporters.prose import html
from interviewkit.locales import Words, direction, primary, words
from interviewkit.privacy import Edition

TEMPLATE = Path(__file__).parent.parent / "data" / "pages" / "page.html"
_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_LONGEST_DESCRIPTION = 200


def render(edition: Edition) -> str:
    """The whole page; the same edition gives the same bytes."""
    said = words(edition.language)
    return Template(TEMPLATE.read_text(encoding="utf-8")).substitute(
        lang=escape(edition.language),
        dir=direction(edition.language),
        title=escape(edition.title, quote=False),
        about="\n".join(_about(edition, said)),
        facts="\n".join(_facts(edition, said)),
        content="\n".join(_content(edition, said)),
    )


def _about(edition: Edition, said: Words) -> Iterator[str]:
    territory = edition.language.replace("-", "_") if "-" in edition.language else said.locale
    facts = {
        "og:title": edition.title,
        "og:type": "article",
        "og:locale": territory if _is_ours(edition, said) else edition.language.replace("-", "_"),
    }
    if edition.introduction:
        told = shortened(prose.plain(edition.introduction), _LONGEST_DESCRIPTION)
        yield f'<meta name="description" content="{escape(told)}">'
        facts["og:description"] = told
    for name, content in facts.items():
        yield f'<meta property="{name}" content="{escape(content)}">'


def _facts(edition: Edition, said: Words) -> Iterator[str]:
    if byline := said.byline(edition.interviewer and _AUTHOR, edition.interviewee and _GUEST):
        author = f'<span class="p-author h-card">{escape(edition.interviewer or "", quote=False)}</span>'
        guest = f"<b>{escape(edition.interviewee, quote=False)}</b>"
        sentence = escape(byline, quote=False).replace(_AUTHOR, author).replace(_GUEST, guest)
        yield f"<p{_lang(edition, said)}>{sentence}</p>"
    if edition.date:
        yield f"<p{_lang(edition, said)}>{_time(edition.date, said)}</p>"
    if edition.tags:
        items = "".join(f'<li class="p-category">{escape(tag, quote=False)}</li>' for tag in edition.tags)
        yield f'<ul class="tags">{items}</ul>'


# Stand in a sentence for what is put in as an element; no text has them, for these never come out of a file.
_AUTHOR, _GUEST = "\0", "\1"


def _time(day: str, said: Words) -> str:
    human = escape(said.human_date(day), quote=False)
    return f'<time class="dt-published" datetime="{day}">{human}</time>' if _DAY.fullmatch(day) else human


def _content(edition: Edition, said: Words) -> Iterator[str]:
    if edition.introduction:
        yield f'<div class="introduction">\n{html.render(prose.read(edition.introduction))}\n</div>'
    lang = _lang(edition, said)
    if edition.anonymous:
        yield _sentence("note", said.anonymous, lang=lang)
    for step in steps(edition, said):
        yield from _exchange(step, said, lang=lang)
    if edition.conclusion:
        yield f'<div class="conclusion">\n{html.render(prose.read(edition.conclusion))}\n</div>'


def _exchange(step: Step, said: Words, *, lang: str) -> Iterator[str]:
    if step.entry.section:
        yield f'<h2 class="section">{escape(step.entry.section, quote=False)}</h2>'
    kind = "exchange follow-up" if step.entry.nested else "exchange"
    name = escape("-".join(step.entry.id.split()))
    question, more = prose.headed(step.entry.question)
    yield f'<section class="{kind}" aria-labelledby="{name}">'
    yield f'<h{step.level} class="question" id="{name}">{html.inline(question).strip()}</h{step.level}>'
    if more:
        yield f'<div class="asked">\n{html.render(more)}\n</div>'
    if step.back_to:
        yield _sentence("back-to", said.back_to(step.back_to), lang=lang)
    yield from _answer(step, lang)
    yield "</section>"


def _answer(step: Step, lang: str) -> Iterator[str]:
    own = html.render(prose.read(step.own or ""))
    if step.neutral:
        yield _sentence("declined sentence", step.neutral, lang=lang)
    elif step.entry.declined:
        yield f'<div class="declined">\n{own}\n</div>'
    elif own:
        yield own
    if step.note:
        yield _sentence("note", step.note, lang=lang)


def _sentence(kind: str, text: str, *, lang: str) -> str:
    return f'<p class="{kind}"{lang}>{escape(text, quote=False)}</p>'


def _lang(edition: Edition, said: Words) -> str:
    # Our own words, where they are not in the language of the post, are not read aloud as if they were.
    return "" if _is_ours(edition, said) else f' lang="{said.language}" dir="ltr"'


def _is_ours(edition: Edition, said: Words) -> bool:
    return primary(edition.language) == said.language
