"""The quick reader reads a text exactly as the YAML parser does, or not at all."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from interviewkit.model import Editing, Exchange, Interview, Kind, Method, Person, Portrait, Reference
from interviewkit.store.blank import blank
from interviewkit.store.keys import normal
from interviewkit.yamlfile import quick
from interviewkit.yamlfile.parser import parse_any
from tests.conftest import ROOT
from tests.yamlfile.writer import TEXTS, Writer

SIGNS = list("ab:  --|#?\n\n\n'\"[]{},&*!>%@`~=2+\t\\é\u00a0…")
ALPHABET = [*SIGNS, ": ", " #", "\n  ", "\n- ", "  ", "|2", "---\n", "- |\n"]


def agrees(text: str) -> bool:
    """Whether the quick reader read the text; then it read what the parser reads."""
    root = quick.read(text)
    if root is None:
        return False
    slow = parse_any(text)
    assert not slow.faults, (text, slow.faults)
    assert root == slow.root, text
    return True


def own(random: Random) -> str:
    """A file as this program writes it."""

    def pick(*choices: object) -> object:
        return random.choice(choices)

    exchanges = []
    for number in range(1, random.randrange(1, 6)):
        answer = pick(None, *TEXTS)
        kind = pick(None, *Kind)
        exchanges.append(
            Exchange(
                f"q{number}",
                str(pick(*TEXTS)),
                answer=answer,  # type: ignore[arg-type]
                declined=None if answer else kind,  # type: ignore[arg-type]
                section=pick(None, "Part", "Part: two"),  # type: ignore[arg-type]
                hint=pick(None, "Ask again", "If “x”: ask"),  # type: ignore[arg-type]
                language=pick(None, "fr"),  # type: ignore[arg-type]
            )
        )
    interview = Interview("x", str(pick(*TEXTS)) or "T", interviewee=Person(str(pick("Jo", "", "a: b"))))
    about = {
        "tags": ("a", "b c"),
        "summary": pick(None, "What bread costs, at night"),
        "method": pick(None, *Method),
        "editing": pick(None, *Editing),
        "portrait": pick(None, Portrait("ada.jpg"), Portrait("https://a.example/b.png", "Ada: at work", "Bo")),
        "links": pick((), (Reference("https://a.example"), Reference("mailto:a@a.example", "Write"))),
    }
    return blank(normal(Interview(**{**vars(interview), "exchanges": tuple(exchanges), **about})))


def spoiled(random: Random, text: str) -> str:
    """The text after a few slips of the hand."""
    for _ in range(random.randrange(1, 4)):
        place = random.randrange(len(text) + 1)
        cut = random.choice([0, 0, 1, 2, random.randrange(1, 12)])
        text = text[:place] + random.choice(["", *ALPHABET]) + text[place + cut :]
    return text


@settings(max_examples=400, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.randoms(use_true_random=False))
def test_a_file_in_any_hand_is_read_alike_or_not_at_all(random: Random) -> None:
    agrees(Writer(random).document())


@settings(max_examples=400, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.randoms(use_true_random=False))
def test_a_spoiled_file_is_read_alike_or_not_at_all(random: Random) -> None:
    agrees(spoiled(random, own(random)))


@settings(max_examples=400, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.sampled_from([*ALPHABET, "a: ", "- b", "- b: ", "c:", "a: |\n  x", "  y"]), max_size=16))
@example(["a: ", "|2", "\n  ", " ", "x"])
@example(["a: |\n  x", "\n", "  y", "\n", "  "])
def test_any_text_is_read_alike_or_not_at_all(pieces: list[str]) -> None:
    agrees("".join(pieces) + "\n")


@pytest.mark.parametrize("slug", ["carnet-d-une-inspectrice", "miscount"])
def test_the_samples_are_read_quickly(slug: str) -> None:
    assert agrees((ROOT / "interviews" / f"{slug}.yaml").read_text("utf-8"))


def test_nearly_all_files_that_we_write_are_read_quickly() -> None:
    read = [agrees(own(Random(seed))) for seed in range(200)]
    assert sum(read) > 150
