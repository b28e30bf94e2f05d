"""The options of `export`, and what they and the project's settings make of a post together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple

import typer

from interviewkit import disk
from interviewkit.errors import Usage
from interviewkit.exporters import TARGETS, find
from interviewkit.exporters.style import DECLINED, LAYOUTS, SPACES, Style

if TYPE_CHECKING:
    from interviewkit.settings import Settings
    from interviewkit.settings.faults import Words


def _completing(words: Mapping[str, str]) -> Any:
    # Shells that show more than the word itself say what each is.
    return lambda: list(words.items())


def _profiles() -> list[str]:
    # Only completion and the settings ask; a post loads them anyway.
    from interviewkit.exporters.typesetting import profiles

    return list(profiles())


Target = Annotated[
    str | None,
    typer.Option(
        "--to",
        metavar="TARGET",
        help=f"What to make: {', '.join(TARGETS)}.",
        autocompletion=lambda: [(name, one.about) for name, one in TARGETS.items()],
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
        autocompletion=_profiles,
    ),
]
Spaces = Annotated[
    str | None,
    typer.Option(
        "--spaces",
        metavar="KIND",
        help="No-break spaces: wide (U+00A0, in every font) or narrow (U+202F).",
        autocompletion=lambda: list(SPACES),
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
    str | None,
    typer.Option(
        "-o",
        "--output",
        metavar="FILE",
        help="Where to; - for stdout (default: posts/SLUG…). An ending .html or .json tells the target.",
    ),
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
        "typography": lambda word: word in _profiles(),
        "front-matter": lambda value: not _unknown(value),
    }


@dataclass(frozen=True)
class Wish:
    """What a post is to be, once options and settings are put together."""

    target: str
    style: Style
    template: Path | None = None
    """The writer's own template, which then is in the place of the target."""

    @property
    def is_dialect(self) -> bool:
        """Whether it is Markdown for a blog engine, with front matter."""
        return self.template is None and TARGETS[self.target].is_dialect


class Way(NamedTuple):
    """Where the post goes to."""

    output: str | None
    """A file or a folder, or `-` for stdout."""
    blog: Path | None
    """The blog's folder."""
    copy: bool
    force: bool


class Looks(NamedTuple):
    """How the post is to look, as far as the options say it."""

    layout: str | None
    declined: str | None
    numbers: bool | None
    typography: str | None
    spaces: str | None
    front_matter: list[str] | None


def wish(looks: Looks, settings: Settings, *, to: str | None, template: Path | None, output: str | None) -> Wish:
    """What is to be made: what an option says, else what the ending of the file tells, else what the settings say.

    Raises Usage for an unknown word, and where two options cannot be meant together.
    """
    if output == "":
        raise Usage("-o without a name", "Name a file or a folder, or  -  for stdout.")
    if to and template:
        raise Usage("--to and --template both", "A template makes a target of its own; leave one of them out.")
    told = to or _told_by(output)
    own = disk.at_home(template) if template else None if told else settings.template
    target = told or settings.target or next(iter(TARGETS))
    find(target)
    found = Wish(target, _style(looks, settings), own)
    if looks.front_matter and not found.is_dialect:
        raise Usage("--front-matter without Markdown", "Only Markdown for a blog engine has front matter.")
    return found


def _told_by(output: str | None) -> str | None:
    # An ending says what is meant where it can only be one thing.
    return {".html": "html", ".htm": "html", ".json": "json"}.get(Path(output or "").suffix.lower())


def _style(looks: Looks, settings: Settings) -> Style:
    return Style(
        layout=_chosen("layout", looks.layout, LAYOUTS) or settings.layout or Style.layout,
        declined=_chosen("declined", looks.declined, DECLINED) or settings.declined or Style.declined,
        numbers=bool(settings.numbers if looks.numbers is None else looks.numbers),
        typography=_profile(looks.typography) or settings.typography,
        narrow=(_chosen("spaces", looks.spaces, SPACES) or settings.spaces) == "narrow",
        front_matter={**settings.front_matter, **_pairs(looks.front_matter or [])},
    )


def _unknown(value: str) -> list[str]:
    from interviewkit.exporters.dialects.fields import unknown

    return unknown(value)


def _profile(given: str | None) -> str | None:
    # The profiles are loaded for a post anyway, but not to read a command line without any.
    return given and _chosen("typography", given, _profiles())


def _chosen(option: str, word: str | None, known: Any) -> str | None:
    if word is None or word in known:
        return word
    from interviewkit.errors import did_you_mean

    listed = ", ".join(known)
    raise Usage(f'--{option}: there is no "{word}"', f"{did_you_mean(word, known)} There are: {listed}.".strip())


def _is_text(text: str) -> bool:
    # What a shell passes on that is no UTF-8 comes as halves of characters.
    return not any("\ud800" <= char <= "\udfff" for char in text)


def _pairs(given: list[str]) -> dict[str, str]:
    pairs = {}
    for text in given:
        key, sign, value = text.partition("=")
        if not sign or not key.strip() or not _is_text(text):
            raise Usage(f'--front-matter: "{text}" is not KEY=VALUE', "Write it as  --front-matter layout=interview")
        pairs[key.strip()] = value
    return pairs
