"""The form, opened from disk in a browser of its own."""

from __future__ import annotations

import pytest

from interviewkit.letter.form import render
from tests.letter.forms import LETTER, SIZES, Form


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    path = tmp_path_factory.mktemp("form") / "questions.html"
    path.write_bytes(render(LETTER))
    return path.as_uri()


@pytest.fixture
def window(browser):
    """A browser of its own, empty of everything kept, in the size and the colours wished for."""
    contexts = []

    def opened(*, size="phone", scheme="light", **wishes):
        width, height = SIZES[size]
        context = browser.new_context(viewport={"width": width, "height": height}, color_scheme=scheme, **wishes)
        context.set_default_timeout(5000)
        contexts.append(context)
        return context

    yield opened
    for context in contexts:
        context.close()


@pytest.fixture
def opened(window, address):
    """Open the form."""

    def form(*, before: str = "", **wishes) -> Form:
        page = window(**wishes).new_page()
        if before:
            page.add_init_script(before)
        form = Form(page)
        page.goto(address)
        return form

    return form
