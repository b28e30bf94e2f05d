"""The name of an interview: a short word for its file and its address, made from a title."""

from __future__ import annotations

import re

LENGTH = 60
"""Where a slug is cut at the latest, between two words."""

_CJK = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_WORDS = [
    ("\u2019", "'"),  # or python-slugify swallows it: « l’été » would be `lete`
    ("°", "o"),
    ("C++", "cpp"),
    ("c++", "cpp"),
    ("C#", "c-sharp"),
    ("c#", "c-sharp"),
    ("F#", "f-sharp"),
]
_TAKEN_BY_WINDOWS = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)", re.IGNORECASE)
_PARTICLES = {"de", "du", "des", "d", "von", "van", "der", "den", "di", "da", "del", "la", "le", "el", "bin", "al", "o"}
_ARTICLES = {"a", "an", "the", "un", "une", "les", "l", "ein", "eine", "una", "uno"}
_USABLE = re.compile(r"\w[\w-]{0,99}")


def slug_of(title: str) -> str:
    """A slug for a title; empty where the title has no letter or digit.

    Latin, Greek and Cyrillic become plain letters. Chinese, Japanese and Korean stay: spelled out in Latin
    letters they would be read as another language.
    """
    from slugify import slugify  # 20 ms, and only `new` makes slugs

    unicode = bool(_CJK.search(title))
    for written, meant in _WORDS:
        title = title.replace(written, meant)
    slug: str = slugify(title, max_length=LENGTH, word_boundary=True, save_order=True, allow_unicode=unicode)
    return f"{slug}-interview" if _TAKEN_BY_WINDOWS.fullmatch(slug) else slug


def without(slug: str, name: str) -> str:
    """The slug without the words of a person's name, in whatever order they stand in it; it may end up empty."""
    gone = set(slug_of(name).split("-"))
    return "-".join(word for word in slug.split("-") if word not in gone)


def is_personal(name: str) -> bool:
    """Whether a name looks like somebody's own (Ada, Jean-Luc de Brie) and not like a role (a baker, Une infirmière).

    In a name of one's own every word begins with a capital, but for the small ones of family names.
    """
    words = [word for word in re.findall(r"[^\W\d_]+", name) if word.lower() not in _PARTICLES]
    return bool(words) and all(word[0] != word[0].lower() for word in words) and words[0].lower() not in _ARTICLES


def is_usable(slug: str) -> bool:
    """Whether a new file may have that name on any machine, and be typed without quotes."""
    return bool(_USABLE.fullmatch(slug)) and not _TAKEN_BY_WINDOWS.fullmatch(slug)
