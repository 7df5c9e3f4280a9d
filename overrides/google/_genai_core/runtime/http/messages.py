"""HTTP messages as the SDK sees them, whichever library carries them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Callable, Mapping, NamedTuple, Optional, Tuple

from google._genai_core.runtime.http.retry_policy import NO_RETRY, RetryPolicy
from google._genai_core.runtime.http.timeouts import Timeout


class AttemptCallbacks(NamedTuple):
    """The caller's functions that are called before and after each attempt."""

    on_request: Optional[Callable[[Any], Any]] = None
    on_response: Optional[Callable[[Any], Any]] = None


@dataclass(frozen=True)
class Request:
    """One HTTP request, without credentials: the driver adds them."""

    method: str
    url: str
    headers: Mapping[str, str]
    body: Optional[bytes] = None
    timeout: Optional[Timeout] = None
    """None leaves it to the transport, which knows what the caller's own HTTP client waits for."""
    authenticated: bool = True
    """False for an address that is itself the permission, such as that of an upload."""
    foreign: bool = False
    """True for the host of somebody else: it gets these headers and nothing else of the caller's."""

    retry: RetryPolicy = NO_RETRY
    repeatable: bool = True
    """False when a second one could make a second resource."""

    seconds_left: Optional[float] = None
    """For the whole attempt, its answer included."""

    max_bytes: Optional[int] = None
    """Longest body of an answer, decoded; None for any."""

    max_event_bytes: Optional[int] = None
    """Longest server-sent event."""

    callbacks: Tuple[AttemptCallbacks, ...] = ()
    attempt: int = field(default=1, compare=False)
    """1 for the first time that it is sent, 2 for the second."""

    @property
    def address(self) -> str:
        """The URL as texts may show it: without query and user, which can be a permission."""
        scheme, slashes, rest = self.url.partition("?")[0].partition("://")
        host, slash, path = rest.partition("/")
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
    headers: Mapping[str, str]
    body: bytes

    @property
    def ok(self) -> bool:
        return 200 <= self.status < 300


@dataclass(frozen=True)
class Head:
    """Status and headers of a response whose body is still to come; header names are lower case."""

    status: int
    headers: Mapping[str, str]

    @property
    def ok(self) -> bool:
        return 200 <= self.status < 300
