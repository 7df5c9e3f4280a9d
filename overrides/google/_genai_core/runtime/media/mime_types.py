"""The media type of a file, by its name or else by its first bytes.

The SDK's own table comes first, so the result is the same on every platform and Python version:
the standard library reads the operating system's tables, in which `.ts` is a translation file.
Source code is plain text unless the API names a type for its language.
"""

from __future__ import annotations

import mimetypes
import os
import re
from functools import lru_cache
from typing import Dict, Optional, Tuple
from urllib.parse import urlsplit

HEAD = 4096
"""First bytes of a file that are examined."""

PLAIN_TEXT = "text/plain"

_SOURCES = (
    "txt text log ini cfg conf toml yaml yml sql go rs rb php kt swift java scala lua r jl dart c cc cpp cxx "
    "h hh hpp cs m pl sh bash zsh bat ps1 proto tex rst srt diff patch env"
)
_OFFICE = "application/vnd.openxmlformats-officedocument"
_WORD, _SHEET, _SLIDES = (
    f"{_OFFICE}.{kind}"
    for kind in ("wordprocessingml.document", "spreadsheetml.sheet", "presentationml.presentation")
)

BY_EXTENSION: Dict[str, str] = {
    **dict.fromkeys(_SOURCES.split(), PLAIN_TEXT),
    **dict.fromkeys(("md", "markdown"), "text/markdown"),
    **dict.fromkeys(("js", "mjs", "cjs", "jsx"), "text/javascript"),
    **dict.fromkeys(("ts", "tsx", "mts", "cts"), "text/x-typescript"),
    **dict.fromkeys(("py", "pyi"), "text/x-python"),
    **dict.fromkeys(("html", "htm"), "text/html"),
    **dict.fromkeys(("jsonl", "ndjson"), "application/jsonl"),
    **dict.fromkeys(("json", "ipynb"), "application/json"),
    "css": "text/css",
    "csv": "text/csv",
    "tsv": "text/tab-separated-values",
    "xml": "text/xml",
    "vtt": "text/vtt",
    "rtf": "application/rtf",
    "pdf": "application/pdf",
    "doc": "application/msword",
    "xls": "application/vnd.ms-excel",
    "ppt": "application/vnd.ms-powerpoint",
    "docx": _WORD,
    "xlsx": _SHEET,
    "pptx": _SLIDES,
    "odt": "application/vnd.oasis.opendocument.text",
    "epub": "application/epub+zip",
    "png": "image/png",
    **dict.fromkeys(("jpg", "jpeg"), "image/jpeg"),
    "webp": "image/webp",
    "heic": "image/heic",
    "heif": "image/heif",
    "avif": "image/avif",
    "gif": "image/gif",
    "bmp": "image/bmp",
    "svg": "image/svg+xml",
    **dict.fromkeys(("tif", "tiff"), "image/tiff"),
    "mp3": "audio/mpeg",
    "wav": "audio/x-wav",
    **dict.fromkeys(("aif", "aiff"), "audio/x-aiff"),
    "aac": "audio/aac",
    "flac": "audio/flac",
    **dict.fromkeys(("ogg", "oga", "opus"), "audio/ogg"),
    "m4a": "audio/mp4",
    "weba": "audio/webm",
    **dict.fromkeys(("mp4", "m4v"), "video/mp4"),
    **dict.fromkeys(("mpeg", "mpg"), "video/mpeg"),
    "mov": "video/quicktime",
    "avi": "video/x-msvideo",
    "flv": "video/x-flv",
    "webm": "video/webm",
    "wmv": "video/x-ms-wmv",
    "3gp": "video/3gpp",
    "mkv": "video/x-matroska",
}

_STARTS: Tuple[Tuple[bytes, str], ...] = (
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
    (b"%PDF-", "application/pdf"),
    (b"{\\rtf", "application/rtf"),
    (b"ID3\x02", "audio/mpeg"),
    (b"ID3\x03", "audio/mpeg"),
    (b"ID3\x04", "audio/mpeg"),
    (b"fLaC", "audio/flac"),
    (b"OggS", "audio/ogg"),
    (b"FLV\x01", "video/x-flv"),
    (b"\x00\x00\x01\xba", "video/mpeg"),
    (b"\x00\x00\x01\xb3", "video/mpeg"),
    (b"\x1f\x8b", "application/gzip"),
)
_CHUNKED: Dict[Tuple[bytes, bytes], str] = {
    (b"RIFF", b"WEBP"): "image/webp",
    (b"RIFF", b"WAVE"): "audio/x-wav",
    (b"RIFF", b"AVI "): "video/x-msvideo",
    (b"FORM", b"AIFF"): "audio/x-aiff",
    (b"FORM", b"AIFC"): "audio/x-aiff",
}
"""Containers whose kind follows their length."""

_BRANDS: Dict[bytes, str] = {
    **dict.fromkeys((b"heic", b"heix", b"hevc", b"hevx"), "image/heic"),
    **dict.fromkeys((b"mif1", b"msf1"), "image/heif"),
    **dict.fromkeys((b"avif", b"avis"), "image/avif"),
    **dict.fromkeys((b"M4A ", b"M4B "), "audio/mp4"),
    b"qt  ": "video/quicktime",
    **dict.fromkeys((b"3gp4", b"3gp5", b"3gp6", b"3gp7"), "video/3gpp"),
}
"""Kinds of files in an MP4 container."""

_ZIPPED = (
    (b"word/", _WORD),
    (b"xl/", _SHEET),
    (b"ppt/", _SLIDES),
    (b"application/epub+zip", "application/epub+zip"),
)
_CONTROLS = frozenset(range(32)) - frozenset(b"\t\n\r\f\x1b")


_YOUTUBE = (
    r"youtu\.be/[\w-]+/?(\?.*)?"
    r"|((www|m|music)\.)?youtube(-nocookie)?\.com/"
    r"(watch/?\?(.*&)?v=[\w-].*|(shorts|embed|live|v)/[\w-]+/?(\?.*)?)"
)
"""Videos that both backends read by their address: host, path and query. Vertex AI wants a media type with it."""


def by_name(name: str) -> Optional[str]:
    """Return the media type by the extension of a path or URL, ignoring case; None if it is unknown."""
    path = name
    if name[:8].lower().startswith(("https://", "http://")):
        try:
            parts = urlsplit(name)
        except ValueError:  # no address, such as `https://[x`
            return None
        if re.fullmatch(_YOUTUBE, f"{parts.hostname}{parts.path}?{parts.query}"):
            return "video/mp4"
        path = parts.path
    extension = os.path.splitext(path)[1][1:].lower()
    return BY_EXTENSION.get(extension) or _standard().guess_type(path)[0]


@lru_cache(maxsize=1)
def _standard() -> mimetypes.MimeTypes:
    """Return the standard library's own table, without the operating system's."""
    return mimetypes.MimeTypes()


def by_content(head: bytes) -> Optional[str]:
    """Return the media type by the first `HEAD` bytes of a file; None if it is unknown."""
    for start, mime_type in _STARTS:
        if head.startswith(start):
            return mime_type
    chunked = _CHUNKED.get((head[:4], head[8:12]))
    if chunked:
        return chunked
    if head[4:8] == b"ftyp":
        return _BRANDS.get(head[8:12], "video/mp4")
    if head.startswith(b"\x1aE\xdf\xa3"):
        return "video/webm" if b"webm" in head[:64] else "video/x-matroska"
    if head.startswith(b"PK\x03\x04"):
        return next((mime_type for name, mime_type in _ZIPPED if name in head), "application/zip")
    if head.startswith(b"BM") and head[6:10] == b"\x00\x00\x00\x00":
        return "image/bmp"
    return _audio_type(head) or (PLAIN_TEXT if _is_text(head) else None)


def _audio_type(head: bytes) -> Optional[str]:
    """Return the media type of audio frames without tags: eleven bits that are set, then the layer."""
    if len(head) < 2 or head[0] != 0xFF:
        return None
    if head[1] & 0xF6 == 0xF0:
        return "audio/aac"
    return "audio/mpeg" if head[1] & 0xE6 == 0xE2 else None


def _is_text(head: bytes) -> bool:
    """Return whether it is UTF-8 without control characters; the last character may be cut."""
    if not head or not _CONTROLS.isdisjoint(head):
        return False
    try:
        head.decode("utf-8")
    except UnicodeDecodeError as error:
        return len(head) >= HEAD and error.reason == "unexpected end of data"
    return True
