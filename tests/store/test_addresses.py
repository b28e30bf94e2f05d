"""An address in a file is one of a page, a mailbox or a picture, however it is written."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from interviewkit.store.addresses import LINK, PICTURE, is_link, is_picture, unseen

PIECES = [
    "javascript:",
    "data:",
    "https://",
    "http:",
    "mailto:",
    "//",
    "/",
    "\\",
    ":",
    "@",
    "?",
    "#",
    ".",
    " ",
    "a",
    "é",
]
PIECES += [
    "\t",
    "\n",
    "\r",
    "\x00",
    "\x01",
    "\xa0",
    "\u200b",
    "\u202e",
    "\ufeff",
    "example.org",
    "ada.jpg",
    "%6A",
    "[",
    "]",
]
ADDRESS = st.lists(st.sampled_from(PIECES) | st.text(max_size=3), max_size=6).map("".join)


def as_browsers_read(address: str) -> str:
    """The address without what a browser leaves out of it, and with the slashes it sees."""
    return re.sub("[\t\n\r]", "", address).strip("".join(map(chr, range(33)))).replace("\\", "/")


@given(ADDRESS)
@example("https://example.org")
@example("java\tscript:alert(1)")
def test_what_is_taken_for_a_link_leads_to_a_host_or_a_mailbox(address: str) -> None:
    if is_link(address):
        assert as_browsers_read(address) == address
        assert re.match("https?://[^/?# ]|mailto:[^@ ]+@[^@ ]+$", address)


@given(ADDRESS)
@example("//example.org/a.jpg")
@example(" javascript:alert(1)")
@example("a:b.jpg")
def test_what_is_taken_for_a_picture_is_on_the_web_or_a_path(address: str) -> None:
    if is_picture(address):
        read = as_browsers_read(address)
        assert read == address
        if "[" not in address:  # for which urlsplit has rules of its own
            assert urlsplit(read).scheme in ("", "http", "https")
            assert bool(urlsplit(read).netloc) == bool(urlsplit(read).scheme)


@given(ADDRESS)
def test_nothing_that_cannot_be_seen_is_in_an_address(address: str) -> None:
    if unseen(address):
        assert not is_link(address)
        assert not is_picture(address)


@given(ADDRESS)
def test_the_patterns_of_the_schema_say_the_same(address: str) -> None:
    if not address.endswith("\n"):
        assert is_link(address) == bool(re.search(LINK, address))
        assert is_picture(address) == bool(re.search(PICTURE, address))


@pytest.mark.parametrize(
    "address",
    ["ada.jpg", "a b.jpg", "/images/ada.jpg", "../ada.jpg", "pictures/été.png", "ada.jpg?v=2", "a/b:c.jpg", "2026.jpg"],
)
def test_a_path_is_a_picture_and_no_link(address: str) -> None:
    assert is_picture(address)
    assert not is_link(address)


@pytest.mark.parametrize(
    "address",
    ["https://example.org", "http://example.org/a?b=c:d#e", "https://例え.jp/é", "https://ada@example.org:8080/(a)"],
)
def test_an_address_on_the_web_is_a_link_and_may_be_a_picture(address: str) -> None:
    assert is_link(address)
    assert is_picture(address)


@pytest.mark.parametrize("address", ["mailto:ada@example.org", "mailto:ada+b@example.org?subject=Bread%20and%20salt"])
def test_a_mailbox_is_a_link_and_no_picture(address: str) -> None:
    assert is_link(address)
    assert not is_picture(address)
