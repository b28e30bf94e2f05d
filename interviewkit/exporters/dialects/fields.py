"""The fields of a front matter, from keys and values in which `{title}` and the like stand for words of the post."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date

from interviewkit.errors import Usage, did_you_mean
from interviewkit.exporters.frontmatter import Plain, Value
from interviewkit.privacy import Edition

_PLACE = re.compile(r"(?<!\{)\{([a-z]+)\}(?!\})")
_LIST = re.compile(r"\[(.*)\]", re.DOTALL)
_PLAIN = re.compile(r"true|false|-?(?:0|[1-9]\d{0,14})", re.ASCII)
_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_KEY = re.compile(r"[\w-]+(?:\.[\w-]+)*")
_FLAT_KEY = re.compile(r"[A-Za-z0-9_-]+")
PLACES = ("title", "date", "slug", "language", "tags", "summary", "description", "interviewer", "interviewee")
"""What may stand between braces; `description` is the summary or, without one, the title."""

Dress = Mapping[str, Callable[[str], str]]


def is_day(text: str) -> bool:
    """Whether it is a day as YYYY-MM-DD that there is in the calendar."""
    try:
        return bool(_DAY.fullmatch(text) and date.fromisoformat(text))
    except ValueError:
        return False


def unknown(value: str) -> list[str]:
    """What a value asks for between braces and no post has."""
    return [name for name in _PLACE.findall(value) if name not in PLACES]


def chosen(keys: Mapping[str, str], more: Mapping[str, str], *, is_flat: bool) -> dict[str, str]:
    """The keys with `more` over them; `params` replaces all that is below it, and a flat key matches in any case."""
    kept = dict(keys)
    for key, value in more.items():
        _check(key, value, is_flat=is_flat)
        same = next((known for known in kept if is_flat and known.lower() == key.lower()), key)
        if same not in kept:
            for other in [known for known in kept if known.startswith(f"{key}.") or key.startswith(f"{known}.")]:
                del kept[other]
        kept[same] = value
    return kept


def filled(keys: Mapping[str, str], edition: Edition, *, dress: Dress) -> dict[str, Value]:
    """The fields with the words of the edition in them, those without any left out; a dot leads to the field below."""
    words = {name: [_dressed(text, dress.get(name)) for text in texts] for name, texts in _words(edition).items()}
    fields: dict[str, Value] = {}
    for path, template in keys.items():
        if value := _value(template, words):
            *above, key = path.split(".")
            _below(fields, above)[key] = value
    return fields


def _below(fields: dict[str, Value], above: Iterable[str]) -> dict[str, Value]:
    for name in above:
        found = fields.setdefault(name, {})
        assert isinstance(found, dict)
        fields = found
    return fields


def _words(edition: Edition) -> dict[str, list[str]]:
    said: dict[str, Iterable[str | None]] = {
        "title": [edition.title],
        "date": [edition.date],
        "slug": [edition.slug],
        "language": [edition.language],
        "tags": edition.tags,
        "summary": [edition.summary],
        "description": [edition.summary or edition.title],
        "interviewer": [edition.interviewer],
        "interviewee": [edition.interviewee],
    }
    return {name: [line for text in texts if (line := _line(text or ""))] for name, texts in said.items()}


def _line(text: str) -> str:
    return " ".join(text.splitlines())


def _dressed(text: str, dress: Callable[[str], str] | None) -> str:
    return dress(text) if dress else text


def _value(template: str, words: Mapping[str, list[str]]) -> Value:
    if listed := _LIST.fullmatch(template):
        return tuple(item for part in listed[1].split(",") for item in _items(part.strip(), words) if item)
    if template == "{tags}":
        return tuple(words["tags"])
    if _PLAIN.fullmatch(template):
        return Plain(template)
    text = _text(template, words)
    return Plain(text) if is_day(text) and template in (text, "{date}") else text


def _items(part: str, words: Mapping[str, list[str]]) -> list[str]:
    return words["tags"] if part == "{tags}" else [_text(part, words)]


def _text(template: str, words: Mapping[str, list[str]]) -> str:
    return _PLACE.sub(lambda found: ", ".join(words[found[1]]), _line(template))


def _check(key: str, value: str, *, is_flat: bool) -> None:
    if not (_FLAT_KEY if is_flat else _KEY).fullmatch(key):
        plain = "letters without accents, digits, - and _" if is_flat else "letters, digits, - and _, with dots between"
        raise Usage(f"front matter: {key!r} is no key here", f"A key is made of {plain}.")
    if key.count(".") > 5:
        raise Usage(f"front matter: {key[:40]}… goes too deep", "Six names with dots between are the most.")
    for name in unknown(value):
        near = did_you_mean(name, PLACES)
        listed = ", ".join(f"{{{place}}}" for place in PLACES)
        raise Usage(f"front matter: {key} asks for {{{name}}}", f"{near} There are: {listed}.".strip())
