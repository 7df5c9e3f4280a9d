"""The log of requests."""

from __future__ import annotations

from typing import Any, Dict

from .caller import FLASH, GEMINI, TOKEN, VERTEX, Caller, contents

GENERATE = f"{GEMINI}{FLASH}:generateContent"


HELLO: Dict[str, Any] = {"contents": contents("hello")}


def test_requests_are_logged_without_secrets(caller: Caller) -> None:
    caller.post(GENERATE, HELLO, {"X-Goog-Api-Key": "secret", "x-other": "kept"})
    caller.post(f"{VERTEX}{FLASH}:generateContent", HELLO, {**TOKEN, "Cookie": "secret"})
    caller.post(GENERATE, HELLO, {}, key="secret")
    first, second, third = caller.emulator.requests

    assert (first.method, first.path, first.body) == ("POST", GENERATE, HELLO)
    assert (first.backend, first.operation, first.status) == ("gemini", "models.generateContent", 200)
    assert first.headers == {"x-goog-api-key": "REDACTED", "x-other": "kept"}
    assert first.headers["X-Goog-Api-Key"] == "REDACTED"
    assert second.operation == "projects.locations.publishers.models.generateContent"
    assert second.headers == {"authorization": "REDACTED", "cookie": "REDACTED"}
    assert third.query == {"key": "REDACTED"}
    assert "secret" not in repr(caller.emulator.requests)


def test_rejected_requests_are_logged_too(caller: Caller) -> None:
    caller.post(GENERATE, b"{")
    caller.get("/nowhere")
    broken, lost = caller.emulator.requests

    assert (broken.status, broken.content) == (400, b"{")
    assert (lost.status, lost.backend, lost.operation, lost.body) == (404, "", "", None)
