"""Batch prediction jobs of Vertex AI: their progress with the clock, and their output."""

from __future__ import annotations

from typing import Any, Dict

import pytest

from ..caller import FLASH, PROJECT, Answer, Caller

JOBS = f"{PROJECT}/batchPredictionJobs"
STORAGE: Dict[str, Any] = {
    "displayName": "Batch",
    "model": f"publishers/google/models/{FLASH}",
    "inputConfig": {"instancesFormat": "jsonl", "gcsSource": {"uris": ["gs://bucket/in.jsonl"]}},
    "outputConfig": {
        "predictionsFormat": "jsonl",
        "gcsDestination": {"outputUriPrefix": "gs://bucket/out/"},
    },
}
TABLES: Dict[str, Any] = {
    **STORAGE,
    "inputConfig": {"instancesFormat": "bigquery", "bigquerySource": {"inputUri": "bq://p.d.in"}},
    "outputConfig": {"predictionsFormat": "bigquery", "bigqueryDestination": {"outputUri": "bq://p.d.out"}},
}


def create(caller: Caller, **body: Any) -> Answer:
    """Create a job that reads and writes files unless the body replaces the fields."""
    filled = {**STORAGE, **body}
    return caller.post(JOBS, {name: value for name, value in filled.items() if value is not None})


def test_a_job_waits_runs_and_succeeds(caller: Caller) -> None:
    job = create(caller, labels={"team": "a"}).json
    path = f"/v1beta1/{job['name']}"

    assert job["name"].startswith("projects/p/locations/us-central1/batchPredictionJobs/")
    assert (job["state"], job["labels"], job["model"]) == (
        "JOB_STATE_PENDING",
        {"team": "a"},
        STORAGE["model"],
    )
    caller.emulator.advance(10)
    running = caller.get(path).json
    assert (running["state"], running["startTime"]) == ("JOB_STATE_RUNNING", "2025-01-01T00:00:10Z")
    assert "outputInfo" not in running
    caller.emulator.advance(20)
    done = caller.get(path).json
    assert (done["state"], done["endTime"]) == ("JOB_STATE_SUCCEEDED", "2025-01-01T00:00:30Z")
    assert done["outputInfo"] == {
        "gcsOutputDirectory": "gs://bucket/out/prediction-model-2025-01-01T00:00:00Z"
    }
    assert int(done["completionStats"]["successfulCount"]) >= 1


@pytest.mark.parametrize(
    ("place", "dataset", "table"),
    [("bq://p.d.out", "bq://p.d", "out"), ("bq://p.d", "bq://p.d", "predictions_2025_01_01T00_00_00")],
)
def test_the_output_can_be_a_table(caller: Caller, place: str, dataset: str, table: str) -> None:
    output = {"predictionsFormat": "bigquery", "bigqueryDestination": {"outputUri": place}}
    job = create(caller, **{**TABLES, "outputConfig": output}).json
    caller.emulator.advance(30)

    assert caller.get(f"/v1beta1/{job['name']}").json["outputInfo"] == {
        "bigqueryOutputDataset": dataset,
        "bigqueryOutputTable": table,
    }


@pytest.mark.parametrize(
    "model", ["publishers/google/models/text-embedding-004", "projects/p/locations/us-central1/models/4101"]
)
def test_embedding_and_tuned_models_work_in_batches_too(caller: Caller, model: str) -> None:
    assert create(caller, model=model).json["model"] == model


@pytest.mark.parametrize(
    ("changed", "status", "message"),
    [
        (
            {"model": None},
            400,
            "List of found errors:\t1.Field: batch_prediction_job.model; Message: Required",
        ),
        (
            {"model": "publishers/google/models/gemini-invalid"},
            404,
            "Publisher Model `publishers/google/models/",
        ),
        (
            {"model": "publishers/google/models/veo-2.0"},
            400,
            "veo-2.0 is not supported in the batchPredict API.",
        ),
        ({"model": "projects/p/locations/us-central1/models/1"}, 404, 'The Model "projects/p/locations/'),
        ({"displayName": None}, 400, "List of found errors:\t1.Field: display_name; Message: Required field"),
        (
            {"inputConfig": {"instancesFormat": "jsonl"}},
            400,
            "List of found errors:\t1.Field: batch_prediction",
        ),
    ],
)
def test_invalid_requests_are_rejected(
    caller: Caller, changed: Dict[str, Any], status: int, message: str
) -> None:
    answer = create(caller, **changed)

    assert answer.status == status
    assert answer.message.startswith(message)


def test_a_job_can_be_made_to_fail(caller: Caller) -> None:
    source = {"instancesFormat": "jsonl", "gcsSource": {"uris": ["gs://bucket/nonexistent.jsonl"]}}
    job = create(caller, inputConfig=source).json
    caller.emulator.advance(30)

    failed = caller.get(f"/v1beta1/{job['name']}").json
    assert (failed["state"], failed["error"]["code"]) == ("JOB_STATE_FAILED", 5)
    assert "outputInfo" not in failed


def test_a_cancelled_job_ends_at_once_and_only_once(caller: Caller) -> None:
    path = f"/v1beta1/{create(caller).json['name']}"
    caller.emulator.advance(15)

    assert caller.post(f"{path}:cancel", {}).json == {}
    ended = caller.get(path).json
    assert (ended["state"], ended["endTime"]) == ("JOB_STATE_CANCELLED", "2025-01-01T00:00:15Z")
    again = caller.post(f"{path}:cancel", {})
    assert (again.status, again.json["error"]["status"]) == (400, "FAILED_PRECONDITION")


def test_only_a_job_that_is_over_can_be_deleted(caller: Caller) -> None:
    name = create(caller).json["name"]
    path = f"/v1beta1/{name}"

    refused = caller.delete(path)
    assert (refused.status, refused.json["error"]["status"]) == (400, "FAILED_PRECONDITION")
    assert refused.message.endswith("cannot be deleted: its state is JOB_STATE_PENDING.")
    caller.emulator.advance(30)
    operation = caller.delete(path).json
    assert operation["name"].startswith("projects/p/locations/us-central1/operations/")
    assert caller.get(path).message == f'The BatchPredictionJob "{name}" does not exist.'
    caller.emulator.advance(5)
    assert caller.get(f"/v1beta1/{operation['name']}").json["done"] is True


def test_lists_have_pages_filters_and_masks(caller: Caller) -> None:
    names = [create(caller, displayName=f"b{at}").json["name"] for at in range(3)]

    first = caller.get(JOBS, pageSize="2").json
    second = caller.get(JOBS, pageToken=first["nextPageToken"]).json
    assert [each["name"] for each in first["batchPredictionJobs"] + second["batchPredictionJobs"]] == names
    found = caller.get(JOBS, filter='display_name="b1"', readMask="name,state").json["batchPredictionJobs"]
    assert found == [{"name": names[1], "state": "JOB_STATE_PENDING"}]


def test_a_dataset_is_read_and_made(caller: Caller) -> None:
    source = {"datasetName": "projects/p/locations/us-central1/datasets/7"}
    job = create(
        caller,
        inputConfig={"instancesFormat": "vertex-dataset", "vertexMultimodalDatasetSource": source},
        outputConfig={"predictionsFormat": "vertex-dataset", "vertexMultimodalDatasetDestination": {}},
    ).json
    caller.emulator.advance(30)

    output = caller.get(f"/v1beta1/{job['name']}").json["outputInfo"]
    assert list(output) == ["vertexMultimodalDatasetName"]
    assert output["vertexMultimodalDatasetName"].startswith("projects/p/locations/us-central1/datasets/")
