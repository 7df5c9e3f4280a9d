"""Calls of `client.file_search_stores` and its documents, and the file search tool."""

from __future__ import annotations

from typing import Any, Union

from ..call import BOTH, GEMINI, VERTEX, Arguments, Build, Call, always, both_shells, fixed, flat, with_config
from .file import PDF, PIECE, disk, memory

STORE = "fileSearchStores/abc-1"
DOCUMENT = f"{STORE}/documents/a-1"
MEDIUM = f"{STORE}/media/b-1"
BAD_NAMES = {"empty": "", "dots": "fileSearchStores/../x", "question": "fileSearchStores/a?x=y"}
METADATA = [
    {"key": "author", "string_value": "Ada"},
    {"key": "year", "numeric_value": 1843},
    {"key": "tags", "string_list_value": {"values": ["a", "b"]}},
]
CHUNKING = {"white_space_config": {"max_tokens_per_chunk": 200, "max_overlap_tokens": 20}}


def on_gemini(name: str, method: str, given: Union[Arguments, dict[str, Any]]) -> list[Call]:
    """A call of the Gemini API alone, which Vertex AI refuses."""
    arguments = fixed(**given) if isinstance(given, dict) else given
    return both_shells(f"stores/{name}", f"file_search_stores.{method}", arguments, refused_on=(VERTEX,))


STORES: dict[str, dict[str, Any]] = {
    "plain": {},
    "empty": {"config": {}},
    "display-name": {"config": {"display_name": "Größe"}},
    "model": {"config": {"display_name": "d", "embedding_model": "gemini-embedding-001"}},
    "model-full": {"config": {"embedding_model": "models/gemini-embedding-001"}},
    "camel-keys": {"config": {"displayName": "d", "embeddingModel": "m"}},
}
PAGES: dict[str, dict[str, Any]] = {
    "plain": {},
    "page-size": {"config": {"page_size": 5}},
    "page-token": {"config": {"page_token": "t/1="}},
}
FORCES: dict[str, dict[str, Any]] = {
    "plain": {},
    "forced": {"config": {"force": True}},
    "not-forced": {"config": {"force": False}},
}


def store_calls() -> list[Call]:
    """create, get, list and delete, of stores and of documents."""
    calls = [on_gemini(f"create-{name}", "create", given) for name, given in STORES.items()]
    calls.append(
        on_gemini(
            "create-object",
            "create",
            lambda t: {"config": t.CreateFileSearchStoreConfig(display_name="d", embedding_model="m")},
        )
    )
    calls += [on_gemini(f"list-{name}", "list", given) for name, given in PAGES.items()]
    for name, given in PAGES.items():
        calls.append(on_gemini(f"documents-list-{name}", "documents.list", {"parent": STORE, **given}))
    for name, given in FORCES.items():
        calls.append(on_gemini(f"delete-{name}", "delete", {"name": STORE, **given}))
        calls.append(on_gemini(f"documents-delete-{name}", "documents.delete", {"name": DOCUMENT, **given}))
    calls.append(on_gemini("get", "get", {"name": STORE}))
    calls.append(on_gemini("get-id", "get", {"name": "abc-1"}))
    calls.append(on_gemini("documents-get", "documents.get", {"name": DOCUMENT}))
    calls.append(on_gemini("documents-list-id", "documents.list", {"parent": "abc-1"}))
    for name, bad in BAD_NAMES.items():
        calls.append(on_gemini(f"get-bad-{name}", "get", {"name": bad}))
        calls.append(on_gemini(f"documents-get-bad-{name}", "documents.get", {"name": bad}))
    return flat(calls)


DOCUMENTS: dict[str, Union[Build, dict[str, Any]]] = {
    "empty": {},
    "metadata": {"custom_metadata": METADATA},
    "chunking": {"chunking_config": CHUNKING},
    "camel-keys": {"customMetadata": [{"key": "a", "stringValue": "b"}]},
}


def import_calls() -> list[Call]:
    """import_file and download_media."""
    named = {"file_search_store_name": STORE, "file_name": "files/abc"}
    calls = [
        on_gemini(f"import-{name}", "import_file", {**named, "config": given})
        for name, given in DOCUMENTS.items()
    ]

    def built(types: Any) -> dict[str, Any]:
        chunks = types.WhiteSpaceConfig(max_tokens_per_chunk=9)
        metadata = [types.CustomMetadata(key="a", string_list_value=types.StringList(values=["b"]))]
        config = types.ImportFileConfig(
            custom_metadata=metadata, chunking_config=types.ChunkingConfig(white_space_config=chunks)
        )
        return {**named, "config": config}

    calls.append(on_gemini("import-plain", "import_file", named))
    calls.append(on_gemini("import-object", "import_file", built))
    calls.append(on_gemini("import-id", "import_file", {**named, "file_name": "abc"}))
    calls.append(on_gemini("media", "download_media", {"media_id": MEDIUM}))
    calls.append(on_gemini("media-slash", "download_media", {"media_id": f"/{MEDIUM}"}))
    options = {"http_options": {"headers": {"x-conformance-one": "1"}}}
    calls.append(on_gemini("media-http", "download_media", {"media_id": MEDIUM, "config": options}))
    calls += [
        both_shells(
            f"stores/media-bad-{name}",
            "file_search_stores.download_media",
            fixed(media_id=bad),
            refused_on=BOTH,
        )
        for name, bad in {"empty": "", "store": STORE, "document": DOCUMENT}.items()
    ]
    return flat(calls)


def upload(
    name: str,
    file: Build,
    config: Union[Build, dict[str, Any], None] = None,
    refused_on: tuple[str, ...] = (VERTEX,),
) -> list[Call]:
    """An upload into a store, which Vertex AI refuses."""
    build = config if callable(config) else always(config)

    def arguments(types: Any) -> dict[str, Any]:
        return {"file_search_store_name": STORE, "file": file(types), "config": build(types)}

    method = "file_search_stores.upload_to_file_search_store"
    return both_shells(f"stores/upload-{name}", method, arguments, refused_on=refused_on)


def upload_calls() -> list[Call]:
    """Uploads into a store: files of all kinds, and what the config says of the document."""
    calls = [
        upload("path", disk("a.txt")),
        upload("path-pdf", disk("a.pdf")),
        upload("path-empty", disk("empty.txt", b"")),
        upload("path-unknown-type", disk("a.xyzzy"), None, BOTH),
        upload("path-unknown-type-given", disk("a.xyzzy"), PDF),
        upload("path-missing", always("/does/not/exist.txt"), None, BOTH),
        upload("open", memory(b"hello"), PDF),
        upload("open-from-the-middle", memory(b"hello", 2), PDF),
        upload("open-one-piece", memory(PIECE), PDF),
        upload("open-two-pieces", memory(PIECE + b"hello"), PDF),
        upload("bytes", always(b"hello"), PDF, BOTH),
        upload("api-version", disk("a.txt"), {"http_options": {"api_version": "v1"}}),
        upload(
            "all",
            disk("a.txt"),
            {"display_name": "d", "mime_type": "text/x-own", "custom_metadata": METADATA},
        ),
        upload("object", disk("a.txt"), lambda t: t.UploadToFileSearchStoreConfig(display_name="d")),
    ]
    calls += [upload(f"config-{name}", disk("a.txt"), given) for name, given in DOCUMENTS.items()]
    return flat(calls)


SEARCHES: dict[str, dict[str, Any]] = {
    "stores": {"file_search_store_names": [STORE, "fileSearchStores/b"]},
    "top-k": {"file_search_store_names": [STORE], "top_k": 3},
    "filter": {"file_search_store_names": [STORE], "metadata_filter": 'author = "Ada"'},
}


def search_calls() -> list[Call]:
    """generate_content with the tool."""

    def tool(given: dict[str, Any]) -> Build:
        return lambda t: {"tools": [t.Tool(file_search=t.FileSearch(**given))]}

    calls = [
        both_shells(f"stores/search-{name}", "generate_content", with_config(tool(given)), backends=(GEMINI,))
        for name, given in SEARCHES.items()
    ]
    return flat(calls)


STORE_CALLS: list[Call] = [*store_calls(), *import_calls(), *upload_calls(), *search_calls()]
