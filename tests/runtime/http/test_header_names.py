"""Headers of responses, errors and attempts: their names have no case, in each transport."""

from __future__ import annotations

import asyncio
import copy
import json
import pickle
from typing import Any, Callable, Dict, Iterator, List, Mapping

import pytest

from google import genai
from google.genai import errors, types
from google.genai.emulator import Emulator

from ...loopback.clients import MODEL, client_of
from ...loopback.server import Server, reply, serving
from ...loopback.ways import HAS_AIOHTTP

OWN = {"Retry-After": "7", "X-Request-ID": "abc", "x-lower": "1"}
ASK: Dict[str, Any] = {"model": MODEL, "contents": "hi"}


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as running:
        yield running


def whole(client: genai.Client) -> Any:
    return client.models.generate_content(**ASK)


def streamed(client: genai.Client) -> Any:
    return list(client.models.generate_content_stream(**ASK))[-1]


def whole_async(client: genai.Client) -> Any:
    async def run() -> Any:
        async with client.aio as aio:
            return await aio.models.generate_content(**ASK)

    return asyncio.run(run())


def streamed_async(client: genai.Client) -> Any:
    async def run() -> Any:
        async with client.aio as aio:
            return [each async for each in await aio.models.generate_content_stream(**ASK)][-1]

    return asyncio.run(run())


AIOHTTP = {"async_transport": "aiohttp"}
WAYS: Dict[str, Any] = {
    "httpx": ({}, whole),
    "httpx stream": ({}, streamed),
    "httpx settings": ({"client_args": {"headers": {"x-team": "1"}}}, whole),
    "async httpx": ({}, whole_async),
    "async httpx stream": ({}, streamed_async),
    **(
        {"aiohttp": (AIOHTTP, whole_async), "aiohttp stream": (AIOHTTP, streamed_async)}
        if HAS_AIOHTTP
        else {}
    ),
}
EACH_WAY = pytest.mark.parametrize("way", WAYS)


def check(headers: Any) -> None:
    for name, value in OWN.items():
        for form in (name, name.lower(), name.upper()):
            assert headers[form] == headers.get(form) == value
            assert form in headers
    assert "x-none" not in headers
    assert headers.get("X-None") is None
    assert issubclass(type(headers), dict)
    for again in (pickle.loads(pickle.dumps(headers)), copy.deepcopy(headers)):
        assert again == headers
        assert again["RETRY-AFTER"] == "7"
    names = list(headers)
    assert names == [name.lower() for name in names]
    assert json.loads(json.dumps(headers)) == {**headers}


def answered(
    server: Server, status: int, way: str, call: Callable[[genai.Client], Any], **options: Any
) -> Any:
    chunk = json.dumps({"candidates": [{"content": {"parts": [{"text": "a"}]}, "finishReason": "STOP"}]})
    body = f"data: {chunk}\n\n" if "stream" in way and status == 200 else chunk
    server.script.put(reply(status, body.encode(), OWN))
    return call(client_of(server.url, **options))


@EACH_WAY
def test_of_a_response(server: Server, way: str) -> None:
    options, call = WAYS[way]
    attempts: List[types.HttpAttempt] = []
    response = answered(server, 200, way, call, **options, on_response=attempts.append)
    check(response.sdk_http_response.headers)
    check(response.model_copy().sdk_http_response.headers)
    check(pickle.loads(pickle.dumps(response)).sdk_http_response.headers)
    check(attempts[0].response_headers)
    assert attempts[0].headers is not None
    assert attempts[0].headers["Content-Type"] == "application/json"


@EACH_WAY
def test_of_an_error(server: Server, way: str) -> None:
    options, call = WAYS[way]
    with pytest.raises(errors.ClientError) as caught:
        answered(server, 429, way, call, **options)
    check(caught.value.headers)
    check(caught.value.response.headers)
    check(pickle.loads(pickle.dumps(caught.value)).headers)
    assert (caught.value.retry_after, caught.value.request_id) == (7.0, "abc")


def emulated(way: str, emulator: Emulator) -> Mapping[str, str]:
    response = WAYS[way][1](emulator.client())
    return response.sdk_http_response.headers  # type: ignore[no-any-return]  # any way gives a response


@pytest.mark.parametrize("way", ["httpx", "httpx stream", "async httpx", "async httpx stream"])
def test_of_the_emulator(way: str) -> None:
    emulator = Emulator()
    headers = emulated(way, emulator)
    assert headers["Content-Type"] == headers["content-type"]
    seen = emulator.requests[0].headers
    assert seen["User-Agent"] == seen["user-agent"]
    assert "X-Goog-Api-Client" in seen
    with pytest.raises(errors.APIError) as caught:
        emulated(way, Emulator(lambda prompt: 404))
    assert "Content-Type" in caught.value.headers


def test_of_an_attempt_that_a_callback_changes(server: Server) -> None:
    def sign(attempt: types.HttpAttempt) -> None:
        assert attempt.headers is not None
        attempt.headers["X-Signature"] = "s"
        attempt.headers["content-TYPE"] = "application/json; charset=utf-8"

    client_of(server.url, on_request=sign).models.generate_content(**ASK)
    assert server.seen[0].headers["x-signature"] == "s"
    assert server.seen[0].headers["content-type"] == "application/json; charset=utf-8"
