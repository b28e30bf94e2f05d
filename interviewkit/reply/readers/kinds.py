"""What a file is, by its name and by what its first bytes prove; and what to ask for where it cannot be read."""

from __future__ import annotations

import re

from interviewkit.errors import InterviewkitError
from interviewkit.reply.readers.charset import guess

SUFFIXES = {
    ".eml": "mail",
    ".mht": "mail",
    ".mhtml": "mail",
    ".mbox": "mbox",
    ".txt": "plain",
    ".csv": "plain",
    ".tsv": "plain",
    ".text": "plain",
    ".md": "plain",
    ".markdown": "plain",
    ".html": "page",
    ".htm": "page",
    ".xhtml": "page",
    ".docx": "word",
    ".docm": "word",
    ".odt": "odt",
    ".yaml": "sheet",
    ".yml": "sheet",
}
"""How names end, and what such a file is."""

_AS_WORD = "Ask for it as .docx or .odt, or for the answers in a mail."
_AS_TEXT = "Ask for the answers as text: in a mail, or as .docx, .odt, .md or .txt."
REFUSED = {
    "pdf": (
        "is a PDF, in which no line knows where its paragraph ends",
        "Ask for the file it was made from (.docx), or copy its text into a mail or a .txt file.",
    ),
    "msg": (
        "is a message of Outlook's own kind (.msg)",
        "In Outlook: File, Save As, and then Text Only or HTML; or forward it to yourself and save that as .eml.",
    ),
    "doc": ("is a Word file of the kind before 2007 (.doc)", _AS_WORD),
    "locked": ("is protected by a password", "Ask for it without one."),
    "pages": ("is a file of Apple's Pages", "In Pages: File, Export To, Word."),
    "rtf": ("is rich text (.rtf)", _AS_WORD),
    "picture": ("is a picture", _AS_TEXT),
    "recording": ("is a recording", _AS_TEXT),
    "zip": ("is a packed folder", "Unpack it, and give the files in it."),
    "sheet of numbers": ("is a spreadsheet", _AS_TEXT),
    "tnef": ("is a mail that only Outlook can read (winmail.dat)", "Ask for it once more, sent as HTML or plain text."),
    "binary": ("is no text that can be read", _AS_TEXT),
}
"""What cannot be read: the end of the sentence that says so, and what to ask for instead."""
_REFUSED_SUFFIXES = {
    ".pdf": "pdf",
    ".msg": "msg",
    ".doc": "doc",
    ".dot": "doc",
    ".pages": "pages",
    ".rtf": "rtf",
    ".zip": "zip",
    ".xlsx": "sheet of numbers",
    ".xls": "sheet of numbers",
    ".ods": "sheet of numbers",
    ".numbers": "sheet of numbers",
    **dict.fromkeys((".jpg", ".jpeg", ".png", ".gif", ".webp", ".heic", ".tif", ".tiff", ".bmp", ".svg"), "picture"),
    **dict.fromkeys((".mp3", ".m4a", ".wav", ".ogg", ".opus", ".aac", ".amr", ".mp4", ".mov", ".webm"), "recording"),
}
_MAGIC = (
    (b"%PDF-", "pdf"),
    (b"{\\rtf", "rtf"),
    (b"\x89PNG", "picture"),
    (b"\xff\xd8\xff", "picture"),
    (b"GIF8", "picture"),
    (b"II*\0", "picture"),
    (b"MM\0*", "picture"),
    (b"\x1f\x8b", "zip"),
    (b"7z\xbc\xaf", "zip"),
    (b"Rar!", "zip"),
    (b"\x78\x9f\x3e\x22", "tnef"),
    (b"ID3", "recording"),
    (b"OggS", "recording"),
)
_OLE = b"\xd0\xcf\x11\xe0"
_HEADER = re.compile(rb"([!-9;-~]{1,80})[ \t]*:[^\n]*\n(?:[ \t]+\S[^\n]*\n)*")
_TELLING = frozenset(
    b"""received return-path delivered-to message-id mime-version content-type content-transfer-encoding dkim-signature
    x-mailer user-agent in-reply-to references authentication-results arc-seal x-unsent""".split()
)
_COMMON = frozenset(b"from to cc subject date reply-to sender".split())
_PAGE = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html)\b", re.IGNORECASE | re.DOTALL
)
_SHEET = re.compile(rb"^x-letter:[ \t]", re.MULTILINE)
# A browser can hold any sign, and the form keeps them all.
_FORM = re.compile(rb"^=== IK-", re.MULTILINE)
_LISTED = re.compile(rb"^(?:exchanges|questions):", re.MULTILINE)


def kind_of(data: bytes, suffix: str) -> str:
    """What reads the bytes of a file whose name ends so: one of `SUFFIXES`' words, or of `REFUSED`'s."""
    for magic, kind in _MAGIC:
        if data.startswith(magic):
            return kind
    if data.startswith(b"PK\x03\x04") or data.startswith(b"PK\x05\x06"):
        return _packed(data, suffix)
    if data.startswith(_OLE):
        return _ole(data, suffix)
    if data[4:8] == b"ftyp" or (data.startswith(b"RIFF") and data[8:12] in (b"WEBP", b"WAVE")):
        return "picture" if data[8:12] in (b"heic", b"heix", b"mif1", b"avif", b"WEBP") else "recording"
    if _is_binary(data):
        return _REFUSED_SUFFIXES.get(suffix, "binary")
    return _of_text(data, suffix)


def _packed(data: bytes, suffix: str) -> str:
    # The names of all its files stand at its end.
    named = data[-100_000:]
    if b"xl/workbook" in named or b"oasis.opendocument.spreadsheet" in data[:200]:
        return "sheet of numbers"
    if b"word/document" in named:
        return "word"
    if b"mimetype" in data[:100] and b"content.xml" in named:
        return "odt"
    if suffix == ".pages" or b"Index/Document.iwa" in named:
        return "pages"
    return SUFFIXES[suffix] if suffix in (".docx", ".docm", ".odt") else "zip"


def _ole(data: bytes, suffix: str) -> str:
    if "EncryptedPackage".encode("utf-16-le") in data:
        return "locked"
    if suffix in (".msg", ".doc", ".xls"):
        return _REFUSED_SUFFIXES[suffix]
    return "msg" if "__substg1.0_".encode("utf-16-le") in data else "doc"


def _is_binary(data: bytes) -> bool:
    sample = data[:4096]
    if sample[:2] in (b"\xff\xfe", b"\xfe\xff") or guess(sample) != "utf-8" or _FORM.search(data):
        return False
    strange = sum(sample.count(sign) for sign in map(bytes, zip([*range(9), *range(14, 27), 28, 29, 30, 31])))
    return sample.count(0) > 3 or strange > max(3, len(sample) * 0.02)


def _of_text(data: bytes, suffix: str) -> str:
    kind = SUFFIXES.get(suffix, "plain")
    head = data[:100_000].replace(b"\r\n", b"\n").replace(b"\r", b"\n").removeprefix(b"\xef\xbb\xbf")
    if kind == "mbox" or (head.startswith(b"From ") and kind in ("mail", "plain")):
        return "mbox"
    if kind in ("mail", "plain") and is_mail(head, sure=kind == "plain"):
        return "mail"
    if kind in ("mail", "plain") and _PAGE.match(head):
        return "page"
    if kind == "plain" and suffix in ("", ".txt") and _SHEET.search(head) and _LISTED.search(head):
        return "sheet"
    # A page, a sheet or a packed file in name only is a text after all.
    return "plain" if kind in ("mail", "word", "odt") else kind


def is_mail(head: bytes, *, sure: bool) -> bool:
    """Whether a text begins with the headers of a mail, and, if we want to be `sure`, with those of nothing else."""
    place, names = 0, set()
    while found := _HEADER.match(head, place):
        place = found.end()
        names.add(found[1].lower())
    telling = len(names & _TELLING)
    return (telling >= 2 and bool(names & _COMMON)) or telling >= 3 if sure else bool(names & (_TELLING | _COMMON))


def refusal(kind: str, name: str) -> InterviewkitError:
    """The error for a file that cannot be read."""
    sentence, hint = REFUSED[kind]
    return InterviewkitError(f"{name} {sentence}", hint)


def is_refused(suffix: str) -> bool:
    """Whether a name alone says that a file cannot be read."""
    return suffix in _REFUSED_SUFFIXES
