"""What the docs say is true: their commands run, their help texts are the program's, their files read."""

from __future__ import annotations

import importlib.util
import re
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from interviewkit.store.fields import read
from interviewkit.yamlfile.parser import parse
from tests.conftest import ROOT, Kit

README = (ROOT / "README.md").read_text("utf-8")


def blocks(text: str, language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", text, re.DOTALL)


@pytest.fixture(scope="module")
def generate() -> ModuleType:
    spec = importlib.util.spec_from_file_location("generate", ROOT / "docs" / "generate.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_page_of_commands_is_what_help_says(generate: ModuleType) -> None:
    assert (ROOT / "docs" / "commands.md").read_text("utf-8") == generate.commands(), "run docs/generate.py"


def test_ci_runs_exactly_the_test_command_of_the_readme() -> None:
    _, tests = blocks(README, "sh")[:2]
    assert tests.strip() in (ROOT / ".ci" / "run").read_text("utf-8").splitlines()


def test_the_tour_of_the_readme_runs_as_it_stands(kit: Kit) -> None:
    tour = "\n".join(blocks(README, "sh")[2:])
    lines = re.sub(r"\\\n\s*", "", tour).splitlines()
    # The walk wants a terminal, and the environment is this one; all the rest is typed as it stands.
    skipped = {"source .venv/bin/activate", "interviewkit answer a-night-at-the-bakery"}
    script = "\n".join(line for line in lines if line not in skipped)
    here = f'set -e\ninterviewkit() {{ {sys.executable} -m interviewkit "$@"; }}\n'
    done = subprocess.run(["bash", "-c", here + script], cwd=kit.folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert (kit.folder / "my-blog" / "posts" / "a-night-at-the-bakery.html").is_file()
    assert "Let us talk about something else." in done.stdout


def test_the_installed_command_and_the_module_are_the_same(kit: Kit) -> None:
    script = Path(sys.executable).with_name("interviewkit")
    done = subprocess.run([script, "--version"], capture_output=True, text=True, check=True)
    assert done.stdout == kit.ok("--version")


@pytest.mark.parametrize("text", blocks((ROOT / "docs" / "file-format.md").read_text("utf-8"), "yaml"))
def test_the_files_in_the_page_of_the_format_are_valid(text: str) -> None:
    interview, faults = read(parse(text), "sample")
    assert faults == []
    assert interview
    assert interview.exchanges


def test_every_link_of_the_docs_leads_somewhere() -> None:
    for page in (ROOT / "README.md", *(ROOT / "docs").glob("*.md")):
        for target in re.findall(r"\]\((?!https?:)([^)#]+)\)", page.read_text("utf-8")):
            assert (page.parent / target).exists(), f"{page.name}: {target}"


def test_no_file_holds_the_path_of_the_machine_it_was_made_on() -> None:
    tracked = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False).stdout
    for name in tracked.splitlines():
        path = ROOT / name
        if path.is_file():
            assert str(ROOT).encode() not in path.read_bytes(), name
