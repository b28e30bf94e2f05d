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
    """The picture as a `data:` address; only its pixels are in it, as sRGB (no place, no camera, no thumbnail).

    Raises InterviewkitError where the file is no JPEG, PNG, WebP or GIF, is broken, or has more than 89 million pixels.
    """
    try:
        picture = _opened(read_bytes(path))
        drawn = _eight_bits(picture)
        drawn.thumbnail((_WIDEST, _WIDEST * 2))
        kind = "PNG" if _is_see_through(drawn) else "JPEG"
        written = io.BytesIO()
        _without_notes(_as_srgb(drawn, picture.info.get("icc_profile"))).save(written, kind, quality=85, optimize=True)
    except (OSError, ValueError, SyntaxError, MemoryError, EOFError, OverflowError) as fault:
        raise InterviewkitError(
            f"{path} is not a picture that can be shown: {str(fault) or 'it is broken'}",
            "Save it anew as a JPEG or PNG file, a few thousand pixels wide at most.",
        ) from None
    return f"data:image/{kind.lower()};base64,{base64.b64encode(written.getvalue()).decode('ascii')}"


def _opened(data: bytes) -> Image:
    import warnings

    from PIL import Image, ImageOps, UnidentifiedImageError  # nobody needs it who shows no picture

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        # Of a file that would unpack to gigabytes Pillow only warns up to twice its limit.
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        try:
            return ImageOps.exif_transpose(Image.open(io.BytesIO(data), formats=_FORMATS))
        except UnidentifiedImageError:
            raise ValueError("it is no JPEG, PNG, WebP or GIF") from None
        except (Image.DecompressionBombWarning, Image.DecompressionBombError):
            raise ValueError(f"it has more than {Image.MAX_IMAGE_PIXELS or 0:,} pixels") from None


def _eight_bits(picture: Image) -> Image:
    # Grey stays grey and ink stays ink, for that is what a colour profile in the file speaks of.
    if picture.mode in ("I", "I;16"):
        picture = _from_sixteen(picture)
    is_grey = picture.mode in ("1", "L", "LA")
    if _is_see_through(picture):
        return picture.convert("LA" if is_grey else "RGBA")
    return picture if picture.mode == "CMYK" else picture.convert("L" if is_grey else "RGB")


def _from_sixteen(picture: Image) -> Image:
    # Pillow cuts sixteen bits off at 255, which is white, where it should scale them.
    grey = picture.point(lambda level: level / 257).convert("L")
    if "transparency" in picture.info:
        grey.info["transparency"] = picture.info["transparency"] // 257
    return grey


def _is_see_through(picture: Image) -> bool:
    return picture.mode in ("RGBA", "LA", "PA") or "transparency" in picture.info


def _as_srgb(picture: Image, profile: bytes | None) -> Image:
    """In the colours of the web: a profile cannot stay in the file, for it may name a device and its owner."""
    plain = picture.convert("RGBA" if _is_see_through(picture) else "RGB")
    if not profile:
        return plain
    from PIL import ImageCms

    inks = picture.convert({"LA": "L", "RGBA": "RGB"}.get(picture.mode, picture.mode))
    try:
        given = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        shown = ImageCms.profileToProfile(inks, given, ImageCms.createProfile("sRGB"), outputMode="RGB")
    except (ImageCms.PyCMSError, OSError):
        return plain  # a profile that is broken, or meant for another kind of picture
    if shown and plain.mode == "RGBA":
        shown.putalpha(plain.getchannel("A"))
    return shown or plain


def _without_notes(picture: Image) -> Image:
    # What is saved are the pixels of a new picture: nothing that came with the old one.
    from PIL import Image

    bare = Image.new(picture.mode, picture.size)
    bare.paste(picture)
    return bare
