"""The page and the fragment by the rules of HTML, as the validator of the W3C reads them."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from dataclasses import replace

import pytest
from editions import everything, portrayed

from interviewkit.exporters import export
from interviewkit.exporters.style import LAYOUTS, Style
from interviewkit.pictures import embedded
from tests.conftest import ROOT, required
from tests.generators.engines import NODE

VALIDATOR = NODE / "vnu-jar" / "build" / "dist" / "vnu.jar"
# The page forbids all scripts; what it says of itself to machines is in an element called so, and is no script.
# A portrait in the page is allowed by `img-src data:`, which the validator reads as nothing; a browser shows it
# (test_browser.py).
_BY_DESIGN = re.compile(
    "Inline script violates Content Security Policy|Resource violates .* image “data:.*” blocked by “img-src” directive"
)


def complaints(*pages):
    """What the validator says of pages, each a pair of path and text."""
    required("A Java for the validator of HTML", shutil.which("java"))
    required("The validator of HTML (python3 tests/generators/install.py)", VALIDATOR.is_file())
    for path, text in pages:
        path.write_text(text, encoding="utf-8")
    words = ["java", "-jar", str(VALIDATOR), "--format", "json", *(str(path) for path, _ in pages)]
    ran = subprocess.run(words, capture_output=True, text=True, check=False)
    told = json.loads(ran.stderr)["messages"]
    return [
        f"{one['url'][-30:]}:{one.get('lastLine')}: {one['message']}"
        for one in told
        if not _BY_DESIGN.search(one["message"])
    ]


def test_every_layout_of_the_page_and_of_the_fragment_holds_the_rules(tmp_path):
    pages = []
    for layout in LAYOUTS:
        for declined in ("show", "group"):
            style = Style(layout=layout, declined=declined, numbers=declined == "group")
            name = f"{layout}-{declined}"
            pages.append((tmp_path / f"page-{name}.html", export(everything(), "html", style)))
            fragment = export(portrayed(), "fragment", style)
            whole = f'<!DOCTYPE html>\n<html lang="en"><title>x</title><body><h1>x</h1>\n{fragment}</body></html>\n'
            pages.append((tmp_path / f"fragment-{name}.html", whole))
    assert complaints(*pages) == []


def test_a_page_with_a_portrait_and_links_holds_them_in_every_layout(tmp_path):
    told = portrayed()
    portrait = replace(told.portrait, file=embedded(ROOT / "pictures" / "tamsin-oyelaran.png"))
    post = replace(told, portrait=portrait)
    pages = [(tmp_path / f"{layout}.html", export(post, "html", Style(layout=layout))) for layout in LAYOUTS]
    assert all('<img src="data:image/' in text for _, text in pages)
    assert complaints(*pages) == []


def test_a_broken_page_would_be_told(tmp_path):
    assert complaints((tmp_path / "a.html", "<p><div></p>")) != []


@pytest.mark.parametrize("language", ["fr", "ar", "eo"])
def test_a_page_in_any_language_holds_them(language, tmp_path):
    assert complaints((tmp_path / "a.html", export(everything(language), "html"))) == []
