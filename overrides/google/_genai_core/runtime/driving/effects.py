"""The effects of flows: a flow does no I/O; it asks its driver for one of these.

    response = yield from Send(request)

An effect is used with `yield from`, which gives its result the type that type checkers see. The classes
are plain ones: dataclasses take longer to define, at each start, and to create, for each chunk of a stream.
"""

from __future__ import annotations

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


class Send(Effect[Response]):
    """Send a request and read its whole response."""

    __slots__ = ("request",)

    def __init__(self, request: Request) -> None:
        self.request = request


class Open(Effect[Head]):
    """Send a request and return the head of its response, whose body follows in chunks."""

    __slots__ = ("request",)

    def __init__(self, request: Request) -> None:
        self.request = request


class NextChunk(Effect[bytes]):
    """Read the next chunk of the open response; it is empty at the end."""

    __slots__ = ()


class Emit(Effect[None]):
    """Give a value to the code that reads the stream; `whole` merges all values emitted so far into one."""

    __slots__ = ("value", "whole")

    def __init__(self, value: Any, whole: Optional[Callable[[], Any]] = None) -> None:
        self.value = value
        self.whole = whole


class Block(Effect[T]):
    """Call a function that blocks, such as one that reads a file; on asyncio it runs in a thread."""

    __slots__ = ("function",)

    def __init__(self, function: Callable[[], T]) -> None:
        self.function = function


class AtEnd(Effect[None]):
    """Call a function when the flow has ended in any way: with a result, an error or by being closed.

    The driver calls it, since a flow that is closed cannot yield any more. It may block.
    """

    __slots__ = ("function",)

    def __init__(self, function: Callable[[], object]) -> None:
        self.function = function


class Invoke(Effect[List["Outcome"]]):
    """Call the caller's own functions concurrently; their outcomes are in the order of the calls."""

    __slots__ = ("invocations", "seconds")

    def __init__(self, invocations: Sequence[Invocation], seconds: Optional[float] = None) -> None:
        self.invocations = invocations
        self.seconds = seconds
        """How long the functions may run; None without a limit."""


class Together(Effect[List[Any]]):
    """Run flows concurrently; their results are in the order of the flows.

    The first failure is raised, and the other flows are stopped.
    """

    __slots__ = ("flows",)

    def __init__(self, flows: Sequence[Flow[Any]]) -> None:
        self.flows = flows


class Answered(Effect[None]):
    """Show a response that another request follows to the observer of the call; drivers do nothing."""

    __slots__ = ("response",)

    def __init__(self, response: Any) -> None:
        self.response = response


class Sleep(Effect[float]):
    """Pause for some seconds; the result is the time afterwards, on a monotonic clock."""

    __slots__ = ("seconds",)

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds


def remaining_body_flow() -> Flow[bytes]:
    """Read the open response to its end."""
    chunks: List[bytes] = []
    while True:
        chunk = yield from NextChunk()
        if not chunk:
            return b"".join(chunks)
        chunks.append(chunk)
