"""Speech in samples, as models return it, as a WAV file.

The services name it `audio/L16;codec=pcm;rate=24000`: samples of 16 bits, the low byte first, which is also the
order of a WAV file.
"""

from __future__ import annotations

import struct
from typing import Dict, List, NamedTuple, Optional, Sequence, Tuple

from google._genai_core.runtime.usage_errors import InvalidValueError

SAMPLES = ("audio/l16", "audio/pcm")
WAV = ("audio/wav", "audio/x-wav", "audio/wave", "audio/vnd.wave")
WIDTH = 2
"""Bytes of a sample."""

LARGEST = 0xFFFFFFFF - 36
"""Bytes of samples in a WAV file, whose header has 32 bits for its size."""


class Sound(NamedTuple):
    """Bytes and their media type."""

    data: bytes
    mime_type: str


class _Form(NamedTuple):
    rate: int
    channels: int


def is_sound(mime_type: Optional[str]) -> bool:
    """Return whether a media type is that of a sound."""
    return (mime_type or "").lower().startswith("audio/")


def wav(sounds: Sequence[Sound]) -> bytes:
    """Return sounds, one after the other, as a WAV file; one that is such a file is returned as it is.

    Raises:
        InvalidValueError: They are not samples, have no rate, or differ in it.
    """
    kind = _split(sounds[0].mime_type)[0]
    if len(sounds) == 1 and kind in WAV:
        return sounds[0].data
    forms = {_form(each.mime_type) for each in sounds}
    if len(forms) > 1:
        types = ", ".join(dict.fromkeys(each.mime_type for each in sounds))
        raise InvalidValueError(f"the sounds cannot be joined: their media types differ: {types}")
    return _file(b"".join(each.data for each in sounds), forms.pop())


def _form(mime_type: str) -> _Form:
    kind, parameters = _split(mime_type)
    if kind not in SAMPLES:
        raise InvalidValueError(
            f"{mime_type!r} cannot become a WAV file: only samples of 16 bits can, such as audio/L16;rate=24000"
        )
    if "rate" not in parameters:
        raise InvalidValueError(f"{mime_type!r} has no rate, such as audio/L16;rate=24000")
    return _Form(_number(parameters, "rate", mime_type), _number(parameters, "channels", mime_type))


def _split(mime_type: str) -> Tuple[str, Dict[str, str]]:
    """Return a media type and its parameters in lower case."""
    kind, *pairs = [each.strip() for each in mime_type.lower().split(";")]
    named = [pair.partition("=") for pair in pairs if "=" in pair]
    return kind, {name.strip(): value.strip().strip('"') for name, _, value in named}


def _number(parameters: Dict[str, str], name: str, mime_type: str) -> int:
    text = parameters.get(name, "1")
    limit = {"rate": 1_000_000, "channels": 255}[name]
    if not (text.isascii() and text.isdigit() and 0 < int(text) <= limit):
        raise InvalidValueError(f"{mime_type!r} has an invalid {name}: use a number from 1 to {limit:,}")
    return int(text)


def _file(samples: bytes, form: _Form) -> bytes:
    """Return a WAV file; the start of a sample that is cut off at the end is left out."""
    frame = WIDTH * form.channels
    size = len(samples) // frame * frame
    if size > LARGEST:
        raise InvalidValueError("a WAV file has at most 4 GiB")
    head: List[object] = [b"RIFF", size + 36, b"WAVE", b"fmt ", 16, 1, form.channels, form.rate]
    head += [form.rate * frame, frame, 8 * WIDTH, b"data", size]
    return struct.pack("<4sI4s4sIHHIIHH4sI", *head) + samples[:size]
