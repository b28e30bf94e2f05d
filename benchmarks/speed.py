"""How long a start and a save take: ratios within one run, on an installed wheel; medians of 21.

Run it with any Python 3.11 or newer: `python benchmarks/speed.py`. It builds the wheel, installs it in a
virtual environment of its own, and prints each figure beside its goal; the exit code is 1 if one is missed.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent
ROUNDS = 21
PARAGRAPH = "Nous recevons beaucoup de monde le samedi : c'est le jour du marché, et l'on parle. " * 3
QUESTION = "Comment se passe, concrètement, une journée ordinaire, et qu'est-ce qui la rend différente ?"


def main() -> int:
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        python = install(place)
        project = sample(place)
        missed = start(python, project) + save(python, project)
    print(f"{missed} goals missed" if missed else "all goals reached")
    return 1 if missed else 0


def install(place: Path) -> Path:
    """The interpreter of a fresh environment that has the wheel, compiled."""
    python = place / "venv" / "bin" / "python"
    for command in (
        [sys.executable, "-m", "venv", str(place / "venv")],
        [str(python), "-m", "pip", "wheel", "-q", "--no-deps", "-w", str(place), str(ROOT)],
    ):
        subprocess.run(command, check=True)
    wheel = next(place.glob("*.whl"))
    subprocess.run([str(python), "-m", "pip", "install", "-q", "--compile", str(wheel)], check=True)
    return python


def sample(place: Path) -> Path:
    """A project with one interview of 17 exchanges, all answered, and a thousand names beside it."""
    project = place / "project"
    (project / "interviews").mkdir(parents=True)
    lines = ["title: Une année au marché", "date: 2026-11-20", "language: fr", "exchanges:"]
    for number in range(1, 18):
        lines += [f"- id: q{number}", f"  question: {QUESTION}", "  answer: |"]
        lines += [f"    {PARAGRAPH}", "", f"    {PARAGRAPH}", ""]
    (project / "interviews" / "marche.yaml").write_text("\n".join(lines), encoding="utf-8")
    return project


def start(python: Path, project: Path) -> int:
    """How many of the goals for whole commands are missed, each told with its figure."""
    command = str(python.parent / "interviewkit")
    complete = {
        "_INTERVIEWKIT_COMPLETE": "complete_bash",
        "COMP_WORDS": f"interviewkit -C {project} show ",
        "COMP_CWORD": "4",
    }
    text = "Une réponse courte."
    cases: list[tuple[str, list[str], float, dict[str, str]]] = [
        ("--version", [command, "--version"], 7.5, {}),
        ("--help", [command, "--help"], 7.5, {}),
        *((f"{name} --help", [command, name, "--help"], 7.5, {}) for name in ("new", "answer", "export", "list")),
        ("a wrong command", [command, "exprot"], 7.5, {}),
        ("completing a slug", [command], 7.5, complete),
        ("show SLUG", [command, "-C", str(project), "show", "marche"], 10, {}),
        ("check SLUG", [command, "-C", str(project), "check", "marche"], 10, {}),
        ("answer SLUG q1 TEXT", [command, "-C", str(project), "answer", "marche", "q1", text], 10, {}),
        ("export SLUG -o -", [command, "-C", str(project), "export", "marche", "-o", "-"], 10, {}),
        (
            "export SLUG --to html -o -",
            [command, "-C", str(project), "export", "marche", "--to", "html", "-o", "-"],
            10,
            {},
        ),
    ]
    bare = [str(python), "-c", "pass"]
    print("whole commands, in times of `python -c pass` of the same interpreter")
    return sum(told(name, in_turn(words, bare, env=env), goal) for name, words, goal, env in cases)


def in_turn(words: list[str], bare: list[str], *, env: dict[str, str]) -> float:
    """The median of the ratios, one command and one bare interpreter in turn."""
    ratios = []
    for _ in range(ROUNDS):
        ratios.append(took(words, env) / took(bare, {}))
    return statistics.median(ratios)


def took(words: list[str], env: dict[str, str]) -> float:
    begin = time.perf_counter()
    subprocess.run(words, capture_output=True, env={**os.environ, **env}, check=False)
    return time.perf_counter() - begin


SAVING = """
import statistics, sys, time
from pathlib import Path
from ruamel.yaml import YAML
from interviewkit.model import Exchange
from interviewkit.store.desk import Desk
from interviewkit.store.project import Project

project = Project(Path(sys.argv[1]))
path = project.path("marche")
desk = Desk(project, "marche")

def load():
    yaml = YAML()
    yaml.preserve_quotes = True
    yaml.load(path.read_text("utf-8"))

def save(number):
    # What the walk does: read the file, put one answer, write it back, read it back.
    seen = desk.read().find("q9")
    desk.answer(seen, answer=f"Une autre réponse, la {number}e.\\n\\nEn deux paragraphes.")

def timed(act, *words):
    begin = time.perf_counter()
    act(*words)
    return time.perf_counter() - begin

ratios = []
for number in range(21):
    ratios.append(timed(save, number) / timed(load))
print(statistics.median(ratios))
"""


def save(python: Path, project: Path) -> int:
    """Whether the goal for a save in the walk is missed."""
    print("a save in the walk: read, set one answer, write, read back; in times of one ruamel round-trip load")
    done = subprocess.run([str(python), "-c", SAVING, str(project)], capture_output=True, text=True, check=True)
    return told("a save, 17 exchanges", float(done.stdout), 3)


def told(name: str, ratio: float, goal: float) -> bool:
    """Whether the goal is missed; the figure is printed."""
    print(f"  {name:<28} {ratio:5.1f}   goal {goal:g}{'   MISSED' if ratio > goal else ''}")
    return ratio > goal


if __name__ == "__main__":
    raise SystemExit(main())
