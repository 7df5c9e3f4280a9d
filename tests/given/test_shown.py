"""What a `repr` shows of long values."""

from __future__ import annotations

from typing import Any, Dict

import pytest

from google.genai import types

LONG = b"\x89PNG" + b"x" * 100_000
SHOWN: Dict[str, Any] = {
    "image": types.Image(image_bytes=LONG),
    "video": types.Video(video_bytes=LONG),
    "part": types.Part.from_bytes(data=LONG, mime_type="image/png"),
    "content": types.UserContent([types.Part.from_bytes(data=LONG, mime_type="image/png")]),
    "thought signature": types.Part(text="a", thought_signature=LONG),
    "own type": type("Mine", (types.Image,), {"__annotations__": {}})(image_bytes=LONG),
    "response": types.GenerateContentResponse(
        candidates=[
            types.Candidate(content=types.ModelContent(types.Part(inline_data=types.Blob(data=LONG))))
        ]
    ),
}


@pytest.mark.parametrize("name", SHOWN)
def test_bytes_are_shortened(name: str) -> None:
    for text in (repr(SHOWN[name]), str(SHOWN[name])):
        assert len(text) < 400
        assert "PNG" in text
        assert "... (100004 bytes)" in text


@pytest.mark.parametrize("size", [0, 32, 64])
def test_short_bytes_are_shown_whole(size: int) -> None:
    assert repr(b"a" * size) in repr(types.Blob(data=b"a" * size))


def test_nothing_but_the_text_is_shortened() -> None:
    image = types.Image(image_bytes=LONG)
    assert image.model_dump()["image_bytes"] == LONG
    assert types.Image.model_validate_json(image.model_dump_json()) == image
