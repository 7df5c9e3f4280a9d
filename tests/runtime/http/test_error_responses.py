"""Errors: any body of an error answer becomes a typed error, one line long, that survives pickling."""

from __future__ import annotations

import copy
import json
import pickle
from typing import Any, Callable, Dict, List, Optional, Tuple

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from google._genai_core.runtime.http.error_responses import BY_CODE, from_response
from google._genai_core.runtime.printable import printable
from google.genai import errors, types

FULL = {
    "error": {
        "code": 400,
        "status": "INVALID_ARGUMENT",
        "message": "bad key",
        "details": [{"@type": "type.googleapis.com/google.rpc.ErrorInfo", "reason": "API_KEY_INVALID"}],
    }
}

# The body, then status and message; None where any words will do.
SHAPES: Dict[str, Tuple[bytes, str, Optional[str]]] = {
    "json": (json.dumps(FULL).encode(), "INVALID_ARGUMENT", "bad key"),
    "list": (json.dumps([FULL]).encode(), "INVALID_ARGUMENT", "bad key"),
    "empty": (b"", "Bad Request", "Bad Request"),
    "blank": (b" \n ", "Bad Request", "Bad Request"),
    "html": (
        b"<html>\n<body> Not\r\n here</body></html>",
        "Bad Request",
        "<html> <body> Not here</body></html>",
    ),
    "text": (b"upstream failed", "Bad Request", "upstream failed"),
    "not utf-8": (b"\xff\xfe\x00bad", "Bad Request", "\ufffd\ufffd\x00bad"),
    "error is text": (b'{"error": "text"}', "Bad Request", "text"),
    "error is null": (b'{"error": null}', "Bad Request", None),
    "error is a list": (b'{"error": [1]}', "Bad Request", "[1]"),
    "error is empty": (b'{"error": {}}', "Bad Request", None),
    "no error": (b'{"message": "plain", "status": "WORD"}', "WORD", "plain"),
    "no message": (b'{"error": {"status": "WORD"}}', "WORD", None),
    "message is a number": (b'{"error": {"message": 5}}', "Bad Request", "5"),
    "status is null": (b'{"error": {"status": null, "message": "m"}}', "Bad Request", "m"),
    "empty object": (b"{}", "Bad Request", None),
    "empty list": (b"[]", "Bad Request", "[]"),
    "list of lists": (b"[[1]]", "Bad Request", "[1]"),
    "number": (b"5", "Bad Request", "5"),
    "null": (b"null", "Bad Request", None),
    "string": (b'"text"', "Bad Request", "text"),
    "cut": (b'{"error": {"message": "m"', "Bad Request", '{"error": {"message": "m"'),
}


@pytest.mark.parametrize("shape", SHAPES)
def test_shapes(shape: str) -> None:
    body, status, message = SHAPES[shape]
    error = from_response(400, {"x": "y"}, body)
    if message is not None:
        assert error.message == message
    assert (error.code, error.status) == (400, status)
    assert error.headers == {"x": "y"}
    assert str(error) == f"400 {status}: {printable(error.message)}"


def test_details_and_whole_body() -> None:
    error = from_response(400, {}, json.dumps(FULL).encode())
    assert error.typed_details == [errors.ErrorInfo("API_KEY_INVALID")]
    assert error.details == FULL
    for details in (b'{"error": {"details": {"a": 1}}}', b'{"error": {"details": null}}', b"x"):
        assert from_response(400, {}, details).typed_details == []


@pytest.mark.parametrize(
    ("code", "kind", "phrase"),
    [
        (200, errors.APIError, "OK"),
        (302, errors.APIError, "Found"),
        (400, errors.BadRequestError, "Bad Request"),
        (401, errors.UnauthenticatedError, "Unauthorized"),
        (403, errors.PermissionDeniedError, "Forbidden"),
        (404, errors.NotFoundError, "Not Found"),
        (409, errors.ConflictError, "Conflict"),
        (418, errors.ClientError, "I'm a Teapot"),
        (429, errors.ResourceExhaustedError, "Too Many Requests"),
        (499, errors.ClientError, "Unknown"),
        (500, errors.InternalError, "Internal Server Error"),
        (502, errors.ServerError, "Bad Gateway"),
        (503, errors.UnavailableError, "Service Unavailable"),
        (504, errors.DeadlineExceededError, "Gateway Timeout"),
        (599, errors.ServerError, "Unknown"),
    ],
)
def test_kind_follows_the_code(code: int, kind: Any, phrase: str) -> None:
    error = from_response(code, {}, b"")
    assert type(error) is kind
    assert str(error) == f"{code} {phrase}: {phrase}"


def test_long_body_is_shortened() -> None:
    assert len(str(from_response(500, {}, b"x" * 100_000))) < 600
    assert len(str(from_response(500, {}, b"[" + b"1," * 50_000 + b"1]"))) < 600


JSON = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text()),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(
            st.sampled_from(["error", "message", "status", "code", "details", "x"]), inner, max_size=4
        ),
    ),
    max_leaves=8,
)


@settings(deadline=None, derandomize=True, max_examples=100)
@given(
    st.one_of(JSON.map(lambda value: json.dumps(value).encode()), st.binary(max_size=50)),
    st.integers(300, 599),
)
def test_any_body_will_do(body: bytes, code: int) -> None:
    error = from_response(code, {}, body)
    assert error.code == code
    assert isinstance(error.message, str)
    assert isinstance(error.details, dict)
    assert isinstance(error.typed_details, list)
    again = pickle.loads(pickle.dumps(error))
    assert (type(again), str(again)) == (type(error), str(error))


QUOTA = {"error": {"code": 429, "message": "slow down", "status": "RESOURCE_EXHAUSTED"}}
HTTP = httpx.Response(429, headers={"Retry-After": "7"}, json=QUOTA)

MADE: Dict[str, Tuple[Callable[[], errors.APIError], int, str, str]] = {
    "by position": (lambda: errors.ClientError(429, QUOTA), 429, "RESOURCE_EXHAUSTED", "slow down"),
    "by name": (
        lambda: errors.APIError(code=429, response_json=QUOTA),
        429,
        "RESOURCE_EXHAUSTED",
        "slow down",
    ),
    "with a response": (lambda: errors.APIError(429, QUOTA, HTTP), 429, "RESOURCE_EXHAUSTED", "slow down"),
    "without error": (lambda: errors.APIError(5, {"message": "m", "status": "S"}), 5, "S", "m"),
    "code in the body": (lambda: errors.APIError(0, QUOTA), 429, "RESOURCE_EXHAUSTED", "slow down"),
    "a list": (lambda: errors.ServerError(500, [QUOTA]), 500, "RESOURCE_EXHAUSTED", "slow down"),
    "nothing": (lambda: errors.ServerError(500, None), 500, "Internal Server Error", "Internal Server Error"),
    "an empty body": (lambda: errors.ClientError(400, {}), 400, "Bad Request", "Bad Request"),
    "text": (lambda: errors.ClientError(400, "the text"), 400, "Bad Request", "the text"),
    "bytes": (lambda: errors.ClientError(400, b"the bytes"), 400, "Bad Request", "the bytes"),
    "text of JSON": (
        lambda: errors.ClientError(429, json.dumps(QUOTA)),
        429,
        "RESOURCE_EXHAUSTED",
        "slow down",
    ),
    "bytes of JSON": (
        lambda: errors.ClientError(0, json.dumps([QUOTA]).encode()),
        429,
        "RESOURCE_EXHAUSTED",
        "slow down",
    ),
    "an empty list": (lambda: errors.ClientError(400, []), 400, "Bad Request", "[]"),
    "an empty text": (lambda: errors.ClientError(400, ""), 400, "Bad Request", "Bad Request"),
}
"""Errors as frameworks make and raise them."""


@pytest.mark.parametrize("name", MADE)
def test_an_error_that_a_program_makes(name: str) -> None:
    make, code, status, message = MADE[name]
    for error in (make(), pickle.loads(pickle.dumps(make())), copy.copy(make())):
        assert (error.code, error.status, error.message) == (code, status, message)
        assert error.details == QUOTA or error.details["message"] == message
        kept: Any = error.response
        assert (kept and kept.status_code) == (429 if name == "with a response" else None)
        assert str(error).startswith(f"{code} {status}")


def test_details_are_the_body() -> None:
    for body in (b"<html>bad gateway</html>", b"", b"[1]", b"null"):
        error = from_response(502, {}, body)
        assert error.details == {"message": error.message, "status": error.status}
    assert from_response(429, {}, json.dumps([QUOTA]).encode()).details == QUOTA


def test_the_response_of_an_error_is_read_as_that_of_an_http_library() -> None:
    body = json.dumps(QUOTA).encode()
    response = from_response(429, {"Retry-After": "7"}, body).response
    for read in (response, pickle.loads(pickle.dumps(response)), copy.copy(response)):
        assert (read.status_code, (read.headers or {})["retry-after"]) == (429, "7")
        assert (read.content, read.text, read.json()) == (body, body.decode(), QUOTA)
    odd = from_response(500, {}, b"\xff").response
    assert (odd.content, odd.text) == (b"\xff", "\ufffd")
    with pytest.raises(ValueError, match="Expecting value"):
        from_response(500, {}, b"x").response.json()
    assert (types.HttpResponse().content, types.HttpResponse(body="a").content) == (b"", b"a")


def test_a_response_that_a_program_gives_is_kept() -> None:
    error = errors.APIError(429, QUOTA, HTTP)
    kept: Any = error.response
    assert kept is HTTP
    assert (error.headers["retry-after"], error.body, error.retry_after) == ("7", HTTP.content, 7.0)
    unread = httpx.Response(500, stream=httpx.ByteStream(b"a"))
    assert errors.APIError(500, None, unread).body == b""


def test_the_response_of_an_error_may_be_set() -> None:
    error = errors.ServerError(503, "down")
    error.response = HTTP
    kept: Any = error.response
    assert kept is HTTP
    error.response = None
    assert [error.response, copy.copy(error).response] == [None, None]  # pyright: ignore[reportUnnecessaryComparison]  # of a program


@pytest.mark.parametrize("body", [b"", b"{}", b"x"])
def test_an_error_of_a_call_has_a_response(body: bytes) -> None:
    error = from_response(500, {}, body)
    for each in (error, copy.copy(error), pickle.loads(pickle.dumps(error))):
        assert (each.response.status_code, each.response.content) == (500, body)


class OwnError(errors.ClientError):
    """An error with its own constructor, as frameworks have them."""

    def __init__(self, cause: errors.APIError) -> None:
        super().__init__(cause.code, cause.details, cause.response)
        self.advice = "wait"


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_an_error_with_a_constructor_of_its_own(protocol: int) -> None:
    error = OwnError(from_response(429, {"retry-after": "7"}, json.dumps(QUOTA).encode()))
    for each in (copy.copy(error), copy.deepcopy(error), pickle.loads(pickle.dumps(error, protocol))):
        assert isinstance(each, OwnError)
        assert (str(each), each.details, each.advice) == (str(error), QUOTA, "wait")
        assert (each.retry_after, each.response.status_code) == (7.0, 429)


def test_deeply_nested_body() -> None:
    assert from_response(502, {}, b"[" * 100_000).code == 502


def test_message_with_line_ends() -> None:
    error = from_response(400, {}, b'{"error": {"message": "first\\nsecond"}}')
    assert "\n" not in str(error)


@pytest.mark.parametrize("body", [b"null", b'{"error": null}'])
def test_null_has_no_message(body: bytes) -> None:
    assert from_response(400, {}, body).message == "Bad Request"


EXAMPLES: List[Exception] = [
    errors.APIError(302, {"error": {"message": "m"}}, headers={"a": "b"}),
    errors.ClientError(404, FULL, message="ignored", headers={"retry-after": "1"}),
    errors.ClientError(418),
    errors.ServerError(500, None, message="text"),
    *(kind(code) for code, kind in BY_CODE.items()),
    errors.APIConnectionError("POST x: refused"),
    errors.APITimeoutError("POST x: late"),
    errors.StreamInterruptedError("POST x: cut"),
    errors.IncompleteResponseError("no whole text: the answer has no parts"),
    errors.ResponseParseError("not a Model"),
    errors.ResponseTooLargeError("max_response_bytes", 5),
    errors.OperationTimeoutError(9.0, types.GenerateVideosOperation(name="models/v/operations/1")),
    errors.FileTimeoutError(9.0, types.File(name="files/a")),
    errors.FileFailedError(types.File(name="files/a", error=types.FileStatus(message="no\nsound"))),
    errors.UnsupportedFieldError("config.store", "Vertex AI", "the Gemini Developer API"),
    errors.UnsupportedFieldError("config.store", "Vertex AI"),
    errors.UnsupportedMethodError("models.compute_tokens", "the Gemini Developer API", "use count_tokens"),
    errors.ConfigurationError("no API key"),
    errors.CredentialsError("the credentials could not be renewed: RefreshError"),
    errors.InvalidNameError("model is empty"),
    errors.GenAIError("anything"),
    errors.InvalidValueError("contents is empty"),
    errors.InvalidTypeError("config must be a dict"),
    errors.UnknownFieldError("Part has no field 'txt'"),
    errors.FunctionCancelledError("auth was cancelled"),
    errors.FunctionInvocationError("the function has failed"),
    errors.UnknownFunctionCallArgumentError("add: 'a' is missing"),
    errors.UnsupportedFunctionError("tools[0]: a lambda has no name"),
    errors.ToolListError("tools[0]: the server does not answer"),
    errors.ContinuationInterruptedError("the answer cannot be continued", continuation_token="t"),
    errors.BusyError("this chat waits for an answer"),
    errors.MissingPackageError("pip install pillow"),
    errors.NoMorePagesError("there are no more pages"),
    errors.UnseekableFileError("byte 0"),
]


@pytest.mark.parametrize("error", EXAMPLES, ids=lambda error: f"{type(error).__name__}-{error}"[:40])
@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_every_error_survives_pickling(error: Exception, protocol: int) -> None:
    again = pickle.loads(pickle.dumps(error, protocol))
    assert type(again) is type(error)
    assert str(again) == str(error)
    assert vars(again) == vars(error)
    assert vars(copy.copy(error)) == vars(copy.deepcopy(error)) == vars(error)


def test_every_error_has_an_example() -> None:
    kinds = {name for name in errors.__all__ if isinstance(getattr(errors, name), type)}
    assert {type(error).__name__ for error in EXAMPLES} == {
        name for name in kinds if issubclass(getattr(errors, name), Exception)
    }


def test_the_tree() -> None:
    assert issubclass(errors.ClientError, errors.APIError)
    assert issubclass(errors.ServerError, errors.APIError)
    for kind in (errors.APITimeoutError, errors.StreamInterruptedError):
        assert issubclass(kind, errors.APIConnectionError)
    for refusal in (
        "UnsupportedFieldError",
        "UnsupportedMethodError",
        "ConfigurationError",
        "InvalidNameError",
    ):
        assert issubclass(getattr(errors, refusal), ValueError)
    assert not issubclass(errors.APIError, ValueError)
    assert not issubclass(errors.APIConnectionError, OSError)


def test_texts_say_what_to_do() -> None:
    field = errors.UnsupportedFieldError("config.store", "Vertex AI", "the Gemini Developer API")
    assert str(field) == "config.store is not supported by Vertex AI; the Gemini Developer API takes it"
    assert (field.field, field.backend, field.other) == (
        "config.store",
        "Vertex AI",
        "the Gemini Developer API",
    )
    method = errors.UnsupportedMethodError("models.x", "Vertex AI", "use y")
    assert str(method) == "client.models.x is not supported by Vertex AI: use y"


@pytest.mark.parametrize("opening", ["[", '{"a":', '{"error":{"details":[', '{"error":{"message":'])
@pytest.mark.parametrize("depth", [50, 150, 300, 900, 5000])
def test_nested_body_can_be_kept(opening: str, depth: int) -> None:
    closing = opening.translate({ord("["): "]", ord("{"): "}"})[::-1]
    closing = "".join(each for each in closing if each in "]}")
    body = (opening * depth + ("1" if opening.endswith(":") else "") + closing * depth).encode()
    error = from_response(400, {}, body)
    assert len(str(error)) < 3000
    for again in (pickle.loads(pickle.dumps(error)), copy.deepcopy(error)):
        assert (type(again), str(again)) == (type(error), str(error))


def test_number_that_cannot_be_written_is_text() -> None:
    digits = "1" * 5000
    error = from_response(
        400, {}, b'{"error": {"message": %s, "details": [%s]}}' % (digits.encode(), digits.encode())
    )
    assert error.code == 400
    detail = b'{"@type": "type.googleapis.com/google.rpc.ErrorInfo", "reason": %s}' % digits.encode()
    assert from_response(400, {}, b'{"error": {"details": [%s]}}' % detail).code == 400
    assert from_response(400, {}, digits.encode()).code == 400
