"""What the service sent comes back unchanged as history, also the fields that the SDK does not know."""

from __future__ import annotations

import json
from typing import Any, Dict, List, cast

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from google.genai import types

from .capture import MODEL, Wire, generate, new_client

CONTENT: Dict[str, Any] = {
    "role": "model",
    "newContentField": {"a": [1, {"bC": None}]},
    "parts": [
        {
            "text": "hello",
            "thought": True,
            "thoughtSignature": "+/+/AA==",
            "newPartField": "kept",
            "new_snake_field": 1,
        },
        {
            "functionCall": {
                "name": "f",
                "args": {"snake_key": None, "camelKey": 2},
                "id": "1",
                "newCallField": True,
            }
        },
        {"newKindOfPart": {"deep": {"deeper": [1, 2.5, "x"]}}},
        {"inlineData": {"mimeType": "image/png", "data": "-__-", "newBlobField": []}},
    ],
}
SENT: Dict[str, Any] = json.loads(
    json.dumps(CONTENT).replace("-__-", "+//+")
)  # both alphabets read, one written
ANSWER: Dict[str, Any] = {
    "candidates": [{"content": CONTENT, "finishReason": "A_NEW_REASON", "newCandidateField": 1}],
    "newTopField": {"x": 1},
    "usageMetadata": {"totalTokenCount": 3, "newCount": 4},
}


def _answered(answer: Dict[str, Any]) -> types.GenerateContentResponse:
    transport = httpx.MockTransport(lambda request: httpx.Response(200, json=answer))
    return new_client("gemini", transport).models.generate_content(model=MODEL, contents="hi")


def _content(response: types.GenerateContentResponse) -> types.Content:
    content = response.candidates[0].content
    assert content is not None
    return content


@pytest.mark.parametrize("backend", ["gemini", "vertex"])
def test_history_is_sent_as_it_came(backend: str) -> None:
    content = _content(_answered(ANSWER))
    sent = Wire(backend).sent(generate([types.UserContent("hi"), content, "go on"]))
    assert sent.body["contents"][1] == SENT


@pytest.mark.parametrize("backend", ["gemini", "vertex"])
def test_history_may_be_a_dump(backend: str) -> None:
    content = {
        "role": "model",
        "parts": [{"text": "a", "thoughtSignature": "+/8="}, {"functionCall": {"name": "f"}}],
    }
    answer = _content(_answered({"candidates": [{"content": content}]}))
    for dumped in (
        answer.model_dump(exclude_none=True),
        json.loads(answer.model_dump_json(exclude_none=True)),
    ):
        assert Wire(backend).sent(generate([dumped])).body["contents"] == [content]


def test_unknown_fields_survive_where_a_backend_differs_below() -> None:
    content = {
        "role": "model",
        "parts": [{"functionCall": {"name": "f", "new": 1}, "newPart": 2}],
        "newContent": 3,
    }
    answer = _answered({"candidates": [{"content": content}]})
    for backend in ("gemini", "vertex"):
        assert Wire(backend).sent(generate([_content(answer)])).body["contents"] == [content]


def test_unknown_fields_can_be_read_and_dumped() -> None:
    response = _answered(ANSWER)
    assert response.candidates[0].finish_reason == "A_NEW_REASON"
    assert json.loads(response.model_dump_json(by_alias=True, exclude_none=True))["newTopField"] == {"x": 1}
    extra = cast(Any, response).newTopField
    assert extra == {"x": 1}


NEW_NAMES = st.text(st.characters(codec="ascii", categories=("Lu", "Ll", "Nd")), min_size=1, max_size=8).map(
    lambda text: f"zz{text}"
)
VALUES = st.recursive(
    st.one_of(
        st.booleans(),
        st.integers(-(2**53), 2**53),
        st.floats(allow_nan=False, allow_infinity=False),
        st.text(),
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=5,
)
EXTRA = st.dictionaries(NEW_NAMES, VALUES, max_size=3)


@settings(deadline=None, derandomize=True, max_examples=50)
@given(EXTRA, st.lists(EXTRA, min_size=1, max_size=3), EXTRA)
def test_any_unknown_field_survives(
    on_content: Dict[str, Any], on_parts: List[Dict[str, Any]], args: Any
) -> None:
    parts: List[Dict[str, Any]] = [{"text": "a", **extra} for extra in on_parts]
    content = {
        "role": "model",
        "parts": [*parts, {"functionCall": {"args": args, "name": "f"}}],
        **on_content,
    }
    data = json.dumps({"candidates": [{"content": content}]}).encode()
    response = types.GenerateContentResponse.model_validate_json(data)
    sent = Wire("gemini").sent(generate([_content(response)]))
    assert sent.body["contents"] == [content]


def test_streamed_chunks_keep_them_too() -> None:
    events = b"".join(b"data: " + json.dumps(ANSWER).encode() + b"\n\n" for _ in range(2))
    transport = httpx.MockTransport(lambda request: httpx.Response(200, content=events))
    client = new_client("vertex", transport)
    chunks = list(client.models.generate_content_stream(model=MODEL, contents="hi"))
    sent = Wire("vertex").sent(generate([_content(chunk) for chunk in chunks]))
    assert sent.body["contents"] == [SENT, SENT]


def test_history_is_not_changed_by_sending() -> None:
    response = _answered(ANSWER)
    before = response.model_dump_json()
    Wire("vertex").sent(generate([_content(response)]))
    assert response.model_dump_json() == before
