"""Streams: the same answer in several responses, as events or as one array."""

from __future__ import annotations

from typing import Any, Dict, List

import pytest

from google.genai.emulator import Request

from ..caller import FLASH, GEMINI, KEY, VERTEX, Caller, contents

GENERATE = f"{GEMINI}{FLASH}:generateContent"
STREAM = f"{GEMINI}{FLASH}:streamGenerateContent"
QUESTION: Dict[str, Any] = {"contents": contents("Tell me a story in three hundred words, please.")}
TOOLS = [{"functionDeclarations": [{"name": "weather", "description": "sky"}]}]


def text(chunks: List[Dict[str, Any]], index: int = 0) -> str:
    rows = [chunk["candidates"][0] for chunk in chunks]
    return "".join(
        part["text"]
        for row in rows
        if row["index"] == index
        for part in row["content"].get("parts", [])
        if not part.get("thought")
    )


@pytest.mark.parametrize("path", [STREAM, f"{VERTEX}{FLASH}:streamGenerateContent"])
def test_the_events_contain_the_whole_answer(caller: Caller, path: str) -> None:
    whole = caller.post(path.replace(":streamG", ":g"), QUESTION)
    answer = caller.post(path, QUESTION, alt="sse")
    chunks = answer.events

    assert answer.headers["content-type"] == "text/event-stream"
    assert len(chunks) > 2
    assert text(chunks) == whole.text
    assert [("finishReason" in chunk["candidates"][0]) for chunk in chunks] == [False] * (len(chunks) - 1) + [
        True
    ]
    assert [("usageMetadata" in chunk) for chunk in chunks] == [False] * (len(chunks) - 1) + [True]
    assert chunks[-1]["usageMetadata"] == whole.json["usageMetadata"]
    assert {chunk["responseId"] for chunk in chunks} == {whole.json["responseId"]}


def test_without_events_the_responses_are_an_array(caller: Caller) -> None:
    answer = caller.post(STREAM, QUESTION)

    assert answer.headers["content-type"] == "application/json; charset=UTF-8"
    assert answer.json == caller.post(STREAM, QUESTION, alt="sse").events


def test_even_a_short_answer_is_two_responses(caller: Caller) -> None:
    assert len(caller.post(STREAM, {"contents": contents("a")}, alt="sse").events) == 2


def test_candidates_are_streamed_one_after_another(caller: Caller) -> None:
    body = {**QUESTION, "generationConfig": {"candidateCount": 2}}
    chunks = caller.post(STREAM, body, alt="sse").events

    assert text(chunks, 0) != text(chunks, 1)
    assert sum("usageMetadata" in chunk for chunk in chunks) == 1
    assert sum("finishReason" in chunk["candidates"][0] for chunk in chunks) == 2


def test_thoughts_and_function_calls_are_not_split(caller: Caller) -> None:
    config = {"thinkingConfig": {"includeThoughts": True}}
    body = {"contents": contents("weather?"), "tools": TOOLS, "generationConfig": config}
    first, last = caller.post(STREAM, body, alt="sse").events

    assert first["candidates"][0]["content"]["parts"][0]["thought"] is True
    assert last["candidates"][0]["content"]["parts"][0]["functionCall"]["name"] == "weather"
    assert last["candidates"][0]["finishReason"] == "STOP"


def test_an_empty_answer_is_one_response(caller: Caller) -> None:
    body = {**QUESTION, "generationConfig": {"stopSequences": ["You"]}}
    (chunk,) = caller.post(STREAM, body, alt="sse").events

    assert chunk["candidates"][0] == {"content": {"role": "model"}, "index": 0, "finishReason": "STOP"}


def test_unicode_survives(caller: Caller) -> None:
    said = "Grüße, 世界 \u2028 \U0001f600" * 4

    assert text(caller.post(STREAM, {"contents": contents(said)}, alt="sse").events) == f"You said: {said}"


def test_a_lone_surrogate_does_not_break_the_stream(caller: Caller) -> None:
    body = b'{"contents": [{"parts": [{"text": "a\\ud83d"}]}]}'

    assert text(caller.post(STREAM, body, alt="sse").events) == "You said: a?"


def test_an_error_before_the_stream_is_a_plain_reply(caller: Caller) -> None:
    answer = caller.post(STREAM, {}, alt="sse")

    assert answer.status == 400
    assert "contents is not specified" in answer.message


def test_without_events_an_error_is_in_an_array(caller: Caller) -> None:
    answer = caller.post(STREAM, {})

    assert answer.status == 400
    assert answer.json[0]["error"]["status"] == "INVALID_ARGUMENT"


def test_chunks_are_made_one_at_a_time(caller: Caller) -> None:
    body = b'{"contents": [{"parts": [{"text": "one two three four five six"}]}]}'
    reply = caller.emulator.handle(Request("POST", STREAM, {"alt": "sse"}, KEY, body))
    chunks = iter(reply.chunks)

    assert reply.streamed
    assert next(chunks).startswith(b"data: ")
    assert next(chunks).endswith(b"\r\n\r\n")
