"""What a flow may ask for. A flow does no I/O; it yields one of these and is sent the answer.

Send(request)      -> Response   one round trip, whole body
Open(request)      -> Opened     the head of a response whose body follows in chunks
NextChunk(opened)  -> bytes      the next chunk; empty at the end
Emit(value)        -> None       hands a value to whoever iterates the stream
Block(function)    -> its result work that blocks the thread, such as reading a file
Invoke(functions)  -> Outcomes   the caller's own functions, run side by side
Sleep(seconds)     -> float      a pause; the answer is the time after it, of a clock that never goes back
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import (
    TYPE_CHECKING,
    Any,
    Callable,
    Generator,
    Generic,
    List,
    Mapping,
    NamedTuple,
    Optional,
    Sequence,
    Tuple,
    TypeVar,
    Union,
    cast,
)

from google._genai_core.runtime.http.retry_policy import NO_RETRY, RetryPolicy
from google._genai_core.runtime.http.timeouts import Timeout

if TYPE_CHECKING:
    from google._genai_api.types.calls.http import HttpAttempt
    from google._genai_core.runtime.driving.invoking import Invocation, Outcome

T = TypeVar("T")


class Listener(NamedTuple):
    """The caller's functions that are told of each attempt, before and after it."""

    on_request: Optional[Callable[[HttpAttempt], Any]] = None
    on_response: Optional[Callable[[HttpAttempt], Any]] = None


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

    listeners: Tuple[Listener, ...] = ()
    attempt: int = field(default=1, compare=False)
    """1 for the first time that it is sent, 2 for the second."""

    @property
    def address(self) -> str:
        """The URL as texts may show it: without query and user, which can be a permission."""
        scheme, slashes, rest = self.url.partition("?")[0].partition("://")
        host, slash, path = rest.partition("/")
        return scheme + slashes + host.rpartition("@")[2] + slash + path

    def __repr__(self) -> str:
        size = f", {len(self.body)} bytes" if self.body is not None else ""
        return f"Request({self.method} {self.address}{size})"


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
class Opened:
    """The head of a response, of which the driver keeps the open connection if its body follows."""

    status: int
    headers: Mapping[str, str]

    @property
    def ok(self) -> bool:
        return 200 <= self.status < 300


@dataclass(frozen=True)
class Send:
    request: Request


@dataclass(frozen=True)
class Open:
    request: Request


class NextChunk:
    """Ask for the next chunk of the response that was opened."""


NEXT_CHUNK = NextChunk()


@dataclass(frozen=True)
class Emit(Generic[T]):
    value: T
    whole: Optional[Callable[[], T]] = None
    """Puts together all that was emitted so far as one value."""


@dataclass(frozen=True)
class Block(Generic[T]):
    function: Callable[[], T]


@dataclass(frozen=True)
class Invoke:
    invocations: Sequence[Invocation]


@dataclass(frozen=True)
class Sleep:
    seconds: float


Effect = Union[Send, Open, NextChunk, "Emit[Any]", "Block[Any]", Invoke, Sleep]
Flow = Generator[Effect, Any, T]
"""A flow that ends with a T."""


def send(request: Request) -> Flow[Response]:
    """The whole response to a request."""
    return cast(Response, (yield Send(request)))


def open_stream(request: Request) -> Flow[Opened]:
    """The head of the response to a request."""
    return cast(Opened, (yield Open(request)))


def next_chunk() -> Flow[bytes]:
    """The next bytes of the open response; empty when it has ended."""
    return cast(bytes, (yield NEXT_CHUNK))


def rest_of_body() -> Flow[bytes]:
    """All that is still to come of the open response."""
    chunks: List[bytes] = []
    while True:
        chunk = yield from next_chunk()
        if not chunk:
            return b"".join(chunks)
        chunks.append(chunk)


def emit(value: T, whole: Optional[Callable[[], T]] = None) -> Flow[None]:
    """Hand a value to the caller's loop, and say how to get all of them as one."""
    yield Emit(value, whole)


def block(function: Callable[[], T]) -> Flow[T]:
    """The result of work that blocks; on an event loop it is done in a thread."""
    return cast(T, (yield Block(function)))


def invoke(invocations: Sequence[Invocation]) -> Flow[List[Outcome]]:
    """What each function returned or raised, in their order."""
    return cast("List[Outcome]", (yield Invoke(invocations)))


def sleep(seconds: float) -> Flow[float]:
    """Pause; gives the time after it, in seconds of a clock that never goes back."""
    return cast(float, (yield Sleep(seconds)))
