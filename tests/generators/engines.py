"""The blog engines of the tests: where each is installed, and how it makes a site."""

from __future__ import annotations

import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
SITES = HERE / "sites"
CACHE = Path(os.environ.get("INTERVIEWKIT_GENERATORS") or Path.home() / ".cache" / "interviewkit-generators")
PYTHON = CACHE / "python" / "bin"
NODE = CACHE / "node" / "node_modules"
QUIET = {"ASTRO_TELEMETRY_DISABLED": "1", "NO_COLOR": "1", "TZ": "UTC", "NO_MKDOCS_2_WARNING": "1"}


@dataclass(frozen=True)
class Engine:
    """One engine: its program, what it is told, and the folder with the pages it makes."""

    name: str
    program: str
    words: tuple[str, ...]
    pages: str
    from_node: bool = False
    is_smart: bool = False
    """Whether it puts typographic quotes, dashes and dots where it finds plain ones."""
    needed: bool = True
    """Whether it can be installed wherever these tests run."""

    def found(self) -> str | None:
        """Where its program is, or None."""
        if not self.from_node:
            return shutil.which(self.program, path=os.pathsep.join([str(PYTHON), os.environ.get("PATH", "")]))
        program = NODE / ".bin" / self.program
        return str(program) if program.exists() else None

    def build(self, site: Path) -> Path:
        """Make the pages of a site, and tell where they are; what the engine says is the message where it fails."""
        if self.from_node:
            (site / "node_modules").symlink_to(NODE)
        program = self.found()
        assert program
        done = subprocess.run(
            [program, *self.words], cwd=site, env={**os.environ, **QUIET}, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, f"{self.name} says:\n{done.stdout[-4000:]}\n{done.stderr[-4000:]}"
        return site / self.pages


ENGINES = {
    engine.name: engine
    for engine in (
        Engine("hugo", "hugo", ("build", "--quiet"), "public", is_smart=True),
        Engine("jekyll", "jekyll", ("build", "--quiet"), "_site", is_smart=True),
        Engine("pelican", "pelican", ("--quiet", "--settings", "pelicanconf.py"), "output"),
        Engine("eleventy", "eleventy", ("--quiet",), "_site", from_node=True),
        Engine("astro", "astro", ("build",), "dist", from_node=True, is_smart=True),
        Engine("mkdocs", "mkdocs", ("build", "--quiet"), "site"),
        Engine("hexo", "hexo", ("generate", "--bail"), "public", from_node=True, is_smart=True),
        # No registry has one that runs on Debian 12.
        Engine("zola", "zola", ("build",), "public", needed=False),
    )
}
