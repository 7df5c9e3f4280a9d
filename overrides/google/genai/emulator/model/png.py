"""An encoder for true-colour PNG images of horizontal bands."""

from __future__ import annotations

import struct
import zlib
from typing import Sequence, Tuple

Band = Tuple[int, Tuple[int, int, int]]
"""Rows of one colour: their number, then red, green and blue from 0 to 255."""


def encode_png(width: int, bands: Sequence[Band]) -> bytes:
    """Encode an image of some width; its height is the sum of the heights of the bands."""
    height = sum(rows for rows, _ in bands)
    packer = zlib.compressobj(6)
    packed = b"".join(packer.compress((b"\x00" + bytes(color) * width) * rows) for rows, color in bands)
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)  # 8 bits a sample, colour type 2
    chunks = [(b"IHDR", header), (b"IDAT", packed + packer.flush()), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, data) for kind, data in chunks)


def _chunk(kind: bytes, data: bytes) -> bytes:
    checksum = struct.pack(">I", zlib.crc32(kind + data))
    return struct.pack(">I", len(data)) + kind + data + checksum
