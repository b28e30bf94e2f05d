"""Typography against whatever people may type: nothing lost, nothing done twice, nothing slow."""

import re
import time
from itertools import product

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from interviewkit.typography import NAMES, edits, profile, typeset

_MARKS = ["'", '"', "''", ",,", "“", "”", "„", "‟", "‘", "’", "‚", "«", "»", "‹", "›", "´"]
_DASHES = ["-", "--", "---", "–", "—"]
_SIGNS = [
    ".",
    "..",
    "...",
    "....",
    "…",
    ":",
    ";",
    "!",
    "?",
    "?!",
    "(",
    ")",
    "[",
    "]",
    "¿",
    "¡",
    "&amp;",
    "°",
    "n°",
    "§",
]
_SPACES = [" ", " ", " ", "  ", "\n", "\u00a0", "\u202f", "\u2009", "\t", "\u2028", "\r"]
_WORDS = ["a", "é", "mot", "Mot", "n", "s", "90s", "tis", "l", "d", "M.", "Mme", "Dr.", "p.", "Sig.ra", "z.B.", "z. B."]
_FIGURES = ["10", "5", "000", "1", "12345", "%", "€", "km", "h", "mai", "May", "XIV", "Louis", "XIXe siècle", "²", "٣"]
_JOINED = ["5 minutes", "10 km", "12 000 €", "'5 km'", '12"s', "9''58", "-al fin-", "--a--", "boys'", "c' ", "'n", "B."]
_ODD = [
    ":)",
    ":p",
    ":'(",
    ":smile:",
    "https://x.fr/a?b",
    "a@b.fr",
    "\ufffc",
    "etc",
    "/",
    "\\",
    '="',
    "#",
    "<",
    "*",
    "_",
    "😀",
    "`",
    "<a",
    ">",
    "a-b--c.txt",
]
_ALL = _MARKS + _DASHES + _SIGNS + _SPACES * 2 + _WORDS + _FIGURES + _JOINED + _ODD

nasty = st.lists(st.sampled_from(_ALL), max_size=14).map("".join)
dense = st.text(alphabet="'\"«»“”„‘’- .:;!?a1\n\u00a0\u202f,(", max_size=16)
quoted = st.builds(
    lambda mark, words, other, end: f"{mark}{words}{other}{end}",
    st.sampled_from(_MARKS),
    st.lists(st.sampled_from(_FIGURES + _JOINED + [" ", " ", "-", "--"]), min_size=1, max_size=4).map("".join),
    st.sampled_from(_MARKS),
    st.sampled_from(["", " de", ".", "\n«a", '\n"a"', ", a'"]),
)
texts = st.one_of(nasty, dense, quoted, st.text(max_size=20))
rules = st.builds(lambda name, narrow: profile(name, narrow=narrow), st.sampled_from(NAMES), st.booleans())


@settings(max_examples=1500, deadline=None)
@given(text=texts, rules=rules)
@example(text="''''", rules=profile("fr"))
@example(text='"1;„', rules=profile("fr"))
@example(text="'\"'\"", rules=profile("fr"))
@example(text="'--...", rules=profile("fr"))
@example(text="km‚a'", rules=profile("en"))
@example(text="- „1“", rules=profile("fr"))
@example(text='1" »1', rules=profile("fr"))
@example(text="‹10'›", rules=profile("en"))
@example(text="XIV‹a›", rules=profile("en"))
@example(text="etc ...", rules=profile("fr"))
@example(text="'/?", rules=profile("fr"))
@example(text="'5 minutes'", rules=profile("fr"))
@example(text="Mme XIXe siècle5", rules=profile("fr"))
@example(text="‘12345%", rules=profile("fr"))
@example(text="...12345%", rules=profile("fr"))
@example(text='"/?:smile:""°"', rules=profile("en"))
def test_what_is_set_once_is_set(text, rules):
    assert edits(typeset(text, rules), rules) == []


def _trimmed(old: str, new: str) -> tuple[str, str]:
    while old and new and old[0] == new[0]:
        old, new = old[1:], new[1:]
    while old and new and old[-1] == new[-1]:
        old, new = old[:-1], new[:-1]
    return old, new


def _closed() -> set[tuple[str, str]]:
    """All that typography may do: old and new, a run of spaces being one."""
    spaces = ["", " ", "\u00a0", "\u202f"]
    pairs = {*product(["", " "], spaces[2:]), (" ", "")}
    pairs |= set(product(["...", " ...", ". . ."], ["…", "… ", "."])) | {("…", "."), ("", " ")}
    pairs |= {("'", "’"), ("´", "’"), ("‘", "’")}
    marks = product(_MARKS[:-1], "«»“”„‹›‘’‚", ["", " "], spaces)
    for old, new, typed, space in marks:
        pairs |= {_trimmed(old + typed, new + space), _trimmed(typed + old, space + new)}
        pairs.add((old + typed, " " + new + space))
    for old, new, left, right, before, after in product(_DASHES, "–—", ["", " "], ["", " "], spaces, spaces):
        pairs.add(_trimmed(left + old + right, before + new + after))
        pairs.add(_trimmed(left + new + right, before + new + after))
    return pairs


CLOSED = _closed()


@settings(max_examples=800, deadline=None)
@given(text=texts, rules=rules)
@example(text="-\u00a0'", rules=profile("it"))
def test_each_edit_is_one_of_a_closed_list(text, rules):
    for start, end, new in edits(text, rules):
        old = re.sub(r"\.{3,}", "...", re.sub("[ \u00a0\u202f\u2009]+", " ", text[start:end]))
        assert (old, new) in CLOSED


def test_no_letter_and_no_digit_is_in_the_closed_list():
    assert not [pair for pair in CLOSED if any(char.isalnum() for char in "".join(pair))]


@settings(max_examples=800, deadline=None)
@given(text=texts, rules=rules)
def test_undoing_the_edits_gives_back_the_stored_text(text, rules):
    done = typeset(text, rules)
    shift, last, undone, at = 0, 0, "", 0
    for start, end, new in edits(text, rules):
        assert last <= start <= end <= len(text)
        assert done[start + shift : start + shift + len(new)] == new
        undone += done[at : start + shift] + text[start:end]
        at = start + shift + len(new)
        shift += len(new) - (end - start)
        last = end
    assert undone + done[at:] == text


@settings(max_examples=500, deadline=None)
@given(text=texts, rules=rules)
def test_no_letter_or_digit_changes_and_what_is_opaque_is_not_touched(text, rules):
    def kept(words: str) -> str:
        return "".join(char for char in words if char.isalnum() or char in "\ufffc\n")

    assert kept(typeset(text, rules)) == kept(text)
    assert not [edit for edit in edits(text, rules) if "\ufffc" in text[edit.start : edit.end]]


PROTECTED = [
    "https://x.org/a--b...c?d='e'&f;g!h",
    "ftp://x.org/l'ami",
    "www.x.org/l'ami--b",
    "o'brien@x.org",
    "/usr/l'ami/a--b",
    "~/it's/a...b",
    "./a--b",
    "C:\\l'ami\\a...b",
    "src/l'ami.py:12",
    "10:30",
    "16:9",
    ":smile:",
    ":p",
    ":-/",
    ";)",
    ":'(",
    "std::vector",
    "key:value",
    "!important",
    "--help",
    "3.11.2",
    "2024-05-06",
    "978-2-07-036822-8",
    "#été",
    "@l'ami",
    "C++",
    "C#",
    "\ufffc",
]


@settings(max_examples=600, deadline=None)
@given(before=nasty, word=st.sampled_from(PROTECTED), after=nasty, rules=rules)
def test_a_protected_word_is_in_no_edit(before, word, after, rules):
    # What is left open before an attribute or an emoji code is another word.
    before = re.sub(r'[="&\\/:@`<]', "", before)
    # In Spanish two hyphens that cling to words on both sides are dashes.
    after = after.replace("-", "") if word == "--help" else after
    text = f"{before} {word} {after}"
    start = len(before) + 1
    end = start + len(word)
    assert not [edit for edit in edits(text, rules) if edit.start < end and edit.end > start]


HUGE = 100_000
_PIECES = [
    *sorted({*_MARKS, *_DASHES, *_SPACES, *_ODD, ".", "....", "…", ":", ";", "!", "?!", "&amp;", "°", "1", "X"}),
    *(f"a{mark}" for mark in "'\"’«“"),
    *(f"{mark}a" for mark in "'\"‘»”"),
    "« a “b ",
    "'a\" ",
    "a - b ",
    "a -- b. C ",
    "a--",
    "- a\n",
    "111 ",
    "12345 ",
    "1,1",
    "J. ",
    "M. A ",
    "a/",
    "a/b ",
    "a@",
    "://a",
    ' ="',
    ":a",
    "&a",
    " !",
    ". ",
    " ...",
    "X V ",
    "'n' ",
]


@pytest.mark.parametrize(
    ("piece", "name"), [*((piece, "fr-FR") for piece in _PIECES), ("' a", "en-US"), ("i. d. R. ", "de"), ("„a“ ", "de")]
)
def test_a_hostile_text_takes_time_in_proportion_to_its_length(piece, name):
    text = (piece * HUGE)[:HUGE]
    start = time.process_time()
    typeset(text, profile(name))
    # Two seconds here at most; anything that grows with the square takes minutes.
    assert time.process_time() - start < 8
