"""What users write with file search stores: objects, dictionaries, operations and sources, sync and async."""

import io
from pathlib import Path
from typing import AsyncIterator, List, Optional, Union

from google import genai
from google.genai import types
from google.genai.documents import AsyncDocuments, Documents
from google.genai.file_search_stores import AsyncFileSearchStores, FileSearchStores

METADATA: List[types.CustomMetadataDict] = [
    {"key": "author", "string_value": "Ada"},
    {"key": "tags", "string_list_value": {"values": ["a"]}},
]


def stores(client: genai.Client) -> List[str]:
    resource: FileSearchStores = client.file_search_stores
    made = resource.create(config={"display_name": "a", "embedding_model": "gemini-embedding-001"})
    resource.create(config=types.CreateFileSearchStoreConfig(display_name="a"))
    resource.delete(name="fileSearchStores/a", config={"force": True})
    same: types.FileSearchStore = resource.get(name=made.name or "")
    print(same.active_documents_count, same.pending_documents_count, same.size_bytes)
    return [store.name or "" for store in resource.list(config={"page_size": 5})]


def documents(client: genai.Client, store: str) -> Optional[types.DocumentState]:
    resource: Documents = client.file_search_stores.documents
    for document in resource.list(parent=store, config=types.ListDocumentsConfig(page_size=5)):
        found: types.Document = resource.get(name=document.name or "")
        if found.state == types.DocumentState.STATE_ACTIVE:
            print([entry.string_value for entry in found.custom_metadata or []])
        resource.delete(name=document.name or "", config={"force": True})
        return found.state
    return None


def uploaded(client: genai.Client, store: str) -> Optional[str]:
    operation: types.UploadToFileSearchStoreOperation
    operation = client.file_search_stores.upload_to_file_search_store(
        file_search_store_name=store,
        file=io.BytesIO(b"text"),
        config={
            "mime_type": "text/plain",
            "custom_metadata": METADATA,
            "chunking_config": {"white_space_config": {"max_tokens_per_chunk": 200}},
            "on_progress": print,
        },
    )
    while not operation.done:
        operation = client.operations.get(operation)
    operation = client.operations.wait(operation, config={"on_progress": lambda current: print(current.name)})
    return operation.response.document_name if operation.response else None


def imported(client: genai.Client, store: str, file: types.File) -> Optional[str]:
    config = types.ImportFileConfig(
        custom_metadata=[types.CustomMetadata(key="year", numeric_value=1843)],
        chunking_config=types.ChunkingConfig(white_space_config=types.WhiteSpaceConfig(max_overlap_tokens=9)),
    )
    operation = client.file_search_stores.import_file(
        file_search_store_name=store, file_name=file.name or "", config=config
    )
    done: types.ImportFileOperation = client.operations.wait(operation)
    read = types.ImportFileOperation.from_api_response({"name": done.name})
    return read.result.parent if read.result else None


def by_name(client: genai.Client, name: str) -> bool:
    operation = client.operations.get(name)
    if isinstance(operation, types.ImportFileOperation):
        return operation.response is not None
    return bool(operation.done)


def sources(client: genai.Client, store: str) -> List[Union[bytes, Path]]:
    tool = types.Tool(file_search=types.FileSearch(file_search_store_names=[store], top_k=3))
    response = client.models.generate_content(
        model="gemini-2.5-flash", contents="hi", config=types.GenerateContentConfig(tools=[tool])
    )
    found: List[Union[bytes, Path]] = []
    for candidate in response.candidates or []:
        grounding = candidate.grounding_metadata
        for chunk in grounding.grounding_chunks if grounding else []:
            context = chunk.retrieved_context
            if context and context.media_id:
                data: bytes = client.file_search_stores.download_media(media_id=context.media_id)
                path: Path = client.file_search_stores.download_media(media_id=context.media_id, to="a.png")
                found += [data, path]
            for entry in context.custom_metadata or [] if context else []:
                print(entry.key, entry.string_list_value and entry.string_list_value.values)
    return found


async def awaited(client: genai.Client, path: Path) -> AsyncIterator[types.Document]:
    resource: AsyncFileSearchStores = client.aio.file_search_stores
    inner: AsyncDocuments = resource.documents
    store = await resource.create()
    operation = await resource.upload_to_file_search_store(
        file_search_store_name=store.name or "",
        file=path,
        config=types.UploadToFileSearchStoreConfig(display_name="a"),
    )
    done: types.UploadToFileSearchStoreOperation = await client.aio.operations.wait(operation)
    print(done.error, await resource.download_media(media_id="fileSearchStores/a/media/b"))
    async for document in await inner.list(parent=store.name or ""):
        yield await inner.get(name=document.name or "")
