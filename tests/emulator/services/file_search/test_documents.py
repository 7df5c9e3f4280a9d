"""Documents: uploads and imports, their operations, their states by the clock, and what deletes them."""

from __future__ import annotations

from typing import Any, Dict, List

import pytest

from ...caller import KEY, Caller, Json
from ...samples import mp4, pdf, png
from .stores import PROCESSING, STORES, ask, finish, new_store, start, upload

METADATA: List[Json] = [
    {"key": "author", "stringValue": "Ada"},
    {"key": "year", "numericValue": 1843},
    {"key": "tags", "stringListValue": {"values": ["a"]}},
]


def test_an_upload_becomes_a_document(caller: Caller) -> None:
    store = new_store(caller)

    operation = upload(caller, store, b"hello", displayName="Note 1", customMetadata=METADATA)

    name = operation["response"]["documentName"]
    document_id = name.rpartition("/")[2]
    assert name.startswith(f"{store}/documents/note-1-")
    assert operation["name"] == f"{store}/upload/operations/{document_id}"
    assert "done" not in operation
    assert operation["response"]["parent"] == store
    assert (operation["response"]["mimeType"], operation["response"]["sizeBytes"]) == ("text/plain", "5")
    pending = caller.get(f"/v1beta/{name}").json
    assert pending == {
        "name": name,
        "displayName": "Note 1",
        "customMetadata": METADATA,
        "createTime": "2025-01-01T00:00:00Z",
        "updateTime": "2025-01-01T00:00:00Z",
        "state": "STATE_PENDING",
        "sizeBytes": "5",
        "mimeType": "text/plain",
    }
    assert caller.get(f"/v1beta/{operation['name']}").json == {"name": operation["name"]}
    caller.emulator.advance(PROCESSING)
    done = caller.get(f"/v1beta/{operation['name']}").json
    assert (done["done"], done["response"]) == (True, operation["response"])
    active = {**pending, "state": "STATE_ACTIVE", "updateTime": "2025-01-01T00:00:05Z"}
    assert caller.get(f"/v1beta/{name}").json == active
    assert caller.get(f"/v1beta/{store}/documents").json == {"documents": [active]}


@pytest.mark.parametrize(
    ("body", "file_name", "found"),
    [
        ({"displayName": "shown"}, "a.txt", "shown"),
        ({}, "a.txt", "a.txt"),
    ],
)
def test_a_document_is_named_after_its_file(caller: Caller, body: Json, file_name: str, found: str) -> None:
    store = new_store(caller)

    finish(caller, start(caller, store, body, name=file_name), b"text")

    assert caller.get(f"/v1beta/{store}/documents").json["documents"][0]["displayName"] == found


def test_the_type_in_the_metadata_is_that_of_the_document(caller: Caller) -> None:
    store = new_store(caller)

    assert upload(caller, store, b"a,b", mimeType="text/csv")["response"]["mimeType"] == "text/csv"
    assert upload(caller, store, b"a", "text/html; charset=utf-8")["response"]["mimeType"] == "text/html"


def test_a_raw_upload_becomes_a_document_too(caller: Caller) -> None:
    store = new_store(caller)
    path = f"/upload/v1beta/{store}:uploadToFileSearchStore"

    answer = caller.post(path, b"hello", {**KEY, "content-type": "text/plain"})

    assert answer.json["response"]["sizeBytes"] == "5"


def test_a_file_is_imported(caller: Caller) -> None:
    store = new_store(caller)
    file = caller.upload(b"Dogs bark.", "text/plain", displayName="Animals")

    operation = caller.post(
        f"/v1beta/{store}:importFile", {"fileName": file["name"], "customMetadata": METADATA}
    ).json

    assert set(operation) == {"name"}
    assert operation["name"].startswith(f"{store}/operations/animals-")
    caller.emulator.advance(PROCESSING)
    done = caller.get(f"/v1beta/{operation['name']}").json
    document_id = done["response"]["documentName"]  # an id, as of the backend
    assert (done["done"], done["response"]["parent"]) == (True, store)
    document = caller.get(f"/v1beta/{store}/documents/{document_id}").json
    assert (document["displayName"], document["customMetadata"]) == ("Animals", METADATA)
    assert caller.delete(f"/v1beta/{file['name']}").status == 200
    assert ask(caller, "dogs", store).text == "Dogs bark."


def test_a_file_that_does_not_exist_cannot_be_imported(caller: Caller) -> None:
    store = new_store(caller)

    assert caller.post(f"/v1beta/{store}:importFile", {"fileName": "files/missing"}).status == 403
    assert caller.post(f"/v1beta/{store}:importFile", {}).status == 400
    assert caller.post(f"{STORES}/missing:importFile", {"fileName": "files/a"}).status in (403, 404)


def test_some_documents_fail(caller: Caller) -> None:
    store = new_store(caller)
    operation = upload(caller, store, b"x", displayName="an invalid one")
    caller.emulator.advance(PROCESSING)

    failed = caller.get(f"/v1beta/{operation['name']}").json

    assert (failed["done"], failed["error"]["code"], "response" in failed) == (True, 13, False)
    name = operation["response"]["documentName"]
    assert caller.get(f"/v1beta/{name}").json["state"] == "STATE_FAILED"


def test_a_document_with_chunks_is_deleted_by_force(caller: Caller) -> None:
    store = new_store(caller)
    full = upload(caller, store, b"text")["response"]["documentName"]
    empty = upload(caller, store, b" ")["response"]["documentName"]

    refused = caller.delete(f"/v1beta/{full}")

    assert (refused.status, refused.message) == (400, "Cannot delete non-empty Document")
    assert caller.send("DELETE", f"/v1beta/{full}", query={"force": "true"}).json == {}
    assert caller.delete(f"/v1beta/{empty}").json == {}
    assert caller.get(f"/v1beta/{store}/documents").json == {}
    assert caller.delete(f"/v1beta/{full}").status == 404


def test_a_medium_can_be_downloaded(caller: Caller) -> None:
    store = new_store(caller)
    data = png(4, 4)
    upload(caller, store, data, "image/png", displayName="a red barn")
    upload(caller, store, mp4(1.0), "video/mp4", displayName="a film")
    upload(caller, store, pdf(1), "application/pdf", displayName="paper on barns")
    caller.emulator.advance(PROCESSING)

    grounding = ask(caller, "barns", store).json["candidates"][0]["groundingMetadata"]

    contexts = [each["retrievedContext"] for each in grounding["groundingChunks"]]
    (medium,) = [each["mediaId"] for each in contexts if "mediaId" in each]
    assert [each["title"] for each in contexts] == ["a red barn", "paper on barns"]
    assert caller.get(f"/v1beta/{medium}", alt="media").body == data
    assert caller.get(f"/v1beta/{medium}", alt="media").headers["content-type"] == "image/png"
    assert caller.get(f"/v1beta/{medium}").json == {}
    assert caller.get(f"/v1beta/{store}/media/other", alt="media").status == 404


INVALID: Dict[str, Any] = {
    "too many": (
        {"customMetadata": [{"key": str(at), "stringValue": "a"} for at in range(21)]},
        "at most 20",
    ),
    "no key": ({"customMetadata": [{"stringValue": "a"}]}, "custom_metadata[0].key is not specified"),
    "no value": ({"customMetadata": [{"key": "a"}]}, "exactly one value"),
    "two values": (
        {"customMetadata": [{"key": "a", "stringValue": "a", "numericValue": 1}]},
        "exactly one value",
    ),
    "overlap": (
        {"chunkingConfig": {"whiteSpaceConfig": {"maxTokensPerChunk": 5, "maxOverlapTokens": 5}}},
        "max_overlap_tokens must be less",
    ),
    "long": ({"chunkingConfig": {"whiteSpaceConfig": {"maxTokensPerChunk": 513}}}, "at most 512"),
    "negative": ({"chunkingConfig": {"whiteSpaceConfig": {"maxTokensPerChunk": -5}}}, "must be less"),
    "unknown": ({"title": "a"}, "Unknown name"),
    "name": ({"displayName": "x" * 513}, "at most 512"),
}


@pytest.mark.parametrize("name", INVALID)
def test_a_document_that_is_invalid_is_refused(caller: Caller, name: str) -> None:
    body, message = INVALID[name]
    store = new_store(caller)

    answer = start(caller, store, body)

    assert answer.status == 400
    assert message in answer.message


def test_a_type_that_no_model_reads_is_refused(caller: Caller) -> None:
    answer = finish(caller, start(caller, new_store(caller), {}, "application/zip"), b"PK")

    assert (answer.status, answer.message) == (400, "Unsupported MIME type: application/zip")
    assert answer.headers["x-goog-upload-status"] == "final"


def test_a_store_that_is_gone_takes_no_upload(caller: Caller) -> None:
    store = new_store(caller)
    started = start(caller, store, {})

    assert start(caller, "fileSearchStores/missing", {}).status == 404
    caller.delete(f"/v1beta/{store}")
    assert finish(caller, started, b"text").status == 404
