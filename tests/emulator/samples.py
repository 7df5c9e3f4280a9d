"""Small media files, made with the standard library."""

from __future__ import annotations

import base64
import io
import struct
import wave
import zlib
from typing import Any, Dict


def png(width: int, height: int) -> bytes:
    """Return a black PNG with its checksums."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        checksum = struct.pack(">I", zlib.crc32(kind + data))
        return struct.pack(">I", len(data)) + kind + data + checksum

    header = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    rows = zlib.compress((b"\x00" + b"\x00" * ((width + 7) // 8)) * height, 9)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def gif(width: int, height: int) -> bytes:
    """Return a GIF without a frame."""
    return b"GIF89a" + struct.pack("<HHBBB", width, height, 0, 0, 0) + b";"


def jpeg(width: int, height: int) -> bytes:
    """Return the start of a JPEG up to its frame header: a JFIF segment, a table, the frame."""
    jfif = b"\xff\xe0" + struct.pack(">H", 16) + b"JFIF\x00" + b"\x01\x01\x00\x00\x01\x00\x01\x00\x00"
    table = b"\xff\xc4" + struct.pack(">H", 6) + bytes(4)
    frame = b"\xff\xc0" + struct.pack(">HBHHB", 11, 8, height, width, 1) + b"\x01\x11\x00"
    return b"\xff\xd8" + jfif + table + frame + b"\xff\xd9"


def webp(width: int, height: int, form: bytes) -> bytes:
    """Return the header of a WebP image, extended (VP8X), lossless (VP8L) or lossy (VP8)."""
    if form == b"VP8X":
        data = bytes(4) + (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")
    elif form == b"VP8L":
        data = b"\x2f" + (width - 1 | height - 1 << 14).to_bytes(4, "little")
    else:
        data = b"\x00\x00\x00\x9d\x01\x2a" + struct.pack("<HH", width, height)
    chunk = form + struct.pack("<I", len(data)) + data
    return b"RIFF" + struct.pack("<I", 4 + len(chunk)) + b"WEBP" + chunk


def wav(seconds: float, rate: int = 8000) -> bytes:
    """Return a silent WAV file with one channel of 16 bits."""
    file = io.BytesIO()
    with wave.open(file, "wb") as audio:
        audio.setnchannels(1)
        audio.setsampwidth(2)
        audio.setframerate(rate)
        audio.writeframes(bytes(2 * int(seconds * rate)))
    return file.getvalue()


def pdf(pages: int, *, compressed: bool = False) -> bytes:
    """Return a PDF of empty pages, with plain page objects or a compressed object stream."""
    kids = " ".join(f"{number + 3} 0 R" for number in range(pages))
    leaves = ["<< /Type /Page /Parent 2 0 R /Resources << >> /MediaBox [0 0 9 9] >>"] * pages
    catalog = "1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n"
    tree = f"2 0 obj\n<< /Type /Pages /Kids [{kids}] /Count {pages} >>\nendobj\n"
    if compressed:
        packed = zlib.compress("\n".join(leaves).encode())
        head = f"99 0 obj\n<< /Type /ObjStm /N {pages} /First 0 /Filter /FlateDecode >>\nstream\n"
        body = head.encode() + packed + b"\nendstream\nendobj\n"
    else:
        body = "".join(f"{at + 3} 0 obj\n{leaf}\nendobj\n" for at, leaf in enumerate(leaves)).encode()
    return b"%PDF-1.5\n" + catalog.encode() + tree.encode() + body + b"%%EOF\n"


def mp4(seconds: float, *, long: bool = False) -> bytes:
    """Return the file type box and the movie header of an MP4, in the 32-bit or 64-bit form."""
    scale, duration = 1000, round(seconds * 1000)
    times = (
        struct.pack(">QQIQ", 0, 0, scale, duration) if long else struct.pack(">IIII", 0, 0, scale, duration)
    )
    header = b"mvhd" + bytes([1 if long else 0, 0, 0, 0]) + times + bytes(80)
    movie = b"moov" + struct.pack(">I", 4 + len(header)) + header
    return struct.pack(">I", 16) + b"ftypisom" + bytes(4) + struct.pack(">I", 4 + len(movie)) + movie


def inline(data: bytes, mime_type: str) -> Dict[str, Any]:
    """Return a part with inline data."""
    return {"inlineData": {"mimeType": mime_type, "data": base64.b64encode(data).decode()}}
