"""What is around a body: address, headers, times, attempts and limits, as `http_options` say.

A call's own options win over the client's, each by itself.
"""

from __future__ import annotations

import math
from typing import Any, Dict, Mapping, Optional, Tuple, cast
from urllib.parse import quote

from google._genai_api.types.calls.http import HttpOptions
from google._genai_core.runtime.headers import request_headers
from google._genai_core.runtime.http import addresses, timeouts
from google._genai_core.runtime.http import query as parameters
from google._genai_core.runtime.http import retry_policy as retries
from google._genai_core.runtime.http.messages import Request
from google._genai_core.runtime.model import ApiModel
from google._genai_core.runtime.wire import encoding
from google._genai_core.runtime.wire.backend import Context

_JSON = {"accept": "*/*", "accept-encoding": "gzip, deflate", "content-type": "application/json"}
LARGEST_RESPONSE = 1 << 30
LARGEST_EVENT = 128 << 20


def url(
    context: Context, options: Optional[HttpOptions], path: str, query: parameters.Pairs, prefix: str = ""
) -> str:
    """The address; the path is a checked name and what stands behind it."""
    plain = context.allow_plain_http or bool(options and options.allow_plain_http)
    base = addresses.base(options.base_url if options and options.base_url else context.base_url, plain)
    own_version = options.api_version if options else None
    version = context.api_version if own_version is None else addresses.version(own_version)
    address = f"{base}/{prefix}{version}{'/' if version else ''}{quote(path, safe='/:@')}"
    own = options.extra_query if options else None
    extra = parameters.parameters(context.extra_query, own) if own or context.extra_query else []
    if query or extra:
        address += f"?{parameters.query(query, extra)}".rstrip("?")
    return addresses.checked(address)


def request(
    context: Context,
    options: Optional[HttpOptions],
    method: str,
    address: str,
    body: Optional[bytes],
    repeatable: bool,
) -> Request:
    """The request, all but its credential."""
    headers = {**_JSON, **context.headers, **request_headers(options.headers if options else None)}
    timeout = (timeouts.timeout(options.timeout) if options else None) or context.timeout
    if timeout is not None and timeout.read is not None:
        headers.setdefault("x-server-timeout", str(math.ceil(timeout.read)))
    whole, event = limits(context, options)
    return Request(
        method,
        address,
        headers,
        body,
        timeout,
        retry=retries.policy(options, context.retry) if options else context.retry,
        repeatable=repeatable,
        max_bytes=whole or LARGEST_RESPONSE,
        max_event_bytes=event or LARGEST_EVENT,
        callbacks=context.callbacks + options.attempt_callbacks if options else context.callbacks,
    )


def limits(context: Context, options: Optional[HttpOptions]) -> Tuple[Optional[int], Optional[int]]:
    """The most bytes of an answer and of an event that were asked for."""
    whole = (options.max_response_bytes if options else None) or context.max_response_bytes
    event = (options.max_event_bytes if options else None) or context.max_event_bytes
    return whole, event


def extended(body: Dict[str, Any], context: Context, options: Optional[HttpOptions]) -> Dict[str, Any]:
    """The body with the fields of `extra_body`."""
    extra = merged(context.extra_body or {}, (options.extra_body if options else None) or {})
    return merged(body, extra) if extra else body


def merged(body: Dict[str, Any], extra: Mapping[str, Any]) -> Dict[str, Any]:
    """The caller's extra fields win; objects are merged, all else is replaced."""
    result = dict(body)
    for key, value in extra.items():
        old = result.get(key)
        if isinstance(old, ApiModel) and isinstance(value, Mapping):
            old = encoding.plain(old)
        if isinstance(old, dict) and isinstance(value, Mapping):
            result[key] = merged(cast(Dict[str, Any], old), cast(Mapping[str, Any], value))
        else:
            result[key] = value
    return result
