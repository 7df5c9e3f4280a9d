"""`null` means absent: in every field of every type, whole, streamed, in pages and in stored dumps."""

from __future__ import annotations

import json
from typing import Any, Dict, List, Tuple, Type

import httpx
import pytest
from pydantic import BaseModel, TypeAdapter, ValidationError

from google._genai_core.runtime.model import ApiModel, empty_list
from google.genai import types

from ..wire.capture import new_client
from .ways import WAYS, Way, answered, receive


def _types() -> List[Type[ApiModel]]:
    found = [getattr(types, name) for name in dir(types)]
    return [each for each in found if isinstance(each, type) and issubclass(each, ApiModel)]


LISTS: List[Tuple[Type[ApiModel], str]] = [
    (kind, name)
    for kind in _types()
    for name, field in kind.model_fields.items()
    if field.default_factory is empty_list
]


def test_the_table_has_the_lists() -> None:
    assert len(LISTS) > 60


@pytest.mark.parametrize(("kind", "name"), LISTS, ids=lambda value: getattr(value, "__name__", value))
def test_null_for_a_list_is_an_empty_list(kind: Type[Any], name: str) -> None:
    kind.model_rebuild()
    aliases = {name, kind.model_fields[name].serialization_alias or kind.model_fields[name].alias or name}
    for key in aliases:
        document = {key: None}
        made = [
            kind.model_validate(document),
            kind.model_validate(document, strict=True),
            kind.model_validate_json(json.dumps(document)),
            kind(**document),
        ]
        for each in made:
            assert getattr(each, name) == []
            again = kind.model_validate_json(each.model_dump_json(by_alias=True))
            assert again.model_dump() == each.model_dump()
    changed = kind()
    setattr(changed, name, None)
    assert getattr(changed, name) == []


@pytest.mark.parametrize("kind", _types(), ids=lambda kind: kind.__name__)
def test_null_for_any_field_is_absent(kind: Type[Any]) -> None:
    kind.model_rebuild()
    needed = {"name": "bleu"} if kind is types.Metric else {}  # the only type that needs a field
    absent = kind.model_construct() if kind.__name__ == "HttpOptions" else kind.model_validate(needed)
    for name, field in kind.model_fields.items():
        for key in {name, field.serialization_alias or field.alias or name} - needed.keys():
            assert kind.model_validate_json(json.dumps({key: None, **needed})) == absent, key


def test_a_list_is_as_strict_as_before() -> None:
    with pytest.raises(ValidationError, match="valid list"):
        types.Content(parts=5)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    with pytest.raises(ValidationError, match="valid string") as caught:
        types.Content(parts=[{"text": 5}])  # type: ignore[list-item]  # pyright: ignore[reportArgumentType]
    assert caught.value.errors()[0]["loc"] == ("parts", 0, "text")
    with pytest.raises(ValidationError):
        types.Content(parts=[None])  # type: ignore[list-item]  # pyright: ignore[reportArgumentType]


class Kept(types.Content):
    """A subclass with a list of its own."""

    seen: List[int] = []


class Record(BaseModel):
    """A type of the user that holds types of the SDK."""

    turns: List[types.Content]
    last: types.GenerateContentResponse


def test_null_in_types_of_the_user() -> None:
    assert Kept.model_validate({"parts": None}).parts == []
    with pytest.raises(ValidationError):  # its own list keeps its own rule
        Kept.model_validate({"seen": None})
    stored = '{"turns": [{"role": "user", "parts": null}], "last": {"candidates": null}}'
    record = Record.model_validate_json(stored)
    assert (record.turns[0].parts, record.last.candidates) == ([], [])
    turns = TypeAdapter(List[types.Content]).validate_json('[{"parts": null}]')
    assert [turn.parts for turn in turns] == [[]]


NULLS: Dict[str, Any] = {
    "candidates": [
        {
            "content": {"role": "model", "parts": [{"text": "hi", "inlineData": None, "functionCall": None}]},
            "finishReason": "STOP",
            "safetyRatings": None,
            "citationMetadata": {"citations": None},
            "groundingMetadata": {
                "webSearchQueries": None,
                "groundingChunks": None,
                "groundingSupports": None,
            },
            "logprobsResult": {"topCandidates": None, "chosenCandidates": None},
            "urlContextMetadata": {"urlMetadata": None},
        }
    ],
    "promptFeedback": {"safetyRatings": None, "blockReason": None},
    "usageMetadata": {"promptTokensDetails": None, "candidatesTokensDetails": None, "totalTokenCount": 2},
}


@WAYS
def test_null_in_a_response(way: Way) -> None:
    got = receive(way, answered(way, NULLS))
    assert got.error is None
    assert [response.text for response in got.responses] == ["hi"]
    assert got.responses[0].candidates[0].safety_ratings == []


@WAYS
def test_null_for_the_parts(way: Way) -> None:
    nothing = {"candidates": [{"content": {"role": "model", "parts": None}, "finishReason": "SAFETY"}]}
    got = receive(way, answered(way, nothing))
    assert got.error is None
    assert (got.responses[0].text, got.responses[0].finish_reason) == (None, "SAFETY")


TUNED = {"name": "tunedModels/t", "tunedModelSource": None, "tuningTask": None, "state": None}
BATCH: Dict[str, Any] = {"name": "batches/1", "metadata": {"state": None, "output": None}, "response": None}
RESULTS: Dict[str, Tuple[str, str, Dict[str, Any], Any]] = {
    "an empty page of files": ("gemini", "files.list", {}, {"files": None, "nextPageToken": None}),
    "a page of files": ("gemini", "files.list", {}, {"files": [{"name": "files/1", "error": None}]}),
    "an empty page of models": ("gemini", "models.list", {}, {"models": None}),
    "an empty page of Vertex AI": ("vertex", "models.list", {}, {"publisherModels": None, "models": None}),
    "an empty page of tuned models": ("gemini", "tunings.list", {}, {"tunedModels": None}),
    "an empty page of batches": ("gemini", "batches.list", {}, {"operations": None}),
    "an empty page of batch jobs": ("vertex", "batches.list", {}, {"batchPredictionJobs": None}),
    "an empty page of caches": ("vertex", "caches.list", {}, {"cachedContents": None}),
    "a tuned model": ("gemini", "tunings.get", {"name": "tunedModels/t"}, TUNED),
    "a batch": ("gemini", "batches.get", {"name": "batches/1"}, BATCH),
    "a batch without metadata": ("gemini", "batches.get", {"name": "b"}, {"name": "b", "metadata": None}),
    "a batch job": (
        "vertex",
        "batches.get",
        {"name": "1"},
        {"name": "1", "inputConfig": None, "outputConfig": {"gcsDestination": None}},
    ),
    "a model": (
        "gemini",
        "models.get",
        {"model": "m"},
        {"name": "models/m", "supportedGenerationMethods": None},
    ),
    "a model of Vertex AI": ("vertex", "models.get", {"model": "m"}, {"name": "m", "labels": None}),
    "embeddings": (
        "gemini",
        "models.embed_content",
        {"model": "gemini-embedding-001", "contents": ["a"]},
        {"embeddings": None, "usageMetadata": None},
    ),
    "an embedding": (
        "vertex",
        "models.embed_content",
        {"model": "gemini-embedding-001", "contents": "a"},
        {"embedding": {"values": None}, "usageMetadata": None, "truncated": None},
    ),
    "predicted embeddings": (
        "vertex",
        "models.embed_content",
        {"model": "text-embedding-005", "contents": "a"},
        {"predictions": [{"embeddings": None}], "metadata": None},
    ),
    "images": (
        "vertex",
        "models.generate_images",
        {"model": "imagen", "prompt": "a"},
        {"predictions": [{"bytesBase64Encoded": "YQ==", "safetyAttributes": None, "contentType": None}]},
    ),
    "no images": ("gemini", "models.generate_images", {"model": "i", "prompt": "a"}, {"predictions": None}),
    "a video": (
        "gemini",
        "models.generate_videos",
        {"model": "veo", "prompt": "a"},
        {"name": "o", "response": {"generateVideoResponse": {"generatedSamples": [{"video": None}]}}},
    ),
    "no videos": (
        "vertex",
        "models.generate_videos",
        {"model": "veo", "prompt": "a"},
        {"name": "models/v/operations/o", "response": {"videos": None}, "error": None},
    ),
    "tokens": (
        "vertex",
        "models.compute_tokens",
        {"model": "m", "contents": "a"},
        {"tokensInfo": [{"tokens": None, "tokenIds": None}]},
    ),
    "a count": (
        "gemini",
        "models.count_tokens",
        {"model": "m", "contents": "a"},
        {"promptTokensDetails": None},
    ),
}


@pytest.mark.parametrize("name", RESULTS)
def test_null_in_what_methods_return(name: str) -> None:
    backend, method, arguments, body = RESULTS[name]
    client = new_client(backend, httpx.MockTransport(lambda _: httpx.Response(200, json=body)))
    resource, _, call = method.partition(".")
    found = getattr(getattr(client, resource), call)(**arguments)
    items = list(found) if call == "list" else [found]
    assert len(items) == (0 if name.startswith("an empty page") else 1)
    assert all(getattr(item, "state", None) != "None" for item in items)
