"""The layouts: who speaks, what is a follow-up, what was declined, in each of them."""

import pytest
from editions import edition, entry

from interviewkit.exporters import export
from interviewkit.exporters.style import LAYOUTS, Style
from interviewkit.privacy import Portrait

FLAT = ["bold", "names", "initials", "qa", "dialogue"]
TALK = (
    entry("q1", "When do you rise?", "At two.\n\nOr later."),
    entry("q2", "And then?", "- bread\n- rolls", follows="q1"),
    entry("q3", "Why?", declined="cannot"),
)


def body(post: str) -> str:
    return post.split("\n---\n", 1)[1].strip()


def markdown(layout: str, *entries, declined="show", numbers=False, **fields) -> str:
    given = {"interviewer": "Maud Lee", "interviewee": "A night baker", **fields}
    style = Style(layout=layout, declined=declined, numbers=numbers)
    return body(export(edition(*(entries or TALK), **given), "markdown", style))


def test_names_stand_before_every_turn_and_before_the_sentence_that_stands_in_for_one():
    assert markdown("names").split("\n\n")[:7] == [
        "**Maud Lee: When do you rise?**",
        "**A night baker:** At two.",
        "Or later.",
        "**↳\u00a0Maud Lee: And then?**",
        "**A night baker:**",
        "- bread\n- rolls",
        "**Maud Lee: Why?**",
    ]
    assert "**A night baker:** *Our interviewee could not answer this question.*" in markdown("names")


def test_initials_come_after_both_have_been_named_in_full():
    lines = markdown("initials").split("\n\n")
    assert lines[0].startswith("**Maud Lee: ")
    assert lines[1].startswith("**A night baker:** ")
    assert lines[3] == "**↳\u00a0ML: And then?**"
    assert lines[4] == "**NB:**"


def test_initials_that_are_the_same_become_first_names():
    post = markdown("initials", interviewer="Maud Lee", interviewee="Mia Lund")
    assert "Maud: And then?" in post
    assert "**Mia:**" in post
    same = markdown("initials", interviewer="Maud Lee", interviewee="Maud Lund")
    assert "Maud Lee: And then?" in same


def test_both_are_named_in_full_in_the_first_exchange_even_where_it_is_declined():
    post = markdown("initials", entry("q1", "Why?", declined="cannot"), entry("q2", "When?", "Now."))
    assert "**A night baker:** *Our interviewee" in post
    assert "**NB:** Now." in post


def test_where_nobody_is_named_the_words_of_the_language_stand_for_the_names():
    assert markdown("names", interviewer=None, interviewee="").startswith(
        "**Question: When do you rise?**\n\n**Answer:**"
    )


def test_questions_and_answers_have_the_letters_of_their_language():
    assert markdown("qa").startswith("**Q:** When do you rise?\n\n**A:** At two.")
    assert markdown("qa", language="fr").startswith("**Q\u00a0:** When do you rise\u00a0?\n\n**R\u00a0:** At two.")
    assert markdown("qa", language="de").startswith("**F:** ")


def test_a_dialogue_has_a_dash_before_every_turn_but_not_before_a_list():
    assert markdown("dialogue").split("\n\n")[:6] == [
        "—\u00a0When do you rise?",
        "—\u00a0At two.",
        "Or later.",
        "↳\u00a0—\u00a0And then?",
        "- bread\n- rolls",
        "—\u00a0Why?",
    ]


def test_definitions_keep_several_paragraphs_and_lists_in_one():
    post = markdown("dl")
    assert '<dt id="q1">When do you rise?</dt>\n<dd>\n<p>At two.</p>\n<p>Or later.</p>\n</dd>' in post
    assert '<dt id="q2">↳\u00a0And then?</dt>\n<dd>\n<ul>' in post


def test_definitions_in_raw_html_have_no_blank_line_even_in_code(see, commonmark):
    post = markdown("dl", entry("q1", "How?", "```\na\n\n\nb\n```"))
    assert "\n\n" not in post.split("</dl>")[0]
    assert "a\n\n\nb" in commonmark(post).replace("&#10;", "\n").replace("\n\n\n\n", "\n\n\n")


@pytest.mark.parametrize("layout", [*FLAT, "dl"])
def test_a_follow_up_is_marked_where_no_heading_says_it(layout):
    post = markdown(layout, *TALK, declined="show")
    assert post.count("↳") == 1


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("target", ["fragment", "html"])
def test_every_question_keeps_its_id_in_every_layout(layout, target):
    post = export(edition(*TALK), target, Style(layout=layout))
    assert [post.count(f'id="{id}"') for id in ("q1", "q2", "q3")] == [1, 1, 1]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_numbers_are_text_that_goes_on_from_one_to_the_last(layout, see, commonmark):
    post = see(commonmark(markdown(layout, *TALK, numbers=True)))
    assert "ol" not in post.elements
    said = " ".join(post.lines)
    marks = ["Q1:", "Q2:", "Q3:"] if layout == "qa" else ["1.\u00a0", "2.\u00a0", "3.\u00a0"]
    places = [said.find(mark) for mark in marks]
    assert -1 not in places
    assert places == sorted(places)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_declined_questions_are_grouped_at_the_end_with_what_the_guest_said(layout):
    own = entry("q4", "Who?", "I would *rather* not.", declined="prefers not to")
    post = markdown(layout, *TALK, own, entry("q5", "What else?", "Sleep."), declined="group")
    shown, grouped = post.split("*Two questions were declined:*")
    assert "Sleep." in shown
    assert "Why?" not in shown
    assert "**Why?**  \n" in grouped
    assert "*Our interviewee could not answer this question.*" in grouped
    assert "I would *rather* not." in grouped


def test_one_declined_question_alone_is_not_a_list():
    post = markdown("heading", declined="group")
    assert post.endswith(
        "*One question was declined:*\n\n**Why?**  \n*Our interviewee could not answer this question.*\n\n"
        "*A night baker, interviewed by Maud Lee*"
    )


@pytest.mark.parametrize("layout", LAYOUTS)
def test_hidden_questions_are_gone_and_their_follow_ups_do_not_hang_on_nothing(layout):
    talk = (entry("q1", "Why?", declined="cannot"), entry("q2", "Not even a little?", "A little.", follows="q1"))
    post = markdown(layout, *talk, declined="hide")
    assert "Why?" not in post
    assert "↳" not in post
    assert "A little." in post
    assert "Back to" not in post


def test_a_section_whose_first_question_is_hidden_opens_above_the_next():
    talk = (
        entry("q1", "Why?", declined="cannot", section="The night"),
        entry("q2", "When?", "Now.", section="The night"),
    )
    assert markdown("heading", *talk, declined="hide").startswith("## The night\n\n### When?")


@pytest.mark.parametrize("layout", ["bold", "names", "initials"])
def test_emphasis_in_a_question_in_bold_is_still_seen(layout, see, commonmark):
    post = markdown(layout, entry("q1", "What is *really* **new**, *and why*?", "All."))
    assert see(commonmark(post)).elements[:2] == ["strong", "em"]
    assert "*" not in see(commonmark(post)).lines[0]


def test_notes_are_printed_only_where_the_file_says_so():
    said = markdown("heading", method="by e-mail", editing="edited")
    assert "*This interview was conducted by e-mail. Answers have been edited for length and clarity.*" in said
    assert "e-mail" not in markdown("heading")
    assert "edited" not in markdown("heading")


def test_an_answer_in_another_language_says_so_and_is_set_as_such():
    french = entry("q1", "How?", 'Comme "ça" ?', language="fr")
    assert '<p lang="fr" dir="ltr">Comme «\u00a0ça\u00a0»\u00a0?</p>' in export(edition(french), "fragment")
    assert export(edition(french), "markdown").endswith("Comme «\u00a0ça\u00a0»\u00a0?\n")


FORMED = "Read [this](https://x.org/a) and `that`?\n\nThen *say*:\n\n- `one`\n- [two](https://x.org/b)"


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("target", ["fragment", "markdown", "wordpress"])
@pytest.mark.parametrize(
    "question", [FORMED, f"> {FORMED.splitlines()[0]}\n\nWell?", "- a [b](https://x.org/a)\n- `c`"]
)
def test_a_question_loses_neither_links_nor_code_nor_emphasis(layout, target, question, see, commonmark):
    if (target, layout) == ("wordpress", "dl"):
        return
    post = export(edition(entry("q1", question, "So.")), target, Style(layout=layout))
    seen = see(commonmark(body(post)) if target == "markdown" else post)
    wanted = see(export(edition(introduction=question), "fragment"))
    assert set(wanted.links) <= set(seen.links)
    assert wanted.elements.count("code") <= seen.elements.count("code")
    assert wanted.elements.count("em") <= seen.elements.count("em")


def test_an_item_of_wordpress_keeps_the_form_of_what_is_quoted_in_it(see):
    answer = "- a\n\n  > quoted [link](https://x.org/a) and *em*\n\n  ```\n  x   y\n  ```\n- b"
    seen = see(export(edition(entry("q1", "How?", answer)), "wordpress"))
    assert seen.links == ["https://x.org/a"]
    assert {"em", "code"} <= set(seen.elements)


def test_the_address_of_a_portrait_is_an_address_whatever_its_file_is_called(see, commonmark):
    odd = Portrait('my pictures/no)or" ![x](y) {{ z }}é.jpg', "Noor")
    post = export(edition(*TALK, portrait=odd), "markdown")
    seen = see(commonmark(body(post)))
    assert seen.elements.count("img") == 1
    assert seen.links == ['my pictures/no)or" ![x](y) {{ z }}é.jpg']
    assert "{{" not in post


def test_definitions_in_raw_html_hold_no_tag_of_a_template():
    post = markdown("dl", entry("q1", "{{ a }}", "{% include 'x' %} `{# b #}`"))
    assert "{" not in post
