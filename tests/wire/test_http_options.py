"""`http_options` of the client and of one call: address, version, headers, timeout, extra_body."""

from __future__ import annotations

from typing import Any, Dict, List

import httpx
import pytest

from google.genai import types

from .capture import BACKENDS, KEY, MODEL, TOKEN, Call, Sent, Wire, generate, new_client

HOST = {
    "gemini": "generativelanguage.googleapis.com",
    "vertex": "us-central1-aiplatform.googleapis.com",
    "express": "aiplatform.googleapis.com",
}


def _sent(backend: str, options: Dict[str, Any], client: Any = None, **config: Any) -> Sent:
    return Wire(backend, client).sent(generate(http_options=options, **config))


@pytest.mark.parametrize("backend", BACKENDS)
def test_what_every_request_carries(backend: str) -> None:
    headers = Wire(backend).sent(generate()).headers
    assert headers["content-type"] == "application/json"
    assert headers["x-goog-api-client"] == headers["user-agent"]
    assert headers["user-agent"].startswith("google-genai-sdk/")
    assert "gl-python/" in headers["user-agent"]
    assert "x-server-timeout" not in headers
    if backend == "vertex":
        assert headers["authorization"] == f"Bearer {TOKEN}"
        assert "x-goog-api-key" not in headers
    else:
        assert headers["x-goog-api-key"] == KEY
        assert "authorization" not in headers


@pytest.mark.parametrize("backend", BACKENDS)
def test_default_host(backend: str) -> None:
    url = Wire(backend).sent(generate()).url
    assert (url.scheme, url.host, url.port) == ("https", HOST[backend], None)


@pytest.mark.parametrize("backend", BACKENDS)
@pytest.mark.parametrize(
    "base", ["http://localhost:8080", "http://localhost:8080/", "http://localhost:8080/proxy"]
)
def test_base_url_of_a_call(backend: str, base: str) -> None:
    url = _sent(backend, {"base_url": base}).url
    assert (url.scheme, url.host, url.port) == ("http", "localhost", 8080)
    prefix = "/proxy/v1beta" if base.endswith("proxy") else "/v1beta"
    assert url.path.startswith(prefix)
    assert "//" not in url.path


@pytest.mark.parametrize("backend", BACKENDS)
def test_call_wins_over_client(backend: str) -> None:
    client = {
        "api_version": "v1",
        "base_url": "https://client",
        "headers": {"x-a": "client", "x-b": "client"},
    }
    sent = _sent(
        backend, {"api_version": "v2", "base_url": "https://call", "headers": {"X-A": "call"}}, client
    )
    assert sent.url.host == "call"
    assert sent.url.path.startswith("/v2/")
    assert (sent.headers["x-a"], sent.headers["x-b"]) == ("call", "client")


@pytest.mark.parametrize("backend", BACKENDS)
def test_client_holds_where_the_call_says_nothing(backend: str) -> None:
    client = {"api_version": "v1", "base_url": "https://client", "headers": {"X-A": "client"}}
    sent = _sent(backend, {"timeout": 1000}, client)
    assert sent.url.host == "client"
    assert sent.url.path.startswith("/v1/")
    assert sent.headers["x-a"] == "client"


def test_header_replaces_one_of_the_sdk() -> None:
    sent = _sent("gemini", {"headers": {"Content-Type": "application/json; a=b"}})
    assert sent.headers["content-type"] == "application/json; a=b"


@pytest.mark.parametrize("name", ["User-Agent", "X-Goog-Api-Client"])
def test_a_programs_name_follows_that_of_the_sdk(name: str) -> None:
    """As in google-genai 3.6.1: services and support look for the SDK."""
    of_client, of_call = {"headers": {name: "client/1"}}, {"headers": {name.lower(): "call/2"}}
    label = _sent("gemini", {}).headers["x-goog-api-client"]
    assert _sent("gemini", {}, of_client).headers[name] == f"{label} client/1"
    assert _sent("gemini", of_call).headers[name] == f"{label} call/2"
    assert _sent("gemini", of_call, of_client).headers[name] == f"{label} call/2"
    assert _sent("gemini", {"headers": {name: f"{label} mine"}}).headers[name] == f"{label} mine"


def test_header_of_one_call_does_not_stay() -> None:
    wire = Wire("gemini")
    wire.sent(generate(http_options={"headers": {"x-a": "1"}}))
    assert "x-a" not in wire.sent(generate()).headers


@pytest.mark.parametrize(
    ("timeout", "header"), [(1, "1"), (1000, "1"), (1001, "2"), (30000, "30"), (99500, "100")]
)
def test_timeout_is_told_to_the_server_in_seconds(timeout: int, header: str) -> None:
    assert _sent("gemini", {"timeout": timeout}).headers["x-server-timeout"] == header
    assert _sent("gemini", {}, {"timeout": timeout}).headers["x-server-timeout"] == header


def test_timeout_header_of_the_caller_wins() -> None:
    sent = _sent("gemini", {"timeout": 1000, "headers": {"X-Server-Timeout": "77"}})
    assert sent.headers["x-server-timeout"] == "77"


def test_timeout_holds_for_each_phase() -> None:
    seen: List[Any] = []

    def handle(request: httpx.Request) -> httpx.Response:
        seen.append(request.extensions["timeout"])
        return httpx.Response(200, json={})

    client = new_client("gemini", httpx.MockTransport(handle), {"timeout": 2000})
    client.models.generate_content(model=MODEL, contents="hi")
    client.models.generate_content(model=MODEL, contents="hi", config={"http_options": {"timeout": 500}})
    new_client("gemini", httpx.MockTransport(handle)).models.generate_content(model=MODEL, contents="hi")
    phases = ("connect", "read", "write", "pool")
    assert seen == [
        dict.fromkeys(phases, 2.0),
        dict.fromkeys(phases, 0.5),
        {"connect": 5.0, "read": 600.0, "write": 600.0, "pool": None},
    ]


def test_extra_body_is_merged_at_every_depth() -> None:
    extra = {
        "newField": 1,
        "generationConfig": {"topK": 3, "thinkingConfig": {"new": True}},
        "labels": {"b": "2"},
    }
    sent = _sent(
        "gemini",
        {"extra_body": extra},
        temperature=0.5,
        thinking_config={"thinking_budget": 7},
        labels={"a": "1"},
    )
    assert sent.body == {
        "contents": [{"parts": [{"text": "hi"}], "role": "user"}],
        "newField": 1,
        "generationConfig": {
            "temperature": 0.5,
            "topK": 3,
            "thinkingConfig": {"thinkingBudget": 7, "new": True},
        },
        "labels": {"a": "1", "b": "2"},
    }


def test_extra_body_wins_and_replaces_lists() -> None:
    extra: Dict[str, Any] = {
        "contents": [{"parts": [{"text": "mine"}]}],
        "generationConfig": {"temperature": 1, "stopSequences": []},
    }
    sent = _sent("vertex", {"extra_body": extra}, temperature=0.5, stop_sequences=["a"])
    assert sent.body == extra


def test_extra_body_is_not_changed() -> None:
    extra: Dict[str, Any] = {"generationConfig": {"a": {"b": 1}}}
    wire = Wire("gemini", {"extra_body": extra})
    wire.sent(generate(temperature=0.5, http_options={"extra_body": {"labels": {"c": "d"}}}))
    assert extra == {"generationConfig": {"a": {"b": 1}}}
    assert wire.sent(generate()).body["generationConfig"] == {"a": {"b": 1}}


@pytest.mark.parametrize(
    "method", ["generate_content", "count_tokens", "embed_content", "generate_content_stream"]
)
def test_extra_body_goes_with_every_body(method: str) -> None:
    sent = Wire("gemini", {"extra_body": {"new": 1}}).sent(Call(method, {"model": MODEL, "contents": "hi"}))
    assert sent.body["new"] == 1


def test_extra_body_makes_no_body_for_a_get() -> None:
    assert Wire("gemini", {"extra_body": {"new": 1}}).sent(Call("get", {"model": MODEL})).body is None


def test_extra_bodies_of_client_and_call_are_merged() -> None:
    client = {"extra_body": {"generationConfig": {"a": 1}}}
    sent = _sent("gemini", {"extra_body": {"generationConfig": {"b": 2}}}, client)
    assert sent.body["generationConfig"] == {"a": 1, "b": 2}


@pytest.mark.parametrize("method", ["get", "list", "count_tokens", "embed_content"])
def test_options_of_other_methods(method: str) -> None:
    arguments: Dict[str, Any] = {} if method == "list" else {"model": MODEL}
    if method in ("count_tokens", "embed_content"):
        arguments["contents"] = "hi"
    options = types.HttpOptions(base_url="https://call", headers={"X-A": "1"}, api_version="v7")
    sent = Wire("vertex").sent(Call(method, {**arguments, "config": {"http_options": options}}))
    assert (sent.url.host, sent.headers["x-a"]) == ("call", "1")
    assert sent.url.path.startswith("/v7/")


def test_options_hold_for_every_page() -> None:
    seen: List[httpx.Request] = []

    def handle(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        token = {} if "pageToken" in request.url.params else {"nextPageToken": "t"}
        return httpx.Response(200, json={"models": [{"name": "models/a"}], **token})

    client = new_client("gemini", httpx.MockTransport(handle))
    pager = client.models.list(config={"page_size": 1, "http_options": {"headers": {"x-a": "1"}}})
    assert len(list(pager)) == 2
    assert [request.headers["x-a"] for request in seen] == ["1", "1"]
    assert [request.url.params.get("pageToken") for request in seen] == [None, "t"]


@pytest.mark.parametrize("text", ["Grüße", "\u4e16"])
def test_header_that_is_no_ascii_is_a_clear_refusal(text: str) -> None:
    refused = Wire("gemini").refused(generate(http_options={"headers": {"x-a": text}}))
    assert "x-a" in refused.text
