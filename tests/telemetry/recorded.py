"""Spans and figures of a test, kept in memory."""

from __future__ import annotations

import json
from contextlib import contextmanager
from typing import Any, Dict, Generator, List, Optional

from opentelemetry.sdk.metrics import MeterProvider
from opentelemetry.sdk.metrics.export import InMemoryMetricReader
from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from google.genai import telemetry

from ..loopback.server import Answer, reply, text

USAGE = {"promptTokenCount": 20, "candidatesTokenCount": 5, "thoughtsTokenCount": 2}


class Recorded:
    """What was recorded since the start of the test."""

    def __init__(self, capture_content: bool = False) -> None:
        self._spans = InMemorySpanExporter()
        self._metrics = InMemoryMetricReader()
        self.tracers = TracerProvider()
        self.tracers.add_span_processor(SimpleSpanProcessor(self._spans))
        meters = MeterProvider([self._metrics])
        telemetry.instrument(self.tracers, meters, capture_content=capture_content)

    @property
    def spans(self) -> List[ReadableSpan]:
        """The spans that have ended."""
        return list(self._spans.get_finished_spans())

    def span(self, start: str = "") -> ReadableSpan:
        """The only one whose name starts like this."""
        (found,) = [each for each in self.spans if each.name.startswith(start)]
        return found

    def points(self, name: str) -> List[Any]:
        """The data points of a metric."""
        data: Any = self._metrics.get_metrics_data()
        scopes = [scope for each in (data.resource_metrics if data else ()) for scope in each.scope_metrics]
        metrics = [metric for scope in scopes for metric in scope.metrics if metric.name == name]
        return [point for metric in metrics for point in metric.data.data_points]


@contextmanager
def recording(capture_content: bool = False) -> Generator[Recorded, None, None]:
    """Telemetry for as long as a test needs it."""
    try:
        yield Recorded(capture_content)
    finally:
        telemetry.uninstrument()


def attributes(span: ReadableSpan) -> Dict[str, Any]:
    return dict(span.attributes or {})


def counted(value: str, usage: Optional[Dict[str, int]] = None) -> Dict[str, Any]:
    """An answer of generate_content with all that telemetry looks at."""
    return {**text(value), "usageMetadata": usage or USAGE, "modelVersion": "m-001", "responseId": "r-1"}


def event_of(answer: Dict[str, Any]) -> bytes:
    return b"data: " + json.dumps(answer).encode() + b"\r\n\r\n"


def calls(name: str) -> Answer:
    """An answer that asks for a function."""
    part = {"functionCall": {"name": name, "args": {"city": "Bern"}, "id": "call-1"}}
    content = {"role": "model", "parts": [part]}
    usage = {"promptTokenCount": 10, "candidatesTokenCount": 3}
    answer = {"candidates": [{"content": content, "finishReason": "STOP"}], "usageMetadata": usage}
    return reply(body=json.dumps(answer).encode())


def answers(value: str) -> Answer:
    return reply(body=json.dumps(counted(value)).encode())
