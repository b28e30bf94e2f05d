"""What a tree should say after a change, and when two values say the same."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from interviewkit.yamlfile.text import words
from interviewkit.yamlfile.tree import Node


def meant(node: Node | None, value: Any, ids: Iterator[str]) -> Any:
    """What a node should say after the change, with all that `value` does not name."""
    if isinstance(value, Mapping):
        old = node.data() if node and node.kind == "map" else {}
        return {**old, **{key: meant(node and node.get(key), item, ids) for key, item in value.items()}}
    if is_list_of_records(value):
        known = dict(zip(ids, node.items, strict=False)) if node else {}
        return [meant(known.get(fields["id"]), fields, ids) for fields in value]
    return value


def essence(value: Any) -> Any:
    """A value as far as it matters: texts as they can be stored, nothing where there is nothing."""
    if isinstance(value, Mapping):
        return {key: left for key, item in value.items() if (left := essence(item)) is not None} or None
    if isinstance(value, str):
        return words(value)
    if isinstance(value, (list, tuple)):
        return [left for item in value if (left := essence(item)) is not None] or None
    return value


def is_list_of_records(value: Any) -> bool:
    """Whether a value is a list of mappings that are known by their ids."""
    return isinstance(value, (list, tuple)) and bool(value) and isinstance(value[0], Mapping) and "id" in value[0]
