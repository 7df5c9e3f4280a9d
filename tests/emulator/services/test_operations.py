"""Long-running operations of Vertex AI: get, wait, list, cancel and delete."""

from __future__ import annotations

from typing import Any, Dict

import pytest

from ..caller import PROJECT, Caller

OPERATIONS = f"{PROJECT}/operations"
EMPTY = {"@type": "type.googleapis.com/google.protobuf.Empty"}


def begin(caller: Caller, model: str = "4101") -> Dict[str, Any]:
    """Start an operation that deletes a model."""
    return dict(caller.delete(f"{PROJECT}/models/{model}").json)


def test_an_operation_is_done_when_the_clock_has_moved(caller: Caller) -> None:
    operation = begin(caller)

    assert set(operation) == {"name", "metadata"}
    caller.emulator.advance(4)
    assert caller.get(f"/v1beta1/{operation['name']}").json == operation
    caller.emulator.advance(1)
    done = caller.get(f"/v1beta1/{operation['name']}").json
    assert (done["done"], done["response"]) == (True, EMPTY)
    assert done["metadata"]["genericMetadata"] == {
        "createTime": "2025-01-01T00:00:00Z",
        "updateTime": "2025-01-01T00:00:05Z",
    }


def test_waiting_returns_the_current_state_at_once(caller: Caller) -> None:
    operation = begin(caller)

    waited = caller.send("POST", f"/v1beta1/{operation['name']}:wait", None, {"timeout": "5s"})
    assert waited.json == operation
    caller.emulator.advance(5)
    assert caller.send("POST", f"/v1beta1/{operation['name']}:wait").json["done"] is True


def test_a_cancelled_operation_ends_with_an_error(caller: Caller) -> None:
    operation = begin(caller)

    assert caller.send("POST", f"/v1beta1/{operation['name']}:cancel").json == {}
    ended = caller.get(f"/v1beta1/{operation['name']}").json
    assert (ended["done"], ended["error"]["code"]) == (True, 1)
    assert "response" not in ended


def test_cancelling_a_finished_operation_changes_nothing(caller: Caller) -> None:
    operation = begin(caller)
    caller.emulator.advance(5)

    assert caller.send("POST", f"/v1beta1/{operation['name']}:cancel").status == 200
    assert caller.get(f"/v1beta1/{operation['name']}").json["response"] == EMPTY


def test_a_list_has_pages_and_a_filter(caller: Caller) -> None:
    first = begin(caller)
    caller.emulator.advance(5)
    second = begin(caller, "4102")

    page = caller.get(OPERATIONS, pageSize="1").json
    assert [each["name"] for each in page["operations"]] == [first["name"]]
    rest = caller.get(OPERATIONS, pageToken=page["nextPageToken"]).json["operations"]
    assert rest == [second]
    assert caller.get(OPERATIONS, filter="done=false").json["operations"] == [second]
    assert [each["done"] for each in caller.get(OPERATIONS, filter="done=true").json["operations"]] == [True]
    assert caller.get("/v1beta1/projects/q/locations/us-central1/operations").json == {}


def test_a_deleted_operation_is_removed(caller: Caller) -> None:
    name = begin(caller)["name"]

    assert caller.delete(f"/v1beta1/{name}").json == {}
    assert caller.get(OPERATIONS).json == {}
    for answer in (caller.get(f"/v1beta1/{name}"), caller.delete(f"/v1beta1/{name}")):
        assert (answer.status, answer.message) == (404, f'The Operation "{name}" does not exist.')


@pytest.mark.parametrize(
    "path", ["/v1beta/models/veo-2.0-generate-001/operations/x", "/v1beta/tunedModels/x/operations/y"]
)
def test_gemini_does_not_find_missing_operations(caller: Caller, path: str) -> None:
    answer = caller.get(path)

    assert (answer.status, answer.message) == (404, "Requested entity was not found.")
