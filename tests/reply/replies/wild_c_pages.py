"""Replies of the third set in HTML: webmails that speak another language than the interview, and pages."""

from __future__ import annotations

from html import escape

from interviewkit.letter import Asked
from tests.reply.replies import Reply
from tests.reply.replies.bakery_mail import behind
from tests.reply.replies.wild_c_desk import Case, Style, broken, n, nn, page, paragraphs, without_numbers

BLUE = "color:#1f4e9c"
RED = "color: rgb(200, 38, 19);"


def gmail(case: Case) -> Reply:
    """The quotation is opened for each answer."""
    open_, close = '<blockquote class="gmail_quote" style="margin:0 0 0 .8ex;padding-left:1ex">', "</blockquote>"

    def under(one: Asked, text: str) -> str:
        return f"{close}<div><br></div>{paragraphs(text, 'div')}<div><br></div>{open_}".replace(
            "</div><div>", "</div><div><br></div><div>"
        )

    top, middle, end = case.read_on(under)
    wrote = f'<div dir="ltr" class="gmail_attr">{escape(case.abroad.say("wrote"))}<br></div>'
    body = f'<div dir="ltr"><div class="gmail_quote">{wrote}{open_}{top}{middle}{end}{close}</div></div>'
    return case.reply(case.mail(page=page(body)))


def outlook_web(case: Case) -> Reply:
    """Answers in red inside the letter, under the header block of another language."""
    font = 'class="elementToProof" style="font-family: Aptos, Calibri; font-size: 12pt;'

    def under(one: Asked, text: str) -> str:
        return f"<br>{paragraphs(text, 'div', RED)}<br>".replace("</div><div", "</div><br><div")

    heads = case.abroad.lines("original")[1:]
    block = "<br>".join(f"<b>{escape(line.split(':')[0])}:</b>{escape(line.split(':', 1)[1])}" for line in heads)
    body = (
        f'<div {font}">{escape(case.who.say("hello"))}</div><div {font} {RED}">{escape(case.word("blue"))}</div>'
        f'<div id="appendonsend"></div><hr style="display:inline-block;width:98%" tabindex="-1">'
        f'<div id="divRplyFwdMsg" dir="ltr"><font face="Calibri">{block}</font></div>'
        f'<div class="BodyFragment"><div class="PlainText">{"".join(case.read_on(under))}</div></div>'
    )
    return case.reply(case.mail(page=page(body)), ours=[case.word("blue")])


def yahoo(case: Case) -> Reply:
    """Numbers on top, and the letter in Yahoo's own box below."""
    case = case.changed(without_numbers)
    rows = "<div><br></div>".join(
        "<div><br></div>".join(f'<div dir="ltr">{broken(part)}</div>' for part in f"{n(one)}) {text}".split("\n\n"))
        for one, text in case.told
    )
    box = (
        f"<div>{escape(case.abroad.say('wrote'))}</div><div><br></div>{''.join(case.read_on(lambda one, text: '<br>'))}"
    )
    said = f'<div class="ydp1yahoo-style-wrap">{rows}<div><br></div></div>'
    body = f'{said}<div id="ydp1yahoo_quoted" class="yahoo_quoted">{box}</div>'
    return case.reply(case.mail(page=page(body)))


def proton(case: Case) -> Reply:
    """A block quote for each question, as Proton leaves it when Enter is pressed inside."""
    font = "font-family: Arial, sans-serif; font-size: 14px;"
    open_, close = '<blockquote class="protonmail_quote" type="cite">', "</blockquote>"

    def under(one: Asked, text: str) -> str:
        said = f'<div style="{font}"><br></div>'.join(paragraphs(part, "div", font) for part in text.split("\n\n"))
        return f'{close}<div style="{font}"><br></div>{said}<div style="{font}"><br></div>{open_}'

    inside = "".join(case.read_on(under, "<div>{}</div>"))
    wrote = escape(case.abroad.say("wrote"))
    body = f'<div style="{font}"><br></div><div class="protonmail_quote">{wrote}<br><br>{open_}{inside}{close}</div>'
    return case.reply(case.mail(page=page(body)))


def gmx(case: Case) -> Reply:
    """Blue words inside the bordered quotation, with the header block in it."""

    def under(one: Asked, text: str) -> str:
        return f'<br><span style="color:#0000ff;">{broken(text)}</span><br><br>'

    heads = "<br>".join(f"<b>{escape(line)}</b>" for line in case.abroad.lines("original")[1:])
    quote = "margin:10px 5px 5px 10px; padding: 10px 0 10px 10px; border-left:2px solid #C3D9E5;"
    body = (
        f'<div style="font-family: Verdana;font-size: 12.0px;"><div>{escape(case.word("blue"))}</div>'
        f'<div name="quote" style="{quote}"><div style="margin:0 0 10px 0;">{heads}</div>'
        f'<div name="quoted-content">{"".join(case.read_on(under))}</div></div></div>'
    )
    return case.reply(case.mail(page=page(body)), ours=[case.word("blue")])


def zimbra(case: Case) -> Reply:
    """Bold italics under each question, below Zimbra's divider."""

    def under(one: Asked, text: str) -> str:
        return f"<div><br></div><div><b><i>{broken(text)}</i></b></div><div><br></div>"

    heads = "<br>".join(f"<b>{escape(line)}</b>" for line in case.abroad.lines("original")[1:])
    body = (
        f'<div style="font-family: arial; font-size: 12pt;"><div>{escape(case.who.say("hello"))}</div><div><br></div>'
        f'<hr id="zwchr" data-marker="__DIVIDER__"><div data-marker="__HEADERS__">{heads}<br></div><div><br></div>'
        f'<div data-marker="__QUOTED_TEXT__">{"".join(case.read_on(under, "<div>{}</div>"))}</div></div>'
    )
    return case.reply(case.mail(page=page(body)))


def roundcube(case: Case) -> Reply:
    """Preformatted quotations with paragraphs between them, beside a plain text."""
    open_ = '<blockquote type="cite" style="border-left: #1010ff 2px solid"><div class="pre">'
    close = "</div></blockquote>"
    inside = "".join(case.read_on(lambda one, text: f"{close}{paragraphs(text)}{open_}"))
    body = f'<p id="reply-intro">{escape(case.abroad.say("wrote"))}</p>{open_}{inside}{close}'
    text = f"{case.who.say('wrote')}\n{case.thread(lambda one, text: text)}"
    return case.reply(case.mail(text, page(f"{body}<div id='signature'>-- <br>{escape(case.who.guest)}</div>")))


def apple(case: Case) -> Reply:
    """Every line a block, each question quoted anew, and the phone's line at the end."""
    open_, close = '<blockquote type="cite"><div dir="ltr">', "</div></blockquote>"

    def under(one: Asked, text: str) -> str:
        said = "<div><br></div>".join(paragraphs(part, "div") for part in text.split("\n\n"))
        return f"{close}<div><br></div>{said}<br>{open_}"

    top, middle, end = case.read_on(under, "<span>{}</span><br>")
    wrote = escape(case.abroad.say("wrote"))
    body = (
        f"{open_}{wrote}<br><br>{close}{open_}{top}{middle}{end}{close}<div dir='ltr'>{case.abroad.say('phone')}</div>"
    )
    return case.reply(case.mail(page=page(body)), ours=[case.abroad.say("phone")])


def definitions(case: Case) -> Reply:
    rows = "".join(f"<dt>{escape(one.question)}</dt><dd>{paragraphs(text)}</dd>" for one, text in case.told)
    return case.reply(("answers.html", page(f"<h1>{escape(case.letter.title)}</h1><dl>{rows}</dl>").encode()))


def counted_list(case: Case) -> Reply:
    """The numbers are those of a list, which starts anew where a question is left out."""
    case = case.changed(without_numbers)
    rows = "".join(f'<li value="{case.place(one)}">{paragraphs(text)}</li>' for one, text in case.told)
    hello = f"<p>{escape(case.who.say('hello'))}</p><p>{escape(case.who.say('here'))}</p>"
    return case.reply(case.mail(page=page(f"{hello}<ol>{rows}</ol><p>{broken(case.bye())}</p>")))


def cards(case: Case) -> Reply:
    """A designer's page: a large number, the question in colour, the answer on a card."""
    css = ".n{font-size:60px;color:#e0b} .q{font-variant:small-caps;color:#07a} .a{background:#ffe;padding:2em}"
    rows = "".join(
        f'<section><div class="n">{nn(one)}</div><div class="q">{escape(one.question)}</div>'
        f'<div class="a">{paragraphs(text)}</div></section>'
        for one, text in case.told
    )
    return case.reply(("answers.html", page(rows, css).encode()))


def nested_list(case: Case) -> Reply:
    """The answer hangs as a list of one below its question."""
    rows = "".join(
        f"<li>{escape(one.question)}<ul><li style='{BLUE}'>{broken(text)}</li></ul></li>" for one, text in case.told
    )
    return case.reply(case.mail(page=page(f"<ul>{rows}</ul><p>{broken(case.bye())}</p>")))


def side_by_side(case: Case) -> Reply:
    """A table in the mail, with a row of headings."""
    heads = f"<tr><th>{case.who.say('question')}</th><th>{case.who.say('answer')}</th></tr>"
    rows = "".join(f"<tr><td>{escape(one.question)}</td><td>{paragraphs(text)}</td></tr>" for one, text in case.all)
    body = f"<p>{escape(case.who.say('hello'))}</p><table border='1'>{heads}{rows}</table><p>{broken(case.bye())}</p>"
    return case.reply(case.mail(page=page(body)))


def pulled_out(case: Case) -> Reply:
    """A press office that sets the answers as quotations and the questions as text."""
    rows = "".join(
        f"<p>{escape(one.question)}</p><blockquote>{paragraphs(text)}</blockquote>" for one, text in case.told
    )
    body = f"<p><b>{case.who.say('press')}</b></p>{rows}<p>{case.who.say('ends')}</p><p>{case.who.say('about')}</p>"
    return case.reply(case.mail(page=page(body)), ours=[case.who.say("press"), case.who.say("about")])


def italics(case: Case) -> Reply:
    """Italic answers straight behind the questions, in one paragraph."""
    rows = "".join(f"<p>{escape(one.question)} <i>{broken(text)}</i></p>" for one, text in case.told)
    return case.reply(case.mail(page=page(f"<p>{escape(case.who.say('hello'))}</p>{rows}<p>{broken(case.bye())}</p>")))


def shared_page(case: Case) -> Reply:
    """A shared document saved as a page, styled by classes alone, with a comment on a question."""
    css = ".c1{font-weight:700;color:#000}.c2{font-weight:400}.c5{border:1px solid black;margin:5px}"
    marked, _ = case.rng.choice(case.told)
    rows = f'<p class="c3"><span class="c1">{escape(case.letter.title)}</span></p>'
    for one, text in case.all:
        mark = '<sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup>' if one is marked else ""
        rows += f'<p class="c3"><span class="c1">{escape(one.question)}</span>{mark}</p>'
        rows += "".join(
            f'<p class="c3"><span class="c2">{broken(part)}</span></p>' for part in text.split("\n\n") if part
        )
    note = f'<p class="c3"><a href="#cmnt_ref1" id="cmnt1">[a]</a><span class="c2">{case.word("comment")}</span></p>'
    made = page(f'{rows}<div class="c5">{note}</div>', css)
    return case.reply(("Interview.html", made.encode()), ours=[case.word("comment")])


def both_halves(case: Case) -> Reply:
    """The plain half says only that a better program is needed."""
    case = case.changed(without_numbers)
    rows = "".join(paragraphs(behind(f"{n(one)}. ", text)) for one, text in case.told)
    return case.reply(case.mail("This message needs a program that shows HTML.\n", page(rows)))


PAGES: dict[str, Style] = {
    "Gmail in another language": gmail,
    "Outlook on the web": outlook_web,
    "Yahoo with numbers": yahoo,
    "Proton": proton,
    "GMX in blue": gmx,
    "Zimbra in bold italics": zimbra,
    "Roundcube in two halves": roundcube,
    "Apple line by line": apple,
    "a list of definitions": definitions,
    "a list that counts": counted_list,
    "a designer's cards": cards,
    "lists within a list": nested_list,
    "a table in a mail": side_by_side,
    "answers pulled out as quotations": pulled_out,
    "italics behind the question": italics,
    "a shared document as a page": shared_page,
    "a plain half that says nothing": both_halves,
}
