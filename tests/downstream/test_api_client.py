"""`client._api_client`, as pydantic-ai, google-adk and instrumentation read, change and wrap it."""

from __future__ import annotations

import asyncio
import gc
import importlib
import json
import weakref
from typing import Any, Dict, Iterator, List

import httpx
import pytest

from google import genai
from google.genai import errors

from ..loopback.clients import FakeCredentials, client_of, vertex_of
from ..loopback.server import Server, reply, serving

BaseApiClient: Any = importlib.import_module("google.genai._api_client").BaseApiClient


def gemini(**http_options: Any) -> Any:
    """A client; no type checker knows the private names that frameworks read from it."""
    given: Any = http_options
    return genai.Client(api_key="k", vertexai=False, http_options=given)


def of(server: Server, **options: Any) -> Any:
    return client_of(server.url, **options)


@pytest.fixture(name="server")
def _server() -> Iterator[Server]:
    with serving() as running:
        yield running


def vertex() -> Any:
    credentials: Any = FakeCredentials()
    return genai.Client(vertexai=True, project="p", location="us-central1", credentials=credentials)


def test_the_settings_of_a_client_that_has_only_a_key() -> None:
    client = gemini()
    options = client._api_client._http_options

    assert str(options.base_url) == "https://generativelanguage.googleapis.com/"
    assert (options.api_version, options.timeout, options.retry_options) == ("v1beta", None, None)
    assert (client._api_client.vertexai, client._api_client.location) == (False, None)


def test_the_settings_that_were_given() -> None:
    given: Dict[str, Any] = {
        "base_url": "http://127.0.0.1:1/gateway",
        "api_version": "v1alpha",
        "headers": {"User-Agent": "mine"},
        "timeout": 5000,
        "retry_options": {"attempts": 4, "initial_delay": 2},
    }
    options = gemini(**given)._api_client._http_options

    assert (options.base_url, options.api_version) == ("http://127.0.0.1:1/gateway", "v1alpha")
    assert (options.timeout / 1000, options.retry_options.initial_delay) == (5, 2)
    assert options.headers.get("user-agent", "").endswith(" mine")


def test_the_settings_of_vertex() -> None:
    api_client = vertex()._api_client

    assert (api_client.vertexai, api_client.project, api_client.location) == (True, "p", "us-central1")
    assert api_client._http_options.base_url == "https://us-central1-aiplatform.googleapis.com/"


def test_the_public_names_say_the_same() -> None:
    for client in (gemini(), gemini(base_url="http://127.0.0.1:1", api_version=""), vertex()):
        private = client._api_client
        assert (client.vertexai, client.project, client.location) == (
            private.vertexai,
            private.project,
            private.location,
        )
        assert client.base_url == private._http_options.base_url.rstrip("/")
        assert client.api_version == private._http_options.api_version


def test_every_resource_has_it() -> None:
    client = vertex()

    for owner in (client, client.aio, client.models, client.aio.models):
        assert isinstance(owner._api_client, BaseApiClient)
        assert owner._api_client.vertexai is True


def test_it_shows_no_key() -> None:
    made: Any = genai.Client(api_key="not-shown", vertexai=False)
    api_client = made._api_client

    assert "not-shown" not in repr(api_client._http_options)
    assert "not-shown" not in str(api_client._http_options.model_dump())


def test_a_header_that_a_framework_adds_is_sent(server: Server) -> None:
    server.answers(reply(body=b"{}"))
    with of(server) as client:
        headers = client._api_client._http_options.headers
        assert isinstance(headers, dict)
        headers["Traceparent"] = "00-1"
        client.models.generate_content(model="m", contents="hi")

    assert server.seen[0].headers["traceparent"] == "00-1"


def test_another_http_client_takes_the_place_of_a_closed_one(server: Server) -> None:
    server.answers(reply(body=b"{}"), reply(body=b"{}"))

    async def ask() -> List[str]:
        async with httpx.AsyncClient(headers={"x-client": "first"}) as first:
            options: Dict[str, Any] = {"httpx_async_client": first}
            client = of(server, **options)
            assert client._api_client._async_httpx_client is first
            await client.aio.models.generate_content(model="m", contents="hi")
        async with httpx.AsyncClient(headers={"x-client": "second"}) as second:
            api_client = client._api_client
            api_client._async_httpx_client = second
            api_client._http_options.httpx_async_client = second
            assert client._api_client._async_httpx_client is second
            await client.aio.models.generate_content(model="m", contents="hi")
        return [request.headers["x-client"] for request in server.seen]

    assert asyncio.run(ask()) == ["first", "second"]


def test_an_http_client_of_the_sdk_has_neither_headers_nor_auth() -> None:
    http_client = gemini()._api_client._async_httpx_client

    assert http_client.headers.get_list("x-goog-api-key") == []
    assert getattr(http_client, "auth", None) is None


def test_a_request_to_a_path(server: Server) -> None:
    server.answers(reply(body=b'{"answers": {}}'), reply(body=b'{"done": true}'))
    with of(server) as client:
        options = {"headers": {"x-a": "1"}}
        response = asyncio.run(_closing(client, "post", "decisions", {"model": "m"}, options))

        assert json.loads(response.body or "") == response == {"answers": {}}
        # google-adk 0.5.0 reads the JSON itself, and writes the query into the path.
        found = client._api_client.request(
            http_method="GET", path="operations/1?filter=user_id=u", request_dict={}
        )
        assert found.get("done", None) is True
    sent, read = server.seen
    assert (sent.method, sent.path, sent.headers["x-a"]) == ("POST", "/v1beta/decisions", "1")
    assert json.loads(sent.body) == {"model": "m"}
    assert (read.method, read.path, read.body) == ("GET", "/v1beta/operations/1?filter=user_id%3Du", b"")


async def _closing(client: Any, *arguments: Any) -> Any:
    async with client.aio:
        return await client._api_client.async_request(*arguments)


def test_a_path_on_vertex_is_below_the_project(server: Server) -> None:
    server.answers(reply(body=b""))
    made: Any = vertex_of(server.url, FakeCredentials("token"))
    with made as client:
        found = client._api_client.request("POST", "reasoningEngines/1/sessions/2:appendEvent", {"a": 1})

    assert found == {}
    assert server.seen[0].path.endswith("/reasoningEngines/1/sessions/2:appendEvent")
    assert "/projects/" in server.seen[0].path


def test_instrumentation_can_wrap_its_methods(monkeypatch: pytest.MonkeyPatch, server: Server) -> None:
    names = ("request", "request_streamed", "async_request", "async_request_streamed")
    seen: List[str] = []

    def wrapping(name: str, wrapped: Any) -> Any:
        def wrapper(*arguments: Any, **more: Any) -> Any:
            seen.append(name)
            return wrapped(*arguments, **more)

        return wrapper

    for name in names:
        monkeypatch.setattr(BaseApiClient, name, wrapping(name, getattr(BaseApiClient, name)))
    server.answers(reply(body=b"{}"))
    with of(server) as client:
        client._api_client.request("GET", "models/m", {})

    assert seen == ["request"]


def test_a_streamed_request_says_what_to_call() -> None:
    api_client = gemini()._api_client
    with pytest.raises(errors.UnsupportedMethodError, match="generate_content_stream"):
        api_client.request_streamed("POST", "models/m:streamGenerateContent", {})
    with pytest.raises(errors.UnsupportedMethodError, match="generate_content_stream"):
        asyncio.run(api_client.async_request_streamed("POST", "models/m:streamGenerateContent", {}))


def test_a_client_whose_private_client_was_read_can_still_be_dropped() -> None:
    client = gemini()
    assert client._api_client is client._api_client
    gone = weakref.ref(client)
    del client
    gc.collect()

    assert gone() is None


def test_live_sessions_say_that_they_are_not_there() -> None:
    from google.genai.live import AsyncSession, ConnectionClosed  # as pydantic-ai: realtime/google.py:36

    assert isinstance(AsyncSession, type)
    assert issubclass(ConnectionClosed, Exception)
    with pytest.raises(errors.UnsupportedMethodError, match=r"client\.aio\.live\.connect is not supported"):
        gemini().aio.live.connect(model="m", config={})
