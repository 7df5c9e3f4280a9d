"""The tracer and the histograms that calls are recorded with."""

from __future__ import annotations

from typing import Any, Mapping, Optional

from opentelemetry.metrics import MeterProvider, get_meter
from opentelemetry.trace import Tracer, TracerProvider, get_tracer

from google.genai import __version__

SCOPE = "google.genai"
TOKENS = [4.0**power for power in range(14)]
SECONDS = [0.01 * 2.0**power for power in range(14)]
"""Bounds of the buckets, as the conventions recommend."""


class Instruments:
    """One tracer, and one histogram for each metric."""

    def __init__(self, tracers: Optional[TracerProvider], meters: Optional[MeterProvider]) -> None:
        self.tracer: Tracer = get_tracer(SCOPE, __version__, tracers)
        meter = get_meter(SCOPE, __version__, meters)

        def histogram(name: str, unit: str, description: str, bounds: Any) -> Any:
            return meter.create_histogram(name, unit, description, explicit_bucket_boundaries_advisory=bounds)

        self._tokens = histogram(
            "gen_ai.client.token.usage", "{token}", "Input and output tokens of calls", TOKENS
        )
        self._duration = histogram("gen_ai.client.operation.duration", "s", "Duration of calls", SECONDS)
        self._first_chunk = histogram(
            "gen_ai.client.operation.time_to_first_chunk",
            "s",
            "Time until the first chunk of a stream",
            SECONDS,
        )

    def record_tokens(self, kind: str, count: int, of: Mapping[str, Any]) -> None:
        """Record the tokens of one call; `kind` is input or output."""
        self._tokens.record(count, {**of, "gen_ai.token.type": kind})

    def record_duration(self, seconds: float, of: Mapping[str, Any]) -> None:
        """Record the duration of a call."""
        self._duration.record(seconds, of)

    def record_first_chunk(self, seconds: float, of: Mapping[str, Any]) -> None:
        """Record the time until the first chunk of a stream."""
        self._first_chunk.record(seconds, of)
