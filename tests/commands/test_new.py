"""`new`: an interview from options, from any kind of list, and nothing made where something is missing."""

from __future__ import annotations

import json
import os
import time
from pathlib import Path

import pytest

from interviewkit.model import Exchange, Identity, Kind, Person
from tests.commands.conftest import Quick, Refusal
from tests.conftest import Kit

LEAST = ("--title", "Bread", "--interviewee", "Noor")


def made(kit: Kit, slug: str = "bread") -> list[str]:
    return [exchange.question for exchange in kit.project.load(slug)]


def test_every_option_is_in_the_file(kit: Kit) -> None:
    (kit.folder / "mine.txt").write_text("When?\nWhere?\nWhy?\nHow?\n")
    words = ["--title", "Une nuit d’été", "--interviewee", "Une infirmière", "--identity", "withheld"]
    words += ["--interviewer", "Maud", "--language", "fr-CA", "--questions", "mine.txt", "--pick", "1,3-4"]
    words += ["--reword", "2=Pourquoi ?", "--question", "Quoi d’autre ?", "--slug", "Nuit", "--date", "2026-01-02"]
    words += ["--introduction", "Bonjour.\n\nVoici.", "--conclusion", "Merci.", "--tag", "santé", "--tag", "nuit, etc"]
    done = kit("new", *words)
    assert (done.code, done.out) == (0, "interviews/Nuit.yaml\n")
    interview = kit.project.load("Nuit")
    assert interview.title == "Une nuit d’été"
    assert interview.interviewee == Person("Une infirmière", Identity.WITHHELD)
    assert (interview.interviewer, interview.language, interview.date) == ("Maud", "fr-CA", "2026-01-02")
    assert (interview.introduction, interview.conclusion) == ("Bonjour.\n\nVoici.", "Merci.")
    assert interview.tags == ("santé", "nuit, etc")
    assert [one.question for one in interview] == ["When?", "Pourquoi ?", "How?", "Quoi d’autre ?"]
    assert [one.id for one in interview] == ["q1", "q2", "q3", "q4"]


def test_it_says_where_the_file_is_on_stdout_and_what_to_do_next_on_stderr(kit: Kit) -> None:
    done = kit("new", *LEAST, "--questions", "portrait")
    assert done.out == "interviews/bread.yaml\n"
    assert "7 questions" in done.err
    assert "interviewkit answer bread" in done.err
    assert kit.read("bread").startswith("# yaml-language-server: $schema=.schema.json\n")
    assert json.loads((kit.folder / "interviews" / ".schema.json").read_text())["required"] == ["title"]


def test_all_missing_options_are_named_at_once_and_nothing_is_made(refused: Refusal, kit: Kit) -> None:
    done = refused("new", code=2)
    assert "missing: --title, --interviewee, --questions (or --like)" in done.err
    assert "--title" not in refused("new", "--title", "x", code=2).err
    assert not (kit.folder / "interviews").exists()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--language", "french"], "--language"),
        (["--date", "27/11/2026"], "--date"),
        (["--date", "2026-02-30"], "--date"),
        (["--identity", "no"], "--identity"),
        (["--like", "other"], "--questions and --like both"),
        (["--pick", "0"], "--pick"),
        (["--pick", "3-9"], "Its questions are 1 to 7."),
        (["--pick", "x"], '"x" is not a question of this list'),
        (["--reword", "nothing"], "--reword"),
        (["--reword", "9=x"], "Its questions are 1 to 7."),
        (["--reword", "1= "], "has no new wording"),
        (["--title", "  "], "--title"),
        (["--question", " "], "--question"),
    ],
)
def test_what_an_option_cannot_mean_is_named_and_nothing_is_made(refused: Refusal, words: list[str], told: str) -> None:
    assert told in refused("new", *LEAST, "--questions", "portrait", *words, code=2).err


@pytest.mark.parametrize("slug", ["../x", "a/b", ".hidden", "", "-", "a b", "con", "a\\b", "x" * 300])
def test_a_slug_is_no_path(refused: Refusal, kit: Kit, slug: str) -> None:
    done = refused("new", *LEAST, "--questions", "portrait", f"--slug={slug}", code=2)
    assert "--slug" in done.err
    assert not (kit.folder / "x.yaml").exists()


def test_a_title_that_makes_no_name_asks_for_a_slug(refused: Refusal, quick: Quick) -> None:
    words = ["new", "--title", "🎉🎉", "--interviewee", "Noor", "--questions", "portrait"]
    assert "--slug" in refused(*words).err
    assert quick(*words, "--slug", "party").code == 0


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("L’été n° 3", "l-ete-no-3"),
        ("L'été C++", "l-ete-cpp"),
        ("C#", "c-sharp"),
        ("パン屋の夜", "パン屋の夜"),
        ("NUL", "nul-interview"),
    ],
)
def test_the_file_is_named_after_the_title(quick: Quick, kit: Kit, title: str, slug: str) -> None:
    assert quick("new", "--title", title, "--interviewee", "Noor", "--questions", "portrait").code == 0
    assert kit.project.load(slug).title == title


def test_the_file_is_never_named_after_the_guest(quick: Quick, kit: Kit) -> None:
    quick.ok("new", "--title", "🎂 1", "--interviewee", "Noor Haddad", "--identity", "withheld", "--question", "Who?")
    assert kit.project.slugs() == ["1"]


def test_an_interview_that_is_there_is_never_overwritten(refused: Refusal, bakery: Path) -> None:
    done = refused("new", *LEAST, "--slug", "bakery", "--question", "Who?")
    assert "is there already and stays as it is" in done.err
    assert "--slug" in done.err


def test_a_file_of_that_name_that_cannot_be_read_is_not_overwritten_either(refused: Refusal, kit: Kit) -> None:
    kit.write("bread", "not: [an interview")
    assert "is there already" in refused("new", *LEAST, "--question", "Who?").err


SHAPES = {
    "a.yaml": "title: x\nquestions:\n- When?\n- question: Where?\n  follows: q1\n- Why?\n",
    "b.md": "# Mine\n\n## When?\n\n### Where?\n\n## Why?\n",
    "c.md": "# Mine\n\n- When?\n  - Where?\n- Why?\n",
    "d.markdown": "1. When?\n    1. Where?\n2. Why?\n",
    "e.yml": "\ufeff- When?\r\n- {question: Where?, follows: q1}\r\n- Why?\r\n",
}


@pytest.mark.parametrize("name", SHAPES)
def test_follow_ups_come_along_from_every_shape(quick: Quick, kit: Kit, name: str) -> None:
    (kit.folder / name).write_bytes(SHAPES[name].encode())
    quick.ok("new", *LEAST, "--questions", kit.folder / name)
    interview = kit.project.load("bread")
    assert [(one.question, one.follows) for one in interview] == [("When?", None), ("Where?", "q1"), ("Why?", None)]


@pytest.mark.parametrize(
    "text", ["When?\nWhere?\n", "1. When?\n2. Where?", "\ufeffWhen?\r\n\r\nWhere?\r\n", "questions: [When?, Where?]"]
)
def test_questions_come_on_stdin(quick: Quick, kit: Kit, text: str) -> None:
    quick.ok("new", *LEAST, "--questions", "-", stdin=text)
    assert made(kit) == ["When?", "Where?"]


def test_a_year_stays_a_year(quick: Quick, kit: Kit) -> None:
    quick.ok("new", *LEAST, "--questions", "-", stdin="1986. What happened?\n")
    assert made(kit) == ["1986. What happened?"]


def test_the_language_of_a_list_is_the_language_of_the_interview(quick: Quick, kit: Kit) -> None:
    quick.ok("new", *LEAST, "--questions", "-", "--slug", "a", stdin="language: fr\nquestions: [Quand ?]\n")
    quick.ok(
        "new", *LEAST, "--questions", "-", "--slug", "b", "--language", "de", stdin="language: fr\nquestions: [Q]\n"
    )
    (kit.folder / "mine.old.txt").write_text("Who?")
    quick.ok("new", *LEAST, "--questions", kit.folder / "mine.old.txt", "--slug", "c")
    assert [kit.project.load(slug).language for slug in "abc"] == ["fr", "de", "en"]


BAD = {
    "latin.txt": ("À quand ?\nOù ?\n".encode("latin-1"), "latin.txt:1: not UTF-8"),
    "utf16.txt": ("When?\n".encode("utf-16"), "saved as UTF-16"),
    "binary.txt": (b"When?\0\x01\x02", "not a text but a binary file"),
    "empty.txt": (b"", "there are no questions in"),
    "keys.yaml": (b"questions:\n- question: A?\n  hnt: x\n", 'keys.yaml:3: "hnt" is not a key of a question'),
    "bomb.yaml": (b"a: &a [x,x]\nb: &b [*a,*a]\nquestions: [*b,*b]\n", "bomb.yaml:1: "),
    "twice.yaml": (b"questions: [A?]\nquestions: [B?]\n", "twice.yaml:2: "),
    "deep.yaml": (b"[" * 5000, "deep.yaml:1: "),
}


@pytest.mark.parametrize("name", BAD)
def test_a_list_that_cannot_be_read_is_told_with_its_name_and_nothing_is_made(
    refused: Refusal, kit: Kit, name: str
) -> None:
    data, told = BAD[name]
    (kit.folder / name).write_bytes(data)
    assert told in refused("new", *LEAST, "--questions", kit.folder / name).err


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("none.txt", "there is no file none.txt"),
        ("portrat", 'no question list "portrat"'),
        ("/usr", "/usr is a folder, not a file"),
    ],
)
def test_a_list_that_is_not_there_is_told(refused: Refusal, name: str, told: str) -> None:
    assert told in refused("new", *LEAST, "--questions", name).err


def test_a_file_of_100_mb_is_refused_at_once(refused: Refusal, kit: Kit) -> None:
    path = kit.folder / "huge.txt"
    with path.open("wb") as file:
        file.truncate(100_000_000)
    started = time.monotonic()
    done = kit("new", *LEAST, "--questions", path)
    assert done.code == 1
    assert "larger than 16 MB" in done.err
    assert time.monotonic() - started < 3
    path.unlink()


def test_like_takes_the_questions_and_nothing_else(quick: Quick, kit: Kit) -> None:
    kit.write(
        "first",
        "title: Old\nlanguage: fr\ninterviewer: X\nintroduction: hello\nexchanges:\n"
        "- {id: q4, question: And?, follows: q9, answer: No.}\n"
        "- {id: q9, question: 'When?', hint: h, section: s, declined: cannot}\n",
    )
    quick.ok("new", *LEAST, "--like", "first")
    interview = kit.project.load("bread")
    assert interview.exchanges == (
        Exchange("q1", "And?", follows="q2"),
        Exchange("q2", "When?", hint="h", section="s"),
    )
    assert (interview.language, interview.interviewer, interview.introduction) == ("fr", None, None)


def test_like_takes_no_answer_in_any_state(quick: Quick, kit: Kit, bakery: Path) -> None:
    quick.ok("new", *LEAST, "--like", "bakery")
    text = kit.read("bread")
    assert "At two." not in text
    assert not [one for one in kit.project.load("bread") if one.answer or one.declined or one.partly]


def test_like_of_nothing_suggests_what_is_near(refused: Refusal, bakery: Path) -> None:
    assert 'did you mean "bakery"?' in refused("new", *LEAST, "--like", "bakry").err


def test_a_section_goes_on_above_the_first_question_that_is_picked(quick: Quick, kit: Kit) -> None:
    (kit.folder / "m.md").write_text("## A\n- a1?\n- a2?\n- a3?\n## B\n- b1?\n  - b2?\n")
    quick.ok("new", *LEAST, "--questions", kit.folder / "m.md", "--pick", "3 2; 5")
    rows = [(one.question, one.section, one.follows) for one in kit.project.load("bread")]
    assert rows == [("a3?", "A", None), ("a2?", None, None), ("b2?", "B", None)]


def test_own_lists_are_found_in_the_project_and_in_the_settings_and_win(kit: Kit, tmp_path: Path) -> None:
    settings = tmp_path / "config"
    env = {"XDG_CONFIG_HOME": str(settings)}
    for folder, name, text in [
        (settings / "interviewkit" / "questions", "portrait.txt", "From the settings?"),
        (settings / "interviewkit" / "questions", "mine.fr.md", "- Aus settings?"),
        (kit.folder / "questions", "mine.fr.md", "- Du projet ?"),
    ]:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
    kit.ok("new", *LEAST, "--questions", "portrait", "--language", "fr", env=env)
    assert made(kit) == ["From the settings?"]
    kit.ok("new", *LEAST, "--slug", "b", "--questions", "mine", env=env)
    assert made(kit, "b") == ["Du projet ?"]
    assert kit.project.load("b").language == "fr"


def test_the_folder_is_told_before_or_after_the_command_and_the_nearer_one_wins(kit: Kit) -> None:
    for name in ("a", "b", "c"):
        (kit.folder / name).mkdir()
    kit.ok("-C", "a", "new", *LEAST, "--question", "Who?")
    kit.ok("new", *LEAST, "--question", "Who?", "--folder", "b")
    kit.ok("-C", "a", "new", *LEAST, "--question", "Who?", "-C", "c")
    assert [(kit.folder / name / "interviews" / "bread.yaml").is_file() for name in "abc"] == [True] * 3
    assert not (kit.folder / "interviews").exists()


def test_words_that_are_not_utf8_do_not_break_the_file(kit: Kit) -> None:
    title = os.fsdecode(b"Bread \xff and salt")
    done = kit("new", "--title", title, "--interviewee", "Noor", "--question", "Who?", "--slug", "bread")
    assert done.code == 0, done
    assert kit.project.load("bread").title == "Bread \ufffd and salt"


def test_control_characters_and_yaml_marks_are_text(quick: Quick, kit: Kit) -> None:
    title = "a: b # c\t'd' \"e\" \x1b[31m"
    quick.ok("new", "--title", title, "--interviewee", "[x]", "--question", "- no: yes\n\n  indented", "--slug", "s")
    interview = kit.project.load("s")
    assert interview.title == "a: b # c\t'd' \"e\" [31m"
    assert interview.interviewee.name == "[x]"
    assert interview.exchanges[0].question == "- no: yes\n\n  indented"


def test_no_state_of_a_list_comes_along(quick: Quick, kit: Kit) -> None:
    text = "- question: A?\n  answer: no\n- question: B?\n  declined: cannot\n"
    quick.ok("new", *LEAST, "--questions", "-", stdin=text)
    assert not [one for one in kit.project.load("bread") if one.answer or one.declined is Kind.CANNOT]


WITHHELD = ["--interviewee", "Camille Durand", "--identity", "withheld", "--question", "Who?"]


@pytest.mark.parametrize(
    ("title", "slug"),
    [("Entretien avec Camille Durand", "entretien-avec"), ("DURAND, camille", "interview"), ("Une nuit", "une-nuit")],
)
def test_the_name_of_a_withheld_guest_is_never_in_the_slug(kit: Kit, title: str, slug: str) -> None:
    done = kit("new", "--title", title, *WITHHELD)
    assert (done.code, done.out) == (0, f"interviews/{slug}.yaml\n")
    assert "looks like a real name" in done.err


def test_a_slug_with_the_name_of_a_withheld_guest_is_refused(kit: Kit) -> None:
    assert kit("new", "--title", "T", "--slug", "chez-durand", *WITHHELD).code == 2
    assert not (kit.folder / "interviews").exists()


def test_a_role_may_stand_in_the_slug_since_it_is_what_is_published(kit: Kit) -> None:
    role = ["--interviewee", "Une boulangère", "--identity", "withheld", "--question", "Qui ?"]
    assert kit.ok("new", "--title", "Une boulangère raconte", *role) == "interviews/une-boulangere-raconte.yaml\n"


def settle(kit: Kit, text: str) -> None:
    (kit.folder / "interviewkit.toml").write_text(text, "utf-8")


def test_who_asks_and_the_language_come_from_the_settings(quick: Quick, kit: Kit) -> None:
    settle(kit, 'interviewer = "Maud"\nlanguage = "fr-CA"\n')
    quick.ok("new", *LEAST, "--questions", "portrait")
    interview = kit.project.load("bread")
    assert (interview.interviewer, interview.language) == ("Maud", "fr")
    assert interview.exchanges[0].question != first_english(quick)
    quick.ok("new", *LEAST, "--question", "Qui ?", "--slug", "own")
    assert (kit.project.load("own").interviewer, kit.project.load("own").language) == ("Maud", "fr-CA")


def first_english(quick: Quick) -> str:
    question: str = json.loads(quick.ok("questions", "portrait", "--language", "en", "--json"))["questions"][0][
        "question"
    ]
    return question


def test_an_option_overrules_the_settings(quick: Quick, kit: Kit) -> None:
    settle(kit, 'interviewer = "Maud"\nlanguage = "fr"\n')
    quick.ok("new", *LEAST, "--question", "Who?", "--interviewer", "Ludo", "--language", "en")
    assert (kit.project.load("bread").interviewer, kit.project.load("bread").language) == ("Ludo", "en")


def test_questions_in_another_language_than_the_project_s_keep_their_own(quick: Quick, kit: Kit) -> None:
    quick.ok("new", *LEAST, "--question", "Who?", "--language", "de", "--slug", "german")
    (kit.folder / "questions").mkdir()
    (kit.folder / "questions" / "mine.en.txt").write_text("Who?\n")
    settle(kit, 'language = "fr"\n')
    quick.ok("new", *LEAST, "--like", "german", "--slug", "like")
    assert kit.project.load("like").language == "de"
    quick.ok("new", *LEAST, "--questions", "mine", "--slug", "listed")
    assert [one.question for one in kit.project.load("listed")] == ["Who?"]


def test_faults_of_the_settings_are_told_and_nothing_is_made(refused: Refusal, kit: Kit) -> None:
    settle(kit, 'interviewr = "Maud"\nlanguage = "french"\n')
    done = refused("new", *LEAST, "--question", "Who?")
    assert 'interviewkit.toml:1: "interviewr" is not a setting; did you mean "interviewer"?' in done.err
    assert 'interviewkit.toml:2: language cannot be "french"' in done.err
