"""What stands within one line: code, links, addresses and emphasis, each only where it is surely meant."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from typing import TypeAlias
from unicodedata import category

from interviewkit.exporters.prose.tree import Code, Emphasis, Line, Link, Span, Text, merged

# Regular expressions here never look past the next mark of their own kind: a line of 200 000 marks stays cheap.
_MARK = re.compile(r"`+|\[|https?://|\*+|_+", re.IGNORECASE)
# Whether there may be one: a set of characters is found ten times as fast as alternatives.
_MARKED = re.compile(r"[`\[*_]")
_TICKS = re.compile(r"`+")
_OUTSIDE = r"\s<>\"|\\`{}^«»“”"
_WRITTEN = re.compile(
    rf"\[([^\[\]]+)\]\(((?:https?://|mailto:)(?:[^()\[\]{_OUTSIDE}]|\([^()\[\]{_OUTSIDE}]*\))+)\)", re.IGNORECASE
)
_BARE = re.compile(rf"https?://[^\[\]{_OUTSIDE}]+", re.IGNORECASE)
_TRAILING = ".,;:!?'\"*_~…’"
_RUNS = {"*", "**", "_"}
_OPENERS = tuple("\"'*_¿¡")
_CLOSERS = tuple("\"'*_.,;:!?…")
# Marks still waiting for their partner; it bounds how deep emphasis can nest.
_WAITING = 16


@dataclass(frozen=True, slots=True)
class _Stress:
    """A run of emphasis marks, and what it may do where it stands."""

    run: str
    opens: bool
    closes: bool
    is_torn: bool
    """True between two signs, where CommonMark would close with it first, whatever we think."""


_Piece: TypeAlias = Span | _Stress
_Taken: TypeAlias = tuple[_Piece, int]


def read_line(line: str, *, links: bool = True) -> Line:
    """The spans of one line; their words are the words of the line."""
    if not _MARKED.search(line) and "://" not in line:
        return (Text(line),) if line else ()
    return _pair(_pieces(line, links))


def _pieces(line: str, links: bool) -> list[_Piece]:
    pieces: list[_Piece] = []
    ticks = _tick_runs(line)
    done = at = 0
    while found := _MARK.search(line, at):
        taken = _take(found, ticks=ticks, links=links)
        if taken is None:
            at = found.end()
            continue
        if found.start() > done:
            pieces.append(Text(line[done : found.start()]))
        pieces.append(taken[0])
        done = at = taken[1]
    if done < len(line):
        pieces.append(Text(line[done:]))
    return pieces


def _take(found: re.Match[str], *, ticks: dict[int, list[int]], links: bool) -> _Taken | None:
    match found[0][0]:
        case "`":
            return _code(found, ticks)
        case "*" | "_":
            return _stress(found)
        case "[":
            return _written(found) if links else None
    return _bare(found) if links else None


def _tick_runs(line: str) -> dict[int, list[int]]:
    # By length, where a run of backticks could close: never straight before a letter or digit.
    runs: dict[int, list[int]] = {}
    for run in _TICKS.finditer(line):
        if not line[run.end() : run.end() + 1].isalnum():
            runs.setdefault(len(run[0]), []).append(run.start())
    return runs


def _code(found: re.Match[str], ticks: dict[int, list[int]]) -> _Taken | None:
    line, start = found.string, found.end()
    closers = ticks.get(len(found[0]), [])
    index = bisect_left(closers, start)
    if _before(found).isalnum() or index == len(closers):
        return None
    inside = line[start : closers[index]]
    if not inside.strip() or inside[0].isspace() != inside[-1].isspace():
        return None
    if inside[0] == inside[-1] == " ":
        inside = inside[1:-1]
    return Code(inside), closers[index] + len(found[0])


def _written(found: re.Match[str]) -> _Taken | None:
    link = _WRITTEN.match(found.string, found.start())
    if not link or not link[1].strip():
        return None
    return Link(link[2], read_line(link[1], links=False)), link.end()


def _bare(found: re.Match[str]) -> _Taken | None:
    if _before(found).isalnum():
        return None
    address = _BARE.match(found.string, found.start())
    kept = _trim(address[0]) if address else ""
    if len(kept) <= len(found[0]):
        return None
    return Link(kept, (Text(kept),), bare=True), found.start() + len(kept)


def _trim(address: str) -> str:
    # What ends a sentence, and a bracket that was opened before the address, are not part of it.
    spare = address.count(")") - address.count("(")
    end = len(address)
    while end and (address[end - 1] in _TRAILING or (address[end - 1] == ")" and spare > 0)):
        spare -= address[end - 1] == ")"
        end -= 1
    return address[:end]


def _stress(found: re.Match[str]) -> _Taken | None:
    if found[0] not in _RUNS:
        return None
    before, after = _before(found), found.string[found.end() : found.end() + 1]
    opens = not _is_space(after) and (_is_edge(before, found[0]) or before in _OPENERS)
    closes = not _is_space(before) and (_is_edge(after, found[0]) or after in _CLOSERS)
    is_torn = not _is_space(before) and not _is_space(after) and category(after)[0] in "PS"
    return (_Stress(found[0], opens, closes, is_torn), found.end()) if opens or closes else None


def _before(found: re.Match[str]) -> str:
    return found.string[found.start() - 1 : found.start()] if found.start() else ""


def _is_space(char: str) -> bool:
    return not char or char == "\t" or category(char)[0] == "Z"


def _is_edge(char: str, mark: str) -> bool:
    # Not every sign: `^_^`, `-_-` and `°_°` are faces, `semi-*auto*` is one word.
    if _is_space(char):
        return True
    kind = category(char)
    return kind in ("Ps", "Pe", "Pi", "Pf") or (kind == "Pd" and char != "-") or (kind == "So" and mark != "_")


def _pair(pieces: list[_Piece]) -> Line:
    done: list[_Piece] = []
    waiting: list[tuple[str, int]] = []
    for piece in pieces:
        opener = _opener(piece, waiting) if isinstance(piece, _Stress) else None
        if opener is not None:
            start = waiting[opener][1]
            del waiting[opener:]
            if emphasis := _emphasis(done[start:]):
                done[start:] = [emphasis]
                continue
        elif isinstance(piece, _Stress) and _may_wait(piece, waiting):
            waiting.append((piece.run, len(done)))
        done.append(piece)
    return _settled(done)


def _may_wait(stress: _Stress, waiting: list[tuple[str, int]]) -> bool:
    if not stress.opens or len(waiting) == _WAITING:
        return False
    return not stress.is_torn or all(run[0] != stress.run[0] for run, _ in waiting)


def _opener(stress: _Stress, waiting: list[tuple[str, int]]) -> int | None:
    if not stress.closes:
        return None
    return next((at for at in reversed(range(len(waiting))) if waiting[at][0] == stress.run), None)


def _emphasis(pieces: list[_Piece]) -> Emphasis | None:
    # What is stressed says something: `*_*` is a face too.
    opener, inside = pieces[0], _settled(pieces[1:])
    says = any(not isinstance(span, Text) or any(map(str.isalnum, span.text)) for span in inside)
    return Emphasis(opener.run, inside) if isinstance(opener, _Stress) and says else None


def _settled(pieces: list[_Piece]) -> Line:
    # A mark that found no partner is text.
    return merged([Text(piece.run) if isinstance(piece, _Stress) else piece for piece in pieces])
