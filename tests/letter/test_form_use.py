"""Everybody can use the form: with keys alone, by ear, on a phone, in the dark, on paper, without its script."""

from __future__ import annotations

from dataclasses import replace

import pytest

from interviewkit.letter import Asked
from interviewkit.letter.form import render
from interviewkit.reply.readers.form import parse
from tests.letter.forms import LETTER, MARKS, SIZES, Form
from tests.reply.form_file import Answer, told


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


# What has the focus, and how much of it the bar at the top covers (WCAG 2.2, 2.4.11).
FOCUSED = """() => {
    const el = document.activeElement, bar = document.querySelector(".bar");
    if (el === document.body) return null;
    const {left, top, right, bottom} = el.getBoundingClientRect(), edge = bar.getBoundingClientRect().bottom;
    const inBar = bar.contains(el), field = el.matches("textarea");
    // A long field begins above the screen, and its cursor is where one writes: two lines of it are seen at least.
    const from = field ? Math.max(top, edge) : top;
    const to = Math.min(bottom, innerHeight);
    const at = (part) => document.elementFromPoint((left + right) / 2, from + part * (to - from));
    const under = [0.02, 0.5, 0.98].some((part) => bar.contains(at(part)));
    const name = `${el.closest(".ask")?.id ?? ""} ${el.id || el.className || el.value}`;
    return {name, fine: inBar || (from >= edge && to - from > (field ? 40 : 0) && !under), edge, top, bottom};
}"""


def tabbed(form: Form, key: str) -> list[str]:
    """What the key leads to, one after the other, from one end of the page to the other; all of it is seen."""
    names: list[list[str]] = [[]]
    # Wherever the focus was, the second time round begins at an end.
    while len(names) < 3:
        form.page.keyboard.press(key)
        found = form.page.evaluate(FOCUSED)
        if found:
            assert found["fine"] or len(names) == 1, found
            names[-1].append(found["name"])
        else:
            names.append([])
        assert len(names[-1]) < 100
    return names[1]


@pytest.mark.parametrize("font", ["100%", "200%"])
@pytest.mark.parametrize("language", ["en", "de"])
def test_the_bar_never_covers_what_has_the_focus(window, tmp_path, language, font):
    path = tmp_path / "form.html"
    path.write_bytes(render(replace(LETTER, language=language)))
    form = Form(window().new_page())
    form.page.goto(path.as_uri())
    form.page.evaluate("font => { document.documentElement.style.fontSize = font; }", font)
    form.all()
    form.page.check("#Q01 .ways [value=pass]")
    form.page.check("#Q02 .ways [value=part]")
    form.write("Q03b", "Wind.\n" * 60)
    there = tabbed(form, "Tab")
    assert [f"{mark} text" in there for mark in MARKS] == [False, True, True, True]
    assert {" mode", " save", " copy", " erase"} <= set(there)
    back = tabbed(form, "Shift+Tab")
    assert set(back) == set(there)


def test_the_test_of_the_bar_would_see_one_that_covers(opened):
    form = opened()
    form.all()
    form.page.evaluate("document.documentElement.style.scrollPadding = '0'")
    form.page.evaluate("document.querySelector('.bar').style.height = '300px'")
    with pytest.raises(AssertionError, match="fine"):
        tabbed(form, "Shift+Tab")


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


def test_on_paper_a_question_stays_with_its_lines_and_a_long_answer_flows_on(opened):
    form = opened()
    form.put("Q01", Answer("Wind. " * 2000))
    form.page.emulate_media(media="print")
    form.page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    whole, after = (
        form.page.evaluate(f"[...document.querySelectorAll('.ask')].map((ask) => getComputedStyle({what})")
        for what in ("ask).breakInside", "ask.querySelector('.question')).breakAfter")
    )
    assert whole == ["auto", "avoid", "avoid", "avoid"]
    assert set(after) == {"avoid"}


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
