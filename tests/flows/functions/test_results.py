"""Results of functions: whatever a function gives becomes a response that can be sent."""

from __future__ import annotations

import collections
import dataclasses
import datetime
import decimal
import enum
import json
import pathlib
import uuid
from types import MappingProxyType
from typing import Any, Dict, List, NamedTuple

import numpy
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel

from google._genai_core.flows.functions.results import fail, respond, unknown
from google._genai_core.runtime.wire import encoding
from google.genai import types

CALL = types.FunctionCall(id="id-1", name="look", args={})


class Color(enum.Enum):
    RED = "red"


class Point(BaseModel):
    x: int
    when: datetime.date


@dataclasses.dataclass
class Person:
    name: str


class Pair(NamedTuple):
    left: int
    right: str


class Opaque:
    """A class that pydantic knows nothing of."""


def _circle() -> List[Any]:
    circle: List[Any] = []
    circle.append(circle)
    return circle


DAY = datetime.date(2025, 1, 2)


@pytest.mark.parametrize(
    ("result", "response"),
    [
        ("sunny", {"result": "sunny"}),
        (None, {"result": None}),
        (5, {"result": 5}),
        (True, {"result": True}),
        ([1, "a"], {"result": [1, "a"]}),
        ((1, 2), {"result": [1, 2]}),
        ({3}, {"result": [3]}),
        (Pair(1, "a"), {"result": [1, "a"]}),
        ({}, {}),
        ({"a": 1}, {"a": 1}),
        ({"result": 1}, {"result": 1}),
        ({"error": "none today"}, {"error": "none today"}),
        (MappingProxyType({"a": 1}), {"a": 1}),
        ({1: "a", Color.RED: "b", DAY: "c"}, {"1": "a", "red": "b", "2025-01-02": "c"}),
        ({"p": Point(x=1, when=DAY), "c": Color.RED}, {"p": {"x": 1, "when": "2025-01-02"}, "c": "red"}),
        (Point(x=1, when=DAY), {"result": {"x": 1, "when": "2025-01-02"}}),
        ([Point(x=1, when=DAY)], {"result": [{"x": 1, "when": "2025-01-02"}]}),
        (Person("Ada"), {"result": {"name": "Ada"}}),
        (Color.RED, {"result": "red"}),
        (DAY, {"result": "2025-01-02"}),
        (datetime.timedelta(seconds=90), {"result": "PT1M30S"}),
        (decimal.Decimal("1.10"), {"result": "1.10"}),
        (uuid.UUID(int=1), {"result": "00000000-0000-0000-0000-000000000001"}),
        (b"\xff\x00", {"result": "_wA="}),
        (float("nan"), {"result": "NaN"}),
        ({"a": float("inf")}, {"a": "Infinity"}),
        ((n for n in (1, 2)), {"result": [1, 2]}),
        (map(str, (1, 2)), {"result": ["1", "2"]}),
        (zip("a", (1,)), {"result": [["a", 1]]}),
        (range(3), {"result": [0, 1, 2]}),
        ({"a": 1}.keys(), {"result": ["a"]}),
        ({"a": DAY}.values(), {"result": ["2025-01-02"]}),
        ({"a": 1}.items(), {"result": [["a", 1]]}),
        ({"a": range(2)}, {"a": [0, 1]}),
        (collections.deque([1]), {"result": [1]}),
        (collections.UserList([1]), {"result": [1]}),
        (collections.UserDict({"a": 1}), {"a": 1}),
        (memoryview(b"\xff\x00"), {"result": "_wA="}),
        (numpy.array([[1, 2]]), {"result": [[1, 2]]}),
        (numpy.float32(0.5), {"result": 0.5}),
        (pathlib.PurePosixPath("a/b"), {"result": "a/b"}),
        (types.FinishReason.STOP, {"result": "STOP"}),
    ],
)
def test_result_as_response(result: Any, response: Dict[str, Any]) -> None:
    found = respond(CALL, result)
    assert found == types.FunctionResponse(id="id-1", name="look", response=response)
    sent = json.loads(encoding.dump({"function_response": found}))["function_response"]
    assert sent["response"] == response


@pytest.mark.parametrize(
    ("result", "text"),
    [
        (
            Opaque(),
            "the result, a Opaque, cannot be sent: there is no JSON for an object of type Opaque",
        ),
        (
            {"a": [Opaque()]},
            "the result, a dict, cannot be sent: there is no JSON for an object of type Opaque",
        ),
        (
            _circle(),
            "the result, a list, cannot be sent: Error serializing to JSON: ValueError: Circular reference",
        ),
        ((1 // n for n in (1, 0)), "the result, a generator, cannot be sent: "),
    ],
)
def test_result_that_is_no_json_is_an_error(result: Any, text: str) -> None:
    response = respond(CALL, result).response
    assert response is not None
    assert list(response) == ["error"]
    assert response["error"].startswith(text)
    assert "\n" not in response["error"]


@pytest.mark.parametrize(
    ("error", "text"),
    [
        (ValueError("no such city"), "ValueError: no such city"),
        (KeyError("city"), "KeyError: 'city'"),
        (TimeoutError(), "TimeoutError"),
        ("told in words", "told in words"),
    ],
)
def test_failure_as_response(error: object, text: str) -> None:
    assert fail(CALL, error) == types.FunctionResponse(id="id-1", name="look", response={"error": text})


def test_unknown_function_names_those_there_are() -> None:
    response = unknown(CALL, {"b": 1, "a": 2}).response
    assert response == {"error": "there is no function 'look'; the functions are a, b"}


IMAGE = types.Image(image_bytes=b"png", mime_type="image/png")
BLOB = types.FunctionResponsePart.from_bytes(data=b"png", mime_type="image/png")
FILE = types.FunctionResponsePart.from_uri(file_uri="gs://b/a.png", mime_type="image/png")


@pytest.mark.parametrize(
    ("result", "response", "parts"),
    [
        (IMAGE, {}, [BLOB]),
        (types.Part.from_bytes(data=b"png", mime_type="image/png"), {}, [BLOB]),
        (types.Part.from_uri(file_uri="gs://b/a.png", mime_type="image/png"), {}, [FILE]),
        (types.Image(gcs_uri="gs://b/a.png", mime_type="image/png"), {}, [FILE]),
        (FILE, {}, [FILE]),
        ([IMAGE, FILE], {}, [BLOB, FILE]),
        (("a chart", IMAGE), {"result": ["a chart"]}, [BLOB]),
    ],
)
def test_media_are_parts(result: Any, response: Any, parts: Any) -> None:
    expected = types.FunctionResponse(id="id-1", name="look", response=response, parts=parts)
    assert respond(CALL, result) == expected


def test_a_text_part_is_no_medium() -> None:
    found = respond(CALL, types.Part.from_text(text="hi"))
    assert found.parts is None
    assert found.response is not None
    assert found.response["result"]["text"] == "hi"


def test_a_response_is_sent_as_it_is() -> None:
    own = types.FunctionResponse(response={"output": 1}, scheduling="SILENT")
    found = respond(CALL, own)
    expected = types.FunctionResponse(id="id-1", name="look", response={"output": 1}, scheduling="SILENT")
    assert found == expected
    assert own.id is None


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=10,
)
ANYTHING = st.recursive(
    JSON
    | st.binary()
    | st.dates()
    | st.decimals()
    | st.floats()
    | st.builds(Opaque)
    | st.builds(Person, st.text()),
    lambda inner: (
        st.lists(inner) | st.dictionaries(st.text() | st.integers() | st.dates(), inner) | st.tuples(inner)
    ),
    max_leaves=10,
)


@given(JSON)
def test_json_arrives_unchanged(value: Any) -> None:
    response = respond(CALL, value).response
    assert response == (value if isinstance(value, dict) else {"result": value})


@given(ANYTHING)
def test_any_result_can_be_sent(value: Any) -> None:
    response = respond(CALL, value).response
    json.dumps(response, allow_nan=False)
