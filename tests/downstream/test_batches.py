"""The batches of pydantic-ai: a file of requests, and the responses of the job's file (models/_google_batch.py)."""

from __future__ import annotations

import importlib
import json
from typing import Any, Dict

import pytest

from google import genai
from google.genai import batches, errors, types

_common: Any = importlib.import_module("google.genai._common")
converters: Any = batches
CONTENTS: Any = [
    {
        "role": "user",
        "parts": [{"text": "Hi"}, {"inline_data": {"data": b"\0\xff", "mime_type": "image/png"}}],
    }
]
CONFIG: Any = {"temperature": 0.5, "system_instruction": "Be short.", "http_options": {"headers": {"a": "b"}}}


def encoded(**fields: Any) -> Dict[str, Any]:
    """What the framework writes for a request."""
    client: Any = genai.Client(api_key="k", vertexai=False)
    request = types.InlinedRequest.model_validate(fields)
    converted = converters._InlinedRequest_to_mldev(client._api_client, request)
    body: Dict[str, Any] = _common.encode_unserializable_types(_common.convert_to_dict(converted["request"]))
    written: Dict[str, Any] = json.loads(json.dumps(body))
    return written


def test_a_request_is_that_of_generate_content_without_http_options() -> None:
    assert encoded(contents=CONTENTS, config=CONFIG) == {
        "contents": [
            {
                "role": "user",
                "parts": [{"text": "Hi"}, {"inlineData": {"data": "AP8=", "mimeType": "image/png"}}],
            }
        ],
        "generationConfig": {"temperature": 0.5},
        "systemInstruction": {"role": "user", "parts": [{"text": "Be short."}]},
    }


def test_a_field_that_the_backend_lacks_is_named() -> None:
    with pytest.raises(errors.UnsupportedFieldError, match=r"config\.audio_timestamp"):
        encoded(contents=CONTENTS, config={"audio_timestamp": True})


def test_a_response_of_the_file() -> None:
    line = {
        "candidates": [
            {
                "content": {
                    "parts": [{"inlineData": {"data": "AP8=", "mimeType": "image/png"}}, {"text": "Yes"}]
                },
                "finishReason": "STOP",
            }
        ],
        "usageMetadata": {"promptTokenCount": 3},
    }

    kind: Any = types.GenerateContentResponse
    made = kind._from_response(response=converters._GenerateContentResponse_from_mldev(line), kwargs={})

    assert isinstance(made, types.GenerateContentResponse)
    assert (made.text, made.finish_reason) == ("Yes", "STOP")
    assert made.parts[0].inline_data is not None
    assert made.parts[0].inline_data.data == b"\0\xff"
    assert made.usage_metadata is not None
    assert made.usage_metadata.prompt_token_count == 3


def test_objects_as_dictionaries() -> None:
    part = types.Part(inline_data=types.Blob(data=b"1", mime_type="a/b"))

    assert _common.convert_to_dict({"a": [part, 1]}) == {
        "a": [{"inline_data": {"data": b"1", "mime_type": "a/b"}}, 1]
    }
    assert _common.convert_to_dict(part, True) == {"inlineData": {"data": b"1", "mimeType": "a/b"}}
    assert _common.encode_unserializable_types({"a": b"\xff", "b": None}) == {"a": "_w==", "b": None}
