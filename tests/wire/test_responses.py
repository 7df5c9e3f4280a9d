"""Responses whose shape differs from the SDK's types: one of each table, read through its operation."""

from __future__ import annotations

from typing import Any, Dict, List

import pytest

from google._genai_api import backends
from google._genai_api.methods import batches, models, operations, tunings
from google._genai_core.flows import call
from google._genai_core.runtime.wire import encoding
from google._genai_core.runtime.wire.backend import Backend
from google._genai_core.runtime.wire.method import Method

GEMINI, VERTEX = backends.GEMINI, backends.VERTEX
TIME = "2025-01-02T03:04:05Z"
LABEL = "google-vertex-llm-tuning-base-model-id"


def read(
    method: Method[Any, Any], backend: Backend, body: Dict[str, Any], variant: int = 0
) -> Dict[str, Any]:
    binding = method.variants(backend)[variant]
    found = call.parse(method, binding, encoding.dump(body))
    dumped: Dict[str, Any] = found.model_dump(mode="json", exclude_none=True)
    return dumped


BATCH: Dict[str, Any] = {
    "name": "batches/1",
    "done": True,
    "metadata": {"@type": "t", "state": "BATCH_STATE_SUCCEEDED"},
}
RESPONSES = [{"response": {"responseId": "r"}}]


@pytest.mark.parametrize(
    "output",
    [
        {"response": {"inlinedResponses": {"inlinedResponses": RESPONSES}}},
        {"response": {"inlinedResponses": RESPONSES}},
        {"metadata": {**BATCH["metadata"], "output": {"inlinedResponses": {"inlinedResponses": RESPONSES}}}},
    ],
)
def test_a_batch_of_the_gemini_api_is_an_operation(output: Dict[str, Any]) -> None:
    job = read(batches.GET, GEMINI, {**BATCH, **output})

    assert (job["name"], job["state"]) == ("batches/1", "JOB_STATE_SUCCEEDED")
    assert job["dest"]["inlined_responses"][0]["response"]["response_id"] == "r"
    assert not {"@type", "output", "inputConfig", "done", "metadata"} & set(job)


def test_a_batch_of_the_gemini_api_with_a_file_has_no_inlined_responses() -> None:
    metadata: Dict[str, Any] = {
        "displayName": "d",
        "createTime": TIME,
        "model": "models/m",
        "batchStats": {"requestCount": "3", "successfulRequestCount": "2", "failedRequestCount": "1"},
    }
    job = read(
        batches.GET,
        GEMINI,
        {
            "name": "batches/1",
            "metadata": metadata,
            "response": {"responsesFile": "files/f"},
            "error": {"code": 3},
        },
    )

    assert job == {
        "name": "batches/1",
        "state": "JOB_STATE_FAILED",  # an operation with an error is over
        "display_name": "d",
        "create_time": TIME,
        "model": "models/m",
        "batchStats": metadata["batchStats"],  # of no field, and kept
        "completion_stats": {"successful_count": 2, "failed_count": 1},
        "dest": {"file_name": "files/f", "inlined_responses": []},
        "error": {"code": 3, "details": []},
    }


@pytest.mark.parametrize(
    ("kind", "responses"),
    [
        ("EmbedContentBatch", [{"error": {"code": 3}}]),
        ("GenerateContentBatch", [{"error": {"code": 3}}, {"response": {"embedding": {"values": [1]}}}]),
        ("EmbedContentBatch", []),
    ],
)
def test_embeddings_have_a_field_of_their_own(kind: str, responses: List[Dict[str, Any]]) -> None:
    metadata = {"@type": f"type.googleapis.com/x.{kind}", "state": "BATCH_STATE_SUCCEEDED"}
    inlined = {"inlinedResponses": {"inlinedResponses": responses}}
    job = read(batches.GET, GEMINI, {"name": "batches/1", "metadata": {**metadata, "output": inlined}})

    found = job["dest"]["inlined_embed_content_responses"]
    assert [item.get("error", {}).get("code", 0) for item in found] == [3, 0][: len(responses)]
    assert [item["response"]["embedding"]["values"] for item in found[1:]] == [[1.0]] * len(found[1:])
    assert "inlined_responses" not in job["dest"]


def test_the_batches_of_a_list_are_read_alike() -> None:
    found = read(batches.LIST, GEMINI, {"operations": [BATCH], "nextPageToken": "t"})

    assert found == {
        "batch_jobs": [{"name": "batches/1", "state": "JOB_STATE_SUCCEEDED"}],
        "next_page_token": "t",
    }


def test_source_and_destination_of_a_vertex_batch_lose_the_wrapper_of_their_kind() -> None:
    body: Dict[str, Any] = {
        "name": "n",
        "inputConfig": {"instancesFormat": "jsonl", "gcsSource": {"uris": ["gs://a"]}},
        "outputConfig": {
            "predictionsFormat": "bigquery",
            "bigqueryDestination": {"outputUri": "bq://b"},
        },
    }
    job = {
        "name": "n",
        "src": {"gcs_uri": ["gs://a"], "format": "jsonl"},
        "dest": {"bigquery_uri": "bq://b", "format": "bigquery"},
    }

    assert read(batches.GET, VERTEX, dict(body)) == job
    assert read(batches.LIST, VERTEX, {"batchPredictionJobs": [body]}) == {"batch_jobs": [job]}


TUNED: Dict[str, Any] = {
    "name": "tunedModels/a",
    "displayName": "d",
    "baseModel": "models/other",
    "tunedModelSource": {"baseModel": "models/base"},
    "createTime": TIME,
    "tuningTask": {"startTime": TIME, "completeTime": TIME, "hyperparameters": {"epochCount": 1}},
}


@pytest.mark.parametrize(
    ("state", "wanted"),
    [
        ("ACTIVE", "SUCCEEDED"),
        ("CREATING", "RUNNING"),
        ("FAILED", "FAILED"),
        ("STATE_UNSPECIFIED", "UNSPECIFIED"),
    ],
)
def test_a_tuned_model_is_its_own_job(state: str, wanted: str) -> None:
    job = read(tunings.GET, GEMINI, {**TUNED, "state": state})
    model: Dict[str, Any] = {"model": "tunedModels/a", "endpoint": "tunedModels/a", "checkpoints": []}

    assert job == {
        "name": "tunedModels/a",
        "tuned_model_display_name": "d",
        "base_model": "models/base",
        "create_time": TIME,
        "start_time": TIME,
        "end_time": TIME,
        "state": f"JOB_STATE_{wanted}",
        "evaluate_dataset_runs": [],
        "tunedModelSource": {"baseModel": "models/base"},
        **({"tuned_model": model} if state == "ACTIVE" else {}),
    }
    assert read(tunings.LIST, GEMINI, {"tunedModels": [{**TUNED, "state": state}]}) == {"tuning_jobs": [job]}


def test_a_state_that_is_new_is_kept() -> None:
    assert read(tunings.GET, GEMINI, {"name": "tunedModels/a", "state": "PAUSED"})["state"] == "PAUSED"


@pytest.mark.parametrize(
    "body", [{"metadata": {"tunedModel": "tunedModels/a"}}, {"name": "tunedModels/a/operations/o"}]
)
def test_the_operation_of_a_tuning_is_a_queued_job(body: Dict[str, Any]) -> None:
    job = read(tunings.TUNE, GEMINI, body)
    assert (job["name"], job["state"]) == ("tunedModels/a", "JOB_STATE_QUEUED")


@pytest.mark.parametrize("spec", ["supervisedTuningSpec", "preferenceOptimizationSpec", "distillationSpec"])
def test_an_evaluation_belongs_to_the_job(spec: str) -> None:
    evaluation: Dict[str, Any] = {"metrics": [{"bleuSpec": {}}]}
    job = read(tunings.GET, VERTEX, {"name": "n", spec: {"evaluationConfig": evaluation}})
    listed = read(tunings.LIST, VERTEX, {"tuningJobs": [{"name": "n", "evaluationConfig": evaluation}]})

    assert job["evaluation_config"]["metrics"] == [{"bleu_spec": {}}]
    assert listed["tuning_jobs"][0]["evaluation_config"] == job["evaluation_config"]


def test_a_tuned_model_of_the_gemini_api_tells_its_base() -> None:
    model = read(models.GET, GEMINI, dict(TUNED))
    listed = read(models.LIST, GEMINI, {"tunedModels": [TUNED, {"name": "tunedModels/b"}]})

    assert model["tuned_model_info"] == {"base_model": "models/other", "create_time": TIME}
    assert [item["tuned_model_info"] for item in listed["models"]] == [model["tuned_model_info"], {}]
    assert "tuned_model_info" not in read(models.GET, GEMINI, {"name": "models/m", "version": "1"})


def test_a_tuned_model_of_vertex_tells_its_base_in_a_label() -> None:
    body: Dict[str, Any] = {"name": "n", "createTime": TIME, "labels": {LABEL: "base"}}
    model = read(models.GET, VERTEX, dict(body))
    listed = read(models.LIST, VERTEX, {"models": [body, {"name": "o", "createTime": TIME, "labels": {}}]})

    assert model["tuned_model_info"] == {"base_model": "base", "create_time": TIME}
    assert [item.get("tuned_model_info") for item in listed["models"]] == [model["tuned_model_info"], None]


def test_the_links_of_a_publisher_s_model_are_not_names_of_methods() -> None:
    body: Dict[str, Any] = {"name": "publishers/google/models/m", "supportedActions": {"openGenie": {}}}
    model = read(models.GET, VERTEX, dict(body))
    listed = read(models.LIST, VERTEX, {"publisherModels": [body]}, variant=1)

    assert listed["models"] == [model]
    assert (model["name"], model["supported_actions"]) == ("publishers/google/models/m", [])
    assert "unexpected_values" not in model


EMBEDDINGS: Dict[str, Any] = {
    "predict": (
        0,
        {
            "predictions": [
                {"embeddings": {"values": [0.5], "statistics": {"token_count": 2, "truncated": True}}}
            ],
            "metadata": {"billableCharacterCount": 7},
            "deployedModelId": "1",
        },
        ["metadata"],
    ),
    "one": (
        1,
        {"embedding": {"values": [0.5]}, "truncated": True, "usageMetadata": {"promptTokenCount": 2}},
        ["truncated", "usage_metadata"],
    ),
}


@pytest.mark.parametrize("name", EMBEDDINGS)
def test_two_operations_of_vertex_give_the_same_statistics(name: str) -> None:
    variant, body, rest = EMBEDDINGS[name]
    found = read(models.EMBED_CONTENT, VERTEX, body, variant)
    statistics = {"truncated": True, "token_count": 2.0}

    (embedding,) = found.pop("embeddings")
    assert embedding["values"] == [0.5]
    assert {key: embedding["statistics"][key] for key in statistics} == statistics
    assert list(found) == rest


def test_a_batch_of_embeddings_has_the_vectors_and_the_usage_of_all() -> None:
    body = {"embeddings": [{"values": [0.5]}], "usageMetadata": {"promptTokenCount": 2}}
    found = read(models.EMBED_CONTENT, VERTEX, body, 2)

    assert found["embeddings"] == [{"values": [0.5], "shape": []}]
    assert found["usage_metadata"]["prompt_token_count"] == 2


def test_one_embedding_has_the_tokens_of_each_modality() -> None:
    details = [{"modality": "TEXT", "tokenCount": 2}]
    body = {"embedding": {"values": [0.5]}, "usageMetadata": {"promptTokensDetails": details}}
    (embedding,) = read(models.EMBED_CONTENT, VERTEX, body, 1)["embeddings"]

    assert embedding["statistics"]["tokens_details"] == [{"modality": "TEXT", "token_count": 2}]


@pytest.mark.parametrize("body", [{}, {"truncated": False}])
def test_a_response_without_an_embedding_has_none(body: Dict[str, Any]) -> None:
    assert read(models.EMBED_CONTENT, VERTEX, body, 1)["embeddings"] == []


@pytest.mark.parametrize("backend", [GEMINI, VERTEX])
def test_imagen_lists_images_and_the_safety_of_the_prompt(backend: Backend) -> None:
    body: Dict[str, Any] = {
        "predictions": [
            {
                "bytesBase64Encoded": "AAAA",
                "mimeType": "image/png",
                "prompt": "better",
                "safetyAttributes": {},
            },
            {"raiFilteredReason": "no", "contentType": "Image"},
            {"contentType": "Positive Prompt", "safetyAttributes": {"categories": ["c"], "scores": [0.1]}},
        ],
        "model": "m",
    }

    assert read(models.GENERATE_IMAGES, backend, body) == {
        "generated_images": [
            {"image": {"image_bytes": "AAAA", "mime_type": "image/png"}, "enhanced_prompt": "better"},
            {
                "rai_filtered_reason": "no",
                "safety_attributes": {"categories": [], "scores": [], "content_type": "Image"},
            },
        ],
        "positive_prompt_safety_attributes": {
            "categories": ["c"],
            "scores": [0.1],
            "content_type": "Positive Prompt",
        },
    }


def test_vertex_lists_the_videos_themselves() -> None:
    body: Dict[str, Any] = {
        "name": "o",
        "response": {"videos": [{"gcsUri": "gs://v", "mimeType": "video/mp4"}]},
    }
    found = read(operations.GET, VERTEX, body)

    assert found["response"]["generated_videos"] == [{"video": {"uri": "gs://v", "mime_type": "video/mp4"}}]


@pytest.mark.parametrize("backend", [GEMINI, VERTEX])
def test_an_operation_that_is_not_done_has_no_response(backend: Backend) -> None:
    assert read(operations.GET, backend, {"name": "o"}) == {"name": "o"}


def test_a_mask_has_its_image_and_its_labels() -> None:
    row = {"bytesBase64Encoded": "AAAA", "mimeType": "image/png"}
    labelled = {**row, "labels": [{"label": "cat", "score": 0.5}]}
    body: Dict[str, Any] = {
        "predictions": [labelled, {"gcsUri": "gs://m"}],
        "deployedModelId": "d",
        "metadata": {},
    }
    mask = {"image_bytes": "AAAA", "mime_type": "image/png"}

    assert read(models.SEGMENT_IMAGE, VERTEX, body) == {
        "generated_masks": [
            {"mask": mask, "labels": [{"label": "cat", "score": 0.5}]},
            {"mask": {"gcs_uri": "gs://m"}, "labels": []},
        ]
    }


def test_the_images_of_products_are_those_of_imagen() -> None:
    body = {"predictions": [{"gcsUri": "gs://a", "prompt": "p"}, {"raiFilteredReason": "no"}]}

    assert read(models.RECONTEXT_IMAGE, VERTEX, body) == {
        "generated_images": [
            {"image": {"gcs_uri": "gs://a"}, "enhanced_prompt": "p"},
            {"rai_filtered_reason": "no"},
        ]
    }


def test_a_vertex_batch_of_datasets_tells_what_it_has_made() -> None:
    job = read(
        batches.GET,
        VERTEX,
        {
            "name": "n",
            "inputConfig": {"vertexMultimodalDatasetSource": {"datasetName": "projects/p/d"}},
            "outputConfig": {
                "vertexMultimodalDatasetDestination": {
                    "displayName": "d",
                    "bigqueryDestination": {"outputUri": "bq://p.d.t"},
                }
            },
            "outputInfo": {"vertexMultimodalDatasetName": "projects/p/e"},
            "completionStats": {"successfulCount": "2", "incompleteCount": "-1"},
        },
    )

    assert job["src"]["vertex_dataset_name"] == "projects/p/d"
    assert job["dest"]["vertex_dataset"] == {"display_name": "d", "bigquery_destination": "bq://p.d.t"}
    assert job["output_info"] == {"vertex_multimodal_dataset_name": "projects/p/e"}
    assert job["completion_stats"] == {"successful_count": 2, "incomplete_count": -1}
