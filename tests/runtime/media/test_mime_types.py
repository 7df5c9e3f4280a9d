"""Media types by name and by first bytes, alike on every platform."""

from __future__ import annotations

import io
import mimetypes
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from google._genai_core.runtime.media import mime_types
from google._genai_core.runtime.media.upload_source import UploadSource
from google.genai import types

NAMES = {
    "a.md": "text/markdown",
    "a.jsonl": "application/jsonl",
    "a.ts": "text/x-typescript",
    "a.py": "text/x-python",
    "a.rs": "text/plain",
    "a.go": "text/plain",
    "a.heic": "image/heic",
    "a.flac": "audio/flac",
    "a.mp3": "audio/mpeg",
    "a.wav": "audio/x-wav",
    "a.mov": "video/quicktime",
    "a.3gp": "video/3gpp",
    "a.xml": "text/xml",
    "A.PDF": "application/pdf",
    "https://example.com/a.png?size=3#top": "image/png",
    "gs://bucket/why?.png": "image/png",
    "a.eml": "message/rfc822",
    "folder.png/a": None,
    ".png": None,
    "a.unheard-of": None,
    "": None,
}


@pytest.mark.parametrize("name", NAMES)
def test_names(name: str) -> None:
    assert mime_types.by_name(name) == NAMES[name]


def test_the_operating_system_has_no_say(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mimetypes, "types_map", {".ts": "text/vnd.trolltech.linguist"})
    mimetypes.add_type("text/vnd.trolltech.linguist", ".ts")
    mimetypes.add_type("text/x-own", ".unheard-of")
    assert mime_types.by_name("a.ts") == "text/x-typescript"
    assert mime_types.by_name("a.unheard-of") is None


ZIP = b"PK\x03\x04" + b"\x00" * 26
CONTENTS = [
    (b"\x89PNG\r\n\x1a\n\x00", "image/png"),
    (b"\xff\xd8\xff\xe0\x00\x10JFIF", "image/jpeg"),
    (b"GIF89a\x01\x00", "image/gif"),
    (b"RIFF\x00\x00\x00\x00WEBPVP8 ", "image/webp"),
    (b"RIFF\x00\x00\x00\x00WAVEfmt ", "audio/x-wav"),
    (b"RIFF\x00\x00\x00\x00AVI LIST", "video/x-msvideo"),
    (b"FORM\x00\x00\x00\x00AIFFCOMM", "audio/x-aiff"),
    (b"%PDF-1.7\n%\xe2\xe3", "application/pdf"),
    (b"\x00\x00\x00\x18ftypmp42\x00", "video/mp4"),
    (b"\x00\x00\x00\x18ftypisom\x00", "video/mp4"),
    (b"\x00\x00\x00\x18ftypheic\x00", "image/heic"),
    (b"\x00\x00\x00\x18ftypmif1\x00", "image/heif"),
    (b"\x00\x00\x00\x18ftypM4A \x00", "audio/mp4"),
    (b"\x00\x00\x00\x14ftypqt  \x00", "video/quicktime"),
    (b"ID3\x04\x00\x00", "audio/mpeg"),
    (b"\xff\xfb\x90\x00", "audio/mpeg"),
    (b"\xff\xf1P\x80", "audio/aac"),
    (b"fLaC\x00\x00", "audio/flac"),
    (b"OggS\x00\x02", "audio/ogg"),
    (b"\x1aE\xdf\xa3\x9fB\x86\x81\x01B\x82\x84webm", "video/webm"),
    (b"\x1aE\xdf\xa3\x9fB\x86\x81\x01B\x82\x88matroska", "video/x-matroska"),
    (ZIP + b"[Content_Types].xml \x00word/document.xml", mime_types.BY_EXTENSION["docx"]),
    (ZIP + b"xl/workbook.xml", mime_types.BY_EXTENSION["xlsx"]),
    (ZIP + b"ppt/presentation.xml", mime_types.BY_EXTENSION["pptx"]),
    (ZIP + b"a.txt", "application/zip"),
    (b"BM\x36\x00\x0c\x00\x00\x00\x00\x00", "image/bmp"),
    (b"BMW and ID3 are words", "text/plain"),
    ("Grüße\r\n\tan alle".encode(), "text/plain"),
    ("\ufeffwith a mark".encode(), "text/plain"),
    ("Grüße".encode("utf-16"), None),
    ("Grüße".encode("latin-1"), None),
    (b"text and \x00", None),
    (b"", None),
]


@pytest.mark.parametrize(("head", "expected"), CONTENTS)
def test_contents(head: bytes, expected: Any) -> None:
    assert mime_types.by_content(head) == expected


@given(st.binary(max_size=100))
@example(b"\xff")
@example(b"PK\x03\x04")
def test_any_bytes_have_a_type_or_none(data: bytes) -> None:
    found = mime_types.by_content(data)
    assert found is None or found.count("/") == 1


@pytest.mark.parametrize("cut", range(4))
def test_a_character_may_be_cut_at_the_end_of_the_head_alone(cut: int) -> None:
    text = "a" * cut + "😀" * mime_types.HEAD
    assert mime_types.by_content(text.encode()[: mime_types.HEAD]) == "text/plain"
    assert mime_types.by_content("😀".encode()[:3]) is None


def told(file: Any) -> str:
    source = UploadSource(file)
    source.open()
    try:
        return source.mime_type()
    finally:
        source.close()


class Named(io.BytesIO):
    """An open file with a name, such as `open` gives."""

    def __init__(self, data: bytes, name: Any) -> None:
        super().__init__(data)
        self.name = name


def test_a_file_is_known_by_its_name_and_else_by_its_content(tmp_path: Path) -> None:
    for name in ("a", "a.unheard-of"):
        (tmp_path / name).write_bytes(b"%PDF-1.7")
        assert told(tmp_path / name) == "application/pdf"
        (tmp_path / name).write_bytes(b"plain words")
        assert told(str(tmp_path / name)) == "text/plain"
    assert told(Named(b"%PDF", "folder/notes.md")) == "text/markdown"
    assert told(io.BytesIO(b"%PDF-1.7")) == "application/pdf"
    for text in (b"plain words", "gr\u00fc\u00dfe".encode(), b'{"a": 1}', b"a" * 4095 + "\u00fc".encode()):
        assert told(io.BytesIO(text)) == "text/plain"
    assert told(Named(b"%PDF-1.7", 3)) == "application/pdf"  # a file opened by its number


def test_what_cannot_be_told_is_an_error_that_says_what_to_pass(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"\x00\x01")
    with pytest.raises(ValueError, match=r"media type of 'a': pass config=\{'mime_type': '...'\}"):
        told(tmp_path / "a")
    with pytest.raises(ValueError, match="media type of a file object without a name: pass config"):
        told(io.BytesIO(b"\x00\x01"))


def test_images_and_videos_are_known_by_their_content_too(tmp_path: Path) -> None:
    (tmp_path / "picture").write_bytes(b"\x89PNG\r\n\x1a\n")
    (tmp_path / "film").write_bytes(b"\x00\x00\x00\x18ftypisom")
    assert types.Image.from_file(str(tmp_path / "picture")).mime_type == "image/png"
    assert types.Video.from_file(str(tmp_path / "film")).mime_type == "video/mp4"
    assert types.Part.from_uri("gs://bucket/a.jsonl").file_data == types.FileData(
        file_uri="gs://bucket/a.jsonl", mime_type="application/jsonl"
    )
