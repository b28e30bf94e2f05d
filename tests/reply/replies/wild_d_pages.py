"""Replies of the fourth set in HTML, as mail programs, offices and blogs write it."""

from __future__ import annotations

from html import escape

from tests.reply.replies import Reply
from tests.reply.replies.bakery import ending, inner, opening
from tests.reply.replies.wild_c_desk import Case, Style, broken, page, paragraphs
from tests.reply.replies.wild_d_desk import kept
from tests.reply.replies.wild_d_words import say


def row_under_row(case: Case) -> Reply:
    """A table of one column: a grey row for the question, a white one for the answer."""
    rows = "".join(
        f'<tr><th colspan="2" bgcolor="#dddddd" align="left">{escape(one.question)}</th></tr>\n'
        f'<tr><td width="20">&nbsp;</td><td>{paragraphs(text) if text else "&nbsp;"}</td></tr>\n'
        for one, text in case.all
    )
    body = f'<p>{escape(case.who.say("hello"))}</p><table cellpadding="4">{rows}</table>'
    return case.reply(case.mail(page=page(body)))


def preformatted(case: Case) -> Reply:
    """The whole letter with its answers in letters of one width."""
    return case.reply(case.mail(page=page(f"<pre>{escape(kept(case), quote=False)}</pre>")))


def cited(case: Case) -> Reply:
    """A quotation of its own for each question that is answered."""
    rows = "".join(
        f'<blockquote type="cite" cite="mid:7@blog.example"><div>{escape(one.question)}</div></blockquote>'
        f"{paragraphs(text)}"
        for one, text in case.told
    )
    body = f"<div>{escape(case.who.say('wrote'))}</div>{rows}<p>{escape(case.who.guest)}</p>"
    return case.reply(case.mail(page=page(body)))


def grey(case: Case) -> Reply:
    """Questions small and grey without their marks, answers as they are."""
    rows = "".join(
        f'<p><font size="1" color="#999999">{escape(one.question)}</font></p>{paragraphs(text)}'
        for one, text in case.told
    )
    return case.reply(("answers.html", page(f"<h3>{escape(case.letter.title)}</h3>{rows}").encode()))


def struck(case: Case) -> Reply:
    """Each question is struck through when it is done with."""
    rows = ""
    for piece in inner(case.letter):
        asked = escape(piece.text)
        done = piece.id in case.answers
        rows += f"<p><s>{asked}</s></p>{paragraphs(case.answers[piece.id])}" if done else f"<p>{asked}</p>"
    top, end = (
        "".join(f"<p>{escape(piece.text)}</p>" for piece in some)
        for some in (opening(case.letter), ending(case.letter))
    )
    return case.reply(case.mail(page=page(f"{top}{rows}{end}")))


def draft(case: Case) -> Reply:
    """A draft of the post, as the guest's own blog would have it."""
    share = say(case, "share")
    rows = "".join(
        f'<h2 id="q{case.place(one)}">{escape(one.question)}</h2>\n<div class="entry">{paragraphs(text)}</div>\n'
        for one, text in case.told
    )
    nav = "<nav><a href='/'>Home</a> <a href='/archive'>Archive</a></nav>"
    body = f"{nav}<article><h1>{escape(case.letter.title)}</h1>{rows}</article><footer>{escape(share)}</footer>"
    return case.reply(("draft.html", page(body, "h2{color:#333}").encode()), ours=[share])


def office(case: Case) -> Reply:
    """A word processor's own HTML, with its empty paragraphs."""
    gap = "<p class=MsoNormal><o:p>&nbsp;</o:p></p>\n"

    def normal(text: str, tag: str = "span") -> str:
        look = "lang=EN-US style='font-size:11.0pt;font-family:\"Calibri\",sans-serif'"
        return f"<p class=MsoNormal><{tag}><span {look}>{text}<o:p></o:p></span></{tag}></p>\n"

    rows = ""
    for one, text in case.told:
        rows += normal(
            f"{one.mark.lstrip('Q')}.<span style='mso-tab-count:1'>&nbsp;&nbsp; </span>{escape(one.question)}", "i"
        )
        rows += gap.join(normal(broken(part)) for part in text.split("\n\n")) + gap
    hello, bye = normal(escape(case.who.say("hello"))), normal(escape(case.who.guest))
    body = f"<div class=WordSection1>{hello}{gap}{rows}{bye}</div>"
    return case.reply(case.mail(page=page(body, "p.MsoNormal{margin:0cm}")))


PAGES: dict[str, Style] = {
    "a row under a row": row_under_row,
    "letters of one width": preformatted,
    "a citation for each question": cited,
    "small grey questions": grey,
    "questions struck through": struck,
    "a draft of the post": draft,
    "a word processor's HTML": office,
}
