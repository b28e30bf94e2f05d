"""The form as a file: nothing leaves it, every letter makes one, and its words are there in every language."""

from __future__ import annotations

import json
import re
import tomllib
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings

from interviewkit.letter import words
from interviewkit.letter.form import render
from interviewkit.locales import known
from interviewkit.model import Kind
from interviewkit.reply.readers.form import parse
from tests.letter.forms import LETTER
from tests.letter.letters import letters
from tests.reply.form_file import Answer, data, told, written


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text = ""

    def handle_data(self, data: str) -> None:
        self.text += data


# Nothing leaves.


def test_nothing_is_asked_of_any_network(opened, address):
    form = opened()
    form.page.click("#next")
    form.write("Q01", "My uncle.")
    form.saved()
    form.page.wait_for_load_state("networkidle")
    assert {url for url in form.asked if not url.startswith("blob:")} == {address}
    assert form.complaints == []


ATTEMPTS = [
    "new Image().src = 'https://example.org/spy.png'",
    "fetch('https://example.org/').catch(() => {})",
    "document.body.append(Object.assign(document.createElement('script'), {textContent: 'window.spied = 1'}))",
    "document.body.append(Object.assign(document.createElement('style'), {textContent: '* { display: none }'}))",
    "document.body.append(Object.assign(document.createElement('iframe'), {src: 'https://example.org/'}))",
    "document.body.append(Object.assign(document.createElement('form'), {action: 'https://example.org/'}))"
    " || document.forms[0].submit()",
    "navigator.sendBeacon('https://example.org/', 'x')",
]


def test_the_page_forbids_itself_to_send_or_load_anything(opened):
    form = opened()
    for attempt in ATTEMPTS:
        form.complaints.clear()
        form.page.evaluate(attempt)
        # What the browser forbids, it says a moment later; on a busy machine that moment is long.
        for _ in range(100):
            if any("Content Security Policy" in complaint for complaint in form.complaints):
                break
            form.page.wait_for_timeout(50)
        assert any("Content Security Policy" in complaint for complaint in form.complaints), attempt
    assert form.page.evaluate("window.spied") is None


# The page itself.


def test_the_same_letter_gives_the_same_bytes():
    assert render(LETTER) == render(LETTER)


@settings(max_examples=40, deadline=None)
@given(letters())
def test_any_letter_is_a_page_with_all_its_questions(letter):
    page = render(letter).decode()
    assert page.count("</script>") == 2
    reader = _Text()
    reader.feed(page)
    shown = "".join(reader.text.split())
    for asked in letter.asked:
        assert re.sub(r"[\s\0-\x1f\x7f-\x9f\ufeff\ufffe\uffff]+", "", asked.question) in re.sub(
            r"[\0-\x1f\x7f-\x9f\ufeff\ufffd]+", "", shown
        )
    assert [asked["mark"] for asked in data(letter)["asked"]] == [asked.mark for asked in letter.asked]


@settings(max_examples=40, deadline=None)
@given(letters())
def test_no_letter_has_a_line_in_its_file_that_its_reader_takes_for_a_guests(letter):
    given = {asked.mark: Answer(f"Answer {asked.mark}", off=True) for asked in letter.asked}
    document = parse(written(letter, given), "a.txt")
    assert told(document) == given
    assert document.lines == []
    assert document.tokens == (letter.token,)


@pytest.mark.parametrize(
    ("guest", "anonymous", "said"),
    [("Per", False, "Hello Per,"), ("", True, "Your name will not be published."), ("", False, "Hello,")],
)
def test_the_page_says_how_the_answers_will_be_used(guest, anonymous, said):
    assert said in render(replace(LETTER, guest=guest, anonymous=anonymous)).decode()


def test_a_template_of_the_interviewers_own_stands_around_the_questions():
    page = render(replace(LETTER, template="Ahoy <you>! {how}\n\n{questions}\n\nFair winds. {token}")).decode()
    assert re.search(r"Ahoy &lt;you&gt;! Take the questions.*id=\"Q01\".*Fair winds\. IK-7F3AQ2", page, re.DOTALL)


def test_words_that_are_not_in_the_language_of_the_letter_say_so():
    page = render(replace(LETTER, language="ar")).decode()
    assert '<html lang="ar" dir="rtl">' in page
    assert 'id="kept" lang="en" dir="ltr"' in page
    assert 'lang="en"' not in render(LETTER).decode().replace('<html lang="en"', "").replace(
        'rows="5" lang="en"', ""
    ).replace('rows="2" lang="en"', "")


# The words.


def keys(value: object, name: str = "") -> set[str]:
    if not isinstance(value, dict):
        return {name + "".join(sorted(re.findall(r"\{\w+\}", str(value))))}
    return {key for part, inner in value.items() for key in keys(inner, f"{name}.{part}")}


LANGUAGES = {path.stem: tomllib.loads(path.read_text("utf-8"))["form"] for path in words.FOLDER.glob("*.toml")}


@pytest.mark.parametrize("language", sorted(known(words.FOLDER)))
def test_every_language_of_a_letter_has_the_same_words_for_the_form(language):
    assert keys(LANGUAGES[language]) == keys(LANGUAGES["en"])
    assert set(LANGUAGES[language]["why"]["kinds"]) == set(map(str, Kind))


def test_french_keeps_its_signs_with_their_words():
    assert not re.search(r" [:;!?»]|« ", json.dumps(LANGUAGES["fr"], ensure_ascii=False).replace('": ', ""))


def test_the_words_of_the_form_are_in_the_language_of_the_letter():
    for language, form in LANGUAGES.items():
        assert form["walk"]["next"] in render(replace(LETTER, language=language)).decode()
