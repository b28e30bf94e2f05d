"""A writer's own template: what it is given, what it is kept from, and what it is told when it is wrong."""

import pytest
from editions import edition, entry, everything, portrayed

from interviewkit.errors import InterviewkitError
from interviewkit.exporters.compose import compose
from interviewkit.exporters.style import Style
from interviewkit.exporters.template import render


def made(template: str, post=None, *, name="post.html", **style) -> str:
    return render(compose(post or everything(), Style(**style)), template=template, name=name)


def test_a_page_can_be_made_of_the_whole_content():
    page = made("<h1>{{ title }}</h1>\n{{ content }}", portrayed())
    assert page.startswith("<h1>Ada counts: “one”, ‘two’, {{ three }}</h1>\n<figure>")
    assert '<h2 id="q1">Who taught you to count?</h2>' in page


def test_a_page_can_be_made_exchange_by_exchange():
    page = made(
        "{% for one in exchanges %}{% if one.answer %}{{ one.number }} {{ one.question.text }}\n{{ one.answer.html }}\n"
        "{% else %}{{ one.sentence }}\n{% endif %}{% endfor %}",
        edition(entry("q1", "A & B?", "*So.*"), entry("q2", "C?", declined="cannot")),
    )
    assert page == (
        "1 A &amp; B?\n<p><em>So.</em></p>\nOur interviewee could not answer this question.\n"
    )  # fmt: skip


def test_words_are_escaped_in_a_page_and_stand_as_they_are_in_a_text():
    post = edition(title="<b> & 'c'")
    assert made("{{ title }}", post, typography="off") == "&lt;b&gt; &amp; &#39;c&#39;"
    assert made("{{ title }}", post, name="post.txt", typography="off") == "<b> & 'c'"


def test_the_layout_and_the_typography_that_were_chosen_are_those_of_the_content():
    assert "<strong>" in made("{{ content }}", edition(entry("q1", "Why?", "So.")), layout="bold")


@pytest.mark.parametrize(
    ("template", "told"),
    [
        ("a\nb\n{{ titel }}", "post.html:3: 'titel' is undefined"),
        ("a\n{% if title %}", "post.html:2: "),
        ("a\n\n{{ title | nothing }}", "post.html:3: "),
        ("{% include 'x' %}", "post.html:1: "),
        ("{{ title.nothing.more }}", "post.html:1: "),
        ("\n{{ 1 / 0 }}", "post.html:2: "),
        ("\n{{ date + 1 }}", "post.html:2: "),
    ],
)
def test_what_is_wrong_is_told_with_its_line(template, told):
    with pytest.raises(InterviewkitError) as caught:
        made(template)
    assert caught.value.sentence.startswith(told)


@pytest.mark.parametrize(
    "template",
    [
        "{{ ''.__class__.__mro__[1].__subclasses__() }}",
        "{{ title.format.__globals__ }}",
        "{{ exchanges.append(1) }}",
        "{{ self._TemplateReference__context.eval_ctx.environment.loader }}",
        "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
        "{{ lipsum.__globals__['os'].popen('id').read() }}",
        "{% for i in range(10000000000) %}{% endfor %}",
    ],
)
def test_a_template_gets_at_nothing_but_what_it_is_given(template):
    with pytest.raises(InterviewkitError):
        made(template)


def test_what_is_withheld_is_not_among_what_a_template_is_given():
    assert made("{{ portrait }}{{ links }}{{ anonymous }}", name="a.txt") == "None[]True"
