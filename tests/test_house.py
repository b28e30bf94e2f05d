"""The house keeps its rules: who may import whom, one sentence a module, sizes."""

from __future__ import annotations

import ast
import statistics
from pathlib import Path

import pytest

import interviewkit

HOUSE = Path(interviewkit.__file__).parent
MODULES = sorted(path for path in HOUSE.rglob("*.py"))
# A room may import itself, the version and what stands here; nothing else of ours.
ALLOWED = {
    "errors": set(),
    "model": set(),
    "slug": set(),
    "locales": set(),
    "typography": set(),
    "settings": {"errors", "disk"},
    "clipboard": {"errors"},
    "pictures": {"errors", "disk"},
    "yamlfile": {"errors"},
    "disk": {"errors"},
    "console": {"errors"},
    "editor": {"errors"},
    "privacy": {"model"},
    "questions": {"errors", "model", "yamlfile"},
    "store": {"errors", "model", "yamlfile", "disk"},
    "intake": {"errors", "model", "locales", "console", "editor", "reply"},
    "letter": {"errors", "model", "locales", "yamlfile"},
    "reply": {"errors", "model", "locales", "yamlfile"},
    "exporters": {"errors", "privacy", "locales", "typography"},
    "commands": {
        "errors",
        "model",
        "slug",
        "locales",
        "settings",
        "clipboard",
        "pictures",
        "disk",
        "console",
        "editor",
        "privacy",
        "questions",
        "store",
        "intake",
        "letter",
        "reply",
        "exporters",
    },
    "cli": {"errors", "console", "commands"},
    "__main__": {"cli"},
    "__init__": set(),
}
FORBIDDEN_NAMES = {"utils", "util", "helpers", "helper", "manager", "managers", "handler", "base", "common", "misc"}


def room(path: Path) -> str:
    return path.relative_to(HOUSE).parts[0].removesuffix(".py")


def imported(path: Path) -> set[tuple[str, int]]:
    """The rooms a module imports, at its top or inside a function, with the line."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        names = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno} imports relatively"
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        for name in names:
            parts = name.split(".")
            if parts[0] == "interviewkit" and len(parts) > 1 and parts[1] != "__version__":
                found.add((parts[1], node.lineno))
    return found


def functions(path: Path) -> list[tuple[str, int]]:
    tree = ast.parse(path.read_text("utf-8"))
    return [
        (f"{path.relative_to(HOUSE)}:{node.lineno} {node.name}", node.end_lineno - node.lineno + 1)
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.end_lineno
    ]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(HOUSE)))
def test_a_module_imports_only_what_its_room_may(path: Path) -> None:
    here = room(path)
    wrong = [f"line {line}: {other}" for other, line in imported(path) if other not in {here, *ALLOWED[here]}]
    assert not wrong, f"{path.name} may not import {wrong}"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(HOUSE)))
def test_a_module_says_in_one_sentence_what_it_knows(path: Path) -> None:
    sentence = (ast.get_docstring(ast.parse(path.read_text("utf-8"))) or "").split("\n\n")[0]
    assert sentence.endswith((".", "`")), path
    assert len(sentence) < 250


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(HOUSE)))
def test_no_module_is_longer_than_250_lines_and_no_function_than_50(path: Path) -> None:
    assert path.read_text("utf-8").count("\n") <= 250
    assert [name for name, lines in functions(path) if lines > 50] == []


def test_functions_are_small() -> None:
    lengths = sorted(lines for path in MODULES for _, lines in functions(path))
    assert statistics.median(lengths) <= 9
    assert lengths[int(len(lengths) * 0.9)] <= 25


def test_only_yamlfile_knows_ruamel_and_only_the_console_prints() -> None:
    for path in MODULES:
        text = path.read_text("utf-8")
        assert room(path) == "yamlfile" or "ruamel" not in text, path
        calls = [node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Call)]
        assert not [c for c in calls if isinstance(c.func, ast.Name) and c.func.id in ("print", "input")], path


def test_no_module_hides_behind_a_name_that_says_nothing() -> None:
    assert not [path for path in MODULES if path.stem in FORBIDDEN_NAMES]
