"""A slug is a short word that every machine takes as a file name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewkit.slug import LENGTH, is_personal, is_usable, slug_of


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("Une nuit d’été", "une-nuit-d-ete"),
        ("L'été et l’hiver", "l-ete-et-l-hiver"),
        ("Une nuit n° 3", "une-nuit-no-3"),
        ("From C++ to C#, by way of F#", "from-cpp-to-c-sharp-by-way-of-f-sharp"),
        ("Œuvre & Straße: 50 % off!", "oeuvre-strasse-50-off"),
        ("Ночь в пекарне", "noch-v-pekarne"),
        ("パン屋の夜", "パン屋の夜"),
        ("은행의 밤", "은행의-밤"),
        ("de\u0301ja\u0300 vu", "deja-vu"),
        ("  --- Hello ---  ", "hello"),
        ("Fish &amp; chips", "fish-chips"),
        ("../../etc/passwd", "etc-passwd"),
    ],
)
def test_a_title_becomes_a_slug_that_can_be_read_aloud(title: str, slug: str) -> None:
    assert slug_of(title) == slug


@pytest.mark.parametrize("title", ["🎉🎉", "…", "", "  ", "!?"])
def test_a_title_without_letters_gives_no_slug(title: str) -> None:
    assert slug_of(title) == ""


def test_a_long_title_is_cut_between_two_words() -> None:
    title = "A very long conversation about bread with somebody who has been baking it for forty years"
    slug = slug_of(title)
    assert len(slug) <= LENGTH
    assert set(slug.split("-")) <= set(title.lower().split())
    assert slug.startswith("a-very-long-conversation-about-bread-with")


@pytest.mark.parametrize("name", ["CON", "nul", "Com1", "LPT9", "aux", "prn"])
def test_a_name_that_windows_keeps_for_itself_is_never_a_slug(name: str) -> None:
    assert slug_of(name) == f"{name.lower()}-interview"
    assert not is_usable(name)


@given(st.text(max_size=120))
def test_a_slug_is_always_usable_and_always_the_same(title: str) -> None:
    slug = slug_of(title)
    assert slug == "" or is_usable(slug), slug
    assert slug_of(title) == slug
    assert len(slug) <= LENGTH + len("-interview")


@pytest.mark.parametrize("slug", ["../x", "a/b", ".hidden", "", "-x", "a b", "a.b", "a\nb", "a\\b", "C:x", "x" * 101])
def test_a_path_or_a_word_that_needs_quotes_is_not_usable(slug: str) -> None:
    assert not is_usable(slug)


@pytest.mark.parametrize("slug", ["a", "2026-11-bakery", "Bakery_2", "été", "パン屋"])
def test_letters_digits_and_dashes_are_usable(slug: str) -> None:
    assert is_usable(slug)


@pytest.mark.parametrize("name", ["Ada", "Camille Durand", "Jean-Luc de Brie", "DURAND Camille", "Éva O’Neill"])
def test_a_name_of_ones_own_is_told_from_a_role(name: str) -> None:
    assert is_personal(name)


@pytest.mark.parametrize(
    "name", ["A baker", "a night nurse", "Une infirmière", "Une Infirmière", "The Baker", "", "42"]
)
def test_a_role_is_told_from_a_name_of_ones_own(name: str) -> None:
    assert not is_personal(name)
