"""An encoder for PNG images: true colour in horizontal bands, or a rectangle in grey."""

from __future__ import annotations

import struct
import zlib
from typing import NamedTuple, Sequence, Tuple

Band = Tuple[int, Tuple[int, int, int]]
"""Rows of one colour: their number, then red, green and blue from 0 to 255."""

GREY, COLOUR = 0, 2
"""Colour types of the format."""


class Rectangle(NamedTuple):
    """A part of an image, in pixels; the right and bottom are outside of it."""

    left: int
    top: int
    right: int
    bottom: int


def encode_png(width: int, bands: Sequence[Band]) -> bytes:
    """Encode an image of some width; its height is the sum of the heights of the bands."""
    return _file(width, COLOUR, [(rows, bytes(color) * width) for rows, color in bands])


def encode_rectangle(size: Tuple[int, int], inside: Rectangle, shade: int, other: int) -> bytes:
    """Encode a grey image with a rectangle of one shade, from 0 to 255, on another shade."""
    width, height = size
    outside = bytes([other]) * width
    crossing = (
        outside[: inside.left] + bytes([shade]) * (inside.right - inside.left) + outside[inside.right :]
    )
    rows = (
        (inside.top, outside),
        (inside.bottom - inside.top, crossing),
        (height - inside.bottom, outside),
    )
    return _file(width, GREY, rows)


def _file(width: int, colour_type: int, rows: Sequence[Tuple[int, bytes]]) -> bytes:
    """Return the file of an image, whose rows are given by their number and content."""
    height = sum(count for count, _ in rows)
    packer = zlib.compressobj(6)
    packed = b"".join(packer.compress((b"\x00" + row) * count) for count, row in rows)
    header = struct.pack(">IIBBBBB", width, height, 8, colour_type, 0, 0, 0)  # 8 bits a sample
    chunks = [(b"IHDR", header), (b"IDAT", packed + packer.flush()), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, data) for kind, data in chunks)


def _chunk(kind: bytes, data: bytes) -> bytes:
    checksum = struct.pack(">I", zlib.crc32(kind + data))
    return struct.pack(">I", len(data)) + kind + data + checksum
