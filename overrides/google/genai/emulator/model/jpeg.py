"""Writes JPEG pictures of horizontal bands: baseline, three components, one block of 8 by 8 a step.

Every block is of one colour, so it has no detail to encode: its mean and an end of block are all, and
a block like the one before is 15 bits of zeros.
"""

from __future__ import annotations

import struct
from typing import List, Sequence, Tuple

from google.genai.emulator.model.png import Band

BLOCK = 8
SAME = "00000"  # one component of a block like the one before: category 0, then the end of the block
CATEGORY_BITS = 4
CATEGORIES = bytes(range(12))  # symbols of the DC table, each of 4 bits; a difference needs up to 9

JFIF = b"JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00"
QUANTIZATION = b"\x00" + bytes([BLOCK]) * 64  # makes the quantized mean the colour itself
DC_TABLE = b"\x00" + bytes([0, 0, 0, len(CATEGORIES)]) + bytes(12) + CATEGORIES
AC_TABLE = b"\x10" + bytes([1]) + bytes(15) + b"\x00"  # one symbol: the end of the block


def encode_jpeg(width: int, bands: Sequence[Band]) -> bytes:
    """A JPEG of so many columns; each band but the last must have a multiple of 8 rows."""
    height = sum(rows for rows, _ in bands)
    components = b"".join(bytes([number, 0x11, 0]) for number in (1, 2, 3))
    frame = struct.pack(">BHHB", 8, height, width, 3) + components
    scan = b"\x03" + bytes([1, 0, 2, 0, 3, 0]) + b"\x00\x3f\x00"
    segments = [
        (0xE0, JFIF),
        (0xDB, QUANTIZATION),
        (0xC0, frame),
        (0xC4, DC_TABLE),
        (0xC4, AC_TABLE),
        (0xDA, scan),
    ]
    head = b"".join(_segment(marker, data) for marker, data in segments)
    return b"\xff\xd8" + head + _entropy(width, bands) + b"\xff\xd9"


def _segment(marker: int, data: bytes) -> bytes:
    return b"\xff" + bytes([marker]) + struct.pack(">H", len(data) + 2) + data


def _entropy(width: int, bands: Sequence[Band]) -> bytes:
    columns = -(-width // BLOCK)
    bits: List[str] = []
    before = (0, 0, 0)
    for rows, color in bands:
        means = _means(*color)
        bits += [_difference(mean - last) for mean, last in zip(means, before)]
        bits.append(SAME * 3 * (columns * -(-rows // BLOCK) - 1))
        before = means
    stream = "".join(bits)
    stream += "1" * (-len(stream) % 8)
    packed = int(stream, 2).to_bytes(len(stream) // 8, "big")
    return packed.replace(b"\xff", b"\xff\x00")  # a marker must not appear within


def _means(red: int, green: int, blue: int) -> Tuple[int, int, int]:
    """Luma and the two chroma values, each around 0."""
    luma = 0.299 * red + 0.587 * green + 0.114 * blue
    chroma = ((blue - luma) / 1.772, (red - luma) / 1.402)
    return round(luma) - 128, min(round(chroma[0]), 127), min(round(chroma[1]), 127)


def _difference(value: int) -> str:
    """The category of a difference, its bits, and the end of the block."""
    category = abs(value).bit_length()
    digits = value if value > 0 else value + (1 << category) - 1
    body = f"{digits:0{category}b}" if category else ""
    return f"{category:0{CATEGORY_BITS}b}{body}0"
