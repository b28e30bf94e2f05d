"""What a file says about the guest and the whole post changes where it stands: before and after, as a diff."""

from __future__ import annotations

import re

import pytest

from interviewkit.model import Editing, Exchange, Identity, Interview, Method, Person, Portrait, Reference
from interviewkit.store.blank import blank
from interviewkit.store.fields import read
from interviewkit.yamlfile import quick
from interviewkit.yamlfile.parser import parse
from tests.yamlfile.test_splicing import PAIR, Change, change, diff, put, top

PAGE = Reference("https://example.org/ada", "Her page")
SITE = Reference("https://example.org")
MAIL = Reference("mailto:ada@example.org")

CASES = {
    "a summary and words come where a new file would have them": (
        "title: T\nlanguage: fr\nexchanges: []\n",
        top(summary="What bread costs.", method=Method.MAIL, editing=Editing.VERBATIM),
        ["+summary: What bread costs.\n", "+method: by e-mail\n", "+editing: verbatim\n"],
    ),
    "a word gives way to another and keeps its comment": (
        "title: T\nmethod: by phone  # twice\n",
        top(method=Method.VIDEO),
        ["-method: by phone  # twice\n", "+method: by video  # twice\n"],
    ),
    "the language of an answer comes above it": (
        PAIR.replace("A?\n", "A?\n  answer: Oui.\n"),
        put("q1", language="fr"),
        ["+  language: fr\n"],
    ),
    "a picture of which nothing is said is an address": (
        "title: T\n",
        top(portrait=Portrait("ada.jpg")),
        ["+portrait: ada.jpg\n"],
    ),
    "a picture of which something is said becomes a mapping": (
        "title: T\nportrait: ada.jpg  # the old one\n",
        top(portrait=Portrait("ada.jpg", "Ada at her desk")),
        [
            "-portrait: ada.jpg  # the old one\n",
            "+portrait:  # the old one\n",
            "+  file: ada.jpg\n",
            "+  alt: Ada at her desk\n",
        ],
    ),
    "what is said of a picture goes and its own keys stay": (
        "title: T\nportrait:\n    credit: Bo\n    x-paid: yes  # in bread\n    file: 'ada.jpg'\n",
        top(portrait=Portrait("eve.jpg")),
        ["-    credit: Bo\n", "-    file: 'ada.jpg'\n", "+    file: 'eve.jpg'\n"],
    ),
    "a picture goes": ("title: T\nportrait:\n  file: ada.jpg\n  alt: Ada\n# c\n", top(portrait=None), None),
    "the first links stand on lines of their own": (
        "title: T\nlinks:  # soon\nexchanges: []\n",
        top(links=(SITE, PAGE)),
        ["+- https://example.org\n", "+- text: Her page\n", "+  address: https://example.org/ada\n"],
    ),
    "links come into an empty pair of brackets": (
        "title: T\nlinks: []  # soon\n",
        top(links=(SITE,)),
        ["-links: []  # soon\n", "+links:  # soon\n", "+- https://example.org\n"],
    ),
    "a link comes into a list of lines, and the others stay as they are written": (
        "title: T\nlinks:\n  - address: 'https://example.org'   # home\n    x-mood: [a]\n  - mailto:ada@example.org\n",
        top(links=(SITE, PAGE, MAIL)),
        ["+  - text: Her page\n", "+    address: https://example.org/ada\n"],
    ),
    "a link comes into brackets": (
        "title: T\nlinks: [ 'https://example.org' ]\n",
        top(links=(SITE, PAGE)),
        [
            "-links: [ 'https://example.org' ]\n",
            "+links: [ 'https://example.org', {text: Her page, address: \"https://example.org/ada\"} ]\n",
        ],
    ),
    "a link goes with the comment that is its own": (
        "title: T\nlinks:\n# home\n- https://example.org\n# mail\n- mailto:ada@example.org\n",
        top(links=(SITE,)),
        ["-# mail\n", "-- mailto:ada@example.org\n"],
    ),
    "links change places": (
        "title: T\nlinks:\n- https://example.org\n- mailto:ada@example.org\n",
        top(links=(MAIL, SITE)),
        ["+- mailto:ada@example.org\n", "-- mailto:ada@example.org\n"],
    ),
}


@pytest.mark.parametrize(("text", "act", "expected"), CASES.values(), ids=CASES.keys())
def test_only_the_lines_that_have_to_change_do(text: str, act: Change, expected: list[str] | None) -> None:
    changed = change(text, act)
    if expected is None:
        assert changed == "title: T\n# c\n"
    else:
        assert sorted(diff(text, changed)) == sorted(expected)


def test_another_change_leaves_what_is_said_of_the_guest_to_the_byte() -> None:
    text = (
        "title: T\nportrait: {alt: Ada,  file: 'ada.jpg'}\n"
        "links: [ {address: https://example.org}, 'mailto:ada@example.org' ]\n"
        "summary: >\n  One\n  line.\nexchanges: []\n"
    )
    assert diff(text, change(text, top(conclusion="Bye"))) == ["+conclusion: Bye\n"]


FULL = Interview(
    "x",
    "T",
    portrait=Portrait("pictures/ada.jpg", "Ada, at her desk", "Bo"),
    links=(SITE, PAGE, MAIL),
    tags=("bread",),
    summary="What bread costs.",
    method=Method.PERSON,
    editing=Editing.EDITED,
    exchanges=(Exchange("q1", "Why?", "Pour le pain.", language="fr"),),
)
ABOUT = """\
portrait:
  file: pictures/ada.jpg
  alt: Ada, at her desk
  credit: Bo
links:
- https://example.org
- text: Her page
  address: https://example.org/ada
- mailto:ada@example.org
tags: [bread]
summary: What bread costs.
method: in person
editing: edited
"""


def test_a_new_file_says_all_of_it_and_is_read_without_the_parser() -> None:
    text = blank(FULL)
    assert ABOUT in text
    assert "  language: fr\n  answer: Pour le pain.\n" in text
    assert read(parse(text), "x") == (FULL, [])
    assert quick.read(text) is not None


def test_a_new_file_invites_to_say_more_about_a_guest_whom_the_public_may_know() -> None:
    known, unknown = (blank(Interview("x", "T", interviewee=Person("A baker", identity))) for identity in Identity)
    invited = re.compile("^(portrait|links): +#", re.MULTILINE)
    assert invited.findall(known) == ["portrait", "links"]
    assert invited.findall(unknown) == []
    assert "portrait: a.jpg\n" in blank(
        Interview("x", "T", interviewee=Person("A baker", Identity.WITHHELD), portrait=Portrait("a.jpg"))
    )
