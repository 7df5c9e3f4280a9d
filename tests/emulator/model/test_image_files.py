"""Generated images: Pillow reads them and finds their size and colours."""

from __future__ import annotations

import hashlib
import io
from typing import Tuple

import pytest
from PIL import Image

from google.genai.emulator.model.image_files import BANDS, JPEG, PNG, SIZES, image_size_for, render_image
from google.genai.emulator.model.measuring import image_size
from google.genai.emulator.protocol.errors import ServiceError

DIGEST = hashlib.sha256(b"a cat").digest()
COLORS = [(DIGEST[3 * at], DIGEST[3 * at + 1], DIGEST[3 * at + 2]) for at in range(BANDS)]


def read(data: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(data))
    image.load()
    return image


def pixel(image: Image.Image, place: Tuple[int, int]) -> Tuple[int, ...]:
    found = image.getpixel(place)
    assert isinstance(found, tuple)
    return tuple(int(value) for value in found)


@pytest.mark.parametrize("mime_type", [PNG, JPEG])
@pytest.mark.parametrize("size", [(1024, 1024), (1408, 768), (640, 64), (100, 61), (33, 17), (8, 8), (1, 1)])
def test_pillow_reads_them(size: Tuple[int, int], mime_type: str) -> None:
    data = render_image(DIGEST, size, mime_type)
    image = read(data)

    assert (image.format, image.mode) == (mime_type.rpartition("/")[2].upper(), "RGB")
    assert image.size == image_size(data) == size
    for place in ((0, 0), (size[0] - 1, 0)):
        assert all(abs(a - b) <= 2 for a, b in zip(pixel(image, place), COLORS[0]))


@pytest.mark.parametrize("mime_type", [PNG, JPEG])
def test_each_band_has_its_colour(mime_type: str) -> None:
    image = read(render_image(DIGEST, (64, 512), mime_type))

    for at, color in enumerate(COLORS):
        for row in (64 * at, 64 * at + 63):
            assert all(abs(a - b) <= 2 for a, b in zip(pixel(image, (63, row)), color))


@pytest.mark.parametrize("color", [(0, 0, 0), (255, 255, 255), (255, 0, 0), (0, 255, 0), (0, 0, 255)])
def test_extreme_colours_are_kept(color: Tuple[int, int, int]) -> None:
    black_first = bytes(3) + bytes(color) * 7
    for mime_type in (PNG, JPEG):
        found = pixel(read(render_image(black_first, (16, 64), mime_type)), (5, 60))
        assert all(abs(a - b) <= 2 for a, b in zip(found, color))


@pytest.mark.parametrize("ratio", SIZES)
def test_the_size_follows_the_aspect_ratio(ratio: str) -> None:
    across, down = (int(part) for part in ratio.split(":"))
    width, height = image_size_for(ratio)

    assert abs(width / height - across / down) < 0.1
    assert image_size_for(ratio, "2K") == (2 * width, 2 * height)


def test_unsupported_values_are_rejected() -> None:
    with pytest.raises(ServiceError, match="Unsupported aspect ratio: 7:1"):
        image_size_for("7:1")
    with pytest.raises(ServiceError, match="Unsupported image size: 9K"):
        image_size_for("1:1", "9K")
    with pytest.raises(ServiceError, match="Unsupported output MIME type: image/gif"):
        render_image(DIGEST, (8, 8), "image/gif")
