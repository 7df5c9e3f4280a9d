"""Speech of the default model: a tone for each word, in the samples that models return."""

from __future__ import annotations

import math
import struct

MIME_TYPE = "audio/L16;codec=pcm;rate=24000"
RATE = 24_000
WORD_SAMPLES = 2_400
"""A tenth of a second."""

LONGEST = 300
"""Words that are spoken."""


def speech(text: str) -> bytes:
    """Return samples of 16 bits, the low byte first; the pitch of a word depends on its letters."""
    words = text.split()[:LONGEST] or [""]
    return b"".join(_tone(200 + sum(map(ord, word)) % 400) for word in words)


def seconds(samples: bytes) -> float:
    """Return the length of samples."""
    return len(samples) / 2 / RATE


def _tone(hertz: int) -> bytes:
    turn = 2 * math.pi * hertz / RATE
    values = (int(8_000 * math.sin(turn * at)) for at in range(WORD_SAMPLES))
    return struct.pack(f"<{WORD_SAMPLES}h", *values)
