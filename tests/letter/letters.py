"""What the tests of the letters share: four interviews in four languages, and whatever people may type."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from hypothesis import strategies as st

from interviewkit.letter import Asked, Letter
from interviewkit.model import Correspondence, Exchange, Identity, Interview, Kind, Person

BELLS = Interview(
    slug="the-bell-founder",
    title="Pouring bells",
    interviewer="Ines Caldera",
    interviewee=Person("Tomasz Wilk"),
    letter=Correspondence(deadline="2026-11-22", length="ten lines, or one"),
    introduction="A word to the readers about the foundry.",
    exchanges=(
        Exchange(
            "q1",
            "How does a bell get its note? Is it decided when you draw it, or only when the metal is in the mould and "
            "nothing can be changed any more?",
            section="The foundry",
            hint="He is proud of the small one in Łódź.",
        ),
        Exchange(
            "q2", "What was the worst casting you have seen?\n\nOn such a day, who tells the parish?", follows="q1"
        ),
        Exchange(
            "q3", "Which of these would you never do again?\n\n- a carillon\n- a bell for a ship\n- a church at Easter"
        ),
        Exchange("q4", "Why?", section="The village"),
    ),
)
SPANISH = replace(
    BELLS,
    title="El taller de relojes",
    language="es",
    interviewee=Person("Rosario Peñalba"),
    exchanges=(
        Exchange("q1", "¿Cuándo supo que iba a dedicarse a los relojes de torre, y quién se lo enseñó?"),
        Exchange("q2", "¿Hay algún reloj que no quiera volver a ver?\n¿Por qué?"),
    ),
)
FRENCH = replace(
    BELLS,
    title="Une année au phare",
    language="fr",
    interviewee=Person("Une gardienne de phare", Identity.WITHHELD),
    letter=Correspondence(deadline="2026-12-01"),
    exchanges=(
        Exchange(
            "q1", "Que voit-on de là-haut ?", answer="La mer, **toujours** la mer.\nEt [la côte](https://a.example)."
        ),
        Exchange("q2", "Le soir, qui éteint la radio ?", follows="q1", section="Le quotidien"),
        Exchange("q3", "Avez-vous eu peur ?", declined=Kind.PREFERS_NOT, answer="Pas ici."),
        Exchange(
            "q4", "Qu’emporteriez-vous, si tout devait tenir dans un sac de marin et qu’il fallait partir cette nuit ?"
        ),
    ),
)
GERMAN = replace(
    BELLS,
    title="Die Orgel von Sankt Veit",
    language="de",
    interviewee=Person(""),
    letter=Correspondence(),
    exchanges=(Exchange("q1", "Am Anfang: Wie stimmt man eine Pfeife, die seit 1740 niemand angefasst hat?"),),
)
ALL = {"en": BELLS, "fr": FRENCH, "de": GERMAN, "es": SPANISH}


def a_letter(*questions: str, **fields: Any) -> Letter:
    """A letter with these questions, or with one."""
    asked = tuple(Asked(f"q{n}", f"Q{n:02d}", text) for n, text in enumerate(questions or ("When?",), start=1))
    plain = Letter("IK-7F3AQ2", "Pouring bells", "en", "Ines Caldera", "Tomasz Wilk", False, asked)
    return replace(plain, **fields)


# What mail programs and readers of replies trip over, and what layouts do.
_STARTS = [
    "On",
    "Le",
    "Am",
    "El",
    "De",
    "From:",
    "De :",
    "De\u00a0:",
    "Objet :",
    "Von:",
    ">",
    "> ",
    ">>",
    "Q3",
    "[Q07]",
]
_SIGNS = [
    ":",
    "--",
    "-- ",
    "___",
    "====",
    "-",
    "*",
    "#",
    "7.",
    "12)",
    "…",
    "«",
    "»",
    "\n",
    "\n\n",
    "\t",
    "\u00a0",
    "\u202f",
]
_OTHERS = [
    "日本語の質問です。",
    "一",
    "」",
    "é",
    "e\u0301",
    "👩\u200d🔧",
    "مرحبا",
    "x" * 90,
    "{questions}",
    "{title}",
    "IK-ABCDEF",
]
_TRAPS = [*_STARTS, *_SIGNS, *_OTHERS, "=?utf-8?q?a?=", "<b>", "&amp;", "\\"]
words = st.one_of(st.sampled_from(_TRAPS), st.text(max_size=12))
texts = st.lists(words, min_size=1, max_size=30).map(" ".join)
lines = st.lists(words, min_size=1, max_size=12).map(" ".join).map(lambda text: " ".join(text.split()))


@st.composite
def letters(draw: st.DrawFn) -> Letter:
    """Any letter at all."""
    asked = tuple(
        Asked(f"q{n}", f"Q{n:02d}", text, draw(st.none() | lines), draw(st.none() | lines))
        for n, text in enumerate(draw(st.lists(texts, min_size=1, max_size=4)), start=1)
    )
    return a_letter(
        asked=asked,
        title=draw(lines),
        language=draw(st.sampled_from(["en", "fr", "de", "es", "ja", "pt-BR"])),
        interviewer=draw(st.none() | lines),
        guest=draw(st.just("") | lines),
        anonymous=draw(st.booleans()),
        greeting=draw(st.none() | texts),
        length=draw(st.none() | lines),
        use=draw(st.none() | texts),
        closing=draw(st.none() | texts),
    )
