"""Scripted replies."""

from __future__ import annotations

import json
from typing import Any, Dict, List, Optional

import pytest

from google.genai.emulator import Emulator, Prompt, Request, Scripted, ServiceError, retry_info

from .caller import FLASH, GEMINI, KEY, VERTEX, Caller, contents

STREAM = f"{GEMINI}{FLASH}:streamGenerateContent"
GENERATE = f"{GEMINI}{FLASH}:generateContent"
HELLO: Dict[str, Any] = {"contents": contents("hello")}


def response(text: str) -> Dict[str, Any]:
    return {"candidates": [{"content": {"role": "model", "parts": [{"text": text}]}}]}


def streamed(caller: Caller) -> bytes:
    request = Request("POST", STREAM, {"alt": "sse"}, KEY, json.dumps(HELLO).encode())
    return caller.emulator.handle(request).read()


def test_replies_are_used_in_order(caller: Caller) -> None:
    caller.emulator.reply_with("first", response("second"))

    assert [caller.generate("x").text for _ in range(3)] == ["first", "second", "You said: x"]


def test_a_text_is_an_answer_like_any_other(caller: Caller) -> None:
    caller.emulator.reply_with("a scripted answer of some length", "a scripted answer of some length")
    whole = caller.generate("x").json
    chunks = caller.post(STREAM, {"contents": contents("x")}, alt="sse").events

    assert whole["usageMetadata"]["candidatesTokenCount"] == 8
    assert len(chunks) == 2
    assert chunks[-1]["usageMetadata"] == whole["usageMetadata"]


def test_a_response_is_sent_unchanged(caller: Caller) -> None:
    caller.emulator.reply_with(response("as is"), response("as is"))

    assert caller.generate("x").json == response("as is")
    assert caller.post(STREAM, HELLO, alt="sse").events == [response("as is")]


def test_a_stream_is_scripted_response_by_response(caller: Caller) -> None:
    chunks: List[Dict[str, Any]] = [response("a"), response("b"), response("c")]
    caller.emulator.reply_with(chunks, chunks)

    assert caller.post(STREAM, HELLO, alt="sse").events == chunks
    assert caller.post(STREAM, HELLO).json == chunks


def test_an_error_in_a_stream_is_sent_in_its_place(caller: Caller) -> None:
    caller.emulator.reply_with([response("a"), ServiceError(503)])

    assert streamed(caller).split(b"\r\n\r\n")[1].startswith(b'data: {"error":{"code":503')


def test_bytes_in_a_stream_are_sent_raw(caller: Caller) -> None:
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


def test_an_error_has_its_details(caller: Caller) -> None:
    caller.emulator.reply_with(ServiceError(429, "Slow down.", details=[retry_info(2.5)]))

    assert caller.post(GENERATE, HELLO).json == {
        "error": {
            "code": 429,
            "message": "Slow down.",
            "status": "RESOURCE_EXHAUSTED",
            "details": [{"@type": "type.googleapis.com/google.rpc.RetryInfo", "retryDelay": "2.5s"}],
        }
    }


def test_a_rejected_request_takes_nothing_from_the_queue(caller: Caller) -> None:
    caller.emulator.reply_with("kept")

    assert caller.post(GENERATE, {}).status == 400
    assert caller.post(f"{GEMINI}gemini-invalid:generateContent", HELLO).status == 404
    assert caller.post(f"{GEMINI}{FLASH}:countTokens", HELLO).status == 200
    assert caller.generate("x").text == "kept"


def test_the_responder_is_called_after_the_queue() -> None:
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
