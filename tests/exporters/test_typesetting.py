"""Typography on prose: across emphasis and links, never in code or addresses, and nothing else changed."""

import pytest
from editions import edition, entry
from hypothesis import given, settings
from hypothesis import strategies as st
from test_prose_properties import dense, nasty

from interviewkit.exporters import export
from interviewkit.exporters.prose import commonmark as markdown
from interviewkit.exporters.prose import html, read, words
from interviewkit.exporters.style import Style
from interviewkit.exporters.typesetting import Typesetter
from interviewkit.typography import NAMES, profile, typeset


def put(text: str, language: str, **style) -> str:
    return html.render(Typesetter(Style(**style)).blocks(text, language))


def test_quotes_around_emphasis_are_a_pair():
    assert put('Il dit "*non*".', "fr") == "<p>Il dit «\u00a0<em>non</em>\u00a0».</p>"
    assert put('"**Never**"', "en") == "<p>“<strong>Never</strong>”</p>"
    assert put("*l'été*, l'*été*", "fr") == "<p><em>l’été</em>, l’<em>été</em></p>"


def test_an_ellipsis_that_runs_out_of_its_emphasis_is_one_sign():
    assert put("*Well.*..", "en") == "<p><em>Well…</em></p>"


def test_code_and_addresses_stay_and_the_words_of_a_link_do_not():
    text = '`"a" ?` "b" https://x.org/?a="c"... [l\'ami](https://x.org/l\'ami) ?'
    assert put(text, "fr") == (
        '<p><code>"a" ?</code> «\u00a0b\u00a0» <a href="https://x.org/?a=">https://x.org/?a=</a>«\u00a0c\u00a0»… '
        '<a href="https://x.org/l\'ami">l’ami</a>\u00a0?</p>'.replace("l'ami", "l&#x27;ami", 1)
    )


def test_fenced_code_is_left_alone():
    text = '```py\nprint("a ?")\n```'
    assert put(text, "fr") == put(text, "fr", typography="off")


def test_off_changes_nothing_and_a_language_without_rules_neither():
    assert put('"a" ?', "fr", typography="off") == '<p>"a" ?</p>'
    assert put('"a" ?', "eo") == '<p>"a" ?</p>'


def test_a_profile_that_is_chosen_is_for_texts_in_its_language():
    assert put('"a" ?', "fr", typography="fr-CA") == put('"a" ?', "fr-CA")
    assert put('"a"', "en", typography="fr-CA") == "<p>“a”</p>"


def test_the_finer_space_is_there_for_those_who_have_it():
    assert put("Non !", "fr", narrow=True) == "<p>Non\u202f!</p>"


def test_title_names_and_our_own_sentences_are_set_too():
    post = edition(entry("q1", "Why?", declined="cannot"), title='"A"', interviewer="O'Hara", interviewee="L'amie")
    page = export(post, "html")
    assert '<h1 class="p-name">“A”</h1>' in page
    assert "O’Hara" in page
    assert "O'Hara" not in page


@pytest.mark.parametrize("name", ["markdown", "fragment"])
def test_the_stored_text_is_what_comes_out_when_typography_is_off(name):
    assert "L'été" in export(edition(introduction="L'été"), name, Style(typography="off"))


@settings(max_examples=300, deadline=None)
@given(text=st.one_of(nasty, dense, st.text(max_size=40)), language=st.sampled_from(NAMES))
def test_the_words_of_a_paragraph_are_set_as_if_they_were_one_string(text, language):
    blocks = read(text)
    done = Typesetter(Style()).blocks(text, language)
    if any(mark in text for mark in ("`", "://", "\n")):
        return
    rules = profile(language)
    assert list(words(done)) == [typeset(line, rules) for line in words(blocks)]


@settings(max_examples=300, deadline=None)
@given(text=st.one_of(nasty, dense), language=st.sampled_from(NAMES))
def test_commonmark_still_reads_what_the_html_says_once_it_is_set(text, language, see, commonmark):
    blocks = Typesetter(Style()).blocks(text, language)
    ours, theirs = see(html.render(blocks)), see(commonmark(markdown.render(blocks)))
    assert theirs.decoded == ours.decoded
    assert theirs.elements == ours.elements
