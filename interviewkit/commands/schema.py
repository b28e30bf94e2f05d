"""`schema`: the JSON Schema of an interview file, by which editors check it, or of a post for a program."""

from __future__ import annotations

from typing import Annotated

import typer

from interviewkit.commands import as_json, session
from interviewkit.errors import Usage, did_you_mean

KINDS = ("interview", "post")
Kind = Annotated[
    str, typer.Argument(metavar="[interview|post]", help="Of which file.", autocompletion=lambda: list(KINDS))
]


def schema(ctx: typer.Context, kind: Kind = "interview") -> None:
    """Print the JSON Schema of an interview file, or of a post.

    New interview files name theirs in their first line, so that editors with a YAML language server complete
    and check them while you type. That of a post is for programs that read  export --to json.

    \b
    Examples:
      interviewkit schema > interviews/.schema.json
      interviewkit schema post
    """
    if kind not in KINDS:
        raise Usage(f'there is no schema of "{kind}"', did_you_mean(kind, KINDS) or f"There are: {', '.join(KINDS)}.")
    if kind == "post":
        from interviewkit.exporters.facts import SCHEMA

        return session(ctx).console.write(SCHEMA.read_text(encoding="utf-8"))
    from interviewkit.store.schema import schema as described

    return session(ctx).console.write(as_json(described()))
