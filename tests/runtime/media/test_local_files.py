"""What is shown: images and videos that the SDK knows, since the desktop may run any other file."""

from __future__ import annotations

import mimetypes
import webbrowser
from pathlib import Path
from typing import Callable, Dict, List
from urllib.parse import unquote, urlsplit

import pytest

from google.genai import errors, types

PNG = b"\x89PNG\r\n\x1a\n" + bytes(24)
SHOW: Dict[str, Callable[[bytes, str], None]] = {
    "image": lambda data, kind: types.Image(image_bytes=data, mime_type=kind or None).show(),
    "video": lambda data, kind: types.Video(video_bytes=data, mime_type=kind or None).show(),
}
RUNS = sorted(
    {
        *(kind for kind in mimetypes.types_map.values() if not kind.startswith(("image/", "video/"))),
        "text/html",
        "application/x-sh",
        "application/java-archive",
        "text/x-python",
        "image/svg+xml",
        "image/x-unknown",
        "application/octet-stream; name=a.sh",
        "video",
        "image/png/../a.sh",
    }
)


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> List[Path]:
    found: List[Path] = []

    def note(address: str) -> bool:
        found.append(Path(unquote(urlsplit(address).path)))
        return True

    monkeypatch.setattr(webbrowser, "open", note)
    return found


@pytest.mark.parametrize("what", SHOW)
@pytest.mark.parametrize("kind", RUNS)
def test_a_media_type_that_the_desktop_may_run_is_not_shown(what: str, kind: str, opened: List[Path]) -> None:
    with pytest.raises(errors.InvalidValueError, match="save it instead"):
        SHOW[what](PNG, kind)
    assert opened == []


@pytest.mark.parametrize(
    ("kind", "suffix"),
    [
        ("image/png", ".png"),
        ("IMAGE/JPEG", ".jpg"),
        ("image/webp; quality=1", ".webp"),
        ("video/mp4", ".mp4"),
        ("video/quicktime", ".mov"),
        ("", ".png"),
    ],
)
@pytest.mark.parametrize("what", SHOW)
def test_an_image_or_a_video_is_shown_from_a_file_of_its_kind(
    what: str, kind: str, suffix: str, opened: List[Path]
) -> None:
    SHOW[what](PNG, kind)
    (path,) = opened
    assert (path.suffix, path.read_bytes()) == (suffix, PNG)
    path.unlink()


def test_bytes_of_no_known_kind_are_not_shown(opened: List[Path]) -> None:
    with pytest.raises(errors.InvalidValueError, match="save it instead"):
        SHOW["image"](b"#!/bin/sh\n", "")
    assert opened == []
