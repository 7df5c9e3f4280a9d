"""A client that cannot be made: the traceback's local variables show nothing of its key and its options."""

from __future__ import annotations

from typing import Any, Dict, List

import pytest

from google import genai

from ..secret_watch import Watch, chain_of, frames_of

SECRET = "very-secret-value-0123456789"
BROKEN: List[Dict[str, Any]] = [
    {"vertexai": False, "api_key": f"{SECRET} "},
    {"vertexai": False, "api_key": SECRET, "project": "p"},
    {"vertexai": True, "api_key": SECRET, "location": "l"},
    {"vertexai": False, "api_key": SECRET, "http_options": {"base_url": "http://other.example"}},
    {"vertexai": False, "api_key": SECRET, "http_options": {"header": {"authorization": SECRET}}},
    {"vertexai": False, "api_key": SECRET, "http_options": {"headers": {"authorization": [SECRET]}}},
    {"vertexai": False, "api_key": SECRET, "http_options": {"headers": {"a b": SECRET}}},
    {"vertexai": False, "api_key": SECRET, "http_options": {"timeout": SECRET}},
    {"vertexai": False, "api_key": SECRET, "http_options": [SECRET]},
    {"vertexai": False, "api_key": [SECRET]},
    {"vertexai": False, "api_key": "k", "http_options": {"base_url": f"https://user:{SECRET}@host"}},
    {"vertexai": False, "api_key": "k", "http_options": {"extra_query": {"key": SECRET}}},
    {
        "vertexai": False,
        "api_key": "k",
        "http_options": {"async_transport": SECRET[:3], "headers": {"x": SECRET}},
    },
    {"vertexai": False, "auth": SECRET},
    {"vertexai": False, "auth": str, "api_key": SECRET},
    {"vertexai": True, "credentials": SECRET, "project": "p", "location": "l"},
]


@pytest.mark.parametrize("number", range(len(BROKEN)))
def test_a_client_that_cannot_be_made(number: int) -> None:
    with pytest.raises((ValueError, TypeError)) as caught:
        genai.Client(**BROKEN[number])
    frames = [*frames_of(caught.value)][1:]  # the first one is this test's
    watch = Watch()
    for frame in frames:
        watch.locals(frame)
    for cause in chain_of(caught.value):
        watch.text("error", str(cause), repr(cause))
    assert watch.found == []
    assert {type(value).__name__: repr(value) for frame in frames for value in frame.f_locals.values()}


def test_a_client_that_is_not_made_has_a_repr() -> None:
    assert repr(genai.Client.__new__(genai.Client)) == "Client(not initialized)"
