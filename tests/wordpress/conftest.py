"""What the tests in a real WordPress share: the site, its writer in a browser, and its editor."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.conftest import required
from tests.wordpress.editor import Editor, Parser
from tests.wordpress.serve import HERE, Site, missing, started

NEWEST = HERE / "newest"


@pytest.fixture(scope="session")
def wordpress() -> Iterator[Site]:
    """A French WordPress of our own; without its Debian packages the test skips, unless CI is set."""
    required(f"A WordPress (Debian's {', '.join(missing())})", not missing())
    with started("fr_FR") as site:
        yield site


@pytest.fixture(scope="session")
def writer(browser: Any, wordpress: Site) -> Iterator[Any]:
    """A browser in which the author of the site is logged in, and that reaches nothing else."""
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"], locale="fr-FR")
    context.route(lambda address: not address.startswith(wordpress.address), lambda route: route.abort())
    page = context.new_page()
    page.goto(f"{wordpress.address}/wp-login.php")
    page.fill("#user_login", wordpress.user)
    page.fill("#user_pass", wordpress.password)
    page.click("#wp-submit")
    page.wait_for_url("**/wp-admin/**")
    page.close()
    yield context
    context.close()


@pytest.fixture(scope="session")
def newest(browser: Any) -> Iterator[Parser]:
    """The parser and the blocks of an editor of 2026, bundled; without it the test skips, unless CI is set."""
    required(
        "The newest editor (npm install && npm run build in tests/wordpress/newest)", (NEWEST / "built.js").exists()
    )
    page = browser.new_page()
    page.goto((NEWEST / "blocks.html").as_uri())
    yield Parser(page)
    page.close()


@pytest.fixture
def editor(writer: Any, wordpress: Site) -> Iterator[Editor]:
    """The block editor of the site, in a page of its own."""
    yield from _editor(writer, wordpress)


@pytest.fixture(scope="session")
def new_post(writer: Any, wordpress: Site) -> Iterator[Editor]:
    """The editor with a new post, in one page for all: opening it takes longer than all that is done there."""
    for editor in _editor(writer, wordpress):
        yield editor.open()


def _editor(writer: Any, wordpress: Site) -> Iterator[Editor]:
    page = writer.new_page()
    # A post left unsaved asks whether one may go.
    page.on("dialog", lambda dialog: dialog.accept())
    yield Editor(page, wordpress)
    page.close()
