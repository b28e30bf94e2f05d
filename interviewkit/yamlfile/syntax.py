"""What is wrong with a text as YAML, in plain words and with the line."""

from __future__ import annotations

import re
from typing import Any

from interviewkit.errors import Fault
from interviewkit.yamlfile.text import UNREADABLE

FAULTS = 100
"""How many faults are worth naming; a file with more is something else, or mended from the top."""

_TAB = re.compile(r"^[ -]*\t", re.MULTILINE)


def characters(text: str) -> list[Fault]:
    """The characters of a text that YAML cannot hold, or that its readers do not agree on."""
    if "\r" in text and "\n" not in text:
        return [Fault(1, "lines end as on old Macs (CR alone)", "save the file with line ends LF in your editor")]
    if UNREADABLE.isdisjoint(text.replace("\r\n", "\n")):
        return []
    found: dict[Fault, None] = {}
    line, place = 1, 0
    for match in re.finditer(
        "\r(?!\n)|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]", text
    ):
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


def syntax(text: str, error: Any) -> list[Fault]:
    """What made ruamel stop, where it begins, and how to mend it."""
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
    for said, wrong, mend in (
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
        if said in problem:
            return wrong, mend
    return f"not YAML: {problem}", 'text with : # or quotes in it wants "quotes", or a | and a line of its own'
