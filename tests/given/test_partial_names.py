"""Names of Vertex AI of each length: what is missing is that of the client's project and location."""

from __future__ import annotations

from typing import Any, Callable, Dict, List, Tuple

import httpx
import pytest

from google import genai
from google.genai import errors, types

PROJECT = "projects/p/locations/l"
FULL = "projects/o/locations/m"
Call = Callable[[genai.Client, Any], Any]

CALLS: Dict[str, Tuple[str, str, Call]] = {
    # The collection, what follows the name in the path, and the call.
    "caches.get": ("cachedContents", "", lambda client, name: client.caches.get(name=name)),
    "caches.update": (
        "cachedContents",
        "",
        lambda client, name: client.caches.update(name=name, config={"ttl": "60s"}),
    ),
    "caches.delete": ("cachedContents", "", lambda client, name: client.caches.delete(name=name)),
    "batches.get": ("batchPredictionJobs", "", lambda client, name: client.batches.get(name=name)),
    "batches.cancel": (
        "batchPredictionJobs",
        ":cancel",
        lambda client, name: client.batches.cancel(name=name),
    ),
    "batches.delete": ("batchPredictionJobs", "", lambda client, name: client.batches.delete(name=name)),
    "tunings.get": ("tuningJobs", "", lambda client, name: client.tunings.get(name=name)),
    "tunings.cancel": ("tuningJobs", ":cancel", lambda client, name: client.tunings.cancel(name=name)),
}


def seen_by(backend: str, call: Call, name: Any) -> List[httpx.Request]:
    """The requests of one call."""
    seen: List[httpx.Request] = []

    def look(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return httpx.Response(200, json={})

    options: Any = {"api_version": "v1", "client_args": {"transport": httpx.MockTransport(look)}}
    if backend == "gemini":
        client = genai.Client(vertexai=False, api_key="k", http_options=options)
    elif backend == "express":
        client = genai.Client(vertexai=True, api_key="k", http_options=options)
    else:
        client = genai.Client(
            vertexai=True, project="p", location="l", auth=lambda: "t", http_options=options
        )
    call(client, name)
    return seen


def path_of(call: Call, name: Any, backend: str = "vertex") -> str:
    (request,) = seen_by(backend, call, name)
    return request.url.path[len("/v1/") :]


@pytest.mark.parametrize("method", CALLS)
def test_a_name_of_each_length(method: str) -> None:
    collection, verb, call = CALLS[method]
    for name, full in {
        "1": f"{PROJECT}/{collection}/1",
        f"{collection}/1": f"{PROJECT}/{collection}/1",
        f"locations/m/{collection}/1": f"projects/p/locations/m/{collection}/1",
        f"{FULL}/{collection}/1": f"{FULL}/{collection}/1",
    }.items():
        assert path_of(call, name) == full + verb


@pytest.mark.parametrize("backend", ["gemini", "express"])
@pytest.mark.parametrize("method", CALLS)
def test_a_location_without_a_project_is_refused(method: str, backend: str) -> None:
    collection, _, call = CALLS[method]
    with pytest.raises(errors.GenAIError) as caught:
        seen_by(backend, call, f"locations/m/{collection}/1")
    assert not isinstance(caught.value, errors.APIError)


@pytest.mark.parametrize("name", ["locations/", "locations/m", "locations/m/other/1", "locations//c/1"])
@pytest.mark.parametrize("method", CALLS)
def test_another_name_that_begins_so_is_refused(method: str, name: str) -> None:
    with pytest.raises(errors.InvalidNameError):
        seen_by("vertex", CALLS[method][2], name)


MODEL = "publishers/google/models/m"
MODELS = {
    "m": f"{PROJECT}/{MODEL}",
    "models/m": f"{PROJECT}/{MODEL}",
    "google/m": f"{PROJECT}/{MODEL}",
    MODEL: f"{PROJECT}/{MODEL}",
    f"locations/m/{MODEL}": f"projects/p/locations/m/{MODEL}",
    f"{FULL}/{MODEL}": f"{FULL}/{MODEL}",
    "endpoints/1": f"{PROJECT}/endpoints/1",
    "locations/m/endpoints/1": "projects/p/locations/m/endpoints/1",
    f"{FULL}/endpoints/1": f"{FULL}/endpoints/1",
}


@pytest.mark.parametrize("name", MODELS)
def test_a_model_to_call(name: str) -> None:
    def count(client: genai.Client, model: str) -> Any:
        return client.models.count_tokens(model=model, contents="hi")

    assert path_of(count, name) == f"{MODELS[name]}:countTokens"


@pytest.mark.parametrize(
    ("name", "full"),
    [
        ("models/1", f"{PROJECT}/models/1"),
        ("locations/m/models/1", "projects/p/locations/m/models/1"),
        (f"{FULL}/models/1", f"{FULL}/models/1"),
    ],
)
def test_a_model_to_look_up(name: str, full: str) -> None:
    calls: List[Call] = [
        lambda client, model: client.models.get(model=model),
        lambda client, model: client.models.update(model=model, config={"display_name": "a"}),
        lambda client, model: client.models.delete(model=model),
    ]
    for call in calls:
        assert path_of(call, name) == full


@pytest.mark.parametrize(
    ("name", "full"),
    [
        (f"{MODEL}/operations/1", f"{PROJECT}/{MODEL}/operations/1"),
        ("endpoints/1/operations/2", f"{PROJECT}/endpoints/1/operations/2"),
        (f"locations/m/{MODEL}/operations/1", f"projects/p/locations/m/{MODEL}/operations/1"),
        (f"{FULL}/{MODEL}/operations/1", f"{FULL}/{MODEL}/operations/1"),
    ],
)
def test_an_operation(name: str, full: str) -> None:
    def get(client: genai.Client, operation: str) -> Any:
        return client.operations.get(types.GenerateVideosOperation(name=operation))

    (request,) = seen_by("vertex", get, name)
    assert request.url.path == f"/v1/{full.rpartition('/operations/')[0]}:fetchPredictOperation"
    assert request.content.decode() == f'{{"operationName":"{full}"}}'


@pytest.mark.parametrize(
    "form", ["1", "cachedContents/1", "locations/l/cachedContents/1", f"{PROJECT}/cachedContents/1"]
)
def test_a_cache_in_a_config(form: str) -> None:
    def ask(client: genai.Client, name: str) -> Any:
        return client.models.generate_content(model="m", contents="hi", config={"cached_content": name})

    (request,) = seen_by("vertex", ask, form)
    assert f'"cachedContent":"{PROJECT}/cachedContents/1"' in request.content.decode()


@pytest.mark.parametrize("form", ["a", "files/a", "https://generativelanguage.googleapis.com/v1beta/files/a"])
def test_a_file(form: str) -> None:
    def get(client: genai.Client, name: str) -> Any:
        return client.files.get(name=name)

    assert path_of(get, form, "gemini") == "files/a"
