"""The HTML that each mail program writes: its page, its quotation, its paragraphs; § is where the content goes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from types import MappingProxyType


@dataclass(frozen=True)
class Dress:
    """How one mail program writes HTML."""

    page: str
    frame: str
    """Around attribution, quotation and what is typed between."""
    intro: str
    quote: str
    para: str = "<div>§</div>"
    """One typed line, or with `whole` one paragraph."""
    gap: str = "<div><br></div>"
    """An empty line; empty where paragraphs have a margin."""
    ours: str = ""
    """Each of our lines; empty where they are joined by line breaks."""
    ours_gap: str = ""
    look: str = "§"
    """Around the words typed between our lines."""
    heads: bool = False
    """Whether the names in the header block are bold."""
    wraps: bool = False
    """Whether the source is broken at some width."""

    @property
    def whole(self) -> bool:
        """Whether a paragraph is one element with line breaks in it."""
        return not self.gap


WORD_PAGE = (
    '<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
    'xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40"><head>\n'
    '<meta name="Generator" content="Microsoft Word 15 (filtered medium)">\n<style><!--\n/* Font Definitions */\n'
    "@font-face\n\t{font-family:Calibri;\n\tpanose-1:2 15 5 2 2 2 4 3 2 4;}\np.MsoNormal, li.MsoNormal, div.MsoNormal\n"
    '\t{margin:0cm;\n\tfont-size:11.0pt;\n\tfont-family:"Calibri",sans-serif;}\n--></style>\n'
    '<!--[if gte mso 9]><xml>\n<o:shapedefaults v:ext="edit" spidmax="1026" />\n</xml><![endif]-->\n</head>\n'
    '<body lang="FR" link="#0563C1" vlink="#954F72" style="word-wrap:break-word">\n'
    '<div class="WordSection1">\n§</div>\n'
    "</body>\n</html>\n"
)
OUTLOOK = Dress(
    page=WORD_PAGE,
    frame="§",
    intro='<div>\n<div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm">\n'
    '<p class="MsoNormal"><span lang="EN-US">§</span><o:p></o:p></p>\n</div>\n</div>\n'
    '<p class="MsoNormal"><o:p>&nbsp;</o:p></p>\n',
    quote="§",
    para='<p class="MsoNormal">§<o:p></o:p></p>\n',
    gap='<p class="MsoNormal"><o:p>&nbsp;</o:p></p>\n',
    ours='<p class="MsoPlainText">§<o:p></o:p></p>\n',
    ours_gap='<p class="MsoPlainText"><o:p>&nbsp;</o:p></p>\n',
    look='<span style="color:#0070C0">§</span>',
    heads=True,
    wraps=True,
)
GMAIL = Dress(
    page='<div dir="ltr">§</div>\n',
    frame='<br><div class="gmail_quote gmail_quote_container">§</div>',
    intro='<div dir="ltr" class="gmail_attr">§<br></div>',
    quote='<blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);'
    'padding-left:1ex">§</blockquote>',
)
APPLE = Dress(
    page='<html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"></head><body '
    'style="overflow-wrap: break-word; -webkit-nbsp-mode: space; line-break: after-white-space;">§</body></html>',
    frame='<br id="lineBreakAtBeginningOfMessage"><div>§</div>',
    intro='<div>§</div><br class="Apple-interchange-newline">',
    quote='<blockquote type="cite"><div><div>§</div></div></blockquote>',
)
THUNDERBIRD = Dress(
    page='<!DOCTYPE html>\n<html>\n  <head>\n    <meta http-equiv="Content-Type" content="text/html; charset=UTF-8">\n'
    "  </head>\n  <body>\n§  </body>\n</html>\n",
    frame="§",
    intro='    <div class="moz-cite-prefix">§<br>\n    </div>\n',
    quote='    <blockquote type="cite" cite="mid:5d1b8a@blog.example">\n'
    '      <pre class="moz-quote-pre" wrap="">§</pre>\n'
    "    </blockquote>\n",
    para="    <p>§</p>\n",
    gap="",
    wraps=True,
)
WEB = Dress(
    page='<html><head><style type="text/css" style="display:none;"> P {margin-top:0;margin-bottom:0;} </style></head>\n'
    '<body dir="ltr">\n§</body></html>\n',
    frame='<div id="appendonsend"></div>\n<hr style="display:inline-block;width:98%" tabindex="-1">§',
    intro='<div id="divRplyFwdMsg" dir="ltr"><font face="Calibri, sans-serif" style="font-size:11pt" color="#000000">'
    "§</font><div>&nbsp;</div></div>\n",
    quote='<div class="BodyFragment"><font size="2"><span style="font-size:11pt;"><div class="PlainText">§</div></span>'
    "</font></div>\n",
    para='<div class="elementToProof" style="font-family: Aptos, Calibri, sans-serif; font-size: 12pt; '
    'color: rgb(0, 0, 0);">§</div>\n',
    gap='<div class="elementToProof" style="font-size: 12pt;"><br></div>\n',
    heads=True,
)
DRESSES = MappingProxyType(
    {
        "gmail-web": GMAIL,
        "gmail-app": replace(
            GMAIL,
            page='<div dir="auto">§</div>\n',
            para='<div dir="auto">§</div>',
            gap='<div dir="auto"><br></div>',
            quote='<blockquote class="gmail_quote" style="margin:0 0 0 .8ex;border-left:1px #ccc solid;'
            'padding-left:1ex">§</blockquote>',
        ),
        "thunderbird": THUNDERBIRD,
        "apple-mail": APPLE,
        "apple-mail-older": replace(
            APPLE, frame="<div><br>§</div>", quote='<br><blockquote type="cite">§</blockquote><br>'
        ),
        "ios": replace(
            APPLE,
            page='<html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"></head>'
            '<body dir="auto">§</body></html>',
            frame='<div dir="ltr"><br>§</div>',
            intro='<div dir="ltr">§<br><br></div>',
            quote='<blockquote type="cite"><div dir="ltr">§</div></blockquote>',
            para='<div dir="ltr">§</div>',
        ),
        "outlook": OUTLOOK,
        "outlook-joined": replace(OUTLOOK, look='<span style="color:red">§</span>'),
        "outlook-bold": replace(OUTLOOK, look='<b><span style="mso-fareast-language:EN-US">§</span></b>'),
        "outlook-web": replace(WEB, look='<span style="color: rgb(12, 100, 192);">§</span>'),
        "outlook.com": WEB,
        "outlook-mobile": replace(
            WEB,
            para='<div dir="ltr">§</div>\n',
            gap='<div dir="ltr"><br></div>\n',
            look='<b style="color:#00B050">§</b>',
        ),
        "yahoo": Dress(
            page='<html><head></head><body><div class="ydp3c1yahoo-style-wrap" style="font-family:Helvetica Neue, '
            'Helvetica, Arial, sans-serif;font-size:16px;">§</div></body></html>',
            frame='<div><br></div><div id="yahoo_quoted_7461" class="yahoo_quoted"><div style="font-size:13px;'
            'color:#26282a;">§</div></div>',
            intro="<div>§</div><div><br></div><div><br></div>",
            quote="<div>§</div>",
            para='<div dir="ltr" data-setdir="false">§</div>',
            gap='<div dir="ltr"><br></div>',
        ),
        "samsung": Dress(
            page='<html><head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8"></head>'
            '<body dir="auto">§</body></html>',
            frame='<div dir="auto"><br></div><div align="left" dir="auto" style="font-size:100%;color:#000000">§</div>',
            intro="<div>§</div><div><br></div>",
            quote="§",
            para='<div dir="auto">§</div>',
            gap='<div dir="auto"><br></div>',
        ),
        "k9": Dress(
            page="<!DOCTYPE html><html><body>§</body></html>",
            frame='<div class="gmail_quote">§</div>',
            intro="§<br>",
            quote='<blockquote class="gmail_quote" style="margin: 0pt 0pt 0pt 0.8ex; border-left: 1px solid '
            'rgb(204, 204, 204); padding-left: 1ex;"><pre dir="auto" class="k9mail">§</pre></blockquote>',
            para='<div dir="auto">§</div>',
            gap="<br>",
        ),
        "proton": Dress(
            page='<div style="font-family: Arial, sans-serif; font-size: 14px;">§</div>',
            frame='<div class="protonmail_quote">§</div>',
            intro="§<br>",
            quote='<blockquote class="protonmail_quote" type="cite">§</blockquote>',
            para='<div style="font-family: Arial, sans-serif; font-size: 14px;">§</div>',
            gap='<div style="font-family: Arial;"><br></div>',
        ),
        "roundcube": Dress(
            page='<html><head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8" /></head>'
            "<body style='font-size: 10pt; font-family: Verdana,Geneva,sans-serif'>\n§</body></html>\n",
            frame="§",
            intro='<p id="reply-intro">§</p>\n',
            quote='<blockquote type="cite" style="padding: 0 0.4em; border-left: #1010ff 2px solid; margin: 0"><div '
            'class="pre" style="margin: 0; padding: 0; font-family: monospace">§</div></blockquote>\n',
            para="<p>§</p>\n",
            gap="",
        ),
        "zimbra": Dress(
            page='<html><body><div style="font-family: arial, helvetica, sans-serif; font-size: 12pt;">§</div>'
            "</body></html>",
            frame='<hr id="zwchr" data-marker="__DIVIDER__"><div data-marker="__HEADERS__">§</div>',
            intro='§</div><div><br></div><div data-marker="__QUOTED_TEXT__">',
            quote="§",
            heads=True,
        ),
        "orange": Dress(
            page="<p>§</p>",
            frame="<br><br>§",
            intro="§<br><br>",
            quote='<blockquote style="margin: 5px 0px 5px 5px; padding-left: 5px; border-left: 2px solid #1010ff;">§'
            "</blockquote>",
        ),
        "gmx": Dress(
            page='<html><head></head><body><div style="font-family: Verdana;font-size: 12.0px;">§</div></body></html>',
            frame='<div>&nbsp;</div><div name="quote" style="margin:10px 5px 5px 10px; padding: 10px 0 10px 10px; '
            'border-left:2px solid #C3D9E5; word-wrap: break-word;">§</div>',
            intro='<div style="margin:0 0 10px 0;">§</div>',
            quote='<div name="quoted-content">§</div>',
            gap="<div>&nbsp;</div>",
            heads=True,
        ),
        "evolution": Dress(
            page="<html><head></head><body>§</body></html>",
            frame="§",
            intro="<div>§</div>",
            quote='<blockquote type="cite" style="margin:0 0 0 .8ex; border-left:2px #729fcf solid;padding-left:1ex">'
            "§</blockquote>",
            ours="<div>§</div>",
            ours_gap="<div><br></div>",
        ),
    }
)
