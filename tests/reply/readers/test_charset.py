"""Bytes become the text that was meant, whatever they are called."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewkit.reply.readers.charset import decode, known

SAID = "Élise a dit : « naïve… » — 12 €, cœur"


@pytest.mark.parametrize(
    "charset", ["utf-8", "UTF8", "iso-8859-1", "us-ascii", "windows-1252", "", "nonsense", "../utf"]
)
@pytest.mark.parametrize("real", ["utf-8", "cp1252", "utf-8-sig", "utf-16"])
def test_western_text_is_read_whatever_it_calls_itself(charset: str, real: str) -> None:
    assert decode(SAID.encode(real), charset) == SAID


@pytest.mark.parametrize(
    ("charset", "text"),
    [
        ("iso-8859-15", "12 €, cœur, Žižek"),
        ("windows-1251", "Сад растёт медленно"),
        ("koi8-r", "Сад растёт медленно"),
        ("gb2312", "花园长得很慢"),
        ("big5", "花園長得很慢"),
        ("shift_jis", "庭はゆっくり育つ"),
        ("iso-2022-jp", "庭はゆっくり育つ"),
        ("euc-kr", "정원은 천천히 자란다"),
        ("utf-16le", "a garden"),
        ("utf-7", "naïve"),
    ],
)
def test_text_in_other_scripts_is_read_by_its_own_name(charset: str, text: str) -> None:
    assert decode(text.encode(charset), charset) == text


def test_utf16_without_a_mark_of_its_own_is_known_by_its_zeros() -> None:
    assert decode("A garden grows.".encode("utf-16-le")) == "A garden grows."
    assert decode("A garden grows.".encode("utf-16-be"), "utf-8") == "A garden grows."


def test_utf8_that_says_it_is_utf16_is_read_as_utf8() -> None:
    assert decode(b"<p>even or odd", "utf-16") == "<p>even or odd"


def test_single_bytes_of_windows_in_utf8_are_read_as_windows() -> None:
    assert decode("où ".encode() + "déjà…".encode("cp1252") + " été".encode()) == "où déjà… été"


def test_a_character_that_was_cut_off_at_the_end_is_shown_as_lost() -> None:
    assert decode("été".encode()[:-1], "utf-8") == "ét\ufffd"
    assert decode("l'été".encode("cp1252"), "utf-8") == "l'été"


@pytest.mark.parametrize("name", ["zip", "rot13", "punycode", "unicode_escape", "base64", "idna", "a" * 300, "\0", "é"])
def test_a_codec_that_is_no_character_set_is_not_used(name: str) -> None:
    assert known(name) == ""
    assert decode(b"K\xe9", name) == "Ké"


@given(
    st.binary(), st.text(max_size=20) | st.sampled_from(["utf-8", "utf-7", "utf-16", "hz", "gbk", "koi8-r", "cp932"])
)
def test_any_bytes_under_any_name_are_some_text_that_can_be_stored(data: bytes, charset: str) -> None:
    decode(data, charset).encode("utf-8")


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_utf8_comes_back_as_it_was(text: str) -> None:
    data = ("A garden grows. " * 5 + text).encode()
    assert decode(data).endswith(text)
