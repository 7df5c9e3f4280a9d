"""Images are saved in the format that the name of the file says."""

from __future__ import annotations

import io
import sys
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from google._genai_core.runtime.media import image_formats
from google.genai import errors, types

FORMATS = {
    "png": "PNG",
    "jpg": "JPEG",
    "jpeg": "JPEG",
    "webp": "WEBP",
    "gif": "GIF",
    "bmp": "BMP",
    "tiff": "TIFF",
}


def encoded(form: str, mode: str = "RGB", color: Any = (200, 30, 30), **options: Any) -> bytes:
    buffer = io.BytesIO()
    Image.new(mode, (12, 8), color).save(buffer, form, **options)
    return buffer.getvalue()


def saved(data: bytes, path: Path, mime_type: str = "image/png") -> bytes:
    types.Image(image_bytes=data, mime_type=mime_type).save(path)
    return path.read_bytes()


@pytest.mark.parametrize("source", sorted(set(FORMATS.values())))
@pytest.mark.parametrize("suffix", FORMATS)
def test_an_image_is_written_in_the_format_of_the_name(source: str, suffix: str, tmp_path: Path) -> None:
    data = encoded(source)
    written = saved(data, tmp_path / f"a.{suffix}")

    if source == FORMATS[suffix]:
        assert written == data
        return
    with Image.open(io.BytesIO(written)) as opened:
        assert (opened.format, opened.size) == (FORMATS[suffix], (12, 8))
        pixel: Any = opened.convert("RGB").getpixel((5, 5))
    red, green, blue = pixel
    assert abs(red - 200) + abs(green - 30) + abs(blue - 30) < 20


@pytest.mark.parametrize("name", ["a", "a.bin", "a.txt", "a.PNG"])
def test_the_bytes_stay_as_they_are_where_the_name_says_no_other_format(name: str, tmp_path: Path) -> None:
    data = encoded("PNG")

    assert saved(data, tmp_path / name) == data


def test_bytes_that_are_no_image_stay_as_they_are(tmp_path: Path) -> None:
    assert saved(b"bytes", tmp_path / "a.jpg", "") == b"bytes"


@pytest.mark.parametrize("suffix", ["jpg", "bmp"])
@pytest.mark.parametrize("mode", ["RGBA", "LA", "P"])
def test_transparency_becomes_white_in_a_format_without_it(mode: str, suffix: str, tmp_path: Path) -> None:
    options = {"transparency": 0} if mode == "P" else {}
    color: Any = {"RGBA": (0, 0, 0, 0), "LA": (0, 0), "P": 0}[mode]
    written = saved(encoded("PNG", mode, color, **options), tmp_path / f"a.{suffix}")

    with Image.open(io.BytesIO(written)) as opened:
        assert opened.convert("RGB").getpixel((5, 5)) == (255, 255, 255)


@pytest.mark.parametrize("mode", ["1", "L", "I;16", "P", "LA"])
@pytest.mark.parametrize("suffix", ["jpg", "webp", "gif"])
def test_an_image_of_any_mode_is_written(mode: str, suffix: str, tmp_path: Path) -> None:
    buffer = io.BytesIO()
    Image.new(mode, (12, 8)).save(buffer, "PNG")

    with Image.open(io.BytesIO(saved(buffer.getvalue(), tmp_path / f"a.{suffix}"))) as opened:
        assert opened.size == (12, 8)


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize(
    ("form", "mode", "color", "expected"),
    [
        ("PNG", "I;16", 0x8080, (128, 128, 128)),
        ("TIFF", "I;16", 0x8080, (128, 128, 128)),
        ("TIFF", "I;16B", 0x8080, (128, 128, 128)),
        ("TIFF", "I", 0xFFFF, (255, 255, 255)),
        ("JPEG", "CMYK", (0, 255, 255, 0), (255, 0, 0)),
        ("TIFF", "CMYK", (0, 255, 255, 0), (255, 0, 0)),
        ("TIFF", "LAB", (112, 192, 175), (200, 30, 30)),
        ("TIFF", "YCbCr", (128, 128, 128), (128, 128, 128)),
    ],
)
def test_deep_greys_and_other_colors_are_kept(
    form: str, mode: str, color: Any, expected: Any, suffix: str, tmp_path: Path
) -> None:
    written = saved(encoded(form, mode, color), tmp_path / f"a.{suffix}")

    with Image.open(io.BytesIO(written)) as opened:
        opened.load()
        assert opened.format == FORMATS[suffix]
        if opened.mode == mode or opened.mode.startswith("I;16"):  # as it was
            assert opened.getpixel((5, 5)) in (color, 0x8080) or form == "JPEG"
            return
        pixel: Any = opened.convert("RGB").getpixel((5, 5))
    assert all(abs(one - other) < 4 for one, other in zip(pixel, expected))


def test_transparent_deep_greys_become_white_in_a_format_without_transparency(tmp_path: Path) -> None:
    data = encoded("PNG", "I;16", 0x8080, transparency=0x8080)

    with Image.open(io.BytesIO(saved(data, tmp_path / "a.jpg"))) as opened:
        assert opened.convert("RGB").getpixel((5, 5)) == (255, 255, 255)


@pytest.mark.parametrize("color", [0.5, 200.0])
@pytest.mark.parametrize("suffix", ["png", "jpg", "webp", "gif", "bmp"])
def test_numbers_without_a_white_are_an_error(color: float, suffix: str, tmp_path: Path) -> None:
    with pytest.raises(errors.InvalidValueError, match="no white is known"):
        saved(encoded("TIFF", "F", color), tmp_path / f"a.{suffix}")
    with pytest.raises(errors.InvalidValueError, match="no white is known"):
        saved(encoded("TIFF", "I", 70_000), tmp_path / f"a.{suffix}")


def _profile(space: bytes) -> bytes:
    """Bytes that begin as a color profile does."""
    return b"\0" * 16 + space + b"\0" * 120


@pytest.mark.parametrize(
    ("form", "mode", "space", "suffix", "kept"),
    [
        ("JPEG", "CMYK", b"CMYK", "png", False),
        ("TIFF", "CMYK", b"CMYK", "jpg", False),
        ("JPEG", "CMYK", b"CMYK", "tiff", True),
        ("PNG", "RGB", b"RGB ", "jpg", True),
        ("PNG", "RGBA", b"RGB ", "webp", True),
        ("PNG", "L", b"GRAY", "jpg", True),
        ("PNG", "LA", b"GRAY", "webp", False),
    ],
)
def test_a_color_profile_stays_with_its_colors(
    form: str, mode: str, space: bytes, suffix: str, kept: bool, tmp_path: Path
) -> None:
    data = encoded(form, mode, 0, icc_profile=_profile(space))

    with Image.open(io.BytesIO(saved(data, tmp_path / f"a.{suffix}"))) as opened:
        assert (opened.info.get("icc_profile") == _profile(space)) is kept


def test_a_turned_photo_is_upright_in_another_format(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x112] = 6  # turned by a quarter

    with Image.open(io.BytesIO(saved(encoded("JPEG", exif=exif), tmp_path / "a.png"))) as opened:
        assert opened.size == (8, 12)


def test_a_broken_image_is_an_error_and_no_file(tmp_path: Path) -> None:
    with pytest.raises(errors.InvalidValueError, match="the image cannot be written as JPEG"):
        saved(encoded("PNG")[:40], tmp_path / "a.jpg")
    assert list(tmp_path.iterdir()) == []


def test_a_format_that_is_not_written_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(errors.InvalidValueError, match=r"image/png, and cannot be written as image/svg\+xml"):
        saved(encoded("PNG"), tmp_path / "a.svg")
    with pytest.raises(errors.InvalidValueError, match="image/heic, and cannot be written as image/png"):
        saved(b"\0\0\0\x18ftypheic", tmp_path / "a.png")


def test_a_huge_image_is_not_read(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(image_formats, "LARGEST", 12 * 8 - 1)

    with pytest.raises(errors.InvalidValueError, match="12 x 8 pixels are too many"):
        saved(encoded("PNG"), tmp_path / "a.jpg")


def test_another_format_needs_pillow(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    data = encoded("PNG")
    monkeypatch.setitem(sys.modules, "PIL", None)

    assert saved(data, tmp_path / "a.png") == data
    with pytest.raises(errors.MissingPackageError, match="needs Pillow: pip install pillow"):
        saved(data, tmp_path / "a.jpg")


def test_a_video_is_saved_to_a_path(tmp_path: Path) -> None:
    types.Video(video_bytes=b"video").save(path=tmp_path / "a.mp4")

    assert (tmp_path / "a.mp4").read_bytes() == b"video"


def test_the_images_of_a_response_are_listed_with_their_gaps() -> None:
    picture = types.Image(gcs_uri="gs://a")
    made = [types.GeneratedImage(image=picture), types.GeneratedImage(rai_filtered_reason="no")]

    assert types.GenerateImagesResponse(generated_images=made).images == [picture, None]
    assert types.GenerateImagesResponse().images == []
