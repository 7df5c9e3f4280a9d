"""Requesting the status of a long-running operation, once or until it is done.

An operation has the type of the object that was passed, or else the type that its name implies.

The pauses between two requests grow by half each time, from the first to the longest.
"""

from __future__ import annotations

import re
from typing import (
    TYPE_CHECKING,
    Any,
    Callable,
    Dict,
    Mapping,
    NamedTuple,
    Optional,
    Pattern,
    Type,
    TypeVar,
    Union,
    cast,
)

from google._genai_core.behaviours.results import ResultHead
from google._genai_core.flows.call import parse_as, prepare, read, to_config
from google._genai_core.flows.progress import report_flow
from google._genai_core.flows.retry import send_flow
from google._genai_core.runtime import errors
from google._genai_core.runtime.driving.effects import Flow, Sleep
from google._genai_core.runtime.http import error_responses
from google._genai_core.runtime.json_values import as_mapping
from google._genai_core.runtime.lookup import load
from google._genai_core.runtime.model import given_object
from google._genai_core.runtime.usage_errors import InvalidTypeError, InvalidValueError
from google._genai_core.runtime.wire import resource_names
from google._genai_core.runtime.wire.backend import Context
from google._genai_core.runtime.wire.method import Method

if TYPE_CHECKING:
    from google._genai_api.types.calls.operations import GetOperationConfig, WaitOperationConfig
    from google._genai_api.types.file_search.transfers import (
        ImportFileOperation,
        UploadToFileSearchStoreOperation,
    )
    from google._genai_api.types.imaging.videos import GenerateVideosOperation

    AnyOperation = Union[GenerateVideosOperation, UploadToFileSearchStoreOperation, ImportFileOperation]

T = TypeVar("T")
_VIDEOS = "imaging.videos.GenerateVideosOperation"
_KINDS: Mapping[str, Pattern[str]] = {
    "file_search.transfers.ImportFileOperation": re.compile("fileSearchStores/[^/]+/operations/"),
    "file_search.transfers.UploadToFileSearchStoreOperation": re.compile(
        "fileSearchStores/[^/]+/upload/operations/"
    ),
    _VIDEOS: re.compile(""),
}
"""The type of an operation, below the types, by the start of its name; the first that fits."""

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
) -> Flow[AnyOperation]:
    """Request the current state of a long-running operation."""
    return (yield from _poll_flow(method, context, config, _operation(arguments["operation"])))


def wait_flow(
    method: Method[WaitOperationConfig, GenerateVideosOperation],
    context: Context,
    config: Any,
    arguments: Dict[str, Any],
) -> Flow[AnyOperation]:
    """Poll a long-running operation until it is done, whether it succeeded or failed."""
    settings = to_config(method, config) or method.config_type()
    times = Times.of("", settings.interval_seconds, settings.max_interval_seconds, settings.timeout_seconds)

    def poll_flow(current: AnyOperation) -> Flow[AnyOperation]:
        polled = yield from _poll_flow(method, context, settings, current)
        yield from report_flow(settings.on_progress, polled)
        return polled

    def is_over(current: AnyOperation) -> bool:
        return bool(current.done)

    first = _operation(arguments["operation"])
    return (yield from until_flow(is_over, first, poll_flow, times, errors.OperationTimeoutError))


def _operation(value: Any) -> AnyOperation:
    """Return the operation for the object itself, its name, or a dictionary with its fields."""
    kinds = [_kind(path) for path in _KINDS]
    own = next((kind for kind in kinds if isinstance(value, kind)), None)
    if hasattr(value, "has_ended") and not isinstance(value, type):
        raise InvalidTypeError(
            f"operation must be a types.GenerateVideosOperation, not {type(value).__name__}: "
            "call `get` of its own resource until `has_ended` is true"
        )
    kind = own or _kind(_path_of(value))
    operation = kind(name=value) if isinstance(value, str) else given_object(kind, value, "operation")
    if not operation.name:
        raise InvalidValueError("operation has no name: pass the operation that started the work")
    return operation


def _kind(path: str) -> Type[AnyOperation]:
    return cast("Type[AnyOperation]", load(f"google._genai_api.types.{path}"))


def _path_of(value: Any) -> str:
    """Return the type of the operation that has a name, or a dictionary with one, below the types."""
    mapping = as_mapping(value)
    name = value if mapping is None else mapping.get("name")
    text = name if isinstance(name, str) else ""
    return next(path for path, pattern in _KINDS.items() if pattern.match(text))


def _poll_flow(
    method: Method[Any, GenerateVideosOperation],
    context: Context,
    config: Any,
    current: AnyOperation,
) -> Flow[AnyOperation]:
    name = current.name and resource_names.operation(current.name, context)
    values = {"operation": name, "operation_name": name}
    request, binding = prepare(method, context, config, values)
    response = yield from send_flow(request)
    if isinstance(current, method.response_type):
        return read(method, binding, response)
    with error_responses.response_in_errors(response):
        polled = parse_as(type(current), response.body)
    polled.keep_head(ResultHead.of(response))
    return polled


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
