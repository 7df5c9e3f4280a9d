"""Every result and every error shows the HTTP answer that it came with."""

from __future__ import annotations

import asyncio
import copy
import gc
import io
import pickle
import weakref
from typing import Any, Callable, Dict, Iterator, List

import pytest

from google import genai
from google._genai_api.types.calls.http import HttpResponse
from google._genai_core.behaviours.results import ResultHead
from google._genai_core.runtime.http.messages import Response
from google.genai import errors, types

from ...loopback.clients import MODEL, ONCE, client_of
from ...loopback.server import END, Server, chunk, event, reply, says, serving, stream
from ...loopback.ways import ASYNC, KINDS

ID = {"X-Request-Id": "request-7"}


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as running:
        yield running


CALLS: Dict[str, Callable[[genai.Client], Any]] = {
    "generate": lambda client: client.models.generate_content(model=MODEL, contents="hi"),
    "count": lambda client: client.models.count_tokens(model=MODEL, contents="hi"),
    "embed": lambda client: client.models.embed_content(model=MODEL, contents="hi"),
    "get": lambda client: client.models.get(model=MODEL),
    "page": lambda client: client.models.list(),
    "batch": lambda client: client.batches.get(name="batches/b"),
    "chat": lambda client: client.chats.create(model=MODEL).send_message("hi"),
    "file": lambda client: client.files.get(name="files/f"),
    "operation": lambda client: client.operations.get(
        types.GenerateVideosOperation(name="models/m/operations/o")
    ),
}


@pytest.mark.parametrize("name", CALLS)
def test_results(server: Server, name: str) -> None:
    server.answers(reply(headers=ID))
    with client_of(server.url) as client:
        shown = CALLS[name](client).sdk_http_response
    assert isinstance(shown, HttpResponse)
    assert (shown.status_code, shown.request_id, shown.body) == (200, "request-7", None)
    assert shown.headers is not None
    assert shown.headers["content-type"] == "application/json"


@KINDS
def test_results_of_async_calls(server: Server, kind: str) -> None:
    server.answers(reply(headers=ID))

    async def run() -> Any:
        async with client_of(server.url, **ASYNC[kind]).aio as client:
            return (await client.models.generate_content(model=MODEL, contents="hi")).sdk_http_response

    shown = asyncio.run(run())
    assert (shown.status_code, shown.request_id) == (200, "request-7")


def test_chunks_and_the_final_response(server: Server) -> None:
    server.answers(stream(chunk(event("a")), chunk(event("b")), END, headers=ID))
    with client_of(server.url) as client:
        answers = client.models.generate_content_stream(model=MODEL, contents="hi")
        shown = [each.sdk_http_response for each in answers]
        shown.append(answers.final_response().sdk_http_response)
    assert [each and each.request_id for each in shown] == ["request-7"] * 3


def test_each_page_of_a_list(server: Server) -> None:
    first = reply(
        body=b'{"models": [{"name": "models/a"}], "nextPageToken": "t"}', headers={"x-request-id": "1"}
    )
    server.answers(first, reply(headers={"x-request-id": "2"}))
    with client_of(server.url) as client:
        pager = client.models.list()
        seen = [pager.sdk_http_response]
        assert pager[0].sdk_http_response is None  # an item came within an answer
        pager.next_page()
        seen.append(pager.sdk_http_response)
    assert [each and each.request_id for each in seen] == ["1", "2"]


def test_an_upload_shows_its_last_answer(server: Server) -> None:
    session = {"x-goog-upload-url": f"{server.url}/up?upload_id=secret"}
    final = {"x-goog-upload-status": "final", **ID}
    server.answers(reply(headers=session), reply(body=b'{"file": {"name": "files/f"}}', headers=final))
    with client_of(server.url) as client:
        file = client.files.upload(file=io.BytesIO(b"data"), config={"mime_type": "text/plain"})
    assert file.sdk_http_response is not None
    assert file.sdk_http_response.request_id == "request-7"


def _answer(server: Server) -> types.GenerateContentResponse:
    server.answers(says("hello"))
    with client_of(server.url) as client:
        return client.models.generate_content(model=MODEL, contents="hi")


def test_it_is_no_part_of_what_the_result_says(server: Server) -> None:
    answer = _answer(server)
    made = types.GenerateContentResponse.model_validate_json(answer.model_dump_json())
    assert made.sdk_http_response is None
    assert made == answer
    assert answer == made
    assert "http" not in f"{answer!r}{answer.model_dump()}{answer.model_dump_json()}"


COPIES: Dict[str, Callable[[Any], Any]] = {
    "copy": copy.copy,
    "deepcopy": copy.deepcopy,
    "model_copy": lambda answer: answer.model_copy(update={"model_version": "m"}),
    "pickle": lambda answer: pickle.loads(pickle.dumps(answer)),
}


@pytest.mark.parametrize("name", COPIES)
def test_copies_keep_it(server: Server, name: str) -> None:
    answer = _answer(server)
    found = COPIES[name](answer).sdk_http_response
    assert found == answer.sdk_http_response


def test_an_assignment_keeps_it(server: Server) -> None:
    answer = _answer(server)
    answer.model_version = "another"
    assert answer.sdk_http_response is not None
    assert answer.model_extra == {}


def test_cookies_do_not_show(server: Server) -> None:
    server.answers(reply(headers={"set-cookie": "session=secret-value"}))
    with client_of(server.url) as client:
        shown = client.models.get(model=MODEL).sdk_http_response
    assert shown is not None
    assert (shown.headers or {})["set-cookie"] == "session=secret-value"
    assert "secret-value" not in repr(shown)


BODIES: List[Any] = [
    (400, b'{"error": {"code": 400, "message": "bad", "status": "INVALID_ARGUMENT"}}'),
    (502, b"<html>\xff</html>"),
    (500, b""),
]


@pytest.mark.parametrize(("status", "body"), BODIES)
@pytest.mark.parametrize("streamed", [False, True])
def test_errors_show_all_of_the_answer(server: Server, status: int, body: bytes, streamed: bool) -> None:
    server.answers(reply(status, body, headers=ID))
    with client_of(server.url, **ONCE) as client:
        call: Any = client.models.generate_content_stream if streamed else client.models.generate_content
        with pytest.raises(errors.APIError) as caught:
            list(call(model=MODEL, contents="hi"))
    for error in (caught.value, pickle.loads(pickle.dumps(caught.value))):
        assert error.body == body
        shown = error.response
        assert (shown.status_code, shown.request_id) == (status, "request-7")
        assert shown.body == body.decode("utf-8", "replace")


def test_a_result_does_not_keep_the_body() -> None:
    response = Response(200, {"x-request-id": "request-7"}, b"large")
    kept = weakref.ref(response)
    answer = types.GenerateContentResponse()
    answer.keep_head(ResultHead.of(response))
    del response
    gc.collect()
    assert kept() is None
    assert answer.sdk_http_response is not None
    assert answer.sdk_http_response.request_id == "request-7"


def test_the_body_of_a_response_is_kept_if_the_config_says_so(server: Server) -> None:
    server.answers(says("hello"), says("hello"))
    with client_of(server.url) as client:
        for wanted in (True, False):
            config = types.GenerateContentConfig(should_return_http_response=wanted)
            answer = client.models.generate_content(model=MODEL, contents="hi", config=config)
            shown = answer.sdk_http_response
            assert shown is not None
            assert (shown.body is not None) is wanted
            assert (answer.text, shown.status_code) == ("hello", 200)
            if wanted:
                assert shown.json()["candidates"][0]["content"]["parts"] == [{"text": "hello"}]


def test_a_stream_has_no_body_to_keep(server: Server) -> None:
    with (
        client_of(server.url) as client,
        pytest.raises(ValueError, match=r"config\.should_return_http_response"),
    ):
        next(
            client.models.generate_content_stream(
                model=MODEL, contents="hi", config={"should_return_http_response": True}
            )
        )
    assert server.seen == []
