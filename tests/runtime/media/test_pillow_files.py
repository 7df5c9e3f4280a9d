"""An image's own file is sent as long as the image shows what is in it; else what it shows is sent.

Every format, opened in two ways, read, changed and turned in many: what arrives looks like what was
given, upright in the same way, and no colour is off by more than a JPEG's rounding.
"""

from __future__ import annotations

import io
import os
from pathlib import Path
from typing import Any, Dict

import pytest
from PIL import ExifTags, Image, ImageDraw, PngImagePlugin

from .pictures import CHANGED, CLOSE, ORIENTATION, UNCHANGED, difference, file_of, opened, scene, sent

TAKEN: Dict[str, str] = {"JPEG": "jpeg", "MPO": "jpeg", "PNG": "png", "WEBP": "webp"}
TAGGED = [*TAKEN, "TIFF"]
SOURCES = ["memory", "path"]
WAYS = {**UNCHANGED, **CHANGED}
FORGOTTEN = [("JPEG", "memory", "read"), ("WEBP", "memory", "read")]
"""Pillow keeps no file in memory that it has read, except one with room for more images."""


@pytest.mark.parametrize("source", SOURCES)
@pytest.mark.parametrize("state", UNCHANGED)
@pytest.mark.parametrize("kind", TAKEN)
def test_the_own_file_is_sent(kind: str, state: str, source: str, tmp_path: Path) -> None:
    data = file_of(scene(), kind, 6)
    with UNCHANGED[state](opened(data, source, tmp_path)) as image:
        once, twice = sent(image), sent(image)
        assert once == twice
        assert once[1] == f"image/{TAKEN[kind]}"
        if (kind, source, state) not in FORGOTTEN:
            assert once[0] == data
        assert difference(image, Image.open(io.BytesIO(once[0]))) <= CLOSE, "and it can still be read"


@pytest.mark.parametrize("mode", ["L", "RGB", "CMYK"])
def test_the_own_jpeg_is_sent_in_all_its_modes(mode: str, tmp_path: Path) -> None:
    data = file_of(scene().convert(mode), "JPEG", quality=60)
    for source in SOURCES:
        with opened(data, source, tmp_path) as image:
            assert sent(image) == (data, "image/jpeg")


@pytest.mark.parametrize("source", SOURCES)
@pytest.mark.parametrize("how", WAYS)
@pytest.mark.parametrize("kind", [*TAGGED, "GIF", "BMP"])
def test_what_the_image_shows_is_sent(kind: str, how: str, source: str, tmp_path: Path) -> None:
    for tag in range(1, 9 if kind in TAGGED else 2):
        with opened(file_of(scene(), kind, tag), source, tmp_path) as image:
            given = WAYS[how](image)
            data, _ = sent(given)
            assert difference(Image.open(io.BytesIO(data)), given.copy()) <= CLOSE, tag


@pytest.mark.parametrize("kind", ["JPEG", "MPO", "WEBP", "PNG"])
@pytest.mark.parametrize("subsampling", [0, 2])
def test_a_red_dot_arrives_red(kind: str, subsampling: int, tmp_path: Path) -> None:
    grey = Image.new("RGB", (64, 48), (90, 90, 90))
    options = {"quality": 75, "subsampling": subsampling} if kind in ("JPEG", "MPO") else {}
    for source in SOURCES:
        with opened(file_of(grey, kind, **options), source, tmp_path) as image:
            image.putpixel((21, 21), (255, 0, 0))
            arrived = Image.open(io.BytesIO(sent(image)[0])).convert("RGB")
            found: Any = arrived.getpixel((21, 21))
            assert max(abs(one - other) for one, other in zip(found, (255, 0, 0))) <= CLOSE


def test_a_png_with_another_palette_is_another_image(tmp_path: Path) -> None:
    with opened(file_of(scene().convert("P"), "PNG"), "path", tmp_path) as image:
        image.putpalette([0, 0, 0] * 256)
        assert difference(Image.open(io.BytesIO(sent(image)[0])), Image.new("RGB", image.size)) == 0


def test_a_file_that_was_replaced_is_not_sent(tmp_path: Path) -> None:
    image = UNCHANGED["read"](opened(file_of(scene(), "PNG"), "path", tmp_path))
    (tmp_path / "image").write_bytes(file_of(scene().rotate(180), "PNG"))
    assert difference(Image.open(io.BytesIO(sent(image)[0])), scene()) == 0
    (tmp_path / "image").write_bytes(b"no image")
    assert difference(Image.open(io.BytesIO(sent(image)[0])), scene()) == 0
    (tmp_path / "image").unlink()
    assert difference(Image.open(io.BytesIO(sent(image)[0])), scene()) == 0


@pytest.mark.parametrize("kind", ["GIF", "WEBP", "TIFF", "PNG", "MPO"])
def test_of_several_images_the_current_one_is_sent(kind: str) -> None:
    options: Dict[str, Any] = {"save_all": True, "append_images": [scene().rotate(180)]}
    data = file_of(scene(), kind, **({} if kind == "MPO" else options))
    image, expected = Image.open(io.BytesIO(data)), Image.open(io.BytesIO(data))
    assert (sent(image)[0] == data) is (kind in TAKEN)
    image.seek(1)
    expected.seek(1)
    assert difference(Image.open(io.BytesIO(sent(image)[0])), expected) <= CLOSE


def test_a_file_that_pillow_opened_does_not_stay_open(tmp_path: Path) -> None:
    image = opened(file_of(scene(), "JPEG"), "path", tmp_path)
    file = image.fp
    sent(image)
    assert file.closed
    with (tmp_path / "image").open("rb") as mine:
        sent(Image.open(mine))
        assert not mine.closed


def test_a_file_without_a_path_is_read_where_it_is() -> None:
    data = file_of(scene(), "JPEG")
    file = io.BytesIO(data)
    image = Image.open(file)
    position = file.tell()
    assert sent(image)[0] == data
    assert file.tell() == position


def test_tags_that_nobody_can_read_turn_nothing() -> None:
    for exif in (b"Exif\0\0nonsense", b"Exif\0\0" + os.urandom(40)):
        image = UNCHANGED["read"](Image.open(io.BytesIO(file_of(scene(), "JPEG", exif=exif))))
        assert Image.open(io.BytesIO(sent(image)[0])).size == (96, 64)


def test_an_edited_tag_counts() -> None:
    image = Image.open(io.BytesIO(file_of(scene(), "JPEG", 6)))
    image.getexif()[ORIENTATION] = 1
    assert Image.open(io.BytesIO(sent(image)[0])).getexif().get(ORIENTATION, 1) == 1


@pytest.mark.parametrize(("tag", "back"), [(6, 270), (8, 90)])
@pytest.mark.parametrize("scaled", [False, True])
def test_a_photo_that_was_turned_by_hand_is_not_turned_again(tag: int, back: int, scaled: bool) -> None:
    photo = scene()
    camera = photo.getexif().get_ifd(ExifTags.IFD.Exif)
    camera[ExifTags.Base.ExifImageWidth], camera[ExifTags.Base.ExifImageHeight] = photo.size
    image = Image.open(io.BytesIO(file_of(photo, "JPEG", tag))).rotate(back, expand=True)
    if scaled:
        image = image.resize((43, 64))
    assert Image.open(io.BytesIO(sent(image)[0])).size == image.size
    lying = Image.open(io.BytesIO(file_of(photo, "JPEG", tag))).resize((48, 32))
    assert Image.open(io.BytesIO(sent(lying)[0])).size == (32, 48), "this one was not turned"


def test_text_in_a_png_stays_with_its_file() -> None:
    info = PngImagePlugin.PngInfo()
    info.add_text("prompt", "a red square")
    image = Image.open(io.BytesIO(file_of(scene(), "PNG", pnginfo=info)))
    assert b"a red square" in sent(image)[0]
    ImageDraw.Draw(image).point((0, 0), fill="black")
    assert sent(image)[0].startswith(b"\x89PNG")
