"""Spans for the functions that a model calls; each function runs inside its span."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Callable, Dict, Sequence

from opentelemetry.context import Context, attach, detach
from opentelemetry.trace import Span, SpanKind, Tracer, set_span_in_context

from google._genai_core.runtime.driving.effects import Invoke
from google._genai_core.runtime.driving.invoking import Invocation, ToolCall
from google.genai.telemetry.attributes import error_type, failure
from google.genai.telemetry.messages import as_json


class Functions:
    """The functions of one call; `parent` holds the span of the call."""

    def __init__(self, tracer: Tracer, parent: Context, capture_content: bool) -> None:
        self._tracer = tracer
        self._parent = parent
        self._capture_content = capture_content

    def traced(self, effect: Invoke) -> Invoke:
        """Return the same functions, each of which starts a span when it is called."""
        invocations: Sequence[Invocation] = effect.invocations
        traced = [self._traced(each, each.call) if each.call else each for each in invocations]
        return Invoke(traced, effect.seconds)

    def _traced(self, invocation: Invocation, call: ToolCall) -> Invocation:
        return replace(invocation, function=lambda: self._run(invocation.function, call))

    def _run(self, function: Callable[[], Any], call: ToolCall) -> Any:
        span = self._span(call)
        within = set_span_in_context(span, self._parent)
        token = attach(within)
        try:
            value = function()
        except BaseException as error:
            self._fail(span, error)
            raise
        finally:
            detach(token)
        if hasattr(value, "__await__"):
            return self._awaited(value, span, within)
        self._finish(span, value)
        return value

    async def _awaited(self, value: Any, span: Span, within: Context) -> Any:
        token = attach(within)
        try:
            value = await value
        except BaseException as error:
            self._fail(span, error)
            raise
        finally:
            detach(token)
        self._finish(span, value)
        return value

    def _span(self, call: ToolCall) -> Span:
        found: Dict[str, Any] = {
            "gen_ai.operation.name": "execute_tool",
            "gen_ai.tool.name": call.name or "",
            "gen_ai.tool.type": "function",
        }
        if call.id is not None:
            found["gen_ai.tool.call.id"] = call.id
        if self._capture_content:
            found["gen_ai.tool.call.arguments"] = as_json(call.args)
        name = f"execute_tool {call.name}"
        return self._tracer.start_span(name, self._parent, SpanKind.INTERNAL, found)

    def _finish(self, span: Span, value: Any) -> None:
        if self._capture_content:
            span.set_attribute("gen_ai.tool.call.result", as_json(value))
        span.end()

    def _fail(self, span: Span, error: BaseException) -> None:
        span.set_attribute("error.type", error_type(error))
        span.set_status(failure(error, self._capture_content))
        span.end()
