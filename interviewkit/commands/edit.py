"""`edit`: the whole file in the person's editor, checked before it takes the old one's place."""

from __future__ import annotations

import os

import typer

from interviewkit.commands import Folder, Slug, project, session
from interviewkit.errors import Changed, Fault, Usage


def edit(ctx: typer.Context, slug: Slug, folder: Folder = None) -> None:
    """Edit the whole file in your editor.

    The editor is $VISUAL or $EDITOR, and the file is checked on return. Where something is wrong, the editor
    is offered again with the faults on top; until all is well, the file stays as it was and your text is
    kept beside it.

    \b
    Examples:
      interviewkit edit my-interview
      EDITOR="code --wait" interviewkit edit my-interview
    """
    # Editor and ledger are loaded here: `--help` needs neither.
    from interviewkit.editor import edit_until
    from interviewkit.store.ledger import prepare

    place = project(ctx, folder)
    console = session(ctx).console
    name = place.find(slug)
    if not console.interactive and not (os.environ.get("VISUAL") or os.environ.get("EDITOR")):
        raise Usage("there is no terminal to edit on", f"Set EDITOR, or change {place.path(name)} and  check  it.")
    before = place.text(name)

    def faults(text: str) -> list[Fault]:
        return place.faults(name, text)

    prepare(place.private)
    keep = place.private / f"{name}.edit.yaml"

    def take(text: str) -> None:
        if text != before:
            place.replace(name, text, expected=before)

    try:
        after = edit_until(before, faults, keep=keep, person=console, take=take)
    except Changed as error:
        raise Changed(
            error.sentence, f"Nothing was overwritten. Your text is in {keep}; run edit again to use it."
        ) from None
    if after == before:
        return console.tell("Nothing is changed.")
    return console.tell(f"{place.path(name)} is changed.")
