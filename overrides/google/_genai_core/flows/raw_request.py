"""An operation that the surface lacks: any method and path, JSON both ways.

All else is as in every call: address, credential, retries, errors, limits.
"""

from __future__ import annotations

from typing import Any, Dict, Mapping, Optional, cast

from pydantic_core import PydanticSerializationError, from_json

from google._genai_api.types.calls.http import HttpOptions
from google._genai_api.types.generation.configs import RequestConfig
from google._genai_core.flows import http_options
from google._genai_core.flows.observed import observed_flow
from google._genai_core.flows.retry import send_flow
from google._genai_core.runtime import errors
from google._genai_core.runtime.driving.effects import Flow
from google._genai_core.runtime.http import error_responses
from google._genai_core.runtime.http import query as parameters
from google._genai_core.runtime.http.messages import Request
from google._genai_core.runtime.usage_errors import InvalidTypeError, InvalidValueError
from google._genai_core.runtime.wire import encoding, resource_names
from google._genai_core.runtime.wire.backend import Context
from google._genai_core.runtime.wire.operation import Operation

_METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE")
_REPEATABLE = ("GET", "HEAD", "PUT", "DELETE")
"""What changes nothing more the second time, by RFC 9110."""

_REQUEST: Operation[RequestConfig, Any] = Operation(
    "request",
    returns="google._genai_core.behaviours.results.Result",
    config="google._genai_api.types.generation.configs.RequestConfig",
)


def request_flow(
    context: Context, method: object, path: object, body: Any, query: Optional[Mapping[str, Any]], config: Any
) -> Flow[Any]:
    """Send one request; gives the JSON of the answer, or None for an answer without a body."""
    values = {"method": method, "path": path, "body": body, "query": query}
    return observed_flow(_send_flow, _REQUEST, context, config, values)


def _send_flow(
    operation: Operation[RequestConfig, Any], context: Context, config: Any, arguments: Dict[str, Any]
) -> Flow[Any]:
    response = yield from send_flow(_prepared(context, config=config, **arguments))
    if not response.body:
        return None
    with error_responses.response_in_errors(response):
        try:
            return from_json(response.body)
        except ValueError as error:
            start = response.body[:200].decode("utf-8", "replace")
            raise errors.ResponseParseError(f"not JSON: {start!r}") from error


def _prepared(
    context: Context, method: object, path: object, body: Any, query: Optional[Mapping[str, Any]], config: Any
) -> Request:
    verb = str(method).upper()
    if verb not in _METHODS:
        raise InvalidValueError(f"method must be one of {', '.join(_METHODS)}")
    if not isinstance(config, (RequestConfig, Mapping, type(None))):
        raise InvalidTypeError(f"config must be a types.RequestConfig or a dict, not {type(config).__name__}")
    given = cast(Mapping[str, Any], config or {})
    settings = config if isinstance(config, RequestConfig) else RequestConfig(**given)
    options = settings.http_options
    full = resource_names.request_path(path, context)
    address = http_options.url(context, options, full, parameters.parameters(query, where="query"))
    data = None if body is None else _dumped(body, context, options)
    return http_options.request(context, options, verb, address, data, verb in _REPEATABLE)


def _dumped(body: Any, context: Context, options: Optional[HttpOptions]) -> bytes:
    try:
        if isinstance(body, Mapping):
            body = http_options.extended({**body}, context, options)
        return encoding.dump(body)
    except PydanticSerializationError as error:
        raise InvalidValueError(f"body is not JSON: {error}") from None
