"""What a flow may ask for. A flow does no I/O; it yields one of these and is sent the answer.

Send(request)      -> Response   one round trip, whole body
Open(request)      -> Head     the head of a response whose body follows in chunks
NextChunk(opened)  -> bytes      the next chunk; empty at the end
Emit(value)        -> None       hands a value to whoever iterates the stream
Block(function)    -> its result work that blocks the thread, such as reading a file
Invoke(functions)  -> Outcomes   the caller's own functions, run side by side
Sleep(seconds)     -> float      a pause; the answer is the time after it, of a clock that never goes back
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import (
    TYPE_CHECKING,
    Any,
    Callable,
    Generator,
    Generic,
    List,
    Optional,
    Sequence,
    TypeVar,
    Union,
    cast,
)

from google._genai_core.runtime.http.messages import Head, Request, Response

if TYPE_CHECKING:
    from google._genai_core.runtime.driving.invoking import Invocation, Outcome

T = TypeVar("T")


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


def open_stream(request: Request) -> Flow[Head]:
    """The head of the response to a request."""
    return cast(Head, (yield Open(request)))


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
