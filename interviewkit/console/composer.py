"""Several lines, or one, written at a terminal."""

from __future__ import annotations

import re
import shutil
import sys
import time
from collections.abc import Callable, Sequence
from textwrap import fill

from prompt_toolkit.application import Application, run_in_terminal
from prompt_toolkit.buffer import Buffer
from prompt_toolkit.document import Document
from prompt_toolkit.filters import is_done
from prompt_toolkit.formatted_text import StyleAndTextTuples
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.layout import BufferControl, ConditionalContainer, Dimension, FormattedTextControl, HSplit, Window
from prompt_toolkit.layout import Layout as Arrangement
from prompt_toolkit.layout.processors import HighlightSelectionProcessor, TabsProcessor
from prompt_toolkit.output import DummyOutput, Output
from prompt_toolkit.output.defaults import create_output
from prompt_toolkit.output.vt100 import Vt100_Output
from prompt_toolkit.styles import Style
from prompt_toolkit.utils import get_cwidth

from interviewkit.console import Composed, Gone, Key, is_dumb, margin_of
from interviewkit.console.drafts import Keeper, ends_heard
from interviewkit.console.plain import disarm, put
from interviewkit.console.toolbar import lay_out
from interviewkit.console.wrapping import WordWrap
from interviewkit.errors import Interrupted

STYLE = Style.from_dict(
    # A no-break space is ordinary in French, so it must not stand out.
    {"key": "bold", "word": "dim", "edge": "ansicyan", "warn": "ansiyellow", "nbsp": "fg:default nounderline"}
)
ROOM = 8
"""The rows to write in that are there from the start, on a terminal of the usual height."""
ONE_PRESS = 0.01
"""Seconds within which a carriage return and a line feed are the same line break."""


def compose(text: str, keys: Sequence[Key], *, keep: Callable[[str], None], repaint: Callable[[], None]) -> Composed:
    """The text as the person left it, with the act that ended it; Enter is a new line."""
    edge = margin_of(shutil.get_terminal_size().columns) + ("│ " if _can_print("│") else "| ")
    return Sheet(text, keys, edges=(edge, edge), keep=keep, repaint=repaint).run()


def read_line(prompt: str, text: str = "") -> str:
    """One line, begun with a text; raises `Interrupted` when the person does not want to give it."""
    keys = [Key("take", "", ("enter", "c-j")), Key("leave", "", ("c-c", "c-d"))]
    columns = shutil.get_terminal_size().columns
    prompt = margin_of(columns) + prompt
    if get_cwidth(prompt) > columns * 2 // 3:
        put(sys.stdout, f"{fill(prompt, columns)}\n")
        prompt = margin_of(columns) + ("› " if _can_print("›") else "> ")
    edges = (prompt, " " * get_cwidth(prompt))
    done = Sheet(text, keys, edges=edges, keep=lambda _: None, repaint=lambda: None).run()
    if done.act == "leave":
        raise Interrupted("left")
    return " ".join(done.text.splitlines())


class Sheet:
    """Paper to write on at the terminal, with the keys at its foot; gone when the writing ends."""

    def __init__(
        self,
        text: str,
        keys: Sequence[Key],
        *,
        edges: tuple[str, str],
        keep: Callable[[str], None],
        repaint: Callable[[], None],
    ) -> None:
        self._keys = keys
        self._many = any(key.word for key in keys)
        self._edges = edges
        self._repaint = repaint
        self._dumb = is_dumb()
        self._echoed = text
        self._enter_at = 0.0
        self._keeper = Keeper(keep, text)
        self._paper = Buffer(document=Document(text, len(text)), on_text_changed=lambda _: self._changed())
        self._app: Application[str] = Application(
            layout=Arrangement(HSplit([self._writing(), self._foot()])),
            key_bindings=self._bindings(),
            style=STYLE,
            output=DummyOutput() if self._dumb else _output(),
            enable_page_navigation_bindings=True,
        )
        # Alt-Enter is Escape and Enter; a lone Escape must not wait long for its second half.
        self._app.timeoutlen = 0.3

    def run(self) -> Composed:
        """The text and the act that ended it; raises `Gone`, with the text kept, when there is no terminal left."""
        try:
            if self._dumb:
                self._announce()
            with ends_heard(self._give_up) as listen:
                act = self._app.run(pre_run=listen, set_exception_handler=False)
            if self._dumb:
                put(sys.stdout, "\n")
        except (EOFError, OSError, Gone) as error:
            self._keeper.flush()
            raise Gone("the terminal was closed") from error
        return Composed(_mended(self._paper.text), act)

    def _writing(self) -> Window:
        control = BufferControl(
            self._paper,
            input_processors=[
                HighlightSelectionProcessor(),
                TabsProcessor(char1=" ", char2=" "),
                WordWrap(get_cwidth(self._edges[1])),
            ],
            include_default_input_processors=False,
        )
        return Window(control, wrap_lines=True, get_line_prefix=self._edge, height=self._room)

    def _foot(self) -> ConditionalContainer:
        rows = Window(FormattedTextControl(self._toolbar), height=lambda: Dimension.exact(len(self._rows())))
        return ConditionalContainer(rows, ~is_done)

    def _room(self) -> Dimension:
        if not self._many or self._app.is_done:
            return Dimension(min=1)
        return Dimension(min=min(ROOM, max(1, self._app.output.get_size().rows // 3)))

    def _edge(self, line: int, wrap: int) -> StyleAndTextTuples:
        return [("class:edge", self._edges[0 if line == wrap == 0 else 1])]

    def _rows(self) -> list[StyleAndTextTuples]:
        size = self._app.output.get_size()
        margin = margin_of(size.columns)
        keys = lay_out(self._keys, width=size.columns - len(margin), height=max(1, size.rows // 4))
        rows: list[StyleAndTextTuples] = [[]] if self._many and size.rows >= 15 else []
        if self._keeper.trouble:
            rows.append([("class:warn", disarm(f"{margin}draft not kept: {self._keeper.trouble}"))])
        for items in keys if self._many else []:
            row: StyleAndTextTuples = [("", margin)]
            for stroke, word in items:
                row += [("class:key", stroke), ("class:word", f" {word}  ")]
            rows.append(row)
        return rows

    def _toolbar(self) -> StyleAndTextTuples:
        return [fragment for row in self._rows() for fragment in [*row, ("", "\n")]][:-1]

    def _bindings(self) -> KeyBindings:
        bindings = KeyBindings()
        for stroke in ("c-r", "c-s"):
            # A search has no place on this paper, and would look like a hang.
            bindings.add(stroke)(lambda event: None)
        bindings.add("tab")(lambda event: self._paper.insert_text("\t"))
        bindings.add("c-z")(lambda event: event.app.suspend_to_background())
        bindings.add("c-l")(self._paint_again)
        if self._many:
            bindings.add("enter")(lambda event: self._break_line(after_return=False))
            bindings.add("c-j")(lambda event: self._break_line(after_return=True))
        for key in self._keys:
            for stroke in (*key.strokes, *(["<sigint>"] if "c-c" in key.strokes else [])):
                bindings.add(*stroke.split(), eager=True)(self._ender(key))
        return bindings

    def _ender(self, key: Key) -> Callable[[KeyPressEvent], None]:
        def end(event: KeyPressEvent) -> None:
            # Nothing written leaves no trace.
            self._app.erase_when_done = key.erases or (self._many and not self._paper.text.strip())
            if not self._app.is_done:
                self._app.exit(result=key.act)

        return end

    def _break_line(self, *, after_return: bool) -> None:
        now = time.monotonic()
        # Pasted without brackets, CR LF arrives as two keys, and paragraphs would double their distance.
        if not (after_return and now - self._enter_at < ONE_PRESS):
            self._paper.insert_text("\n")
        self._enter_at = 0.0 if after_return else now

    def _paint_again(self, event: KeyPressEvent) -> None:
        event.app.renderer.clear()
        run_in_terminal(self._repaint)

    def _give_up(self) -> None:
        self._keeper.flush()
        if not self._app.is_done:
            self._app.exit(exception=Gone("the terminal was closed"))

    def _changed(self) -> None:
        text = self._paper.text
        self._keeper.note(_mended(text))
        if self._dumb:
            self._echo(text)

    def _echo(self, text: str) -> None:
        # A dumb terminal cannot go back: what is added is printed, after a correction the line once more.
        added = text[len(self._echoed) :] if text.startswith(self._echoed) else "\n" + text.rpartition("\n")[2]
        self._echoed = text
        put(sys.stdout, disarm(added))

    def _announce(self) -> None:
        if self._many:
            rows = lay_out(self._keys, width=shutil.get_terminal_size().columns, height=len(self._keys))
            put(sys.stdout, "".join(f"{'  '.join(map(' '.join, row))}\n" for row in rows))
        put(sys.stdout, self._edges[0] + disarm(self._paper.text))


def _output() -> Output:
    output = create_output()
    if isinstance(output, Vt100_Output):
        # A late answer to "where is the cursor" could end up in somebody's answer, and we need not know.
        output.enable_cpr = False
    return output


def _can_print(char: str) -> bool:
    try:
        char.encode(sys.stdout.encoding or "utf-8")
    except UnicodeEncodeError:
        return False
    return True


def _mended(text: str) -> str:
    # Bytes that were not UTF-8 arrive as lone surrogates, which no file can hold; they were Latin-1 then.
    return re.sub("[\udc80-\udcff]", lambda found: chr(ord(found[0]) - 0xDC00), text)
