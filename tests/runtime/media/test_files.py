"""Files of the caller: what can be uploaded, and what can be saved."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest

from google.genai import errors, types

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
    with pytest.raises(ValueError, match=r"no bytes|in Cloud Storage, at gs://bucket/a\.png"):
        given.save(tmp_path / "a")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("file", "words"),
    [
        (types.File(name="files/a", source="UPLOADED"), "File has no download_uri: uploaded files cannot"),
        (types.File(), "File has no download_uri: uploaded files cannot"),
        (types.Video(video_bytes=b"a"), "Video has no uri: its bytes are in video_bytes$"),
        (types.Video(), "Video has no uri$"),
        (
            types.Video(uri="gs://bucket/a.mp4"),
            "the video is in Cloud Storage, at gs://bucket/a.mp4: read it",
        ),
        (types.GenerateVideosResponse(), "not GenerateVideosResponse: pass one of the generated_videos"),
        (5, "file must be a name, a types.File, a types.Video or a types.GeneratedVideo, not int"),
    ],
)
def test_without_an_address_there_is_nothing_to_download(file: Any, words: str) -> None:
    wire = Wire("gemini")
    with pytest.raises((errors.InvalidValueError, errors.InvalidTypeError), match=words):
        wire.client.files.download(file=file)
    assert wire.requests == []


GATEWAY = "http://gateway.example:81/download?id=7"


@pytest.mark.parametrize(
    "file",
    [
        types.File(name="files/a", download_uri=GATEWAY),
        types.File(name="files/a", uri=GATEWAY, download_uri="relative/path"),
        types.File(name="files/a", source="GENERATED"),
        types.File(name="files/a", source="A_NEW_SOURCE", uri=GATEWAY),
        types.File(download_uri="https://gateway.example/v1beta/files/a:download?alt=media"),
        types.Video(uri="https://gateway.example/v1beta/files/a:download?alt=media"),
        types.GeneratedVideo(video=types.Video(uri="https://gateway.example/v9/files/a")),
        "files/a",
        "a",
    ],
)
def test_a_file_is_found_by_its_name_whatever_its_address(file: Any) -> None:
    wire = Wire("gemini")
    wire.client.files.download(file=file)
    assert [str(request.url).partition("googleapis.com")[2] for request in wire.requests] == [
        "/v1beta/files/a:download?alt=media"
    ]
