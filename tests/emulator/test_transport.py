"""The httpx transports, sync and async."""

from __future__ import annotations

import asyncio
from typing import List

import httpx
import pytest

from google.genai.emulator import Emulator

from .caller import FLASH, KEY, contents

HOST = "https://generativelanguage.googleapis.com"
GENERATE = f"{HOST}/v1beta/models/{FLASH}:generateContent"
STREAM = f"{HOST}/v1beta/models/{FLASH}:streamGenerateContent?alt=sse"
BODY = {"contents": contents("Tell me a long story about a transport.")}


def test_a_client_calls_the_emulator() -> None:
    emulator = Emulator()
    with httpx.Client(transport=emulator.transport(), headers=KEY) as client:
        response = client.post(GENERATE, json=BODY)

    assert response.status_code == 200
    assert response.json()["modelVersion"] == FLASH
    assert emulator.requests[0].path == f"/v1beta/models/{FLASH}:generateContent"


def test_query_and_path_arrive_decoded() -> None:
    emulator = Emulator()
    with httpx.Client(transport=emulator.transport()) as client:
        url = f"{HOST}/v1beta1/projects/a%20b/locations/l/models"
        response = client.get(url, params={"filter": "labels.tune-type=sft", "key": "k"})

    assert response.json()["models"][0]["name"] == "projects/a b/locations/l/models/4101"
    assert emulator.requests[0].query == {"filter": "labels.tune-type=sft", "key": "REDACTED"}


def test_errors_are_responses() -> None:
    with httpx.Client(transport=Emulator().transport(), headers=KEY) as client:
        response = client.post(GENERATE, json={})

    assert response.status_code == 400
    assert response.json()["error"]["status"] == "INVALID_ARGUMENT"


def test_a_stream_arrives_chunk_by_chunk() -> None:
    client = httpx.Client(transport=Emulator().transport(), headers=KEY)
    with client, client.stream("POST", STREAM, json=BODY) as response:
        chunks = list(response.iter_raw())

    assert len(chunks) == 3
    assert all(chunk.startswith(b"data: ") and chunk.endswith(b"\r\n\r\n") for chunk in chunks)


def test_an_async_client_calls_the_emulator() -> None:
    async def run() -> List[bytes]:
        async with httpx.AsyncClient(transport=Emulator().async_transport(), headers=KEY) as client:
            response = await client.post(GENERATE, json=BODY)
            assert response.json()["usageMetadata"]["promptTokenCount"] == 10
            async with client.stream("POST", STREAM, json=BODY) as stream:
                return [chunk async for chunk in stream.aiter_raw()]

    assert len(asyncio.run(run())) == 3


def test_a_streamed_request_body_is_read_completely() -> None:
    body = [b'{"contents": [{"parts": ', b'[{"text": "hi"}]}]}']
    with httpx.Client(transport=Emulator().transport(), headers=KEY) as client:
        response = client.post(GENERATE, content=iter(body))

    assert response.json()["candidates"][0]["content"]["parts"] == [{"text": "You said: hi"}]


def test_the_exception_of_a_responder_reaches_the_client() -> None:
    def respond(prompt: object) -> None:
        raise AssertionError("unexpected prompt")

    key = {"x-goog-api-key": "k"}  # not one that is watched: httpx's frames hold it
    client = httpx.Client(transport=Emulator(responder=respond).transport(), headers=key)
    with client, pytest.raises(AssertionError, match="unexpected prompt"):
        client.post(GENERATE, json=BODY)
