"""The options of `export`, and what they and the project's settings make of a post together."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from interviewkit.errors import Usage
from interviewkit.exporters import TARGETS
from interviewkit.exporters.style import DECLINED, LAYOUTS, OFF, SPACES, Style

if TYPE_CHECKING:
    from interviewkit.settings import Settings
    from interviewkit.settings.faults import Words


def _completing(words: Any) -> Any:
    return lambda: list(words)


def profiles() -> list[str]:
    """What `--typography` can be."""
    from interviewkit.typography import NAMES  # only completion and the settings ask

    return [*NAMES, OFF]


Target = Annotated[
    str | None,
    typer.Option(
        "--to", metavar="TARGET", help=f"What to make: {', '.join(TARGETS)}.", autocompletion=_completing(TARGETS)
    ),
]
Layout = Annotated[
    str | None,
    typer.Option("--layout", metavar="NAME", help=f"{', '.join(LAYOUTS)}.", autocompletion=_completing(LAYOUTS)),
]
Declined = Annotated[
    str | None,
    typer.Option(
        "--declined",
        metavar="WAY",
        help="Declined questions: show each in its place, group them at the end, or hide them.",
        autocompletion=_completing(DECLINED),
    ),
]
Numbers = Annotated[
    bool | None, typer.Option("--numbers/--no-numbers", help="Number the questions.", show_default=False)
]
Typography = Annotated[
    str | None,
    typer.Option(
        "--typography",
        metavar="PROFILE",
        help="Whose quotes, dashes and spaces: fr-CA, en-GB, …, or off (default: the language's).",
        autocompletion=profiles,
    ),
]
Spaces = Annotated[
    str | None,
    typer.Option(
        "--spaces",
        metavar="KIND",
        help="No-break spaces: wide (U+00A0, in every font) or narrow (U+202F).",
        autocompletion=_completing(SPACES),
    ),
]
FrontMatter = Annotated[
    list[str] | None,
    typer.Option(
        "--front-matter", metavar="KEY=VALUE", help="One more key, or another value: {title}, {date}, … are filled in."
    ),
]
Template = Annotated[
    Path | None,
    typer.Option("--template", metavar="FILE", help="Your own template (Jinja2); its ending is the post's."),
]
Into = Annotated[
    Path | None,
    typer.Option("--into", metavar="DIR", help="The blog's folder: the post goes where its engine looks for posts."),
]
Output = Annotated[
    str | None, typer.Option("-o", "--output", metavar="FILE", help="Where to; - for stdout (default: posts/SLUG…).")
]
Copy = Annotated[bool, typer.Option("--copy", help="Put the post on the clipboard, to paste it.")]
Day = Annotated[str | None, typer.Option("--date", metavar="YYYY-MM-DD", help="The day on the post, not the file's.")]
Force = Annotated[
    bool, typer.Option("--force", help="Replace a file that is not as interviewkit wrote it; a .bak is kept.")
]


def words() -> Words:
    """What the keys of the settings may say, where that is one of a few words."""
    return {
        "target": list(TARGETS),
        "layout": list(LAYOUTS),
        "declined": list(DECLINED),
        "spaces": list(SPACES),
        # Asked only where there are settings with that key: a post without them does not load the profiles for it.
        "typography": lambda word: word in profiles(),
    }


def style(given: Mapping[str, Any], settings: Settings) -> Style:
    """The style of the post: what the command line says, else the settings; raises Usage for an unknown word."""
    return Style(
        layout=_chosen("layout", given["layout"], LAYOUTS) or settings.layout or Style.layout,
        declined=_chosen("declined", given["declined"], DECLINED) or settings.declined or Style.declined,
        numbers=bool(settings.numbers if given["numbers"] is None else given["numbers"]),
        typography=_profile(given["typography"]) or settings.typography,
        narrow=(_chosen("spaces", given["spaces"], SPACES) or settings.spaces) == "narrow",
        front_matter={**settings.front_matter, **_pairs(given["front_matter"] or [])},
    )


def _profile(given: str | None) -> str | None:
    # The profiles are loaded for a post anyway, but not to read a command line without any.
    return given and _chosen("typography", given, profiles())


def _chosen(option: str, word: str | None, known: Any) -> str | None:
    if word is None or word in known:
        return word
    from interviewkit.errors import did_you_mean

    listed = ", ".join(known)
    raise Usage(f'--{option}: there is no "{word}"', f"{did_you_mean(word, known)} There are: {listed}.".strip())


def _pairs(given: list[str]) -> dict[str, str]:
    pairs = {}
    for text in given:
        key, sign, value = text.partition("=")
        if not sign or not key.strip():
            raise Usage(f'--front-matter: "{text}" is not KEY=VALUE', "Write it as  --front-matter layout=interview")
        pairs[key.strip()] = value
    return pairs
