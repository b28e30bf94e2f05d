"""`schema`: the JSON Schema by which editors complete and check an interview file."""

from __future__ import annotations

import typer

from interviewkit.commands import as_json, session


def schema(ctx: typer.Context) -> None:
    """Print the JSON Schema of an interview file.

    New files name it in their first line, so that editors with a YAML language server complete and check
    them while you type.

    \b
    Examples:
      interviewkit schema > interviews/.schema.json
    """
    from interviewkit.store.schema import schema as described

    session(ctx).console.write(as_json(described()))
