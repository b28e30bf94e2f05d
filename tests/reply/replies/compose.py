"""A reply as its guest typed it, and the mail that a program makes of it."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from random import Random

from interviewkit.letter import Letter
from tests.reply.replies.clients import CLIENTS, Client, attribution
from tests.reply.replies.dress import DRESSES, Dress
from tests.reply.replies.letters import filled, pieces_of, sheet, words
from tests.reply.replies.post import Post, flowed, mail, post, wrapped

Segment = tuple[str, list[str] | str]
"""`ours` with lines of the letter, or `theirs` with what was typed."""


BOLD, PLAIN, RED, BLACK = "\ue010", "\ue011", "\ue012", "\ue013"
"""What switches bold and red on and off in what was typed; plain text shows nothing of it."""


@dataclass
class Talk:
    """The parts of a reply from top to bottom."""

    post: Post
    top: list[str] = field(default_factory=list)
    """Paragraphs above the quotation."""
    segments: list[Segment] = field(default_factory=list)
    bottom: list[str] = field(default_factory=list)
    """Paragraphs below it; a signature is one of them."""
    tight: bool = False
    """Whether there are no empty lines around what is typed between our lines."""
    lists: bool = False
    """Whether the program makes real lists of what looks like one."""

    @property
    def ours(self) -> list[str]:
        """What belongs in no answer: the letter, what stands above and below, in single lines."""
        return pieces_of(self.post.letter) + [
            unmarked(line) for text in self.top + self.bottom for line in text.split("\n")
        ]


def greeting(post: Post, rng: Random) -> list[str]:
    """A first line to the interviewer."""
    said = filled(
        rng.choice(words(post.letter.language)["greeting"]), post.letter.language, rng, interviewer=_first(post)
    )
    return said.split("\n\n")


def _first(post: Post) -> str:
    return post.interviewer.split()[0]


def signature(post: Post, rng: Random) -> list[str]:
    """A formula with a name, with or without a business card, or what follows `-- `."""
    known = words(post.letter.language)
    name = rng.choice((post.guest, post.guest, post.guest.split()[0]))
    style = rng.choice(("formula", "formula", "dashes", "office"))
    if style == "dashes":
        return [f"-- \n{post.guest}\n{filled(known['role'][0], post.letter.language, rng)}"]
    found = [f"{rng.choice(known['formula'])}\n{name}"]
    if style == "office":
        card = "\n".join(filled(line, post.letter.language, rng) for line in known["role"])
        found += [f"{post.guest}\n{card}", known["legal"]]
    return found


def interleaved(letter: Letter, answers: dict[str, str], rng: Random, *, marked: bool = True) -> Talk:
    """The letter with each answer under its question; unmarked programs put the signature above it all."""
    sent = post(letter, rng)
    talk = Talk(sent, tight=marked and rng.random() < 0.1)
    pieces = sheet(letter)
    head, rest = rng.random() < 0.25, rng.random() < 0.25
    if marked and rng.random() < 0.1:
        pieces = [(id, lines) for id, lines in pieces if not id or id in answers]
    last = max(index for index, (id, _) in enumerate(pieces) if id in answers)
    for index, (id, lines) in enumerate(pieces):
        if (head and not index) or (rest and index > last):
            continue
        talk.segments.append(("ours", lines))
        if id in answers:
            talk.segments.append(("theirs", answers[id]))
    talk.segments = _merged(talk.segments, trim=rng.random() < 0.5)
    talk.top = greeting(sent, rng) if rng.random() < 0.6 else []
    closing = [filled(rng.choice(words(letter.language)["closing"]), letter.language, rng)]
    below = signature(sent, rng) if rng.random() < 0.6 else []
    if marked:
        # Right under the last answer nothing tells a closing remark from it.
        talk.bottom = (closing if rng.random() < 0.4 and not rest else []) + below
    else:
        talk.top += below
    return talk


def _merged(segments: list[Segment], *, trim: bool) -> list[Segment]:
    """Pieces of the letter in one where nothing is typed between; the empty lines for an answer used up, or not."""
    done: list[Segment] = []
    for kind, what in segments:
        if kind == "ours" and done and done[-1][0] == "ours":
            done[-1] = ("ours", [*done[-1][1], *what])
        else:
            done.append((kind, what))
    done = [(kind, what) for kind, what in done if "".join(what).strip()]
    return [(kind, _trimmed(what) if trim and isinstance(what, list) else what) for kind, what in done]


def _trimmed(lines: list[str]) -> list[str]:
    start = next((i for i, line in enumerate(lines) if line.strip()), len(lines))
    end = max((i + 1 for i, line in enumerate(lines) if line.strip()), default=start)
    return lines[start:end]


def whole(letter: Letter) -> list[Segment]:
    """The letter quoted from end to end."""
    return [("ours", [line for _, lines in sheet(letter) for line in lines])]


def rejoined(lines: Sequence[str]) -> list[str]:
    """Our lines with each paragraph on one."""
    blocks = re.split(r"\n\s*\n", "\n".join(lines).strip("\n"))
    return [line for block in blocks for line in (" ".join(block.split("\n")), "")][:-1]


def sent_by(talk: Talk, name: str, mode: str, rng: Random) -> tuple[bytes, list[str]]:
    """The mail as that program sends it, and what in it belongs in no answer."""
    client = CLIENTS[name]
    intro = attribution(client, talk.post) if talk.segments else []
    if client.sent >= 0 and rng.random() < 0.8:
        phone = words(talk.post.language)["phone"][client.sent]
        (talk.bottom if client.mark else talk.top).append(phone)
    if client.rejoins:
        talk.segments = [(k, rejoined(w) if isinstance(w, list) else w) for k, w in talk.segments]
    plain = as_plain(talk, client, intro) if mode != "html" else None
    page = as_html(talk, client, DRESSES[name], intro, rng) if mode != "plain" else None
    more = {"": "", "flowed": "; format=flowed", "delsp": "; format=flowed; delsp=yes"}[client.flow if plain else ""]
    return mail(talk.post, rng, plain=plain, html=page, more=more), talk.ours + intro


def as_plain(talk: Talk, client: Client, intro: list[str]) -> str:
    """The text/plain of the mail."""
    below = [] if talk.tight else [""]
    typed = _typist(client)
    lines = [line for text in talk.top for line in (*typed(text), "")]
    rule = ["_" * 32] if client.rule else []
    announced = [line for one in intro for line in wrapped(one, 78 if client.width else 0).split("\n")]
    marked = [client.mark + line for line in announced] if client.inside else rule + announced
    lines += [*marked, *([client.mark.rstrip()] if client.inside or not client.mark else [])] if intro else []
    for kind, what in talk.segments:
        if kind == "ours":
            lines += [(client.mark + line).rstrip() if not line else client.mark + line for line in what]
        else:
            lines += [*(below or ([""] if not client.mark else [])), *typed(str(what)), *(below or [])]
    lines += [line for text in talk.bottom for line in ("", *typed(text))]
    return unmarked("\n".join(lines)) + "\n"


def _typist(client: Client):  # type: ignore[no-untyped-def]
    if client.flow:
        return lambda text: flowed(text, width=72, delsp=client.flow == "delsp").split("\n")
    return lambda text: wrapped(text, client.width).split("\n")


def as_html(talk: Talk, client: Client, dress: Dress, intro: list[str], rng: Random) -> str:
    """The text/html of the mail."""
    put = _put
    linked = rng.random() < 0.5
    above = "".join(typed_html(text, dress, "§", linked=linked, lists=False) + dress.gap for text in talk.top)
    announced = put(dress.intro, _intro_html(intro, dress)) if intro else ""
    inside = announced if client.inside else ""
    body = "" if client.inside else announced
    for kind, what in talk.segments:
        if kind == "ours":
            body += put(dress.quote, inside + _ours_html(list(what), dress))
            inside = ""
        else:
            gap = "" if talk.tight else dress.gap
            body += gap + typed_html(str(what), dress, dress.look, linked=linked, lists=talk.lists) + gap
    framed = put(dress.frame, body) if talk.segments else ""
    below = "".join(dress.gap + typed_html(text, dress, "§", linked=linked, lists=False) for text in talk.bottom)
    return put(dress.page, above + framed + below)


def _put(template: str, content: str) -> str:
    return template.replace("§", content)


def _intro_html(intro: list[str], dress: Dress) -> str:
    lines = [escaped(line) for line in intro]
    lines = [re.sub(r"&lt;([^&\s]+@[^&\s]+)&gt;", r'&lt;<a href="mailto:\1">\1</a>&gt;', line) for line in lines]
    if dress.heads:
        lines = [re.sub(r"^([^:<]{1,20}:)", r"<b>\1</b>", line) for line in lines]
    return "<br>\n".join(lines)


def _ours_html(lines: list[str], dress: Dress) -> str:
    if dress.ours:
        return "".join(_put(dress.ours, escaped(line)) if line else dress.ours_gap for line in lines)
    return "\n".join(map(escaped, lines)) if "<pre" in dress.quote else "<br>\n".join(map(escaped, lines)) + "<br>\n"


def escaped(text: str) -> str:
    """Text as HTML, no-break spaces by their name."""
    shown = html.escape(text, quote=False).replace("\u00a0", "&nbsp;")
    for sign, tag in ((BOLD, "<b>"), (PLAIN, "</b>"), (RED, '<span style="color:#c00000">'), (BLACK, "</span>")):
        shown = shown.replace(sign, tag)
    return shown


def unmarked(text: str) -> str:
    """Text without what switches bold and red."""
    return re.sub(f"[{BOLD}-{BLACK}]", "", text)


def typed_html(text: str, dress: Dress, look: str, *, linked: bool, lists: bool) -> str:
    """What was typed, paragraph by paragraph."""
    done = []
    for block in text.split("\n\n"):
        head, items = _list(block) if lists else (block.split("\n"), "")
        shown = [_put(look, _line_html(line, dress, linked=linked)) for line in head]
        if dress.whole:
            done.append((_put(dress.para, "<br>\n".join(shown)) if shown else "") + items)
        else:
            done.append("".join(_put(dress.para, line) for line in shown) + items)
    return dress.gap.join(done)


def _line_html(line: str, dress: Dress, *, linked: bool) -> str:
    shown = wrapped(escaped(line), 72) if dress.wraps else escaped(line)
    return re.sub(r"(https?://[^\s<]+)", r'<a href="\1">\1</a>', shown) if linked else shown


def _list(block: str) -> tuple[list[str], str]:
    """The lines above a list, and the list as an element; only `1.` and `-` look like one to a program."""
    lines = block.split("\n")
    for tag, shape in (("ol", r"\d{1,2}\. "), ("ul", r"- ")):
        items = [line for line in lines if re.match(shape, line)]
        if items and lines[-len(items) :] == items:
            inner = "".join(f"<li>{escaped(re.sub('^' + shape, '', item))}</li>" for item in items)
            return lines[: -len(items)], f"<{tag}>{inner}</{tag}>"
    return lines, ""
