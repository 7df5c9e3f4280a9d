"""Operations and jobs that a program has stored, and answers of the service that lack something."""

from __future__ import annotations

import asyncio
import json
from typing import Any, Callable, Dict, List, Tuple, Type

import httpx
import pytest

from google import genai
from google.genai import errors, types

QUICK: Any = {"interval_seconds": 0, "max_interval_seconds": 0, "timeout_seconds": 5}
VIDEO = {"generateVideoResponse": {"generatedSamples": [{"video": {"uri": "https://v"}}]}}
VEO = "models/veo/operations/1"
STORE = "fileSearchStores/s/operations/1"
BATCH, TUNED = "batches/1", "tunedModels/t"
ANSWERS: Dict[str, Dict[str, Any]] = {
    VEO: {
        "name": VEO,
        "done": True,
        "metadata": {"@type": "type/a"},
        "response": {"@type": "type/b", **VIDEO, "later": 1},
    },
    "fileSearchStores/s/upload/operations/1": {
        "done": True,
        "response": {"@type": "type/c", "documentName": "fileSearchStores/s/documents/d", "later": 1},
    },
    STORE: {"done": True, "response": {"@type": "type/d", "documentName": "d"}, "later": {"a": 1}},
    "tunedModels/t/operations/1": {"done": True, "error": {"code": 3, "message": "no", "details": []}},
}


class Service:
    """Answers in turn, the last of them again and again, and keeps the paths of the requests."""

    def __init__(self, *answers: Dict[str, Any]) -> None:
        self.answers = list(answers)
        self.paths: List[str] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.paths.append(request.url.path.partition("/v1beta/")[2])
        answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        return httpx.Response(200, json=answer)

    def client(self) -> genai.Client:
        """A client of the Gemini API whose sync and async requests come here."""

        async def answer(request: httpx.Request) -> httpx.Response:
            return self(request)

        options = types.HttpOptions(
            httpx_client=httpx.Client(transport=httpx.MockTransport(self)),
            httpx_async_client=httpx.AsyncClient(transport=httpx.MockTransport(answer)),
        )
        return genai.Client(api_key="k", http_options=options)


def waited(service: Service, operation: Any, is_async: bool) -> Any:
    client = service.client()
    if is_async:
        return asyncio.run(client.aio.operations.wait(operation, config=QUICK))
    return client.operations.wait(operation, config=QUICK)


STORED: List[Callable[[Any, Dict[str, Any]], Any]] = [
    lambda found, raw: found.model_dump(),
    lambda found, raw: found.model_dump(by_alias=True, mode="json"),
    lambda found, raw: found.to_json_dict(),
    lambda found, raw: json.loads(found.model_dump_json()),
    lambda found, raw: raw,
]


@pytest.mark.parametrize("store", STORED, ids=["dump", "aliases", "json_dict", "json", "raw"])
@pytest.mark.parametrize("name", ANSWERS)
def test_a_stored_answer_is_taken_again(name: str, store: Any) -> None:
    raw = {"name": name, **ANSWERS[name]}
    client = Service(raw).client()
    found = client.operations.get(name)
    stored = store(found, raw)
    before = json.dumps(stored, default=repr)

    assert client.operations.get(stored) == found
    done = client.operations.wait(stored)
    assert (type(done), done.name, done.done, done.error) == (type(found), name, True, found.error)
    if name == VEO:
        assert done.response.generated_videos[0].video.uri == "https://v"
    assert json.dumps(stored, default=repr) == before  # not changed


ASKED: List[Tuple[Any, str, Dict[str, Any]]] = [
    (types.Operation(name=VEO), VEO, {"done": True}),
    (types.GenerateVideosOperation(name=VEO), VEO, {"done": True}),
    (types.ImportFileOperation(name=STORE), STORE, {"done": True}),
    (VEO, VEO, {"done": True}),
    (types.BatchJob(name=BATCH), BATCH, {"metadata": {"state": "BATCH_STATE_SUCCEEDED"}}),
    (types.TuningJob(name=TUNED), TUNED, {"state": "ACTIVE"}),
]


@pytest.mark.parametrize("is_async", [False, True])
@pytest.mark.parametrize("going", [{}, {"done": False}, {"name": "models/x/operations/other"}])
@pytest.mark.parametrize(("given", "name", "end"), ASKED)
def test_the_name_that_was_passed_is_asked_for(
    given: Any, name: str, end: Dict[str, Any], going: Dict[str, Any], is_async: bool
) -> None:
    service = Service(going, going, end)
    result = waited(service, given, is_async)

    assert service.paths == [name] * 3
    assert result.done
    assert result.name == name  # the answer has none


ENDS: List[Tuple[Dict[str, Any], Any]] = [
    ({"done": True, "error": {"code": 13, "message": "no"}}, "JOB_STATE_FAILED"),
    ({"error": {"code": 13, "message": "no"}}, "JOB_STATE_FAILED"),
    ({"done": True, "metadata": {}, "error": {"code": 13}}, "JOB_STATE_FAILED"),
    ({"done": True, "metadata": {"state": "BATCH_STATE_RUNNING"}, "error": {"code": 1}}, "JOB_STATE_FAILED"),
    (
        {"done": True, "metadata": {"state": "BATCH_STATE_UNSPECIFIED"}, "error": {"code": 1}},
        "JOB_STATE_FAILED",
    ),
    (
        {"done": True, "metadata": {"state": "BATCH_STATE_CANCELLED"}, "error": {"code": 1}},
        "JOB_STATE_CANCELLED",
    ),
    ({"done": True, "metadata": {"state": "BATCH_STATE_LATER"}, "error": {"code": 1}}, "JOB_STATE_LATER"),
    ({"metadata": {"state": "BATCH_STATE_LATER", "endTime": "2026-01-01T00:00:00Z"}}, "JOB_STATE_LATER"),
    ({"done": True, "response": {}}, "JOB_STATE_SUCCEEDED"),
]


@pytest.mark.filterwarnings("ignore::UserWarning")  # a state that JobState does not have
@pytest.mark.parametrize("is_async", [False, True])
@pytest.mark.parametrize(("answer", "state"), ENDS)
def test_a_batch_ends_with_its_operation(answer: Dict[str, Any], state: str, is_async: bool) -> None:
    result = waited(Service({"name": BATCH, **answer}), types.BatchJob(name=BATCH), is_async)

    assert result.state == state
    assert result.has_ended
    assert (result.error is not None) is ("error" in answer)


@pytest.mark.parametrize(
    "answer", [{}, {"done": False}, {"metadata": {"state": "BATCH_STATE_PENDING"}}, {"metadata": {}}]
)
def test_a_batch_that_is_not_over_goes_on(answer: Dict[str, Any]) -> None:
    assert not Service({"name": BATCH, **answer}).client().batches.get(name=BATCH).has_ended


def test_an_error_ends_an_operation() -> None:
    service = Service({"name": VEO, "error": {"code": 3, "message": "no"}})

    assert waited(service, VEO, False).error["code"] == 3
    assert len(service.paths) == 1


def test_the_error_of_a_tuning_that_could_not_begin_is_kept() -> None:
    error = {"code": 3, "message": "no"}
    service = Service({"name": f"{TUNED}/operations/o", "done": True, "error": error})
    examples = types.TuningDataset(examples=[types.TuningExample(text_input="1", output="2")])
    job = service.client().tunings.tune(base_model="models/a", training_dataset=examples)

    assert (job.name, job.state, job.has_ended) == (TUNED, "JOB_STATE_FAILED", True)
    assert job.error is not None
    assert (job.error.code, job.error.message) == (3, "no")


@pytest.mark.parametrize(
    "done", [types.ImportFileOperation(done=True), types.BatchJob(state=types.JobState.JOB_STATE_FAILED)]
)
def test_what_is_done_needs_no_name(done: Any) -> None:
    service = Service({})

    assert service.client().operations.wait(done) is done
    with pytest.raises(errors.InvalidValueError, match="has no name"):
        service.client().operations.get(done)
    assert service.paths == []


class OwnBatch(types.BatchJob):
    """A class of the program."""


class OwnTuning(types.TuningJob):
    """A class of the program."""


@pytest.mark.parametrize(
    ("kind", "name", "answer"),
    [
        (OwnBatch, BATCH, {"metadata": {"state": "BATCH_STATE_SUCCEEDED", "model": "models/m"}}),
        (OwnTuning, TUNED, {"state": "ACTIVE"}),
    ],
)
def test_a_job_comes_back_as_its_class(kind: Type[Any], name: str, answer: Dict[str, Any]) -> None:
    client = Service({"name": name, **answer}).client()
    for job in (
        client.operations.get(kind(name=name)),
        client.operations.wait(kind(name=name), config=QUICK),
    ):
        assert type(job) is kind
        assert job.has_succeeded
