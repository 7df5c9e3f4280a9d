"""Tuning on Vertex AI: the progress of jobs, and the model and endpoint that they create."""

from __future__ import annotations

from typing import Any, Dict, List

import pytest

from ..caller import PROJECT, Answer, Caller, contents

JOBS = f"{PROJECT}/tuningJobs"
SPEC: Dict[str, Any] = {
    "trainingDatasetUri": "gs://bucket/train.jsonl",
    "hyperParameters": {"epochCount": "3", "adapterSize": "ADAPTER_SIZE_FOUR"},
}
HELLO = {"contents": contents("hello")}


def create(caller: Caller, **body: Any) -> Answer:
    """Create a supervised job unless the body replaces the fields."""
    filled = {"baseModel": "gemini-2.0-flash-001", "supervisedTuningSpec": SPEC, **body}
    return caller.post(JOBS, {name: value for name, value in filled.items() if value is not None})


def get(caller: Caller, job: Dict[str, Any]) -> Dict[str, Any]:
    return dict(caller.get(f"/v1beta1/{job['name']}").json)


def test_a_job_is_pending_at_first(caller: Caller) -> None:
    job = create(caller, tunedModelDisplayName="Mine", description="A test", labels={"team": "a"}).json

    parent, _, job_id = job.pop("name").rpartition("/")
    assert (parent, job_id.isdigit()) == ("projects/p/locations/us-central1/tuningJobs", True)
    assert job == {
        "baseModel": "gemini-2.0-flash-001",
        "tunedModelDisplayName": "Mine",
        "description": "A test",
        "labels": {"team": "a"},
        "supervisedTuningSpec": SPEC,
        "state": "JOB_STATE_PENDING",
        "tuningJobState": "TUNING_JOB_STATE_WAITING_FOR_QUOTA",
        "createTime": "2025-01-01T00:00:00Z",
        "updateTime": "2025-01-01T00:00:00Z",
    }


def test_it_runs_and_succeeds(caller: Caller) -> None:
    job = create(caller).json

    caller.emulator.advance(10)
    running = get(caller, job)
    assert (running["state"], running["startTime"]) == ("JOB_STATE_RUNNING", "2025-01-01T00:00:10Z")
    assert running["experiment"].startswith("projects/p/locations/us-central1/metadataStores/default/")
    assert "endTime" not in running
    assert "tunedModel" not in running

    caller.emulator.advance(60)
    done = get(caller, job)
    assert (done["state"], done["endTime"]) == ("JOB_STATE_SUCCEEDED", "2025-01-01T00:01:10Z")
    assert done["updateTime"] == done["endTime"]
    statistics = done["tuningDataStats"]["supervisedTuningDataStats"]
    assert int(statistics["tuningDatasetExampleCount"]) >= 100


def test_its_model_and_endpoint_exist_from_its_end_on(caller: Caller) -> None:
    job = create(caller, tunedModelDisplayName="Mine", labels={"team": "a"}).json
    caller.emulator.advance(69)
    assert len(caller.get(f"{PROJECT}/models").json["models"]) == 2
    caller.emulator.advance(1)

    tuned = get(caller, job)["tunedModel"]
    model = caller.get(f"/v1beta1/{tuned['model']}").json
    endpoint = caller.get(f"/v1beta1/{tuned['endpoint']}").json
    assert tuned["model"] == f"{model['name']}@1"
    assert (model["displayName"], model["createTime"]) == ("Mine", "2025-01-01T00:01:10Z")
    assert model["labels"]["tune-type"] == "sft"
    assert model["labels"]["team"] == "a"
    assert model["deployedModels"][0]["endpoint"] == tuned["endpoint"]
    assert endpoint["deployedModels"][0]["model"] == model["name"]
    answer = caller.post(f"/v1beta1/{tuned['endpoint']}:generateContent", HELLO)
    assert (answer.text, answer.json["modelVersion"]) == ("You said: hello", tuned["endpoint"])


def test_the_endpoint_does_not_exist_before(caller: Caller) -> None:
    first = create(caller).json
    caller.emulator.advance(70)
    endpoint = get(caller, first)["tunedModel"]["endpoint"]
    other = Caller()
    create(other)

    assert other.post(f"/v1beta1/{endpoint}:generateContent", HELLO).status == 404
    other.emulator.advance(70)
    assert other.post(f"/v1beta1/{endpoint}:generateContent", HELLO).status == 200


def test_a_tuned_model_can_be_tuned_again(caller: Caller) -> None:
    first = create(caller).json
    caller.emulator.advance(70)
    name = get(caller, first)["tunedModel"]["model"]

    job = create(caller, baseModel=None, preTunedModel={"tunedModelName": name, "checkpointId": "1"}).json
    assert job["preTunedModel"] == {"tunedModelName": name, "checkpointId": "1"}
    caller.emulator.advance(70)
    assert get(caller, job)["state"] == "JOB_STATE_SUCCEEDED"


@pytest.mark.parametrize("wait", [0, 30])
def test_a_cancelled_job_creates_no_model(caller: Caller, wait: int) -> None:
    job = create(caller).json
    caller.emulator.advance(wait)

    assert caller.post(f"/v1beta1/{job['name']}:cancel", {}).json == {}
    caller.emulator.advance(100)
    ended = get(caller, job)
    assert ended["state"] == "JOB_STATE_CANCELLED"
    assert ended["endTime"] == ended["updateTime"] == f"2025-01-01T00:00:{wait:02}Z"
    assert ("startTime" in ended) == (wait > 10)
    assert "tunedModel" not in ended
    assert len(caller.get(f"{PROJECT}/models").json["models"]) == 2


def test_a_job_that_is_over_cannot_be_cancelled(caller: Caller) -> None:
    job = create(caller).json
    caller.emulator.advance(70)

    answer = caller.post(f"/v1beta1/{job['name']}:cancel", {})
    assert (answer.status, answer.json["error"]["status"]) == (400, "FAILED_PRECONDITION")
    assert answer.message.endswith("cannot be cancelled: its state is JOB_STATE_SUCCEEDED.")


def test_a_job_can_be_made_to_fail(caller: Caller) -> None:
    job = create(caller, supervisedTuningSpec={"trainingDatasetUri": "gs://bucket/nonexistent.jsonl"}).json
    caller.emulator.advance(70)

    failed = get(caller, job)
    assert (failed["state"], failed["error"]["code"]) == ("JOB_STATE_FAILED", 5)
    assert len(caller.get(f"{PROJECT}/models").json["models"]) == 2


def test_a_video_model_is_tuned_without_statistics(caller: Caller) -> None:
    job = create(caller, supervisedTuningSpec=None, veoTuningSpec={"trainingDatasetUri": "gs://b/a"}).json
    caller.emulator.advance(70)

    done = get(caller, job)
    assert (done["state"], done["tuningDataStats"]) == ("JOB_STATE_SUCCEEDED", {})


@pytest.mark.parametrize(
    ("changed", "status", "message"),
    [
        (
            {"baseModel": None},
            400,
            "List of found errors:\t1.Field: tuning_job.base_model; Message: Required",
        ),
        ({"baseModel": "gemini-invalid"}, 400, "Base model gemini-invalid is not supported."),
        (
            {"baseModel": None, "preTunedModel": {"tunedModelName": "projects/p/locations/l/models/1"}},
            404,
            "The Model",
        ),
        ({"supervisedTuningSpec": None}, 400, "Exactly one tuning spec must be set"),
        ({"veoTuningSpec": SPEC["hyperParameters"]}, 400, "Invalid JSON payload received. Unknown name"),
        ({"veoTuningSpec": {"trainingDatasetUri": "gs://b/a"}}, 400, "Exactly one tuning spec must be set"),
        (
            {"supervisedTuningSpec": {}},
            400,
            "List of found errors:\t1.Field: tuning_job.supervised_tuning_spec.training_dataset_uri; Message:",
        ),
        (
            {"supervisedTuningSpec": {**SPEC, "hyperParameters": {"epochCount": 0}}},
            400,
            "epoch_count must be in the range [1, 1000].",
        ),
    ],
)
def test_invalid_requests_are_rejected(
    caller: Caller, changed: Dict[str, Any], status: int, message: str
) -> None:
    answer = create(caller, **changed)

    assert answer.status == status
    assert answer.message.startswith(message)


def test_output_only_fields_are_ignored(caller: Caller) -> None:
    job = create(
        caller, state="JOB_STATE_SUCCEEDED", tunedModel={"model": "x"}, endTime="2025-01-01T00:00:00Z"
    ).json

    assert job["state"] == "JOB_STATE_PENDING"
    assert "tunedModel" not in job
    assert "endTime" not in job


def test_lists_have_pages_and_filters(caller: Caller) -> None:
    names = [create(caller, tunedModelDisplayName=f"m{at}").json["name"] for at in range(3)]
    caller.post(f"/v1beta1/{names[1]}:cancel", {})

    first = caller.get(JOBS, pageSize="2").json
    second = caller.get(JOBS, pageSize="2", pageToken=first["nextPageToken"]).json
    assert [each["name"] for each in first["tuningJobs"] + second["tuningJobs"]] == names
    found: List[Dict[str, Any]] = caller.get(JOBS, filter='state="JOB_STATE_CANCELLED"').json["tuningJobs"]
    assert [each["name"] for each in found] == names[1:2]
    assert caller.get("/v1beta1/projects/q/locations/us-central1/tuningJobs").json == {}


def test_a_missing_job_is_not_found(caller: Caller) -> None:
    message = f'The TuningJob "{JOBS[len("/v1beta1/") :]}/1" does not exist.'

    for answer in (caller.get(f"{JOBS}/1"), caller.post(f"{JOBS}/1:cancel", {})):
        assert (answer.status, answer.message) == (404, message)
