"""Renew what the program itself says and shows in the docs: the help texts and the pictures.

Run it in the project's virtual environment: `python docs/generate.py`. A test holds the help texts against it.
"""

from __future__ import annotations

import contextlib
import io
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
COLUMNS, LINES = 84, 22


def main() -> None:
    """Write them all."""
    (DOCS / "commands.md").write_text(commands(), encoding="utf-8")
    (DOCS / "pictures").mkdir(exist_ok=True)
    (DOCS / "pictures" / "walk.svg").write_text(walk(), encoding="utf-8")
    pages(DOCS / "pictures")


def commands() -> str:
    """The page of all help texts."""
    top = help_of()
    parts = [
        "# Commands",
        "What `--help` says, command by command. This page is made by `docs/generate.py`.",
        f"```text\n{top}```",
    ]
    for name in re.findall(r"^  (\w+)  ", top.split("Commands:")[1], re.MULTILINE):
        parts += [f"## {name}", f"```text\n{help_of(name)}```"]
    return "\n\n".join(parts) + "\n"


def help_of(*command: str) -> str:
    """What the program prints for `--help`, at 80 columns."""
    words = [sys.executable, "-m", "interviewkit", *command, "--help"]
    environment = {**os.environ, "COLUMNS": "80", "TERMINAL_WIDTH": "80"}
    done = subprocess.run(words, capture_output=True, text=True, check=True, env=environment)
    return done.stdout.replace("python -m interviewkit", "interviewkit")


def walk() -> str:
    """A picture of the walk, taken from a real run on a pseudo-terminal."""
    import pexpect
    import pyte

    with tempfile.TemporaryDirectory() as folder:
        start(Path(folder))
        environment = {**os.environ, "TERM": "xterm-256color", "LANG": "C.UTF-8"}
        environment.pop("NO_COLOR", None)
        words = ["-m", "interviewkit", "-C", folder, "answer", "a-night-at-the-bakery"]
        child = pexpect.spawn(sys.executable, words, dimensions=(LINES, COLUMNS), env=environment, timeout=20)
        child.logfile_read = seen = io.BytesIO()
        child.expect("skip")
        child.send(ANSWER)
        with contextlib.suppress(pexpect.TIMEOUT):
            child.expect("nothing ends it before it is idle", timeout=2)
        screen = pyte.Screen(COLUMNS, LINES)
        pyte.ByteStream(screen).feed(seen.getvalue())
        child.sendcontrol("c")
        child.expect(pexpect.EOF)
    return picture(screen)


def pages(folder: Path) -> None:
    """Pictures of a post as a page, wide and light, narrow and dark, by a browser; left as they are without one."""
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        return
    chromium = shutil.which("chromium")
    if chromium is None:
        return
    with tempfile.TemporaryDirectory() as place, sync_playwright() as playwright:
        path = Path(place) / "post.html"
        words = [sys.executable, "-m", "interviewkit", "-C", str(ROOT), "export", "miscount", "--to", "html", "-o", "-"]
        path.write_bytes(subprocess.run(words, check=True, capture_output=True).stdout)
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        for name, size, scheme in (("page", (1000, 760), "light"), ("page-narrow", (390, 760), "dark")):
            view = browser.new_page(viewport={"width": size[0], "height": size[1]}, color_scheme=scheme)
            view.goto(path.as_uri())
            view.screenshot(path=folder / f"{name}.png")
        browser.close()


ANSWER = "Foxes, mostly. One of them waits for me."


def start(folder: Path) -> None:
    """An interview with a few answers in it."""

    def run(*words: str) -> None:
        subprocess.run([sys.executable, "-m", "interviewkit", "-C", folder, *words], check=True, capture_output=True)

    title = ["--title", "A night at the bakery", "--interviewee", "A baker", "--identity", "withheld"]
    asked = [
        "When does your day begin?",
        "Who else is awake then?",
        "What goes wrong most often?",
        "What do you eat yourself?",
    ]
    run("new", *title, *(word for question in asked for word in ("--question", question)))
    run("answer", "a-night-at-the-bakery", "q1", "At two. By then the levain has had its hour.")
    run("ask", "a-night-at-the-bakery", "--reword", "q2", "--follows", "q1")


def picture(screen: object) -> str:
    """The screen as an SVG by Rich, without fonts from elsewhere."""
    from rich.console import Console
    from rich.style import Style
    from rich.text import Text

    console = Console(width=COLUMNS, record=True, file=io.StringIO(), color_system="truecolor")
    for row in range(LINES):
        line = Text()
        for column in range(COLUMNS):
            cell = screen.buffer[row][column]  # type: ignore[attr-defined]
            line.append(
                cell.data, Style(color=colour(cell.fg), bgcolor=colour(cell.bg), bold=cell.bold, reverse=cell.reverse)
            )
        console.print(line, no_wrap=True)
    svg = console.export_svg(title="interviewkit answer a-night-at-the-bakery", unique_id="walk")
    return re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.DOTALL)


def colour(name: str) -> str | None:
    """A colour of the screen as Rich calls it."""
    if name == "default":
        return None
    return (
        f"#{name}"
        if re.fullmatch("[0-9a-f]{6}", name)
        else name.replace("bright", "bright_").replace("brown", "yellow")
    )


if __name__ == "__main__":
    main()
