"""Queries, headers, keys and numbers that cannot be sent: an error of the SDK before any request, whatever they are."""

from __future__ import annotations

import enum
from typing import Any, Dict

import pytest

from google import genai
from google.genai import errors, types
from google.genai.emulator import Emulator

MODEL = "gemini-2.0-flash"
HUGE = 10**5000
HALF = "half \ud800"


class Word(enum.Enum):
    SIZE = "pageSize"
    NUMBER = 5


class Own(str):
    __slots__ = ()


QUERIES: Dict[str, Any] = {
    "a number as a name": {1: 2},
    "None as a name": {None: "a"},
    "bytes as a name": {b"a": "b"},
    "a tuple as a name": {("a", "b"): "c"},
    "a member without text as a name": {Word.NUMBER: "a"},
    "bytes as a value": {"a": b"b"},
    "a dictionary as a value": {"a": {"b": "c"}},
    "a number that Python does not write": {"a": HUGE},
    "such a number in a list": {"a": [1, HUGE]},
    "half a pair": {"a": HALF},
    "half a pair as a name": {HALF: "a"},
    "a list": [("a", "b")],
    "text": "a=b",
    "a number": 5,
}


@pytest.mark.parametrize("name", QUERIES)
@pytest.mark.parametrize("backend", ["gemini", "vertex"])
def test_a_query_that_cannot_be_sent(name: str, backend: str) -> None:
    emulator = Emulator()
    client = emulator.client(vertexai=backend == "vertex")
    with pytest.raises(errors.GenAIError) as caught:
        client.request("GET", "models", query=QUERIES[name])
    assert isinstance(caught.value, (ValueError, TypeError))
    assert "\n" not in str(caught.value)
    assert emulator.requests == []


TAKEN = ("bytes as a name", "a member without text as a name")
"""Names in options that pydantic makes text of."""


@pytest.mark.parametrize(
    "name", [name for name in QUERIES if isinstance(QUERIES[name], dict) and name not in TAKEN]
)
def test_the_same_in_the_options(name: str) -> None:
    emulator = Emulator()
    options: Any = {"extra_query": QUERIES[name]}
    with pytest.raises((errors.GenAIError, ValueError)):  # pydantic's error, for a name that is not text
        emulator.client(http_options=options).models.generate_content(model=MODEL, contents="hi")
    assert emulator.requests == []


def test_names_that_are_text_in_another_form() -> None:
    emulator = Emulator()
    query: Any = {Word.SIZE: 3, Own("pageToken"): ""}
    emulator.client().request("GET", "models", query=query)
    assert emulator.requests[0].query == {"pageSize": "3", "pageToken": ""}


@pytest.mark.parametrize(
    "name",
    [
        *("x-goog-api-key", "X-Goog-Api-Key", "x_goog_api_key", "xGoogApiKey", "apiKey", "accessToken"),
        *("access token", "refreshToken", "clientSecret", "$.access_token", "proxy-authorization", "KEY "),
        *("x-goog-iam-authorization-token", "id-token", "x.api.key", "sig", "signature", "X-Goog-Signature"),
        *("X-Amz-Signature", "subscription-key", "Ocp-Apim-Subscription-Key"),
    ],
)
def test_a_parameter_that_holds_a_credential(name: str) -> None:
    emulator = Emulator()
    with pytest.raises(errors.ConfigurationError, match="must not be part of a URL"):
        emulator.client().request("GET", "models", query={name: "value-0123"})
    with pytest.raises(errors.ConfigurationError, match="must not be part of a URL"):
        emulator.client(http_options={"extra_query": {name: "value-0123"}})
    assert emulator.requests == []


@pytest.mark.parametrize(
    "name",
    ["keyword", "monkey", "tokens", "pageToken", "nextPageToken", "author", "keys", "signatures", "sign"],
)
def test_names_that_only_look_like_one(name: str) -> None:
    emulator = Emulator()
    client = emulator.client(http_options={"extra_query": {name: "a"}})
    with pytest.raises(errors.BadRequestError):  # by the service, which does not know them here
        client.models.get(model=MODEL)
    assert emulator.requests[0].query[name] == "a"


@pytest.mark.parametrize("key", [b"a-key", bytearray(b"a-key"), 5, ["a-key"], True, object()])
@pytest.mark.parametrize("vertexai", [False, True])
def test_a_key_that_is_not_text(key: Any, vertexai: bool) -> None:
    with pytest.raises(errors.ConfigurationError, match="api_key must be a text") as caught:
        genai.Client(vertexai=vertexai, api_key=key)
    assert "a-key" not in str(caught.value)


@pytest.mark.parametrize("key", ["a key", "a\nkey", "k\u00e9y", HALF, "a\x1b[0mkey"])
def test_a_key_that_no_header_can_hold(key: str) -> None:
    with pytest.raises(errors.ConfigurationError, match="the API key contains") as caught:
        genai.Client(api_key=key)
    assert key not in str(caught.value)


def _sets(name: Any, value: Any) -> Any:
    def on_request(attempt: types.HttpAttempt) -> None:
        assert attempt.headers is not None
        attempt.headers[name] = value

    return on_request


@pytest.mark.parametrize(
    ("name", "value"),
    [
        (1, "a"),
        (b"a", "b"),
        (None, "a"),
        ("a", 1),
        ("a", b"b"),
        ("a", None),
        ("a", ["b"]),
        (HALF, "a"),
        ("a", HALF),
    ],
)
def test_a_header_of_a_callback_that_cannot_be_sent(name: Any, value: Any) -> None:
    emulator = Emulator()
    options: Any = {"on_request": _sets(name, value)}
    with pytest.raises(errors.GenAIError):
        emulator.client(http_options=options).models.generate_content(model=MODEL, contents="hi")
    assert emulator.requests == []


@pytest.mark.parametrize("returned", [{1: "a"}, {"a": 1}, {"a": None}, {b"a": "b"}])
def test_a_header_of_auth_that_cannot_be_sent(returned: Any) -> None:
    def auth() -> Any:
        return returned

    emulator = Emulator()
    with pytest.raises(errors.CredentialsError, match="auth returned a header"):
        emulator.client(auth=auth).models.get(model=MODEL)
    assert emulator.requests == []


@pytest.mark.parametrize(
    "ttl", [HUGE, -HUGE, float("nan"), float("inf")], ids=["huge", "below", "nan", "inf"]
)
def test_a_duration_beyond_all_numbers(ttl: Any) -> None:
    emulator = Emulator()
    config: Any = {"ttl": ttl, "contents": "hi"}
    with pytest.raises((errors.GenAIError, ValueError)):
        emulator.client().caches.create(model=MODEL, config=config)
    assert emulator.requests == []
