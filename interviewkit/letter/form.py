"""The letter as a form: one web page, opened from disk, in which the answers are written, kept and saved."""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from html import escape
from pathlib import Path
from string import Template
from typing import Any
from zlib import crc32

from interviewkit.letter import Asked, Letter
from interviewkit.letter.plain import around
from interviewkit.letter.words import Words, fill, words
from interviewkit.locales import FALLBACK, direction, primary
from interviewkit.model import Kind
from interviewkit.yamlfile.text import storable

FOLDER = Path(__file__).parent.parent / "data" / "forms"
_RULES = 6
"""So many lines to write on stand under a question on paper."""


def render(letter: Letter) -> bytes:
    """The whole page as UTF-8; the same letter always gives the same bytes.

    A question is shown as its file has it, light Markdown and all: so it stands in the mail too, and so it is
    looked for in what comes back.
    """
    said = _words(letter.language)
    style, script = ((FOLDER / f"form.{kind}").read_text(encoding="utf-8") for kind in ("css", "js"))
    lang = _lang(letter, said)
    before, after = around(letter, said, way="form")
    page = Template((FOLDER / "form.html").read_text(encoding="utf-8")).substitute(
        _labels(letter, said),
        lang=escape(letter.language),
        dir=direction(letter.language),
        ours=f'{lang} dir="ltr"' if lang else "",
        title=_line(letter.title),
        style_hash=_hash(style),
        script_hash=_hash(script),
        style=style,
        script=script,
        before=_tagged([part for text in before for part in _parts(text)]),
        after=_tagged([part for text in after for part in _parts(text)]),
        kinds="\n".join(_kinds(said.said["why"]["kinds"])),
        questions="\n".join(_questions(letter, said)),
        data=_data(letter, said),
    )
    return page.encode("utf-8", "replace")


def _words(language: str) -> Words:
    """The words of the letter with those of the form in their place, all in one language."""
    said = words(language)
    if "form" not in said.said:
        said = words(FALLBACK)
    form = dict(said.said["form"])
    ours = {
        "how": {"form": form.pop("how")},
        "decline": {**said.said["decline"], "mail": form.pop("decline")},
        # The file that comes back names the letter by itself.
        "reference": "",
    }
    return replace(said, said={**said.said, **form, **ours})


def _labels(letter: Letter, said: Words) -> dict[str, str]:
    """The words of the form by their names in the page, `walk.next` as `walk_next`."""
    values = {"interviewer": letter.interviewer or "", "token": letter.token}
    groups = {
        f"{group}_{name}": said.said[group][name] for group in ("walk", "way", "end") for name in said.said[group]
    }
    groups |= {"why_part": said.said["why"]["part"], "noscript": said.said["noscript"], "token": said.said["token"]}
    groups["kept"] = said.said["kept"]
    groups["end_how"] = said.said["end"]["whom" if letter.interviewer else "unnamed"]
    groups["from"] = said.said["from"] if letter.interviewer else ""
    return {name: escape(fill(str(text), values), quote=False) for name, text in groups.items()}


def _kinds(labels: dict[str, str]) -> Iterator[str]:
    for kind, label in labels.items():
        checked = " checked" if kind == Kind.DECLINED else ""
        text = escape(label, quote=False)
        yield f'<label><input type="radio" value="{escape(kind)}"{checked}> <span>{text}</span></label>'


def _questions(letter: Letter, said: Words) -> Iterator[str]:
    level = 2
    yield '<div class="part">'
    for asked in letter.asked:
        if asked.section:
            level = 3
            yield f'</div>\n<div class="part">\n<h2 class="section" dir="auto">{_line(asked.section)}</h2>'
        yield from _question(asked, said, level=level, lang=_lang(letter, said))
    yield "</div>"


def _question(asked: Asked, said: Words, *, level: int, lang: str) -> Iterator[str]:
    mark = escape(asked.mark)
    head, *more = _parts(asked.question) or [""]
    yield f'<section class="ask" id="{mark}" aria-labelledby="{mark}-asked">'
    if asked.earlier:
        earlier = said.earlier(asked.earlier)
        yield f'<p class="earlier" id="{mark}-earlier" dir="auto"{lang}>{_line(earlier)}</p>'
    yield (
        f'<h{level} class="question" id="{mark}-asked" tabindex="-1"><span class="mark"><i>[</i>{mark}<i>]</i></span> '
        f'<span dir="auto">{head}</span></h{level}>'
    )
    if more:
        yield f'<div class="asked" id="{mark}-more">{_tagged(more)}</div>'
    yield f'<div class="rules" aria-hidden="true">{"<i></i>" * _RULES}</div>'
    yield "</section>"


def _data(letter: Letter, said: Words) -> str:
    """What the script has to know, as JSON that no tag can end."""
    form = said.said
    known: dict[str, Any] = {
        "token": letter.token,
        "title": _flat(letter.title),
        "file": f"{form['file']['name']}-{letter.token}.txt",
        "head": _head(letter, form["file"]),
        "asked": [{"mark": asked.mark, **_block(asked, said)} for asked in letter.asked],
        "declines": dict(said.declines),
        "said": {name: form[name] for name in ("kept", "unkept", "full", "kept_at", "walk", "way", "why", "end")},
    }
    return json.dumps(known).replace("<", "\\u003c")


def _head(letter: Letter, names: dict[str, str]) -> list[str]:
    """What stands above all questions in the file of answers, and the line that ends it."""
    name = names["title" if letter.interviewer else "unnamed"]
    said = [_flat(letter.title), fill(name, {"interviewer": _flat(letter.interviewer or "")}), "", names["how"]]
    return [*said, "", f"=== {letter.token} {digest(said)} ===", ""]


def _block(asked: Asked, said: Words) -> dict[str, Any]:
    """How a question stands in the file of answers: its lines, and the line that ends its answer."""
    lines = [f"~ {_flat(asked.section)} ~", ""] if asked.section else []
    if asked.earlier:
        lines.append(f"({_flat(said.earlier(asked.earlier))})")
    first, *more = [_flat(line) for line in storable(asked.question).strip().split("\n")]
    # What is set in is never taken for a line of ours.
    lines += [f"[{asked.mark}] {first}".rstrip(), *(f"      {line}".rstrip() for line in more)]
    return {"lines": lines, "close": f"=== /{asked.mark} {digest(lines)} ==="}


def digest(lines: list[str]) -> str:
    """Six digits by which the reader of answers knows lines that nobody has changed, however they are spaced."""
    text = "".join(f"{' '.join(line.split())}\n" for line in lines if line.strip())
    return f"{crc32(text.encode('utf-8', 'replace')):08x}"[:6]


def _tagged(paragraphs: list[str]) -> str:
    return "\n".join(f'<p dir="auto">{paragraph}</p>' for paragraph in paragraphs)


def _parts(text: str) -> list[str]:
    """The paragraphs of a text as HTML, with its line breaks."""
    paragraphs: list[list[str]] = [[]]
    for line in storable(text).split("\n"):
        if line.strip():
            paragraphs[-1].append(escape(line.strip(), quote=False))
        elif paragraphs[-1]:
            paragraphs.append([])
    return ["<br>".join(lines) for lines in paragraphs if lines]


def _line(text: str) -> str:
    return escape(_flat(text), quote=False)


def _flat(text: str) -> str:
    return " ".join(storable(text).split())


def _lang(letter: Letter, said: Words) -> str:
    # Our own words, where they are not in the language of the letter, are not read aloud as if they were.
    return "" if primary(letter.language) == said.language else f' lang="{said.language}"'


def _hash(text: str) -> str:
    return f"sha256-{b64encode(sha256(text.encode('utf-8')).digest()).decode()}"
