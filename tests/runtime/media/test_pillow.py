"""Images of Pillow as parts: the format is kept where it can be, and no picture comes out another one."""

from __future__ import annotations

import io
import os
from pathlib import Path
from typing import Any, Tuple, cast

import numpy
import pytest
from PIL import Image, ImageCms

from google._genai_core.flows.inputs import contents
from google._genai_core.runtime.media import pillow
from google.genai import types

SIZE = (24, 16)


def sent(image: Any) -> Tuple[bytes, str]:
    """The bytes and the media type that a request holds for this image."""
    blob = contents.to_part(image).inline_data
    assert blob is not None
    assert blob.data
    assert blob.mime_type
    return blob.data, blob.mime_type


def read(data: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(data))
    image.load()
    return image


def noise(mode: str) -> Image.Image:
    """A picture whose pixels are all different: what is lost shows."""
    bands = len(Image.new(mode, (1, 1)).getbands())
    return Image.frombytes(mode, SIZE, os.urandom(SIZE[0] * SIZE[1] * bands))


def file_of(image: Image.Image, kind: str, **options: Any) -> bytes:
    file = io.BytesIO()
    image.save(file, format=kind, **options)
    return file.getvalue()


def same(one: Image.Image, other: Image.Image) -> bool:
    return one.size == other.size and one.convert("RGBA").tobytes() == other.convert("RGBA").tobytes()


@pytest.mark.parametrize("mode", ["L", "RGB", "CMYK"])
def test_a_jpeg_that_nobody_read_goes_byte_for_byte(mode: str, tmp_path: Path) -> None:
    data = file_of(noise(mode), "JPEG", quality=60)
    (tmp_path / "a.jpg").write_bytes(data)
    for source in (io.BytesIO(data), tmp_path / "a.jpg"):
        with Image.open(source) as image:
            assert sent(image) == (data, "image/jpeg")
            assert sent(image) == (data, "image/jpeg")
            assert same(image, read(data)), "and it can still be read"


def test_a_file_that_pillow_opened_does_not_stay_open(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    path.write_bytes(file_of(noise("RGB"), "JPEG"))
    image: Any = Image.open(path)
    opened = image.fp
    assert sent(image)[0] == path.read_bytes()
    assert opened.closed
    mine = path.open("rb")
    with mine:
        sent(Image.open(mine))
        assert not mine.closed


def test_a_jpeg_that_was_changed_is_sent_as_changed() -> None:
    image = Image.open(io.BytesIO(file_of(Image.new("RGB", SIZE, "white"), "JPEG", quality=95)))
    image.paste("black", (0, 0, 8, 8))
    data, mime_type = sent(image)
    assert mime_type == "image/jpeg"
    assert read(data).convert("L").getpixel((2, 2)) == 0
    assert len(data) < len(file_of(noise("RGB"), "JPEG", quality=95))


def test_a_jpeg_whose_mode_was_changed_becomes_a_png() -> None:
    image = Image.open(io.BytesIO(file_of(noise("RGB"), "JPEG")))
    image.putalpha(7)
    data, mime_type = sent(image)
    assert mime_type == "image/png"
    assert same(read(data), image)


@pytest.mark.parametrize(
    ("kind", "kept"), [("PNG", "png"), ("WEBP", "webp"), ("GIF", "png"), ("BMP", "png"), ("TIFF", "png")]
)
@pytest.mark.parametrize("mode", ["RGB", "L"])
def test_files_of_other_formats_lose_nothing(kind: str, kept: str, mode: str) -> None:
    data = file_of(noise(mode), kind)
    for first_read in (False, True):
        image = read(data) if first_read else Image.open(io.BytesIO(data))
        again, mime_type = sent(image)
        assert mime_type == f"image/{kept}"
        assert same(read(again), read(data))


@pytest.mark.parametrize("mode", ["RGBA", "P", "LA", "1"])
@pytest.mark.parametrize("kind", ["PNG", "WEBP", "GIF"])
def test_transparency_and_palettes_lose_nothing(kind: str, mode: str) -> None:
    picture = noise("RGBA").convert(mode)
    data = file_of(picture, kind, **({"lossless": True, "exact": True} if kind == "WEBP" else {}))
    assert same(read(sent(Image.open(io.BytesIO(data)))[0]), read(data))


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "PA", "RGBX"])
def test_images_made_in_memory_lose_nothing(mode: str) -> None:
    image = noise("RGBA").convert(mode) if mode in ("1", "P", "PA") else noise(mode)
    data, mime_type = sent(image)
    assert mime_type == "image/png"
    assert same(read(data), image)


@pytest.mark.parametrize("mode", ["I;16", "I"])
def test_sixteen_bits_are_kept(mode: str) -> None:
    depths = numpy.arange(SIZE[0] * SIZE[1]).reshape(SIZE[1], SIZE[0]) * 100
    image = Image.fromarray(depths.astype("uint16" if mode == "I;16" else "int32"))
    assert image.mode == mode
    assert (numpy.asarray(read(sent(image)[0])) == depths).all()


@pytest.mark.parametrize("mode", ["CMYK", "YCbCr", "HSV", "LAB", "La", "RGBa"])
def test_modes_that_png_lacks_look_the_same(mode: str) -> None:
    wanted = {"La": "LA", "RGBa": "RGBA"}.get(mode, "RGB")
    image = noise(mode) if mode not in ("La", "RGBa") else noise(wanted).convert(mode)
    data, mime_type = sent(image)
    assert mime_type == "image/png"
    assert read(data).mode == wanted
    assert read(data).tobytes() == image.convert(wanted).tobytes()


@pytest.mark.parametrize(("mode", "value"), [("F", 0.5), ("I", -1), ("I", 70_000)])
def test_values_that_no_picture_holds_are_refused(mode: str, value: float) -> None:
    with pytest.raises(ValueError, match=rf"contents\[1\]: an image of mode '{mode}'"):
        contents.to_contents(["a", Image.new(mode, (1, 1), value)])


def test_the_colour_profile_stays() -> None:
    profile = ImageCms.ImageCmsProfile(cast(Any, ImageCms).createProfile("sRGB")).tobytes()
    for kind in ("JPEG", "PNG", "WEBP"):
        image = read(file_of(noise("RGB"), kind, icc_profile=profile))
        assert read(sent(image)[0]).info["icc_profile"] == profile


def test_a_broken_file_is_named_with_its_place() -> None:
    data = file_of(noise("RGB"), "PNG")
    with pytest.raises(ValueError, match=r"contents\[1\]: the image cannot be read or written"):
        contents.to_contents(["a", Image.open(io.BytesIO(data[: len(data) // 2]))])


def test_an_image_may_stand_anywhere() -> None:
    image = Image.new("RGB", (1, 1))
    for value in (image, [image, "a"], ["a", [image]], {"parts": [image]}, types.UserContent([image])):
        (content,) = [
            item for item in contents.to_contents(value) if any(part.inline_data for part in item.parts)
        ]
        assert content.role in ("user", None)


def test_only_images_of_pillow_are_taken_for_images() -> None:
    assert pillow.is_pil_image(Image.new("L", (1, 1)))
    assert not pillow.is_pil_image(types.Image())
    assert not pillow.is_pil_image(object())
