"""Measurements of media: the size of an image, the pages of a PDF, the length of audio and video.

The headers are parsed with the standard library. If a file cannot be parsed, the result is None and
the caller estimates.
"""

from __future__ import annotations

import io
import re
import struct
import wave
import zlib
from typing import Iterator, Optional, Tuple

Size = Tuple[int, int]
"""Width and height in pixels."""

PAGE = re.compile(rb"/Type\s*/Page(?![a-zA-Z])")
STREAM = re.compile(rb"stream\r?\n")
LARGEST_STREAM = 1 << 20
"""Bytes of a stream of a PDF that are searched."""

JPEG_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
"""Start-of-frame markers of JPEG, which carry the size. C4, C8 and CC mark other segments."""


def image_size(data: bytes) -> Optional[Size]:
    """Return the size of a PNG, GIF, JPEG or WebP image, or None."""
    try:
        if data.startswith(b"\x89PNG\r\n\x1a\n"):
            return _pair(">II", data, 16)
        if data[:6] in (b"GIF87a", b"GIF89a"):
            return _pair("<HH", data, 6)
        if data.startswith(b"\xff\xd8"):
            return _jpeg_size(data)
        if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
            return _webp_size(data)
    except (struct.error, IndexError):
        pass
    return None


def _pair(form: str, data: bytes, offset: int) -> Size:
    first, second = struct.unpack_from(form, data, offset)
    return int(first), int(second)


def _jpeg_size(data: bytes) -> Optional[Size]:
    at = 2
    while at + 9 <= len(data) and data[at] == 0xFF:
        if data[at + 1] in JPEG_FRAMES:
            height, width = _pair(">HH", data, at + 5)
            return width, height
        at += 2 + int.from_bytes(data[at + 2 : at + 4], "big")
    return None


def _webp_size(data: bytes) -> Optional[Size]:
    form = data[12:16]
    if form == b"VP8X":
        return 1 + int.from_bytes(data[24:27], "little"), 1 + int.from_bytes(data[27:30], "little")
    if form == b"VP8L":
        bits = int.from_bytes(data[21:25], "little")
        return 1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF)
    if form == b"VP8 ":
        width, height = _pair("<HH", data, 26)
        return width & 0x3FFF, height & 0x3FFF
    return None


def pdf_pages(data: bytes) -> int:
    """Return the number of pages of a PDF, at least 1. Compressed object streams are searched too."""
    pages = len(PAGE.findall(data))
    if not pages:
        pages = sum(len(PAGE.findall(_inflated(stream))) for stream in _object_streams(data))
    return max(1, pages)


def _object_streams(data: bytes) -> Iterator[bytes]:
    """Yield the streams of objects. Each byte is looked at once: one pattern would take quadratic time."""
    end = 0
    while True:
        start = data.find(b"/ObjStm", end)
        begins = STREAM.search(data, start) if start >= 0 else None
        end = data.find(b"endstream", begins.end()) if begins else -1
        if begins is None or end < 0:
            return
        yield data[begins.end() : end]


def _inflated(data: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(data, LARGEST_STREAM)
    except zlib.error:
        return b""


def wav_seconds(data: bytes) -> Optional[float]:
    """Return the length of a WAV file, or None."""
    try:
        with wave.open(io.BytesIO(data)) as audio:
            return float(audio.getnframes() / audio.getframerate())
    except (wave.Error, EOFError, ZeroDivisionError):
        return None


def video_seconds(data: bytes) -> Optional[float]:
    """Return the length of an MP4 or QuickTime video from its movie header, or None."""
    at = data.find(b"mvhd") + 4
    if at < 4:
        return None
    try:
        form, offset = (">IQ", 20) if data[at] == 1 else (">II", 12)
        scale, duration = _pair(form, data, at + offset)
        return duration / scale
    except (struct.error, IndexError, ZeroDivisionError):
        return None
