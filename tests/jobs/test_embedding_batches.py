"""Batches of embeddings: each form of source, what is derived, and what is refused."""

from __future__ import annotations

import asyncio
import json
import re
from typing import Any, Dict

import pytest

from google.genai import errors, types

from ..wire.capture import Wire

MODEL = "gemini-embedding-001"
PATH = "/v1beta/models/gemini-embedding-001:asyncBatchEmbedContent"


def created(src: Any, config: Any = None, backend: str = "gemini") -> Dict[str, Any]:
    """The body that creates a batch, which is the same through `client.aio` but for a made-up name."""
    wire = Wire(backend)
    wire.client.batches.create_embeddings(model=MODEL, src=src, config=config)
    asyncio.run(wire.client.aio.batches.create_embeddings(model=MODEL, src=src, config=config))
    first, second = (json.loads(request.content) for request in wire.requests)
    assert {request.url.path for request in wire.requests} == {PATH}
    assert first["batch"]["inputConfig"] == second["batch"]["inputConfig"]
    body: Dict[str, Any] = first["batch"]
    return body


def request(text: str, **settings: Any) -> Dict[str, Any]:
    return {"request": {"content": {"role": "user", "parts": [{"text": text}]}, **settings}}


@pytest.mark.parametrize(
    "src",
    [
        "files/a",
        {"file_name": "files/a"},
        types.EmbeddingsBatchJobSource(file_name="files/a"),
        types.File(name="files/a", uri="https://example.com/files/a"),
    ],
)
def test_a_file(src: Any) -> None:
    assert created(src, {"display_name": "Mine"}) == {
        "displayName": "Mine",
        "inputConfig": {"fileName": "files/a"},
    }


@pytest.mark.parametrize(
    "src",
    [
        {"inlined_requests": {"contents": ["a", "b"]}},
        types.EmbeddingsBatchJobSource(inlined_requests=types.EmbedContentBatch(contents=["a", "b"])),
        types.EmbedContentBatch(contents=["a", types.UserContent("b")]),
    ],
)
def test_each_content_is_a_request(src: Any) -> None:
    assert created(src)["inputConfig"] == {"requests": {"requests": [request("a"), request("b")]}}


def test_settings_hold_for_each_content() -> None:
    config = types.EmbedContentConfig(task_type="CLUSTERING", title="T", output_dimensionality=8)
    batch = types.EmbedContentBatch(contents=["a", "b"], config=config)
    settings = {"taskType": "CLUSTERING", "title": "T", "outputDimensionality": 8}

    assert created(batch)["inputConfig"]["requests"]["requests"] == [
        request("a", **settings),
        request("b", **settings),
    ]


def test_a_name_is_made_up() -> None:
    config = types.CreateEmbeddingsBatchJobConfig()
    assert re.fullmatch(r"genai_batch_job_\d{14}_[0-9a-f]{5}", created("files/a", config)["displayName"])
    assert config.display_name is None


@pytest.mark.parametrize(
    ("src", "text"),
    [
        ({}, "src needs exactly one of file_name, inlined_requests; it has none"),
        (
            {"file_name": "files/a", "inlined_requests": {"contents": "a"}},
            "src needs exactly one of file_name, inlined_requests; it has ['file_name', 'inlined_requests']",
        ),
        ("a.txt", "src 'a.txt' does not begin with files/: pass texts as types.EmbedContentBatch(contents="),
        (["a"], "src must be a types.EmbeddingsBatchJobSource or a dict, not list"),
        (types.File(uri="a"), "src.name must be a string, not None"),
        ({"inlined_requests": {}}, "src.inlined_requests.contents is None"),
        (
            {"inlined_requests": {"contents": "a", "config": {"auto_truncate": True}}},
            "src.inlined_requests.config.auto_truncate is not supported by the Gemini Developer API",
        ),
    ],
)
def test_a_source_that_does_not_fit_is_refused(src: Any, text: str) -> None:
    with pytest.raises((ValueError, TypeError)) as caught:
        created(src)
    assert isinstance(caught.value, errors.GenAIError)
    assert text in str(caught.value)


def test_vertex_ai_has_no_such_batches() -> None:
    with pytest.raises(errors.UnsupportedMethodError, match=r"embed with client\.models\.embed_content"):
        created({}, backend="vertex")
