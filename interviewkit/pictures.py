"""Pictures on their way into a page: made small, and freed of all that a camera or a phone writes into them."""

from __future__ import annotations

import base64
import io
from pathlib import Path
from typing import TYPE_CHECKING

from interviewkit.disk import read_bytes
from interviewkit.errors import InterviewkitError

if TYPE_CHECKING:
    from PIL.Image import Image

_WIDEST = 960
"""In pixels: twice the width of a portrait on a page, for screens that are that fine."""
_FORMATS = ("JPEG", "PNG", "WEBP", "GIF")


def embedded(path: Path) -> str:
    """The picture as a `data:` address; only its pixels are in it (no place, no camera, no thumbnail).

    Raises InterviewkitError where the file is no JPEG, PNG, WebP or GIF, is broken, or has more than 89 million pixels.
    """
    data = read_bytes(path)
    try:
        picture = _opened(data)
        has_alpha = picture.mode in ("RGBA", "LA", "PA") or "transparency" in picture.info
        kind = "PNG" if has_alpha else "JPEG"
        bare = picture.convert("RGBA" if has_alpha else "RGB")
        bare.thumbnail((_WIDEST, _WIDEST * 2))
        written = io.BytesIO()
        _without_notes(bare).save(written, kind, quality=85, optimize=True)
    except (OSError, ValueError, SyntaxError, MemoryError, EOFError, OverflowError) as fault:
        raise InterviewkitError(
            f"{path} is not a picture that can be shown: {fault}", "Give a JPEG, PNG, WebP or GIF file."
        ) from None
    return f"data:image/{kind.lower()};base64,{base64.b64encode(written.getvalue()).decode('ascii')}"


def _opened(data: bytes) -> Image:
    import warnings

    from PIL import Image, ImageOps  # nobody needs it who shows no picture

    with warnings.catch_warnings():
        # Of a file that would unpack to gigabytes Pillow only warns up to twice its limit.
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        try:
            return ImageOps.exif_transpose(Image.open(io.BytesIO(data), formats=_FORMATS))
        except (Image.DecompressionBombWarning, Image.DecompressionBombError):
            raise ValueError(f"it has more than {Image.MAX_IMAGE_PIXELS or 0:,} pixels") from None


def _without_notes(picture: Image) -> Image:
    # What is saved are the pixels of a new picture: nothing that came with the old one.
    from PIL import Image

    bare = Image.new(picture.mode, picture.size)
    bare.paste(picture)
    return bare
