"""The JSON Schema of an interview file, made from the same tables that read it."""

from __future__ import annotations

from typing import Any

from interviewkit.model import Editing, Identity, Kind, Method
from interviewkit.store import addresses
from interviewkit.store.keys import EXCHANGE, LETTER, LINK, OWN, PERSON, PORTRAIT, TOP

NAME = ".schema.json"
"""The file beside the interviews that new ones name in their first line: an address would be looked up."""

# Plain YAML turns 1984 or `yes` into other types; the reader takes them as the text they were written as.
_TEXT: dict[str, Any] = {"type": ["string", "number", "boolean", "null"]}
_WORDS: dict[str, Any] = {"type": ["string", "number", "boolean"], "pattern": r"\S"}


def schema() -> dict[str, Any]:
    """The schema, in the draft that YAML language servers know (07)."""
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "An interview for interviewkit",
        **_mapping(TOP, _top()),
        "required": ["title"],
        "not": {"required": ["exchanges", "questions"]},
    }


def _mapping(keys: dict[str, str], special: dict[str, Any]) -> dict[str, Any]:
    properties = {key: {**special.get(key, _TEXT), "description": about} for key, about in keys.items()}
    if keys is TOP:
        properties["title"] = {**_WORDS, "description": TOP["title"]}
        properties["exchanges"] = {**_exchanges(), "description": TOP["exchanges"]}
        properties["questions"] = {**_exchanges(), "description": "The same as exchanges, for a list just begun."}
    return {
        "type": "object",
        "properties": properties,
        "patternProperties": {f"^{OWN}": {"description": "Yours: kept, never read."}},
        "additionalProperties": False,
    }


def _top() -> dict[str, Any]:
    return {
        "date": _date(),
        "language": _language(),
        "interviewee": _interviewee(),
        "portrait": _portrait(),
        "links": _links(),
        "tags": _tags(),
        "method": {"enum": [*(word.value for word in Method), None]},
        "editing": {"enum": [*(word.value for word in Editing), None]},
        "letter": _letter(),
    }


def _date() -> dict[str, Any]:
    return {"type": ["string", "null"], "pattern": r"^\d{4}-\d{2}-\d{2}$"}


def _language() -> dict[str, Any]:
    return {"type": ["string", "null"], "pattern": "^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$", "examples": ["en", "fr"]}


def _interviewee() -> dict[str, Any]:
    person = _mapping(PERSON, {"identity": {"enum": [word.value for word in Identity]}})
    return _either(person, _TEXT)


def _portrait() -> dict[str, Any]:
    file = {**_TEXT, "pattern": addresses.PICTURE}
    portrait = _mapping(PORTRAIT, {"file": file})
    portrait["if"] = {"anyOf": [{"required": [key], "properties": {key: _WORDS}} for key in ("alt", "credit")]}
    portrait["then"] = {"required": ["file"], "properties": {"file": _WORDS}}
    return _either(portrait, file)


def _links() -> dict[str, Any]:
    address = {"type": "string", "pattern": addresses.LINK}
    link = {**_mapping(LINK, {"address": address}), "required": ["address"]}
    return {"type": ["array", "null"], "items": _either(link, address)}


def _letter() -> dict[str, Any]:
    return {**_mapping(LETTER, {"deadline": _date()}), "type": ["object", "null"]}


def _tags() -> dict[str, Any]:
    return {"type": ["array", "null"], "items": _TEXT}


def _exchanges() -> dict[str, Any]:
    kinds = {"enum": [*(kind.value for kind in Kind), None]}
    # YAML reads a bare 3 as a number, and an id or the question itself may be one.
    id = {**_TEXT, "pattern": "^[A-Za-z0-9][A-Za-z0-9_-]{0,40}$"}
    exchange = _mapping(EXCHANGE, {"id": id, "declined": kinds, "partly": kinds, "language": _language()})
    exchange["properties"]["question"] = {**_WORDS, "description": EXCHANGE["question"]}
    exchange["required"] = ["question"]
    exchange["if"] = {"required": ["partly"], "properties": {"partly": {"type": "string"}}}
    exchange["then"] = {"required": ["answer"], "properties": {"answer": _WORDS, "declined": {"type": "null"}}}
    return {"type": ["array", "null"], "items": _either(exchange, _WORDS)}


def _either(mapping: dict[str, Any], short: dict[str, Any]) -> dict[str, Any]:
    # With `oneOf`, editors would tell that a mapping is not text, instead of which key in it is wrong.
    return {"if": {"type": "object"}, "then": mapping, "else": short}
