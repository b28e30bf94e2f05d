"""Reading: YAML text to a tree that knows its places, all values as text, with the faults of the YAML itself."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from interviewkit.errors import Fault
from interviewkit.yamlfile import quick
from interviewkit.yamlfile.syntax import FAULTS, characters, syntax
from interviewkit.yamlfile.tree import Document, Node, short

LIMIT = 1_000_000
"""The longest text that is read, in characters: a thick book. The worst text of that length takes ten seconds."""
DEPTH = 20
"""How deep collections may nest; an interview needs three."""

_COLON = re.compile(r"[ \t]*:")


@lru_cache(maxsize=2)  # a save reads its text, then what it is about to write; the next one begins with that
def parse(text: str) -> Document:
    """The document in a text without BOM; nobody changes it.

    Every value is text: YAML's opinions on `no`, `1_000` or a date do not matter to a writer. Duplicate keys,
    aliases (and with them every bomb), tags, second documents, keys without a colon of their own and line breaks
    that only some programs see are faults.
    """
    if len(text) > LIMIT:
        fault = Fault(1, f"the file has {len(text):,} characters", f"an interview has {LIMIT:,} at most")
        return Document(text, None, [fault])
    if faults := characters(text):
        return Document(text, None, faults)
    if root := quick.read(text):
        return Document(text, root, [])
    return parse_any(text)


def parse_any(text: str) -> Document:
    """The same for a text of any layout, by the YAML parser alone."""
    return Document(text, *_Builder(text).build())


class _Builder:
    # ruamel's composer recurses, resolves types we do not want and stops at the first duplicate key;
    # its events carry the same marks at half the price.

    def __init__(self, text: str) -> None:
        self.text = text
        self.faults: list[Fault] = []
        self.root: Node | None = None
        self.open: list[Node] = []
        self.keys: list[Node | None] = []
        self.seen: list[dict[str, Node]] = []
        self.documents = 0

    def build(self) -> tuple[Node | None, list[Fault]]:
        from ruamel.yaml import YAML  # 30 ms: `--help` and completion do not read files
        from ruamel.yaml.error import YAMLError

        try:
            for event in YAML(typ="safe", pure=True).parse(self.text):
                self.take(event, type(event).__name__)
                if len(self.open) > DEPTH:
                    self.fault(event, "lists within lists, too deep for an interview", "")
                if len(self.open) > DEPTH or len(self.faults) >= FAULTS:
                    return None, self.faults
        except YAMLError as error:
            return None, [*self.faults, *syntax(self.text, error)]
        except RecursionError:
            return None, [Fault(1, "the file nests too deep to be read")]
        return self.root, self.faults

    def fault(self, event: Any, wrong: str, mend: str) -> None:
        self.faults.append(Fault(event.start_mark.line + 1, wrong, mend))

    def take(self, event: Any, name: str) -> None:
        if name == "ScalarEvent":
            self.refuse_extras(event)
            self.place(_node("text", event, style=event.style or "", value=event.value))
        elif name in ("MappingStartEvent", "SequenceStartEvent"):
            self.refuse_extras(event)
            node = _node("map" if name[0] == "M" else "list", event, style="flow" if event.flow_style else "")
            self.place(node)
            self.open.append(node)
            self.keys.append(None)
            self.seen.append({})
        elif name in ("MappingEndEvent", "SequenceEndEvent"):
            self.close(self.open.pop(), event.end_mark.index)
            self.keys.pop()
            self.seen.pop()
        elif name == "AliasEvent":
            self.fault(event, f"the alias *{short(event.anchor)}", "write the text itself instead")
            self.place(_node("text", event))
        elif name == "DocumentStartEvent":
            self.documents += 1
            if self.documents == 2:
                self.fault(event, "a second YAML document begins here", "keep one interview a file")

    def close(self, node: Node, end: int) -> None:
        # YAML lets a block collection end where the next thing begins; ours ends with its last value.
        last = node.items[-1] if node.items else node.pairs[-1][1] if node.pairs else None
        node.end = end if node.style or not last else last.end

    def refuse_extras(self, event: Any) -> None:
        if event.anchor:
            self.fault(event, f"the anchor &{short(event.anchor)}", "leave it out")
        if event.tag:
            self.fault(event, f"the tag {short(event.tag)}", "leave it out; every value here is text")

    def place(self, node: Node) -> None:
        if not self.open:
            self.root = self.root or node
        elif (parent := self.open[-1]).kind == "list":
            parent.items.append(node)
        elif (key := self.keys[-1]) is None:
            self.check_key(parent, node)
            self.keys[-1] = node
        else:
            if node.kind == "text" and node.start == node.end:
                # The events of a value left out say anything between its colon and the next key.
                colon = _COLON.match(self.text, key.end)
                node.start = node.end = colon.end() if colon else key.end
                node.line, node.column = key.line, key.column + node.start - key.start
            parent.pairs.append((key, node))
            self.keys[-1] = None

    def check_key(self, parent: Node, key: Node) -> None:
        wrong, mend = "", ""
        if key.kind != "text":
            wrong, mend = "a list or mapping where a key should be", "put the text in quotes"
        elif (earlier := self.seen[-1].setdefault(key.value, key)) is not key:
            wrong, mend = f'"{short(key.value)}" a second time (first on line {earlier.line})', "keep one of them"
        elif (
            not _COLON.match(self.text, key.end)
            or self.text[max(0, key.start - 9) : key.start].rstrip(" \t")[-1:] == "?"
        ):
            wrong, mend = f'no colon right behind "{short(key.value)}"', "write  key: value  on one line"
        elif parent.style and self.text[parent.start] != "{":
            wrong, mend = f'"{short(key.value)}:" inside brackets', "write  {key: value}  or put the text in quotes"
        if wrong:
            self.faults.append(Fault(key.line, wrong, mend))


def _node(kind: str, event: Any, *, style: str = "", value: str = "") -> Node:
    start = event.start_mark
    return Node(kind, start.index, event.end_mark.index, start.line + 1, start.column, style, value)
