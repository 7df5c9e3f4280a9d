"""An answer that is not a success, read as its error."""

from __future__ import annotations

from contextlib import contextmanager
from typing import Generator, Mapping, Type, Union

from pydantic_core import from_json

from google._genai_core.runtime import errors
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
    """The class for a status code."""
    return BY_CODE.get(code) or (
        errors.ServerError if code >= 500 else errors.ClientError if code >= 400 else errors.APIError
    )


def from_response(code: int, headers: Mapping[str, str], body: bytes) -> errors.APIError:
    """The error for an answer that is not a success; any body will do."""
    kind = kind_of(code)
    if 300 <= code < 400 and "location" in headers:
        from google._genai_core.runtime.http import addresses  # only a redirect needs it

        return kind(code, None, addresses.redirect(headers), headers)
    try:
        parsed: JsonValue = from_json(body)  # it refuses what is nested too deeply to be shown or pickled
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
def reading(answer: Union[Response, Head]) -> Generator[None, None, None]:
    """While an answer is read: what is not as promised in it is told together with it."""
    try:
        yield
    except errors.ResponseParseError as error:
        error.came_with(answer.status, answer.headers, answer.body if isinstance(answer, Response) else None)
        raise
