"""Answers that the services word in more than one way read alike."""

from __future__ import annotations

from typing import Any, Dict

import pytest

from google._genai_api.operations import operations
from google._genai_core.flows import call
from google._genai_core.runtime.wire import encoding
from google._genai_core.runtime.wire.backend import Backend

MP4 = b"\x00\x00\x00\x18ftyp"
SAMPLES: Dict[str, Dict[str, Any]] = {
    "described": {"video": {"video": "AAAAGGZ0eXA="}},
    "older": {"video": {"encodedVideo": "AAAAGGZ0eXA="}, "encoding": "video/mp4"},
    "address": {"video": {"uri": "https://example.com/v"}, "encoding": "video/mp4"},
    "empty": {},
}


def read(body: Dict[str, Any]) -> Any:
    operation = operations.GET
    return call.parse(operation, operation.bindings(Backend.GEMINI)[0], encoding.dump(body))


@pytest.mark.parametrize("name", SAMPLES)
def test_videos_of_the_gemini_api(name: str) -> None:
    response = {"generateVideoResponse": {"generatedSamples": [SAMPLES[name]]}}
    video = read({"name": "models/v/operations/1", "done": True, "response": response})
    found = video.response.generated_videos[0].video
    assert found.video_bytes == (MP4 if name in ("described", "older") else None)
    assert found.mime_type == ("video/mp4" if name in ("older", "address") else None)
    assert found.uri == ("https://example.com/v" if name == "address" else None)
