"""Pictures of a sample's post in a real WordPress, wide and narrow: `python -m tests.wordpress.picture FOLDER`."""

from __future__ import annotations

import argparse
from pathlib import Path

from playwright.sync_api import sync_playwright

from interviewkit.exporters import export
from interviewkit.exporters.compose import compose
from interviewkit.exporters.style import LAYOUTS, Style
from interviewkit.privacy import publish
from interviewkit.store.project import Project
from tests.conftest import CHROMIUM, ROOT
from tests.wordpress.serve import started

WIDTHS = (1280, 400)


def take(folder: Path, slug: str, layout: str) -> list[Path]:
    """The pictures taken, one for each width, the whole page high; the site is made for them and gone again."""
    interview = Project(ROOT).load(slug)
    edition, style = publish(interview), Style(layout=layout)
    markup, title = export(edition, "wordpress", style), compose(edition, style).edition.title
    folder.mkdir(parents=True, exist_ok=True)
    taken = []
    with started("fr_FR" if interview.language == "fr" else "en_US") as site, sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=str(CHROMIUM), args=["--no-sandbox", "--disable-gpu"])
        address = site.shown(site.post(markup, title=title))
        for width in WIDTHS:
            page = chromium.new_page(viewport={"width": width, "height": 900})
            page.route(lambda asked: not asked.startswith(site.address), lambda route: route.abort())
            page.goto(address)
            taken.append(folder / f"wordpress-{layout}-{width}.png")
            page.screenshot(path=taken[-1], full_page=True)
        chromium.close()
    return taken


if __name__ == "__main__":
    told = argparse.ArgumentParser(description=__doc__)
    told.add_argument("folder", type=Path)
    told.add_argument("slug", nargs="?", default="carnet-d-une-inspectrice", choices=Project(ROOT).slugs())
    told.add_argument("layout", nargs="?", default="heading", choices=[*LAYOUTS])
    given = told.parse_args()
    print(*take(given.folder, given.slug, given.layout), sep="\n")
