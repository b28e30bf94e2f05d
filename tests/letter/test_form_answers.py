"""What is typed into the form stays, and comes back as it was typed."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings

from interviewkit.reply.readers.form import parse
from tests.letter.forms import LETTER, SIZES, Form
from tests.reply.form_file import Answer, answers, expected, told, written

NASTY = {
    "Q01": "\n\n  Two lines above, spaces before, and a tab\there.  \n\n",
    "Q02": '=== Q02 ===\n=== /Q02 123456 ===\n\\=== Q01 ===\n\\"\n"quoted"\n[Q01] Who?\n-> x (off-record)\n-- \n> b',
    "Q03b": "NUL \0 and VT \x0b, NEL \x85, LS \u2028, PS \u2029, BOM \ufeff, 🪁👩\u200d🔧 e\u0301 مرحبا \u202e\uffff\\",
    "Q04": "\ufefffirst\n\x1f\n\x7f",
}


@pytest.mark.parametrize("size", SIZES)
def test_the_saved_file_is_what_was_typed_byte_for_byte(opened, size):
    form = opened(size=size)
    form.all()
    for mark, text in NASTY.items():
        form.put(mark, Answer(text))
    saved = form.saved()
    assert saved == written(LETTER, {mark: Answer(text) for mark, text in NASTY.items()}).encode()
    assert {one.mark: one.text for one in parse(saved.decode(), "answers.txt").given} == NASTY


def test_any_answers_come_back_through_the_browser_and_the_reader(opened):
    form = opened()
    form.page.evaluate(
        """() => {
            URL.createObjectURL = (blob) => { window.blob = blob; return "blob:none"; };
            HTMLAnchorElement.prototype.click = () => {};
        }"""
    )

    @settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(answers)
    def holds(given):
        for mark, answer in given.items():
            form.put(mark, answer)
        text = form.page.evaluate("document.getElementById('save').click() || window.blob.text()")
        document = parse(text, "answers.txt")
        assert told(document) == expected(given)
        assert document.lines == []
        assert text == written(LETTER, given)

    holds()


def test_words_off_the_record_are_marked_even_if_only_some_programs_take_them_for_words(opened):
    form = opened()
    for text in ("\ufeff", "\x1c", "\u200b", "\u180e", "\x85"):
        form.put("Q01", Answer(text, off=True))
        assert "(off-record)" in form.saved().decode()


def test_half_a_pair_becomes_what_browsers_make_of_it(opened):
    form = opened()
    form.page.evaluate(
        """() => {
            document.querySelector("#Q01 .text").value = "a\\ud83e\\u0000\\n\\udd16b \\ud83e\\udd16";
            document.getElementById("Q01").dispatchEvent(new Event("input"));
        }"""
    )
    assert parse(form.saved().decode(), "answers.txt").given[0].text == "a\ufffd\0\n\ufffdb 🤖"


def test_a_megabyte_is_kept_and_saved(opened):
    form = opened(size="desktop")
    text = "Wind, and more wind.\n" * 50_000
    form.put("Q01", Answer(text))
    assert parse(form.saved().decode(), "answers.txt").given[0].text == text
    form.page.reload()
    assert form.value("Q01") == text


def test_what_was_typed_and_then_left_out_is_not_in_the_file(opened):
    form = opened()
    form.all()
    form.write("Q01", "A secret.")
    form.page.check("#Q01 .ways [value=pass]")
    form.page.check("#Q01 [value='not my role']")
    form.page.fill("#Q01 .words textarea", "Ask the harbour master.")
    saved = form.saved().decode()
    assert "secret" not in saved
    assert told(parse(saved, "a.txt")) == {"Q01": Answer("Ask the harbour master.", "pass", "not my role")}
    form.page.check("#Q01 .ways [value=answer]")
    assert form.value("Q01") == "A secret."


def test_a_part_of_an_answer_and_words_off_the_record_are_marked(opened):
    form = opened()
    form.all()
    form.write("Q01", "My uncle, and somebody else.")
    form.page.check("#Q01 .ways [value=part]")
    form.page.check("#Q01 [value='prefers not to']")
    form.page.check("#Q01 .off input")
    back = told(parse(form.saved().decode(), "a.txt"))
    assert back == {"Q01": Answer("My uncle, and somebody else.", "part", "prefers not to", True)}


def test_the_copy_is_for_a_mail_and_has_every_answer_under_its_mark(opened):
    form = opened(permissions=["clipboard-read", "clipboard-write"])
    form.all()
    form.write("Q01", "My uncle.\n\n=== He ===")
    form.page.check("#Q02 .ways [value=pass]")
    form.page.fill("#Q02 .words textarea", "Too many.")
    form.write("Q03b", "I wait.")
    form.page.check("#Q03b .off input")
    form.page.click("#copy")
    form.page.locator("#told:not(:empty)").wait_for()
    assert form.page.evaluate("navigator.clipboard.readText()") == (
        "Kites over the harbour [IK-7F3AQ2]\n\n"
        "[Q01] Who taught you to build kites?\n\nMy uncle.\n\n=== He ===\n\n"
        "~ On the quay ~\n\n[Q02] Which wind do you like best?\n\n      - the morning one\n      - any that lasts\n\n"
        "I PASS\nToo many.\n\n"
        "(You answered: “I like the wind that comes just before the rain…”)\n[Q03b] And when there is none?\n\n"
        "-> Off the record: not to be published (off-record)\nI wait.\n"
    )


def test_copying_works_without_the_clipboard_of_new_browsers(opened):
    form = opened(
        permissions=["clipboard-read"],
        before="const {clipboard} = navigator; window.read = () => clipboard.readText();"
        "Object.defineProperty(navigator, 'clipboard', {value: undefined});",
    )
    form.all()
    form.write("Q01", "My uncle.")
    form.page.click("#copy")
    assert "My uncle." in form.page.evaluate("window.read()")
    assert form.page.evaluate("document.activeElement.id") == "copy"


SHARES = """
navigator.canShare = ({files}) => files[0].type === "text/plain";
navigator.share = async ({files}) => {
    if (window.fault) throw new DOMException("", window.fault);
    window.shared = [files[0].name, await files[0].text()];
};
"""


def test_a_phone_that_shares_files_is_handed_the_same_file(opened):
    form = opened(before=SHARES)
    form.all()
    form.write("Q01", "My uncle.")
    form.page.click("#share")
    form.page.locator("#told", has_text="Handed over.").wait_for()
    assert form.page.evaluate("window.shared") == ["answers-IK-7F3AQ2.txt", form.saved().decode()]


def test_sharing_that_fails_is_told_and_one_that_was_called_off_is_not(opened):
    form = opened(before=SHARES)
    form.all()
    form.write("Q01", "My uncle.")
    form.page.evaluate("window.fault = 'AbortError'")
    form.page.click("#share")
    assert form.page.inner_text("#told") == ""
    form.page.evaluate("window.fault = 'NotAllowedError'")
    form.page.click("#share")
    form.page.locator("#told", has_text="did not work").wait_for()
    form.page.reload()
    assert ("beforeunload", "") in form.dialogs


def test_a_browser_that_cannot_share_files_offers_no_button_for_it(opened):
    form = opened(before="navigator.canShare = undefined;")
    form.all()
    assert not form.page.is_visible("#share")
    assert form.page.is_visible("#save")


# What is typed stays.


def test_after_a_reload_everything_is_as_it_was(opened):
    form = opened()
    form.page.click("#next")
    form.write("Q01", "My uncle.\n")
    form.page.click("#next")
    form.page.check("#Q02 .ways [value=pass]")
    form.page.check("#Q02 [value=cannot]")
    form.page.fill("#Q02 .words textarea", "None.")
    form.page.check("#Q02 .off input")
    before = form.saved()
    form.page.reload()
    assert form.page.is_visible("#Q02")
    assert not form.page.is_visible("#Q01")
    assert form.value("Q01") == "My uncle.\n"
    assert form.page.input_value("#Q02 .words textarea") == "None."
    assert form.saved() == before
    assert form.page.inner_text("#count") == "1 of 4 answered · 1 left out"


def test_a_crashed_page_comes_back_with_what_was_typed(window, address):
    context = window()
    form = Form(context.new_page())
    form.page.goto(address)
    form.all()
    form.page.type("#Q01 .text", "My uncle.")
    form.kept()
    with pytest.raises(Exception, match=r"crash|closed"):
        form.page.goto("chrome://crash")
    again = Form(context.new_page())
    again.page.goto(address)
    assert again.value("Q01") == "My uncle."
    assert again.page.is_visible("#Q04")


def test_two_windows_do_not_overwrite_each_other(window, address):
    context = window()
    first, second = Form(context.new_page()), Form(context.new_page())
    for form in (first, second):
        form.page.goto(address)
        form.all() if form is first else None
    first.write("Q01", "From the first.")
    first.kept()
    second.page.wait_for_timeout(300)
    assert second.value("Q01") == "From the first."
    second.put("Q02", Answer("From the second."))
    second.kept()
    first.page.reload()
    assert (first.value("Q01"), first.value("Q02")) == ("From the first.", "From the second.")


def test_erasing_leaves_nothing_behind(opened):
    form = opened()
    form.all()
    form.write("Q01", "My uncle.")
    form.kept()
    form.page.click("#erase")
    assert form.dialogs[0][0] == "confirm"
    assert form.value("Q01") == ""
    assert "My uncle" not in form.page.evaluate("JSON.stringify(localStorage)")
    form.page.reload()
    assert form.value("Q01") == ""
    assert len(form.dialogs) == 1


def test_leaving_with_words_that_are_in_no_file_asks_first(opened):
    form = opened()
    form.all()
    form.page.reload()
    assert form.dialogs == []
    form.write("Q01", "My uncle.")
    form.page.reload()
    assert [kind for kind, _ in form.dialogs] == ["beforeunload"]
    form.page.click("#save")
    form.page.reload()
    assert len(form.dialogs) == 1


def test_a_browser_that_keeps_nothing_is_told_of_and_works(opened):
    form = opened(before="Object.defineProperty(window, 'localStorage', {get() { throw new Error('no'); }});")
    assert form.page.inner_text("#kept").startswith("This browser does not let a page keep")
    form.page.click("#next")
    form.write("Q01", "My uncle.")
    form.kept()
    assert form.page.inner_text("#status").startswith("This browser does not let a page keep")
    assert parse(form.saved().decode(), "a.txt").given[0].text == "My uncle."


def test_a_full_browser_says_so_and_still_saves(opened):
    form = opened()
    form.put("Q01", Answer("x" * 6_000_000))
    form.kept()
    assert form.page.text_content("#status").startswith("There is no room left")
    assert len(parse(form.saved().decode(), "a.txt").given[0].text) == 6_000_000


def test_what_something_else_left_in_the_store_does_no_harm(opened):
    form = opened(
        before="""const left = {Q01: "{", Q02: '{"way": "fly", "kind": 3, "text": "ok"}', at: '"Q99"'};
            for (const name in left) localStorage.setItem(`interviewkit IK-7F3AQ2 ${name}`, left[name]);"""
    )
    assert form.complaints == []
    assert (form.value("Q01"), form.value("Q02")) == ("", "ok")
    assert form.page.is_visible("#intro")
