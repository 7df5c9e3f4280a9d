"""OpenTelemetry: a span and metrics for each call, by the conventions for generative AI.

OpenTelemetry is imported, and calls are measured, only after `instrument` is called. It is the extra
`otel` of this package.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Optional

from google._genai_core.flows import observed
from google._genai_core.runtime import extras
from google._genai_core.runtime.usage_errors import MissingPackageError

if TYPE_CHECKING:
    from opentelemetry.metrics import MeterProvider
    from opentelemetry.trace import TracerProvider

__all__ = ["instrument", "uninstrument"]


def instrument(
    tracer_provider: Optional[TracerProvider] = None,
    meter_provider: Optional[MeterProvider] = None,
    *,
    capture_content: bool = False,
) -> None:
    """Trace and measure all calls of this process that start from now on.

    The call of a method has one span, which includes all attempts and all rounds of function
    calling. The span of a stream ends when the stream ends, breaks, is closed or is
    garbage-collected. Each function that is called between two rounds has a child span.

    Args:
        tracer_provider: Receives the spans; the global provider if None.
        meter_provider: Receives the metrics; the global provider if None.
        capture_content: Whether spans hold prompts, answers, and the arguments and results of
            functions. Off by default, because these may be personal data.

    Raises:
        ImportError: OpenTelemetry's API is not installed.
    """
    try:
        from google.genai.telemetry.watching import Watching  # loads OpenTelemetry, an extra
    except ImportError as error:
        if (error.name or "").partition(".")[0] != "opentelemetry":
            raise
        hint = f"OpenTelemetry is not installed: {extras.install('otel')}"
        raise MissingPackageError(hint, name=error.name) from error
    observed.observe_with(Watching(tracer_provider, meter_provider, capture_content))


def uninstrument() -> None:
    """Stop tracing new calls; calls that have started are traced to their end."""
    observed.observe_with(None)
