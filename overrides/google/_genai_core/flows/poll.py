"""Requesting the status of a long-running operation or a job, once or until it is done.

An operation has the type of the object that was passed, or else the type that its name implies.

The pauses between two requests grow by half each time, from the first to the longest.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Callable, Dict, Mapping, NamedTuple, Optional, TypeVar, cast

from google._genai_core.behaviours.jobs import JobBehaviour
from google._genai_core.behaviours.operations import copied
from google._genai_core.flows.call import prepare, read, result_type, to_config
from google._genai_core.flows.functions.progress import report_flow
from google._genai_core.flows.retry import send_flow
from google._genai_core.runtime import errors
from google._genai_core.runtime.driving.effects import Flow, Sleep
from google._genai_core.runtime.given import kind_of
from google._genai_core.runtime.json_values import as_mapping
from google._genai_core.runtime.lookup import load
from google._genai_core.runtime.model import placed
from google._genai_core.runtime.usage_errors import InvalidNameError, InvalidTypeError, InvalidValueError
from google._genai_core.runtime.wire import hooks, resource_names, response_rows
from google._genai_core.runtime.wire.backend import Context
from google._genai_core.runtime.wire.method import Binding, Method

if TYPE_CHECKING:
    from google._genai_api.types.calls.operations import WaitOperationConfig

T = TypeVar("T")
JOBS: Mapping[str, str] = {
    "BatchJob": "google._genai_api.methods.batches.GET",
    "TuningJob": "google._genai_api.methods.tunings.GET",
}
"""The method that asks for a job, by its type."""

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


def get_flow(method: Method[Any, Any], context: Context, config: Any, arguments: Dict[str, Any]) -> Flow[Any]:
    """Request the current state of a long-running operation, or of a job."""
    settings = to_config(method, config)
    given = _given(method, context, arguments["operation"])
    return (yield from _poll_flow(method, context, settings, type(given), _name_of(given)))


def wait_flow(
    method: Method[WaitOperationConfig, Any], context: Context, config: Any, arguments: Dict[str, Any]
) -> Flow[Any]:
    """Poll a long-running operation or a job until it is done, whether it succeeded or failed."""
    settings = to_config(method, config) or method.config_type()
    times = Times.of("", settings.interval_seconds, settings.max_interval_seconds, settings.timeout_seconds)

    first = _given(method, context, arguments["operation"])
    name = "" if _is_over(first) else _name_of(first)

    def poll_flow(current: Any) -> Flow[Any]:
        polled = yield from _poll_flow(method, context, settings, type(current), name)
        yield from report_flow(settings.on_progress, polled)
        return polled

    return (yield from until_flow(_is_over, first, poll_flow, times, errors.OperationTimeoutError))


def _is_over(current: Any) -> bool:
    """Return whether there is nothing to wait for. An operation with an error is over, even without `done`."""
    return bool(current.done or (current.error and not isinstance(current, JobBehaviour)))


def _name_of(value: Any) -> str:
    name: Optional[str] = value.name
    if not name:
        raise InvalidValueError(f"operation: the {type(value).__name__} has no name")
    return name


def _given(method: Method[Any, Any], context: Context, value: Any) -> Any:
    """Return the operation or job itself, or one of the class that the name says."""
    if isinstance(value, (method.response_type, JobBehaviour)):
        return value
    fields = {"name": value} if isinstance(value, str) else as_mapping(value)
    if fields is None:
        raise InvalidTypeError(
            "operation must be the name of an operation, a types.Operation, a types.BatchJob, a types.TuningJob "
            f"or a dict, not {kind_of(value)}"
        )
    name = fields.get("name")
    if not isinstance(name, str) or not name:
        raise InvalidValueError("operation has no name: pass the operation that a method returned")
    state = hooks.CallState(context, {"operation": _full_name(name, context)}, None)
    binding = next(b for b in method.variants(context.backend) if not b.when or hooks.WHEN[b.when](state))
    return _stored(result_type(method, binding), binding, fields)


def _stored(kind: Any, binding: Binding, fields: Mapping[str, Any]) -> Any:
    """Return a stored operation: what the service sent or the SDK dumped, with keys that are not known."""
    body = response_rows.decode(copied(fields), binding.responses, hooks.RESPONSE, _leave_out)
    with placed("operation"):
        return kind.model_validate(body)


def _leave_out(steps: response_rows.Steps, value: Any, problem: str) -> None:
    """Take no notice of a value of an unexpected type: the service is asked again."""


def _full_name(name: str, context: Context) -> str:
    if "operations/" not in name:
        raise InvalidNameError(
            f"operation {name!r} is not the name of an operation, which ends with operations/<id>: "
            "pass a job as an object, or call `get` of its own resource"
        )
    return resource_names.operation(name, context)


def _poll_flow(method: Method[Any, Any], context: Context, config: Any, kind: Any, name: str) -> Flow[Any]:
    """Request the state of an operation or job, as an object of a class. It has the name, if the answer has none."""
    if issubclass(kind, JobBehaviour):
        job = next(job for job in JOBS if any(each.__name__ == job for each in kind.__mro__))
        method = cast("Method[Any, Any]", load(JOBS[job]))
        options = {"http_options": config.http_options} if config is not None else None
        request, binding = prepare(method, context, options, {"name": name})
    else:
        full = _full_name(name, context)
        request, binding = prepare(method, context, config, {"operation": full, "operation_name": full})
    response = yield from send_flow(request)
    result: Any = read(method, binding, response, kind)
    if not result.name:
        result.name = name
    return result


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
