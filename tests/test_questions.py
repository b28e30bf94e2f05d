"""Question lists come in the shapes people write, and no question is lost on the way."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from interviewkit.errors import Faulty, InterviewkitError
from interviewkit.model import Exchange, Kind
from interviewkit.questions.lists import asked, read
from interviewkit.questions.shelf import SHIPPED, named, pick, shelf


def questions(text: str, path: str = "list.md") -> list[str]:
    return [one.question for one in read(text, path=path).exchanges]


def rows(text: str, path: str = "list.md") -> list[tuple[str, str | None, str | None]]:
    return [(one.question, one.section, one.follows) for one in read(text, path=path).exchanges]


# What a marker at the beginning or a heading's closing marks would say is another matter (tested below).
line = (
    st.text(
        st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp"), exclude_characters="\ufeff\ufffe\uffff"), min_size=1
    )
    .map(str.strip)
    .filter(lambda text: text and not re.match(r"[-*+•#>_=`~\d\[|Q]", text) and not re.search(r"[#:]\W*$", text))
    .filter(lambda text: not re.match(r"(title|about|language|questions|exchanges)\s*:", text))
)
lists = st.lists(line, min_size=1, max_size=8)


@given(lists)
def test_plain_lines_come_back(texts: list[str]) -> None:
    assert questions("\n".join(texts), "stdin") == texts
    assert questions("\r\n\r\n".join(texts) + "\r\n", "list.txt") == texts


@given(lists)
def test_numbered_lines_come_back_without_their_numbers(texts: list[str]) -> None:
    assert questions("\n".join(f"{place}. {text}" for place, text in enumerate(texts, 1)), "list.txt") == texts
    assert questions("\n".join(f"Q{place}: {text}" for place, text in enumerate(texts, 1)), "stdin") == texts


@given(lists, st.sampled_from(["- ", "* ", "1) ", "• "]))
def test_a_list_comes_back(texts: list[str], mark: str) -> None:
    assert questions("\n".join(mark + text for text in texts)) == texts
    assert questions("# My questions\n\n" + "\n\n".join(mark + text for text in texts)) == texts


@given(lists, st.sampled_from(["## ", "### "]))
def test_headings_come_back(texts: list[str], mark: str) -> None:
    assert questions("\n\n".join(mark + text for text in texts)) == texts


@given(lists)
def test_a_yaml_list_comes_back(texts: list[str]) -> None:
    # YAML reads a bare word such as ~ as nothing, so the writer of the file has quoted it.
    assert questions(yaml.safe_dump({"questions": texts}, allow_unicode=True), "list.yaml") == texts
    assert questions(yaml.safe_dump([{"question": text} for text in texts], allow_unicode=True), "list.yaml") == texts


@given(
    st.lists(
        st.tuples(st.sampled_from(["", "# ", "## ", "- ", "  - ", "3. ", "Q4: "]), line, st.booleans()), min_size=1
    )
)
def test_every_line_that_asks_is_in_a_question_however_the_text_is_built(parts: list[tuple[str, str, bool]]) -> None:
    text = "\n".join(f"{mark}{words}{' ?' if asks else ''}" for mark, words, asks in parts)
    told = "\n".join(questions(text))
    for _, words, asks in parts:
        assert not asks or words in told


def test_a_year_at_the_beginning_is_not_a_number() -> None:
    assert questions("1986. What happened?\n1987. And then?", "list.txt") == ["1986. What happened?", "1987. And then?"]
    assert questions("1. What happened?\n1986. And then?", "list.txt") == ["What happened?", "1986. And then?"]


def test_a_deeper_item_is_a_follow_up() -> None:
    text = "- When?\n  - And then?\n    - Why?\n  - And after?\n- Where?\n"
    assert [(one.id, one.follows) for one in read(text, path="a.md").exchanges] == [
        ("q1", None),
        ("q2", "q1"),
        ("q3", "q2"),
        ("q4", "q1"),
        ("q5", None),
    ]


def test_a_line_that_was_broken_goes_on() -> None:
    assert questions("- How did you come\n  to this trade?\n- Why?") == ["How did you come to this trade?", "Why?"]
    assert questions("- How did you come\nto this trade?\n- Why?") == ["How did you come to this trade?", "Why?"]


def test_a_heading_above_a_list_is_a_section_and_the_one_on_top_the_title() -> None:
    found = read("# For Noor\n\n## The night\n- When?\n- Why?\n## The day\n- Where?\n", path="noor.md")
    assert found.title == "For Noor"
    assert [(one.question, one.section) for one in found.exchanges] == [
        ("When?", "The night"),
        ("Why?", None),
        ("Where?", "The day"),
    ]


def test_two_headings_of_the_first_level_are_both_sections() -> None:
    assert rows("# The night\n- When?\n# The day\n- Where?\n") == [
        ("When?", "The night", None),
        ("Where?", "The day", None),
    ]


def test_a_heading_that_asks_keeps_what_stands_below_it() -> None:
    text = "## Who are you?\n\nTell us about your\nhands.\n\n## The day\n### When?\n#### And then?\n"
    assert rows(text) == [
        ("Who are you?\n\nTell us about your\nhands.", None, None),
        ("When?", "The day", None),
        ("And then?", None, "q2"),
    ]


def test_questions_between_headings_and_beside_the_list_are_questions_too() -> None:
    assert questions("Who?\n\n## When?\n\n## Where?\n") == ["Who?", "When?", "Where?"]
    assert questions("## The night\nWho?\n- When?\n- Where?\n") == ["Who?", "When?", "Where?"]
    assert questions("# Questions\nWhat is it?\nHow is it?\n") == ["What is it?", "How is it?"]
    assert questions("## Qui êtes-vous ?\n- D’où ?\n- Quand ?\n") == ["Qui êtes-vous ?", "D’où ?", "Quand ?"]


def test_a_heading_with_nothing_below_it_is_a_question() -> None:
    assert questions("# Tell me about your hands\n") == ["Tell me about your hands"]
    assert questions("## Tell me about you\n## The night\n- When?\n") == ["Tell me about you", "When?"]


def test_a_word_before_the_list_is_no_question_and_several_are_sections() -> None:
    assert questions("Here are my questions:\n1. When?\n2. Where?\n", "a.txt") == ["When?", "Where?"]
    assert rows("The night:\n- When?\n\nThe day:\n- Where?\n") == [
        ("When?", "The night", None),
        ("Where?", "The day", None),
    ]


def test_front_matter_rules_and_boxes_to_tick_are_not_part_of_questions() -> None:
    assert questions("---\ntitle: x\n---\n\n- [ ] When?\n- [x] Where?\n\n---\n\n- Why?\n") == [
        "When?",
        "Where?",
        "Why?",
    ]


def test_a_sharp_sign_at_the_end_of_a_heading_is_only_cut_where_it_closes_it() -> None:
    assert questions("## Why C#\n## Why F# ##\n") == ["Why C#", "Why F#"]


def test_a_bom_and_windows_line_ends_are_not_part_of_questions() -> None:
    assert questions("\ufeffWhen?\r\nWhere?\r\n", "a.txt") == ["When?", "Where?"]
    assert questions("\ufeffquestions:\r\n- When?\r\n- Where?\r\n", "a.yaml") == ["When?", "Where?"]


def test_yaml_is_told_by_its_look_where_no_name_tells_it() -> None:
    text = "# mine\ntitle: Bread\nlanguage: fr\nquestions:\n- question: When?\n  hint: softly\n"
    found = read(text, path="stdin")
    assert (found.title, found.language, found.exchanges[0].hint) == ("Bread", "fr", "softly")


def test_an_interview_file_is_a_list_without_its_answers() -> None:
    text = "title: x\nexchanges:\n- id: a\n  question: When?\n  answer: At two.\n- question: And?\n  follows: a\n"
    found = read(text, path="x.yaml")
    assert [(one.question, one.answer, one.follows) for one in found.exchanges] == [
        ("When?", None, None),
        ("And?", None, "a"),
    ]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("questions:\n- question: A?\n  hnt: x\n", '"hnt" is not a key of a question'),
        ("questions:\n- hint: x\n", "a question is missing here"),
        ("questions:\n- [a, b]\n", "a question is missing here"),
        ("questions:\n- \n", "a question is missing here"),
        ("questions: no\n", "no list of questions"),
        ("title: only\n", "no list of questions"),
        ("just text\n", "no list of questions"),
        ("- question: A?\n  follows: q9\n", "q1 follows q9, which is not there"),
        ("- question: A?\n  id: a\n- question: B?\n  id: a\n", "the id a a second time"),
        ("language: french\nquestions: [A?]\n", '"french" is not a language tag'),
        ("- &a A?\n- *a\n", ""),
    ],
)
def test_a_yaml_list_with_faults_is_refused_with_the_line(text: str, fault: str) -> None:
    with pytest.raises(Faulty) as caught:
        read(text, path="list.yaml")
    assert fault in "\n".join(caught.value.lines())
    assert re.match(r"list\.yaml:\d+: ", caught.value.lines()[0])


def test_all_faults_of_a_list_are_told_at_once() -> None:
    with pytest.raises(Faulty) as caught:
        read("questions:\n- hnt: x\n- question: B?\n  foo: y\n", path="list.yaml")
    assert [fault.line for fault in caught.value.faults] == [2, 2, 4]


@pytest.mark.parametrize("text", ["", "\n\n", "   ", "\ufeff", "---\n\n---\n"])
def test_a_list_without_questions_is_refused(text: str) -> None:
    with pytest.raises(InterviewkitError, match="there are no questions in"):
        read(text, path="stdin")


def test_fresh_ids_renumber_what_follows_what_and_leave_answers_behind() -> None:
    known = [
        Exchange("q7", "And?", follows="q3", answer="No.", hint="h"),
        Exchange("q3", "When?", declined=Kind.CANNOT, section="s"),
        Exchange("q9", "Why?", follows="gone"),
    ]
    assert asked(known) == (
        Exchange("q1", "And?", follows="q2", hint="h"),
        Exchange("q2", "When?", section="s"),
        Exchange("q3", "Why?"),
    )


def test_an_id_that_is_written_does_not_meet_one_that_is_counted() -> None:
    found = read(
        "- question: A?\n- question: B?\n- question: C?\n  id: q2\n- question: D?\n  follows: q2\n", path="a.yaml"
    )
    assert [one.follows for one in asked(found.exchanges)] == [None, None, None, "q3"]


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("author.en.yaml", ("author", "en")),
        ("author.pt-BR.yaml", ("author", "pt-BR")),
        ("my.questions.txt", ("my.questions", None)),
        ("list.old.txt", ("list.old", None)),
        ("v1.2.md", ("v1.2", None)),
        ("plain.txt", ("plain", None)),
    ],
)
def test_only_a_language_tag_in_the_file_name_is_a_language(path: str, expected: tuple[str, str | None]) -> None:
    assert named(Path(path)) == expected


def test_the_nearer_folder_wins_and_one_that_tells_no_language_wins_over_all(tmp_path: Path) -> None:
    near, far = tmp_path / "near", tmp_path / "far"
    for path in (
        near / "a.txt",
        near / "b.fr.txt",
        far / "a.en.txt",
        far / "b.fr.txt",
        far / "b.en.txt",
        far / ".c.txt",
    ):
        path.parent.mkdir(exist_ok=True)
        path.write_text("Who?")
    (far / "d.yaml").mkdir()
    found = shelf([near, far, tmp_path / "none"])
    assert found == {"a": {None: near / "a.txt"}, "b": {"fr": near / "b.fr.txt", "en": far / "b.en.txt"}}


def test_a_list_is_found_in_the_language_or_in_the_only_one_there_is() -> None:
    lists: dict[str, dict[str | None, Path]] = {"a": {"fr": Path("fr"), "en": Path("en")}, "b": {"fr": Path("fr")}}
    assert pick(lists, "a", language="fr-CA") == Path("fr")
    assert pick(lists, "a", language=None) == Path("en")
    assert pick(lists, "b", language=None) == Path("fr")
    with pytest.raises(InterviewkitError, match='"b" is not there in de') as caught:
        pick(lists, "b", language="de")
    assert "It is there in: fr" in caught.value.hint
    with pytest.raises(InterviewkitError, match='no question list "c"'):
        pick(lists, "c", language=None)


NAMES = sorted(shelf([SHIPPED]))


def test_at_least_eight_lists_are_shipped_for_the_trades_people_interview() -> None:
    assert {"trade", "author", "maintainer", "artist", "researcher", "founder", "association", "portrait"} <= set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_a_shipped_list_asks_the_same_in_both_languages(name: str) -> None:
    versions = shelf([SHIPPED])[name]
    assert set(versions) == {"en", "fr"}
    english, french = (read(versions[tag].read_text("utf-8"), path=str(versions[tag])) for tag in ("en", "fr"))
    assert [bool(one.section) for one in english.exchanges] == [bool(one.section) for one in french.exchanges]
    assert [bool(one.hint) for one in english.exchanges] == [bool(one.hint) for one in french.exchanges]
    for found in (english, french):
        texts = [one.question.casefold() for one in found.exchanges]
        assert len(set(texts)) == len(texts) >= 7
        assert found.title
        assert found.about
        assert not [one for one in found.exchanges if one.answer or one.declined or one.partly]
        assert any(one.hint for one in found.exchanges)
        assert all("'" not in one.question for one in found.exchanges), "a typewriter apostrophe"


def test_the_portrait_has_seven_questions() -> None:
    for path in shelf([SHIPPED])["portrait"].values():
        assert len(read(path.read_text("utf-8"), path=str(path)).exchanges) == 7
