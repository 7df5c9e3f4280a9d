"""Waiting for an operation: pauses that grow, a longest wait, and both drivers."""

from __future__ import annotations

import asyncio
import pickle
from typing import Any, Dict, List

import pytest

from google import genai
from google._genai_api import backends
from google._genai_api.methods import operations
from google._genai_core.flows import poll
from google.genai import errors, types
from google.genai.emulator import EmulatorServer
from google.oauth2.credentials import Credentials

from .feed import GEMINI, VERTEX, Fed, feed, ok

NAME = {
    backends.GEMINI: "models/veo-2.0-generate-001/operations/1",
    backends.VERTEX: "projects/p/locations/l/publishers/google/models/veo-2.0-generate-001/operations/1",
}
GOING, DONE = ok(b'{"name": "models/v/operations/1"}'), ok(b'{"name": "models/v/operations/1", "done": true}')


def waited(answers: List[Any], context: Any = GEMINI, done: bool = False, **config: object) -> Fed:
    operation = types.GenerateVideosOperation(name=NAME[context.backend], done=done or None)
    return feed(poll.wait_flow(operations.WAIT, context, config, {"operation": operation}), answers)


def test_what_is_done_is_returned_at_once() -> None:
    fed = waited([], done=True)
    assert fed.result.done
    assert fed.requests == []
    assert sum(fed.pauses) == 0


@pytest.mark.parametrize("context", [GEMINI, VERTEX], ids=["gemini", "vertex"])
def test_it_asks_until_it_is_done(context: Any) -> None:
    fed = waited([ok(f'{{"name": "{NAME[context.backend]}"}}'.encode()), DONE], context)
    assert fed.result.done
    assert [request.method for request in fed.requests] == (
        ["GET"] * 2 if context is GEMINI else ["POST"] * 2
    )
    assert fed.effects == ["Sleep", "Sleep", "Send", "Sleep", "Send"]


def test_pauses_grow_to_the_longest() -> None:
    fed = waited([*[GOING] * 8, DONE])
    assert fed.pauses == [0, 2, 3, 4.5, 6.75, 10.125, 15.1875, 20, 20, 20]
    assert waited([*[GOING] * 3, DONE], interval_seconds=8, max_interval_seconds=10).pauses == [
        0,
        8,
        10,
        10,
        10,
    ]
    assert waited([GOING, DONE], interval_seconds=60).pauses == [0, 60, 60]


def test_the_longest_wait_ends_in_an_error_that_keeps_the_operation() -> None:
    fed = waited([GOING] * 4, timeout_seconds=9)
    assert fed.pauses == [0, 2, 3, 4]  # the last pause ends with the time, and one look follows it
    assert fed.unused == 1
    error = fed.error
    assert isinstance(error, errors.OperationTimeoutError)
    assert isinstance(error, TimeoutError)
    assert str(error) == "models/v/operations/1 is not done after 9 s; the service continues it"
    assert error.operation.name == "models/v/operations/1"
    again = pickle.loads(pickle.dumps(error))
    assert (str(again), again.operation) == (str(error), error.operation)


def test_no_time_at_all_asks_not_once() -> None:
    fed = waited([], timeout_seconds=0)
    assert isinstance(fed.error, errors.OperationTimeoutError)


def test_a_failed_operation_is_returned() -> None:
    fed = waited([ok(b'{"name": "models/v/operations/1", "done": true, "error": {"code": 3}}')])
    assert fed.result.error == {"code": 3}


def test_progress_is_told_after_each_look_and_may_stop_it() -> None:
    seen: List[Any] = []
    waited([GOING, DONE], on_progress=seen.append)
    assert [operation.done for operation in seen] == [None, True]

    def stop(operation: types.GenerateVideosOperation) -> None:
        raise KeyError("enough")

    assert isinstance(waited([GOING], on_progress=stop).error, KeyError)


@pytest.mark.parametrize("name", ["interval_seconds", "max_interval_seconds", "timeout_seconds"])
@pytest.mark.parametrize("value", [-1.0, float("inf"), float("nan")])
def test_times_must_be_times(name: str, value: float) -> None:
    settings: Dict[str, Any] = {name: value}
    fed = waited([], **settings)
    assert isinstance(fed.error, ValueError)
    assert name in str(fed.error)
    assert fed.effects == []


CONFIG: types.WaitOperationConfigDict = {"interval_seconds": 0.001, "timeout_seconds": 60}
VEO = "veo-2.0-generate-001"


def _client(url: str, vertex: bool) -> genai.Client:
    options = types.HttpOptions(base_url=url)
    if not vertex:
        return genai.Client(api_key="wait-key", http_options=options)
    token = Credentials(token="wait-token")  # type: ignore[no-untyped-call]  # google-auth has no types
    return genai.Client(
        vertexai=True, project="p", location="us-central1", credentials=token, http_options=options
    )


@pytest.mark.parametrize("vertex", [False, True], ids=["gemini", "vertex"])
def test_a_thread_waits_for_the_emulator(vertex: bool) -> None:
    looks: List[Any] = []
    with EmulatorServer() as server, _client(server.url, vertex) as client:

        def report(operation: types.GenerateVideosOperation) -> None:
            looks.append(operation.done)
            server.emulator.advance(20)

        operation = client.models.generate_videos(model=VEO, prompt="Waves")
        done = client.operations.wait(operation, config={**CONFIG, "on_progress": report})
    assert done.result is not None
    assert done.result.generated_videos
    assert len(looks) > 1
    assert looks[-1] is True


@pytest.mark.parametrize("vertex", [False, True], ids=["gemini", "vertex"])
def test_an_event_loop_goes_on_while_it_waits(vertex: bool) -> None:
    with EmulatorServer() as server:

        async def main() -> types.GenerateVideosOperation:
            ended = asyncio.Event()

            async def pass_time() -> None:
                while not ended.is_set():  # without it the operation would never be done
                    server.emulator.advance(20)
                    await asyncio.sleep(0)

            async with _client(server.url, vertex).aio as client:
                operation = await client.models.generate_videos(model=VEO, prompt="Waves")
                other = asyncio.ensure_future(pass_time())
                done = await client.operations.wait(operation, config=CONFIG)
                ended.set()
                await other
            return done

        result = asyncio.run(main()).result
    assert result is not None
    assert result.generated_videos


def test_an_operation_may_be_a_dictionary() -> None:
    operation = {"name": NAME[backends.GEMINI], "done": True}
    fed = feed(poll.wait_flow(operations.WAIT, GEMINI, {}, {"operation": operation}), [])
    assert fed.result == types.GenerateVideosOperation(name=NAME[backends.GEMINI], done=True)
    assert feed(poll.get_flow(operations.GET, GEMINI, {}, {"operation": operation}), [DONE]).result.done
    assert feed(
        poll.get_flow(operations.GET, GEMINI, {}, {"operation": operation["name"]}), [DONE]
    ).result.done


@pytest.mark.parametrize(
    ("operation", "words"),
    [
        (5, "a types.Operation, a types.BatchJob, a types.TuningJob or a dict, not int"),
        (None, "or a dict, not None"),
        (types.File(name="files/a"), "or a dict, not File"),
    ],
)
@pytest.mark.parametrize("flow", [(poll.wait_flow, operations.WAIT), (poll.get_flow, operations.GET)])
def test_what_is_no_operation_is_refused(flow: Any, operation: Any, words: str) -> None:
    run, method = flow
    fed = feed(run(method, GEMINI, {}, {"operation": operation}), [])
    assert isinstance(fed.error, errors.InvalidTypeError)
    assert words in str(fed.error)
    assert fed.requests == []
