"""How the values in an interview file are read, with what is wrong with each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from interviewkit.errors import Fault, did_you_mean
from interviewkit.model import is_date, is_language
from interviewkit.store.keys import OWN
from interviewkit.yamlfile.syntax import FAULTS
from interviewkit.yamlfile.tree import Node, short


class Values:
    """Reads one value after the other and collects what is wrong on the way."""

    def __init__(self, faults: list[Fault]) -> None:
        self.faults = faults

    def fault(self, node: Node | None, wrong: str, mend: str = "") -> None:
        """Something is wrong with a value, or with the whole file."""
        self.faults.append(Fault(node.line if node else 1, wrong, mend))

    def known_keys(self, node: Node, known: Iterable[str], place: str) -> None:
        """The keys of a mapping are among those it may have, or are the writer's own."""
        for key, _ in node.pairs:
            if key.kind == "text" and key.value not in known and not key.value.startswith(OWN):
                self.fault(key, f'"{short(key.value)}" is not a key of {place}', did_you_mean(key.value, known))
            if len(self.faults) >= FAULTS:
                return

    def text(self, node: Node, key: str) -> str | None:
        """The text under a key, or None where there is none."""
        value = node.get(key)
        if value is None or value.empty:
            return None
        if value.kind != "text":
            kind = "a list" if value.kind == "list" else "a mapping"
            self.fault(value, f"{key} should be text and is {kind}", 'put it in "quotes" or on the next line after a |')
            return None
        return value.words

    def word(self, node: Node, key: str, words: Mapping[str, Any]) -> Any:
        """What the word under a key stands for, or None where there is none."""
        text = self.text(node, key)
        if text is None or text in words:
            return words.get(text or "")
        mend = did_you_mean(text, words) or "say one of: " + ", ".join(words)
        self.fault(node.get(key), f'{key} cannot be "{short(text)}"', mend)
        return None

    def language(self, node: Node) -> str | None:
        """The language tag of an interview or an answer."""
        language = self.text(node, "language")
        if language and not is_language(language):
            wrong = f'"{short(language)}" is not a language tag'
            self.fault(node.get("language"), wrong, "write it as en, fr, pt-BR, …")
        return language

    def date(self, node: Node, key: str) -> str | None:
        """A day, as YYYY-MM-DD."""
        date = self.text(node, key)
        if date and not is_date(date):
            self.fault(node.get(key), f'"{short(date)}" is not a date', "write it as 2026-11-27")
        return date
