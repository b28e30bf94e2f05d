"""Pictures that go into a page: small, whole, and with nothing in them but what is to be seen."""

from __future__ import annotations

import base64
import io
from pathlib import Path

import pytest
from PIL import Image, PngImagePlugin

from interviewkit.errors import InterviewkitError
from interviewkit.pictures import embedded

SECRET = "48.8566 N, Camille's phone"


def picture(path: Path, *, size: tuple[int, int] = (40, 20), mode: str = "RGB", **told: object) -> Path:
    Image.new(mode, size, "red" if mode != "RGBA" else (255, 0, 0, 90)).save(path, **told)
    return path


def seen(address: str) -> Image.Image:
    kind, _, data = address.partition(";base64,")
    assert kind in ("data:image/jpeg", "data:image/png")
    return Image.open(io.BytesIO(base64.b64decode(data)))


def test_a_photograph_keeps_its_look_and_loses_place_owner_and_thumbnail(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x010E], exif[0x013B] = SECRET, SECRET
    exif.get_ifd(0x8825)[1] = SECRET
    path = picture(tmp_path / "a.jpg", exif=exif, comment=SECRET.encode(), xmp=f"<x>{SECRET}</x>".encode())
    assert SECRET.encode() in path.read_bytes()
    shown = seen(embedded(path))
    assert (shown.size, dict(shown.getexif()), shown.info.get("comment")) == ((40, 20), {}, None)
    assert shown.getpixel((3, 3))[0] > 200
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


@pytest.mark.parametrize("name", ["a.gif", "a.webp"])
def test_other_usual_formats_are_shown_too(tmp_path: Path, name: str) -> None:
    assert seen(embedded(picture(tmp_path / name))).size == (40, 20)


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "not a picture"),
        (b"\x00\x01\x02", "not a picture"),
        (b"<svg onload='alert(1)'/>", "not a picture"),
        (b"BM" + b"\0" * 60, "not a picture"),
    ],
)
def test_what_is_no_picture_is_told_in_a_sentence(tmp_path: Path, data: bytes, told: str) -> None:
    path = tmp_path / "a.jpg"
    path.write_bytes(data)
    with pytest.raises(InterviewkitError, match=told):
        embedded(path)


def test_a_picture_cut_off_or_far_too_large_is_told_in_a_sentence(tmp_path: Path) -> None:
    path = picture(tmp_path / "a.jpg", size=(400, 400))
    path.write_bytes(path.read_bytes()[:700])
    with pytest.raises(InterviewkitError, match="not a picture that can be shown"):
        embedded(path)
    with pytest.raises(InterviewkitError, match="more than 89,478,485 pixels"):
        embedded(picture(tmp_path / "b.png", mode="1", size=(20_000, 6_000)))
    with pytest.raises(InterviewkitError, match="there is no file"):
        embedded(tmp_path / "c.png")
