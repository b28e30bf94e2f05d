"""A Word file becomes the lines that its writer saw, without what was deleted."""

from __future__ import annotations

import io
import subprocess
from pathlib import Path
from shutil import which

import docx as python_docx
import pytest
from docx.shared import RGBColor
from hypothesis import given, settings
from hypothesis import strategies as st

from interviewkit.reply import Document
from interviewkit.reply.readers import read
from tests.conftest import required
from tests.reply.readers.office import MC, R, W, docx, p, packed, r


def word(body: str, **parts: str) -> Document:
    return read(docx(body, **parts), "a.docx")[0]


def seen(body: str, **parts: str) -> list[str]:
    return [line.text for line in word(body, **parts).lines]


def test_paragraphs_stand_apart_and_soft_breaks_do_not() -> None:
    soft = "<w:r><w:t>one</w:t><w:br/><w:t>two</w:t><w:cr/><w:tab/><w:t>three</w:t></w:r>"
    assert seen(p(soft) + p("four") + p() + p("five")) == ["one", "two", "\tthree", "", "four", "", "five"]


def test_a_line_looks_as_all_of_its_runs_do() -> None:
    body = p(r("bold ", "<w:b/>"), r("too", '<w:b w:val="1"/>')) + p(r("half ", "<w:b/>"), "bold")
    body += p(r("red", '<w:i/><w:color w:val="C00000"/>')) + p(r("black", '<w:color w:val="auto"/><w:b w:val="0"/>'))
    assert [line.look for line in word(body).lines if line.text] == ["bold", "", "italic #c00000", ""]


def test_styles_give_looks_and_lists_through_those_they_are_based_on() -> None:
    styles = """<w:style w:type="paragraph" w:styleId="Q"><w:rPr><w:b/></w:rPr></w:style>
    <w:style w:type="paragraph" w:styleId="QQ"><w:basedOn w:val="Q"/>
    <w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>
    <w:rPr><w:color w:val="1F497D"/></w:rPr></w:style>
    <w:style w:type="character" w:styleId="A"><w:rPr><w:b w:val="false"/><w:color w:val="auto"/></w:rPr></w:style>"""
    numbering = '<w:abstractNum w:abstractNumId="0"/><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    body = p("asked", style="QQ") + p(r("answered", '<w:rStyle w:val="A"/>'), style="QQ")
    lines = [(line.item, line.look, line.text) for line in word(body, styles=styles, numbering=numbering).lines]
    assert lines == [("1.", "bold #1f497d", "asked"), ("2.", "", "answered")]


NUMBERING = """
<w:abstractNum w:abstractNumId="0">
  <w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1)"/></w:lvl>
  <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2."/></w:lvl>
  <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1.%3"/></w:lvl>
</w:abstractNum>
<w:abstractNum w:abstractNumId="1">
  <w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="\uf0b7"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="0"/>
  <w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num>"""


def test_automatic_numbers_are_counted_as_word_counts_them() -> None:
    places = [
        ("1", 0),
        ("1", 0),
        ("1", 1),
        ("1", 1),
        ("1", 2),
        ("1", 0),
        ("1", 1),
        ("2", 0),
        ("2", 0),
        ("3", 0),
        ("9", 0),
    ]
    body = "".join(p("x", list=list_, level=level) for list_, level in places)
    items = [line.item for line in word(body, numbering=NUMBERING).lines if line.text]
    assert items == ["3)", "4)", "   a.", "   b.", "4.I", "5)", "   a.", "1)", "2)", "-", ""]


def test_items_of_a_list_stand_close_together() -> None:
    body = p("before") + p("one", list="1") + p("two", list="1") + p("after")
    assert seen(body, numbering=NUMBERING) == ["before", "", "one", "two", "", "after"]


def test_insertions_are_kept_and_deletions_left_out_and_counted() -> None:
    deleted = '<w:del w:id="1"><w:r><w:delText>no</w:delText></w:r><w:r><w:delText>no</w:delText></w:r></w:del>'
    moved = '<w:moveFrom w:id="2"><w:r><w:t>no</w:t></w:r></w:moveFrom>'
    body = p("Yes", deleted, '<w:ins w:id="3"><w:r><w:t>, indeed</w:t></w:r></w:ins>', moved) + p(deleted, "End")
    document = word(body)
    assert [line.text for line in document.lines] == ["Yes, indeed", "", "End"]
    assert document.notes == ["3 deletions in it were left out."]


def test_a_paragraph_whose_end_was_deleted_goes_on_in_the_next() -> None:
    joined = "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>one </w:t></w:r></w:p>"
    assert seen(joined + p("two") + joined) == ["one two", "", "one"]


def test_old_properties_are_not_taken_for_the_new_ones() -> None:
    run = r("plain", "<w:rPrChange><w:rPr><w:b/></w:rPr></w:rPrChange>")
    assert word(p(run)).lines[0].look == ""


def test_comments_stand_right_below_their_paragraph() -> None:
    mark = '<w:r><w:commentReference w:id="{}"/></w:r>'
    document = word(
        p("said", mark.format(7)) + p("more", mark.format(8), mark.format(99)),
        comments=f'<w:comment w:id="7">{p("why?")}{p("tell")}</w:comment><w:comment w:id="8">{p("ok")}</w:comment>',
    )
    assert [(line.look, line.text) for line in document.lines] == [
        ("", "said"),
        ("comment", "why?"),
        ("comment", "tell"),
        ("", ""),
        ("", "more"),
        ("comment", "ok"),
    ]
    assert document.notes == ["2 comments in it stand as lines."]


def test_footnotes_and_text_boxes_follow_their_paragraph() -> None:
    box = f"<w:r><mc:AlternateContent><mc:Choice><w:txbxContent>{p('boxed')}</w:txbxContent></mc:Choice>"
    box += f"<mc:Fallback><w:txbxContent>{p('boxed')}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>"
    body = p("said", '<w:r><w:footnoteReference w:id="2"/></w:r>', box, " so") + p("more")
    footnotes = f'<w:footnote w:id="2">{p("below")}</w:footnote>'
    assert seen(body, footnotes=footnotes) == ["said so", "", "boxed", "", "below", "", "more"]


def test_cells_are_read_row_by_row() -> None:
    row = "<w:tr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr>"
    table = row.format(p("1"), p("Why?")) + row.format(p("2"), p("Who?") + p("When?"))
    assert [text for text in seen(f"<w:tbl>{table}</w:tbl>") if text] == ["1", "Why?", "2", "Who?", "When?"]


def test_what_nobody_sees_is_no_text() -> None:
    field = '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText></w:r>'
    empty = f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{p('Click here')}</w:sdtContent></w:sdt>"
    filled = f"<w:sdt><w:sdtPr/><w:sdtContent>{p('typed')}</w:sdtContent></w:sdt>"
    document = word(p(field, r("secret", "<w:vanish/>"), "seen") + empty + filled)
    assert [line.text for line in document.lines if line.text] == ["seen", "typed"]
    assert document.notes == ["1 hidden text in it was left out."]


def test_signs_of_a_font_and_hyphens_are_read() -> None:
    signs = '<w:sym w:font="Wingdings" w:char="F04A"/><w:noBreakHyphen/><w:sym w:char="2192"/><w:sym w:char="zz"/>'
    assert seen(p("Ha ", f"<w:r>{signs}</w:r>")) == ["Ha ☺\u2011→"]


def test_a_link_keeps_its_address() -> None:
    link = '<w:hyperlink r:id="r1"><w:r><w:t>there</w:t></w:r></w:hyperlink>'
    data = packed(
        {
            "word/document.xml": f"<w:document {W} {R} {MC}><w:body>{p('See ', link, '.')}</w:body></w:document>",
            "word/_rels/document.xml.rels": '<Relationships><Relationship Id="r1" TargetMode="External" '
            'Target="https://a.example/"/></Relationships>',
        }
    )
    assert read(data, "a.docx")[0].lines[0].text == "See [there](https://a.example/)."


def test_a_file_of_the_strict_kind_is_read_alike() -> None:
    ours = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    body = f'<w:document xmlns:w="{ours}"><w:body>{p("said")}</w:body></w:document>'
    assert read(packed({"word/document.xml": body}), "a.docx")[0].lines == word(p("said")).lines


def written() -> bytes:
    """A file as python-docx writes it."""
    file = python_docx.Document()
    file.add_heading("Gardens", 1)
    file.add_paragraph("[Q01] Why gardens?").runs[0].bold = True
    file.add_paragraph("Because of roses.\nAnd\train.")
    file.add_paragraph().add_run("In red").font.color.rgb = RGBColor(0xC0, 0, 0)
    file.add_paragraph("one", style="List Number")
    file.add_paragraph("two", style="List Number")
    table = file.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "[Q02] Who?", "A friend."
    run = file.add_paragraph().add_run("Remarked.")
    file.add_comment(run, "Please ask her.", author="Ann", initials="A")
    buffer = io.BytesIO()
    file.save(buffer)
    return buffer.getvalue()


EXPECTED = [
    ("bold #365f91", "", "Gardens"),
    ("bold", "", "[Q01] Why gardens?"),
    ("", "", "Because of roses."),
    ("", "", "And\train."),
    ("#c00000", "", "In red"),
    ("", "1.", "one"),
    ("", "2.", "two"),
    ("", "", "[Q02] Who?"),
    ("", "", "A friend."),
    ("", "", "Remarked."),
    ("comment", "", "Please ask her."),
]


def test_a_file_of_python_docx_is_read() -> None:
    lines = read(written(), "a.docx")[0].lines
    assert [(line.look, line.item, line.text) for line in lines if line.text] == EXPECTED


@pytest.fixture(scope="session")
def converted(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The same file as LibreOffice saves it."""
    required("LibreOffice", which("soffice"))
    folder = tmp_path_factory.mktemp("office")
    (folder / "a.docx").write_bytes(written())
    office = ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to"]
    for suffix, source in (("odt", "a.docx"), ("docx", "a.odt")):
        command = [*office, suffix, "--outdir", str(folder / suffix), str(folder / source)]
        subprocess.run(command, check=True, capture_output=True, timeout=120)
        if suffix == "odt":
            (folder / "odt" / "a.odt").rename(folder / "a.odt")
    paths = [folder / "a.odt", folder / "docx" / "a.docx"]
    return {path.suffix: Path(path).read_bytes() for path in paths}


@pytest.mark.parametrize("suffix", [".odt", ".docx"])
def test_a_file_of_libreoffice_is_read_alike(converted: dict[str, bytes], suffix: str) -> None:
    lines = read(converted[suffix], f"a{suffix}")[0].lines
    assert [(line.look, line.item, line.text) for line in lines if line.text] == EXPECTED


TEXTS = st.lists(
    st.text(st.sampled_from("abé \u00a0<&>\"'😀"), min_size=1, max_size=12).filter(str.strip), min_size=1, max_size=5
)


@given(TEXTS)
@settings(max_examples=60)
def test_every_paragraph_comes_back_as_it_was_typed(texts: list[str]) -> None:
    from xml.sax.saxutils import escape

    body = "".join(p(r(escape(text))) for text in texts)
    assert [line.text for line in word(body).lines if line.text] == [text.rstrip(" ") for text in texts]
