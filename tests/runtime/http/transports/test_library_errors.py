"""Whoever brings a client of httpx2 finds its errors in those of the SDK, whole and streamed."""

from __future__ import annotations

import asyncio
import importlib
import pickle
from typing import Any, Iterator, Type

import httpx
import pytest

from google.genai import errors

from ....loopback import own_clients
from ....loopback.clients import KEY, MODEL, client_of
from ....loopback.server import Server, chunk, close, event, hang, serving, stream

HTTPX2 = pytest.mark.skipif(not own_clients.HAS_HTTPX2, reason="httpx2 needs Python 3.11")


@pytest.fixture(name="server")
def _server() -> Iterator[Server]:
    with serving() as running:
        yield running


def failure(server: Server, way: str, streamed: bool = False, **options: Any) -> errors.APIConnectionError:
    """The error of one call with a caller's client; `close` cuts every answer."""

    async def ask() -> None:
        async with own_clients.opened_async(way, {}) as own:
            models = client_of(server.url, **own, **options).aio.models
            if streamed:
                await (await models.generate_content_stream(model=MODEL, contents="hi")).final_response()
            await models.generate_content(model=MODEL, contents="hi")

    with pytest.raises(errors.APIConnectionError) as caught:
        asyncio.run(ask())
    return caught.value


def theirs(name: str) -> Type[Exception]:
    kind: Type[Exception] = getattr(importlib.import_module("httpx2"), name)
    return kind


@HTTPX2
def test_a_cut_answer(server: Server) -> None:
    server.answers(close)
    error = failure(server, "httpx2 async")

    assert isinstance(error, theirs("TransportError"))
    assert (type(error).__name__, type(error).__module__) == ("APIConnectionError", "google.genai.errors")


@HTTPX2
def test_a_timeout_is_one_of_both(server: Server) -> None:
    server.answers(hang)
    error = failure(server, "httpx2 async", timeout=200)

    assert isinstance(error, errors.APITimeoutError)
    assert isinstance(error, theirs("TimeoutException"))


@HTTPX2
def test_a_cut_stream(server: Server) -> None:
    server.answers(stream(chunk(event("a")), ("close", b"")))
    error = failure(server, "httpx2 async", streamed=True)

    assert isinstance(error, errors.StreamInterruptedError)
    assert isinstance(error, theirs("TransportError"))
    assert error.partial_response is not None
    assert error.partial_response.text == "a"


@HTTPX2
def test_it_has_no_request_and_is_pickled_as_one_of_the_sdk(server: Server) -> None:
    server.answers(close)
    error: Any = failure(server, "httpx2 async")

    with pytest.raises(RuntimeError, match="has not been set"):
        _ = error.request  # it would have the key
    again = pickle.loads(pickle.dumps(error))
    assert type(again) is errors.APIConnectionError
    assert (str(again), again.sent) == (str(error), error.sent)
    assert KEY not in repr(error.__dict__)


def test_an_error_of_the_sdks_own_client_is_that_of_every_transport(server: Server) -> None:
    server.answers(close)
    with client_of(server.url) as client, pytest.raises(errors.APIConnectionError) as caught:
        client.models.generate_content(model=MODEL, contents="hi")

    assert not isinstance(caught.value, httpx.HTTPError)
