"""`client.request`: an operation that the surface lacks goes the way of all others."""

from __future__ import annotations

import asyncio
import json
from typing import Any, Callable, Dict, Iterator, List, cast

import pytest

from google import genai
from google.genai import errors, types

from ..loopback.clients import KEY, FakeCredentials, client_of, vertex_of
from ..loopback.server import Server, close, reply, serving
from ..loopback.ways import ASYNC

AGAIN: Dict[str, Any] = {"retry_options": {"attempts": 2, "initial_delay": 0, "jitter": 0}}


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as running:
        yield running


Ask = Callable[..., Any]


def blocking(client: genai.Client, *args: Any, **given: Any) -> Any:
    return client.request(*args, **given)


def awaited(client: genai.Client, *args: Any, **given: Any) -> Any:
    async def run() -> Any:
        async with client.aio as aio:
            return await aio.request(*args, **given)

    return asyncio.run(run())


BOTH = pytest.mark.parametrize("ask", [blocking, awaited])


@BOTH
def test_json_goes_out_and_comes_back(ask: Ask, server: Server) -> None:
    server.answers(reply(body=b'{"a": [1, null, "\\u00fc"]}'))
    with client_of(server.url, headers={"x-a": "1"}, extra_query={"trace": "t"}) as client:
        body = {"contents": [types.Content(parts=[types.Part(text="hi")])], "nothing": None}
        found = ask(client, "post", "models/m:someVerb", body=body, query={"view": ["A", "B"], "deep": True})
    assert found == {"a": [1, None, "ü"]}
    seen = server.seen[0]
    assert (seen.method, seen.path) == ("POST", "/v1beta/models/m:someVerb?view=A&view=B&deep=true&trace=t")
    assert json.loads(seen.body) == {"contents": [{"parts": [{"text": "hi"}]}], "nothing": None}
    assert (seen.headers["x-goog-api-key"], seen.headers["x-a"]) == (KEY, "1")
    assert seen.headers["content-type"] == "application/json"


@BOTH
@pytest.mark.parametrize("async_transport", ASYNC)
def test_other_values(ask: Ask, async_transport: str, server: Server) -> None:
    with client_of(server.url, **ASYNC[async_transport]) as client:
        values: List[Any] = [[1], "text", 5, True, {}]
        for value in values:
            server.answers(reply(body=json.dumps(value).encode()))
            assert ask(client, "PATCH", "files/a", body=value) == value
            assert json.loads(server.seen[-1].body) == value


def test_answer_without_a_body_is_none(server: Server) -> None:
    server.answers(reply(body=b""), reply(204, b""))
    with client_of(server.url) as client:
        assert client.request("GET", "files/a") is None
        assert server.seen[-1].body == b""
        assert client.request("POST", "files/a") is None
        assert server.seen[-1].body == b""


@pytest.mark.parametrize("body", [b"<html>", b"{", b"\xff", b"[" * 5000])
def test_answer_that_is_no_json(body: bytes, server: Server) -> None:
    server.answers(reply(body=body))
    with client_of(server.url) as client, pytest.raises(errors.ResponseParseError, match="not JSON"):
        client.request("GET", "files")


@pytest.mark.parametrize(
    ("path", "full"),
    [
        ("endpoints/1:predict", "projects/p/locations/l/endpoints/1:predict"),
        ("projects/q/locations/m/models/1", "projects/q/locations/m/models/1"),
        ("publishers/google/models/m", "publishers/google/models/m"),
        ("models", "projects/p/locations/l/models"),
    ],
)
def test_path_on_vertex_ai(path: str, full: str, server: Server) -> None:
    with vertex_of(server.url, FakeCredentials("token")) as client:
        client.request("GET", path)
    assert server.seen[0].path == f"/v1beta1/{full}"
    assert server.seen[0].headers["authorization"] == "Bearer token"


@pytest.mark.parametrize(
    "path",
    [
        *("", "/models", "models/", "models//m", "../models", "models/../m", "models/m?key=1", "models/m#a"),
        *(
            "https://evil.example/models",
            "models/m%2e",
            "models/m:a:b",
            "models/m:verb/x y",
            "models/m:",
            None,
            5,
        ),
        *(":verb", "models/m:ver.b", "models/\uff0e\uff0e/m"),
    ],
)
def test_path_is_checked(path: Any, server: Server) -> None:
    with client_of(server.url) as client, pytest.raises(errors.InvalidNameError, match="path"):
        client.request("GET", path)
    assert server.seen == []


@pytest.mark.parametrize("method", ["", "TRACE", "CONNECT", "GET /", "G\r\nET", None])
def test_method_is_checked(method: Any, server: Server) -> None:
    with client_of(server.url) as client, pytest.raises(ValueError, match="method must be one of GET, HEAD"):
        client.request(method, "models")
    assert server.seen == []


def test_body_that_is_no_json(server: Server) -> None:
    with client_of(server.url) as client:
        endless: List[Any] = []
        endless.append(endless)
        for body in (object(), {"a": object()}, "\ud800", endless):
            with pytest.raises(
                errors.InvalidValueError, match=r"^body(\.a)?(\[0\])?: .*(cannot be written|half)"
            ):
                client.request("POST", "models", body=body)
    assert server.seen == []


def test_error_of_the_service(server: Server) -> None:
    server.answers(reply(404, b'{"error": {"message": "none", "status": "NOT_FOUND"}}'))
    with client_of(server.url) as client, pytest.raises(errors.NotFoundError, match="none") as caught:
        client.request("GET", "models/m")
    assert caught.value.request == f"GET {server.url}/v1beta/models/m"


@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE", "POST", "PATCH"])
def test_what_may_have_been_done_is_not_repeated(method: str, server: Server) -> None:
    server.answers(close, reply(body=b"1"))
    with client_of(server.url, **AGAIN) as client:
        if method in ("POST", "PATCH"):
            with pytest.raises(errors.APIConnectionError):
                client.request(method, "models/m")
        else:
            assert client.request(method, "models/m") == 1


def test_what_was_refused_is_repeated(server: Server) -> None:
    server.answers(reply(429, b"{}"), reply(body=b"1"))
    with client_of(server.url, **AGAIN) as client:
        assert client.request("POST", "models/m:verb", body={}) == 1


def test_options_of_the_call_and_extra_body(server: Server) -> None:
    with client_of(server.url, extra_body={"a": {"x": 1}}) as client:
        options = {"api_version": "v1alpha", "extra_body": {"b": 2}, "headers": {"x-a": "1"}}
        config = cast(Any, {"http_options": options})
        client.request("POST", "models", body={"a": {"y": 2}}, config=config)
        client.request("POST", "models", body=[1], config=types.RequestConfig(http_options={"timeout": 9000}))  # type: ignore[arg-type]  # a dict is taken too  # pyright: ignore
    first, second = server.seen
    assert first.path == "/v1alpha/models"
    assert json.loads(first.body) == {"a": {"x": 1, "y": 2}, "b": 2}
    assert first.headers["x-a"] == "1"
    assert json.loads(second.body) == [1]
    assert second.headers["x-server-timeout"] == "9"


def test_config_is_checked(server: Server) -> None:
    with client_of(server.url) as client:
        with pytest.raises(ValueError, match="did you mean 'http_options'"):
            client.request("GET", "models", config=cast(Any, {"http_option": {}}))
        with pytest.raises(TypeError, match="config must be"):
            client.request("GET", "models", config=cast(Any, 5))
        with pytest.raises(errors.ResponseTooLargeError):
            client.request("GET", "models", config={"http_options": {"max_response_bytes": 1}})


def test_head_has_no_answer(server: Server) -> None:
    with client_of(server.url) as client:
        assert client.request("HEAD", "models") is None
