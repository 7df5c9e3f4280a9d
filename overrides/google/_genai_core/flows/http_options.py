"""Everything of a request except its body: URL, headers, timeouts, retries and limits.

They come from `http_options`. Each option of a call replaces the same option of the client.
"""

from __future__ import annotations

import math
from typing import Any, Dict, Mapping, Optional, cast
from urllib.parse import quote

from google._genai_api.types.calls.http import HttpOptions
from google._genai_core.runtime.headers import request_headers, with_label
from google._genai_core.runtime.http import addresses, retry_policy, timeouts
from google._genai_core.runtime.http import query as query_of
from google._genai_core.runtime.http.messages import Request
from google._genai_core.runtime.http.query import Pairs
from google._genai_core.runtime.model import ApiModel
from google._genai_core.runtime.wire import encoding
from google._genai_core.runtime.wire.backend import Context

_JSON = {"accept": "*/*", "accept-encoding": "gzip, deflate", "content-type": "application/json"}


def url(context: Context, options: Optional[HttpOptions], path: str, query: Pairs, prefix: str = "") -> str:
    """Return the URL; the path is a checked resource name, with a verb if there is one.

    Raises:
        Unwritable: A parameter is not text.
    """
    address, given = context.base_url, context.base_query
    if options and options.base_url:
        address, own_query = query_of.of_address(options.base_url, "http_options.base_url")
        given = tuple(own_query)
    plain = context.allow_plain_http or bool(options and options.allow_plain_http)
    base = addresses.base(address, plain)
    own_version = options.api_version if options else None
    version = context.api_version if own_version is None else addresses.version(own_version)
    if "COLLECTION" in (context.resource_scope, options and options.base_url_resource_scope):
        path, version = _within_collection(path, context), ""
    result = f"{base}/{prefix}{version}{'/' if version else ''}{quote(path, safe='/:@')}"
    query = [*given, *query] if given else query
    own = options.extra_query if options else None
    extra = query_of.parameters(context.extra_query, own) if own or context.extra_query else []
    if query or extra:
        try:
            result += f"?{query_of.query_string(query, extra)}".rstrip("?")
        except UnicodeEncodeError:
            raise encoding.Unwritable(dict([*query, *extra])) from None
    return addresses.checked(result)


def _within_collection(path: str, context: Context) -> str:
    """Return a path that begins with its collection, unless it names one resource of the project."""
    rest = path[len(context.parent) :] if path.startswith(context.parent) else path
    return rest if rest.startswith("publishers/") or "/" not in rest else path


def request(
    context: Context,
    options: Optional[HttpOptions],
    method: str,
    address: str,
    body: Optional[bytes],
    repeatable: bool,
) -> Request:
    """Return the request, without its credential."""
    retry = retry_policy.policy(options, context.retry) if options else context.retry
    limits = context.limits.with_options(options) if options else context.limits
    timeout = (timeouts.timeout(options.timeout) if options else None) or context.timeout
    # Last, so that no error shows the headers as a local variable.
    own = request_headers(options.headers if options else None)
    headers = {**_JSON, **context.headers, **(with_label(own, context.label) if own else own)}
    if timeout is not None and timeout.read is not None:
        headers.setdefault("x-server-timeout", str(math.ceil(timeout.read)))
    return Request(
        method,
        address,
        headers,
        body,
        timeout,
        retry=retry,
        repeatable=repeatable,
        limits=limits,
        allow_plain_http=context.allow_plain_http or bool(options and options.allow_plain_http),
        callbacks=context.callbacks + options.attempt_callbacks if options else context.callbacks,
    )


def with_extra_body(body: Dict[str, Any], context: Context, options: Optional[HttpOptions]) -> Dict[str, Any]:
    """Return the body with the fields of `extra_body`."""
    extra = _merge(context.extra_body or {}, (options.extra_body if options else None) or {})
    return _merge(body, extra) if extra else body


def _merge(body: Dict[str, Any], extra: Mapping[str, Any]) -> Dict[str, Any]:
    """Return the body with the caller's fields: objects are merged, other values are replaced."""
    result = dict(body)
    for key, value in extra.items():
        old = result.get(key)
        if isinstance(old, ApiModel) and isinstance(value, Mapping):
            old = encoding.opened(old)
        if isinstance(old, dict) and isinstance(value, Mapping):
            result[key] = _merge(cast(Dict[str, Any], old), cast(Mapping[str, Any], value))
        else:
            result[key] = value
    return result
