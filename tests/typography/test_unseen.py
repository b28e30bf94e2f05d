"""Lines that typesetters of each language wrote by hand, beside the golden files: each is set as they set it."""

from pathlib import Path

import pytest

from interviewkit.typography import profile, typeset

UNSEEN = Path(__file__).parent / "unseen"
FILES = sorted(path.stem for path in UNSEEN.glob("*.txt"))
_SHOWN = str.maketrans({"\u00a0": "⍽", "\u202f": "⍑", "\n": "⏎"})
_READ = str.maketrans({"⍽": "\u00a0", "⍑": "\u202f", "⏎": "\n"})


def _rules(name: str):
    language, _, choice = name.partition(".")
    return profile(language, narrow=choice == "narrow")


def _cases(name: str) -> list[tuple[str, str]]:
    """As typed and as set, of each line; a line that begins with `=` is both, a line that begins with `#` a heading."""
    lines = (UNSEEN / f"{name}.txt").read_bytes().decode().split("\n")
    cases = [line for line in lines if line and not line.startswith("# ")]
    return [(line[2:], line[2:]) if line.startswith("= ") else tuple(line.rsplit(" → ", 1)) for line in cases]


def _set(typed: str, name: str) -> str:
    return typeset(typed.translate(_READ), _rules(name)).translate(_SHOWN)


@pytest.mark.parametrize("name", FILES)
def test_each_line_is_set_as_a_typesetter_wrote_it_by_hand(name):
    wrong = [(typed, right, _set(typed, name)) for typed, right in _cases(name) if _set(typed, name) != right]
    told = [f"typed  {typed}\nright  {right}\nset    {found}" for typed, right, found in wrong]
    assert not wrong, f"{len(wrong)} lines of {name}:\n" + "\n\n".join(told)


@pytest.mark.parametrize("name", FILES)
def test_each_of_those_lines_stays_when_it_is_set_again(name):
    moved = [typed for typed, _ in _cases(name) if _set(_set(typed, name), name) != _set(typed, name)]
    assert moved == []


@pytest.mark.parametrize(("name", "least", "stay"), [("fr-FR", 150, 60), ("fr-CA", 40, 0), ("fr-CH", 40, 0)])
def test_there_are_many_such_lines_of_french(name, least, stay):
    cases = _cases(name)
    assert len(cases) >= least
    assert sum(typed == right for typed, right in cases) >= stay
