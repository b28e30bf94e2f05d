"""`list`, `show`, `check` and `questions`: what they print, for people and as JSON."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from tests.commands.conftest import Quick, Refusal
from tests.conftest import Kit

BAD = "title: x\nfoo: y\nexchanges:\n- question: A?\n  declined: no\n"


def loaded(text: str) -> Any:
    return json.loads(text)


def test_show_reads_as_a_conversation(quick: Quick, bakery: Path) -> None:
    text = quick.ok("show", "bakery")
    places = [
        text.index(words)
        for words in (
            "A night at the bakery",
            "── The night ──",
            "q1    When does your day begin?",
            "At two.",
            "q2 ↳ q1",
            "[open]",
            "[declined: not public]",
            "── The day ──",
            "The oven.",
            "[answered in part: prefers not to]",
        )
    ]
    assert places == sorted(places)
    assert max(map(len, text.splitlines())) <= 88


def test_show_json_has_every_key_and_null_where_nothing_is(quick: Quick, bakery: Path) -> None:
    shown = loaded(quick.ok("show", "bakery", "--json"))
    assert shown["title"] == "A night at the bakery"
    assert shown["language"] == "en"
    assert shown["introduction"] is None
    assert shown["interviewee"] == {"name": "Noor Haddad", "identity": "published"}
    keys = {"id", "state", "question", "answer", "language", "declined", "partly", "follows", "section"}
    assert all(set(one) == keys for one in shown["exchanges"])
    assert shown["exchanges"][1] == dict.fromkeys(keys) | {
        "id": "q2",
        "state": "open",
        "question": "And when does it end?",
        "follows": "q1",
    }
    assert [one["declined"] for one in shown["exchanges"]] == [None, None, "not public", None, None]
    assert [one["partly"] for one in shown["exchanges"]] == [None, None, None, "prefers not to", None]


def test_show_json_of_the_least_interview_is_full_of_nulls(quick: Quick, kit: Kit) -> None:
    kit.write("least", "title: Bread\nquestions: [When?]\n")
    shown = loaded(quick.ok("show", "least", "--json"))
    assert shown["interviewee"] == {"name": None, "identity": "published"}
    assert (shown["date"], shown["interviewer"], shown["tags"]) == (None, None, [])
    assert (shown["portrait"], shown["links"]) == (None, [])
    assert (shown["summary"], shown["method"], shown["editing"]) == (None, None, None)


ABOUT = """\
title: Bread
interviewee: Noor Haddad
portrait: {file: noor.jpg, credit: Bo}
links: [https://example.org, {text: Write to her, address: mailto:noor@example.org}]
summary: What bread costs.
method: by e-mail
editing: verbatim
exchanges: [{question: When?, answer: Jamais., language: fr}]
"""


def test_show_json_tells_what_is_said_about_the_guest_and_the_post(quick: Quick, kit: Kit) -> None:
    kit.write("about", ABOUT)
    shown = loaded(quick.ok("show", "about", "--json"))
    assert shown["portrait"] == {"file": "noor.jpg", "alt": None, "credit": "Bo"}
    assert shown["links"] == [
        {"address": "https://example.org", "text": None},
        {"address": "mailto:noor@example.org", "text": "Write to her"},
    ]
    assert (shown["summary"], shown["method"], shown["editing"]) == ("What bread costs.", "by e-mail", "verbatim")
    assert shown["exchanges"][0]["language"] == "fr"


def test_show_begins_the_line_of_the_people_with_what_is_known(quick: Quick, kit: Kit) -> None:
    kit.write("least", "title: Bread\nquestions: [When?]\n")
    assert quick.ok("show", "least").splitlines()[:3] == ["Bread", "", "en"]


def test_a_hint_is_not_shown(quick: Quick, kit: Kit) -> None:
    kit.write("h", "title: t\nexchanges:\n- question: A?\n  hint: SECRET\n")
    assert "SECRET" not in quick.ok("show", "h") + quick.ok("show", "h", "--json")


def test_list_tells_whose_turn_it_is_and_what_to_do(quick: Quick, kit: Kit, bakery: Path) -> None:
    kit.write("done", "title: t\nexchanges: [{question: A?, answer: B}]\n")
    kit.write("empty", "title: t\n")
    lines = {line.split()[0]: line for line in quick.ok("list").splitlines()}
    assert "2 of 5" in lines["bakery"]
    assert "interviewee" in lines["bakery"]
    assert "interviewkit answer bakery" in lines["bakery"]
    assert "interviewkit export done" in lines["done"]
    assert "interviewkit ask empty" in lines["empty"]


def test_list_json_has_the_same_keys_for_every_interview_broken_or_not(quick: Quick, kit: Kit, bakery: Path) -> None:
    kit.write("bad", BAD)
    (kit.folder / "interviews" / "folder.yaml").mkdir()
    (kit.folder / "interviews" / "gone.yaml").symlink_to("nowhere")
    (kit.folder / "interviews" / "latin.yaml").write_bytes(b"title: caf\xe9\n")
    rows = {row["slug"]: row for row in loaded(quick.ok("list", "--json"))}
    assert set(rows) == {"bad", "bakery", "folder", "gone", "latin"}
    keys = {"slug", "title", "language", "interviewee", "questions", "answered", "in_part", "declined", "open"}
    assert all(set(row) == keys | {"turn", "changed", "next", "faults"} for row in rows.values())
    assert {slug for slug, row in rows.items() if row["faults"]} == {"bad", "folder", "gone", "latin"}
    assert rows["bad"]["title"] is None
    counts = {key: rows["bakery"][key] for key in ("questions", "answered", "in_part", "declined", "open")}
    assert counts == {"questions": 5, "answered": 1, "in_part": 1, "declined": 1, "open": 2}
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", rows["bakery"]["changed"])
    table = quick.ok("list")
    assert len(table.splitlines()) == 6
    assert "interviewkit check bad" in table


def test_an_empty_project_says_how_to_begin(quick: Quick) -> None:
    done = quick("list")
    assert (done.code, done.out) == (0, "")
    assert "interviewkit new" in done.err
    assert loaded(quick.ok("list", "--json")) == []
    assert quick("check").code == 0


def test_check_tells_all_faults_with_file_and_line(quick: Quick, kit: Kit, bakery: Path) -> None:
    kit.write("bad", BAD)
    done = quick("check")
    assert done.code == 1
    lines = done.out.splitlines()
    assert [line for line in lines if re.search(r"bad\.yaml:2: .*foo", line)]
    assert [line for line in lines if re.search(r"bad\.yaml:5: .*declined", line)]
    assert [line for line in lines if re.search(r"bakery\.yaml: no faults; 5 questions", line)]


def test_check_of_good_files_ends_well_and_notes_what_is_open(quick: Quick, bakery: Path) -> None:
    done = quick("check", "bakery")
    assert done.code == 0
    assert "still open, and left out of a post: q2, q5" in done.out


@pytest.mark.parametrize(
    ("said", "note"),
    [
        ("portrait: a.jpg\n", "portrait is left out of every post"),
        ("links: [https://example.org]\n", "links are left out of every post"),
        ("portrait: a.jpg\nlinks: [https://example.org]\n", "portrait and links are left out of every post"),
    ],
)
def test_check_notes_what_is_left_out_where_the_identity_is_withheld(
    quick: Quick, kit: Kit, said: str, note: str
) -> None:
    kit.write("w", "title: t\ninterviewee: {name: A baker, identity: withheld}\n" + said)
    done = quick("check", "w")
    assert done.code == 0
    assert f"  {note}, because the guest's identity is withheld\n" in done.out
    assert "alt:" not in done.out


def test_check_notes_a_portrait_of_which_nothing_is_said(quick: Quick, kit: Kit) -> None:
    kit.write("silent", "title: t\nportrait: a.jpg\n")
    kit.write("told", "title: t\nportrait: {file: a.jpg, alt: Noor at her oven}\nlinks: [https://example.org]\n")
    assert "the portrait has no  alt:" in quick.ok("check", "silent")
    assert not re.search("the portrait|links", quick.ok("check", "told"))


def test_check_takes_several_names_and_paths(quick: Quick, kit: Kit, bakery: Path) -> None:
    kit.write("bad", BAD)
    kit.write("other", "title: t\n")
    done = quick("check", "bakery", kit.project.path("other"))
    assert done.code == 0
    assert "bad" not in done.out
    assert quick("check", "bakery", "bad").code == 1


def test_check_json_is_a_report_for_each_file(quick: Quick, kit: Kit, bakery: Path) -> None:
    kit.write("bad", BAD)
    (kit.folder / "interviews" / "gone.yaml").symlink_to("nowhere")
    done = quick("check", "--json")
    assert done.code == 1
    reports = {report["slug"]: report for report in loaded(done.out)}
    assert all(set(report) == {"slug", "faults", "notes"} for report in reports.values())
    assert [fault["line"] for fault in reports["bad"]["faults"]] == [2, 5]
    assert set(reports["bad"]["faults"][0]) == {"line", "wrong", "mend"}
    assert reports["bakery"]["faults"] == []
    assert reports["gone"]["faults"]


@pytest.mark.parametrize("command", ["show", "check", "export", "answer", "edit"])
def test_a_name_that_is_none_suggests_the_nearest(refused: Refusal, bakery: Path, command: str) -> None:
    assert 'did you mean "bakery"?' in refused(command, "bakrey").err


@pytest.mark.parametrize(
    "name", ["../x", "../../etc/passwd", ".private", "", "/etc/passwd", "x.yaml", "a\nb", "x" * 400]
)
def test_a_name_that_is_a_path_elsewhere_is_no_interview(refused: Refusal, bakery: Path, name: str) -> None:
    done = refused("show", name)
    assert "there is no interview" in done.err or "too long" in done.err


def test_questions_lists_all_with_their_languages(quick: Quick) -> None:
    lines = quick.ok("questions").splitlines()
    assert len(lines) == 17
    assert any(line.split()[:3] == ["portrait", "fr", "7"] for line in lines)
    assert len(quick.ok("questions", "--language", "fr").splitlines()) == 9


def test_questions_shows_one_with_sections_and_hints(quick: Quick) -> None:
    text = quick.ok("questions", "trade", "--language", "fr")
    assert text.startswith("Un métier et son quotidien\n")
    assert "\n── " in text
    assert "\n 1. " in text
    assert "\n    → " in text


def test_questions_json_has_the_same_keys_for_each(quick: Quick) -> None:
    found = loaded(quick.ok("questions", "portrait", "--json"))
    assert set(found) == {"name", "language", "title", "about", "questions"}
    assert len(found["questions"]) == 7
    assert all(set(one) == {"id", "section", "follows", "question", "hint"} for one in found["questions"])
    assert len(loaded(quick.ok("questions", "--json"))) == 16


def test_a_broken_list_of_one_s_own_does_not_hide_the_others(quick: Quick, kit: Kit) -> None:
    (kit.folder / "questions").mkdir()
    (kit.folder / "questions" / "mine.yaml").write_text("questions: [")
    (kit.folder / "questions" / "ours.txt").write_text("Who?")
    done = quick("questions")
    assert done.code == 0
    assert "ours" in done.out
    assert "mine.yaml:1: " in done.err
    assert quick("questions", "mine").code == 1


def test_a_list_that_is_none_says_which_there_are(refused: Refusal) -> None:
    assert "There are: artist, association" in refused("questions", "nothing").err
    assert "It is there in: en, fr" in refused("questions", "author", "--language", "xx").err


def test_the_settings_are_checked_with_all_interviews_and_not_with_one(quick: Quick, kit: Kit, bakery: Path) -> None:
    (kit.folder / "interviewkit.toml").write_text('target = "hogo"\n')
    done = quick("check")
    assert done.code == 1
    assert "interviewkit.toml:1: " in done.out
    assert quick("check", "bakery").code == 0
    assert json.loads(quick("check", "--json").out)[-1]["slug"] is None
