"""The sizes of images, read from their headers."""

from __future__ import annotations

import pytest

from google.genai.emulator.model import measuring

from ..samples import gif, jpeg, png, webp

SIZES = [(1, 1), (384, 384), (385, 10), (1600, 900)]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("form", ["png", "gif", "jpeg", "VP8X", "VP8L", "VP8 "])
def test_the_size_of_an_image_is_read(form: str, size: tuple[int, int]) -> None:
    makers = {"png": png, "gif": gif, "jpeg": jpeg}
    data = makers[form](*size) if form in makers else webp(*size, form.encode())

    assert measuring.image_size(data) == size


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"GIF89a",
        b"\x89PNG\r\n\x1a\n",
        b"\xff\xd8\xff",
        jpeg(9, 9)[:20] + bytes(9),
        b"RIFF....WEBPVP8 ",
        b"x",
    ],
)
def test_a_broken_image_has_no_size(data: bytes) -> None:
    assert measuring.image_size(data) is None
