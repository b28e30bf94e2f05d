"""The file that the form saves: exact answers between two lines with their mark, and what a guest wrote around them."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from zlib import crc32

from interviewkit.model import Kind
from interviewkit.reply import Document, Given, Line
from interviewkit.reply.readers import limits
from interviewkit.reply.readers.tokens import tokens as every_token

_HEAD = re.compile(r"=== (IK-[A-Z0-9]{4,10}) ([0-9a-f]{6}) ===\s*")
_OPENING = re.compile(r"=== (Q\d+[a-z]?) ===\s*")
_CLOSING = re.compile(r"=== /(Q\d+[a-z]?) ([0-9a-f]{6}) ===\s*")
_OURS = re.compile(r"^=== (?:IK-[A-Z0-9]{4,10}|/Q\d+[a-z]?) [0-9a-f]{6} ===\s*$", re.MULTILINE)
_REMARK = re.compile(r"->.*\((?:(declined|partly): ([a-z ]+)|(off-record))\)\s*")
_KINDS = frozenset(Kind)
_MOST = 10 * limits.LINES
"""The most lines in all answers together: nothing has to be found in them, so they may be many."""
_NEAR = 3
"""Our lines begin at most so many before the one with the mark: a heading, and an earlier answer."""


@dataclass
class _Block:
    """One answer as it stands in the file."""

    mark: str
    digest: str = ""
    above: list[str] = field(default_factory=list)
    """The lines between it and the answer before: the question, remarks, and whatever the guest wrote there."""
    text: list[str] = field(default_factory=list)


class _Damaged(Exception):
    """The lines that part the answers are not as the form wrote them."""


def is_form(text: str) -> bool:
    """Whether a text is what the form saves, or what is left of it."""
    return _OURS.search(text) is not None


def parse(text: str, name: str) -> Document:
    """The answers of a form's file, exactly; what stands outside them and is not ours is in the lines.

    If the lines that part the answers are damaged, everything is in the lines, and nothing is given.
    """
    text = re.sub("\r+\n|\r", "\n", text.removeprefix("\ufeff"))
    if text.count("\n") > _MOST:
        raise limits.too_many_lines(name)
    lines = text.split("\n")
    heads = [match[1] for line in lines if (match := _HEAD.fullmatch(line))]
    tokens = tuple(dict.fromkeys(heads)) or every_token(text)
    try:
        return _intact(lines, Document(name, tokens=tokens))
    except _Damaged as damage:
        _refuse_many(lines, name)
        notes = [f"{name}: {damage}, so its text is read like that of any other file."]
        return Document(name, lines=_all_but_fences(lines), tokens=tokens, notes=notes)


def _refuse_many(lines: Sequence[str], name: str) -> None:
    if len(lines) > limits.LINES:
        raise limits.too_many_lines(name)


def _intact(lines: Sequence[str], document: Document) -> Document:
    blocks, rest = _blocks(lines)
    _refuse_many([line for block in blocks for line in block.above] + rest, document.name)
    for block in blocks:
        if block.mark:
            remarks = [line for line in block.above if line.startswith("->")]
            block.above = ["" if line.startswith("->") else line for line in block.above]
            document.given += _given(block, remarks)
        document.lines += _theirs(block)
    document.lines += _theirs(_Block("", above=rest))
    return document


def _blocks(lines: Sequence[str]) -> tuple[list[_Block], list[str]]:
    """The head of the file and its answers in their order, and the lines below the last one."""
    blocks: list[_Block] = []
    outside: list[str] = []
    block: _Block | None = None
    for line in lines:
        if not line.startswith("==="):
            (outside if block is None else block.text).append(line)
        elif (opening := _OPENING.fullmatch(line)) and block is None:
            block = _Block(opening[1], above=outside)
            outside = []
        elif (closing := _CLOSING.fullmatch(line)) and block is not None and block.mark == closing[1]:
            block.digest = closing[2]
            blocks.append(block)
            block = None
        elif (head := _HEAD.fullmatch(line)) and block is None:
            blocks.append(_Block("", head[2], outside))
            outside = []
        elif opening or closing or head:
            raise _Damaged(f'"{line.strip()}" is in a place where the form does not put it')
        else:
            (outside if block is None else block.text).append(line)
    _check(blocks, block)
    return blocks, outside


def _check(blocks: Sequence[_Block], last: _Block | None) -> None:
    if last is not None:
        raise _Damaged(f"the line that ends the answer {last.mark} is missing")
    counted = Counter(block.mark for block in blocks if block.mark)
    if twice := next((mark for mark, count in counted.items() if count > 1), None):
        raise _Damaged(f"there are two answers {twice} in it")


def _given(block: _Block, remarks: Sequence[str]) -> Iterator[Given]:
    given = Given(block.mark, "\n".join(map(_unguarded, block.text)))
    for remark in remarks:
        match = _REMARK.fullmatch(remark)
        if match is None or (match[2] and match[2] not in _KINDS):
            # It may have said that the answer is not to be published.
            raise _Damaged(f'the remark "{remark.strip()}" was changed')
        if match[3]:
            given.off_record = True
        elif match[1] == "partly":
            given.partly = Kind(match[2])
        else:
            given.declined = Kind(match[2])
    if given.declined and given.partly:
        raise _Damaged(f"the answer {block.mark} is both declined and given in part")
    if given.text.strip() or given.declined:
        # An empty place is no decision: the question stays open.
        yield given


def _unguarded(line: str) -> str:
    """A line of an answer as it was typed."""
    if line.startswith('\\"'):
        return _spelled_out(line)
    return line[1:] if re.match(r'\\+===|\\\\+"', line) else line


def _spelled_out(line: str) -> str:
    try:
        said = json.loads(line[1:])
    except ValueError:
        return line
    return said.encode("utf-16", "surrogatepass").decode("utf-16", "replace") if isinstance(said, str) else line


def _theirs(block: _Block) -> Iterator[Line]:
    """The lines above an answer that the guest wrote: all but those whose digest is known."""
    lines = [(place, line) for place, line in enumerate(block.above) if line.strip()]
    ours = _run([line for _, line in lines], block)
    before = -2
    for number, (place, line) in enumerate(lines):
        if number in ours:
            continue
        if place != before + 1:
            yield Line("")
        yield Line(line)
        before = place


def _run(lines: Sequence[str], block: _Block) -> range:
    """Which of these lines have the digest of a block, however they are spaced; none if they were changed."""
    spaced = [f"{' '.join(line.split())}\n".encode("utf-8", "replace") for line in lines]
    for first in _beginnings(lines, block.mark):
        known = 0
        for last, line in enumerate(spaced[first:], first):
            known = crc32(line, known)
            if f"{known:08x}"[:6] == block.digest:
                return range(first, last + 1)
    return range(0)


def _beginnings(lines: Sequence[str], mark: str) -> range:
    if mark:
        asked = next((number for number, line in enumerate(lines) if line.startswith(f"[{mark}]")), 0)
        return range(max(asked - _NEAR, 0), asked + 1)
    # The head of the file is three lines, just above the line that ends it.
    return range(max(len(lines) - 2 * _NEAR, 0), len(lines))


def _all_but_fences(lines: Sequence[str]) -> list[Line]:
    # The aligner finds answers by their marks; our fences would only stand in them.
    bare = ("" if _is_fence(line) else _unguarded(line) for line in lines)
    return [Line(line) for text in bare for line in text.split("\n")]


def _is_fence(line: str) -> bool:
    return any(pattern.fullmatch(line) for pattern in (_HEAD, _OPENING, _CLOSING))
