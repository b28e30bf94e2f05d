"""Reading: YAML text to nodes that know their place, all values as text, with the faults of the YAML itself."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from interviewkit.errors import Fault
from interviewkit.yamlfile import scalar

LIMIT = 1_000_000
"""The longest text that is read, in characters: a thick book. The worst text of that length takes ten seconds."""
DEPTH = 20
"""How deep collections may nest; an interview needs three."""

FAULTS = 100
"""How many faults are worth naming; a file with more is something else, or mended from the top."""

_NULLS = {"", "~", "null", "Null", "NULL"}
_TAB = re.compile(r"^[ -]*\t", re.MULTILINE)
_COLON = re.compile(r"[ \t]*:")
# What no YAML text may hold, or what some readers of YAML take for a line break and others do not.
_UNREADABLE = re.compile("\r(?!\n)|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")


@dataclass(slots=True)
class Node:
    """A scalar, a list or a mapping, and where it stands in the text (offsets in characters, line from 1)."""

    kind: str
    """`text`, `list` or `map`."""
    start: int
    end: int
    line: int
    column: int
    style: str = ""
    """For a scalar `|`, `>`, `'`, `"` or plain (empty); for a collection `flow` or block (empty)."""
    value: str = ""
    items: list[Node] = field(default_factory=list)
    pairs: list[tuple[Node, Node]] = field(default_factory=list)

    @property
    def empty(self) -> bool:
        """True for a value left out, `~` or `null`."""
        return self.kind == "text" and not self.style and self.value in _NULLS

    def get(self, key: str) -> Node | None:
        """The value under a key of a mapping."""
        return next((value for name, value in self.pairs if name.value == key), None)

    @property
    def words(self) -> str | None:
        """The text as an interview has it, or None for a value left out and for nothing but spaces."""
        return None if self.empty else scalar.words(self.value)

    def data(self) -> Any:
        """The values alone: texts as `words` has them, lists, dictionaries and None."""
        if self.kind == "list":
            return [item.data() for item in self.items]
        if self.kind == "map":
            return {key.value: value.data() for key, value in self.pairs}
        return self.words


@dataclass(frozen=True)
class Document:
    """A text with the nodes in it (None where it is empty or cannot be read) and its faults as YAML."""

    text: str
    root: Node | None
    faults: list[Fault]


def parse(text: str) -> Document:
    """The document in a text without BOM.

    Every value is text: YAML's opinions on `no`, `1_000` or a date do not matter to a writer. Duplicate keys,
    aliases (and with them every bomb), tags, second documents, keys without a colon of their own and line breaks
    that only some programs see are faults.
    """
    if len(text) > LIMIT:
        fault = Fault(1, f"the file has {len(text):,} characters", f"an interview has {LIMIT:,} at most")
        return Document(text, None, [fault])
    if faults := _characters(text):
        return Document(text, None, faults)
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
            return None, [*self.faults, *_syntax(self.text, error)]
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
            self.open.pop().end = event.end_mark.index
            self.keys.pop()
            self.seen.pop()
        elif name == "AliasEvent":
            self.fault(event, f"the alias *{short(event.anchor)}", "write the text itself instead")
            self.place(_node("text", event))
        elif name == "DocumentStartEvent":
            self.documents += 1
            if self.documents == 2:
                self.fault(event, "a second YAML document begins here", "keep one interview a file")

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


def short(text: str) -> str:
    """A text as a message can quote it."""
    return text if len(text) <= 40 else text[:40] + "…"


def _characters(text: str) -> list[Fault]:
    if "\r" in text and "\n" not in text:
        return [Fault(1, "lines end as on old Macs (CR alone)", "save the file with line ends LF in your editor")]
    found: dict[Fault, None] = {}
    line, place = 1, 0
    for match in _UNREADABLE.finditer(text):
        line, place = line + text.count("\n", place, match.start()), match.start()
        character = ord(match.group())
        if match.group() in "\r\x85\u2028\u2029":
            fault = Fault(line, f"a line break that editors hide (U+{character:04X})", "press Enter there instead")
        else:
            fault = Fault(line, f"the character U+{character:04X}, which YAML cannot hold", "delete it")
        found[fault] = None
        if len(found) >= FAULTS:
            break
    return list(found)


def _node(kind: str, event: Any, *, style: str = "", value: str = "") -> Node:
    start = event.start_mark
    return Node(kind, start.index, event.end_mark.index, start.line + 1, start.column, style, value)


def _syntax(text: str, error: Any) -> list[Fault]:
    mark = getattr(error, "problem_mark", None)
    problem = str(getattr(error, "problem", "") or error)
    if mark is None:
        return [Fault(1, f"not YAML: {problem}")]
    if "\\t" in problem:
        lines = {text.count("\n", 0, match.start()) + 1 for match in _TAB.finditer(text)} | {mark.line + 1}
        return [Fault(line, "a tab in the indentation", "use spaces") for line in sorted(lines)]
    if "expected ':'" in problem or "quoted" in str(getattr(error, "context", "")):
        mark = getattr(error, "context_mark", None) or mark  # where it begins, not where YAML noticed
    wrong, mend = _plainly(problem)
    return [Fault(mark.line + 1, wrong, mend)]


def _plainly(problem: str) -> tuple[str, str]:
    for words, wrong, mend in (
        (
            "mapping values are not allowed",
            "a second colon on this line, or a wrong indentation",
            'put the text in "quotes", or on the next line after a |',
        ),
        (
            "could not find expected ':'",
            "this line belongs to nothing",
            "indent it like the text above it, or give it a key and a colon",
        ),
        ("expected <block end>", "this line is indented differently from its neighbours", "align it with them"),
        ("found unexpected end of stream", "a quotation mark is opened and never closed", "close it"),
        ("cannot start any token", "a character that YAML keeps for itself begins this text", 'put it in "quotes"'),
        ("expected the node content", "a value is missing or broken here", 'put the text in "quotes"'),
    ):
        if words in problem:
            return wrong, mend
    return f"not YAML: {problem}", 'text with : # or quotes in it wants "quotes", or a | and a line of its own'
