"""HTTP error responses as exceptions."""

from __future__ import annotations

from contextlib import contextmanager
from typing import Generator, Mapping, Type, Union

from google._genai_core.runtime import errors, lenient_json
from google._genai_core.runtime.http.messages import Head, Response
from google._genai_core.runtime.json_values import JsonValue

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

        return kind(code, None, addresses.redirect_message(headers), headers)
    try:
        parsed: JsonValue = lenient_json.read(body)  # makes text of what is too deep for repr and pickle
    except ValueError:
        text = " ".join(body.decode("utf-8", "replace").split())
        return kind(code, None, text[: errors.LONGEST_TEXT], headers, body)
    if isinstance(parsed, list) and parsed:  # a stream that is not SSE wraps its error in a list
        parsed = parsed[0]
    if isinstance(parsed, dict):
        return kind(code, parsed, "", headers, body)
    return kind(code, None, "" if parsed is None else str(parsed)[: errors.LONGEST_TEXT], headers, body)


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
