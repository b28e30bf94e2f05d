"""Word's named styles: how each looks, and the list that it puts its paragraphs in."""

from __future__ import annotations

from dataclasses import dataclass

from interviewkit.reply.readers.colours import colour
from interviewkit.reply.readers.word.names import is_on, local, number, value
from interviewkit.reply.readers.writing import PLAIN, Look

_DEEPEST = 20


@dataclass(slots=True)
class Run:
    """What is said of a run's look; None where nothing is."""

    bold: bool | None = None
    italic: bool | None = None
    colour: str | None = None
    hidden: bool | None = None

    def take(self, name: str, attributes: dict[str, str]) -> None:
        """One property of a run."""
        if name == "b":
            self.bold = is_on(attributes)
        elif name == "i":
            self.italic = is_on(attributes)
        elif name == "color":
            self.colour = colour(value(attributes) or "")
        elif name == "vanish":
            self.hidden = is_on(attributes)

    def over(self, look: Look) -> Look:
        """The look where this is said on top of another."""
        bold = look.bold if self.bold is None else self.bold
        italic = look.italic if self.italic is None else self.italic
        return Look(bold, italic, look.colour if self.colour is None else self.colour)


@dataclass(slots=True)
class _Style:
    run: Run
    parent: str = ""
    list: str = ""
    level: int = 0


class Styles:
    """Takes the events of styles.xml."""

    def __init__(self) -> None:
        self._styles: dict[str, _Style] = {}
        self._style: _Style | None = None
        self._in_run = False
        self._default = ""

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        name = local(tag)
        if name == "style":
            self._style = self._styles[value(attributes, "styleId") or ""] = _Style(Run())
            if value(attributes, "type") == "paragraph" and value(attributes, "default") in ("1", "true", "on"):
                self._default = value(attributes, "styleId") or ""
        elif self._style is None:
            return
        elif name == "basedOn":
            self._style.parent = value(attributes) or ""
        elif name == "rPr":
            self._in_run = True
        elif name == "numId":
            self._style.list = value(attributes) or ""
        elif name == "ilvl":
            self._style.level = number(attributes)
        elif self._in_run:
            self._style.run.take(name, attributes)

    def end(self, tag: str) -> None:
        name = local(tag)
        if name == "rPr":
            self._in_run = False
        elif name == "style":
            self._style = None

    def data(self, text: str) -> None: ...

    def look(self, id: str, look: Look = PLAIN) -> Look:
        """The look of a style, on top of another."""
        for style in reversed(self._chain(id)):
            look = style.run.over(look)
        return look

    def paragraph_look(self, id: str) -> Look:
        """The look of a paragraph's style, or of the one that paragraphs have who name none."""
        return self.look(id or self._default)

    def is_hidden(self, id: str) -> bool:
        """Whether a style hides what has it."""
        return next((style.run.hidden for style in self._chain(id) if style.run.hidden is not None), False) or False

    def list_of(self, id: str) -> tuple[str, int]:
        """The list that a style puts its paragraphs in, if any, and the level there."""
        return next(((style.list, style.level) for style in self._chain(id) if style.list), ("", 0))

    def _chain(self, id: str) -> list[_Style]:
        """A style, the one it is based on, and so on."""
        chain: list[_Style] = []
        while id in self._styles and len(chain) < _DEEPEST:
            chain.append(self._styles[id])
            id = chain[-1].parent
        return chain
