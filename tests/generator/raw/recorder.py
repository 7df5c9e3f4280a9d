"""A server of a document that keeps requests, and answers as a test says."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from .conftest import Made
from .server import DocumentServer, Reply, serving

KEY = "raw-secret-key"
PLANT = "projects/p/gardens/g/plants/rose"
ONCE: Any = {"retry_options": {"attempts": 1}}


class Recorder(DocumentServer):
    """The server."""

    def __init__(self, made: Made) -> None:
        super().__init__(made.renderer.description, made.renderer.texts)
        self.bodies: list[bytes] = []
        self.replies: list[Reply] = []

    def answer(self, method: str, target: str, headers: dict[str, str], body: bytes) -> Reply:
        self.bodies.append(body)
        if self.replies:
            self.urls.append(target)
            self.headers.append(headers)
            return self.replies.pop(0)
        return super().answer(method, target, headers, body)


def recording(made: Made) -> Iterator[tuple[Recorder, str]]:
    recorder = Recorder(made)
    with serving(made.renderer.description, made.renderer.texts, recorder) as (_, address):
        yield recorder, address


def answer(value: Any, status: int = 200) -> Reply:
    return Reply(status, json.dumps(value).encode())
