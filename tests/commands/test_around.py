"""Which project a command works on where nobody says so."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.conftest import Done, Kit
from tests.test_cli import completed

NEW = ("new", "--title", "Bread", "--interviewee", "Noor", "--question", "Who?")


@pytest.fixture
def below(kit: Kit) -> Kit:
    """A folder two below the settings of a project, whose interview is called `bakery`."""
    (kit.folder / "interviewkit.toml").write_text('interviewer = "Maud"\n')
    kit.write("bakery", "title: Bread\nquestions: [Who?]\n")
    folder = kit.folder / "drafts" / "summer"
    folder.mkdir(parents=True)
    return Kit(folder)


def listed(done: Done) -> set[str]:
    assert done.code == 0, done
    return {one["slug"] for one in json.loads(done.out)}


def test_below_its_settings_a_command_works_on_the_project(below: Kit, kit: Kit) -> None:
    assert listed(below("list", "--json")) == {"bakery"}
    assert below.ok(*NEW) == "../../interviews/bread.yaml\n"
    assert kit.project.load("bread").interviewer == "Maud"
    assert not (below.folder / "interviews").exists()


def test_in_the_folder_of_the_settings_paths_are_short(kit: Kit, below: Kit) -> None:
    assert kit.ok(*NEW) == "interviews/bread.yaml\n"


def test_a_folder_with_interviews_of_its_own_is_a_project(below: Kit) -> None:
    (below.folder / "interviews").mkdir()
    assert listed(below("list", "--json")) == set()
    assert below.ok(*NEW) == "interviews/bread.yaml\n"
    assert below.project.load("bread").interviewer == "Maud"


@pytest.mark.parametrize("words", [("-C", ".", *NEW), (*NEW, "-C", ".")], ids=["before", "after"])
def test_a_folder_that_is_given_is_taken_as_it_is(below: Kit, words: tuple[str, ...]) -> None:
    assert below.ok(*words) == "interviews/bread.yaml\n"
    assert below.project.load("bread").interviewer == "Maud"


def test_without_settings_this_folder_is_the_project(tmp_path: Path) -> None:
    assert Kit(tmp_path).ok(*NEW) == "interviews/bread.yaml\n"


def test_the_shell_completes_the_interviews_of_the_project(below: Kit) -> None:
    assert completed(below, "interviewkit show ba") == ["bakery"]


def test_commands_that_need_no_setting_work_while_the_file_has_faults(below: Kit, kit: Kit) -> None:
    (kit.folder / "interviewkit.toml").write_text("half a li")
    assert listed(below("list", "--json")) == {"bakery"}
