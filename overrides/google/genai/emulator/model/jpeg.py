"""An encoder for JPEG images of horizontal bands: baseline, three components, no subsampling.

Each 8 by 8 block has a single colour, so its code is a mean and an end-of-block symbol. A block of the
same colour as the previous one takes 15 zero bits.
"""

from __future__ import annotations

import struct
from typing import List, Sequence, Tuple

from google.genai.emulator.model.png import Band

BLOCK = 8
"""Width and height of a block in pixels."""

SAME = "00000"
"""The bits of one component of a block with the previous colour: category 0, then end of block."""

CATEGORY_BITS = 4
CATEGORIES = bytes(range(12))
"""The symbols of the DC table, each coded in 4 bits; differences need categories up to 9."""

JFIF = b"JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00"
QUANTIZATION = b"\x00" + bytes([BLOCK]) * 64
"""The quantization table. Its value makes the quantized mean equal to the colour."""

DC_TABLE = b"\x00" + bytes([0, 0, 0, len(CATEGORIES)]) + bytes(12) + CATEGORIES
AC_TABLE = b"\x10" + bytes([1]) + bytes(15) + b"\x00"
"""The AC table; its one symbol is the end of a block."""


def encode_jpeg(width: int, bands: Sequence[Band]) -> bytes:
    """Encode an image of some width; every band except the last must have a multiple of 8 rows."""
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
    return packed.replace(b"\xff", b"\xff\x00")  # a 0xFF byte would start a marker


def _means(red: int, green: int, blue: int) -> Tuple[int, int, int]:
    """Return luma and the two chroma values of a colour, each centred on 0."""
    luma = 0.299 * red + 0.587 * green + 0.114 * blue
    chroma = ((blue - luma) / 1.772, (red - luma) / 1.402)
    return round(luma) - 128, min(round(chroma[0]), 127), min(round(chroma[1]), 127)


def _difference(value: int) -> str:
    """Return the code of a difference: its category, its bits and the end of the block."""
    category = abs(value).bit_length()
    digits = value if value > 0 else value + (1 << category) - 1
    body = f"{digits:0{category}b}" if category else ""
    return f"{category:0{CATEGORY_BITS}b}{body}0"
