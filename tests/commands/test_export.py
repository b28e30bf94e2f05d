"""`export`: the post goes where it is told, and never over what somebody else wrote."""

from __future__ import annotations

from pathlib import Path

import pytest

from interviewkit.store.desk import Desk
from tests.commands.conftest import Quick, Refusal
from tests.conftest import Kit


def test_the_post_goes_to_posts_and_its_path_to_stdout(kit: Kit, bakery: Path) -> None:
    done = kit("export", "bakery")
    assert (done.code, done.out) == (0, "posts/bakery.md\n")
    assert "The post is written" in done.err
    text = (kit.folder / "posts" / "bakery.md").read_text()
    assert text.startswith("---\n")
    assert "At two." in text


def test_stdout_has_the_post_and_nothing_but_the_post(kit: Kit, bakery: Path) -> None:
    kit.ok("export", "bakery")
    done = kit("export", "bakery", "-o", "-")
    assert done.out == (kit.folder / "posts" / "bakery.md").read_text()
    assert "Not answered yet, and left out: q2, q5." in done.err
    assert "What else?" not in done.out


def test_the_ending_tells_the_target_and_to_wins(quick: Quick, kit: Kit, bakery: Path) -> None:
    for name in ("a.html", "b.HTM", "c.md", "d.txt"):
        quick.ok("export", "bakery", "-o", kit.folder / name)
    starts = [(kit.folder / name).read_text()[:15].lower() for name in ("a.html", "b.HTM", "c.md", "d.txt")]
    assert [start.startswith("<!doctype html>") for start in starts] == [True, True, False, False]
    quick.ok("export", "bakery", "-o", kit.folder / "e.html", "--to", "markdown")
    assert (kit.folder / "e.html").read_text().startswith("---\n")
    assert quick.ok("export", "bakery", "--to", "html").endswith("posts/bakery.html\n")


def test_a_folder_gets_the_file_and_is_made_where_it_is_missing(quick: Quick, kit: Kit, bakery: Path) -> None:
    (kit.folder / "blog").mkdir()
    assert quick.ok("export", "bakery", "-o", kit.folder / "blog").endswith("blog/bakery.md\n")
    assert quick.ok("export", "bakery", "-o", f"{kit.folder}/new/deep/").endswith("new/deep/bakery.md\n")
    assert quick.ok("export", "bakery", "-o", kit.folder / "x" / "y.html").endswith("x/y.html\n")


def test_an_unknown_target_is_told_with_those_there_are(refused: Refusal, bakery: Path) -> None:
    done = refused("export", "bakery", "--to", "markdwon", code=2)
    assert "markdown" in done.err
    assert "html" in done.err


def test_a_day_that_is_none_is_refused(refused: Refusal, bakery: Path) -> None:
    assert "--date" in refused("export", "bakery", "--date", "tomorrow", code=2).err


def test_the_day_on_the_command_line_wins_over_that_of_the_file(quick: Quick, bakery: Path) -> None:
    assert "2026-11-27" in quick.ok("export", "bakery", "-o", "-")
    dated = quick.ok("export", "bakery", "-o", "-", "--date", "2027-01-02")
    assert "2027-01-02" in dated
    assert "2026-11-27" not in dated


def test_a_post_without_a_day_says_so(quick: Quick, kit: Kit) -> None:
    kit.write("t", "title: t\nexchanges: [{question: A?, answer: B}]\n")
    assert "has no date" in quick("export", "t", "-o", "-").err
    assert "has no date" not in quick("export", "t", "-o", "-", "--date", "2026-01-01").err


def test_a_language_without_words_is_told(quick: Quick, kit: Kit) -> None:
    kit.write("t", "title: t\nlanguage: eo\ndate: 2026-01-01\nexchanges: [{question: A?, answer: B}]\n")
    assert "no words for eo yet" in quick("export", "t", "-o", "-").err


def test_the_same_again_says_so_and_leaves_the_file_alone(quick: Quick, kit: Kit, bakery: Path) -> None:
    quick.ok("export", "bakery")
    post = kit.folder / "posts" / "bakery.md"
    before = post.stat().st_mtime_ns, post.stat().st_ino
    assert "is the same" in quick("export", "bakery").err
    assert (post.stat().st_mtime_ns, post.stat().st_ino) == before


def test_our_own_post_is_renewed(quick: Quick, kit: Kit, bakery: Path) -> None:
    quick.ok("export", "bakery")
    quick.ok("answer", "bakery", "q5", "Everything else.")
    quick.ok("export", "bakery")
    assert "Everything else." in (kit.folder / "posts" / "bakery.md").read_text()
    assert not (kit.folder / "posts" / "bakery.md.bak").exists()


def test_a_post_edited_by_hand_stays_unless_forced_and_then_a_copy_stays(
    refused: Refusal, quick: Quick, kit: Kit, bakery: Path
) -> None:
    quick.ok("export", "bakery")
    post = kit.folder / "posts" / "bakery.md"
    post.write_text("mine")
    assert "--force" in refused("export", "bakery").err
    quick.ok("export", "bakery", "--force")
    assert "At two." in post.read_text()
    assert (kit.folder / "posts" / "bakery.md.bak").read_text() == "mine"


def test_no_other_file_is_overwritten_either(refused: Refusal, kit: Kit, bakery: Path) -> None:
    (kit.folder / "README.md").write_text("hello")
    refused("export", "bakery", "-o", kit.folder / "README.md")
    refused("export", "bakery", "-o", bakery)
    refused("export", "bakery", "-o", bakery / "below.md")


def test_same_input_same_bytes(kit: Kit, bakery: Path) -> None:
    for target in ("markdown", "html"):
        outs = {
            kit.ok("export", "bakery", "--to", target, "-o", "-", env={"PYTHONHASHSEED": seed, "LANG": lang, "TZ": tz})
            for seed, lang, tz in [("1", "C", "UTC"), ("2", "fr_FR.UTF-8", "Asia/Tokyo")]
        }
        assert len(outs) == 1


def test_a_file_with_faults_is_not_exported(refused: Refusal, kit: Kit) -> None:
    kit.write("bad", "title: x\ninterviewee: {name: N, identity: no}\n")
    assert "bad.yaml:2: " in refused("export", "bad").err


@pytest.mark.parametrize("target", ["markdown", "html"])
def test_an_interview_that_nobody_answered_still_makes_a_post(quick: Quick, kit: Kit, target: str) -> None:
    kit.write("t", "title: Bread & salt\nquestions: [A?]\n")
    done = quick("export", "t", "--to", target, "-o", "-")
    assert done.code == 0
    assert "left out: q1" in done.err
    assert "A?" not in done.out


@pytest.mark.parametrize("name", ["bakery.yaml", "new.yaml", ".private/post.md"])
def test_no_post_takes_the_place_of_an_interview_or_of_a_ledger_even_by_force(
    refused: Refusal, kit: Kit, bakery: Path, name: str
) -> None:
    before = kit.read("bakery")
    told = refused("export", "bakery", "--force", "-o", kit.folder / "interviews" / name).err
    assert "no place for a post" in told
    assert kit.read("bakery") == before
    assert not (kit.folder / "interviews" / "new.yaml").exists()


def test_what_was_typed_and_not_saved_is_told_before_a_post_goes_out(kit: Kit) -> None:
    kit.write("one", "title: T\ndate: 2026-11-27\nexchanges:\n- {id: q1, question: A, answer: B}\n")
    desk = Desk(kit.project, "one")
    desk.keep_draft("q1", "Better: C")
    desk.keep_draft("q9", "Of a question that is gone")
    assert "not saved yet: q1, q9" in kit("export", "one", "-o", "-").err
    told = kit.ok("check", "one")
    assert "one.q1.draft" in told
    assert "the question is gone: .private/one.q9.draft" in told
