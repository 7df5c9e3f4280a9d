"""Counts tokens by the documented rules: about four characters a token, 258 a page or picture tile,
32 a second of sound, 263 a second of film.

One count serves countTokens, usageMetadata and computeTokens, so the three always agree.
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

CHARACTERS = 4  # a token
TILE = 258
SMALL, TILE_SIDE = 384, 768  # pixels
AUDIO_SECOND, VIDEO_SECOND = 32, 263
AUDIO_BYTES, VIDEO_BYTES = 16_000, 125_000  # a second, for recordings that cannot be read
UNKNOWN_SECONDS = 10.0  # for files whose bytes are elsewhere

MODALITIES = ("TEXT", "IMAGE", "VIDEO", "AUDIO", "DOCUMENT")
TEXT_TYPES = ("application/json", "application/xml", "application/rtf", "application/x-javascript")

StoredFile = Callable[[str], Optional[bytes]]


def text_tokens(text: str) -> int:
    """Tokens of a text: none if empty, else at least 1."""
    return math.ceil(len(text) / CHARACTERS)


def json_tokens(value: Any) -> int:
    """Tokens of a value that the model reads or writes as JSON."""
    return text_tokens(compact(value))


def text_pieces(text: str) -> List[str]:
    """The tokens themselves; joined they are the text."""
    return [text[at : at + CHARACTERS] for at in range(0, len(text), CHARACTERS)]


def details(counts: Mapping[str, int]) -> List[Json]:
    """Counts as the services report them: a row a modality, in a fixed order."""
    return [{"modality": name, "tokenCount": counts[name]} for name in MODALITIES if counts.get(name)]


def total(counts: Mapping[str, int]) -> int:
    """The sum over all modalities."""
    return sum(counts.values())


def modality(mime_type: str) -> str:
    """What the services count a MIME type as. Raises ServiceError 400 for one they do not take."""
    main = mime_type.partition("/")[0].lower()
    if main in ("image", "audio", "video", "text"):
        return main.upper()
    if mime_type.lower() == "application/pdf":
        return "DOCUMENT"
    if mime_type.partition(";")[0].lower() in TEXT_TYPES:
        return "TEXT"
    raise ServiceError(400, f"Unsupported MIME type: {mime_type}")


class TokenCounter:
    """Counts what a prompt holds; `stored` gives the bytes of an uploaded file by its URI, or None."""

    def __init__(self, stored: Optional[StoredFile] = None) -> None:
        self._stored = stored or _nowhere

    def prompt(self, body: Json) -> Counter[str]:
        """Everything that a generate request makes the model read: contents, instruction and tools."""
        counts = self.contents(objects_at(body, "contents"))
        if "systemInstruction" in body:
            counts += self.contents([body["systemInstruction"]])
        for tool in objects_at(body, "tools"):
            counts["TEXT"] += sum(json_tokens(each) for each in objects_at(tool, "functionDeclarations"))
        return counts

    def contents(self, contents: List[Json]) -> Counter[str]:
        """The tokens of all parts."""
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
            self._add_media(counts, mime_type, self._stored(uri))
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
    """258 for a picture with both sides up to 384 pixels or of unknown size, else 258 a tile of 768."""
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


def _nowhere(uri: str) -> Optional[bytes]:
    return None
