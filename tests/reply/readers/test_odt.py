"""An OpenDocument text becomes the lines that its writer saw, without what was deleted."""

from __future__ import annotations

from interviewkit.reply import Document
from interviewkit.reply.readers import read
from tests.reply.readers.office import odt


def text(body: str, **more: str) -> Document:
    return read(odt(body, **more), "a.odt")[0]


def seen(body: str, **more: str) -> list[str]:
    return [line.text for line in text(body, **more).lines]


def test_paragraphs_breaks_tabs_and_spaces_are_as_they_were_typed() -> None:
    body = "<text:p>one  \n two<text:line-break/>three<text:tab/>four<text:s text:c='3'/>five</text:p>"
    body += "<text:p/><text:h>six</text:h>"
    assert seen(body) == ["one two", "three\tfour   five", "", "six"]


def test_looks_come_from_styles_and_those_they_are_based_on() -> None:
    styles = """<style:style style:name="Q" style:family="text">
    <style:text-properties fo:font-weight="bold"/></style:style>
    <style:style style:name="R" style:family="text" style:parent-style-name="Q">
    <style:text-properties fo:color="#c00000" fo:font-style="italic"/></style:style>
    <style:style style:name="P" style:family="paragraph"><style:text-properties fo:color="#000000"/></style:style>
    <style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>"""
    body = "<text:p><text:span text:style-name='R'>all</text:span></text:p><text:p text:style-name='P'>x"
    body += "<text:span text:style-name='H'>secret</text:span></text:p><text:h>head</text:h>"
    document = text(body, styles=styles)
    looks = [(line.look, line.text) for line in document.lines if line.text]
    assert looks == [("bold italic #c00000", "all"), ("", "x"), ("bold", "head")]
    assert document.notes == ["1 hidden text in it was left out."]


def test_lists_are_counted_and_go_on_where_they_say_so() -> None:
    styles = """<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-suffix=")"
    style:num-format="1" text:start-value="2"/><text:list-level-style-number text:level="2" style:num-format="a"
    style:num-suffix="."/></text:list-style>
    <text:list-style style:name="B"><text:list-level-style-bullet text:level="1"/></text:list-style>"""
    item = "<text:list-item><text:p>x</text:p>{}</text:list-item>"
    inner = f"<text:list>{item.format('')}{item.format('')}</text:list>"
    body = f"<text:list xml:id='l1' text:style-name='L'>{item.format(inner)}{item.format('')}</text:list>"
    body += "<text:p>y</text:p>"
    body += f"<text:list text:continue-list='l1' text:style-name='L'>{item.format('')}</text:list>"
    body += f"<text:list text:style-name='L'>{item.format('')}</text:list>"
    body += f"<text:list text:style-name='B'>{item.format('')}</text:list>"
    document = text(body, styles=styles)
    assert [line.item for line in document.lines if line.text] == ["2)", "   a.", "   b.", "3)", "", "4)", "2)", "-"]
    assert [line.text for line in document.lines][:5] == ["x", "x", "x", "x", ""]


def test_deletions_are_left_out_and_comments_and_notes_follow_their_paragraph() -> None:
    body = """<text:tracked-changes><text:changed-region><text:deletion><text:p>no</text:p></text:deletion>
    </text:changed-region></text:tracked-changes>
    <text:p>said<office:annotation><dc:creator>Ann</dc:creator><text:p>why?</text:p></office:annotation> so<text:note>
    <text:note-citation>1</text:note-citation><text:note-body><text:p>below</text:p></text:note-body></text:note></text:p>
    <text:p><draw:frame><draw:text-box><text:p>boxed</text:p></draw:text-box></draw:frame></text:p>
    <table:table><table:table-row><table:table-cell><text:p>1</text:p></table:table-cell><table:table-cell>
    <text:p>Why?</text:p></table:table-cell></table:table-row></table:table>"""
    document = text(body)
    lines = [(line.look, line.text) for line in document.lines if line.text]
    assert lines == [("", "said so"), ("comment", "why?"), ("", "below"), ("", "boxed"), ("", "1"), ("", "Why?")]
    assert document.notes == ["1 deletion in it was left out.", "1 comment in it stands as a line."]


def test_a_link_keeps_its_address() -> None:
    body = '<text:p>See <text:a xlink:href="https://a.example/">there</text:a>.</text:p>'
    assert seen(body) == ["See [there](https://a.example/)."]
