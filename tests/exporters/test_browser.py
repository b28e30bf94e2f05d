"""The page in a real browser: readable by everyone, at every width, on paper, with nothing loaded."""

from dataclasses import replace
from itertools import pairwise

import pytest
from editions import edition, everything, portrayed

from interviewkit.exporters import export
from interviewkit.exporters.style import LAYOUTS, Style
from interviewkit.pictures import embedded
from tests.conftest import ROOT


def pictured():
    """The post about somebody, with the portrait in the page itself."""
    told = portrayed()
    return replace(told, portrait=replace(told.portrait, file=embedded(ROOT / "pictures" / "tamsin-oyelaran.png")))


@pytest.fixture
def page_file(tmp_path):
    """The post with everything in it, as a file to open."""
    return tmp_path / "post.html"


@pytest.fixture
def opened(browser, page_file):
    """Open the page with the given wishes of a reader, and note every request it makes."""
    contexts = []

    def open_page(*, post=None, width=1280, scheme="light", media="screen", **style):
        page_file.write_text(export(post or everything(), "html", Style(**style)), encoding="utf-8")
        context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=False)
        contexts.append(context)
        page = context.new_page()
        page.asked, page.complaints = [], []
        page.on("request", lambda request: page.asked.append(request.url))
        page.on("console", lambda message: page.complaints.append(message.text))
        page.emulate_media(media=media, color_scheme=scheme)
        page.goto(page_file.as_uri())
        return page

    yield open_page
    for context in contexts:
        context.close()


def doubts(page, axe):
    """What axe finds to mend, and what it leaves to a person to look at, each with its elements."""
    page.evaluate(axe)
    found = page.evaluate("axe.run(document)")
    assert len(found["passes"]) > 15
    faults = [*found["violations"], *found["incomplete"]]
    return [(fault["id"], [node["html"] for node in fault["nodes"]]) for fault in faults]


@pytest.mark.parametrize(
    ("width", "scheme", "style"),
    [
        *((width, scheme, {}) for width in (320, 1280) for scheme in ("light", "dark")),
        *((1280, "dark", {"layout": layout, "declined": "group", "numbers": True}) for layout in LAYOUTS),
    ],
)
def test_axe_finds_nothing_to_mend_and_nothing_to_look_at(opened, axe, scheme, width, style):
    assert doubts(opened(width=width, scheme=scheme, **style), axe) == []


@pytest.mark.parametrize(("width", "scheme"), [(320, "dark"), (1280, "light")])
def test_axe_finds_nothing_in_a_page_with_a_portrait_and_links(opened, axe, scheme, width):
    page = opened(post=pictured(), width=width, scheme=scheme)
    assert page.evaluate("document.querySelector('article img').naturalWidth") > 100
    assert doubts(page, axe) == []


@pytest.mark.parametrize("style", ["color: #ccc", "background: linear-gradient(red, blue)"])
def test_axe_would_tell_of_text_that_is_pale_and_of_text_on_many_colours(opened, axe, style):
    page = opened()
    page.evaluate("style => document.querySelector('.question').setAttribute('style', style)", style)
    assert [name for name, _ in doubts(page, axe)] == ["color-contrast"]


@pytest.mark.parametrize("width", [320, 375, 768, 1280, 1600])
@pytest.mark.parametrize("layout", ["heading", "names", "dl"])
def test_no_width_needs_scrolling_sideways(opened, width, layout):
    page = opened(width=width, layout=layout)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert (
        page.evaluate("Math.max(...[...document.querySelectorAll('body *')].map(e => e.getBoundingClientRect().right))")
        <= width
    )


@pytest.mark.parametrize("width", [768, 1280, 1600])
def test_a_line_is_never_too_long_to_read(opened, width):
    page = opened(width=width)
    assert page.evaluate("document.querySelector('.introduction').clientWidth") <= 66 * 12.5


def test_the_page_asks_for_nothing_but_itself(opened, page_file):
    page = opened()
    page.wait_for_load_state("networkidle")
    assert page.asked == [page_file.as_uri()]
    assert page.complaints == []


def test_the_page_forbids_itself_to_load_anything(opened, page_file):
    page = opened()
    page.evaluate("new Image().src = 'https://example.org/spy.png'")
    page.wait_for_timeout(200)
    assert any("Content Security Policy" in complaint for complaint in page.complaints)


def test_dark_is_dark_and_light_is_light(opened):
    lights = {}
    for scheme in ("light", "dark"):
        colour = opened(scheme=scheme).evaluate("getComputedStyle(document.documentElement).backgroundColor")
        lights[scheme] = sum(int(part) for part in colour[4:-1].split(","))
    assert lights["light"] > 700
    assert lights["dark"] < 120


def test_paper_is_white_whatever_the_screen_and_keeps_questions_with_answers(opened):
    page = opened(scheme="dark", media="print")
    colours = page.evaluate(
        "[getComputedStyle(document.documentElement).backgroundColor, getComputedStyle(document.body).color]"
    )
    assert colours == ["rgb(255, 255, 255)", "rgb(0, 0, 0)"]
    assert page.evaluate(
        "[...new Set([...document.querySelectorAll('h2, h3, h4')].map(e => getComputedStyle(e).breakAfter))]"
    ) == ["avoid"]
    assert page.pdf().startswith(b"%PDF")


def test_headings_never_skip_a_level_and_there_is_one_title(opened):
    levels = opened().evaluate("[...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(e => +e.tagName[1])")
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_every_exchange_can_be_linked_to(opened):
    page = opened()
    ids = page.evaluate("[...document.querySelectorAll('.question[id]')].map(e => e.id)")
    assert ids == [entry.id for entry in everything().entries]


def test_a_follow_up_is_set_in_from_its_question(opened):
    left = "document.getElementById({!r}).getBoundingClientRect().left"
    page = opened()
    assert page.evaluate(left.format("q2")) > page.evaluate(left.format("q1"))
    assert page.evaluate(left.format("q4")) == page.evaluate(left.format("q1"))


def test_html_in_an_answer_is_seen_as_it_was_typed(opened):
    assert "<script>alert(1)</script>" in opened().inner_text("article")


def test_a_very_long_word_breaks_instead_of_widening_the_page(browser, tmp_path):
    path = tmp_path / "long.html"
    path.write_text(
        export(edition(introduction="a" * 500 + "\n\n`" + "b" * 500 + "`", title="c" * 300), "html"), encoding="utf-8"
    )
    context = browser.new_context(viewport={"width": 320, "height": 600})
    page = context.new_page()
    page.goto(path.as_uri())
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    context.close()
