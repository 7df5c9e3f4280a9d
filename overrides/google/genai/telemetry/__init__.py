"""OpenTelemetry: a span and metrics for each call, by the conventions for generative AI.

Nothing of it is imported, and nothing measured, until `instrument` is called. Needs
`pip install 'google-genai[otel]'`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Optional

from google._genai_core.flows import observed

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
    """Trace and measure all calls of the process that begin from now on.

    A method's call is one span from its start to its end, all attempts and rounds of function
    calling included; that of a stream ends when the stream is read, left, closed, dropped or
    broken. The functions that are called between two rounds have spans of their own within it.

    Args:
        tracer_provider: Where spans go; the global one if None.
        meter_provider: Where metrics go; the global one if None.
        capture_content: Whether spans show what was asked and answered, and the arguments and
            results of functions. Off, since these may be personal.

    Raises:
        ImportError: OpenTelemetry's API is not installed.
    """
    try:
        from google.genai.telemetry.watching import Watching
    except ImportError as error:
        if (error.name or "").partition(".")[0] != "opentelemetry":
            raise
        hint = "OpenTelemetry is not installed: pip install 'google-genai[otel]'"
        raise ImportError(hint, name=error.name) from error
    observed.observe_with(Watching(tracer_provider, meter_provider, capture_content))


def uninstrument() -> None:
    """Trace no call that begins from now on; those that have begun are traced to their end."""
    observed.observe_with(None)
