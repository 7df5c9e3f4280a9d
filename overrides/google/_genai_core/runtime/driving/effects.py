"""The effects of flows: a flow does no I/O; it asks its driver for one of these.

    response = yield from Send(request)

An effect is used with `yield from`, which gives its result the type that type checkers see.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Callable, Generator, Generic, List, Optional, Sequence, TypeVar, cast

from google._genai_core.runtime.http.messages import Head, Request, Response

if TYPE_CHECKING:
    from google._genai_core.runtime.driving.invoking import Invocation, Outcome

T = TypeVar("T")


class Effect(Generic[T]):
    """One thing that a flow asks its driver for; its result is a T."""

    __slots__ = ()

    def __iter__(self) -> Generator[Effect[Any], Any, T]:
        return cast(T, (yield self))


Flow = Generator[Effect[Any], Any, T]
"""A generator that yields effects and ends with a T."""


@dataclass(frozen=True)
class Send(Effect[Response]):
    """Send a request and read its whole response."""

    request: Request


@dataclass(frozen=True)
class Open(Effect[Head]):
    """Send a request and return the head of its response, whose body follows in chunks."""

    request: Request


class NextChunk(Effect[bytes]):
    """Read the next chunk of the open response; it is empty at the end."""

    __slots__ = ()


@dataclass(frozen=True)
class Emit(Effect[None]):
    """Give a value to the code that reads the stream."""

    value: Any
    whole: Optional[Callable[[], Any]] = None
    """Merges all values emitted so far into one."""


@dataclass(frozen=True)
class Block(Effect[T]):
    """Call a function that blocks, such as one that reads a file; on asyncio it runs in a thread."""

    function: Callable[[], T]


@dataclass(frozen=True)
class AtEnd(Effect[None]):
    """Call a function when the flow has ended in any way: with a result, an error or by being closed.

    The driver calls it, since a flow that is closed cannot yield any more. It may block.
    """

    function: Callable[[], object]


@dataclass(frozen=True)
class Invoke(Effect[List["Outcome"]]):
    """Call the caller's own functions concurrently; their outcomes are in the order of the calls."""

    invocations: Sequence[Invocation]


@dataclass(frozen=True)
class Together(Effect[List[Any]]):
    """Run flows concurrently; their results are in the order of the flows.

    The first failure is raised, and the other flows are stopped.
    """

    flows: Sequence[Flow[Any]]


@dataclass(frozen=True)
class Answered(Effect[None]):
    """Show a response that another request follows to the observer of the call; drivers do nothing."""

    response: Any


@dataclass(frozen=True)
class Sleep(Effect[float]):
    """Pause for some seconds; the result is the time afterwards, on a monotonic clock."""

    seconds: float


def remaining_body_flow() -> Flow[bytes]:
    """Read the open response to its end."""
    chunks: List[bytes] = []
    while True:
        chunk = yield from NextChunk()
        if not chunk:
            return b"".join(chunks)
        chunks.append(chunk)
