"""Attempt callbacks: their arguments, what they may change, and their failures."""

from __future__ import annotations

import asyncio
import io
from typing import Any, Iterator, List, Tuple

import pytest

from google.genai import errors, types

from ...loopback.clients import KEY, MODEL, ONCE, client_of
from ...loopback.server import END, Server, chunk, close, event, reply, says, serving, stream
from ...loopback.ways import ASYNC, KINDS, WAYS, Call

QUICK = {"initial_delay": 0.001, "jitter": 0.0}


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as running:
        yield running


class Told:
    """Both callbacks, which keep their arguments."""

    def __init__(self) -> None:
        self.before: List[types.HttpAttempt] = []
        self.after: List[types.HttpAttempt] = []

    def on_request(self, attempt: types.HttpAttempt) -> None:
        self.before.append(attempt.model_copy())

    def on_response(self, attempt: types.HttpAttempt) -> None:
        self.after.append(attempt.model_copy())

    @property
    def options(self) -> Any:
        return {"on_request": self.on_request, "on_response": self.on_response}


@WAYS
def test_each_attempt_is_told(server: Server, call: Call) -> None:
    server.answers(reply(503, b"busy", {"x-request-id": "r1"}), says("hello"))
    told = Told()
    assert call(server.url, retry_options=QUICK, **told.options) == "hello"
    url = f"{server.url}/v1beta/models/{MODEL}:generateContent"
    assert [(each.number, each.method, each.url) for each in told.before] == [
        (1, "POST", url),
        (2, "POST", url),
    ]
    assert [each.body_size for each in told.before] == [len(each.body) for each in server.seen]
    assert [each.status_code for each in told.before] == [None, None]
    assert [(each.number, each.status_code) for each in told.after] == [(1, 503), (2, 200)]
    assert told.after[0].request_id == "r1"
    assert told.after[0].response_size == 4
    assert all(each.error is None and (each.seconds or 0) > 0 for each in told.after)
    assert KEY not in repr([told.before, told.after]) + str([each.model_dump() for each in told.after])


@WAYS
def test_an_attempt_without_an_answer_has_its_error(server: Server, call: Call) -> None:
    server.answers(close)
    told = Told()
    with pytest.raises(errors.APIConnectionError) as caught:
        call(server.url, **ONCE, **told.options)
    assert [each.error for each in told.after] == [caught.value]
    assert told.after[0].status_code is None


@WAYS
def test_headers_are_added_to_one_attempt(server: Server, call: Call) -> None:
    def add(attempt: types.HttpAttempt) -> None:
        assert attempt.headers is not None
        assert "x-attempt" not in attempt.headers
        attempt.headers["X-Attempt"] = str(attempt.number)

    server.answers(reply(503), says("hello"))
    call(server.url, retry_options=QUICK, on_request=add)
    assert [each.headers["x-attempt"] for each in server.seen] == ["1", "2"]
    assert all(each.headers["x-goog-api-key"] == KEY for each in server.seen)


@WAYS
def test_a_header_that_http_cannot_carry_is_refused(server: Server, call: Call) -> None:
    def add(attempt: types.HttpAttempt) -> None:
        assert attempt.headers is not None
        attempt.headers["x-bad"] = "two\r\nlines"

    with pytest.raises(ValueError, match="x-bad"):
        call(server.url, on_request=add)
    assert server.seen == []


@WAYS
def test_what_a_hook_raises_is_raised_and_nothing_is_sent(server: Server, call: Call) -> None:
    def refuse(attempt: types.HttpAttempt) -> None:
        raise PermissionError("not today")

    with pytest.raises(PermissionError, match="not today"):
        call(server.url, on_request=refuse)
    assert server.seen == []


@WAYS
def test_what_a_hook_raises_after_an_attempt_is_raised(server: Server, call: Call) -> None:
    def refuse(attempt: types.HttpAttempt) -> None:
        raise PermissionError(f"got {attempt.status_code}")

    server.answers(reply(503))
    with pytest.raises(PermissionError, match="got 503"):
        call(server.url, on_response=refuse)
    assert len(server.seen) == 1


def test_hooks_of_the_client_come_before_those_of_the_call(server: Server) -> None:
    order: List[Tuple[str, str]] = []

    def note(whose: str, when: str) -> Any:
        def noted(attempt: types.HttpAttempt) -> None:
            order.append((whose, when))

        return noted

    own: Any = {"http_options": {"on_request": note("call", "before"), "on_response": note("call", "after")}}
    given = {"on_request": note("client", "before"), "on_response": note("client", "after")}
    with client_of(server.url, **given) as client:
        client.models.generate_content(model=MODEL, contents="hi", config=own)
        assert order == [("client", "before"), ("call", "before"), ("client", "after"), ("call", "after")]
        order.clear()
        client.models.generate_content(model=MODEL, contents="hi")
    assert order == [("client", "before"), ("client", "after")]


def test_a_stream_is_told_with_its_head(server: Server) -> None:
    told = Told()
    server.answers(stream(chunk(event("a")), ("wait", b""), chunk(event("b")), END))
    with client_of(server.url, **told.options) as client:
        answers = client.models.generate_content_stream(model=MODEL, contents="hi")
        assert [(each.status_code, each.response_size) for each in told.after] == [(200, None)]
        server.release.set()
        assert "".join(answers.text_stream) == "ab"
    assert len(told.after) == 1


def test_a_stream_is_closed_when_the_hook_after_it_raises(server: Server) -> None:
    def refuse(attempt: types.HttpAttempt) -> None:
        raise PermissionError("no")

    server.answers(stream(chunk(event("a")), ("listen", b"")))
    with client_of(server.url, on_response=refuse) as client:
        with pytest.raises(PermissionError):
            client.models.generate_content_stream(model=MODEL, contents="hi")
        server.wait_for_leaving()


@KINDS
def test_an_async_stream_is_closed_when_the_hook_after_it_raises(server: Server, kind: str) -> None:
    async def refuse(attempt: types.HttpAttempt) -> None:
        raise PermissionError("no")

    server.answers(stream(chunk(event("a")), ("listen", b"")))

    async def run() -> None:
        async with client_of(server.url, on_response=refuse, **ASYNC[kind]).aio as client:
            with pytest.raises(PermissionError):
                await client.models.generate_content_stream(model=MODEL, contents="hi")
            await asyncio.to_thread(server.wait_for_leaving)

    asyncio.run(run())


def test_all_requests_of_an_upload_are_told_without_their_permission(server: Server) -> None:
    session = {"x-goog-upload-url": f"{server.url}/up?upload_id=secret-session"}
    final = {"x-goog-upload-status": "final"}
    server.answers(reply(headers=session), reply(body=b'{"file": {"name": "files/f"}}', headers=final))
    told = Told()
    with client_of(server.url, **told.options) as client:
        client.files.upload(file=io.BytesIO(b"data"), config={"mime_type": "text/plain"})
    assert [each.url for each in told.after] == [f"{server.url}/upload/v1beta/files", f"{server.url}/up"]
    assert "secret-session" not in repr(told.after)


@KINDS
def test_async_hooks_are_awaited(server: Server, kind: str) -> None:
    async def before(attempt: types.HttpAttempt) -> None:
        await asyncio.sleep(0)
        assert attempt.headers is not None
        attempt.headers["x-late"] = "yes"

    after: List[Any] = []

    async def note(attempt: types.HttpAttempt) -> None:
        await asyncio.sleep(0)
        after.append(attempt.status_code)

    async def run() -> None:
        options: Any = {"on_request": before, "on_response": note, **ASYNC[kind]}
        async with client_of(server.url, **options).aio as client:
            await client.models.generate_content(model=MODEL, contents="hi")

    asyncio.run(run())
    assert server.seen[0].headers["x-late"] == "yes"
    assert after == [200]


@pytest.mark.parametrize("name", ["on_request", "on_response"])
def test_async_hooks_are_refused_where_nothing_is_awaited(server: Server, name: str) -> None:
    async def callback(attempt: types.HttpAttempt) -> None:
        raise AssertionError("it must not run")

    def wrapped(attempt: types.HttpAttempt) -> Any:
        return callback(attempt)

    callbacks: List[Any] = [callback, wrapped]
    for given in callbacks:
        with (
            client_of(server.url, **{name: given}) as client,
            pytest.raises(TypeError, match="async attempt callback"),
        ):
            client.models.generate_content(model=MODEL, contents="hi")
        if name == "on_request" or given is callback:
            assert server.seen == []


def test_what_is_no_function_is_refused() -> None:
    with pytest.raises(ValueError, match="on_request"):
        types.HttpOptions(on_request="print")  # type: ignore[arg-type]  # that is the mistake


def test_any_awaitable_is_refused_where_nothing_is_awaited(server: Server) -> None:
    class Awaitable:
        def __await__(self) -> Iterator[Any]:
            raise AssertionError("it must not run")

    def callback(attempt: types.HttpAttempt) -> Any:
        return Awaitable()

    with (
        client_of(server.url, on_request=callback) as client,
        pytest.raises(TypeError, match="async attempt callback"),
    ):
        client.models.generate_content(model=MODEL, contents="hi")
    assert server.seen == []
