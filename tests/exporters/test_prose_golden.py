"""Each case of `tests/golden/prose.md`: what somebody wrote, and what it becomes in Markdown and in HTML."""

from pathlib import Path

import pytest

from interviewkit.exporters.prose import commonmark as markdown
from interviewkit.exporters.prose import html, read

FILE = Path(__file__).parent.parent / "golden" / "prose.md"
# So that the eye sees them: a no-break space, a tab, and a space at the end of a line.
_SHOWN = {"\u00a0": "⍽", "\t": "→", " \n": "·\n"}


def shown(text: str) -> str:
    for hidden, sign in _SHOWN.items():
        text = text.replace(hidden, sign).replace(hidden, sign)
    return text.replace(" ·", "··")


def meant(text: str) -> str:
    return text.replace("·\n", " \n").replace("·", " ").replace("⍽", "\u00a0").replace("→", "\t")


def cases() -> list[tuple[str, str]]:
    parts = FILE.read_text(encoding="utf-8").split("\n.\n")
    return [(parts[at].strip().splitlines()[-1], parts[at + 1]) for at in range(0, len(parts) - 3, 4)]


def spelled(title: str, stored: str) -> str:
    blocks = read(meant(stored + "\n"))
    return "\n.\n".join([title, stored, shown(markdown.render(blocks) + "\n")[:-1], shown(html.render(blocks)), ""])


def test_every_case_reads_as_the_file_says(golden):
    opening = FILE.read_text(encoding="utf-8").split("\n\n", 1)[0]
    golden.expect("prose.md", "\n".join([opening, "", "\n".join(spelled(*case) for case in cases())]))


def test_there_are_many_cases_and_no_two_share_a_title():
    titles = [title for title, _ in cases()]
    assert len(titles) > 75
    assert len(set(titles)) == len(titles)


@pytest.mark.parametrize("case", cases(), ids=lambda case: case[0])
def test_commonmark_reads_the_markdown_of_a_case_as_its_html(case, see, commonmark):
    blocks = read(meant(case[1] + "\n"))
    ours, theirs = see(html.render(blocks)), see(commonmark(markdown.render(blocks)))
    assert theirs.decoded == ours.decoded
    assert theirs.elements == ours.elements
