"""Films that the emulator makes: one of two stored MP4 files of 8 seconds, with a mark of the request.

The mark is a box that players skip, so two films differ and the same request gives the same bytes.
"""

from __future__ import annotations

import struct
from pathlib import Path
from typing import Dict

from google.genai.emulator.protocol.errors import ServiceError

MP4 = "video/mp4"
SECONDS = 8.0
# H.264 without sound, 4 pictures a second, made with ffmpeg from its `gradients` source.
FILES: Dict[str, str] = {"16:9": "video_16x9.mp4", "9:16": "video_9x16.mp4"}


def make_video(digest: bytes, aspect_ratio: str) -> bytes:
    """An MP4 of that aspect ratio. Raises ServiceError 400 for one that is not supported."""
    check_ratio(aspect_ratio)
    stored = Path(__file__).with_name(FILES[aspect_ratio]).read_bytes()
    return stored + struct.pack(">I", 8 + len(digest)) + b"free" + digest


def check_ratio(aspect_ratio: str) -> None:
    """Raises ServiceError 400 for an aspect ratio that is not supported."""
    if aspect_ratio not in FILES:
        supported = ", ".join(FILES)
        raise ServiceError(400, f"Unsupported aspect ratio: {aspect_ratio}. Supported are {supported}.")
