"""Every Python block of README.md and docs/, run in its order against the emulator as a reader would."""

from __future__ import annotations

import base64
import io
import json
import logging
import ssl
import time
from pathlib import Path
from typing import Callable, Dict, Iterator

import pytest
from PIL import Image

from google.genai import telemetry, types
from google.genai.emulator import EmulatorServer

from ..loopback.clients import FakeCredentials
from ..seed.redirect import Namespace, Redirect
from .pages import ALL_PAGES, blocks, shown, text

PAGES = [page for page in ALL_PAGES if blocks(page)]


def masks() -> types.GenerateContentResponse:
    """A response that gives the place of an object in an image."""
    buffer = io.BytesIO()
    Image.new("L", (8, 8), 255).save(buffer, format="PNG")
    mask = "data:image/png;base64," + base64.b64encode(buffer.getvalue()).decode()
    found = [{"box_2d": [100, 100, 500, 500], "label": "cat", "mask": mask}]
    content = {"parts": [{"text": json.dumps(found)}], "role": "model"}
    return types.GenerateContentResponse.model_validate(
        {"candidates": [{"content": content, "finishReason": "STOP"}]}
    )


def video(server: EmulatorServer) -> types.Video:
    """A video that a model has made."""
    with Redirect(server.url)() as client:
        operation = client.models.generate_videos(model="veo-2.0-generate-001", prompt="A cat")
        server.emulator.advance(600)
        made = client.operations.get(operation).response
    assert made is not None
    found = made.generated_videos[0].video
    assert found is not None
    return found


PREPARED: Dict[str, Callable[[EmulatorServer], Namespace]] = {
    "download(file=video": lambda server: {"video": video(server)},
    "vision.masks(": lambda server: {"response": masks(), "image": Image.new("RGB", (100, 100))},
    "auth=my_token": lambda server: {"my_token": lambda: "example-token"},
    "auth=credentials": lambda server: {"credentials": FakeCredentials("example-token").as_google()},
    "send_to_browser(": lambda server: {"send_to_browser": str},
    '"verify": ssl_context': lambda server: {"ssl_context": ssl.create_default_context()},
}
"""What a block leaves to its reader, by something that stands in it."""

WITHOUT_CALLS = ("citations.md", "types.md")


@pytest.fixture(name="desk")
def _desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A reader's folder, environment and log."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GOOGLE_API_KEY", "example-key")
    for name in (
        "GOOGLE_GENAI_USE_VERTEXAI",
        "GOOGLE_CLOUD_PROJECT",
        "GOOGLE_CLOUD_LOCATION",
        "GEMINI_API_KEY",
    ):
        monkeypatch.delenv(name, raising=False)
    Path("video.mp4").write_bytes(b"\x00\x00\x00\x18ftypmp42" + bytes(500))
    Path("lighthouse.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    Path("notes.jsonl").write_text('{"note": 1}\n', encoding="utf-8")
    logger = logging.getLogger("google.genai")
    level = logger.level
    yield
    logger.setLevel(level)
    telemetry.uninstrument()


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize("page", PAGES, ids=shown)
def test_blocks(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with EmulatorServer() as server:
        names: Namespace = {"__name__": "__main__"}
        monkeypatch.setattr(time, "sleep", server.emulator.advance)  # files become ready meanwhile
        redirect = Redirect(server.url)
        try:
            for line, code in blocks(page):
                for mark in [mark for mark in PREPARED if mark in code]:
                    names.update(PREPARED[mark](server))
                redirect.run(code, str(page), line, names)
        finally:
            for client in redirect.made:
                client.close()
        assert server.emulator.requests or page.name in WITHOUT_CALLS


def test_what_is_prepared_is_needed() -> None:
    code = "".join(code for page in PAGES for _, code in blocks(page))
    assert [mark for mark in PREPARED if mark not in code] == []


def test_all_python_is_found() -> None:
    """No block escapes by its form: fenced otherwise, or inside a list."""
    fences = [line for page in PAGES for line in text(page).splitlines() if "```" in line]
    assert {line for line in fences if "py" in line} == {"```python"}
    assert fences.count("```python") == sum(len(blocks(page)) for page in PAGES)
