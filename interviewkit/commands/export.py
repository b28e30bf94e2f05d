"""`export`: the post, as a file for the blog, on stdout or on the clipboard."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from interviewkit import disk
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
from interviewkit.errors import InterviewkitError, Usage
from interviewkit.exporters import TARGETS
from interviewkit.model import is_date

if TYPE_CHECKING:
    from interviewkit.console import Console
    from interviewkit.exporters.style import Style
    from interviewkit.privacy import Edition
    from interviewkit.settings import Settings
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
    if date is not None and not is_date(date):
        raise Usage(f'--date: "{date}" is not a date', "Write it as 2026-11-27.")
    place = project(ctx, folder)
    post = _Post(ctx.params, place, slug=place.find(slug), console=session(ctx).console)
    post.remark()
    if copy:
        post.copy()
    if output == "-":
        post.console.write(post.text)
    elif output is not None or not copy:
        post.keep()


class _Post:
    """One post being made: what was asked for, and where it goes."""

    def __init__(self, given: dict[str, Any], place: Project, *, slug: str, console: Console) -> None:
        # What reads and renders is loaded here: `--help` needs none of it.
        from interviewkit.privacy import publish

        self.given = given
        self.place = place
        self.console = console
        self.settings: Settings = settings(place, posting.words())
        self.style: Style = posting.style(given, self.settings)
        self.template = _path(given["template"]) or (None if given["to"] else self.settings.template)
        self.target: str = given["to"] or self._told() or self.settings.target or next(iter(TARGETS))
        self.interview = place.load(slug)
        self.edition: Edition = publish(self.interview, date=given["date"])
        self.text: str = self._made()

    def remark(self) -> None:
        """Tell what the writer should know about it."""
        from interviewkit.commands.remarks import remarks

        drafts = self.place.drafts(self.interview.slug)
        is_dated = bool(self.edition.date)
        for remark in remarks(self.interview, self.style, target=self.target, dated=is_dated, drafts=drafts):
            self.console.tell(remark)
        if self.target in ("fragment", "wordpress") and self.template is None:
            from interviewkit.exporters.typesetting import Typesetter

            title = Typesetter(self.style).text(self.edition.title, self.edition.language)
            self.console.tell(f"Its title, which the blog asks for: {title}")

    def copy(self) -> None:
        """Put it on the clipboard: as rich text where it is HTML, else as plain text."""
        from interviewkit.clipboard import put
        from interviewkit.exporters import export as rendered

        if self.template is None and self.target in ("html", "fragment"):
            # Of a page, what is inside: its head and its looks are not for another page.
            form = rendered(self.edition, "fragment", self.style)
            used = put(form, html=form)
        else:
            used = put(self.text)
        self.console.tell(f"The post is on the clipboard ({used}).")
        if self.target == "wordpress":
            self.console.tell("Paste it anywhere in the editor of WordPress; its blocks appear by themselves.")

    def keep(self) -> None:
        """Write it where it goes, and say where."""
        from interviewkit.store.posts import keep

        path = self._place()
        _check_place(self.place, path)
        data = self.text.encode("utf-8")
        fresh = keep(self.place, self.interview.slug, path=path, data=data, force=self.given["force"])
        self.console.tell("The post is written:" if fresh else "The post was there already and is the same:")
        self.console.say(str(path))

    def _made(self) -> str:
        from interviewkit.exporters import export as rendered

        if self.template is None:
            return rendered(self._pictured(), self.target, self.style)
        from interviewkit.exporters.template import render

        text = disk.decode(disk.read_bytes(self.template), self.template)
        return render(self.edition, self.style, template=text.removeprefix("\ufeff"), name=self.template.name)

    def _pictured(self) -> Edition:
        # A page loads nothing, so it has its picture in itself; elsewhere the blog has it under that name.
        portrait = self.edition.portrait
        if portrait is None or self.target != "html":
            return self.edition
        if portrait.file.startswith(("https://", "http://")):
            return replace(self.edition, portrait=None)
        from interviewkit.pictures import embedded

        picture = embedded(self.place.folder / portrait.file.lstrip("/"))
        return replace(self.edition, portrait=replace(portrait, file=picture))

    def _told(self) -> str | None:
        # The ending of the file says what is meant, where it can only be one thing.
        ending = Path(self.given["output"] or "").suffix.lower()
        return {".html": "html", ".htm": "html", ".json": "json"}.get(ending)

    def _name(self) -> str:
        if self.template is not None:
            return self.edition.slug + self.template.suffix
        from interviewkit.exporters import file_name

        return file_name(self.edition, self.target)

    def _place(self) -> Path:
        output: str | None = self.given["output"]
        if output is not None:
            path = disk.at_home(Path(output))
            return path / self._name() if path.is_dir() or output.endswith("/") else path
        blog = _path(self.given["into"]) or self.settings.folder
        if blog is None:
            return self.place.folder / "posts" / self._name()
        if not blog.is_dir():
            raise InterviewkitError(f"there is no folder {blog}", "Make it first: it is where the blog is.")
        return blog / self._below() / self._name()

    def _below(self) -> str:
        from interviewkit.exporters import dialect, find

        is_engine = self.template is None and find(self.target).module == "markdown"
        return dialect(self.target).place if is_engine else ""


def _path(given: str | Path | None) -> Path | None:
    # The parameters of a command are as they were typed.
    return None if given is None else disk.at_home(Path(given))


def _check_place(place: Project, path: Path) -> None:
    # Not even --force puts a post in the place of what somebody wrote.
    real = path.resolve()
    inside = place.interviews.resolve()
    if real.is_relative_to(inside) and (real.suffix == ".yaml" or real.is_relative_to(inside / ".private")):
        raise InterviewkitError(
            f"{path} is no place for a post", "Interviews are kept there. Choose another with  -o FILE."
        )
