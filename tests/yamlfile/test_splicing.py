"""A change touches the lines that it has to: documents as people write them, before and after, as a diff."""

from __future__ import annotations

import difflib
from collections.abc import Callable
from dataclasses import replace

import pytest

from interviewkit.model import Exchange, Identity, Interview, Kind, Person
from interviewkit.store.fields import read
from interviewkit.store.splice import spliced
from interviewkit.yamlfile.parser import parse

Change = Callable[[Interview], Interview]
PAIR = "title: T\nexchanges:\n- id: q1\n  question: A?\n- id: q2\n  question: B?\n"


def change(text: str, act: Change) -> str:
    """The changed text; it says what was meant and nothing else."""
    before, faults = read(parse(text), "x")
    assert before, faults
    changed = spliced(parse(text), before, act(before))
    assert read(parse(changed), "x") == (act(before), [])
    return changed


def diff(before: str, after: str) -> list[str]:
    lines = difflib.ndiff(before.splitlines(keepends=True), after.splitlines(keepends=True))
    return [line[0] + line[2:] for line in lines if line[0] in "+-"]


def answer(id: str, text: str | None, **fields: Kind) -> Change:
    def act(interview: Interview) -> Interview:
        found = interview.find(id)
        assert found
        return interview.put(replace(found, **{"answer": text, "declined": None, "partly": None, **fields}))  # type: ignore[arg-type]

    return act


def put(id: str, **fields: str | None) -> Change:
    return lambda interview: interview.put(replace(interview.find(id), **fields))  # type: ignore[type-var, arg-type]


def top(**fields: object) -> Change:
    return lambda interview: replace(interview, **fields)  # type: ignore[arg-type]


def moved(*ids: str) -> Change:
    return lambda interview: replace(interview, exchanges=tuple(filter(None, map(interview.find, ids))))


def insert(**where: object) -> Change:
    return lambda interview: interview.insert(Exchange("q9", "New?"), **where)  # type: ignore[arg-type]


CASES = {
    "a comment behind an answer survives its change": (
        PAIR.replace("A?\n", "A?\n  answer: old  # ask again\n"),
        answer("q1", "new"),
        ["-  answer: old  # ask again\n", "+  answer: new  # ask again\n"],
    ),
    "a comment behind an answer that grows stays behind the new header": (
        PAIR.replace("A?\n", "A?\n  answer: old  # ask again\n"),
        answer("q1", "a\nb"),
        ["-  answer: old  # ask again\n", "+  answer: |  # ask again\n", "+    a\n", "+    b\n"],
    ),
    "quotes stay quotes": (
        "title: 'Old'  # c\nlanguage: \"fr\"\n",
        top(title="it's", language="pt-BR"),
        ["-title: 'Old'  # c\n", '-language: "fr"\n', "+title: 'it''s'  # c\n", '+language: "pt-BR"\n'],
    ),
    "a literal stays one, with its header's comment": (
        PAIR.replace("A?\n", "A?\n  answer: |-  # c\n      old\n      text\n\n"),
        answer("q1", "new"),
        ["-  answer: |-  # c\n", "-      old\n", "-      text\n", "+  answer: |  # c\n", "+    new\n"],
    ),
    "a literal's last line of spaces goes with it": (
        PAIR.replace("A?\n", "A?\n  answer: |\n    old\n       \n\n"),
        answer("q1", "new"),
        ["-    old\n", "-       \n", "-\n", "+    new\n"],
    ),
    "a kept literal goes with its blank lines": (
        PAIR.replace("A?\n", "A?\n  answer: |+\n    old\n\n\n"),
        answer("q1", "new"),
        ["-  answer: |+\n", "-    old\n", "-\n", "-\n", "+  answer: |\n", "+    new\n"],
    ),
    "an answer left out is filled in where it stands": (
        PAIR.replace("  question: A?\n", "  answer:  # soon\n  question: A?\n"),
        answer("q1", "yes: no"),
        ["-  answer:  # soon\n", "+  answer: |  # soon\n", "+    yes: no\n"],
    ),
    "a comment below an answer left out is not swallowed": (
        PAIR.replace("A?\n", "A?\n  answer:\n      # still waiting\n"),
        answer("q1", "a\nb"),
        ["-  answer:\n", "-      # still waiting\n", "+  answer: |\n", "+    a\n", "+    b\n", "+  # still waiting\n"],
    ),
    "a tilde gives way": (PAIR + "  answer: ~ # c\n", answer("q2", "x"), ["-  answer: ~ # c\n", "+  answer: x # c\n"]),
    "an answer comes after the question, before the comment below": (
        PAIR.replace("A?\n", "A?\n  # late\n"),
        answer("q1", "x"),
        ["+  answer: x\n"],
    ),
    "a file without a final newline": (
        PAIR.removesuffix("\n"),
        answer("q2", "x"),
        ["-  question: B?", "+  question: B?\n", "+  answer: x\n"],
    ),
    "a header at the very end of the file": (
        PAIR + "  answer: |",
        answer("q2", "x\ny"),
        ["-  answer: |", "+  answer: |\n", "+    x\n", "+    y\n"],
    ),
    "the end of the document stays at the end": (PAIR + "...\n", answer("q2", "x"), ["+  answer: x\n"]),
    "carriage returns stay": (
        PAIR.replace("\n", "\r\n"),
        answer("q1", "a\nb"),
        ["+  answer: |\r\n", "+    a\r\n", "+    b\r\n"],
    ),
    "declined becomes answered, first key or not": (
        PAIR.replace("- id: q1\n", "- declined: cannot\n  id: q1\n"),
        answer("q1", "x"),
        ["-- declined: cannot\n", "-  id: q1\n", "+- id: q1\n", "+  answer: x\n"],
    ),
    "two first keys go at once": (
        PAIR.replace("- id: q1\n", "- declined: cannot\n  answer: no\n  id: q1\n"),
        answer("q1", None),
        ["-- declined: cannot\n", "-  answer: no\n", "-  id: q1\n", "+- id: q1\n"],
    ),
    "several values in braces go at once": (
        "title: T\nexchanges:\n- {id: q1, declined: cannot, question: A, answer: no}\n",
        answer("q1", None),
        ["-- {id: q1, declined: cannot, question: A, answer: no}\n", "+- {id: q1, question: A}\n"],
    ),
    "a value comes into braces": (
        "title: T\nexchanges: [{id: q1, question: A}]\n",
        answer("q1", "x, y\nz"),
        ["-exchanges: [{id: q1, question: A}]\n", '+exchanges: [{id: q1, question: A, answer: "x, y\\nz"}]\n'],
    ),
    "a comment in brackets outlives the last item": (
        "title: T\nexchanges: [  # mine\n  A?]\n",
        moved(),
        ["-  A?]\n", "+  ]\n"],
    ),
    "a document that is all braces": (
        '{"title": "T"}',
        insert(),
        ['-{"title": "T"}', '+{"title": "T", exchanges: [{id: q9, question: "New?"}]}'],
    ),
    "keys of the writer's own stay inside exchanges too": (
        PAIR.replace("A?\n", "A?\n  x-mood: dry  # !\n"),
        answer("q1", "x"),
        ["+  answer: x\n"],
    ),
    "a bare question becomes an exchange and keeps its comment": (
        "title: T\nquestions:\n- A?  # easy\n",
        answer("q1", "x"),
        ["-- A?  # easy\n", "+- id: q1  # easy\n", "+  question: A?\n", "+  answer: x\n"],
    ),
    "ids are given to all when one is needed": (
        "title: T\nexchanges:\n- question: A?\n- id: books\n  question: B?\n",
        put("books", section="S"),
        ["-- question: A?\n", "+- id: q1\n", "+  question: A?\n", "+  section: S\n"],
    ),
    "a question first": (PAIR, insert(first=True), ["+- id: q9\n", "+  question: New?\n"]),
    "a question in the middle": (PAIR, insert(after="q1"), ["+- id: q9\n", "+  question: New?\n"]),
    "a question last": (PAIR, insert(), ["+- id: q9\n", "+  question: New?\n"]),
    "blank lines between questions are imitated": (
        PAIR.replace("- id: q2", "\n- id: q2"),
        insert(after="q1"),
        ["+\n", "+- id: q9\n", "+  question: New?\n"],
    ),
    "the first question of an empty list": (
        "title: T\nexchanges: []  # none yet\n",
        insert(),
        ["-exchanges: []  # none yet\n", "+exchanges:  # none yet\n", "+- id: q9\n", "+  question: New?\n"],
    ),
    "a question goes with the comment right above it, another stays": (
        PAIR.replace("- id: q2", "# Part two\n\n# about B\n- id: q2"),
        moved("q1"),
        ["-# about B\n", "-- id: q2\n", "-  question: B?\n"],
    ),
    "a comment indented like a question's lines is its own": (
        PAIR.replace("- id: q2", "  # about A\n- id: q2"),
        moved("q2"),
        ["-- id: q1\n", "-  question: A?\n", "-  # about A\n"],
    ),
    "two questions change places and their comments with them": (
        PAIR.replace("- id: q2", "# about B\n- id: q2"),
        moved("q2", "q1"),
        ["-- id: q1\n", "-  question: A?\n", "+- id: q1\n", "+  question: A?\n"],
    ),
    "the short form of a name stays short": (
        "title: T\ninterviewee: Jane  # c\n",
        top(interviewee=Person("Jo")),
        ["-interviewee: Jane  # c\n", "+interviewee: Jo  # c\n"],
    ),
    "the short form of a name becomes a mapping when it is withheld": (
        "title: T\ninterviewee: Jane  # c\n",
        top(interviewee=Person("Jo", Identity.WITHHELD)),
        ["-interviewee: Jane  # c\n", "+interviewee:  # c\n", "+  name: Jo\n", "+  identity: withheld\n"],
    ),
    "a name that goes leaves the identity withheld": (
        "title: T\ninterviewee:\n    name: Jane\n    # c\n    identity: withheld\n",
        top(interviewee=Person("", Identity.WITHHELD)),
        ["-    name: Jane\n"],
    ),
    "a tag comes into a list of lines, and the others keep theirs": (
        "title: T\ntags:\n  - 'a'  # why\n  - b\n",
        top(tags=("a", "new", "b")),
        ["+  - new\n"],
    ),
    "tags in brackets keep their quotes": (
        "title: T\ntags: [ 'a', b, c ]\n",
        top(tags=("a", "c", "d e, f")),
        ["-tags: [ 'a', b, c ]\n", "+tags: [ 'a', c, \"d e, f\" ]\n"],
    ),
    "an introduction comes between the top keys": (
        "# mine\ntitle: T\n\n# the list\nexchanges: []\n",
        top(introduction="Hello\n\nyou"),
        ["+introduction: |\n", "+  Hello\n", "+\n", "+  you\n"],
    ),
}


@pytest.mark.parametrize(("text", "act", "expected"), CASES.values(), ids=CASES.keys())
def test_only_the_lines_that_have_to_change_do(text: str, act: Change, expected: list[str]) -> None:
    assert sorted(diff(text, change(text, act))) == sorted(expected)


def test_a_comment_that_would_become_text_below_another_question_moves_left() -> None:
    text = PAIR.replace("- id: q2", "\n      # deep\n\n- id: q2").replace("B?", "|\n    B\n    C")
    lines = change(text, moved("q2", "q1")).splitlines()
    assert lines[2:] == ["- id: q2", "  question: |", "    B", "    C", "", "# deep", "", "- id: q1", "  question: A?"]


def test_a_new_key_stands_where_a_new_file_would_have_it() -> None:
    text = "title: T\n# mine\ninterviewee: Jane\ntags:\nconclusion: Bye\nexchanges: []\n"
    changed = change(text, top(language="fr", introduction="Hello", interviewer="Jo"))
    assert [line.split(":")[0] for line in changed.splitlines()] == (
        ["title", "language", "interviewer", "# mine", "interviewee", "introduction", "tags", "conclusion", "exchanges"]
    )
