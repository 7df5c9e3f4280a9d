"""The flows of calls: one request and its response, a stream, a download."""

from __future__ import annotations

import json
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Dict, Generator, List, Mapping, Optional, Type, Union

from pydantic import TypeAdapter, ValidationError

from google._genai_core.flows.retry import Attempts, error_flow, send_flow
from google._genai_core.raw import bodies, requests
from google._genai_core.raw.lines import JsonLines
from google._genai_core.raw.model import Model
from google._genai_core.raw.operation import Operation
from google._genai_core.raw.site import Place
from google._genai_core.runtime import errors, lenient_json, validation_text
from google._genai_core.runtime.driving.effects import Emit, Flow, NextChunk, Open, Sleep, remaining_body_flow
from google._genai_core.runtime.http import error_responses, limits
from google._genai_core.runtime.http.messages import Head, Request, Response
from google._genai_core.runtime.http.sse import DONE, Parser
from google._genai_core.runtime.json_values import as_list

Values = Dict[str, Any]
_EVENTS_AT_ONCE = 16
_ADAPTERS: Dict[Any, TypeAdapter[Any]] = {}


def request_flow(operation: Operation[Any], place: Place, values: Values) -> Flow[Request]:
    """Return the request of a call."""
    request = requests.request(operation, place, values)
    return (yield from bodies.with_body_flow(request, operation, place, values))


def call_flow(operation: Operation[Any], place: Place, values: Values) -> Flow[Any]:
    """Send one request and read its response."""
    request = yield from request_flow(operation, place, values)
    with typed_errors(operation, place):
        response = yield from send_flow(request)
    return read(operation, place, response)


def read(operation: Operation[Any], place: Place, response: Response) -> Any:
    """Return a successful response as its type; None if the document describes none."""
    if not operation.response:
        return None
    kind = place.kind(operation.response)
    with error_responses.response_in_errors(response):
        return parsed(kind, response.body, is_text=bool(operation.accept) and "json" not in operation.accept)


def parsed(kind: Any, data: bytes, is_text: bool = False) -> Any:
    """Return JSON as its type.

    Raises:
        ResponseParseError: It is not JSON, or it is an object of another form. A single value of an unexpected type is
            set aside, as in every response of the SDK.
    """
    if is_text:
        return data.decode("utf-8", "replace")
    model = _model(kind)
    if model is not None and not data.strip():
        data = b"{}"
    try:
        return _validated(kind, data)
    except ValidationError as error:
        if model is not None:
            from google._genai_core.runtime import unexpected_values  # loaded only for such values

            try:
                return unexpected_values.read_json(model, data, error)
            except (ValueError, TypeError, AttributeError, KeyError):
                pass
        text = f"{error_responses.excerpt(data)}: {validation_text.reason(error)}"
        what = f"no {kind.__name__}" if isinstance(kind, type) else "not the described response"
        raise errors.ResponseParseError(f"{what}: {text}") from None
    except MemoryError:
        raise limits.no_memory(len(data)) from None


def _model(kind: Any) -> Optional[Type[Model]]:
    return kind if isinstance(kind, type) and issubclass(kind, Model) else None


def _validated(kind: Any, data: bytes) -> Any:
    model = _model(kind)
    if model is not None:
        return model.__pydantic_validator__.validate_json(data)
    key = str(kind)
    if key not in _ADAPTERS:
        _ADAPTERS[key] = TypeAdapter(kind)
    return _ADAPTERS[key].validate_json(data)


@contextmanager
def typed_errors(operation: Operation[Any], place: Place) -> Generator[None, None, None]:
    """Note in an error of the service which type its body has."""
    try:
        yield
    except errors.APIError as error:
        name = _error_type(operation.errors, error.code)
        if name:
            vars(error)["_body_kind"] = f"{place.site.package}.types", name
        raise


def _error_type(kinds: Mapping[str, str], code: int) -> str:
    for status in (str(code), f"{code // 100}XX", f"{code // 100}xx", "default"):
        if status in kinds:
            return kinds[status]
    return ""


def download_flow(operation: Operation[Any], place: Place, values: Values) -> Flow[Union[bytes, Path]]:
    """Return the bytes of a file, or the path that they were written to."""
    from google._genai_core.flows.download import transfer_flow  # loaded only for files
    from google._genai_core.runtime.media.download_target import DownloadTarget  # loaded only for files

    request = requests.request(operation, place, values)
    request = yield from bodies.with_body_flow(request, operation, place, values)
    with typed_errors(operation, place):
        return (yield from transfer_flow(request, DownloadTarget(values.get("to"))))


def stream_flow(operation: Operation[Any], place: Place, values: Values) -> Flow[None]:
    """Emit the responses of a stream as they arrive; it is retried only before the first of them."""
    request = requests.request(operation, place, values)
    request = yield from bodies.with_body_flow(request, operation, place, values)
    attempts = Attempts(request)
    emitted = [0]
    while True:
        try:
            head = yield from Open((yield from attempts.next_flow()))
            if not head.ok:
                with typed_errors(operation, place):
                    raise (yield from error_flow(head))
            with error_responses.response_in_errors(head):
                return (yield from _read_flow(operation, place, head, request.limits, emitted))
        except (errors.APIError, errors.APIConnectionError) as error:  # noqa: PERF203  # each attempt may fail
            if emitted[0]:
                raise attempts.last(error) from error.__cause__
            yield from attempts.wait_or_raise_flow(error)


def _read_flow(
    operation: Operation[Any], place: Place, head: Head, most: limits.Limits, emitted: List[int]
) -> Flow[None]:
    kind = place.kind(operation.response) if operation.response else None
    media = head.headers.get("content-type", "").partition(";")[0].strip().lower()
    if media == "application/json":
        yield from _read_list_flow(kind, emitted)
        return
    parser = JsonLines(most.event) if "json" in media else Parser(most.event)
    while True:
        chunk = yield from NextChunk()
        for event in parser.feed(chunk) if chunk else parser.close():
            if event == DONE:
                return
            error = error_responses.of_event(event) if b'"error"' in event else None
            if error is not None:
                raise error
            emitted[0] += 1
            yield from Emit(event.decode("utf-8", "replace") if kind is None else parsed(kind, event))
            if not emitted[0] % _EVENTS_AT_ONCE:
                yield from Sleep(0)
        if not chunk:
            return


def _read_list_flow(kind: Any, emitted: List[int]) -> Flow[None]:
    """Emit the items of a list that a service sends as a whole, instead of events."""
    body = yield from remaining_body_flow()
    error = error_responses.of_event(body)
    if error is not None:
        raise error
    try:
        value = lenient_json.read(body)
    except ValueError:
        raise errors.ResponseParseError(f"not JSON: {error_responses.excerpt(body)}") from None
    items = as_list(value)
    for item in [value] if items is None else items:
        data = json.dumps(item).encode()
        emitted[0] += 1
        yield from Emit(data.decode() if kind is None else parsed(kind, data))
