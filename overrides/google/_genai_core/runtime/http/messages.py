"""HTTP messages, independent of the library that carries them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Callable, Mapping, NamedTuple, Optional, Tuple

from google._genai_core.runtime.http.limits import NONE, Limits
from google._genai_core.runtime.http.retry_policy import NO_RETRY, RetryPolicy
from google._genai_core.runtime.http.timeouts import Timeout


class AttemptCallbacks(NamedTuple):
    """The caller's functions that are called before and after each attempt."""

    on_request: Optional[Callable[[Any], Any]] = None
    on_response: Optional[Callable[[Any], Any]] = None


@dataclass(frozen=True)
class Request:
    """One HTTP request. It has no credentials; the driver adds them."""

    method: str
    url: str
    headers: Mapping[str, str]
    body: Optional[bytes] = None
    timeout: Optional[Timeout] = None
    """None for the default of the transport or of the caller's own HTTP client."""

    authenticated: bool = True
    """False for an address that needs no credential, such as that of an upload."""

    foreign: bool = False
    """True for a third-party host: send these headers and nothing from the client's settings."""

    retry: RetryPolicy = NO_RETRY
    repeatable: bool = True
    """False if sending it twice could create two resources."""

    seconds_left: Optional[float] = None
    """Time for the whole attempt, including the response; of a stream only until it is open."""

    limits_body: bool = False
    """Whether the body of a stream must arrive in that time too. That of an error always must."""

    limits: Limits = NONE
    """The limits of the response."""

    allow_plain_http: bool = False
    """Whether it may leave this machine in plain text."""

    callbacks: Tuple[AttemptCallbacks, ...] = ()
    attempt: int = field(default=1, compare=False)
    """Number of the attempt; the first is 1."""

    @property
    def address(self) -> str:
        """The URL for logs and errors: without query and user name, which can be secrets."""
        scheme, slashes, location = self.url.partition("?")[0].partition("://")
        host, slash, path = location.partition("/")
        return scheme + slashes + host.rpartition("@")[2] + slash + path

    @property
    def summary(self) -> str:
        """Method and address for logs and errors, such as `POST https://host/path`."""
        return f"{self.method} {self.address}"

    def __repr__(self) -> str:
        size = f", {len(self.body)} bytes" if self.body is not None else ""
        return f"Request({self.summary}{size})"


@dataclass(frozen=True)
class Response:
    """A whole HTTP response; header names are lower case."""

    status: int
    headers: Mapping[str, str] = field(repr=False)
    body: bytes = field(repr=False)

    @property
    def ok(self) -> bool:
        """Whether the status is a success."""
        return 200 <= self.status < 300


@dataclass(frozen=True)
class Head:
    """Status and headers of a response whose body is still to come; header names are lower case."""

    status: int
    headers: Mapping[str, str] = field(repr=False)

    @property
    def ok(self) -> bool:
        """Whether the status is a success."""
        return 200 <= self.status < 300
