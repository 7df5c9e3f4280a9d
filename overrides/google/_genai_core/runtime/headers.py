"""Headers of requests and responses: what may be sent, and what a response says in them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Dict, Iterable, Mapping, Optional, Tuple, cast

from google._genai_core.runtime.lookup import load
from google._genai_core.runtime.usage_errors import InvalidValueError

if TYPE_CHECKING:
    from google._genai_api.types.calls.http import HttpResponse

Headers = Mapping[str, str]

_HEADER_NAME = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_FRAMING = frozenset({"content-length", "transfer-encoding"})
"""Headers that say where a body ends: a wrong one would mix up requests on a connection."""

REQUEST_ID = ("x-request-id", "x-goog-request-id")
"""Headers that name a request."""


def request_id(headers: Mapping[str, str]) -> Optional[str]:
    """How an answer's headers name its request."""
    return next((headers[name] for name in REQUEST_ID if name in headers), None)


def response_headers(received: Iterable[Tuple[str, str]]) -> Dict[str, str]:
    """Return headers by lower-case name; the values of a repeated header are joined, as httpx does."""
    found: Dict[str, str] = {}
    for name, value in received:
        key = name.lower()
        found[key] = f"{found[key]}, {value}" if key in found else value
    return found


def request_headers(headers: Optional[Headers]) -> Dict[str, str]:
    """Return headers by lower-case name. Raises ValueError if HTTP cannot carry one."""
    found: Dict[str, str] = {}
    for name, value in (headers or {}).items():
        if not _HEADER_NAME.fullmatch(name):
            raise InvalidValueError(
                f"header {name!r}: a name has only letters, digits and !#$%&'*+-.^_`|~ (RFC 9110)"
            )
        if not value.isascii() or not value.isprintable():
            raise InvalidValueError(f"header {name!r}: the value must be printable ASCII on one line")
        if name.lower() in _FRAMING:
            raise InvalidValueError(f"header {name!r} is the SDK's own: it says how long the body is")
        found[name.lower()] = value.strip(" ")
    return found


def http_response(status: int, headers: Mapping[str, str], body: Optional[bytes] = None) -> HttpResponse:
    """A response as a public object, with its body if that is known."""
    kind = load("google._genai_api.types.calls.http.HttpResponse")
    text = None if body is None else body.decode("utf-8", "replace")
    values: Dict[str, Any] = {"status_code": status, "headers": dict(headers), "body": text}
    return cast("HttpResponse", kind.model_construct(None, **values))
