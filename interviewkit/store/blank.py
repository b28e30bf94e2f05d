"""What a new interview file looks like: a form that says in comments what may stand where."""

from __future__ import annotations

from typing import Any

from interviewkit.model import Editing, Identity, Interview, Kind, Method
from interviewkit.store.keys import LETTER, PROSE, exchange_fields, wanted
from interviewkit.store.schema import NAME
from interviewkit.yamlfile.scalar import entry, item

_KINDS = ", ".join(kind.value for kind in Kind)
_MANUAL = f"""\
# Under each question goes  answer:  |  and the words on the lines below, or
# declined:  with one of: {_KINDS}
# (their own words, if any, in answer), or  answer:  and  partly:  with why the rest was left out.
# A follow-up has  follows:  and the id of its question; section:  opens a new part above a question.
"""


def blank(interview: Interview) -> str:
    """The text of a new file for an interview."""
    person = interview.interviewee
    identities = " | ".join(word.value for word in Identity)
    parts = [
        f"# yaml-language-server: $schema={NAME}\n",
        "# This file is yours. Comments, order and line breaks stay as you make them.\n",
        _line("title", interview.title),
        # Plain, as people write a day; this program reads every value as text.
        f"date: {interview.date}\n" if interview.date else "date:  # the day on the post, as 2026-11-27\n",
        _line("language", interview.language),
        _line("interviewer", interview.interviewer, "# who asks, as published"),
        "interviewee:\n  " + _line("name", person.name or None, "# as published"),
        f"  identity: {person.identity.value}  # {identities}\n",
        _guest(interview),
        _line("tags", list(interview.tags) or None, "# [books, work]"),
        _line("summary", interview.summary, "# what it is about, in one sentence"),
        _line("method", interview.method and interview.method.value, f"# {', '.join(Method)}"),
        _line("editing", interview.editing and interview.editing.value, f"# {' | '.join(Editing)}"),
        _letter(interview),
        _line("introduction", interview.introduction, "# a word to the readers, above the questions"),
        _line("conclusion", interview.conclusion, "# a word to the readers, below the answers"),
        _MANUAL if interview.exchanges else "",
        "exchanges:\n",
        "\n".join(item(exchange_fields(one), prose=PROSE, column=0, eol="\n") for one in interview),
    ]
    return "".join(parts)


def _guest(interview: Interview) -> str:
    said = wanted(interview)
    about = {"portrait": "# a picture: its address, or  file, alt, credit  below", "links": "# [https://example.org]"}
    # Both lead to a person: nobody is invited to fill them in where the guest stays unknown.
    is_withheld = interview.interviewee.identity is Identity.WITHHELD
    return "".join(_line(key, said[key] or None, about[key]) for key in about if said[key] or not is_withheld)


def _letter(interview: Interview) -> str:
    said = {key: text for key, text in wanted(interview)["letter"].items() if text}
    return _line("letter", said or None, f"# said around the questions when they are sent: {', '.join(LETTER)}")


def _line(key: str, value: Any, comment: str = "") -> str:
    if value is None:
        return f"{key}:  {comment}\n"
    return entry(key, value, prose=PROSE, column=0, eol="\n")
