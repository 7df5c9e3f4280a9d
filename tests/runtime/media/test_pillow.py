"""Images of Pillow as parts: the format is kept where it can be, and no picture comes out another one."""

from __future__ import annotations

import io
import os
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


def profile_of(space: str) -> bytes:
    return ImageCms.ImageCmsProfile(cast(Any, ImageCms).createProfile(space)).tobytes()


def test_a_profile_goes_with_the_mode_that_it_describes() -> None:
    for image, kept in (
        (noise("RGB"), True),
        (noise("RGBA"), True),
        (noise("RGB").convert("P"), True),
        (noise("L"), False),
        (noise("RGB").convert("1"), False),
    ):
        image.info["icc_profile"] = profile_of("sRGB")
        assert ("icc_profile" in read(sent(image)[0]).info) is kept, image.mode


@pytest.mark.parametrize("profile", [b"\0" * 16 + b"CMYK" + b"\0" * 112, b"none"])
def test_a_profile_of_inks_does_not_stay_with_other_colours(profile: bytes) -> None:
    inks = noise("CMYK")
    inks.info["icc_profile"] = profile
    for image in (inks, inks.convert("RGB"), inks.convert("L")):
        arrived = read(sent(image)[0])
        assert "icc_profile" not in arrived.info
        assert same(arrived, image.convert("RGB"))


def test_a_profile_decides_what_its_colours_become() -> None:
    image = noise("LAB")
    cms = cast(Any, ImageCms)
    lab = cms.createProfile("LAB")
    image.info["icc_profile"] = profile_of("LAB")
    expected = cms.profileToProfile(image, lab, cms.createProfile("sRGB"), outputMode="RGB")
    arrived = read(sent(image)[0])
    assert abs(numpy.asarray(arrived).astype(int) - numpy.asarray(expected)).max() <= 1
    assert arrived.info["icc_profile"][16:20] == b"RGB ", "and the new colours have their own profile"


@pytest.mark.parametrize("mode", ["I;16B", "I;16L"])
def test_sixteen_bits_of_another_order_are_kept(mode: str) -> None:
    depths = numpy.arange(SIZE[0] * SIZE[1]) * 100
    image = Image.frombytes(mode, SIZE, depths.astype(">u2" if mode == "I;16B" else "<u2").tobytes())
    assert (numpy.asarray(read(sent(image)[0])).ravel() == depths).all()


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
