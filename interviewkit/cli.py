"""The door: mounts the commands, and turns whatever goes wrong into sentence, hint and exit code."""

from __future__ import annotations

import gc

# A command lives for a tenth of a second and leaves no garbage; looking for some while modules load takes
# a twentieth of its time. The walk, which lives longer, still gets its share.
gc.set_threshold(50_000)

from importlib import import_module
from pathlib import Path
from typing import Annotated, Any

import typer
import typer.main
from typer.core import TyperGroup

from interviewkit import __version__
from interviewkit.commands import Session
from interviewkit.console import Console
from interviewkit.errors import Interrupted, InterviewkitError

COMMANDS = {
    "new": "Start an interview from a question list.",
    "answer": "Answer the open questions, or one of them.",
    "export": "Make the post, as your blog takes it.",
    "list": "Show the board: whose turn is it?",
    "show": "Show an interview as a conversation.",
    "ask": "Add, reword, move or remove a question.",
    "edit": "Edit the whole file in your editor.",
    "check": "Check interview files for faults.",
    "questions": "List the question lists, or show one.",
    "schema": "Print the JSON Schema of an interview file, or of a post.",
}
"""The commands in the order of the help, each with the first sentence of its own."""

_MODULES = {"list": "board"}  # a module called list would hide Python's own


class Door(TyperGroup):
    """The commands, each loaded when it is run, and the one place where errors end."""

    def __init__(self, **attributes: Any) -> None:
        super().__init__(**attributes)
        # The names alone: by these Typer says "Did you mean".
        self.commands = dict.fromkeys(COMMANDS)  # type: ignore[assignment]

    def list_commands(self, ctx: Any) -> list[str]:
        """The names of the commands."""
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """The command of that name, made from its function; None if there is none."""
        if cmd_name not in COMMANDS:
            return None
        # Ten commands and what they import would cost `--help` and completion as much as Typer itself.
        name = _MODULES.get(cmd_name, cmd_name)
        one = typer.Typer(**_PLAIN, add_completion=False)
        one.command(cmd_name)(getattr(import_module(f"interviewkit.commands.{name}"), name))
        return typer.main.get_command(one)

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """The list of commands in the help, without loading one."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def invoke(self, ctx: Any) -> Any:
        """Run the command; what a person can cause never becomes a traceback."""
        console = ctx.obj.console if isinstance(ctx.obj, Session) else Console()
        try:
            return super().invoke(ctx)
        except InterviewkitError as error:
            console.fail(error)
            raise typer.Exit(error.exit_code) from None
        except KeyboardInterrupt:
            console.tell("")
            raise typer.Exit(Interrupted.exit_code) from None
        except OSError as error:
            console.fail(InterviewkitError(_told(error), "Nothing else was changed."))
            raise typer.Exit(1) from None


def _told(error: OSError) -> str:
    place = f"{error.filename}: " if error.filename else ""
    return f"{place}{(error.strerror or str(error)).lower()}"


# Help by Rich would cost as much as all the rest of a command (docs/principles.md).
_PLAIN: dict[str, Any] = {
    "rich_markup_mode": None,
    "pretty_exceptions_enable": False,
    "context_settings": {"help_option_names": ["-h", "--help"]},
}
app = typer.Typer(
    cls=Door,
    no_args_is_help=True,
    epilog="The way of an interview:  new,  then answer,  then export.",
    **_PLAIN,
)


def _version(asked: bool) -> None:
    if asked:
        Console().say(f"interviewkit {__version__}")
        raise typer.Exit


@app.callback()
def start(
    ctx: typer.Context,
    folder: Annotated[
        Path | None,
        typer.Option(
            "-C",
            "--folder",
            metavar="DIR",
            help="The folder of the project (default: this one, or that of its settings).",
            show_default=False,
        ),
    ] = None,
    version: Annotated[
        bool, typer.Option("--version", help="Print the version.", callback=_version, is_eager=True)
    ] = False,
) -> None:
    """Interview in writing, publish on your blog.

    Each interview is one YAML file in interviews/ that stays yours to edit.

    \b
    Examples:
      interviewkit new
      interviewkit answer my-interview
      interviewkit export my-interview
    """
    if not isinstance(ctx.obj, Session):
        ctx.obj = Session()
    ctx.obj.folder = folder


def main() -> None:
    """The `interviewkit` command."""
    app()
