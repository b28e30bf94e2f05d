"""The fixed words of a post in each language."""

import re

import pytest

from interviewkit.exporters.voices import Voices
from interviewkit.locales import FOLDER, direction, known, read, spoken, words
from interviewkit.model import Editing, Kind, Method
from interviewkit.privacy import Edition
from interviewkit.typography import profile, typeset


@pytest.mark.parametrize(
    ("asked", "used"),
    [
        ("fr", "fr"),
        ("fr-CA", "fr"),
        ("FR_be", "fr"),
        ("en", "en"),
        ("de", "de"),
        ("es-MX", "es"),
        ("it-CH", "it"),
        ("pt-BR", "pt"),
        ("nl", "nl"),
        ("eo", "en"),
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
    said = words(language)
    sentences = [*said.declined.values(), *map(said.grouped, range(1, 30))]
    assert not re.search("refus|rifiut|recus|weiger|verweiger|neg[oó]", " ".join(sentences), re.IGNORECASE)


def outline(said):
    """The keys of a file of words, and what is filled in under each."""
    if isinstance(said, dict):
        # Of articles and small words a language has as many as it has.
        return {key: key if key in ("articles", "particles") else outline(value) for key, value in said.items()}
    return sorted(re.findall(r"\{\w*\}", said)) if isinstance(said, str) else len(said)


@pytest.mark.parametrize("language", sorted(known()))
def test_every_language_says_and_fills_in_what_english_does(language):
    assert outline(read(FOLDER, language)) == outline(read(FOLDER, "en"))


@pytest.mark.parametrize("language", sorted(known()))
def test_every_language_says_how_it_was_held_and_what_was_done_to_the_answers(language):
    assert set(words(language).methods) == {method.value for method in Method}
    assert set(words(language).editings) == {editing.value for editing in Editing}


@pytest.mark.parametrize("language", sorted(known()))
def test_no_sentence_leaves_a_gap_or_an_end_open(language):
    said = words(language)
    whole = [*said.declined.values(), *said.methods.values(), *said.editings.values(), said.anonymous]
    assert all(re.fullmatch(r"\w[^{}]*\.", sentence) for sentence in whole)
    filled = [said.label("Maud"), said.credit("Bo"), said.more("Ada"), said.more(None), said.back_to("Why?")]
    assert not re.search("[{}]", " ".join([*filled, *map(said.grouped, range(1, 30))]))
    assert said.q != said.a
    assert said.asker != said.answerer


@pytest.mark.parametrize("language", sorted(known()))
def test_a_count_of_questions_is_a_word_up_to_twelve_and_a_figure_never_begins_a_sentence(language):
    sentences = [words(language).grouped(count) for count in range(1, 16)]
    assert len(set(sentences)) == 15
    assert [bool(re.search(r"\d", sentence)) for sentence in sentences] == [False] * 12 + [True] * 3
    assert all(sentence[0].isupper() and sentence[-1] == ":" for sentence in sentences)


def test_the_questions_above_a_list_of_declined_ones_are_counted():
    assert [words("en").grouped(count) for count in (1, 5, 13)] == [
        "One question was declined:",
        "Five questions were declined:",
        "In all, 13 questions were declined:",
    ]
    assert words("fr").grouped(3) == (
        "La personne interviewée n’a pas pu ou pas souhaité répondre à trois questions\u00a0:"
    )


@pytest.mark.parametrize(
    ("language", "question", "answer"),
    [("en", "Q", "A"), ("fr", "Q", "R"), ("de", "F", "A"), ("es", "P", "R"), ("it", "D", "R"), ("pt", "P", "R")],
)
def test_a_question_and_an_answer_have_the_letters_of_their_language(language, question, answer):
    assert (words(language).q, words(language).a) == (question, answer)


def test_a_label_has_the_colon_of_its_language():
    assert words("en").label("Maud") == "Maud:"
    assert words("fr-CA").label("Maud") == "Maud\u00a0:"


@pytest.mark.parametrize(
    ("credit", "printed"),
    [
        ("Ada", "Credit: Ada"),
        ("Bo & Sons", "Credit: Bo & Sons"),
        ("Drawing: Bo", "Drawing: Bo"),
        ("© Bo", "© Bo"),
        ("(C) Bo", "(C) Bo"),
    ],
)
def test_a_credit_that_says_what_somebody_did_is_printed_as_it_is(credit, printed):
    assert words("en").credit(credit) == printed


@pytest.mark.parametrize(
    ("guest", "heading"),
    [
        ("Ada Example", "More about Ada Example"),
        ("Maud O’Hara", "More about Maud O’Hara"),
        ("A night baker", "Find out more"),
        ("Une boulangère", "Find out more"),
        ("", "Find out more"),
        (None, "Find out more"),
    ],
)
def test_the_heading_above_links_has_a_name_in_it_but_no_role(guest, heading):
    assert words("en").more(guest) == heading


def initials(language, asker, guest):
    """What stands for both in a post in that language."""
    told = Edition(slug="a", title="A", interviewer=asker, interviewee=guest, entries=())
    return Voices(told, words(language), put=str).initials


@pytest.mark.parametrize("language", sorted(known()))
def test_an_article_and_a_small_word_are_written_as_they_are_looked_up(language):
    said = words(language)
    assert {"de", "von", "van"} <= said.particles
    assert said.articles
    assert all(re.fullmatch(r"[^\W\d_]+", word) and word == word.lower() for word in said.articles | said.particles)


@pytest.mark.parametrize(
    ("language", "role", "short"),
    [
        ("en", "A night baker", "NB"),
        ("fr", "Une souffleuse de théâtre", "ST"),
        ("fr", "L’atelier du soir", "AS"),
        ("de-AT", "Eine Hebamme vom Land", "HL"),
        ("es", "Los maestros de la escuela", "ME"),
        ("it", "Gli amici della notte", "AN"),
        ("pt-BR", "Uma padeira e poeta", "PP"),
        ("nl", "De nachtbakker van Gent", "NG"),
        ("eo", "The baker of Gent", "BG"),
    ],
)
def test_the_initials_of_a_role_leave_out_the_article_and_the_small_words_of_the_language(language, role, short):
    assert initials(language, "Quentin", role) == ("Q", short)


@pytest.mark.parametrize(
    ("language", "name", "short"),
    [
        ("fr", "Ludwig van Beethoven", "LB"),
        ("nl", "Anna van der Berg", "AB"),
        ("en", "Van Morrison", "VM"),
        ("en", "A. D. Miller", "ADM"),
        ("en", "E. B. White", "EBW"),
        ("fr", "An Nguyen", "AN"),
        ("en", "Oscar Das", "OD"),
    ],
)
def test_the_initials_of_a_person_leave_out_small_words_and_no_letter_of_a_name(language, name, short):
    assert initials(language, "Quentin", name) == ("Q", short)


def test_a_kind_that_is_not_known_is_simply_declined():
    assert words("en").decline("whatever") == words("en").decline("declined")


def test_french_keeps_its_signs_with_their_words():
    said = words("fr")
    everything = [
        said.back_to("Quoi"),
        said.byline("Ludo"),
        said.byline(None, "Ada"),
        said.label("Q"),
        said.credit("Bo"),
    ]
    everything += [said.anonymous, said.partial, *said.declined.values(), *said.methods.values()]
    everything += [*said.editings.values(), *map(said.grouped, range(1, 16))]
    assert not any(re.search(r" [:;!?»]|« ", sentence) for sentence in everything)
    assert said.back_to("Quoi") == "Pour revenir à\u00a0: «\u00a0Quoi\u00a0»"


@pytest.mark.parametrize(
    ("language", "day", "written"),
    [
        ("en", "2026-11-22", "22 November 2026"),
        ("en", "2026-05-01", "1 May 2026"),
        ("fr", "2026-11-22", "22 novembre 2026"),
        ("fr", "2026-08-01", "1er août 2026"),
        ("de", "2026-11-01", "1. November 2026"),
        ("it", "2026-05-01", "1º maggio 2026"),
        ("pt-BR", "2026-03-22", "22 de março de 2026"),
        ("nl", "2026-03-22", "22 maart 2026"),
        ("fr", "un jour", "un jour"),
        ("en", "2026-02-30", "2026-02-30"),
    ],
)
def test_a_day_is_written_as_people_write_it(language, day, written):
    assert words(language).human_date(day) == written


def test_a_name_with_braces_is_a_name():
    assert words("en").byline("{name} {0}") == "Interview by {name} {0}"
    assert words("en").byline("{guest}", "{name}") == "{name}, interviewed by {guest}"
    assert words("en").label("{credit}") == "{credit}:"
    assert words("en").credit("{credit}") == "Credit: {credit}"


@pytest.mark.parametrize("language", sorted(known()))
def test_the_words_of_a_language_are_as_its_typesetter_would_set_them(language):
    rules = profile(language, narrow=False)
    said = words(language)
    sentences = [*said.declined.values(), *said.methods.values(), *said.editings.values(), said.anonymous, said.partial]
    sentences += [
        said.label("Maud"),
        said.credit("Bo"),
        said.more(None),
        said.back_to("Ada"),
        *map(said.grouped, (1, 2, 13)),
    ]
    sentences += [said.byline("Maud"), said.byline(None, "Ada"), said.byline("Maud", "Ada")]
    if rules is None:
        assert language == "nl"  # Dutch has words and no profile yet
    else:
        assert [typeset(sentence, rules) for sentence in sentences] == sentences
