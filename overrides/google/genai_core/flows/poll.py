"""Asking how far a long-running operation is, once or until it is done.

The pauses between two questions grow by half each time, from the first to the longest.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Dict, Optional, Tuple

from google.genai_core.flows.call import call, configured
from google.genai_core.runtime import errors
from google.genai_core.runtime.backend import Context
from google.genai_core.runtime.effects import Flow, sleep
from google.genai_core.runtime.operation import Operation

if TYPE_CHECKING:
    from google.genai_api.types.videos import GenerateVideosOperation

    Poll = Operation[GenerateVideosOperation]

FIRST_PAUSE, LONGEST_PAUSE, GROWTH = 2.0, 20.0, 1.5


def get(
    operation: Poll, context: Context, config: Any, arguments: Dict[str, Any]
) -> Flow[GenerateVideosOperation]:
    """The operation as it is now, of the same type as the one given."""
    name = arguments["operation"].name
    values = {"operation": name, "operation_name": name}
    return (yield from call(operation, context, config, values))


def wait(
    operation: Poll, context: Context, config: Any, arguments: Dict[str, Any]
) -> Flow[GenerateVideosOperation]:
    """The operation once it is done, whether it worked or failed."""
    settings = configured(operation, config)
    pause, longest, limit = _times(settings)
    report = getattr(settings, "on_progress", None)
    current: GenerateVideosOperation = arguments["operation"]
    start = now = yield from sleep(0)
    while not current.done:
        if limit is not None and now - start >= limit:
            raise errors.OperationTimeoutError(limit, current)
        rest = pause if limit is None else min(pause, start + limit - now)
        now = yield from sleep(rest)
        current = yield from get(operation, context, settings, {"operation": current})
        if report is not None:
            report(current)
        pause = min(pause * GROWTH, longest)
    return current


def _times(settings: Any) -> Tuple[float, float, Optional[float]]:
    """The first pause, the longest, and how long in all, in seconds."""
    first: Optional[float] = getattr(settings, "interval_seconds", None)
    longest: Optional[float] = getattr(settings, "max_interval_seconds", None)
    limit: Optional[float] = getattr(settings, "timeout_seconds", None)
    for name, value in (("interval", first), ("max_interval", longest), ("timeout", limit)):
        if value is not None and not 0 <= value < float("inf"):
            raise ValueError(f"config.{name}_seconds must be a number of seconds, not {value}")
    pause = FIRST_PAUSE if first is None else first
    return pause, max(pause, LONGEST_PAUSE if longest is None else longest), limit
