"""A command loads what it needs and nothing else; counted, because times flicker and counts do not."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

SLOW = {"rich", "prompt_toolkit", "ruamel", "markdown_it", "slugify", "jinja2", "pydantic", "asyncio"}
LOADED = """
import json, sys
from interviewkit.cli import app
try:
    app(sys.argv[1:])
except SystemExit:
    pass
print("\\n" + json.dumps(sorted({name.partition(".")[0] for name in sys.modules})))
"""


def loaded(folder: Path, *words: str) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", LOADED, "-C", str(folder), *words], capture_output=True, text=True, check=True
    )
    return set(json.loads(done.stdout.splitlines()[-1]))


@pytest.mark.parametrize(
    "words",
    [
        ["--help"],
        ["new", "--help"],
        ["export", "--help"],
        ["list", "--json"],
        ["list"],
        ["show", "miscount"],
        ["check", "miscount"],
        ["export", "miscount", "-o", "-"],
        ["export", "miscount", "--to", "html", "-o", "-"],
    ],
    ids=" ".join,
)
def test_a_command_loads_no_slow_library_that_it_does_not_need(words: list[str]) -> None:
    assert loaded(ROOT, *words) & SLOW == set()


def test_a_file_in_another_layout_brings_in_the_yaml_parser(tmp_path: Path) -> None:
    (tmp_path / "interviews").mkdir()
    (tmp_path / "interviews" / "one.yaml").write_text("{title: T, questions: [A?]}\n", "utf-8")
    assert loaded(tmp_path, "show", "one") & SLOW == {"ruamel"}
