"""Every method of every resource: its request, whichever backend takes it, is the same from both clients."""

from __future__ import annotations

import asyncio
import io
from operator import attrgetter
from typing import Any, Callable, Dict, List, Tuple

import httpx
import pytest

from google.genai import types

from ..loopback.clients import FakeCredentials
from ..wire.capture import BACKENDS, new_client
from .test_methods import RESOURCES, public

EMBEDDING, IMAGEN, VEO = "gemini-embedding-001", "imagen-3.0-capability-001", "veo-2.0-generate-001"
IMAGE = types.Image(image_bytes=b"image", mime_type="image/png")
OPERATION = types.GenerateVideosOperation(name="models/veo/operations/1")
TUNING = types.TuningDataset(examples=[types.TuningExample(text_input="a", output="b")])
STORED = types.TuningDataset(gcs_uri="gs://bucket/examples.jsonl")
REWARD: Dict[str, Any] = {
    "parent": "projects/p/locations/us-central1",
    "sample_response": {"role": "model", "parts": [{"text": "4"}]},
    "example": {"references": {"result": "4"}},
    "single_reward_config": {"code_execution_reward_scorer": {"python_code_snippet": "..."}},
}
TEXT = {"model": "gemini-2.0-flash", "contents": "hi"}

ARGUMENTS: Dict[str, List[Dict[str, Any]]] = {
    "Models.generate_content": [TEXT],
    "Models.generate_content_stream": [TEXT],
    "Models.count_tokens": [TEXT],
    "Models.compute_tokens": [TEXT],
    "Models.embed_content": [{"model": EMBEDDING, "contents": "hi"}],
    "Models.get": [{"model": "gemini-2.0-flash"}],
    "Models.list": [{}],
    "Models.update": [{"model": "tunedModels/m", "config": {"display_name": "a"}}, {"model": "models/1"}],
    "Models.delete": [{"model": "tunedModels/m"}, {"model": "models/1"}],
    "Models.generate_images": [{"model": IMAGEN, "prompt": "a seal"}],
    "Models.edit_image": [
        {
            "model": IMAGEN,
            "prompt": "a seal",
            "reference_images": [types.RawReferenceImage(reference_id=1, reference_image=IMAGE)],
        }
    ],
    "Models.upscale_image": [{"model": IMAGEN, "image": IMAGE, "upscale_factor": "x2"}],
    "Models.recontext_image": [
        {"model": IMAGEN, "source": {"product_images": [types.ProductImage(product_image=IMAGE)]}}
    ],
    "Models.segment_image": [{"model": IMAGEN, "source": {"image": IMAGE}}],
    "Models.generate_videos": [{"model": VEO, "prompt": "a seal"}],
    "Files.upload": [{"file": b"text", "config": {"mime_type": "text/plain"}}],
    "Files.get": [{"name": "files/a"}],
    "Files.list": [{}],
    "Files.delete": [{"name": "files/a"}],
    "Files.download": [{"file": "files/a"}],
    "Files.register_files": [{"auth": FakeCredentials("t").as_google(), "uris": ["gs://b/o"]}],
    "Tokens.create": [{"config": {"uses": 2, "live_connect_constraints": {"model": "m"}}}],
    "Caches.create": [{"model": "gemini-2.0-flash-001", "config": {"contents": "hi"}}],
    "Caches.get": [{"name": "cachedContents/a"}],
    "Caches.list": [{}],
    "Caches.update": [{"name": "cachedContents/a", "config": {"ttl": "60s"}}],
    "Caches.delete": [{"name": "cachedContents/a"}],
    "Tunings.tune": [
        {"base_model": "models/gemini-1.5-flash-001-tuning", "training_dataset": TUNING},
        {"base_model": "gemini-2.0-flash-001", "training_dataset": STORED},
    ],
    "Tunings.get": [{"name": "tunedModels/m"}, {"name": "tuningJobs/1"}],
    "Tunings.list": [{}],
    "Tunings.cancel": [{"name": "tunedModels/m/operations/1"}, {"name": "tuningJobs/1"}],
    "Tunings.validate_reward": [REWARD],
    "Batches.create": [
        {"model": "gemini-2.0-flash", "src": "files/a", "config": {"display_name": "a"}},
        {
            "model": "gemini-2.0-flash",
            "src": "bq://a.b.c",
            "config": {"display_name": "a", "dest": "bq://a.b.d"},
        },
    ],
    "Batches.create_embeddings": [
        {"model": EMBEDDING, "src": "files/a", "config": {"display_name": "a"}},
    ],
    "Batches.get": [{"name": "batches/a"}, {"name": "batchPredictionJobs/1"}],
    "Batches.list": [{}],
    "Batches.cancel": [{"name": "batches/a"}, {"name": "batchPredictionJobs/1"}],
    "Batches.delete": [{"name": "batches/a"}, {"name": "batchPredictionJobs/1"}],
    "FileSearchStores.create": [{"config": {"display_name": "a"}}],
    "FileSearchStores.get": [{"name": "fileSearchStores/a"}],
    "FileSearchStores.list": [{}],
    "FileSearchStores.delete": [{"name": "fileSearchStores/a", "config": {"force": True}}],
    "FileSearchStores.upload_to_file_search_store": [
        {
            "file_search_store_name": "fileSearchStores/a",
            "file": b"text",
            "config": {"mime_type": "text/plain"},
        }
    ],
    "FileSearchStores.import_file": [
        {"file_search_store_name": "fileSearchStores/a", "file_name": "files/a"}
    ],
    "FileSearchStores.download_media": [{"media_id": "fileSearchStores/a/media/b"}],
    "Documents.get": [{"name": "fileSearchStores/a/documents/b"}],
    "Documents.list": [{"parent": "fileSearchStores/a"}],
    "Documents.delete": [{"name": "fileSearchStores/a/documents/b", "config": {"force": True}}],
    "Operations.get": [{"operation": OPERATION}],
    "Operations.wait": [{"operation": OPERATION, "config": {"interval_seconds": 0.001}}],
}
"""Arguments of each method; where the backends want other ones, those of the second are Vertex AI's."""


PATHS: Dict[str, str] = {kind.__name__: vars(kind)["_place"] for kind in RESOURCES}
"""Where a client has each resource."""

PLACES: Dict[str, Callable[[Any], Any]] = {kind: attrgetter(path) for kind, path in PATHS.items()}
"""Functions that take a resource from a client."""


def path_of(name: str) -> str:
    """The path of a method in a client: `files.get` for `Files.get`."""
    kind, _, method = name.partition(".")
    return f"{PATHS[kind]}.{method}"


def answer(request: httpx.Request) -> httpx.Response:
    """What lets every method end after its requests."""
    if request.url.path.rpartition(":")[2].startswith("stream"):
        return httpx.Response(200, content=b"data: {}\n\n", headers={"content-type": "text/event-stream"})
    if request.url.path.startswith("/upload"):
        headers = {"x-goog-upload-url": str(request.url), "x-goog-upload-status": "final"}
        return httpx.Response(200, json={"file": {"name": "files/a"}}, headers=headers)
    return httpx.Response(200, json={"name": "models/veo/operations/1", "done": True})


class Outcome:
    """The requests of one call, and the class of the error if it was refused."""

    def __init__(self, backend: str) -> None:
        self.requests: List[Tuple[str, str, bytes]] = []
        self.error = ""
        self.client = new_client(backend, httpx.MockTransport(self._handle))

    def _handle(self, request: httpx.Request) -> httpx.Response:
        self.requests.append((request.method, str(request.url), request.content))
        return answer(request)

    def call(self, name: str, given: Dict[str, Any]) -> Outcome:
        resource, _, method = name.partition(".")
        try:
            result = getattr(PLACES[resource](self.client), method)(**_fresh(given))
            list(result) if method.endswith("_stream") else None
        except (ValueError, TypeError) as error:
            self.error = f"{type(error).__name__}: {error}"
        return self

    async def call_async(self, name: str, given: Dict[str, Any]) -> Outcome:
        resource, _, method = name.partition(".")
        try:
            async with self.client.aio as client:
                result = await getattr(PLACES[resource](client), method)(**_fresh(given))
                if method.endswith("_stream"):
                    async for _ in result:
                        pass
        except (ValueError, TypeError) as error:
            self.error = f"{type(error).__name__}: {error}"
        return self


def _fresh(given: Dict[str, Any]) -> Dict[str, Any]:
    """The arguments with files that are at their beginning."""
    return {name: io.BytesIO(value) if isinstance(value, bytes) else value for name, value in given.items()}


def test_every_method_is_in_the_table() -> None:
    assert set(ARGUMENTS) == {f"{kind.__name__}.{name}" for kind in RESOURCES for name in public(kind)}


@pytest.mark.parametrize("name", ARGUMENTS)
def test_both_clients_send_the_same(name: str) -> None:
    sent = 0
    for backend in BACKENDS:
        given = ARGUMENTS[name][0 if backend == "gemini" else -1]
        sync = Outcome(backend).call(name, given)
        awaited = asyncio.run(Outcome(backend).call_async(name, given))
        assert (sync.requests, sync.error) == (awaited.requests, awaited.error)
        assert bool(sync.requests) is not bool(sync.error), sync.error
        sent += bool(sync.requests)
    assert sent
