"""Models and endpoints of a Vertex AI project: versions, changes, deletion."""

from __future__ import annotations

from typing import Any, Dict

import pytest

from ..caller import PROJECT, Caller, contents

MODEL = f"{PROJECT}/models/4101"
ENDPOINT = f"{PROJECT}/endpoints/7101"
HELLO = {"contents": contents("hello")}


@pytest.mark.parametrize("version", ["", "@1", "@default"])
def test_a_model_is_found_with_its_version(caller: Caller, version: str) -> None:
    assert caller.get(f"{MODEL}{version}").json["name"] == "projects/p/locations/us-central1/models/4101"


def test_a_missing_version_is_not_found(caller: Caller) -> None:
    answer = caller.get(f"{MODEL}@7")

    name = "projects/p/locations/us-central1/models/4101@7"
    assert answer.json["error"] == {
        "code": 404,
        "message": f'The Model "{name}" does not exist.',
        "status": "NOT_FOUND",
    }


def test_an_endpoint_names_the_model_it_serves(caller: Caller) -> None:
    endpoint = caller.get(ENDPOINT).json

    (deployed,) = endpoint["deployedModels"]
    assert deployed["model"] == "projects/p/locations/us-central1/models/4101"
    assert endpoint["trafficSplit"] == {deployed["id"]: 100}
    assert caller.get(f"{PROJECT}/endpoints").json["endpoints"][0] == endpoint
    only = caller.get(f"{PROJECT}/endpoints", filter='display_name="Short verses"').json["endpoints"]
    assert [each["displayName"] for each in only] == ["Short verses"]
    assert caller.get(f"{PROJECT}/endpoints/1").message.startswith('The Endpoint "projects/p/')


def test_a_read_mask_selects_fields(caller: Caller) -> None:
    models = caller.get(f"{PROJECT}/models", readMask="name,displayName", pageSize="1").json["models"]

    assert models == [{"name": "projects/p/locations/us-central1/models/4101", "displayName": "Next number"}]


def test_a_patch_changes_what_the_mask_names(caller: Caller) -> None:
    before = caller.get(MODEL).json
    caller.emulator.advance(5)

    body: Dict[str, Any] = {"displayName": "New", "labels": {"a": "b"}, "description": "Not this"}
    after = caller.patch(MODEL, body, updateMask="displayName,labels").json

    updated = "2025-01-01T00:00:05Z"
    changed = {"updateTime": updated, "versionUpdateTime": updated}
    assert after == {**before, "displayName": "New", "labels": {"a": "b"}, **changed}
    assert caller.get(MODEL).json == after
    assert caller.get(ENDPOINT).json["displayName"] == "New"
    assert caller.patch(MODEL, {"displayName": "x"}, updateMask="artifactUri").status == 400


def test_projects_do_not_share_their_models(caller: Caller) -> None:
    caller.patch(MODEL, {"displayName": "New"}, updateMask="displayName")

    other = caller.get("/v1beta1/projects/q/locations/us-central1/models/4101").json
    assert other["displayName"] == "Next number"


def test_deleting_a_model_is_an_operation(caller: Caller) -> None:
    operation = caller.delete(MODEL).json

    assert operation["name"].startswith("projects/p/locations/us-central1/operations/")
    assert operation["metadata"]["genericMetadata"]["createTime"] == "2025-01-01T00:00:00Z"
    assert caller.get(MODEL).status == 404
    assert caller.post(f"{ENDPOINT}:generateContent", HELLO).status == 404
    assert len(caller.get(f"{PROJECT}/models").json["models"]) == 1
    caller.emulator.advance(5)
    assert caller.get(f"/v1beta1/{operation['name']}").json["done"] is True


@pytest.mark.parametrize("verb", ["predict", "predictLongRunning"])
def test_a_tuned_model_does_not_support_predictions(caller: Caller, verb: str) -> None:
    answer = caller.post(f"{ENDPOINT}:{verb}", {"instances": [{"prompt": "a"}]})

    assert answer.status == 400
    assert answer.message.endswith(f"/endpoints/7101 is not supported in the {verb} API.")
