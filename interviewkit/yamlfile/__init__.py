"""YAML as text that people wrote: read with every place and fault, changed only where it must change."""

from interviewkit.yamlfile.lists import order
from interviewkit.yamlfile.merge import merge
from interviewkit.yamlfile.nodes import FAULTS, Document, Node, parse, short
from interviewkit.yamlfile.places import Refused
from interviewkit.yamlfile.scalar import entry, inline, item, quoted, render, storable, words

__all__ = [
    "FAULTS",
    "Document",
    "Node",
    "Refused",
    "entry",
    "inline",
    "item",
    "merge",
    "order",
    "parse",
    "quoted",
    "render",
    "short",
    "storable",
    "words",
]
