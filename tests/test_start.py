"""A command loads what it needs and nothing else; counted, because times flicker and counts do not."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

SCREEN = {"rich", "prompt_toolkit", "pydantic", "asyncio"}
FILES = {"ruamel", "markdown_it", "slugify", "jinja2", "PIL", "lxml"}
POST = {"tomllib", "interviewkit.typography"}
"""What a post is made with: words and typography of its language."""
LOADED = """
import sys
from interviewkit.cli import app
try:
    app(sys.argv[1:])
except SystemExit:
    pass
print("\\n" + " ".join(sys.modules))
"""


def loaded(folder: Path, *words: str) -> set[str]:
    """What a command loads of all that takes long: the screen, the libraries for files, JSON, and what makes a post."""
    command = [sys.executable, "-c", LOADED, "-C", str(folder), *words]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    modules = set(done.stdout.splitlines()[-1].split())
    assert "interviewkit.cli" in modules
    return modules & (SCREEN | FILES | POST | {"json"})


@pytest.mark.parametrize(
    "words",
    [
        ["--help"],
        ["new", "--help"],
        ["export", "--help"],
        ["list"],
        ["show", "miscount"],
        ["check", "miscount"],
    ],
    ids=" ".join,
)
def test_a_command_loads_no_slow_library_that_it_does_not_need(words: list[str]) -> None:
    assert loaded(ROOT, *words) == set()


def test_json_is_loaded_by_who_asks_for_it() -> None:
    assert loaded(ROOT, "list", "--json") == {"json"}


@pytest.mark.parametrize("target", ["markdown", "hugo", "fragment", "html", "wordpress", "json"])
def test_a_post_without_a_portrait_loads_its_language_and_nothing_for_pictures_or_templates(target: str) -> None:
    words = ["export", "carnet-d-une-inspectrice", "--to", target, "-o", "-"]
    assert loaded(ROOT, *words) - {"json"} == POST


@pytest.mark.parametrize(("target", "brought"), [("markdown", set()), ("html", {"PIL"})])
def test_a_portrait_brings_in_the_library_for_pictures_only_where_it_is_put_in_the_page(
    target: str, brought: set[str]
) -> None:
    assert loaded(ROOT, "export", "miscount", "--to", target, "-o", "-") - {"json"} == POST | brought


def test_a_file_in_another_layout_brings_in_the_yaml_parser(tmp_path: Path) -> None:
    (tmp_path / "interviews").mkdir()
    (tmp_path / "interviews" / "one.yaml").write_text("{title: T, questions: [A?]}\n", "utf-8")
    assert loaded(tmp_path, "show", "one") & FILES == {"ruamel"}


def test_a_template_of_ones_own_brings_in_the_library_for_it(tmp_path: Path) -> None:
    (tmp_path / "post.html").write_text("<h1>{{ title }}</h1>", "utf-8")
    words = ["export", "carnet-d-une-inspectrice", "--template", str(tmp_path / "post.html"), "-o", "-"]
    assert loaded(ROOT, *words) & FILES == {"jinja2"}
