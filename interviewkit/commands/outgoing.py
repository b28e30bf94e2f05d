"""A post on its way out: its text, the form it has on a clipboard, and the place it goes to."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from interviewkit import disk
from interviewkit.errors import InterviewkitError

if TYPE_CHECKING:
    from interviewkit.commands.posting import Way, Wish
    from interviewkit.privacy import Edition
    from interviewkit.store.project import Project


def text(edition: Edition, wish: Wish, *, folder: Path) -> str:
    """The post as it was wished for; a portrait that goes into a page is read from the project's folder."""
    from interviewkit.exporters import export

    if wish.template is None:
        return export(edition, wish.target, wish.style, picture=_picture(edition, wish, folder))
    from interviewkit.exporters.compose import compose
    from interviewkit.exporters.template import render

    written = disk.decode(disk.read_bytes(wish.template), wish.template).removeprefix("\ufeff")
    return render(compose(edition, wish.style), template=written, name=wish.template.name)


def copied(edition: Edition, wish: Wish, *, text: str) -> str:
    """What put the post on the clipboard: a page as rich text, without its head and its looks; all else as it is."""
    from interviewkit.clipboard import put

    if wish.template is not None or wish.target not in ("html", "fragment"):
        return put(text)
    from interviewkit.exporters import dialect, export
    from interviewkit.exporters.compose import compose
    from interviewkit.exporters.markdown import body

    # Where no form can be pasted, Markdown says most of it.
    plain = body(compose(edition, wish.style), dialect("markdown"))
    return put(plain, html=export(edition, "fragment", wish.style))


def title(edition: Edition, wish: Wish) -> str | None:
    """The title as the blog is to be given it, where it is not in what was made."""
    if wish.template is not None or wish.target not in ("fragment", "wordpress"):
        return None
    from interviewkit.exporters.typesetting import Typesetter

    return Typesetter(wish.style).text(edition.title, edition.language)


def destination(place: Project, edition: Edition, wish: Wish, *, way: Way) -> Path:
    """Where the post goes; raises InterviewkitError where it would take the place of what somebody wrote."""
    path = _wanted(place, _name(edition, wish), wish, way)
    # Unlike Path.resolve, this ends where links lead in a circle.
    real = Path(os.path.realpath(path))
    inside = Path(os.path.realpath(place.interviews))
    if real.is_relative_to(inside) and (real.suffix == ".yaml" or real.is_relative_to(inside / ".private")):
        raise InterviewkitError(
            f"{path} is no place for a post", "Interviews are kept there. Choose another with  -o FILE."
        )
    return path


def _wanted(place: Project, name: str, wish: Wish, way: Way) -> Path:
    if way.output is not None:
        path = disk.at_home(Path(way.output))
        return path / name if path.is_dir() or way.output.endswith("/") else path
    if way.blog is None:
        return place.folder / "posts" / name
    blog = disk.at_home(way.blog)
    if not blog.is_dir():
        raise InterviewkitError(f"there is no folder {blog}", "Make it first: it is where the blog is.")
    from interviewkit.exporters import dialect

    return blog / (dialect(wish.target).place if wish.is_dialect else "") / name


def _name(edition: Edition, wish: Wish) -> str:
    if wish.template is not None:
        return edition.slug + wish.template.suffix
    from interviewkit.exporters import file_name

    return file_name(edition, wish.target)


def _picture(edition: Edition, wish: Wish, folder: Path) -> str | None:
    # A page loads nothing, so it has its picture in itself; elsewhere the blog has it under that name.
    portrait = edition.portrait
    if wish.target != "html" or portrait is None or portrait.is_elsewhere:
        return None
    from interviewkit.pictures import embedded

    path = folder / portrait.file.lstrip("/")
    if not Path(os.path.realpath(path)).is_relative_to(os.path.realpath(folder)):
        raise InterviewkitError(
            f"the portrait {portrait.file} lies outside the project", f"Put it into {folder}, or into a folder of it."
        )
    return embedded(path)
