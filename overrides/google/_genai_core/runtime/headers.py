"""Headers of requests and responses: checks before sending, the values that the SDK reads, and names without case."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Callable, Dict, Iterable, Mapping, Optional, Tuple, Union, cast

from google._genai_core.runtime.given import name_of
from google._genai_core.runtime.lookup import load
from google._genai_core.runtime.secret_names import REDACTED
from google._genai_core.runtime.usage_errors import GenAIError, InvalidTypeError, InvalidValueError

if TYPE_CHECKING:
    from google._genai_api.types.calls.http import HttpResponse

Headers = Mapping[str, str]

_HEADER_NAME = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_FRAMING = frozenset({"content-length", "transfer-encoding"})
"""Headers that define the length of a body; a wrong one would mix up requests on a connection."""

_LONGEST_COUNT = 18
"""Digits of the largest number of bytes; Python refuses to read very long ones."""

REQUEST_ID = ("x-request-id", "x-goog-request-id")
"""Headers with the name of a request in the service's logs."""


class CredentialHeaders:
    """The headers that authenticate a request, hidden from tools that show the local variables of a frame.

    It is not a mapping, and no attribute has them, since such tools open both. A transport calls `plain`
    where it makes the message of its HTTP library.
    """

    __slots__ = ("plain",)

    def __init__(self, headers: Headers) -> None:
        self.plain: Callable[[], Headers] = lambda: headers

    def over(self, headers: Headers) -> Dict[str, str]:
        """Return these headers with those of a request, which win; the cookies of both are sent."""
        own = self.plain()
        result = {**own, **headers}
        if "cookie" in own and "cookie" in headers:
            result["cookie"] = f"{own['cookie']}; {headers['cookie']}"
        return result

    def __bool__(self) -> bool:
        return bool(self.plain())

    def __eq__(self, other: object) -> bool:
        return isinstance(other, CredentialHeaders) and self.plain() == other.plain()

    __hash__ = None  # type: ignore[assignment]  # as of a dictionary

    def __repr__(self) -> str:
        return f"CredentialHeaders({REDACTED})"


NO_CREDENTIAL = CredentialHeaders({})


class HeaderDict(Dict[str, str]):
    """A dictionary with lower-case names; each name that is given to it may have another case."""

    # A pickle names this class where `google.genai.types` has it, so the inner layout can change.
    __module__, __qualname__ = "google.genai.types", "_HeaderDict"
    __slots__ = ()

    def __init__(self, headers: Union[Mapping[str, str], Iterable[Tuple[str, str]]] = ()) -> None:
        super().__init__()
        self.update(headers)

    def __getitem__(self, name: str) -> str:
        return super().__getitem__(_key(name))

    def __setitem__(self, name: str, value: str) -> None:
        super().__setitem__(_key(name), value)

    def __delitem__(self, name: str) -> None:
        super().__delitem__(_key(name))

    def __contains__(self, name: object) -> bool:
        return super().__contains__(_key(name))

    def get(self, name: str, default: Any = None) -> Any:
        """Return the value of a header, or the default."""
        return super().get(_key(name), default)

    def pop(self, name: str, *default: Any) -> Any:
        """Remove a header and return its value, or the default."""
        return super().pop(_key(name), *default)

    def setdefault(self, name: str, default: Any = None) -> Any:
        """Return the value of a header, which is set to the default if there is none."""
        return super().setdefault(_key(name), default)

    def update(self, *headers: Any, **more: str) -> None:
        """Set headers."""
        for name, value in dict(*headers, **more).items():
            self[name] = value

    def copy(self) -> HeaderDict:
        """Return a copy."""
        return HeaderDict(self)


def _key(name: Any) -> Any:
    return name.lower() if isinstance(name, str) else name


def request_id(headers: Mapping[str, str]) -> Optional[str]:
    """Return the name of the request in the headers of its response, if there is one."""
    return next((headers[name] for name in REQUEST_ID if name in headers), None)


def byte_count(text: Optional[str]) -> Optional[int]:
    """Return a number of bytes in a header; None if there is none that can be meant."""
    digits = text or ""
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) <= _LONGEST_COUNT else None


def response_headers(received: Iterable[Tuple[str, str]]) -> Dict[str, str]:
    """Return headers by lower-case name; the values of a repeated header are joined, as httpx does."""
    found: Dict[str, str] = {}
    for name, value in received:
        key = name.lower()
        found[key] = f"{found[key]}, {value}" if key in found else value
    return found


def request_headers(headers: Optional[Headers]) -> Dict[str, str]:
    """Return headers by lower-case name. Raises InvalidValueError if HTTP cannot carry one."""
    found: Dict[str, str] = {}
    for name, value in cast("Mapping[Any, Any]", headers or {}).items():
        problem = _problem_of(name, value)
        if problem is not None:
            del headers, found, value  # what shows local variables would show them
            raise problem
        found[name.lower()] = value.strip(" ")
    return found


def with_label(headers: Dict[str, str], label: str) -> Dict[str, str]:
    """Return headers whose names of a program begin with that of the SDK, which services and support look for."""
    own = {name: headers[name] for name in ("user-agent", "x-goog-api-client") if name in headers}
    return {**headers, **{name: text if label in text else f"{label} {text}" for name, text in own.items()}}


def _problem_of(name: Any, value: Any) -> Optional[GenAIError]:
    """Return the error of a header that HTTP cannot carry; None if it can."""
    if not isinstance(name, str) or not isinstance(value, str):
        wrong = name_of(name) if not isinstance(name, str) else name_of(value)
        return InvalidTypeError(f"header {name!r}: the name and the value must be text, not {wrong}")
    if not _HEADER_NAME.fullmatch(name):
        allowed = "a name has only letters, digits and !#$%&'*+-.^_`|~ (RFC 9110)"
        return InvalidValueError(f"header {name!r}: {allowed}")
    if not value.isascii() or not value.isprintable():
        return InvalidValueError(f"header {name!r}: the value must be printable ASCII on one line")
    if name.lower() in _FRAMING:
        return InvalidValueError(f"header {name!r} cannot be set: the SDK sets the length of the body")
    return None


def parts_of(response: Any) -> Tuple[Mapping[str, str], bytes]:
    """Return headers and body of a response of any HTTP library; what it does not have, or has not read, is empty."""
    headers: Any = getattr(response, "headers", None)
    try:
        body: Any = getattr(response, "content", b"")
    except Exception:  # each library has an error of its own for a body that was not read
        body = b""
    return headers or {}, body if isinstance(body, bytes) else b""


def http_response(status: int, headers: Mapping[str, str], body: Optional[bytes] = None) -> HttpResponse:
    """Return a response as a public object, with its body if that is known."""
    kind = load("google._genai_api.types.calls.http.HttpResponse")
    text = None if body is None else body.decode("utf-8", "replace")
    values: Dict[str, Any] = {"status_code": status, "headers": HeaderDict(headers), "body": text}
    made = cast("HttpResponse", kind.model_construct(None, **values))
    made.keep_content(body)
    return made
