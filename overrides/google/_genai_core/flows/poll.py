"""Asking how far something is that takes a while, once or until it is done.

The pauses between two questions grow by half each time, from the first to the longest.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Callable, Dict, NamedTuple, Optional, TypeVar

from google._genai_core.flows.call import call_flow, configured
from google._genai_core.flows.progress import report_flow
from google._genai_core.runtime import errors
from google._genai_core.runtime.driving.effects import Flow, Sleep
from google._genai_core.runtime.usage_errors import InvalidValueError
from google._genai_core.runtime.wire.backend import Context
from google._genai_core.runtime.wire.operation import Operation

if TYPE_CHECKING:
    from google._genai_api.types.imaging.videos import GenerateVideosOperation

    Poll = Operation[GenerateVideosOperation]

T = TypeVar("T")
FIRST_PAUSE, LONGEST_PAUSE, GROWTH = 2.0, 20.0, 1.5


class Times(NamedTuple):
    """The first pause, the longest, and how long in all, in seconds."""

    pause: float
    longest: float
    limit: Optional[float]

    @classmethod
    def of(cls, settings: Any, prefix: str = "") -> Times:
        """What a config says, in fields that all start alike; ValueError for what is no time."""
        found: Dict[str, Optional[float]] = {}
        for name in ("interval", "max_interval", "timeout"):
            field = f"{prefix}{name}_seconds"
            value = found[name] = getattr(settings, field, None)
            if value is not None and not 0 <= value < float("inf"):
                raise InvalidValueError(f"config.{field} must be a number of seconds, not {value}")
        first, longest = found["interval"], found["max_interval"]
        pause = FIRST_PAUSE if first is None else first
        return cls(pause, max(pause, LONGEST_PAUSE if longest is None else longest), found["timeout"])


def get_flow(
    operation: Poll, context: Context, config: Any, arguments: Dict[str, Any]
) -> Flow[GenerateVideosOperation]:
    """The operation as it is now, of the same type as the one given."""
    name = arguments["operation"].name
    values = {"operation": name, "operation_name": name}
    return (yield from call_flow(operation, context, config, values))


def wait_flow(
    operation: Poll, context: Context, config: Any, arguments: Dict[str, Any]
) -> Flow[GenerateVideosOperation]:
    """The operation once it is done, whether it worked or failed."""
    settings = configured(operation, config)
    report = getattr(settings, "on_progress", None)

    def poll_flow(current: GenerateVideosOperation) -> Flow[GenerateVideosOperation]:
        seen = yield from get_flow(operation, context, settings, {"operation": current})
        yield from report_flow(report, seen)
        return seen

    def is_over(current: GenerateVideosOperation) -> bool:
        return bool(current.done)

    first: GenerateVideosOperation = arguments["operation"]
    return (
        yield from until_flow(is_over, first, poll_flow, Times.of(settings), errors.OperationTimeoutError)
    )


def until_flow(
    is_over: Callable[[T], bool],
    current: T,
    poll_flow: Callable[[T], Flow[T]],
    times: Times,
    late: Callable[[float, T], Exception],
) -> Flow[T]:
    """What is looked at again and again, once it is over; the error `late` when the time is up before."""
    pause = times.pause
    start = now = yield from Sleep(0)
    while not is_over(current):
        if times.limit is not None and now - start >= times.limit:
            raise late(times.limit, current)
        rest = pause if times.limit is None else min(pause, start + times.limit - now)
        now = yield from Sleep(rest)
        current = yield from poll_flow(current)
        pause = min(pause * GROWTH, times.longest)
    return current
