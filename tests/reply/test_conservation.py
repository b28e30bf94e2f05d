"""Nothing a guest wrote is lost or invented: every character that came in comes out in exactly one place."""

from __future__ import annotations

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from interviewkit.reply import Alignment, Document, Line
from interviewkit.reply.align import Question, Sent, align
from interviewkit.reply.align.reading import UNSAFE

ASKED = (
    "When does your day begin?",
    "Who else is awake then, and do you ever talk to them?",
    "Why?",
    "What goes wrong most often? And what do you do about it?",
    "Tell us about the last loaf you were proud of.",
)
BODY = (
    "Hello Noor,\n\nThese are my questions for the paper. Write under each of them.\n\n"
    + "\n\n\n".join(f"[Q{number:02}] {text}" for number, text in enumerate(ASKED, start=1))
    + "\n\n\nThank you!\n\nMaud\n\nIK-7F3AQ2\n"
)
SENT = Sent(
    tuple(Question(f"q{number}", f"Q{number:02}", text) for number, text in enumerate(ASKED, start=1)),
    BODY,
    guest="Noor Haddad",
    interviewer="Maud Perrin",
)
OURS = [line for line in BODY.split("\n") if line.strip()]
PIECES = st.one_of(
    st.sampled_from(OURS),
    st.sampled_from(ASKED),
    st.sampled_from(
        ["", "", "1.", "2) ", "- ", "--", "-- ", "Best,", "Noor", "On Tue, 14 May 2024 at 9:12, Maud wrote:"]
    ),
    st.sampled_from(
        ["PS on question 2: more", "P.S. more", "[14.05.24, 09:11] Noor Haddad: ", "09:12 ", "Speaker 1  01:04"]
    ),
    st.sampled_from(
        ["I. ", "II. ", "c) ", "Question 3 of 5", "== Q02 ==", " [Q03]", "&gt; ", "JP> ", "| ", "<p>", "%% ", "–"]
    ),
    st.sampled_from(
        ["As for question 4: ", "Who else ...", "... of.", "[...]", "– END –", "## Part", "Noor – page 2 of 3"]
    ),
    st.sampled_from(["From: Maud", "Sent: Tuesday", "Subject: Re: questions", "Answer: yes", "=> no", "4 and 5: both"]),
    st.text(max_size=60),
    st.text("abc éß’?.:-*_>[]Q0123456789 \u00a0🙂", max_size=80),
)
LINES = st.builds(
    Line,
    st.builds("".join, st.lists(PIECES, max_size=3)).map(lambda text: " ".join(text.split("\n"))),
    depth=st.integers(0, 3),
    look=st.sampled_from(["", "", "bold", "#c00000"]),
)


def signs(text: str) -> Counter[str]:
    return Counter("".join(text.split()))


def told(found: Alignment) -> Counter[str]:
    parts = [one.text for one in (*found.placed, *found.unplaced, *found.recognised)]
    return signs("".join(parts))


@settings(max_examples=400, deadline=None)
@given(st.lists(LINES, max_size=40), st.booleans())
def test_every_character_that_came_in_comes_out_in_one_place(lines: list[Line], breaks: bool) -> None:
    came = signs("".join(line.text for line in lines))
    found = align([Document("reply", lines, author="Noor Haddad", breaks=breaks)], SENT)
    # A quotation in an answer is shown with the marks it had; those alone are added.
    missing, added = came - told(found), told(found) - came
    assert not missing
    assert not [one for one in found.unplaced if one.why == UNSAFE]
    assert set(added) <= {">"}


@settings(max_examples=200, deadline=None)
@given(st.lists(st.text("abc défg .,?!1234)\n", min_size=1, max_size=80), min_size=5, max_size=5))
def test_answers_under_quoted_questions_come_out_as_they_were_typed(answers: list[str]) -> None:
    lines = []
    expected = {}
    for number, (asked, answer) in enumerate(zip(ASKED, answers, strict=True), start=1):
        lines += [Line(f"[Q{number:02}] {asked}", depth=1), Line("")]
        lines += [Line(text) for text in answer.split("\n")]
        lines.append(Line(""))
        expected[f"q{number}"] = signs(answer)
    lines += [Line("Thank you!", depth=1), Line("Maud", depth=1), Line("IK-7F3AQ2", depth=1)]
    found = align([Document("reply", lines)], SENT)
    for placed in found.placed:
        assert not signs(placed.text) - expected[placed.id]
    assert not told(found) - signs("".join(line.text for line in lines))
