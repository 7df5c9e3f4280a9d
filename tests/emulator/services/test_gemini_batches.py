"""Batches of the Gemini Developer API: requests inline or in a file, and their results."""

from __future__ import annotations

import json
from typing import Any, Dict, List

import pytest

from google._genai_api import service

from ..batches import with_batches
from ..caller import FLASH, GEMINI, Answer, Caller, contents

TYPES = "type.googleapis.com/google.ai.generativelanguage.v1main"


@pytest.fixture
def caller(monkeypatch: pytest.MonkeyPatch) -> Caller:
    monkeypatch.setattr(service, "load", with_batches)
    return Caller()


def inlined(*requests: Dict[str, Any]) -> Dict[str, Any]:
    """Return the input of a batch with inlined requests, each with a key."""
    rows = [{"request": each, "metadata": {"key": f"k{at}"}} for at, each in enumerate(requests)]
    return {"requests": {"requests": rows}}


def ask(*texts: str) -> Dict[str, Any]:
    return inlined(*({"contents": contents(text)} for text in texts))


def create(caller: Caller, source: Dict[str, Any], name: str = "Batch", model: str = FLASH) -> Answer:
    batch = {"displayName": name, "inputConfig": source}
    return caller.post(f"{GEMINI}{model}:batchGenerateContent", {"batch": batch})


def finished(caller: Caller, answer: Answer) -> Dict[str, Any]:
    """Return a batch after its end."""
    caller.emulator.advance(30)
    return dict(caller.get(f"/v1beta/{answer.json['name']}").json)


def test_a_batch_is_an_operation(caller: Caller) -> None:
    batch = create(caller, ask("one", "two")).json

    name = batch["name"]
    assert (name.startswith("batches/"), len(name)) == (True, len("batches/") + 36)
    assert batch == {
        "name": name,
        "metadata": {
            "@type": f"{TYPES}.GenerateContentBatch",
            "model": f"models/{FLASH}",
            "displayName": "Batch",
            "createTime": "2025-01-01T00:00:00Z",
            "updateTime": "2025-01-01T00:00:00Z",
            "batchStats": {"requestCount": "2", "pendingRequestCount": "2"},
            "state": "BATCH_STATE_PENDING",
            "name": name,
        },
    }


def test_it_runs_and_returns_the_results_in_order(caller: Caller) -> None:
    answer = create(caller, ask("one", "two"))
    caller.emulator.advance(10)
    running = caller.get(f"/v1beta/{answer.json['name']}").json
    assert running["metadata"]["state"] == "BATCH_STATE_RUNNING"
    assert "done" not in running

    done = finished(caller, answer)
    metadata = done["metadata"]
    assert (done["done"], metadata["state"]) == (True, "BATCH_STATE_SUCCEEDED")
    assert (metadata["endTime"], metadata["updateTime"]) == ("2025-01-01T00:00:30Z",) * 2
    assert metadata["batchStats"] == {"requestCount": "2", "successfulRequestCount": "2"}
    kind = done["response"].pop("@type")
    assert kind == f"{TYPES}.GenerateContentBatchOutput"
    assert done["response"] == metadata["output"]
    rows = done["response"]["inlinedResponses"]["inlinedResponses"]
    assert [row["metadata"] for row in rows] == [{"key": "k0"}, {"key": "k1"}]
    texts = [row["response"]["candidates"][0]["content"]["parts"][0]["text"] for row in rows]
    assert texts == ["You said: one", "You said: two"]
    assert rows[0]["response"]["modelVersion"] == FLASH


def test_results_can_be_scripted(caller: Caller) -> None:
    caller.emulator.reply_with("first", 503)

    done = finished(caller, create(caller, ask("one", "two")))
    first, second = done["response"]["inlinedResponses"]["inlinedResponses"]
    assert first["response"]["candidates"][0]["content"]["parts"] == [{"text": "first"}]
    assert second["error"] == {
        "code": 14,
        "message": "The model is overloaded. Please try again later.",
    }
    assert done["metadata"]["batchStats"] == {
        "requestCount": "2",
        "successfulRequestCount": "1",
        "failedRequestCount": "1",
    }


@pytest.mark.parametrize(
    ("request_", "code", "message"),
    [
        ({}, 3, "* GenerateContentRequest.contents: contents is not specified\n"),
        (
            {"contents": contents("a"), "generationConfig": {"topP": 2}},
            3,
            "* GenerateContentRequest.generation_config.top_p: top_p must be in the range [0.0, 1.0].\n",
        ),
        (
            {"contents": contents("a"), "cachedContent": "cachedContents/x"},
            7,
            "CachedContent not found (or permission denied)",
        ),
    ],
)
def test_an_invalid_request_has_an_error(
    caller: Caller, request_: Dict[str, Any], code: int, message: str
) -> None:
    done = finished(caller, create(caller, inlined(request_)))

    (row,) = done["response"]["inlinedResponses"]["inlinedResponses"]
    assert row == {"error": {"code": code, "message": message}, "metadata": {"key": "k0"}}


def lines(*rows: object) -> bytes:
    return b"\n".join(row if isinstance(row, bytes) else json.dumps(row).encode() for row in rows)


def test_requests_and_results_can_be_files(caller: Caller) -> None:
    data = lines(
        {"key": "a", "request": {"contents": contents("one")}},
        {"key": "b", "request": {"contents": contents("two"), "generation_config": {"top_k": "x"}}},
        b"",
        {"request": {"contents": contents("three")}},
        b"{no json",
        [1],
        {"key": "c"},
    )
    source = {"fileName": caller.upload(data, "application/jsonl")["name"]}
    answer = create(caller, source)
    assert answer.json["metadata"]["inputConfig"] == source

    done = finished(caller, answer)
    name = done["response"]["responsesFile"]
    assert name == "files/batch-" + answer.json["name"][len("batches/") :]
    assert done["metadata"]["output"] == {"responsesFile": name}
    file = caller.get(f"/v1beta/{name}").json
    assert (file["source"], file["createTime"]) == ("GENERATED", "2025-01-01T00:00:30Z")
    download = caller.get(f"/download/v1beta/{name}:download", alt="media")
    assert download.headers["content-type"] == "application/jsonl"
    assert int(file["sizeBytes"]) == len(download.body)
    rows: List[Dict[str, Any]] = [json.loads(line) for line in download.body.splitlines()]
    assert [row.get("key") for row in rows] == ["a", "b", None, None, None, None]
    assert ["response" in row for row in rows] == [True, False, True, False, False, False]
    assert rows[1]["error"]["message"] == ("Invalid value at 'generation_config.top_k' (TYPE_INT32), \"x\"")
    assert rows[3]["error"] == {"code": 3, "message": "Invalid line: it must be {key, request}."}


def test_the_file_of_results_exists_only_after_the_end(caller: Caller) -> None:
    data = lines({"key": "a", "request": {"contents": contents("one")}})
    source = {"fileName": caller.upload(data, "application/jsonl")["name"]}
    path = "/v1beta/files/batch-" + create(caller, source).json["name"][len("batches/") :]

    assert caller.get(path).status == 403
    caller.emulator.advance(30)
    assert caller.get(path).status == 200


@pytest.mark.parametrize("form", ["inline", "file"])
def test_a_cancelled_batch_has_no_results(caller: Caller, form: str) -> None:
    data = lines({"key": "a", "request": {"contents": contents("one")}})
    source = ask("one")
    if form == "file":
        source = {"fileName": caller.upload(data, "application/jsonl")["name"]}
    answer = create(caller, source)
    path = f"/v1beta/{answer.json['name']}"

    assert caller.send("POST", f"{path}:cancel").json == {}
    done = finished(caller, answer)
    assert (done["done"], done["error"]["code"]) == (True, 1)
    assert done["metadata"]["state"] == "BATCH_STATE_CANCELLED"
    assert "response" not in done
    assert "output" not in done["metadata"]
    assert len(caller.get("/v1beta/files").json.get("files", [])) == (form == "file")
    assert caller.send("POST", f"{path}:cancel").json == {}


def test_a_batch_can_be_made_to_fail(caller: Caller) -> None:
    done = finished(caller, create(caller, ask("one"), name="invalid batch"))

    assert (done["metadata"]["state"], done["error"]["code"]) == ("BATCH_STATE_FAILED", 13)


def test_lists_have_pages(caller: Caller) -> None:
    names = [create(caller, ask(text)).json["name"] for text in "abc"]

    first = caller.get("/v1beta/batches", pageSize="2").json
    second = caller.get("/v1beta/batches", pageToken=first["nextPageToken"]).json
    assert [each["name"] for each in first["operations"] + second["operations"]] == names


def test_a_deleted_batch_is_removed(caller: Caller) -> None:
    path = f"/v1beta/{create(caller, ask('one')).json['name']}"

    assert caller.delete(path).json == {}
    for answer in (caller.get(path), caller.delete(path), caller.send("POST", f"{path}:cancel")):
        assert (answer.status, answer.message) == (404, "Requested entity was not found.")


@pytest.mark.parametrize(
    ("source", "model", "status", "start"),
    [
        (ask("a"), "gemini-invalid", 404, "models/gemini-invalid is not found for API version v1beta"),
        (ask("a"), "text-embedding-004", 404, "models/text-embedding-004 is not found for API version"),
        ({}, FLASH, 400, "batch.input_config is not specified"),
        ({"fileName": "files/x"}, FLASH, 403, "You do not have permission to access the File x or it may"),
        ({"requests": {"requests": [{"request": {"x": 1}}]}}, FLASH, 400, "Invalid JSON payload received."),
    ],
)
def test_invalid_requests_are_rejected(
    caller: Caller, source: Dict[str, Any], model: str, status: int, start: str
) -> None:
    answer = create(caller, source, model=model)

    assert answer.status == status
    assert answer.message.startswith(start)


def test_embeddings_come_in_batches_too(caller: Caller) -> None:
    source = inlined({"content": {"parts": [{"text": "a"}]}}, {"content": {"parts": [{"text": "b"}]}})
    batch = {"displayName": "Batch", "inputConfig": source}
    answer = caller.post(f"{GEMINI}gemini-embedding-001:asyncBatchEmbedContent", {"batch": batch})

    done = finished(caller, answer)
    rows = done["response"]["inlinedResponses"]["inlinedResponses"]
    assert [len(row["response"]["embedding"]["values"]) for row in rows] == [768, 768]
    assert [row["response"]["tokenCount"] for row in rows] == ["1", "1"]
    assert done["metadata"]["@type"].endswith("v1main.EmbedContentBatch")
    assert done["response"]["@type"].endswith("v1main.EmbedContentBatchOutput")
