"""Install the blog engines that the tests here run, each in the version they are proven with; Jekyll comes from Debian.

    python3 tests/generators/install.py

What is there already is left alone. The programs go to ~/.cache/interviewkit-generators, or to INTERVIEWKIT_GENERATORS.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import venv
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.generators.engines import ENGINES, HERE, NODE, PYTHON


def main() -> int:
    """Install what is missing, and tell what could not be."""
    if not shutil.which("npm"):
        print("npm is missing: the engines want Node 20.19 or later", file=sys.stderr)
        return 1
    # They wait for the network most of the time.
    with ThreadPoolExecutor() as pool:
        for done in [pool.submit(_python), pool.submit(_node)]:
            done.result()
    lacking = [engine.name for engine in ENGINES.values() if engine.needed and not engine.found()]
    if "jekyll" in lacking:
        print("Jekyll is missing: apt-get install --no-install-recommends jekyll", file=sys.stderr)
    return 1 if lacking else 0


def _python() -> None:
    wanted = HERE / "requirements.txt"
    if _is_done(PYTHON.parent, wanted):
        return
    venv.create(PYTHON.parent, with_pip=True)
    subprocess.run([PYTHON / "pip", "install", "-qq", "--requirement", wanted], check=True)
    shutil.copy(wanted, PYTHON.parent)


def _node() -> None:
    wanted = HERE / "package.json"
    if NODE.exists() and _is_done(NODE.parent, wanted):
        return
    shutil.rmtree(NODE, ignore_errors=True)
    NODE.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(wanted, NODE.parent)
    quiet = ["--no-audit", "--no-fund", "--no-package-lock", "--loglevel=error"]
    try:
        subprocess.run(["npm", "install", *quiet], cwd=NODE.parent, check=True)
    except subprocess.CalledProcessError:
        (NODE.parent / wanted.name).unlink()
        raise


def _is_done(folder: Path, wanted: Path) -> bool:
    kept = folder / wanted.name
    return kept.exists() and kept.read_bytes() == wanted.read_bytes()


if __name__ == "__main__":
    sys.exit(main())
