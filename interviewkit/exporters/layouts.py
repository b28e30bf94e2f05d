"""The layouts: how one exchange reads, from a heading with its answer to a dialogue with dashes."""

from __future__ import annotations

from collections.abc import Callable
from types import MappingProxyType
from typing import TypeAlias

from interviewkit.exporters.outline import Step
from interviewkit.exporters.parts import Definition, Exchange, Heading, Prose
from interviewkit.exporters.prose import headed
from interviewkit.exporters.prose.emphasis import bold, led, stressed
from interviewkit.exporters.prose.tree import Block, Line, Paragraph, Text
from interviewkit.exporters.voices import Voices

FOLLOWING = "↳\u00a0"
"""Stands before a follow-up where no level of a heading says that it is one."""
SPOKEN = ("answer", "declined", "neutral")
"""What is the guest's turn: words of their own, or the sentence that stands in for them."""

Asked: TypeAlias = tuple[Block, ...]
Layout: TypeAlias = Callable[[Step, Asked, list[Prose], Voices], Exchange | Definition]


def _heading(step: Step, asked: Asked, told: list[Prose], voices: Voices) -> Exchange:
    line, more = headed(asked)
    below = [Prose("question", bold(more))] if more else []
    number = _number(step)
    heading = Heading(step.level, (Text(number), *line) if number else line, step.entry.id)
    return Exchange(step.entry.id, step.nested, (heading, *below, *told))


def _flat(step: Step, asked: Asked, told: list[Prose], *, label: Line = (), strong: bool = False) -> Exchange:
    before = _before(step)
    lead = (*((Text(before),) if before else ()), *label)
    question = bold(led(lead, asked)) if strong else led(lead, asked)
    return Exchange(step.entry.id, step.nested, (Prose("question", question, id=step.entry.id), *told))


def _bold(step: Step, asked: Asked, told: list[Prose], voices: Voices) -> Exchange:
    return _flat(step, asked, told, strong=True)


def _names(step: Step, asked: Asked, told: list[Prose], voices: Voices) -> Exchange:
    asker, guest = voices.names
    return _flat(step, asked, _led(told, _label(voices, guest)), label=_plain(voices, asker), strong=True)


def _initials(step: Step, asked: Asked, told: list[Prose], voices: Voices) -> Exchange:
    asker, guest = voices.names if step.first else voices.initials
    return _flat(step, asked, _led(told, _label(voices, guest)), label=_plain(voices, asker), strong=True)


def _qa(step: Step, asked: Asked, told: list[Prose], voices: Voices) -> Exchange:
    number = str(step.number or "")
    label = _label(voices, voices.said.q + number)
    answers = _led(told, _label(voices, voices.said.a + number))
    before = (Text(FOLLOWING),) if step.nested else ()
    question = Prose("question", led((*before, *label), asked), id=step.entry.id)
    return Exchange(step.entry.id, step.nested, (question, *answers))


def _dialogue(step: Step, asked: Asked, told: list[Prose], voices: Voices) -> Exchange:
    return _flat(step, _dashed(asked), [_spoken(prose) for prose in told])


def _spoken(prose: Prose) -> Prose:
    if prose.kind not in SPOKEN:
        return prose
    return Prose(prose.kind, _dashed(prose.blocks), prose.language, prose.id)


def _dashed(blocks: Asked) -> Asked:
    # A list or a quotation has marks of its own; a dash alone above it would be one too many.
    return led((Text("—\u00a0"),), blocks) if blocks and isinstance(blocks[0], Paragraph) else blocks


def _dl(step: Step, asked: Asked, told: list[Prose], voices: Voices) -> Definition:
    line, more = headed(asked)
    before = _before(step)
    below = [Prose("question", bold(more))] if more else []
    return Definition(step.entry.id, step.nested, (Text(before), *line) if before else line, (*below, *told))


WRITTEN: MappingProxyType[str, Layout] = MappingProxyType(
    {
        "heading": _heading,
        "bold": _bold,
        "names": _names,
        "initials": _initials,
        "qa": _qa,
        "dl": _dl,
        "dialogue": _dialogue,
    }
)
"""How each of the layouts in `style.LAYOUTS` is made."""


def _before(step: Step) -> str:
    return (FOLLOWING if step.nested else "") + _number(step)


def _number(step: Step) -> str:
    return f"{step.number}.\u00a0" if step.number else ""


def _plain(voices: Voices, name: str) -> Line:
    return (Text(voices.label(name) + " "),)


def _label(voices: Voices, name: str) -> Line:
    return (*stressed(voices.label(name)), Text(" "))


def _led(told: list[Prose], label: Line) -> list[Prose]:
    # A label stands before what the guest says, or before the sentence that stands in for it.
    at = next((at for at, prose in enumerate(told) if prose.kind in SPOKEN), None)
    if at is None:
        return told
    prose = told[at]
    return [*told[:at], Prose(prose.kind, led(label, prose.blocks), prose.language, prose.id), *told[at + 1 :]]
