"""The observer between the flow of a call and its driver: it sees every effect and its result.

The span is the current one only while a request is sent, so that the spans of an HTTP library
and attempt callbacks find it, and while a function is called. The context of the code that
reads a stream is never changed.
"""

from __future__ import annotations

from typing import Any, Optional, TypeVar

from opentelemetry.context import attach, detach
from opentelemetry.metrics import MeterProvider
from opentelemetry.trace import TracerProvider

from google._genai_core.flows.observed import Call
from google._genai_core.runtime.driving.effects import Effect, Emit, Flow, Invoke, Open, Send, Together
from google._genai_core.runtime.lifetime import dropped
from google.genai.telemetry.call_span import CallSpan
from google.genai.telemetry.instruments import Instruments

T = TypeVar("T")


class Watching:
    """The observer of all calls."""

    def __init__(
        self, tracers: Optional[TracerProvider], meters: Optional[MeterProvider], capture_content: bool
    ) -> None:
        self._instruments = Instruments(tracers, meters)
        self._capture_content = capture_content

    def watch_flow(self, flow: Flow[T], call: Call) -> Flow[T]:
        """Wrap a flow in a span that starts with its first step and ends with its last."""
        span = CallSpan(self._instruments, call, self._capture_content)
        try:
            result = yield from _watched_flow(flow, span)
        except BaseException as error:
            if not isinstance(error, GeneratorExit):
                span.fails(error)
            raise
        else:
            span.returns(result)
            return result
        finally:
            dropped.when_safe(span.ends)  # the garbage collector may have ended the flow


def _watched_flow(flow: Flow[T], span: CallSpan) -> Flow[T]:
    """Run a flow, and show each effect and its result to the span."""
    effect: Optional[Effect[Any]] = None
    try:
        effect = next(flow)
        while True:
            try:
                answer = yield from _perform_flow(effect, span)
            except Exception as error:  # noqa: PERF203  # each effect has an answer or an error
                span.attempt_failed(effect, error)
                effect = flow.throw(error)
            else:
                span.takes(effect, answer)
                effect = flow.send(answer)
    except StopIteration as stop:
        return stop.value  # type: ignore[no-any-return]  # StopIteration.value is untyped
    except GeneratorExit as left:
        # Leaving a stream between two responses is not a failure.
        if left.__context__ is not None and not isinstance(effect, Emit):
            span.fails(left.__context__)
        raise
    finally:
        flow.close()


def _perform_flow(effect: Effect[Any], span: CallSpan) -> Flow[Any]:
    """Yield an effect to the driver and return its result."""
    if isinstance(effect, Together):
        return (yield from Together([_watched_flow(flow, span) for flow in effect.flows]))
    if isinstance(effect, Invoke):
        return (yield span.functions.traced(effect))
    if isinstance(effect, Emit):
        span.emits(effect)
    if not isinstance(effect, (Send, Open)):
        return (yield effect)
    token = attach(span.context)
    try:
        return (yield effect)
    finally:
        detach(token)
