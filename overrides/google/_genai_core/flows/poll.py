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
    from google._genai_api.types.calls.operations import WaitOperationConfig
    from google._genai_api.types.imaging.videos import GenerateVideosOperation

    Get = Operation[Any, GenerateVideosOperation]
    Wait = Operation[WaitOperationConfig, GenerateVideosOperation]

T = TypeVar("T")
FIRST_PAUSE, LONGEST_PAUSE, GROWTH = 2.0, 20.0, 1.5


class Times(NamedTuple):
    """The first pause, the longest, and how long in all, in seconds."""

    pause: float
    longest: float
    limit: Optional[float]

    @classmethod
    def of(
        cls,
        prefix: str,
        interval: Optional[float],
        max_interval: Optional[float],
        timeout: Optional[float],
    ) -> Times:
        """What a config says, in fields that all start alike; ValueError for what is no time."""
        given = {"interval": interval, "max_interval": max_interval, "timeout": timeout}
        for name, value in given.items():
            if value is not None and not 0 <= value < float("inf"):
                field = f"{prefix}{name}_seconds"
                raise InvalidValueError(f"config.{field} must be a number of seconds, not {value}")
        pause = FIRST_PAUSE if interval is None else interval
        return cls(pause, max(pause, LONGEST_PAUSE if max_interval is None else max_interval), timeout)


def get_flow(
    operation: Get, context: Context, config: Any, arguments: Dict[str, Any]
) -> Flow[GenerateVideosOperation]:
    """The operation as it is now, of the same type as the one given."""
    name = arguments["operation"].name
    values = {"operation": name, "operation_name": name}
    return (yield from call_flow(operation, context, config, values))


def wait_flow(
    operation: Wait, context: Context, config: Any, arguments: Dict[str, Any]
) -> Flow[GenerateVideosOperation]:
    """The operation once it is done, whether it worked or failed."""
    settings = configured(operation, config) or operation.config_type()
    times = Times.of("", settings.interval_seconds, settings.max_interval_seconds, settings.timeout_seconds)

    def poll_flow(current: GenerateVideosOperation) -> Flow[GenerateVideosOperation]:
        seen = yield from get_flow(operation, context, settings, {"operation": current})
        yield from report_flow(settings.on_progress, seen)
        return seen

    def is_over(current: GenerateVideosOperation) -> bool:
        return bool(current.done)

    first: GenerateVideosOperation = arguments["operation"]
    return (yield from until_flow(is_over, first, poll_flow, times, errors.OperationTimeoutError))


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
