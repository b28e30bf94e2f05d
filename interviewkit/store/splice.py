"""How the text that says one interview is made to say another, with all other lines as they are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from interviewkit.model import Interview, Person, Portrait, Reference
from interviewkit.store.keys import PROSE, link_fields, portrait_fields, wanted
from interviewkit.yamlfile.lists import order
from interviewkit.yamlfile.merge import merge
from interviewkit.yamlfile.places import Refused
from interviewkit.yamlfile.tree import Document

__all__ = ["Refused", "spliced"]


def spliced(document: Document, before: Interview, after: Interview) -> str:
    """The text of a document that says `before`, changed to say `after`; raises Refused if that cannot be."""
    listed = "questions" if document.root and document.root.get("questions") else "exchanges"
    ids = [exchange.id for exchange in before]
    kept = [exchange.id for exchange in after if exchange.id in ids]
    document = order(document, listed, kept=[ids.index(id) for id in kept])
    same = wanted(before)
    said = {key.value for key, node in document.root.pairs if node.data()} if document.root else set()
    # What is said already goes along unchanged, so that what is new finds its place among it.
    changed = {key: value for key, value in wanted(after).items() if value != same[key] or key in said}
    changed.pop("exchanges", None)
    changed[listed] = wanted(after)["exchanges"]
    if "interviewee" in changed:
        changed["interviewee"] = _person(document, before.interviewee, after.interviewee)
    if "portrait" in changed:
        changed["portrait"] = _portrait(document, after.portrait)
    if "links" in changed:
        changed["links"] = _links(document, before.links, after.links)
    return merge(document, changed, prose=PROSE, ids=kept)


def _person(document: Document, before: Person, after: Person) -> Any:
    node = document.root.get("interviewee") if document.root else None
    if node and node.words and before.identity is after.identity:
        return after.name or None  # the short form,  interviewee: NAME
    fields = {"name": after.name or None, "identity": after.identity.value}
    if node and node.kind == "map" and before.identity is after.identity:
        del fields["identity"]
    return fields


def _portrait(document: Document, after: Portrait | None) -> Any:
    node = document.root.get("portrait") if document.root else None
    # Who wrote it as a mapping keeps that, also where only the file is left to say.
    return asdict(after) if after and node and node.kind == "map" else portrait_fields(after)


def _links(document: Document, before: Sequence[Reference], after: Sequence[Reference]) -> list[Any]:
    node = document.root.get("links") if document.root else None
    # A link that stays is said as it was written, with whatever else the writer keeps there.
    written = {link: item.data() for link, item in zip(before, node.items if node else [], strict=False)}
    return [written.get(link, link_fields(link)) for link in after]
