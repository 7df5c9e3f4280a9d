"""Calls of file search stores and documents: each request, and the result of a response."""

from __future__ import annotations

import asyncio
import datetime
import json
from operator import attrgetter
from typing import Any, Callable, Dict, List, NamedTuple, Optional

import httpx
import pytest

from google import genai
from google.genai import errors, types

from ..wire.capture import new_client

STORE = "fileSearchStores/abc-1"
DOCUMENT = f"{STORE}/documents/d-1"
V = "/v1beta"
METADATA = [
    types.CustomMetadata(key="a", string_value="b"),
    types.CustomMetadata(key="c", numeric_value=1.5),
    types.CustomMetadata(key="d", string_list_value=types.StringList(values=["e"])),
]
SENT_METADATA = [
    {"key": "a", "stringValue": "b"},
    {"key": "c", "numericValue": 1.5},
    {"key": "d", "stringListValue": {"values": ["e"]}},
]


class Row(NamedTuple):
    """A method, its arguments, and the request that it sends."""

    method: str
    arguments: Dict[str, Any]
    request: str
    body: Optional[Dict[str, Any]] = None


ROWS: Dict[str, Row] = {
    "create": Row("create", {}, f"POST {V}/fileSearchStores", {}),
    "create with a config": Row(
        "create",
        {"config": {"display_name": "Größe", "embedding_model": "gemini-embedding-001"}},
        f"POST {V}/fileSearchStores",
        {"displayName": "Größe", "embeddingModel": "models/gemini-embedding-001"},
    ),
    "create with a full model": Row(
        "create",
        {"config": types.CreateFileSearchStoreConfig(embedding_model="models/m")},
        f"POST {V}/fileSearchStores",
        {"embeddingModel": "models/m"},
    ),
    "get": Row("get", {"name": STORE}, f"GET {V}/{STORE}"),
    "get by id": Row("get", {"name": "abc-1"}, f"GET {V}/{STORE}"),
    "list": Row("list", {}, f"GET {V}/fileSearchStores"),
    "list a page": Row(
        "list",
        {"config": {"page_size": 5, "page_token": "a b&c"}},
        f"GET {V}/fileSearchStores?pageSize=5&pageToken=a+b%26c",
    ),
    "delete": Row("delete", {"name": STORE}, f"DELETE {V}/{STORE}"),
    "delete by force": Row(
        "delete", {"name": STORE, "config": {"force": True}}, f"DELETE {V}/{STORE}?force=true"
    ),
    "import": Row(
        "import_file",
        {"file_search_store_name": STORE, "file_name": "files/a"},
        f"POST {V}/{STORE}:importFile",
        {"fileName": "files/a"},
    ),
    "import by ids": Row(
        "import_file",
        {"file_search_store_name": "abc-1", "file_name": "a"},
        f"POST {V}/{STORE}:importFile",
        {"fileName": "files/a"},
    ),
    "import with a config": Row(
        "import_file",
        {
            "file_search_store_name": STORE,
            "file_name": "files/a",
            "config": types.ImportFileConfig(
                custom_metadata=METADATA,
                chunking_config=types.ChunkingConfig(
                    white_space_config=types.WhiteSpaceConfig(max_tokens_per_chunk=9, max_overlap_tokens=1)
                ),
            ),
        },
        f"POST {V}/{STORE}:importFile",
        {
            "fileName": "files/a",
            "customMetadata": SENT_METADATA,
            "chunkingConfig": {"whiteSpaceConfig": {"maxTokensPerChunk": 9, "maxOverlapTokens": 1}},
        },
    ),
    "get a document": Row("documents.get", {"name": DOCUMENT}, f"GET {V}/{DOCUMENT}"),
    "list documents": Row("documents.list", {"parent": "abc-1"}, f"GET {V}/{STORE}/documents"),
    "list a page of documents": Row(
        "documents.list",
        {"parent": STORE, "config": {"page_size": 5}},
        f"GET {V}/{STORE}/documents?pageSize=5",
    ),
    "delete a document": Row(
        "documents.delete",
        {"name": DOCUMENT, "config": {"force": False}},
        f"DELETE {V}/{DOCUMENT}?force=false",
    ),
}


def client_of(answer: Any, seen: List[httpx.Request], backend: str = "gemini") -> genai.Client:
    def handle(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return httpx.Response(200, json=answer)

    return new_client(backend, httpx.MockTransport(handle))


def told(request: httpx.Request) -> str:
    return f"{request.method} {request.url.raw_path.decode()}"


@pytest.mark.parametrize("name", ROWS)
def test_a_call_on_the_wire(name: str) -> None:
    row = ROWS[name]
    seen: List[httpx.Request] = []
    attrgetter(f"file_search_stores.{row.method}")(client_of({}, seen))(**row.arguments)

    async def main() -> None:
        async with client_of({}, seen).aio as client:
            await attrgetter(f"file_search_stores.{row.method}")(client)(**row.arguments)

    asyncio.run(main())
    assert [told(request) for request in seen] == [row.request] * 2
    assert [json.loads(request.content or b"null") for request in seen] == [row.body] * 2


@pytest.mark.parametrize("backend", ["vertex", "express"])
@pytest.mark.parametrize("name", ROWS)
def test_vertex_refuses_before_any_request(name: str, backend: str) -> None:
    seen: List[httpx.Request] = []
    with pytest.raises(errors.UnsupportedMethodError, match="is not supported by Vertex AI"):
        attrgetter(f"file_search_stores.{ROWS[name].method}")(client_of({}, seen, backend))(
            **ROWS[name].arguments
        )
    assert seen == []


TRICKS = ("", "../models/m", "fileSearchStores/../models/m", "a?x=y", "a#b", "a%2fb", "files/a", "models/m")


@pytest.mark.parametrize("name", TRICKS)
def test_a_name_cannot_change_the_path(name: str) -> None:
    seen: List[httpx.Request] = []
    stores = client_of({}, seen).file_search_stores
    calls: List[Callable[[], object]] = [
        lambda: stores.get(name=name),
        lambda: stores.delete(name=name),
        lambda: stores.import_file(file_search_store_name=name, file_name="files/a"),
        lambda: stores.upload_to_file_search_store(file_search_store_name=name, file=__file__),
        lambda: stores.download_media(media_id=name),
        lambda: stores.documents.get(name=name),
        lambda: stores.documents.delete(name=name),
        lambda: stores.documents.list(parent=name),
    ]
    for call in calls:
        with pytest.raises(errors.InvalidNameError):
            call()
    assert seen == []


def test_a_store_is_read() -> None:
    answer = {
        "name": STORE,
        "displayName": "d",
        "createTime": "2025-01-01T00:00:00Z",
        "activeDocumentsCount": "3",
        "failedDocumentsCount": "1",
        "sizeBytes": "12345678901",
        "embeddingModel": "models/m",
    }

    store = client_of(answer, []).file_search_stores.get(name=STORE)

    assert store == types.FileSearchStore(
        name=STORE,
        display_name="d",
        create_time=datetime.datetime(2025, 1, 1, tzinfo=datetime.timezone.utc),
        active_documents_count=3,
        failed_documents_count=1,
        size_bytes=12345678901,
        embedding_model="models/m",
    )
    assert store.sdk_http_response is not None


def test_a_document_is_read() -> None:
    answer = {
        "name": DOCUMENT,
        "state": "STATE_ACTIVE",
        "customMetadata": SENT_METADATA,
        "sizeBytes": "5",
        "mimeType": "text/plain",
    }

    document = client_of(answer, []).file_search_stores.documents.get(name=DOCUMENT)

    assert document.state is types.DocumentState.STATE_ACTIVE
    assert document.custom_metadata == METADATA
    assert (document.size_bytes, document.mime_type) == (5, "text/plain")


def test_pages_of_documents_follow_one_another() -> None:
    pages: Dict[Any, Any] = {
        None: {"documents": [{"name": "a"}], "nextPageToken": "2"},
        "2": {"documents": [{"name": "b"}]},
    }

    def handle(request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, json=pages[request.url.params.get("pageToken")])

    client = new_client("gemini", httpx.MockTransport(handle))
    pager = client.file_search_stores.documents.list(parent=STORE)

    assert (pager.page_size, pager.name) == (1, "documents")
    assert [document.name for document in pager] == ["a", "b"]


def test_an_import_is_an_operation() -> None:
    answer = {
        "name": f"{STORE}/operations/o",
        "done": True,
        "metadata": {"@type": "a"},
        "response": {"@type": "b", "parent": STORE, "documentName": "d"},
    }

    operation = client_of(answer, []).file_search_stores.import_file(
        file_search_store_name=STORE, file_name="files/a"
    )

    assert type(operation) is types.ImportFileOperation
    assert operation.response is not None
    assert operation.result is operation.response
    assert (operation.response.parent, operation.response.document_name) == (STORE, "d")
    again = types.ImportFileOperation.from_api_response(answer)
    assert again == operation
    assert types.ImportFileOperation.from_api_response(answer, is_vertex_ai=False) == operation


POLLED: Dict[str, Any] = {
    f"{STORE}/operations/o": types.ImportFileOperation,
    f"{STORE}/upload/operations/o": types.UploadToFileSearchStoreOperation,
    "models/veo/operations/o": types.GenerateVideosOperation,
}


@pytest.mark.parametrize("name", POLLED)
def test_an_operation_is_polled_by_its_name(name: str) -> None:
    seen: List[httpx.Request] = []
    client = client_of({"name": name, "done": True, "response": {"parent": STORE}}, seen)
    given: List[Any] = [name, {"name": name}, POLLED[name](name=name)]

    found: List[Any] = [client.operations.get(each) for each in given]
    found += [client.operations.wait(each, config={"interval_seconds": 0}) for each in given]

    assert {type(each) for each in found} == {POLLED[name]}
    assert {told(request) for request in seen} == {f"GET {V}/{name}"}
    assert all(each.done and each.sdk_http_response for each in found)


def test_an_object_says_its_type_whatever_its_name() -> None:
    operation = types.UploadToFileSearchStoreOperation(name=f"{STORE}/operations/o")
    client = client_of({"name": operation.name, "response": {"sizeBytes": "5"}}, [])

    polled = client.operations.get(operation)

    assert polled.response is not None
    assert polled.response.size_bytes == 5


def test_the_sources_of_an_answer_are_read() -> None:
    context = {
        "fileSearchStore": STORE,
        "title": "t",
        "text": "x",
        "customMetadata": SENT_METADATA,
        "pageNumber": 4,
        "mediaId": f"{STORE}/media/m",
    }
    metadata = {"groundingChunks": [{"retrievedContext": context}]}
    client = client_of({"candidates": [{"groundingMetadata": metadata}]}, [])

    (candidate,) = client.models.generate_content(model="m", contents="hi").candidates

    assert candidate.grounding_metadata is not None
    found = candidate.grounding_metadata.grounding_chunks[0].retrieved_context
    assert found is not None
    assert (found.file_search_store, found.page_number, found.media_id) == (STORE, 4, f"{STORE}/media/m")
    assert found.custom_metadata == [
        types.GroundingChunkCustomMetadata(key="a", string_value="b"),
        types.GroundingChunkCustomMetadata(key="c", numeric_value=1.5),
        types.GroundingChunkCustomMetadata(
            key="d", string_list_value=types.GroundingChunkStringList(values=["e"])
        ),
    ]
