"""File search stores: their resources and counts, their pages, and what deletes them."""

from __future__ import annotations

import re

import pytest

from ...caller import VERTEX, Caller
from .stores import PROCESSING, STORES, new_store, upload


def test_a_store_is_named_after_its_display_name(caller: Caller) -> None:
    made = caller.post(STORES, {"displayName": "Help Pages 2025!"}).json

    assert re.fullmatch(r"fileSearchStores/help-pages-2025-[a-z0-9]{12}", made["name"])
    assert made == {
        "name": made["name"],
        "displayName": "Help Pages 2025!",
        "createTime": "2025-01-01T00:00:00Z",
        "updateTime": "2025-01-01T00:00:00Z",
        "embeddingModel": "models/gemini-embedding-001",
    }
    assert caller.get(f"/v1beta/{made['name']}").json == made


@pytest.mark.parametrize("name", ["", "Größe" * 90, "---", "x" * 512])
def test_an_id_has_at_most_40_characters(caller: Caller, name: str) -> None:
    assert re.fullmatch(r"fileSearchStores/[a-z0-9][a-z0-9-]{11,39}", new_store(caller, displayName=name))


def test_a_display_name_has_a_limit(caller: Caller) -> None:
    answer = caller.post(STORES, {"displayName": "x" * 513})

    assert (answer.status, answer.message) == (400, "display_name must have at most 512 characters.")


def test_the_embedding_model_may_be_chosen(caller: Caller) -> None:
    model = "models/text-embedding-004"
    assert caller.post(STORES, {"embeddingModel": model}).json["embeddingModel"] == model


@pytest.mark.parametrize("model", ["models/nonexistent", "nonexistent", "models/gemini-2.0-flash"])
def test_a_model_that_does_not_embed_is_refused(caller: Caller, model: str) -> None:
    answer = caller.post(STORES, {"embeddingModel": model})

    assert (answer.status, "is not found for API version v1beta" in answer.message) == (404, True)
    assert caller.get(STORES).json == {}


def test_a_store_counts_its_documents_by_state(caller: Caller) -> None:
    store = new_store(caller)
    upload(caller, store, b"first")
    upload(caller, store, b"second", displayName="invalid")
    caller.emulator.advance(PROCESSING)
    upload(caller, store, b"third")

    found = caller.get(f"/v1beta/{store}").json

    assert {name: found[name] for name in found if name.endswith("Count")} == {
        "activeDocumentsCount": "1",
        "failedDocumentsCount": "1",
        "pendingDocumentsCount": "1",
    }
    assert (found["sizeBytes"], found["updateTime"]) == ("16", "2025-01-01T00:00:05Z")


def test_stores_are_listed_page_by_page(caller: Caller) -> None:
    names = [new_store(caller) for _ in range(3)]

    first = caller.get(STORES, pageSize="2").json
    last = caller.get(STORES, pageSize="2", pageToken=first["nextPageToken"]).json

    assert [each["name"] for page in (first, last) for each in page["fileSearchStores"]] == names
    assert "nextPageToken" not in last
    assert Caller().get(STORES).json == {}


def test_a_page_has_10_stores_and_at_most_20(caller: Caller) -> None:
    for _ in range(21):
        new_store(caller)

    assert len(caller.get(STORES).json["fileSearchStores"]) == 10
    assert len(caller.get(STORES, pageSize="500").json["fileSearchStores"]) == 20


def test_only_an_empty_store_is_deleted_without_force(caller: Caller) -> None:
    empty, full = new_store(caller), new_store(caller)
    operation = upload(caller, full, b"text")["name"]

    assert caller.delete(f"/v1beta/{empty}").json == {}
    refused = caller.delete(f"/v1beta/{full}")
    assert (refused.status, refused.message) == (400, "Cannot delete non-empty FileSearchStore")
    assert refused.json["error"]["status"] == "FAILED_PRECONDITION"
    assert caller.get(f"/v1beta/{operation}").status == 200
    assert caller.send("DELETE", f"/v1beta/{full}", query={"force": "False"}).status == 400
    assert caller.send("DELETE", f"/v1beta/{full}", query={"force": "yes"}).status == 400
    assert caller.send("DELETE", f"/v1beta/{full}", query={"force": "True"}).json == {}
    assert [caller.get(f"/v1beta/{name}").status for name in (empty, full, operation)] == [404] * 3


@pytest.mark.parametrize("rest", ["", "/documents", "/documents/a", "/media/a", "/operations/a"])
def test_what_is_not_there_is_not_found(caller: Caller, rest: str) -> None:
    assert caller.get(f"{STORES}/missing{rest}").status == 404
    assert caller.delete(f"{STORES}/missing").status == 404


def test_vertex_has_no_file_search(caller: Caller) -> None:
    assert caller.get("/v1beta1/fileSearchStores").status == 404
    tools = [{"fileSearch": {"fileSearchStoreNames": ["a"]}}]
    body = {"contents": [{"role": "user", "parts": [{"text": "a"}]}], "tools": tools}
    assert caller.post(f"{VERTEX}gemini-2.0-flash:generateContent", body).status == 400
