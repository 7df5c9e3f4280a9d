"""Requesting the status of a long-running operation, once or until it is done.

The pauses between two requests grow by half each time, from the first to the longest.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Callable, Dict, NamedTuple, Optional, Type, TypeVar

from google._genai_core.flows.call import call_flow, to_config
from google._genai_core.flows.progress import report_flow
from google._genai_core.runtime import errors
from google._genai_core.runtime.driving.effects import Flow, Sleep
from google._genai_core.runtime.lookup import load
from google._genai_core.runtime.model import given_object
from google._genai_core.runtime.usage_errors import InvalidTypeError, InvalidValueError
from google._genai_core.runtime.wire import resource_names
from google._genai_core.runtime.wire.backend import Context
from google._genai_core.runtime.wire.method import Method

if TYPE_CHECKING:
    from google._genai_api.types.calls.operations import GetOperationConfig, WaitOperationConfig
    from google._genai_api.types.imaging.videos import GenerateVideosOperation

T = TypeVar("T")
FIRST_PAUSE, LONGEST_PAUSE, GROWTH = 2.0, 20.0, 1.5


class Times(NamedTuple):
    """The first pause, the longest pause and the time limit, in seconds."""

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
        """Return the times of a config; `prefix` begins the names of its fields in errors."""
        for name, value in (("interval", interval), ("max_interval", max_interval), ("timeout", timeout)):
            if value is not None and not 0 <= value < float("inf"):
                field = f"{prefix}{name}_seconds"
                raise InvalidValueError(f"config.{field} must be a number of seconds, not {value}")
        pause = FIRST_PAUSE if interval is None else interval
        return cls(pause, max(pause, LONGEST_PAUSE if max_interval is None else max_interval), timeout)


def get_flow(
    method: Method[GetOperationConfig, GenerateVideosOperation],
    context: Context,
    config: Any,
    arguments: Dict[str, Any],
) -> Flow[GenerateVideosOperation]:
    """Request the current state of a long-running operation."""
    return (yield from _poll_flow(method, context, config, _operation(arguments["operation"])))


def wait_flow(
    method: Method[WaitOperationConfig, GenerateVideosOperation],
    context: Context,
    config: Any,
    arguments: Dict[str, Any],
) -> Flow[GenerateVideosOperation]:
    """Poll a long-running operation until it is done, whether it succeeded or failed."""
    settings = to_config(method, config) or method.config_type()
    times = Times.of("", settings.interval_seconds, settings.max_interval_seconds, settings.timeout_seconds)

    def poll_flow(current: GenerateVideosOperation) -> Flow[GenerateVideosOperation]:
        polled = yield from _poll_flow(method, context, settings, current)
        yield from report_flow(settings.on_progress, polled)
        return polled

    def is_over(current: GenerateVideosOperation) -> bool:
        return bool(current.done)

    first = _operation(arguments["operation"])
    return (yield from until_flow(is_over, first, poll_flow, times, errors.OperationTimeoutError))


def _operation(value: Any) -> GenerateVideosOperation:
    """Return the operation for the object itself, its name, or a dictionary with its fields."""
    kind: Type[GenerateVideosOperation] = load(
        "google._genai_api.types.imaging.videos.GenerateVideosOperation"
    )
    if hasattr(value, "has_ended") and not isinstance(value, type):
        raise InvalidTypeError(
            f"operation must be a types.GenerateVideosOperation, not {type(value).__name__}: "
            "call `get` of its own resource until `has_ended` is true"
        )
    operation = kind(name=value) if isinstance(value, str) else given_object(kind, value, "operation")
    if not operation.name:
        raise InvalidValueError("operation has no name: pass the operation that generate_videos returned")
    return operation


def _poll_flow(
    method: Method[Any, GenerateVideosOperation],
    context: Context,
    config: Any,
    current: GenerateVideosOperation,
) -> Flow[GenerateVideosOperation]:
    name = current.name and resource_names.operation(current.name, context)
    values = {"operation": name, "operation_name": name}
    return (yield from call_flow(method, context, config, values))


def until_flow(
    is_over: Callable[[T], bool],
    current: T,
    poll_flow: Callable[[T], Flow[T]],
    times: Times,
    timeout_error: Callable[[float, T], Exception],
) -> Flow[T]:
    """Poll until `is_over` is true of the result; raises `timeout_error` if the time limit is reached."""
    pause = times.pause
    start = now = yield from Sleep(0)
    while not is_over(current):
        if times.limit is not None and now - start >= times.limit:
            raise timeout_error(times.limit, current)
        left = pause if times.limit is None else min(pause, start + times.limit - now)
        now = yield from Sleep(left)
        current = yield from poll_flow(current)
        pause = min(pause * GROWTH, times.longest)
    return current
