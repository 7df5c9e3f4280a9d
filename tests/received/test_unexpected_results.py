"""Every method's result keeps what it could not read, and each part that is a result of its own keeps its own."""

from __future__ import annotations

from typing import Any, Dict, Tuple

import httpx
import pytest

from google.genai import errors, types

from ..flows.test_upload import says, sent
from ..wire.capture import new_client
from .samples import Json, answer

INLINED = {"response": answer({"avgLogprobs": {}})}
RESULTS: Dict[str, Tuple[str, str, Json, Json, Dict[str, Any]]] = {
    "a file": ("gemini", "files.get", {"name": "f"}, {"name": "files/f", "sizeBytes": {}}, {"sizeBytes": {}}),
    "a file of a page": (
        "gemini",
        "files.list",
        {},
        {"files": [{"name": "files/f", "updateTime": "soon"}]},
        {"updateTime": "soon"},
    ),
    "a tuned model": (
        "gemini",
        "tunings.get",
        {"name": "t"},
        {"name": "tunedModels/t", "state": {"a": 1}, "tuningTask": 5},
        {"state": {"a": 1}},
    ),
    "a batch": (
        "gemini",
        "batches.get",
        {"name": "b"},
        {"name": "batches/b", "metadata": "none", "response": {"responsesFile": "files/r"}},
        {"metadata": "none"},
    ),
    "a batch of a page": (
        "vertex",
        "batches.list",
        {},
        {"batchPredictionJobs": [{"name": "1", "inputConfig": [1], "endTime": 1.5e300}]},
        {"endTime": 1.5e300},
    ),
    "a model": (
        "vertex",
        "models.get",
        {"model": "m"},
        {"name": "m", "labels": {"a": 5, "b": "c"}},
        {"labels.a": 5},
    ),
    "a cache": (
        "gemini",
        "caches.get",
        {"name": "c"},
        {"name": "cachedContents/c", "expireTime": [], "usageMetadata": {"totalTokenCount": {}}},
        {"expireTime": [], "usageMetadata.totalTokenCount": {}},
    ),
    "images": (
        "vertex",
        "models.generate_images",
        {"model": "i", "prompt": "a"},
        {"predictions": [{"bytesBase64Encoded": "YQ==", "safetyAttributes": "none", "mimeType": {}}]},
        {"predictions[0].safetyAttributes": "none", "predictions[0].image.mimeType": {}},
    ),
    "a video": (
        "gemini",
        "models.generate_videos",
        {"model": "v", "prompt": "a"},
        {
            "name": "o",
            "done": "perhaps",
            "response": {"generateVideoResponse": {"generatedSamples": [{"video": {"uri": []}}, 5]}},
        },
        {"done": "perhaps", "response.generatedSamples[0].video.uri": [], "response.generatedSamples[1]": 5},
    ),
    "embeddings": (
        "gemini",
        "models.embed_content",
        {"model": "gemini-embedding-001", "contents": ["a", "b"]},
        {"embeddings": [{"values": [0.5, "x"]}, {"values": [1]}]},
        {"embeddings[0].values": [0.5, "x"]},
    ),
    "a count": (
        "gemini",
        "models.count_tokens",
        {"model": "m", "contents": "a"},
        {"totalTokens": 5, "promptTokensDetails": {}},
        {"promptTokensDetails": {}},
    ),
}


@pytest.mark.parametrize("name", RESULTS)
def test_what_methods_return(name: str) -> None:
    backend, method, arguments, body, expected = RESULTS[name]
    client = new_client(backend, httpx.MockTransport(lambda _: httpx.Response(200, json=body)))
    resource, _, call = method.partition(".")
    result = getattr(getattr(client, resource), call)(**arguments)
    item = next(iter(result)) if call == "list" else result
    found = {value.place: value.value for value in item.unexpected_values}
    assert expected.items() <= found.items()
    assert item.model_validate_json(item.model_dump_json()) == item


def test_a_batch_has_each_response_of_its_own() -> None:
    body = {
        "name": "batches/b",
        "metadata": {"state": "BATCH_STATE_SUCCEEDED"},
        "response": {"inlinedResponses": {"inlinedResponses": [{"response": answer()}, INLINED, None]}},
    }
    client = new_client("gemini", httpx.MockTransport(lambda _: httpx.Response(200, json=body)))
    job = client.batches.get(name="b")
    assert job.dest is not None
    assert job.dest.inlined_responses is not None
    whole, odd, absent = job.dest.inlined_responses
    assert whole.response is not None
    assert odd.response is not None
    assert (whole.response.text, whole.response.unexpected_values) == ("hi", [])
    (found,) = odd.response.unexpected_values
    assert (odd.response.text, found.place) == ("hi", "candidates[0].avgLogprobs")
    assert absent.response is None
    assert job.unexpected_values == []


EMBEDDED = {"response": {"embedding": {"values": [1]}}}


@pytest.mark.parametrize("method", ["get", "list", "wait"])
@pytest.mark.parametrize(
    "odd", [None, "text", 7, [], {"response": "embedding"}, {"response": [None]}], ids=repr
)
@pytest.mark.parametrize(
    ("field", "good"),
    [("inlined_embed_content_responses", EMBEDDED), ("inlined_responses", {"response": answer()})],
)
def test_an_odd_response_of_a_batch_does_not_hide_its_state(
    field: str, good: Json, odd: Any, method: str
) -> None:
    output = {"inlinedResponses": {"inlinedResponses": [odd, good]}}
    metadata = {"state": "BATCH_STATE_SUCCEEDED", "output": output}
    body = {"name": "batches/b", "done": True, "metadata": metadata}
    answers = {"operations": [body]} if method == "list" else body
    client = new_client("gemini", httpx.MockTransport(lambda _: httpx.Response(200, json=answers)))
    job = (
        next(iter(client.batches.list()))
        if method == "list"
        else client.batches.get(name="batches/b")
        if method == "get"
        else client.operations.wait(
            types.BatchJob(name="batches/b"), config={"timeout_seconds": 1, "interval_seconds": 0.01}
        )
    )
    assert (job.state, job.has_ended) == (types.JobState.JOB_STATE_SUCCEEDED, True)
    responses = getattr(job.dest, field)
    assert len(responses) == 2
    assert responses[1].response is not None
    assert responses[1].response.model_dump(exclude_none=True)


@pytest.mark.parametrize("dest", [None, "text", 7, [None]], ids=repr)
def test_a_batch_whose_destination_is_not_an_object_has_its_state(dest: Any) -> None:
    body = {"name": "batches/b", "metadata": {"state": "BATCH_STATE_FAILED", "dest": dest}}
    client = new_client("gemini", httpx.MockTransport(lambda _: httpx.Response(200, json=body)))
    assert client.batches.get(name="batches/b").state == types.JobState.JOB_STATE_FAILED


def test_an_upload_whose_file_has_an_odd_field() -> None:
    fed = sent(b"a", says("final", 1, body=b'{"file": {"name": "files/a", "sizeBytes": "one"}}'))
    assert fed.result.name == "files/a"
    assert [found.place for found in fed.result.unexpected_values] == ["sizeBytes"]


def test_an_upload_whose_response_has_too_many_objects() -> None:
    fed = sent(b"a", says("final", 1, body=b'{"file": {"x": [%b1]}}' % (b"{}," * 1_100_000)))
    assert isinstance(fed.error, errors.ResponseTooLargeError)
    assert fed.error.option == "max_response_objects"
