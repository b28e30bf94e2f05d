"""The Word file: what stands in it, and that nothing tells who made it."""

from __future__ import annotations

import shutil
import subprocess
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest
from hypothesis import given, settings

from interviewkit.letter import Letter, text
from interviewkit.letter.compose import compose
from interviewkit.letter.word import render
from interviewkit.yamlfile.text import storable
from tests.conftest import required
from tests.letter.letters import BELLS, FRENCH, a_letter, letters


def paragraphs(data: bytes) -> list[tuple[str, str]]:
    return [(one.style.name, one.text) for one in docx.Document(BytesIO(data)).paragraphs]


def test_under_each_question_is_one_box_and_nothing_else_to_type_in() -> None:
    found = paragraphs(render(compose(BELLS, marks={})))
    start = found.index(("Heading 2", "The foundry"))
    assert found[start : start + 10] == [
        ("Heading 2", "The foundry"),
        ("Question", f"[Q01] {BELLS.exchanges[0].question}"),
        ("Answer", ""),
        ("Question", "[Q02] What was the worst casting you have seen?"),
        ("Question", "On such a day, who tells the parish?"),
        ("Answer", ""),
        ("Question", "[Q03] Which of these would you never do again?"),
        ("Question", "- a carillon\n- a bell for a ship\n- a church at Easter"),
        ("Answer", ""),
        ("Heading 2", "The village"),
    ]
    assert [text for style, text in found if style != "Answer" and not text] == []


def test_the_earlier_answer_stands_above_its_follow_up() -> None:
    found = paragraphs(render(compose(FRENCH, marks={"q1": "Q01"})))
    place = [text for _, text in found].index("[Q01b] Le soir, qui éteint la radio ?")
    assert found[place - 1] == (
        "Earlier",
        "Vous avez répondu\u00a0: «\u00a0La mer, toujours la mer. Et la côte.\u00a0»",
    )


@settings(max_examples=25, deadline=None)
@given(letters())
def test_every_question_reads_back_word_for_word(letter: Letter) -> None:
    found = [(style, text) for style, text in paragraphs(render(letter)) if style in ("Question", "Answer")]
    read = "\n\n".join(text for style, text in found if style == "Question")
    meant = "\n\n".join(f"[{asked.mark}] {storable(asked.question)}" for asked in letter.asked)
    assert read.split() == meant.split()
    assert [style for style, _ in found].count("Answer") == len(letter.asked)


def test_what_is_recorded_of_it_is_what_it_says() -> None:
    letter = compose(BELLS, marks={})
    recorded = text(letter, ".docx").replace("~", "").split()
    assert " ".join(text for _, text in paragraphs(render(letter))).split() == recorded


def test_its_properties_tell_nothing_of_who_made_it_or_when() -> None:
    properties = docx.Document(BytesIO(render(a_letter(language="fr")))).core_properties
    for name in ("author", "last_modified_by", "comments", "keywords", "category", "subject"):
        assert getattr(properties, name) == ""
    assert properties.title == "Pouring bells"
    assert properties.language == "fr"
    assert properties.created.year == properties.modified.year == 2000


def test_its_parts_have_no_time_and_no_picture_of_anything_else() -> None:
    data = render(a_letter())
    archive = ZipFile(BytesIO(data))
    assert {entry.date_time for entry in archive.infolist()} == {(2000, 1, 1, 0, 0, 0)}
    assert not [name for name in archive.namelist() if "thumbnail" in name or "app.xml" in name]
    assert not any(b"python-docx" in archive.read(name) for name in archive.namelist())
    assert data == render(a_letter())


@pytest.mark.parametrize(
    ("language", "tag"), [("fr", "fr-FR"), ("de", "de-DE"), ("nl", "nl-NL"), ("eo", "eo"), ("fr-CA", "fr-CA")]
)
def test_spelling_is_checked_in_the_language_of_the_letter(language: str, tag: str) -> None:
    styles = ZipFile(BytesIO(render(a_letter(language=language)))).read("word/styles.xml").decode()
    assert f'<w:lang w:val="{tag}"' in styles


def test_a_word_processor_opens_it_and_keeps_every_word(tmp_path: Path) -> None:
    required("LibreOffice", shutil.which("soffice"))
    letter = compose(BELLS, marks={})
    (tmp_path / "q.docx").write_bytes(render(letter))
    home = f"-env:UserInstallation=file://{tmp_path}/home"
    command = ["soffice", home, "--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir", tmp_path]
    subprocess.run([*command, tmp_path / "q.docx"], capture_output=True, check=True, timeout=120)
    assert (tmp_path / "q.txt").read_text("utf-8-sig").split() == text(letter, ".docx").replace("~", "").split()
