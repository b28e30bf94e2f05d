"""Which profile a language tag has, and what the choices change."""

import subprocess
import sys

import pytest

from interviewkit.typography import NAMES, Edit, edits, profile, typeset

NB, NARROW = "\u00a0", "\u202f"


@pytest.mark.parametrize(
    ("tag", "name"),
    [
        ("fr", "fr-FR"),
        ("fr-BE", "fr-FR"),
        ("FR_ca", "fr-CA"),
        ("fr-Latn-CH", "fr-CH"),
        ("fr_CA.UTF-8", "fr-CA"),
        ("en", "en-US"),
        ("en-CA", "en-US"),
        ("en-gb", "en-GB"),
        ("en-AU", "en-GB"),
        ("en-IE", "en-GB"),
        ("en-NZ", "en-GB"),
        ("de", "de"),
        ("de-AT", "de"),
        ("de-LI", "de-CH"),
        ("es-ES", "es"),
        ("es-MX", "es-419"),
        ("it-IT", "it"),
        ("it_CH", "it-CH"),
        ("pt", "pt-BR"),
        ("pt-AO", "pt-PT"),
    ],
)
def test_a_tag_finds_the_profile_of_its_country(tag, name):
    assert profile(tag).name == name


@pytest.mark.parametrize("tag", ["", "nl", "ja", "frr", "english", "-fr", "x-klingon"])
def test_a_language_without_rules_has_no_profile(tag):
    assert profile(tag) is None


@pytest.mark.parametrize("name", NAMES)
def test_each_name_is_the_name_of_its_profile(name):
    assert profile(name).name == name


def test_narrow_spaces_are_set_where_french_has_fine_ones():
    text = 'Quoi ? Non ! Si ; "oui" : 10 000 €, n° 5, M. Roy, le 5 mai'
    assert typeset(text, profile("fr", narrow=True)) == (
        f"Quoi{NARROW}? Non{NARROW}! Si{NARROW}; «{NARROW}oui{NARROW}»{NB}: 10{NARROW}000{NARROW}€,"
        f" n°{NB}5, M.{NB}Roy, le 5{NB}mai"
    )


def test_what_is_set_with_narrow_spaces_is_set_anew_with_wide_ones():
    wide, narrow = profile("fr"), profile("fr", narrow=True)
    text = "« Oui ? »"
    assert typeset(typeset(text, narrow), wide) == typeset(text, wide)


def test_quebec_has_a_fine_space_where_it_is_chosen():
    assert typeset("Quoi ? Non!", profile("fr-CA", narrow=True)) == f"Quoi{NARROW}? Non{NARROW}!"
    assert typeset("Quoi ? Non!", profile("fr-CA")) == "Quoi? Non!"


def test_an_edit_tells_which_characters_become_what():
    assert edits("L'an ?", profile("fr")) == [Edit(1, 2, "’"), Edit(4, 5, NB)]


def test_plain_words_have_no_edit():
    assert edits("Rien à signaler.", profile("fr")) == []
    assert edits("", profile("en")) == []


def test_marks_whose_meaning_is_lost_once_they_are_set_stay_as_they_were_typed():
    text = '« a " b » c " d « e'
    once = typeset(text, profile("fr"))
    assert typeset(once, profile("fr")) == once


def test_naming_the_profiles_compiles_no_pattern():
    code = (
        "import re, sys; made = []; real = re.compile; re.compile = lambda *a: made.append(a) or real(*a);"
        "import interviewkit.typography as t; t.profile('fr'); sys.exit(len(made))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
