"""The letter as a Word file, with one box to write in under each question."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from interviewkit.letter import Asked, Letter
from interviewkit.letter.plain import around, body
from interviewkit.letter.words import Words, words
from interviewkit.locales import words as post_words
from interviewkit.yamlfile.text import storable

_DAY = datetime(2000, 1, 1, tzinfo=UTC)
"""The day in the file's properties, always the same: when it was made is nobody's business."""
_QUIET = RGBColor(0x6B, 0x62, 0x5A)
_LINE, _PAPER = "B8AFA5", "FBF8F3"
_PADDING = 8
# What XML cannot hold and YAML can, or does not refuse.
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")


def render(letter: Letter) -> bytes:
    """The file; the same letter always gives the same bytes, and they say nothing of who made it.

    The box is a paragraph with a border, not a cell of a table: what is typed or pasted into it, and every
    further paragraph, is an ordinary paragraph below its question, in whatever program it is opened.
    """
    said = words(letter.language)
    before, after = around(letter, said, way="word")
    document = Document()
    _style(document, letter.language)
    document.add_paragraph(_clean(letter.title), style="Title")
    _paragraphs(document, before)
    for asked in letter.asked:
        _question(document, asked, said)
    _paragraphs(document, after, space_before=Pt(12))
    _scrub(document, letter)
    file = BytesIO()
    document.save(file)
    return _repacked(file)


def text(letter: Letter) -> str:
    """The words of the file."""
    return f"{_clean(letter.title)}\n\n{body(letter, way='word')}"


def _paragraphs(document: Any, texts: list[str], *, space_before: Pt | None = None) -> None:
    parts = [part.strip() for text in texts for part in re.split(r"\n{2,}", _clean(text)) if part.strip()]
    for part in parts:
        document.add_paragraph(part).paragraph_format.space_before = space_before
        space_before = None


def _question(document: Any, asked: Asked, said: Words) -> None:
    if asked.section:
        document.add_paragraph(" ".join(_clean(asked.section).split()), style="Heading 2")
    if asked.earlier:
        document.add_paragraph(_clean(said.earlier(asked.earlier)), style="Earlier")
    first, *more = [part for part in re.split(r"\n{2,}", _clean(asked.question)) if part.strip()] or [""]
    paragraph = document.add_paragraph(style="Question")
    paragraph.add_run(f"[{asked.mark}] ").font.color.rgb = _QUIET
    paragraph.add_run(first)
    for text in more:
        document.add_paragraph(text, style="Question").paragraph_format.space_before = Pt(0)
    document.add_paragraph(style="Answer")


def _clean(text: str) -> str:
    return _NOT_XML.sub("", storable(text))


def _style(document: Any, language: str) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Pt(72)
    section.top_margin = section.bottom_margin = Pt(64)
    normal = document.styles["Normal"]
    _font(normal, size=11)
    normal.paragraph_format.space_after = Pt(8)
    _language(normal, language)
    _font(document.styles["Title"], size=22)
    document.styles["Title"].font.color.rgb = RGBColor(0, 0, 0)
    _unbordered(document.styles["Title"])
    _font(document.styles["Heading 2"], size=14)
    document.styles["Heading 2"].font.color.rgb = _QUIET
    document.styles["Heading 2"].paragraph_format.space_before = Pt(24)
    _earlier_style(document)
    _question_style(document)
    _answer_style(document)


def _earlier_style(document: Any) -> None:
    style = _new_style(document, "Earlier")
    style.font.italic = True
    style.font.color.rgb = _QUIET
    style.paragraph_format.space_before = Pt(18)
    style.paragraph_format.keep_with_next = True


def _question_style(document: Any) -> None:
    style = _new_style(document, "Question")
    style.font.bold = True
    style.paragraph_format.space_before = Pt(14)
    style.paragraph_format.space_after = Pt(6)
    style.paragraph_format.keep_with_next = True


def _answer_style(document: Any) -> None:
    style = _new_style(document, "Answer")
    style.paragraph_format.space_after = Pt(10)
    # The border stands outside the text; so far in, it stands where the other paragraphs begin.
    style.paragraph_format.left_indent = style.paragraph_format.right_indent = Pt(_PADDING)
    properties = style.element.get_or_add_pPr()
    border = OxmlElement("w:pBdr")
    for side in ("top", "left", "bottom", "right"):
        border.append(_element(f"w:{side}", val="single", sz="6", space=str(_PADDING), color=_LINE))
    # Word wants these in the order of its schema: borders and shading before spacing.
    properties.insert(0, _element("w:shd", val="clear", color="auto", fill=_PAPER))
    properties.insert(0, border)


def _new_style(document: Any, name: str) -> Any:
    style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    style.base_style = document.styles["Normal"]
    style.quick_style = True
    return style


def _font(style: Any, *, size: int) -> None:
    style.font.name = "Georgia"
    style.font.size = Pt(size)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)


def _language(style: Any, language: str) -> None:
    properties = style.element.get_or_add_rPr()
    for old in properties.findall(qn("w:lang")):
        properties.remove(old)
    # Word's spelling wants a country too.
    known = post_words(language)
    tag = known.locale.replace("_", "-") if known.language == language else language
    properties.append(_element("w:lang", val=tag, eastAsia=tag, bidi=tag))


def _unbordered(style: Any) -> None:
    properties = style.element.get_or_add_pPr()
    for border in properties.findall(qn("w:pBdr")):
        properties.remove(border)


def _element(name: str, **attributes: str) -> Any:
    element = OxmlElement(name)
    for key, value in attributes.items():
        element.set(qn(f"w:{key}"), value)
    return element


def _scrub(document: Any, letter: Letter) -> None:
    properties = document.core_properties
    for name in ("author", "last_modified_by", "comments", "keywords", "subject", "category", "identifier", "version"):
        setattr(properties, name, "")
    properties.title = _clean(letter.title)
    properties.language = letter.language
    properties.created = properties.modified = _DAY
    properties.revision = 1
    package = document.part.package
    for id in [id for id, rel in package.rels.items() if rel.reltype.endswith(("/thumbnail", "/extended-properties"))]:
        del package.rels[id]


def _repacked(file: BytesIO) -> bytes:
    """The same archive with a fixed time on every part, in a fixed order."""
    packed = BytesIO()
    with ZipFile(file) as source, ZipFile(packed, "w", ZIP_DEFLATED) as target:
        for name in sorted(source.namelist(), key=lambda name: (name != "[Content_Types].xml", name)):
            entry = ZipInfo(name, date_time=(2000, 1, 1, 0, 0, 0))
            entry.compress_type = ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            target.writestr(entry, source.read(name))
    return packed.getvalue()
