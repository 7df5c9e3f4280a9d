"""Tuning on the Gemini Developer API: the operation, the tuned model and the calls on it."""

from __future__ import annotations

from typing import Any, Dict, List

import pytest

from ..caller import FLASH, Answer, Caller, contents

TUNED = "/v1beta/tunedModels"
HELLO = {"contents": contents("hello")}


def examples(count: int) -> Dict[str, Any]:
    return {
        "trainingData": {
            "examples": {"examples": [{"textInput": str(at), "output": str(at + 1)} for at in range(count)]}
        }
    }


def create(caller: Caller, count: int = 10, query: str = "", **body: Any) -> Answer:
    """Tune a model on a number of examples."""
    task = {**examples(count), "hyperparameters": body.pop("hyperparameters", {"epochCount": 2})}
    filled = {
        "displayName": "Next Number!",
        "baseModel": f"models/{FLASH}-001",
        "tuningTask": task,
        **body,
    }
    return caller.send("POST", TUNED, filled, {"tunedModelId": query} if query else {})


def test_creating_a_model_gives_an_operation_under_its_name(caller: Caller) -> None:
    operation = create(caller).json

    name, _, operation_id = operation["name"].partition("/operations/")
    assert name.startswith("tunedModels/next-number-")
    assert len(operation_id) == 12
    assert operation["metadata"] == {
        "@type": "type.googleapis.com/google.ai.generativelanguage.v1beta.CreateTunedModelMetadata",
        "tunedModel": name,
        "totalSteps": 5,
        "completedSteps": 0,
        "completedPercent": 0.0,
        "snapshots": [],
    }
    assert "done" not in operation
    assert caller.get(f"/v1beta/{operation['name']}").json == operation


def test_it_progresses_with_the_clock_and_ends(caller: Caller) -> None:
    name = create(caller).json["name"]
    model = name.partition("/operations/")[0]

    caller.emulator.advance(36)
    half = caller.get(f"/v1beta/{name}").json
    assert (half["metadata"]["completedSteps"], half["metadata"]["completedPercent"]) == (3, 60.0)
    assert [each["step"] for each in half["metadata"]["snapshots"]] == [1, 2, 3]
    assert half["metadata"]["snapshots"][0] == {
        "step": 1,
        "epoch": 1,
        "meanLoss": 3.0,
        "computeTime": "2025-01-01T00:00:12Z",
    }
    assert caller.get(f"/v1beta/{model}").json["state"] == "CREATING"

    caller.emulator.advance(24)
    whole = caller.get(f"/v1beta/{name}").json
    assert (whole["done"], whole["metadata"]["completedPercent"]) == (True, 100.0)
    losses = [each["meanLoss"] for each in whole["metadata"]["snapshots"]]
    assert losses == sorted(losses, reverse=True)
    resource = caller.get(f"/v1beta/{model}").json
    kind = whole["response"].pop("@type")
    assert kind == "type.googleapis.com/google.ai.generativelanguage.v1beta.TunedModel"
    assert whole["response"] == resource
    assert (resource["state"], resource["updateTime"]) == ("ACTIVE", "2025-01-01T00:01:00Z")
    assert resource["tuningTask"]["completeTime"] == "2025-01-01T00:01:00Z"
    assert resource["tuningTask"]["hyperparameters"] == {
        "epochCount": 2,
        "batchSize": 4,
        "learningRate": 0.001,
    }
    assert "trainingData" not in resource["tuningTask"]


def test_it_answers_when_it_is_ready(caller: Caller) -> None:
    model = create(caller).json["metadata"]["tunedModel"]

    answer = caller.post(f"/v1beta/{model}:generateContent", HELLO)
    assert (answer.status, answer.json["error"]["status"]) == (400, "FAILED_PRECONDITION")
    assert answer.message == f"Tuned model {model} is not ready: its state is CREATING."
    caller.emulator.advance(60)
    answer = caller.post(f"/v1beta/{model}:generateContent", HELLO)
    assert (answer.text, answer.json["modelVersion"]) == ("You said: hello", model)


@pytest.mark.parametrize(
    ("count", "hyperparameters", "steps", "snapshots"),
    [
        (1, {}, 2, 2),
        (10, {"epochCount": 1, "batchSize": 4}, 3, 3),
        (1000, {"epochCount": 1, "batchSize": 1}, 1000, 100),
    ],
)
def test_steps_follow_from_examples_epochs_and_batches(
    caller: Caller, count: int, hyperparameters: Dict[str, int], steps: int, snapshots: int
) -> None:
    name = create(caller, count, hyperparameters=hyperparameters).json["name"]
    caller.emulator.advance(60)

    metadata = caller.get(f"/v1beta/{name}").json["metadata"]
    assert (metadata["totalSteps"], len(metadata["snapshots"])) == (steps, snapshots)
    assert metadata["snapshots"][-1]["step"] == steps
    assert metadata["snapshots"][-1]["computeTime"] == "2025-01-01T00:01:00Z"


def test_only_one_of_the_two_learning_rates_is_returned(caller: Caller) -> None:
    model = create(caller, hyperparameters={"learningRateMultiplier": 2.0}).json["metadata"]["tunedModel"]

    shown = caller.get(f"/v1beta/{model}").json["tuningTask"]["hyperparameters"]
    assert shown == {"epochCount": 5, "batchSize": 4, "learningRateMultiplier": 2.0}


def test_a_name_can_be_chosen_once(caller: Caller) -> None:
    assert create(caller, query="my-model").json["metadata"]["tunedModel"] == "tunedModels/my-model"

    answer = create(caller, query="my-model")
    assert answer.json["error"] == {
        "code": 409,
        "message": "Tuned model tunedModels/my-model already exists.",
        "status": "ALREADY_EXISTS",
    }


def test_a_model_without_a_display_name_has_a_name(caller: Caller) -> None:
    name = create(caller, displayName="").json["metadata"]["tunedModel"]

    assert len(name) == len("tunedModels/") + 12


def test_a_tuned_model_can_be_tuned_again(caller: Caller) -> None:
    source = {"tunedModel": "tunedModels/numbers-a1b2c3"}
    name = create(caller, baseModel="", tunedModelSource=source).json["metadata"]["tunedModel"]

    resource = caller.get(f"/v1beta/{name}").json
    assert resource["tunedModelSource"] == {**source, "baseModel": "models/gemini-2.0-flash-001"}
    assert "baseModel" not in resource
    missing = create(caller, tunedModelSource={"tunedModel": "tunedModels/x"})
    assert (missing.status, missing.message) == (404, "tunedModels/x does not exist.")


@pytest.mark.parametrize(
    ("changed", "query", "status", "start"),
    [
        ({"baseModel": "models/gemini-invalid"}, "", 404, "models/gemini-invalid is not found for API"),
        ({"baseModel": "models/text-embedding-004"}, "", 404, "models/text-embedding-004 is not found"),
        ({"tuningTask": {}}, "", 400, "* TunedModel.tuning_task: tuning_task is not specified"),
        ({"tuningTask": examples(0)}, "", 400, "* CreateTunedModelRequest.tuned_model.tuning_task."),
        ({"hyperparameters": {"batchSize": 0}}, "", 400, "batch_size must be in the range [1, 1000]."),
        ({"hyperparameters": {"epochCount": 1001}}, "", 400, "epoch_count must be in the range [1, 1000]."),
        ({}, "Not_A_Name", 400, "Invalid tuned_model_id"),
        ({"topK": "x"}, "", 400, "Invalid value at 'top_k' (TYPE_INT32), \"x\""),
    ],
)
def test_invalid_requests_are_rejected(
    caller: Caller, changed: Dict[str, Any], query: str, status: int, start: str
) -> None:
    answer = create(caller, query=query, **changed)

    assert answer.status == status
    assert answer.message.startswith(start)


def test_tuning_can_be_made_to_fail(caller: Caller) -> None:
    operation = create(caller, displayName="invalid data").json
    caller.emulator.advance(60)

    failed = caller.get(f"/v1beta/{operation['name']}").json
    assert (failed["done"], failed["error"]["code"]) == (True, 13)
    assert "response" not in failed
    assert caller.get(f"/v1beta/{operation['metadata']['tunedModel']}").json["state"] == "FAILED"


def test_lists_hold_models_and_operations(caller: Caller) -> None:
    first, second = create(caller).json, create(caller).json
    model = first["metadata"]["tunedModel"]

    names: List[str] = []
    token = ""
    for _ in range(2):
        page = caller.get(TUNED, pageSize="2", pageToken=token, filter="owner:me").json
        names += [each["name"] for each in page["tunedModels"]]
        token = page.get("nextPageToken", "")
    assert names[2:] == [model, second["metadata"]["tunedModel"]]
    listed = caller.get(TUNED, filter="readers:everyone AND state=CREATING").json["tunedModels"]
    assert len(listed) == 2
    assert caller.get(f"/v1beta/{model}/operations").json["operations"] == [first]
    assert caller.get(f"/v1beta/{model}/operations", filter="done=true").json == {}
    assert caller.get(f"/v1beta/{model}/operations", filter="done=false").json["operations"] == [first]


def test_a_patch_changes_what_the_mask_names(caller: Caller) -> None:
    path = f"{TUNED}/numbers-a1b2c3"
    before = caller.get(path).json
    caller.emulator.advance(5)

    body = {"name": "ignored", "displayName": "New", "description": "Not this", "topK": 1}
    after = caller.patch(path, body, updateMask="display_name,topK").json

    assert after == {**before, "displayName": "New", "topK": 1, "updateTime": "2025-01-01T00:00:05Z"}
    cleared = caller.patch(path, {}, updateMask="description").json
    assert "description" not in cleared
    assert caller.get(path).json == cleared
    assert caller.patch(path, {"displayName": "All"}).json["displayName"] == "All"


@pytest.mark.parametrize("mask", ["state", "baseModel", "displayName,tuningTask"])
def test_nothing_else_can_be_changed(caller: Caller, mask: str) -> None:
    answer = caller.patch(f"{TUNED}/numbers-a1b2c3", {"displayName": "x"}, updateMask=mask)

    assert (answer.status, answer.json["error"]["status"]) == (400, "INVALID_ARGUMENT")


def test_a_deleted_model_is_removed_with_its_operation(caller: Caller) -> None:
    operation = create(caller).json
    path = f"/v1beta/{operation['metadata']['tunedModel']}"

    assert caller.delete(path).json == {}
    for answer in (caller.get(path), caller.delete(path), caller.patch(path, {"displayName": "x"})):
        assert answer.status == 404
    assert caller.get(f"/v1beta/{operation['name']}").status == 404
    assert caller.post(f"{path}:generateContent", HELLO).status == 404
