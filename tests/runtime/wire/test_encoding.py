"""Encoding by the rows of a table, and what a table says of a field."""

from __future__ import annotations

import datetime
import enum
from typing import Any

import pytest

from google._genai_api import backends
from google._genai_api.methods import models
from google._genai_core.runtime.http.retry_policy import NO_RETRY
from google._genai_core.runtime.wire import encoding
from google._genai_core.runtime.wire.backend import Context
from google._genai_core.runtime.wire.method import Binding, Row
from google.genai import types

from ...wire.capture import Wire

TABLES = models.GENERATE_CONTENT.tables["gemini"]
(BINDING,) = models.GENERATE_CONTENT.variants(backends.GEMINI)


class Side(enum.Enum):
    LEFT = "left"


@pytest.mark.parametrize("value", [5, "text", None, datetime.date(2025, 1, 1)])
def test_values_of_no_type_stay_as_they_are(value: Any) -> None:
    assert encoding.convert(value, "Content", TABLES) == value


@pytest.mark.parametrize(
    ("path", "is_taken"),
    [
        ("config.temperature", True),
        ("config.tools[0].google_search", True),
        ("config.nothing", False),
        ("nothing", False),
    ],
)
def test_whether_a_backend_takes_a_field(path: str, is_taken: bool) -> None:
    assert encoding.takes(BINDING, TABLES, path) is is_taken


def test_booleans_in_a_query_are_those_of_json() -> None:
    wire = Wire("gemini")
    wire.client.models.list(
        config={"http_options": {"extra_query": {"a": True, "b": [False, 1], "c": Side.LEFT}}}
    )
    assert dict(wire.requests[0].url.params.multi_items()) == {"a": "true", "b": "1", "c": "left"}
    assert wire.requests[0].url.params.get_list("b") == ["false", "1"]


@pytest.mark.parametrize("query", [{"a": "\ud800"}, {"a": "fine", "b": "\ud800"}, {"\ud800": "a"}])
def test_half_a_character_in_a_query_is_refused(query: Any) -> None:
    wire = Wire("gemini")
    with pytest.raises(ValueError, match="surrogate"):
        wire.client.models.list(config={"http_options": {"extra_query": query}})
    assert wire.requests == []


def test_booleans_of_a_row_in_the_query_too() -> None:
    binding = Binding("GET", "", (Row("config.response_logprobs", "?logprobs"), Row("config.seed", "?seed")))
    settings = types.GenerateContentConfig(response_logprobs=True, seed=5)
    context = Context(backends.GEMINI, "https://example.com", "v1beta", retry=NO_RETRY)
    assert encoding.encode(binding, context, {}, {}, settings, {}).query == [
        ("logprobs", "true"),
        ("seed", "5"),
    ]
