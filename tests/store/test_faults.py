"""What is wrong in a file is said: all of it at once, each with its line and the way to mend it."""

from __future__ import annotations

import contextlib
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interviewkit.disk import decode
from interviewkit.errors import Faulty, InterviewkitError
from interviewkit.model import Interview
from interviewkit.store.fields import read
from interviewkit.store.project import Project
from interviewkit.yamlfile.parser import parse

TOP = "title: T\nexchanges:\n"
ONE = TOP + "- id: q1\n  question: A?\n"


def faults(text: str) -> list[str]:
    return [f"{fault.line}: {fault.wrong}; {fault.mend}" for fault in read(parse(text), "x")[1]]


def load(folder: Path, data: bytes) -> Interview:
    (folder / "interviews").mkdir(exist_ok=True)
    (folder / "interviews" / "x.yaml").write_bytes(data)
    return Project(folder).load("x")


def test_a_title_is_all_that_a_file_needs() -> None:
    interview, found = read(parse("title: T"), "x")
    assert interview == Interview("x", "T")
    assert found == []


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", "1: this is not an interview; begin it with"),
        ("# only\n# comments\n", "1: this is not an interview"),
        ("- a\n", "1: this is not an interview"),
        ("just words\n", "1: this is not an interview"),
        ("language: fr\n", "1: the title is missing; add a line like  title:"),
        ("\n\ntitle:\n", "3: the title is missing"),
        ("title: ' '\n", "1: the title is missing"),
        ("title: T\n\tdate: x\n", "2: a tab in the indentation; use spaces"),
        ("title: T\nexchanges:\n-\tquestion: a\n\t  answer: b\n", "4: a tab in the indentation"),
        ("title: One: two\n", '1: a second colon on this line, or a wrong indentation; put the text in "quotes"'),
        ("title: T\nlanguage: 'fr\n\n", "2: a quotation mark is opened and never closed"),
        (TOP + "- id: q1\n   question: A?\n", "4: "),
        (TOP + "- id: q1\n question: A?\n", "4: this line is indented differently from its neighbours; align"),
        ("title: T\nloose words\n", "2: this line belongs to nothing"),
        ("title: @home\n", '1: a character that YAML keeps for itself begins this text; put it in "quotes"'),
        ("title: T\ntitle: U\n", '2: "title" a second time (first on line 1); keep one'),
        (ONE + "  question: B?\n", '5: "question" a second time (first on line 4)'),
        ("title: &t T\n", "1: the anchor &t; leave it out"),
        ("title: *t\n", "1: the alias *t; write the text itself"),
        ("title: !!str T\n", "1: the tag tag:yaml.org,2002:str; leave it out"),
        ("title: T\n---\ntitle: U\n", "2: a second YAML document begins here; keep one"),
        ("title: T\n? language\n: fr\n", '2: no colon right behind "language"'),
        ("title: T\ninterviewee: {name}\n", '2: no colon right behind "name"'),
        ("title: T\nexchanges: [question: A]\n", '2: "question:" inside brackets'),
        ("title: T\n[a]: b\n", "2: a list or mapping where a key should be"),
        ("title: T\rlanguage: fr\r", "1: lines end as on old Macs"),
        ("title: T\nlanguage: f\u2028r\n", "2: a line break that editors hide (U+2028); press Enter"),
        ("title: T\nlanguage: f\x07r\n", "2: the character U+0007, which YAML cannot hold; delete it"),
        ("titel: T\ntitle: U\n", '1: "titel" is not a key of an interview; did you mean "title"?'),
        ("title: T\nTitle: U\n", '2: "Title" is not a key of an interview; did you mean "title"?'),
        ("title: T\ninterviewee:\n  nom: X\n", '3: "nom" is not a key of interviewee'),
        (ONE + "  anwser: B\n", '5: "anwser" is not a key of an exchange; did you mean "answer"?'),
        ("title: [T]\n", "1: title should be text and is a list"),
        ("title: {a: T}\n", "1: title should be text and is a mapping"),
        ("title: T\ninterviewee: [a]\n", "2: interviewee should be a name and is a list"),
        ("title: T\ntags: books\n", "2: tags should be a list of words"),
        ("title: T\ntags: [{a: b}]\n", "2: tags should be a list of words"),
        (
            "title: T\nportrait: [a]\n",
            "2: portrait should be a path or an address and is a list; write  portrait: FILE",
        ),
        (
            "title: T\nportrait: javascript:x\n",
            '2: "javascript:x" cannot be the address of a picture; give a path such',
        ),
        ("title: T\nportrait:\n  alt: a\n  file: data:x\n", '4: "data:x" cannot be the address of a picture'),
        ("title: T\nportrait:\n  alt: a\n", "3: the portrait has no file; add  file:  with"),
        ("title: T\nportrait:\n  alt: a\n  file: ' '\n", "4: the portrait has no file"),
        ("title: T\nportrait:\n  fil: a\n", '3: "fil" is not a key of portrait; did you mean "file"?'),
        ('title: T\nportrait: "a\\u200Bb"\n', "2: an address has a character in it that nobody sees (U+200B); delete"),
        ("title: T\nlinks: https://a.example\n", "2: links should be a list and is text; write  links: ["),
        ("title: T\nlinks: {a: b}\n", "2: links should be a list and is a mapping"),
        ("title: T\nlinks:\n- www.a.example\n", '3: "www.a.example" cannot be a link; begin it with https://, or with'),
        ("title: T\nlinks:\n- text: a\n  address: file:///x\n", '4: "file:///x" cannot be a link'),
        ("title: T\nlinks:\n- text: a\n", "3: a link has no address; write  - https://"),
        ("title: T\nlinks:\n- https://a.example\n-\n", "4: a link has no address"),
        ("title: T\nlinks:\n- [a]\n", "3: a link has no address"),
        (
            "title: T\nlinks:\n- adress: https://a.example\n",
            '3: "adress" is not a key of a link; did you mean "address"?',
        ),
        ("title: T\nmethod: by email\n", '2: method cannot be "by email"; did you mean "by e-mail"?'),
        ("title: T\nmethod: pigeon\n", '2: method cannot be "pigeon"; say one of: by e-mail, in writing, by phone'),
        ("title: T\nediting: yes\n", '2: editing cannot be "yes"; say one of: verbatim, edited'),
        ("title: T\nsummary: [a]\n", "2: summary should be text and is a list"),
        (ONE + "  language: français\n", '5: "français" is not a language tag; write it as en, fr'),
        ("title: T\nlanguage: français\n", '2: "français" is not a language tag; write it as en, fr'),
        ("title: T\ndate: 22 November\n", '2: "22 November" is not a date; write it as 2026-'),
        ("title: T\ndate: 2026-02-30\n", '2: "2026-02-30" is not a date'),
        ("title: T\nexchanges: none\n", "2: the exchanges should be a list"),
        ("title: T\nexchanges: {question: A}\n", "2: the exchanges should be a list"),
        (TOP + "-\n- A?\n", "3: a question is missing here; write  - question:"),
        (TOP + "- [a]\n", "3: a question is missing here"),
        (TOP + "- answer: a\n", "3: q1 has no question; add  question:"),
        (TOP + "- question: ''\n", "3: q1 has no question"),
        (ONE + "questions: [B]\n", "5: exchanges and questions both"),
        (ONE + "- id: q1\n  question: B?\n", "5: the id q1 a second time (first on line 3); give one"),
        (TOP + "- id: q 1\n  question: B?\n", '3: "q 1" cannot be an id; use letters'),
        (ONE + "  follows: q9\n", "5: q1 follows q9, which is not there"),
        (ONE + "  follows: q1\n", "5: q1 follows itself; name another question"),
        (ONE + "  follows: q2\n- id: q2\n  question: B\n  follows: q1\n", "5: q1 follows itself in a circle"),
        (ONE + "  declined: cannot\n  partly: cannot\n  answer: x\n", "6: q1 is both declined and answered in part"),
        (ONE + "  partly: cannot\n", "5: q1 is answered in part and has no answer"),
        (ONE + "  declined: prefer not to\n", '5: declined cannot be "prefer not to"; did you mean "prefers not to"?'),
        (ONE + "  declined: yes\n", '5: declined cannot be "yes"; say one of: prefers not to'),
    ],
)
def test_a_fault_is_named_with_its_line_and_its_mend(text: str, fault: str) -> None:
    found = faults(text)
    assert any(fault in one for one in found), found
    assert all(one.split(": ")[0].isdigit() for one in found)


@pytest.mark.parametrize("word", ["yes", "no", "on", "off", "true", "False", "1", "hidden", "Withheld", "anonymous"])
def test_privacy_is_one_of_two_words(word: str) -> None:
    assert f'3: identity cannot be "{word}"' in faults(f"title: T\ninterviewee:\n  identity: {word}\n")[0]


@pytest.mark.parametrize("nothing", ["", "~", "null", "''", "'  '"])
def test_an_identity_that_is_left_empty_is_never_taken_for_published(nothing: str) -> None:
    assert faults(f"title: T\ninterviewee:\n  identity: {nothing}\n") == [
        "3: identity is left empty; say published or withheld"
    ]


@pytest.mark.parametrize(
    "address",
    [
        "JAVASCRIPT:alert(1)",
        " javascript:alert(1)",
        "java\\tscript:alert(1)",
        "java\\x01script:alert(1)",
        "vbscript:x",
        "data:text/html,x",
        "file:///etc/passwd",
        "blob:x",
        "//evil.example",
        "\\\\\\\\evil.example",
        "/\\\\evil.example",
        "https://",
        "https:///x",
        "https:example.org",
        "https://exa mple.org",
        "https://example.org/\\u202Egpj",
        "ftp://example.org/a.jpg",
    ],
)
def test_no_address_leads_anywhere_but_to_a_page_or_a_picture(address: str) -> None:
    assert len(faults(f'title: T\nportrait: "{address}"\n')) == 1
    assert len(faults(f'title: T\nportrait: {{file: "{address}", alt: a}}\n')) == 1
    assert len(faults(f'title: T\nlinks: ["{address}"]\n')) == 1
    assert len(faults(f'title: T\nlinks: [{{address: "{address}"}}]\n')) == 1


def test_a_portrait_or_link_of_which_nothing_is_said_is_none() -> None:
    text = "title: T\nportrait: {file: , alt: '', credit: ~}\nlinks:\nsummary: ' '\nmethod:\nediting: ~\n"
    assert read(parse(text), "x") == (Interview("x", "T"), [])


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    text = "titel: T\ndate: soon\ninterviewee: {identity: no}\nexchanges:\n- answer: a\n- A?\n"
    with pytest.raises(Faulty) as caught:
        load(tmp_path, text.encode())
    assert [fault.line for fault in caught.value.faults] == [1, 1, 2, 3, 5]
    assert all(line.startswith(str(tmp_path)) for line in caught.value.lines())


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ("title: é\n".encode("utf-16"), "saved as UTF-16"),
        ("title: T\n".encode("utf-16-le"), "binary"),
        (b"title: T\nlanguage: fran\xe7ais\n", "2: not UTF-8"),
        (b"\x89PNG\r\n\x1a\n\0\0\0", "binary"),
        (b"title: " + b"a" * 5000 + b"\n# \0\n", "2: the character U+0000"),
        (b"", "this is not an interview"),
    ],
)
def test_what_is_no_utf_8_text_is_said(data: bytes, words: str, tmp_path: Path) -> None:
    with pytest.raises(Faulty) as caught:
        load(tmp_path, data)
    assert any(words in line for line in caught.value.lines()), caught.value.lines()


def test_a_bom_and_crlf_do_not_matter(tmp_path: Path) -> None:
    assert load(tmp_path, b"\xef\xbb\xbftitle: T\r\nintroduction: |\r\n  a\r\n  b\r\n").introduction == "a\nb"


def test_a_file_of_100_mb_is_too_large_to_be_meant(tmp_path: Path) -> None:
    load(tmp_path, b"title: T\n")
    with (tmp_path / "interviews" / "x.yaml").open("r+b") as file:
        file.truncate(100_000_000)
    with pytest.raises(InterviewkitError, match="too large to be meant"):
        Project(tmp_path).load("x")


def test_a_bomb_is_defused_at_once() -> None:
    text = "a: &a [x,x]\n" + "".join(
        f"{b}: &{b} [*{a},*{a},*{a}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True)
    )
    begun = time.monotonic()
    assert "2: the anchor &a" in faults("title: T\n" + text)[0]
    assert time.monotonic() - begun < 1


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "- [", "a:\n"])
def test_a_thousand_levels_end_in_a_sentence(opening: str) -> None:
    lines = [" " * i + opening for i in range(1000)] if "\n" in opening else [opening * 1000]
    assert faults("".join(lines))


@pytest.mark.parametrize(
    "piece",
    [
        "a",
        "[",
        "{",
        "-",
        '"',
        "'",
        "|",
        "#",
        ":",
        ",",
        "\n",
        " ",
        "!",
        "a:\n",
        "- \n",
        "- ",
        "---\n",
        "[]",
        "\r",
        "key",
    ],
)
def test_a_long_text_of_one_thing_ends_soon_in_a_sentence(piece: str) -> None:
    count = 250_000 // len(piece)
    text = "".join(f"k{i}: {i}\n" for i in range(20_000)) if piece == "key" else piece * count
    begun = time.monotonic()
    found = faults(text)
    assert found
    assert max(map(len, found)) < 300
    assert len(found) <= 200
    assert time.monotonic() - begun < 10


def test_a_text_past_the_limit_is_refused_at_once() -> None:
    begun = time.monotonic()
    assert "1,000,000 at most" in faults("!" * 4_000_000)[0]
    assert time.monotonic() - begun < 0.5


SAMPLE = """\
# é
title: 'T'
interviewee: {name: J, identity: withheld}
exchanges:
- id: q1
  question: >
    A
  answer: "b"
"""


def test_a_file_cut_anywhere_reads_or_has_faults(tmp_path: Path) -> None:
    data = SAMPLE.encode()
    for length in range(len(data) + 1):
        with contextlib.suppress(Faulty):
            assert load(tmp_path, data[:length]).title in ("T", "'T")


@given(st.text() | st.text(alphabet="-:?[]{},#&*!|>'\"%@` \n\tatile"))
@settings(max_examples=400, deadline=None)
def test_any_text_reads_or_has_faults(text: str) -> None:
    for begun in ("", TOP + "- ", "title: T\n", "title: T\nportrait: ", "title: T\nlinks:\n- ", "title: T\nmethod: "):
        source = begun + text
        interview, found = read(parse(source), "x")
        assert (interview is None) == bool(found)


@given(st.binary())
def test_any_bytes_read_or_have_faults(data: bytes) -> None:
    with contextlib.suppress(InterviewkitError):
        interview, found = read(parse(decode(data, "x")), "x")
        assert (interview is None) == bool(found)


def test_a_circle_is_told_also_where_an_id_on_it_is_used_twice() -> None:
    text = "title: T\nexchanges:\n- {id: q1, question: A, follows: q2}\n- {id: q2, question: B, follows: q1}\n"
    faults = read(parse(text + "- {id: q1, question: C}\n"), "x")[1]
    assert [(fault.line, "circle" in fault.wrong) for fault in sorted(faults)] == [(3, True), (4, True), (5, False)]
