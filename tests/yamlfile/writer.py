"""Writes interview files in every hand's style, at random, for tests to change."""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random
from typing import Any

WORDS = ["Pourquoi ?", "No.", "a: b", "it's", 'say "hi"', "1986", "- dash", "x #y", "{a, b}", "été", "~", "c:\\d"]
LONG = [
    "One line.\nAnother.",
    "A\n\nB\n\n\nC",
    "  indented\nback",
    "\ttab first\nx",
    "trailing  \nspaces  ",
    "x\n   ",
    "# not a comment\n---\n...",
    "word " * 30,
]
TEXTS = [*WORDS, *LONG]
PLAIN = ["Why", "Is that so, really", "Because we can", "été"]


@dataclass
class Writer:
    """Writes one document; every comment is its own, and says to which item it belongs."""

    random: Random
    commented: int = 0
    owner: str = ""
    chunks: list[tuple[str, str]] = field(default_factory=list)

    def pick(self, *choices: Any) -> Any:
        return self.random.choice(choices)

    def shuffled(self, entries: list[str]) -> list[str]:
        return self.random.sample(entries, len(entries))

    def sometimes(self) -> bool:
        return self.pick(False, False, True)

    def comment(self, kind: str) -> str:
        self.commented += 1
        return f"# {kind}{self.commented}.{self.owner}"

    def behind(self) -> str:
        return "  " + self.comment("v") if self.sometimes() else ""

    def between(self, column: int) -> str:
        """Blank lines and comments, as they stand between two entries at a column."""
        return "".join(
            self.pick("", "\n") if self.sometimes() else " " * self.pick(column, column, 0) + self.comment("k") + "\n"
            for _ in range(self.pick(0, 0, 0, 1, 2))
        )

    def lines(self, column: int, text: str) -> str:
        return "".join((" " * column + line if line else "") + "\n" for line in text.split("\n"))

    def value(self, column: int) -> str:
        """What stands behind the colon of a key at a column, up to and with its line end."""
        style = self.pick(
            "plain", "single", "double", "folded lines", "quoted lines", "|", "|-", "|+", ">", "|2", "below"
        )
        inner = column + self.pick(2, 2, 4, 1)
        if style == "plain":
            return f" {self.pick(*PLAIN)}{self.behind()}\n"
        if style == "single":
            return " '" + self.pick(*WORDS).replace("'", "''") + f"'{self.behind()}\n"
        if style == "double":
            return ' "' + self.pick(*WORDS).replace("\\", "\\\\").replace('"', '\\"') + f'"{self.behind()}\n'
        if style == "folded lines":
            return f" {self.pick(*PLAIN)}\n{' ' * inner}and more{self.behind()}\n"
        if style == "quoted lines":
            return f' "one\n\n{" " * inner}two: three"{self.behind()}\n'
        if style == "below":
            return f"{self.behind()}\n{' ' * inner}{self.pick(*PLAIN)}\n"
        if style == "|2":
            return f" |2{self.behind()}\n" + self.lines(column + 2, self.pick(*LONG))
        text = self.pick("One.", "One.\nTwo.", "A\n\n- b\n# c", "x\n   y\nz")
        return f" {style}{self.behind()}\n" + self.lines(inner, text) + self.pick("", "", "\n", "\n\n")

    def entry(self, column: int, key: str, *, may_be_empty: bool = True) -> str:
        key = self.pick(key, key, key, f'"{key}"')
        if may_be_empty and self.sometimes():
            return f"{key}:{self.pick('', ' ~', ' null', '   ')}{self.behind()}\n"
        return f"{key}:{self.value(column)}"

    def exchange(self, number: int, dash: int, inner: int) -> str:
        self.owner = f"q{number}"
        if self.pick(*[False] * 5, True):
            fields = ["question: Why", *self.pick([], ["answer: yes"], ["declined: cannot", "answer: 'no, x'"])]
            if self.pick(True, True, False):
                fields.insert(self.pick(0, len(fields)), f"id: q{number}")
            return f"{' ' * dash}- {{{self.pick(', ', ',  ').join(fields)}}}{self.behind()}\n"
        if self.pick(*[False] * 5, True):
            return f"{' ' * dash}-{self.value(dash)}"
        entries = [self.entry(inner, "question", may_be_empty=False)]
        if self.pick(True, True, False):
            entries.append(f"id: q{number}{self.behind()}\n")
        outcome = self.pick("open", "answer", "declined", "declined alone", "partly")
        if outcome != "open":
            entries.append(self.entry(inner, "answer", may_be_empty=outcome != "partly"))
        if outcome.startswith("declined"):
            entries.append(f"declined: prefers not to{self.behind()}\n")
        if outcome == "partly":
            entries.append(f"partly: 'not public'{self.behind()}\n")
        entries += [self.entry(inner, key) for key in ("section", "hint", "x-mood") if self.sometimes()]
        entries += [f"language: {self.pick('en', 'pt-BR', '')}{self.behind()}\n"] if self.sometimes() else []
        entries = self.shuffled(entries)
        head = self.pick("", "", " " + self.comment("k") + "\n" + " " * inner)
        first = " " * dash + "-" + (head or " " * (inner - dash - 1)) + entries[0]
        return first + "".join(self.between(inner) + " " * inner + entry for entry in entries[1:])

    def listed(self, count: int) -> None:
        key = self.pick("exchanges", "exchanges", "questions")
        if count == 0:
            self.chunks.append(("top", f"{key}:{self.pick('', ' []', ' ~')}{self.behind()}\n"))
            return
        if self.pick(*[False] * 7, True):
            items = [
                self.pick("{question: a b, answer: }", "'bare'", '{"question":"x","declined":cannot,}')
                for _ in range(count)
            ]
            gap = self.pick(", ", ",\n  ", f",  {self.comment('f')}\n  ")
            self.chunks.append(("top", f"{key}: [{gap.join(items)}{self.pick('', ',', ' ')}]{self.behind()}\n"))
            return
        self.chunks.append(("top", f"{key}:{self.behind()}\n"))
        dash = self.pick(0, 0, 2, 4)
        inner = dash + self.pick(2, 2, 4)
        for number in range(1, count + 1):
            self.chunks.append((f"q{number}", self.exchange(number, dash, inner)))
            self.owner = f"q{number + 1}"
            above = " " * dash + self.comment("k") + "\n" if self.sometimes() else ""
            self.chunks.append((f"above q{number + 1}", self.pick("", "\n", f"\n# k0{number}.\n\n") + above))
        self.owner = ""

    def person(self) -> str:
        return (
            self.pick(
                "interviewee: Jane",
                f"interviewee: Jane  {self.comment('v')}",
                "interviewee: {name: Jane, identity: published}",
                f"interviewee:\n    name: Jane\n    {self.comment('k')}\n    identity: withheld",
                "interviewee:\n  identity: published",
                "interviewee:",
            )
            + "\n"
        )

    def tags(self) -> str:
        self.owner = "tag"
        return "tags:" + self.pick(
            " [a, 'b', c]\n",
            f" [a,  {self.comment('f')}\n  b]\n",
            "\n- a\n- b\n",
            f"\n  - a  {self.comment('f')}\n  - 'b'\n",
            "\n",
            " []\n",
        )

    def portrait(self) -> str:
        self.owner = "tag"
        return (
            self.pick(
                "portrait: ada.jpg",
                f"portrait: 'a b.jpg'  {self.comment('v')}",
                "portrait: {file: ada.jpg, alt: 'Ada, at her desk'}",
                f"portrait:  {self.comment('v')}\n  alt: Ada\n  {self.comment('k')}\n  file: https://example.org/a.png",
                "portrait:\n    file: |\n      ada.jpg\n    credit: Bo\n    x-taken: 1986",
                "portrait:\n  file:\n  alt:",
                "portrait: ~",
            )
            + "\n"
        )

    def links(self) -> str:
        self.owner = "tag"
        return "links:" + self.pick(
            " [https://example.org]\n",
            ' ["https://example.org/?a=b", {text: Ada, address: "https://a.example"},]\n',
            f"\n- https://example.org  {self.comment('f')}\n- mailto:ada@example.org\n",
            f"\n  - text: Ada\n    {self.comment('k')}\n    address: https://a.example\n  - 'https://example.org'\n",
            "\n-   address: |-\n        https://example.org\n    x-mood: [a]\n",
            f" []  {self.comment('v')}\n",
            f" [  {self.comment('v')}\n  ]\n",
            "\n",
        )

    def about(self) -> list[str]:
        """What is said once about the whole interview, each or not."""
        lines = [self.entry(0, key) for key in ("interviewer", "introduction", "conclusion", "summary", "x-own")]
        lines += [f"method: {self.pick('by e-mail', '~', 'in writing')}{self.behind()}\n"]
        editing = self.pick("verbatim", "", "'edited'")
        lines += [f"editing: {editing}{self.behind()}\n"]
        lines += [self.person(), self.portrait(), self.links(), self.tags()]
        return [line for line in lines if self.sometimes()]

    def document(self) -> str:
        entries = [self.entry(0, "title", may_be_empty=False), *self.about()]
        self.owner = ""
        entries += [f"language: fr{self.behind()}\n"] if self.sometimes() else []
        self.chunks.append(("top", self.pick("", "", "---\n", "%YAML 1.2\n---\n", "# k00.\n\n")))
        for entry in self.shuffled(entries):
            self.chunks.append(("top", self.between(0) + entry))
        self.listed(self.pick(0, 1, 2, 3))
        self.chunks.append(
            ("top", self.pick("", "", "conclusions: x\n".replace("conclusions", "x-end"), "...\n", "\n# k000.\n"))
        )
        text = "".join(text for _, text in self.chunks)
        if self.sometimes():
            text = text.removesuffix("\n")
        return text.replace("\n", "\r\n") if self.sometimes() else text
