"""A request for an operation that the surface lacks: any HTTP method and path, JSON both ways.

URL, credential, retries, errors and limits are those of every other call.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Dict, Mapping, Optional

from google._genai_api.types.calls.http import HttpOptions
from google._genai_api.types.generation.configs import RequestConfig
from google._genai_core.flows import http_options
from google._genai_core.flows.call import to_config
from google._genai_core.flows.observed import observed_flow
from google._genai_core.flows.retry import send_flow
from google._genai_core.runtime import errors, lenient_json
from google._genai_core.runtime.driving.effects import Flow
from google._genai_core.runtime.given import kind_of, text_of
from google._genai_core.runtime.http import error_responses, limits
from google._genai_core.runtime.http.messages import Request
from google._genai_core.runtime.http.query import parameters
from google._genai_core.runtime.usage_errors import InvalidValueError
from google._genai_core.runtime.wire import encoding, resource_names
from google._genai_core.runtime.wire.backend import Context
from google._genai_core.runtime.wire.method import Method

if TYPE_CHECKING:
    from google._genai_core.behaviours.results import Result

_METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE")
_REPEATABLE = ("GET", "HEAD", "PUT", "DELETE")
"""The idempotent methods of RFC 9110."""

_REQUEST: Method[RequestConfig, Result] = Method(
    "request",
    returns="google._genai_core.behaviours.results.Result",
    config="google._genai_api.types.generation.configs.RequestConfig",
)


def request_flow(
    context: Context, method: object, path: object, body: Any, query: Optional[Mapping[str, Any]], config: Any
) -> Flow[Any]:
    """Send one request; return the JSON of the response, or None if it has no body."""
    values = {"method": method, "path": path, "body": body, "query": query}
    return observed_flow(_send_flow, _REQUEST, context, config, values)


def _send_flow(
    method: Method[RequestConfig, Result], context: Context, config: Any, arguments: Dict[str, Any]
) -> Flow[Any]:
    settings = to_config(method, config) or RequestConfig()
    response = yield from send_flow(_request(context, settings.http_options, **arguments))
    if not response.body:
        return None
    with error_responses.response_in_errors(response):
        try:
            return lenient_json.read(response.body)
        except ValueError as error:
            text = error_responses.excerpt(response.body)
            raise errors.ResponseParseError(f"not JSON: {text}") from error
        except MemoryError:
            raise limits.no_memory(len(response.body)) from None


def _request(
    context: Context,
    options: Optional[HttpOptions],
    method: object,
    path: object,
    body: Any,
    query: Optional[Mapping[str, Any]],
) -> Request:
    verb = str(text_of(method)).upper()
    if verb not in _METHODS:
        kind = "" if isinstance(method, str) else f", not {kind_of(method)}"
        raise InvalidValueError(f"method must be one of {', '.join(_METHODS)}{kind}")
    full = resource_names.request_path(path, context)
    try:
        url = http_options.url(context, options, full, parameters(query, where="query"))
        data = None if body is None else _encode(body, context, options)
        return http_options.request(context, options, verb, url, data, verb in _REPEATABLE)
    except encoding.Unwritable as error:
        from google._genai_core.runtime.wire import unwritable  # loaded only for a value that cannot be sent

        given = {"body": body, "query": query, "config": {"http_options": options}}
        refusal = unwritable.refusal(error.written, given)
    raise refusal  # outside of the block, so that the error does not keep the request


def _encode(body: Any, context: Context, options: Optional[HttpOptions]) -> bytes:
    if isinstance(body, Mapping):
        body = http_options.with_extra_body({**body}, context, options)
    return encoding.dump(body)
