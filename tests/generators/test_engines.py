"""The blog engines themselves make pages of our posts, and everything is in them."""

from __future__ import annotations

import re

import pytest

from interviewkit.exporters import export
from interviewkit.exporters.dialects import DIALECTS
from tests.generators.engines import ENGINES
from tests.generators.posts import EVERYTHING, HARMFUL, POSTS, TITLES
from tests.generators.reading import blocks_of_code, fragment, lines, texts, whole

BEGINNING = ["Bonsoir,", "ce mois-ci, une invitée presque invisible !", "Le rideau se lève."]
pytestmark = pytest.mark.parametrize("engine", ENGINES)


def folded(text: str) -> str:
    """Words in one line, as HTML shows them."""
    return re.sub("[ \t\n]+", " ", text).strip(" ")


def ours(slug: str):
    """The same post as the piece of HTML that we write."""
    sample = POSTS[slug]
    return fragment(export(sample.edition, "fragment", sample.style))


def attribute(page, path: str) -> str:
    (found,) = page.whole.xpath(path)
    return str(found)


@pytest.mark.parametrize("number", range(len(TITLES)), ids=TITLES)
def test_title_day_and_tags_are_those_of_the_post(engine, number, site):
    post = POSTS[f"title-{number}"].edition
    page = site(engine).page(post.slug)
    assert folded(page.title) == folded(post.title)
    assert page.day == post.date
    assert set(page.tags) == set(post.tags)


@pytest.mark.parametrize("slug", [*EVERYTHING, *HARMFUL])
def test_every_question_and_answer_is_in_the_page_in_its_order_and_as_words(engine, slug, site):
    made = site(engine)
    page, smart = made.page(slug), made.engine.is_smart
    assert lines(page.article, plain=smart) == lines(ours(slug), plain=smart)
    assert not page.article.xpath(".//script | .//math | .//b | .//body | .//article | .//@onerror")
    assert not page.article.xpath(".//a[starts-with(@href, 'javascript')]")


@pytest.mark.parametrize("slug", EVERYTHING)
@pytest.mark.parametrize(
    "path", [".//h2", ".//h3", ".//h4", ".//em", ".//strong", ".//code", ".//blockquote", ".//dt", ".//li"]
)
def test_what_is_a_heading_a_stress_or_code_is_one_in_the_page(engine, slug, path, site):
    made = site(engine)
    page, smart = made.page(slug), made.engine.is_smart
    assert texts(page.article, path, plain=smart) == texts(ours(slug), path, plain=smart)


@pytest.mark.parametrize("slug", EVERYTHING)
def test_links_lead_where_they_led(engine, slug, site):
    assert site(engine).page(slug).article.xpath(".//a/@href") == ours(slug).xpath(".//a/@href")


@pytest.mark.parametrize("slug", ["everything-heading", "everything-dl", "code-within", "code-within-dl"])
def test_blocks_of_code_are_the_same_to_the_letter(engine, slug, site):
    assert blocks_of_code(site(engine).page(slug).article) == blocks_of_code(ours(slug))


@pytest.mark.parametrize("slug", HARMFUL)
def test_code_stays_code_but_where_an_engine_cannot_have_it(engine, slug, site):
    without_end = {"hostile-6", "hostile-6-dl", "code-first"}
    if engine == "hugo" and slug in without_end:
        assert not texts(site(engine).page(slug).article, ".//code[contains(., '{{<')]")
        return
    assert texts(site(engine).page(slug).article, ".//code") == texts(ours(slug), ".//code")


def test_a_summary_a_language_and_the_names_are_where_the_engine_looks_for_them(engine, site):
    page, post = site(engine).page("counting"), POSTS["counting"].edition
    assert attribute(page, "//meta[@name='description']/@content") == post.summary
    if engine in ("jekyll", "pelican", "eleventy", "hexo"):
        french = site(engine).page("everything-heading")
        assert attribute(french, "/html/@lang") == "fr"
    if engine in ("hugo", "jekyll", "eleventy", "hexo", "zola"):
        assert page.whole.get_element_by_id("with").text_content() == post.interviewee


def test_what_stands_around_a_post_comes_out_as_words_too(engine, site):
    page, post = site(engine).page("around"), POSTS["around"].edition
    assert folded(page.title) == post.title
    assert folded(attribute(page, "//title/text()")).startswith(post.title)
    assert attribute(page, "//meta[@name='description']/@content") == post.summary
    # Pelican would print it as HTML, and its lists of tags leave no way to say that it is none.
    known = [tag.replace("<", "‹").replace(">", "›") for tag in post.tags] if engine == "pelican" else post.tags
    assert set(page.tags) == set(known)
    assert not page.whole.xpath("//script[contains(., 'alert')] | //body//b")
    if engine in ("hugo", "jekyll", "eleventy", "hexo", "zola"):
        assert page.whole.get_element_by_id("with").text_content() == post.interviewee


def test_the_introduction_is_what_stands_on_pages_that_list_posts(engine, site):
    made = site(engine)
    if engine == "mkdocs":
        listed = whole(made.pages["everything-heading"].parents[4] / "index.html")
        (excerpt,) = listed.xpath(
            "//article[.//a[contains(@href, '/everything-heading/')]]//*[contains(@class, 'md-post__content')]"
        )
        assert lines(excerpt)[1:] == [*BEGINNING, "Continue reading"]
    elif DIALECTS[engine].excerpt:
        (excerpt,) = made.page("everything-heading").whole.xpath("//aside")
        assert lines(excerpt) == BEGINNING


def test_a_question_can_be_linked_to_where_the_engine_lets_it(engine, site):
    if DIALECTS[engine].heading_ids:
        ids = site(engine).page("everything-heading").article.xpath(".//h2/@id | .//h3/@id | .//h4/@id")
        assert [found for found in ids if re.fullmatch(r"q\d+", found)] == [f"q{number}" for number in range(1, 15)]
