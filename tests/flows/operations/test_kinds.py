"""Operations of every kind, by their names and as objects: which request is sent, and which class comes back."""

from __future__ import annotations

import asyncio
import json
from typing import Any, Dict, List, Tuple, Type

import pytest

from google._genai_api.methods import operations
from google._genai_core.flows import poll
from google.genai import errors, types
from google.genai.emulator import Emulator

from ..feed import GEMINI, VERTEX, feed, ok

PROJECT = "projects/p/locations/l"
VEO = f"{PROJECT}/publishers/google/models/veo/operations/1"
VIDEO: Dict[str, Any] = {
    "gemini": {"generateVideoResponse": {"generatedSamples": [{"video": {"uri": "https://v"}}]}}
}
VIDEO["vertex"] = {"videos": [{"gcsUri": "gs://v", "mimeType": "video/mp4"}]}


def got(context: Any, operation: Any, answer: Dict[str, Any]) -> Tuple[str, Any]:
    """Ask once; return the method and path of the request, and what came back."""
    fed = feed(
        poll.get_flow(operations.GET, context, None, {"operation": operation}),
        [ok(json.dumps(answer).encode())],
    )
    assert fed.error is None, fed.error
    (request,) = fed.requests
    return f"{request.method} {request.url.partition(f'{context.api_version}/')[2]}", fed.result


GEMINI_NAMES: List[Tuple[str, Type[Any]]] = [
    ("models/veo/operations/1", types.GenerateVideosOperation),
    ("tunedModels/a/operations/1", types.Operation),
    ("fileSearchStores/a/operations/1", types.ImportFileOperation),
    ("fileSearchStores/a/upload/operations/1", types.UploadToFileSearchStoreOperation),
    (f"{PROJECT}/publishers/google/models/veo/operations/1", types.GenerateVideosOperation),
]
VERTEX_NAMES: List[Tuple[str, str, Type[Any]]] = [
    (VEO, VEO, types.GenerateVideosOperation),
    ("publishers/google/models/veo/operations/1", VEO, types.GenerateVideosOperation),
    (f"{PROJECT}/endpoints/3/operations/1", "", types.GenerateVideosOperation),
    ("endpoints/3/operations/1", f"{PROJECT}/endpoints/3/operations/1", types.GenerateVideosOperation),
    (f"{PROJECT}/operations/1", "", types.Operation),
    ("operations/1", f"{PROJECT}/operations/1", types.Operation),
    ("locations/x/operations/1", "projects/p/locations/x/operations/1", types.Operation),
    (f"{PROJECT}/tuningJobs/3/operations/1", "", types.Operation),
    (f"{PROJECT}/models/3/operations/1", "", types.Operation),
]


@pytest.mark.parametrize(("name", "kind"), GEMINI_NAMES)
def test_a_name_of_the_gemini_api_says_the_class(name: str, kind: Type[Any]) -> None:
    sent, result = got(GEMINI, name, {"name": name, "done": True, "response": VIDEO["gemini"]})

    assert sent == f"GET {name}"
    assert type(result) is kind
    assert result.result == result.response
    if kind is types.GenerateVideosOperation:
        assert result.response.generated_videos[0].video.uri == "https://v"
    elif kind is types.Operation:
        assert result.response == VIDEO["gemini"]


@pytest.mark.parametrize(("name", "full", "kind"), VERTEX_NAMES)
def test_a_name_of_vertex_says_the_request_and_the_class(name: str, full: str, kind: Type[Any]) -> None:
    full = full or name
    sent, result = got(VERTEX, name, {"name": full, "done": True, "response": VIDEO["vertex"]})

    assert type(result) is kind
    if kind is types.GenerateVideosOperation:
        assert sent == f"POST {full.partition('/operations/')[0]}:fetchPredictOperation"
        assert result.response.generated_videos[0].video.uri == "gs://v"
    else:
        assert sent == f"GET {full}"
        assert result.response == VIDEO["vertex"]


class Named(types.GenerateVideosOperation):
    """A class of the program."""

    title: str = ""


@pytest.mark.parametrize(
    "kind", [types.Operation, types.TuningOperation, types.GenerateVideosOperation, Named]
)
@pytest.mark.parametrize("context", [GEMINI, VERTEX], ids=["gemini", "vertex"])
def test_an_object_comes_back_as_its_class(kind: Type[Any], context: Any) -> None:
    name = "models/veo/operations/1" if context is GEMINI else VEO
    answer = VIDEO["gemini" if context is GEMINI else "vertex"]
    _, result = got(context, kind(name=name), {"name": name, "done": True, "response": answer})

    assert type(result) is kind
    assert isinstance(result, types.Operation)
    if not issubclass(kind, types.GenerateVideosOperation):
        assert result.response == answer  # as the service sent it


@pytest.mark.parametrize("form", ["snake", "camel"])
def test_a_dump_of_an_operation_comes_back_as_what_its_name_says(form: str) -> None:
    operation = types.GenerateVideosOperation(name="models/veo/operations/1", metadata={"a": 1})
    dumped = operation.model_dump(by_alias=form == "camel")
    _, result = got(GEMINI, dumped, {"name": operation.name})

    assert type(result) is types.GenerateVideosOperation


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("batches/1", "'batches/1' is not the name of an operation, which ends with operations/<id>"),
        ("tunedModels/a", "pass a job as an object, or call `get` of its own resource"),
        ("models/../operations/1", "is not a resource name"),
        ("files/operations/1", "expected models/*/operations/* or tunedModels/*/operations/*"),
        ("", "operation has no name"),
    ],
)
def test_another_name_is_refused_before_any_request(name: str, words: str) -> None:
    for flow, method in ((poll.get_flow, operations.GET), (poll.wait_flow, operations.WAIT)):
        run: Any = flow
        fed = feed(run(method, GEMINI, None, {"operation": name}), [])
        assert isinstance(fed.error, errors.InvalidValueError)
        assert words in str(fed.error)
        assert fed.requests == []


# -- jobs

INLINED = [types.InlinedRequest(contents="a")]
EXAMPLES = types.TuningDataset(examples=[types.TuningExample(text_input="1", output="2")])
STORED = types.TuningDataset(gcs_uri="gs://bucket/a.jsonl")


def started(client: Any, vertex: bool) -> List[Any]:
    """A batch job and a tuning job that have begun."""
    source = "gs://bucket/a.jsonl" if vertex else INLINED
    batch = client.batches.create(model="gemini-2.0-flash", src=source)
    base = "gemini-2.0-flash-001" if vertex else "models/gemini-2.0-flash-001"
    return [batch, client.tunings.tune(base_model=base, training_dataset=STORED if vertex else EXAMPLES)]


@pytest.mark.parametrize("vertex", [False, True])
def test_a_job_is_waited_for_as_an_object(vertex: bool) -> None:
    client = Emulator().client(vertexai=vertex)
    for job in started(client, vertex):
        seen: List[Any] = []
        options: Any = {"on_progress": seen.append, "http_options": {"headers": {"x-a": "b"}}}

        assert not job.has_ended
        assert type(client.operations.get(job)) is type(job)
        ended = client.operations.wait(job, config=options)
        assert type(ended) is type(job)
        assert ended.has_succeeded
        assert seen[-1] == ended


@pytest.mark.parametrize("vertex", [False, True])
def test_the_async_client_waits_for_jobs_and_operations_too(vertex: bool) -> None:
    client = Emulator().client(vertexai=vertex)
    operation = client.models.generate_videos(model="veo-2.0-generate-001", prompt="a")
    job, _ = started(client, vertex)

    async def main() -> Tuple[Any, Any, Any]:
        aio = client.aio.operations
        return await aio.wait(operation), await aio.get(str(operation.name)), await aio.wait(job)

    done, again, ended = asyncio.run(main())
    assert done == again
    assert done.response.generated_videos
    assert ended.has_succeeded


def test_a_job_that_takes_too_long_is_in_the_error() -> None:
    client = Emulator().client()
    batch, _ = started(client, False)

    with pytest.raises(errors.OperationTimeoutError, match="is not done after 0 s") as caught:
        client.operations.wait(batch, config={"timeout_seconds": 0})
    assert caught.value.operation == batch


def test_a_job_needs_a_name() -> None:
    fed = feed(poll.get_flow(operations.GET, GEMINI, None, {"operation": types.BatchJob()}), [])

    assert str(fed.error) == "operation: the BatchJob has no name"


def test_the_deletion_of_a_model_is_an_operation_of_the_project() -> None:
    emulator = Emulator()
    client = emulator.client(vertexai=True)
    client.models.delete(model="models/4101")
    (running,) = client.request("GET", "operations")["operations"]

    operation = client.operations.wait(running["name"])
    assert type(operation) is types.ProjectOperation  # another name of Operation
    assert operation.result == {"@type": "type.googleapis.com/google.protobuf.Empty"}
