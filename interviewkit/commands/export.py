"""`export`: the post, as a file for the blog or on stdout."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from interviewkit.commands import Folder, Slug, project, session
from interviewkit.errors import InterviewkitError, Usage
from interviewkit.exporters import FORMATS, suffix
from interviewkit.model import Interview, State, is_date

if TYPE_CHECKING:
    from interviewkit.store.project import Project


def complete_target() -> list[str]:
    """The targets, for the shell."""
    return list(FORMATS)


Target = Annotated[
    str | None,
    typer.Option("--to", metavar="TARGET", help=f"What to make: {', '.join(FORMATS)}.", autocompletion=complete_target),
]
Output = Annotated[
    str | None, typer.Option("-o", "--output", metavar="FILE", help="Where to; - for stdout (default: posts/SLUG…).")
]
Day = Annotated[str | None, typer.Option(metavar="YYYY-MM-DD", help="The day on the post, instead of the file's.")]
Force = Annotated[
    bool, typer.Option("--force", help="Replace a file that is not as interviewkit wrote it; a .bak is kept.")
]


def export(
    ctx: typer.Context,
    slug: Slug,
    to: Target = None,
    output: Output = None,
    date: Day = None,
    force: Force = False,
    folder: Folder = None,
) -> None:
    """Make the post, in Markdown or HTML.

    Markdown (the default, unless -o names an .html file) comes with front matter for the blog engine; HTML is
    a whole page. Open questions are left out. The same interview always gives the same bytes.

    \b
    Examples:
      interviewkit export my-interview
      interviewkit export my-interview --to html
      interviewkit export my-interview -o ~/blog/content/my-interview.md
      interviewkit export my-interview -o - | less
    """
    # What reads and renders is loaded here: `--help` needs none of it.
    from interviewkit.exporters import export as rendered
    from interviewkit.privacy import publish

    place = project(ctx, folder)
    console = session(ctx).console
    if date is not None and not is_date(date):
        raise Usage(f'--date: "{date}" is not a date', "Write it as 2026-11-27.")
    interview = place.load(place.find(slug))
    target = to or _told_by(output)
    post = rendered(publish(interview, date=date), target)
    for remark in _remarks(interview, dated=bool(date or interview.date), drafts=place.drafts(interview.slug)):
        console.tell(remark)
    if output == "-":
        return console.write(post)
    from interviewkit.store.posts import keep

    path = _path(place, interview.slug, target=target, output=output)
    _check_place(place, path)
    fresh = keep(place, interview.slug, path=path, data=post.encode("utf-8"), force=force)
    console.tell("The post is written:" if fresh else "The post was there already and is the same:")
    return console.say(str(path))


def _told_by(output: str | None) -> str:
    ending = ".html" if (output or "").lower().endswith(".htm") else Path(output or "").suffix.lower()
    return next((name for name in FORMATS if suffix(name) == ending), next(iter(FORMATS)))


def _path(place: Project, slug: str, *, target: str, output: str | None) -> Path:
    name = slug + suffix(target)
    if output is None:
        return place.folder / "posts" / name
    path = Path(output).expanduser()
    return path / name if path.is_dir() or output.endswith("/") else path


def _check_place(place: Project, path: Path) -> None:
    # Not even --force puts a post in the place of what somebody wrote.
    real = path.resolve()
    inside = place.interviews.resolve()
    if real.is_relative_to(inside) and (real.suffix == ".yaml" or real.is_relative_to(inside / ".private")):
        raise InterviewkitError(
            f"{path} is no place for a post", "Interviews are kept there. Choose another with  -o FILE."
        )


def _remarks(interview: Interview, *, dated: bool, drafts: list[str]) -> list[str]:
    remarks = []
    if open_ := [exchange.id for exchange in interview if exchange.state is State.OPEN]:
        remarks.append(f"Not answered yet, and left out: {', '.join(open_)}.")
    if drafts:
        remarks.append(f"Typed in the walk and not saved yet: {', '.join(drafts)}.")
    if not dated:
        remarks.append("The post has no date; give it one with  date: YYYY-MM-DD  in the file, or with --date.")
    from interviewkit.locales import primary, words

    if words(interview.language).language != primary(interview.language):
        remarks.append(f"The notes in the post are in English: there are no words for {interview.language} yet.")
    return remarks
