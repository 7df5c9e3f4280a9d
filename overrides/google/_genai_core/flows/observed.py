"""Observing the call of a method from its start to its end.

Every method of a client runs its flow through `observed_flow`. Without an observer, which
`google.genai.telemetry.instrument` sets, this costs one comparison.
"""

from __future__ import annotations

from typing import Any, Callable, Dict, NamedTuple, Optional, Protocol, TypeVar

from google._genai_core.behaviours.results import Result
from google._genai_core.runtime.driving.effects import Flow
from google._genai_core.runtime.given import text_of
from google._genai_core.runtime.model import ApiModel
from google._genai_core.runtime.wire.backend import Context
from google._genai_core.runtime.wire.method import Method

T = TypeVar("T")
C = TypeVar("C", bound=ApiModel)
R = TypeVar("R", bound=Result)


class Call(NamedTuple):
    """One call of a method: its operation and its arguments."""

    method: Method[Any, Any]
    context: Context
    config: Any
    arguments: Dict[str, Any]


class Observer(Protocol):
    """Sees the effects of flows and their results."""

    def watch_flow(self, flow: Flow[T], call: Call) -> Flow[T]:
        """Wrap a flow: yield its effects to the driver and send it their results."""
        ...


_observer: Optional[Observer] = None


def observe_with(observer: Optional[Observer]) -> None:
    """Install the observer for calls that start from now on; None removes it."""
    global _observer  # noqa: PLW0603  # one per process, like OpenTelemetry's providers
    _observer = observer


def observed_flow(
    make_flow: Callable[[Method[C, R], Context, Any, Dict[str, Any]], Flow[T]],
    method: Method[C, R],
    context: Context,
    config: Any,
    arguments: Dict[str, Any],
) -> Flow[T]:
    """Return the flow of one call, wrapped if there is an observer. Arguments in an enumeration become their text."""
    arguments = {name: text_of(value) for name, value in arguments.items()}
    flow = make_flow(method, context, config, arguments)
    return flow if _observer is None else _observer.watch_flow(flow, Call(method, context, config, arguments))
