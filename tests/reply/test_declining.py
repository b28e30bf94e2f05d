"""Answers that decline are told from answers that only sound like it; it is a suggestion, and never slow."""

from __future__ import annotations

import re
import time
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewkit.model import Kind
from interviewkit.reply import lexicon
from interviewkit.reply.declining import suggest
from interviewkit.reply.notation import Way

LANGUAGES = ("en", "fr", "de", "es")


def listed(name: str) -> list[tuple[str, ...]]:
    """The lines of a list: language, kind, words."""
    lines = (Path(__file__).parent / name).read_text("utf-8").splitlines()
    return [tuple(line.split(" | ", 2)) for line in lines if line and not line.startswith("#")]


LISTED = listed("declines.dev.txt")
SECOND = listed("declines.second.txt")
THIRD = listed("declines.third.txt")
DECLINES = [(language, text) for language, label, text in LISTED if label != "answer"]
FOUND = [(language, text) for language, text in DECLINES if suggest(text, language)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_list_written_beside_the_rules_is_told_apart(language: str) -> None:
    tally = Counter((label == "answer", bool(suggest(text, own))) for own, label, text in LISTED if own == language)
    found, missed, false, right = tally[False, True], tally[False, False], tally[True, True], tally[True, False]
    assert found + missed >= 400
    assert false + right >= 140
    assert found / (found + missed) >= 0.95, f"{missed} missed"
    assert false / (false + right) <= 0.05, f"{false} answers taken for a decline"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_list_of_another_hand_is_told_apart(language: str) -> None:
    suggested = [(label != "answer", bool(suggest(text, own))) for own, label, text in SECOND if own == language]
    tally = Counter(suggested)
    assert len(suggested) >= 90
    assert tally[True, True] / (tally[True, True] + tally[False, True]) >= 0.97
    assert tally[True, True] / (tally[True, True] + tally[True, False]) >= 0.95


def test_a_list_that_nobody_wrote_the_rules_by_is_told_apart() -> None:
    suggested = [(label != "answer", bool(suggest(text, own))) for own, label, text in THIRD]
    tally = Counter(suggested)
    assert tally.total() == 360
    assert tally[True, True] / (tally[True, True] + tally[False, True]) >= 0.94
    assert tally[True, True] / (tally[True, True] + tally[True, False]) >= 0.83


def test_the_kind_is_the_right_one_nine_times_in_ten() -> None:
    kinds = [(suggest(text, own), label) for own, label, text in LISTED if label not in ("answer", "declines")]
    told = [(kind, label) for kind, label in kinds if kind]
    assert sum(kind == label for kind, label in told) >= 0.9 * len(told)


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("I PASS", Kind.DECLINED),
        ("NOT PUBLIC", Kind.NOT_PUBLIC),
        ("NOT MY ROLE", Kind.NOT_MY_ROLE),
        ("JE PASSE", Kind.DECLINED),
        ("NON PUBLIC", Kind.NOT_PUBLIC),
        ("PAS MON RÔLE", Kind.NOT_MY_ROLE),
        ("ICH PASSE", Kind.DECLINED),
        ("NICHT ÖFFENTLICH", Kind.NOT_PUBLIC),
        ("NICHT MEINE AUFGABE", Kind.NOT_MY_ROLE),
        ("PASO", Kind.DECLINED),
        ("NO PÚBLICO", Kind.NOT_PUBLIC),
        ("NO ES MI PAPEL", Kind.NOT_MY_ROLE),
    ],
)
def test_the_words_that_a_letter_offers_are_understood(words: str, kind: Kind) -> None:
    for written in (words, words.lower(), words.capitalize() + ".", f"**{words}**", f"{words}, sorry!", f"Q7: {words}"):
        assert suggest(written, "") is kind, written


@pytest.mark.parametrize("mark", ["-", "—", "--", "/", "./.", "...", "…", "x", "n/a", "N/A", "k. A.", "🤐", "🤐🤫 !"])
def test_a_mark_in_place_of_an_answer_declines(mark: str) -> None:
    assert suggest(mark) is Kind.DECLINED


@pytest.mark.parametrize("nothing", ["", " ", "\n\n", "?", "!", "🙂", "😀😀", "42", "1998", "»", "''"])
def test_nothing_is_told_from_next_to_nothing(nothing: str) -> None:
    assert suggest(nothing) is None


@pytest.mark.parametrize(
    "answer",
    [
        "No comment but let me tell you about the roof.",
        "I can't say enough good things about the night shift.",
        "I pass by the harbour every day.",
        "Je passe mes soirées à réparer des radios.",
        "Ich kann nicht klagen.",
        "I don't know a better printer in town.",
        "We could not answer all the calls, so we hired Malik.",
        "It is not my role to judge, but the third edition was the finest: thin paper, strong thread.",
        "Public? Not at all, we meet in a cellar.",
        "My boss said no comment. I said: sit down.",
        '"No comment" was all the ministry ever told us.',
        "« Je ne peux rien dire », répétait mon père.",
        "No comment? Me? Never!",
        "No comment. Just kidding! It was the cat.",
        "I don't know. Maybe because nobody else wanted the key.",
        "I don't know. We moved in when the roof was gone, the stove was cold and the neighbours had left for good.",
        "I can't talk about the sea without smiling.",
        "Confidential letters came first, eleven boxes of them, and then the maps.",
    ],
)
def test_an_answer_that_sounds_like_a_decline_is_an_answer(answer: str) -> None:
    assert suggest(answer, "en") is None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ('"No comment."', Kind.DECLINED),
        ("« Sans commentaire. »", Kind.DECLINED),
        ("Good question! I'd rather not say.", Kind.PREFERS_NOT),
        ("How much we earn? That is confidential.", Kind.NOT_PUBLIC),
        ("I'd love to tell you, but I signed an NDA.", Kind.CANNOT),
        ("I'd rather not say, but thanks for asking.", Kind.PREFERS_NOT),
        ("Same here, that is internal. But what matters to me is that everybody sleeps at night.", Kind.NOT_PUBLIC),
        (
            "Idem, ce n'est pas public. " + "Par contre, la lumière compte beaucoup dans un atelier. " * 9,
            Kind.NOT_PUBLIC,
        ),
        ("May I skip this one?", Kind.DECLINED),
        ("No idea, sorry. You'd have to ask my boss, she was there when it all began.", Kind.DOES_NOT_KNOW),
        ("I would rather not aswer this qestion", Kind.PREFERS_NOT),
        ("that is confidental and stays so", Kind.NOT_PUBLIC),
        ("das ist vertrualich", Kind.NOT_PUBLIC),
    ],
)
def test_a_decline_is_heard_through_what_stands_around_it(text: str, kind: Kind | None) -> None:
    assert suggest(text, "en") is kind


CLOTHES = [
    str.upper,
    lambda text: text.replace("'", "’"),
    lambda text: text.replace("’", "'"),
    lambda text: text.replace(" ", "\u00a0"),
    lambda text: f"\n  {text}\t",
    lambda text: f"[Q12] {text}",
    lambda text: f"*{text}*",
    lambda text: f"{text} 🙈",
]


@given(st.sampled_from(FOUND), st.lists(st.sampled_from(CLOTHES), max_size=4, unique=True))
def test_a_decline_is_the_same_in_all_clothes(decline: tuple[str, str], clothes: list) -> None:
    language, text = decline
    dressed = text
    for put_on in clothes:
        dressed = put_on(dressed)
    assert suggest(dressed, language) is suggest(text, language)


@given(st.sampled_from(FOUND), st.sampled_from(["", "en", "fr-CA", "de_AT", "pt", "zh-Hant"]))
def test_a_decline_is_found_in_an_interview_in_another_language(decline: tuple[str, str], language: str) -> None:
    assert suggest(decline[1], language)


@given(st.sampled_from(FOUND))
def test_what_is_only_quoted_declines_nothing(decline: tuple[str, str]) -> None:
    quoted = decline[1].replace('"', "").replace("“", "").replace("„", "").replace("«", "").replace("»", "")
    assert suggest(f'"{quoted}" is what the neighbour wrote on our wall in red paint.', "en") is None


@given(st.text(max_size=300), st.text(max_size=5))
def test_any_text_gives_a_kind_or_nothing(text: str, language: str) -> None:
    assert suggest(text, language) in {None, *Kind}


@given(st.text(st.sampled_from("no coment'\"()?!.,:;/-–…\n xq7n "), max_size=200))
def test_any_heap_of_marks_gives_a_kind_or_nothing(text: str) -> None:
    assert suggest(text) in {None, *Kind}


@pytest.mark.parametrize(
    "heap", ['"', "'", "a", "n/a ", ". ", "no comment ", "((((", "I don't know, but ", "x. ", "- "]
)
def test_a_megabyte_takes_no_longer_than_its_beginning(heap: str) -> None:
    lexicon.load()
    text = heap * (1_000_000 // len(heap))
    start = time.process_time()
    suggest(text, "fr")
    assert time.process_time() - start < 0.1


def test_a_text_takes_a_fraction_of_a_millisecond() -> None:
    lexicon.load()
    start = time.process_time()
    for language, _, text in LISTED:
        suggest(text, language)
    assert (time.process_time() - start) / len(LISTED) < 0.001


def files() -> Iterator[tuple[str, dict]]:
    for path in sorted(lexicon.FOLDER.glob("*.toml")):
        yield path.stem, tomllib.loads(path.read_text("utf-8"))


def test_every_language_has_the_same_lists() -> None:
    shapes = [
        {name: set(lists) for name, lists in said.items() if name not in ("reading", "words")} for _, said in files()
    ]
    assert all(shape == shapes[0] for shape in shapes)
    assert set(shapes[0]["whole"]) == set(shapes[0]["clear"]) == {kind.value for kind in Kind}


def test_no_phrase_waits_for_a_word_that_is_left_out() -> None:
    dropped = lexicon.load().dropped - {"ne", "n"}
    for language, said in files():
        for mean, phrases in lexicon.lists(said, language):
            for phrase in phrases.split(",") if mean.list != "courtesy" else ():
                words = re.findall(r"[^\W_]+", lexicon.fold(re.sub(r"\{\w+\}", "", phrase)))
                assert not dropped & set(words), f"{language}: {phrase}"


def must(way: Way) -> bool:
    """Whether a way has a word that cannot be left out."""
    return any(
        not optional and (part.isalnum() if isinstance(part, str) else all(map(must, part))) for part, optional in way
    )


def test_every_way_to_say_a_phrase_or_a_name_holds_a_word() -> None:
    for phrase in lexicon.load().web.phrases:
        for ways in (phrase.ways, *(phrase.named[name] for name in phrase.named.written)):
            assert all(map(must, ways)), phrase.text
        assert not [part for part in phrase.fixed if not re.fullmatch(r"[^\W_]+|\{\w+\}", part)], phrase.text


@pytest.mark.parametrize(("between", "found"), [("die", True), ("diese eine Person", True), ("ein " * 4, False)])
def test_up_to_three_words_may_stand_where_a_phrase_leaves_them_open(between: str, found: bool) -> None:
    assert bool(suggest(f"Wir halten {between} heraus.", "de")) == found


def test_a_language_is_added_by_adding_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shape = {name: lists for name, lists in next(files())[1].items() if name not in ("reading", "words")}
    lines = ['[reading]\nfillers = "tuta"\nsilent = ""\njoins = ""\n[reading.spelt]\n[words]']
    for name, lists in shape.items():
        lines.append(f"[{name}]")
        lines += [f'"{key}" = "{"mi silentas" if (name, key) == ("clear", "cannot") else ""}"' for key in lists]
    (tmp_path / "eo.toml").write_text("\n".join(lines), "utf-8")
    monkeypatch.setattr(lexicon, "FOLDER", tmp_path)
    lexicon.load.cache_clear()
    try:
        assert suggest("Mi tuta silentas!", "eo") is Kind.CANNOT
        assert suggest("No comment.", "eo") is None
    finally:
        lexicon.load.cache_clear()
