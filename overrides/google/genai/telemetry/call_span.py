"""The span of one call, and the metrics that are recorded when it ends."""

from __future__ import annotations

import time
from typing import Any, List, Optional, Union

from opentelemetry.trace import SpanKind, set_span_in_context

from google._genai_core.flows.observed import Call
from google._genai_core.runtime.driving.effects import Answered, Effect, Emit, NextChunk, Open, Send
from google._genai_core.runtime.model import ApiModel
from google.genai.telemetry import attributes, messages
from google.genai.telemetry.functions import Functions
from google.genai.telemetry.instruments import Instruments


class CallSpan:
    """One call from its start to its end."""

    def __init__(self, instruments: Instruments, call: Call, capture_content: bool) -> None:
        self._instruments = instruments
        self._call = call
        self._capture_content = capture_content
        self._settings = attributes.settings_of(call)
        self._identity = attributes.identity(call, self._settings)
        self._rounds: List[Any] = []
        """The response of each round of function calling."""

        self._failure: attributes.Attributes = {}
        self._emitted: Optional[Emit] = None
        self._first_chunk: Optional[float] = None
        self._span = instruments.tracer.start_span(
            self._name(), kind=SpanKind.CLIENT, attributes=self._attributes()
        )
        self.context = set_span_in_context(self._span)
        self.functions = Functions(instruments.tracer, self.context, capture_content)
        self._begun = time.monotonic()

    def _name(self) -> str:
        model = self._identity.get("gen_ai.request.model")
        method: str = self._identity["gen_ai.operation.name"]
        return f"{method} {model}" if model else method

    def _attributes(self) -> attributes.Attributes:
        found = {**self._identity, **attributes.requested(self._call, self._settings)}
        if self._capture_content:
            found.update(messages.asked(self._call, self._settings))
        return found

    # -- effects of the flow

    def takes(self, effect: Effect[Any], answer: Any) -> None:
        """Record the result of an effect before the flow receives it."""
        if isinstance(effect, (Send, Open)):
            self._span.add_event(
                "http.attempt", {**_attempt(effect), "http.response.status_code": answer.status}
            )
        elif isinstance(effect, Answered):
            self._emitted = None
            self._rounds.append(effect.response)
        elif isinstance(effect, NextChunk) and answer and self._first_chunk is None:
            self._first_chunk = time.monotonic() - self._begun

    def emits(self, effect: Emit) -> None:
        """Record a response that the stream yields."""
        self._emitted = effect

    def attempt_failed(self, effect: Effect[Any], error: Exception) -> None:
        """Record an effect that failed, such as a request without a connection."""
        if isinstance(effect, (Send, Open)):
            kind = attributes.error_type(error)
            self._span.add_event("http.attempt", {**_attempt(effect), "error.type": kind})

    # -- the end of the call

    def returns(self, value: Any) -> None:
        """Record the result of the flow."""
        if isinstance(value, ApiModel):
            self._rounds.append(value)

    def fails(self, error: BaseException) -> None:
        """Record the error that ends the call."""
        self._failure = {"error.type": attributes.error_type(error)}
        self._span.set_status(attributes.failure(error, self._capture_content))

    def ends(self) -> None:
        """Record the metrics and end the span, after success and failure alike."""
        seconds = time.monotonic() - self._begun
        if self._emitted is not None:
            whole = self._emitted.whole
            self._rounds.append(self._emitted.value if whole is None else whole())
            self._emitted = None
        if self._rounds:
            self._answered(self._rounds[-1])
        counts = attributes.usage(self._rounds)
        self._span.set_attributes({**counts, **self._failure})
        for kind in ("input", "output"):
            count = counts.get(f"gen_ai.usage.{kind}_tokens")
            if count is not None:
                self._instruments.record_tokens(kind, count, self._identity)
        if self._first_chunk is not None and self._call.method.name.endswith("_stream"):
            self._span.set_attribute("gen_ai.response.time_to_first_chunk", self._first_chunk)
            self._instruments.record_first_chunk(self._first_chunk, self._identity)
        self._instruments.record_duration(seconds, {**self._identity, **self._failure})
        self._span.end()

    def _answered(self, answer: Any) -> None:
        found = attributes.answered(answer)
        if "gen_ai.response.model" in found:
            self._identity["gen_ai.response.model"] = found["gen_ai.response.model"]
        self._span.set_attributes(found)
        if self._capture_content:
            self._span.set_attributes(messages.said(answer))


def _attempt(effect: Union[Send, Open]) -> attributes.Attributes:
    return {"http.request.resend_count": effect.request.attempt - 1}
