"""What an interview file says about the guest: who it is, a picture, and where more is said."""

from __future__ import annotations

from interviewkit.model import Identity, Person, Portrait, Reference
from interviewkit.store.addresses import is_link, is_picture, unseen
from interviewkit.store.keys import LINK, PERSON, PORTRAIT
from interviewkit.store.values import Values
from interviewkit.yamlfile.tree import Node, short

_PICTURE = "give a path such as pictures/guest.jpg, or an address that begins with https://"
_LINK = "begin it with https://, or with mailto: where it is a mailbox"


def person(values: Values, node: Node | None) -> Person:
    """The guest: a name, or a mapping with the name and whether the public may know it."""
    if node is None or node.kind == "text":
        return Person(name=(node and node.words) or "")
    if node.kind == "list":
        values.fault(node, "interviewee should be a name and is a list", "write  interviewee: NAME")
        return Person()
    values.known_keys(node, PERSON, "interviewee")
    identity = values.word(node, "identity", {word.value: word for word in Identity})
    if (place := node.get("identity")) and place.kind == "text" and not place.words:
        values.fault(place, "identity is left empty", "say published or withheld")
    return Person(values.text(node, "name") or "", identity or Identity.PUBLISHED)


def portrait(values: Values, node: Node | None) -> Portrait | None:
    """The picture: its address, or a mapping with that and what is said about it."""
    if node is None or node.kind == "text":
        return _picture(values, node, Portrait((node and node.words) or ""))
    if node.kind == "list":
        values.fault(node, "portrait should be a path or an address and is a list", "write  portrait: FILE")
        return None
    values.known_keys(node, PORTRAIT, "portrait")
    said = {key: values.text(node, key) for key in PORTRAIT}
    file = node.get("file")
    if any(said.values()) and (file is None or (file.kind == "text" and not file.words)):
        values.fault(file or node, "the portrait has no file", "add  file:  with its path or address")
    return _picture(values, file, Portrait(said["file"] or "", said["alt"], said["credit"]))


def _picture(values: Values, node: Node | None, picture: Portrait) -> Portrait | None:
    if picture.file and not is_picture(picture.file):
        _not_an_address(values, node, picture.file, wrong="cannot be the address of a picture", mend=_PICTURE)
    return picture if picture.file else None


def links(values: Values, node: Node | None) -> tuple[Reference, ...]:
    """The links in their order: addresses, or mappings with an address and the words that lead there."""
    if node is None or node.empty:
        return ()
    if node.kind != "list":
        kind = "a mapping" if node.kind == "map" else "text"
        values.fault(node, f"links should be a list and is {kind}", "write  links: [https://example.org]")
        return ()
    return tuple(_link(values, item) for item in node.items)


def _link(values: Values, node: Node) -> Reference:
    place: Node | None = node
    address, text = node.words if node.kind == "text" else None, None
    if node.kind == "map":
        values.known_keys(node, LINK, "a link")
        place = node.get("address")
        address, text = values.text(node, "address"), values.text(node, "text")
    if address and not is_link(address):
        _not_an_address(values, place, address, wrong="cannot be a link", mend=_LINK)
    elif not address and (place is None or place.kind == "text" or place is node):
        values.fault(place or node, "a link has no address", "write  - https://example.org")
    return Reference(address or "", text)


def _not_an_address(values: Values, node: Node | None, address: str, *, wrong: str, mend: str) -> None:
    if sign := unseen(address):
        values.fault(node, f"an address has a character in it that nobody sees (U+{ord(sign):04X})", "delete it")
    else:
        values.fault(node, f'"{short(address)}" {wrong}', mend)
