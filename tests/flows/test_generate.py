"""The flow of a streamed answer: chunks in, typed responses out, and what goes wrong on the way."""

from __future__ import annotations

import json
import pickle
from typing import Any, Dict, List

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from google._genai_core.runtime.http.messages import Head
from google._genai_core.runtime.wire.backend import Context
from google.genai import errors, types

from .feed import GEMINI, VERTEX, answers_of, feed, stream_flow


def event(document: Any, end: bytes = b"\n\n") -> bytes:
    return b"data: " + json.dumps(document).encode() + end


def chunk(text: str, finish: str = "STOP") -> Dict[str, Any]:
    """A chunk of text; the last one of an answer has a finish reason, and all of an older model's have."""
    content = {"parts": [{"text": text}], "role": "model"}
    return {"candidates": [{"content": content, **({"finishReason": finish} if finish else {})}]}


def texts(emitted: List[types.GenerateContentResponse]) -> List[Any]:
    return [response.text for response in emitted]


@pytest.mark.parametrize(
    ("context", "version"), [(GEMINI, "v1beta/"), (VERTEX, "v1beta1/projects/p/locations/l/")]
)
def test_one_response_an_event(context: Context, version: str) -> None:
    fed = feed(stream_flow(context), answers_of([event(chunk("a")) + event(chunk("b")), event(chunk("c"))]))
    assert texts(fed.emitted) == ["a", "b", "c"]
    assert fed.effects == ["Open", "NextChunk", "Emit", "Emit", "NextChunk", "Emit", "NextChunk"]
    assert (fed.error, fed.result, fed.unused) == (None, None, 0)
    (request,) = fed.requests
    assert request.url.startswith(f"https://example.com/{version}")
    assert request.url.endswith("/models/m:streamGenerateContent?alt=sse")


@settings(deadline=None, derandomize=True, max_examples=100)
@given(
    st.lists(st.text(max_size=20), min_size=1, max_size=5),
    st.sampled_from([b"\n\n", b"\r\n\r\n", b"\r\r"]),
    st.lists(st.integers(0, 2000), max_size=10),
)
def test_any_chunking_gives_the_same_responses(parts: List[str], end: bytes, places: List[int]) -> None:
    stream = b"".join(event(chunk(text), end) for text in parts)
    edges = [0, *sorted(place % (len(stream) + 1) for place in places), len(stream)]
    fed = feed(stream_flow(), answers_of(stream[i:j] for i, j in zip(edges, edges[1:])))
    assert texts(fed.emitted) == parts
    assert fed.error is None


def test_noise_between_events() -> None:
    noise = b": keep alive\n\nevent: message\nid: 4\nretry: 100\n"
    fed = feed(
        stream_flow(), answers_of([noise + event(chunk("a")), b"\n\n\n", noise + event(chunk("b"), b"")])
    )
    assert texts(fed.emitted) == ["a", "b"]


def test_data_over_several_lines() -> None:
    lines = json.dumps(chunk("a"), indent=1).splitlines()
    stream = b"".join(b"data: " + line.encode() + b"\n" for line in lines) + b"\n"
    assert texts(feed(stream_flow(), answers_of([stream])).emitted) == ["a"]


def test_done_ends_the_stream() -> None:
    fed = feed(
        stream_flow(), answers_of([event(chunk("a")) + b"data: [DONE]\n\n" + event(chunk("b")), b"more"])
    )
    assert texts(fed.emitted) == ["a"]
    assert fed.error is None
    assert fed.unused == 2


def test_missing_last_blank_line() -> None:
    fed = feed(stream_flow(), answers_of([event(chunk("a")), event(chunk("b"), b"\n")]))
    assert texts(fed.emitted) == ["a", "b"]


def test_empty_stream() -> None:
    fed = feed(stream_flow(), answers_of([]))
    assert fed.emitted == []
    assert isinstance(fed.error, errors.StreamInterruptedError)


@pytest.mark.parametrize(
    ("error", "kind", "code", "status"),
    [
        (
            {"code": 429, "status": "RESOURCE_EXHAUSTED", "message": "slow down"},
            errors.ResourceExhaustedError,
            429,
            None,
        ),
        ({"code": 503, "status": "UNAVAILABLE", "message": "later"}, errors.UnavailableError, 503, None),
        ({"message": "no code"}, errors.InternalError, 500, "Internal Server Error"),
        ({"code": "429", "message": "a text"}, errors.ResourceExhaustedError, 429, "Too Many Requests"),
        ({"code": "many", "message": "odd code"}, errors.InternalError, 500, "Internal Server Error"),
        (
            {"details": [{"pad": "x" * 100}], "code": 400, "message": "long"},
            errors.BadRequestError,
            400,
            "Bad Request",
        ),
    ],
)
def test_error_event(error: Dict[str, Any], kind: Any, code: int, status: Any) -> None:
    fed = feed(stream_flow(), answers_of([event(chunk("a")), event({"error": error}), event(chunk("b"))]))
    assert texts(fed.emitted) == ["a"]
    assert type(fed.error) is kind
    assert isinstance(fed.error, errors.APIError)
    assert (fed.error.code, fed.error.message) == (code, error["message"])
    assert fed.error.status == (status or error["status"])


@pytest.mark.parametrize("shape", ["list", "indented", "late"])
def test_error_event_in_other_shapes(shape: str) -> None:
    error = {"error": {"code": 400, "message": "bad"}}
    if shape == "list":
        stream = event([error])
    elif shape == "late":  # behind other fields, however long they are
        stream = event({"responseId": "x" * 100, **chunk("a"), **error})
    else:
        stream = b"".join(
            b"data: " + line.encode() + b"\n" for line in json.dumps(error, indent=4).splitlines()
        )
    fed = feed(stream_flow(), answers_of([stream + b"\n"]))
    assert isinstance(fed.error, errors.ClientError)
    assert fed.error.message == "bad"


def test_error_event_of_a_gateway_that_sends_a_text() -> None:
    fed = feed(stream_flow(), answers_of([event({"error": "quota is used up"})]))
    assert isinstance(fed.error, errors.ServerError)
    assert fed.error.message == "quota is used up"


def test_the_word_error_in_an_answer_is_no_error() -> None:
    document = {"responseId": "error", **chunk('"error"')}
    fed = feed(stream_flow(), answers_of([event(document), b'data: {"error": null}\n\n']))
    assert fed.error is None
    assert texts(fed.emitted) == ['"error"', None]


@pytest.mark.parametrize("chunks", [1, 3])
@pytest.mark.parametrize("status", [400, 404, 429, 500, 503])
def test_error_status_reads_the_body(status: int, chunks: int) -> None:
    body = json.dumps(
        {"error": {"code": status, "status": "WORD", "message": "why", "details": [{"a": 1}]}}
    ).encode()
    size = -(-len(body) // chunks)
    fed = feed(stream_flow(), answers_of([body[i : i + size] for i in range(0, len(body), size)], status))
    assert fed.emitted == []
    assert fed.unused == 0
    assert isinstance(fed.error, errors.ServerError if status >= 500 else errors.ClientError)
    assert (fed.error.code, fed.error.status, fed.error.message) == (status, "WORD", "why")
    assert fed.error.typed_details == [{"a": 1}]


def test_error_status_keeps_the_headers() -> None:
    fed = feed(stream_flow(), [Head(429, {"retry-after": "7"}), b""])
    assert isinstance(fed.error, errors.ClientError)
    assert fed.error.headers == {"retry-after": "7"}
    assert str(fed.error) == "429 Too Many Requests: Too Many Requests"


@pytest.mark.parametrize(
    "data", [b"data: {broken\n\n", b"data: [1]\n\n", b'data: {"candidates": 5}\n\n', b"data: 5\n\n"]
)
def test_broken_event(data: bytes) -> None:
    fed = feed(stream_flow(), answers_of([event(chunk("a")), data]))
    assert texts(fed.emitted) == ["a"]
    assert isinstance(fed.error, errors.ResponseParseError)
    assert "GenerateContentResponse" in str(fed.error)


def test_broken_event_is_told_in_one_line() -> None:
    fed = feed(stream_flow(), answers_of([b'data: {"candidates": 5}\n\n']))
    assert "\n" not in str(fed.error)


@pytest.mark.parametrize("body", [b"<html>Sign in</html>", b'[{"candidates": []}]', b'{"candidates": []}'])
def test_body_that_is_no_event_stream(body: bytes) -> None:
    fed = feed(stream_flow(), answers_of([body]))
    assert isinstance(fed.error, errors.ResponseParseError)


# -- a stream that is cut


def interrupted(answers: List[Any]) -> errors.StreamInterruptedError:
    fed = feed(stream_flow(response_schema=int), answers)
    assert isinstance(fed.error, errors.StreamInterruptedError)
    assert "\n" not in str(fed.error)
    assert fed.error.response is None or fed.error.response.parsed is None  # no schema fits half an answer
    return fed.error


def test_broken_connection() -> None:
    cut = errors.StreamInterruptedError("cut")
    error = interrupted([Head(200, {}), event(chunk("a", "")), event(chunk("b", "")), cut])
    assert error is cut
    assert error.response is not None
    assert error.response.text == "ab"


def test_broken_connection_before_the_first_event() -> None:
    assert interrupted([Head(200, {}), errors.StreamInterruptedError("cut")]).response is None


def test_stream_that_ends_within_an_event() -> None:
    error = interrupted(answers_of([event(chunk("a", "")), b'data: {"candidates": [{"cont']))
    assert error.response is not None
    assert error.response.text == "a"


def test_stream_that_ends_without_a_finish_reason() -> None:
    error = interrupted(answers_of([event(chunk("a", "")), event(chunk("b", ""))]))
    assert error.response is not None
    assert error.response.text == "ab"
    assert "finish reason" in str(error)


@pytest.mark.parametrize(
    "last",
    [
        b"data: [DONE]\n\n",
        event({"candidates": [{"finishReason": "STOP"}]}),
        event({"candidates": [{"finishReason": "A_NEW_REASON"}]}) + event({"usageMetadata": {}}),
        event({"candidates": [{"content": {"parts": [{"functionCall": {"name": "f"}}]}}]}),
    ],
)
def test_streams_that_are_complete(last: bytes) -> None:
    assert feed(stream_flow(), answers_of([event(chunk("a", "")), last])).error is None


def test_stream_of_a_refused_prompt_is_complete() -> None:
    fed = feed(stream_flow(), answers_of([event({"promptFeedback": {"blockReason": "SAFETY"}})]))
    assert (fed.error, len(fed.emitted)) == (None, 1)


def test_the_error_of_a_cut_stream_can_be_pickled() -> None:
    error = interrupted(answers_of([event({**chunk("a", ""), "newField": 1})]))
    copied = pickle.loads(pickle.dumps(error))
    assert type(copied) is errors.StreamInterruptedError
    assert str(copied) == str(error)
    assert copied.response == error.response
    assert isinstance(error, errors.APIConnectionError)


def test_refusal_comes_before_any_effect() -> None:
    fed = feed(stream_flow(VERTEX, store=True), [])
    assert isinstance(fed.error, errors.UnsupportedFieldError)
    assert fed.effects == []
