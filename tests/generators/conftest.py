"""One site an engine, with every post of these tests in it, built once."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from interviewkit.exporters import export, file_name
from interviewkit.exporters.dialects import DIALECTS
from tests.conftest import required
from tests.generators.engines import ENGINES, SITES, Engine
from tests.generators.posts import POSTS, Sample
from tests.generators.reading import Page, read


@dataclass(frozen=True)
class Site:
    """What an engine made of all the posts."""

    engine: Engine
    pages: Mapping[str, Path]

    def page(self, slug: str) -> Page:
        """The page of the post with that slug."""
        return read(self.pages[slug])


def make(engine: Engine, folder: Path, samples: Mapping[str, Sample]) -> Site:
    """A site in that folder with those posts, each where its dialect says and under the name that it says."""
    site = folder / engine.name
    shutil.copytree(SITES / engine.name, site)
    place = site / DIALECTS[engine.name].place
    place.mkdir(parents=True, exist_ok=True)
    for sample in samples.values():
        post = export(sample.edition, engine.name, sample.style)
        (place / file_name(sample.edition, engine.name)).write_text(post, "utf-8", newline="\n")
    pages = engine.build(site)
    found = {path.parent.name if path.stem == "index" else path.stem: path for path in pages.rglob("*.html")}
    assert set(samples) <= set(found), f"{engine.name} made no page of {sorted(set(samples) - set(found))}"
    return Site(engine, {slug: found[slug] for slug in samples})


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Site]:
    """The site that an engine made; it is made when it is first asked for."""
    made: dict[str, Site | AssertionError] = {}

    def made_by(name: str) -> Site:
        engine = ENGINES[name]
        if not engine.needed and not engine.found():
            pytest.skip(f"{name} is not on this machine, and no registry has one for it")
        required(f"{name} (python3 tests/generators/install.py)", engine.found())
        if name not in made:
            try:
                made[name] = make(engine, tmp_path_factory.mktemp("site"), POSTS)
            except AssertionError as failure:
                made[name] = failure
        if isinstance(done := made[name], AssertionError):
            raise done
        return done

    return made_by
