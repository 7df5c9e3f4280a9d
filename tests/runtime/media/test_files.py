"""Files of the caller: what can be uploaded, and what can be saved."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest

from google.genai import types

from ...wire.capture import Wire


class Texts:
    """A file object of which nobody can tell that it gives text."""

    def read(self, size: int) -> str:
        return "a"[:size]


@pytest.mark.parametrize(
    ("file", "words"),
    [(5, "not int"), (io.StringIO("a"), "text mode.*'rb'"), (Texts(), "text mode.*'rb'")],
)
def test_only_binary_files_are_uploaded(file: Any, words: str) -> None:
    wire = Wire("gemini")
    with pytest.raises(TypeError, match=words):
        wire.client.files.upload(file=file)
    assert wire.requests == []


@pytest.mark.parametrize(
    "given", [types.Image(gcs_uri="gs://bucket/a.png"), types.Video(uri="https://example.com/v")]
)
def test_without_bytes_there_is_nothing_to_save(given: Any, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no bytes"):
        given.save(tmp_path / "a")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("file", "words"),
    [
        (types.File(name="files/a"), "File has no download_uri; uploaded files cannot"),
        (types.Video(video_bytes=b"a"), "Video has no uri$"),
        (5, "int has no uri"),
    ],
)
def test_without_an_address_there_is_nothing_to_download(file: Any, words: str) -> None:
    wire = Wire("gemini")
    with pytest.raises(ValueError, match=words):
        wire.client.files.download(file=file)
    assert wire.requests == []
