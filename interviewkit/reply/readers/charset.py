"""Character sets: the text that bytes are, whatever they call themselves."""

from __future__ import annotations

import codecs
import re

_WESTERN = frozenset({"utf-8", "iso8859-1", "cp1252", "ascii"})
# What a name promises, and what is really written under it (as browsers know).
_REALLY = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "euc_kr": "cp949",
    "shift_jis": "cp932",
}
# Python has codecs that are no character sets (`zip`, `rot13`, `punycode`), some of them slow.
_KNOWN = re.compile(
    r"iso8859-\d+|cp\d+|koi8-[rut]|gb\w+|big5\w*|euc_\w+|shift_\w+|iso2022_\w+|hz|johab|mac-\w+|tis-620|kz1048|"
    r"utf-(?:7|16|32)(?:-[bl]e)?"
)
_NAME = re.compile(r"[\w.:+-]{1,40}", re.ASCII)
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_LONGEST = 4_000_000
_C1 = {code: bytes([code]).decode("cp1252", "replace") for code in range(0x80, 0xA0)}
_HIGH = re.compile(rb"[\x80-\xff]+")
_IS_UTF8 = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}")
_SURROGATE = re.compile("[\ud800-\udfff]")


def decode(data: bytes, charset: str = "") -> str:
    """The text in the bytes; a BOM, then what they prove to be, wins over the name they come under.

    Never fails: what cannot be read becomes U+FFFD. Text in UTF-8 with single bytes of Windows in it, and the
    other way round, comes out whole.
    """
    for bom, name in _BOMS:
        if data.startswith(bom):
            return _clean((data[len(bom) :] if name == "utf-8" else data).decode(name, "interviewkit"))
    codec = known(charset) or "utf-8"
    if codec == "utf-8" or codec.startswith(("utf-16", "utf-32")):
        codec = guess(data, codec)
    if codec in _WESTERN:
        # iso-8859-1 is what programs say that mean windows-1252; and much that says neither is UTF-8.
        return _western(data)
    if not codec.startswith(("utf-", "iso2022", "hz")):
        try:
            return data.decode("utf-8")
        except UnicodeDecodeError:
            pass
    text = _clean(data.decode(codec, "replace"))
    return text.translate(_C1) if codec.startswith("iso8859") else text


def _western(data: bytes) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        # Byte by byte is slow, and a text of megabytes that is some of each is none that people wrote.
        if len(data) > _LONGEST or not _IS_UTF8.search(data):
            cut = error.start == len(data) - 1 and "end of data" in error.reason and _IS_UTF8.search(data)
            return data.decode("utf-8", "replace") if cut else data.decode("cp1252", "replace")
    return data.decode("utf-8", "interviewkit")


def known(charset: str) -> str:
    """Python's name for a character set that texts come in; empty for any other name."""
    charset = charset.strip(" \t\"'")
    if not _NAME.fullmatch(charset):
        return ""
    try:
        name = codecs.lookup(charset).name
    except (LookupError, ValueError):
        return ""
    name = _REALLY.get(name, name)
    return name if name in _WESTERN or _KNOWN.fullmatch(name) else ""


def guess(data: bytes, codec: str = "utf-8") -> str:
    """UTF-16 where every other byte is none, as in Western text; else UTF-8, or what they call it if it is not that."""
    for sample in (data[:64], data[:4096]):
        half = len(sample) // 2
        odd, even = sample[1::2].count(0), sample[0::2].count(0)
        if half < 2 or max(odd, even) <= half * 0.4 or min(odd, even) > half * 0.05:
            break
    else:
        return "utf-16-le" if odd > even else "utf-16-be"
    if codec != "utf-8":
        try:
            data.decode("utf-8")
        except UnicodeDecodeError:
            return codec
    return "utf-8"


def _clean(text: str) -> str:
    # UTF-7 can hide half a character.
    return _SURROGATE.sub("\ufffd", text) if _SURROGATE.search(text) else text


def _windows(error: UnicodeError) -> tuple[str, int]:
    """What is no UTF-8 is windows-1252, to the end of the run of bytes that are not ASCII."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    if error.encoding.lower().replace("_", "-") not in ("utf-8", "utf8"):
        return "\ufffd", error.end
    run = _HIGH.match(error.object, error.start)
    end = run.end() if run else error.end
    if end == len(error.object) and "end of data" in error.reason and _IS_UTF8.search(error.object, 0, error.start):
        return "\ufffd", end
    return bytes(error.object[error.start : end]).decode("cp1252", "replace"), end


codecs.register_error("interviewkit", _windows)
