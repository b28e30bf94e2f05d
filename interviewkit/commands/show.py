"""`show`: an interview as a conversation, or as JSON."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

import typer

from interviewkit.commands import Folder, Json, Slug, as_json, project, session
from interviewkit.model import Exchange, Identity, Interview, State


def show(ctx: typer.Context, slug: Slug, folder: Folder = None, json: Json = False) -> None:
    """Show an interview as a conversation.

    \b
    Examples:
      interviewkit show my-interview
      interviewkit show my-interview | less
      interviewkit show my-interview --json | jq -r '.exchanges[].question'
    """
    place = project(ctx, folder)
    interview = place.load(place.find(slug))
    console = session(ctx).console
    console.write(as_json(described(interview)) if json else conversation(interview, width=console.width))


def described(interview: Interview) -> dict[str, Any]:
    """All of an interview but the hints, in plain values; null where there is nothing."""
    return {
        "slug": interview.slug,
        "title": interview.title,
        "language": interview.language,
        "date": interview.date,
        "interviewer": interview.interviewer,
        "interviewee": {"name": interview.interviewee.name or None, "identity": interview.interviewee.identity.value},
        "portrait": interview.portrait and asdict(interview.portrait),
        "links": [asdict(link) for link in interview.links],
        "tags": list(interview.tags),
        "summary": interview.summary,
        "method": interview.method and interview.method.value,
        "editing": interview.editing and interview.editing.value,
        "introduction": interview.introduction,
        "conclusion": interview.conclusion,
        "exchanges": [_exchange(exchange) for exchange in interview],
    }


def conversation(interview: Interview, *, width: int) -> str:
    """The interview as text for reading, its lines at most as wide as a page."""
    width = max(30, min(width, 88))
    parts = [interview.title, _people(interview)]
    parts += [_indented(interview.introduction, "", width)] if interview.introduction else []
    for exchange in interview:
        if exchange.section:
            parts.append(f"── {exchange.section} ──")
        parts.append(_turn(exchange, width))
    parts += [_indented(interview.conclusion, "", width)] if interview.conclusion else []
    return "\n\n".join(part for part in parts if part) + "\n"


def _exchange(exchange: Exchange) -> dict[str, str | None]:
    return {
        "id": exchange.id,
        "state": exchange.state.value,
        "question": exchange.question,
        "answer": exchange.answer,
        "language": exchange.language,
        "declined": exchange.declined and exchange.declined.value,
        "partly": exchange.partly and exchange.partly.value,
        "follows": exchange.follows,
        "section": exchange.section,
    }


def _people(interview: Interview) -> str:
    person = interview.interviewee
    name = person.name + (" (identity withheld)" if person.identity is Identity.WITHHELD else "")
    names = [interview.interviewer or "", name]
    return " · ".join(filter(None, [" and ".join(filter(None, names)), interview.language, interview.date]))


def _turn(exchange: Exchange, width: int) -> str:
    margin = "      "
    label = f"{exchange.id}{' ↳ ' + exchange.follows if exchange.follows else ''}"
    lines = [f"{label:<4}  " + _indented(exchange.question, margin, width).lstrip()]
    if exchange.answer:
        lines.append(_indented(exchange.answer, margin, width))
    if exchange.state is not State.ANSWERED:
        kind = exchange.declined or exchange.partly
        lines.append(f"{margin}[{exchange.state.value}{': ' + kind.value if kind else ''}]")
    return "\n\n".join(lines)


def _indented(text: str, margin: str, width: int) -> str:
    import textwrap

    lines = []
    for line in text.split("\n"):
        wrapped = textwrap.wrap(line, width - len(margin), break_long_words=False, break_on_hyphens=False)
        lines += [margin + piece for piece in wrapped] or [""]
    return "\n".join(lines)
