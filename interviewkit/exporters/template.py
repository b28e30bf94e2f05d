"""A post by the writer's own template: Jinja2 in a sandbox, given what may be published and nothing else."""

from __future__ import annotations

from typing import Any

from interviewkit.errors import InterviewkitError
from interviewkit.exporters import fragment
from interviewkit.exporters.facts import facts
from interviewkit.exporters.metadata import description
from interviewkit.exporters.parts import Post
from interviewkit.locales import direction

MARKUP = (".html", ".htm", ".xhtml", ".xml")
"""The endings of templates whose values are escaped for HTML; in others they stand as they are."""


def render(post: Post, *, template: str, name: str) -> str:
    """The post as the template says it; docs/templates.md lists what a template is given.

    `name` is the file's, for the faults, which raise InterviewkitError with their line. There is no way from a
    template to files, to the network or to anything of Python's but values.
    """
    from jinja2 import StrictUndefined  # a post without a template of its own does not wait for it
    from jinja2.exceptions import TemplateError
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    is_markup = name.lower().endswith(MARKUP)
    environment = ImmutableSandboxedEnvironment(
        autoescape=is_markup,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    try:
        return environment.from_string(template).render(_given(post, is_markup=is_markup))
    except (TemplateError, ArithmeticError, LookupError, TypeError, ValueError, RecursionError) as fault:
        raise InterviewkitError(
            f"{name}:{_line(fault)}: {_sentence(fault)}", "docs/templates.md lists what a template is given."
        ) from None


def _given(post: Post, *, is_markup: bool) -> dict[str, Any]:
    edition, said = post.edition, post.said
    given = facts(post) | {
        "direction": direction(edition.language),
        "human_date": said.human_date(edition.date) if edition.date else None,
        "byline": said.byline(edition.interviewer, edition.interviewee) or None,
        "description": description(post) or None,
        "content": fragment.render(post),
    }
    return _marked(given) if is_markup else given


def _marked(value: Any, name: str = "") -> Any:
    # What is HTML already is not escaped again.
    from markupsafe import Markup

    if isinstance(value, dict):
        return {key: _marked(inside, key) for key, inside in value.items()}
    if isinstance(value, list):
        return [_marked(inside) for inside in value]
    return Markup(value) if name in ("html", "content") and isinstance(value, str) else value


def _line(fault: BaseException) -> int:
    # A fault in the syntax knows its line; another is found where it went through the template.
    if line := getattr(fault, "lineno", None):
        return int(line)
    found = 1
    place = fault.__traceback__
    while place:
        if place.tb_frame.f_code.co_filename == "<template>":
            found = place.tb_lineno
        place = place.tb_next
    return found


def _sentence(fault: BaseException) -> str:
    message = " ".join(str(getattr(fault, "message", None) or fault).split())
    return message or type(fault).__name__
