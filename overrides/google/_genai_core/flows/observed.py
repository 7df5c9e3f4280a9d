"""A method's call as one thing that can be watched from its start to its end.

What a client's method runs goes through `observed_flow`. Nobody watches unless the program has set
an observer (`google.genai.telemetry.instrument` does), and then this costs one comparison.
"""

from __future__ import annotations

from typing import Any, Callable, Dict, NamedTuple, Optional, Protocol, TypeVar

from google._genai_core.behaviours.results import Result
from google._genai_core.runtime.driving.effects import Flow
from google._genai_core.runtime.model import ApiModel
from google._genai_core.runtime.wire.backend import Context
from google._genai_core.runtime.wire.operation import Operation

T = TypeVar("T")
C = TypeVar("C", bound=ApiModel)
R = TypeVar("R", bound=Result)


class Call(NamedTuple):
    """What a method was asked for."""

    operation: Operation[Any, Any]
    context: Context
    config: Any
    arguments: Dict[str, Any]


class Observer(Protocol):
    """Stands between a flow and its driver."""

    def watch_flow(self, flow: Flow[T], call: Call) -> Flow[T]:
        """The same flow for whoever drives it; effects and answers pass through here."""
        ...


_observer: Optional[Observer] = None


def observe_with(observer: Optional[Observer]) -> None:
    """Have all calls that begin from now on watched; None: no more."""
    global _observer  # noqa: PLW0603  # one for the process, as OpenTelemetry has it
    _observer = observer


def observed_flow(
    make_flow: Callable[[Operation[C, R], Context, Any, Dict[str, Any]], Flow[T]],
    operation: Operation[C, R],
    context: Context,
    config: Any,
    arguments: Dict[str, Any],
) -> Flow[T]:
    """The flow of one call, watched if somebody watches."""
    flow = make_flow(operation, context, config, arguments)
    return (
        flow if _observer is None else _observer.watch_flow(flow, Call(operation, context, config, arguments))
    )
