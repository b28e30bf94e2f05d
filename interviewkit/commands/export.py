"""`export`: the post, as a file for the blog, on stdout or on the clipboard."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import typer

from interviewkit.commands import Folder, Slug, posting, project, session, settings
from interviewkit.commands.posting import (
    Copy,
    Day,
    Declined,
    Force,
    FrontMatter,
    Into,
    Layout,
    Numbers,
    Output,
    Spaces,
    Target,
    Template,
    Typography,
)
from interviewkit.errors import Usage

if TYPE_CHECKING:
    from interviewkit.commands.posting import Way, Wish
    from interviewkit.console import Console
    from interviewkit.model import Interview
    from interviewkit.privacy import Edition
    from interviewkit.store.project import Project


def export(
    ctx: typer.Context,
    slug: Slug,
    to: Target = None,
    layout: Layout = None,
    declined: Declined = None,
    numbers: Numbers = None,
    typography: Typography = None,
    spaces: Spaces = None,
    front_matter: FrontMatter = None,
    template: Template = None,
    into: Into = None,
    output: Output = None,
    copy: Copy = False,
    date: Day = None,
    force: Force = False,
    folder: Folder = None,
) -> None:
    """Make the post, as your blog takes it.

    Markdown by default; with --to, what Hugo, Jekyll or another engine expects, blocks for WordPress, or a
    whole page in HTML. Open questions are left out. The same interview always gives the same bytes. What you
    always choose goes into a file interviewkit.toml.

    \b
    Examples:
      interviewkit export my-interview
      interviewkit export my-interview --to html --layout names
      interviewkit export my-interview --to hugo --into ~/blog
      interviewkit export my-interview --to wordpress --copy
      interviewkit export my-interview -o - | less
    """
    place = project(ctx, folder)
    said = settings(place, posting.words())
    looks = posting.Looks(layout, declined, numbers, typography, spaces, front_matter)
    wish = posting.wish(looks, said, to=to, template=template, output=output)
    way = posting.Way(output, into or said.folder, copy, force)
    _send(session(ctx).console, place, slug, wish=wish, way=way, date=date)


def _send(console: Console, place: Project, slug: str, *, wish: Wish, way: Way, date: str | None) -> None:
    # What reads and renders is loaded here: `--help` needs none of it.
    from interviewkit.commands import outgoing
    from interviewkit.model import is_date
    from interviewkit.privacy import publish

    if date is not None and not is_date(date):
        raise Usage(f'--date: "{date}" is not a date', "Write it as 2026-11-27.")
    interview = place.load(place.find(slug))
    edition = publish(interview, date=date)
    text = outgoing.text(edition, wish, folder=place.folder)
    _remark(console, place, interview, edition=edition, wish=wish)
    if way.copy:
        _copy(console, edition, wish, text=text)
    if way.output == "-":
        console.write(text)
    elif way.output is not None or not way.copy:
        path = outgoing.destination(place, edition, wish, way=way)
        _keep(console, place, edition.slug, path=path, text=text, force=way.force)


def _remark(console: Console, place: Project, interview: Interview, *, edition: Edition, wish: Wish) -> None:
    from interviewkit.commands.outgoing import title
    from interviewkit.commands.remarks import remarks

    drafts = place.drafts(interview.slug)
    for remark in remarks(interview, wish.style, target=wish.target, dated=bool(edition.date), drafts=drafts):
        console.tell(remark)
    if asked := title(edition, wish):
        console.tell(f"Its title, which the blog asks for: {asked}")


def _copy(console: Console, edition: Edition, wish: Wish, *, text: str) -> None:
    from interviewkit.commands.outgoing import copied

    console.tell(f"The post is on the clipboard ({copied(edition, wish, text=text)}).")
    if wish.target == "wordpress":
        console.tell("Paste it anywhere in the editor of WordPress; its blocks appear by themselves.")


def _keep(console: Console, place: Project, slug: str, *, path: Path, text: str, force: bool) -> None:
    from interviewkit.store.posts import keep

    fresh = keep(place, slug, path=path, data=text.encode("utf-8"), force=force)
    console.tell("The post is written:" if fresh else "The post was there already and is the same:")
    console.say(str(path))
