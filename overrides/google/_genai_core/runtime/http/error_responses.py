"""HTTP error responses as exceptions."""

from __future__ import annotations

from contextlib import contextmanager
from typing import Any, Generator, Mapping, Optional, Type, Union

from google._genai_core.runtime import errors, lenient_json
from google._genai_core.runtime.http.messages import Head, Response
from google._genai_core.runtime.json_values import JsonValue, as_mapping

BY_CODE: Mapping[int, Type[errors.APIError]] = {
    400: errors.BadRequestError,
    401: errors.UnauthenticatedError,
    403: errors.PermissionDeniedError,
    404: errors.NotFoundError,
    409: errors.ConflictError,
    429: errors.ResourceExhaustedError,
    500: errors.InternalError,
    503: errors.UnavailableError,
    504: errors.DeadlineExceededError,
}

STATUSES: Mapping[str, int] = {
    "CANCELLED": 499,
    "UNKNOWN": 500,
    "INVALID_ARGUMENT": 400,
    "DEADLINE_EXCEEDED": 504,
    "NOT_FOUND": 404,
    "ALREADY_EXISTS": 409,
    "PERMISSION_DENIED": 403,
    "RESOURCE_EXHAUSTED": 429,
    "FAILED_PRECONDITION": 400,
    "ABORTED": 409,
    "OUT_OF_RANGE": 400,
    "UNIMPLEMENTED": 501,
    "INTERNAL": 500,
    "UNAVAILABLE": 503,
    "DATA_LOSS": 500,
    "UNAUTHENTICATED": 401,
}
"""HTTP status of google.rpc's codes, in the order of their numbers from 1. Source: google/rpc/code.proto."""

EXCERPT = 200
"""Bytes of a body that an error quotes."""


def kind_of(code: int) -> Type[errors.APIError]:
    """Return the class of errors for a status code."""
    return BY_CODE.get(code) or (
        errors.ServerError if code >= 500 else errors.ClientError if code >= 400 else errors.APIError
    )


def from_response(code: int, headers: Mapping[str, str], body: bytes) -> errors.APIError:
    """Return the error for a response that is not a success, whatever its body is."""
    kind = kind_of(code)
    if 300 <= code < 400 and "location" in headers:
        from google._genai_core.runtime.http import addresses  # loaded only for a redirect

        return kind(code, message=addresses.redirect_message(headers), headers=headers)
    return kind(code, body, headers=headers, body=body)


def of_event(data: bytes) -> Optional[errors.APIError]:
    """Return the error that JSON of a stream holds: an object with `error`, or a list of such; else None."""
    try:
        parsed: JsonValue = lenient_json.read(data)
    except ValueError:
        return None
    first: Any = parsed[0] if isinstance(parsed, list) and parsed else parsed
    given = (as_mapping(first) or {}).get("error")
    return None if given is None else from_response(_code_of(as_mapping(given) or {}), {}, data)


def of_unframed(text: bytes) -> Optional[errors.APIError]:
    """Return the error in JSON that is not framed as an event; it may also be an item of a longer list."""
    text = text.strip(b" \t\r\n,")
    return of_event(text) or (of_event(text[:-1]) if text[:1] == b"{" and text[-1:] == b"]" else None)


def _code_of(error: Mapping[str, Any]) -> int:
    """Return the HTTP status of an error: its code, which may be text or the number of a status, or its status."""
    code, status = error.get("code"), error.get("status")
    if isinstance(code, str) and code.isascii() and code.isdigit():
        code = int(code[:4])
    number = code if isinstance(code, int) and not isinstance(code, bool) else 0
    if 400 <= number < 600:
        return number
    names = list(STATUSES)
    if 1 <= number <= len(names):
        return STATUSES[names[number - 1]]
    return STATUSES.get(status, 500) if isinstance(status, str) else 500


def excerpt(body: bytes) -> str:
    """Return the start of a body as quoted text, for the message of an error."""
    return repr(body[:EXCERPT].decode("utf-8", "replace"))


@contextmanager
def response_in_errors(response: Union[Response, Head]) -> Generator[None, None, None]:
    """Add the HTTP response to a ResponseParseError that the block raises."""
    try:
        yield
    except errors.ResponseParseError as error:
        body = response.body if isinstance(response, Response) else None
        error.keep_response(response.status, response.headers, body)
        raise
