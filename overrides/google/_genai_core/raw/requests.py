"""The request of a call, from its arguments. A wrong argument raises here, before anything is sent."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any, Dict, Mapping, Optional, get_args
from urllib.parse import quote, urlsplit

from google._genai_api.types.calls.http import HttpOptions
from google._genai_core.flows import http_options
from google._genai_core.raw import written
from google._genai_core.raw.model import Model
from google._genai_core.raw.operation import Operation
from google._genai_core.raw.site import Place
from google._genai_core.runtime.headers import request_headers
from google._genai_core.runtime.http import addresses
from google._genai_core.runtime.http import query as query_of
from google._genai_core.runtime.http.messages import Request
from google._genai_core.runtime.json_values import as_list
from google._genai_core.runtime.model import given_object
from google._genai_core.runtime.usage_errors import InvalidValueError

_REPEATABLE = frozenset({"GET", "HEAD", "PUT", "DELETE", "OPTIONS", "TRACE"})
_EXPRESSION = re.compile(r"\{(\+?)(\w+)\}")
_SEGMENT, _SEGMENTS = ":@!$'()*,;=", "/:@!$'()*,;="
_DOTS = frozenset({".", ".."})


def options_of(values: Mapping[str, Any]) -> Optional[HttpOptions]:
    """Return the settings of a call."""
    given = values.get("http_options")
    return None if given is None else given_object(HttpOptions, given, "http_options")


def request(
    operation: Operation[Any],
    place: Place,
    values: Mapping[str, Any],
    *,
    path: str = "",
    extra: Mapping[str, str] = {},
) -> Request:
    """Return the request of a call, still without its body.

    Args:
        operation: The operation.
        place: The API and the settings of the client.
        values: The arguments, by their Python names.
        path: A path from the root of the host that replaces the operation's own.
        extra: More parameters of the query.
    """
    for name in operation.required:
        if values.get(name) is None:
            raise InvalidValueError(f"{name} is None: {operation.id} needs it")
    options = options_of(values)
    own_query = [*operation.constants.items(), *extra.items()]
    for name, wire in operation.query.items():
        if values.get(name) is not None:
            own_query += written.pairs(wire, values[name], operation.styles.get(name, ""), name)
    own = options.extra_query if options else None
    context = place.context
    more = query_of.parameters(context.extra_query, own) if own or context.extra_query else []
    url = _url(operation, place, options, values, path)
    if own_query or more or context.base_query:
        try:
            url = f"{url}?{query_of.query_string([*context.base_query, *own_query], more)}"
        except UnicodeEncodeError:
            raise InvalidValueError("a parameter of the query is not text that can be sent") from None
    made = http_options.request(
        context, options, operation.method, addresses.checked(url), None, operation.method in _REPEATABLE
    )
    headers = {name: text for name, text in made.headers.items() if name != "content-type"}
    return replace(made, headers={**headers, **_headers(operation, values)})


def _headers(operation: Operation[Any], values: Mapping[str, Any]) -> Dict[str, str]:
    found = {
        wire: _listed(values[name], name)
        for name, wire in operation.headers.items()
        if values.get(name) is not None
    }
    if operation.accept:
        found.setdefault("accept", operation.accept)
    cookies = [
        f"{wire}={quote(_listed(values[name], name), safe='')}"
        for name, wire in operation.cookies.items()
        if values.get(name) is not None
    ]
    if cookies:
        found["cookie"] = "; ".join(cookies)
    return request_headers(found)


def _listed(value: Any, where: str) -> str:
    items = as_list(value)
    items = [value] if items is None else items
    return ",".join(written.text(item, where) for item in items)


def _url(
    operation: Operation[Any],
    place: Place,
    options: Optional[HttpOptions],
    values: Mapping[str, Any],
    path: str,
) -> str:
    plain = place.context.allow_plain_http or bool(options and options.allow_plain_http)
    base = place.context.base_url
    if options and options.base_url:
        base = addresses.base(options.base_url, plain)
    elif operation.server:
        base = addresses.base(operation.server, plain)
    if path:
        base = "{0.scheme}://{0.netloc}".format(urlsplit(base))
    template = path or operation.path

    def filled(match: re.Match[str]) -> str:
        several, name = match.groups()
        return _path_value(operation, name, values.get(name), bool(several))

    return f"{base}/{_EXPRESSION.sub(filled, template).lstrip('/')}"


def _path_value(operation: Operation[Any], name: str, value: Any, several: bool) -> str:
    """Return a value of the path, quoted. It may not lead to another path."""
    if value is None:
        raise InvalidValueError(f"{name} is None: {operation.id} needs it")
    text = _listed(value, name)
    if not text:
        raise InvalidValueError(f"{name} is empty: {operation.id} needs it")
    pattern = operation.patterns.get(name)
    if pattern and not re.search(pattern, text):
        raise InvalidValueError(f"{name}={text!r} must have the form {_readable(pattern)}")
    segments = text.split("/") if several else [text]
    if _DOTS.intersection(segments) or (several and "" in segments):
        raise InvalidValueError(f"{name}={text!r} has a segment that is empty or leads to another path")
    try:
        return quote(text, safe=_SEGMENTS if several else _SEGMENT)
    except UnicodeEncodeError:
        raise InvalidValueError(f"{name} is not text that can be sent") from None


def _readable(pattern: str) -> str:
    """Return `projects/*/locations/*` for a pattern of a resource name, and any other pattern as it is."""
    simple = pattern.strip("^$").replace("[^/]+", "*").replace(".*", "*")
    return simple if re.fullmatch(r"[\w*/:.-]+", simple) else pattern


def body_argument(operation: Operation[Any], place: Place, values: Mapping[str, Any]) -> Any:
    """Return the body as an object of its type; None if there is none."""
    body = values.get("body")
    if body is None or not operation.request:
        return body
    kind = place.kind(operation.request)
    if operation.nullable:
        kinds = [each for each in get_args(kind) if each is not type(None)]
        kind = kinds[0] if len(kinds) == 1 else kind
    if isinstance(kind, type) and issubclass(kind, Model):
        return given_object(kind, body, "body")
    return body  # an alias: a list, a union
