"""Which profile a language tag has: that of its country, or of its language."""

from __future__ import annotations

from interviewkit.typography.languages import (
    American,
    AmericanSpanish,
    Brazilian,
    British,
    French,
    German,
    Italian,
    Portuguese,
    Quebec,
    Romandy,
    Rules,
    Spanish,
    SwissGerman,
    SwissItalian,
)

LANGUAGES: dict[str, type[Rules]] = {
    "fr-FR": French,
    "fr-CA": Quebec,
    "fr-CH": Romandy,
    "en-US": American,
    "en-GB": British,
    "de": German,
    "de-CH": SwissGerman,
    "es": Spanish,
    "es-419": AmericanSpanish,
    "it": Italian,
    "it-CH": SwissItalian,
    "pt-PT": Portuguese,
    "pt-BR": Brazilian,
}
NAMES: tuple[str, ...] = tuple(LANGUAGES)
"""The profiles there are, by the tag of the language and, where it matters, of the country."""
# Without a country, as Unicode's likely subtags have it; a country that is not here follows `*`.
_COUNTRIES = {
    "fr": {"CA": "fr-CA", "CH": "fr-CH", "*": "fr-FR"},
    "en": {"": "en-US", "US": "en-US", "CA": "en-US", "PH": "en-US", "PR": "en-US", "*": "en-GB"},
    "de": {"CH": "de-CH", "LI": "de-CH", "*": "de"},
    "es": {"": "es", "ES": "es", "GQ": "es", "*": "es-419"},
    "it": {"CH": "it-CH", "*": "it"},
    "pt": {"": "pt-BR", "BR": "pt-BR", "*": "pt-PT"},
}


def named(language: str) -> str | None:
    """The name of the profile for a language tag; None where there is none."""
    first, *others = language.strip().replace("_", "-").split(".")[0].split("-")
    countries = _COUNTRIES.get(first.lower())
    if countries is None:
        return None
    country = next((part.upper() for part in others if len(part) == 2 or part.isdigit()), "")
    return countries.get(country, countries["*"])
