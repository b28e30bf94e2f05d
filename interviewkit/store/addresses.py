"""Which addresses an interview file may name: those of pages, of mailboxes and of pictures, and no others."""

from __future__ import annotations

import re

# Spaces and signs that nobody sees in an address, and by which it could lead elsewhere than it seems to.
_UNSEEN = r"\u0000-\u001f\u007f-\u00a0\u00ad\u061c\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff"
_WEB = rf"https?://[^ /?#\\{_UNSEEN}][^ \\{_UNSEEN}]*"
_MAIL = rf"mailto:[^ @\\{_UNSEEN}]+@[^ @\\{_UNSEEN}]+"
# A path with a colon in its first part would be read as a scheme, and one that begins with // as another host.
_PATH = rf"(?!//)(?![A-Za-z][A-Za-z0-9+.\-]*:)(?! )[^\\{_UNSEEN}]*[^ \\{_UNSEEN}]"

LINK = rf"^(?:{_WEB}|{_MAIL})$"
"""Pages and mailboxes, as a pattern that Python and a JSON Schema read alike."""
PICTURE = rf"^(?:{_WEB}|{_PATH})$"
"""Pictures: on the web or in a folder, in the same way."""


def is_link(address: str) -> bool:
    """Whether it is the http, https or mailto address of something."""
    return _fits(LINK, address)


def is_picture(address: str) -> bool:
    """Whether it is an http or https address or a path, relative or from the root of the blog."""
    return _fits(PICTURE, address)


def unseen(address: str) -> str | None:
    """The first character of an address that nobody sees, if it has one."""
    found = re.search(f"[{_UNSEEN}]", address)
    return found and found.group()


def _fits(pattern: str, address: str) -> bool:
    return "\n" not in address and bool(re.match(pattern, address))
