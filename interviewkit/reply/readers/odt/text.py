"""The text of an OpenDocument file, from the events of its XML."""

from __future__ import annotations

from collections.abc import Callable

from interviewkit.reply import Line
from interviewkit.reply.readers.odt.names import local, named
from interviewkit.reply.readers.odt.page import Page
from interviewkit.reply.readers.odt.styles import Styles
from interviewkit.reply.readers.pictures import Pictures

# What is no text of the document, or was deleted from it.
_SKIPPED = frozenset(
    {
        "office:forms", "office:scripts", "office:font-face-decls", "text:sequence-decls",
        "text:variable-decls", "text:ruby-text", "text:user-field-decls", "text:note-citation",
        "text:hidden-text", "text:tracked-changes", "svg:title", "svg:desc", "dc:creator", "dc:date",
    }
)  # fmt: skip
_STYLES = frozenset({"office:automatic-styles", "office:styles"})
_PAGES = {"office:annotation": "comment", "text:note-body": "note", "draw:text-box": "box"}


class Text:
    """Takes the events of content.xml."""

    def __init__(self, name: str, styles: Styles) -> None:
        self._name = name
        self._styles = styles
        self._pages = [Page(name, styles)]
        self._pictures = Pictures()
        self._deletions = self._comments = self._skipped = 0
        self._in_styles = False

    @property
    def page(self) -> Page:
        """The page that is being written."""
        return self._pages[-1]

    def notes(self) -> list[str]:
        """What whoever takes it in should know."""
        counted = (
            (self._deletions, "deletion in it was left out", "deletions in it were left out"),
            (self._comments, "comment in it stands as a line", "comments in it stand as lines"),
            (self._pages[0].hidden, "hidden text in it was left out", "hidden texts in it were left out"),
        )
        said = [f"{count} {one if count == 1 else many}." for count, one, many in counted if count]
        return said + self._pictures.notes()

    def done(self) -> list[Line]:
        """All lines."""
        return self._pages[0].writing.done()

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        name = local(tag)
        if self._skipped:
            self._skipped += 1
            self._deletions += name == "text:deletion"
        elif self._in_styles:
            self._styles.start(tag, attributes)
        elif name in _STYLES:
            self._in_styles = True
        elif name in _SKIPPED:
            self._skipped = 1
        elif name in _PAGES:
            self._comments += name == "office:annotation"
            self._pages.append(Page(self._name, self._styles, kind=_PAGES[name]))
        elif name == "draw:image":
            self._pictures.note("")
        elif handle := _STARTS.get(name):
            handle(self.page, named(attributes))

    def end(self, tag: str) -> None:
        name = local(tag)
        if self._skipped:
            self._skipped -= 1
        elif name in _STYLES:
            self._in_styles = False
        elif self._in_styles:
            self._styles.end(tag)
        elif name in _PAGES:
            page = self._pages.pop()
            self.page.hang(page)
        elif handle := _ENDS.get(name):
            handle(self.page)

    def data(self, text: str) -> None:
        if not self._skipped and not self._in_styles:
            self.page.text(text)


_STARTS: dict[str, Callable[[Page, dict[str, str]], None]] = {
    "text:p": lambda page, given: page.start_paragraph(given.get("text:style-name", ""), bold=False),
    "text:h": lambda page, given: page.start_paragraph(given.get("text:style-name", ""), bold=True),
    "text:list": Page.start_list,
    "text:list-item": lambda page, given: page.start_item(given.get("text:start-value", "")),
    "text:span": lambda page, given: page.start_span(given.get("text:style-name", "")),
    "text:a": lambda page, given: page.start_link(given.get("xlink:href", "")),
    "text:s": lambda page, given: page.spaces(given.get("text:c", "1")),
    "text:tab": lambda page, _: page.kept("\t"),
    "text:line-break": lambda page, _: page.writing.end_line(),
}
_ENDS: dict[str, Callable[[Page], None]] = {
    "text:p": Page.end_paragraph,
    "text:h": Page.end_paragraph,
    "text:list": Page.end_list,
    "text:span": Page.end_span,
    "text:a": Page.end_link,
    "table:table-cell": Page.end_cell,
}
