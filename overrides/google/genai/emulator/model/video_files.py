"""Generated videos: one of two stored MP4 files of 8 seconds, with a digest of the request appended.

The digest stands in a box that players skip: different requests give different files, and the same request
always gives the same bytes.
"""

from __future__ import annotations

import struct
from pathlib import Path
from typing import Dict

from google.genai.emulator.protocol.errors import ServiceError

MP4 = "video/mp4"
FILES: Dict[str, str] = {"16:9": "video_16x9.mp4", "9:16": "video_9x16.mp4"}
"""Files by aspect ratio: H.264 without sound, 4 frames a second, from the `gradients` source of ffmpeg."""


def make_video(digest: bytes, aspect_ratio: str) -> bytes:
    """Return an MP4 of an aspect ratio. Raises ServiceError 400 if the ratio is not supported."""
    check_ratio(aspect_ratio)
    stored = Path(__file__).with_name(FILES[aspect_ratio]).read_bytes()
    return stored + struct.pack(">I", 8 + len(digest)) + b"free" + digest


def check_ratio(aspect_ratio: str) -> None:
    """Check that an aspect ratio is supported. Raises ServiceError 400."""
    if aspect_ratio not in FILES:
        supported = ", ".join(FILES)
        raise ServiceError(400, f"Unsupported aspect ratio: {aspect_ratio}. Supported are {supported}.")
