"""Links in formatted text: which addresses are worth keeping beside the words that lead to them."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

_LONGEST = 2000
_SCHEMES = ("http://", "https://", "ftp://")
_FOLDED = re.compile(r"^(?:https?://|ftp://|mailto:)?(?:www\.)?|[/\s]+$")
# Programs that send every click past themselves first, and the name under which they keep the true address.
_REDIRECTS = {"safelinks.protection.outlook.com": "url", "www.google.com": "q", "urldefense.com": "u"}


def address_beside(text: str, address: str) -> str:
    """The address to write behind a link's words as `[words](address)`; empty if they say it already.

    Empty too for links that lead nowhere outside the document, and for those of a mail address or telephone.
    """
    address = _true(address.strip())
    if len(address) > _LONGEST or not address.lower().startswith(_SCHEMES) or not text.strip():
        return ""
    if _FOLDED.sub("", text.strip().lower()) == _FOLDED.sub("", address.lower()) or "](" in text:
        return ""
    for sign, written in ((" ", "%20"), ("\n", ""), ("\r", ""), ("\t", ""), ("(", "%28"), (")", "%29")):
        address = address.replace(sign, written)
    return address


def _true(address: str) -> str:
    if not any(site in address for site in _REDIRECTS):
        return address
    try:
        parts = urlsplit(address[: 2 * _LONGEST])
        host = parts.hostname or ""
        key = next((key for site, key in _REDIRECTS.items() if host == site or host.endswith(f".{site}")), "")
        if not key or (host == "www.google.com" and parts.path != "/url"):
            return address
        return parse_qs(parts.query, max_num_fields=50).get(key, [address])[0]
    except ValueError:
        return address
