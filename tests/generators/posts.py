"""The posts that every engine makes pages of: one with everything in it, awkward titles, and answers that mean harm."""

from __future__ import annotations

import sys
from dataclasses import dataclass, replace
from pathlib import Path

from interviewkit.exporters.style import Style
from interviewkit.privacy import Edition, Entry

sys.path.insert(0, str(Path(__file__).parent.parent / "exporters"))

from editions import edition, entry, everything, portrayed

LAYOUTS = ("heading", "bold", "names", "initials", "qa", "dl", "dialogue")
TITLES = (
    "Nine: a colon: and: more",
    "\"Double\", 'single' and “curly”",
    "yes",
    "null",
    "2026-11-22",
    "12:30",
    "0x1f",
    "Une fille à l’œil 🎭 vif",
    "Quoi\u00a0? «\u00a0Rien\u00a0»\u202f!",
    "{{ title }} {% raw %} {# gone? #} {{< x >}}",
    "--- +++ ...",
    "# not a heading #",
    "- not a list",
    "One line\nand another",
    "<b>bold</b> & <script>alert(1)</script>",
    "&amp; &lt;b&gt; AT&T",
    "back\\slash \\n",
    "*stars* _lines_ `ticks` [x](y)",
    "C# | C++ ; @x, %y !z ?",
    "title: other",
)
# Words, and the same as code in a line and in a block.
HOSTILE = (
    "{{ site.title }} {{ page.title }} {{ config }}",
    "{% raw %}",
    "{% endraw %}",
    "{% include x %} {%- if x -%} {% end %} {% endfor %}",
    "{# a comment #} and {# one without an end",
    "{{< figure src=\"x\" >}} {{% x %}} {{</* x */>}} {{%/* x */%}}",
    "{{< without an end",
    "{{ without an end",
    "{% without an end",
    "{{ shortcode(x=1) }} {% shortcode() %}x{% end %}",
    "{{{ three }}} {{{{ four }}}} {{}} {%%} {{",
    "<script>alert(1)</script>",
    "</script></p></li></article></body>",
    "<!--more-->",
    "<!-- more -->",
    "<!-- wp:html --><b>x</b><!-- /wp:html -->",
    "---",
    "+++",
    "[click](javascript:alert(1)) and [x]: javascript:alert(2)",
    "{: .x} {:toc} {::nomarkdown} {#id} {.x}",
    "$$x$$ and $x$",
    "[^1] [[x]] :::tip !!! note ==x== ~~x~~ ^x^",
    "#hash @somebody &copy; &#123; \\{ \\`",
    "{filename}x.md |filename|x.md {static}/x",
)  # fmt: skip
TAGS = ("théâtre", "12:30", "yes", "C#", "New York", "L’été")


OFF = Style(typography="off")


@dataclass(frozen=True)
class Sample:
    """A post, and the style it is written in."""

    edition: Edition
    style: Style = OFF


def _titled(title: str, number: int) -> Sample:
    asked = entry("q1", "Why this title?", "Because.")
    return Sample(edition(asked, slug=f"title-{number}", title=title, date="2026-11-03", tags=TAGS))


def _outspoken() -> Edition:
    said = "\"><script>alert(1)</script> *x* {{ y }} {% raw %} & &amp; [a](javascript:b) 'c' --- # d"
    return edition(
        entry("q1", "And around the post?", "All is well."), slug="around", title=said, summary=said, date="2026-11-03",
        tags=("<b>x</b>", "a & b", "{{ t }}", "it's \"so\"", "- # x"), interviewer=said, interviewee=said,
    )  # fmt: skip


def _hostile(text: str) -> tuple[Entry, ...]:
    ticks = "```" if "`" in text else "``"
    code = f"{ticks} {text} {ticks}" if "`" in text else f"`{text}`"
    return (
        entry("q1", f"What of {text} here?", f"{text}\n{text}\n\nSo: {text}."),
        entry("q2", f"And as code, {code}?", f"It is {code}.\n\n```\n{text}\n  and more\n\n{text}\n```", follows="q1"),
        entry("q3", "In a list?", f"- {text}\n- {code}\n\n> {text}\n>\n> {code}", section=None),
        entry("q4", "And after?", "All the rest is there."),
    )


def _within() -> Edition:
    text = "{{< x >}} {% y %} {{ z(a=1) }}\n\n  </script>\n</p> *a* <b>"
    block = f"```sh\n{text}\n```".split("\n")
    listed = "\n".join(f"  {line}".rstrip() for line in block)
    quoted = "\n".join(f"> {line}".rstrip() for line in block)
    return edition(
        entry("q1", "Code in a list?", f"- one\n- two:\n\n{listed}\n\nAnd after."),
        entry("q2", "Code in a quotation?", f"> See:\n>\n{quoted}\n\nAnd after."),
        slug="code-within",
        date="2026-11-03",
    )


def _first() -> Edition:
    return edition(
        entry("q1", "Code first in an item?", "- one\n- ```\n  a {{< b\n\n    c\n  ```\n- three\n\nAnd after."),
        entry("q2", "Code first in a quotation?", "> ```\n> a {% b\n> ```\n\nAnd after."),
        entry("q3", "Code of a shell?", "> See:\n>\n> ```\n> #!sh\n> echo\n> ```\n\nAnd after."),
        slug="code-first",
        date="2026-11-03",
    )


def _linked() -> Edition:
    return edition(
        entry("q1", "Where?", "At https://example.org/plain, or [there](https://example.org/there?a=1&b=2)."),
        entry("q2", "And?", "See https://example.org/a?b=1&copy=2 and https://example.org/a_b_c_(d).\n"
              "- https://example.org/one\n- [two](mailto:two@example.org)"),
        slug="links", date="2026-11-03",
    )  # fmt: skip


def _posts() -> dict[str, Sample]:
    samples = [_titled(title, number) for number, title in enumerate(TITLES)]
    for layout in LAYOUTS:
        everywhere = replace(everything(), slug=f"everything-{layout}")
        samples.append(Sample(everywhere, Style(layout=layout, typography="off")))
    samples.append(Sample(replace(everything(), slug="everything-set"), Style()))
    samples += [Sample(portrayed()), Sample(replace(portrayed(), slug="counting-set"), Style())]
    for number, text in enumerate(HOSTILE):
        begun = "To begin with." if number % 2 else None
        post = edition(
            *_hostile(text), slug=f"hostile-{number}", date="2026-11-03", introduction=begun, conclusion=text
        )
        samples.append(Sample(post))
        listed = replace(post, slug=f"hostile-{number}-dl")
        samples.append(Sample(listed, Style(layout="dl", typography="off")))
    samples += [Sample(_linked()), Sample(_outspoken())]
    samples += [Sample(_within()), Sample(_first())]
    samples.append(Sample(replace(_within(), slug="code-within-dl"), Style(layout="dl", typography="off")))
    return {sample.edition.slug: sample for sample in samples}


POSTS = _posts()
EVERYTHING = [slug for slug in POSTS if slug.startswith(("everything", "counting", "links"))]
HARMFUL = [slug for slug in POSTS if slug.startswith(("hostile", "code"))]
