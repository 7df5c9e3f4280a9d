"""Every piece of Python in the README, run in its order against the emulator as a reader would."""

from __future__ import annotations

import base64
import io
import json
import re
import ssl
import time
from pathlib import Path
from typing import Any, Dict, Iterator, Tuple

import pytest
from PIL import Image

from google.genai import telemetry, types
from google.genai.emulator import EmulatorServer

from ..seed.redirect import Namespace, Redirect

README = Path(__file__).resolve().parents[2] / "README.md"
BLOCK = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def blocks() -> Iterator[Tuple[int, str]]:
    """Each piece of Python and the line that it begins at."""
    text = README.read_text(encoding="utf-8")
    for found in BLOCK.finditer(text):
        yield text.count("\n", 0, found.start(1)) + 1, found[1]


def masks() -> types.GenerateContentResponse:
    """An answer that shows where something is in a picture."""
    buffer = io.BytesIO()
    Image.new("L", (8, 8), 255).save(buffer, format="PNG")
    picture = "data:image/png;base64," + base64.b64encode(buffer.getvalue()).decode()
    found = [{"box_2d": [100, 100, 500, 500], "label": "cat", "mask": picture}]
    content = {"parts": [{"text": json.dumps(found)}], "role": "model"}
    return types.GenerateContentResponse.model_validate(
        {"candidates": [{"content": content, "finishReason": "STOP"}]}
    )


@pytest.fixture(name="desk")
def _desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A reader's folder and settings."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GOOGLE_API_KEY", "example-key")
    for name in (
        "GOOGLE_GENAI_USE_VERTEXAI",
        "GOOGLE_CLOUD_PROJECT",
        "GOOGLE_CLOUD_LOCATION",
        "GEMINI_API_KEY",
    ):
        monkeypatch.delenv(name, raising=False)
    Path("film.mp4").write_bytes(b"\x00\x00\x00\x18ftypmp42" + bytes(500))
    Path("notes.jsonl").write_text('{"note": 1}\n', encoding="utf-8")


PREPARED: Dict[str, Any] = {
    "vision.masks": lambda: {"response": masks(), "image": Image.new("RGB", (100, 100))},
    "auth=my_token": lambda: {"my_token": lambda: "example-token"},
    '"verify": ssl_context': lambda: {"ssl_context": ssl.create_default_context()},
}
"""What a piece leaves to its reader, by something that stands in it."""


@pytest.mark.usefixtures("desk")
def test_readme(monkeypatch: pytest.MonkeyPatch) -> None:
    pieces = list(blocks())
    assert len(pieces) > 10
    unused = set(PREPARED)
    with EmulatorServer() as server:
        names: Namespace = {"__name__": "__main__"}
        monkeypatch.setattr(time, "sleep", server.emulator.advance)  # files become ready meanwhile
        redirect = Redirect(server.url)
        try:
            for line, code in pieces:
                if "download(" in code:
                    names["video"] = film(server)
                for mark in [mark for mark in PREPARED if mark in code]:
                    names.update(PREPARED[mark]())
                    unused.discard(mark)
                redirect.run(code, str(README), line, names)
        finally:
            telemetry.uninstrument()
            for client in redirect.made:
                client.close()
    assert not unused
    assert len(server.emulator.requests) > len(pieces)


def film(server: EmulatorServer) -> types.Video:
    """A video that a model has made."""
    with Redirect(server.url)() as client:
        operation = client.models.generate_videos(model="veo-2.0-generate-001", prompt="A cat")
        server.emulator.advance(600)
        made = client.operations.get(operation).response
    assert made is not None
    video = made.generated_videos[0].video
    assert video is not None
    return video
