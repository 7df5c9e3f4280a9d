"""Answers that a test lays down, and the log it reads afterwards."""

from __future__ import annotations

import json
from typing import Any, Dict, List, Optional

import pytest

from google.genai.emulator import Emulator, Prompt, Request, Scripted, ServiceError, retry_info

from .caller import FLASH, GEMINI, KEY, TOKEN, VERTEX, Caller, contents

STREAM = f"{GEMINI}{FLASH}:streamGenerateContent"
GENERATE = f"{GEMINI}{FLASH}:generateContent"
HELLO: Dict[str, Any] = {"contents": contents("hello")}


def response(text: str) -> Dict[str, Any]:
    return {"candidates": [{"content": {"role": "model", "parts": [{"text": text}]}}]}


def streamed(caller: Caller) -> bytes:
    request = Request("POST", STREAM, {"alt": "sse"}, KEY, json.dumps(HELLO).encode())
    return caller.emulator.handle(request).read()


def test_replies_are_taken_in_turn(caller: Caller) -> None:
    caller.emulator.reply_with("first", response("second"))

    assert [caller.generate("x").text for _ in range(3)] == ["first", "second", "You said: x"]


def test_a_text_is_an_answer_like_any_other(caller: Caller) -> None:
    caller.emulator.reply_with("a scripted answer of some length", "a scripted answer of some length")
    whole = caller.generate("x").json
    chunks = caller.post(STREAM, {"contents": contents("x")}, alt="sse").events

    assert whole["usageMetadata"]["candidatesTokenCount"] == 8
    assert len(chunks) == 2
    assert chunks[-1]["usageMetadata"] == whole["usageMetadata"]


def test_a_response_goes_out_as_it_is(caller: Caller) -> None:
    caller.emulator.reply_with(response("as is"), response("as is"))

    assert caller.generate("x").json == response("as is")
    assert caller.post(STREAM, HELLO, alt="sse").events == [response("as is")]


def test_a_stream_is_scripted_chunk_by_chunk(caller: Caller) -> None:
    chunks: List[Dict[str, Any]] = [response("a"), response("b"), response("c")]
    caller.emulator.reply_with(chunks, chunks)

    assert caller.post(STREAM, HELLO, alt="sse").events == chunks
    assert caller.post(STREAM, HELLO).json == chunks


def test_a_stream_breaks_where_an_error_stands(caller: Caller) -> None:
    caller.emulator.reply_with([response("a"), ServiceError(503)])

    assert streamed(caller).split(b"\r\n\r\n")[1].startswith(b'data: {"error":{"code":503')


def test_bytes_in_a_stream_go_out_raw(caller: Caller) -> None:
    caller.emulator.reply_with([response("a"), b": ping\n\n", b"data: [DONE]\n\n"])

    assert streamed(caller).endswith(b"\r\n\r\n: ping\n\ndata: [DONE]\n\n")


def test_a_stream_does_not_answer_a_plain_call(caller: Caller) -> None:
    caller.emulator.reply_with([response("a"), response("b")])
    answer = caller.post(GENERATE, HELLO)

    assert (answer.status, answer.message) == (
        500,
        "The scripted reply is a stream, but the call does not stream.",
    )


@pytest.mark.parametrize(
    ("code", "status"),
    [
        (400, "INVALID_ARGUMENT"),
        (429, "RESOURCE_EXHAUSTED"),
        (500, "INTERNAL"),
        (503, "UNAVAILABLE"),
        (418, "UNKNOWN"),
    ],
)
def test_a_number_is_an_error(caller: Caller, code: int, status: str) -> None:
    caller.emulator.reply_with(code, code)

    for path in (GENERATE, f"{VERTEX}{FLASH}:generateContent"):
        answer = caller.post(path, HELLO)
        assert (answer.status, answer.json["error"]["status"]) == (code, status)
    assert caller.post(GENERATE, HELLO).status == 200


def test_an_error_brings_its_details(caller: Caller) -> None:
    caller.emulator.reply_with(ServiceError(429, "Slow down.", details=[retry_info(2.5)]))

    assert caller.post(GENERATE, HELLO).json == {
        "error": {
            "code": 429,
            "message": "Slow down.",
            "status": "RESOURCE_EXHAUSTED",
            "details": [{"@type": "type.googleapis.com/google.rpc.RetryInfo", "retryDelay": "2.5s"}],
        }
    }


def test_a_refused_request_takes_nothing_from_the_queue(caller: Caller) -> None:
    caller.emulator.reply_with("kept")

    assert caller.post(GENERATE, {}).status == 400
    assert caller.post(f"{GEMINI}gemini-invalid:generateContent", HELLO).status == 404
    assert caller.post(f"{GEMINI}{FLASH}:countTokens", HELLO).status == 200
    assert caller.generate("x").text == "kept"


def test_a_responder_is_asked_after_the_queue() -> None:
    prompts: List[Prompt] = []

    def respond(prompt: Prompt) -> Optional[Scripted]:
        prompts.append(prompt)
        return {"plain": None, "error": 429, "text": f"{prompt.model} heard you"}[prompt.text]

    caller = Caller(Emulator(responder=respond))
    caller.emulator.reply_with("queued")

    assert caller.generate("plain").text == "queued"
    assert caller.generate("plain").text == "You said: plain"
    assert caller.generate("text", "gemini-2.5-pro").text == "gemini-2.5-pro heard you"
    assert caller.post(GENERATE, {"contents": contents("error")}).status == 429
    assert [prompt.text for prompt in prompts] == ["plain", "text", "error"]
    assert prompts[0].backend == "gemini"


def test_two_emulators_share_nothing() -> None:
    first, second = Caller(), Caller()
    first.emulator.reply_with("mine")

    assert second.generate("x").text == "You said: x"
    assert first.generate("x").text == "mine"
    assert (len(first.emulator.requests), len(second.emulator.requests)) == (1, 1)


def test_requests_are_logged_without_secrets(caller: Caller) -> None:
    caller.post(GENERATE, HELLO, {"X-Goog-Api-Key": "secret", "x-other": "kept"})
    caller.post(f"{VERTEX}{FLASH}:generateContent", HELLO, {**TOKEN, "Cookie": "secret"})
    caller.post(GENERATE, HELLO, {}, key="secret")
    first, second, third = caller.emulator.requests

    assert (first.method, first.path, first.body) == ("POST", GENERATE, HELLO)
    assert (first.backend, first.operation, first.status) == ("gemini", "models.generateContent", 200)
    assert first.headers == {"X-Goog-Api-Key": "REDACTED", "x-other": "kept"}
    assert second.operation == "projects.locations.publishers.models.generateContent"
    assert second.headers == {"authorization": "REDACTED", "Cookie": "REDACTED"}
    assert third.query == {"key": "REDACTED"}
    assert "secret" not in repr(caller.emulator.requests)


def test_refused_requests_are_logged_too(caller: Caller) -> None:
    caller.post(GENERATE, b"{")
    caller.get("/nowhere")
    broken, lost = caller.emulator.requests

    assert (broken.status, broken.content) == (400, b"{")
    assert (lost.status, lost.backend, lost.operation, lost.body) == (404, "", "", None)
