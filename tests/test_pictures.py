"""Pictures that go into a page: small, whole, and with nothing in them but what is to be seen."""

from __future__ import annotations

import base64
import io
import re
import struct
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageCms, PngImagePlugin

from interviewkit.errors import InterviewkitError
from interviewkit.pictures import embedded

SECRET = "48.8566 N, Camille's phone"


def picture(path: Path, *, size: tuple[int, int] = (40, 20), mode: str = "RGB", **told: Any) -> Path:
    Image.new(mode, size, "red" if mode != "RGBA" else (255, 0, 0, 90)).save(path, **told)
    return path


def seen(address: str) -> Image.Image:
    kind, _, data = address.partition(";base64,")
    assert kind in ("data:image/jpeg", "data:image/png")
    return Image.open(io.BytesIO(base64.b64decode(data)))


def near(seen_: object, meant: tuple[int, ...]) -> bool:
    """Whether a colour is the one that was meant, as far as eight bits and JPEG can tell."""
    assert isinstance(seen_, tuple)
    return all(abs(one - other) <= 4 for one, other in zip(seen_, meant, strict=True))


def display_p3() -> bytes:
    """The profile of a telephone's screen: that of sRGB, with the three lights of Display P3 (as D50 sees them)."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    lights = {
        b"rXYZ": (0.51512, 0.24120, -0.00105),
        b"gXYZ": (0.29198, 0.69225, 0.04189),
        b"bXYZ": (0.15710, 0.06657, 0.78407),
    }
    for tag, light in lights.items():
        entry = profile.index(tag)
        (place,) = struct.unpack_from(">I", profile, entry + 4)
        struct.pack_into(">3i", profile, place + 8, *(round(part * 65536) for part in light))
    return bytes(profile)


def test_a_photograph_keeps_its_look_and_loses_place_owner_and_thumbnail(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x010E], exif[0x013B] = SECRET, SECRET
    exif.get_ifd(0x8825)[1] = SECRET
    path = picture(tmp_path / "a.jpg", exif=exif, comment=SECRET.encode(), xmp=f"<x>{SECRET}</x>".encode())
    assert SECRET.encode() in path.read_bytes()
    shown = seen(embedded(path))
    assert (shown.size, dict(shown.getexif()), shown.info.get("comment")) == ((40, 20), {}, None)
    assert near(shown.getpixel((3, 3)), (255, 0, 0))
    assert SECRET.encode() not in base64.b64decode(embedded(path).partition(",")[2])


def test_the_notes_of_a_drawing_are_gone_and_what_is_transparent_stays_so(tmp_path: Path) -> None:
    notes = PngImagePlugin.PngInfo()
    notes.add_text("Author", SECRET)
    shown = seen(embedded(picture(tmp_path / "a.png", mode="RGBA", pnginfo=notes)))
    assert "Author" not in shown.info
    assert shown.convert("RGBA").getpixel((0, 0)) == (255, 0, 0, 90)


def test_a_picture_taken_on_its_side_is_shown_upright(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    assert seen(embedded(picture(tmp_path / "a.jpg", exif=exif))).size == (20, 40)


def test_a_large_picture_is_made_small_and_always_the_same(tmp_path: Path) -> None:
    path = picture(tmp_path / "a.jpg", size=(4000, 3000))
    assert seen(embedded(path)).size == (960, 720)
    assert embedded(path) == embedded(path)


def test_grey_in_sixteen_bits_is_as_grey_as_it_was(tmp_path: Path) -> None:
    shades = Image.new("I;16", (3, 1))
    for place, level in enumerate((0, 0x8080, 0xFFFF)):
        shades.putpixel((place, 0), level)
    path = tmp_path / "a.png"
    shades.resize((300, 100), Image.Resampling.NEAREST).save(path)
    shown = seen(embedded(path))
    assert [near(shown.getpixel((x, 50)), (grey,) * 3) for x, grey in ((50, 0), (150, 128), (250, 255))] == [True] * 3


def test_a_shade_of_sixteen_bits_that_is_see_through_stays_so(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    shades = Image.new("I;16", (20, 20), 0xFFFF)
    shades.paste(0x4040, (0, 0, 20, 10))
    shades.save(path, transparency=0xFFFF)
    shown = seen(embedded(path)).convert("RGBA")
    assert shown.getpixel((5, 2)) == (64, 64, 64, 255)
    assert shown.getchannel("A").getpixel((5, 15)) == 0


@pytest.mark.parametrize("name", ["a.jpg", "a.png", "a.webp"])
def test_the_colours_of_a_telephone_are_those_of_the_web(tmp_path: Path, name: str) -> None:
    # The red of sRGB, in the numbers of Display P3; without its profile it would be dull.
    path = tmp_path / name
    Image.new("RGB", (40, 20), (234, 51, 35)).save(path, quality=100, icc_profile=display_p3())
    shown = seen(embedded(path))
    assert near(shown.getpixel((20, 10)), (255, 0, 0))
    assert "icc_profile" not in shown.info


def test_colours_are_turned_and_what_is_see_through_stays_so(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    Image.new("RGBA", (40, 20), (234, 51, 35, 90)).save(path, icc_profile=display_p3())
    assert near(seen(embedded(path)).convert("RGBA").getpixel((3, 3)), (255, 0, 0, 90))


@pytest.mark.parametrize("mode", ["L", "LA", "CMYK", "P"])
@pytest.mark.parametrize("profile", [b"nothing of the kind", display_p3()], ids=["broken", "of a screen"])
def test_a_profile_that_does_not_fit_is_no_hindrance(tmp_path: Path, mode: str, profile: bytes) -> None:
    path = tmp_path / ("a.jpg" if mode == "CMYK" else "a.png")
    Image.new("RGB", (40, 20), "white").convert("RGBA" if mode == "LA" else mode).convert(mode).save(
        path, icc_profile=profile
    )
    assert seen(embedded(path)).convert("RGB").getpixel((20, 10)) == (255, 255, 255)


def test_inks_are_the_colours_that_they_print(tmp_path: Path) -> None:
    inks = Image.new("CMYK", (40, 20), (0, 255, 255, 0))
    inks.save(tmp_path / "a.jpg", quality=100)
    assert near(seen(embedded(tmp_path / "a.jpg")).getpixel((20, 10)), (255, 0, 0))


@pytest.mark.parametrize("name", ["a.gif", "a.webp"])
def test_of_a_picture_that_moves_the_first_is_shown(tmp_path: Path, name: str) -> None:
    first, *others = (Image.new("RGB", (40, 20), colour) for colour in ("red", "lime", "blue"))
    first.save(tmp_path / name, save_all=True, append_images=others, duration=100, lossless=True)
    shown = seen(embedded(tmp_path / name))
    assert getattr(shown, "n_frames", 1) == 1
    assert near(shown.convert("RGB").getpixel((20, 10)), (255, 0, 0))


@pytest.mark.parametrize("name", ["a.gif", "a.webp"])
def test_other_usual_formats_are_shown_too(tmp_path: Path, name: str) -> None:
    assert seen(embedded(picture(tmp_path / name))).size == (40, 20)


@pytest.mark.parametrize(
    "data",
    [b"", b"\x00\x01\x02", b"<svg onload='alert(1)'/>", b"BM" + b"\0" * 60],
    ids=["empty", "bytes", "svg", "bmp"],
)
def test_what_is_no_picture_is_told_in_a_sentence(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "a.jpg"
    path.write_bytes(data)
    with pytest.raises(InterviewkitError) as told:
        embedded(path)
    assert str(told.value) == f"{path} is not a picture that can be shown: it is no JPEG, PNG, WebP or GIF"
    assert told.value.hint == "Save it anew as a JPEG or PNG file, a few thousand pixels wide at most."


def files() -> list[bytes]:
    """A small file of every kind that is taken, each with all that can be broken in it."""
    exif = Image.Exif()
    exif[0x0112] = 6
    kinds = [("JPEG", "RGB"), ("JPEG", "CMYK"), ("PNG", "LA"), ("PNG", "P"), ("WEBP", "RGBA"), ("GIF", "P")]
    written = []
    for kind, mode in kinds:
        told = {} if kind == "GIF" else {"exif": exif, "icc_profile": display_p3()}
        file = io.BytesIO()
        Image.new(mode, (9, 5)).save(file, kind, **told)
        written.append(file.getvalue())
    return written


@settings(max_examples=400, deadline=None)
@given(
    st.sampled_from(files()), st.lists(st.tuples(st.floats(0, 0.999), st.binary(max_size=4)), min_size=1, max_size=5)
)
def test_a_damaged_file_is_shown_or_told_and_never_a_crash(
    tmp_path_factory: pytest.TempPathFactory, data: bytes, damages: list[tuple[float, bytes]]
) -> None:
    path = tmp_path_factory.getbasetemp() / "damaged"
    for where, put in damages:
        place = int(where * len(data))
        data = data[:place] + put + data[place + max(1, len(put)) :]
    path.write_bytes(data)
    try:
        told = embedded(path)
    except InterviewkitError as fault:
        told = str(fault)
    assert re.match("data:image/|[^<]+ is not a picture that can be shown: [^<]+$", told)


def test_a_picture_cut_off_or_far_too_large_is_told_in_a_sentence(tmp_path: Path) -> None:
    path = picture(tmp_path / "a.jpg", size=(400, 400))
    path.write_bytes(path.read_bytes()[:700])
    with pytest.raises(InterviewkitError, match="not a picture that can be shown"):
        embedded(path)
    with pytest.raises(InterviewkitError, match="more than 89,478,485 pixels"):
        embedded(picture(tmp_path / "b.png", mode="1", size=(20_000, 6_000)))
    with pytest.raises(InterviewkitError, match="there is no file"):
        embedded(tmp_path / "c.png")
