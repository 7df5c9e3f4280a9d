"""Attempts of streams, conversations, uploads and downloads: flows fed by hand."""

from __future__ import annotations

import io
from typing import Any, Dict, List, Optional

import pytest

from google._genai_api.methods import files, models
from google._genai_core.flows import download, generate, upload
from google._genai_core.flows.transfer_pace import Pace
from google._genai_core.runtime.http.messages import Head, Response
from google.genai import errors

from .feed import ARGUMENTS, Fed, Late, answers_of, feed, ok, stream_flow
from .retry_answers import (
    CUT,
    EVENT,
    LOST,
    RETRYING,
    TEXT,
    code_of,
    fails,
    quota,
    rests,
    unsent,
)

# -- streams


def streamed(*answers: Any, **options: Any) -> Fed:
    fed = feed(stream_flow(RETRYING, **({"http_options": options} if options else {})), answers)
    assert fed.unused == 0
    return fed


def texts(fed: Fed) -> List[Any]:
    return [chunk.text for chunk in fed.emitted]


BUSY = [Head(503, {}), fails().body, b""]
BEFORE: Dict[str, List[Any]] = {
    "no connection": [LOST],
    "refused": BUSY,
    "cut": [Head(200, {}), CUT],
    "cut within the first event": [Head(200, {}), EVENT[:20], CUT],
    "silence": [Head(200, {}), errors.APITimeoutError("late")],
    "an error for an event": [Head(200, {}), b'data: {"error": {"code": 503, "message": "busy"}}\n\n'],
    "ended within the first event": answers_of([EVENT[:20]]),
}


@pytest.mark.parametrize("name", BEFORE)
def test_a_stream_is_opened_again_before_its_first_event(name: str) -> None:
    fed = streamed(*BEFORE[name], *BEFORE[name], *answers_of([EVENT]))
    assert fed.error is None
    assert texts(fed) == ["a"]
    assert rests(fed) == [0.5, 1]
    assert fed.requests == [fed.requests[0]] * 3


@pytest.mark.parametrize(
    "rest",
    [
        [CUT],
        [errors.APITimeoutError("late")],
        [b'data: {"error": {"code": 503, "message": "busy"}}\n\n'],
        [EVENT[:20], CUT],
    ],
    ids=["cut", "silence", "an error for an event", "cut within an event"],
)
def test_a_stream_is_not_opened_again_after_its_first_event(rest: List[Any]) -> None:
    fed = streamed(Head(200, {}), EVENT, *rest)
    assert isinstance(fed.error, (errors.APIError, errors.APIConnectionError))
    assert texts(fed) == ["a"]
    assert len(fed.requests) == 1
    assert fed.pauses == []


def test_a_stream_that_stays_away() -> None:
    fed = streamed(*BUSY, *BUSY, *BUSY)
    assert isinstance(fed.error, errors.APIError)
    assert fed.error.code == 503
    assert fed.error.request == "POST https://example.com/v1beta/models/m:streamGenerateContent"
    assert texts(fed) == []


def test_a_stream_keeps_wishes_and_settings() -> None:
    hinted = [Head(429, {"retry-after": "4"}), b"", *answers_of([EVENT])]
    assert rests(streamed(*hinted)) == [4]
    assert code_of(streamed(*BUSY, retry_options={"attempts": 1})) == 503
    daily = fails(429, quota("PerDay")).body
    assert code_of(streamed(Head(429, {}), daily, b"")) == 429
    assert code_of(streamed(Head(400, {}), b"")) == 400


def test_a_deadline_of_a_stream_is_one_for_its_attempts() -> None:
    fed = streamed(Late(1, LOST), Head(200, {}), Late(9, EVENT), b"", deadline=2000)
    assert fed.error is None
    assert [request.seconds_left for request in fed.requests] == [2, 0.5]


# -- functions and sessions


def test_each_request_of_a_conversation_has_its_own_attempts() -> None:
    called = b'{"candidates": [{"content": {"role": "model", "parts": [{"functionCall": {"name": "now"}}]}}]}'
    flow = generate.generate_content_flow(
        models.GENERATE_CONTENT, RETRYING, {"tools": [now]}, dict(ARGUMENTS)
    )
    failing = [fails(), fails()]
    fed = feed(flow, [*failing, ok(called), *failing, ok(TEXT)])
    assert fed.error is None
    assert fed.result.text == "a"
    assert rests(fed) == [0.5, 1, 0.5, 1]


def now() -> str:
    """The time."""
    return "noon"


# -- files


STARTED = Response(200, {"x-goog-upload-url": "https://example.com/u"}, b"")
FINAL = Response(200, {"x-goog-upload-status": "final"}, b'{"file": {"name": "files/a"}}')


class Unseekable(io.RawIOBase):
    """A pipe."""

    def __init__(self, data: bytes) -> None:
        super().__init__()
        self._inner = io.BytesIO(data)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        return self._inner.readinto(buffer)


def uploaded(*answers: Any, file: Optional[Any] = None, **options: Any) -> Fed:
    config = {"mime_type": "text/plain", **({"http_options": options} if options else {})}
    values = {"file": io.BytesIO(b"abc") if file is None else file}
    return feed(upload.upload_flow(files.UPLOAD, RETRYING, config, values, Pace()), answers)


def test_the_start_of_an_upload_is_repeated_where_no_session_was_made() -> None:
    for file in (io.BytesIO(b"abc"), Unseekable(b"abc")):
        fed = uploaded(unsent(), fails(429), STARTED, FINAL, file=file)
        assert fed.result.name == "files/a"
        assert rests(fed) == [0.5, 1]
        starts, last = fed.requests[:3], fed.requests[3]
        assert starts == [starts[0]] * 3
        assert last.body == b"abc"


@pytest.mark.parametrize("failure", [LOST, errors.APITimeoutError("late"), fails(503), fails(500)])
def test_the_start_of_an_upload_is_not_repeated_blindly(failure: Any) -> None:
    fed = uploaded(failure)
    assert code_of(fed) == getattr(failure, "status", None)
    assert len(fed.requests) == 1


def test_the_start_of_an_upload_keeps_the_settings() -> None:
    fed = uploaded(fails(429), retry_options={"attempts": 1})
    assert code_of(fed) == 429
    assert len(fed.requests) == 1


def downloaded(*answers: Any, **options: Any) -> Fed:
    config = {"http_options": options} if options else None
    return feed(download.download_flow(files.DOWNLOAD, RETRYING, config, {"file": "files/a"}), answers)


@pytest.mark.parametrize("failure", [[LOST], BUSY, [unsent()]], ids=["lost", "503", "no connection"])
def test_the_first_request_of_a_download_is_repeated(failure: List[Any]) -> None:
    fed = downloaded(*failure, *failure, Head(200, {}), b"abc", b"")
    assert fed.result == b"abc"
    assert rests(fed) == [0.5, 1]
    assert fed.requests == [fed.requests[0]] * 3


def test_the_first_request_of_a_download_keeps_the_settings() -> None:
    assert code_of(downloaded(*BUSY, retry_options={"attempts": 1})) == 503
    assert code_of(downloaded(Head(404, {}), b"")) == 404
    assert code_of(downloaded(*BUSY, *BUSY, *BUSY)) == 503
