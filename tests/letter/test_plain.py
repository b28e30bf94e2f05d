"""The body: what a guest reads, and what no mail program takes for something else."""

from __future__ import annotations

import os
import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import example, given, settings

from interviewkit.errors import Usage
from interviewkit.letter import Letter, plain
from interviewkit.letter.compose import compose
from interviewkit.letter.lines import COLUMNS, _units, _width, lay_out
from interviewkit.letter.plain import body
from interviewkit.letter.words import FOLDER, words
from interviewkit.locales import known
from interviewkit.model import Kind, Person
from tests.letter.letters import ALL, a_letter, letters, texts

GOLDEN = Path(__file__).parent.parent / "golden"
MISREAD = re.compile(r"(On|Le|Am|El)(\s|$)|(From|De|Von|Objet|Subject|Betreff|Asunto)\s*:|>")
OURS = re.compile(r"\[Q\d\d[a-z]?\] ")


def folded(text: str) -> str:
    """Its letters alone: neither layout nor typography."""
    return "".join(char for char in text if char.isalnum())


@pytest.mark.parametrize("language", sorted(ALL))
def test_the_letter_reads_as_its_golden_file_says(language: str) -> None:
    path = GOLDEN / f"letter.{language}.txt"
    marks = {"q1": "Q01"} if language == "fr" else {}
    written = body(compose(ALL[language], marks=marks))
    if os.environ.get("GOLDEN") == "renew":
        path.write_text(written, encoding="utf-8")
    assert written == path.read_text(encoding="utf-8")


@settings(max_examples=150, deadline=None)
@given(letters())
@example(a_letter("On On On On On On On On On On On On On On On On On On On On On On On On On On On On"))
@example(a_letter("word " * 13 + "--\n---\n> quoted\nLe soir"))
@example(a_letter("x" * 90 + " On Monday", greeting="On behalf of us all", title="From: me"))
def test_no_line_is_too_long_or_taken_for_something_else(letter: Letter) -> None:
    written = body(letter)
    for number, line in enumerate(written.splitlines()):
        # One long word, or words none of which may begin a line.
        assert _width(line) <= COLUMNS or len(_units(line)) == 1, line
        assert number == 0 or not MISREAD.match(line.strip()), line
        assert not re.fullmatch(r"[\s\-_=]+", line), line
        assert line == line.rstrip(" "), line


@settings(max_examples=150, deadline=None)
@given(letters())
def test_every_question_is_there_once_with_its_mark_at_the_start_of_a_line(letter: Letter) -> None:
    lines = body(letter).split("\n")
    # Only the very first line, the greeting, has none to go on behind.
    marks = [match[0][1:-2] for line in lines[1:] if (match := OURS.match(f"{line} "))]
    assert marks == [asked.mark for asked in letter.asked]
    everything = folded("".join(lines))
    assert all(folded(asked.question) in everything for asked in letter.asked)


@settings(max_examples=200, deadline=None)
@given(texts)
def test_laying_out_loses_no_letter(text: str) -> None:
    assert folded(" ".join(lay_out(text))) == folded(text)


def test_two_lines_to_write_in_follow_each_question() -> None:
    assert "\n[Q01] When?\n\n\n\n[Q02] Where?\n\n\n\nThank you!\n" in body(a_letter("When?", "Where?"))


def test_the_paragraphs_and_lists_of_a_question_stay() -> None:
    assert "[Q01] Which?\n\n- this\n- that\n\nAnd why?\n" in body(a_letter("Which?\n\n- this\n- that\n\nAnd why?"))


def test_a_paragraph_that_would_look_like_an_attribution_goes_on_behind_the_one_before() -> None:
    assert "[Q01] Who? On Monday?\n" in body(a_letter("Who?\n\nOn Monday?"))


def test_a_quotation_in_a_question_is_in_quotation_marks_and_not_behind_angles() -> None:
    assert '[Q01] They say:\n\n"Bells lie\nat night."\n\nTrue?\n' in body(
        a_letter("They say:\n\n> Bells lie\n> at night.\n\nTrue?")
    )


def test_japanese_is_broken_where_a_line_is_full_and_no_line_begins_with_a_full_stop() -> None:
    lines = lay_out("鐘" * 33 + "。" + "鐘" * 10, opening="[Q01] ")
    assert all(_width(line) <= COLUMNS for line in lines)
    assert not any(line.startswith("。") for line in lines)
    assert lines[0].startswith("[Q01] 鐘")


@pytest.mark.parametrize("language", sorted(known(FOLDER)))
def test_every_language_has_words_to_decline_with_for_every_kind(language: str) -> None:
    said = words(language)
    assert set(said.declines) == {kind.value for kind in Kind}
    assert all(phrase == phrase.upper() for phrase in said.declines.values())
    assert all(phrase.replace(" ", "\u00a0") in body(a_letter(language=language)) for phrase in said.declines.values())


@pytest.mark.parametrize("language", sorted(known(FOLDER)))
def test_every_language_says_all_that_english_says(language: str) -> None:
    def keys(said: object) -> object:
        return {key: keys(value) for key, value in said.items()} if isinstance(said, dict) else None

    assert keys(words(language).said) == keys(words("en").said)
    names = re.compile(r"\{\w+\}")
    assert sorted(names.findall(str(words(language).said))) == sorted(names.findall(str(words("en").said)))


def test_french_keeps_its_signs_with_their_words() -> None:
    written = str(words("fr").said)
    assert not re.search(r" [:;!?»]|« ", written)
    assert "« Une année au phare »" in body(compose(ALL["fr"], marks={})).replace("\u00a0", " ").replace("\n", " ")


@pytest.mark.parametrize(("asked", "used"), [("fr-CA", "fr"), ("DE", "de"), ("nl", "en"), ("../fr", "en")])
def test_a_language_is_known_by_its_first_part_and_an_unknown_one_is_english(asked: str, used: str) -> None:
    assert words(asked).language == used
    assert words("sv").opening(a_letter(language="sv")) == words("en").opening(a_letter())


def test_a_withheld_guest_is_not_named_and_told_so() -> None:
    letter = compose(ALL["fr"], marks={})
    assert letter.anonymous
    assert "gardienne" not in body(letter)
    assert "Votre nom ne sera pas publié." in body(letter)


def test_what_the_interviewer_says_stands_in_the_place_of_our_sentences() -> None:
    letter = a_letter(greeting="Dear Tomasz!", use="Nobody edits anything.", closing="Yours", deadline="2026-12-01")
    written = body(letter)
    assert written.startswith("Dear Tomasz!\n")
    assert "Hello" not in written
    assert "Nobody edits anything." in written
    assert "will be published" not in written
    assert written.index("Yours") > written.index("[Q01]")
    assert "1\u00a0December\u00a02026" in written


@pytest.mark.parametrize("fields", [{"closing": "On a hâte !"}, {"template": "Hi\n{questions}\nOn a hâte !"}])
def test_last_words_that_would_look_like_an_attribution_are_thanked_for_first(fields: dict[str, str]) -> None:
    assert "\nMerci beaucoup\u00a0! On a hâte !\n" in body(a_letter(language="fr", **fields))


def test_a_name_with_braces_is_a_name() -> None:
    assert body(a_letter(guest="{token} {title}")).startswith("Hello {token} {title},\n")


def test_a_template_is_filled_in_and_what_it_does_not_mean_stays() -> None:
    template = "{greeting}\n\n{deadline}\nFor {title}, {nobody}.\n\n{questions}\n\n{interviewer} ({token})\n"
    written = body(a_letter(template=template))
    assert written == (
        "Hello Tomasz Wilk,\n\nFor Pouring bells, {nobody}.\n\n[Q01] When?\n\n\n\nInes Caldera (IK-7F3AQ2)\n"
    )


def test_values_in_a_template_are_not_read_again() -> None:
    assert "{questions}" in body(a_letter(template="{title}\n{questions}", title="The {questions}"))


@pytest.mark.parametrize("template", ["no place at all", "{questions}\n{questions}", "", "{ questions }"])
def test_a_template_without_one_place_for_the_questions_is_refused(template: str) -> None:
    with pytest.raises(Usage):
        body(a_letter(template=template))


def test_the_file_holds_the_body() -> None:
    letter = replace(compose(ALL["es"], marks={}), guest=Person("Ñ").name)
    assert plain.render(letter).decode("utf-8") == body(letter)
