"""Token counts by the documented rules.

A token is about four characters; a page or image tile is 258 tokens, a second of audio 32, a second of
video 263. countTokens, usageMetadata and computeTokens use the same count, so they always agree.
"""

from __future__ import annotations

import base64
import math
import mimetypes
from collections import Counter
from typing import Any, Callable, List, Mapping, Optional

from google.genai.emulator.model import measuring
from google.genai.emulator.protocol.document import Json, compact, objects_at
from google.genai.emulator.protocol.errors import ServiceError

CHARACTERS = 4
"""Characters of text in a token."""

TILE = 258
"""Tokens of an image tile and of a page."""

SMALL, TILE_SIDE = 384, 768
"""Pixels: the longest side of an image that is one tile, and the side of a tile of larger ones."""

AUDIO_SECOND, VIDEO_SECOND = 32, 263
"""Tokens of a second of audio, and of a second of video."""

AUDIO_BYTES, VIDEO_BYTES = 16_000, 125_000
"""Bytes of a second of audio and of video, to estimate the length of media that cannot be parsed."""

UNKNOWN_SECONDS = 10.0
"""The length of media whose bytes the emulator does not have."""

MODALITIES = ("TEXT", "IMAGE", "VIDEO", "AUDIO", "DOCUMENT")
TEXT_TYPES = ("application/json", "application/xml", "application/rtf", "application/x-javascript")
"""MIME types that count as text, besides `text/*`."""

FileReader = Callable[[str], Optional[bytes]]
"""A function that returns the bytes of an uploaded file by its URI, or None."""


def text_tokens(text: str) -> int:
    """Count the tokens of a text: 0 if it is empty, else at least 1."""
    return math.ceil(len(text) / CHARACTERS)


def json_tokens(value: Any) -> int:
    """Count the tokens of a value that the model reads or writes as JSON."""
    return text_tokens(compact(value))


def split_tokens(text: str) -> List[str]:
    """Split a text into its tokens; joined, they are the text."""
    return [text[at : at + CHARACTERS] for at in range(0, len(text), CHARACTERS)]


def details(counts: Mapping[str, int]) -> List[Json]:
    """Return counts as the backends report them: one ModalityTokenCount each, in a fixed order."""
    return [{"modality": name, "tokenCount": counts[name]} for name in MODALITIES if counts.get(name)]


def total(counts: Mapping[str, int]) -> int:
    """Return the sum over all modalities."""
    return sum(counts.values())


def modality(mime_type: str) -> str:
    """Return the modality of a MIME type. Raises ServiceError 400 for an unsupported type."""
    main = mime_type.partition("/")[0].lower()
    if main in ("image", "audio", "video", "text"):
        return main.upper()
    if mime_type.lower() == "application/pdf":
        return "DOCUMENT"
    if mime_type.partition(";")[0].lower() in TEXT_TYPES:
        return "TEXT"
    raise ServiceError(400, f"Unsupported MIME type: {mime_type}")


class TokenCounter:
    """A counter of the tokens of prompts; `read_file` returns the bytes of an uploaded file."""

    def __init__(self, read_file: Optional[FileReader] = None) -> None:
        self._read_file = read_file or _no_file

    def prompt(self, body: Json) -> Counter[str]:
        """Count what a generate request makes the model read: contents, system instruction and tools."""
        counts = self.contents(objects_at(body, "contents"))
        if "systemInstruction" in body:
            counts += self.contents([body["systemInstruction"]])
        for tool in objects_at(body, "tools"):
            counts["TEXT"] += sum(json_tokens(each) for each in objects_at(tool, "functionDeclarations"))
        return counts

    def contents(self, contents: List[Json]) -> Counter[str]:
        """Count the tokens of all parts by modality."""
        counts: Counter[str] = Counter()
        for content in contents:
            for part in objects_at(content, "parts"):
                self._add_part(counts, part)
        return counts

    def _add_part(self, counts: Counter[str], part: Json) -> None:
        if "inlineData" in part:
            blob = part["inlineData"]
            data = base64.b64decode(blob.get("data", ""))
            self._add_media(counts, blob.get("mimeType", ""), data)
        elif "fileData" in part:
            uri = part["fileData"].get("fileUri", "")
            mime_type = part["fileData"].get("mimeType") or mimetypes.guess_type(uri)[0] or "video/mp4"
            self._add_media(counts, mime_type, self._read_file(uri))
        elif "text" in part:
            counts["TEXT"] += text_tokens(part["text"])
        else:
            counts["TEXT"] += json_tokens(part)

    def _add_media(self, counts: Counter[str], mime_type: str, data: Optional[bytes]) -> None:
        kind = modality(mime_type)
        if kind == "TEXT":
            counts[kind] += text_tokens((data or b"").decode("utf-8", "replace"))
        elif kind == "IMAGE":
            counts[kind] += image_tokens(data)
        elif kind == "DOCUMENT":
            counts[kind] += TILE * (measuring.pdf_pages(data) if data else 1)
        elif kind == "AUDIO":
            counts[kind] += _timed(data, measuring.wav_seconds, AUDIO_BYTES, AUDIO_SECOND)
        else:
            counts[kind] += _timed(data, measuring.video_seconds, VIDEO_BYTES, VIDEO_SECOND)


def image_tokens(data: Optional[bytes]) -> int:
    """Count the tokens of an image: one tile if it is small or its size is unknown, else its tiles."""
    size = measuring.image_size(data) if data else None
    if size is None or max(size) <= SMALL:
        return TILE
    return TILE * math.prod(math.ceil(side / TILE_SIDE) for side in size)


def _timed(
    data: Optional[bytes], measure: Callable[[bytes], Optional[float]], rate: int, per_second: int
) -> int:
    seconds = UNKNOWN_SECONDS
    if data is not None:
        measured = measure(data)
        seconds = len(data) / rate if measured is None else measured
    return math.ceil(seconds * per_second)


def _no_file(uri: str) -> Optional[bytes]:
    return None
