"""The fixed words of a post in each language."""

import re

import pytest

from interviewkit.locales import direction, known, read, spoken, words
from interviewkit.model import Kind


@pytest.mark.parametrize(
    ("asked", "used"),
    [
        ("fr", "fr"),
        ("fr-CA", "fr"),
        ("FR_be", "fr"),
        ("en", "en"),
        ("de", "de"),
        ("es-MX", "es"),
        ("nl", "en"),
        ("", "en"),
        ("../fr", "en"),
        ("français", "en"),
    ],
)
def test_a_language_is_known_by_its_first_part_and_an_unknown_one_is_english(asked, used):
    assert words(asked).language == used


def test_any_folder_with_a_file_a_language_is_asked_in_the_same_way(tmp_path):
    for language in ("en", "fr", "nl"):
        (tmp_path / f"{language}.toml").write_text(f'said = "{language}"', "utf-8")
    assert [spoken(asked, tmp_path) for asked in ("nl-BE", "FR", "de", "../nl")] == ["nl", "fr", "en", "en"]
    assert read(tmp_path, "nl") == {"said": "nl"}


def test_the_way_a_language_is_written_does_not_hang_on_where():
    assert [direction(language) for language in ("ar-EG", "HE", "fa_IR", "fr", "")] == [
        "rtl",
        "rtl",
        "rtl",
        "ltr",
        "ltr",
    ]


@pytest.mark.parametrize("language", sorted(known()))
def test_every_language_has_a_sentence_for_every_kind_of_declining(language):
    assert set(words(language).declined) == {kind.value for kind in Kind}
    assert len(words(language).months) == 12


@pytest.mark.parametrize("language", sorted(known()))
def test_no_language_says_that_a_guest_refused(language):
    assert not re.search("refus", " ".join(words(language).declined.values()), re.IGNORECASE)


def test_a_kind_that_is_not_known_is_simply_declined():
    assert words("en").decline("whatever") == words("en").decline("declined")


def test_french_keeps_its_signs_with_their_words():
    said = words("fr")
    everything = [said.back_to("Quoi"), said.byline("Ludo"), said.anonymous, said.partial, *said.declined.values()]
    assert not any(re.search(r" [:;!?»]|« ", sentence) for sentence in everything)
    assert said.back_to("Quoi") == "Pour revenir à\u00a0: «\u00a0Quoi\u00a0»"


@pytest.mark.parametrize(
    ("language", "day", "written"),
    [
        ("en", "2026-11-22", "22 November 2026"),
        ("en", "2026-05-01", "1 May 2026"),
        ("fr", "2026-11-22", "22 novembre 2026"),
        ("fr", "2026-08-01", "1er août 2026"),
        ("fr", "un jour", "un jour"),
        ("en", "2026-02-30", "2026-02-30"),
    ],
)
def test_a_day_is_written_as_people_write_it(language, day, written):
    assert words(language).human_date(day) == written


def test_a_name_with_braces_is_a_name():
    assert words("en").byline("{name} {0}") == "Interview by {name} {0}"
    assert words("en").byline("{guest}", "{name}") == "{name}, interviewed by {guest}"
