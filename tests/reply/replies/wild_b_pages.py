"""Wild replies in HTML: mails of webmails, offices and designers, and exported pages."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import escape, unescape
from random import Random

from interviewkit.letter import Letter
from tests.reply.replies import Reply
from tests.reply.replies.bakery import HOST_ADDRESS, Correspondence, Piece, came, ending, inner, opening
from tests.reply.replies.bakery_mail import post
from tests.reply.replies.wild_b_typed import otherwise


def lines_of(text: str) -> str:
    """A text on a page, with its line breaks."""
    return escape(text, quote=False).replace("\n", "<br>\n")


def paragraphs(text: str, around: str = "<p>{}</p>\n") -> str:
    """A text as paragraphs of a page."""
    return "".join(around.format(lines_of(paragraph)) for paragraph in text.split("\n\n"))


def office(asked: Letter, filed: dict[str, str], rng: Random) -> Reply:
    """A press office sets everything anew: bold names before question and answer, and its own words at both ends."""
    we = Correspondence(asked)
    names = (we.host, we.guest) if rng.random() < 0.5 else (asked.title, we.guest)
    page = f"<html><body><h2>{we.say('press')}</h2>\n<p><em>{we.guest}, {escape(asked.title)}</em></p>\n"
    for one in asked.asked:
        if one.id in filed:
            page += f"<p><strong>{escape(names[0])}:</strong> {lines_of(otherwise(one.question, rng))}</p>\n"
            page += paragraphs(filed[one.id]).replace("<p>", f"<p><strong>{names[1]}:</strong> ", 1)
    page += f"<p>{we.say('ends')}</p>\n<p><small>{we.say('about')}</small></p>\n"
    page += f'<hr><p style="font-size:8pt;color:gray">{we.say("disclaimer")}</p></body></html>'
    data = post(asked, rng, page=page, charset="cp1252")
    ours = [we.say(key) for key in ("press", "ends", "about", "disclaimer")]
    return came(asked, [("reply.eml", data)], filed, ours=[*ours, f"{we.guest}:"])


def _painted(text: str, colour: str) -> str:
    first, rest = escape(text[0], quote=False), lines_of(text[1:])
    return f'<span style="font-size:42px;color:{colour}">{first}</span><span style="color:{colour}">{rest}</span>'


def designer(asked: Letter, filed: dict[str, str], rng: Random) -> Reply:
    """Grey questions with a large first letter, answers in a loud colour, nothing quoted."""
    we, loud = Correspondence(asked), rng.choice(["#e6007e", "#00a19a", "rgb(230, 80, 0)", "teal"])
    page = f'<div style="font-family:Futura,sans-serif"><div>{we.say("hello")}</div><div><br></div>\n'
    for one in asked.asked:
        page += f'<div style="line-height:1.1">{_painted(one.question, "#9b9b9b")}</div>\n'
        if one.id in filed:
            around = f'<div><font face="Futura" color="{loud}" size="4">{{}}</font></div>\n<div><br></div>\n'
            page += paragraphs(filed[one.id], around)
    page += f'<div style="color:{loud}"><b>{we.guest}</b></div><div><a href="https://house.example.net">house</a></div>'
    data = post(asked, rng, page=f"<html><head><style>div {{margin:0}}</style></head><body>{page}</div></body></html>")
    return came(asked, [("reply.eml", data)], filed, ours=[we.say("hello"), "house"])


_WEBMAILS = {
    "zoho": (
        "<div>---- {date} <b>{host} &lt;{mail}&gt;</b> {verb} ----<br></div>",
        '<blockquote style="border-left: 1px solid rgb(204, 204, 204); padding-left: 6px; margin: 0px;">',
        "<div><br></div><div>{}<br></div><div><br></div>",
    ),
    "fastmail": (
        "<div>{said}<br></div>",
        '<blockquote type="cite" id="qt" style="">',
        '<div style="font-family:Arial;">{}<br></div><div style="font-family:Arial;"><br></div>',
    ),
    "tuta": (
        "<div>{date}, {mail}:<br></div>",
        '<blockquote class="tutanota_quote" style="border-left: 3px solid #93A3B8; padding-left: 10px;">',
        '<div dir="auto">{}</div><div dir="auto"><br></div>',
    ),
    "two languages": (
        "<p><b>De / From:</b> {host} &lt;{mail}&gt;<br><b>Envoyé / Sent:</b> 14.05.2024 09:12<br>"
        "<b>Objet / Subject:</b> {subject}</p>",
        '<blockquote style="margin-left:5pt;border-left:solid #3661bd 1.5pt;padding-left:5pt">',
        '<p style="color:#1f497d">{}</p>',
    ),
}
"""What stands above a quotation, how it begins, and a paragraph typed into it."""


def _cite(pieces: list[Piece]) -> str:
    return "<div><br></div>".join("".join(f"<div>{lines_of(line)}</div>" for line in piece.lines) for piece in pieces)


def _as_text(page: str) -> str:
    """The plain half that a webmail makes of its page, with every line where the page has it."""
    text = page.replace("\n", "").replace("</p>", "\n\n")
    text = re.sub(r"(<br>)?</div>|<br>", "\n", text)
    return unescape(re.sub(r"<[^>]+>", "", text))


def webmail(asked: Letter, filed: dict[str, str], rng: Random) -> Reply:
    """Answers typed into the quotation of a webmail that is not one of the great ones."""
    we = Correspondence(asked)
    above, quote, typed = _WEBMAILS[rng.choice(list(_WEBMAILS))]
    head = above.format(
        date="Tue, 14 May 2024 09:12:00 +0200",
        host=we.host,
        mail=HOST_ADDRESS,
        verb="wrote",
        said=escape(we.say("wrote"), quote=False),
        subject=escape(we.subject),
    )
    page = f"<div>{we.say('hello')}<br></div><div><br></div><div>{we.say('here')}</div>{head}{quote}"
    page += _cite(opening(asked))
    for piece in inner(asked):
        page += "<div><br></div>" + _cite([piece])
        if piece.id in filed:
            page += f"</blockquote>{paragraphs(filed[piece.id], typed)}{quote}"
    page += _cite(ending(asked)) + f"</blockquote><div>{we.say('bye')}<br></div><div>{we.guest}</div>"
    text = _as_text(page) if rng.random() < 0.3 else None
    data = post(asked, rng, page=f"<!DOCTYPE html><html><body>{page}</body></html>", text=text)
    ours = [we.say("hello"), we.say("here"), we.say("wrote"), we.say("bye")]
    return came(asked, [("reply.eml", data)], filed, ours=ours)


def heavy(asked: Letter, filed: dict[str, str], rng: Random) -> Reply:
    """The whole letter without quotation marks, every answer in heavy type right below, not one empty line."""
    tag = rng.choice([("<b>", "</b>"), ('<span style="font-weight:700">', "</span>"), ("<strong>", "</strong>")])
    page = ""
    for piece in (*opening(asked), *inner(asked), *ending(asked)):
        page += "".join(f"{escape(line, quote=False)}<br>" for line in piece.lines)
        for line in filed.get(piece.id, "").split("\n"):
            page += f"{tag[0]}{escape(line, quote=False)}{tag[1]}<br>" if line else ""
    # Without empty lines nobody can tell a paragraph from a line break.
    filed = {id: re.sub(r"\n+", "\n", text) for id, text in filed.items()}
    data = post(asked, rng, page=f'<div style="font-family:Verdana">{page}</div>')
    return came(asked, [("reply.eml", data)], filed, ours=[])


_DOCS_CSS = ".c0{color:#434343;font-weight:700}.c1{margin-left:36pt}.c2{color:#000;font-size:11pt}.c3{height:11pt}"


def exported(asked: Letter, filed: dict[str, str], rng: Random) -> Reply:
    """A page as an online word processor exports it: classes, split runs, empty paragraphs of a class."""
    we = Correspondence(asked)
    page = f'<p class="c4 title" id="h.x1"><span class="c2">{escape(asked.title)}</span></p>'
    for one in asked.asked:
        half = len(one.question) // 2
        runs = f"[{one.mark}] {one.question[:half]}", one.question[half:]
        page += '<p class="c1">' + "".join(f'<span class="c0">{escape(run)}</span>' for run in runs) + "</p>"
        page += '<p class="c1 c3"><span class="c2"></span></p>'
        if one.id in filed:
            empty = '<p class="c1 c3"><span class="c2"></span></p>'
            page += paragraphs(filed[one.id], f'<p class="c1"><span class="c2">{{}}</span></p>{empty}')
    style = f'<style type="text/css">@import url(https://fonts.example.com/css);{_DOCS_CSS}</style>'
    data = f'<html><head><meta content="text/html; charset=UTF-8" http-equiv="content-type">{style}</head>'
    data += f'<body class="c5 doc-content">{page}</body></html>'
    return came(asked, [(f"{we.guest.replace(' ', '')}.html", data.encode())], filed, ours=[asked.title])


def numbered_items(asked: Letter, filed: dict[str, str], rng: Random) -> Reply:
    """A list whose numbers are the browser's: in each item a question, and the answer in paragraphs below."""
    we = Correspondence(asked)
    page = f"<p>{we.say('hello')}</p>\n<p>{we.say('here')}</p>\n<ol>\n"
    for one in asked.asked:
        question = lines_of(otherwise(one.question, rng))
        page += f"<li>{question}" + (paragraphs(filed[one.id]) if one.id in filed else "") + "</li>\n"
    page += f"</ol>\n<p>{we.say('bye')}<br>{we.guest}</p>"
    if rng.random() < 0.5:
        files = [("reply.eml", post(asked, rng, page=page))]
    else:
        files = [
            ("answers.html", f"<!DOCTYPE html><meta charset=utf-8><title>{escape(asked.title)}</title>{page}".encode())
        ]
    return came(asked, files, filed, ours=[we.say("hello"), we.say("here"), we.say("bye")])


PAGES: dict[str, Callable[[Letter, dict[str, str], Random], Reply]] = {
    "a press office": office,
    "a designer": designer,
    "a small webmail": webmail,
    "heavy type": heavy,
    "an exported page": exported,
    "a page of numbered items": numbered_items,
}
