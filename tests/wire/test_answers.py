"""Answers that the services word in more than one way read alike."""

from __future__ import annotations

import json
from typing import Any, Dict

import httpx
import pytest

from google._genai_api import backends
from google._genai_api.methods import operations
from google._genai_core.flows import call
from google._genai_core.runtime.wire import encoding
from google.genai import types

from .capture import Wire, new_client

MP4 = b"\x00\x00\x00\x18ftyp"
SAMPLES: Dict[str, Dict[str, Any]] = {
    "described": {"video": {"video": "AAAAGGZ0eXA="}},
    "older": {"video": {"encodedVideo": "AAAAGGZ0eXA="}, "encoding": "video/mp4"},
    "address": {"video": {"uri": "https://example.com/v"}, "encoding": "video/mp4"},
    "empty": {},
}


def read(body: Dict[str, Any]) -> Any:
    operation = operations.GET
    return call.parse(operation, operation.variants(backends.GEMINI)[0], encoding.dump(body))


@pytest.mark.parametrize("name", SAMPLES)
def test_videos_of_the_gemini_api(name: str) -> None:
    response = {"generateVideoResponse": {"generatedSamples": [SAMPLES[name]]}}
    video = read({"name": "models/v/operations/1", "done": True, "response": response})
    found = video.response.generated_videos[0].video
    assert found.video_bytes == (MP4 if name in ("described", "older") else None)
    assert found.mime_type == ("video/mp4" if name in ("older", "address") else None)
    assert found.uri == ("https://example.com/v" if name == "address" else None)


def received(method: str, body: Any, **arguments: Any) -> Any:
    """The result of a method of a Vertex AI client whose service answers with this body."""
    client = new_client("vertex", httpx.MockTransport(lambda _: httpx.Response(200, json=body)))
    resource, _, name = method.partition(".")
    return getattr(getattr(client, resource), name)(**arguments)


def test_imagen_s_safety_attributes_of_images_and_of_the_prompt() -> None:
    scores = {"categories": ["Violence"], "scores": [0.1]}
    predictions = [
        {"bytesBase64Encoded": "YQ==", "mimeType": "image/png", "safetyAttributes": scores},
        {"raiFilteredReason": "too violent"},
        {"safetyAttributes": scores, "contentType": "Positive Prompt"},
    ]
    found = received("models.generate_images", {"predictions": predictions}, model="imagen", prompt="a")
    whole, filtered = found.generated_images
    assert (whole.image.image_bytes, whole.safety_attributes.scores) == (b"a", [0.1])
    assert (filtered.image, filtered.rai_filtered_reason) == (None, "too violent")
    assert filtered.safety_attributes is None
    assert found.positive_prompt_safety_attributes.categories == ["Violence"]
    assert found.positive_prompt_safety_attributes.content_type == "Positive Prompt"


def test_a_batch_of_vertex_ai_may_name_no_source_and_no_destination() -> None:
    job = received("batches.get", {"name": "batchPredictionJobs/1"}, name="batchPredictionJobs/1")
    assert (job.src, job.dest) == (None, None)


def test_a_model_that_was_tuned_from_a_tuned_one_names_its_base() -> None:
    source = {"tunedModel": "tunedModels/first", "baseModel": "models/base"}
    client = new_client(
        "gemini",
        httpx.MockTransport(
            lambda _: httpx.Response(200, json={"name": "tunedModels/m", "tunedModelSource": source})
        ),
    )
    assert client.tunings.get(name="tunedModels/m").base_model == "models/base"


def test_a_model_of_the_project_is_tuned_further() -> None:
    wire = Wire("vertex")
    base = "projects/p/locations/l/models/1"
    wire.client.tunings.tune(
        base_model=base, training_dataset=types.TuningDataset(gcs_uri="gs://bucket/a.jsonl")
    )
    body = json.loads(wire.requests[0].content)
    assert body["preTunedModel"] == {"tunedModelName": base}
    assert "baseModel" not in body
